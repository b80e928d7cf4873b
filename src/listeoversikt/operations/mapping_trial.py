"""What a reading with a profile would make of an export: the first rows of each table, what is set aside and why.

The whole export is read and judged as ``store_job`` would, and nothing is stored. Files and sheets that no table is read
from are searched for persons too: a header that became somebody's number may be why a file is no table any more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from listeoversikt.journal.extract import MAX_BAD_ROWS, MAX_BAD_SHARE, Extract, read_export
from listeoversikt.journal.findings import Finding, TableCount
from listeoversikt.journal.identity import guard
from listeoversikt.journal.mapping.profile import DATE_COLUMNS
from listeoversikt.journal.names import COLUMNS, TABLES, place_named
from listeoversikt.journal.raw_table import CONTRACT, Headers, RawTable, raw_table
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.sources import open_export
from listeoversikt.journal.values import parse_date
from listeoversikt.operations.extract_stops import Stopped, refused_stop
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.surveyed_columns import what_unread_points

ROWS = 20
THOUSAND = 1000


@dataclass(frozen=True)
class TrialRow:
    """One row as it would be read: ``line`` in the file, a text a column ("" = empty), dates as ``2026-03-31``.

    ``findings`` say what is wrong with it (masked, as everywhere); ``set_aside`` that it wouldn't be taken.
    """

    line: int
    cells: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def set_aside(self) -> bool:
        """Whether the row wouldn't be taken."""
        return any(finding.set_aside for finding in self.findings)


@dataclass(frozen=True)
class TrialTable:
    """One table: read = kept + set aside + ignored, by reason; its first rows; headers that nothing is known of."""

    table: str
    file: str
    count: TableCount
    set_aside_by_reason: tuple[tuple[str, int], ...]
    columns: tuple[str, ...]
    rows: tuple[TrialRow, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True)
class Trial:
    """What a reading would give. ``asks``: tables of which more rows are set aside than needn't be asked about."""

    tables: tuple[TrialTable, ...]
    patients: int
    export_date: str
    date_guessed: bool
    asks: tuple[str, ...]


def trial(
    path: Path,
    profile: Headers | None,
    today: dt.date,
    rows: int = ROWS,
    *,
    passed: Sequence[str] = (),
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Trial | Stopped:
    """Reads an export with a profile and stores nothing. Tells progress in thousandths."""
    headers = profile or CONTRACT
    try:
        extract = read_export(
            path,
            today=today,
            accept_findings=True,
            alone=False,
            passed=frozenset(passed),
            headers=headers,
            progress=lambda done, total: progress(Stage.READING, done * 3 // 4, total),
            cancelled=cancelled,
        )
        return _trial(
            extract,
            _first_rows(path, headers, rows, frozenset(map(place_named, passed)), progress, cancelled),
        )
    except Refusal as refusal:
        return refused_stop(refusal)


@dataclass(frozen=True)
class _FirstRows:
    file: str
    columns: tuple[str, ...]
    lines: tuple[int, ...]
    cells: tuple[tuple[str, ...], ...]


def _first_rows(
    path: Path, headers: Headers, rows: int, passed: frozenset[str], progress: Progress, cancelled: Cancelled
) -> dict[str, _FirstRows]:
    """The first rows of each table in the contract's words; asked when the guard has passed all that is read."""
    found: dict[str, _FirstRows] = {}
    with closing(open_export(path, headers=headers)) as files:
        sources = [*files.tables.values(), *files.unplaced]
        for number, source in enumerate(sources):

            def hear(share: float, before: int = number, count: int = len(sources)) -> None:
                if cancelled():
                    raise Refusal(RefusalKind.CANCELLED)
                progress(Stage.READING, int(THOUSAND * (0.75 + 0.25 * (before + share) / count)), THOUSAND)

            if not source.table:
                refusal = what_unread_points(source, passed, hear, headers)
                if refusal is not None:
                    raise refusal
                continue
            table = raw_table(source.table, source.cells(hear), headers)
            guard(table, passed)  # the file may be another by now
            found[source.table] = _first(headers.values(table), source.file, rows)
    return found


def _first(table: RawTable, file: str, rows: int) -> _FirstRows:
    names = tuple(name for name in COLUMNS[table.name] if name in table.columns)
    lines = tuple(int(line) for line in table.rows[:rows])
    cells = []
    for position in range(len(lines)):
        texts = [table.columns[name].texts[int(table.columns[name].codes[position])] for name in names]
        cells.append(tuple(_shown(table.name, name, text) for name, text in zip(names, texts, strict=True)))
    return _FirstRows(file, names, lines, tuple(cells))


def _shown(table: str, column: str, text: str) -> str:
    date = parse_date(text) if column in DATE_COLUMNS[table] else None
    return text if date is None else date.isoformat()


def _trial(extract: Extract, first: dict[str, _FirstRows]) -> Trial:
    report = extract.report
    findings: dict[tuple[str, int], list[Finding]] = {}
    for finding in report.findings:
        findings.setdefault((finding.table, finding.row), []).append(finding)
    by_reason = report.set_aside_by_reason()
    tables = tuple(
        TrialTable(
            table=name,
            file=one.file,
            count=report.tables[name],
            set_aside_by_reason=tuple(sorted(by_reason.get(name, {}).items(), key=lambda pair: -pair[1])),
            columns=one.columns,
            rows=tuple(
                TrialRow(line, cells, tuple(findings.get((name, line), ())))
                for line, cells in zip(one.lines, one.cells, strict=True)
            ),
            unknown=tuple(report.unknown_columns.get(name, ())),
        )
        for name, one in ((name, first[name]) for name in TABLES if name in first and name in report.tables)
    )
    asks = tuple(name for name in report.tables if _asks(extract, name))
    listed = int(extract.patient_list.scored.sum())
    return Trial(tables, listed, report.export_date, report.date_guessed, asks)


def _asks(extract: Extract, name: str) -> bool:
    count = extract.report.tables[name]
    return count.set_aside > max(MAX_BAD_SHARE * count.read, MAX_BAD_ROWS)
