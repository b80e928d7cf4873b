"""Closing the window loses nothing: what is being saved is waited for, what is typed is asked about."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from listeoversikt.gui.acting.contact_form import ContactFormView
from listeoversikt.gui.acting.patient_actions import PatientActions
from listeoversikt.gui.closing import SavingScreen
from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.store.refusals import Reason, StoreRefused

from ..conftest import settled

Ready = tuple[MainWindow, Entry]


def writing(job: Any) -> Operation[Any]:
    return Operation("skriv", lambda office, progress, cancelled: job(), lambda *_: None)


def hold(window: MainWindow) -> threading.Event:
    """Something runs in the store's lane until it's asked to stop."""
    began = threading.Event()

    def job(office: Any, progress: Any, cancelled: Any) -> None:
        began.set()
        while not cancelled():
            threading.Event().wait(0.01)
        raise KeyboardInterrupt

    window.runner.work(job, lambda _: None, lambda _: None, title="Regner ut")
    assert began.wait(5)
    return began


def test_that_closing_waits_for_an_act_behind_long_work(ready: Ready) -> None:
    window, _ = ready
    hold(window)
    written: list[str] = []
    carry_out(window.desk, writing(lambda: written.append("act")))
    assert window.close()
    assert written == ["act"]


def test_that_closing_says_so_while_an_act_takes_its_time(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    gate, shown = threading.Event(), []

    def watch(index: int) -> None:
        screen = window.screens.widget(index)
        if isinstance(screen, SavingScreen):
            shown.append(screen.words.text())
            gate.set()

    window.screens.currentChanged.connect(watch)
    carry_out(window.desk, writing(lambda: gate.wait(10)))
    assert window.close()
    assert shown == ["Lagrer …"]


def test_that_the_window_stays_when_the_store_refuses_at_the_last(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready

    def refuse() -> None:
        raise StoreRefused(Reason.DISK_FULL)

    carry_out(window.desk, writing(refuse))
    assert not window.close()
    assert window.isVisible()
    assert window.screens.currentWidget() is window.frame
    assert window._notice is not None
    settled(window, qtbot)
    assert window.close()


def typed(window: MainWindow) -> None:
    drafts_of(window.desk).keep("P1", "contact", {"note": "x"})


def test_that_nothing_typed_is_closed_without_a_question(ready: Ready) -> None:
    window, _ = ready
    assert window.close()
    assert window.closing.question is None


def test_that_what_is_typed_is_asked_about_and_going_back_keeps_it(ready: Ready) -> None:
    window, _ = ready
    typed(window)
    assert not window.close()
    question = window.closing.question
    assert question is not None
    assert question.isVisible()
    assert question.focusWidget() is question.back
    assert "P1" not in question.windowTitle()
    question.back.click()
    assert window.isVisible()
    assert drafts_of(window.desk).of("P1", "contact") == {"note": "x"}
    assert not window.close()
    assert window.closing.question is not None


def test_that_one_may_close_without_saving(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    typed(window)
    assert not window.close()
    assert window.closing.question is not None
    with qtbot.waitSignal(window.closed):
        window.closing.question.leave.click()


def test_that_a_form_somebody_types_in_is_asked_about(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page = window.open_page("worklist")
    settled(window, qtbot)
    actions = next(one for one in page.findChildren(PatientActions) if one.rows is not None)
    qtbot.waitUntil(lambda: bool(actions.patient()))
    actions.do("contact")
    qtbot.waitUntil(lambda: actions.is_form_open)
    assert not drafts_of(window.desk).holds_unsaved
    assert drafts_of(window.desk).is_busy
    assert isinstance(actions.form, ContactFormView)
    qtbot.keyClicks(actions.form.minutes, "12")
    assert actions.form.is_touched
    assert drafts_of(window.desk).holds_unsaved
    assert not window.close()


class Typing(OrderedDialog):
    def __init__(self, parent: MainWindow) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)


@pytest.mark.parametrize("times", [1, 2])
def test_that_a_dialog_comes_back_as_it_was_after_the_lock(ready: Ready, qtbot: QtBot, times: int) -> None:
    window, entry = ready
    entry.has_no_secret = True
    dialog = Typing(window)
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    dialog.open()
    dialog.field.setText("halvskrevet")
    for _ in range(times):
        entry.lock()
        assert not dialog.isVisible()
        entry.lock_screen.unlocked.emit()
        assert dialog.isVisible()
        assert dialog.isModal()
    assert dialog.field.text() == "halvskrevet"
    assert not ended
    dialog.reject()
    assert ended == [0]
