"""The lines of the log as columns of the one table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.table.column import ALWAYS, Column
from listeoversikt.gui.texts import day_table, number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.audit import LogLine


def log_columns(lines: Sequence[LogLine], *, narrow: bool = False) -> list[Column]:
    """Newest first, as they come: the log has one order, that of its numbers. ``narrow``: what it was about is a line
    under what was done."""

    def what(row: int) -> str:
        line = lines[row]
        return f"{line.what}\n{line.about}" if narrow and line.about else line.what

    columns = [
        Column(
            "at",
            translate("Log", "Time"),
            lambda row: f"{day_table(lines[row].at.date())} {lines[row].at:%H:%M:%S}",
            width=150,
            priority=ALWAYS,
            never_elide=True,
        ),
        Column("who", translate("Log", "Who"), lambda row: lines[row].who, width=150, stretch=1, priority=80),
        Column(
            "what",
            translate("Log", "What"),
            what,
            width=190 if narrow else 150,
            stretch=3 if narrow else 0,
            priority=ALWAYS,
            strong=True,
        ),
        Column(
            "patient", translate("Log", "Patient"), lambda row: lines[row].patient, width=130, priority=90
        ),
        Column(
            "about",
            translate("Log", "About"),
            lambda row: lines[row].about,
            width=200,
            stretch=3,
            priority=70,
            ink="text2",
            tip=lambda row: lines[row].about,
        ),
        Column(
            "number",
            translate("Log", "No."),
            lambda row: number(lines[row].sequence),
            width=70,
            priority=10,
            right=True,
            ink="muted",
        ),
    ]
    return [column for column in columns if not (narrow and column.key == "about")]
