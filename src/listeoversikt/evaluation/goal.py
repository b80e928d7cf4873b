"""The form of a goal, written before the work begins, and what is wrong with one.

Source: indicators contract, "Evaluation of the office's own work"; the Medical Association's demand (seed 000) that
hypotheses and goals are written down beforehand, that satisfaction isn't enough, and that benefit, use of resources
and severity are weighed. A goal is of the office: no patient stands in it. Members are role ids (``lege-1``).

Faults either stop the lock or are advice. No lock without a resource and a balancing measure, none on satisfaction
alone, and none on or after the day the work starts.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from listeoversikt.indicators.definition import Direction, indicators

LONGEST_TEXT = 4000
MOST_LINES = 30
MOST_HOURS = 1_000_000.0
MOST_KRONER = 1_000_000_000


class _Part(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=False):
    """A part of a goal; new fields get a default, so that old files can be read."""


class Known(_Part, frozen=True, kw_only=True):
    """What is known already, and where from."""

    text: str = ""
    source: str = ""


class Measure(_Part, frozen=True, kw_only=True):
    """What is measured, and the target.

    ``indicator`` is an id of the vocabulary, or "" where the office measures something of its own (``own_name``).
    ``target`` in the indicator's unit (shares 0 to 1); None = no figure. ``satisfaction``: whether it's how content
    somebody is, which an own measure must answer; None = not answered.
    """

    indicator: str = ""
    variant: str = ""
    group: str = "alle"
    own_name: str = ""
    target: float | None = None
    direction: Direction = Direction.NONE
    satisfaction: bool | None = None


class Balancing(_Part, frozen=True, kw_only=True):
    """What mustn't get worse; ``worst`` is the figure at which the work stops or is changed (None = any worsening)."""

    indicator: str = ""
    variant: str = ""
    group: str = "alle"
    own_name: str = ""
    worst: float | None = None


class Hours(_Part, frozen=True, kw_only=True):
    """Hours of a profession in the whole period."""

    profession: str = ""
    hours: float = 0.0


class Goal(_Part, frozen=True, kw_only=True):
    """The form. Empty texts and None are what hasn't been filled in.

    ``nothing_known``: it's been looked for, and there is nothing (an innovation). ``effect``: the expected change of the
    first measure, in its unit, with its sign (0.10 = ten percentage points up). ``start`` to ``end``: the period of the
    work, both days included; ``baseline_from``: the first day of the time before that it's compared with.
    ``kroner``: use of resources beyond hours; ``budget_kr``: what is set aside for all of it; None = not said, 0 = none.
    ``displaced``: who may wait longer («fortrengning»). ``benefit`` and ``severity``: weighed beside the resources.
    """

    title: str = ""
    known: tuple[Known, ...] = ()
    nothing_known: bool = False
    hypothesis: str = ""
    effect: float | None = None
    measures: tuple[Measure, ...] = ()
    baseline_from: dt.date | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    inclusion: str = ""
    exclusion: str = ""
    hours: tuple[Hours, ...] = ()
    kroner: int | None = None
    displaced: str = ""
    balancing: tuple[Balancing, ...] = ()
    responsible: str = ""
    risk: str = ""
    stop_rule: str = ""
    budget_kr: int | None = None
    consulted: tuple[str, ...] = ()
    benefit: str = ""
    severity: str = ""


