"""Which form an action opens, and which is done at once. Loaded when the first form is opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from listeoversikt.followup.log.acts import How, Outcome
from listeoversikt.gui.acting import duty_forms, patient_forms
from listeoversikt.gui.acting.contact_form import ContactFormView
from listeoversikt.gui.acting.duty_forms import closed_words
from listeoversikt.gui.acting.duty_words import back_sentence, duty_text, prepared_words
from listeoversikt.gui.acting.patient_forms import ConfirmForm
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.contact_form import Reached
from listeoversikt.operations.duty_acts import back_at_the_earliest
from listeoversikt.operations.duty_forms import CloseForm
from listeoversikt.operations.patient_forms import KnownForm, UrgentForm
from listeoversikt.words.acts import how_word, known_word

if TYPE_CHECKING:
    from listeoversikt.gui.acting.act_form import ActForm
    from listeoversikt.operations.acting_basis import ActingBasis

AT_ONCE = ("urgent", "known", "new_to_us")
"""Done without a form, once «riktig pasient» is ticked that day."""


def form_of(key: str, basis: ActingBasis) -> ActForm:
    """The form of an action; ``key`` as in ``PatientActions.do``, or a form's own."""
    return _forms()[key](basis)


def has_nothing_for(key: str, basis: ActingBasis) -> bool:
    """Nothing is open about the patient that could be closed or put off."""
    return key in ("done", "decline", "postpone", "not_applicable") and not basis.duties


def is_at_once(key: str, basis: ActingBasis) -> bool:
    """Whether there is nothing to fill in: toggles, and «gjort» of a patient's only duty."""
    if not basis.ticked:
        return False
    if key == "done":
        return len(basis.duties) == 1 and not basis.duties[0].is_discharge
    return key in AT_ONCE


def _forms() -> dict[str, Callable[[ActingBasis], ActForm]]:
    return {
        "contact": _contact,
        "attempt": _attempt,
        "done": _done,
        "close": _done,
        "decline": _decline,
        "not_applicable": _not_applicable,
        "postpone": _postpone,
        "assign": duty_forms.AssignFormView,
        "hand_over": duty_forms.HandOverFormView,
        "next_try": duty_forms.NextTryFormView,
        "booking": duty_forms.BookingFormView,
        "reopen": duty_forms.ReopenFormView,
        "question": patient_forms.QuestionFormView,
        "member": patient_forms.MemberFormView,
        "member_end": patient_forms.MemberEndFormView,
        "stop_sign": patient_forms.StopSignFormView,
        "flags": patient_forms.FlagsFormView,
        "discussed": patient_forms.DiscussedFormView,
        "journal": patient_forms.JournalFormView,
        "urgent": _urgent,
        "known": _known,
        "new_to_us": _new_to_us,
    }


def _now(basis: ActingBasis) -> dt.time | None:
    return basis.now


def _contact(basis: ActingBasis) -> ActForm:
    return ContactFormView(basis, now=_now(basis))


def _attempt(basis: ActingBasis) -> ActForm:
    return ContactFormView(basis, reached=Reached.NOT_REACHED, now=_now(basis))


def _done(basis: ActingBasis) -> ActForm:
    """A discharge is settled by a contact: its form is opened where nothing else is open."""
    only_discharges = bool(basis.duties) and all(duty.is_discharge for duty in basis.duties)
    if only_discharges:
        return _contact(basis)
    if len(basis.duties) == 1:
        duty = basis.duties[0]
        form = CloseForm(
            duties=(duty.key,),
            how=How.DONE,
            day=basis.today,
            prepared=prepared_words(),
        )
        back = back_at_the_earliest((duty,), basis.today)
        said = closed_words(How.DONE, back)
        confirm = ConfirmForm("done", basis, how_word(How.DONE, language()), form, said)
        confirm.note(duty_text(duty, basis))
        if back is not None:
            confirm.note(back_sentence(back))
        return confirm
    return duty_forms.CloseFormView(basis, How.DONE)


def _postpone(basis: ActingBasis) -> ActForm:
    """A discharge's clock can't be put off: its next attempt can."""
    if basis.duties and all(duty.is_discharge for duty in basis.duties):
        return duty_forms.NextTryFormView(basis, instead=True)
    return duty_forms.PostponeFormView(basis)


def _decline(basis: ActingBasis) -> ActForm:
    """Declined about a discharge = reached and declined: a contact."""
    if basis.duties and basis.duties[0].is_discharge:
        return ContactFormView(basis, outcome=Outcome.DECLINED, now=_now(basis))
    return duty_forms.CloseFormView(basis, How.DECLINED)


def _not_applicable(basis: ActingBasis) -> ActForm:
    """Of the discharge looked at, where there is one."""
    return duty_forms.CloseFormView(basis, How.NOT_APPLICABLE, discharged=basis.discharged)


def _urgent(basis: ActingBasis) -> ActForm:
    on = not basis.record.urgent
    said = (
        translate("Acting", "marked as urgent")
        if on
        else translate("Acting", "not marked as urgent any more")
    )
    title = translate("Acting", "Urgent") if on else translate("Acting", "Not urgent any more")
    return ConfirmForm("urgent", basis, title, UrgentForm(on=on), said)


def _known(basis: ActingBasis) -> ActForm:
    return _known_mark(basis, True)


def _new_to_us(basis: ActingBasis) -> ActForm:
    return _known_mark(basis, False)


def _known_mark(basis: ActingBasis, known: bool) -> ActForm:
    word = known_word(known, language())
    key = "known" if known else "new_to_us"
    return ConfirmForm(key, basis, word, KnownForm(known=known), word.lower())
