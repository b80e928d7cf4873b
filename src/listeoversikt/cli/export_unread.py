"""What of an export wasn't read, and what was read as empty: told by every command that reads one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from listeoversikt.cli.console import Console
from listeoversikt.journal.findings import ImportReport, Reason
from listeoversikt.journal.raw_table import CONTRACT, Headers
from listeoversikt.journal.sources import HIDDEN_SHEET
from listeoversikt.operations.extract_warnings import ExtractWarning, WarningKind
from listeoversikt.operations.unread_sources import unread_sources


def tell_unread(report: ImportReport, export: Path, console: Console, headers: Headers | None = None) -> bool:
    """Names the files and sheets that weren't read; True where none of them looks like a table."""
    found = unread_sources(
        export,
        report.unread_sources,
        report.tables.keys(),
        headers=headers or CONTRACT,
        passed=report.passed_columns,
    )
    for one in found:
        if one.table:
            console.say("unread_table", source=one.source, table=one.table)
        else:
            console.say("unread_source", source=one.source)
    others = report.ignored_files - len(report.unread_sources)
    if others > 0:
        console.say("unread_others", count=others)
    hidden = report.left_out.get(HIDDEN_SHEET, 0)
    if hidden:
        console.say("unread_hidden" if hidden == 1 else "unread_hidden_many", count=hidden)
    return not any(one.table for one in found)


def tell_emptied(report: ImportReport, console: Console) -> None:
    """How many cells of each column were read as empty, and how many codes were left out of rows that are kept."""
    kept = [one for one in report.findings if not one.set_aside and one.column]
    cells = Counter((one.table, one.column) for one in kept if Reason.BAD_CODE not in one.reasons)
    codes = Counter((one.table, one.column) for one in kept if Reason.BAD_CODE in one.reasons)
    for key, counts in (("emptied", cells), ("codes_left_out", codes)):
        for (table, column), count in counts.items():
            console.say(key if count > 1 else f"{key}_one", table=table, column=column, count=count)


def tell_not_stated(warnings: tuple[ExtractWarning, ...], console: Console) -> None:
    """Rows that are kept and count for less, since they don't say what a rule asks for."""
    keys = {WarningKind.NO_URGENCY: "no_urgency", WarningKind.NO_ROLE: "no_role"}
    for one in warnings:
        if one.kind in keys:
            console.say(keys[one.kind], count=one.count, total=one.total)
