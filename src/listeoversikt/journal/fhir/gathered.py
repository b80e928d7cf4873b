"""What has been found so far: rows of the tables, links that wait, and what was left out, counted."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

import msgspec
import numpy as np
from msgspec import Raw

from listeoversikt.journal.duplicates import repeats
from listeoversikt.journal.fhir.dates import day_of
from listeoversikt.journal.fhir.elements import NONE, Coding, Extension, Reference
from listeoversikt.journal.fhir.references import Links, id_of
from listeoversikt.journal.fhir.resource_types import shown_type
from listeoversikt.journal.fhir.systems import NO_CODE, OTHER, OWN, shown_system
from listeoversikt.journal.names import REQUIRED
from listeoversikt.journal.raw_table import Cells
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    PATIENTS,
    STAYS,
    Column,
    Mask,
)

OWN_COLUMNS: dict[str, frozenset[str]] = {
    PATIENTS: frozenset(
        {
            "fastlege_id",
            "liste_fra",
            "liste_til",
            "dod",
            "journalnr",
            "kommunenr",
            "bydel",
            "bosted",
            "hjemmetjeneste",
        }
        | {"individuell_plan", "multidose", "palliativ", "reservert_kontakt", "reservert_behandling", "tolk"}
    ),
    DIAGNOSES: frozenset({"kilde"}),
    CONTACTS: frozenset({"rolle", "behandler_id", "takster"}),
    MEDICINES: frozenset({"til", "fast", "ddd"}),
    STAYS: frozenset({"hastegrad", "bidiagnoser", "institusjon", "utskrevet_til", "kjent_dato"}),
    MEASUREMENTS: frozenset(),
    MEASURES: frozenset(),
}
"""Columns that our own extensions ``urn:listeoversikt:<column>`` may give, on the resource that the row is made of."""
MAX_SYSTEMS = 60
MAX_TEXT = 200


class TableRows:
    """A table that grows by a row at a time. A column is there from the first row that has something in it.

    A column is its distinct texts with their numbers, and a number a row; the rows after its last text are empty.
    """

    def __init__(self, required: Collection[str]) -> None:
        self._columns: dict[str, tuple[dict[str, int], array[int]]] = {
            name: ({}, array("i")) for name in required
        }
        self._rows = array("i")
        self._resources = array("q")
        self._start = 0
        self._later: dict[str, Mapping[int, str]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def next_file(self) -> None:
        """What comes now lies in another file: its rows are counted on from the last one."""
        self._start = self._rows[-1] if self._rows else 0

    def add(self, row: int, cells: dict[str, str], resource_id: str = "") -> int:
        """One more row, ``row`` in its file, of the resource with this id; gives its position."""
        count = len(self._rows)
        for name, text in cells.items():
            if text:
                column = self._columns.get(name)
                if column is None:
                    column = self._columns[name] = ({}, array("i"))
                numbers, codes = column
                if len(codes) < count:
                    _fill(numbers, codes, count)
                codes.append(numbers.setdefault(text.strip(), len(numbers)))
        self._rows.append(self._start + row)
        self._resources.append(hash(resource_id) if resource_id else 0)
        return count

    def put(self, name: str, texts: Mapping[int, str]) -> None:
        """Texts into cells of a column, by the rows' positions."""
        if texts:
            self._columns.setdefault(name, ({}, array("i")))
            self._later[name] = texts

    def of(self, name: str, is_one: Callable[[str], bool]) -> Mask:
        """The rows whose text in a column is one that is looked for."""
        texts, codes = self._filled(name)
        return np.array([is_one(text) for text in texts], dtype=np.bool_)[codes]

    def again(self) -> Mask:
        """Rows that an earlier row of the same resource says already: files that overlap, pages that repeat."""
        resources = np.frombuffer(self._resources, dtype=np.int64)
        keys = [resources, *(self._filled(name)[1] for name in self._columns)]
        return repeats(keys, resources != 0)

    def cells(self, left_out: Mask, named: Mapping[str, Callable[[str], str]]) -> Cells:
        """All rows but those left out; ``named`` says what the texts of a column are called in the end."""
        columns: list[tuple[list[str], Column]] = []
        keep = None if not left_out.any() else ~left_out
        for name in self._columns:
            texts, codes = self._filled(name)
            if name in named:
                texts = list(map(named[name], texts))
            columns.append((texts, codes if keep is None else codes[keep]))
        rows = np.frombuffer(self._rows, dtype=np.int32)
        return Cells(list(self._columns), columns, rows if keep is None else rows[keep], [])

    def _filled(self, name: str) -> tuple[list[str], Column]:
        numbers, numbered = self._columns[name]
        _fill(numbers, numbered, len(self._rows))
        codes = np.frombuffer(numbered, dtype=np.int32)
        later = self._later.get(name)
        if later:
            codes = codes.copy()
            codes[list(later)] = [numbers.setdefault(text, len(numbers)) for text in later.values()]
        return list(numbers), codes


