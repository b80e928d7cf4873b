"""What a reviewer sees of one patient: the card, twelve months in lanes, diagnoses, and what the scores say.

Everything but the lanes is the patient card's own; what isn't in the export is missing, never empty.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from listeoversikt.clinical.codelist import title_of
from listeoversikt.clinical.codes import CodeSystem
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import Reviewed
from listeoversikt.followup.review_yield import BAND, FRAILTY, RULE
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import PatientCard, patient_card, row_of
from listeoversikt.operations.patient_evidence import Item
from listeoversikt.operations.patient_followup import stops_of
from listeoversikt.operations.patient_rows import of_patient
from listeoversikt.operations.review import is_palliative, why_skipped
from listeoversikt.operations.review_form import who_takes
from listeoversikt.operations.timeline import (
    MEASURE_LANE,
    MEASUREMENT_LANE,
    SEEN_LANE,
    SILENCE_DAYS,
    STAY_LANE,
    URGENT_LANE,
    Lane,
    Silence,
    Timeline,
    timeline_of,
)
from listeoversikt.patient_list.frames import CONTACTS, DIAGNOSES, NO_DAY, STAYS
from listeoversikt.patient_list.frames import CodeSystem as Recorded
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.scores.admissions import BASELINE_ADMISSIONS

DOCTOR_LANE, NURSE_LANE = "doctor", "nurse"
LANES = (STAY_LANE, URGENT_LANE, DOCTOR_LANE, NURSE_LANE, MEASUREMENT_LANE, MEASURE_LANE)
YEAR = 365
HISTORY_YEARS = 100
SYSTEMS = {Recorded.ICPC2: CodeSystem.ICPC2, Recorded.ICD10: CodeSystem.ICD10}


@dataclass(frozen=True, slots=True)
class Unseen:
    """Not seen in the whole year: ``last`` None = in nothing that's known, which begins on ``known_from``."""

    last: dt.date | None
    known_from: dt.date | None
    months: int


