"""Proposals for what a header, a file or a written value means, each with its grounds. Nothing is applied by itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from listeoversikt.journal.mapping.known_headers import (
    CHOICES,
    header_key,
    headers_known,
    stems_known,
    word_key,
    words_known,
)
from listeoversikt.journal.mapping.profile import DATE_COLUMNS
from listeoversikt.journal.mapping.source_names import source_keys
from listeoversikt.journal.mapping.traits import Traits
from listeoversikt.journal.names import COLUMNS, REQUIRED, TABLES, VALUES, table_named
from listeoversikt.patient_list.frames import DIAGNOSES, MEASUREMENTS, MEDICINES, PATIENTS, STAYS

ALIKE = 0.78
"""Least likeness (difflib's ratio, 0-1) of a header to a known one."""
DRAFTED = 0.5
"""Least strength of a proposal that a draft begins with."""
_MOSTLY = 0.8
_NEARLY_ALL, _FEW = 0.95, 0.2
_NEGATIONS = ("ikke", "ikkje", "uten", "ingen", "avlyst", "avslatt", "avvist")
_OPPOSITES = (("inn", "ut"), ("fra", "til"), ("start", "slutt"), ("forst", "sist"))


class Ground(StrEnum):
    """Why something is proposed."""

    KNOWN_HEADER = "known_header"  # exports of record systems are known to use the header for this
    LIKE_HEADER = "like_header"  # the header is much like one that is known
    DATES = "dates"  # of the cells: share
    YEARS = "years"
    ICPC2 = "icpc2"
    ICD10 = "icd10"
    ATC = "atc"
    SEXES = "sexes"
    YES_NO = "yes_no"
    WORDS = "words"  # words that the contract has, or that are known to mean them
    NUMBERS = "numbers"
    IDS = "ids"


@dataclass(frozen=True)
class Suggestion:
    """One proposal: the column, how strong it is (0-1), and its grounds with the share of the cells or the likeness."""

    column: str
    strength: float
    grounds: tuple[tuple[Ground, float], ...]


def suggestions(table: str, header: str, traits: Traits) -> tuple[Suggestion, ...]:
    """What a header of a table may mean, the strongest first; empty when nothing speaks for anything."""
    found = [_judged(table, column, header, traits) for column in COLUMNS[table]]
    return tuple(sorted((one for one in found if one is not None), key=lambda one: -one.strength))


def drafted(
    table: str, headers: Sequence[tuple[str, Traits]], taken: Mapping[int, str]
) -> dict[int, Suggestion]:
    """The proposals a draft begins with, by the header's place; each column at most once. ``taken`` is settled."""
    used = set(taken.values())
    offers = [
        (one.strength, -number, number, one)
        for number, (header, traits) in enumerate(headers)
        if number not in taken
        for one in suggestions(table, header, traits)
        if one.strength >= DRAFTED
    ]
    chosen: dict[int, Suggestion] = {}
    for _, _, number, one in sorted(offers, key=lambda offer: offer[:3], reverse=True):
        if number not in chosen and one.column not in used:
            chosen[number] = one
            used.add(one.column)
    return chosen | _only_date(table, headers, taken.keys() | chosen.keys(), used)


def _only_date(
    table: str, headers: Sequence[tuple[str, Traits]], settled: Collection[int], used: Collection[str]
) -> dict[int, Suggestion]:
    """The one column of dates that is left, where just one date that the table must have is still missing."""
    missing = [column for column in REQUIRED[table] if column in DATE_COLUMNS[table] and column not in used]
    dated = [n for n, (_, traits) in enumerate(headers) if n not in settled and traits.date >= _MOSTLY]
    if len(missing) != 1 or len(dated) != 1:
        return {}
    share = headers[dated[0]][1].date
    return {dated[0]: Suggestion(missing[0], DRAFTED, ((Ground.DATES, share),))}


def _judged(table: str, column: str, header: str, traits: Traits) -> Suggestion | None:
    likeness = header_likeness(table, column, header)
    fit = _content(table, column, traits)
    grounds: list[tuple[Ground, float]] = []
    if likeness == 1.0:
        grounds.append((Ground.KNOWN_HEADER, 1.0))
    elif likeness >= ALIKE:
        grounds.append((Ground.LIKE_HEADER, likeness))
    if fit is not None and fit[1] >= _MOSTLY:
        grounds.append(fit)
    if not grounds or grounds[0][0] is Ground.IDS:  # most columns of codes look like ids
        return None
    strength = _strength(table, column, likeness if likeness >= ALIKE else 0.0, fit, traits)
    return Suggestion(column, round(min(strength, 1.0), 3), tuple(grounds))


def _strength(
    table: str, column: str, by_name: float, fit: tuple[Ground, float] | None, traits: Traits
) -> float:
    """Header and cells together: cells that say otherwise weigh more than the header's name."""
    if not traits.filled:
        return 0.9 * by_name
    if not by_name:
        return _TELLING.get((table, column), 0.3) * (fit[1] if fit is not None else 0.0)
    own_words = fit is not None and fit[0] is Ground.WORDS and traits.date < 0.5
    if fit is None or (own_words and fit[1] < 0.5):  # an office's own words may all be new
        return 0.75 * by_name
    return by_name * (0.6 + 0.4 * fit[1] if fit[1] >= 0.5 else 0.2 + 0.4 * fit[1])


_TELLING: dict[tuple[str, str], float] = {
    (MEDICINES, "atc"): 0.9,
    (PATIENTS, "kjonn"): 0.7,
    (PATIENTS, "fodselsaar"): 0.7,
    (DIAGNOSES, "kode"): 0.7,
    (DIAGNOSES, "kodeverk"): 0.7,
    (DIAGNOSES, "dato"): 0.55,
}
"""How much content alone tells, without a header that is known; most columns could hold another thing of the same form."""


@lru_cache(maxsize=10_000)
def header_likeness(table: str, column: str, header: str) -> float:
    """How much a header is like those known to mean a column: 1 = it is one of them, else difflib's ratio."""
    key = header_key(header)
    known = headers_known(table)[column]
    if not key:
        return 0.0
    if key in known:
        return 1.0
    alike = (SequenceMatcher(None, key, one, autojunk=False).ratio() for one in known if not _turns(key, one))
    return min(max(alike, default=0.0), 0.99)


def _turns(one: str, other: str) -> bool:
    """Whether two headers that are much alike say the opposite of one another."""
    if one in (f"u{other}", f"in{other}") or other in (f"u{one}", f"in{one}"):
        return True
    if any((word in one) != (word in other) for word in _NEGATIONS):
        return True
    return any(
        (first in one and second in other and first not in other and second not in one)
        or (second in one and first in other and second not in other and first not in one)
        for first, second in _OPPOSITES
    )


def _content(table: str, column: str, traits: Traits) -> tuple[Ground, float] | None:
    """What speaks for the column in the cells, with its share; None where cells say nothing."""
    if not traits.filled:
        return None
    if column in DATE_COLUMNS[table]:
        return Ground.DATES, traits.date
    coded = {
        (PATIENTS, "fodselsaar"): (Ground.YEARS, traits.year),
        (PATIENTS, "kjonn"): (Ground.SEXES, _sexes(traits)),
        (MEDICINES, "atc"): (Ground.ATC, traits.atc),
        (STAYS, "hoveddiagnose"): (Ground.ICD10, traits.icd10),
        (MEASUREMENTS, "verdi"): (Ground.NUMBERS, traits.number),
        (MEDICINES, "ddd"): (Ground.NUMBERS, traits.number),
    }
    if (table, column) in coded:
        return coded[(table, column)]
    if (table, column) == (DIAGNOSES, "kode"):
        icpc = traits.icpc2 >= traits.icd10
        return (Ground.ICPC2, traits.icpc2) if icpc else (Ground.ICD10, traits.icd10)
    if column == "pasient_id":
        return Ground.IDS, traits.identifier if traits.date < 0.5 else 0.0
    if (table, column) in VALUES:
        return _words_content(table, column, traits)
    return None


def _sexes(traits: Traits) -> float:
    """The share of the words that mean a sex; half of it where there's one word alone."""
    known = max(traits.sex, _known_words(PATIENTS, "kjonn", traits))
    return known if traits.distinct > 1 else known / 2


def _words_content(table: str, column: str, traits: Traits) -> tuple[Ground, float] | None:
    if CHOICES.get((table, column)) == ("ja", "nei"):
        return Ground.YES_NO, traits.yes_no
    return Ground.WORDS, _known_words(table, column, traits)


def _known_words(table: str, column: str, traits: Traits) -> float:
    """The share of the different words that are known for a column; 0 where there are too many to be words."""
    known = words_known(table, column)
    return (
        sum(text.replace(".", "") in known for text in traits.texts) / len(traits.texts)
        if traits.texts
        else 0.0
    )


def code_system(traits: Traits) -> str:
    """The one code system that all codes of a column are written in, as ``kodeverk`` says it; "" where it isn't plain.

    The grammars overlap, so it's the rubrics of the Norwegian ICPC-2 that tell: ICD-10 has few of them.
    """
    if traits.rubric >= _NEARLY_ALL:
        return "ICPC-2"
    return "ICD-10" if traits.icd10 >= _NEARLY_ALL and traits.rubric < _FEW else ""


def word_meant(table: str, column: str, text: str) -> str | None:
    """The contract's word that a written value is known to mean; None for any other.

    A word that is only like a known one is left for a person: «uplanlagt» is much like «planlagt».
    """
    return words_known(table, column).get(word_key(text))


@dataclass(frozen=True)
class TableGuess:
    """The table that a file or sheet is proposed to be; ``by_name`` when its name tells, else its columns.

    ``found`` is how well its columns fit (0-1), whichever told.
    """

    table: str
    by_name: bool
    strength: float
    found: float = 0.0

    @property
    def fits(self) -> bool:
        """Whether its columns say so, and not its name alone."""
        return self.found >= DRAFTED


def guess_table(source: str, headers: Sequence[tuple[str, Traits]]) -> TableGuess | None:
    """The table that a file or sheet may be, by its name, else by what its columns may be."""
    for key in source_keys(source)[::-1]:
        table = table_named(key) or stems_known().get(key)
        if table is not None:
            return TableGuess(table, True, 1.0, round(_columns_found(table, headers), 3))
    judged = [(_columns_found(table, headers), table) for table in TABLES]
    strength, table = max(judged)
    strength = round(strength, 3)
    return TableGuess(table, False, strength, strength) if strength >= DRAFTED else None


def _columns_found(table: str, headers: Sequence[tuple[str, Traits]]) -> float:
    """How well the table's required columns are found, 0-1; further ones count a little beside them."""
    chosen = {one.column: one.strength for one in drafted(table, headers, {}).values()}
    needed = [column for column in REQUIRED[table] if (table, column) != (DIAGNOSES, "kodeverk")]
    own = [column for column in needed if column != "pasient_id"]
    if not any(column in chosen for column in own):
        return 0.0
    found = sum(chosen.get(column, 0.0) for column in needed) / len(needed)
    further = sum(strength for column, strength in chosen.items() if column not in needed)
    return found + 0.02 * further
