"""The toast says what was done, offers the way back for ten seconds, and never covers the row in hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui import toast as toast_module
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.toast import LIFE_MS, Toast, row_in_hand, toast_place

SAVED = "P18230: kontakt lagret kl. 09.02"
HOST = QRect(0, 0, 900, 600)
SIZE = QSize(400, 44)


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests ask for no motion, as a user may."""
    monkeypatch.setattr(toast_module, "motion_is_reduced", lambda: True)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(900, 600)
    field = QLineEdit(widget)
    QVBoxLayout(widget).addWidget(field)
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    field.setFocus()
    return widget


@pytest.fixture
def toast(host: QWidget) -> Toast:
    return Toast(host)


def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(toast_module, "announce", lambda widget, sentence, **_: heard.append(sentence))
    return heard


def test_that_it_stands_at_the_bottom_in_the_middle() -> None:
    place = toast_place(HOST, SIZE, None)
    assert place.center().x() == pytest.approx(HOST.center().x(), abs=1)
    assert HOST.bottom() - place.bottom() == px(24)
    assert place.height() == 44


@pytest.mark.parametrize("top", range(0, 600, 13))
def test_that_it_never_covers_the_row_in_hand_and_never_leaves_the_host(top: int) -> None:
    row = QRect(0, top, 900, 44)
    place = toast_place(HOST, SIZE, row)
    assert not place.intersects(row)
    assert HOST.contains(place)


def test_that_a_row_elsewhere_does_not_move_it() -> None:
    assert toast_place(HOST, SIZE, QRect(0, 40, 900, 44)) == toast_place(HOST, SIZE, None)


def test_that_a_host_too_low_for_both_puts_it_under_the_row() -> None:
    row = QRect(0, 10, 900, 60)
    place = toast_place(QRect(0, 0, 900, 90), SIZE, row)
    assert not place.intersects(row)
    assert place.top() > row.bottom()


def test_that_it_says_what_was_done_and_offers_the_way_back(
    toast: Toast, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = announced(monkeypatch)
    toast.tell(SAVED, undo=True)
    assert toast.isVisible()
    assert toast.text == SAVED
    assert toast.accessibleName() == SAVED
    assert toast.button.isVisible() and toast.button.accessibleDescription() == "Ctrl+Z"
    assert len(heard) == 1 and SAVED in heard[0] and "Ctrl+Z" in heard[0]


def test_that_showing_it_takes_nobodys_focus(host: QWidget, toast: Toast) -> None:
    before = host.focusWidget()
    toast.tell(SAVED, undo=True)
    assert host.focusWidget() is before


def test_that_without_a_way_back_there_is_no_button(toast: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = announced(monkeypatch)
    toast.tell("Kopiert")
    assert not toast.button.isVisible()
    assert heard == ["Kopiert"]


def test_that_pressing_the_button_asks_for_undo_once_and_goes(toast: Toast, qtbot: QtBot) -> None:
    toast.tell(SAVED, undo=True)
    asked: list[None] = []
    toast.undo_wanted.connect(lambda: asked.append(None))
    with qtbot.waitSignal(toast.gone):
        qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert asked == [None]
    assert toast.isHidden() and toast.text == ""


def test_that_another_way_on_is_told_apart_from_undo(toast: Toast, qtbot: QtBot) -> None:
    toast.tell("Uttrekket er lest inn", action="Vis")
    with qtbot.assertNotEmitted(toast.undo_wanted), qtbot.waitSignal(toast.action_wanted):
        QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert toast.button.accessibleName() == "Vis"
    assert toast.button.accessibleDescription() == ""


def test_that_a_new_one_takes_the_old_ones_place_and_time(toast: Toast) -> None:
    toast.tell(SAVED, undo=True)
    toast.tell("Kopiert")
    assert toast.text == "Kopiert"
    assert toast.life.isActive() and toast.life.interval() == LIFE_MS == 10_000


def test_that_it_goes_when_its_time_is_over(toast: Toast) -> None:
    toast.tell(SAVED, undo=True)
    assert toast.life.isActive()
    toast.life.timeout.emit()
    assert toast.isHidden()
    assert not toast.life.isActive()


def test_that_it_stays_while_it_has_the_focus(host: QWidget, toast: Toast, qtbot: QtBot) -> None:
    field = host.findChild(QLineEdit)
    toast.tell(SAVED, undo=True)
    toast.button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not toast.life.isActive())
    field.setFocus()
    qtbot.waitUntil(toast.life.isActive)


def test_that_it_stays_while_the_pointer_is_on_it(toast: Toast, monkeypatch: pytest.MonkeyPatch) -> None:
    toast.tell(SAVED, undo=True)
    monkeypatch.setattr(toast, "underMouse", lambda: True)
    point = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(point, point, point))
    assert not toast.life.isActive()
    monkeypatch.setattr(toast, "underMouse", lambda: False)
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.life.isActive()


