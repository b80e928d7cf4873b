"""One who waits in short-term care, in the real page: asked after, still there, home from a day."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.followup.discharge import ClockState
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.pages.discharges.short_term_box import ShortTermBox
from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.typed_discharge import TypedForm, type_in
from listeoversikt.patient_list.frames import DischargedTo
from tests.gui.discharges.conftest import STORE_TODAY, shown

PATIENT = "PAS-0036"
LEFT = STORE_TODAY - dt.timedelta(days=20)
WAIT = 15_000
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, office_desk: Desk) -> DischargesPage:
    """Twenty days ago the patient went from hospital to short-term care."""
    office_desk.preferences.role = "nurse"
    form = TypedForm(PATIENT, LEFT, None, DischargedTo.SHORT_TERM_NURSING_HOME)
    told: list[object] = []
    office_desk.work(
        lambda office, progress, cancelled: type_in(office, form).view,
        lambda view: (office_desk.changed(view), told.append(view)),
    )
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    made = shown(qtbot, office_desk)
    office_desk.runner.view_changed.connect(made.refresh)
    qtbot.waitUntil(lambda: made._rows is not None and PATIENT in made._rows.patients, timeout=WAIT)
    with qtbot.waitExposed(made):
        made.activateWindow()
    assert made._rows is not None
    made.table.set_current(made._rows.keys[made._rows.patients.index(PATIENT)])
    qtbot.waitUntil(lambda: made.card.patient_id == PATIENT, timeout=WAIT)
    return made


def line(page: DischargesPage) -> DischargeLine:
    assert page._rows is not None
    return page._rows.lines[page._rows.patients.index(PATIENT)]


def box(page: DischargesPage) -> ShortTermBox:
    assert page.part is not None
    assert page.part.clocks is not None
    assert page.part.clocks.short_term is not None
    return page.part.clocks.short_term


def section(page: DischargesPage) -> str:
    """The title over the patient's row."""
    assert page._rows is not None
    row = page._rows.patients.index(PATIENT)
    return next(group.title for group in page._rows.groups if row in group.rows)


def test_that_a_row_to_ask_after_has_a_section_of_its_own_and_the_card_asks(page: DischargesPage) -> None:
    assert section(page) == "Spør om korttidsoppholdet"
    assert page._rows is not None
    assert page._rows.marks[page._rows.patients.index(PATIENT)] == "fortsatt der?"
    assert "fortsatt der?" in page._rows._status_spoken(page._rows.patients.index(PATIENT))
    assert box(page).accessibleName().startswith("Fortsatt på korttidsopphold? Ingen har svart siden")
    assert "Ventingen bortfaller etter" in box(page).accessibleName()


def test_that_still_there_is_written_and_the_row_waits_until_the_next_day_of_asking(
    qtbot: QtBot, page: DischargesPage
) -> None:
    still = box(page).still
    assert still is not None
    qtbot.mouseClick(still, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section(page) == "Venter", timeout=WAIT)
    qtbot.waitUntil(lambda: box(page).still is None, timeout=WAIT)
    assert "Spørres igjen" in box(page).accessibleName()
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: section(page) == "Spør om korttidsoppholdet", timeout=WAIT)


def test_that_home_from_a_day_takes_the_waiting_rows_place_with_a_clock_of_its_own(
    qtbot: QtBot, page: DischargesPage
) -> None:
    qtbot.mouseClick(box(page).home, Qt.MouseButton.LeftButton)
    form = page.form
    assert (form.patient.text(), form.patient.isReadOnly(), form.is_empty) == (PATIENT, True, True)
    assert form.heading.text() == "Hjem fra korttidsopphold"
    qtbot.keyClicks(form.discharged, "-1")
    qtbot.keyClick(form.discharged, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: line(page).state is not ClockState.WAITING, timeout=WAIT)
    home = STORE_TODAY - dt.timedelta(days=1)
    assert (line(page).discharged, line(page).state) == (home, ClockState.NOT_DUE)
    assert page._rows is not None
    assert page._rows.patients.count(PATIENT) == 1
    qtbot.waitUntil(lambda: page.side.currentWidget() is page.card, timeout=WAIT)


def test_that_a_day_before_the_hospital_let_her_go_is_refused_under_its_field(
    qtbot: QtBot, page: DischargesPage
) -> None:
    qtbot.mouseClick(box(page).home, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.form.discharged, "-30")
    qtbot.keyClick(page.form.discharged, Qt.Key.Key_Return, CONTROL)
    sentence = "Korttidsoppholdet kan ikke ha sluttet før utskrivningen fra sykehus."

    def said() -> bool:
        return any(one.text() == sentence and one.isVisible() for one in page.form.findChildren(QLabel))

    qtbot.waitUntil(said)
    assert line(page).state is ClockState.WAITING


def test_that_a_new_discharge_after_it_is_for_anybody_again(qtbot: QtBot, page: DischargesPage) -> None:
    qtbot.mouseClick(box(page).home, Qt.MouseButton.LeftButton)
    page.new_discharge()
    assert (page.form.patient.text(), page.form.patient.isReadOnly()) == ("", False)
    assert page.form.heading.text() == "Ny utskrivning"
    assert page.form.typed().short_term_since is None
