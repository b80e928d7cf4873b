"""What a busy machine needs: long waits, and presses of the mouse that wait until what is pressed has been laid out.

A widget that was just put in a scrolled card has no height until its layout has been dealt with, which takes one more turn
of the events. A person can't press it before that; a test can, and then nothing is pressed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from listeoversikt.gui.look.theme import theme

LONGEST = 30_000
"""Milliseconds a wait may take at least: it's over as soon as what it waits for is there."""
NOW_AND_THEN = 10
"""Milliseconds between looks while nothing happens."""
PRESSES = ("mouseClick", "mouseDClick", "mousePress")


class PatientBot(QtBot):
    """``qtbot``, never waiting shorter than ``LONGEST``; a wait in vain says where the keys went."""

    def addWidget(self, widget: QWidget, **others: Any) -> None:
        """Closed after the test; what is shown without the program's window wears what the window would give it."""
        super().addWidget(widget, **others)
        if widget.isWindow() and not widget.styleSheet():
            theme().dress(widget)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONGEST) -> None:
        """Until it's so: asked again after each turn of the events, and now and then for what no event tells of."""
        if not _is_so(callback):
            if not _Look(callback, max(timeout, LONGEST)).until_found():
                self._tell_in_vain(callback)
            super().wait(0)

    def _tell_in_vain(self, callback: Callable[[], bool | None]) -> None:
        try:
            super().waitUntil(callback, timeout=1)
        except TimeoutError as error:
            error.add_note(_where_keys_go())
            raise

    def waitSignal(
        self, signal: Any, *, timeout: int = LONGEST, raising: bool | None = None, **others: Any
    ) -> Any:
        """Until it's sent. No longer than asked where it's as well that it isn't: ``assertNotEmitted`` waits in vain."""
        longest = timeout if raising is False else max(timeout, LONGEST)
        return super().waitSignal(signal, timeout=longest, raising=raising, **others)

    def waitActive(self, widget: QWidget, *, timeout: int = LONGEST) -> Any:
        """Until keys go there."""
        return super().waitActive(widget, timeout=max(timeout, LONGEST))

    def waitExposed(self, widget: QWidget, *, timeout: int = LONGEST) -> Any:
        """Until it's seen."""
        return super().waitExposed(widget, timeout=max(timeout, LONGEST))


class _Look:
    """Looks whether it's so whenever the events have had a turn."""

    def __init__(self, callback: Callable[[], bool | None], longest: int) -> None:
        self._callback = callback
        self._end = QDeadlineTimer(longest)
        self._turns = QEventLoop()
        self._is_looking = self._found = False
        self._error: Exception | None = None

    def until_found(self) -> bool:
        """Whether it came to be so in time."""
        now_and_then, dispatcher = QTimer(), QAbstractEventDispatcher.instance()
        now_and_then.start(NOW_AND_THEN)
        dispatcher.awake.connect(self._look)
        try:
            self._turns.exec()
        finally:
            dispatcher.awake.disconnect(self._look)
        if self._error is not None:
            raise self._error
        return self._found

    def _look(self) -> None:
        if self._is_looking:
            return  # what is asked deals with events itself
        self._is_looking = True
        try:
            self._found = _is_so(self._callback)
        except Exception as error:
            self._error = error
        self._is_looking = False
        if self._found or self._error is not None or self._end.hasExpired():
            self._turns.quit()


def _is_so(callback: Callable[[], bool | None]) -> bool:
    """As ``qtbot`` takes it: true, or nothing said and nothing asserted in vain."""
    try:
        found = callback()
    except AssertionError:
        return False
    if found not in (None, True, False):
        raise ValueError(f"neither true nor false: {found!r}")
    return found is None or bool(found)


def press_what_is_laid_out(patch: pytest.MonkeyPatch) -> None:
    """Every press of ``QTest`` first waits until there is something to press."""
    for name in PRESSES:
        patch.setattr(QTest, name, staticmethod(_laid_out_first(getattr(QTest, name))))


def _laid_out_first(press: Callable[..., None]) -> Callable[..., None]:
    def pressed(widget: Any, *arguments: Any, **named: Any) -> None:
        if isinstance(widget, QWidget) and widget.isVisible() and widget.rect().isEmpty():
            _wait_for_room(widget)
        press(widget, *arguments, **named)

    return pressed


def _wait_for_room(widget: QWidget) -> None:
    until = QDeadlineTimer(LONGEST)
    while widget.rect().isEmpty():
        assert not until.hasExpired(), f"{widget} never got any room"
        QTest.qWait(1)


def _where_keys_go() -> str:
    active, focus = QApplication.activeWindow(), QApplication.focusWidget()
    popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    return f"active window {active}, focus {focus}, popup {popup}, modal {modal}"
