"""The clean export as a vendor's workbook: other sheets, headers and words than the contract's."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from tests.contract.base_export import base_export
from tests.contract.exports import PLAIN, Export
from tests.journal.workbooks.books import book_of

SHEETS = {"pasienter": "Pasientliste", "diagnoser": "Problemliste", "kontakter": "Timebok"}
HEADERS: Mapping[str, Mapping[str, str]] = {
    "pasienter": {"pasient_id": "Pasientnr", "fodselsaar": "Kull", "kjonn": "Kj"},
    "diagnoser": {"pasient_id": "Pasientnr", "kode": "Diagnosekode"},
    "kontakter": {"pasient_id": "Pasientnr", "type": "Timetype"},
}


def vendor_book(path: Path, export: Export | None = None, extra: Mapping[str, str] | None = None) -> Path:
    """Writes the workbook; ``extra`` are columns of the patients' sheet with one value in all rows."""
    files = (export or base_export()).files(PLAIN)
    tables = {}
    for table, sheet in SHEETS.items():
        text = files[f"{table}.csv"].decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=PLAIN.delimiter))
        rows[0] = [HEADERS[table].get(name, name) for name in rows[0]]
        if table == "pasienter":
            at = rows[0].index("Kj")
            for row in rows[1:]:
                row[at] = {"K": "Jente", "M": "Gutt"}[row[at]]
            for header, value in (extra or {}).items():
                rows = [[*row, value if place else header] for place, row in enumerate(rows)]
        tables[sheet] = rows
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(book_of(tables))
    return path
