"""The card of a discharge in the real window's parts: logging a contact, ticks, sign, steps, the office's own list."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.log.acts import Channel, Contact, HomeCareAsked, Outcome, Question
from listeoversikt.gui.acting.duty_forms import CloseFormView
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.typed_discharge import TypedForm, type_in
from listeoversikt.patient_list.frames import DischargedTo
from tests.gui.discharges.card_in_hand import (
    LEFT,
    PATIENT,
    WAIT,
    acts,
    came_home,
    log,
    part,
    texts,
    undo,
)
from tests.gui.discharges.conftest import STORE_TODAY, shown

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, office_desk: Desk) -> DischargesPage:
    return came_home(qtbot, office_desk)


def state(page: DischargesPage) -> ClockState:
    assert page._rows is not None
    return page._rows.lines[page._rows.patients.index(PATIENT)].state


# contacts


def test_that_k_logs_a_contact_and_the_clock_answers_and_undo_gives_it_back(
    qtbot: QtBot, page: DischargesPage
) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_K)
    assert page.acting.is_form_open
    form = page.acting.form
    assert form is not None
    assert form.header.tick is not None
    form.header.tick.box.setChecked(True)  # riktig pasient
    assert page.acting.save()
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 1, timeout=WAIT)
    (made,) = acts(page, Contact)
    assert isinstance(made, Contact)
    assert (made.day, made.discharged) == (STORE_TODAY, LEFT)
    qtbot.waitUntil(lambda: state(page) is ClockState.DONE_LATE, timeout=WAIT)
    undo(qtbot, page, Contact, 0)
    qtbot.waitUntil(lambda: state(page) is ClockState.OVERDUE, timeout=WAIT)


def test_that_f_opens_an_attempt_and_esc_closes_it(qtbot: QtBot, page: DischargesPage) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_F)
    assert page.acting.is_form_open
    assert page.step_back()
    assert not page.acting.is_form_open


def test_that_attempts_are_told_with_channel_outcome_day_and_who(qtbot: QtBot, page: DischargesPage) -> None:
    log(qtbot, page, 4)
    tried = part(page).tried
    assert tried is not None
    assert "fr 27.3. kl. 09.15" in texts(tried)
    assert "Telefon, ikke svar" in texts(tried)
    assert page.desk.user in texts(tried)


def test_that_two_days_without_an_answer_propose_a_letter_then_home_care_then_the_doctor(
    qtbot: QtBot, page: DischargesPage
) -> None:
    log(qtbot, page, 4)
    assert part(page).tried is not None
    assert part(page).tried.box is None  # type: ignore[union-attr]
    log(qtbot, page, 1)
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None
    assert "Ikke svar på 2 dager" in texts(box)
    assert box.button is not None
    box.button.click()
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 3, timeout=WAIT)
    letter = acts(page, Contact)[-1]
    assert isinstance(letter, Contact)
    assert (letter.channel, letter.discharged) == (Channel.LETTER, LEFT)
    assert part(page).tried.box is None  # type: ignore[union-attr]  # home care tomorrow, not today
    undo(qtbot, page, Contact, 2)
    assert part(page).tried.box is not None  # type: ignore[union-attr]


def test_that_home_care_and_the_doctor_are_asked_by_their_buttons(qtbot: QtBot, page: DischargesPage) -> None:
    log(qtbot, page, 5, 4)
    letter = Contact(
        day=STORE_TODAY - dt.timedelta(days=3),
        channel=Channel.LETTER,
        outcome=Outcome.SENT,
        role="sykepleier",
        discharged=LEFT,
    )
    carry_out_deeds(page.desk, "brev", [Deed(letter, PATIENT)])
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 3, timeout=WAIT)
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None and box.button is not None
    assert "hjemmetjenesten" in texts(box)
    box.button.click()
    qtbot.waitUntil(lambda: len(acts(page, HomeCareAsked)) == 1, timeout=WAIT)
    undo(qtbot, page, HomeCareAsked, 0)
    yesterday = HomeCareAsked(discharged=LEFT, day=STORE_TODAY - dt.timedelta(days=1))
    carry_out_deeds(page.desk, "spurt", [Deed(yesterday, PATIENT)])
    qtbot.waitUntil(lambda: len(acts(page, HomeCareAsked)) == 1, timeout=WAIT)
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None and box.button is not None
    box.button.click()
    qtbot.waitUntil(lambda: len(acts(page, Question)) == 1, timeout=WAIT)
    (question,) = acts(page, Question)
    assert isinstance(question, Question)
    assert question.discharged == LEFT
    assert question.text.startswith("Hjemmebesøk?")
    box = part(page).tried.box  # type: ignore[union-attr]
    assert box is not None and box.button is None


def test_that_next_of_kin_and_no_thanks_are_marked_in_the_row(qtbot: QtBot, page: DischargesPage) -> None:
    log(qtbot, page, 4, outcome=Outcome.NEXT_OF_KIN)
    qtbot.waitUntil(lambda: state(page) is ClockState.DONE_IN_TIME, timeout=WAIT)
    assert page._rows is not None
    row = page._rows.patients.index(PATIENT)
    assert page._rows._status_spoken(row) == "Gjort i tide, pårørende nådd"
    page.grab()
    undo(qtbot, page, Contact, 0)
    log(qtbot, page, 4, outcome=Outcome.DECLINED)
    qtbot.waitUntil(lambda: state(page) is ClockState.DONE_IN_TIME, timeout=WAIT)
    assert "takket nei" in page._rows._status_spoken(page._rows.patients.index(PATIENT))
    clocks = part(page).clocks
    assert clocks is not None
    assert "Nådd, men takket nei." in texts(clocks)


# not relevant any more


def test_that_one_admitted_again_can_be_set_aside_from_its_card_and_undone(
    qtbot: QtBot, page: DischargesPage
) -> None:
    again = TypedForm(PATIENT, STORE_TODAY - dt.timedelta(days=1), None, DischargedTo.HOME)
    page.desk.work(lambda office, progress, cancelled: type_in(office, again).view, page.desk.changed)
    qtbot.waitUntil(lambda: page._rows is not None and page._rows.patients.count(PATIENT) == 2, timeout=WAIT)

    def line() -> DischargeLine:
        assert page._rows is not None
        return next(
            line for line in page._rows.lines if (line.patient_id, line.discharged) == (PATIENT, LEFT)
        )

    assert line().state is ClockState.OVERDUE
    page.table.set_current(line().key)
    qtbot.waitUntil(lambda: part(page).line.discharged == LEFT, timeout=WAIT)
    assert part(page).clocks is not None
    button = part(page).clocks.aside_button  # type: ignore[union-attr]
    assert button is not None
    assert "Innlagt igjen ma 30.3." in texts(part(page).clocks)
    button.click()
    form = page.acting.form
    assert isinstance(form, CloseFormView)
    assert form.header.tick is not None
    form.header.tick.box.setChecked(True)
    form.why.setText("Innlagt igjen")
    assert page.acting.save()
    qtbot.waitUntil(lambda: line().set_aside == "Innlagt igjen", timeout=WAIT)
    assert not line().open
    assert line().state is ClockState.OVERDUE
    assert page._rows is not None
    assert page._rows.looks[page._rows.keys.index(line().key)].word == "Ikke aktuelt"
    assert page._rows.groups[-1].title == "Bortfalt"
    page.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: line().open, timeout=WAIT)


# the checklist


# the office's own list


# from a cold start


def test_that_four_presses_besides_id_and_date_log_a_discharge(qtbot: QtBot, office_desk: Desk) -> None:
    """Ctrl+7, Ctrl+N, id, Tab, date, Ctrl+Enter: four presses, and the id and date that are typed."""
    page = shown(qtbot, office_desk)  # Ctrl+7
    office_desk.runner.view_changed.connect(page.refresh)
    qtbot.waitUntil(lambda: page._rows is not None, timeout=WAIT)
    with qtbot.waitExposed(page):
        page.activateWindow()
    presses = 1
    (new,) = [action for action in page.page_actions() if action.shortcut == "Ctrl+N"]
    new.run()
    presses += 1
    qtbot.waitUntil(page.form.patient.hasFocus)
    qtbot.keyClicks(page.form.patient, PATIENT)
    qtbot.keyClick(page.form.patient, Qt.Key.Key_Tab)
    presses += 1
    qtbot.waitUntil(page.form.discharged.hasFocus)
    qtbot.keyClicks(page.form.discharged, "-1")
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return, CONTROL)
    presses += 1
    assert presses == 4
    typed = len(PATIENT) + len("-1")
    assert typed <= 12
    qtbot.waitUntil(lambda: page._rows is not None and PATIENT in page._rows.patients, timeout=WAIT)


# two on the same patient


def test_that_an_attempt_from_the_row_is_for_its_discharge(qtbot: QtBot, page: DischargesPage) -> None:
    page.acting.do("attempt")
    form = page.acting.form
    assert form is not None
    assert form.header.tick is not None
    form.header.tick.box.setChecked(True)
    assert page.acting.save()
    qtbot.waitUntil(lambda: len(acts(page, Contact)) == 1, timeout=WAIT)
    (made,) = acts(page, Contact)
    assert isinstance(made, Contact)
    assert (made.reached, made.discharged) == (False, LEFT)
    assert state(page) is ClockState.OVERDUE


def test_that_nothing_is_a_window_of_its_own_while_the_card_is_made(
    qtbot: QtBot, page: DischargesPage
) -> None:
    before = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    log(qtbot, page, 4, 1)
    after = {widget for widget in QApplication.topLevelWidgets() if widget.isVisible()}
    assert after == before
