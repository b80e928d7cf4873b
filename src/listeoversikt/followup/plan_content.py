"""What a care plan holds, as plain data: one plan a patient, gathering every problem.

The log keeps a plan as nested tables of plain JSON, and each edit as *path → value* (``goals/g1/text``); rows are
tables under their own ids, so that two people's edits of different fields go together. ``Plan`` is what this
version of the program understands of it; what it doesn't understand stays in the content, untouched.
Source: follow-up contract, "Care plans"; pilot's design document, 4.3; national plan, box 4.13.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from listeoversikt.followup.team import ROLES

Content = Mapping[str, Any]
"""A plan as the log keeps it. Treat it as read-only."""

S = TypeVar("S", bound=StrEnum)


class PlanKind(StrEnum):
    """The parts a plan may be made of."""

    TREATMENT = "treatment"  # behandlingsplan
    SELF_MANAGEMENT = "self_management"  # egenbehandlingsplan
    INDIVIDUAL = "individual"  # individuell plan


class MeasureState(StrEnum):
    """How far a measure has come; whether it's over its limit follows from its due day."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    STOPPED = "stopped"


class Result(StrEnum):
    """What a measure came to."""

    WORKED = "worked"  # virket
    PARTLY = "partly"  # delvis
    NOT = "not"  # ikke
    ENDED = "ended"  # avsluttet


class Rhythm(StrEnum):
    """When a measure is to be done."""

    ONCE = "once"  # on its due day
    DAILY = "daily"
    WEEKLY = "weekly"
    WEEKS = "weeks"  # every ``each`` weeks
    MONTHS = "months"  # every ``each`` months
    TEXT = "text"  # in words only


class Zone(StrEnum):
    """The three zones of self-management."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class IndividualState(StrEnum):
    """Where an individual plan (individuell plan) stands."""

    NOT_CONSIDERED = ""
    NOT_WANTED = "not_wanted"  # the patient doesn't want one, or there is no need
    REPORTED = "reported"  # the need is reported to koordinerende enhet
    IN_USE = "in_use"


NOBODY, PATIENT, KIN, OTHER = "", "patient", "kin", "other:"
"""Who is responsible: nobody yet, the patient, next of kin; ``other:`` and a text for anybody else outside."""
SERVICES = (
    "hjemmetjeneste", "dps", "psykisk_helse_kommune", "rus_kommune", "nav", "fysioterapeut", "ergoterapeut",
    "ernaering", "habilitering", "sykehus", "kommunalt_tilbud", "dagtilbud", "apotek", "tannhelse",
    "koordinerende_enhet", "legevakt",
)  # fmt: skip
"""The services outside the office that a plan can name; words in ``words.plans``."""
TEAM_ROLES = ROLES
"""The roles of the team that can be responsible; a member's own id (``spl-1``) can too."""
PROBLEMS = (
    "kols",
    "diabetes",
    "hjertesvikt",
    "psykisk_helse",
    "rus",
    "skropelig_eldre",
    "utviklingshemming",
)
"""The problems that shipped templates are for, in the order they are told; the office's own come after."""
DEFAULT_OFFERS = (
    "Frisklivssentral",
    "Lærings- og mestringstilbud",
    "Frivillige",
    "Digital hjemmeoppfølging",
    "Grupper",
)
"""The list of offers until the office writes its own (settings ``plan_offers``)."""


def own(who: str) -> bool:
    """Whether it's the team's own to do: a role or a member of the team, not the patient, kin or a service.

    >>> own("sykepleier"), own("spl-1"), own("patient"), own("hjemmetjeneste"), own("")
    (True, True, False, False, False)
    """
    return who not in (NOBODY, PATIENT, KIN, *SERVICES) and not who.startswith(OTHER)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is to be done. ``who``: see ``own``. ``due``: the (next) day as it was last set; ``each`` with ``WEEKS``
    and ``MONTHS``; ``when`` in words with ``TEXT``. ``done_on``: last done."""

    id: str
    text: str = ""
    who: str = NOBODY
    rhythm: Rhythm = Rhythm.ONCE
    each: int = 1
    when: str = ""
    due: dt.date | None = None
    done_on: dt.date | None = None
    state: MeasureState = MeasureState.PLANNED
    result: Result | None = None
    place: float = 0.0

    @property
    def open(self) -> bool:
        """Whether somebody is still to do it."""
        return self.state in (MeasureState.PLANNED, MeasureState.ONGOING)


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal, how things are now, and the day it was reached (None = not yet)."""

    id: str
    text: str = ""
    now: str = ""
    reached: dt.date | None = None
    measures: tuple[Measure, ...] = ()
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class ZoneText:
    """One zone: the signs, and what the patient does; a line each."""

    zone: Zone
    signs: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service involved (a key of ``SERVICES``, or a text) and its role."""

    id: str
    service: str = ""
    role: str = ""
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment: with whom (as ``Measure.who``), what, which day; ``clock`` as ``09.30`` or ""."""

    id: str
    who: str = ""
    text: str = ""
    day: dt.date | None = None
    clock: str = ""
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class Offer:
    """One of the office's offers, chosen; the text stands in the plan, whatever the list later says."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem the plan is for: a shipped key, or the office's own with its text."""

    key: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Individual:
    """Individual plan: need reported to koordinerende enhet (day), coordinator (role or service), next meeting."""

    state: IndividualState = IndividualState.NOT_CONSIDERED
    reported: dt.date | None = None
    coordinator: str = ""
    next_meeting: dt.date | None = None


