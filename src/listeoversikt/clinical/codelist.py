"""Reads the shipped tables of facts and code lists, each with the source card beside it.

A table is refused when its bytes differ from the checksum on its card: a definition can't change without
its version changing with it. Titles lie in files of their own (`icpc2_titles`, `icd10_titles`) that can be
taken out of the program; then `title_of` gives None and everything else goes on.
"""

import csv
import hashlib
import io
import tomllib
from dataclasses import dataclass
from functools import cache

from listeoversikt.clinical.codes import CodeSystem
from listeoversikt.clinical.resources import (
    ResourceChanged,
    ResourceMissing,
    find_card,
    find_table,
    table_names,
)

CARD_KEYS = (
    "name",
    "title_nb",
    "version",
    "source",
    "retrieved",
    "licence",
    "rights_note",
    "evidence_note",
    "sha256",
)
_CODE_TABLES = {CodeSystem.ICPC2: "icpc2", CodeSystem.ICD10: "icd10"}


@dataclass(frozen=True, slots=True)
class SourceCard:
    """Where a shipped table comes from, under which rights, and the checksum of its bytes."""

    name: str
    title_nb: str
    version: str
    source: str
    retrieved: str
    licence: str
    rights_note: str
    evidence_note: str
    sha256: str

    @property
    def signature(self) -> str:
        """Version and short checksum, as it stands in reports and cache keys: `2026.1+0123abcd`."""
        return f"{self.version}+{self.sha256[:8]}"


@cache
def read_card(name: str) -> SourceCard:
    """The source card of one table; a card without all its keys is refused."""
    values = tomllib.loads(find_card(name).read_text(encoding="utf-8"))
    absent = [key for key in CARD_KEYS if not str(values.get(key, "")).strip()]
    if absent:
        raise ResourceMissing(f"Kildekortet for «{name}» mangler: {', '.join(absent)}.")
    return SourceCard(**{key: str(values[key]) for key in CARD_KEYS})


@cache
def read_cards() -> tuple[SourceCard, ...]:
    """The cards of every shipped table, definitions first."""
    return tuple(read_card(name) for name in table_names())


@cache
def definition_versions() -> dict[str, str]:
    """Name of every shipped table (title files apart) to its version and short checksum.

    It is stored with every score and is part of every cache key. Treat it as read-only.
    """
    return {card.name: card.signature for card in read_cards() if not card.name.endswith("_titles")}


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """All rows of a table as text, by column name; an empty cell is "". Treat the rows as read-only.

    >>> len(read_rows("hfrs"))
    109
    """
    return tuple(csv.DictReader(io.StringIO(read_text(name), newline="")))


@cache
def icpc2_codes() -> frozenset[str]:
    """The Norwegian ICPC-2 rubrics, without dots; process codes aren't among them.

    >>> "T90" in icpc2_codes()
    True
    """
    return _read_codes("icpc2")


@cache
def icd10_codes() -> frozenset[str]:
    """The Norwegian ICD-10 codes that are reported to NPR, without dots, upper case.

    Many three-character headings are absent: a code outside the list is a warning, never an error.
    """
    return _read_codes("icd10")


def title_of(system: CodeSystem, code: str) -> str | None:
    """The Norwegian title of a cleaned code, or None: not in the list, no title file, or ATC (no titles).

    >>> title_of(CodeSystem.ICPC2, "T90")
    'Diabetes type 2'
    """
    table = _CODE_TABLES.get(system)
    return None if table is None else _read_titles(f"{table}_titles").get(code)


@cache
def _read_titles(name: str) -> dict[str, str]:
    try:
        return {row["code"]: row["title_nb"] for row in read_rows(name)}
    except ResourceMissing:
        return {}


def _read_codes(name: str) -> frozenset[str]:
    return frozenset(read_text(name).split()[1:])


def read_text(name: str) -> str:
    """The whole text of a table, as its source card vouches for it; ``ResourceChanged`` where it doesn't."""
    content = find_table(name).read_bytes()
    if hashlib.sha256(content).hexdigest() != read_card(name).sha256:
        raise ResourceChanged(f"Tabellen «{name}» er endret uten at kildekortet er det. Installer på nytt.")
    return content.decode("utf-8")
