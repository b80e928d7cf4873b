"""How many nurse hours there are for the list on each day.

An hour counts on a Norwegian working day on which the office is open, for nurses who are in the team and not away. A
deputy brings her own hours, not those of the one she stands in for. While no nurse has hours entered, the pilot's norm
stands in their place, and is said to be the norm. Hours of other members are theirs alone (a health secretary's for
the booking queue), and don't count for the list. Source: follow-up contract, "The worklist" (capacity).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.team import NURSE, Member, Team

TABLE = "capacity"
WORKDAYS_A_WEEK = 5
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Norm:
    """The pilot's norm: inhabitants for each full-time nurse, and the hours of a full week."""

    inhabitants_per_nurse: float
    hours_per_week: float

    def nurses_for(self, inhabitants: int) -> float:
        """Full-time nurses for a list of that size."""
        return max(0, inhabitants) / self.inhabitants_per_nurse

    def hours_a_day(self, inhabitants: int) -> float:
        """Hours on each working day."""
        return self.nurses_for(inhabitants) * self.hours_per_week / WORKDAYS_A_WEEK


@cache
def pilots_norm() -> Norm:
    """The norm as shipped, with its source in the table `capacity`."""
    values = {row["key"]: float(row["value"]) for row in read_rows(TABLE) if row["kind"] == "norm"}
    return Norm(values["inhabitants_per_nurse"], values["hours_per_week"])


@dataclass(frozen=True)
class Timetable:
    """The nurses' hours by day. ``closed`` are the office's own closed days.

    ``a_day``: hours a working day while no nurse has hours entered; by the norm when ``norm`` says so.
    """

    team: Team = field(default_factory=Team)
    saturday_counts: bool = False
    closed: Collection[dt.date] = frozenset()
    a_day: float = 0.0
    norm: bool = True

    @property
    def by_member(self) -> bool:
        """Whether a nurse's own hours are entered."""
        return any(hours > 0 for nurse in self._nurses for hours in nurse.hours.values())

    @property
    def _nurses(self) -> tuple[Member, ...]:
        return tuple(member for member in self.team if member.role == NURSE)

    @property
    def by_norm(self) -> bool:
        """Whether the hours are the norm's, since the office has entered none."""
        return self.norm and not self.by_member

    def a_week(self, day: dt.date) -> float:
        """Hours in a full week of the nurses who are in the team on ``day``, nobody away."""
        if not self.by_member:
            return max(0.0, self.a_day) * WORKDAYS_A_WEEK
        return sum(sum(nurse.hours.values()) for nurse in self._nurses if not nurse.has_left(day))

    def is_open(self, day: dt.date) -> bool:
        """A working day on which the office is open."""
        return is_workday(day, saturday_counts=self.saturday_counts, closed=self.closed)

    def on(self, day: dt.date, member_id: str = "") -> float:
        """Hours on a day: of one member (whatever the role), or of all nurses (""). Never below zero.

        While no nurse has hours entered, the nurses who are there share the day's.
        """
        if not self.is_open(day):
            return 0.0
        member = self.team.member(member_id)
        if member is not None and member.role != NURSE:
            return member.hours_planned(day)
        if not self.by_member:
            return self._shared(day, member_id)
        return sum(nurse.hours_planned(day) for nurse in self._nurses if member_id in ("", nurse.id))

    def over(self, days: Iterable[dt.date], member_id: str = "") -> float:
        """Hours on all of the days; see ``on``."""
        return sum(self.on(day, member_id) for day in days)

    def with_week(self, hours: float, day: dt.date) -> Timetable:
        """The same with another number of hours a week, shared as they are now; closed days and absences stay."""
        hours, week = max(0.0, hours), self.a_week(day)
        if not self.by_member:
            return replace(self, a_day=hours / WORKDAYS_A_WEEK, norm=False)
        times = hours / week if week else 0.0
        members = tuple(_times(member, times) if member.role == NURSE else member for member in self.team)
        return replace(self, team=Team(members), a_day=0.0, norm=False)

    def _shared(self, day: dt.date, member_id: str) -> float:
        whole = max(0.0, self.a_day)
        nurses = [member for member in self.team.active(day) if member.role == NURSE]
        there = [member.id for member in nurses if not member.is_away(day)]
        if not nurses:
            return whole if not member_id else 0.0
        share = whole / len(nurses)
        return share * len(there) if not member_id else share * there.count(member_id)


def _times(member: Member, times: float) -> Member:
    return replace(member, hours={day: number * times for day, number in member.hours.items()})


def days_left_of_week(today: dt.date) -> tuple[dt.date, ...]:
    """Today and the rest of its week, Sunday the last."""
    return tuple(today + ONE_DAY * ahead for ahead in range(7 - today.weekday()))
