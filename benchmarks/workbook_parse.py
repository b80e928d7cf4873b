"""What a workbook is written with and measured against: openpyxl.

    python -m benchmarks.workbook_parse WORKBOOK

Parses the workbook with openpyxl in its read-only way, does nothing else, and prints the number of rows below the
headers.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import sys
from pathlib import Path

from openpyxl import Workbook, load_workbook

_DATE = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")
_WHOLE = re.compile(r"[1-9]\d{0,14}|0")


def write(folder: Path, workbook: Path) -> None:
    """The tables of a folder as one workbook, a sheet a table: dates as dates, whole numbers as numbers."""
    book = Workbook(write_only=True)
    for path in sorted(folder.glob("*.csv")):
        sheet = book.create_sheet(path.stem)
        with path.open(encoding="cp1252", newline="") as lines:
            for row in csv.reader(lines, delimiter=";"):
                sheet.append([_kept(text) for text in row])
    book.save(workbook)


def _kept(text: str) -> dt.date | int | str | None:
    if date := _DATE.fullmatch(text):
        return dt.date(int(date[3]), int(date[2]), int(date[1]))
    return int(text) if _WHOLE.fullmatch(text) else text or None


def parse(workbook: Path) -> int:
    """Reads every cell and counts the rows below the headers."""
    book = load_workbook(workbook, read_only=True)
    return sum(sum(1 for _ in sheet.iter_rows(values_only=True)) - 1 for sheet in book.worksheets)


if __name__ == "__main__":
    print(parse(Path(sys.argv[1])))
