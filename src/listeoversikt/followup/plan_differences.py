"""What is different between two versions of a plan, field by field; the words come later (``words.plans``).

Goals, measures, services, appointments, offers and problems are told apart by their ids, so a row that was reworded
is a change and not one row gone and another come.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from listeoversikt.followup.plan_content import Goal, Measure, Plan, PlanKind


class Section(StrEnum):
    """The parts of a plan, in the order they are shown."""

    MATTERS = "matters"
    KINDS = "kinds"
    PROBLEMS = "problems"
    GOALS = "goals"
    MEASURES = "measures"
    RISK = "risk"
    WATCH = "watch"
    NETWORK = "network"
    SERVICES = "services"
    WORSE = "worse"
    ZONES = "zones"
    AGREED = "agreed"
    APPOINTMENTS = "appointments"
    OFFERS = "offers"
    INDIVIDUAL = "individual"
    CRITICAL = "critical"
    PATIENT = "patient"
    RESPONSIBLE = "responsible"


class Change(StrEnum):
    """What happened to a row or field."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Mark(StrEnum):
    """What a piece of a text is, read as the later text with the earlier one struck through."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Difference:
    """One field or row. ``of`` names the row by its text (a goal's, a measure's); ``field`` is "" for a whole row.

    ``before`` and ``after``: texts, days, members or None, as in ``Plan``; of a whole row its text.
    """

    section: Section
    change: Change
    field: str
    of: str
    before: Any
    after: Any
    path: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, and whether they stayed, went or came."""

    text: str
    mark: Mark


GOAL_FIELDS = ("text", "now", "reached")
MEASURE_FIELDS = ("text", "who", "state", "result", "due", "done_on")
RHYTHM_FIELDS = ("rhythm", "each", "when")
SINGLE_FIELDS: tuple[tuple[Section, str], ...] = (
    (Section.RISK, "risk"),
    (Section.WATCH, "watch"),
    (Section.NETWORK, "network"),
    (Section.WORSE, "worse"),
    (Section.AGREED, "agreed"),
)


def differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Everything that is different, in the plan's order; the days of reviews themselves aren't told."""
    found = list(_all(before, after))
    order = list(Section)
    return tuple(sorted(found, key=lambda one: order.index(one.section)))


def marks(before: str, after: str) -> tuple[Piece, ...]:
    """The later text with what went and what came marked, word by word; spaces belong to the word before.

    >>> [(piece.text, piece.mark.value) for piece in marks("Går til porten", "Går til postkassen")]
    [('Går til ', 'same'), ('porten', 'gone'), ('postkassen', 'new')]
    """
    old, new = _words(before), _words(after)
    pieces: list[Piece] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            pieces.append(Piece("".join(new[start:end]), Mark.SAME))
            continue
        if last > first:
            pieces.append(Piece("".join(old[first:last]), Mark.GONE))
        if end > start:
            pieces.append(Piece("".join(new[start:end]), Mark.NEW))
    return tuple(pieces)


def _words(text: str) -> list[str]:
    return re.findall(r"\S+\s*|\s+", text)


def _all(before: Plan, after: Plan) -> Iterator[Difference]:
    yield from _field(Section.MATTERS, "matters", "", before.matters, after.matters)
    yield from _members(Section.KINDS, "kinds", _kinds(before), _kinds(after))
    yield from _members(Section.PROBLEMS, "problems", _problems(before), _problems(after))
    yield from _goals(before, after)
    for section, name in SINGLE_FIELDS:
        yield from _field(section, name, "", getattr(before, name), getattr(after, name))
    yield from _simple_rows(Section.SERVICES, "services", ("service", "role"), before, after)
    for old, new in zip(before.zones, after.zones, strict=True):
        for name in ("signs", "action"):
            path = f"zones/{new.zone.value}/{name}"
            texts = getattr(old, name), getattr(new, name)
            yield from _field(Section.ZONES, name, new.zone.value, *texts, path=path)
    yield from _simple_rows(
        Section.APPOINTMENTS, "appointments", ("text", "who", "day", "clock"), before, after
    )
    yield from _members(Section.OFFERS, "offers", _offers(before), _offers(after))
    for name in ("state", "reported", "coordinator", "next_meeting"):
        pair = getattr(before.individual, name), getattr(after.individual, name)
        yield from _field(Section.INDIVIDUAL, name, "", *pair, path=f"individual/{name}")
    yield from _field(
        Section.CRITICAL, "considered", "", before.critical, after.critical, path="critical/considered"
    )
    for name in ("took_part", "got_plan"):
        yield from _field(Section.PATIENT, name, "", getattr(before, name), getattr(after, name))
    yield from _field(Section.RESPONSIBLE, "responsible", "", before.responsible, after.responsible)


def _kinds(plan: Plan) -> Mapping[str, str]:
    return {kind.value: kind.value for kind in PlanKind if kind in plan.kinds}


def _problems(plan: Plan) -> Mapping[str, str]:
    return {problem.key: problem.text or problem.key for problem in plan.problems}


def _offers(plan: Plan) -> Mapping[str, str]:
    return {offer.key: offer.text for offer in plan.offers}


def _field(
    section: Section, name: str, of: str, before: Any, after: Any, *, path: str = ""
) -> Iterator[Difference]:
    if before == after:
        return
    change = Change.CHANGED
    if before in (None, ""):
        change = Change.ADDED
    elif after in (None, ""):
        change = Change.REMOVED
    yield Difference(section, change, name, of, before, after, path or name)


def _members(
    section: Section, table: str, before: Mapping[str, str], after: Mapping[str, str]
) -> Iterator[Difference]:
    for key, text in before.items():
        if key not in after:
            yield Difference(section, Change.REMOVED, "", text, text, None, f"{table}/{key}")
    for key, text in after.items():
        if key not in before:
            yield Difference(section, Change.ADDED, "", text, None, text, f"{table}/{key}")


def _rows(
    section: Section, before: Sequence[Any], after: Sequence[Any], place: str
) -> Iterator[Difference | tuple[Any, Any]]:
    """Rows that came or went as differences; rows there in both as pairs."""
    old = {row.id: row for row in before}
    new = {row.id: row for row in after}
    for key, row in old.items():
        if key not in new:
            yield Difference(
                section, Change.REMOVED, "", row_text(row), row_text(row), None, f"{place}/{key}"
            )
    for key, row in new.items():
        if key in old:
            yield old[key], row
        else:
            yield Difference(section, Change.ADDED, "", row_text(row), None, row_text(row), f"{place}/{key}")


def row_text(row: Any) -> str:
    """What a row is called: its text, a service's key or name."""
    return str(getattr(row, "text", "") or getattr(row, "service", ""))


def _simple_rows(
    section: Section, table: str, fields: Sequence[str], before: Plan, after: Plan
) -> Iterator[Difference]:
    for found in _rows(section, getattr(before, table), getattr(after, table), table):
        if isinstance(found, Difference):
            yield found
            continue
        old, new = found
        for name in fields:
            path = f"{table}/{new.id}/{name}"
            yield from _field(section, name, row_text(new), getattr(old, name), getattr(new, name), path=path)


def _goals(before: Plan, after: Plan) -> Iterator[Difference]:
    empty = Goal("")
    for found in _rows(Section.GOALS, before.goals, after.goals, "goals"):
        if isinstance(found, Difference):
            yield found
            goal = after.goal(found.path.rpartition("/")[2])
            if goal is not None:
                yield from _measures(empty, goal)
            continue
        old, new = found
        for name in GOAL_FIELDS:
            pair = getattr(old, name), getattr(new, name)
            yield from _field(Section.GOALS, name, new.text, *pair, path=f"goals/{new.id}/{name}")
        yield from _measures(old, new)


def _measures(before: Goal, after: Goal) -> Iterator[Difference]:
    place = f"goals/{after.id}/measures"
    for found in _rows(Section.MEASURES, before.measures, after.measures, place):
        if isinstance(found, Difference):
            yield found
            continue
        old, new = found
        for name in MEASURE_FIELDS:
            pair = getattr(old, name), getattr(new, name)
            yield from _field(Section.MEASURES, name, new.text, *pair, path=f"{place}/{new.id}/{name}")
        if _rhythm(old) != _rhythm(new):
            yield Difference(
                Section.MEASURES, Change.CHANGED, "rhythm", new.text, old, new, f"{place}/{new.id}/rhythm"
            )


def _rhythm(measure: Measure) -> tuple[Any, ...]:
    return tuple(getattr(measure, name) for name in RHYTHM_FIELDS)
