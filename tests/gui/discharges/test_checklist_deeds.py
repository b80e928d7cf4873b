"""The checklist after a discharge: ticks, days, numbers, the doctor's name, and what a colleague does meanwhile."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import Channel, Contact, Outcome, Signed, Ticked
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.pages.discharges.checklist import PointRow
from listeoversikt.operations.acting import Deed
from tests.gui.discharges.card_in_hand import (
    LEFT,
    NOBREAK,
    PATIENT,
    WAIT,
    acts,
    came_home,
    log,
    part,
    texts,
    undo,
)
from tests.gui.discharges.conftest import STORE_TODAY


@pytest.fixture
def page(qtbot: QtBot, office_desk: Desk) -> DischargesPage:
    return came_home(qtbot, office_desk)


def point(page: DischargesPage, key: str) -> PointRow:
    return part(page).checklist.row(key)


def test_that_a_tick_is_written_at_once_and_undone(qtbot: QtBot, page: DischargesPage) -> None:
    row = point(page, "avtaler")
    row.box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    assert acts(page, Ticked) == [Ticked(discharged=LEFT, item="avtaler", done=True)]
    assert "1 av 13" in texts(part(page).checklist)
    undo(qtbot, page, Ticked, 0)
    assert point(page, "avtaler") is row  # the same row, with its focus
    assert not row.box.isChecked()


def test_that_space_on_the_box_ticks_and_keeps_the_focus(qtbot: QtBot, page: DischargesPage) -> None:
    row = point(page, "avtaler")
    row.box.setFocus()
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: "1 av 13" in texts(part(page).checklist))
    assert row.box.hasFocus()


def test_that_a_date_point_is_today_and_can_be_another_day_but_not_tomorrow(
    qtbot: QtBot, page: DischargesPage
) -> None:
    row = point(page, "epikrise")
    row.box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    assert row.value.text().replace(NOBREAK, " ") == "ti 31.3."
    row.value.click()
    row.field.setText("1.4")
    row.field.textEdited.emit("1.4")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.error.sentence == "Datoen er fram i tid."
    assert len(acts(page, Ticked)) == 1
    row.field.setText("-2")
    row.field.textEdited.emit("-2")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 2, timeout=WAIT)
    last = acts(page, Ticked)[-1]
    assert isinstance(last, Ticked)
    assert last.day == STORE_TODAY - dt.timedelta(days=2)
    assert not row.is_editing


def test_that_a_number_is_asked_for_and_esc_leaves_the_point_as_it_was(
    qtbot: QtBot, page: DischargesPage
) -> None:
    row = point(page, "fall")
    row.box.click()
    assert row.is_editing
    assert page.step_back()
    assert not row.is_editing
    assert not row.box.isChecked()
    row.box.click()
    row.field.setText("to")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.error.sentence == "Skriv et helt tall."
    row.field.setText("2")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    assert row.value.text() == "2"
    assert "fall" not in row.error.sentence


def test_that_only_a_doctor_signs_a_medicine_point(qtbot: QtBot, page: DischargesPage) -> None:
    row = point(page, "endringer_forstatt")
    row.box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    assert row.under.text() == "venter på legens signatur"
    assert row.sign_button.isHidden()
    page.desk.preferences.role = "doctor"
    page.refresh(page.desk.view)
    assert not row.sign_button.isHidden()
    row.sign_button.click()
    qtbot.waitUntil(lambda: len(acts(page, Signed)) == 1, timeout=WAIT)
    assert row.under.text().startswith("signert ")
    assert row.sign_button.isHidden()
    undo(qtbot, page, Signed, 0)
    assert row.under.text() == "venter på legens signatur"


def test_that_the_office_edits_orders_and_prunes_its_list_and_takes_it_back(
    qtbot: QtBot, page: DischargesPage
) -> None:
    point(page, "avtaler").box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 1, timeout=WAIT)
    part(page).checklist.edit_button.click()
    editor = page.deeds.editor
    assert editor is not None
    while len(editor.rows) > 2:
        editor.rows[-1].away.click()
    editor.rows[1].up.click()
    editor.rows[0].name.setText("Rapport lest")
    editor.add()
    editor.save()
    assert editor.error.sentence == "Gi hvert punkt et navn, eller ta det bort."
    editor.rows[2].name.setText("Tolk bestilt")
    editor.rows[2].medicine.setChecked(True)
    editor.save_button.click()
    qtbot.waitUntil(lambda: len(part(page).checklist.rows) == 4, timeout=WAIT)
    names = [row.name.text() for row in part(page).checklist.rows]
    assert names == ["Rapport lest", "Epikrise mottatt", "Tolk bestilt", "Avtaler sikret"]
    keys = [row.point.key for row in part(page).checklist.rows]
    assert keys == ["sykepleierrapport", "epikrise", "eget_1", "avtaler"]
    assert point(page, "avtaler").under.text() == "ikke lenger på listen"
    assert point(page, "eget_1").point.medicine
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: len(part(page).checklist.rows) == 13, timeout=WAIT)


def test_that_the_programs_list_can_be_had_back(qtbot: QtBot, page: DischargesPage) -> None:
    page.deeds.edit_list()
    editor = page.deeds.editor
    assert editor is not None
    chosen: list[object] = []
    editor.chosen.connect(chosen.append)
    editor.rows[0].away.click()
    editor.shipped_button.click()
    assert len(editor.rows) == 13
    editor.save()
    assert chosen == [()]


def colleague_writes(qtbot: QtBot, page: DischargesPage, *deeds: Deed) -> None:
    """On another machine: in the store, not yet in sight here."""
    from listeoversikt.followup.log.acts import KIND_OF, payload_of
    from listeoversikt.store.contents import NewEvent

    new = [NewEvent(KIND_OF[type(deed.act)], payload_of(deed.act), deed.patient) for deed in deeds]
    written: list[object] = []
    page.desk.work(
        lambda office, progress, cancelled: office.store.append_events(new, who="spl-2"), written.append
    )
    qtbot.waitUntil(lambda: bool(written), timeout=WAIT)


def test_that_a_colleagues_value_at_the_point_is_shown_and_mine_kept_to_choose(
    qtbot: QtBot, page: DischargesPage
) -> None:
    colleague_writes(qtbot, page, Deed(Ticked(discharged=LEFT, item="fall", done=True, text="3"), PATIENT))
    row = point(page, "fall")
    row.box.click()
    row.field.setText("2")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.is_editing and bool(row.error.sentence), timeout=WAIT)
    assert "spl-2" in row.error.sentence
    assert "Der står nå: 3." in row.error.sentence
    assert row.field.text() == "2"
    assert [one.text for one in acts(page, Ticked)] == ["3"]  # type: ignore[attr-defined]
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 2, timeout=WAIT)
    assert row.value.text() == "2"


def test_that_what_a_colleague_writes_elsewhere_is_no_hindrance(qtbot: QtBot, page: DischargesPage) -> None:
    colleague_writes(qtbot, page, Deed(Ticked(discharged=LEFT, item="ernaering", done=True), PATIENT))
    point(page, "avtaler").box.click()
    qtbot.waitUntil(lambda: len(acts(page, Ticked)) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: point(page, "ernaering").box.isChecked())


def test_that_a_step_isnt_taken_twice_by_two(qtbot: QtBot, page: DischargesPage) -> None:
    log(qtbot, page, 4, 1)
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None and box.button is not None
    letter = Contact(
        day=STORE_TODAY, channel=Channel.LETTER, outcome=Outcome.SENT, role="sykepleier", discharged=LEFT
    )
    colleague_writes(qtbot, page, Deed(letter, PATIENT))
    box.button.click()
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 3, timeout=WAIT)
    assert part(page).tried.box is None  # type: ignore[union-attr]


def test_that_settings_leads_to_the_editor_of_the_list(page: DischargesPage) -> None:
    page.show_target(Target("discharges", action="edit_form"))
    assert page.deeds.editor is not None
    assert page.deeds.editor.isVisible()
    page.deeds.editor.reject()
