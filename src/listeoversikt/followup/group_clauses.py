"""The clauses of each target group's rule, as they meet one patient.

They say again, for one patient, what ``target_groups`` says in columns, so that every clause that holds can be
shown with its rows; a test holds the two together. Sources: follow-up contract, "Target groups"; scores
contract, "Bands".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.attendance import NEED, OLD
from listeoversikt.followup.rising_risk import FRAIL_WITH_MEDICINES, GROUPS_WITH_ADMISSION
from listeoversikt.followup.target_groups import (
    CONSULTATIONS,
    DISABILITY_ICD10,
    PSYCHIATRIC,
    SEEN_KINDS,
    SERIOUS_PSYCHIATRIC,
    SUBSTANCE,
    YEAR,
    BandSettings,
    Groups,
    TargetGroup,
    a_year_before,
)
from listeoversikt.patient_list.frames import (
    CONTACTS,
    STAYS,
    CodeSystem,
    ContactKind,
    Institution,
    Residence,
    Role,
    YesNo,
)
from listeoversikt.scores.evidence import EvidenceRow, Measure
from listeoversikt.scores.evidence_rows import Single
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.hospital_codes import HfrsCategory
from listeoversikt.scores.score_list import moved_up

THREE_YEARS, TWO_YEARS = 1095, 730
HOME_CARE_AGE, ELDERLY_AGE = 80, 65
CFS_FRAIL, CFS_FIT = 5, 3


class ClauseKey(StrEnum):
    """The clauses, by what they say."""

    CODES = "codes"
    TWO_DISEASE_GROUPS = "two_disease_groups"
    DISEASE_GROUP_AND_ADMISSION = "disease_group_and_admission"
    ONE_SUFFICES = "one_suffices"
    SUICIDE_ATTEMPT = "suicide_attempt"
    PSYCHIATRIC_STAY = "psychiatric_stay"
    FRAILTY_INDEX = "frailty_index"
    HFRS_HIGH = "hfrs_high"
    CFS = "cfs"
    DEMENTIA = "dementia"
    HOME_CARE = "home_care"
    SHELTERED_HOUSING = "sheltered_housing"
    IN_GROUP = "in_group"
    OLD = "old"
    ADMISSIONS = "admissions"
    EMERGENCY_CLINIC = "emergency_clinic"
    CONSULTATIONS = "consultations"
    PREDICTED = "predicted"
    FRAILTY_ROSE = "frailty_rose"
    HFRS_ROSE = "hfrs_rose"
    FRAIL_WITH_MEDICINES = "frail_with_medicines"
    ADMISSION_AND_DISEASE_GROUPS = "admission_and_disease_groups"


@dataclass(frozen=True)
class Clause:
    """One clause, its rows, and the measures or groups that it rests on."""

    key: ClauseKey
    holds: bool
    rows: tuple[EvidenceRow, ...] = ()
    within_days: int | None = None
    refers_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class OnePatient:
    """One patient's scores and groups, and the look-ups that the clauses share."""

    single: Single
    groups: Groups
    settings: BandSettings

    def score(self, measure: str) -> float:
        """The patient's own value; nan where it is null, and nan reaches no limit."""
        return self.single.score(measure)

    @cached_property
    def age(self) -> int:
        """Calendar-year age."""
        return int(self.groups.scores.age[0])

    @cached_property
    def frailty_category(self) -> int:
        """-1 where it is null."""
        return int(self.groups.scores.frailty_category[0])

    @cached_property
    def rose(self) -> tuple[bool, bool]:
        """Whether the frailty index and the HFRS moved up a category in a year."""
        now = self.groups.scores
        before = a_year_before(now, np.array([0]))
        return (
            bool(moved_up(now.frailty_category, before.frailty_category)[0]),
            bool(moved_up(now.hfrs_category, before.hfrs_category)[0]),
        )

    def is_in(self, group: TargetGroup) -> bool:
        """Whether the rule puts the patient in the group."""
        return bool(self.groups.member(group)[0])

    def codes(self, key: ClauseKey, *prefixes: str, days: int | None = None, icd10: bool = False) -> Clause:
        """A clause on recorded codes, ever or in the last ``days`` days."""
        known = self.single.known
        rows = known.codes.matching(CodeSystem.ICD10 if icd10 else CodeSystem.ICPC2, prefixes)
        if days is not None:
            rows = rows[known.days_back(known.codes.patient[rows], known.codes.day[rows]) < days]
        return Clause(key, bool(len(rows)), self.single.cite_codes(rows), days)

    def contacts(
        self, kinds: tuple[ContactKind, ...], roles: tuple[Role, ...] | None = None
    ) -> tuple[EvidenceRow, ...]:
        """The contacts of these kinds and roles in the last 365 days."""
        contacts = self.single.known.contacts
        if contacts is None:
            return ()
        rows = np.isin(contacts["kind"], kinds)
        rows &= self.single.known.days_back(contacts["patient"], contacts["day"]) < YEAR
        if roles is not None:
            rows &= np.isin(contacts["role"], roles)
        return self.single.cite(CONTACTS, np.flatnonzero(rows))

    def seen(self) -> tuple[EvidenceRow, ...]:
        """The contacts in which a doctor or nurse saw the patient in the last 365 days."""
        return self.contacts(SEEN_KINDS, (Role.DOCTOR, Role.NURSE))

    def member_clauses(self, *groups: TargetGroup) -> list[Clause]:
        """Membership in another group, which has its own evidence."""
        return [Clause(ClauseKey.IN_GROUP, self.is_in(group), refers_to=(group.value,)) for group in groups]


