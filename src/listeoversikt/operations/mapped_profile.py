"""The profile that a mapping on its way makes: what is said of the sources, and what the recognised profile said beyond them."""

from __future__ import annotations

from dataclasses import replace

from listeoversikt.journal.mapping.profile import LEFT_OUT, Profile, TableProfile
from listeoversikt.journal.mapping.source_names import is_exactly, source_key, source_keys
from listeoversikt.journal.names import TABLES, column_named, fold, table_named
from listeoversikt.operations.extract_mapping import SurveyedSource
from listeoversikt.operations.mapping_draft import UNKNOWN, Draft


def profile_of(draft: Draft) -> Profile:
    """The profile that the draft is now, with proposals as if they were chosen.

    What the recognised profile says beyond this export (tables, headers and values that aren't in it) is kept.
    """
    tables: dict[str, TableProfile] = {}
    before = draft.survey.recognised.tables if draft.survey.recognised is not None else {}
    for source in draft.survey.sources:
        table = draft.places[source.source].word
        if table:
            one = _table_profile(draft, source, table, before.get(table, TableProfile()))
            if one != TableProfile():
                tables[table] = one
    placed = {meant.word for meant in draft.places.values() if meant.word}
    both = {table: one for table, one in before.items() if table not in placed} | tables
    return Profile(
        draft.name, {table: _own_sources(draft, table, both[table]) for table in TABLES if table in both}
    )


def _own_sources(draft: Draft, table: str, one: TableProfile) -> TableProfile:
    """Without names of files and sheets that are another table now, or none."""

    def stays(name: str) -> bool:
        there = draft.survey.sources
        exact = [source for source in there if _is_called(source, name)]
        alike = exact or [source for source in there if source_key(name) in _keys(source)]
        return not alike or any(draft.places[source.source].word == table for source in alike)

    return replace(one, sources=tuple(filter(stays, one.sources)))


def _is_called(source: SurveyedSource, name: str) -> bool:
    return is_exactly(name, source.source) or is_exactly(name, source.stem)


def _keys(source: SurveyedSource) -> set[str]:
    return {*source_keys(source.source), source_key(source.stem)}


def _own_name(draft: Draft, source: SurveyedSource, table: str, before: TableProfile) -> tuple[str, ...]:
    """The names of a table's sources with this one among them; by its whole name where others are called much the same."""
    rivals = [one for one in draft.survey.sources if one is not source and _keys(one) & _keys(source)]
    if any(
        _is_called(source, name) and not any(_is_called(one, name) for one in rivals)
        for name in before.sources
    ):
        return before.sources
    if not rivals and (table_named(source.stem) == table or _keys(source) & before.keys):
        return before.sources
    same = any(is_exactly(source.stem, one.stem) for one in rivals)
    return (*before.sources, source.source if same else source.stem)


def _table_profile(draft: Draft, source: SurveyedSource, table: str, before: TableProfile) -> TableProfile:
    key = source.source
    columns: dict[str, str] = {}
    read = {
        fold(one.header) for one in source.headers if draft.columns.get((key, one.position), UNKNOWN).word
    }
    for header in source.headers:
        meant = draft.columns.get((key, header.position))
        if meant is None or not header.header or _goes_without_saying(table, header.header, meant.word):
            continue
        if (
            meant.word or fold(header.header) not in read
        ):  # of two headers with one text, the one that is read
            columns[header.header] = meant.word
    here = {fold(header.header) for header in source.headers}
    mapped = {meant.word for (name, _), meant in draft.columns.items() if name == key and meant.word}
    elsewhere = {
        header: column
        for header, column in before.columns.items()
        if fold(header) not in here and column not in mapped
    }
    known = mapped | set(elsewhere.values())
    return TableProfile(
        sources=_own_name(draft, source, table, before),
        columns=columns | elsewhere,
        values=_values(draft, source, before, mapped),
        constants={column: meant.word for (name, column), meant in draft.constants.items() if name == key},
        dates={
            column: form.word
            for (name, column), form in draft.dates.items()
            if name == key and column in known
        },
        header_row=draft.header_rows.get(key),
    )


def _goes_without_saying(table: str, header: str, column: str) -> bool:
    """Whether the contract says the same of a header, so that a profile needn't."""
    return (column_named(table, header) or LEFT_OUT) == column and column != LEFT_OUT


def _values(
    draft: Draft, source: SurveyedSource, before: TableProfile, mapped: set[str]
) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for (name, column), words in draft.words.items():
        if name == source.source and column in mapped:
            found[column] = {text: meant.word for text, meant in words.items()}
    written = {
        (meant.word, fold(text))
        for header in source.headers
        if (meant := draft.columns.get((source.source, header.position))) is not None and meant.word
        for text, _ in header.counts
    }
    for column, kept in before.values.items():
        for text, word in kept.items():
            if (column, fold(text)) not in written:
                found.setdefault(column, {}).setdefault(text, word)
    return {column: words for column, words in found.items() if words}
