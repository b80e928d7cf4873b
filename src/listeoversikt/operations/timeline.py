"""A patient's time in lanes: stays with their length, contacts as days, and silence with its length.

The end is the newest day that is known (a discharge typed in, or what was logged here, after the extract included).
A lane whose table is absent is missing; one whose table begins inside the window says from when it's known. Beside
the export's lanes stand ours: contacts and attempts, being followed and stop signs, plans kept here and their reviews.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise

from listeoversikt.followup.care_plan import plans_of
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Channel, Outcome
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.patient_acts import StopSign
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.target_groups import SEEN_KINDS
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_rows import of_patient
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    NO_DAY,
    STAYS,
    ContactKind,
    Institution,
    Role,
    Table,
    Urgency,
)
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number
from listeoversikt.words.dates import whole_months

YEAR_DAYS = 365
SILENCE_DAYS = 120
"""A gap between times seen by doctor or nurse that is drawn as silence."""
HOSPITALS = (Institution.HOSPITAL, Institution.MENTAL_HEALTH, Institution.ADDICTION)
SEEN_CHANNELS = (Channel.CONSULTATION, Channel.E_CONSULTATION, Channel.VIDEO, Channel.HOME_VISIT)
SEEN_ROLES = ("lege", "sykepleier")
STAY_LANE, SEEN_LANE, OTHER_LANE, URGENT_LANE = "stays", "seen", "other_contacts", "emergency_clinic"
DIAGNOSIS_LANE, MEASUREMENT_LANE, MEASURE_LANE = "diagnoses", "measurements", "measures"
MEDICINE_LANE, OWN_LANE, FOLLOWED_LANE = "medicines", "own_contacts", "followed"
OWN_CONTACT, OWN_ATTEMPT, OWN_PLAN = "own_contact", "own_attempt", "own_plan"
FOLLOWED, STOPPED = "followed", "stopped"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened: ``end`` None = that day, or a stay still going on (``open``).

    ``kind`` is the contact's kind, the stay's institution, or the table's; ``who`` a role, or the member of the team
    who logged it; ``code`` a code or a type. ``act`` is what was logged here. A medicine's mark is the day the first
    row of it began.
    """

    day: dt.date
    kind: str
    end: dt.date | None = None
    open: bool = False
    emergency: bool = False
    who: str = ""
    code: str = ""
    value: float | None = None
    act: Act | None = None

    @property
    def days(self) -> int:
        """How many days a stay lasted; 0 for one that began and ended the same day."""
        return ((self.end or self.day) - self.day).days


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of thing over time; ``missing`` names the absent table, ``known_from`` a start inside the window."""

    key: str
    marks: tuple[Mark, ...]
    missing: str = ""
    known_from: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """From the day after the last time seen to the day before the next (or to the end); it may begin before the window."""

    first: dt.date
    last: dt.date
    going_on: bool

    @property
    def months(self) -> int:
        """Whole months since the last time seen, by the calendar, as everywhere on screen."""
        return whole_months(self.first - dt.timedelta(days=1), self.last)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes from ``first`` to ``last``, both shown; ``extract`` is the day up to which the export tells."""

    first: dt.date
    last: dt.date
    lanes: tuple[Lane, ...]
    silences: tuple[Silence, ...]
    extract: dt.date | None = None

    def lane(self, key: str) -> Lane:
        """The lane of that key."""
        return next(lane for lane in self.lanes if lane.key == key)

    @property
    def contacts(self) -> int:
        """How many contacts there are in all lanes of contacts."""
        return sum(len(self.lane(key).marks) for key in (SEEN_LANE, OTHER_LANE, URGENT_LANE))


