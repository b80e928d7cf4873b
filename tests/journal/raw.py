"""Raw tables out of a few lines of CSV, and exports in a folder, for tests that look at one piece of the reading."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from listeoversikt.journal.extract import Extract, read_export
from listeoversikt.journal.raw_table import RawColumn, RawTable
from listeoversikt.journal.reader import read_table

T = dt.date(2026, 3, 31)


def raw_table(name: str, *lines: str, encoding: str = "utf-8", newline: str = "\n") -> RawTable:
    """The table that these lines are a file of; the first is the header."""
    return read_table(name, newline.join([*lines, ""]).encode(encoding))


def one_column(*texts: str, header: str = "merknad") -> RawTable:
    """A table ``kontakter`` with one column beside the required ones, and these texts in it."""
    rows = (f"p{number};2026-01-01;telefon;{text}" for number, text in enumerate(texts))
    return raw_table("kontakter", f"pasient_id;dato;type;{header}", *rows)


def column_of(*texts: str) -> RawColumn:
    """A column as the reader would make it: distinct texts, a number a row."""
    distinct = list(dict.fromkeys(texts))
    table = raw_table("diagnoser", "kode;a", *(f"{text};a" for text in texts))
    column = table.columns["kode"]
    assert sorted(column.texts) == sorted(distinct)
    return column


def cells(table: RawTable, column: str) -> list[str]:
    """The texts of a column, one a row."""
    found = dict(table.everything())[column]
    return [found.texts[code] for code in found.codes.tolist()]


def rows_of(table: RawTable) -> list[int]:
    """The lines in the file that the rows stand on."""
    return [int(row) for row in table.rows]


def csv_text(header: str, rows: Iterable[Sequence[Any]]) -> bytes:
    """A semicolon-separated file in UTF-8."""
    lines = [header, *(";".join("" if cell is None else str(cell) for cell in row) for row in rows)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def write_export(
    folder: Path, tables: Mapping[str, bytes], description: Mapping[str, Any] | None = None
) -> Path:
    """A folder with these tables, and ``uttrekk.json`` of ``T`` unless another description is given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in tables.items():
        (folder / f"{name}.csv").write_bytes(content)
    said = {"uttrekksdato": T.isoformat()} if description is None else description
    (folder / "uttrekk.json").write_text(json.dumps(said), encoding="utf-8")
    return folder


def read(folder: Path, **options: Any) -> Extract:
    """The export in a folder, read on the day after ``T`` with every finding accepted."""
    return read_export(folder, today=T + dt.timedelta(days=1), **{"accept_findings": True, **options})
