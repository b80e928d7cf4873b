"""The text for the journal: who, what is due and why, in words. No score is predicted, and none is quoted as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.card.due_box import due_detail, state_word
from listeoversikt.gui.card.head import sex_text
from listeoversikt.gui.card.wording import group_text
from listeoversikt.gui.look.states import frailty_label
from listeoversikt.gui.texts import day_numbers, language, translate
from listeoversikt.words.dates import date_of_day
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.operations.patient import PatientCard


def journal_text(card: PatientCard, record_number: str) -> str:
    """*journalnr · født (år) · kjønn · liste*, then what and why; the pseudonym where there is no number."""
    lines = [who_line(card, record_number)]
    for reason in card.due.reasons:
        title = reason_word(reason.reason.value, language())
        state = "" if date_of_day(reason.due) is None else f" ({state_word(reason).lower()})"
        lines.append(f"{title}{state}. {due_detail(reason, card.today, card.index_date)}".strip())
    if not card.due.reasons:
        lines.append(translate("Card", "Nothing on the worklist now."))
    if card.groups:
        names = ", ".join(group_text(key) for key in card.groups)
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