def timeline_of(view: View, row: int, years: int) -> Timeline:
    """The lanes of one patient (by position), ``years`` back."""
    patient_list = view.current.patient_list
    patients = view.patient_list.patients
    record = view.record(patients.labels["patient_id"][int(patients["patient_id"][row])])
    known = max(int(patient_list.index_day[row]), view.current.known_day)
    ours = _ours(record, view.today)
    last = max(known, day_number(view.today)) if any(ours.values()) else known
    first = last - years * YEAR_DAYS + 1
    began = date_of(first)
    ours = {key: [mark for mark in marks if (mark.end or mark.day) >= began] for key, marks in ours.items()}
    stays = _lane(patient_list, row, STAY_LANE, STAYS, first, _stays(patient_list, row, first))
    contacts = _contacts(patient_list, row, first)
    lanes = [
        stays,
        *(
            _lane(patient_list, row, key, CONTACTS, first, contacts.get(key, []))
            for key in (SEEN_LANE, OTHER_LANE, URGENT_LANE)
        ),
        *(
            _lane(patient_list, row, key, name, first, _events(patient_list, name, row, first))
            for key, name in ((DIAGNOSIS_LANE, DIAGNOSES), (MEASUREMENT_LANE, MEASUREMENTS))
        ),
        _lane(patient_list, row, MEDICINE_LANE, MEDICINES, first, _begun(patient_list, row, first)),
        _lane(
            patient_list,
            row,
            MEASURE_LANE,
            MEASURES,
            first,
            [*_events(patient_list, MEASURES, row, first), *ours[MEASURE_LANE]],
        ),
        *(Lane(key, tuple(ours[key])) for key in (OWN_LANE, FOLLOWED_LANE)),
    ]
    return Timeline(
        date_of(first),
        date_of(last),
        tuple(lanes),
        _silences(patient_list, row, first, view.current.known_day, _seen_here(record)),
        view.index_date,
    )


def _ours(record: PatientRecord, today: dt.date) -> dict[str, list[Mark]]:
    """What is logged here, by lane: contacts and attempts, being followed and stop signs, plans kept here."""
    contacts = [
        Mark(
            one.contact.day,
            OWN_CONTACT if one.contact.reached else OWN_ATTEMPT,
            who=one.entry.who,
            act=one.contact,
        )
        for one in record.contacts
    ]
    periods = [
        Mark(
            one.began.day,
            FOLLOWED,
            end=one.ended.day if one.ended else max(today, one.began.day),
            open=one.ended is None,
            who=one.entry.who,
            act=one.began,
        )
        for one in record.memberships
    ]
    signs = [
        Mark(act.day, STOPPED, who=entry.who, act=act) for entry, act in of_kind(record.entries, StopSign)
    ]
    return {
        OWN_LANE: contacts,
        FOLLOWED_LANE: sorted([*periods, *signs], key=lambda mark: mark.day),
        MEASURE_LANE: _plans(record),
    }


def _plans(record: PatientRecord) -> list[Mark]:
    """Plans kept here: begun, reviewed, ended."""
    found = []
    for plan in plans_of(record):
        found.append(Mark(plan.started_on, OWN_PLAN, who=plan.started.who, act=plan.started.act))
        found += [Mark(one.day, OWN_PLAN, who=one.entry.who, act=one.entry.act) for one in plan.versions]
        if plan.ended is not None:
            entry, act = plan.ended
            found.append(Mark(act.day, OWN_PLAN, who=entry.who, act=act))
    return found


def _begun(patient_list: PatientList, row: int, first: int) -> list[Mark]:
    """The day each medicine began: its first row in all the export's history."""
    table = of_patient(patient_list, MEDICINES, row)
    if table is None:
        return []
    begun: dict[str, int] = {}
    for day, atc in zip(table["day"].tolist(), table.texts("atc"), strict=True):
        begun.setdefault(atc, day)
    return [Mark(date_of(day), MEDICINES, code=atc) for atc, day in begun.items() if day >= first]


def _lane(patient_list: PatientList, row: int, key: str, name: str, first: int, marks: list[Mark]) -> Lane:
    if name not in patient_list.tables or (name == STAYS and name not in patient_list.periods and not marks):
        return Lane(key, tuple(marks), missing=name if name not in patient_list.tables else "")
    period = patient_list.periods.get(name)
    begins = date_of(period.first) if period is not None and period.first > first else None
    return Lane(key, tuple(marks), known_from=begins)


