"""The text for the journal of what isn't in it yet about one patient, chosen on the board."""

from __future__ import annotations

from collections.abc import Iterable

from listeoversikt.operations.board_items import BoardItem, Part
from listeoversikt.operations.journal_text import entry_sentences, note_text, who_of
from listeoversikt.operations.office import View
from listeoversikt.operations.why import NotOnList
from listeoversikt.words.language import NORWEGIAN


def evening_text(view: View, items: Iterable[BoardItem], language: str = NORWEGIAN) -> str:
    """Who first, then each of the patient's contacts and decisions, oldest first; "" when there is nothing to say.

    Items of other patients than the first one's are left out: a text belongs in one patient's record.
    """
    wanted = [item for item in items if item.part is Part.JOURNAL]
    if not wanted:
        return ""
    patient = wanted[0].patient_id
    own = sorted((item for item in wanted if item.patient_id == patient), key=lambda item: str(item.since))
    try:
        who = who_of(view, patient)
    except NotOnList:
        return ""
    record = view.record(patient)
    entries = {entry.uuid: entry for entry in record.entries}
    lines = [
        entry_sentences(who, record, entries[item.of], language=language, today=view.today)
        for item in own
        if item.of in entries
    ]
    return note_text(who, lines, language=language) if any(lines) else ""
