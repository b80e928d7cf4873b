"""A profile as a TOML file that an office can read and edit; strictly read, one clear fault at a time.

Example::

    format = 1
    navn = "Kontorets journal"

    [kontakter]
    kilder = ["Timebok"]
    overskriftsrad = 3

    [kontakter.kolonner]
    "Pasientnr" = "pasient_id"
    "Time" = "dato"
    "Timetype" = "type"
    "Rom" = ""

    [kontakter.verdier.type]
    "Kons. lege" = "konsultasjon"

    [kontakter.faste]
    rolle = "lege"

    [kontakter.datoformer]
    dato = "DD/MM/ÅÅÅÅ"
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import tomli_w

from listeoversikt.journal.mapping.date_forms import DATE_FORMS
from listeoversikt.journal.mapping.guarded import texts_point
from listeoversikt.journal.mapping.known_headers import CHOICES
from listeoversikt.journal.mapping.profile import (
    DATE_COLUMNS,
    LEFT_OUT,
    Profile,
    TableProfile,
    may_be_constant,
    may_be_translated,
)
from listeoversikt.journal.mapping.source_names import source_key
from listeoversikt.journal.names import COLUMNS, TABLES, VALUES, column_named, fold, table_named

PROFILE_FORMAT = 1
MAX_BYTES = 2**20
MAX_ENTRIES = 5000
MAX_NAME, MAX_TEXT = 80, 200
MAX_HEADER_ROW = 200
FORMAT, NAME = "format", "navn"
SOURCES, HEADER_ROW, HEADERS, WORDS, CONSTANTS, DATES = (
    *("kilder", "overskriftsrad", "kolonner", "verdier", "faste", "datoformer"),
)
_LINE = re.compile(r"line (\d+)")
_TABLE_KEYS = (SOURCES, HEADER_ROW, HEADERS, WORDS, CONSTANTS, DATES)


class ProfileFault(StrEnum):
    """Why a profile isn't taken; each has its sentence in ``words.mapping``."""

    UNREADABLE = "unreadable"  # not there, not UTF-8, too large
    NOT_TOML = "not_toml"  # ``place`` is the line
    NEWER = "newer"
    NO_NAME = "no_name"
    UNKNOWN_KEY = "unknown_key"
    UNKNOWN_TABLE = "unknown_table"
    UNKNOWN_COLUMN = "unknown_column"
    UNKNOWN_VALUE = "unknown_value"
    WRONG_TYPE = "wrong_type"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    SAME_COLUMN = "same_column"  # two headers for one column
    SAME_HEADER = "same_header"  # one header, or text, twice
    SAME_SOURCE = "same_source"  # one file or sheet for two tables
    CONSTANT_TOO = "constant_too"  # a constant for a column that's mapped
    NOT_HERE = "not_here"  # values or constants for a column that can't have them
    SAME_NAME = "same_name"  # a profile of that name is kept already
    POINTS = "points"  # something in it points to a person


class BadProfile(Exception):
    """A profile that isn't taken. ``place`` is the path of keys, ``expected`` what may stand there."""

    def __init__(self, fault: ProfileFault, place: str = "", expected: str = "") -> None:
        super().__init__(f"{fault.value} {place}")
        self.fault, self.place, self.expected = fault, place, expected


def read_profile(path: Path) -> Profile:
    """Reads a profile from a file; raises ``BadProfile``."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise BadProfile(ProfileFault.UNREADABLE) from error
    return profile_from_toml(content)


def profile_from_toml(content: bytes) -> Profile:
    """Reads a profile from the bytes of its file; raises ``BadProfile``."""
    if len(content) > MAX_BYTES:
        raise BadProfile(ProfileFault.UNREADABLE)
    try:
        raw = tomllib.loads(content.removeprefix(b"\xef\xbb\xbf").decode("utf-8"))
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        raise BadProfile(ProfileFault.NOT_TOML, line[1] if line else "") from error
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BadProfile(ProfileFault.UNREADABLE) from error
    return profile_from(raw)


def profile_to_toml(profile: Profile) -> bytes:
    """The profile as a file, tables and columns in the contract's order; what is read from it is the same profile."""
    return tomli_w.dumps(profile_table(profile)).encode("utf-8")


def profile_table(profile: Profile) -> dict[str, Any]:
    """The profile as plain tables with the file's keys, empty parts left out."""
    table: dict[str, Any] = {FORMAT: PROFILE_FORMAT, NAME: profile.name}
    for name in TABLES:
        if name in profile.tables:
            table[name] = _table_of(profile.tables[name])
    return table


