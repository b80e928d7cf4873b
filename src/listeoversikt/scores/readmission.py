"""LACE, HOSPITAL and PARR-30: readmission within 30 days for each discharge, as far as their items are known.

Each score is the sum of what is known («minst»); an item that isn't known adds what can be seen of it (mostly 0)
and is named. Null, with a reason, where the formula doesn't apply or the stay itself isn't known. Foreign formulae,
not tried in Norway: points and ranks, never a probability (PARR-30 is kept as its English log-odds, for ranking).

* LACE: van Walraven 2010. E (emergency department visits) is never known: the export has no place for it, and
  legevakt isn't an emergency department. Comorbidity: the program's Charlson categories and window, hierarchies
  as in Charlson, points of a modified LACE.
* HOSPITAL: Donzé 2013, bands of admissions of 2016 (0-1, 2-5, more than 5). O (oncology service) and P (procedure)
  are never known. H and S are measurements at discharge, where the export has them.
* PARR-30: Billings 2012. Each history is yes or no on its own (no hierarchy: the coefficient of metastatic cancer
  is what it adds to the cancer's own). Deprivation and hospital trust are English and set to 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from listeoversikt.patient_list.frames import UNKNOWN, Column, Mask
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores import readmission_table as table
from listeoversikt.scores.distinct import weighted_sum
from listeoversikt.scores.hospital_codes import apply_hierarchy
from listeoversikt.scores.readmission_facts import DischargeFacts, discharge_facts
from listeoversikt.scores.readmission_table import HOSPITAL, LACE, OUT_OF, PARR30, SCORES

ADULT = 18
"""The three were made for adults."""


class NoReadmissionScore(IntEnum):
    """Why a discharge has none of the three; the lower-case name is the key."""

    NONE = 0
    NOT_HOSPITAL = 1  # the stay wasn't in hospital, or went on to another one
    UNDER_AGE = 2  # made for adults
    STAY_UNKNOWN = 3  # only the day of discharge was typed in


@dataclass(frozen=True)
class Item:
    """One item of a score over all discharges: ``points`` counted, and where it's ``known``; ``fact`` is what they
    are given for (days, a count, a value; nan where there is none).
    """

    points: Column
    known: Mask
    fact: Column


@dataclass(frozen=True)
class ReadmissionScores:
    """One row a discharge, as ``facts``. ``items`` by score, then by item, in the formula's order.

    ``null`` holds members of ``NoReadmissionScore``; the scores are nan where it isn't ``NONE``.
    """

    facts: DischargeFacts
    items: Mapping[str, Mapping[str, Item]]
    null: Column

    @property
    def lace(self) -> Column:
        """Points of 19, at least."""
        return self.points(LACE)

    @property
    def hospital_score(self) -> Column:
        """Points of 13, at least."""
        return self.points(HOSPITAL)

    @property
    def parr30(self) -> Column:
        """Log-odds of the English formula without its English terms: for ranking only."""
        return self.points(PARR30)

    def points(self, score: str) -> Column:
        """The sum of a score's items; nan where it's null."""
        total = np.sum([item.points for item in self.items[score].values()], axis=0)
        if score == PARR30:
            total = total + table.row_of(PARR30, "constant").value
        return np.where(self.null == NoReadmissionScore.NONE, total, np.nan)

    def most(self, score: str) -> Column:
        """What LACE or HOSPITAL can be at most: unknown items with all their points."""
        unseen = [
            np.where(item.known, 0, table.most_points(score, key) - item.points)
            for key, item in self.items[score].items()
        ]
        return np.asarray(self.points(score) + np.sum(unseen, axis=0))

    def unknown(self, row: int) -> tuple[str, ...]:
        """The items that aren't known of a discharge, as ``score.item``; () where the scores are null."""
        if self.null[row] != NoReadmissionScore.NONE:
            return ()
        return tuple(
            f"{score}.{key}"
            for score in SCORES
            for key, item in self.items[score].items()
            if not item.known[row]
        )


def readmission_scores(patient_list: PatientList, since: int | None = None) -> ReadmissionScores:
    """The scores of every discharge from hospital; ``since``: of discharges on or after that day only."""
    return scores_from(discharge_facts(patient_list, since))


def scores_from(facts: DischargeFacts) -> ReadmissionScores:
    """The scores of discharges whose facts are known: arithmetic alone."""
    null = np.where(facts.age < ADULT, NoReadmissionScore.UNDER_AGE, NoReadmissionScore.NONE)
    null = np.where(facts.begun_known, null, NoReadmissionScore.STAY_UNKNOWN).astype(np.int8)
    items = {LACE: _lace(facts), HOSPITAL: _hospital(facts), PARR30: _parr30(facts)}
    assert all(_greatest(score, items[score]) for score in OUT_OF)
    return ReadmissionScores(facts, items, null)