def _fill(numbers: dict[str, int], codes: array[int], count: int) -> None:
    """Empty cells until the column has ``count`` rows."""
    missing = count - len(codes)
    if missing > 0:
        codes.extend(array("i", [numbers.setdefault("", len(numbers))]) * missing)


@dataclass
class Gathered:
    """All that is kept of the resources that have been read."""

    tables: dict[str, TableRows] = field(
        default_factory=lambda: {name: TableRows(REQUIRED[name]) for name in OWN_COLUMNS}
    )
    requests: TableRows = field(default_factory=lambda: TableRows(REQUIRED[MEDICINES]))
    conditions: Links = field(default_factory=Links)
    medications: Links = field(default_factory=Links)
    requested_medications: Links = field(default_factory=Links)
    other_ids: dict[str, str] = field(default_factory=dict)
    inactive: set[str] = field(default_factory=set)
    unmapped: Counter[tuple[str, str]] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    types: dict[str, set[str]] = field(default_factory=dict)
    timestamp: str = ""
    tells_regular: bool = False
    """Some medicine is said to be in regular use, or not to be in more words than «as needed»."""

    def add(self, table: str, kind: str, row: int, cells: dict[str, str], resource_id: str = "") -> int:
        """One more row of a table, made of the resource of this kind and id; gives its position."""
        self.types.setdefault(table, set()).add(kind)
        if not any(cells.values()):  # an empty row is none; this one is to be set aside and counted
            cells = {REQUIRED[table][1]: OTHER}
        return self.tables[table].add(row, cells, resource_id)

    def next_file(self) -> None:
        """What comes now lies in another file."""
        for rows in (*self.tables.values(), self.requests):
            rows.next_file()

    def not_mapped(self, kind: str, codings: Iterable[Coding]) -> None:
        """A resource none of whose codes can be read: counted by system."""
        systems = {shown_system(coding.system) for coding in codings} or {NO_CODE}
        for system in systems:
            key = (kind, system)
            if key not in self.unmapped and len(self.unmapped) >= MAX_SYSTEMS:
                key = (kind, OTHER)
            self.unmapped[key] += 1

    def leave_out(self, kind: str, why: str = "") -> None:
        """A resource that isn't read, or not for its status: counted."""
        shown = shown_type(kind)
        self.left_out[f"{shown}: {why}" if why else shown] += 1


def subject_of(reference: Reference | None) -> str:
    """The pseudonym of whom a resource is about; "" where it doesn't point to a patient."""
    return id_of(reference.reference, "Patient") if reference is not None else ""


def own_cells(table: str, extensions: list[Extension]) -> dict[str, str]:
    """The cells that our own extensions give; others' aren't looked into."""
    found = {}
    for extension in extensions:
        if extension.url.startswith(OWN):
            column = extension.url[len(OWN) :]
            if column in OWN_COLUMNS[table]:
                found[column] = _text_of(extension)
    return found


def _text_of(extension: Extension) -> str:
    if extension.value_boolean is not NONE:
        return {b"true": "ja", b"false": "nei"}.get(bytes(extension.value_boolean), OTHER)
    for raw in (extension.value_string, extension.value_code):
        if raw is not NONE:
            return _string(raw)
    for raw in (extension.value_date, extension.value_date_time):
        if raw is not NONE:
            return day_of(_string(raw))
    for raw in (extension.value_integer, extension.value_decimal):
        if raw is not NONE:
            return _number(raw)
    return ""


def _string(raw: Raw) -> str:
    try:
        return msgspec.json.decode(raw, type=str)[:MAX_TEXT]
    except (msgspec.DecodeError, UnicodeDecodeError):
        return OTHER


def _number(raw: Raw) -> str:
    try:
        return number_text(msgspec.json.decode(raw, type=float))
    except msgspec.DecodeError:
        return OTHER


def number_text(value: float) -> str:
    """A number as the contract reads it.

    >>> number_text(7.0), number_text(7.4)
    ('7', '7.4')
    """
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
