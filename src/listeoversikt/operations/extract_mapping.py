"""What an export holds before anybody has said what its names mean: the mapping page's ground. Qt-free, plain values.

``survey`` reads every file and sheet once and judges nothing: headers, what each is taken for, a few sample values, and how
often each written value occurs. ``mapping_draft`` edits on that what the headers mean and gives a ``Profile``;
``mapping_trial`` shows what a reading with that profile would make of the export. Nothing is stored by any of them.

No value of a column that the identity guard stops is ever in a ``Survey``, and no header that itself points to a person.
"""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from listeoversikt.journal.description import read_description
from listeoversikt.journal.mapping.guarded import header_points
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.mapping.recognise import SourceHeaders, explains, recognise
from listeoversikt.journal.mapping.suggest import TableGuess, guess_table
from listeoversikt.journal.mapping.traits import Traits
from listeoversikt.journal.names import (
    REQUIRED,
    REQUIRED_TABLES,
    TABLES,
    VALUES,
    column_named,
    fold,
    place_named,
    table_named,
)
from listeoversikt.journal.raw_table import CONTRACT, Headers
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.sources import TABLE_SUFFIXES, WORKBOOK_SUFFIXES, open_export
from listeoversikt.journal.table_source import ExportFiles, TableSource
from listeoversikt.operations.extract_stops import Stopped, refused_stop
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.surveyed_columns import SurveyedHeader, columns_of

THOUSAND = 1000
FEW_EMPTY = 2
"""So many cells of a column that need not be there may be read as empty without a question."""


@dataclass(frozen=True)
class SurveyedSource:
    """One file or sheet. ``source`` is what to show («liste.xlsx › Pasienter»), ``stem`` what a profile calls it.

    A name that itself points to a person is shown as its number («fil 3»), and no profile can call it anything
    (``stem`` is "").

    ``table`` is what it's taken for by the recognised profile or the contract's names, "" = nothing says; then ``guess``
    may propose one.
    """

    source: str
    stem: str
    rows: int
    headers: tuple[SurveyedHeader, ...]
    table: str
    guess: TableGuess | None


@dataclass(frozen=True)
class Lack:
    """A required table (``column`` is "") or a required column of a table that nothing is known to mean yet."""

    table: str
    column: str = ""


@dataclass(frozen=True)
class Unread:
    """A column with a list of words in which ``rows`` rows hold words that aren't understood.

    Rows are set aside for them where the column is required; where it isn't, the cells are read as empty.
    """

    table: str
    column: str
    distinct: int
    rows: int


@dataclass(frozen=True)
class Survey:
    """What an export holds.

    ``recognised``: the profile that it was made for, or None. ``lacking``: what must be there and isn't, by that profile
    or the contract alone (proposals don't count). ``unread``: columns with words that aren't understood.
    ``supplement``: the export says that it's one, and need have no table.
    """

    path: Path
    sources: tuple[SurveyedSource, ...]
    recognised: Profile | None
    lacking: tuple[Lack, ...]
    unread: tuple[Unread, ...]
    supplement: bool = False

    @property
    def needs_mapping(self) -> bool:
        """Whether a person must say what something means before the export can be read."""
        return bool(self.lacking or self.unread)

    @property
    def pointing(self) -> tuple[tuple[SurveyedSource, SurveyedHeader], ...]:
        """The columns that point to persons: they must be taken out of the export itself."""
        return tuple((one, header) for one in self.sources for header in one.headers if header.points)

    @property
    def headers(self) -> Headers:
        """How a reading understands the export now."""
        return self.recognised or CONTRACT


