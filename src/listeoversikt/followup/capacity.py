"""«Tid til rådighet»: how far down the worklist the hours reach, and who falls just outside.

Nothing here changes the order: the hours are laid along the worklist as it stands, and the line is drawn before the
first patient there isn't time for, also when a shorter task further down would have fitted. A patient takes the
minutes of the longest of the reasons, since one contact deals with them all. Source: follow-up contract, "The
worklist" (capacity); minutes are the office's own, from own estimates (table `capacity`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.timetable import ONE_DAY, TABLE, Timetable

if TYPE_CHECKING:
    from listeoversikt.followup.reasons import RowReason
    from listeoversikt.followup.worklist import WorklistRow

MINUTES_AN_HOUR = 60
SHORT_OF_TIME = 1e-9
"""Hours are sums of decimals: what differs by less than this is equal."""
CLOCK_DAYS = 3
"""So many working days in a row without hours is a whole discharge clock."""
AHEAD = 20
"""How many working days ahead are looked at for days without hours."""


@cache
def start_minutes() -> Mapping[Reason, int]:
    """The minutes a task takes, by reason, as shipped: start values for the office to change."""
    rows = [row for row in read_rows(TABLE) if row["kind"] == "minutes"]
    return {Reason(row["key"]): int(row["value"]) for row in rows}


@cache
def channel_minutes() -> Mapping[str, int]:
    """The least minutes of a duty where it's said how the patient is to be met, by channel, as shipped."""
    return {row["key"]: int(row["value"]) for row in read_rows(TABLE) if row["kind"] == "channel_minutes"}


def minutes_of(key: str, minutes: Mapping[str, int]) -> int:
    """The minutes a task takes, by its reason, or by a channel that has minutes: the office's own, or the start value."""
    own = minutes.get(key)
    if own is not None:
        return own
    start = channel_minutes().get(key)
    return start_minutes()[Reason(key)] if start is None else start


def duty_minutes(entry: RowReason, minutes: Mapping[str, int]) -> int:
    """The minutes one duty takes: those of its reason, and no less than a home visit where it's one."""
    least = minutes_of(entry.channel, minutes) if entry.channel in channel_minutes() else 0
    return max(minutes_of(entry.reason, minutes), least)


def row_minutes(row: WorklistRow, minutes: Mapping[str, int]) -> int:
    """The minutes one patient takes: those of the longest of the reasons."""
    return max(duty_minutes(entry, minutes) for entry in row.reasons)


@dataclass(frozen=True)
class Reach:
    """The first ``within`` of ``count`` patients fit; ``used`` and ``wanted`` are the minutes of those, and of all.

    ``hours`` are those there were.
    """

    hours: float
    count: int
    within: int
    used: int
    wanted: int

    @property
    def outside(self) -> int:
        """How many there isn't time for."""
        return self.count - self.within

    @property
    def missing_hours(self) -> float:
        """How many hours more the whole list would take; 0 when all fit."""
        return max(0.0, self.wanted / MINUTES_AN_HOUR - self.hours)


def reach(minutes: Sequence[int], hours: float) -> Reach:
    """How far down the hours reach, along tasks of those minutes in their order. Negative hours are none."""
    hours = max(0.0, hours)
    room = hours * MINUTES_AN_HOUR + SHORT_OF_TIME
    within = used = 0
    for need in minutes:
        if used + need > room:
            break
        used += need
        within += 1
    return Reach(hours, len(minutes), within, used, sum(minutes))


def capacity(rows: Sequence[WorklistRow], hours: float, minutes: Mapping[str, int]) -> Reach:
    """How far down the worklist the hours reach. Rows that only wait for the doctor are no work, and don't count."""
    return reach([row_minutes(row, minutes) for row in work_of(rows)], hours)


def work_of(rows: Iterable[WorklistRow]) -> tuple[WorklistRow, ...]:
    """The rows there is something to do about, in the worklist's order."""
    return tuple(row for row in rows if not row.proposed)


@dataclass(frozen=True)
class WithoutHours:
    """Working days in a row on which nobody has hours; ``due`` discharge contacts must be made on one of them."""

    first: dt.date
    last: dt.date
    days: int
    due: int


def without_hours(
    timetable: Timetable, working_days: Sequence[dt.date], due: Mapping[dt.date, int]
) -> tuple[WithoutHours, ...]:
    """Where the discharge clocks run and nobody has hours.

    ``working_days``: the national ones ahead, in order. ``due``: discharge contacts by due day. Told: runs as long as
    a whole clock, and shorter ones on which something is due.
    """
    runs: list[list[dt.date]] = []
    before: dt.date | None = None
    for day in working_days:
        if timetable.on(day) <= SHORT_OF_TIME:
            if runs and before is not None and runs[-1][-1] == before:
                runs[-1].append(day)
            else:
                runs.append([day])
        before = day
    found = [WithoutHours(run[0], run[-1], len(run), _due_in(run, due)) for run in runs]
    return tuple(run for run in found if run.due or run.days >= CLOCK_DAYS)


def _due_in(run: Sequence[dt.date], due: Mapping[dt.date, int]) -> int:
    """What is due from the first to the last of the days, weekends between them too."""
    day, count = run[0], 0
    while day <= run[-1]:
        count += due.get(day, 0)
        day += ONE_DAY
    return count
