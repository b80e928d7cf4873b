"""What is always shown beside a goal («balanserende mål»), and whether it got worse.

Unplanned stays, out-of-hours care, consultations and workload stand beside every goal, whatever it is about: in
PRISMATIC finding people at risk gave more admissions, not fewer (Snooks H et al. BMJ Qual Saf 2019;28:697-705). Some
goals have more; and the goal's own are added. Table ``balancing``, the choice is ours. For consultations neither way
is better: more is more work, fewer may be displacement («fortrengning»).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.evaluation.compare import Caution, Change, Figure, Verdict, before_after
from listeoversikt.evaluation.goal import Goal
from listeoversikt.indicators.definition import Direction, indicators

TABLE = "balancing"
ALWAYS = "always"
WORSE = {"up": Direction.DOWN, "down": Direction.UP, "none": Direction.NONE}
"""From which way is worse to which way is better."""


class Balance(StrEnum):
    """How a balancing measure stands."""

    MISSING = "missing"
    OVERLAP = "overlap"  # both figures are there, and look at some of the same days
    TOO_FEW = "too_few"
    WORSENED = "worsened"  # surely: the interval lies on the worse side
    MAY_HAVE_WORSENED = "may_have_worsened"  # on the worse side, and chance may have done it
    BEYOND_WORST = "beyond_worst"  # at or past the figure at which the goal says stop, whatever chance says
    CHANGED = "changed"  # surely, where neither way is better
    NOT_WORSE = "not_worse"  # not seen to be worse; that isn't the same as unharmed


@dataclass(frozen=True)
class Beside:
    """A balancing measure of a goal. ``own``: the goal names it itself. ``better``: which way is better."""

    indicator: str
    variant: str
    group: str
    own_name: str
    better: Direction
    worst: float | None
    own: bool
    why_nb: str


@dataclass(frozen=True)
class Judged:
    """How it went with one."""

    beside: Beside
    balance: Balance
    change: Change


def beside_goal(goal: Goal) -> tuple[Beside, ...]:
    """What stands beside the goal: its own first, then those of every goal, then those of its theme.

    What the goal itself is measured by isn't repeated.
    """
    measured = {(one.indicator, one.variant) for one in goal.measures}
    own = [
        Beside(
            indicator=one.indicator,
            variant=one.variant,
            group=one.group,
            own_name=one.own_name,
            better=_better(one.indicator),
            worst=one.worst,
            own=True,
            why_nb="",
        )
        for one in goal.balancing
    ]
    taken = measured | {(one.indicator, one.variant) for one in own}
    groups = list(dict.fromkeys(one.group for one in goal.measures)) or ["alle"]
    ours = [
        Beside(
            cells["indicator"],
            cells["variant"],
            group,
            "",
            _better(cells["indicator"]),
            None,
            False,
            cells["why_nb"],
        )
        for cells in _lines()
        for group in _groups(cells["indicator"], groups)
        if _applies(cells["applies"], goal) and (cells["indicator"], cells["variant"]) not in taken
    ]
    return (*own, *ours)


def judge(beside: Beside, before: Figure | None, after: Figure | None) -> Judged:
    """Whether it got worse. A wide interval isn't reassurance: «not worse» is said of what was seen only.

    Many are judged at once, so that one in twenty is «sure» by chance alone: that's said with each.
    """
    change = before_after(before, after, beside.better, cautions=(Caution.MANY_LOOKS,))
    return Judged(beside, _balance(beside, change, after), change)


def _balance(beside: Beside, change: Change, after: Figure | None) -> Balance:
    if after is not None and after.denominator and _past(beside, after.value):
        return Balance.BEYOND_WORST
    if change.verdict is Verdict.MISSING:
        return Balance.MISSING
    if change.verdict is Verdict.OVERLAP:
        return Balance.OVERLAP
    if change.verdict is Verdict.TOO_FEW:
        return Balance.TOO_FEW
    if change.verdict is Verdict.WORSE:
        return Balance.WORSENED
    if change.verdict in (Verdict.UP, Verdict.DOWN):
        return Balance.CHANGED
    difference = change.difference or 0.0
    worse = (beside.better is Direction.DOWN and difference > 0) or (
        beside.better is Direction.UP and difference < 0
    )
    return Balance.MAY_HAVE_WORSENED if worse else Balance.NOT_WORSE


def _past(beside: Beside, value: float) -> bool:
    if beside.worst is None:
        return False
    return value <= beside.worst if beside.better is Direction.UP else value >= beside.worst


def _better(indicator: str) -> Direction:
    """By our table first (use of services has no direction in the vocabulary), then by the vocabulary."""
    for cells in _lines():
        if cells["indicator"] == indicator:
            return WORSE[cells["worse"]]
    known = indicators().get(indicator)
    return Direction.NONE if known is None else known.direction


def _groups(indicator: str, groups: list[str]) -> list[str]:
    """The goal's own groups and all patients; workload is of the office alone."""
    if indicator == "ikke_takst":
        return ["alle"]
    return list(dict.fromkeys([*groups, "alle"]))


def _applies(theme: str, goal: Goal) -> bool:
    return theme == ALWAYS or any(one.indicator.startswith(theme) for one in goal.measures)


@cache
def _lines() -> tuple[dict[str, str], ...]:
    return read_rows(TABLE)
