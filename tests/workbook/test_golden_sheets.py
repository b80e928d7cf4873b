"""The workbook as it was looked at and found good."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from .cell_texts import describe

GOLDEN = Path(__file__).parent / "golden"
SHEETS = (
    "Forside",
    "Indikatorer",
    "Per gruppe",
    "Trend",
    "Trend tertial",
    "Utskrivninger",
    "Arbeidsliste",
    "Evaluering",
    "Definisjoner",
    "Datakvalitet",
    "Sammenligning",
    "Kontroll",
    "Tegnforklaring",
)


def test_that_the_sheets_come_in_the_contracts_order(book: Workbook) -> None:
    assert tuple(book.sheetnames) == SHEETS


TABLES_OF_THE_PILOT = "Sammenligning"
"""It holds a table that is checked elsewhere; see ``test_benchmark_sheet``."""


@pytest.mark.parametrize("name", [name for name in SHEETS if name != TABLES_OF_THE_PILOT])
def test_that_a_sheet_is_as_it_was_found_good(name: str, book: Workbook, writes_golden: bool) -> None:
    file = GOLDEN / f"{name.lower().replace(' ', '_').replace('å', 'a')}.txt"
    found = describe(book[name])
    if writes_golden:
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")
