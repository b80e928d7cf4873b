"""What stands under a duty in the box: who must say yes, put off by whom, done here before, resting on marked evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.followup.log.acts import Approved, Postponed
from listeoversikt.gui.card.wording import group_text
from listeoversikt.gui.texts import day_near, day_table, language, translate
from listeoversikt.words.acts import approval_word, channel_word, colleague_word

if TYPE_CHECKING:
    import datetime as dt

    from listeoversikt.followup.log.entry import Entry
    from listeoversikt.followup.reasons import RowReason
    from listeoversikt.operations.patient import PatientCard


def duty_notes(reason: RowReason, card: PatientCard) -> list[str]:
    """Sentences, the most binding first."""
    notes = (
        _channel(reason),
        _done_here(reason, card),
        _doubt(reason, card),
        _postponed(reason, card),
        _given_to(reason, card),
        _approval(reason, card),
    )
    return [note for note in notes if note]


def as_sentence(text: str) -> str:
    """With one final stop, also when it ends with a day («4.11.»), a question mark or a stop of its own."""
    text = text.rstrip()
    return text if text.endswith(("?", "!")) else f"{text.rstrip('.')}."


def written_on(entry: Entry, today: dt.date) -> str:
    """The day an event was written, as near days are said."""
    return day_near(entry.day, today)


def _channel(reason: RowReason) -> str:
    """How the patient is to be met, where the task's own words don't say it."""
    if not reason.channel:
        return ""
    how = channel_word(reason.channel, language())
    said = any(how.lower() in fact.key.lower() for fact in reason.facts)
    return "" if said else f"{how}."


def _done_here(reason: RowReason, card: PatientCard) -> str:
    found = card.followed.done_here.get(reason.name)
    if found is None:
        return ""
    entry, act = found
    return translate("Card", "Done here {day} by {who}; the extract of {extract} doesn't show it.").format(
        day=day_near(act.day, card.today), who=entry.who, extract=day_table(card.index_date)
    )


def _doubt(reason: RowReason, card: PatientCard) -> str:
    """The groups behind the reason, or the reason's own, that rest only on marked evidence."""
    groups = [reason.reason.value, *(fact.key for fact in reason.facts if fact.kind == "in_group")]
    doubted = [key for key in dict.fromkeys(groups) if key in card.doubted]
    if not doubted:
        return ""
    names = ", ".join(group_text(key) for key in doubted)
    return translate("Card", "{groups} rests only on evidence that is marked. Consider it.").format(
        groups=names
    )


def _postponed(reason: RowReason, card: PatientCard) -> str:
    word = card.followed.record.last_words.get(reason.name)
    if not reason.postponed or word is None or not isinstance(word[1], Postponed):
        return ""
    return translate("Card", "Postponed by {who}: {why}.").format(
        who=word[0].who, why=word[1].why.rstrip(".")
    )


def _given_to(reason: RowReason, card: PatientCard) -> str:
    if not reason.owner or reason.owner == card.followed.owner:
        return ""
    return translate("Card", "Given to {who}.").format(who=colleague_word(reason.owner, language()))


def _approval(reason: RowReason, card: PatientCard) -> str:
    said = card.followed.record.approvals.get(reason.reason)
    if reason.approval == "approved" and said is not None and isinstance(said[1], Approved):
        by = translate("Card", "Approved by {who} {day}").format(
            who=said[0].who, day=written_on(said[0], card.today)
        )
        return as_sentence(by)
    if reason.approval == "proposed":
        return translate("Card", "Proposed: waits for the doctor's yes.")
    word = approval_word(reason.approval, language())
    return f"{word}." if word else ""
