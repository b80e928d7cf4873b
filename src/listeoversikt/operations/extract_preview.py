"""What would change when an extract is read in; and reading it in, with a receipt.

Nothing is stored by ``preview``. ``read_in`` stores what was looked at in one transaction: whole or not at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.target_groups import RiskBand
from listeoversikt.journal.refusal import Refusal
from listeoversikt.operations import store_job
from listeoversikt.operations.extract_steps import Effect, Looked
from listeoversikt.operations.extract_stops import (
    Remedy,
    StopKind,
    Stopped,
    cancelled_stop,
    refused_stop,
    store_stop,
)
from listeoversikt.operations.main_job import ScoredList, score
from listeoversikt.operations.message_log import told_messages, with_told
from listeoversikt.operations.office import Office
from listeoversikt.operations.progress import Cancelled, Progress, never, quiet
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.frames import Column, Mask
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.patient_list.supplement import lay_on
from listeoversikt.store.contents import Extract as StoredExtract
from listeoversikt.store.contents import ExtractKind
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

BANDS = (RiskBand.HIGH, RiskBand.RISING, RiskBand.MODERATE, RiskBand.LOW)


@dataclass(frozen=True)
class Tally:
    """Persons on the list as at a date: all, those in each band (high, rising, moderate, low), the worklist."""

    date: dt.date
    inhabitants: int
    bands: tuple[int, ...]
    worklist: int


@dataclass(frozen=True)
class Movement:
    """Persons who came, left or changed band between two tallies; up is towards high."""

    joined: int
    left: int
    died: int
    up: int
    down: int


@dataclass(frozen=True)
class Preview:
    """What reading in would do. ``after`` is None when the list stays as it is (the same again, or history)."""

    effect: Effect
    before: Tally | None
    after: Tally | None
    movement: Movement | None


@dataclass(frozen=True)
class Receipt:
    """What was stored; ``inhabitants`` of the list as it's now, ``newest`` its full extract's date."""

    effect: Effect
    export_date: dt.date
    newest: dt.date
    inhabitants: int
    rows: int
    set_aside: int
    movement: Movement | None = None
    kept_out: int = 0
    """How many have been erased here, and were left out."""


def preview(
    office: Office,
    looked: Looked,
    *,
    today: dt.date,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Preview | Stopped:
    """Works out the list as it would be and compares it with the list now; stores nothing."""
    before = office.view.scored if office.view is not None else None
    settings = office.view.settings if office.view is not None else Settings()
    tally = _tally(before) if before is not None else None
    if looked.effect in (Effect.SAME, Effect.HISTORY):
        return Preview(looked.effect, tally, None, None)
    try:
        after = _scored_after(office.store, looked, settings, today, progress, cancelled)
    except KeyboardInterrupt:
        return cancelled_stop()
    except StoreRefused as refused:
        return store_stop(refused.reason)
    movement = _movement(before, after) if before is not None else None
    return Preview(looked.effect, tally, _tally(after), movement)


def _scored_after(
    store: Store,
    looked: Looked,
    settings: Settings,
    today: dt.date,
    progress: Progress,
    cancelled: Cancelled,
) -> ScoredList:
    patient_list = looked.extract.patient_list
    if looked.effect is Effect.SUPPLEMENT:
        base = store_job.known_list(store)
        assert base is not None
        patient_list = lay_on(base, patient_list)
    known_day = int(patient_list.index_day.max())
    typed = with_told(patient_list, store_job.typed_discharges(store), told_messages(store))
    return score(
        typed,
        int(typed.index_day.max()),
        work_date=today,
        known_day=known_day,
        settings=settings,
        progress=progress,
        cancelled=cancelled,
    )


def _tally(scored: ScoredList) -> Tally:
    mask = scored.patient_list.scored
    bands = np.bincount(scored.groups.band[mask], minlength=len(BANDS))
    return Tally(
        date=date_of(scored.index_day),
        inhabitants=int(mask.sum()),
        bands=tuple(int(bands[band]) for band in BANDS),
        worklist=len(scored.worklist),
    )


def _movement(before: ScoredList, after: ScoredList) -> Movement:
    """Compares by pseudonym those who get rows in the one list and in the other."""
    old, new = before.patient_list, after.patient_list
    at = _positions(old, new)
    was = np.zeros(len(new), dtype=np.bool_)
    was[at >= 0] = old.scored[at[at >= 0]]
    both = np.flatnonzero(was & new.scored)
    change = after.groups.band[both].astype(np.int64) - before.groups.band[at[both]]
    gone = old.scored.copy()
    gone[at[both]] = False
    died = _died(old, new, at)
    return Movement(
        joined=int((new.scored & ~was).sum()),
        left=int((gone & ~died).sum()),
        died=int((gone & died).sum()),
        up=int((change < 0).sum()),
        down=int((change > 0).sum()),
    )


def _positions(old: PatientList, new: PatientList) -> Column:
    """For each patient of the new list, the place in the old one; -1 for a newcomer."""
    place = {patient_id: row for row, patient_id in enumerate(old.patients.texts("patient_id"))}
    ids = new.patients.texts("patient_id")
    return np.array([place.get(patient_id, -1) for patient_id in ids], dtype=np.int64)


def _died(old: PatientList, new: PatientList, at: Column) -> Mask:
    """Who of the old list is dead by the new list's day."""
    died = np.zeros(len(old), dtype=np.bool_)
    known = at >= 0
    died[at[known]] = (new.patients["died"] <= new.index_day)[known]
    return died


