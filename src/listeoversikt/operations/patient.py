"""One patient's card: who, what is due, and every score opened down to the rows it stands on.

Plain frozen records for the window: dates, numbers, keys; the words come later. ``None`` is missing, never zero.
Evidence is worked out for the one patient who is looked at (``operations.why``), and what people have said of it is
laid on beside the computed scores. One who isn't in the extract any more has a card of what is logged here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from listeoversikt.followup.evidence_marks import Marked, marked, marks_of, overrides_of
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.marked_groups import Doubts
from listeoversikt.followup.membership import explain_single
from listeoversikt.followup.model_zone import model_zone
from listeoversikt.followup.target_groups import BandSettings, RiskBand, TargetGroup, beside_disability
from listeoversikt.operations.blocking import StandingBlock, standing_of
from listeoversikt.operations.high_risk_flags import HighRisk, flags_of, high_risk_of
from listeoversikt.operations.model_found import newness
from listeoversikt.operations.model_why import RiskWhy, risk_why
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_due import Discharge, Due, discharges_of, due_of
from listeoversikt.operations.patient_evidence import Score, opened
from listeoversikt.operations.patient_followup import Followed, followed
from listeoversikt.operations.patient_gone import ABSENT
from listeoversikt.operations.patient_gone import why_unscored as why_unscored
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
from listeoversikt.scores.evidence import Evidence, Measure
from listeoversikt.scores.evidence_rows import Single, single
from listeoversikt.scores.score_list import missing_tables

SEX_KEYS = {Sex.FEMALE: "K", Sex.MALE: "M"}
RECORD_NUMBER = f"{PATIENTS}.record_number"


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is. ``residence`` is ``home``, ``sheltered``, ``nursing_home`` or "" (not stated).

    Only the pseudonym is known of one who isn't in the extract any more.
    """

    patient_id: str
    age: int | None = None
    birth_year: int | None = None
    sex: str = ""
    gp_id: str = ""
    list_since: dt.date | None = None
    residence: str = ""
    home_care: bool | None = None
    interpreter: str = ""
    no_contact: bool = False
    palliative: bool = False
    has_record_number: bool = False


@dataclass(frozen=True)
class PatientCard:
    """What the card shows. ``scores`` is empty for one who isn't scored (``why_unscored``: objects, left, died, absent).

    ``missing`` names the absent optional tables. ``timeline`` is the last year's. ``followed`` is what is logged here.
    ``doubted``: groups that rest only on evidence somebody has marked. ``high_risk``: the rules of the high-risk list
    that hold; None without medicines. ``risk``: what the model in use says, None while none is; ``new_to_us``: the model
    finds the patient, and the office has hardly seen them (None = the model doesn't, or it can't be told). ``blocks``:
    whom the patient is blocked for, with ``people`` by account; never those who see the card.
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
    high_risk: tuple[HighRisk, ...] | None = None
    followed: Followed = field(default_factory=Followed)
    doubted: frozenset[str] = frozenset()
    risk: RiskWhy | None = None
    new_to_us: bool | None = None
    blocks: tuple[StandingBlock, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)


def patient_card(view: View, patient_id: str) -> PatientCard:
    """The card of a patient, by pseudonym; raises ``NotOnList`` for one whom neither list nor log knows."""
    card = _card(view, patient_id)
    blocks = standing_of(view.record(patient_id).entries)
    return replace(card, blocks=blocks, people=view.people) if blocks else card


def _card(view: View, patient_id: str) -> PatientCard:
    if patient_id not in view.position and view.record(patient_id).raw:
        return _card_of_the_log(view, patient_id)
    row = row_of(view, patient_id)
    card = _card_of_anybody(view, row)
    if card.why_unscored:
        return card
    groups, bands = view.scored.groups, view.settings.bands
    alone = single(view.patient_list, row, bands.scores)
    evidence = {str(one.measure): one for one in explain_single(alone, bands)}
    said = said_of(evidence, view.record(patient_id), bands)
    medicines, high_risk = _medicines(view, row, alone)
    beside = beside_disability(alone.known)  # of a list of one: nothing of everybody's is worked out for it
    return replace(
        card,
        band=RiskBand(int(groups.band[row])).name.lower(),
        groups=tuple(group.value for group in TargetGroup if groups.member(group)[row]),
        beside_groups=tuple(key for key, mask in beside.items() if mask[0]),
        due=due_of(view, patient_id),
        discharges=discharges_of(view, row),
        scores={key: opened(view.patient_list, one, said.get(key)) for key, one in evidence.items()},
        timeline=timeline_of(view, row, 1),
        measurements=newest_measurements(view.patient_list, row),
        medicines=medicines,
        high_risk=high_risk,
        doubted=Doubts(evidence, said, bands).doubted() if said else frozenset(),
        risk=risk_why(view, row, alone, evidence[Measure.ADMISSION_RISK]),
        new_to_us=newness(view, [row])[row] if model_zone(groups)[row] else None,
    )


def said_of(
    evidence: Mapping[str, Evidence], record: PatientRecord, bands: BandSettings
) -> dict[str, Marked]:
    """The scores of one patient that people have said something about, by measure."""
    marks, overrides = marks_of(record), overrides_of(record)
    if not marks and not overrides:
        return {}
    weights = bands.scores.charlson_weights
    found = {key: marked(one, marks, overrides.get(key), weights) for key, one in evidence.items()}
    return {key: one for key, one in found.items() if one is not None}


def _medicines(
    view: View, row: int, alone: Single
) -> tuple[tuple[Medicine, ...] | None, tuple[HighRisk, ...] | None]:
    """The medicines in use with their flags, and the rules of the high-risk list that hold."""
    medicines = medicines_of(view.patient_list, row)
    if medicines is None:
        return None, None
    rules = high_risk_of(alone.known, [one.atc for one in medicines])
    flags = flags_of(rules)
    return tuple(replace(one, flags=flags.get(one.atc, ())) for one in medicines), rules


def _card_of_the_log(view: View, patient_id: str) -> PatientCard:
    """One who isn't in the extract any more: what is logged here, and nothing else."""
    return PatientCard(
        person=Person(patient_id),
        index_date=view.index_date,
        today=view.today,
        missing=missing_tables(view.patient_list),
        why_unscored=ABSENT,
        followed=followed(view, patient_id),
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
    person = _person(view, row)
    return PatientCard(
        person=person,
        index_date=view.index_date,
        today=view.today,
        missing=missing_tables(view.patient_list),
        why_unscored=why_unscored(view, row),
        followed=followed(view, person.patient_id),
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
