"""Finds codes and conditions by code or words, and the patients who have one: what Ctrl+K looks in.

Code titles are those of the shipped lists; where a title file has been taken out, codes are found by code alone. ATC
has no titles of its own: medicine groups go by the names in the program's own tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from listeoversikt.clinical.codelist import icd10_codes, icpc2_codes, read_rows, title_of
from listeoversikt.clinical.codes import CodeSystem, clean_code, is_wellformed
from listeoversikt.clinical.resources import ResourceMissing
from listeoversikt.store.access.roles import Right

if TYPE_CHECKING:
    from listeoversikt.operations.office import View
    from listeoversikt.patient_list.frames import Mask
    from listeoversikt.patient_list.snapshot import PatientList

OWN_TABLES = ("conditions", "frailty", "disease_groups")
ATC_LENGTHS = (4, 5, 7)
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code with its title, or (``codes`` of several, no ``code``) a condition of a definition table."""

    title: str
    code: str = ""
    system: CodeSystem | None = None
    codes: tuple[tuple[CodeSystem, str], ...] = ()

    @property
    def key(self) -> str:
        """Stable, unique among what is found."""
        return f"{self.system.value} {self.code}" if self.system else f"definition {self.title}"

    @property
    def detail(self) -> str:
        """The code as people write it, with its system; for a condition its codes."""
        if self.system:
            return f"{self.system.value} {shown_code(self.system, self.code)}"
        return ", ".join(dict.fromkeys(shown_code(system, code) for system, code in self.codes))

    @property
    def wanted(self) -> tuple[tuple[CodeSystem, str], ...]:
        """What a recorded code must start with."""
        return ((self.system, self.code),) if self.system else self.codes


def shown_code(system: CodeSystem, code: str) -> str:
    """The code with the dot that people write in ICD-10.

    >>> shown_code(CodeSystem.ICD10, "E119"), shown_code(CodeSystem.ICPC2, "T90")
    ('E11.9', 'T90')
    """
    return f"{code[:3]}.{code[3:]}" if system is CodeSystem.ICD10 and len(code) > 3 else code


def find_codes(text: str, limit: int = 8) -> tuple[FoundCode, ...]:
    """What matches, best first: the code itself, then codes that begin so, then titles with all the words.

    >>> [found.detail for found in find_codes("k77", 1)]
    ['ICPC-2 K77']
    """
    words = text.casefold().split()
    if len("".join(words)) < SHORTEST or limit < 1:
        return ()
    code = clean_code(text) if len(words) == 1 else ""
    found: dict[str, FoundCode] = {}
    for hit in (*_by_code(code), *_atc(code), *_by_words(words, limit)):
        found.setdefault(hit.key, hit)
        if len(found) == limit:
            break
    return tuple(found.values())


def prepare() -> None:
    """Reads the titles, so that the first search is as quick as the next; for a thread at start."""
    _known()


@dataclass(frozen=True)
class _Known:
    """All that can be found, in the order shown, and their titles in one text for a quick look."""

    hits: tuple[FoundCode, ...]
    titles: tuple[str, ...]
    codes: tuple[str, ...]


@cache
def _known() -> _Known:
    hits = (*_conditions(), *_medicine_groups(), *_listed(CodeSystem.ICPC2), *_listed(CodeSystem.ICD10))
    titles = tuple(hit.title.casefold() for hit in hits)
    return _Known(hits, titles, tuple(hit.code for hit in hits))


def _listed(system: CodeSystem) -> Iterator[FoundCode]:
    codes = icpc2_codes() if system is CodeSystem.ICPC2 else icd10_codes()
    for code in sorted(codes):
        yield FoundCode(title_of(system, code) or "", code, system)


def _conditions() -> Iterator[FoundCode]:
    """The conditions of the definition tables that rest on codes, each title once."""
    codes: dict[str, dict[tuple[CodeSystem, str], None]] = {}
    for table in OWN_TABLES:
        for row in _rows(table):
            system = _system(row["kodeverk"])
            if system is not None:
                own = codes.setdefault(row["title_nb"], {})
                own.update(
                    dict.fromkeys((system, code) for code in (row.get("code") or row["codes"]).split())
                )
    for title, own in codes.items():
        if not _is_one_listed(title, tuple(own)):
            yield FoundCode(title, codes=tuple(own))