@dataclass(frozen=True)
class ReviewLanes:
    """Twelve months in six lanes; ``unseen`` by lane, ``silences`` are the doctor's lane's."""

    timeline: Timeline
    unseen: Mapping[str, Unseen] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A condition or code the patient has had, from its first day to its newest; ``code`` "" = stands on no code."""

    code: str
    title: str
    first: dt.date | None
    newest: dt.date | None
    chronic: bool


@dataclass(frozen=True)
class ReviewedPatient:
    """One patient of a session. ``shown`` is what the scores say, as it's kept with the decision.

    ``skipped``: why the patient is passed over ("" = isn't); then there is no card. ``last`` is the newest event in
    sight, ``usual`` who usually follows up, ``stops`` the signs «in hospital»
    and «away» that hold, ``before`` all that was decided on the patient, newest first.
    """

    patient_id: str
    skipped: str = ""
    card: PatientCard | None = None
    palliative: bool = False
    lanes: ReviewLanes | None = None
    diagnoses: tuple[Diagnosis, ...] = ()
    shown: Mapping[str, str] = field(default_factory=dict)
    cfs: float | None = None
    last: int = 0
    list_key: tuple[int, ...] = ()
    usual: str = ""
    stops: tuple[tuple[Sign, dt.date | None], ...] = ()
    before: tuple[Reviewed, ...] = ()


def list_key(view: View) -> tuple[int, ...]:
    """The same as long as the list is: the extracts it's put together from, its last day, and who is in it."""
    people = (len(view.patient_list), hash(view.hidden.ids))
    return (*view.current.extracts, view.current.known_day, view.current.index_day, *people)


def reviewed_patient(view: View, patient_id: str) -> ReviewedPatient:
    """What there is to see of a patient now."""
    skipped = why_skipped(view, patient_id)
    record = view.record(patient_id)
    if skipped:
        return ReviewedPatient(patient_id, skipped, last=record.last, list_key=list_key(view))
    row, card = row_of(view, patient_id), patient_card(view, patient_id)
    return ReviewedPatient(
        patient_id,
        card=card,
        palliative=is_palliative(view, patient_id),
        lanes=_lanes(view, row),
        diagnoses=_diagnoses(view, row, card),
        shown=_shown(card),
        cfs=card.scores["cfs"].value,
        last=record.last,
        list_key=list_key(view),
        usual=who_takes(view, patient_id),
        stops=tuple((one.sign, one.until) for one in stops_of(view, patient_id) if one.sign in LET_GO_ON),
        before=_before(record),
    )


LET_GO_ON = (Sign.IN_HOSPITAL, Sign.AWAY)
"""The stop signs that let a review go on."""


def _before(record: PatientRecord) -> tuple[Reviewed, ...]:
    """The patient's decisions in all sessions, newest first."""
    return tuple(act for _, act in reversed(of_kind(record.entries, Reviewed)))


def _shown(card: PatientCard) -> dict[str, str]:
    """What the scores say now, by measure; one that is missing isn't there."""
    shown = {BAND: card.band}
    if card.scores["frailty_index"].value is not None:
        shown[FRAILTY] = card.scores["frailty_index"].category
    admissions = card.scores["unplanned_admissions_12m"].value
    if admissions is not None:
        shown[RULE] = str(int(admissions >= BASELINE_ADMISSIONS))
    return shown


def _diagnoses(view: View, row: int, card: PatientCard) -> tuple[Diagnosis, ...]:
    """Chronic conditions, then what else was recorded in the last year; the newest first."""
    chronic = [_condition(item) for item in card.scores["chronic_conditions"].items]
    codes = {one.code for item in card.scores["chronic_conditions"].items for one in item.rows}
    table = of_patient(view.patient_list, DIAGNOSES, row)
    days: dict[tuple[int, str], list[int]] = {}
    if table is not None:
        for system, code, day in zip(
            table["system"].tolist(), table.texts("code"), table["day"].tolist(), strict=True
        ):
            if code and code not in codes:
                days.setdefault((system, code), []).append(day)
    since = int(view.patient_list.index_day[row]) - YEAR
    recent = [
        Diagnosis(
            code,
            title_of(SYSTEMS[Recorded(system)], code) or "",
            date_of(min(own)),
            date_of(max(own)),
            chronic=False,
        )
        for (system, code), own in days.items()
        if max(own) > since
    ]
    return tuple(sorted([*chronic, *recent], key=_newest_first))


def _newest_first(one: Diagnosis) -> tuple[bool, int, str]:
    return not one.chronic, -(one.newest or dt.date.min).toordinal(), one.code


def _condition(item: Item) -> Diagnosis:
    """A chronic condition by its newest row's code; one that stands on medicines or measurements by its own name."""
    days = [one.day for one in item.rows if one.day is not None]
    newest = item.rows[0] if item.rows else None
    coded = newest is not None and newest.table in (DIAGNOSES, STAYS)
    title = newest.fact if newest is not None and coded and newest.fact else item.title
    return Diagnosis(
        newest.code if newest is not None and coded else "",
        title,
        min(days, default=None),
        max(days, default=None),
        chronic=True,
    )


def _lanes(view: View, row: int) -> ReviewLanes:
    year = timeline_of(view, row, 1)
    seen = year.lane(SEEN_LANE)
    own = {
        lane: Lane(
            lane, tuple(mark for mark in seen.marks if mark.who == lane), seen.missing, seen.known_from
        )
        for lane in (DOCTOR_LANE, NURSE_LANE)
    }
    lanes = tuple(own[key] if key in own else year.lane(key) for key in LANES)
    if seen.missing:
        return ReviewLanes(Timeline(year.first, year.last, lanes, ()))
    known_from, days = _seen_by_doctor(view, row)
    silences = tuple(
        Silence(before + dt.timedelta(days=1), after - dt.timedelta(days=1), after > year.last)
        for before, after in pairwise((known_from, *days, year.last + dt.timedelta(days=1)))
        if (after - before).days > SILENCE_DAYS and after > year.first
    )
    unseen = {}
    if not own[DOCTOR_LANE].marks and silences:
        unseen[DOCTOR_LANE] = Unseen(days[-1] if days else None, known_from, silences[-1].months)
    return ReviewLanes(Timeline(year.first, year.last, lanes, silences), unseen)


def _seen_by_doctor(view: View, row: int) -> tuple[dt.date, list[dt.date]]:
    """The first day that is known, and every day a doctor saw the patient since."""
    whole = timeline_of(view, row, HISTORY_YEARS)
    patient_list = view.current.patient_list
    since, period = int(patient_list.patients["list_from"][row]), patient_list.periods.get(CONTACTS)
    starts = [] if period is None else [date_of(period.first)]
    if since != NO_DAY:
        starts.append(date_of(since))
    known_from = max(starts, default=whole.last)
    marks = whole.lane(SEEN_LANE).marks
    return known_from, sorted(
        {mark.day for mark in marks if mark.who == DOCTOR_LANE and mark.day >= known_from}
    )
