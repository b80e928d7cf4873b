"""Which row of a sheet holds the headers, when titles, dates and blanks may stand above them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from listeoversikt.journal.names import TABLES
from listeoversikt.journal.raw_table import Headers

ROWS_TO_LOOK_AT = 30
SURE = 2
"""So many known headers in a row make it the header; one alone may be chance."""
Seen = Sequence[tuple[str, bool]]
"""A row's filled cells: the text, and whether it was written as a text (not as a number, a date or the like)."""


@runtime_checkable
class StatesHeaderRow(Protocol):
    """A profile in which a person may have said which row it is."""

    def header_row(self, table: str) -> int | None:
        """The row as a spreadsheet shows it, or None."""


def stated_header_row(table: str, headers: Headers) -> int | None:
    """The row that a profile says, or None."""
    return headers.header_row(table) if isinstance(headers, StatesHeaderRow) else None


def find_header_row(table: str, rows: Sequence[Seen], headers: Headers) -> int:
    """The place among the rows of the header: it names most columns, else it has most different texts.

    Of equals the first is taken; when the same headers stand again right below (merged downwards), the lowest of them.
    """
    if not rows:
        return 0
    ranks = [_rank(table, row, headers) for row in rows]
    place = ranks.index(max(ranks))
    while place + 1 < len(rows) and rows[place + 1] == rows[place]:
        place += 1
    return place


def _rank(table: str, row: Seen, headers: Headers) -> tuple[int, int]:
    named = max(_named(one, row, headers) for one in ([table] if table else TABLES))
    texts = len({text for text, written in row if written})
    return (named if named >= SURE or named == len(row) else 0), texts


def _named(table: str, row: Seen, headers: Headers) -> int:
    return len({headers.column(table, text) for text, written in row if written} - {None})
