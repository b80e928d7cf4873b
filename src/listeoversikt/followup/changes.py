"""What changed on the list between two extracts of the same office: who came and went, and who moved on which scale.

Source: journal-export contract, "The same list again": joined, left, died, category changes and why. Patients are
the same by pseudonym. "On the list" is as at each extract's own index day. Those who object to being scored
(*reservert_behandling*) have no category; whoever began or ceased to object is told apart from joined and left, so that

    scored before + joined + no longer objecting - left - died - now objecting = scored now
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from listeoversikt.followup.mixed_lists import with_what_both_have
from listeoversikt.followup.move_causes import (
    CAUSES,
    Cause,
    Moves,
    Pairs,
    Scale,
    category_on,
    causes_of,
    level_on,
)
from listeoversikt.followup.target_groups import BandSettings, Groups, RiskBand, TargetGroup, group_list
from listeoversikt.patient_list.frames import NO_DAY, PATIENTS, UNKNOWN, Column, Mask
from listeoversikt.patient_list.snapshot import PatientList

ABSENT = -1
"""Not in the other extract at all."""
COUNTS = ("disease_groups", "chronic_conditions")
"""Whole numbers that are told before and now."""


@dataclass(frozen=True)
class ShownBefore:
    """What each patient of the earlier extract was shown with at the time, by its positions.

    ``known`` is false for those whom the list shown then didn't have. ``categories`` are by scale, ``groups`` a bit a
    target group in the contract's order, ``counts`` by the names of ``COUNTS``.
    """

    known: Mask
    categories: Mapping[Scale, Column]
    groups: Column | None = None
    counts: Mapping[str, Column] | None = None

    def only(self, patients: Column) -> ShownBefore:
        """Of these patients (positions)."""
        return ShownBefore(
            self.known[patients],
            {scale: column[patients] for scale, column in self.categories.items()},
            None if self.groups is None else self.groups[patients],
            {name: column[patients] for name, column in (self.counts or {}).items()},
        )


@dataclass(frozen=True)
class CategoryMoves:
    """Columns over the patients of now: the category before and now on a scale, and why it isn't the same.

    ``before`` is ``UNKNOWN`` for those not scored then. ``causes`` is causes (in the order of ``Cause``) x patients, all
    False for those who stood still; ``main_cause`` is the first that holds, ``UNKNOWN`` without a move. A category that
    is known for the first time, or no longer, has ``moved`` neither up nor down.
    """

    scale: Scale
    before: Column
    now: Column
    moved: Mask
    causes: Mask

    @property
    def up(self) -> Mask:
        """Moved to a category of more need."""
        return self._both_known & (self._level(self.now) > self._level(self.before))

    @property
    def down(self) -> Mask:
        """Moved to a category of less need."""
        return self._both_known & (self._level(self.now) < self._level(self.before))

    @property
    def main_cause(self) -> Column:
        """The first cause that holds."""
        return np.where(self.causes.any(axis=0), self.causes.argmax(axis=0), UNKNOWN).astype(np.int8)

    @property
    def _both_known(self) -> Mask:
        return np.asarray(self.moved & (self.before >= 0) & (self.now >= 0))

    def _level(self, category: Column) -> Column:
        return level_on(self.scale, category)


@dataclass(frozen=True)
class Changes:
    """Masks and columns over the patients of ``now``, or (``left``, ``died``, ``now_objects``) of ``earlier``.

    Both lists are kept with their people only: events are let go of. ``earlier_categories`` are those of the patients of
    ``earlier``, as shown where that's known. ``place_before`` is each patient's position in
    ``earlier``. ``known_then``: scored in both. ``groups_before`` and ``groups_now`` have a bit a target group, 0 for
    those not scored then (now); ``counts_before`` is -1 for them, and ``counts_changed`` are those with other counts for
    another reason than that a table is in one extract alone. ``shown_known``: what was shown then is known.
    """

    earlier: PatientList
    now: PatientList
    place_before: Column
    known_then: Mask
    earlier_categories: Mapping[Scale, Column]
    joined: Mask
    no_longer_objects: Mask
    left: Mask
    died: Mask
    now_objects: Mask
    scales: Mapping[Scale, CategoryMoves]
    groups_before: Column
    groups_now: Column
    counts_before: Mapping[str, Column]
    counts_now: Mapping[str, Column]
    counts_changed: Mask
    shown_known: bool

    @property
    def earlier_band(self) -> Column:
        """The risk band of each patient of the earlier list."""
        return self.earlier_categories[Scale.BAND]

    @property
    def band(self) -> Column:
        """The risk band of each patient now."""
        return self.scales[Scale.BAND].now

    @property
    def band_before(self) -> Column:
        """The risk band before, ``UNKNOWN`` for those without one then."""
        return self.scales[Scale.BAND].before

    @property
    def up(self) -> Mask:
        """Up in risk band."""
        return self.scales[Scale.BAND].up

    @property
    def down(self) -> Mask:
        """Down in risk band."""
        return self.scales[Scale.BAND].down

    @property
    def causes(self) -> Mask:
        """Causes x patients: why the band moved."""
        return self.scales[Scale.BAND].causes

    @property
    def main_cause(self) -> Column:
        """The first cause of each move between bands."""
        return self.scales[Scale.BAND].main_cause

    def band_change(self, band: RiskBand) -> int:
        """How many more (or fewer) are in the band than before."""
        now = (self.band == band) & self.now.scored
        before = (self.earlier_band == band) & self.earlier.scored
        return int(now.sum()) - int(before.sum())

    def moved_for(self, cause: Cause, *, up: bool) -> Mask:
        """Those who moved up (or down) in band with this as the main cause."""
        moved = self.up if up else self.down
        return np.asarray(moved & (self.main_cause == CAUSES.index(cause)))


def changes_between(
    earlier: PatientList,
    now: PatientList,
    *,
    groups: Groups | None = None,
    earlier_groups: Groups | None = None,
    settings: BandSettings | None = None,
    shown_before: ShownBefore | None = None,
) -> Changes:
    """What changed from ``earlier`` to ``now``, by the definitions and settings of now.

    ``groups`` and ``earlier_groups`` save working them out again. Where today's definitions or settings give the earlier
    facts another category than ``shown_before``, that is a cause of its own.
    """
    settings = settings or BandSettings()
    groups = groups or group_list(now, settings=settings)
    earlier_groups = earlier_groups or group_list(earlier, settings=settings)
    before = positions_in(earlier, now)
    after = positions_in(now, earlier)
    was, stays = _listed(earlier, before), _listed(now, after)
    known_then = np.asarray(now.scored & was.scored)
    then = _Then(earlier_groups, shown_before)
    died = earlier.scored & ~stays.on_list & stays.dead
    counts_before = {name: np.where(known_then, _at(then.count(name), before), -1) for name in COUNTS}
    counts_now = {name: np.where(now.scored, getattr(groups.scores, name), -1) for name in COUNTS}
    other = known_then & np.logical_or.reduce([counts_before[name] != counts_now[name] for name in COUNTS])
    return Changes(
        earlier=_people_of(earlier),
        now=_people_of(now),
        place_before=before,
        known_then=known_then,
        earlier_categories={scale: then.category(scale) for scale in Scale},
        joined=now.scored & ~was.on_list,
        no_longer_objects=now.scored & was.on_list & ~was.scored,
        left=earlier.scored & ~stays.on_list & ~died,
        died=died,
        now_objects=earlier.scored & stays.on_list & ~stays.scored,
        scales=_scales(earlier, now, before, known_then, groups, then, settings),
        groups_before=np.where(known_then, _at(then.groups, before), 0),
        groups_now=np.where(now.scored, group_bits(groups.matrix), 0),
        counts_before=counts_before,
        counts_now=counts_now,
        counts_changed=other & ~_by_a_table_alone(earlier, now, before, other, then, settings),
        shown_known=shown_before is not None,
    )


@dataclass(frozen=True)
class _Then:
    """What the patients of the earlier extract were shown with; by today's definitions where that isn't known."""

    recomputed: Groups
    shown: ShownBefore | None

    def category(self, scale: Scale) -> Column:
        own = category_on(self.recomputed, scale)
        shown = self.shown.categories.get(scale) if self.shown is not None else None
        return self._or_own(shown, own).astype(np.int8)

    @property
    def groups(self) -> Column:
        own = group_bits(self.recomputed.matrix)
        return self._or_own(self.shown.groups if self.shown is not None else None, own)

    def count(self, name: str) -> Column:
        own = getattr(self.recomputed.scores, name)
        counts = (self.shown.counts or {}) if self.shown is not None else {}
        return self._or_own(counts.get(name), own)

    def _or_own(self, shown: Column | None, own: Column) -> Column:
        return own if shown is None or self.shown is None else np.where(self.shown.known, shown, own)


def _scales(
    earlier: PatientList,
    now: PatientList,
    before: Column,
    known_then: Mask,
    groups: Groups,
    then: _Then,
    settings: BandSettings,
) -> dict[Scale, CategoryMoves]:
    """The moves on every scale; what would have been is worked out once for all who moved on any."""
    categories, moved = {}, {}
    for scale in Scale:
        category = category_on(groups, scale)
        shown = np.where(known_then, _at(then.category(scale), before), UNKNOWN).astype(np.int8)
        categories[scale] = shown, category
        moved[scale] = np.asarray(known_then & (category != shown))
    movers = np.flatnonzero(np.logical_or.reduce(list(moved.values())))
    places = before[movers]
    pairs = Pairs(
        earlier.at(places, now.index_day[movers]), now.only(movers), earlier.index_day[places], settings
    )
    found = {}
    for scale, (shown, category) in categories.items():
        causes = np.zeros((len(CAUSES), len(now)), dtype=np.bool_)
        recomputed = category_on(then.recomputed, scale)[places]
        causes[:, movers] = causes_of(pairs, Moves(scale, shown[movers], recomputed, category[movers]))
        found[scale] = CategoryMoves(scale, shown, category, moved[scale], causes)
    return found


def _by_a_table_alone(
    earlier: PatientList,
    now: PatientList,
    before: Column,
    other: Mask,
    then: _Then,
    settings: BandSettings,
) -> Mask:
    """Of those with other counts: who has the same ones by the tables and columns that both extracts have."""
    found = np.zeros(len(now), dtype=np.bool_)
    if set(earlier.tables) == set(now.tables) and earlier.stated == now.stated:
        return found
    rows = np.flatnonzero(other)
    places = before[rows]
    pair = earlier.at(places, earlier.index_day[places]), now.only(rows)
    lists = (with_what_both_have(pair[0], pair[1]), with_what_both_have(pair[1], pair[0]))
    same = np.ones(len(rows), dtype=np.bool_)
    both = [group_list(one, settings=settings).scores for one in lists]
    for name in COUNTS:
        counts = [getattr(scores, name) for scores in both]
        same &= counts[0] == counts[1]
        same &= then.count(name)[places] == getattr(then.recomputed.scores, name)[places]
    found[rows] = same
    return found


def group_bits(matrix: Mask) -> Column:
    """A bit a target group, the contract's first group lowest."""
    weights = 1 << np.arange(len(TargetGroup), dtype=np.int64)
    return np.asarray(weights @ matrix.astype(np.int64))


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
