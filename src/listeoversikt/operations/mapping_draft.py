"""A mapping being made: what a person has said so far of an export's headers and values. Every edit gives a new draft.

``draft_of`` begins with what the recognised profile and the contract say, and proposals laid beside them as such
(``Origin.SUGGESTED``): they count as mapped, but ``look`` counts them as unconfirmed, so that a page can ask for a look at
them. ``profile_of`` gives the profile that the draft is now. ``look`` gives everything that a page shows, as plain lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from listeoversikt.journal.mapping.profile import (
    DATE_COLUMNS,
    LEFT_OUT,
    Profile,
    TableProfile,
    may_be_constant,
)
from listeoversikt.journal.mapping.suggest import code_system, drafted, suggestions, word_meant
from listeoversikt.journal.mapping.traits import Traits
from listeoversikt.journal.names import ID_COLUMNS, KINDS, VALUES, column_named, fold, table_named
from listeoversikt.journal.refusal import RefusalKind
from listeoversikt.operations.extract_mapping import Survey, SurveyedSource
from listeoversikt.operations.extract_stops import FALSE_ALARMS
from listeoversikt.operations.surveyed_columns import SurveyedHeader
from listeoversikt.patient_list.frames import DIAGNOSES

K = TypeVar("K")
V = TypeVar("V")
Place = tuple[str, int]
"""A column of a source: the source's shown name and the header's position."""
ColumnPlace = tuple[str, str]
"""A column of the contract in a source: the source's shown name and the column."""


class Origin(StrEnum):
    """Where it comes from that something means what it does."""

    CONTRACT = "contract"  # the contract's own names
    PROFILE = "profile"  # the recognised profile
    SUGGESTED = "suggested"  # a proposal that nobody has looked at
    CHOSEN = "chosen"  # a person's choice
    UNKNOWN = "unknown"  # nothing says


@dataclass(frozen=True)
class Meaning:
    """What a header or a value means ("" = left out, read as empty), and where that comes from."""

    word: str
    origin: Origin


KODEVERK = "kodeverk"
UNKNOWN = Meaning("", Origin.UNKNOWN)
ONLY_AS_ID = FALSE_ALARMS - {RefusalKind.EMAIL}
"""What a column may seem to hold and still be said to be ids: eight digits are a normal number of a patient, and what
is a false alarm is passed by a person, by name."""


@dataclass(frozen=True)
class Draft:
    """A mapping on its way; made by ``draft_of`` and changed by the functions below, never by hand."""

    survey: Survey
    name: str
    places: Mapping[str, Meaning] = field(default_factory=dict)  # source → table
    columns: Mapping[Place, Meaning] = field(default_factory=dict)
    words: Mapping[ColumnPlace, Mapping[str, Meaning]] = field(default_factory=dict)  # by text as written
    constants: Mapping[ColumnPlace, Meaning] = field(default_factory=dict)
    dates: Mapping[ColumnPlace, Meaning] = field(default_factory=dict)  # form, "" = found out
    header_rows: Mapping[str, int] = field(default_factory=dict)


def draft_of(survey: Survey, name: str = "") -> Draft:
    """The draft that a person begins with. ``name`` is the profile's; the recognised one keeps its own."""
    profile = survey.recognised
    draft = Draft(survey, profile.name if profile is not None else name)
    taken: set[str] = set()
    for source in sorted(survey.sources, key=lambda one: not one.table):  # what is known goes before guesses
        table = _beginning(source, profile)
        if table.word and table.word not in taken:
            taken.add(table.word)
            draft = _begin(replace(draft, places=_with(draft.places, source.source, table)), source, profile)
        else:
            rival = looks_like(source) == table.word and bool(table.word)
            beside = Meaning("", Origin.SUGGESTED) if rival else UNKNOWN
            draft = replace(draft, places=_with(draft.places, source.source, beside))
    return draft


def resurveyed(draft: Draft, survey: Survey) -> Draft:
    """The same draft on a new look at the same export, as when a column has been passed."""
    same = [one.source for one in survey.sources] == [one.source for one in draft.survey.sources]
    return replace(draft, survey=survey) if same else draft_of(survey, draft.name)


def looks_like(source: SurveyedSource) -> str:
    """The table that a source looks like though it may be another's; "" = none. A name alone isn't enough for that."""
    if source.table or source.guess is None:
        return source.table
    return source.guess.table if source.guess.fits or not source.guess.by_name else ""


