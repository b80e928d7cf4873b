"""One patient's card: who, what is due, and every score opened down to the rows it stands on.

Plain frozen records for the window: dates, numbers, keys; the words come later. ``None`` is missing, never zero.
Evidence is worked out for the one patient who is looked at (``operations.why``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from listeoversikt.followup.membership import explain
from listeoversikt.followup.target_groups import RiskBand, TargetGroup, beside_disability
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_due import Discharge, Due, discharges_of, due_of
from listeoversikt.operations.patient_evidence import Score, opened
from listeoversikt.operations.patient_rows import (
    Measurement,
    Medicine,
    medicines_of,
    newest_measurements,
    of_patient,
)
from listeoversikt.operations.timeline import Timeline, timeline_of
from listeoversikt.operations.why import NotOnList
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS, Residence, Sex, YesNo
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.scores.score_list import missing_tables

SEX_KEYS = {Sex.FEMALE: "K", Sex.MALE: "M"}
RECORD_NUMBER = f"{PATIENTS}.record_number"


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is. ``residence`` is ``home``, ``sheltered``, ``nursing_home`` or "" (not stated)."""

    patient_id: str
    age: int
    birth_year: int
    sex: str
    gp_id: str
    list_since: dt.date | None
    residence: str
    home_care: bool | None
    interpreter: str
    no_contact: bool
    palliative: bool
    has_record_number: bool


@dataclass(frozen=True)
class PatientCard:
    """What the card shows. ``scores`` is empty for one who isn't scored (``why_unscored``: objects, left, died).

    ``in_list`` is how many are scored; ``missing`` names the absent optional tables. ``timeline`` is the last
    year's.
    """

    person: Person
    index_date: dt.date
    today: dt.date
    missing: tuple[str, ...]
    why_unscored: str = ""
    band: str = ""
    groups: tuple[str, ...] = ()
    beside_groups: tuple[str, ...] = ()
    due: Due = field(default_factory=Due)
    discharges: tuple[Discharge, ...] = ()
    scores: Mapping[str, Score] = field(default_factory=dict)
    timeline: Timeline | None = None
    measurements: tuple[Measurement, ...] | None = None
    medicines: tuple[Medicine, ...] | None = None


def patient_card(view: View, patient_id: str) -> PatientCard:
    """The card of a patient, by pseudonym; raises ``NotOnList``."""
    row = row_of(view, patient_id)
    card = _card_of_anybody(view, row)
    if card.why_unscored:
        return card
    groups = view.scored.groups
    evidence = explain(view.patient_list, row, view.settings.bands)
    beside = beside_disability(groups.scores.known)
    return PatientCard(
        person=card.person,
        index_date=card.index_date,
        today=card.today,
        missing=card.missing,
        band=RiskBand(int(groups.band[row])).name.lower(),
        groups=tuple(group.value for group in TargetGroup if groups.member(group)[row]),
        beside_groups=tuple(key for key, mask in beside.items() if mask[row]),
        due=due_of(view, patient_id),
        discharges=discharges_of(view, row),
        scores={one.measure: opened(view.patient_list, one) for one in evidence},
        timeline=timeline_of(view, row, 1),
        measurements=newest_measurements(view.patient_list, row),
        medicines=medicines_of(view.patient_list, row),
    )


def row_of(view: View, patient_id: str) -> int:
    """The patient's position in the list; raises ``NotOnList``."""
    try:
        return view.position[patient_id]
    except KeyError:
        raise NotOnList from None


def record_number(view: View, patient_id: str) -> str:
    """The journal's own number, on demand: for the clipboard only. Empty when it isn't known.

    Never shown in a list, printed, exported or logged.
    """
    patients = view.patient_list.patients
    code = int(patients["record_number"][row_of(view, patient_id)])
    return patients.labels["record_number"][code] if code >= 0 else ""


def timeline(view: View, patient_id: str, years: int) -> Timeline:
    """The patient's time as lanes, ``years`` back from the newest day known; raises ``NotOnList``."""
    return timeline_of(view, row_of(view, patient_id), years)


def _card_of_anybody(view: View, row: int) -> PatientCard:
    return PatientCard(
        person=_person(view, row),
        index_date=view.index_date,
        today=view.today,
        missing=missing_tables(view.patient_list),
        why_unscored=_why_unscored(view, row),
    )


def _person(view: View, row: int) -> Person:
    patients = of_patient(view.patient_list, PATIENTS, row)
    assert patients is not None

    def text(column: str) -> str:
        code = int(patients[column][0])
        return patients.labels[column][code] if code >= 0 else ""

    def stated(column: str) -> bool | None:
        value = int(patients[column][0])
        return None if value < 0 else value == YesNo.YES

    residence, since = int(patients["residence"][0]), int(patients["list_from"][0])
    sex = int(patients["sex"][0])
    return Person(
        patient_id=text("patient_id"),
        age=int(view.patient_list.age[row]),
        birth_year=int(patients["birth_year"][0]),
        sex=SEX_KEYS[Sex(sex)] if sex >= 0 else "",
        gp_id=text("gp"),
        list_since=None if since == NO_DAY else date_of(since),
        residence=Residence(residence).name.lower() if residence >= 0 else "",
        home_care=stated("home_care"),
        interpreter=text("interpreter"),
        no_contact=stated("no_contact") is True,
        palliative=stated("palliative") is True,
        has_record_number=int(patients["record_number"][0]) >= 0,
    )


def _why_unscored(view: View, row: int) -> str:
    patients, day = view.patient_list.patients, int(view.patient_list.index_day[row])
    if patients["no_treatment"][row] == YesNo.YES:
        return "objects"
    if patients["died"][row] <= day:
        return "died"
    gone = patients["list_to"][row] <= day
    early = patients["list_from"][row] != NO_DAY and patients["list_from"][row] > day
    return "left" if gone or early else ""
