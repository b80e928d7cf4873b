"""A discharge typed in by hand: the check of the form, the writing, and its undoing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.progress import Cancelled, Progress, never, quiet
from listeoversikt.operations.store_job import DISCHARGE_TYPED_IN, type_in_discharge
from listeoversikt.patient_list.frames import NO_DAY, STAYS, DischargedTo, Institution, Residence, Sex, YesNo
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.store.contents import Event
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store


class Field(StrEnum):
    """The four fields of the form."""

    PATIENT = "patient"
    DISCHARGED = "discharged"
    KNOWN = "known"
    DISCHARGED_TO = "discharged_to"


class Fault(StrEnum):
    """What is wrong with a field. The value typed is never repeated."""

    NO_PATIENT = "no_patient"
    UNKNOWN_PATIENT = "unknown_patient"
    NO_DATE = "no_date"
    FUTURE = "future"
    BEFORE_SHORT_TERM = "before_short_term"
    KNOWN_FUTURE = "known_future"
    KNOWN_BEFORE_DISCHARGE = "known_before_discharge"
    BEFORE_BIRTH = "before_birth"
    BEFORE_LIST = "before_list"
    AFTER_LEAVING = "after_leaving"
    AFTER_DEATH = "after_death"
    ALREADY_THERE = "already_there"
    STAY_NEAR = "stay_near"
    NO_TREATMENT = "no_treatment"
    NURSING_HOME = "nursing_home"
    STOP_SIGN = "stop_sign"

    @property
    def field(self) -> Field:
        """Under which field it stands."""
        return FIELD_OF[self]

    @property
    def stops(self) -> bool:
        """False for a warning: it can be saved all the same."""
        return self not in WARNINGS


WARNINGS = frozenset(
    {Fault.ALREADY_THERE, Fault.STAY_NEAR, Fault.NO_TREATMENT, Fault.NURSING_HOME, Fault.STOP_SIGN}
)
"""Said once; saved all the same when asked again."""
NEAR_DAYS = 3
"""A stay that ended so close by is likely the same, typed one day off."""
FIELD_OF = {
    Fault.NO_PATIENT: Field.PATIENT,
    Fault.UNKNOWN_PATIENT: Field.PATIENT,
    Fault.NO_DATE: Field.DISCHARGED,
    Fault.FUTURE: Field.DISCHARGED,
    Fault.BEFORE_SHORT_TERM: Field.DISCHARGED,
    Fault.KNOWN_FUTURE: Field.KNOWN,
    Fault.KNOWN_BEFORE_DISCHARGE: Field.KNOWN,
    Fault.BEFORE_BIRTH: Field.DISCHARGED,
    Fault.BEFORE_LIST: Field.DISCHARGED,
    Fault.AFTER_LEAVING: Field.DISCHARGED,
    Fault.AFTER_DEATH: Field.DISCHARGED,
    Fault.ALREADY_THERE: Field.DISCHARGED,
    Fault.STAY_NEAR: Field.DISCHARGED,
    Fault.NO_TREATMENT: Field.PATIENT,
    Fault.NURSING_HOME: Field.PATIENT,
    Fault.STOP_SIGN: Field.PATIENT,
}


@dataclass(frozen=True)
class TypedForm:
    """What was typed: ``discharged`` None = nothing yet, ``known`` None = not known (it stays unknown).

    ``short_term_since``: it's the end of a short-term stay, after that discharge from hospital.
    """

    patient_id: str = ""
    discharged: dt.date | None = None
    known: dt.date | None = None
    discharged_to: DischargedTo = DischargedTo.HOME
    short_term_since: dt.date | None = None


@dataclass(frozen=True)
class TypedIn:
    """A discharge in the log: the event's id is what undoing needs; ``view`` is the list with it."""

    form: TypedForm
    event: str
    recorded_at: dt.datetime
    view: View


def stops(faults: Iterable[Fault]) -> bool:
    """Whether the form can't be saved."""
    return any(fault.stops for fault in faults)


