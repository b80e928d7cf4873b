"""What changed on the list between two extracts of the same office: who came and went, and who moved between bands.

Source: journal-export contract, "The same list again": joined, left, died, category changes and why. Patients are
the same by pseudonym. "On the list" is as at each extract's own index day. Those who object to being scored
(*reservert_behandling*) have no band; whoever began or ceased to object is told apart from joined and left, so that

    scored before + joined + no longer objecting - left - died - now objecting = scored now
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.followup.move_causes import CAUSES, Cause, Moves, causes_of
from listeoversikt.followup.target_groups import BandSettings, Groups, RiskBand, group_list
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS, UNKNOWN, Column, Mask
from listeoversikt.patient_list.snapshot import PatientList

ABSENT = -1
"""Not in the other extract at all."""


@dataclass(frozen=True)
class Changes:
    """Masks and columns over the patients of ``now``, or (``left``, ``died``, ``now_objects``) of ``earlier``.

    Both lists are kept with their people only: events are let go of.
    ``band_before`` is ``UNKNOWN`` for those without a band then. ``causes`` is causes (in the order of ``Cause``) x
    patients of ``now``: why the band moved; all False for those whose band stood still. ``main_cause`` is the first
    that holds, ``UNKNOWN`` without a move.
    """

    earlier: PatientList
    now: PatientList
    earlier_band: Column
    band: Column
    band_before: Column
    joined: Mask
    no_longer_objects: Mask
    left: Mask
    died: Mask
    now_objects: Mask
    up: Mask
    down: Mask
    causes: Mask
    main_cause: Column

    def band_change(self, band: RiskBand) -> int:
        """How many more (or fewer) are in the band than before."""
        now = (self.band == band) & self.now.scored
        before = (self.earlier_band == band) & self.earlier.scored
        return int(now.sum()) - int(before.sum())

    def moved_for(self, cause: Cause, *, up: bool) -> Mask:
        """Those who moved up (or down) with this as the main cause."""
        moved = self.up if up else self.down
        return np.asarray(moved & (self.main_cause == CAUSES.index(cause)))


def changes_between(
    earlier: PatientList,
    now: PatientList,
    *,
    groups: Groups | None = None,
    earlier_groups: Groups | None = None,
    settings: BandSettings | None = None,
    shown_before: Column | None = None,
) -> Changes:
    """What changed from ``earlier`` to ``now``, by the definitions and settings of now.

    ``groups`` and ``earlier_groups`` save working them out again. ``shown_before`` is the band that each patient of
    ``earlier`` was shown with at the time: where today's definitions or settings give the earlier facts another one,
    that is a cause of its own.
    """
    settings = settings or BandSettings()
    groups = groups or group_list(now, settings=settings)
    earlier_groups = earlier_groups or group_list(earlier, settings=settings)
    before = positions_in(earlier, now)
    after = positions_in(now, earlier)
    was, stays = _listed(earlier, before), _listed(now, after)
    band_then = earlier_groups.band if shown_before is None else shown_before
    band_before = np.where(was.scored, _at(band_then, before), UNKNOWN).astype(np.int8)
    known_then = now.scored & (band_before != UNKNOWN)
    up, down = known_then & (groups.band < band_before), known_then & (groups.band > band_before)
    movers = np.flatnonzero(up | down)
    moves = Moves(
        earlier=earlier.at(before[movers], now.index_day[movers]),
        now=now.only(movers),
        earlier_day=earlier.index_day[before[movers]],
        shown=band_before[movers],
        recomputed=earlier_groups.band[before[movers]],
        band=groups.band[movers],
    )
    causes = np.zeros((len(CAUSES), len(now)), dtype=np.bool_)
    causes[:, movers] = causes_of(moves, settings)
    died = earlier.scored & ~stays.on_list & stays.dead
    return Changes(
        earlier=_people_of(earlier),
        now=_people_of(now),
        earlier_band=band_then,
        band=groups.band,
        band_before=band_before,
        joined=now.scored & ~was.on_list,
        no_longer_objects=now.scored & was.on_list & ~was.scored,
        left=earlier.scored & ~stays.on_list & ~died,
        died=died,
        now_objects=earlier.scored & stays.on_list & ~stays.scored,
        up=up,
        down=down,
        causes=causes,
        main_cause=np.where(causes.any(axis=0), causes.argmax(axis=0), UNKNOWN).astype(np.int8),
    )


def positions_in(other: PatientList, patient_list: PatientList) -> Column:
    """For each patient: the position of the same pseudonym in the other list, ``ABSENT`` when it isn't there."""
    place = {patient_id: row for row, patient_id in enumerate(other.patients.texts("patient_id"))}
    ids = patient_list.patients.texts("patient_id")
    return np.array([place.get(patient_id, ABSENT) for patient_id in ids], dtype=np.int64)


def _people_of(patient_list: PatientList) -> PatientList:
    return replace(patient_list, tables={PATIENTS: patient_list.patients})


@dataclass(frozen=True)
class _Listed:
    """How the patients of one list stand in the other one; all False for those who aren't in it."""

    on_list: Mask
    scored: Mask
    dead: Mask


def _listed(other: PatientList, position: Column) -> _Listed:
    dead = other.patients["died"] != NO_DAY
    return _Listed(*(_at(mask, position) for mask in (other.on_list, other.scored, dead & ~other.on_list)))


def _at(values: Column, position: Column) -> Column:
    """The other list's values for each patient; False or 0 for those who aren't in it."""
    if not len(values):
        return np.zeros(len(position), dtype=values.dtype)
    return np.where(position == ABSENT, np.zeros(1, dtype=values.dtype), values[position])
