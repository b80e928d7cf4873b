"""A draft of a profile as a file to be edited: what was proposed, unknown headers left out, and in comments what is lacking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from listeoversikt.journal.mapping.profile import LEFT_OUT, Profile
from listeoversikt.journal.mapping.profile_file import MAX_TEXT, profile_to_toml
from listeoversikt.journal.names import COLUMNS, TABLES, fold
from listeoversikt.operations.mapped_profile import profile_of
from listeoversikt.operations.mapping_draft import Draft, Origin
from listeoversikt.operations.mapping_lines import DraftLines, HeaderLine, SourceLines, look
from listeoversikt.words.mapping import ground_words

LISTED = 40
"""So many words that aren't understood are listed for a column, the most frequent first."""
_HEAD = """\
# Utkast til profil for listeoversikt. Rett det, og les inn med --profile.
# [tabell.kolonner]      "Overskrift" = "kolonne"; "" = kolonnen tas ikke med
# [tabell.verdier.x]     "Kontorets ord" = "ordet som gjelder"; "" = leses som tom
# [tabell.faste]         kolonne = "verdien i alle rader", når uttrekket ikke har kolonnen
# [tabell.datoformer]    kolonne = "DD/MM/ÅÅÅÅ", når datoene er skrevet på en annen måte enn 2026-03-31 og 31.03.2026
"""


def draft_file(draft: Draft) -> bytes:
    """The draft as TOML in UTF-8. It can be read as it is, but reads nothing before what is lacking is filled in."""
    lines = look(draft)
    comments = "".join(f"# {line}\n" for line in _remarks(lines))
    return (_HEAD + comments + "\n").encode() + profile_to_toml(_with_unknown(profile_of(draft), lines))


def _with_unknown(profile: Profile, lines: DraftLines) -> Profile:
    """With the headers that nothing is known of, left out, so that they stand there to be filled in."""
    tables = dict(profile.tables)
    for source in lines.sources:
        if source.table in tables:
            one = tables[source.table]
            unknown = [
                line.header for line in source.headers if not line.column and not line.points and _fits(line)
            ]
            own = {fold(header) for header in one.columns} | {
                fold(line.header) for line in source.headers if line.column
            }
            new = {fold(header): header for header in unknown if fold(header) not in own}
            tables[source.table] = replace(
                one, columns={**dict.fromkeys(new.values(), LEFT_OUT), **one.columns}
            )
    return Profile(profile.name, tables)


def _fits(line: HeaderLine) -> bool:
    """Whether the header can stand in a profile."""
    return bool(fold(line.header)) and len(line.header) <= MAX_TEXT


def _remarks(lines: DraftLines) -> Iterator[str]:
    for lack in lines.lacking:
        if lack.column:
            yield f"Mangler: kolonnen {lack.column} i tabellen {lack.table}."
        else:
            yield f"Mangler: tabellen {lack.table}."
    for source in lines.sources:
        if not source.table:
            name = _one_line(source.source)
            if source.rival:
                yield f"Leses ikke: {name} ser også ut som {source.rival}."
                continue
            yield f"Ikke gjenkjent som en tabell: {name}. Tabellene heter {', '.join(TABLES)}."
        else:
            yield from _of_table(source)


def _of_table(source: SourceLines) -> Iterator[str]:
    if any(not line.column for line in source.headers):
        yield f"Kolonnene i {source.table} heter {', '.join(COLUMNS[source.table])}."
    if source.origin is Origin.SUGGESTED:
        yield f"Forslag: {_one_line(source.source)} er tabellen {source.table}."
    for twin in dict.fromkeys(line.header for line in source.headers if line.twin):
        name, place = _one_line(twin), _one_line(source.source)
        yield f"Overskriften {name} står to ganger i {place}: gi dem ulike navn i filen."
    for constant in source.constants:
        if constant.origin is Origin.SUGGESTED:
            yield f"Forslag i {source.table}: {constant.column} er {constant.value} i alle rader."
    for header in source.headers:
        if header.origin is Origin.SUGGESTED:
            yield f"Forslag i {source.table}: {_one_line(header.header)} er {header.column}{_why(header)}."
        if header.date_origin is Origin.SUGGESTED:
            yield f"Forslag i {source.table}: datoene i {header.column} er skrevet {header.date_form}."
        if header.passable:
            yield (
                f"Kolonne {header.position} i {source.table} peker på personer: ta den ut, eller slipp den "
                f"gjennom med --pass-column {header.passable} om det er falsk alarm."
            )
        elif header.points:
            yield f"Kolonne {header.position} i {source.table} peker på personer og må ut av uttrekket."
    for words in source.words:
        place = f"{source.table}.{words.column}"
        for line in words.lines:
            if line.origin is Origin.SUGGESTED:
                said = line.word or "tom"
                yield f"Forslag i {place}: {_one_line(line.text)} er {said} ({_rows(line.rows)})."
        unread = [line for line in words.lines if line.word is None][:LISTED]
        for line in unread:
            yield f"Ikke forstått i {place}: {_one_line(line.text)} ({_rows(line.rows)})"
        if unread and words.choices:
            yield f"Ordene i {place} er {', '.join(words.choices)}."


def _rows(count: int) -> str:
    return "1 rad" if count == 1 else f"{count} rader"


def _why(header: HeaderLine) -> str:
    best = next((one for one in header.suggestions if one.column == header.column), None)
    grounds = [] if best is None else [ground_words(ground, share) for ground, share in best.grounds]
    return f" ({', '.join(grounds)})" if grounds else ""


def _one_line(text: str) -> str:
    """A text that can't end a comment."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