def check_typed_discharge(view: View, form: TypedForm) -> tuple[Fault, ...]:
    """What is wrong with the form, in the fields' order; empty when it can be saved without a question."""
    if not form.patient_id:
        return (Fault.NO_PATIENT, *_dates_alone(form, view.today))
    patient = view.position.get(form.patient_id)
    if patient is None:
        return (Fault.UNKNOWN_PATIENT, *_dates_alone(form, view.today))
    found = [*_starts_no_clock(view, patient), *_dates_alone(form, view.today)]
    if form.discharged is not None:
        whole = view.current.patient_list
        found += _against_patient(whole, patient, form.discharged, form.short_term_since)
    order = list(Field)
    return tuple(sorted(found, key=lambda fault: order.index(fault.field)))


def check_against_list(whole: PatientList, form: TypedForm, today: dt.date) -> tuple[Fault, ...]:
    """As ``check_typed_discharge``, of the list alone: nothing is scored for it, and the follow-up isn't looked at."""
    names = whole.patients.texts("patient_id")
    if form.patient_id not in names:
        return (Fault.UNKNOWN_PATIENT, *_dates_alone(form, today))
    found = _dates_alone(form, today)
    if form.discharged is not None:
        found += _against_patient(whole, names.index(form.patient_id), form.discharged, form.short_term_since)
    return tuple(found)


def typed_before(store: Store, form: TypedForm) -> TypedForm | None:
    """The discharge that stands typed in for that patient and day, which another one takes the place of."""
    assert form.discharged is not None
    standing = _standing(store, form.patient_id, form.discharged)
    return None if standing is None else _form_of(standing, form.patient_id, form.discharged)


def _starts_no_clock(view: View, patient: int) -> list[Fault]:
    """Who gets no clock, or one that falls away at once; it's typed in for nothing."""
    patients = view.current.patient_list.patients
    if patients["no_treatment"][patient] == YesNo.YES:
        return [Fault.NO_TREATMENT]
    record = view.record(patients.labels["patient_id"][int(patients["patient_id"][patient])])
    if any(record.stopped(sign, view.today) for sign in (Sign.DEAD, Sign.MOVED)):
        return [Fault.STOP_SIGN]
    return [Fault.NURSING_HOME] if patients["residence"][patient] == Residence.NURSING_HOME else []


def _dates_alone(form: TypedForm, today: dt.date) -> list[Fault]:
    found = []
    if form.discharged is None:
        found.append(Fault.NO_DATE)
    elif form.discharged > today:
        found.append(Fault.FUTURE)
    if form.known is not None and form.known > today:
        found.append(Fault.KNOWN_FUTURE)
    elif form.known is not None and form.discharged is not None and form.known < form.discharged:
        found.append(Fault.KNOWN_BEFORE_DISCHARGE)
    return found


def _against_patient(
    whole: PatientList, patient: int, discharged: dt.date, short_term_since: dt.date | None
) -> list[Fault]:
    """The date against what is known of the patient; the day of death itself is a discharge («død»)."""
    if short_term_since is not None and discharged < short_term_since:
        return [Fault.BEFORE_SHORT_TERM]
    patients, day = whole.patients, day_number(discharged)
    started, left = int(patients["list_from"][patient]), int(patients["list_to"][patient])
    if discharged.year < int(patients["birth_year"][patient]):
        return [Fault.BEFORE_BIRTH]
    if started != NO_DAY and day < started:
        return [Fault.BEFORE_LIST]
    if day > int(patients["died"][patient]):
        return [Fault.AFTER_DEATH]
    if day >= left:
        return [Fault.AFTER_LEAVING]
    stays = whole.events(STAYS)
    if stays is None:
        return []
    mine = stays["patient"] == patient
    if short_term_since is not None:  # the stay in hospital that was before it is another one
        mine &= stays["institution"] == Institution.SHORT_TERM_NURSING_HOME
    off = np.abs(stays["end"][mine].astype(np.int64) - day)
    if bool(np.any(off == 0)):
        return [Fault.ALREADY_THERE]
    return [Fault.STAY_NEAR] if bool(np.any(off <= NEAR_DAYS)) else []


