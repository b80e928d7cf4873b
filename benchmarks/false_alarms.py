"""False alarms of the identity guard: ``python -m benchmarks.false_alarms [--count N] [--docs FILE]``.

Random ids that belong to nobody, a made-up list, and every table that is shipped or lies beside the repository as public
data. Beside each share of random ids stands what theory expects: control digits fit in 1 of 121 numbers (each of the two
in 1 of 11), and a share of all first four digits is a day in a series.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import random
import re
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.processes import Stopwatch
from listeoversikt.journal.identity.guard import guard
from listeoversikt.journal.identity.pointing import pointing
from listeoversikt.journal.names import TABLES
from listeoversikt.journal.raw_table import RawTable, raw_table
from listeoversikt.journal.reader import read_cells
from listeoversikt.journal.refusal import Refusal
from listeoversikt.journal.sources import open_export
from listeoversikt.journal.table_source import hear_nothing
from listeoversikt.made_up.export import write_made_up_export

COUNT, SEED, PATIENTS, YEARS = 1_000_000, 7, 10_000, 5
ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "data"
BEGIN, END = "<!-- measured -->", "<!-- end of measured -->"
CONTROL = 1 / 121
FEW_LETTERS = 2 * 0.625**15 * 0.375 + 12 * 0.625**14 * 0.375**2
"""Share of 16 hexadecimal signs that are eleven digits in a row and one or two letters: too few to be told as a hash."""
DAYS = 366 / 10_000
"""Share of all first four digits that are a day of the year, in one series."""
SERIES = {
    "fødselsnummer": DAYS,
    "D-number (day + 40)": DAYS,
    "H-number and synthetic (month + 40)": 2 * DAYS,
    "synthetic (month + 65)": 2 * DAYS,
    "synthetic (month + 80)": 2 * DAYS,
    "FH-number (begins with 8 or 9)": 0.2,
}
"""Each series' share of all first digits; the shifted months with the day plain or + 40."""


@dataclass(frozen=True)
class AlarmRow:
    """How many of the texts or columns looked at were taken for identity. ``expected`` is a share; None = no theory."""

    what: str
    looked_at: int
    alarms: int
    expected: float | None = None
    note: str = ""

    @property
    def held(self) -> bool:
        """As theory says: within five standard deviations of what is expected."""
        if self.expected is None:
            return True
        mean = self.expected * self.looked_at
        return abs(self.alarms - mean) <= 5 * max(mean, 1) ** 0.5


def series_of(number: str) -> str:
    """Which series a national number is of."""
    month = int(number[2:4])
    if number[0] in "89":
        return "FH-number (begins with 8 or 9)"
    for least, name in ((80, "synthetic (month + 80)"), (65, "synthetic (month + 65)")):
        if month > least:
            return name
    if month > 40:
        return "H-number and synthetic (month + 40)"
    return "D-number (day + 40)" if int(number[:2]) > 40 else "fødselsnummer"


def random_ids(count: int) -> Iterator[AlarmRow]:
    """Ids drawn evenly among all that have the form."""
    draw = random.Random(SEED)
    found = dict.fromkeys(SERIES, 0)
    for _ in range(count):
        number = f"{draw.randrange(10**11):011d}"
        if pointing(number, in_id=True) is not None:
            found[series_of(number)] += 1
    yield AlarmRow(
        "11 digits, in a column of ids", count, sum(found.values()), CONTROL * sum(SERIES.values())
    )
    for name, alarms in found.items():
        yield AlarmRow(f"… of these as {name}", count, alarms, CONTROL * SERIES[name])
    forms: list[tuple[str, bool, float, Callable[[], str]]] = [
        ("10 digits (first 1–9), ids", True, CONTROL * 0.48, lambda: str(draw.randrange(10**9, 10**10))),
        ("9 digits, ids", True, 0, lambda: str(draw.randrange(10**8, 10**9))),
        ("8 digits, ids", True, 0, lambda: f"{draw.randrange(10**8):08d}"),
        ("8 digits, another column", False, 0.8, lambda: f"{draw.randrange(10**8):08d}"),
        ("12 digits, ids", True, 0, lambda: f"{draw.randrange(10**12):012d}"),
        ("12 digits, another column (0047 …)", False, 1e-4, lambda: f"{draw.randrange(10**12):012d}"),
        ("a letter and 9 digits, ids", True, 0, lambda: f"P{draw.randrange(10**9):09d}"),
        ("UUID, ids", True, 0, lambda: str(uuid.UUID(int=draw.getrandbits(128), version=4))),
        ("UUID, another column", False, 0, lambda: str(uuid.UUID(int=draw.getrandbits(128), version=4))),
        ("MD5, ids", True, 0, lambda: hashlib.md5(draw.randbytes(8)).hexdigest()),
        ("SHA-256, ids", True, 0, lambda: hashlib.sha256(draw.randbytes(8)).hexdigest()),
        ("SHA-256, another column", False, 0, lambda: hashlib.sha256(draw.randbytes(8)).hexdigest()),
        (
            "16 hexadecimal signs, ids",
            True,
            CONTROL * sum(SERIES.values()) * FEW_LETTERS,
            lambda: f"{draw.getrandbits(64):016x}",
        ),
    ]
    for what, in_id, expected, make in forms:
        alarms = sum(pointing(make(), in_id=in_id) is not None for _ in range(count))
        yield AlarmRow(what, count, alarms, expected)


