"""Target groups and risk bands: who the scores and rules find. Membership stays a person's decision.

Source: follow-up contract, "Target groups"; scores contract, "Bands". Several groups may hold. What can't be
seen doesn't fire; a group that rests on absence isn't evaluated where the history is too short.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

import numpy as np

from listeoversikt.patient_list.coverage import window_seen
from listeoversikt.patient_list.frames import (
    CONTACTS,
    CodeSystem,
    Column,
    ContactKind,
    Institution,
    Mask,
    Residence,
    Role,
    YesNo,
)
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.hospital_codes import HfrsCategory
from listeoversikt.scores.known import Known, ScoreSettings
from listeoversikt.scores.score_list import Scores, moved_up, scores_when_asked

YEAR = 365
CHOICES = 16
"""More than the members of any choice of a contact."""
PSYCHIATRIC = ("P72", "P73", "P74", "P75", "P76", "P79", "P80", "P82", "P86", "P98")
SERIOUS_PSYCHIATRIC = ("P72", "P73", "P98", "P80", "P86")
DISABILITY_ICD10 = ("F7", "Q90", "F842", "Q934")
EARLY_DISABILITY_ICD10 = ("F840", "F841", "F845", "F848", "F849", "G80", "Q871")
EARLY_DISABILITY_ICPC2 = ("N85", "N70")
POSSIBLE_DISABILITY = ("A90", "P99", "N99")
SUBSTANCE = ("P15", "P18", "P19")
SEEN_KINDS = (
    ContactKind.CONSULTATION,
    ContactKind.E_CONSULTATION,
    ContactKind.VIDEO,
    ContactKind.HOME_VISIT,
)
CONSULTATIONS = SEEN_KINDS[:3]


class TargetGroup(StrEnum):
    """The groups, by the contract's keys and in its order."""

    DIABETES = "diabetes2"
    COPD = "kols"
    CHRONIC = "kronisk"
    PSYCHIATRIC = "psykisk"
    SERIOUS_PSYCHIATRIC = "psykisk_alvorlig"
    SUBSTANCE = "rus"
    DISABILITY = "utviklingshemming"
    FRAIL_ELDERLY = "skropelig_eldre"
    SILENT_NEED = "svak_ettersporrer"
    HIGH_USE = "stormottaker"
    RISING = "risikosone"


class RiskBand(IntEnum):
    """Two lists to work with, high and rising; the lower-case name is the contract's word."""

    HIGH = 0
    RISING = 1
    MODERATE = 2
    LOW = 3


@dataclass(frozen=True)
class BandSettings:
    """What makes use high, and how the scores behind it are computed. Source: scores contract, "Bands"."""

    unplanned_admissions: int = 2
    emergency_clinic_contacts: int = 4
    consultations: int = 15
    scores: ScoreSettings = field(default_factory=ScoreSettings)


YearBefore = Callable[[Scores, Column], tuple[Column, Column]]
"""Of some patients (positions): the frailty category and the HFRS category 365 days before the scores' day."""


@dataclass(frozen=True)
class Groups:
    """Membership by rule: a mask a group, and the band, over all patients of the list."""

    scores: Scores
    members: dict[TargetGroup, Mask]
    band: Column

    def member(self, group: TargetGroup) -> Mask:
        """The patients in a group."""
        return self.members[group]

    @property
    def matrix(self) -> Mask:
        """Groups in the contract's order x patients."""
        return np.stack([self.members[group] for group in TargetGroup])


def group_list(
    patient_list: PatientList, scores: Scores | None = None, settings: BandSettings | None = None
) -> Groups:
    """Finds the groups and the band of every patient at the patient's own index day.

    Without ``scores``, those that no group looks at are worked out when first asked for.
    """
    settings = settings or BandSettings()
    return groups_of(scores or scores_when_asked(patient_list, settings.scores), settings)


