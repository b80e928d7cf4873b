"""The text for the journal of what isn't in it yet about one patient, chosen on the board."""

from __future__ import annotations

from collections.abc import Iterable

from listeoversikt.followup.log.acts import Contact
from listeoversikt.operations.board_items import BoardItem, Part
from listeoversikt.operations.journal_text import contact_sentences, decision_text, note_text, who_of
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
    lines = []
    for item in own:
        if isinstance(item.act, Contact):
            lines.append(contact_sentences(item.act, language=language, today=view.today))
        elif item.act is not None:
            said = decision_text(who, item.act, language=language, today=view.today)
            lines += said.splitlines()[1:]
    return note_text(who, lines, language=language) if any(lines) else ""
