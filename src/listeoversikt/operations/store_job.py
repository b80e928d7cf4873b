"""Operations on the store: read an extract in, take the list out as it's known now, type in a discharge."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from listeoversikt.followup.target_groups import group_list
from listeoversikt.journal.continuity import has_new_pseudonyms
from listeoversikt.journal.extract import Extract
from listeoversikt.journal.findings import Finding, ImportReport, Reason, TableCount
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.operations import main_job
from listeoversikt.operations.extract_mapping import recognised_profile
from listeoversikt.operations.message_log import MESSAGE_READ, told_messages, with_told
from listeoversikt.operations.profiles import stored_profiles
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.shown_then import bands_without_model, is_kept, keep_shown
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS, DischargedTo, YesNo
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.patient_list.supplement import lay_on
from listeoversikt.patient_list.typed_in import TypedDischarge, as_exported
from listeoversikt.store.access.roles import Right
from listeoversikt.store.contents import Event, ExtractKind, NewEvent, SavedExtract
from listeoversikt.store.contents import Extract as StoredExtract
from listeoversikt.store.refusals import Reason as StoreReason
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

DISCHARGE_TYPED_IN = "discharge_typed_in"
LAID_ON_LIST = frozenset({DISCHARGE_TYPED_IN, MESSAGE_READ})
"""Kinds of events that change the list itself, beside the extracts."""
COLUMNS_PASSED = "columns_passed"
"""The event that tells which columns a person has let through the identity guard, and with which extract."""


@dataclass(frozen=True)
class Imported:
    """What became of an import; ``base`` is the full extract that a supplement was laid on."""

    saved: SavedExtract
    report: ImportReport
    patients: int
    newest: StoredExtract


@dataclass(frozen=True)
class CurrentList:
    """The list as it's known now: the newest full extract, its supplements, and what was typed in.

    ``known_day`` is T of the extracts: the scores stay there, also when a later discharge was typed in.
    """

    patient_list: PatientList
    index_day: int
    known_day: int
    report: ImportReport
    extracts: tuple[int, ...]


def import_extract(
    store: Store,
    export: Path,
    *,
    today: dt.date,
    accept_findings: bool = False,
    passed: Sequence[str] = (),
    profile: Profile | None = None,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Imported:
    """Reads an export into the store: whole or not at all. The scored list is kept beside it.

    Without a ``profile`` the office's own are looked through for the one that the export was made for.
    """
    store.require(Right.TAKE_IN)  # before minutes of reading
    known = known_list(store)
    profile = profile or recognised_profile(export, stored_profiles(store), cancelled)
    extract = main_job.read(
        export,
        today=today,
        base=known,
        accept_findings=accept_findings,
        passed=passed,
        profile=profile,
        progress=progress,
        cancelled=cancelled,
    )
    refuse_new_pseudonyms(known, extract)
    return store_extract(store, extract, progress=progress)


def known_list(store: Store) -> PatientList | None:
    """What extracts have told so far: the newest full one with its supplements; None in an empty store.

    Of everybody, to judge by what is taken in; never to be shown.
    """
    newest = store.newest_full()
    return None if newest is None else as_read(store, newest, whole=True)


def _passes(report: ImportReport) -> tuple[NewEvent, ...]:
    """What is logged of the columns that were let through: their names, and the extract by date and checksum."""
    if not report.passed_columns:
        return ()
    payload = {
        "columns": list(report.passed_columns),
        "export_date": report.export_date,
        "checksum": report.checksum,
    }
    return (NewEvent(COLUMNS_PASSED, payload),)


def store_extract(store: Store, extract: Extract, *, progress: Progress = quiet) -> Imported:
    """Stores an extract that has been read and found good, in one transaction."""
    progress(Stage.STORING, 0, 2)
    saved = store.save_extract(
        extract.patient_list,
        kind=ExtractKind(extract.report.scope),
        export_date=dt.date.fromisoformat(extract.report.export_date),
        office=extract.report.office,
        journal_system=extract.report.journal_system,
        checksum=extract.report.checksum,
        report=asdict(extract.report),
        events=_passes(extract.report),
    )
    with _already_stored():
        progress(Stage.STORING, 1, 2)
        if not saved.already_there and not saved.is_history:
            keep_scored(store, current_list(store))
        progress(Stage.STORING, 2, 2)
    now = store.newest_full()
    assert now is not None
    taken = store.load(saved.extract.id, whole=True) if saved.kept_out else extract.patient_list
    return Imported(saved, extract.report, int(taken.scored.sum()), now)


@contextmanager
def _already_stored() -> Iterator[None]:
    """What comes after the transaction may be left out: the scored list can be worked out again."""
    with suppress(KeyboardInterrupt, StoreRefused):
        yield


def refuse_new_pseudonyms(known: PatientList | None, extract: Extract) -> None:
    """Refuses an extract whose patients were given other pseudonyms than the known ones."""
    if known is None:
        return
    before, now = known.patients, extract.patient_list.patients
    ids, whole = before.texts("patient_id"), not extract.description.is_supplement
    if has_new_pseudonyms(ids, before["birth_year"], before["sex"], now, whole_list=whole):
        raise Refusal(RefusalKind.NEW_PSEUDONYMS, table=PATIENTS)


def current_list(store: Store) -> CurrentList | None:
    """The list as known now; None in an empty store."""
    newest = store.newest_full()
    if newest is None:
        return None
    read = as_read(store, newest)
    patient_list = with_told(read, typed_discharges(store), told_messages(store))
    return CurrentList(
        patient_list=patient_list,
        index_day=int(patient_list.index_day.max()),
        known_day=int(read.index_day.max()),
        report=report_of(newest.report),
        extracts=(newest.id, *(supplement.id for supplement in store.supplements_of(newest.id))),
    )


def as_read(store: Store, newest: StoredExtract, *, whole: bool = False) -> PatientList:
    """A full extract with its supplements laid on it, and nothing typed in. ``whole``: see ``Store.load``."""
    patient_list = store.load(newest.id, whole=whole)
    for supplement in store.supplements_of(newest.id):
        patient_list = lay_on(patient_list, store.load(supplement.id, whole=whole))
    return patient_list


def keep_scored(store: Store, current: CurrentList | None) -> None:
    """Keeps the scored list's columns, by the office's choices: what is shown from now on, to be told of later.

    A model that is in use is left out here; the window keeps the list anew with it.
    """
    if current is None:
        return
    bands = bands_without_model(store)
    if not is_kept(store, current, bands):
        patient_list = as_exported(current.patient_list).as_of(current.known_day)
        keep_shown(store, current, group_list(patient_list, settings=bands), bands)


def type_in_discharge(
    store: Store,
    patient_id: str,
    discharged: dt.date,
    known: dt.date | None,
    discharged_to: DischargedTo,
    *,
    short_term_since: dt.date | None = None,
) -> Event:
    """Writes a discharge typed in by hand into the log; refused for a patient who isn't in the newest extract.

    ``short_term_since``: it ends the short-term stay after that discharge from hospital.
    """
    store.require(Right.FOLLOW_UP)
    newest = store.newest_full()
    if newest is None:
        raise StoreRefused(StoreReason.NO_FULL_EXTRACT)
    store.refuse_hidden(patient_id)
    if patient_id not in set(as_read(store, newest).patients.texts("patient_id")):
        raise StoreRefused(StoreReason.UNKNOWN_PATIENT)
    payload: dict[str, Any] = {
        "discharged": discharged.isoformat(),
        "known": known.isoformat() if known else None,
        "discharged_to": discharged_to.name.lower(),
    }
    if short_term_since is not None:
        payload["short_term_since"] = short_term_since.isoformat()
    event = store.append_event(DISCHARGE_TYPED_IN, payload, patient=patient_id)
    with _already_stored():
        keep_scored(store, current_list(store))
    return event


def objects_to_scoring(store: Store, patient_id: str) -> bool:
    """Whether the newest extract says that the patient doesn't want to be scored: no discharge starts a clock then."""
    newest = store.newest_full()
    if newest is None:
        return False
    patients = as_read(store, newest).patients
    rows = np.flatnonzero(patients["no_treatment"] == YesNo.YES)
    names = patients.texts("patient_id")
    return any(names[row] == patient_id for row in rows.tolist())


