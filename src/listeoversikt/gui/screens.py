"""What stands in the window: the pages, or a screen in their place. While it's locked, nothing takes the lock's place."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget
from shiboken6 import isValid

from listeoversikt.gui.parts.held_back import LOCKED, HeldBack


class Screens(QStackedWidget):
    """One at a time. What a job brings while the window is locked waits behind the lock, dialogs too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lock: QWidget | None = None
        self._behind: QWidget | None = None

    @property
    def is_locked(self) -> bool:
        """Whether a lock keeps everything else away."""
        return self._lock is not None

    @property
    def behind(self) -> QWidget | None:
        """What is shown; while it's locked, what will be shown afterwards."""
        return self.currentWidget() if self._lock is None else self._behind

    def show_screen(self, screen: QWidget, *, at_lock: bool = False) -> None:
        """Shows it, or lets it wait behind the lock. ``at_lock``: it was asked for on the lock itself."""
        if self.indexOf(screen) < 0:
            self.addWidget(screen)
        if self._lock is not None and screen is not self._lock and not at_lock:
            self._behind = screen
            return
        self.setCurrentWidget(screen)
        if screen is not self._lock:  # it has its own first field
            screen.setFocus()

    def lock(self, screen: QWidget) -> None:
        """Shows ``screen`` until ``let_go``."""
        self._behind, self._lock = self.currentWidget(), screen
        self.window().setProperty(LOCKED, True)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._window_came)
        self.show_screen(screen)

    def let_go(self) -> QWidget | None:
        """Locked no more: whoever came was looked at. Gives what waited behind."""
        behind, self._behind = self.behind, None
        if self._lock is not None:
            self._lock = None
            self.window().setProperty(LOCKED, False)
            application = QGuiApplication.instance()
            if isinstance(application, QGuiApplication):
                application.focusWindowChanged.disconnect(self._window_came)
        return behind if behind is not None and isValid(behind) else None

    def _window_came(self, window: QWindow | None) -> None:
        """The system's own dialogs (a file's place, a printer) can't be held back: they are taken away as they come."""
        for dialog in self.window().findChildren(QDialog) if window is not None else ():
            if dialog.isVisible() and not isinstance(dialog, HeldBack):
                dialog.reject()
