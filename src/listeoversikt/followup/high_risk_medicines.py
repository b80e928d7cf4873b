"""The high-risk list: medicines in use that are worth a second look. Says «vurder», never «stans».

Each rule holds for a patient at the index day, on medicines in use that day (regular or not). eGFR is the
newest one ever, in ml/min/1.73m2, several that day as their mean; without measurements the kidney parts don't
fire, so the list is then «minst». Age is in calendar years. Source: indicators contract, "High-risk list"; what
each row stands on is in ``resources/definitions/high_risk_medicines.csv``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from listeoversikt.patient_list.frames import (
    MEDICINES,
    CodeSystem,
    Column,
    Mask,
    Table,
    empty_table,
)
from listeoversikt.patient_list.medicines import with_atc
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import newest_value, rows_of_kind

EVER = 2**31
ANTIPLATELET = ("B01AC",)
ANTICOAGULANTS = ("B01AA", "B01AE", "B01AF")
DOACS = ("B01AE07", "B01AF")
DIURETICS = ("C03",)
RENIN_ANGIOTENSIN = ("C09",)
SEDATIVES = ("N05BA", "N05CD", "N05CF")
OPIOIDS = ("N02A",)
LITHIUM = "N05AN01"
PSYCHOTROPICS = ("N02A", "N05A", "N05B", "N05C", "N06A")
PSYCHOTROPICS_LIMIT = 3
PSYCHOSIS = ("P72", "P73", "P98")
LONG_COURSE_DAYS = 90


@dataclass(frozen=True)
class MedicineUse:
    """What the rules look at: medicines in use, age, newest eGFR, at each patient's index day."""

    known: Known

    @cached_property
    def courses(self) -> Table:
        """The courses in use."""
        courses = self.known.medicines
        if courses is None:
            return empty_table(MEDICINES)
        index = self.known.index_day[courses["patient"]]
        return courses.take((courses["day"] <= index) & (self.known.course_end >= index))

    def courses_of(self, *atc: str) -> Table:
        """The courses in use of such medicines."""
        return self.courses.take(with_atc(self.courses, *atc))

    @cached_property
    def egfr(self) -> Column:
        """Newest eGFR of each patient; nan without one, and nan is below no limit."""
        return newest_value(self.known, rows_of_kind(self.known, "egfr", EVER))

    def aged(self, least: int) -> Mask:
        """Patients of at least that age."""
        return np.asarray(self.known.age >= least)

    def owners(self, patients: Column) -> Mask:
        """Per patient: is among ``patients``."""
        mask = np.zeros(len(self.known), dtype=np.bool_)
        mask[patients] = True
        return mask

    def uses(self, *atc: str, without: tuple[str, ...] = ()) -> Mask:
        """Patients with such a medicine in use."""
        return self.owners(self.courses["patient"][with_atc(self.courses, *atc, without=without)])

    @cached_property
    def nsaid(self) -> Mask:
        """Users of an NSAID (M01A without glucosamine)."""
        return self.uses("M01A", without=("M01AX05",))

    @cached_property
    def sedated(self) -> Mask:
        """Users of a benzodiazepine or z-hypnotic."""
        return self.uses(*SEDATIVES)


def high_risk(known: Known) -> dict[str, Mask]:
    """Per rule of the list, in its order: the patients for whom it holds."""
    use = MedicineUse(known)
    return {key: rule(use) for key, rule in RULES.items()}


def _doac(use: MedicineUse) -> Mask:
    return use.uses(*DOACS) & ((use.egfr < 30) | use.uses(*ANTIPLATELET))


def _sulfonylurea(use: MedicineUse) -> Mask:
    return use.uses("A10BB") & (use.aged(75) | (use.egfr < 45))


def _long_steroid(use: MedicineUse) -> Mask:
    """In use, and begun at least 90 days before the index day."""
    courses = use.courses_of("H02AB")
    begun = use.known.days_back(courses["patient"], courses["day"])
    return use.owners(courses["patient"][begun >= LONG_COURSE_DAYS])


def _opioid(use: MedicineUse) -> Mask:
    return use.uses(*OPIOIDS) & (use.aged(75) | use.sedated)


def _antipsychotic(use: MedicineUse) -> Mask:
    psychosis = use.known.ever(CodeSystem.ICPC2, PSYCHOSIS)
    return use.uses("N05A", without=(LITHIUM,)) & use.aged(65) & ~psychosis


def _many_psychotropics(use: MedicineUse) -> Mask:
    """At least three different ATC codes of the groups."""
    courses = use.courses_of(*PSYCHOTROPICS)
    atc_count = len(courses.labels["atc"]) + 1
    pairs = np.sort(courses["patient"].astype(np.int64) * atc_count + courses["atc"])
    pairs = pairs[np.diff(pairs, prepend=-1) != 0]
    return np.bincount(pairs // atc_count, minlength=len(use.known)) >= PSYCHOTROPICS_LIMIT


RULES: dict[str, Callable[[MedicineUse], Mask]] = {
    "warfarin": lambda use: use.uses("B01AA03"),
    "doak_egfr_platehemmer": _doac,
    "antikoagulasjon_platehemmer": lambda use: use.uses(*ANTICOAGULANTS) & use.uses(*ANTIPLATELET),
    "nsaid_b01a": lambda use: use.nsaid & use.uses("B01A"),
    "nsaid_c03_c09": lambda use: use.nsaid & use.uses(*DIURETICS, *RENIN_ANGIOTENSIN),
    "nsaid_egfr45": lambda use: use.nsaid & (use.egfr < 45),
    "nsaid_75": lambda use: use.nsaid & use.aged(75),
    "trippel": lambda use: use.nsaid & use.uses(*DIURETICS) & use.uses(*RENIN_ANGIOTENSIN),
    "insulin": lambda use: use.uses("A10A"),
    "sulfonylurea": _sulfonylurea,
    "digoksin": lambda use: use.uses("C01AA05"),
    "amiodaron": lambda use: use.uses("C01BD01"),
    "litium": lambda use: use.uses(LITHIUM),
    "metotreksat": lambda use: use.uses("L04AX03", "L01BA01"),
    "klozapin": lambda use: use.uses("N05AH02"),
    "glukokortikoid_90d": _long_steroid,
    "opioid": _opioid,
    "benzo_z_tca_65": lambda use: use.uses(*SEDATIVES, "N06AA") & use.aged(65),
    "antipsykotika_65": _antipsychotic,
    "kalium": lambda use: use.uses(*RENIN_ANGIOTENSIN) & use.uses("C03D", "A12B"),
    "psykofarmaka_3": _many_psychotropics,
}
