"""One odd record stops nobody: an act with the first or last day there is leaves every page standing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings

from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.list_review import reviews_of
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import ACTS
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanStarted
from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.followup.plan_content import Measure, Rhythm
from listeoversikt.followup.plan_duties import next_due
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.office import View
from listeoversikt.operations.overview import overview
from listeoversikt.operations.patient import patient_card
from listeoversikt.operations.plans import plan_of, plan_page
from listeoversikt.operations.worklist_rows import worklist_rows
from tests.operations.random_acts import OF_THE_OFFICE, SAID, SESSION, START, TODAY
from tests.operations.test_undo_every_act import derived, first_view, written

few = settings(max_examples=4, deadline=None)
"""The odd day is always the same; what else an act says is drawn, and is drawn again for the other odd days."""
ODD = [dt.date.min, dt.date(1899, 12, 31), dt.date.max]


def with_day(act: Act, odd: dt.date) -> Act:
    """The same act with the odd day wherever it may have a day, inside a plan's content too."""
    changes: dict[str, Any] = {}
    for field in msgspec.structs.fields(type(act)):
        value = getattr(act, field.name)
        if "datetime.date" in str(field.type) or field.type is dt.date:
            changes[field.name] = odd
        elif isinstance(value, dict):
            changes[field.name] = in_content(value, odd)
    return msgspec.structs.replace(act, **changes)


def may_have_a_day(kind: type[Act]) -> bool:
    """Whether there is somewhere to put an odd day."""
    types = [str(field.type) for field in msgspec.structs.fields(kind)]
    return any(word in one for one in types for word in ("datetime.date", "dict"))


WITH_A_DAY = {name: kind for name, kind in ACTS.items() if may_have_a_day(kind)}


def in_content(value: Any, odd: dt.date) -> Any:
    if isinstance(value, dict):
        return {key: in_content(one, odd) for key, one in value.items()}
    if isinstance(value, list):
        return [in_content(one, odd) for one in value]
    if isinstance(value, str):
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            return value
        return odd.isoformat()
    return value


PAGES: dict[str, Callable[[View], object]] = {
    "worklist": worklist_rows,
    "discharges": discharge_rows,
    "overview": overview,
    "plans": plan_page,
    "plan": lambda view: plan_of(view, "P1"),
    "card": lambda view: patient_card(view, "P1"),
}


@pytest.mark.parametrize("odd", ODD, ids=str)
@pytest.mark.parametrize("kind", list(WITH_A_DAY.values()), ids=list(WITH_A_DAY))
def test_that_an_odd_day_in_any_act_stops_nobody(kind: type[Act], odd: dt.date) -> None:
    @few
    @given(act=SAID[kind])
    def stands(act: Act) -> None:
        patient = None if kind in OF_THE_OFFICE else "P1"
        view = written(first_view(), [(patient, with_day(act, odd))])
        derived(view)
        for page in PAGES.values():
            page(view)

    stands()


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_that_odd_days_in_a_whole_plan_stop_nobody(odd: dt.date) -> None:
    plans = [
        (patient, with_day(act, odd)) for patient, act in START if isinstance(act, PlanStarted | PlanEdited)
    ]
    assert plans
    view = written(first_view(), plans)
    derived(view)
    for page in PAGES.values():
        page(view)


@pytest.mark.parametrize("due", [None, *ODD])
@pytest.mark.parametrize("done", [None, *ODD])
@pytest.mark.parametrize("each", [1, 10**9])
@pytest.mark.parametrize("rhythm", list(Rhythm))
def test_that_a_step_of_a_plan_has_a_day_or_none_whatever_it_was_given(
    rhythm: Rhythm, each: int, done: dt.date | None, due: dt.date | None
) -> None:
    found = next_due(Measure("m", rhythm=rhythm, due=due, each=each), done)
    assert found is None or is_workday(found)


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_that_a_decision_on_an_odd_day_rests_or_not(odd: dt.date) -> None:
    decided = Reviewed(session=SESSION, decision=Decision.NOT_RELEVANT, day=odd)
    view = written(first_view(), [("P1", decided)])
    reviews = reviews_of(view.book)
    left_out = [
        reviews.left_out(one.selection, TODAY) for one in reviews.sessions if one.selection is not None
    ]
    assert left_out
