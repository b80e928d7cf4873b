"""A mapping profile: what the names of files, columns and values of one journal system mean in the contract."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from listeoversikt.journal.mapping.date_forms import as_iso
from listeoversikt.journal.mapping.source_names import is_exactly, source_key, source_keys
from listeoversikt.journal.names import VALUES, column_named, fold, table_named
from listeoversikt.journal.raw_table import RawColumn, RawTable
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    PATIENTS,
    STAYS,
)

LEFT_OUT = ""
"""What a header means that isn't taken along."""
DATE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    PATIENTS: ("liste_fra", "liste_til", "dod"),
    DIAGNOSES: ("dato",),
    CONTACTS: ("dato",),
    MEDICINES: ("fra", "til"),
    STAYS: ("inn", "ut", "kjent_dato"),
    MEASUREMENTS: ("dato",),
    MEASURES: ("dato",),
}
_FREE_WORDS = frozenset(
    {(MEASUREMENTS, "type"), (MEASURES, "type"), (MEASUREMENTS, "enhet"), (PATIENTS, "tolk")}
)
_FOR_ALL = frozenset({(PATIENTS, "fastlege_id"), (PATIENTS, "kommunenr"), (PATIENTS, "bydel")})


def may_be_translated(table: str, column: str) -> bool:
    """Whether the column's values may be given other words: those of a list, kinds, units. Never ids, dates, codes."""
    return (table, column) in VALUES or (table, column) in _FREE_WORDS


def may_be_constant(table: str, column: str) -> bool:
    """Whether one value may hold for every row. Never an id of a patient, a date, a code, a number."""
    return may_be_translated(table, column) or (table, column) in _FOR_ALL


@dataclass(frozen=True)
class TableProfile:
    """How one table is written.

    ``sources``: names of the files or sheets it lies in. ``columns``: header as written → the contract's column,
    "" = left out. ``values``: column → text as written → the contract's word, "" = read as empty. ``constants``:
    column → the value of every row, where the file has no such column. ``dates``: column → one of ``DATE_FORMS``.
    ``header_row``: the row of the headers as a spreadsheet shows it (1 is the first); None = it's found.
    All names and texts are compared folded.
    """

    sources: tuple[str, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    dates: Mapping[str, str] = field(default_factory=dict)
    header_row: int | None = None

    @cached_property
    def by_header(self) -> Mapping[str, str]:
        """The contract's column by folded header."""
        return {fold(header): column for header, column in self.columns.items()}

    @cached_property
    def by_value(self) -> Mapping[str, Mapping[str, str]]:
        """Column → folded text → the contract's word."""
        return {
            column: {fold(text): word for text, word in words.items()}
            for column, words in self.values.items()
        }

    @cached_property
    def keys(self) -> frozenset[str]:
        """The names of its files and sheets, as they're compared."""
        return frozenset(map(source_key, self.sources))


@dataclass(frozen=True)
class Profile:
    """A named profile, tables by the contract's names. It's how a reading understands an export (``Headers``)."""

    name: str
    tables: Mapping[str, TableProfile] = field(default_factory=dict)

    def table_of(self, source: str) -> str | None:
        """The table that a file or sheet means: by the profile, else by the contract. None = it isn't a table."""
        for key in source_keys(source):
            for table, one in self.tables.items():
                if key in one.keys:
                    return table
        return table_named(source) or table_named(source_keys(source)[-1])

    def names_exactly(self, table: str, source: str) -> bool:
        """Whether the profile names a file or sheet by its whole name: it then goes before others of the table."""
        one = self.tables.get(table)
        return one is not None and any(is_exactly(name, source) for name in one.sources)

    def column(self, table: str, header: str) -> str | None:
        """The column that a header means: by the profile, else by the contract. None = unknown or left out."""
        if not table:
            return None
        if table in self.tables:
            said = self.tables[table].by_header.get(fold(header))
            if said is not None and fold(header):
                return said or None
        return column_named(table, header)

    def header_row(self, table: str) -> int | None:
        """The row of the headers as a spreadsheet shows it; None = it's found."""
        return self.tables[table].header_row if table in self.tables else None

    @property
    def signature(self) -> bytes:
        """The profile's content without its name, in one form."""
        content = [(table, _signed(one)) for table, one in sorted(self.tables.items())]
        return repr(content).encode() if content else b""

    def values(self, raw: RawTable) -> RawTable:
        """The table with the office's own values in the contract's words, and what holds for every row.

        Asked after the identity guard has seen what was written. What the profile doesn't know stays as it is.
        """
        profile = self.tables.get(raw.name)
        if profile is None:
            return raw
        columns = {name: _said(profile, name, column) for name, column in raw.columns.items()}
        for name, value in profile.constants.items():
            if name not in columns:
                columns[name] = RawColumn("", [value], np.zeros(len(raw.rows), dtype=np.int32))
        return RawTable(raw.name, columns, raw.unknown, raw.rows, raw.bad_width)


def _signed(one: TableProfile) -> tuple[object, ...]:
    words = [(column, sorted(said.items())) for column, said in sorted(one.by_value.items())]
    parts = (one.by_header, one.constants, one.dates)
    return (sorted(one.keys), *(sorted(part.items()) for part in parts), words, one.header_row)


def _said(profile: TableProfile, name: str, column: RawColumn) -> RawColumn:
    """The column in the contract's words."""
    words, form = profile.by_value.get(name), profile.dates.get(name)
    if words is not None:
        return _rewritten(column, lambda text: words.get(fold(text), text))
    if form is not None:
        return _rewritten(column, lambda text: as_iso(text, form))
    return column


def _rewritten(column: RawColumn, say: Callable[[str], str]) -> RawColumn:
    """Other texts for the same rows; each text stands once, also when two became the same."""
    said = [say(text) if text else text for text in column.texts]
    numbers: dict[str, int] = {}
    place = np.array([numbers.setdefault(text, len(numbers)) for text in said], dtype=np.int32)
    codes = place[column.codes] if len(column.codes) else column.codes
    return RawColumn(column.header, list(numbers), codes)