def _table_of(one: TableProfile) -> dict[str, Any]:
    parts: dict[str, Any] = {
        SOURCES: list(one.sources),
        HEADER_ROW: one.header_row,
        HEADERS: dict(one.columns),
        WORDS: {column: dict(words) for column, words in one.values.items() if words},
        CONSTANTS: dict(one.constants),
        DATES: dict(one.dates),
    }
    return {key: part for key, part in parts.items() if part}


def profile_from(raw: Mapping[str, Any]) -> Profile:
    """The profile of plain tables with the file's keys; raises ``BadProfile`` naming the first fault's place."""
    if texts_point(_texts(raw)):  # before anything of it is named
        raise BadProfile(ProfileFault.POINTS)
    _check_format(raw.get(FORMAT))
    if NAME not in raw:
        raise BadProfile(ProfileFault.NO_NAME, NAME)
    name = _text(raw[NAME], NAME, MAX_NAME)
    if not name:
        raise BadProfile(ProfileFault.NO_NAME, NAME)
    tables: dict[str, TableProfile] = {}
    for key, content in raw.items():
        if key in (FORMAT, NAME):
            continue
        table = table_named(key)
        if table is None:
            raise BadProfile(ProfileFault.UNKNOWN_TABLE, _short(key), ", ".join(TABLES))
        if table in tables:
            raise BadProfile(ProfileFault.SAME_HEADER, table)
        tables[table] = _read_table(table, _mapping(content, table))
    profile = Profile(name, {table: tables[table] for table in TABLES if table in tables})
    _check_sources(profile)
    return profile


def _texts(raw: object) -> Iterator[str]:
    """Every text in plain tables, keys too."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, Mapping):
        for key, content in raw.items():
            yield key
            yield from _texts(content)
    elif isinstance(raw, list):
        for one in raw:
            yield from _texts(one)


def checked(profile: Profile) -> Profile:
    """The same profile, judged as if it were read from a file; raises ``BadProfile``."""
    return profile_from(profile_table(profile))


def _check_format(stated: object) -> None:
    if not isinstance(stated, int) or isinstance(stated, bool) or stated < 1:
        raise BadProfile(ProfileFault.WRONG_TYPE, FORMAT, str(PROFILE_FORMAT))
    if stated > PROFILE_FORMAT:
        raise BadProfile(ProfileFault.NEWER, FORMAT, str(PROFILE_FORMAT))


def _read_table(table: str, raw: Mapping[str, Any]) -> TableProfile:
    for key in raw:
        if key not in _TABLE_KEYS:
            raise BadProfile(ProfileFault.UNKNOWN_KEY, f"{table}.{_short(key)}", ", ".join(_TABLE_KEYS))
    columns = _read_headers(table, raw.get(HEADERS, {}))
    constants = _read_constants(table, raw.get(CONSTANTS, {}))
    for column in constants:
        if column in columns.values():
            raise BadProfile(ProfileFault.CONSTANT_TOO, f"{table}.{CONSTANTS}.{column}")
    return TableProfile(
        sources=_read_sources(raw.get(SOURCES, []), f"{table}.{SOURCES}"),
        columns=columns,
        values=_read_values(table, raw.get(WORDS, {})),
        constants=constants,
        dates=_read_dates(table, raw.get(DATES, {})),
        header_row=_read_row(raw.get(HEADER_ROW), f"{table}.{HEADER_ROW}"),
    )


def _read_sources(raw: object, place: str) -> tuple[str, ...]:
    if not isinstance(raw, list):
        raise BadProfile(ProfileFault.WRONG_TYPE, place, '["Pasientliste"]')
    _check_many(raw, place)
    return tuple(_filled(one, place, MAX_TEXT) for one in raw)


def _read_headers(table: str, raw: object) -> dict[str, str]:
    place = f"{table}.{HEADERS}"
    entries = _mapping(raw, place)
    _check_many(entries, place)
    found: dict[str, str] = {}
    meant: dict[str, str] = {}
    for header, stated in entries.items():
        here = f"{place}.{_short(header)}"
        header = " ".join(_filled(header, here, MAX_TEXT).split())
        column = _text(stated, here, MAX_TEXT)
        known = column_named(table, column) if column else LEFT_OUT
        if known is None:
            raise BadProfile(ProfileFault.UNKNOWN_COLUMN, here, ", ".join(COLUMNS[table]))
        if known and known in meant.values():
            raise BadProfile(ProfileFault.SAME_COLUMN, here, known)
        if fold(header) in meant:
            raise BadProfile(ProfileFault.SAME_HEADER, here)
        meant[fold(header)] = known
        found[header] = known
    return found


def _read_values(table: str, raw: object) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for column, words in _columns(table, raw, WORDS):
        place = f"{table}.{WORDS}.{column}"
        if not may_be_translated(table, column):
            raise BadProfile(ProfileFault.NOT_HERE, place, ", ".join(_translatable(table)))
        entries = _mapping(words, place)
        _check_many(entries, place)
        said: dict[str, str] = {}
        seen: set[str] = set()
        for text, stated in entries.items():
            here = f"{place}.{_short(text)}"
            text = _filled(text, here, MAX_TEXT)
            if fold(text) in seen:
                raise BadProfile(ProfileFault.SAME_HEADER, here)
            seen.add(fold(text))
            said[text] = _word(table, column, stated, here, empty=True)
        found[column] = said
    return {column: words for column, words in found.items() if words}


def _read_constants(table: str, raw: object) -> dict[str, str]:
    found: dict[str, str] = {}
    for column, stated in _columns(table, raw, CONSTANTS):
        place = f"{table}.{CONSTANTS}.{column}"
        if not may_be_constant(table, column):
            expected = ", ".join(one for one in COLUMNS[table] if may_be_constant(table, one))
            raise BadProfile(ProfileFault.NOT_HERE, place, expected)
        found[column] = _word(table, column, stated, place, empty=False)
    return found


def _read_dates(table: str, raw: object) -> dict[str, str]:
    found: dict[str, str] = {}
    for column, stated in _columns(table, raw, DATES):
        place = f"{table}.{DATES}.{column}"
        if column not in DATE_COLUMNS[table]:
            raise BadProfile(ProfileFault.NOT_HERE, place, ", ".join(DATE_COLUMNS[table]))
        form = _text(stated, place, MAX_TEXT)
        if form not in DATE_FORMS:
            raise BadProfile(ProfileFault.UNKNOWN_VALUE, place, ", ".join(DATE_FORMS))
        found[column] = form
    return found


def _read_row(raw: object, place: str) -> int | None:
    if raw is None:
        return None
    if not isinstance(raw, int) or isinstance(raw, bool) or not 1 <= raw <= MAX_HEADER_ROW:
        raise BadProfile(ProfileFault.WRONG_TYPE, place, f"1–{MAX_HEADER_ROW}")
    return raw


def _columns(table: str, raw: object, part: str) -> Iterable[tuple[str, Any]]:
    """The parts of a table that are about columns, by the contract's names; no column twice."""
    seen: set[str] = set()
    for key, content in _mapping(raw, f"{table}.{part}").items():
        column = column_named(table, key)
        if column is None:
            raise BadProfile(
                ProfileFault.UNKNOWN_COLUMN, f"{table}.{part}.{_short(key)}", ", ".join(COLUMNS[table])
            )
        if column in seen:
            raise BadProfile(ProfileFault.SAME_HEADER, f"{table}.{part}.{column}")
        seen.add(column)
        yield column, content


