"""The audit log as a file for the leader, or for a patient who asks who has looked: CSV or Excel, for its owner only."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from listeoversikt import __version__
from listeoversikt.operations.audit import LogLine, LogWanted, all_lines
from listeoversikt.operations.output import whole_file
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.words.language import ENGLISH, NORWEGIAN

if TYPE_CHECKING:
    from listeoversikt.store.repository import Store

HEADINGS = {
    NORWEGIAN: ("nr", "tidspunkt", "hvem", "hva", "pasient_id", "om"),
    ENGLISH: ("no", "time", "who", "what", "patient_id", "about"),
}
WIDTHS = (10, 22, 28, 24, 24, 60)
MOST_ROWS = 1_000_000
"""A sheet of Excel holds a few more; a longer log goes in a CSV file, or by days."""
FILE_MODE = 0o600
_TITLES = {NORWEGIAN: "Hendelseslogg", ENGLISH: "Audit log"}
_WARNINGS = {
    NORWEGIAN: "Internt: viser hvem som har sett på hvilke pasienter. Filen er ført i loggen.",
    ENGLISH: "Internal: shows who has looked at which patients. The file is written in the log.",
}


class LogTooLong(ValueError):
    """More rows than a sheet of Excel holds."""


def suggested_log_name(today: dt.date) -> str:
    """A file name that says what and when; nothing of a patient."""
    return f"hendelseslogg-INTERN-{today.isoformat()}.csv"


def write_log(
    store: Store,
    target: Path,
    wanted: LogWanted,
    today: dt.date,
    language: str = NORWEGIAN,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> int:
    """Writes the entries that fit, the oldest first, whole or not at all; gives how many. ``.xlsx`` makes a workbook.

    That it's made is written in the log first; where that can't be done, no file is made.
    """
    workbook = target.suffix.lower() == ".xlsx"
    progress(Stage.READING, 0, 2)
    lines = all_lines(store, wanted, language, cancelled)
    if workbook and len(lines) > MOST_ROWS:
        raise LogTooLong
    details = {"file": "audit-xlsx" if workbook else "audit-csv", "rows": len(lines)}
    progress(Stage.WRITING, 1, 2)
    with whole_file(target) as partial:
        if workbook:
            _write_workbook(partial, lines, today, language)
        else:
            _write_csv(partial, lines, language)
        partial.chmod(FILE_MODE)
        if cancelled():
            raise KeyboardInterrupt
        store.look(AuditAct.EXPORTED, patient=wanted.patient, thing="audit_log", details=details)
    progress(Stage.WRITING, 2, 2)
    return len(lines)


def _cells(line: LogLine) -> tuple[str, ...]:
    moment = line.at.strftime("%Y-%m-%d %H:%M:%S")
    return str(line.sequence), moment, line.who, line.what, line.patient, line.about


def _write_csv(path: Path, lines: list[LogLine], language: str) -> None:
    import csv

    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADINGS[language])
        writer.writerows(map(_safe, map(_cells, lines)))


def _safe(cells: tuple[str, ...]) -> tuple[str, ...]:
    """A cell that a spreadsheet would take for a formula is text."""
    return tuple(f"'{cell}" if cell[:1] in "=+-@\t\r" and cell else cell for cell in cells)


def _write_workbook(path: Path, lines: list[LogLine], today: dt.date, language: str) -> None:
    from listeoversikt.workbook.content import Origin
    from listeoversikt.workbook.internal_list import InternalList, write_internal_list

    content = InternalList(
        name=_TITLES[language],
        title=_TITLES[language],
        about=today.isoformat(),
        warning=_WARNINGS[language],
        headings=HEADINGS[language],
        widths=WIDTHS,
        rows=[_cells(line) for line in lines],
    )
    origin = Origin(
        office="",
        journal_system="",
        export_date=today,
        index_date=today,
        checksum="",
        program_version=__version__,
        definitions={},
    )
    write_internal_list(path, content, origin)
