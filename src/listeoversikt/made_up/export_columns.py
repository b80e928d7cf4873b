"""Reads a made-up export back as numbers, for laying it beside the reference figures (`comparison`)."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from listeoversikt.made_up.arrays import DAYS_PER_YEAR, NO_DAY, Bools, Floats, Ints, day_number
from listeoversikt.made_up.tables import COLUMNS
from listeoversikt.made_up.text import ENCODING

_DAY_FORMAT = "%d.%m.%Y"


class Table:
    """One table of an export: columns of text, read when asked for."""

    def __init__(self, folder: Path, name: str) -> None:
        types = {column: pa.string() for column in COLUMNS[name]}
        self._columns = csv.read_csv(
            folder / f"{name}.csv",
            read_options=csv.ReadOptions(encoding=ENCODING),
            parse_options=csv.ParseOptions(delimiter=";"),
            convert_options=csv.ConvertOptions(column_types=types, strings_can_be_null=False),
        )

    def __len__(self) -> int:
        return int(self._columns.num_rows)

    def text(self, column: str) -> npt.NDArray[np.str_]:
        """A column as text."""
        return np.array(self._columns[column].to_pylist(), dtype=np.str_)

    def days(self, column: str) -> Ints:
        """A column of dates as day numbers; NO_DAY where empty."""
        read = pc.strptime(self._columns[column], _DAY_FORMAT, "s", error_is_null=True)
        seconds = pc.cast(pc.cast(read, pa.date32()), pa.int32())
        days: Ints = pc.fill_null(seconds, NO_DAY).to_numpy().astype(np.int64)
        return days

    def numbers(self, column: str) -> Ints:
        """A column of whole numbers."""
        numbers: Ints = pc.cast(self._columns[column], pa.int64()).to_numpy()
        return numbers

    def places(self, column: str, among: npt.NDArray[np.str_]) -> Ints:
        """Where each value stands in the ordered array `among`."""
        return np.searchsorted(among, self.text(column))


@dataclass(frozen=True, slots=True)
class ReadExport:
    """An export as numbers; rows of the patients are in the order of their pseudonyms."""

    as_of: int
    first: int
    years: int
    birth_year: Ints
    woman: Bools
    seen_from: Ints
    seen_to: Ints
    on_list: Bools
    at_home: Bools
    home_care: Bools
    ids: npt.NDArray[np.str_]
    tables: dict[str, Table]

    def person(self, table: str) -> Ints:
        """The patient of each row of a table."""
        return self.tables[table].places("pasient_id", self.ids)

    def age(self) -> Ints:
        """Completed years on 1 January of the extract's year, as in Statistics Norway's population figures."""
        year = date.fromordinal(self.as_of + date(1970, 1, 1).toordinal()).year
        return np.maximum(0, year - 1 - self.birth_year)

    def exposure(self) -> tuple[Floats, Floats]:
        """(age, years seen) of each patient in each year of the period."""
        edges = self.as_of + 1 - np.round(np.arange(self.years, -1, -1) * DAYS_PER_YEAR).astype(np.int64)
        start = np.maximum(edges[:-1][None, :], self.seen_from[:, None])
        end = np.minimum(edges[1:][None, :], self.seen_to[:, None] + 1)
        age = self.age()[:, None] + 0.5 - (np.arange(self.years, 0, -1) - 0.75)[None, :]
        return np.maximum(age, 0.0), np.maximum(end - start, 0) / DAYS_PER_YEAR

    def age_at(self, person: Ints, day: Ints) -> Floats:
        """Approximate age of each patient on a day."""
        age: Floats = self.age()[person] + 0.75 - (self.as_of - day) / DAYS_PER_YEAR
        return np.maximum(age, 0.0)


def read_export(folder: Path) -> ReadExport:
    """The export in `folder`, as `write_made_up_export` writes it."""
    described = json.loads((folder / "uttrekk.json").read_text(encoding="utf-8"))
    as_of = day_number(date.fromisoformat(described["uttrekksdato"]))
    first = day_number(date.fromisoformat(described["perioder"]["kontakter"]["fra"]))
    tables = {name: Table(folder, name) for name in COLUMNS}
    patients = tables["pasienter"]
    ids = patients.text("pasient_id")
    order = np.argsort(ids)
    joined, left, died = (patients.days(column)[order] for column in ("liste_fra", "liste_til", "død"))
    ends = np.where(died != NO_DAY, died, np.where(left == NO_DAY, as_of, np.minimum(left, as_of)))
    here = (joined <= as_of) & ((left == NO_DAY) | (left > as_of)) & (died == NO_DAY)
    return ReadExport(
        as_of=as_of,
        first=first,
        years=round((as_of - first) / DAYS_PER_YEAR),
        birth_year=patients.numbers("fødselsår")[order],
        woman=patients.text("kjønn")[order] == "K",
        seen_from=np.maximum(first, joined),
        seen_to=ends,
        on_list=here,
        at_home=patients.text("bosted")[order] != "sykehjem",
        home_care=patients.text("hjemmetjeneste")[order] == "ja",
        ids=ids[order],
        tables=tables,
    )
