"""A mapping on its way as a page shows it, and the profile that it makes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from listeoversikt.journal.mapping.known_headers import CHOICES
from listeoversikt.journal.mapping.profile import (
    may_be_constant,
    may_be_translated,
)
from listeoversikt.journal.mapping.suggest import Suggestion, suggestions
from listeoversikt.journal.names import (
    COLUMNS,
    ID_COLUMNS,
    KINDS,
    REQUIRED,
    REQUIRED_TABLES,
    TABLES,
    VALUES,
    fold,
)
from listeoversikt.journal.refusal import RefusalKind
from listeoversikt.operations.extract_mapping import Lack, SurveyedSource
from listeoversikt.operations.mapping_draft import (
    ONLY_AS_ID,
    UNKNOWN,
    Draft,
    Meaning,
    Origin,
    looks_like,
    may_mean,
)
from listeoversikt.operations.surveyed_columns import SurveyedHeader


@dataclass(frozen=True)
class ColumnChoice:
    """A column of a table that a header may be said to mean."""

    column: str
    required: bool


@dataclass(frozen=True)
class HeaderLine:
    """One header with what it means now.

    ``column`` is "" where it's left out or unknown (``origin`` tells which). ``samples`` is empty and ``header`` may be
    where ``points`` says that the column points to a person. ``suggestions``: all proposals for it, the strongest first.

    A column that points to a person may be a false alarm of ids: ``choices`` are those it may be said to be, ``passable``
    the one (``table.column``) it's said to be and must be passed as by a person. ``twin``: another header has the same
    text, and one of them is read, so that none can be.
    """

    position: int
    header: str
    column: str
    origin: Origin
    required: bool
    samples: tuple[str, ...]
    filled: int
    distinct: int
    points: RefusalKind | None
    suggestions: tuple[Suggestion, ...]
    date_form: str = ""
    date_origin: Origin = Origin.UNKNOWN
    choices: tuple[str, ...] = ()
    passable: str = ""
    twin: bool = False


@dataclass(frozen=True)
class ValueLine:
    """One written value of a column: its rows, and the contract's word that it's read as.

    ``word`` is None where it isn't understood (its rows are set aside, or the cell read as empty), "" where a person has
    said that it's read as empty.
    """

    text: str
    rows: int
    word: str | None
    origin: Origin


@dataclass(frozen=True)
class WordsOfColumn:
    """A column whose written values can be given the contract's words.

    ``choices``: the words to choose from, () where any text may stand (``proposed`` are then the contract's own kinds).
    ``unread``: rows whose value isn't understood. ``lines`` is empty where there are too many different values.
    """

    column: str
    header: str
    required: bool
    choices: tuple[str, ...]
    proposed: tuple[str, ...]
    lines: tuple[ValueLine, ...]
    unread: int


@dataclass(frozen=True)
class ConstantLine:
    """A column that no header means and that one value may hold for; ``value`` is "" while none does."""

    column: str
    required: bool
    value: str
    origin: Origin
    choices: tuple[str, ...]


@dataclass(frozen=True)
class SourceLines:
    """One file or sheet with all that is said of it. ``columns`` are those that its headers may mean.

    ``rival``: the table that it looks like while another source is read as it. ``unread``: rows with words that aren't
    understood. ``unconfirmed``: proposals that nobody has looked at.
    """

    source: str
    rows: int
    table: str
    origin: Origin
    headers: tuple[HeaderLine, ...]
    columns: tuple[ColumnChoice, ...]
    words: tuple[WordsOfColumn, ...]
    constants: tuple[ConstantLine, ...]
    lacking: tuple[str, ...]
    rival: str = ""
    unread: int = 0
    unconfirmed: int = 0


@dataclass(frozen=True)
class DraftLines:
    """Everything that the mapping page shows.

    ``lacking``: what must be there and isn't yet. ``unconfirmed``: proposals that nobody has looked at. ``pointing``:
    (source, header's position) of columns that must be taken out of the export itself, or passed. ``twins``: (source,
    header) that stand twice over a column that is read. ``ready``: it can be tried and kept.
    """

    name: str
    tables: tuple[str, ...]
    sources: tuple[SourceLines, ...]
    lacking: tuple[Lack, ...]
    unconfirmed: int
    pointing: tuple[tuple[str, int], ...]
    twins: tuple[tuple[str, str], ...] = ()

    @property
    def ready(self) -> bool:
        """Nothing that is required lacks, no column points to a person, and none stands twice."""
        return not self.lacking and not self.pointing and not self.twins


def look(draft: Draft) -> DraftLines:
    """The draft as a page shows it."""
    sources = tuple(_source_lines(draft, source) for source in draft.survey.sources)
    placed = {one.table for one in sources}
    lacking = [
        Lack(table) for table in REQUIRED_TABLES if _must_be_there(draft, table) and table not in placed
    ]
    lacking += [Lack(one.table, column) for one in sources for column in one.lacking]
    return DraftLines(
        name=draft.name,
        tables=TABLES,
        sources=sources,
        lacking=tuple(lacking),
        unconfirmed=sum(one.unconfirmed for one in sources),
        pointing=tuple(
            (one.source, line.position) for one in sources for line in one.headers if line.points is not None
        ),
        twins=tuple(
            dict.fromkeys((one.source, line.header) for one in sources for line in one.headers if line.twin)
        ),
    )


def _must_be_there(draft: Draft, table: str) -> bool:
    return not draft.survey.supplement and table in REQUIRED_TABLES


def _unconfirmed(draft: Draft, source: str) -> int:
    said = (draft.columns, draft.constants, draft.dates)
    meanings = [meant for part in said for key, meant in part.items() if key[0] == source]
    meanings += [one for key, words in draft.words.items() if key[0] == source for one in words.values()]
    return sum(meant.origin is Origin.SUGGESTED for meant in (draft.places[source], *meanings))


def _source_lines(draft: Draft, source: SurveyedSource) -> SourceLines:
    key = source.source
    placed = draft.places[key]
    table = placed.word
    if not table:
        rival = looks_like(source)
        rival = rival if any(meant.word == rival for meant in draft.places.values()) else ""
        bare = _spared(draft, source, rival, [_header_line(draft, key, "", one) for one in source.headers])
        open_still = _unconfirmed(draft, key)
        return SourceLines(
            key, source.rows, "", placed.origin, bare, (), (), (), (), rival, unconfirmed=open_still
        )
    lines = _marked([_header_line(draft, key, table, header) for header in source.headers])
    mapped = {line.column for line in lines if line.column}
    constants = tuple(
        _constant_line(draft, key, table, column)
        for column in COLUMNS[table]
        if column not in mapped and may_be_constant(table, column)
    )
    known = mapped | {one.column for one in constants if one.value}
    words = _words_of(draft, source, table, lines)
    return SourceLines(
        source=key,
        rows=source.rows,
        table=table,
        origin=placed.origin,
        headers=lines,
        columns=tuple(ColumnChoice(column, column in REQUIRED[table]) for column in COLUMNS[table]),
        words=words,
        constants=constants,
        lacking=tuple(column for column in REQUIRED[table] if column not in known),
        unread=sum(one.unread for one in words),
        unconfirmed=_unconfirmed(draft, key),
    )


def _marked(lines: Sequence[HeaderLine]) -> tuple[HeaderLine, ...]:
    """With a mark at headers of one text of which one is read."""
    read = {fold(line.header) for line in lines if line.column and fold(line.header)}
    count = Counter(fold(line.header) for line in lines)
    return tuple(
        replace(line, twin=fold(line.header) in read and count[fold(line.header)] > 1) for line in lines
    )


def _spared(
    draft: Draft, source: SurveyedSource, rival: str, lines: Sequence[HeaderLine]
) -> tuple[HeaderLine, ...]:
    """The lines of a source that isn't read: its columns of ids are judged as those of the one that is read instead."""
    other = next((one for one in draft.survey.sources if draft.places[one.source].word == rival), None)
    if not rival or other is None:
        return tuple(lines)
    meant = {
        fold(one.header): draft.columns.get((other.source, one.position), UNKNOWN).word
        for one in other.headers
    }
    found = zip(source.headers, lines, strict=True)
    return tuple(
        replace(line, points=None) if may_mean(one, rival, meant.get(fold(one.header), "")) else line
        for one, line in found
    )


def _constant_line(draft: Draft, key: str, table: str, column: str) -> ConstantLine:
    meant = draft.constants.get((key, column), UNKNOWN)
    return ConstantLine(column, column in REQUIRED[table], meant.word, meant.origin, _choices(table, column))


def _header_line(draft: Draft, key: str, table: str, header: SurveyedHeader) -> HeaderLine:
    meant = draft.columns.get((key, header.position), UNKNOWN)
    open_to = bool(table and header.header)
    passes = bool(meant.word) and may_mean(header, table, meant.word)
    points = None if passes else header.points
    ids = header.points in ONLY_AS_ID and open_to
    form = draft.dates.get((key, meant.word), UNKNOWN) if meant.word else UNKNOWN
    return HeaderLine(
        position=header.position,
        header=header.header,
        column=meant.word,
        origin=meant.origin,
        required=bool(table) and meant.word in REQUIRED[table],
        samples=header.samples,
        filled=header.filled,
        distinct=header.distinct,
        points=points,
        suggestions=suggestions(table, header.header, header.traits) if open_to and not header.points else (),
        date_form=form.word,
        date_origin=form.origin,
        choices=tuple(one for one in COLUMNS[table] if one in ID_COLUMNS) if ids else (),
        passable=f"{table}.{meant.word}" if points is not None and meant.word else "",
    )


def _choices(table: str, column: str) -> tuple[str, ...]:
    return CHOICES.get((table, column), ())


def _words_of(
    draft: Draft, source: SurveyedSource, table: str, lines: tuple[HeaderLine, ...]
) -> tuple[WordsOfColumn, ...]:
    headers = {header.position: header for header in source.headers}
    found = []
    for line in lines:
        if line.column and may_be_translated(table, line.column):
            said = draft.words.get((source.source, line.column), {})
            values = tuple(
                _value_line(table, line.column, text, rows, said)
                for text, rows in headers[line.position].counts
            )
            found.append(
                WordsOfColumn(
                    column=line.column,
                    header=line.header,
                    required=line.required,
                    choices=_choices(table, line.column),
                    proposed=KINDS.get(table, ()) if line.column == "type" else (),
                    lines=values,
                    unread=sum(one.rows for one in values if one.word is None),
                )
            )
    return tuple(found)


def _value_line(table: str, column: str, text: str, rows: int, said: Mapping[str, Meaning]) -> ValueLine:
    if text in said:
        return ValueLine(text, rows, said[text].word, said[text].origin)
    words = VALUES.get((table, column))
    if words is None:
        return ValueLine(text, rows, _kind(table, column, text), Origin.CONTRACT)
    if fold(text) not in words:
        return ValueLine(text, rows, None, Origin.UNKNOWN)
    choices = [word for word in _choices(table, column) if words[fold(word)] is words[fold(text)]]
    return ValueLine(text, rows, choices[0] if choices else text, Origin.CONTRACT)


def _kind(table: str, column: str, text: str) -> str | None:
    """A kind of the contract; another is kept as it's written, but means nothing to the program."""
    if column != "type":
        return text
    return next((kind for kind in KINDS[table] if fold(kind) == fold(text)), None)
