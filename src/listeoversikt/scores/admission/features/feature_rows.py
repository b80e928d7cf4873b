"""The rows behind each feature of one patient: what was counted, measured or recorded, as a model saw it.

Age, sex and time on the list stand in the patient's own row and have no rows here; neither has a feature of 0 or nan.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np

from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEDICINES,
    STAYS,
    Column,
    ContactKind,
    Institution,
    Mask,
    Role,
)
from listeoversikt.scores import evidence_admissions, evidence_codes, evidence_medicines, evidence_tables
from listeoversikt.scores.admission.features.features_codes import CHARLSON, CONDITIONS, DEFICITS
from listeoversikt.scores.admission.features.features_contacts import CONSULTATIONS, DIGITAL, SEEN
from listeoversikt.scores.admission.features.features_measured import KINDS
from listeoversikt.scores.admission.features.features_medicines import GROUPS, LITHIUM
from listeoversikt.scores.admission.features.features_sight import HISTORY_DAYS, sight_of
from listeoversikt.scores.admission.features.features_stays import IN_CARE
from listeoversikt.scores.evidence import Evidence, EvidenceRow
from listeoversikt.scores.evidence_rows import Single
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import rows_of_kind
from listeoversikt.scores.score_list import Scores

Rows = tuple[EvidenceRow, ...]
QUARTER, YEAR = 90, 365
ORIGIN = "origin"
CONTACTS_OF: dict[str, tuple[tuple[ContactKind, ...], tuple[Role, ...], int]] = {
    "emergency_clinic_90": ((ContactKind.EMERGENCY_CLINIC,), (), QUARTER),
    "emergency_clinic_365": ((ContactKind.EMERGENCY_CLINIC,), (), YEAR),
    "emergency_clinic_730": ((ContactKind.EMERGENCY_CLINIC,), (), HISTORY_DAYS),
    "doctor_consultations_365": (CONSULTATIONS, (Role.DOCTOR,), YEAR),
    "nurse_consultations_365": (CONSULTATIONS, (Role.NURSE,), YEAR),
    "digital_consultations_365": (DIGITAL, (), YEAR),
    "phone_and_simple_365": ((ContactKind.PHONE, ContactKind.SIMPLE), (), YEAR),
    "home_visits_365": ((ContactKind.HOME_VISIT,), (), YEAR),
    "next_of_kin_365": ((ContactKind.NEXT_OF_KIN,), (), YEAR),
    "meetings_365": ((ContactKind.MEETING,), (), YEAR),
}
"""Kinds, roles (none = any) and days of the features that count contacts."""


def rows_behind(single: Single, values: Mapping[str, float]) -> dict[str, Rows]:
    """By feature: the rows, newest first; only for features that have a value other than 0. ``values`` by feature."""
    seen = as_a_model_sees(single)
    found = {name: of(seen, name) for name, of in SOURCES.items() if name in values and values[name] > 0}
    return {name: _newest_first(rows) for name, rows in (found | _by_evidence(seen, values)).items() if rows}


def as_a_model_sees(single: Single) -> Single:
    """The same patient with what a model may look at, still pointing to the rows of the whole list."""
    tables = {
        name: table.replace(**{ORIGIN: single.origin[name]})
        for name, table in single.patient_list.tables.items()
    }
    known = sight_of(Known(replace(single.patient_list, tables=tables))).known
    origin = {name: table[ORIGIN] for name, table in known.patient_list.tables.items()}
    return Single(single.patient, Scores(known), origin)


def _newest_first(rows: Rows) -> Rows:
    return tuple(
        sorted(dict.fromkeys(rows), key=lambda row: (row.day, row.table, row.position), reverse=True)
    )


# -- contacts -------------------------------------------------------------------------------------------------


def _contacts(seen: Single, kinds: tuple[ContactKind, ...], roles: tuple[Role, ...], days: int) -> Rows:
    contacts = seen.known.contacts
    if contacts is None:
        return ()
    rows = np.isin(contacts["kind"], kinds) & _within(seen, CONTACTS, days)
    if roles:
        rows &= np.isin(contacts["role"], roles)
    return seen.cite(CONTACTS, np.flatnonzero(rows))


def _counted_contacts(seen: Single, name: str) -> Rows:
    return _contacts(seen, *CONTACTS_OF[name])


def _of_the_office(seen: Single, name: str) -> Rows:
    kinds = tuple(kind for kind in ContactKind if kind is not ContactKind.EMERGENCY_CLINIC)
    return _contacts(seen, kinds, (), YEAR)


def _last_seen(seen: Single, name: str) -> Rows:
    rows = _contacts(seen, SEEN, (), HISTORY_DAYS)
    return tuple(row for row in rows if row.day == max(other.day for other in rows))


def _within(seen: Single, table: str, days: int) -> Mask:
    rows = seen.patient_list.tables[table]
    return np.asarray(seen.known.days_back(rows["patient"], rows["day"]) < days)


# -- stays ----------------------------------------------------------------------------------------------------


def _episodes(seen: Single, chosen: Mask) -> Rows:
    numbers = np.flatnonzero(chosen)
    return seen.cite(STAYS, np.flatnonzero(np.isin(seen.known.episodes.of_stay, numbers)))


def _admissions(seen: Single, name: str) -> Rows:
    episodes, days = seen.known.episodes, int(name.rpartition("_")[2])
    which = (
        episodes.planned & episodes.hospital if name.startswith("planned") else episodes.unplanned_hospital
    )
    return _episodes(seen, which & (seen.known.days_back(episodes.patient, episodes.start) < days))


def _last_admission(seen: Single, name: str) -> Rows:
    episodes = seen.known.episodes
    which = episodes.unplanned_hospital if name == "days_since_unplanned" else episodes.hospital
    index = seen.known.index_day[episodes.patient].astype(np.int64)
    ago = index - np.minimum(episodes.end, index)
    rows = which & (ago < HISTORY_DAYS)
    return _episodes(seen, rows & (ago == ago[rows].min())) if rows.any() else ()


def _hospital_days(seen: Single, name: str) -> Rows:
    episodes = seen.known.episodes
    return _episodes(seen, episodes.hospital & (episodes.end > seen.known.index_day[episodes.patient] - YEAR))


def _institutions(seen: Single, name: str) -> Rows:
    stays = seen.known.stays
    if stays is None:
        return ()
    if name == "nursing_home_730":
        rows = (stays["institution"] == Institution.SHORT_TERM_NURSING_HOME) | np.isin(
            stays["discharged_to"], IN_CARE
        )
    else:
        rows = np.isin(stays["institution"], (Institution.MENTAL_HEALTH, Institution.ADDICTION))
    return seen.cite(STAYS, np.flatnonzero(rows & _within(seen, STAYS, HISTORY_DAYS)))


# -- medicines, measurements, codes ---------------------------------------------------------------------------


def _courses(seen: Single, name: str) -> Rows:
    rows = seen.known.courses_of(*GROUPS[name], without=LITHIUM)
    covering = seen.known.course_end[rows] > int(seen.known.index_day[0]) - YEAR
    return seen.cite(MEDICINES, rows[covering])


def _started(seen: Single, name: str) -> Rows:
    courses = seen.known.medicines
    if courses is None:
        return ()
    recent = _within(seen, MEDICINES, QUARTER)
    new = recent & ~np.isin(courses["atc"], courses["atc"][~recent])
    return seen.cite(MEDICINES, np.flatnonzero(new))


def _measured(seen: Single, name: str) -> Rows:
    rows = seen.cite(MEASUREMENTS, rows_of_kind(seen.known, KINDS[name], HISTORY_DAYS))
    return tuple(row for row in rows if row.day == max(other.day for other in rows))


def _all_measured(seen: Single, name: str) -> Rows:
    if seen.known.measurements is None:
        return ()
    return seen.cite(MEASUREMENTS, np.flatnonzero(_within(seen, MEASUREMENTS, YEAR)))


def _diagnoses(seen: Single, name: str) -> Rows:
    rows: Column = np.flatnonzero(_within(seen, DIAGNOSES, YEAR))
    table = seen.patient_list.tables[DIAGNOSES]
    codes = table.labels["code"]
    return tuple(
        EvidenceRow(
            table=DIAGNOSES,
            position=int(seen.origin[DIAGNOSES][row]),
            line=int(table["row"][row]),
            code=codes[int(table["code"][row])],
            day=int(table["day"][row]),
        )
        for row in rows.tolist()
    )


SOURCES: dict[str, Callable[[Single, str], Rows]] = {
    **dict.fromkeys(CONTACTS_OF, _counted_contacts),
    "clinicians_365": _of_the_office,
    "days_since_seen": _last_seen,
    **dict.fromkeys(("unplanned_90", "unplanned_365", "unplanned_730", "planned_365"), _admissions),
    **dict.fromkeys(("days_since_unplanned", "days_since_hospital"), _last_admission),
    "hospital_days_365": _hospital_days,
    **dict.fromkeys(("mental_or_addiction_730", "nursing_home_730"), _institutions),
    **dict.fromkeys(GROUPS, _courses),
    "started_90": _started,
    **dict.fromkeys(KINDS, _measured),
    "measured_days_365": _all_measured,
    "diagnoses_365": _diagnoses,
}


# -- what rests on a definition table -------------------------------------------------------------------------


def _by_evidence(seen: Single, values: Mapping[str, float]) -> dict[str, Rows]:
    """The features whose rows the scores' own evidence tells, of what a model sees."""
    conditions, weighted = evidence_tables.conditions(seen)
    charlson = evidence_codes.charlson(seen)
    whole = {
        "chronic_conditions": conditions,
        "multimorbidity": weighted,
        "disease_groups": evidence_tables.disease_groups(seen),
        "charlson": charlson,
        "hfrs": evidence_codes.hfrs(seen),
        "rxrisk": evidence_medicines.rxrisk(seen),
        "regular_medicines": evidence_medicines.medications(seen),
        "cfs": evidence_admissions.clinical_frailty_scale(seen),
    }
    found = {name: _rows_of(one) for name, one in whole.items()}
    deficits = evidence_tables.deficits(seen)
    found["frailty_deficits"] = tuple(row for part in deficits if part.counts for row in part.rows)
    for name, key in DEFICITS.items():
        found[name] = tuple(row for part in deficits if part.counts and part.key == key for row in part.rows)
    for name, keys in CONDITIONS.items():
        in_table = _rows_of(conditions, *keys)
        found[name] = in_table + tuple(
            row for part in charlson.parts if part.key in CHARLSON.get(name, ()) for row in part.rows
        )
    return {name: rows for name, rows in found.items() if name in values and values[name] > 0}


def _rows_of(evidence: Evidence, *keys: str) -> Rows:
    """The rows of the parts that count; only of some parts where ``keys`` are given."""
    return tuple(row for part in evidence.counted if not keys or part.key in keys for row in part.rows)
