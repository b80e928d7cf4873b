"""A session: facts at the left, the decision at the right; patient after patient with two fingers.

A decision is on disk when the next patient shows. What is half chosen is kept in memory for each patient.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.desk import TEXT_SECONDS
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.review.session_bar import SKIPPED, Tick
from listeoversikt.gui.pages.review.session_frame import WAYS, SessionFrame
from listeoversikt.gui.pages.review.wrong_rows import wrong_parts
from listeoversikt.gui.parts.buttons import Button
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.review_form import (
    Draft,
    check,
    decision_deeds,
    draft_of,
    empty_draft,
    is_same,
    reviewed_act,
)
from listeoversikt.operations.review_patient import list_key
from listeoversikt.words.act_lines import act_line
from listeoversikt.words.acts import role_word
from listeoversikt.words.review import decision_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listeoversikt.followup.list_review import ReviewSession
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.acting import Acted, Deed
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.operations.review import Basis
    from listeoversikt.operations.review_patient import ReviewedPatient

DIGITS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Decision, strict=True))
KNOWN = {Qt.Key.Key_J: True, Qt.Key.Key_N: False}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
COPY_TEXT = "Ctrl+Shift+C"
"""A text for the journal begins with the patient's number, so it doesn't stay on the clipboard."""


class SessionRoom(SessionFrame):
    """One session at a time. ``finished`` when nobody is left, ``undone`` when a decision was taken back."""

    finished = Signal(str)
    undone = Signal(str, str)
    go = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(lambda: desk.today, parent)
        self.desk = desk
        self.session: ReviewSession | None = None
        self.place = -1
        self.patient: ReviewedPatient | None = None
        self.drafts: dict[tuple[str, str], Draft] = {}
        drafts_of(desk).mind(self._holds_unsaved)
        self._skipped: dict[str, str] = {}
        self._people: list[tuple[str, str]] = []
        self._saving = self._go_on = False
        self._ahead: ReviewedPatient | None = None
        self._said_meanwhile = ""
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("Review", "Session"))
        self.save.clicked.connect(self.save_and_next)
        self.previous.clicked.connect(partial(self.step, -1))
        self.skip.clicked.connect(partial(self.step, 1))
        self.bar.ticks.chosen.connect(self.show_place)
        self.facts.page_wanted.connect(self._open_page)
        copy = QShortcut(QKeySequence(COPY_TEXT), self)
        copy.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        copy.activated.connect(self.copy_text)

    # -- what the page asks -------------------------------------------------------------------------------------

    def open(self, session: ReviewSession, basis: Basis, patient: str = "") -> None:
        """Takes up a session at a patient, or at the first who hasn't been decided on."""
        self.session, self.place, self.patient = session, -1, None
        self._take(basis)
        if patient in session.patients:
            self.show_place(session.patients.index(patient))
        else:
            place = self._next_open(-1)
            self.show_place(place if place >= 0 else 0)

    def refresh(self, basis: Basis, view: View) -> None:
        """More has been logged: the bar follows; the patient in hand is fetched anew only where something came."""
        if self.session is None:
            return
        session = basis.reviews.session(self.session.key)
        if session is None:
            return
        self.session = session
        self._take(basis)
        if self._go_on:
            self._go_on = False
            self._show_next()
        elif self.patient is not None and not self._is_fresh(self.patient, view):
            self._fetch(self.patient.patient_id)

    def close_session(self) -> None:
        """Leaves the session; what is half chosen is kept."""
        self._keep()
        self.session, self.patient, self.place = None, None, -1

    def first_focus(self) -> QWidget:
        """The decision; where there is none to make, the room itself, so that its keys go on acting."""
        return self.form.first_focus() if self.form.isEnabled() else self

    # -- patients -----------------------------------------------------------------------------------------------

    def show_place(self, place: int) -> None:
        """The patient at a place in the session."""
        if self.session is None or not 0 <= place < len(self.session.patients) or self._saving:
            return
        self._keep()
        self.place, self.patient = place, None
        self._show_bar()
        patient_id = self.session.patients[place]
        view = self.desk.view
        ahead, self._ahead = self._ahead, None
        if (
            ahead is not None
            and view is not None
            and ahead.patient_id == patient_id
            and self._is_fresh(ahead, view)
        ):
            self._show(ahead)
        else:
            self._fetch(patient_id)

    def _is_fresh(self, patient: ReviewedPatient, view: View) -> bool:
        """Nothing has come to the patient, and the list is the same."""
        same = patient.list_key == list_key(view)
        return same and patient.last == view.record(patient.patient_id).last

    def step(self, by: int) -> None:
        """← or →: to the one before, or on without deciding."""
        if self.session is None:
            return
        to = self.place + by
        if to >= len(self.session.patients):
            to = self._next_open(self.place)
            if to < 0:
                self.finished.emit(self.session.key)
                return
        self.show_place(to)

    def _fetch(self, patient_id: str) -> None:
        self.desk.ask(partial(_patient_of, patient_id), self._show, slot="review-patient")

    def _show(self, patient: ReviewedPatient) -> None:
        if self.session is None or self.place < 0 or self.session.patients[self.place] != patient.patient_id:
            return
        known = self.patient is not None and self.patient.patient_id == patient.patient_id
        if known:
            self._keep()
        self.patient = patient
        self.desk.looks.opened(patient.patient_id)
        draft = self._draft_of(patient)
        self.facts.show_patient(patient, draft.function)
        if self.facts.function is not None:
            self.facts.function.changed.connect(self._keep)
        self.form.setEnabled(patient.card is not None)
        self.form.show_patient(
            draft,
            place=translate("Review", "{place} of {count}").format(
                place=self.place + 1, count=len(self.session.patients)
            ),
            people=self._people,
            scores=patient.shown,
            parts=wrong_parts(patient.card) if patient.card is not None else [],
        )
        said, self._said_meanwhile = self._said_meanwhile, ""
        self.form.say_meanwhile(said)
        self.left.verticalScrollBar().setValue(0)
        self.right.verticalScrollBar().setValue(0)
        if self.isVisible() and (not known or self._saving):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{patient.patient_id}, {self.form.place.text()}")
        self._look_ahead()

    def _look_ahead(self) -> None:
        """The next patient's card is worked out while this one is looked at."""
        place = self._next_open(self.place)
        if self.session is not None and place >= 0 and place != self.place:
            self.desk.ask(
                partial(_patient_of, self.session.patients[place]),
                self._have_ahead,
                slot="review-ahead",
                slow=True,
            )

    def _have_ahead(self, patient: ReviewedPatient) -> None:
        self._ahead = patient

    def _next_open(self, after: int) -> int:
        """The next who is neither decided on nor passed over; -1 = none."""
        assert self.session is not None
        open_places = [
            place
            for place, one in enumerate(self.session.patients)
            if one not in self.session.decided and one not in self._skipped
        ]
        later = [place for place in open_places if place > after]
        return (later or open_places or [-1])[0]

    def _take(self, basis: Basis) -> None:
        assert self.session is not None
        self._skipped = basis.skipped.get(self.session.key, {})
        self._people = [(key, role_word(key, language()) if role else key) for key, role in basis.people]
        self._show_bar()

    def _show_bar(self) -> None:
        from listeoversikt.operations.review_results import yield_so_far

        assert self.session is not None
        session = self.session
        ticks: list[Tick] = [
            session.decided[one].act.decision
            if one in session.decided
            else SKIPPED
            if one in self._skipped
            else None
            for one in session.patients
        ]
        self.bar.show_session(session.start.title, ticks, self.place)
        self.bar.show_counts(*yield_so_far(session))
        self.previous.setEnabled(self.place > 0)

    # -- drafts -------------------------------------------------------------------------------------------------

    def _draft_of(self, patient: ReviewedPatient) -> Draft:
        assert self.session is not None
        kept = self.drafts.get((self.session.key, patient.patient_id))
        if kept is not None:
            return kept
        empty = empty_draft(self.desk.today, patient.usual)
        decided = self.session.decided.get(patient.patient_id)
        return empty if decided is None else draft_of(decided.act, empty)

    def draft(self) -> Draft:
        """What has been chosen for the patient in hand."""
        function = self.facts.function.values() if self.facts.function is not None else {}
        return replace(self.form.draft(), function=function)

    def _keep(self) -> None:
        if self.session is not None and self.patient is not None and self.patient.card is not None:
            key = self.session.key, self.patient.patient_id
            draft, decided = self.draft(), self.session.decided.get(self.patient.patient_id)
            if decided is not None and is_same(draft, decided.act):
                self.drafts.pop(key, None)
            else:
                self.drafts[key] = draft

    def _holds_unsaved(self) -> bool:
        """Something was chosen or written for somebody, and isn't saved."""
        self._keep()
        usual = Draft()
        return any(
            replace(draft, who=usual.who, due=None, again=None, function={}) != usual
            for draft in self.drafts.values()
        )

    # -- saving -------------------------------------------------------------------------------------------------

    def save_and_next(self) -> None:
        """Enter: to disk, then the next patient."""
        if self.session is None or self.patient is None or self._saving:
            return
        if self.patient.card is None:
            self._show_next()
            return
        draft = self.draft()
        at_fault = self.form.show_faults(check(draft, self.desk.today))
        if at_fault is not None:
            at_fault.setFocus(Qt.FocusReason.OtherFocusReason)
            self.reveal(at_fault)
            return
        decided = self.session.decided.get(self.patient.patient_id)
        if decided is not None and is_same(draft, decided.act):
            self._show_next()
            return
        self._write(self.session, self.patient, draft)

    def _write(self, session: ReviewSession, patient: ReviewedPatient, draft: Draft) -> None:
        assert draft.decision is not None
        self._saving = True
        said = translate("Review", "{patient}: {decision}").format(
            patient=patient.patient_id, decision=decision_word(draft.decision, language()).lower()
        )
        today, spoken = self.desk.today, language()

        def deeds(office: Office) -> Sequence[Deed]:
            assert office.view is not None
            record = office.view.record(patient.patient_id)
            return decision_deeds(
                record, patient.patient_id, draft, session.key, today, patient.shown, language=spoken
            )

        carry_out_deeds(
            self.desk,
            said,
            deeds,
            done=self._saved,
            failed=self._not_saved,
            seen={patient.patient_id: patient.last},
            taken_back=partial(self._taken_back, session.key, patient.patient_id),
        )

    def _saved(self, acted: Acted) -> None:
        self._saving, self._go_on = False, True
        reviewed = [deed for deed in acted.deeds if isinstance(deed.act, Reviewed)]
        for deed in reviewed:
            assert isinstance(deed.act, Reviewed)
            self.drafts.pop((deed.act.session, deed.patient or ""), None)
        self.patient = None

    def _not_saved(self, problem: Problem) -> None:
        self._saving = False
        entries = getattr(problem.error, "entries", ())
        if not entries:
            self.desk.tell_error(problem)
            return
        newest = entries[-1]
        what = act_line(newest.act, language(), today=self.desk.today) if newest.act is not None else ""
        self._said_meanwhile = translate("Review", "{who} wrote meanwhile: {what}").format(
            who=newest.who, what=what or translate("Review", "something was taken back")
        )
        self._keep()
        self.desk.work(_catch_up, self._caught_up)

    def _caught_up(self, view: View | None) -> None:
        """The patient with what the colleague wrote; what had been chosen is kept."""
        self.desk.changed(view)
        if self.patient is not None:
            self._fetch(self.patient.patient_id)

    def _taken_back(self, session: str, patient: str, acted: Acted) -> None:
        """Undone: back to that patient, with what had been chosen."""
        for deed in acted.deeds:
            if isinstance(deed.act, Reviewed):
                self.drafts[session, patient] = draft_of(deed.act, empty_draft(self.desk.today))
        self.undone.emit(session, patient)

    def _show_next(self) -> None:
        place = self._next_open(self.place)
        if place < 0:
            assert self.session is not None
            self.finished.emit(self.session.key)
            return
        self.show_place(place)

    def copy_text(self) -> None:
        """The decision as text for the journal; taken off the clipboard again."""
        if self.patient is None or self.session is None or self.patient.card is None:
            return
        draft = self.draft()
        if draft.decision is None:
            self.desk.toast(translate("Review", "Choose a decision first. Then copy."))
            return
        act = reviewed_act(draft, self.session.key, self.desk.today, {})
        self.desk.ask(
            partial(_text_of, self.patient.patient_id, act, language()), self._copied, slot="review-text"
        )

    def _copied(self, text: str) -> None:
        patient = "" if self.patient is None else self.patient.patient_id
        self.desk.copy_text(text, seconds=TEXT_SECONDS, patient=patient)
        self.desk.toast(translate("Review", "Text copied to the journal"))

    def _open_page(self, patient_id: str) -> None:
        self.go.emit(Target("the_list", patient=patient_id, action="wide"))

    # -- keys and room ------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1–4, J, N, ← → and Enter, wherever the focus is but in a field."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() or event.modifiers() == Qt.KeyboardModifier.KeypadModifier
        if not plain or self.session is None:
            super().keyPressEvent(event)
        elif key in ENTER and not isinstance(self.focusWidget(), Button):
            self.save_and_next()
        elif key in WAYS:
            self.step(WAYS[key])
        elif key in DIGITS and self._letters() and self.form.isEnabled():
            self.form.decide(DIGITS[key])
            self.reveal(self.form.choices[DIGITS[key]])
        elif key in KNOWN and self._letters() and self.form.isEnabled():
            self.form.say_known(known=KNOWN[key])
            self.reveal(self.form.known)
        else:
            super().keyPressEvent(event)

    def _letters(self) -> bool:
        return self.desk.preferences.letter_keys


def _patient_of(patient_id: str, view: View) -> ReviewedPatient:
    from listeoversikt.operations.review_patient import reviewed_patient

    return reviewed_patient(view, patient_id)


def _text_of(patient_id: str, act: Reviewed, spoken: str, view: View) -> str:
    from listeoversikt.operations.review_text import review_text

    return review_text(view, patient_id, act, language=spoken)


def _catch_up(office: Office, progress: Progress, cancelled: Cancelled) -> View | None:
    return office.catch_up()
