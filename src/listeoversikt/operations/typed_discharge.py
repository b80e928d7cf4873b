"""A discharge typed in by hand: the check of the form, the writing, and its undoing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.log.patient_record import NOTHING, PatientRecord
from listeoversikt.followup.team import Team
from listeoversikt.operations.acting import NeedsLeader
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import stored_settings
from listeoversikt.operations.progress import Cancelled, Progress, never, quiet
from listeoversikt.operations.store_job import DISCHARGE_TYPED_IN, type_in_discharge
from listeoversikt.patient_list.frames import (
    NO_DAY,
    STAYS,
    DischargedTo,
    Institution,
    Residence,
    Sex,
    Table,
    YesNo,
)
from listeoversikt.patient_list.snapshot import PatientList, date_of, day_number
from listeoversikt.patient_list.typed_in import TYPED_IN
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import Right
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
    SAYS_MORE = "says_more"
    SAYS_OTHER = "says_other"
    DEATH_STANDS = "death_stands"
    IN_EXTRACT = "in_extract"
    TOLD_IN_MESSAGE = "told_in_message"
    STAY_NEAR = "stay_near"
    NO_TREATMENT = "no_treatment"
    NURSING_HOME = "nursing_home"
    STOP_SIGN = "stop_sign"

    @property
    def field(self) -> Field:
        """Under which field it stands."""
        return FIELD_OF.get(self, Field.DISCHARGED)

    @property
    def stops(self) -> bool:
        """False for a warning: it can be saved all the same."""
        return self not in WARNINGS


WARNINGS = frozenset(
    {
        *(Fault.SAYS_MORE, Fault.SAYS_OTHER, Fault.TOLD_IN_MESSAGE, Fault.STAY_NEAR),
        *(Fault.NO_TREATMENT, Fault.NURSING_HOME, Fault.STOP_SIGN),
    }
)
"""Said once; saved all the same when asked again."""
NEAR_DAYS = 3
"""A stay that ended so close by is likely the same, typed one day off."""
FIELD_OF = {
    **dict.fromkeys((Fault.NO_PATIENT, Fault.UNKNOWN_PATIENT, Fault.NO_TREATMENT), Field.PATIENT),
    **dict.fromkeys((Fault.NURSING_HOME, Fault.STOP_SIGN), Field.PATIENT),
    **dict.fromkeys((Fault.KNOWN_FUTURE, Fault.KNOWN_BEFORE_DISCHARGE), Field.KNOWN),
}
"""Everything else is about the day of discharge."""


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
    patient = view.position.get(form.patient_id)
    record, may = view.record(form.patient_id), leads(view.identity, view.settings.team)
    return _checked(view.current.patient_list, patient, form, view.today, record, may)


def check_against_list(
    whole: PatientList, form: TypedForm, today: dt.date, record: PatientRecord = NOTHING, *, leads: bool
) -> tuple[Fault, ...]:
    """As ``check_typed_discharge``, where nothing has been scored. ``leads``: see the function of that name."""
    names = whole.patients.texts("patient_id")
    patient = names.index(form.patient_id) if form.patient_id in names else None
    return _checked(whole, patient, form, today, record, leads)


def _checked(
    whole: PatientList,
    patient: int | None,
    form: TypedForm,
    today: dt.date,
    record: PatientRecord,
    leads: bool,
) -> tuple[Fault, ...]:
    dates = check_dates(form, today)
    if patient is None:
        return (Fault.UNKNOWN_PATIENT if form.patient_id else Fault.NO_PATIENT, *dates)
    found = [*_starts_no_clock(whole, patient, record, today), *dates]
    if form.discharged is not None:
        found += _against_patient(whole, patient, form, form.discharged, leads)
    order = list(Field)
    return tuple(sorted(found, key=lambda fault: order.index(fault.field)))


def leads(identity: Identity | None, team: Team) -> bool:
    """Who may change or take back a death that was typed in: a leader, as of the sign that a patient is dead.

    By the account's role, or one that the office has named; in a store of one person whoever sits there.
    """
    if identity is None or identity.may(Right.MANAGE_USERS):
        return True
    return any(member.leader for member in team) and team.leads(identity.who)


def joined(standing: TypedForm, form: TypedForm) -> TypedForm:
    """One that stands for that day with what the form says; what the form leaves out stays.

    Home is what the form says where nothing is chosen.
    """
    says_where = form.discharged_to is not DischargedTo.HOME
    return replace(
        form,
        known=form.known or standing.known,
        discharged_to=form.discharged_to if says_where else standing.discharged_to,
        short_term_since=form.short_term_since or standing.short_term_since,
    )


def beside_standing(standing: TypedForm, form: TypedForm, *, leads: bool) -> Fault:
    """What typing it in again comes to: nothing new, more than what stands, or something else."""
    after = joined(standing, form)
    if after == standing:
        return Fault.ALREADY_THERE
    if standing.discharged_to is DischargedTo.DIED is not after.discharged_to and not leads:
        return Fault.DEATH_STANDS
    return Fault.SAYS_MORE if joined(form, standing) == after else Fault.SAYS_OTHER


def typed_before(store: Store, form: TypedForm) -> TypedForm | None:
    """The discharge that stands typed in for that patient and day, which another one takes the place of."""
    assert form.discharged is not None
    standing = _standing(store, form.patient_id, form.discharged)
    return None if standing is None else _form_of(standing, form.patient_id, form.discharged)


def _starts_no_clock(whole: PatientList, patient: int, record: PatientRecord, today: dt.date) -> list[Fault]:
    """Who gets no clock, or one that falls away at once; it's typed in for nothing."""
    patients = whole.patients
    if patients["no_treatment"][patient] == YesNo.YES:
        return [Fault.NO_TREATMENT]
    if any(record.stopped(sign, today) for sign in (Sign.DEAD, Sign.MOVED)):
        return [Fault.STOP_SIGN]
    return [Fault.NURSING_HOME] if patients["residence"][patient] == Residence.NURSING_HOME else []