def _beginning(source: SurveyedSource, profile: Profile | None) -> Meaning:
    if not source.stem:
        return Meaning(source.table, Origin.CONTRACT) if source.table else UNKNOWN
    if source.table:
        by_profile = profile is not None and table_named(source.stem) != source.table
        return Meaning(source.table, Origin.PROFILE if by_profile else Origin.CONTRACT)
    return Meaning(source.guess.table, Origin.SUGGESTED) if source.guess is not None else UNKNOWN


def _begin(draft: Draft, source: SurveyedSource, profile: Profile | None) -> Draft:
    """What is known and proposed of a source's columns, given the table it's placed as."""
    table = draft.places[source.source].word
    one = profile.tables.get(table) if profile is not None else None
    columns: dict[int, Meaning] = {}
    for header in source.headers:
        meant = _known(table, header.header, one)
        if meant is not None and may_be_said(header, meant.word) and _free(columns, meant.word):
            columns[header.position] = meant
    known = {
        number: columns[h.position].word for number, h in enumerate(source.headers) if h.position in columns
    }
    offered = [
        (_offered(table, header), Traits() if header.points else header.traits) for header in source.headers
    ]
    said = one.constants if one is not None else {}
    constants = {column: Meaning(value, Origin.PROFILE) for column, value in said.items()}
    settled = known | {-number - 1: column for number, column in enumerate(constants)}
    for number, proposal in drafted(table, offered, settled).items():
        if may_be_said(source.headers[number], proposal.column):
            columns[source.headers[number].position] = Meaning(proposal.column, Origin.SUGGESTED)
    mapped = {meant.word for meant in columns.values()}
    if KODEVERK not in mapped and KODEVERK not in constants and table == DIAGNOSES:
        system = code_system(_traits_of(source, columns, "kode"))
        constants |= {KODEVERK: Meaning(system, Origin.SUGGESTED)} if system else {}
    key = source.source
    draft = _cleared(draft, key)
    draft = replace(
        draft,
        columns={**draft.columns, **{(key, position): meant for position, meant in columns.items()}},
        constants={**draft.constants, **{(key, column): meant for column, meant in constants.items()}},
        header_rows=_with(draft.header_rows, key, one.header_row)
        if one is not None and one.header_row is not None
        else draft.header_rows,
    )
    for header in source.headers:
        meant = columns.get(header.position)
        if meant is not None and meant.word:
            draft = _with_words(draft, key, header, meant.word, one)
    return draft


def _offered(table: str, header: SurveyedHeader) -> str:
    """The header that proposals go by; of a column that points to persons only one that is known to be of ids."""
    if not header.points:
        return header.header
    best = suggestions(table, header.header, Traits())
    numbers = header.points in (RefusalKind.NATIONAL_NUMBER, RefusalKind.PHONE)
    return header.header if numbers and best and best[0].column in ID_COLUMNS else ""


def _traits_of(source: SurveyedSource, columns: Mapping[int, Meaning], column: str) -> Traits:
    found = [h.traits for h in source.headers if h.position in columns and columns[h.position].word == column]
    return found[0] if found else Traits()


def _free(columns: Mapping[int, Meaning], column: str) -> bool:
    return not column or all(meant.word != column for meant in columns.values())


def _known(table: str, header: str, one: TableProfile | None) -> Meaning | None:
    """What the profile or the contract says of a header."""
    if one is not None and fold(header) and fold(header) in one.by_header:
        return Meaning(one.by_header[fold(header)], Origin.PROFILE)
    column = column_named(table, header) if header else None
    return None if column is None else Meaning(column, Origin.CONTRACT)


def _cleared(draft: Draft, source: str) -> Draft:
    """Without anything said of a source's columns."""
    return replace(
        draft,
        columns={place: meant for place, meant in draft.columns.items() if place[0] != source},
        words={place: words for place, words in draft.words.items() if place[0] != source},
        constants={place: value for place, value in draft.constants.items() if place[0] != source},
        dates={place: form for place, form in draft.dates.items() if place[0] != source},
        header_rows={key: row for key, row in draft.header_rows.items() if key != source},
    )


def is_understood(table: str, column: str, text: str) -> bool:
    """Whether the contract itself understands a word of a column."""
    if (table, column) in VALUES:
        return fold(text) in VALUES[(table, column)]
    kinds = KINDS.get(table, ()) if column == "type" else ()
    return not kinds or any(fold(kind) == fold(text) for kind in kinds)


