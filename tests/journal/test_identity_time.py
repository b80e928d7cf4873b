"""The guard takes time in proportion to what it reads: a cell of a megabyte can't hang it.

The bound is in processor seconds, twenty times what is needed; what takes the square of the length takes hours.
"""

from __future__ import annotations

import time

import numpy as np
import pytest

from listeoversikt.journal.identity.guard import guard
from listeoversikt.journal.identity.pointing import pointing
from listeoversikt.journal.identity.shown_names import shown_name
from listeoversikt.journal.names import fold
from listeoversikt.journal.raw_table import RawColumn, RawTable
from listeoversikt.journal.refusal import Refusal

MEGABYTE = 2**20
LONG = MEGABYTE // 4
"""Long enough: the square of it is seventy thousand million steps."""
MOST_SECONDS = 5.0

PIECES = {
    "one digit": "1",
    "one letter": "a",
    "digits with spaces": "1 ",
    "digits with many spaces": "1" + " " * 500,
    "a digit and spaces": "1" + " " * (LONG // 4),
    "eight digits": "91234567 ",
    "eight digits with hyphens": "91234567-",
    "numbers of eleven digits": "12345678901 ",
    "numbers of eleven digits in letters": "a12345678901",
    "numbers of ten digits": "5070541234 ",
    "pairs": "17 05 44 ",
    "dates": "17.05.44 ",
    "dates and five digits": "17.05.44-1234 ",
    "at signs": "@",
    "letters and at signs": "a@",
    "addresses without an end": "a@" + "b" * 500,
    "addresses with points": "a@" + "b." * 200 + "@",
    "spelt at signs": "%40",
    "points": "a.",
    "plus signs": "+47 ",
    "countries": "+47 1 2 3 4 5 6 7 ",
    "words of birth": "født ",
    "words of birth with signs": "født:::: ",
    "hexadecimal": "0a",
    "hyphens": "a-",
    "powers of ten": "1.1234567E",
    "quotes": '"',
    "marks in the wrong order": "\u0315\u0300",
    "no-break spaces": "1\u00a0",
    "signs that can't be seen": "1\u200b",
    "full-width digits": "１",
    "capitals": "Aa ",
}


def filled(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_that_a_long_text_takes_bounded_time(piece: str) -> None:
    text = "@1234567890" + filled(piece, LONG) + "x"
    before = time.process_time()
    pointing(text)
    pointing(text, in_id=True)
    assert time.process_time() - before < MOST_SECONDS


def test_that_a_cell_of_a_megabyte_takes_bounded_time() -> None:
    text = "".join(filled(piece, MEGABYTE // len(PIECES)) for piece in PIECES.values())
    before = time.process_time()
    pointing(text)
    assert time.process_time() - before < MOST_SECONDS


@pytest.mark.parametrize("piece", ["a", "\u0315\u0300", "navn ", "1 ", "a_", "A.", "navnadresse", "fødd"])
def test_that_a_long_header_and_a_long_file_name_take_bounded_time(piece: str) -> None:
    name = filled(piece, LONG)
    column = RawColumn(name, ["x"], np.zeros(1, np.int32))
    table = RawTable("kontakter", {}, [column], np.array([2], np.int32), [])
    before = time.process_time()
    fold(name)
    assert len(shown_name(name + ".csv")) < 200
    assert len(column_refused(table)) < 200
    assert time.process_time() - before < MOST_SECONDS


def column_refused(table: RawTable) -> str:
    """The column that a refusal of the table names; empty where nothing is refused."""
    try:
        guard(table, ())
    except Refusal as refusal:
        return refusal.column
    return ""
