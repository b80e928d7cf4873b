"""«Tid og rekkevidde» as plain numbers: how far the hours reach along the worklist, now and after a change.

Beside it stands the panel as the basis: what those the team follows take of the hours, and what is left for others.
A change is only looked at: nothing is written. It's made by writing the settings of ``Change.settings_of``.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from listeoversikt.followup.capacity import (
    AHEAD,
    Reach,
    WithoutHours,
    minutes_of,
    reach,
    row_minutes,
    without_hours,
    work_of,
)
from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.expected import LEAST, Expected, History, Seen, expected, history_of
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.open_discharges import OPEN
from listeoversikt.followup.panel_time import PanelTime, panel_time
from listeoversikt.followup.reasons import ON_FROM_THE_START, Reason
from listeoversikt.followup.timetable import Timetable, days_left_of_week
from listeoversikt.followup.worklist import FINDERS, FoundWork, WorklistRow
from listeoversikt.operations.board_items import BoardPeople
from listeoversikt.operations.due_days import working_days
from listeoversikt.operations.panel_view import panel_records, the_panel
from listeoversikt.operations.team_settings import minutes_table, team_table
from listeoversikt.patient_list.snapshot import date_of

if TYPE_CHECKING:
    from listeoversikt.operations.office import View
    from listeoversikt.operations.settings import Settings

JUST_OUTSIDE = 5
SWITCHED = tuple(reason for reason in Reason if reason in FINDERS or reason is Reason.DISCHARGE)
QUARTERS_AN_HOUR = 4


class Span(StrEnum):
    """The days the hours are counted on."""

    TODAY = "today"
    WEEK = "week"
    TEN_DAYS = "ten_days"


@dataclass(frozen=True)
class Change:
    """What to look at instead; what is None or not named stays. ``limits``: None takes a weekly limit away.

    ``hours_a_week`` are the whole team's; ``on`` are all the reasons that are on, by key. ``followed``: so many in the
    panel; that's a decision about each patient, so it can only be looked at.
    """

    hours_a_week: float | None = None
    minutes: Mapping[str, int] = field(default_factory=dict)
    on: frozenset[str] | None = None
    limits: Mapping[str, int | None] = field(default_factory=dict)
    followed: int | None = None

    @property
    def is_none(self) -> bool:
        """Whether nothing is another."""
        return self == Change()

    def settings_of(self, view: View) -> dict[str, Any]:
        """The keys of the settings that make the change, with their new values."""
        settings = view.settings
        keys: dict[str, Any] = {}
        after = _changed(settings, self)
        if self.hours_a_week is not None:
            keys |= _hours_keys(settings.timetable(view.inhabitants), self.hours_a_week, view.today)
        if after.minutes != settings.minutes:
            keys["minutes"] = minutes_table(after.minutes)
        on = after.worklist.on
        if on != settings.worklist.on:
            keys["switched_on"] = [reason.value for reason in Reason if reason in on - ON_FROM_THE_START]
            keys["switched_off"] = [reason.value for reason in Reason if reason in ON_FROM_THE_START - on]
        limits = after.worklist.at_most_new_a_week
        if limits != settings.worklist.at_most_new_a_week:
            keys["at_most_new_a_week"] = {r.value: limits[r] for r in Reason if r in limits}
        return keys


@dataclass(frozen=True)
class ReasonShare:
    """Patients by their most binding reason: how many there are, and how many the hours reach."""

    reason: str
    within: int
    count: int


@dataclass(frozen=True)
class Figures:
    """What the hours give. ``contacts`` and ``finds`` are None where the history is too short to say.

    ``just_outside`` are the first ones there isn't time for, ``outside`` all of them, in the list's order;
    ``waiting`` those who only wait for the doctor, and aren't counted. ``panel`` is None where too few are followed to
    say what another number would take.
    """

    hours: float
    hours_a_week: float
    reach: Reach
    contacts: Expected | None
    finds: Expected | None
    reasons: tuple[ReasonShare, ...]
    just_outside: tuple[str, ...]
    outside: tuple[str, ...]
    waiting: int
    panel: PanelTime | None


@dataclass(frozen=True)
class ReasonChoice:
    """A reason as it can be changed: minutes, switch (None = can't be switched) and weekly limit."""

    reason: str
    minutes: int
    on: bool | None
    limit: int | None


@dataclass(frozen=True)
class CapacityView:
    """Now, and after the change (None when nothing is another).

    ``clocks`` discharges have a contact to be made today, ``clocks_over`` of them are over the limit: that many leave
    the worklist when the reason is switched off.
    """

    span: Span
    first: dt.date
    last: dt.date
    by_norm: bool
    nurses_by_norm: float
    now: Figures
    after: Figures | None
    choices: tuple[ReasonChoice, ...]
    gaps: tuple[WithoutHours, ...]
    contacts_seen: Seen
    finds_seen: Seen
    followed: int = 0
    clocks: int = 0
    clocks_over: int = 0
    norm: float = 0.0
    least: int = LEAST


def days_of(span: Span, today: dt.date, settings: Settings) -> tuple[dt.date, ...]:
    """The days the hours are counted on; the first is today."""
    if span is Span.TODAY:
        return (today,)
    if span is Span.WEEK:
        return days_left_of_week(today)
    last = working_days(today, settings.clock)[-1]
    return tuple(today + dt.timedelta(days=ahead) for ahead in range((last - today).days + 1))


def capacity_view(
    view: View, span: Span = Span.TODAY, change: Change | None = None, member: str = ""
) -> CapacityView:
    """How far the hours reach, of the whole team or one member, and what a change would do."""
    change = change or Change()
    days = days_of(span, view.today, view.settings)
    timetable = view.settings.timetable(view.inhabitants)
    history = history_of(view.book.records.values(), view.today)
    records = _panel(view, member)
    basis = _Basis(days, history, records, member)
    now = _figures(view.scored.worklist, timetable, view.settings, basis)
    after = None
    if not change.is_none:
        settings = _changed(view.settings, change)
        hours = change.hours_a_week
        table = timetable if hours is None else timetable.with_week(hours, view.today)
        after = _figures(_rows(view, settings), table, settings, basis, change.followed)
    return CapacityView(
        span=span,
        first=days[0],
        last=days[-1],
        by_norm=timetable.by_norm,
        nurses_by_norm=view.settings.norm.nurses_for(view.inhabitants),
        now=now,
        after=after,
        choices=_choices(view.settings),
        gaps=gaps_ahead(view),
        contacts_seen=history.contacts,
        finds_seen=history.finds,
        followed=len(records),
        clocks=_clocks(view, *OPEN),
        clocks_over=_clocks(view, ClockState.OVERDUE),
        norm=view.settings.norm.inhabitants_per_nurse,
    )


def _clocks(view: View, *states: ClockState) -> int:
    """Discharges in those states, of those on the list."""
    discharges = view.scored.discharges
    return int((discharges.in_state(*states) & view.patient_list.scored[discharges.patient]).sum())


@dataclass(frozen=True)
class _Basis:
    """What stays the same before and after: days, history, those followed, and whose list it is."""

    days: tuple[dt.date, ...]
    history: History
    records: Mapping[str, PatientRecord]
    member: str


def _panel(view: View, member: str) -> dict[str, PatientRecord]:
    """Records of those followed; of a member, of those she has."""
    records = panel_records(view, the_panel(view))
    if not member:
        return records
    people = BoardPeople(view)
    return {one: record for one, record in records.items() if people.owner(one, record) == member}


def gaps_ahead(view: View) -> tuple[WithoutHours, ...]:
    """Working days ahead without hours on which discharge clocks run."""
    clock = view.settings.clock
    days = working_days(view.today, clock, AHEAD)
    return without_hours(view.settings.timetable(view.inhabitants), days, discharges_due(view))


def discharges_due(view: View) -> Counter[dt.date]:
    """Open discharge contacts by due day, those overdue left out."""
    discharges = view.scored.discharges
    due = map(date_of, discharges.due[discharges.in_state(*OPEN)].tolist())
    return Counter(day for day in due if day >= view.today)


def _mine(rows: Sequence[WorklistRow], member: str) -> Sequence[WorklistRow]:
    return rows if not member else [row for row in rows if row.owner == member]


def _rows(view: View, settings: Settings) -> tuple[WorklistRow, ...]:
    """The worklist under other settings; the same one where they change nothing of it."""
    if settings.worklist == view.settings.worklist:
        return view.scored.worklist
    work = FoundWork(
        view.patient_list, view.scored.groups, view.scored.work_day, settings.worklist, settings.clock
    )
    return work.worklist(view.scored.discharges, view.book).rows


def _figures(
    every_row: Sequence[WorklistRow],
    timetable: Timetable,
    settings: Settings,
    basis: _Basis,
    followed: int | None = None,
) -> Figures:
    rows = _mine(every_row, basis.member)
    work, history = work_of(rows), basis.history
    hours = timetable.over(basis.days, basis.member)
    found = reach([row_minutes(row, settings.minutes) for row in work], hours)
    within = Counter(row.reasons[0].reason for row in work[: found.within])
    every = Counter(row.reasons[0].reason for row in work)
    outside = tuple(row.patient_id for row in work[found.within :])
    return Figures(
        hours=found.hours,
        hours_a_week=timetable.a_week(basis.days[0]),
        reach=found,
        contacts=expected(history.contacts, found.within),
        finds=expected(history.finds, found.within),
        reasons=tuple(ReasonShare(r.value, within[r], every[r]) for r in Reason if r in every),
        just_outside=outside[:JUST_OUTSIDE],
        outside=outside,
        waiting=len(rows) - len(work),
        panel=panel_time(work, basis.records, basis.days, hours, settings.minutes, followed),
    )


def _changed(settings: Settings, change: Change) -> Settings:
    minutes = {**settings.minutes, **change.minutes}
    own = {key: number for key, number in minutes.items() if number != minutes_of(key, {})}
    worklist = settings.worklist
    if change.on is not None:
        kept = worklist.on - frozenset(SWITCHED)
        worklist = replace(worklist, on=kept | {Reason(key) for key in change.on})
    if change.limits:
        named = {Reason(key): number for key, number in change.limits.items()}
        limits = {**worklist.at_most_new_a_week, **named}
        worklist = replace(worklist, at_most_new_a_week={r: n for r, n in limits.items() if n is not None})
    return replace(settings, minutes=own, worklist=worklist)


def _choices(settings: Settings) -> tuple[ReasonChoice, ...]:
    limits, on = settings.worklist.at_most_new_a_week, settings.worklist.on
    return tuple(
        ReasonChoice(
            reason.value,
            minutes_of(reason, settings.minutes),
            reason in on if reason in SWITCHED else None,
            limits.get(reason),
        )
        for reason in Reason
    )


def _hours_keys(timetable: Timetable, hours: float, today: dt.date) -> dict[str, Any]:
    """Where the hours are written: on the members in proportion, or as the team's while nobody has any."""
    if not timetable.by_member:
        return {"hours_per_week": hours}
    team = timetable.with_week(hours, today).team
    rounded = tuple(
        replace(member, hours={day: _quarters(number) for day, number in member.hours.items()})
        for member in team
    )
    return {"team": team_table(replace(team, members=rounded))}


def _quarters(hours: float) -> float:
    return round(hours * QUARTERS_AN_HOUR) / QUARTERS_AN_HOUR
