"""Files that are made of the indicators: the report is kept, what was made is logged, and the log is told.

What leaves is remembered before it gets its name (``shown_files``). Each file made is told by an event of its own too,
with what it was and its checksum: never a file's place, nor anything about a patient.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from listeoversikt.operations.internal_export import INTERNAL_EXPORT
from listeoversikt.operations.office import Office
from listeoversikt.operations.output import whole_file
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.report_municipality import MunicipalityReport, municipality_report
from listeoversikt.operations.report_workbook import write_report_workbook
from listeoversikt.operations.shown_files import SHOWN_FILE, former_files, remember
from listeoversikt.store.access.roles import Right
from listeoversikt.store.contents import Event

REPORT_MADE = "report_made"
"""Kind of the event that tells that a report was made."""


class FileKind(StrEnum):
    """What was made."""

    WORKBOOK = "workbook"
    MUNICIPALITY = "municipality"
    MEETING = "meeting"
    INTERNAL = "internal"


@dataclass(frozen=True)
class MadeFile:
    """A file that was made here. ``figures``: how many it showed. ``as_at``: T of its figures; None = not told."""

    kind: FileKind
    made: dt.datetime
    who: str
    as_at: dt.date | None = None
    checksum: str = ""
    figures: int | None = None


def prepare_municipality(
    office: Office, progress: Progress = quiet, cancelled: Cancelled = never
) -> MunicipalityReport:
    """The report, hidden beside what has left before; nothing is written yet."""
    if office.view is None:
        raise LookupError
    former = former_files(office.store, office.view.index_date)
    return municipality_report(office.view, former, progress=progress, cancelled=cancelled)


def keep_municipality(
    office: Office,
    report: MunicipalityReport,
    pdf: bytes,
    target: Path,
    *,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> tuple[str, str]:
    """Writes the PDF and the workbook beside it, and remembers what left; gives both names.

    ``FileExistsError`` where another workbook has the name already and the PDF hasn't: it isn't written over.
    """
    office.store.require(Right.EXPORT_FIGURES)
    book = target.with_suffix(".xlsx")
    if book.exists() and not target.exists():
        raise FileExistsError(book.name)
    progress(Stage.WRITING, 0, 1)
    with whole_file(book) as new_book, whole_file(target) as new_pdf:
        write_report_workbook(new_book, report)
        new_pdf.write_bytes(pdf)
        if cancelled():
            raise KeyboardInterrupt
        as_at = report.origin.index_date
        remember(office.store, as_at, report.checksum, report.shown)
        office.store.append_event(
            REPORT_MADE,
            {"report": FileKind.MUNICIPALITY, "date": as_at.isoformat(), "figures": report.checksum},
        )
    progress(Stage.WRITING, 1, 1)
    return target.name, book.name


def keep_meeting(office: Office, pdf: bytes, target: Path, as_at: dt.date) -> str:
    """Writes the page for the office meeting, and logs that it was made; gives its name."""
    office.store.require(Right.EXPORT_FIGURES)
    with whole_file(target) as new:
        new.write_bytes(pdf)
        office.store.append_event(REPORT_MADE, {"report": FileKind.MEETING, "date": as_at.isoformat()})
    return target.name


def files_made(office: Office) -> tuple[MadeFile, ...]:
    """What has been made here, newest first."""
    store = office.store
    reports = store.events(REPORT_MADE)
    told = _told_of(store.events(SHOWN_FILE), reports)
    found = [*told, *(_report(one) for one in reports if one.payload["report"] == FileKind.MEETING)]
    found += [
        MadeFile(FileKind.INTERNAL, one.recorded_at, one.who, figures=one.payload.get("rows"))
        for one in store.events(INTERNAL_EXPORT)
    ]
    return tuple(sorted(found, key=lambda one: one.made, reverse=True))


def _told_of(shown: Sequence[Event], reports: Sequence[Event]) -> list[MadeFile]:
    """What left: a report where the next event says so, else a workbook."""
    after = {one.sequence - 1: one.payload for one in reports}
    made = []
    for event in shown:
        next_one = after.get(event.sequence, {})
        is_report = next_one.get("figures") == event.payload["figures"]
        made.append(
            MadeFile(
                FileKind(next_one["report"]) if is_report else FileKind.WORKBOOK,
                event.recorded_at,
                event.who,
                dt.date.fromisoformat(event.payload["date"]),
                event.payload["figures"],
                event.payload["rows"],
            )
        )
    return made


def _report(event: Event) -> MadeFile:
    as_at = dt.date.fromisoformat(event.payload["date"])
    return MadeFile(FileKind(event.payload["report"]), event.recorded_at, event.who, as_at)
