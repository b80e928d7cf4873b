"""The text for the journal of what isn't in it yet: who first, then each contact and decision, oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.followup.journal_state import awaits_journal
from listeoversikt.followup.log.acts import Contact
from listeoversikt.gui.texts import language
from listeoversikt.operations.journal_text import contact_sentences, decision_text, note_text

if TYPE_CHECKING:
    from listeoversikt.followup.log.entry import Entry
    from listeoversikt.operations.acting_basis import ActingBasis


def waiting_text(basis: ActingBasis) -> str:
    """ "" when everything is in the journal."""
    lines = [_line(entry, basis) for entry in awaits_journal(basis.record)]
    return note_text(basis.who, lines, language=language()) if any(lines) else ""


def _line(entry: Entry, basis: ActingBasis) -> str:
    act = entry.act
    if act is None:
        return ""
    if isinstance(act, Contact):
        return contact_sentences(act, language=language(), today=basis.today)
    return "\n".join(decision_text(basis.who, act, language=language(), today=basis.today).splitlines()[1:])