def typed_discharges(store: Store, until: int | None = None) -> tuple[TypedDischarge, ...]:
    """The discharges typed in and not undone, in the order they were typed; up to event number ``until``."""
    events = store.events(DISCHARGE_TYPED_IN)
    events = tuple(event for event in events if until is None or event.sequence <= until)
    undone = {event.inverse_of for event in events if event.inverse_of}
    return tuple(
        TypedDischarge(
            patient_id=event.patient or "",
            discharged=_day(event.payload["discharged"]),
            known=_day(event.payload["known"]),
            discharged_to=DischargedTo[event.payload["discharged_to"].upper()],
            short_term_since=_day(event.payload.get("short_term_since")),
        )
        for event in events
        if event.uuid not in undone and not event.inverse_of
    )


def _day(text: str | None) -> int:
    return day_number(dt.date.fromisoformat(text)) if text else int(NO_DAY)


def report_of(stored: Any) -> ImportReport:
    """The import report as the store kept it."""
    content = dict(stored)
    content["tables"] = {name: TableCount(**count) for name, count in content.get("tables", {}).items()}
    content["findings"] = [
        Finding(**{**finding, "reasons": tuple(Reason(reason) for reason in finding["reasons"])})
        for finding in content.get("findings", [])
    ]
    return ImportReport(**content)