def groups_of(scores: Scores, settings: BandSettings, year_before: YearBefore | None = None) -> Groups:
    """The groups and the band of everybody that has been scored.

    ``year_before``: the frailty and HFRS categories of some patients 365 days earlier, where they are at hand.
    """
    known = scores.known
    members = {
        TargetGroup.DIABETES: recorded(known, CodeSystem.ICPC2, ("T90",)),
        TargetGroup.COPD: recorded(known, CodeSystem.ICPC2, ("R95",)),
        TargetGroup.CHRONIC: _chronic(scores),
        TargetGroup.PSYCHIATRIC: recorded(known, CodeSystem.ICPC2, PSYCHIATRIC, 1095),
        TargetGroup.SERIOUS_PSYCHIATRIC: _seriously_psychiatric(known),
        TargetGroup.SUBSTANCE: recorded(known, CodeSystem.ICPC2, SUBSTANCE, 1095),
        TargetGroup.DISABILITY: _disability(known),
        TargetGroup.FRAIL_ELDERLY: frail_elderly(scores),
    }
    members[TargetGroup.SILENT_NEED] = _silent_need(known, members)
    high = _high_use(scores, settings)
    rising = _rising(scores, ~high, year_before or _categories_a_year_before)
    members |= {TargetGroup.HIGH_USE: high, TargetGroup.RISING: rising}
    some = np.logical_or.reduce(list(members.values()))
    band = np.select([high, rising, some], [RiskBand.HIGH, RiskBand.RISING, RiskBand.MODERATE], RiskBand.LOW)
    return Groups(scores, members, band.astype(np.int8))


def recorded(
    known: Known, system: CodeSystem, prefixes: tuple[str, ...], within_days: int | None = None
) -> Mask:
    """Patients with a code of the system, ever or in the last ``within_days`` days."""
    if within_days is None:
        return known.ever(system, prefixes)
    return known.recorded_within(system, prefixes, within_days)


def contacts_of_year(known: Known, kinds: tuple[ContactKind, ...], roles: tuple[Role, ...] = ()) -> Column:
    """Number of contacts of these kinds (and roles) in the last 365 days; 0 without a table."""
    return known.year_counts.those(kinds, roles)


def one_of(codes: Column, members: Collection[int]) -> Mask:
    """Per code of a choice: it's one of ``members``. Not stated (-1) reads the last entry, which is false."""
    wanted = np.zeros(CHOICES, dtype=np.bool_)
    wanted[list(members)] = True
    return np.asarray(wanted[codes])


def _owners(known: Known, patients: Column) -> Mask:
    mask = np.zeros(len(known), dtype=np.bool_)
    mask[patients] = True
    return mask


def _chronic(scores: Scores) -> Mask:
    admitted = scores.unplanned_admissions_12m >= 1
    count = scores.disease_groups
    return np.asarray((count >= 2) | ((count >= 1) & admitted) | scores.sufficient_group)


def _seriously_psychiatric(known: Known) -> Mask:
    serious = recorded(known, CodeSystem.ICPC2, SERIOUS_PSYCHIATRIC)
    attempt = recorded(known, CodeSystem.ICPC2, ("P77",), YEAR)
    stays = known.stays
    if stays is None:
        return serious | attempt
    ward = np.isin(stays["institution"], (Institution.MENTAL_HEALTH, Institution.ADDICTION))
    recent = known.days_back(stays["patient"], stays["day"]) < 730
    admitted = _owners(known, stays["patient"][ward & recent])
    return serious | attempt | (admitted & recorded(known, CodeSystem.ICPC2, ("P",), 1095))


def _disability(known: Known) -> Mask:
    return recorded(known, CodeSystem.ICPC2, ("P85",)) | recorded(known, CodeSystem.ICD10, DISABILITY_ICD10)


def beside_disability(known: Known) -> dict[str, Mask]:
    """Shown beside *utviklingshemming*, not in it: other disability from early in life, and «mulig – vurder»."""
    other = recorded(known, CodeSystem.ICPC2, EARLY_DISABILITY_ICPC2) | recorded(
        known, CodeSystem.ICD10, EARLY_DISABILITY_ICD10
    )
    return {
        "annen_tidlig_funksjonsnedsettelse": other,
        "mulig_utviklingshemming_vurder": recorded(known, CodeSystem.ICPC2, POSSIBLE_DISABILITY),
    }


def frail_elderly(scores: Scores, *, evaluation: bool = False) -> Mask:
    """*skropelig_eldre*; ``evaluation`` adds three disease groups, as the pilot's evaluation counted."""
    known, patients = scores.known, scores.patient_list.patients
    by_home = (patients["home_care"] == YesNo.YES) & (scores.age >= 80)
    found = (
        (scores.frailty_category >= FrailtyCategory.MODERATE)
        | (scores.hfrs_category == HfrsCategory.HIGH)
        | (scores.cfs >= 5)
        | recorded(known, CodeSystem.ICPC2, ("P70",))
        | by_home
        | (patients["residence"] == Residence.SHELTERED)
    )
    if evaluation:
        found |= scores.disease_groups >= 3
    assessed_fit = scores.cfs <= 3
    return np.asarray((scores.age >= 65) & found & ~assessed_fit)