def _word(table: str, column: str, stated: object, place: str, *, empty: bool) -> str:
    """A word of the contract for a column; "" where a cell may be read as empty."""
    word = _text(stated, place, MAX_TEXT)
    if not word and empty:
        return word
    words = VALUES.get((table, column))
    if not word or (words is not None and fold(word) not in words):
        raise BadProfile(ProfileFault.UNKNOWN_VALUE, place, ", ".join(CHOICES.get((table, column), ())))
    return word


def _translatable(table: str) -> list[str]:
    return [column for column in COLUMNS[table] if may_be_translated(table, column)]


def _check_sources(profile: Profile) -> None:
    seen: dict[str, str] = {}
    for table, one in profile.tables.items():
        for source in one.sources:
            key = source_key(source)
            if seen.setdefault(key, table) != table:
                raise BadProfile(ProfileFault.SAME_SOURCE, f"{table}.{SOURCES}", seen[key])


def _mapping(raw: object, place: str) -> Mapping[str, Any]:
    if not isinstance(raw, Mapping):
        raise BadProfile(ProfileFault.WRONG_TYPE, place, "[…]")
    return raw


def _check_many(entries: Any, place: str) -> None:
    if len(entries) > MAX_ENTRIES:
        raise BadProfile(ProfileFault.TOO_MANY, place, str(MAX_ENTRIES))


def _text(raw: object, place: str, most: int) -> str:
    if not isinstance(raw, str):
        raise BadProfile(ProfileFault.WRONG_TYPE, place, '"tekst"')
    text = raw.strip()
    if len(text) > most:
        raise BadProfile(ProfileFault.TOO_LONG, place, str(most))
    return text


def _filled(raw: object, place: str, most: int) -> str:
    text = _text(raw, place, most)
    if not text:
        raise BadProfile(ProfileFault.WRONG_TYPE, place, '"tekst"')
    return text


def _short(key: str) -> str:
    """A key as a place may show it: no more of it than a header is long."""
    return key if len(key) <= 40 else key[:39] + "…"
