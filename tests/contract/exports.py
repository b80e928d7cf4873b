"""A journal export as plain rows, and the many ways in which one and the same export can be written.

`Export` holds typed cells (dates, numbers, yes/no, texts); a `Dialect` says how they look in a file. The same
`Export` written in two dialects says the same thing: whatever reads it must give the same answers.
"""

from __future__ import annotations

import copy
import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

Cell = date | bool | int | float | str | None
Row = dict[str, Cell]

CODE_COLUMNS = {"kode", "atc", "hoveddiagnose", "bidiagnoser"}
EVENT_COLUMNS = {
    "diagnoser": "dato",
    "kontakter": "dato",
    "legemidler": "fra",
    "innleggelser": "inn",
    "maalinger": "dato",
    "tiltak": "dato",
}


def iso(day: date) -> str:
    return day.isoformat()


def norwegian_date(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def short_date(day: date) -> str:
    """The form `31.3.26`: no leading zeros, the year in two digits."""
    return f"{day.day}.{day.month}.{day.year % 100:02d}"


def mixed_dates(day: date) -> str:
    """All three forms in one column, as in files that were joined by hand."""
    return (iso, norwegian_date, short_date)[day.toordinal() % 3](day)


def unchanged(text: str) -> str:
    return text


@dataclass(frozen=True)
class Dialect:
    """How one file is written. The default is the plainest: UTF-8, comma, LF, ISO dates."""

    delimiter: str = ","
    encoding: str = "utf-8"
    quoting: Literal[0, 1, 2, 3] = csv.QUOTE_MINIMAL
    newline: str = "\n"
    dates: Callable[[date], str] = iso
    decimal: str = "."
    yes_no: tuple[str, str] = ("ja", "nei")
    sexes: Mapping[str, str] = field(default_factory=lambda: {"K": "K", "M": "M"})
    headers: Callable[[str], str] = unchanged
    values: Callable[[str], str] = unchanged
    codes: Callable[[str, str], str] = lambda column, text: text
    file_name: Callable[[str], str] = lambda table: f"{table}.csv"
    reverse_columns: bool = False
    last_line_ends: bool = True

    def cell(self, column: str, value: Cell) -> str:
        """One cell as text. Strings that name a value go through `values`, codes through `codes`."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return self.yes_no[0] if value else self.yes_no[1]
        if isinstance(value, date):
            return self.dates(value)
        if isinstance(value, float):
            return repr(value).replace(".", self.decimal)
        text = str(value)
        if column == "kjonn":
            return self.sexes.get(text, text)
        if column in CODE_COLUMNS:
            return " ".join(self.codes(column, code) for code in text.split(" "))
        return self.values(text)

    def table(self, columns: list[str], rows: Iterable[Row]) -> bytes:
        order = list(reversed(columns)) if self.reverse_columns else list(columns)
        text = io.StringIO()
        escape = "\\" if self.quoting == csv.QUOTE_NONE else None
        writer = csv.writer(
            text,
            delimiter=self.delimiter,
            quoting=self.quoting,
            lineterminator=self.newline,
            escapechar=escape,
        )
        writer.writerow([self.headers(column) for column in order])
        for row in rows:
            writer.writerow([self.cell(column, row.get(column)) for column in order])
        written = text.getvalue()
        if not self.last_line_ends:
            written = written[: -len(self.newline)]
        return written.encode(self.encoding)


PLAIN = Dialect()


@dataclass
class Export:
    """An export as rows. `meta` is `uttrekk.json`; None leaves that file out."""

    columns: dict[str, list[str]]
    rows: dict[str, list[Row]]
    meta: dict[str, Any] | None

    def copy(self) -> Export:
        return copy.deepcopy(self)

    # -- mutators: each changes this export and, where it helps, returns the line in the file (header = 1) --

    def add(self, table: str, **cells: Cell) -> int:
        """Put a row last. A column that the table hasn't got is a mistake in the test."""
        assert set(cells) <= set(self.columns[table]), f"no such column in {table}"
        self.rows[table].append(dict(cells))
        return len(self.rows[table]) + 1

    def repeat(self, table: str, index: int = 0) -> int:
        self.rows[table].append(dict(self.rows[table][index]))
        return len(self.rows[table]) + 1

    def patch(self, table: str, index: int, **cells: Cell) -> int:
        assert set(cells) <= set(self.columns[table]), f"no such column in {table}"
        self.rows[table][index] |= cells
        return index + 2

    def patient(self, patient_id: str, **cells: Cell) -> int:
        """Change the row of one patient in `pasienter`."""
        ids = [row["pasient_id"] for row in self.rows["pasienter"]]
        return self.patch("pasienter", ids.index(patient_id), **cells)

    def without_table(self, table: str) -> Export:
        del self.rows[table], self.columns[table]
        return self

    def without_column(self, table: str, column: str) -> Export:
        self.columns[table].remove(column)
        return self

    def rename_column(self, table: str, old: str, new: str) -> Export:
        self.columns[table] = [new if name == old else name for name in self.columns[table]]
        for row in self.rows[table]:
            if old in row:
                row[new] = row.pop(old)
        return self

    def with_column(self, table: str, column: str, value: Cell | Callable[[int], Cell] = None) -> Export:
        """A further column, last; `value` is a cell for every row, or a function of the row's number."""
        self.columns[table].append(column)
        for number, row in enumerate(self.rows[table]):
            row[column] = value(number) if callable(value) else value
        return self

    def with_ids(self, rename: Callable[[str], str]) -> Export:
        for rows in self.rows.values():
            for row in rows:
                row["pasient_id"] = rename(str(row["pasient_id"]))
        return self

    def shifted(self, days: int) -> Export:
        """Every date moved by some days, the extract's too; the birth years stay."""
        move = timedelta(days=days)
        for rows in self.rows.values():
            for row in rows:
                row |= {name: cell + move for name, cell in row.items() if isinstance(cell, date)}
        if self.meta and "uttrekksdato" in self.meta:
            self.meta["uttrekksdato"] = iso(date.fromisoformat(self.meta["uttrekksdato"]) + move)
        return self

    def as_extracted_on(self, day: date) -> Export:
        """The same list as it would have been extracted earlier: events after that day aren't there yet."""
        for table, column in EVENT_COLUMNS.items():
            self.rows[table] = [row for row in self.rows[table] if row[column] <= day]  # type: ignore[operator]
        for row in self.rows["innleggelser"]:
            if isinstance(row.get("ut"), date) and row["ut"] > day:  # type: ignore[operator]
                row |= {"ut": None, "utskrevet_til": None, "kjent_dato": None}
            if isinstance(row.get("kjent_dato"), date) and row["kjent_dato"] > day:  # type: ignore[operator]
                row["kjent_dato"] = None
        for row in self.rows["pasienter"]:
            if isinstance(row.get("dod"), date) and row["dod"] > day:  # type: ignore[operator]
                row["dod"] = None
        self.meta = (self.meta or {}) | {"uttrekksdato": iso(day)}
        return self

    # -- writing --

    def files(self, dialect: Dialect = PLAIN, each: Mapping[str, Dialect] | None = None) -> dict[str, bytes]:
        """File name → content. `each` gives single tables a dialect of their own."""
        written: dict[str, bytes] = {}
        for table, columns in self.columns.items():
            own = (each or {}).get(table, dialect)
            written[own.file_name(table)] = own.table(columns, self.rows[table])
        if self.meta is not None:
            written["uttrekk.json"] = json.dumps(self.meta, ensure_ascii=False).encode("utf-8")
        return written


def write_folder(files: Mapping[str, bytes], folder: Path) -> Path:
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def write_zip(
    files: Mapping[str, bytes], path: Path, top: str = "", compression: int = zipfile.ZIP_DEFLATED
) -> Path:
    """A zip of the folder; `top` puts all files in one folder inside it (`"uttrekk/"`)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", compression) as archive:
        if top:
            archive.writestr(zipfile.ZipInfo(top), b"")
        for name, content in files.items():
            archive.writestr(top + name, content)
    return path


__all__ = [
    "PLAIN",
    "Cell",
    "Dialect",
    "Export",
    "Row",
    "iso",
    "mixed_dates",
    "norwegian_date",
    "replace",
    "short_date",
    "write_folder",
    "write_zip",
]