def _diabetes(one: OnePatient) -> list[Clause]:
    return [one.codes(ClauseKey.CODES, "T90")]


def _copd(one: OnePatient) -> list[Clause]:
    return [one.codes(ClauseKey.CODES, "R95")]


def _chronic(one: OnePatient) -> list[Clause]:
    count = one.score(Measure.DISEASE_GROUPS)
    admitted = one.score(Measure.UNPLANNED_ADMISSIONS) >= 1
    groups, both = (Measure.DISEASE_GROUPS,), (Measure.DISEASE_GROUPS, Measure.UNPLANNED_ADMISSIONS)
    sufficient = bool(one.groups.scores.sufficient_group[0])
    return [
        Clause(ClauseKey.TWO_DISEASE_GROUPS, count >= 2, refers_to=groups),
        Clause(ClauseKey.DISEASE_GROUP_AND_ADMISSION, count >= 1 and admitted, refers_to=both),
        Clause(ClauseKey.ONE_SUFFICES, sufficient, refers_to=groups),
    ]


def _psychiatric(one: OnePatient) -> list[Clause]:
    return [one.codes(ClauseKey.CODES, *PSYCHIATRIC, days=THREE_YEARS)]


def _seriously_psychiatric(one: OnePatient) -> list[Clause]:
    return [
        one.codes(ClauseKey.CODES, *SERIOUS_PSYCHIATRIC),
        one.codes(ClauseKey.SUICIDE_ATTEMPT, "P77", days=YEAR),
        _psychiatric_stay(one),
    ]


def _psychiatric_stay(one: OnePatient) -> Clause:
    """Any P-code in three years, with a stay in mental health or addiction care begun in two."""
    codes = one.codes(ClauseKey.PSYCHIATRIC_STAY, "P", days=THREE_YEARS)
    stays, known = one.single.known.stays, one.single.known
    if stays is None or not codes.holds:
        return Clause(codes.key, False)
    ward = np.isin(stays["institution"], (Institution.MENTAL_HEALTH, Institution.ADDICTION))
    rows = np.flatnonzero(ward & (known.days_back(stays["patient"], stays["day"]) < TWO_YEARS))
    return Clause(codes.key, bool(len(rows)), (*codes.rows, *one.single.cite(STAYS, rows)), THREE_YEARS)


def _substance(one: OnePatient) -> list[Clause]:
    return [one.codes(ClauseKey.CODES, *SUBSTANCE, days=THREE_YEARS)]


def _disability(one: OnePatient) -> list[Clause]:
    icpc2 = one.codes(ClauseKey.CODES, "P85")
    icd10 = one.codes(ClauseKey.CODES, *DISABILITY_ICD10, icd10=True)
    return [icpc2, icd10]


