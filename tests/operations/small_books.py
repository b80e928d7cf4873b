"""Small workbooks that a clinician can read: a sheet a table, cells parted by spaces or `|`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.journal.workbooks.books import book_of

PATIENTS = """
pasient_id | fodselsaar | kjonn
P1 | 1941 | K
P2 | 1950 | M
P3 | 1962 | K
"""
DIAGNOSES = """
pasient_id | dato | kode | kodeverk
P1 | 2026-03-01 | T90 | ICPC-2
P2 | 2026-03-02 | K86 | ICPC-2
P3 | 2026-03-03 | R95 | ICPC-2
"""
CONTACTS = """
pasient_id | dato | type
P1 | 2026-03-04 | konsultasjon
P2 | 2026-03-05 | telefon
P3 | 2026-03-06 | video
"""


def rows_of(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def small_book(path: Path, sheets: Mapping[str, str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(book_of({sheet: rows_of(table) for sheet, table in sheets.items()}))
    return path
