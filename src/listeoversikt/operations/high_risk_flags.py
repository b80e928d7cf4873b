"""The high-risk list for one patient: the rules that hold, what each is for, and the medicines it names.

Says «vurder», never «stans». Every row has its source. Rules and masks: ``followup.high_risk_medicines``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.high_risk_medicines import RULES, MedicineUse
from listeoversikt.scores.known import Known

TABLE = "high_risk_medicines"
ATC = re.compile(r"\b[A-Z]\d\d(?:[A-Z](?:[A-Z](?:\d\d)?)?)?\b")
NOT = re.compile(r"\(not ([A-Z0-9 ]+)\)")


@dataclass(frozen=True, slots=True)
class HighRisk:
    """A rule of the list that holds for a patient. Texts are the shipped table's own, in bokmål.

    ``atc``: the patient's medicines in use that it names. ``check`` says what to consider, ``source`` where it's from.
    """

    key: str
    title: str
    rule: str
    why: str
    check: str
    evidence: str
    source: str
    atc: tuple[str, ...]


def high_risk_of(alone: Known, in_use: Sequence[str]) -> tuple[HighRisk, ...]:
    """The rules that hold for a list of one, in the table's order. A rule is tried when it names one of the medicines."""
    use = MedicineUse(alone)
    named = [opened for row in read_rows(TABLE) if (opened := _opened(row, in_use)).atc]
    return tuple(rule for rule in named if bool(RULES[rule.key](use)[0]))


def flags_of(rules: Iterable[HighRisk]) -> dict[str, tuple[str, ...]]:
    """The rules' keys by the medicine they name."""
    found: dict[str, tuple[str, ...]] = {}
    for rule in rules:
        for atc in rule.atc:
            found[atc] = (*found.get(atc, ()), rule.key)
    return found


def _opened(row: dict[str, str], in_use: Sequence[str]) -> HighRisk:
    named, left_out = _codes(row["atc_rule"])
    return HighRisk(
        key=row["key"],
        title=row["title_nb"],
        rule=row["rule_nb"],
        why=row["why_nb"],
        check=row["check_nb"],
        evidence=row["evidence"],
        source=row["source"],
        atc=tuple(atc for atc in in_use if atc.startswith(named) and not atc.startswith(left_out or ("?",))),
    )


@cache
def _codes(rule: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ATC codes that a rule names, and those it leaves out."""
    left_out = tuple(code for group in NOT.findall(rule) for code in ATC.findall(group))
    medicines = NOT.sub("", rule).partition(" without ")[0]
    return tuple(ATC.findall(medicines)), left_out