def silent_need(scores: Scores) -> Mask:
    """*svak_ettersporrer* alone, without the groups that it doesn't rest on."""
    known = scores.known
    members = {
        TargetGroup.SERIOUS_PSYCHIATRIC: _seriously_psychiatric(known),
        TargetGroup.SUBSTANCE: recorded(known, CodeSystem.ICPC2, SUBSTANCE, 1095),
        TargetGroup.DISABILITY: _disability(known),
        TargetGroup.FRAIL_ELDERLY: frail_elderly(scores),
        TargetGroup.CHRONIC: _chronic(scores),
    }
    return _silent_need(known, members)


def _silent_need(known: Known, members: dict[TargetGroup, Mask]) -> Mask:
    in_need = (
        members[TargetGroup.SERIOUS_PSYCHIATRIC]
        | members[TargetGroup.SUBSTANCE]
        | members[TargetGroup.DISABILITY]
        | members[TargetGroup.FRAIL_ELDERLY]
        | members[TargetGroup.CHRONIC]
        | (known.age >= 85)
    )
    unseen = contacts_of_year(known, SEEN_KINDS, (Role.DOCTOR, Role.NURSE)) == 0
    return np.asarray(in_need & unseen & window_seen(known.patient_list, CONTACTS, YEAR))


def _high_use(scores: Scores, settings: BandSettings) -> Mask:
    known = scores.known
    urgent = contacts_of_year(known, (ContactKind.EMERGENCY_CLINIC,))
    consulted = contacts_of_year(known, CONSULTATIONS)
    return np.asarray(
        (scores.unplanned_admissions_12m >= settings.unplanned_admissions)
        | (urgent >= settings.emergency_clinic_contacts)
        | (consulted >= settings.consultations)
    )


def _rising(scores: Scores, among: Mask, year_before: YearBefore) -> Mask:
    """Those of ``among`` (who aren't in high use) whose predicted probability reaches the model's cut-off.

    The transparent rule for those without a probability: everybody, while no model is in use.
    """
    model = scores.known.settings.model
    if model is None or model.ranks_only:
        return _rising_by_rule(scores, among, year_before)
    predicted = ~np.isnan(scores.admission_risk_12m)
    by_model = among & (scores.admission_risk_12m >= model.cut_off)
    return np.asarray(by_model | _rising_by_rule(scores, among & ~predicted, year_before))


def _rising_by_rule(scores: Scores, among: Mask, year_before: YearBefore) -> Mask:
    """The transparent rule: those of ``among`` who fulfil it."""
    frail = scores.frailty_category >= FrailtyCategory.MODERATE
    admitted = scores.unplanned_admissions_12m >= 1
    found = among & ((frail & (scores.medications >= 5)) | (admitted & (scores.disease_groups >= 2)))
    return np.asarray(found | _moved_up_in_a_year(scores, among & ~found, year_before))


def _moved_up_in_a_year(scores: Scores, among: Mask, year_before: YearBefore) -> Mask:
    """HFRS or frailty index moved up a category; of ``among``, only those who can have are looked at a year back."""
    frailty, hospital = scores.frailty_category, scores.hfrs_category
    rose = np.zeros(len(scores.known), dtype=np.bool_)
    candidates = np.flatnonzero(among & ((frailty > 0) | (hospital > 0)))
    if not len(candidates):
        return rose
    before = year_before(scores, candidates)
    rose[candidates] = moved_up(frailty[candidates], before[0]) | moved_up(hospital[candidates], before[1])
    return rose


def _categories_a_year_before(scores: Scores, patients: Column) -> tuple[Column, Column]:
    before = a_year_before(scores, patients)
    return before.frailty_category, before.hfrs_category


def a_year_before(scores: Scores, patients: Column) -> Scores:
    """The scores of some patients as they would have been 365 days earlier."""
    patient_list = scores.patient_list
    then = patient_list.at(patients, patient_list.index_day[patients] - YEAR)
    return scores_when_asked(then, scores.known.settings)
