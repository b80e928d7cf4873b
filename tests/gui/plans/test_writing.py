"""Writing in a plan: each field saves itself, Ctrl+Z takes it back, and nothing typed is ever lost."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from listeoversikt.followup.plan_content import MeasureState, Result, Rhythm, Zone
from tests.gui.plans.conftest import OTHER, PATIENT, TODAY, Bench
from tests.operations.stores import opened

Key = Qt.Key


def test_that_a_field_that_is_left_is_on_disk_and_says_when(bench: Bench) -> None:
    bench.type_in(bench.page.form.risk.text, "Fall to ganger")
    assert bench.on_disk(PATIENT) == ["plan_started"]
    bench.leave()
    assert bench.on_disk(PATIENT) == ["plan_started", "plan_edited"]
    assert bench.plan(PATIENT).plan.risk == "Fall to ganger"
    assert bench.page.room.saved.text().startswith("Lagret kl.\u00a0")
    assert bench.told == []


def test_that_a_field_left_as_it_was_writes_nothing(bench: Bench) -> None:
    bench.type_in(bench.page.form.risk.text, "Fall")
    bench.leave()
    bench.page.form.risk.text.setFocus()
    bench.leave()
    bench.type_in(bench.page.form.risk.text, "Fall ")
    bench.leave()
    assert bench.on_disk(PATIENT) == ["plan_started", "plan_edited"]
    assert bench.desk.undo_stack.count() == 1


def test_that_ctrl_z_takes_a_field_back_and_ctrl_shift_z_does_it_again(bench: Bench) -> None:
    field = bench.page.form.watch.text
    bench.type_in(field, "Vekt")
    bench.leave()
    assert bench.desk.undo_stack.undoText() == "endring i plan: Dette følger vi med på"
    bench.desk.undo_stack.undo()
    bench.settled()
    assert field.text() == "" and bench.plan(PATIENT).plan.watch == ""
    bench.desk.undo_stack.redo()
    bench.settled()
    assert field.text() == "Vekt"


def test_that_ctrl_z_in_a_field_takes_typing_back_first_then_goes_to_the_window(bench: Bench) -> None:
    field = bench.page.form.risk.text
    bench.type_in(field, "Fall")
    bench.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    bench.type_in(field, "Fall")
    bench.leave()
    field.setFocus()
    event = QKeySequence(QKeySequence.StandardKey.Undo)
    assert event and not field.document().isUndoAvailable()


@pytest.mark.parametrize("how", ["keep_typed", "remembered", "hidden", "other plan"])
def test_that_what_is_being_typed_is_written_when_the_page_is_left(bench: Bench, how: str) -> None:
    if how == "other plan":
        bench.start(OTHER)
        bench.take(PATIENT)
    bench.type_in(bench.page.form.worse.text, "Ring fastlegen")
    if how == "keep_typed":
        bench.page.keep_typed()
    elif how == "remembered":
        bench.page.remembered()
    elif how == "hidden":
        bench.page.hide()
    else:
        bench.page.list_pane.take(OTHER)
    bench.settled()
    assert bench.plan(PATIENT).plan.worse == "Ring fastlegen"
    assert bench.on_disk(PATIENT).count("plan_edited") == 1


def test_that_what_was_said_saved_is_there_when_the_store_is_opened_anew(
    bench: Bench, tmp_path: Path
) -> None:
    bench.type_in(bench.page.form.matters, "Bo hjemme.")
    bench.page.keep_typed()
    assert bench.desk.runner.stop()
    with opened(tmp_path / "lager") as store:
        (edited,) = [event for event in store.events(patient=PATIENT) if event.kind == "plan_edited"]
    assert edited.payload["changes"] == {"matters": "Bo hjemme."}


def test_that_a_no_break_space_is_no_change(bench: Bench) -> None:
    bench.edit(PATIENT, {"watch": "Vekt 80\u00a0kg\nog matlyst"})
    field = bench.page.form.watch.text
    field.setFocus()
    bench.leave()
    assert not field.changed_here
    assert bench.on_disk(PATIENT) == ["plan_started", "plan_edited"]


def test_that_the_patients_words_stand_in_quotes_at_rest_alone(bench: Bench) -> None:
    field = bench.page.form.matters
    bench.type_in(field, "Bo hjemme.")
    assert field.toPlainText() == "Bo hjemme."
    bench.leave()
    assert field.toPlainText() == "«Bo hjemme.»"
    assert bench.plan(PATIENT).plan.matters == "Bo hjemme."
    field.setFocus()
    assert field.toPlainText() == "Bo hjemme."
    bench.leave()
    assert bench.on_disk(PATIENT).count("plan_edited") == 1


def test_that_a_newer_view_moves_no_cursor_and_eats_no_letter(bench: Bench) -> None:
    field = bench.page.form.risk.text
    bench.type_in(field, "Fall og vekt")
    for _ in range(4):
        bench.press(Key.Key_Left)
    place = field.textCursor().position()
    bench.edit(PATIENT, {"watch": "Matlyst"})
    assert (field.text(), field.textCursor().position()) == ("Fall og vekt", place)
    assert QApplication.focusWidget() is field
    assert bench.page.form.watch.text.text() == "Matlyst"
    bench.press(Key.Key_X)
    assert field.text() == "Fall og xvekt"


def test_that_the_cursor_stays_when_the_fields_own_saving_comes_back(bench: Bench) -> None:
    field = bench.page.form.risk.text
    bench.type_in(field, "Fall")
    bench.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    bench.settled()
    assert QApplication.focusWidget() is field
    assert bench.plan(PATIENT).plan.risk == "Fall"
    bench.press(Key.Key_X)
    assert field.text() == "Fallx"


def test_that_a_goal_and_its_measures_are_written_by_keyboard_alone(bench: Bench) -> None:
    bench.page.form.new_goal.setFocus()
    bench.press(Key.Key_Space)
    (goal,) = bench.page.form.goals
    block = bench.block(goal)
    assert QApplication.focusWidget() is block.text
    bench.type_in(block.text, "Gå til postkassen")
    block.now.setFocus()
    bench.settled()
    assert [one.text for one in bench.plan(PATIENT).plan.goals] == ["Gå til postkassen"]
    assert QApplication.focusWidget() is block.now
    block.add.setFocus()
    bench.press(Key.Key_Space)
    (measure,) = block.table.rows
    row = bench.row(goal, measure)
    assert QApplication.focusWidget() is row.text
    bench.type_in(row.text, "Veie seg")
    row.when.setFocus()
    bench.settled()
    assert QApplication.focusWidget() is row.when
    bench.type_in(row.when, "daglig")
    bench.press(Key.Key_Return)
    bench.settled()
    (made,) = bench.plan(PATIENT).plan.goals[0].measures
    assert (made.text, made.rhythm, made.who) == ("Veie seg", Rhythm.DAILY, "")


def test_that_a_measure_without_anybody_asks_and_the_review_waits(bench: Bench) -> None:
    goal, (measure,) = bench.goal(PATIENT, "Gå tur", ("Henvise", ""))
    row = bench.row(goal, measure)
    assert row.who.text() == "Velg ansvarlig"
    assert not bench.page.room.review.isEnabled()
    assert "Ansvarlig mangler 1 sted. Gjennomgangen venter." in bench.page.room.saved.text()
    row.who.menu_of_choices()
    words = [action.text() for action in row.who._menu.actions()]  # type: ignore[union-attr]
    assert words[:4] == ["Pasienten", "Pårørende", "Lege", "Sykepleier"]
    row.who.chosen.emit("lege")
    bench.settled()
    assert row.who.text() == "Lege"
    assert bench.page.room.review.isEnabled()


def test_that_an_unwritten_measure_is_no_measure_and_stays_while_others_come(bench: Bench) -> None:
    goal, _ = bench.goal(PATIENT, "Gå tur", ("Henvise", "lege"))
    bench.block(goal).add.click()
    bench.edit(PATIENT, {"risk": "Fall"})
    assert len(bench.block(goal).table.order) == 2
    assert len(bench.plan(PATIENT).plan.goals[0].measures) == 1
    assert QApplication.focusWidget() is bench.row(goal, bench.block(goal).table.order[1]).text


def test_that_done_today_closes_a_measure_and_a_result_is_kept(bench: Bench) -> None:
    goal, (measure,) = bench.goal(PATIENT, "Gå tur", ("Henvise", "lege"))
    row = bench.row(goal, measure)
    row.status.chosen.emit(MeasureState.DONE.value)
    bench.settled()
    made = bench.plan(PATIENT).plan.goals[0].measures[0]
    assert (made.state, made.done_on) == (MeasureState.DONE, TODAY)
    assert row.status.text() == "Gjort"
    row.status.chosen.emit("result:partly")
    bench.settled()
    assert bench.plan(PATIENT).plan.goals[0].measures[0].result is Result.PARTLY


def test_that_a_row_that_is_taken_away_comes_back_with_undo(bench: Bench) -> None:
    goal, measures = bench.goal(PATIENT, "Gå tur", ("Henvise", "lege"), ("Ringe", "sykepleier"))
    bench.row(goal, measures[0])._remove()
    bench.settled()
    assert bench.block(goal).table.order == (measures[1],)
    bench.desk.undo_stack.undo()
    bench.settled()
    assert bench.block(goal).table.order == tuple(measures)
    assert bench.row(goal, measures[0]).text.text() == "Henvise"


def test_that_zones_days_services_and_appointments_save_themselves(bench: Bench) -> None:
    form = bench.page.form
    bench.type_in(form.zones[Zone.YELLOW].action, "Ring sykepleier.")
    bench.leave()
    form.services.wanted.emit("dps")
    bench.settled()
    (row,) = form.services._rows.values()
    assert QApplication.focusWidget() is row.text
    bench.type_in(row.text, "Samtaler")
    bench.leave()
    form.appointments.wanted.emit("lege")
    bench.settled()
    (visit,) = form.appointments._rows.values()
    assert visit.day is not None
    bench.type_in(visit.day, "fr")
    bench.leave()
    bench.type_in(form.foot.took_part.day, "i")
    bench.leave()
    plan = bench.plan(PATIENT).plan
    assert plan.zone(Zone.YELLOW).action == "Ring sykepleier."
    assert [(one.service, one.role) for one in plan.services] == [("dps", "Samtaler")]
    assert plan.appointments[0].day == dt.date(2026, 4, 3)
    assert visit.day.toPlainText() == "fr 3.4."
    assert plan.took_part == TODAY


def test_that_what_isnt_a_date_is_said_and_not_saved(bench: Bench) -> None:
    field = bench.page.form.foot.took_part
    bench.type_in(field.day, "xyz")
    bench.leave()
    assert field.error.sentence == "Dette er ikke en dato. Den er ikke lagret."
    assert bench.on_disk(PATIENT) == ["plan_started"]
    bench.edit(PATIENT, {"risk": "Fall"})
    assert field.day.text() == "xyz"


def test_that_a_day_to_come_is_refused_where_it_has_to_have_been(bench: Bench) -> None:
    field = bench.page.form.foot.took_part
    bench.type_in(field.day, "+3")
    bench.leave()
    assert field.error.sentence == "Datoen er fram i tid."
    assert bench.plan(PATIENT).plan.took_part is None
    bench.type_in(field.day, "-1")
    bench.leave()
    assert field.error.sentence == ""
    assert bench.plan(PATIENT).plan.took_part == dt.date(2026, 3, 30)


def test_that_a_review_in_easter_week_is_moved_and_it_says_so(bench: Bench) -> None:
    field = bench.page.form.foot.next_review
    bench.type_in(field.day, "2.4.2026")
    bench.leave()
    assert bench.plan(PATIENT).plan.next_review == dt.date(2026, 4, 7)
    assert field.day.text() == "ti 07.04.2026"
    assert "kjærtorsdag" in bench.told[-1]


def test_that_a_plan_is_reviewed_and_a_version_made(bench: Bench) -> None:
    bench.goal(PATIENT, "Gå tur", ("Henvise", "lege"))
    bench.page.acts.do("review")
    dialog = bench.page.acts.dialog
    dialog.next_review.set_value(dt.date(2026, 3, 1))
    dialog.act()
    bench.settled()
    assert (
        dialog.fields["next_review"].error.sentence == "Neste gjennomgang må være etter denne gjennomgangen."
    )
    dialog.next_review.set_value(dt.date(2026, 6, 30))
    dialog.with_patient.setChecked(True)
    dialog.act()
    bench.settled()
    plan = bench.plan(PATIENT)
    assert (plan.kept.version, plan.plan.reviewed_on, plan.plan.took_part) == (1, TODAY, TODAY)
    assert bench.page.form.foot.reviewed.text() == "31.03.2026"
    assert "Versjon 1." in bench.words(bench.page.room.head)


def test_that_ending_needs_a_reason(bench: Bench) -> None:
    bench.page.acts.do("end")
    dialog = bench.page.acts.dialog
    dialog.act()
    bench.settled()
    assert dialog.fields["why"].error.sentence == "Skriv hvorfor planen avsluttes."
    dialog.why.setPlainText("Flyttet")
    dialog.act()
    bench.settled()
    assert not bench.plan(PATIENT).open
    bench.desk.undo_stack.undo()
    bench.settled()
    assert bench.plan(PATIENT).open


def test_that_what_the_plan_is_for_is_ticked(bench: Bench) -> None:
    bench.page.acts.do("problems")
    dialog = bench.page.acts.dialog
    dialog.ticks["problems/kols"].setChecked(True)
    dialog.ticks["kinds/individual"].setChecked(True)
    dialog.act()
    bench.settled()
    plan = bench.plan(PATIENT).plan
    assert [one.key for one in plan.problems] == ["kols"]
    assert len(plan.kinds) == 2
    assert "Plan for KOLS." in bench.words(bench.page.room.head)


def test_that_somebody_who_isnt_among_the_choices_is_written_in_words(bench: Bench) -> None:
    goal, (measure,) = bench.goal(PATIENT, "Gå tur", ("Måke snø", ""))
    who = bench.row(goal, measure).who
    who.menu_of_choices().actions()[-1].trigger()
    who.dialog.act()
    assert who.dialog.isVisible()
    who.dialog.words.setText("naboen")
    who.dialog.act()
    bench.settled()
    assert bench.plan(PATIENT).plan.goals[0].measures[0].who == "other:naboen"
    assert who.text() == "naboen"


def test_that_nothing_typed_for_one_patient_stands_in_anothers_plan(bench: Bench) -> None:
    """Not even for the moment in which the first one's text is on its way to disk."""
    bench.start(OTHER)
    bench.edit(OTHER, {"watch": "Hennes"})
    bench.take(PATIENT)
    form = bench.page.form
    bench.type_in(form.risk.text, "Hans")
    bench.type_in(form.foot.took_part.day, "xyz")
    form.new_goal.click()
    bench.take(OTHER)
    assert bench.page.opened is not None and bench.page.opened.seen.patient_id == OTHER
    assert (form.risk.text.text(), form.watch.text.text(), form.foot.took_part.day.text()) == (
        "",
        "Hennes",
        "",
    )
    assert not form.goals
    bench.leave()
    assert bench.plan(OTHER).plan.risk == ""
    assert bench.plan(PATIENT).plan.risk == "Hans"
    assert bench.on_disk(OTHER) == ["plan_started", "plan_edited"]


def test_that_a_plan_shown_while_the_last_text_is_on_its_way_is_clean(bench: Bench) -> None:
    """The worst order: the other plan's answer comes before the first one's writing is done."""
    from listeoversikt.gui.pages.plans.opened import opened

    bench.start(OTHER)
    bench.take(PATIENT)
    field = bench.page.form.risk.text
    bench.type_in(field, "Hans")
    now = dt.datetime(2026, 3, 31, 9)
    found = opened(OTHER, "", "nb", "spl-1", now, bench.view)
    assert found is not None
    bench.page._in_hand = (OTHER, found.seen.uuid)
    bench.page._show(found)
    assert field.text() == ""
    bench.settled()
    assert bench.plan(PATIENT).plan.risk == "Hans"
    assert bench.plan(OTHER).plan.risk == ""