def survey(
    path: Path,
    profiles: Sequence[Profile],
    *,
    asked: Profile | None = None,
    passed: Sequence[str] = (),
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Survey | Stopped:
    """Looks through an export; ``profiles`` are the office's, oldest first. Tells progress in thousandths.

    ``asked`` is a profile that a person wants to see at work, whether it was made for the export or not; ``passed`` are
    columns (``table.column``) that a person has let through the identity guard.

    ``Stopped`` where the export can't be opened or read at all, or the user stopped it (``StopKind.CANCELLED``).
    """
    try:
        looked, whole = _opened(path, asked or CONTRACT, passed, progress, cancelled)
        found = asked or recognise(profiles, [_headers_of(one) for one in looked])
        if found is None:
            found = _stating_profile(path, profiles, cancelled)
        elif asked is not None or not any(one.points for source in looked for one in source.headers):
            return _survey(path, looked, found, whole)
        if found is not None:  # its names may tell more of what points to a person
            looked, whole = _opened(path, found, passed, progress, cancelled)
    except Refusal as refusal:
        return refused_stop(refusal)
    return _survey(path, looked, found, whole)


def _survey(path: Path, looked: Sequence[_Looked], found: Profile | None, whole: bool) -> Survey:
    understood: Headers = found or CONTRACT
    sources = _one_a_table([one.surveyed(understood) for one in looked], looked, found)
    return Survey(
        path,
        sources,
        found,
        _lacking(sources, understood, found, whole),
        _unread(sources, understood, found),
        not whole,
    )


def _one_a_table(
    sources: Sequence[SurveyedSource], looked: Sequence[_Looked], found: Profile | None
) -> tuple[SurveyedSource, ...]:
    """Of several that a profile takes for one table the one it names exactly; the others are what they look like."""
    if found is None:
        return tuple(sources)
    exact = {one.table for one in sources if found.names_exactly(one.table, one.stem)}
    return tuple(
        replace(one, table="", guess=seen.guess)
        if one.table in exact and not found.names_exactly(one.table, one.stem)
        else one
        for one, seen in zip(sources, looked, strict=True)
    )


def recognised_profile(
    path: Path, profiles: Sequence[Profile], cancelled: Cancelled = never
) -> Profile | None:
    """The profile that an export was made for; None without profiles, or where the export can't be opened.

    Only names are looked at. What is wrong with the export is told by the reading that follows. Where the contract's
    names find no header, a profile that states the row of the headers is tried with it.
    """
    if not profiles or not _has_headers(path):
        return None
    try:
        return _recognised(path, profiles, cancelled)
    except Refusal:
        return None


def _recognised(path: Path, profiles: Sequence[Profile], cancelled: Cancelled) -> Profile | None:
    """By the first rows; where they tell of none and headers may be merged cells, by all of them."""
    with closing(open_export(path)) as files:
        for whole in (False, True):
            names = _names_of(files, cancelled, whole=whole)
            found = recognise(profiles, names)
            if found is not None or _understood(names):
                return found
    return _stating_profile(path, profiles, cancelled)


def _understood(names: Sequence[SourceHeaders]) -> bool:
    """Whether the contract's names alone find what a whole export needs, so that no profile is missed."""
    found = {table_named(one.name): one.headers for one in names}
    return all(
        table in found and set(REQUIRED[table]) <= {column_named(table, header) for header in found[table]}
        for table in REQUIRED_TABLES
    )


def _stating_profile(path: Path, profiles: Sequence[Profile], cancelled: Cancelled) -> Profile | None:
    """The newest profile that states the row of the headers and fits when they're read from there."""
    stating = [one for one in profiles if any(table.header_row for table in one.tables.values())]
    for one in stating[::-1]:
        with closing(open_export(path, headers=one)) as files:
            if explains(one, _names_of(files, cancelled, whole=False)):
                return one
    return None


def _opened(
    path: Path, headers: Headers, passed: Sequence[str], progress: Progress, cancelled: Cancelled
) -> tuple[list[_Looked], bool]:
    """The sources looked through, and whether the export says that it's a whole one."""
    with closing(open_export(path, headers=headers)) as files:
        return _look_through(files, headers, passed, progress, cancelled), not _is_supplement(files)


def _has_headers(path: Path) -> bool:
    """Whether there are tables or sheets in it: FHIR has no headers, and isn't read through for them."""
    endings = (*TABLE_SUFFIXES, *WORKBOOK_SUFFIXES)
    with suppress(OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile):
        if path.is_dir():
            return any(one.suffix.lower() in endings for one in path.iterdir())
        if path.suffix.lower() == ".zip":
            with zipfile.ZipFile(path) as archive:
                return any(name.lower().endswith(endings) for name in archive.namelist())
    return path.suffix.lower() in endings


def _names_of(files: ExportFiles, cancelled: Cancelled, *, whole: bool) -> list[SourceHeaders]:
    return [
        SourceHeaders(source.stem, tuple(found))
        for source in _sources_of(files)
        if (found := _only_headers(source, cancelled, whole=whole)) is not None
    ]


@dataclass(frozen=True)
class _Looked:
    """A source with its columns, while nothing is understood."""

    source: TableSource
    number: int
    rows: int
    headers: tuple[SurveyedHeader, ...]

    @property
    def guess(self) -> TableGuess | None:
        """The table it may be, by its name or its columns."""
        return guess_table(self.source.stem, _known_of(self.headers))

    def surveyed(self, understood: Headers) -> SurveyedSource:
        """With the table it's taken for."""
        table = self.source.table or understood.table_of(self.source.stem) or ""
        guess = None if table else self.guess
        if header_points(self.source.file) or header_points(self.source.stem):
            return SurveyedSource(f"fil {self.number}", "", self.rows, self.headers, table, guess)
        return SurveyedSource(self.source.file, self.source.stem, self.rows, self.headers, table, guess)


def _known_of(headers: Sequence[SurveyedHeader]) -> list[tuple[str, Traits]]:
    return [("" if header.points else header.header, header.traits) for header in headers]


def _sources_of(files: ExportFiles) -> list[TableSource]:
    return [*(files.tables[name] for name in TABLES if name in files.tables), *files.unplaced]


def _headers_of(looked: _Looked) -> SourceHeaders:
    return SourceHeaders(looked.source.stem, tuple(header.header for header in looked.headers))


def _only_headers(source: TableSource, cancelled: Cancelled, *, whole: bool) -> Sequence[str] | None:
    def hear(share: float) -> None:
        if cancelled():
            raise Refusal(RefusalKind.CANCELLED)

    hear(0.0)
    try:
        return (source.cells(hear) if whole or source.top is None else source.top()).headers
    except Refusal as refusal:
        if source.table or refusal.kind is RefusalKind.CANCELLED:
            raise
        return None


def _look_through(
    files: ExportFiles, headers: Headers, passed: Sequence[str], progress: Progress, cancelled: Cancelled
) -> list[_Looked]:
    let_through = frozenset(map(place_named, passed))
    sources = _sources_of(files)
    total = sum(source.size + 1 for source in sources) or 1
    done = 0
    found: list[_Looked] = []
    for number, source in enumerate(sources, start=1):

        def hear(share: float, before: int = done, weight: int = source.size + 1) -> None:
            if cancelled():
                raise Refusal(RefusalKind.CANCELLED)
            progress(Stage.READING, int(THOUSAND * (before + share * weight) / total), THOUSAND)

        try:
            found.append(_Looked(source, number, *columns_of(source, let_through, hear, headers)))
        except Refusal as refusal:
            if source.table or refusal.kind is RefusalKind.CANCELLED:
                raise
        done += source.size + 1
        hear(1.0)
    return found


def _is_supplement(files: ExportFiles) -> bool:
    return files.description is not None and read_description(files.description()).is_supplement


def _lacking(
    sources: Sequence[SurveyedSource], understood: Headers, profile: Profile | None, whole: bool
) -> tuple[Lack, ...]:
    found: list[Lack] = []
    for table in TABLES:
        placed = [one for one in sources if one.table == table]
        if not placed:
            if whole and table in REQUIRED_TABLES:
                found.append(Lack(table))
            continue
        known = {understood.column(table, header.header) for one in placed for header in one.headers}
        if profile is not None and table in profile.tables:
            known |= profile.tables[table].constants.keys()
        found += [Lack(table, column) for column in REQUIRED[table] if column not in known]
    return tuple(found)


def _unread(
    sources: Sequence[SurveyedSource], understood: Headers, profile: Profile | None
) -> tuple[Unread, ...]:
    found: list[Unread] = []
    for one in sources:
        for header in one.headers:
            column = understood.column(one.table, header.header) if one.table else None
            if column is None or (one.table, column) not in VALUES:
                continue
            said = (
                profile.tables[one.table].by_value.get(column, {})
                if profile and one.table in profile.tables
                else {}
            )
            words = VALUES[(one.table, column)]
            unread = [
                count for text, count in header.counts if fold(text) not in words and fold(text) not in said
            ]
            least = 20 if column in REQUIRED[one.table] else FEW_EMPTY
            if sum(unread) > max(0.05 * header.filled, least):
                found.append(Unread(one.table, column, len(unread), sum(unread)))
    return tuple(found)


def calls_for_mapping(stop: Stopped) -> bool:
    """Whether a reading stopped because something required is missing while files or headers are unknown."""
    return stop.refusal is not None and stop.refusal.unknown > 0