def check_dates(form: TypedForm, today: dt.date) -> list[Fault]:
    """What is wrong with the days, whoever the patient is."""
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
    whole: PatientList, patient: int, form: TypedForm, discharged: dt.date, leads: bool
) -> list[Fault]:
    """The date against what is known of the patient; the day of death itself is a discharge («død»)."""
    short_term_since = form.short_term_since
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
    same = stays.take(mine).take(off == 0)
    if len(same):
        return [_of_that_day(same, form, leads)]
    return [Fault.STAY_NEAR] if bool(np.any(off <= NEAR_DAYS)) else []


def _of_that_day(same: Table, form: TypedForm, leads: bool) -> Fault:
    """Stays that ended that day: those of the extract take the place of one typed in; a message's doesn't."""
    if bool((same["row"] >= 0).any()):
        return Fault.IN_EXTRACT
    typed = same.take(same["row"] == TYPED_IN)
    if not len(typed):
        return Fault.TOLD_IN_MESSAGE
    known, to = int(typed["known"][0]), DischargedTo(int(typed["discharged_to"][0]))
    standing = replace(form, known=None if known == NO_DAY else date_of(known), discharged_to=to)
    return beside_standing(standing, form, leads=leads)


def type_in(
    office: Office, form: TypedForm, progress: Progress = quiet, cancelled: Cancelled = never
) -> TypedIn:
    """Writes the discharge into the log, and works the list out anew. Raises ``StoreRefused`` and ``NeedsLeader``.

    Once it's written it stays written, so there is no cancelling it: it's undone. ``cancelled`` stops only the
    working out; the list is then as it was, until the next time.
    """
    today = _today(office)
    form, event = write_typed(office.store, form)
    return TypedIn(form, event.uuid, event.recorded_at, _seen_anew(office, today, progress, cancelled))


def write_typed(store: Store, form: TypedForm, *, instead: bool = False) -> tuple[TypedForm, Event]:
    """Writes a form that has been checked; gives what stands then, and the event. Raises ``NeedsLeader``.

    Of one that stands for that day everything stays that the form leaves out, unless it's put in its place (``instead``).
    """
    store.require(Right.FOLLOW_UP)
    standing = typed_before(store, form)
    if standing is not None and not instead and form.short_term_since in (None, standing.short_term_since):
        form = joined(standing, form)  # home from a short-term stay the same day is another discharge
    _refuse_lifted(store, standing, form)
    assert form.discharged is not None
    what = (form.patient_id, form.discharged, form.known, form.discharged_to)
    return form, type_in_discharge(store, *what, short_term_since=form.short_term_since)


def _refuse_lifted(store: Store, standing: TypedForm | None, after: TypedForm | None) -> None:
    """Nobody but a leader takes away that somebody died."""
    lifted = standing is not None and standing.discharged_to is DischargedTo.DIED
    lifted = lifted and (after is None or after.discharged_to is not DischargedTo.DIED)
    if lifted and not leads(store.identity, stored_settings(store).team):
        raise NeedsLeader


def undo_typed_in(
    office: Office, typed: TypedIn, progress: Progress = quiet, cancelled: Cancelled = never
) -> View:
    """Writes the inverse event; the discharge itself stays in the log. Raises ``StoreRefused`` and ``NeedsLeader``."""
    today = _today(office)
    _refuse_undone(office.store, typed.form, typed.event)
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

    Gives what was taken away, so that it can be typed in again. Raises ``StoreRefused`` when there is none, and
    ``NeedsLeader``.
    """
    today = _today(office)
    standing = _standing(office.store, patient_id, discharged)
    if standing is None:
        raise StoreRefused(Reason.UNKNOWN_PATIENT)
    form = _form_of(standing, patient_id, discharged)
    _refuse_undone(office.store, form, standing.uuid)
    gone = office.store.append_event(DISCHARGE_TYPED_IN, {}, patient=patient_id, inverse_of=standing.uuid)
    return TypedIn(form, standing.uuid, gone.recorded_at, _seen_anew(office, today, progress, cancelled))


def _refuse_undone(store: Store, form: TypedForm, event: str) -> None:
    assert form.discharged is not None
    left = _standing(store, form.patient_id, form.discharged, without=event)
    after = None if left is None else _form_of(left, form.patient_id, form.discharged)
    _refuse_lifted(store, typed_before(store, form), after)


def _form_of(standing: Event, patient_id: str, discharged: dt.date) -> TypedForm:
    known, since = standing.payload["known"], standing.payload.get("short_term_since")
    return TypedForm(
        patient_id,
        discharged,
        dt.date.fromisoformat(known) if known else None,
        DischargedTo[standing.payload["discharged_to"].upper()],
        dt.date.fromisoformat(since) if since else None,
    )


def _standing(store: Store, patient_id: str, discharged: dt.date, without: str = "") -> Event | None:
    events = store.events(DISCHARGE_TYPED_IN, patient=patient_id)
    undone = {event.inverse_of for event in events if event.inverse_of} | {without}
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
