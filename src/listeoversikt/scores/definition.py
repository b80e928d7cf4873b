"""The rows of a definition table: which code or rule makes a deficit, a condition or a disease group."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import CodeSystem

SYSTEMS = {"ICPC-2": CodeSystem.ICPC2, "ICD-10": CodeSystem.ICD10}
PUBLISHED = "published"


@dataclass(frozen=True)
class DefinitionRow:
    """One row: codes of one system, or a rule of its own (``system`` None); ``within_days`` None = ever.

    ``number`` is the row's place in its table, from 1: evidence points to it.
    """

    number: int
    key: str
    title: str
    system: CodeSystem | None
    codes: tuple[str, ...]
    within_days: int | None
    rule: str
    evidence: str

    @property
    def proposed(self) -> bool:
        """The mapping is this project's own and not seen in a published table."""
        return self.evidence != PUBLISHED


def _row(number: int, raw: dict[str, str]) -> DefinitionRow:
    system = SYSTEMS.get(raw["kodeverk"])
    within = raw.get("within_days", "")
    codes = tuple((raw.get("codes") or raw.get("code") or "").split())
    rule = raw.get("rule", "")
    if system is None and not rule:
        rule, codes = raw["codes"], ()
    return DefinitionRow(
        number=number,
        key=raw["key"],
        title=raw["title_nb"],
        system=system,
        codes=codes,
        within_days=int(within) if within not in ("", "ever") else None,
        rule=rule,
        evidence=raw.get("evidence", PUBLISHED),
    )


@cache
def definition_rows(name: str) -> tuple[DefinitionRow, ...]:
    """The rows of ``frailty``, ``conditions`` or ``disease_groups``, in the table's order."""
    return tuple(_row(number, raw) for number, raw in enumerate(read_rows(name), start=1))


@cache
def keys_of(name: str) -> tuple[str, ...]:
    """The distinct keys of a definition table, in order of appearance."""
    return tuple(dict.fromkeys(row.key for row in definition_rows(name)))


def titles_of(name: str) -> dict[str, str]:
    """The Norwegian title of each key."""
    return {row.key: row.title for row in definition_rows(name)}