def test_that_escape_sends_it_away_and_the_focus_back(host: QWidget, toast: Toast) -> None:
    toast.tell(SAVED, undo=True)
    toast.button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(toast.button, Qt.Key.Key_Escape)
    assert toast.isHidden()
    assert not toast.button.hasFocus()


@pytest.mark.parametrize("row", range(20))
def test_that_the_chosen_row_of_the_list_in_sight_is_avoided_by_itself(
    host: QWidget, toast: Toast, row: int
) -> None:
    table = QTableWidget(20, 3, host)
    host.layout().addWidget(table)
    QApplication.processEvents()
    table.setCurrentCell(row, 1)
    toast.tell(SAVED, undo=True)
    cell = table.visualRect(table.currentIndex())
    hand = QRect(table.viewport().mapTo(host, cell.topLeft()), cell.size())
    assert not cell.isEmpty()
    assert not toast.geometry().intersects(QRect(0, hand.top(), host.width(), hand.height()))
    assert host.rect().contains(toast.geometry())


def test_that_a_list_without_a_chosen_row_does_not_move_it(host: QWidget, toast: Toast) -> None:
    table = QTableWidget(20, 3, host)
    host.layout().addWidget(table)
    QApplication.processEvents()
    table.setCurrentCell(-1, -1)
    assert row_in_hand(host) is None
    toast.tell(SAVED)
    assert toast.geometry() == toast_place(host.rect(), toast.size(), None)


def test_that_it_follows_the_host_and_the_row_in_hand(host: QWidget, toast: Toast) -> None:
    toast.tell(SAVED, undo=True)
    host.resize(700, 400)
    assert host.rect().contains(toast.geometry())
    row = QRect(0, toast.y(), 700, 44)
    toast.avoid(row)
    assert not toast.geometry().intersects(row)


@pytest.mark.parametrize("text", [SAVED, "Å" * 400, "x"])
def test_that_nothing_is_clipped_however_long_the_text(host: QWidget, toast: Toast, text: str) -> None:
    toast.tell(text, undo=True)
    QApplication.processEvents()
    assert host.rect().contains(toast.geometry())
    assert toast.rect().contains(toast.button.geometry())
    assert toast.button.width() >= toast.button.sizeHint().width()
    assert toast.height() >= toast.button.sizeHint().height()
    assert not toast.grab().isNull()


def test_that_it_fades_only_when_motion_is_welcome(
    toast: Toast, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    toast.tell(SAVED)
    assert toast.graphicsEffect() is None
    monkeypatch.setattr(toast_module, "motion_is_reduced", lambda: False)
    toast.tell(SAVED)
    assert toast.graphicsEffect() is not None
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.isVisible()
    with qtbot.waitSignal(toast.gone):
        toast.leave()
    assert toast.isHidden()


def test_that_one_told_while_the_last_one_fades_stays(
    toast: Toast, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(toast_module, "motion_is_reduced", lambda: False)
    toast.tell(SAVED)
    toast.leave()
    toast.tell("Kopiert")
    qtbot.waitUntil(lambda: toast.graphicsEffect() is None)
    assert toast.text == "Kopiert"
    assert toast.life.isActive()


def test_that_it_stands_over_what_the_host_gets_later(host: QWidget, toast: Toast) -> None:
    later = QWidget(host)
    later.setGeometry(host.rect())
    later.show()
    toast.tell(SAVED)
    assert host.childAt(toast.geometry().center() + QPoint(0, 0)) in (toast, *toast.findChildren(QWidget))
