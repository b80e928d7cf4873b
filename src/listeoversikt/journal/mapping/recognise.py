"""Which profile an export was made for, told by names of files, sheets and headers alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.names import REQUIRED, REQUIRED_TABLES, column_named, fold, table_named


@dataclass(frozen=True)
class SourceHeaders:
    """A file or sheet by its name (``TableSource.stem``), with its headers as written."""

    name: str
    headers: tuple[str, ...]


def recognise(profiles: Sequence[Profile], sources: Sequence[SourceHeaders]) -> Profile | None:
    """The profile with which every needed header is there and that explains most; of equals the newest (the last).

    None when the contract's own names say as much as any profile. A supplement may lack whole tables, so only what
    lies in the export must be complete, and some table must.
    """
    best: Profile | None = None
    most = 0
    for profile in profiles:
        explained = explains(profile, sources)
        if explained >= max(most, 1):
            best, most = profile, explained
    return best


def explains(profile: Profile, sources: Sequence[SourceHeaders]) -> int:
    """How many files, headers, values and constants of an export the profile speaks of; 0 when it doesn't suffice."""
    explained = 0
    by_table: dict[str, list[SourceHeaders]] = {}
    for source in sources:
        table = profile.table_of(source.name)
        if table is not None:
            by_table.setdefault(table, []).append(source)
    placed = by_table.keys()
    for table, found in by_table.items():
        if len(found) > 1:  # as when it's opened: the one that is named exactly
            found = [one for one in found if profile.names_exactly(table, one.name)]
        if len(found) != 1 or not _complete(profile, table, found[0]):
            return 0
        source = found[0]
        explained += (table_named(source.name) != table) + _spoken_of(profile, table, source)
    if any(table in profile.tables and table not in placed for table in REQUIRED_TABLES):
        return 0
    return explained


def _complete(profile: Profile, table: str, source: SourceHeaders) -> bool:
    found = {profile.column(table, header) for header in source.headers}
    if table in profile.tables:
        found |= profile.tables[table].constants.keys()
    return found >= set(REQUIRED[table])


def _spoken_of(profile: Profile, table: str, source: SourceHeaders) -> int:
    one = profile.tables.get(table)
    if one is None:
        return 0
    columns = {profile.column(table, header) for header in source.headers}
    headers = sum(
        fold(header) in one.by_header and one.by_header[fold(header)] != column_named(table, header)
        for header in source.headers
    )
    said = sum(column in columns for column in (*one.values, *one.dates))
    return headers + said + sum(column not in columns for column in one.constants)
