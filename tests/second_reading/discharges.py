"""The contact within three working days of discharge (followup.md): every column of discharges.csv."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from .episodes import Episode, episodes
from .reading import Contact, Export, Patient
from .rewind import as_of
from .scores import score_patient
from .workdays import working_day_after

Row = dict[str, Any]

COLUMNS = [
    "patient_id",
    "discharged",
    "known",
    "due",
    "due_from_known",
    "contact",
    "contact_by",
    "status",
    "lapse_reason",
]
CONTACT_ROLES = ("lege", "sykepleier", "helsesekretaer")
CONTACT_TYPES = ("konsultasjon", "ekonsultasjon", "video", "telefon", "hjemmebesok", "parorende")
SAME_DAY_TYPES = ("telefon", "video", "hjemmebesok")
WORKING_DAYS = 3
GRACE = timedelta(days=28)
SHORT_TERM_WAIT = timedelta(days=60)


@dataclass(frozen=True)
class Clock:
    """What is needed to judge one patient's discharges."""

    export: Export  # as known on T
    patient: Patient
    episodes: list[Episode]
    work_date: date


def discharges(export: Export, day: date, work_date: date) -> list[Row]:
    """A row for every episode that starts a clock, waits, or lapses at once: by patient, by date."""
    then = as_of(export, day)
    rows = []
    for patient in then.patients.values():
        if not patient.reserved_treatment:
            rows += _of_patient(Clock(then, patient, episodes(patient), work_date))
    return rows


def _of_patient(clock: Clock) -> list[Row]:
    rows = []
    inherited: set[int] = set()  # short-term stays that stand on a hospital episode's ground
    for place, episode in enumerate(clock.episodes):
        left = episode.discharged
        if left is None or episode.is_planned_day_stay or episode.last.to in ("annet_sykehus", "dod"):
            continue
        grounds = place in inherited or _has_grounds(clock, episode, left)
        if not grounds or not clock.patient.on_list(left):
            continue
        row = _judge(clock, place, episode, left, inherited)
        if row is not None:
            rows.append(row)
    return sorted(rows, key=lambda row: row["discharged"])


# «psykisk …: as evaluated, for indicators»; «psykisk_alvorlig …: for outreach and clock»
FOR_INDICATORS_ONLY = {"psykisk"}


def _has_grounds(clock: Clock, episode: Episode, left: date) -> bool:
    """In a target group on the day of discharge, or unplanned at ≥ 75 on that day."""
    if episode.unplanned and clock.patient.age(left) >= 75:
        return True
    groups = set(score_patient(clock.export, clock.patient, left)["target_groups"])
    return bool(groups - FOR_INDICATORS_ONLY)


def _judge(clock: Clock, place: int, episode: Episode, left: date, inherited: set[int]) -> Row | None:
    row: Row = dict.fromkeys(COLUMNS)
    row.update(patient_id=clock.patient.id, discharged=left, known=episode.last.known)
    if episode.last.to == "sykehjem" or clock.patient.home == "sykehjem":
        return row | {"status": "lapsed", "lapse_reason": "nursing_home"}
    if episode.last.to == "sykehjem_korttid":
        return _wait(clock, place, left, row, inherited)
    return _run(clock, place, left, row)


def _wait(clock: Clock, place: int, left: date, row: Row, inherited: set[int]) -> Row | None:
    """«På korttidsopphold»: until that stay ends, then its own row takes this one's place."""
    last_day = left + SHORT_TERM_WAIT
    home = _short_term_stay(clock, place, left, last_day)
    if home is not None:
        ended = clock.episodes[home].discharged
        if ended is not None:
            inherited.add(home)
            return None
    reason = _lapse(clock, place, home, last_day + timedelta(days=1) if home is None else None)
    if reason is not None:
        return row | {"status": "lapsed", "lapse_reason": reason[1]}
    if home is None and clock.work_date > last_day:
        return row | {"status": "lapsed", "lapse_reason": "no_short_term_stay"}
    return row | {"status": "waiting"}


def _short_term_stay(clock: Clock, place: int, left: date, last_day: date) -> int | None:
    for later in range(place + 1, len(clock.episodes)):
        episode = clock.episodes[later]
        if episode.is_short_term_home and left <= episode.admitted <= last_day:
            return later
    return None


def _lapse(clock: Clock, place: int, skip: int | None, before: date | None) -> tuple[date, str] | None:
    """The first of readmission, death and moving, before the due date where there is one."""
    found = []
    again = _readmitted(clock, place, skip)
    if again is not None:
        found.append((again, 0, "readmitted"))
    if clock.patient.died is not None:
        found.append((clock.patient.died, 1, "died"))
    if clock.patient.list_to is not None and clock.patient.list_to <= clock.work_date:
        found.append((clock.patient.list_to, 2, "moved"))
    found = sorted(event for event in found if before is None or event[0] < before)
    return (found[0][0], found[0][2]) if found else None


def _readmitted(clock: Clock, place: int, skip: int | None = None) -> date | None:
    """A later episode, any institution, but a planned same-day one."""
    for later in range(place + 1, len(clock.episodes)):
        episode = clock.episodes[later]
        left = clock.episodes[place].discharged
        after = left is None or episode.admitted >= left
        if later != skip and after and not episode.is_planned_day_stay:
            return episode.admitted
    return None


def _run(clock: Clock, place: int, left: date, row: Row) -> Row:
    """The clock runs: due, contact, lapse, state."""
    due = working_day_after(left, WORKING_DAYS)
    row["due"] = due
    if row["known"] is not None:
        row["due_from_known"] = working_day_after(row["known"], WORKING_DAYS)
    contact = _contact(clock, place, left, due)
    lapse = _lapse(clock, place, None, due)
    if lapse is not None and (contact is None or contact.date > lapse[0]):
        return row | {"status": "lapsed", "lapse_reason": lapse[1]}
    if contact is not None:
        row.update(contact=contact.date, contact_by=contact.role)
        return row | {"status": "done_in_time" if contact.date <= due else "done_late"}
    return row | {"status": _open_state(clock.work_date, due)}


def _open_state(work_date: date, due: date) -> str:
    if work_date < due:
        return "not_due"
    if work_date == due:
        return "due_today"
    return "overdue" if work_date <= due + GRACE else "missed"


def _contact(clock: Clock, place: int, left: date, due: date) -> Contact | None:
    """The first contact that fulfils.

    None where there's no `kontakter` table or the discharge lies before its period: then the state follows
    from the clock alone.
    """
    start, _ = clock.export.period("kontakter")
    if start is None or left < start:
        return None
    ends = [due + GRACE]
    ends += [end for end in (_readmitted(clock, place), clock.patient.died) if end is not None]
    if clock.patient.list_to is not None:
        ends.append(clock.patient.list_to)
    for contact in clock.patient.contacts:
        if contact.type not in CONTACT_TYPES or contact.role not in CONTACT_ROLES:
            continue
        same_day = contact.date == left and contact.type in SAME_DAY_TYPES
        if (contact.date > left or same_day) and contact.date <= min(ends):
            return contact
    return None