@dataclass(frozen=True)
class Plan:
    """A care plan as this program understands it; ``place`` orders rows. Dates None = not yet.

    ``took_part``, ``got_plan``: the day the patient took part, and got the plan. ``critical``: whether critical
    information in kjernejournal was considered (None = not yet), on ``critical_on``. ``agreed``: what doctor and patient
    have agreed on for when it gets worse, which the yellow zone refers to.
    """

    kinds: frozenset[PlanKind] = frozenset()
    problems: tuple[Problem, ...] = ()
    matters: str = ""
    took_part: dt.date | None = None
    got_plan: dt.date | None = None
    goals: tuple[Goal, ...] = ()
    risk: str = ""
    watch: str = ""
    network: str = ""
    services: tuple[ServiceRow, ...] = ()
    worse: str = ""
    zones: tuple[ZoneText, ...] = tuple(ZoneText(zone) for zone in Zone)
    agreed: str = ""
    appointments: tuple[Appointment, ...] = ()
    critical: bool | None = None
    critical_on: dt.date | None = None
    offers: tuple[Offer, ...] = ()
    individual: Individual = Individual()
    responsible: str = NOBODY
    reviewed_on: dt.date | None = None
    next_review: dt.date | None = None

    def goal(self, goal_id: str) -> Goal | None:
        """The goal of that id."""
        return next((goal for goal in self.goals if goal.id == goal_id), None)

    def measure(self, measure_id: str) -> Measure | None:
        """The measure of that id, whatever its goal."""
        found = (one for goal in self.goals for one in goal.measures if one.id == measure_id)
        return next(found, None)

    def zone(self, zone: Zone) -> ZoneText:
        """The texts of a zone."""
        return next(one for one in self.zones if one.zone is zone)


def plan_from(content: Content) -> Plan:
    """What the content says; a value that can't be understood counts as not given."""
    table = _Table(content)
    individual, critical = table.table("individual"), table.table("critical")
    zones = table.table("zones")
    return Plan(
        kinds=frozenset(kind for kind in PlanKind if table.table("kinds").raw.get(kind.value)),
        problems=_problems(table.table("problems").raw),
        matters=table.text("matters"),
        took_part=table.day("took_part"),
        got_plan=table.day("got_plan"),
        goals=_in_place(_goal(key, row) for key, row in table.rows("goals")),
        risk=table.text("risk"),
        watch=table.text("watch"),
        network=table.text("network"),
        services=_in_place(
            ServiceRow(key, row.text("service"), row.text("role"), row.number("place"))
            for key, row in table.rows("services")
        ),
        worse=table.text("worse"),
        zones=tuple(_zone(zone, zones.table(zone.value)) for zone in Zone),
        agreed=table.text("agreed"),
        appointments=_in_place(_appointment(key, row) for key, row in table.rows("appointments")),
        critical=critical.raw.get("considered") if isinstance(critical.raw.get("considered"), bool) else None,
        critical_on=critical.day("day"),
        offers=tuple(Offer(key, row.text("text")) for key, row in table.rows("offers")),
        individual=Individual(
            individual.member("state", IndividualState, IndividualState.NOT_CONSIDERED),
            individual.day("reported"),
            individual.text("coordinator"),
            individual.day("next_meeting"),
        ),
        responsible=table.text("responsible"),
        reviewed_on=table.day("reviewed_on"),
        next_review=table.day("next_review"),
    )


