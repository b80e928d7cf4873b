"""Measures of a goal: rows without words are kept, and their order can be changed."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from listeoversikt.operations.plan_text import plan_text
from tests.gui.plans.conftest import PATIENT, Bench

Key = Qt.Key


@pytest.mark.parametrize("said", ["who", "when"])
def test_that_a_new_measure_with_only_who_or_when_is_kept(bench: Bench, said: str) -> None:
    goal, _ = bench.goal(PATIENT, "Gå tur")
    block = bench.block(goal)
    block.add.click()
    (row,) = block.table.rows.values()
    if said == "who":
        row.who._choose("lege")
    else:
        bench.type_in(row.when, "12.5.")
    bench.leave()
    (measure,) = bench.plan(PATIENT).plan.goal(goal).measures  # type: ignore[union-attr]
    assert measure.text == ""
    assert (measure.who, measure.due) == (("lege", None) if said == "who" else ("", dt.date(2026, 5, 12)))
    assert not bench.page.room.review.isEnabled()
    assert "- (" not in plan_text(bench.view, PATIENT)
    assert bench.page.opened is not None and bench.page.opened.sheet is not None
    assert bench.page.opened.sheet.goals[0].rows == ()
    bench.type_in(block.table.rows[measure.id].text, "Time")
    bench.leave()
    (measure,) = bench.plan(PATIENT).plan.goal(goal).measures  # type: ignore[union-attr]
    assert measure.text == "Time"


def test_that_a_new_measure_left_as_it_was_is_nothing(bench: Bench) -> None:
    goal, _ = bench.goal(PATIENT, "Gå tur")
    bench.block(goal).add.click()
    bench.leave()
    assert bench.plan(PATIENT).plan.goal(goal).measures == ()  # type: ignore[union-attr]


def order(bench: Bench, goal: str) -> list[str]:
    found = bench.plan(PATIENT).plan.goal(goal)
    assert found is not None
    assert list(bench.block(goal).table.order) == [one.id for one in found.measures]
    return [one.text for one in found.measures]


def test_that_measures_are_put_in_another_order_from_the_menu(bench: Bench) -> None:
    goal, (one, two, _) = bench.goal(PATIENT, "Gå tur", ("a", "lege"), ("b", "lege"), ("c", "lege"))
    up, down, *_ = bench.row(goal, one).menu().actions()
    assert (up.text(), up.isEnabled(), down.text(), down.isEnabled()) == (
        "Flytt opp",
        False,
        "Flytt ned",
        True,
    )
    down.trigger()
    bench.settled()
    assert order(bench, goal) == ["b", "a", "c"]
    bench.row(goal, one).menu().actions()[1].trigger()
    bench.settled()
    assert order(bench, goal) == ["b", "c", "a"]
    bench.row(goal, two).menu().actions()[1].trigger()
    bench.settled()
    assert order(bench, goal) == ["c", "b", "a"]
    bench.desk.undo_stack.undo()
    bench.settled()
    assert order(bench, goal) == ["b", "c", "a"]


def test_that_alt_and_the_arrows_move_the_measure_in_hand_and_tab_follows(bench: Bench) -> None:
    goal, (one, two) = bench.goal(PATIENT, "Gå tur", ("a", "lege"), ("b", "lege"))
    row = bench.row(goal, two)
    row.text.setFocus()
    bench.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    bench.settled()
    assert order(bench, goal) == ["b", "a"]
    assert row.text.hasFocus()
    bench.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    bench.settled()
    assert order(bench, goal) == ["b", "a"]
    row.more.setFocus()
    bench.press(Key.Key_Tab)
    assert bench.row(goal, one).text.hasFocus()


def test_that_measures_with_one_and_the_same_place_can_be_moved(bench: Bench) -> None:
    goal, (one, two) = bench.goal(PATIENT, "Gå tur", ("a", "lege"), ("b", "lege"))
    bench.edit(PATIENT, {f"goals/{goal}/measures/{key}/place": 0.0 for key in (one, two)})
    first, second = order(bench, goal)
    bench.block(goal).table.rows[bench.block(goal).table.order[0]].move_by(1)
    bench.settled()
    assert order(bench, goal) == [second, first]
