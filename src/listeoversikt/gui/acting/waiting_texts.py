"""The text for the journal of what isn't in it yet: who first, then each contact and decision, oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.followup.journal_state import awaits_journal
from listeoversikt.gui.texts import language
from listeoversikt.operations.journal_text import entry_sentences, note_text

if TYPE_CHECKING:
    from listeoversikt.operations.acting_basis import ActingBasis


def waiting_text(basis: ActingBasis) -> str:
    """ "" when everything is in the journal."""
    waiting = awaits_journal(basis.record, basis.discharges)
    lines = [
        entry_sentences(basis.who, basis.record, entry, language=language(), today=basis.today)
        for entry in waiting
    ]
    return note_text(basis.who, lines, language=language()) if any(lines) else ""