def _is_one_listed(title: str, codes: tuple[tuple[CodeSystem, str], ...]) -> bool:
    """The condition is one code of the same name: it would come twice."""
    return len(codes) == 1 and (title_of(*codes[0]) or "").casefold() == title.casefold()


def _medicine_groups() -> Iterator[FoundCode]:
    """The medicine groups of Rx-Risk, whose names are ours. Only those whose rules are plain prefixes."""
    names = {row["category_no"]: row["title_nb"] for row in _rows("rxrisk_categories")}
    rules: dict[str, list[dict[str, str]]] = {}
    for row in _rows("rxrisk_rules"):
        rules.setdefault(row["category_no"], []).append(row)
    for number, title in names.items():
        own = rules.get(number, [])
        if own and not any(row["condition"] for row in own):
            yield FoundCode(title, codes=tuple((CodeSystem.ATC, row["atc_prefix"]) for row in own))


def _rows(table: str) -> tuple[dict[str, str], ...]:
    try:
        return read_rows(table)
    except ResourceMissing:
        return ()


def _system(name: str) -> CodeSystem | None:
    return next((system for system in CodeSystem if system.value == name), None)


def _by_code(code: str) -> Iterable[FoundCode]:
    """The code itself, a whole ICD-10 category (which has no title of its own), then those that begin so."""
    if len(code) < 2 or not code[0].isalpha() or not code[1].isdigit():
        return ()
    known = _known()
    same = [known.hits[place] for place, other in enumerate(known.codes) if other.startswith(code)]
    whole = [hit for hit in same if hit.code == code]
    if len(code) == 3 and not any(hit.system is CodeSystem.ICD10 for hit in whole):
        category = (
            [FoundCode("", code, CodeSystem.ICD10)]
            if any(hit.system is CodeSystem.ICD10 for hit in same)
            else []
        )
        whole += category
    return [*whole, *(hit for hit in same if hit.code != code)]


def _atc(code: str) -> Iterator[FoundCode]:
    """An ATC code or group as written; there's no list to look it up in."""
    shape = (code + "A10AA10"[len(code) :])[:7]
    if len(code) in ATC_LENGTHS and is_wellformed(CodeSystem.ATC, shape) and code[3].isalpha():
        yield FoundCode("", code, CodeSystem.ATC)


def _by_words(words: list[str], limit: int) -> list[FoundCode]:
    """Titles that hold all the words; those that begin with the first come first, shorter before longer."""
    known = _known()
    first, others = words[0], words[1:]
    fitting = [
        (not title.startswith(first), bool(known.codes[place]), f" {first}" not in title, len(title), place)
        for place, title in enumerate(known.titles)
        if first in title and all(word in title for word in others)
    ]
    return [known.hits[rank[-1]] for rank in sorted(fitting)[:limit]]


def patients_with_code(view: View, found: FoundCode) -> frozenset[str]:
    """The pseudonyms of those on the list with such a code: recorded ever, a medicine in use at the extract's date.

    A recorded ICPC-2 or ICD-10 code fits when it begins with the one wanted, within its own system; the codes of
    hospital stays count too. Those not scored (off the list, or who object) are never among them.
    """
    view.require(Right.SEARCH_LIST)
    import numpy as np

    patient_list = view.patient_list
    having = np.zeros(len(patient_list), dtype=np.bool_)
    for system, code in found.wanted:
        having |= _having(patient_list, system, code)
    ids = patient_list.patients.texts("patient_id")
    return frozenset(ids[row] for row in np.flatnonzero(having & patient_list.scored))


def _having(patient_list: PatientList, system: CodeSystem, code: str) -> Mask:
    import numpy as np

    from listeoversikt.patient_list.frames import MEDICINES
    from listeoversikt.patient_list.frames import CodeSystem as Recorded
    from listeoversikt.patient_list.medicines import in_use, with_atc
    from listeoversikt.scores.code_rows import code_rows

    having = np.zeros(len(patient_list), dtype=np.bool_)
    if system is CodeSystem.ATC:
        courses = patient_list.events(MEDICINES)
        if courses is not None:
            having[courses["patient"][with_atc(courses, code) & in_use(patient_list, courses)]] = True
        return having
    recorded = Recorded.ICPC2 if system is CodeSystem.ICPC2 else Recorded.ICD10
    rows = code_rows(patient_list, lambda known: known[0] == recorded and known[1].startswith(code))
    having[rows.patient] = True
    return having