def _stays(patient_list: PatientList, row: int, first: int) -> list[Mark]:
    table = of_patient(patient_list, STAYS, row)
    if table is None:
        return []
    found = []
    for place in range(len(table)):
        end = int(table["end"][place])
        if end >= first:
            found.append(_stay(table, place, end))
    return found


def _stay(table: Table, place: int, end: int) -> Mark:
    institution, main = int(table["institution"][place]), int(table["main"][place])
    return Mark(
        day=date_of(int(table["day"][place])),
        kind=Institution(institution).name.lower() if institution >= 0 else "",
        end=None if end == NO_DAY else date_of(end),
        open=end == NO_DAY,
        emergency=table["urgency"][place] == Urgency.EMERGENCY,
        code=table.labels["main"][main] if main >= 0 else "",
    )


def _contacts(patient_list: PatientList, row: int, first: int) -> dict[str, list[Mark]]:
    table = of_patient(patient_list, CONTACTS, row)
    lanes: dict[str, list[Mark]] = {}
    if table is None:
        return lanes
    for day, kind, role in zip(
        table["day"].tolist(), table["kind"].tolist(), table["role"].tolist(), strict=True
    ):
        if day >= first:
            who = Role(role).name.lower() if role >= 0 else ""
            lanes.setdefault(_contact_lane(kind, role), []).append(
                Mark(date_of(day), ContactKind(kind).name.lower() if kind >= 0 else "", who=who)
            )
    return lanes


def _contact_lane(kind: int, role: int) -> str:
    if kind == ContactKind.EMERGENCY_CLINIC:
        return URGENT_LANE
    return SEEN_LANE if kind in SEEN_KINDS and role in (Role.DOCTOR, Role.NURSE) else OTHER_LANE


def _events(patient_list: PatientList, name: str, row: int, first: int) -> list[Mark]:
    table = of_patient(patient_list, name, row)
    if table is None:
        return []
    codes = table.texts("code" if name == DIAGNOSES else "kind")
    values = table["value"].tolist() if name == MEASUREMENTS else [None] * len(table)
    return [
        Mark(date_of(day), name, code=code, value=value)
        for day, code, value in zip(table["day"].tolist(), codes, values, strict=True)
        if day >= first
    ]


def _seen_here(record: PatientRecord) -> list[int]:
    """The days on which we saw the patient ourselves, by the same kinds and roles as in the export."""
    return [
        day_number(one.contact.day)
        for one in record.contacts
        if one.contact.channel in SEEN_CHANNELS
        and one.contact.outcome is Outcome.ANSWERED
        and one.contact.role in SEEN_ROLES
    ]


def _silences(
    patient_list: PatientList, row: int, first: int, last: int, here: list[int]
) -> tuple[Silence, ...]:
    """Gaps of at least ``SILENCE_DAYS`` that reach into the window, with their whole length.

    Only inside what is known: the table's period, and the time on the list. ``here``: days seen by us.
    """
    period, table = patient_list.periods.get(CONTACTS), of_patient(patient_list, CONTACTS, row)
    if table is None or period is None:
        return ()
    since = int(patient_list.patients["list_from"][row])
    known_from = max(period.first, since) if since != NO_DAY else period.first
    seen = [
        day
        for day, kind, role in zip(
            table["day"].tolist(), table["kind"].tolist(), table["role"].tolist(), strict=True
        )
        if day >= known_from and _contact_lane(kind, role) == SEEN_LANE
    ]
    seen = sorted([*seen, *(day for day in here if known_from <= day <= last)])
    edges = [known_from - 1, *seen, last + 1]
    return tuple(
        Silence(date_of(before + 1), date_of(after - 1), after == last + 1)
        for before, after in pairwise(edges)
        if after - before > SILENCE_DAYS and after > first
    )
