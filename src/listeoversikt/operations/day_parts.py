"""One day of somebody's work: what is done, how far down the list the hours reach, and who falls just outside.

The hours are laid along the list as it stands (``followup.capacity``); what is done today counts against them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from listeoversikt.followup.capacity import MINUTES_AN_HOUR, channel_minutes, minutes_of, reach
from listeoversikt.followup.log.acts import Channel, Closed, Contact
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import Reviewed
from listeoversikt.followup.reasons import Reason

if TYPE_CHECKING:
    from listeoversikt.operations.office import View
    from listeoversikt.operations.settings import Settings

EVERYBODY = ""
"""The whole team's day."""


def minutes_needed(reasons: Iterable[Reason], settings: Settings) -> int:
    """What one patient takes: the longest of the reasons, since one contact deals with them all."""
    return max(minutes_of(reason, settings.minutes) for reason in reasons)


@dataclass(frozen=True)
class DoneToday:
    """What a member has done today: patients, and the minutes noted or, where none are, reckoned."""

    patients: frozenset[str] = frozenset()
    minutes: int = 0


NOTHING_DONE = DoneToday()


Minutes = Mapping[str, int]
"""Minutes by member."""


@dataclass(frozen=True)
class DoneDay:
    """Everybody's day so far. ``records`` are the log's as it was read, ``found`` what each patient gave."""

    today: dt.date
    settings: Settings | None = None
    records: Mapping[str, PatientRecord] = field(default_factory=dict, repr=False)
    found: Mapping[str, Minutes] = field(default_factory=dict, repr=False)

    @cached_property
    def by_member(self) -> Mapping[str, DoneToday]:
        """By who did it; several things for one patient count once."""
        members: dict[str, dict[str, int]] = {}
        for patient, done in self.found.items():
            for who, minutes in done.items():
                members.setdefault(who, {})[patient] = minutes
        return {who: DoneToday(frozenset(done), sum(done.values())) for who, done in members.items()}


def done_today(view: View, before: DoneDay | None = None) -> DoneDay:
    """Contacts, attempts, closed duties and reviews of today; only records that are new since ``before`` are read."""
    same = before is not None and before.today == view.today and before.settings is view.settings
    known = before.records if same and before is not None else {}
    found = dict(before.found) if same and before is not None else {}
    records = view.book.records
    for patient, record in records.items():
        if known.get(patient) is not record:
            done = _done(record, view.today, view.settings)
            if done:
                found[patient] = done
            else:
                found.pop(patient, None)
    return DoneDay(view.today, view.settings, records, found)


def _done(record: PatientRecord, today: dt.date, settings: Settings) -> dict[str, int]:
    """Minutes by member for one patient."""
    done: dict[str, int] = {}
    for entry in record.entries:
        act = entry.act
        if isinstance(act, Contact) and act.day == today:
            done[entry.who] = done.get(entry.who, 0) + (act.minutes or _reckoned(act, settings))
        elif isinstance(act, Closed) and act.day == today:
            done.setdefault(entry.who, _of_duty(act, record, settings))
        elif isinstance(act, Reviewed) and entry.day == today:
            done.setdefault(entry.who, minutes_of(Reason.REVIEW_DUE, settings.minutes))
    return done


def _of_duty(closed: Closed, record: PatientRecord, settings: Settings) -> int:
    """What closing a duty takes; a task that was to be a home visit no less than one."""
    channels = [one.task.channel for one in record.tasks if closed.of and one.uuid == closed.of]
    return max([minutes_of(closed.reason, settings.minutes), *(_least(one, settings) for one in channels)])


def _least(channel: Channel | None, settings: Settings) -> int:
    """The least minutes of what is done in that way: those of a home visit, else none."""
    if channel is None or channel not in channel_minutes():
        return 0
    return minutes_of(channel, settings.minutes)


def _reckoned(contact: Contact, settings: Settings) -> int:
    """The minutes of a contact that nobody has noted any for, a home visit's at least those of a visit.

    An attempt takes none of the day.
    """
    if not contact.reached:
        return 0
    known = {reason.value: reason for reason in Reason}
    closed = [known[key] for key in contact.closes if key in known]
    if contact.discharged is not None:
        closed.append(Reason.DISCHARGE)
    least = _least(contact.channel, settings)
    return max(minutes_needed(closed, settings), least) if closed else least


@dataclass(frozen=True)
class DayPlan:
    """A day's hours laid along the list; all in minutes.

    ``hours`` None = nobody's hours are known. ``rule_after`` is the line after which the hours end, −1 = they end
    before the first one, None = all of it fits. ``outside`` are the patients under the rule, ``due_outside`` those of
    them who are due today or over the limit.
    """

    available: int | None
    by_norm: bool
    done: int
    done_patients: int
    discharges: int
    rest: int
    rule_after: int | None
    outside: int
    due_outside: int

    @property
    def planned(self) -> int:
        """What is done, and what there is time for."""
        return self.done + self.discharges + self.rest

    @property
    def no_hours(self) -> bool:
        """Nobody has hours today: a holiday, or away."""
        return self.available == 0


@dataclass(frozen=True)
class Piece:
    """One line as the day sees it: its minutes, whether it's a discharge, and whether it's due by today."""

    minutes: int
    discharge: bool
    due: bool


def day_plan(
    pieces: Sequence[Piece], done: DoneToday, hours: float | None, *, by_norm: bool = False
) -> DayPlan:
    """Lays the hours that are left along the pieces, in their order."""
    left = None if hours is None else max(hours - done.minutes / MINUTES_AN_HOUR, 0.0)
    within = len(pieces) if left is None else reach([piece.minutes for piece in pieces], left).within
    inside, outside = pieces[:within], pieces[within:]
    return DayPlan(
        available=None if hours is None else round(hours * MINUTES_AN_HOUR),
        by_norm=by_norm,
        done=done.minutes,
        done_patients=len(done.patients),
        discharges=sum(piece.minutes for piece in inside if piece.discharge),
        rest=sum(piece.minutes for piece in inside if not piece.discharge),
        rule_after=within - 1 if outside else None,
        outside=len(outside),
        due_outside=sum(piece.due for piece in outside),
    )


def hours_today(view: View, members: Collection[str]) -> float | None:
    """The hours of those members today, of all when none is named; None = there is no team to have any."""
    timetable = view.settings.timetable(view.inhabitants)
    if not members or EVERYBODY in members:
        return timetable.on(view.today)
    known = [one for one in members if view.settings.team.member(one) is not None]
    if not known:
        return timetable.on(view.today) if timetable.by_norm else None
    return sum(timetable.on(view.today, one) for one in known)
