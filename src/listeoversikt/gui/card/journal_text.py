"""The text for the journal: who, what is due and why, in words. What a model predicts is never quoted in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from listeoversikt.followup.facts import FactKind
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.gui.card.due_box import state_word
from listeoversikt.gui.card.head import sex_text
from listeoversikt.gui.card.wording import group_text
from listeoversikt.gui.look.states import frailty_label
from listeoversikt.gui.texts import day_numbers, language, translate
from listeoversikt.words.dates import date_of_day
from listeoversikt.words.in_journal import journal_reason
from listeoversikt.words.states import due_day_sentence
from listeoversikt.words.worklist import facts_line, why_text

if TYPE_CHECKING:
    from listeoversikt.followup.reasons import RowReason
    from listeoversikt.operations.patient import PatientCard

TOLD = (Reason.DISCHARGE, Reason.HANDED_OVER, Reason.PLAN_STEP)
"""What these are about stands in the list's bold line; that of the others is how the program found the patient."""
FOUND_BY = (TargetGroup.SILENT_NEED.value, TargetGroup.HIGH_USE.value, TargetGroup.RISING.value)
"""Groups that tell only how the program found the patient; not for the journal."""
PREDICTION = (FactKind.PREDICTED, FactKind.PREDICTED_BY)
"""What a model says of the patient, and whose model it is: read in the window, beside what it rests on."""


def journal_text(card: PatientCard, record_number: str) -> str:
    """*journalnr · født (år) · kjønn · liste*, then what and why; the pseudonym where there is no number."""
    lines = [who_line(card, record_number)]
    for reason in card.due.reasons:
        title = journal_reason(reason.reason, language())
        state = "" if date_of_day(reason.due) is None else f" ({state_word(reason).lower()})"
        lines.append(f"{title}{state}. {_detail(reason, card)}".strip())
    if not card.due.reasons:
        lines.append(translate("Card", "Nothing on the worklist now."))
    groups = [key for key in card.groups if key not in FOUND_BY]
    if groups:
        names = ", ".join(group_text(key) for key in groups)
        lines.append(translate("Card", "Target groups: {names}.").format(names=names))
    frailty = card.scores.get("frailty_index")
    if frailty is not None and frailty.category:
        lines.append(
            translate("Card", "Frailty from the record's codes: {category}.").format(
                category=frailty_label(frailty.category).lower()
            )
        )
    lines.append(
        translate("Card", "Source: extract of {day}. Overview for professional judgement.").format(
            day=day_numbers(card.index_date)
        )
    )
    return "\n".join(lines)


def _detail(reason: RowReason, card: PatientCard) -> str:
    """What was agreed or had happened, the due day, and the facts with their dates; no prediction."""
    parts = []
    if reason.reason in TOLD:
        why = why_text(reason, language(), today=card.today, index_date=card.index_date)
        parts.append(f"{why.rstrip('.')}.")
    due = date_of_day(reason.due)
    if due is not None:
        parts.append(f"{due_day_sentence(due, card.today, language()).rstrip('.')}.")
    quoted = replace(reason, facts=tuple(fact for fact in reason.facts if fact.kind not in PREDICTION))
    return " ".join([*parts, facts_line(quoted, language())]).strip()


def who_line(card: PatientCard, record_number: str) -> str:
    """The line that every copied text begins with."""
    person = card.person
    parts = [
        record_number or person.patient_id,
        translate("Card", "born {year}").format(year=person.birth_year),
    ]
    if person.sex:
        parts.append(sex_text(person))
    if person.gp_id:
        parts.append(translate("Card", "list {name}").format(name=person.gp_id))
    return " · ".join(parts)
