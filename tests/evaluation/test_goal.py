"""Every fault a goal can have, by field; what stops the lock and what is advice."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.evaluation.goal import (
    FIELDS,
    LONGEST_TEXT,
    Balancing,
    Fault,
    FaultKind,
    Goal,
    Hours,
    Known,
    Measure,
    goal_faults,
    may_lock,
)
from tests.evaluation.goals import LOCK_DAY, SATISFIED, UNANSWERED, WHOLE, goal

DAY = dt.timedelta(days=1)
OWN = Measure(own_name="Telefoner besvart innen to minutter", target=0.8, satisfaction=False)


def faults(**changed: Any) -> set[tuple[str, FaultKind]]:
    return {
        (fault.field, fault.kind) for fault in goal_faults(goal(**changed), LOCK_DAY, ["lege-1", "lege-2"])
    }


def test_that_a_whole_goal_has_no_faults() -> None:
    assert goal_faults(WHOLE, LOCK_DAY, ["lege-1"]) == ()


def test_that_an_empty_form_says_every_field_that_must_be_filled_in_in_its_order() -> None:
    found = goal_faults(Goal(), LOCK_DAY)
    stopping = [fault.field for fault in found if fault.stops]
    assert stopping == [name for name, needed in FIELDS.items() if needed]
    assert {fault.field for fault in found if not fault.stops} == {"exclusion", "benefit", "severity"}
    assert not may_lock(found)


@pytest.mark.parametrize(
    ("changed", "field", "kind"),
    [
        ({"title": "  "}, "title", FaultKind.EMPTY),
        ({"hypothesis": ""}, "hypothesis", FaultKind.EMPTY),
        ({"risk": "x" * (LONGEST_TEXT + 1)}, "risk", FaultKind.TOO_LONG),
        ({"known": ()}, "known", FaultKind.EMPTY),
        ({"known": (Known(text="Det er vist.", source=" "),)}, "known/0/source", FaultKind.NO_SOURCE),
        ({"effect": None}, "effect", FaultKind.EMPTY),
        ({"effect": 0.0}, "effect", FaultKind.EMPTY),
        ({"effect": float("nan")}, "effect", FaultKind.NOT_A_NUMBER),
        ({"measures": ()}, "measures", FaultKind.EMPTY),
        (
            {"measures": (Measure(indicator="finnes_ikke", target=0.5),)},
            "measures/0/indicator",
            FaultKind.UNKNOWN_INDICATOR,
        ),
        (
            {"measures": (Measure(indicator="lmg", variant="x", target=0.5),)},
            "measures/0/indicator",
            FaultKind.UNKNOWN_INDICATOR,
        ),
        ({"measures": (Measure(indicator="lmg"),)}, "measures/0/target", FaultKind.NO_TARGET),
        ({"measures": (Measure(indicator="lmg", target=80),)}, "measures/0/target", FaultKind.OUT_OF_RANGE),
        ({"measures": (Measure(target=0.5),)}, "measures/0/indicator", FaultKind.EMPTY),
        ({"measures": (OWN,) * 31}, "measures", FaultKind.TOO_MANY),
        ({"measures": (SATISFIED,)}, "measures", FaultKind.ONLY_SATISFACTION),
        ({"measures": (UNANSWERED,)}, "measures/0/satisfaction", FaultKind.EMPTY),
        ({"measures": (*WHOLE.measures, UNANSWERED)}, "measures/1/satisfaction", FaultKind.EMPTY),
        ({"measures": (SATISFIED, SATISFIED)}, "measures", FaultKind.ONLY_SATISFACTION),
        ({"baseline_from": None}, "baseline_from", FaultKind.EMPTY),
        ({"baseline_from": WHOLE.start}, "baseline_from", FaultKind.BASELINE_AFTER_START),
        ({"start": LOCK_DAY}, "start", FaultKind.STARTS_TOO_SOON),
        ({"start": LOCK_DAY - DAY}, "start", FaultKind.STARTS_TOO_SOON),
        ({"end": dt.date(2026, 1, 31)}, "end", FaultKind.ENDS_BEFORE_START),
        ({"hours": ()}, "hours", FaultKind.NO_RESOURCE),
        ({"hours": (Hours(profession="lege", hours=0),)}, "hours", FaultKind.NO_RESOURCE),
        ({"hours": (Hours(hours=5),)}, "hours/0/profession", FaultKind.EMPTY),
        ({"hours": (Hours(profession="lege", hours=-1),)}, "hours/0/hours", FaultKind.OUT_OF_RANGE),
        ({"hours": (Hours(profession="lege", hours=float("inf")),)}, "hours/0/hours", FaultKind.NOT_A_NUMBER),
        ({"kroner": -1}, "kroner", FaultKind.OUT_OF_RANGE),
        ({"displaced": ""}, "displaced", FaultKind.EMPTY),
        ({"balancing": ()}, "balancing", FaultKind.NO_BALANCING),
        ({"balancing": (Balancing(),)}, "balancing/0/indicator", FaultKind.EMPTY),
        (
            {"balancing": (Balancing(indicator="utskrivning_3vd", group="skropelig_eldre"),)},
            "balancing/0/indicator",
            FaultKind.SAME_AS_GOAL,
        ),
        ({"effect": 20.0}, "effect", FaultKind.OUT_OF_RANGE),
        (
            {"measures": (Measure(indicator="legevakt", target=-1),)},
            "measures/0/target",
            FaultKind.OUT_OF_RANGE,
        ),
        (
            {"balancing": (Balancing(indicator="lmg", worst=80),)},
            "balancing/0/worst",
            FaultKind.OUT_OF_RANGE,
        ),
        (
            {"balancing": (Balancing(indicator="legevakt", worst=float("nan")),)},
            "balancing/0/worst",
            FaultKind.NOT_A_NUMBER,
        ),
        ({"responsible": "spl-1"}, "responsible", FaultKind.NOT_A_DOCTOR),
        ({"stop_rule": ""}, "stop_rule", FaultKind.EMPTY),
        ({"budget_kr": None}, "budget_kr", FaultKind.EMPTY),
        ({"consulted": ()}, "consulted", FaultKind.EMPTY),
        ({"consulted": (" ",)}, "consulted", FaultKind.EMPTY),
    ],
)
def test_that_a_fault_is_said_at_its_field_and_stops_the_lock(
    changed: dict[str, Any], field: str, kind: FaultKind
) -> None:
    found = goal_faults(goal(**changed), LOCK_DAY, ["lege-1"])
    assert Fault(field, kind) in found
    assert not may_lock(found)


def test_that_kroner_alone_are_a_resource_and_a_budget_of_zero_is_said() -> None:
    assert faults(hours=(), kroner=5000) == set()
    assert faults(budget_kr=0) == set()


def test_that_satisfaction_beside_something_else_is_fine() -> None:
    assert faults(measures=(*WHOLE.measures, SATISFIED)) == set()


def test_that_nothing_known_is_an_answer_when_it_is_said() -> None:
    assert faults(known=(), nothing_known=True) == set()


@pytest.mark.parametrize(
    ("changed", "field", "kind"),
    [
        ({"measures": (OWN,)}, "measures", FaultKind.NO_SHARED_MEASURE),
        ({"effect": -0.2}, "effect", FaultKind.WRONG_WAY),
        ({"benefit": ""}, "benefit", FaultKind.EMPTY),
        ({"severity": ""}, "severity", FaultKind.EMPTY),
    ],
)
def test_that_advice_doesnt_stop_the_lock(changed: dict[str, Any], field: str, kind: FaultKind) -> None:
    found = goal_faults(goal(**changed), LOCK_DAY)
    assert found == (Fault(field, kind, stops=False),) and may_lock(found)


def test_that_whos_a_doctor_isnt_judged_where_the_team_isnt_known() -> None:
    assert goal_faults(goal(responsible="noen"), LOCK_DAY) == ()
