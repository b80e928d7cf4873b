"""One export written in every way that can be read: a folder, a zip, a workbook, workbooks and CSV mixed, FHIR."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl

from tests.contract.base_export import base_export
from tests.contract.exports import Export, write_folder, write_zip

Tables = dict[str, list[list[str]]]
"""Rows of texts by table; the first row are the headers."""


def small_export() -> Export:
    """The first of the contract's forty patients, and a few rows of each table."""
    export = base_export()
    del export.rows["pasienter"][8:]
    for rows in export.rows.values():
        del rows[8:]
    return export


def tables_of(export: Export) -> Tables:
    """The cells as texts."""
    found: Tables = {}
    for name, columns in export.columns.items():
        rows = [[_text(row.get(column)) for column in columns] for row in export.rows[name]]
        found[name] = [list(columns), *rows]
    return found


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else str(value)


def as_csv(rows: list[list[str]]) -> bytes:
    """Semicolons, every cell in quotes."""
    lines = [";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return ("\n".join(lines) + "\n").encode("utf-8")


def as_workbook(tables: Tables, titles: list[str] | None = None) -> bytes:
    """A sheet a table; title rows above the headers."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in tables.items():
        sheet = book.create_sheet(name[:31])
        for title in titles or []:
            sheet.append([title])
        for row in rows:
            sheet.append([cell or None for cell in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def csv_files(tables: Tables, meta: Any) -> dict[str, bytes]:
    files = {f"{name}.csv": as_csv(rows) for name, rows in tables.items()}
    return files | {"uttrekk.json": json.dumps(meta, ensure_ascii=False).encode()}


def a_folder(tables: Tables, meta: Any, place: Path) -> Path:
    return write_folder(csv_files(tables, meta), place / "inn")


def a_zip(tables: Tables, meta: Any, place: Path) -> Path:
    return write_zip(csv_files(tables, meta), place / "inn.zip", "uttrekk/", zipfile.ZIP_STORED)


def a_workbook(tables: Tables, meta: Any, place: Path) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    path = place / "inn.xlsx"
    path.write_bytes(as_workbook(tables))
    return path


def workbooks_in_a_folder(tables: Tables, meta: Any, place: Path) -> Path:
    files = {
        f"{name}.xlsx": as_workbook({name: rows}) for name, rows in tables.items() if name != "kontakter"
    }
    files["kontakter.csv"] = as_csv(tables["kontakter"])
    return write_folder(
        files | {"uttrekk.json": json.dumps(meta, ensure_ascii=False).encode()}, place / "inn"
    )


WAYS: dict[str, Callable[[Tables, Any, Path], Path]] = {
    "a folder": a_folder,
    "a zip": a_zip,
    "a workbook": a_workbook,
    "workbooks in a folder": workbooks_in_a_folder,
}
READS_WORKBOOKS = frozenset({"a workbook", "workbooks in a folder"})
