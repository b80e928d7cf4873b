"""Measures of a goal: rows without words are kept, and their order can be changed."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from listeoversikt.followup.plan_content import Result, Zone
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


# -- goals ------------------------------------------------------------------------------------------------------


def goals(bench: Bench) -> list[str]:
    """The goals' words, in the plan and on the sheet alike."""
    blocks = sorted(bench.page.form.goals.values(), key=bench.page.form._goals.indexOf)
    said = [goal.text for goal in bench.plan(PATIENT).plan.goals]
    assert [block.text.text() for block in blocks] == said
    return said


def two_goals(bench: Bench) -> tuple[str, str]:
    first, _ = bench.goal(PATIENT, "Gå tur", ("a", "lege"))
    second, _ = bench.goal(PATIENT, "Sove", ("b", "lege"))
    bench.edit(PATIENT, {f"goals/{second}/place": 2.0})
    return first, second


def test_that_a_goal_goes_up_and_down_by_keyboard_and_tab_follows(bench: Bench) -> None:
    first, second = two_goals(bench)
    assert goals(bench) == ["Gå tur", "Sove"]
    bench.block(second).text.setFocus()
    bench.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    bench.settled()
    assert goals(bench) == ["Sove", "Gå tur"]
    assert bench.block(second).text.hasFocus()
    bench.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    bench.settled()
    assert goals(bench) == ["Sove", "Gå tur"]
    assert bench.block(second).text.accessibleName().endswith("mål 1")
    bench.block(second).add.setFocus()
    bench.press(Key.Key_Tab)
    assert bench.block(first).text.hasFocus()
    bench.desk.undo_stack.undo()
    bench.settled()
    assert goals(bench) == ["Gå tur", "Sove"]


def test_that_a_goal_is_moved_from_its_menu(bench: Bench) -> None:
    first, _second = two_goals(bench)
    up, down, *_ = bench.block(first).menu().actions()
    assert (up.isEnabled(), down.isEnabled()) == (False, True)
    down.trigger()
    bench.settled()
    assert goals(bench) == ["Sove", "Gå tur"]
    assert bench.on_disk(PATIENT)[-1] == "plan_edited"


def test_that_alt_and_the_arrows_in_a_measure_leave_the_goals_where_they_are(bench: Bench) -> None:
    _first, second = two_goals(bench)
    (row,) = bench.block(second).table.rows.values()
    row.text.setFocus()
    bench.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    bench.settled()
    assert goals(bench) == ["Gå tur", "Sove"]


def test_that_a_reached_goal_and_every_result_can_be_seen(bench: Bench) -> None:
    goal, (one,) = bench.goal(PATIENT, "Gå tur", ("a", "lege"))
    bench.edit(PATIENT, {f"goals/{goal}/reached": dt.date(2026, 3, 30)})
    assert "Nådd 30.03." in bench.words()
    row = bench.row(goal, one)
    results = [key for key, _ in row._states() if key.startswith("result:")]
    assert results == ["result:worked", "result:partly", "result:not", "result:ended"]
    row._status("result:ended")
    bench.settled()
    measure = bench.plan(PATIENT).plan.measure(one)
    assert measure is not None and (measure.result, measure.open) == (Result.ENDED, False)
    assert bench.row(goal, one).status.text() == "Avsluttet"


# -- what was agreed, and what is the template's ----------------------------------------------------------------


def test_that_what_was_agreed_saves_itself_and_is_undone(bench: Bench) -> None:
    field = bench.page.form.zones[Zone.YELLOW].agreed
    assert field is not None and bench.page.form.zones[Zone.RED].agreed is None
    bench.type_in(field, "Ekstra vanndrivende")
    bench.leave()
    assert bench.plan(PATIENT).plan.agreed == "Ekstra vanndrivende"
    bench.desk.undo_stack.undo()
    bench.settled()
    assert (bench.plan(PATIENT).plan.agreed, field.text()) == ("", "")


def test_that_a_templates_words_are_marked_until_somebody_writes_in_them(empty_bench: Bench) -> None:
    bench = empty_bench
    bench.start(PATIENT, "kols")
    bench.take(PATIENT)
    form = bench.page.form
    assert form.risk.mark.isVisible() and form.watch.mark.isVisible() and not form.worse.mark.isVisible()
    bench.type_in(form.risk.text, "Innlagt i vinter.")
    bench.leave()
    assert not form.risk.mark.isVisible() and form.watch.mark.isVisible()
    assert "fra mal" in form.watch.text.accessibleDescription()
    assert form.risk.text.accessibleDescription() == ""