def _with_words(
    draft: Draft, source: str, header: SurveyedHeader, column: str, one: TableProfile | None
) -> Draft:
    """What a newly mapped column's values and dates are read as."""
    table = draft.places[source].word
    said = one.by_value.get(column, {}) if one is not None else {}
    stated = one.dates.get(column, "") if one is not None else ""
    words: dict[str, Meaning] = {}
    for text, _ in header.counts:
        if fold(text) in said:
            words[text] = Meaning(said[fold(text)], Origin.PROFILE)
        elif not is_understood(table, column, text):
            proposed = word_meant(table, column, text)
            words |= {} if proposed is None else {text: Meaning(proposed, Origin.SUGGESTED)}
    form = Meaning(stated, Origin.PROFILE)
    if not stated and column in DATE_COLUMNS[table]:
        form = Meaning(header.traits.date_form, Origin.SUGGESTED)
    key = (source, column)
    return replace(
        draft,
        words=_with(draft.words, key, MappingProxyType(words)) if words else draft.words,
        dates=_with(draft.dates, key, form) if form.word else draft.dates,
    )


def source_of(draft: Draft, source: str) -> SurveyedSource:
    """A source by its shown name."""
    return next(one for one in draft.survey.sources if one.source == source)


def assign(draft: Draft, source: str, position: int, column: str) -> Draft:
    """A header means a column of its source's table; another header that meant it is left out instead.

    Raises ``ValueError`` for a column that points to a person, a header without a text, or a source without a table. What
    may be a false alarm can be said to be ids; ``look`` then tells whether it must be passed first.
    """
    table = draft.places[source].word
    header = _header(draft, source, position)
    if column_named(table, column) != column or not table:
        raise ValueError("no such column in this table")
    if not may_be_said(header, column):
        raise ValueError("this column can't be taken along")
    columns = {
        place: Meaning(LEFT_OUT, Origin.CHOSEN) if place[0] == source and meant.word == column else meant
        for place, meant in draft.columns.items()
    }
    columns[(source, position)] = Meaning(column, Origin.CHOSEN)
    fresh = replace(draft, columns=columns)
    fresh = _without(fresh, (source, column))
    fresh = _tidied(fresh, source)
    profile = draft.survey.recognised
    one = profile.tables.get(table) if profile is not None else None
    return _with_words(fresh, source, header, column, one)


def may_be_said(header: SurveyedHeader, column: str) -> bool:
    """Whether a header can be said to mean a column: it has a text, and points to nobody or is perhaps a false alarm."""
    passes = header.points is None or (header.points in ONLY_AS_ID and column in ID_COLUMNS)
    return bool(header.header) and passes


def may_mean(header: SurveyedHeader, table: str, column: str) -> bool:
    """Whether the identity guard lets a header through as a column of a table."""
    return bool(header.header) and (header.points is None or f"{table}.{column}" in header.ids)


def leave_out(draft: Draft, source: str, position: int) -> Draft:
    """A header isn't taken along."""
    columns = _with(draft.columns, (source, position), Meaning(LEFT_OUT, Origin.CHOSEN))
    return _tidied(replace(draft, columns=columns), source)


def assign_table(draft: Draft, source: str, table: str) -> Draft:
    """A file or sheet is a table ("" = none); its columns are proposed anew. Another that was the table is none now."""
    if not may_be_table(draft, source, table):
        raise ValueError("no such table, or a name that no profile can say it of")
    if draft.places[source].word == table:
        return replace(draft, places=_with(draft.places, source, Meaning(table, Origin.CHOSEN)))
    for other, meant in draft.places.items():
        if table and meant.word == table and other != source:
            draft = _cleared(draft, other)
            draft = replace(draft, places=_with(draft.places, other, Meaning("", Origin.CHOSEN)))
    draft = replace(
        _cleared(draft, source), places=_with(draft.places, source, Meaning(table, Origin.CHOSEN))
    )
    return _begin(draft, source_of(draft, source), draft.survey.recognised) if table else draft


def may_be_table(draft: Draft, source: str, table: str) -> bool:
    """Whether a profile can say that a file or sheet is a table ("" = none).

    A name that points to a person can't stand in a profile, and what the contract itself names stays a table.
    """
    named = table_named(source_of(draft, source).stem)
    if not table:
        return named is None
    others = [one.source for one in draft.survey.sources if table_named(one.stem) == table]
    return table_named(table) == table and bool(source_of(draft, source).stem) and set(others) <= {source}