def _problems(raw: Mapping[str, Any]) -> tuple[Problem, ...]:
    order = {key: number for number, key in enumerate(PROBLEMS)}
    keys = sorted(
        (key for key, value in raw.items() if value), key=lambda key: (order.get(key, len(order)), key)
    )
    return tuple(Problem(key, raw[key] if isinstance(raw[key], str) else "") for key in keys)


def plain(value: Any) -> Any:
    """A field's value as the log writes it: days as ISO texts, members as their values, "" stays "".

    >>> plain(dt.date(2026, 11, 9)), plain(Rhythm.WEEKLY), plain({"due": dt.date(2026, 11, 9)})
    ('2026-11-09', 'weekly', {'due': '2026-11-09'})
    """
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(inner) for inner in value]
    return value


def changed(content: Content, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The content with fields set by path; None takes a field or a row away. Nothing given in is altered.

    >>> changed({"goals": {"g1": {"text": "A"}}}, {"goals/g1/text": "B", "risk": "Fall"})
    {'goals': {'g1': {'text': 'B'}}, 'risk': 'Fall'}
    """
    new = dict(content)
    for path, value in changes.items():
        new = _with(new, path.split("/"), plain(value), path)
    return new


def value_at(content: Content, path: str) -> Any:
    """What stands at a path; None when nothing does."""
    place: Any = content
    for name in path.split("/"):
        if not isinstance(place, Mapping) or name not in place:
            return None
        place = place[name]
    return place


NOT_PLACED = "not_placed"
"""Where a value goes whose path runs through a plain field: from another program, kept all the same."""


def _with(table: Mapping[str, Any], names: list[str], value: Any, whole: str) -> dict[str, Any]:
    name, rest = names[0], names[1:]
    new = dict(table)
    if not rest:
        if value is None:
            new.pop(name, None)
        else:
            new[name] = value
        return new
    inner = new.get(name, {})
    if not isinstance(inner, Mapping):
        if value is not None:
            new[NOT_PLACED] = {**new.get(NOT_PLACED, {}), whole: value}
        return new
    if value is None and name not in new:
        return new
    new[name] = _with(inner, rest, value, whole)
    return new


class _Table:
    """Reads fields of one table; what isn't of the right kind isn't there."""

    def __init__(self, raw: Any) -> None:
        self.raw: Mapping[str, Any] = raw if isinstance(raw, Mapping) else {}

    def table(self, name: str) -> _Table:
        return _Table(self.raw.get(name))

    def rows(self, name: str) -> list[tuple[str, _Table]]:
        inner = self.table(name).raw
        return [(key, _Table(row)) for key, row in inner.items() if isinstance(row, Mapping)]

    def text(self, name: str) -> str:
        value = self.raw.get(name, "")
        return value if isinstance(value, str) else ""

    def number(self, name: str, otherwise: float = 0.0) -> float:
        value = self.raw.get(name, otherwise)
        return float(value) if isinstance(value, int | float) else otherwise

    def day(self, name: str) -> dt.date | None:
        try:
            return dt.date.fromisoformat(self.text(name)[:10])
        except ValueError:
            return None

    def member(self, name: str, kind: type[S], otherwise: S) -> S:
        try:
            return kind(self.text(name) or otherwise)
        except ValueError:
            return otherwise


def _goal(key: str, row: _Table) -> Goal:
    measures = _in_place(_measure(inner, one) for inner, one in row.rows("measures"))
    return Goal(key, row.text("text"), row.text("now"), row.day("reached"), measures, row.number("place"))


def _measure(key: str, row: _Table) -> Measure:
    result = row.text("result")
    return Measure(
        key,
        row.text("text"),
        row.text("who"),
        row.member("rhythm", Rhythm, Rhythm.TEXT if row.text("rhythm") else Rhythm.ONCE),
        max(int(row.number("each", 1.0)), 1),
        row.text("when"),
        row.day("due"),
        row.day("done_on"),
        row.member("state", MeasureState, MeasureState.PLANNED),
        Result(result) if result in {one.value for one in Result} else None,
        row.number("place"),
    )


def _appointment(key: str, row: _Table) -> Appointment:
    return Appointment(
        key, row.text("who"), row.text("text"), row.day("day"), row.text("clock"), row.number("place")
    )


def _zone(zone: Zone, row: _Table) -> ZoneText:
    return ZoneText(zone, row.text("signs"), row.text("action"))


R = TypeVar("R", Goal, Measure, ServiceRow, Appointment)


def _in_place(rows: Any) -> tuple[Any, ...]:
    found: list[Any] = list(rows)
    return tuple(sorted(found, key=lambda row: (row.place, row.id)))
