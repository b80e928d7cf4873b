"""What a locked goal puts on an indicator's chart."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from listeoversikt.evaluation.locking import lock
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.goal_acts import GoalAction, GoalDrafted, GoalLocked
from listeoversikt.followup.log.log_book import EMPTY
from listeoversikt.operations.evaluation import text_of
from listeoversikt.operations.indicator_chart import control_chart
from listeoversikt.operations.indicator_goals import GoalLine, goal_lines
from listeoversikt.operations.indicator_view import indicator_page
from listeoversikt.operations.office import View
from tests.evaluation.goals import LOCK_DAY, WHOLE
from tests.operations.test_indicator_beside import months, two_people

KEY, UNIT = "utskrivning_3vd", "group:skropelig_eldre"
RINGS = GoalAction(goal="m1", day=dt.date(2026, 2, 10), text="Fast ringetid", new_phase=True)


def view_with(*acts: Act) -> View:
    at = dt.datetime.combine(LOCK_DAY, dt.time(9), dt.UTC)
    entries = [Entry(number, f"u{number}", at, "lege-1", None, act) for number, act in enumerate(acts, 1)]
    return replace(two_people(), book=EMPTY.with_entries(entries))


def locked() -> tuple[Act, Act]:
    sealed = lock("m1", WHOLE, LOCK_DAY, "lege-1")
    return GoalDrafted(goal="m1", day=LOCK_DAY), GoalLocked(goal="m1", content=text_of(sealed))


def test_that_the_lock_and_what_was_done_since_stand_on_the_figure_it_is_measured_by() -> None:
    view = view_with(*locked(), RINGS)
    assert goal_lines(view, UNIT) == {
        KEY: (GoalLine(LOCK_DAY), GoalLine(RINGS.day, "Fast ringetid", new_phase=True))
    }


def test_that_another_unit_a_draft_and_an_office_without_goals_have_no_lines() -> None:
    assert goal_lines(view_with(*locked())) == {}
    assert goal_lines(view_with(locked()[0]), UNIT) == {}
    assert goal_lines(two_people(), UNIT) == {}


def test_that_only_what_was_done_begins_a_phase() -> None:
    view = view_with(*locked(), RINGS)
    line = next(one for one in indicator_page(view).lines if one.key == KEY)
    points = months([(7.0, 10.0)] * 18)
    both = control_chart(line, points, [one.action for one in goal_lines(view, UNIT)[KEY]])
    assert both is not None
    assert [phase.first for phase in both.phases] == [dt.date(2025, 1, 1), dt.date(2026, 3, 1)]
    only_locked = control_chart(line, points, [GoalLine(LOCK_DAY).action])
    assert only_locked is not None
    assert len(only_locked.phases) == 1
