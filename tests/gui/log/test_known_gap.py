"""A restore that couldn't take the log along is told where the log is checked, and isn't a clock's fault."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.log.standing import StandingPart
from listeoversikt.operations.audit import LogStanding
from listeoversikt.store.access.audit_chain import AuditFault, AuditFinding


def test_that_a_known_gap_after_a_restore_is_told_in_its_own_words(qtbot: QtBot) -> None:
    part = StandingPart()
    qtbot.addWidget(part)
    part.show_standing(LogStanding(12, (AuditFinding(AuditFault.LEFT, 9, 9),), "ab" * 32))
    assert part.notice is not None
    told = part.notice.accessibleName()
    assert told.startswith("Loggen har et kjent hull.")
    assert "hel" not in told.split(".")[0]
    assert "Etter 1 gjenoppretting mangler det loggen fikk etter kopien." in told
    assert "gikk tilbake" not in told