def _frail_elderly(one: OnePatient) -> list[Clause]:
    if one.age < ELDERLY_AGE:
        return []
    patients = one.single.patient_list.patients
    at_home = patients["home_care"][0] == YesNo.YES and one.age >= HOME_CARE_AGE
    sheltered = patients["residence"][0] == Residence.SHELTERED
    high = int(one.groups.scores.hfrs_category[0]) == HfrsCategory.HIGH
    frail = one.frailty_category >= FrailtyCategory.MODERATE
    return [
        Clause(ClauseKey.FRAILTY_INDEX, frail, refers_to=(Measure.FRAILTY_INDEX,)),
        Clause(ClauseKey.HFRS_HIGH, high, refers_to=(Measure.HFRS,)),
        Clause(ClauseKey.CFS, one.score(Measure.CFS) >= CFS_FRAIL, refers_to=(Measure.CFS,)),
        one.codes(ClauseKey.DEMENTIA, "P70"),
        Clause(ClauseKey.HOME_CARE, bool(at_home), one.single.cite_patient("home_care")),
        Clause(ClauseKey.SHELTERED_HOUSING, bool(sheltered), one.single.cite_patient("residence")),
    ]


def _silent_need(one: OnePatient) -> list[Clause]:
    old = Clause(ClauseKey.OLD, one.age >= OLD, one.single.cite_patient("birth_year"))
    return [*one.member_clauses(*NEED), old]


def _high_use(one: OnePatient) -> list[Clause]:
    settings = one.settings
    admissions = one.score(Measure.UNPLANNED_ADMISSIONS) >= settings.unplanned_admissions
    urgent = one.contacts((ContactKind.EMERGENCY_CLINIC,))
    consulted = one.contacts(CONSULTATIONS)
    return [
        Clause(ClauseKey.ADMISSIONS, admissions, refers_to=(Measure.UNPLANNED_ADMISSIONS,)),
        Clause(ClauseKey.EMERGENCY_CLINIC, len(urgent) >= settings.emergency_clinic_contacts, urgent, YEAR),
        Clause(ClauseKey.CONSULTATIONS, len(consulted) >= settings.consultations, consulted, YEAR),
    ]


def _rising(one: OnePatient) -> list[Clause]:
    """By the model in use where it gives a probability; else the transparent rule."""
    model, risk = one.single.known.settings.model, one.score(Measure.ADMISSION_RISK)
    if model is not None and not np.isnan(risk):
        reached = bool(risk >= model.cut_off)
        return [Clause(ClauseKey.PREDICTED, reached, refers_to=(Measure.ADMISSION_RISK,))]
    return _rising_by_rule(one)


def _rising_by_rule(one: OnePatient) -> list[Clause]:
    frailty_rose, hfrs_rose = one.rose
    frail = one.frailty_category >= FrailtyCategory.MODERATE
    medicated = one.score(Measure.MEDICATIONS) >= FRAIL_WITH_MEDICINES
    admitted = one.score(Measure.UNPLANNED_ADMISSIONS) >= 1
    diseased = one.score(Measure.DISEASE_GROUPS) >= GROUPS_WITH_ADMISSION
    frailty, medicines = Measure.FRAILTY_INDEX, Measure.MEDICATIONS
    admissions, groups = Measure.UNPLANNED_ADMISSIONS, Measure.DISEASE_GROUPS
    return [
        Clause(ClauseKey.FRAILTY_ROSE, frailty_rose, refers_to=(frailty,)),
        Clause(ClauseKey.HFRS_ROSE, hfrs_rose, refers_to=(Measure.HFRS,)),
        Clause(ClauseKey.FRAIL_WITH_MEDICINES, frail and medicated, refers_to=(frailty, medicines)),
        Clause(ClauseKey.ADMISSION_AND_DISEASE_GROUPS, admitted and diseased, refers_to=(admissions, groups)),
    ]


CLAUSES: dict[TargetGroup, Callable[[OnePatient], list[Clause]]] = {
    TargetGroup.DIABETES: _diabetes,
    TargetGroup.COPD: _copd,
    TargetGroup.CHRONIC: _chronic,
    TargetGroup.PSYCHIATRIC: _psychiatric,
    TargetGroup.SERIOUS_PSYCHIATRIC: _seriously_psychiatric,
    TargetGroup.SUBSTANCE: _substance,
    TargetGroup.DISABILITY: _disability,
    TargetGroup.FRAIL_ELDERLY: _frail_elderly,
    TargetGroup.SILENT_NEED: _silent_need,
    TargetGroup.HIGH_USE: _high_use,
    TargetGroup.RISING: _rising,
}


def group_definition_number(group: TargetGroup) -> int:
    """The number of the group's row in the shipped table ``target_groups``, from 1."""
    return [row["key"] for row in read_rows("target_groups")].index(group.value) + 1