def read_in(
    office: Office, looked: Looked, *, progress: Progress = quiet, cancelled: Cancelled = never
) -> Receipt | Stopped:
    """Stores what was looked at; refused when a table still asks, or the store has changed since.

    Cancelling is heard until the transaction begins. Afterwards the extract is in, and the receipt says so.
    """
    if looked.asking:
        raise ValueError("a table asks: accept the rest first")
    try:
        if _changed(office.store, looked):
            return Stopped(StopKind.CHANGED_MEANWHILE, (Remedy.TRY_AGAIN, Remedy.CHOOSE_AGAIN))
        if cancelled():
            return cancelled_stop()
        imported = store_job.store_extract(office.store, looked.extract, progress=progress)
    except KeyboardInterrupt:
        return cancelled_stop()
    except Refusal as refusal:
        return refused_stop(refusal)
    except StoreRefused as refused:
        return store_stop(refused.reason)
    counts = looked.totals
    return Receipt(
        effect=looked.effect,
        export_date=looked.export_date,
        newest=imported.newest.export_date,
        inhabitants=imported.patients,
        rows=counts.kept,
        set_aside=counts.set_aside,
        kept_out=imported.saved.kept_out,
    )


def _changed(store: Store, looked: Looked) -> bool:
    """Whether another window has read an extract in since the checks."""
    return tuple(one.uuid for one in store.extracts()) != looked.basis


@dataclass(frozen=True)
class PastExtract:
    """One line of the history. ``now``: part of the list as it's known.

    ``withdrawn``: set aside when somebody went back to an earlier one; ``newer`` is how many extracts would be set
    aside by going back to this one (0 for the newest, for one set aside, and for a supplement that lies on nothing).
    """

    id: int
    export_date: dt.date
    supplement: bool
    read_at: dt.datetime
    who: str
    patients: int
    set_aside: int
    now: bool
    withdrawn: bool = False
    newer: int = 0


def history(store: Store) -> tuple[PastExtract, ...]:
    """The extracts of the store, newest first."""
    newest = store.newest_full()
    in_use = (
        {newest.id, *(one.id for one in store.supplements_of(newest.id))} if newest is not None else set()
    )
    extracts = store.extracts()
    in_force = [one for one in extracts if not one.withdrawn]
    return tuple(_past(one, one.id in in_use, _newer(one, in_force)) for one in extracts)


def _newer(one: StoredExtract, in_force: Sequence[StoredExtract]) -> int:
    """How many extracts are newer than one that something can be gone back to."""
    older_full = any(other.kind == ExtractKind.FULL and other.order <= one.order for other in in_force)
    return 0 if one.withdrawn or not older_full else sum(other.order > one.order for other in in_force)


def _past(one: StoredExtract, now: bool, newer: int) -> PastExtract:
    tables = one.report.get("tables", {})
    return PastExtract(
        id=one.id,
        export_date=one.export_date,
        supplement=one.kind == ExtractKind.SUPPLEMENT,
        read_at=one.imported_at,
        who=one.imported_by,
        patients=one.patients,
        set_aside=sum(int(count.get("set_aside", 0)) for count in tables.values()),
        now=now,
        withdrawn=one.withdrawn,
        newer=newer,
    )