def type_in(
    office: Office, form: TypedForm, progress: Progress = quiet, cancelled: Cancelled = never
) -> TypedIn:
    """Writes the discharge into the log, and works the list out anew. Raises ``StoreRefused``.

    Once it's written it stays written, so there is no cancelling it: it's undone. ``cancelled`` stops only the
    working out; the list is then as it was, until the next time.
    """
    assert form.discharged is not None
    today = _today(office)
    event = type_in_discharge(
        office.store,
        form.patient_id,
        form.discharged,
        form.known,
        form.discharged_to,
        short_term_since=form.short_term_since,
    )
    return TypedIn(form, event.uuid, event.recorded_at, _seen_anew(office, today, progress, cancelled))


def undo_typed_in(
    office: Office, typed: TypedIn, progress: Progress = quiet, cancelled: Cancelled = never
) -> View:
    """Writes the inverse event; the discharge itself stays in the log. Raises ``StoreRefused``."""
    today = _today(office)
    office.store.append_event(DISCHARGE_TYPED_IN, {}, patient=typed.form.patient_id, inverse_of=typed.event)
    return _seen_anew(office, today, progress, cancelled)


def take_away(
    office: Office,
    patient_id: str,
    discharged: dt.date,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> TypedIn:
    """Takes back the newest discharge typed in for that patient and day, whenever it was typed.

    Gives what was taken away, so that it can be typed in again. Raises ``StoreRefused`` when there is none.
    """
    today = _today(office)
    standing = _standing(office.store, patient_id, discharged)
    if standing is None:
        raise StoreRefused(Reason.UNKNOWN_PATIENT)
    gone = office.store.append_event(DISCHARGE_TYPED_IN, {}, patient=patient_id, inverse_of=standing.uuid)
    form = _form_of(standing, patient_id, discharged)
    return TypedIn(form, standing.uuid, gone.recorded_at, _seen_anew(office, today, progress, cancelled))


def _form_of(standing: Event, patient_id: str, discharged: dt.date) -> TypedForm:
    known, since = standing.payload["known"], standing.payload.get("short_term_since")
    return TypedForm(
        patient_id,
        discharged,
        dt.date.fromisoformat(known) if known else None,
        DischargedTo[standing.payload["discharged_to"].upper()],
        dt.date.fromisoformat(since) if since else None,
    )


def _standing(store: Store, patient_id: str, discharged: dt.date) -> Event | None:
    events = store.events(DISCHARGE_TYPED_IN, patient=patient_id)
    undone = {event.inverse_of for event in events if event.inverse_of}
    found = [
        event
        for event in events
        if not event.inverse_of
        and event.uuid not in undone
        and event.payload["discharged"] == discharged.isoformat()
    ]
    return found[-1] if found else None


def _today(office: Office) -> dt.date:
    """The work date of what is shown; without a list there is nobody to type in for."""
    if office.view is None:
        raise StoreRefused(Reason.NO_FULL_EXTRACT)
    return office.view.today


def _seen_anew(office: Office, today: dt.date, progress: Progress, cancelled: Cancelled) -> View:
    view = office.refresh_after(today, progress, cancelled)
    if view is None:
        raise StoreRefused(Reason.NO_FULL_EXTRACT)
    return view


@dataclass(frozen=True)
class Person:
    """Who an id stands for, so that a slip to another id is seen: age, sex (``female``, ``male``), list."""

    age: int
    sex: str
    list_name: str


def person_of(view: View, patient_id: str) -> Person | None:
    """The person with that id, as at the extract's date; None when there is none."""
    row = view.position.get(patient_id)
    if row is None:
        return None
    patients = view.patient_list.patients
    sex, gp = int(patients["sex"][row]), int(patients["gp"][row])
    key = "" if gp < 0 else patients.labels["gp"][gp]
    return Person(
        age=int(view.patient_list.age[row]),
        sex="" if sex < 0 else Sex(sex).name.lower(),
        list_name=view.list_names.get(key, key),
    )


def ids_like(view: View, typed: str, at_most: int = 8) -> tuple[str, ...]:
    """Pseudonyms to complete what is typed: those that begin with it, then those that hold it."""
    wanted = typed.strip().casefold()
    if not wanted:
        return ()
    begins: list[str] = []
    holds: list[str] = []
    for patient_id in view.position:
        folded = patient_id.casefold()
        if folded.startswith(wanted):
            begins.append(patient_id)
            if len(begins) == at_most:
                break
        elif len(holds) < at_most and wanted in folded:
            holds.append(patient_id)
    return tuple((begins + holds)[:at_most])