def tables_of(folder: Path) -> Iterator[RawTable]:
    """The tables of an export."""
    files = open_export(folder)
    for name in TABLES:
        if name in files.tables:
            yield raw_table(name, files.tables[name].cells(hear_nothing))
    files.close()


def columns_refused(table: RawTable) -> list[str]:
    """The columns of a table that the guard would refuse, each with the kind, until nothing is refused."""
    found: list[str] = []
    rest = table
    while True:
        try:
            guard(rest, ())
        except Refusal as refusal:
            found.append(f"{refusal.column or 'a header'} ({refusal.kind.name.lower()})")
            left = {name: column for name, column in rest.columns.items() if name != refusal.column}
            unknown = [column for column in rest.unknown if column.header != refusal.column]
            if not refusal.column or len(left) + len(unknown) == len(rest.columns) + len(rest.unknown):
                return found
            rest = RawTable(rest.name, left, unknown, rest.rows, [])
        else:
            return found


def column_row(what: str, tables: Iterator[tuple[str, RawTable]]) -> AlarmRow:
    """One line for a lot of tables: their columns, and those that would be refused."""
    looked_at, refused = 0, []
    for name, table in tables:
        looked_at += len(table.columns) + len(table.unknown)
        refused += [f"{name}: {column}" for column in columns_refused(table)]
    return AlarmRow(what, looked_at, len(refused), note="; ".join(refused))


def csv_tables(folder: Path) -> Iterator[tuple[str, RawTable]]:
    """Every CSV below a folder as if it were a table ``kontakter`` of an export."""
    for path in sorted([*folder.rglob("*.csv"), *folder.rglob("*.csv.gz")]):
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        try:
            yield (
                path.relative_to(folder).as_posix(),
                raw_table("kontakter", read_cells("kontakter", content)),
            )
        except Refusal as refusal:
            print(f"{path.name}: not read as a table, {refusal.kind.name.lower()}", file=sys.stderr)


def known_data(folder: Path) -> Iterator[AlarmRow]:
    """The made-up list, what is shipped, and the public data beside the repository where they are."""
    made_up = folder / "alarms"
    write_made_up_export(patients=PATIENTS, seed=SEED, years=YEARS, out=made_up)
    yield column_row(
        f"columns of a made-up list, {PATIENTS:,} patients × {YEARS} years",
        ((table.name, table) for table in tables_of(made_up)),
    )
    yield column_row("columns of the shipped CSV files (resources/)", csv_tables(ROOT / "resources"))
    mimic = SHARED / "exports" / "mimic_iii_demo"
    if mimic.exists():
        tables = ((table.name, table) for table in tables_of(mimic))
        yield column_row("columns of the MIMIC demo export", tables)
        yield column_row("columns of all public CSV files, headers as they stand", csv_tables(SHARED))


def alarm_rows(folder: Path, count: int) -> Iterator[AlarmRow]:
    """All lines of the table."""
    yield from random_ids(count)
    yield from known_data(folder)


def false_alarms(stopwatch: Stopwatch, _: int) -> Iterator[AlarmRow]:
    """The part of ``python -m benchmarks``."""
    yield from alarm_rows(stopwatch.folder, COUNT)


ALARM_HEAD = ("", "looked at", "alarms", "share", "expected", "held", "which")


def alarm_cells(row: AlarmRow) -> tuple[str, ...]:
    """One line of the table."""
    share = row.alarms / row.looked_at if row.looked_at else 0.0
    return (
        row.what,
        f"{row.looked_at:,}",
        f"{row.alarms:,}",
        f"{share:.4%}",
        "" if row.expected is None else f"{row.expected:.4%}",
        "" if row.expected is None else "yes" if row.held else "**no**",
        row.note,
    )


def table_of(rows: Sequence[AlarmRow]) -> str:
    """The table as Markdown."""
    rule = ("---", *("---:" for _ in ALARM_HEAD[1:-1]), "---")
    lines = (ALARM_HEAD, rule, *map(alarm_cells, rows))
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def main() -> int:
    """0 = as theory says, 1 = not."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.false_alarms", description=__doc__)
    parser.add_argument("--count", type=int, default=COUNT, help="random ids of each form")
    parser.add_argument("--docs", type=Path, help="write the table into this page, between its marks")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="listeoversikt-alarms-") as folder:
        rows = list(alarm_rows(Path(folder), arguments.count))
    table = table_of(rows)
    print(table)
    if arguments.docs:
        page = arguments.docs.read_text(encoding="utf-8")
        told = f"{BEGIN}\nMeasured {dt.date.today().isoformat()}, {arguments.count:,} ids of each form, seed {SEED}.\n\n{table}{END}"
        arguments.docs.write_text(
            re.sub(f"{BEGIN}.*{END}", lambda _: told, page, flags=re.DOTALL), encoding="utf-8"
        )
    return 0 if all(row.held for row in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
