"""What changed since the extract before, for the page Oversikt: the columns kept, and plain numbers of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt.followup.changes import Changes, ShownBefore, changes_between, positions_in
from listeoversikt.followup.move_causes import Cause
from listeoversikt.followup.target_groups import RiskBand
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS, Sex
from listeoversikt.patient_list.snapshot import PatientList, date_of

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office, View

JOINED, LEFT, DIED, UP, DOWN = "joined", "left", "died", "up", "down"
GONE = (LEFT, DIED)
"""Those who have no row in the list any more."""


@dataclass(frozen=True)
class ChangeFigures:
    """Patients by what happened from the extract of ``since`` to that of ``until``; ``bands`` is more or fewer in each band (by its word).

    ``why_up`` and ``why_down`` are (cause, patients) by main cause, most first; they add up to ``up`` and ``down``.
    ``now_objects`` and ``no_longer_objects`` are those whose objection to being scored is new, or gone.
    """

    since: dt.date
    until: dt.date
    joined: int
    left: int
    died: int
    up: int
    down: int
    now_objects: int
    no_longer_objects: int
    bands: dict[str, int]
    why_up: tuple[tuple[str, int], ...]
    why_down: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class GonePatient:
    """One who left or died: pseudonym, age then, sex (``K``, ``M`` or empty), list, and the day where it's known."""

    patient_id: str
    age: int
    sex: str
    gp: str
    day: dt.date | None
    band: str


def changes_since(
    previous: PatientList | None, view: View, shown: ShownBefore | None = None
) -> Changes | None:
    """The changes from the extract before to now; None when there is none before.

    ``shown`` is what the patients were shown with then, where that's known.
    """
    if previous is None:
        return None
    return changes_between(
        previous,
        view.patient_list,
        groups=view.scored.groups,
        settings=view.settings.bands,
        shown_before=shown,
    )


def changes_of(office: Office) -> Changes | None:
    """The changes up to the office's view, as they were shown before; None without a view or an extract before."""
    previous = office.previous_list()
    if office.view is None or previous is None:
        return None
    return changes_since(previous, office.view, office.shown_before(previous))


def figures(changes: Changes) -> ChangeFigures:
    """The counts."""
    return ChangeFigures(
        since=date_of(_day_of(changes.earlier)),
        until=date_of(_day_of(changes.now)),
        joined=int(changes.joined.sum()),
        left=int(changes.left.sum()),
        died=int(changes.died.sum()),
        up=int(changes.up.sum()),
        down=int(changes.down.sum()),
        now_objects=int(changes.now_objects.sum()),
        no_longer_objects=int(changes.no_longer_objects.sum()),
        bands={band.name.lower(): changes.band_change(band) for band in RiskBand},
        why_up=_why(changes, up=True),
        why_down=_why(changes, up=False),
    )


def _day_of(patient_list: PatientList) -> int:
    return int(patient_list.index_day.max(initial=0))


def _why(changes: Changes, *, up: bool) -> tuple[tuple[str, int], ...]:
    counts = [(cause.value, int(changes.moved_for(cause, up=up).sum())) for cause in Cause]
    return tuple(sorted((item for item in counts if item[1]), key=lambda item: -item[1]))


def fulfilled_by_extract(view: View) -> frozenset[str]:
    """The pseudonyms with duties that somebody had taken up and that the newest extract shows to be done."""
    extracts = view.current.extracts
    return frozenset(
        patient
        for patient, record in view.book.records.items()
        if any(act.extract in extracts for _, act in record.fulfilled)
    )


def patients_of(changes: Changes, key: str) -> frozenset[str]:
    """The pseudonyms behind a figure: ``joined``, ``left``, ``died``, ``up``, ``down``, ``up:stays`` …"""
    what, _, cause = key.partition(":")
    mask = getattr(changes, what)
    if cause:
        mask = changes.moved_for(Cause(cause), up=what == UP)
    patients = (changes.earlier if what in GONE else changes.now).patients
    return frozenset(patients.take(np.flatnonzero(mask)).texts("patient_id"))


def gone_patients(changes: Changes, what: str) -> Sequence[GonePatient]:
    """Those who left or died, newest first: they have no row in the list any more."""
    rows = np.flatnonzero(getattr(changes, what))
    patients = changes.earlier.tables[PATIENTS].take(rows)
    days = _day_gone(changes, what)[rows].tolist()
    columns = zip(
        patients.texts("patient_id"),
        changes.earlier.age[rows].tolist(),
        patients["sex"].tolist(),
        patients.texts("gp"),
        days,
        changes.earlier_band[rows].tolist(),
        strict=True,
    )
    letters = {Sex.FEMALE: "K", Sex.MALE: "M"}
    found = [
        GonePatient(
            patient_id,
            age,
            letters.get(sex, ""),
            gp,
            None if day == NO_DAY else date_of(day),
            RiskBand(band).name.lower() if band >= 0 else "",
        )
        for patient_id, age, sex, gp, day, band in columns
    ]
    return sorted(found, key=lambda one: (-(one.day or dt.date.min).toordinal(), one.patient_id))


def _day_gone(changes: Changes, what: str) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    """Per patient of the earlier extract: the day of leaving or death as the newest extract tells it."""
    place = positions_in(changes.now, changes.earlier)
    column = changes.now.patients["died" if what == DIED else "list_to"]
    if not len(column):
        return np.full(len(place), NO_DAY, dtype=np.int32)
    return np.where(place >= 0, column[place], NO_DAY).astype(np.int32)
