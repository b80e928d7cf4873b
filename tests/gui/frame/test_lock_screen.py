"""The lock shows nothing of the content, asks for the passphrase, and waits longer for each wrong one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui import lock_screen
from listeoversikt.gui.lock_screen import WAITS, IdleWatch, LockScreen, wait_after

RIGHT = "riktig hest batteri stift"


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Door:
    """Checks a passphrase; keeps what was tried; may answer later."""

    def __init__(self) -> None:
        self.tried: list[str] = []
        self.later = False
        self.waiting: list[Callable[[bool], None]] = []

    def __call__(self, passphrase: str, answer: Callable[[bool], None]) -> None:
        self.tried.append(passphrase)
        if self.later:
            self.waiting.append(answer)
        else:
            answer(passphrase == RIGHT)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def lock(qtbot: QtBot, clock: Clock, door: Door) -> LockScreen:
    return shown(qtbot, LockScreen("spl-1 · Sykepleier", door, clock=clock))


def shown(qtbot: QtBot, widget: LockScreen) -> LockScreen:
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


def enter(lock: LockScreen, passphrase: str) -> None:
    lock.field.setText(passphrase)
    QTest.keyClick(lock.field, Qt.Key.Key_Return)


def pass_time(lock: LockScreen, clock: Clock, seconds: float) -> None:
    clock.now += seconds
    lock.ticking.timeout.emit()


def test_that_the_right_passphrase_unlocks_once(lock: LockScreen, door: Door, qtbot: QtBot) -> None:
    heard: list[None] = []
    lock.unlocked.connect(lambda: heard.append(None))
    enter(lock, RIGHT)
    assert heard == [None]
    assert door.tried == [RIGHT]
    assert lock.field.text() == ""


def test_that_the_button_does_what_enter_does(lock: LockScreen, qtbot: QtBot) -> None:
    lock.field.setText(RIGHT)
    with qtbot.waitSignal(lock.unlocked):
        qtbot.mouseClick(lock.button, Qt.MouseButton.LeftButton)


def test_that_the_field_has_the_focus_and_hides_what_is_typed(lock: LockScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lock.field.hasFocus)
    assert lock.field.echoMode() == QLineEdit.EchoMode.Password
    assert lock.field.accessibleName()


def test_that_an_empty_passphrase_is_not_tried(lock: LockScreen, door: Door) -> None:
    enter(lock, "")
    assert door.tried == []
    assert lock.error.text() == "Skriv inn passfrasen."


def test_that_a_wrong_one_is_told_with_the_wait_and_counted_down(
    lock: LockScreen, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(lock_screen, "announce", lambda widget, sentence, **_: heard.append(sentence))
    for _ in range(3):
        enter(lock, "feil")
        pass_time(lock, clock, 0 if _ == 2 else 60)
    assert lock.seconds_left == 5
    assert "5" in lock.error.text() and lock.error.isVisible()
    assert lock.field.accessibleDescription() == lock.error.text()
    assert len(heard) == 3
    pass_time(lock, clock, 3.5)
    assert "2" in lock.error.text()
    pass_time(lock, clock, 1.5)
    assert lock.seconds_left == 0 and not lock.ticking.isActive()
    assert not any(sign.isdigit() for sign in lock.error.text())
    assert len(heard) == 3


def test_that_nothing_is_tried_while_waiting_and_typing_is_kept(
    lock: LockScreen, clock: Clock, door: Door
) -> None:
    enter(lock, "feil")
    assert not lock.button.isEnabled()
    assert lock.button.toolTip()
    enter(lock, RIGHT)
    assert door.tried == ["feil"]
    assert lock.field.text() == RIGHT
    pass_time(lock, clock, 1)
    assert lock.button.isEnabled()
    QTest.keyClick(lock.field, Qt.Key.Key_Return)
    assert door.tried == ["feil", RIGHT]


def test_that_the_wait_grows_to_a_minute_and_starts_anew_after_the_right_one(
    lock: LockScreen, clock: Clock
) -> None:
    waits = []
    for _ in range(9):
        enter(lock, "feil")
        waits.append(lock.seconds_left)
        pass_time(lock, clock, lock.seconds_left)
    assert waits == [1, 2, 5, 10, 20, 30, 60, 60, 60]
    enter(lock, RIGHT)
    enter(lock, "feil")
    assert lock.seconds_left == 1


def test_that_the_waits_never_shrink() -> None:
    assert [wait_after(tries) for tries in range(1, len(WAITS) + 1)] == sorted(WAITS)


def test_that_hiding_and_showing_does_not_shorten_the_wait(lock: LockScreen, clock: Clock) -> None:
    enter(lock, "feil")
    enter(lock, "feil")
    lock.hide()
    lock.show()
    assert lock.seconds_left == 1
    assert not lock.button.isEnabled()


def test_that_typing_takes_the_sentence_away_when_the_wait_is_over(lock: LockScreen, clock: Clock) -> None:
    enter(lock, "feil")
    pass_time(lock, clock, 1)
    assert lock.error.isVisible()
    QTest.keyClick(lock.field, Qt.Key.Key_A)
    assert not lock.error.isVisible()
    assert lock.field.accessibleDescription() == ""


def test_that_one_try_is_under_way_at_a_time(lock: LockScreen, door: Door, qtbot: QtBot) -> None:
    door.later = True
    enter(lock, RIGHT)
    assert not lock.button.isEnabled()
    enter(lock, "en til")
    assert door.tried == [RIGHT]
    with qtbot.waitSignal(lock.unlocked):
        door.waiting[0](True)
    assert lock.button.isEnabled()


def test_that_what_else_stands_in_the_way_is_told_and_another_try_is_free(
    lock: LockScreen, door: Door
) -> None:
    door.later = True
    enter(lock, RIGHT)
    lock.say("Lageret kan ikke nås.")
    assert lock.error.text() == "Lageret kan ikke nås."
    assert lock.button.isEnabled() and lock.seconds_left == 0


def test_that_nothing_typed_is_left_when_it_is_hidden(lock: LockScreen) -> None:
    lock.field.setText("halv")
    lock.hide()
    assert lock.field.text() == ""


def test_that_example_data_needs_no_passphrase(qtbot: QtBot) -> None:
    lock = shown(qtbot, LockScreen("spl-1"))
    assert not lock.field.isVisible() and not lock.label.isVisible()
    qtbot.waitUntil(lock.button.hasFocus)
    with qtbot.waitSignal(lock.unlocked):
        QTest.keyClick(lock.button, Qt.Key.Key_Space)


def test_that_it_says_who_it_belongs_to_or_leaves_the_line_out(lock: LockScreen) -> None:
    assert lock.who.text() == "spl-1 · Sykepleier" and lock.who.isVisible()
    lock.set_who("")
    assert not lock.who.isVisible()


@pytest.mark.parametrize("size", [(1440, 900), (720, 450), (360, 300)])
def test_that_nothing_is_clipped_in_a_small_window(
    lock: LockScreen, clock: Clock, size: tuple[int, int]
) -> None:
    enter(lock, "feil")
    lock.resize(*size)
    QApplication.processEvents()
    for widget in (lock.label, lock.field, lock.error, lock.button):
        assert widget.height() >= min(widget.sizeHint().height(), widget.minimumSizeHint().height())
    assert lock.rect().contains(lock.button.mapTo(lock, lock.button.rect().topLeft()))


# -- idle --------------------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    QVBoxLayout(widget).addWidget(QLineEdit())
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def ready(minutes: int, clock: Clock) -> tuple[IdleWatch, list[float]]:
    watch = IdleWatch(minutes, clock=clock)
    heard: list[float] = []
    watch.idle.connect(lambda: heard.append(clock.now))
    watch.start()
    return watch, heard


def look_after(watch: IdleWatch, clock: Clock, seconds: float) -> None:
    clock.now += seconds
    if watch.looking.isActive():
        watch.looking.timeout.emit()


def test_that_it_tells_once_when_the_minutes_are_over(clock: Clock) -> None:
    watch, heard = ready(10, clock)
    look_after(watch, clock, 599)
    assert heard == []
    look_after(watch, clock, 1)
    look_after(watch, clock, 600)
    assert len(heard) == 1


@pytest.mark.parametrize("seconds", [600, 10**8])
def test_that_zero_is_never(clock: Clock, seconds: int) -> None:
    watch, heard = ready(0, clock)
    look_after(watch, clock, seconds)
    assert heard == []


def test_that_other_minutes_hold_at_once(clock: Clock) -> None:
    watch, heard = ready(0, clock)
    look_after(watch, clock, 120)
    watch.set_minutes(5)
    look_after(watch, clock, 120)
    assert heard == [] and watch.minutes == 5
    look_after(watch, clock, 60)
    assert len(heard) == 1


def test_that_every_touch_of_a_window_counts(window: QWidget, clock: Clock) -> None:
    watch, heard = ready(1, clock)
    watch.watch(window.windowHandle())
    watch.watch(window.windowHandle())
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    at = QPointF(3, 3)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        at,
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for touch in (key, move):
        look_after(watch, clock, 45)
        QApplication.sendEvent(window.windowHandle(), touch)
    look_after(watch, clock, 45)
    assert heard == []
    look_after(watch, clock, 15)
    assert len(heard) == 1


def test_that_a_window_that_gets_the_focus_is_listened_to(window: QWidget, clock: Clock) -> None:
    watch, heard = ready(1, clock)
    QApplication.instance().focusWindowChanged.emit(window.windowHandle())
    look_after(watch, clock, 50)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_B)
    look_after(watch, clock, 50)
    assert heard == []


def test_that_a_touch_is_left_to_whom_it_is_for(window: QWidget, clock: Clock) -> None:
    watch, _ = ready(1, clock)
    watch.watch(window.windowHandle())
    field = window.findChild(QLineEdit)
    field.setFocus()
    window.activateWindow()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_B)
    assert field.text() == "b"


def test_that_a_machine_that_slept_locks_when_it_wakes(clock: Clock) -> None:
    watch, heard = ready(10, clock)
    look_after(watch, clock, 8 * 3600)
    assert len(heard) == 1


def test_that_a_clock_put_back_neither_locks_nor_keeps_it_open_for_ever(clock: Clock) -> None:
    watch, heard = ready(10, clock)
    look_after(watch, clock, -7200)
    assert heard == []
    look_after(watch, clock, 600)
    assert len(heard) == 1


def test_that_it_counts_from_the_start_and_not_while_stopped(clock: Clock) -> None:
    watch, heard = ready(1, clock)
    watch.stop()
    look_after(watch, clock, 600)
    watch.start()
    look_after(watch, clock, 59)
    assert heard == []
