"""Files and sheets of an export that no table was read from, and the tables that they look like."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from listeoversikt.journal.mapping.suggest import guess_table
from listeoversikt.journal.names import place_named
from listeoversikt.journal.raw_table import CONTRACT, Headers
from listeoversikt.journal.refusal import Refusal
from listeoversikt.journal.sources import open_export
from listeoversikt.journal.table_source import TableSource, hear_nothing
from listeoversikt.operations.surveyed_columns import columns_of


@dataclass(frozen=True)
class UnreadSource:
    """One that wasn't read, by the name that may be shown. ``table``: what it looks like, "" = no table."""

    source: str
    table: str


def unread_sources(
    path: Path,
    unread: Sequence[str],
    read: Collection[str],
    *,
    headers: Headers = CONTRACT,
    passed: Sequence[str] = (),
) -> tuple[UnreadSource, ...]:
    """What each source that a reading left out looks like; ``read`` are the tables that were read.

    A name alone tells only where the table wasn't read from another source: a list of codes isn't the diagnoses.
    """
    if not unread:
        return ()
    let_through = frozenset(map(place_named, passed))
    try:
        with closing(open_export(path, headers=headers)) as files:
            there = {one.file: one for one in (*files.tables.values(), *files.unplaced)}
            found = {name: _looks_like(there[name], read, let_through) for name in unread if name in there}
    except Refusal:  # another by now
        found = {}
    return tuple(UnreadSource(name, found.get(name, "")) for name in unread)


def _looks_like(source: TableSource, read: Collection[str], passed: frozenset[str]) -> str:
    try:
        rows, columns = columns_of(source, passed, hear_nothing)
    except Refusal:
        return ""
    guess = guess_table(source.stem, [("" if one.points else one.header, one.traits) for one in columns])
    if guess is None or not rows:
        return ""
    return guess.table if guess.fits or guess.table not in read else ""