class FaultKind(StrEnum):
    """What is wrong with a field."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    NO_SOURCE = "no_source"  # something known without saying where from
    UNKNOWN_INDICATOR = "unknown_indicator"  # id or variant isn't in the vocabulary
    NO_TARGET = "no_target"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"  # a share beyond 0-1; a figure, hours or kroner below 0
    ONLY_SATISFACTION = "only_satisfaction"
    NO_RESOURCE = "no_resource"
    NO_BALANCING = "no_balancing"
    SAME_AS_GOAL = "same_as_goal"  # what is to improve can't be its own balance
    ENDS_BEFORE_START = "ends_before_start"
    STARTS_TOO_SOON = "starts_too_soon"  # the start isn't after the day of the lock
    BASELINE_AFTER_START = "baseline_after_start"
    WRONG_WAY = "wrong_way"  # the expected effect goes against the indicator's better way
    NO_SHARED_MEASURE = "no_shared_measure"  # only own names: nothing the program can count
    NOT_A_DOCTOR = "not_a_doctor"


SATISFACTION = "satisfaction"
WISHED = frozenset({"benefit", "severity", "exclusion"})
"""Fields that should be filled in and may be empty."""
TEXTS = ("title", "hypothesis", "inclusion", "displaced", "responsible", "risk", "stop_rule", *sorted(WISHED))


@dataclass(frozen=True)
class Fault:
    """One fault: the field (``measures/0/target``), what is wrong, and whether it stops the lock."""

    field: str
    kind: FaultKind
    stops: bool = True


def goal_faults(goal: Goal, today: dt.date, doctors: Iterable[str] | None = None) -> tuple[Fault, ...]:
    """Every fault, in the order of the form; () where the goal may be locked today without advice.

    ``doctors``: the ids of the team's doctors, None = not known here (a goal read from a file).
    """
    found = [
        *_text_faults(goal),
        *_known_faults(goal),
        *_measure_faults(goal),
        *_period_faults(goal, today),
        *_resource_faults(goal),
        *_balancing_faults(goal),
    ]
    if goal.responsible and doctors is not None and goal.responsible not in set(doctors):
        found.append(Fault("responsible", FaultKind.NOT_A_DOCTOR))
    places = {name: place for place, name in enumerate(Goal.__struct_fields__)}
    return tuple(sorted(found, key=lambda fault: places[fault.field.partition("/")[0]]))


def may_lock(faults: Iterable[Fault]) -> bool:
    """Whether none of the faults stops the lock."""
    return not any(fault.stops for fault in faults)


def _text_faults(goal: Goal) -> Iterable[Fault]:
    for name in TEXTS:
        yield from _text(name, getattr(goal, name), stops=name not in WISHED)
    if not any(one.strip() for one in goal.consulted):
        yield Fault("consulted", FaultKind.EMPTY)
    for name in ("consulted", "known", "measures", "hours", "balancing"):
        if len(getattr(goal, name)) > MOST_LINES:
            yield Fault(name, FaultKind.TOO_MANY)
    for place, one in enumerate(goal.consulted):
        yield from _long(f"consulted/{place}", one)


def _text(name: str, text: str, stops: bool) -> Iterable[Fault]:
    if not text.strip():
        yield Fault(name, FaultKind.EMPTY, stops)
    yield from _long(name, text)


def _long(name: str, text: str) -> Iterable[Fault]:
    if len(text) > LONGEST_TEXT:
        yield Fault(name, FaultKind.TOO_LONG)


def _known_faults(goal: Goal) -> Iterable[Fault]:
    if not any(one.text.strip() for one in goal.known) and not goal.nothing_known:
        yield Fault("known", FaultKind.EMPTY)
    for place, one in enumerate(goal.known):
        if one.text.strip() and not one.source.strip():
            yield Fault(f"known/{place}/source", FaultKind.NO_SOURCE)
        yield from _long(f"known/{place}/text", one.text)
        yield from _long(f"known/{place}/source", one.source)


def _measure_faults(goal: Goal) -> Iterable[Fault]:
    yield from _number("effect", goal.effect, FaultKind.EMPTY)
    if goal.effect == 0:
        yield Fault("effect", FaultKind.EMPTY)
    if not goal.measures:
        yield Fault("measures", FaultKind.EMPTY)
        return
    for place, measure in enumerate(goal.measures):
        name = f"measures/{place}"
        yield from _named(name, measure)
        yield from _number(f"{name}/target", measure.target, FaultKind.NO_TARGET)
        yield from _possible(f"{name}/target", measure.indicator, measure.target)
        if not measure.indicator and measure.own_name.strip() and measure.satisfaction is None:
            yield Fault(f"{name}/{SATISFACTION}", FaultKind.EMPTY)
    if all(measure.satisfaction for measure in goal.measures):
        yield Fault("measures", FaultKind.ONLY_SATISFACTION)
    elif not any(measure.indicator for measure in goal.measures):
        yield Fault("measures", FaultKind.NO_SHARED_MEASURE, stops=False)
    yield from _way_faults(goal)


def _possible(name: str, indicator: str, figure: float | None) -> Iterable[Fault]:
    """A share is from 0 to 1; no figure of the vocabulary is below 0."""
    if figure is None or not math.isfinite(figure) or not indicator:
        return
    if figure < 0 or (figure > 1 and _is_share(indicator)):
        yield Fault(name, FaultKind.OUT_OF_RANGE)


def _way_faults(goal: Goal) -> Iterable[Fault]:
    first = goal.measures[0]
    way = indicators()[first.indicator].direction if first.indicator in indicators() else first.direction
    if goal.effect is None or not math.isfinite(goal.effect):
        return
    yield from _possible("effect", first.indicator, abs(goal.effect))
    if (way is Direction.UP and goal.effect < 0) or (way is Direction.DOWN and goal.effect > 0):
        yield Fault("effect", FaultKind.WRONG_WAY, stops=False)


def _named(name: str, one: Measure | Balancing) -> Iterable[Fault]:
    if one.indicator:
        known = indicators().get(one.indicator)
        if known is None or (one.variant and one.variant not in known.variants):
            yield Fault(f"{name}/indicator", FaultKind.UNKNOWN_INDICATOR)
    elif not one.own_name.strip():
        yield Fault(f"{name}/indicator", FaultKind.EMPTY)
    yield from _long(f"{name}/own_name", one.own_name)


def _number(name: str, number: float | None, absent: FaultKind) -> Iterable[Fault]:
    if number is None:
        yield Fault(name, absent)
    elif not math.isfinite(number):
        yield Fault(name, FaultKind.NOT_A_NUMBER)


def _period_faults(goal: Goal, today: dt.date) -> Iterable[Fault]:
    for name in ("baseline_from", "start", "end"):
        if getattr(goal, name) is None:
            yield Fault(name, FaultKind.EMPTY)
    if goal.start is None:
        return
    if goal.start <= today:
        yield Fault("start", FaultKind.STARTS_TOO_SOON)
    if goal.end is not None and goal.end < goal.start:
        yield Fault("end", FaultKind.ENDS_BEFORE_START)
    if goal.baseline_from is not None and goal.baseline_from >= goal.start:
        yield Fault("baseline_from", FaultKind.BASELINE_AFTER_START)


def _resource_faults(goal: Goal) -> Iterable[Fault]:
    for place, one in enumerate(goal.hours):
        name = f"hours/{place}"
        if not one.profession.strip():
            yield Fault(f"{name}/profession", FaultKind.EMPTY)
        yield from _long(f"{name}/profession", one.profession)
        if not math.isfinite(one.hours):
            yield Fault(f"{name}/hours", FaultKind.NOT_A_NUMBER)
        elif not 0 <= one.hours <= MOST_HOURS:
            yield Fault(f"{name}/hours", FaultKind.OUT_OF_RANGE)
    if not any(math.isfinite(one.hours) and one.hours > 0 for one in goal.hours) and not goal.kroner:
        yield Fault("hours", FaultKind.NO_RESOURCE)
    for name, kroner in (("kroner", goal.kroner), ("budget_kr", goal.budget_kr)):
        if kroner is not None and not 0 <= kroner <= MOST_KRONER:
            yield Fault(name, FaultKind.OUT_OF_RANGE)
    if goal.budget_kr is None:
        yield Fault("budget_kr", FaultKind.EMPTY)


def _balancing_faults(goal: Goal) -> Iterable[Fault]:
    if not goal.balancing:
        yield Fault("balancing", FaultKind.NO_BALANCING)
    measured = {_what(measure) for measure in goal.measures}
    for place, one in enumerate(goal.balancing):
        name = f"balancing/{place}"
        yield from _named(name, one)
        if one.worst is not None:
            yield from _number(f"{name}/worst", one.worst, FaultKind.EMPTY)
            yield from _possible(f"{name}/worst", one.indicator, one.worst)
        if _what(one) in measured:
            yield Fault(f"{name}/indicator", FaultKind.SAME_AS_GOAL)


def _what(one: Measure | Balancing) -> tuple[str, str, str, str]:
    return one.indicator, one.variant, one.group, one.own_name.strip().casefold()


def _is_share(indicator: str) -> bool:
    known = indicators().get(indicator)
    return known is not None and known.unit == "share_0_1"


FIELDS: Mapping[str, bool] = {
    name: name not in WISHED for name in Goal.__struct_fields__ if name not in ("nothing_known", "kroner")
}
"""The form's fields in its order, and whether each must be filled in; hours or kroner is enough."""