def _greatest(score: str, items: Mapping[str, Item]) -> bool:
    return sum(table.most_points(score, key) for key in items) == OUT_OF[score]


def _item(points: Column, known: Mask, fact: Column | None = None) -> Item:
    points = np.asarray(points, dtype=np.float64)
    fact = np.full(len(points), np.nan) if fact is None else np.asarray(fact, dtype=np.float64)
    return Item(points, np.asarray(known, dtype=np.bool_), fact)


def _never_known(facts: DischargeFacts) -> Item:
    return _item(np.zeros(len(facts)), np.zeros(len(facts), dtype=np.bool_))


def _urgent(facts: DischargeFacts, points: float) -> Item:
    stated = facts.emergency != UNKNOWN
    return _item((facts.emergency == 1) * points, stated, np.where(stated, facts.emergency, np.nan))


def _lace(facts: DischargeFacts) -> dict[str, Item]:
    burden = comorbidity(facts.lace_groups)
    return {
        table.LENGTH: _item(table.banded(LACE, table.LENGTH, facts.days), facts.begun_known, facts.days),
        table.ACUTE: _urgent(facts, table.fixed(LACE, table.ACUTE).value),
        table.COMORBIDITY: _item(table.banded(LACE, table.COMORBIDITY, burden), facts.lace_seen, burden),
        table.EMERGENCY_VISITS: _never_known(facts),
    }


def comorbidity(groups: Mask) -> Column:
    """LACE's sum of comorbidity, before it's banded: a milder form gives way to the graver one."""
    has = groups.copy()
    apply_hierarchy(has)
    return weighted_sum(has, table.comorbidity_weights())


def _hospital(facts: DischargeFacts) -> dict[str, Item]:
    long_enough = table.banded(HOSPITAL, table.LENGTH, facts.days)
    return {
        table.HAEMOGLOBIN: _low(facts.haemoglobin, table.HAEMOGLOBIN),
        table.ONCOLOGY: _never_known(facts),
        table.SODIUM: _low(facts.sodium, table.SODIUM),
        table.PROCEDURE: _never_known(facts),
        table.URGENT: _urgent(facts, table.fixed(HOSPITAL, table.URGENT).value),
        table.ADMISSIONS: _item(
            table.banded(HOSPITAL, table.ADMISSIONS, facts.admissions), facts.year_seen, facts.admissions
        ),
        table.LENGTH: _item(long_enough, facts.begun_known, facts.days),
    }


def _low(value: Column, item: str) -> Item:
    """Points for a value below the limit; the limit itself isn't below."""
    row = table.fixed(HOSPITAL, item)
    return _item((value < row.last) * row.value, ~np.isnan(value), value)


def _parr30(facts: DischargeFacts) -> dict[str, Item]:
    value = {row.term: row.value for row in table.rows_of(PARR30)}
    age = facts.age.astype(np.float64)
    counted, lately = facts.emergencies_seen, facts.emergencies_30d > 0
    history = np.zeros(len(facts))
    for has, coefficient in zip(facts.parr_groups, table.history_coefficients(), strict=True):
        history += (
            has * coefficient
        )  # one after the other, so that no row's last decimal depends on the others
    return {
        table.AGE: _item(value[table.AGE] * age**2, np.ones(len(facts), dtype=np.bool_), age),
        table.EMERGENCIES: _item(value[table.EMERGENCIES] * facts.emergencies, counted, facts.emergencies),
        table.EMERGENCY_30D: _item(value[table.EMERGENCY_30D] * lately, facts.month_seen | lately, lately),
        table.CURRENT: _urgent(facts, value[table.CURRENT]),
        table.HISTORY: _item(history, facts.parr_seen, _count(facts.parr_groups)),
        table.DEPRIVATION: _never_known(facts),
        table.TRUST: _never_known(facts),
    }


def _count(groups: Mask) -> Column:
    """How many of PARR-30's histories there are."""
    has_part = np.array(table.history_coefficients()) != 0
    return np.asarray(groups[has_part].sum(axis=0))


def fifth_of(value: float, others: Column) -> int:
    """Which fifth of ``others`` a value lies in: 1 the lowest, 5 the highest; equals share the middle of their place.

    >>> fifth_of(9.0, np.arange(10.0)), fifth_of(0.0, np.arange(10.0)), fifth_of(1.0, np.ones(10))
    (5, 1, 3)
    """
    below, equal = int((others < value).sum()), int((others == value).sum())
    return min(int(5 * (below + equal / 2) / len(others)) + 1, 5)
