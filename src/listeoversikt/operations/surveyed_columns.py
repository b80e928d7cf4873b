"""The columns of one file or sheet before anybody has said what they mean; of one that points to a person, no value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.journal.mapping.guarded import header_points, what_points
from listeoversikt.journal.mapping.profile import LEFT_OUT, Profile
from listeoversikt.journal.mapping.suggest import drafted, guess_table
from listeoversikt.journal.mapping.traits import Traits, traits_of
from listeoversikt.journal.names import COLUMNS, ID_COLUMNS, TABLES, fold
from listeoversikt.journal.raw_table import CONTRACT, Headers, RawColumn
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import Hear, TableSource
from listeoversikt.operations.extract_stops import FALSE_ALARMS
from listeoversikt.patient_list.frames import Column

SAMPLES = 5
MAX_WORDS = 300
"""A column with more distinct texts than this isn't one of words, and they aren't listed."""


@dataclass(frozen=True)
class SurveyedHeader:
    """One column of a file or sheet.

    ``position`` counts from 1 as a spreadsheet's columns do. ``header`` is as written; "" where there is none, or where
    it itself points to a person (``points`` then says so). ``samples``: up to five distinct values; ``counts``: each
    distinct value with its number of rows, most frequent first, () where there are too many. Both are () where
    ``points`` tells what the identity guard found: such a column can't be taken along, and while it lies in the export
    the export can't be read at all. ``ids`` are the columns of ids (``table.column``) as which the guard lets it through
    all the same: eight digits are a usual number of a patient, and a person may have passed a false alarm.
    """

    position: int
    header: str
    filled: int
    distinct: int
    samples: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    points: RefusalKind | None
    traits: Traits
    ids: frozenset[str] = frozenset()


def columns_of(
    source: TableSource, passed: frozenset[str], hear: Hear, understood: Headers = CONTRACT
) -> tuple[int, tuple[SurveyedHeader, ...]]:
    """How many rows a source has, and its columns; ``passed`` are those let through by name. Raises ``Refusal``."""
    cells = source.cells(lambda share: hear(share / 2))
    columns = [
        RawColumn(cells.headers[number] if number < len(cells.headers) else "", texts, codes)
        for number, (texts, codes) in enumerate(cells.columns)
    ]
    rough = [traits_of(column) for column in columns]
    table = source.table or _guessed(source, columns, rough)
    meant = _meant(table, columns, rough, understood)
    headers = []
    for place, (column, traits) in enumerate(zip(columns, rough, strict=True)):
        points = what_points(column.header, column, table, meant.get(place, ""), passed)
        ids = _ids(column, table, passed) if points in FALSE_ALARMS else frozenset()
        one = _look_at(place + 1, column, traits, points, ids)
        let_through = {f"{table}.{column.header}", f"{table}.{meant.get(place, '')}"} & passed
        headers.append(_without_values(one) if let_through else one)
        hear(0.5 + 0.5 * (place + 1) / len(columns))
    return len(cells.rows) + len(cells.bad_width), tuple(_worth_showing(headers))


def _without_values(header: SurveyedHeader) -> SurveyedHeader:
    """A column that a person has let through: what it holds is still not shown here."""
    return replace(header, samples=(), counts=(), traits=replace(header.traits, texts=frozenset()))


def _meant(
    table: str, columns: Sequence[RawColumn], traits: Sequence[Traits], understood: Headers
) -> dict[int, str]:
    """What each column is taken for by what is understood, else by a proposal; "" where a profile leaves it out."""
    if not table:
        return {}
    said = {place: _said(table, column.header, understood) for place, column in enumerate(columns)}
    taken = {place: column for place, column in said.items() if column is not None}
    headers = [(column.header, one) for column, one in zip(columns, traits, strict=True)]
    return {place: one.column for place, one in drafted(table, headers, taken).items()} | taken


def _said(table: str, header: str, understood: Headers) -> str | None:
    one = understood.tables.get(table) if isinstance(understood, Profile) else None
    if one is not None and fold(header) and one.by_header.get(fold(header)) == LEFT_OUT:
        return LEFT_OUT
    return understood.column(table, header)


def _ids(column: RawColumn, table: str, passed: frozenset[str]) -> frozenset[str]:
    """The columns of ids, of this table or any, as which the guard lets a column through."""
    free: dict[str, bool] = {}
    found = set()
    for one in (table,) if table else TABLES:
        for name in (name for name in COLUMNS[one] if name in ID_COLUMNS):
            place = f"{one}.{name}"
            if place in passed:
                lets = what_points(column.header, column, one, name, passed) is None
            elif name in free:
                lets = free[name]
            else:
                lets = free[name] = what_points(column.header, column, one, name) is None
            if lets:
                found.add(place)
    return frozenset(found)


def what_unread_points(
    source: TableSource, passed: frozenset[str], hear: Hear, understood: Headers = CONTRACT
) -> Refusal | None:
    """The refusal of a file or sheet that no table is read from, judged as ``survey`` does; None where it points to nobody.

    None also where it can't be read at all: then nothing of it can be shown. Raises ``Refusal`` when cancelled.
    """
    try:
        _, headers = columns_of(source, passed, hear, understood)
    except Refusal as refusal:
        if refusal.kind is RefusalKind.CANCELLED:
            raise
        return None
    for one in headers:
        if one.points is not None:
            row = None if one.header else 1
            return Refusal(one.points, file=source.file, column=one.header, row=row)
    return None


def _guessed(source: TableSource, columns: Sequence[RawColumn], traits: Sequence[Traits]) -> str:
    guess = guess_table(source.stem, [(c.header, t) for c, t in zip(columns, traits, strict=True)])
    return guess.table if guess is not None else ""


def _worth_showing(headers: Sequence[SurveyedHeader]) -> list[SurveyedHeader]:
    return [header for header in headers if header.header or header.filled or header.points]


def _look_at(
    position: int,
    column: RawColumn,
    traits: Traits,
    points: RefusalKind | None,
    ids: frozenset[str] = frozenset(),
) -> SurveyedHeader:
    header = "" if points is not None and header_points(column.header) else column.header
    if points is not None:
        bare = Traits(filled=traits.filled, distinct=traits.distinct)
        return SurveyedHeader(position, header, traits.filled, traits.distinct, (), (), points, bare, ids)
    counts = _counted(column) if traits.distinct <= MAX_WORDS else ()
    samples = [text for text in column.texts if text][:SAMPLES]
    return SurveyedHeader(
        position, header, traits.filled, traits.distinct, tuple(samples), counts, None, traits
    )


def _counted(column: RawColumn) -> tuple[tuple[str, int], ...]:
    rows: Column = np.bincount(column.codes, minlength=len(column.texts))
    found = [(text, int(count)) for text, count in zip(column.texts, rows, strict=True) if text and count]
    return tuple(sorted(found, key=lambda one: (-one[1], one[0])))
