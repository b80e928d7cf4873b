"""Closing the window: what is typed and not saved is asked about, what is being saved is waited for."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.leave_question import LeaveQuestion
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow

MOST_SECONDS = 60.0
"""So long it waits for the store at most."""
SHOWN_AFTER = 0.2
LOOK_MS = 20


class UnsavedQuestion(LeaveQuestion):
    """«Du har et utfylt skjema som ikke er lagret». ``closes``: the program; else another store is to be opened."""

    def __init__(self, parent: QWidget | None = None, *, closes: bool = True) -> None:
        title = translate("Closing", "A form has been filled in and isn't saved")
        told = translate("Closing", "What is typed in it is lost when another store is opened.")
        leave = ""
        if closes:
            told = translate("Closing", "What is typed in it is lost when the program closes.")
            leave = translate("Closing", "Close without saving")
        super().__init__(title, told, parent, leave=leave)


class SavingScreen(Panel):
    """«Lagrer …», while the window waits for the store."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.words = Label(translate("Closing", "Saving …"), Type.LEAD_STRONG, "text")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        self.setAccessibleName(self.words.text())


class Closing(QObject):
    """One a window; ``without_asking`` closes whatever is typed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.without_asking = False
        self.question: UnsavedQuestion | None = None
        self._waiting = False

    def before_another_store(self, go_on: Callable[[], object]) -> None:
        """Goes on when nothing that is typed would be lost, or the user has agreed to it."""
        if not drafts_of(self._window.desk).holds_unsaved:
            go_on()
        elif self.question is None:
            self.question = UnsavedQuestion(self._window, closes=False)
            self.question.accepted.connect(go_on)
            self.question.finished.connect(self._asked)
            self.question.open()

    def _asked(self) -> None:
        self.question = None

    def may_close(self, event: QCloseEvent) -> bool:
        """Whether nothing is lost, or the user has agreed to it; else the event is refused."""
        if self._waiting or not (self.without_asking or self._agrees()) or not self._saved():
            event.ignore()
            return False
        return True

    def _agrees(self) -> bool:
        if not drafts_of(self._window.desk).holds_unsaved:
            return True
        if self.question is None:
            self.question = UnsavedQuestion(self._window)
            self.question.finished.connect(self._answered)
            self.question.open()
        return False

    def _answered(self, answer: int) -> None:
        self.question = None
        if answer == UnsavedQuestion.DialogCode.Accepted:
            self.without_asking = True
            QTimer.singleShot(0, self._window, self._window.close)

    def _saved(self) -> bool:
        """Waits for what a user has done; False when the store has refused some of it."""
        runner = self._window.runner
        if not runner.unsaved:
            return True
        refused, began = runner.not_saved, time.monotonic()
        before, shown = self._window.screens.currentWidget(), SavingScreen()
        runner.cancel()
        loop, ticks = QEventLoop(), QTimer()
        ticks.start(LOOK_MS)
        self._waiting = True
        wanted = QEventLoop.ProcessEventsFlag
        while runner.unsaved and time.monotonic() - began < MOST_SECONDS:
            loop.processEvents(wanted.ExcludeUserInputEvents | wanted.WaitForMoreEvents)
            if shown.parent() is None and time.monotonic() - began > SHOWN_AFTER:
                self._window.show_screen(shown, at_lock=True)
                announce(shown, shown.accessibleName())
        self._waiting = False
        if shown.parent() is not None and before is not None:
            self._window.screens.removeWidget(shown)
            self._window.show_screen(before, at_lock=True)
        shown.deleteLater()
        return runner.not_saved == refused
