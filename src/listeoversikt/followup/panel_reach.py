"""How far the team reaches: of each target group, and of those it follows.

*Contact with the team*: a contact logged here that reached somebody, or a nurse's contact in the export. *A nurse's
contact*: one logged here by a nurse, or in the export. Letters and attempts are neither. Source: follow-up contract,
"Membership is the basis of reach, panel and capacity".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.discharge_contact import FULFILLING_KINDS
from listeoversikt.followup.expected import LOOKED_BACK, new_need
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.panel import Panel, over_in
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.followup.team import NURSE
from listeoversikt.patient_list.frames import CONTACTS, Days, Mask, Role
from listeoversikt.patient_list.snapshot import PatientList, day_number

NEVER = -1
YEAR, QUARTER = 365, 90


@dataclass(frozen=True)
class LastContacts:
    """Per patient, as day numbers (``NEVER`` = not found): the newest contact with the team, and with a nurse.

    ``export_from``: the first day that the export can tell of nurses' contacts; None = it can't.
    """

    team: Days
    nurse: Days
    export_from: int | None

    def tells(self, first_day: int) -> bool:
        """Whether the absence of a contact since that day can be told."""
        return self.export_from is not None and self.export_from <= first_day


def contacts_of(panel: Panel, book: LogBook, position: Mapping[str, int], days: int = YEAR) -> LastContacts:
    """The newest contacts of the last ``days`` days up to the panel's day."""
    last = day_number(panel.today)
    nurse, export_from = _of_export(panel.patient_list, last - days + 1, last)
    team = nurse.copy()
    logged = [
        (position[one], *_of_log(record, panel.today))
        for one, record in book.records.items()
        if one in position and record.contacts
    ]
    if logged:
        rows, by_team, by_nurse = np.array(logged, dtype=np.int32).T
        team[rows] = np.maximum(team[rows], by_team)
        nurse[rows] = np.maximum(nurse[rows], by_nurse)
    return LastContacts(team, nurse, export_from)


def _of_log(record: PatientRecord, today: dt.date) -> tuple[int, int]:
    """The newest day somebody was reached, by anybody and by a nurse; ``NEVER`` = not."""
    by_team = NEVER
    for one in reversed(record.contacts):
        if not one.contact.reached or one.contact.day > today:
            continue
        if by_team == NEVER:
            by_team = day_number(one.contact.day)
        if one.contact.role == NURSE:
            return by_team, day_number(one.contact.day)
    return by_team, NEVER


def _of_export(patient_list: PatientList, first: int, last: int) -> tuple[Days, int | None]:
    """Per patient: the newest contact with a nurse in the days, and since when the export can tell."""
    newest = np.full(len(patient_list), NEVER, dtype=np.int32)
    contacts, period = patient_list.events(CONTACTS), patient_list.periods.get(CONTACTS)
    if contacts is None or period is None or f"{CONTACTS}.role" not in patient_list.stated:
        return newest, None
    rows = (contacts["role"] == Role.NURSE) & (contacts["day"] >= first) & (contacts["day"] <= last)
    found = contacts.take(np.flatnonzero(rows))
    found = found.take(np.flatnonzero(np.isin(found["kind"], FULFILLING_KINDS)))
    np.maximum.at(newest, found["patient"], found["day"].astype(np.int32))
    return newest, int(period.first)


@dataclass(frozen=True)
class GroupReach:
    """A target group: how many are in it, are followed, have had a nurse's contact in 365 days, and are new to us.

    Followed and seen by a nurse are two figures that overlap; they are never added up. ``nurse`` is None where the
    export can't tell. ``group`` None: everybody in any group.
    """

    group: TargetGroup | None
    count: int
    followed: int
    nurse: int | None
    new: int

    @property
    def not_followed(self) -> int:
        """In the group, and not followed."""
        return self.count - self.followed


def reach_of(panel: Panel, seen: LastContacts, new: Collection[int]) -> tuple[GroupReach, ...]:
    """Any group first, then each with somebody in it. ``new``: places of those with a need new to the office."""
    since = day_number(panel.today) - YEAR + 1
    told, by_nurse_seen = seen.tells(since), seen.nurse >= since
    is_new = np.zeros(len(panel.patient_list), dtype=np.bool_)
    is_new[list(new)] = True
    masks: list[tuple[TargetGroup | None, Mask]] = [(None, panel.in_need)]
    masks += [(group, panel.groups.member(group) & panel.scored) for group in TargetGroup]
    return tuple(
        GroupReach(
            group,
            int(mask.sum()),
            int((mask & panel.followed).sum()),
            int((mask & by_nurse_seen).sum()) if told else None,
            int((mask & is_new).sum()),
        )
        for group, mask in masks
        if group is None or mask.any()
    )


def asked_about(book: LogBook, today: dt.date) -> dict[str, bool]:
    """Of whom the office has said in the last 365 days whether a need was new to it; True = one was."""
    since = today - LOOKED_BACK
    said = ((one, new_need(record, since)) for one, record in book.records.items() if not record.quiet)
    return {one: new for one, new in said if new is not None}


@dataclass(frozen=True)
class PanelState:
    """Of those followed: contact with the team in 90 and 365 days (None = the log has fewer than all, can't tell).

    ``unplanned``: nothing lies ahead; ``over``: the day to think it over again has come. Places in the list.
    """

    followed: int
    contact_90: int
    contact_365: int
    at_least: bool
    unplanned: frozenset[int]
    over: frozenset[int]


def state_of(panel: Panel, seen: LastContacts, unplanned: Collection[int]) -> PanelState:
    """How it stands. ``at_least``: the export can't tell of all of the year, so that the contacts are those known."""
    today = day_number(panel.today)
    rows = list(panel.records)
    return PanelState(
        panel.count,
        int((seen.team[rows] > today - QUARTER).sum()),
        int((seen.team[rows] > today - YEAR).sum()),
        not seen.tells(today - YEAR + 1),
        frozenset(unplanned),
        over_in(panel),
    )
