"""Another office's exported aggregates (``indicators.csv``), to be laid beside the office's own.

Only aggregates are read: the file's columns are those of the command-line contract, more may follow. A hidden or
missing figure stays missing. The file is refused whole when it isn't such a file, since a figure read wrongly is
worse than none; nothing of its content stands in the refusal but the line's number.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from listeoversikt.evaluation.compare import Figure
from listeoversikt.evaluation.figures import days_looked_at
from listeoversikt.indicators.definition import Kind, indicators
from listeoversikt.indicators.rules import rules

COLUMNS = (
    "id",
    "variant",
    "group",
    "period_start",
    "period_end",
    "numerator",
    "denominator",
    "value",
    "low",
    "high",
    "hidden",
)
LARGEST_BYTES = 50_000_000
LONGEST_KEY = 60


class FileFault(StrEnum):
    """Why a file of aggregates isn't taken."""

    NOT_TEXT = "not_text"
    TOO_LARGE = "too_large"
    COLUMNS_MISSING = "columns_missing"
    INTERNAL = "internal"  # columns of a file with a row per patient
    BAD_ROW = "bad_row"  # a figure or date that can't be read, or n and N that don't fit
    DOUBLED_ROW = "doubled_row"
    EMPTY = "empty"


class AggregatesRefused(ValueError):
    """The file isn't another office's aggregates; ``line`` is the file's line, 0 = the file as a whole."""

    def __init__(self, fault: FileFault, line: int = 0) -> None:
        self.fault, self.line = fault, line
        super().__init__(f"{fault.value} ({line})")


@dataclass(frozen=True)
class OtherRow:
    """One row of the file; ``figure`` is None where it's hidden, missing, or of an indicator we don't know."""

    id: str
    variant: str
    group: str
    first: dt.date
    last: dt.date
    hidden: bool
    figure: Figure | None


@dataclass(frozen=True)
class OtherOffice:
    """The rows, and how many were of indicators this version doesn't know."""

    rows: tuple[OtherRow, ...]
    unknown: int

    def figure(
        self, indicator: str, variant: str, group: str, first: dt.date, last: dt.date
    ) -> Figure | None:
        """The figure of exactly that period; None where there is none, or it's hidden."""
        wanted = (indicator, variant, group, first, last)
        for row in self.rows:
            if (row.id, row.variant, row.group, row.first, row.last) == wanted:
                return row.figure
        return None

    def periods(
        self, indicator: str, variant: str = "", group: str = "alle"
    ) -> tuple[tuple[dt.date, dt.date], ...]:
        """The periods that have a figure, oldest first."""
        wanted = (indicator, variant, group)
        found = {
            (row.first, row.last)
            for row in self.rows
            if (row.id, row.variant, row.group) == wanted and row.figure is not None
        }
        return tuple(sorted(found))


def read_aggregates(content: bytes) -> OtherOffice:
    """The rows of an ``indicators.csv``; raises ``AggregatesRefused``."""
    if len(content) > LARGEST_BYTES:
        raise AggregatesRefused(FileFault.TOO_LARGE)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise AggregatesRefused(FileFault.NOT_TEXT) from None
    try:
        return _read(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        raise AggregatesRefused(FileFault.NOT_TEXT) from None


def _read(reader: csv.DictReader[str]) -> OtherOffice:
    names = reader.fieldnames or ()
    if "patient_id" in names or "pasient_id" in names:
        raise AggregatesRefused(FileFault.INTERNAL)
    if not set(COLUMNS) <= set(names):
        raise AggregatesRefused(FileFault.COLUMNS_MISSING)
    rows: list[OtherRow] = []
    unknown = 0
    seen: set[tuple[str, str, str, dt.date, dt.date]] = set()
    for cells in reader:
        line = reader.line_num
        row = _row(cells, line)
        key = (row.id, row.variant, row.group, row.first, row.last)
        if key in seen:
            raise AggregatesRefused(FileFault.DOUBLED_ROW, line)
        seen.add(key)
        rows.append(row)
        unknown += (row.id, row.variant) not in _kinds()
    if not rows:
        raise AggregatesRefused(FileFault.EMPTY)
    return OtherOffice(tuple(rows), unknown)


def _row(cells: dict[str, str], line: int) -> OtherRow:
    keys = [cells[name] or "" for name in ("id", "variant", "group")]
    try:
        first, last = (dt.date.fromisoformat(cells[name]) for name in ("period_start", "period_end"))
        numbers = [_number(cells[name]) for name in ("numerator", "denominator", "low", "high")]
    except (TypeError, ValueError):
        raise AggregatesRefused(FileFault.BAD_ROW, line) from None
    if last < first or cells["hidden"] not in ("yes", "no") or any(len(key) > LONGEST_KEY for key in keys):
        raise AggregatesRefused(FileFault.BAD_ROW, line)
    hidden = cells["hidden"] == "yes"
    figure = None if hidden else _figure(keys[0], keys[1], first, last, numbers, line)
    return OtherRow(keys[0], keys[1], keys[2], first, last, hidden, figure)


def _figure(
    indicator: str, variant: str, first: dt.date, last: dt.date, numbers: Sequence[float | None], line: int
) -> Figure | None:
    numerator, denominator, low, high = numbers
    kind = _kinds().get((indicator, variant))
    if kind is None or numerator is None or not denominator:
        return None
    if numerator < 0 or denominator < 0 or (kind is Kind.SHARE and numerator > denominator):
        raise AggregatesRefused(FileFault.BAD_ROW, line)
    start, end = days_looked_at(indicators()[indicator], first, last)
    return Figure(kind, numerator, denominator, low, high, None, start, end)


def _number(cell: str) -> float | None:
    if not cell:
        return None
    number = float(cell)
    if not math.isfinite(number):
        raise ValueError(cell)
    return number


@cache
def _kinds() -> dict[tuple[str, str], Kind]:
    """How each row is compared; a count is compared as a share of those who could be judged."""
    return {key: Kind.SHARE if rule.kind is Kind.COUNT else rule.kind for key, rule in rules().items()}