def map_value(draft: Draft, source: str, column: str, text: str, word: str | None) -> Draft:
    """A written value of a column means a word of the contract; "" = read as empty, None = nothing is said of it."""
    key = (source, column)
    choices = VALUES.get((draft.places[source].word, column))
    if word and choices is not None and fold(word) not in choices:
        raise ValueError("no such word in this column")
    words = {one: meant for one, meant in draft.words.get(key, {}).items() if one != text}
    if word is not None:
        words[text] = Meaning(word, Origin.CHOSEN)
    return replace(draft, words=_with(draft.words, key, MappingProxyType(words)))


def constant(draft: Draft, source: str, column: str, value: str | None) -> Draft:
    """One value holds for every row of a column that no header means; None takes it away."""
    table = draft.places[source].word
    if value and not may_be_constant(table, column):
        raise ValueError("no constant in this column")
    if value and (table, column) in VALUES and fold(value) not in VALUES[(table, column)]:
        raise ValueError("no such word in this column")
    if value and column in _columns_of(draft, source):
        raise ValueError("a header means this column")
    kept = {place: one for place, one in draft.constants.items() if place != (source, column)}
    return replace(
        draft, constants=kept | ({(source, column): Meaning(value, Origin.CHOSEN)} if value else {})
    )


def date_form(draft: Draft, source: str, column: str, form: str) -> Draft:
    """The form that a column's dates are written in; "" = one that the contract reads by itself."""
    kept = {place: one for place, one in draft.dates.items() if place != (source, column)}
    return replace(draft, dates=kept | ({(source, column): Meaning(form, Origin.CHOSEN)} if form else {}))


def header_row(draft: Draft, source: str, row: int | None) -> Draft:
    """The row of a source's headers as a spreadsheet shows it; None = it's found.

    The headers are then others: survey anew with ``asked=profile_of(draft)``, and begin from ``draft_of``.
    """
    kept = {key: one for key, one in draft.header_rows.items() if key != source}
    return replace(draft, header_rows=kept | ({source: row} if row else {}))


def rename(draft: Draft, name: str) -> Draft:
    """The profile's name."""
    return replace(draft, name=name.strip())


def confirm(draft: Draft, source: str = "") -> Draft:
    """What is proposed of a source has been looked at and is now chosen; of all of them without one."""

    def chosen(key: str, meant: Meaning) -> Meaning:
        seen = meant.origin is Origin.SUGGESTED and source in ("", key)
        return Meaning(meant.word, Origin.CHOSEN) if seen else meant

    return replace(
        draft,
        places={key: chosen(key, meant) for key, meant in draft.places.items()},
        columns={key: chosen(key[0], meant) for key, meant in draft.columns.items()},
        constants={key: chosen(key[0], meant) for key, meant in draft.constants.items()},
        dates={key: chosen(key[0], meant) for key, meant in draft.dates.items()},
        words={
            key: {text: chosen(key[0], one) for text, one in words.items()}
            for key, words in draft.words.items()
        },
    )


def _columns_of(draft: Draft, source: str) -> set[str]:
    return {meant.word for (key, _), meant in draft.columns.items() if key == source and meant.word}


def _tidied(draft: Draft, source: str) -> Draft:
    """Without words and dates of columns that no header means, and constants of those that one does."""
    meant = _columns_of(draft, source)
    return replace(
        draft,
        words={
            place: words for place, words in draft.words.items() if place[0] != source or place[1] in meant
        },
        dates={place: form for place, form in draft.dates.items() if place[0] != source or place[1] in meant},
        constants={
            place: value
            for place, value in draft.constants.items()
            if place[0] != source or place[1] not in meant
        },
    )


def _without(draft: Draft, key: ColumnPlace) -> Draft:
    return replace(
        draft,
        words={place: words for place, words in draft.words.items() if place != key},
        dates={place: form for place, form in draft.dates.items() if place != key},
    )


def _header(draft: Draft, source: str, position: int) -> SurveyedHeader:
    return next(one for one in source_of(draft, source).headers if one.position == position)


def _with(mapping: Mapping[K, V], key: K, value: V) -> dict[K, V]:
    return {**mapping, key: value}
