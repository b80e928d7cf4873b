"""What is worth knowing of an extract that can be read: kept rows of which less can be said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from listeoversikt.journal.extract import Extract
from listeoversikt.journal.findings import ImportReport
from listeoversikt.journal.sources import HIDDEN_SHEET
from listeoversikt.patient_list.frames import CONTACTS, STAYS, UNKNOWN

MOST_KINDS = 4
"""So many kinds of resources, or files and sheets, that are left out are named."""


class WarningKind(StrEnum):
    """What is worth knowing; none of it stops an extract."""

    DATE_GUESSED = "date_guessed"
    NO_URGENCY = "no_urgency"
    NO_ROLE = "no_role"
    UNLISTED_CODES = "unlisted_codes"
    UNKNOWN_COLUMNS = "unknown_columns"
    IGNORED_FILES = "ignored_files"
    REPEATED_CONTACTS = "repeated_contacts"
    PASSED_COLUMN = "passed_column"
    NOT_MAPPED = "not_mapped"
    RESOURCES_LEFT_OUT = "resources_left_out"
    HIDDEN_SHEETS_READ = "hidden_sheets_read"
    HIDDEN_SHEETS = "hidden_sheets"


@dataclass(frozen=True)
class ExtractWarning:
    """``count`` of ``total`` rows of a table (0 = no total), or ``names`` of columns; never a value.

    ``NOT_MAPPED``: ``table`` is the kind of resource, ``names`` the address of the system.
    """

    kind: WarningKind
    table: str = ""
    count: int = 0
    total: int = 0
    names: tuple[str, ...] = ()


def warnings_of(extract: Extract) -> tuple[ExtractWarning, ...]:
    """What is worth knowing, what matters most first."""
    report = extract.report
    found = [ExtractWarning(WarningKind.DATE_GUESSED)] if report.date_guessed else []
    found += [ExtractWarning(WarningKind.PASSED_COLUMN, names=(name,)) for name in report.passed_columns]
    found += _not_stated(extract, WarningKind.NO_URGENCY, STAYS, "urgency")
    found += _not_stated(extract, WarningKind.NO_ROLE, CONTACTS, "role")
    found += [
        ExtractWarning(WarningKind.UNLISTED_CODES, table=name, count=count)
        for name, count in report.unlisted_codes.items()
    ]
    if report.repeated_contacts:
        found.append(
            ExtractWarning(WarningKind.REPEATED_CONTACTS, table=CONTACTS, count=report.repeated_contacts)
        )
    found += [
        ExtractWarning(WarningKind.UNKNOWN_COLUMNS, table=name, names=tuple(headers))
        for name, headers in report.unknown_columns.items()
    ]
    found += _of_source(report)
    if report.ignored_files:
        names = tuple(report.unread_sources[:MOST_KINDS])
        found.append(ExtractWarning(WarningKind.IGNORED_FILES, count=report.ignored_files, names=names))
    return tuple(found)


def _of_source(report: ImportReport) -> list[ExtractWarning]:
    """What the way in left out and counted: systems of codes, kinds of resources, hidden sheets."""
    found = []
    for name, count in sorted(report.unmapped_systems.items(), key=lambda one: -one[1]):
        kind, _, system = name.partition(" ")
        found.append(ExtractWarning(WarningKind.NOT_MAPPED, table=kind, count=count, names=(system,)))
    kinds = {name: count for name, count in report.left_out.items() if name != HIDDEN_SHEET}
    if kinds:
        named = sorted(kinds, key=lambda name: -kinds[name])
        found.append(
            ExtractWarning(
                WarningKind.RESOURCES_LEFT_OUT, count=sum(kinds.values()), names=tuple(named[:MOST_KINDS])
            )
        )
    hidden = report.left_out.get(HIDDEN_SHEET, 0)
    if report.hidden_sheets_read:
        found.append(ExtractWarning(WarningKind.HIDDEN_SHEETS_READ, count=report.hidden_sheets_read))
    return [*found, ExtractWarning(WarningKind.HIDDEN_SHEETS, count=hidden)] if hidden else found


def _not_stated(extract: Extract, kind: WarningKind, table: str, column: str) -> list[ExtractWarning]:
    """How many kept rows don't state a choice that rules ask for."""
    rows = extract.patient_list.events(table)
    count = int(np.count_nonzero(rows[column] == UNKNOWN)) if rows is not None else 0
    return (
        [ExtractWarning(kind, table=table, count=count, total=len(rows))]
        if rows is not None and count
        else []
    )
