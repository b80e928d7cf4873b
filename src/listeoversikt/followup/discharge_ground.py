"""Which discharges start a clock after them, wait, or lapse at once.

Every episode of an inhabitant who was in a target group on the day of discharge, and every unplanned one of those
aged 75 or more; one typed in by hand always. Not a planned same-day stay, nor one that ends in another hospital or
in death. Source: follow-up contract, "Contact within three working days of discharge".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.clock_settings import ClockSettings
from listeoversikt.followup.target_groups import TargetGroup, group_list
from listeoversikt.patient_list.episodes import Episodes, episodes_of
from listeoversikt.patient_list.frames import NO_DAY, STAYS, Column, DischargedTo, Mask, Residence, YesNo
from listeoversikt.patient_list.snapshot import PatientList, year_of
from listeoversikt.patient_list.typed_in import SHORT_TERM_WAIT, TYPED_IN

WAITS_DAYS = SHORT_TERM_WAIT
CHUNK = 20_000


@dataclass(frozen=True)
class Ground:
    """The discharges with a row: ``rows`` index ``episodes``; ``in_group`` is groups x rows.

    ``after`` is the next episode that is a readmission, ``stay_after`` the short-term stay that a row waits for;
    -1 where there is none.
    """

    episodes: Episodes
    rows: Column
    in_group: Mask
    to_short_term: Mask
    stay_after: Column
    after: Column


def discharges_with_a_row(patient_list: PatientList, settings: ClockSettings) -> Ground:
    """Every discharge that starts a clock, waits, or lapses at once; sorted by patient, then day."""
    episodes = episodes_of(patient_list)
    rows = np.flatnonzero(_may_have_clock(patient_list, episodes))
    in_group = _groups_at_discharge(patient_list, episodes, rows, settings)
    ground = _ground(patient_list, episodes, rows, in_group, settings)
    following = next_episode(episodes, ~_planned_same_day(episodes))
    to_short_term = _goes_to_short_term(patient_list, episodes, rows)
    stay_after = _short_term_stay_after(episodes, rows, to_short_term)
    ground = _inherit_ground(rows, ground, stay_after)
    replaced = (stay_after >= 0) & (episodes.end[stay_after] != NO_DAY)
    keep = ground & ~replaced
    after = _other_than(episodes, following, rows[keep], stay_after[keep])
    return Ground(episodes, rows[keep], in_group[:, keep], to_short_term[keep], stay_after[keep], after)


def _may_have_clock(patient_list: PatientList, episodes: Episodes) -> Mask:
    """Ended alive, not in another hospital, not a planned same-day stay; on the list on that day."""
    patients, owner, end = patient_list.patients, episodes.patient, episodes.end
    started = (patients["list_from"][owner] == NO_DAY) | (patients["list_from"][owner] <= end)
    on_list = started & (patients["list_to"][owner] > end) & (patients["died"][owner] > end)
    scored = patients["no_treatment"][owner] != YesNo.YES
    elsewhere = np.isin(episodes.discharged_to, (DischargedTo.OTHER_HOSPITAL, DischargedTo.DIED))
    return np.asarray((end != NO_DAY) & on_list & scored & ~elsewhere & ~_planned_same_day(episodes))


def _planned_same_day(episodes: Episodes) -> Mask:
    return np.asarray(episodes.planned & (episodes.start == episodes.end))


def _groups_at_discharge(
    patient_list: PatientList, episodes: Episodes, rows: Column, settings: ClockSettings
) -> Mask:
    """Target groups x rows, each as at its own day of discharge."""
    parts = [np.empty((len(TargetGroup), 0), dtype=np.bool_)]
    for start in range(0, len(rows), CHUNK):
        some = rows[start : start + CHUNK]
        then = patient_list.at(episodes.patient[some], episodes.end[some])
        parts.append(group_list(then, settings=settings.bands).matrix)
    return np.concatenate(parts, axis=1)


def _ground(
    patient_list: PatientList, episodes: Episodes, rows: Column, in_group: Mask, settings: ClockSettings
) -> Mask:
    counted = np.array([group in settings.groups for group in TargetGroup])
    born = patient_list.patients["birth_year"][episodes.patient[rows]]
    old = year_of(episodes.end[rows]) - born >= settings.unplanned_min_age
    stays = patient_list.events(STAYS)
    typed = stays["row"][episodes.last_stay[rows]] == TYPED_IN if stays is not None else False
    return np.asarray(in_group[counted].any(axis=0) | (old & episodes.emergency[rows]) | typed)


def next_episode(episodes: Episodes, among: Mask) -> Column:
    """Position of the same patient's next episode ``among`` some that begins on or after this one's end.

    -1 where there is none.
    """
    count = len(episodes)
    found = np.full(count, -1, dtype=np.int64)
    candidates = np.flatnonzero(among)
    if not len(candidates):
        return found
    key = episodes.patient.astype(np.int64) << 32
    begun = key[candidates] + episodes.start[candidates]
    at = np.searchsorted(begun, key + episodes.end)
    at = np.maximum(at, np.searchsorted(candidates, np.arange(count), side="right"))
    inside = at < len(candidates)
    position = candidates[np.minimum(at, len(candidates) - 1)]
    same = inside & (episodes.patient[position] == episodes.patient) & (episodes.end != NO_DAY)
    found[same] = position[same]
    return found


def _goes_to_short_term(patient_list: PatientList, episodes: Episodes, rows: Column) -> Mask:
    home = patient_list.patients["residence"][episodes.patient[rows]]
    went = episodes.discharged_to[rows] == DischargedTo.SHORT_TERM_NURSING_HOME
    return np.asarray(went & (home != Residence.NURSING_HOME))


def _short_term_stay_after(episodes: Episodes, rows: Column, to_short_term: Mask) -> Column:
    """The short-term stay that a waiting row waits for: the first begun within 60 days; -1 without one."""
    after = next_episode(episodes, episodes.short_term)[rows]
    begun = episodes.start[after].astype(np.int64) - episodes.end[rows]
    return np.where(to_short_term & (after >= 0) & (begun <= WAITS_DAYS), after, -1)


def _inherit_ground(rows: Column, ground: Mask, stay_after: Column) -> Mask:
    """A short-term stay's row also stands on the ground of the hospital episode before it."""
    ground = ground.copy()
    heir = np.searchsorted(rows, np.maximum(stay_after, 0))
    heir = np.minimum(heir, max(len(rows) - 1, 0))
    linked = np.flatnonzero((stay_after >= 0) & (rows[heir] == stay_after)) if len(rows) else rows
    for giver in linked:  # few, and in order of time: a chain hands its ground on
        ground[heir[giver]] |= ground[giver]
    return ground


def _other_than(episodes: Episodes, following: Column, rows: Column, stay_after: Column) -> Column:
    """The next episode of each row; the short-term stay that a row waits for is passed over."""
    after = following[rows]
    waits_for_it = (after >= 0) & (after == stay_after)
    candidates = np.flatnonzero(~_planned_same_day(episodes))
    at = np.searchsorted(candidates, after, side="right")
    beyond = candidates[np.minimum(at, max(len(candidates) - 1, 0))] if len(candidates) else after
    same = (at < len(candidates)) & (episodes.patient[beyond] == episodes.patient[rows])
    return np.where(waits_for_it, np.where(same, beyond, -1), after)
