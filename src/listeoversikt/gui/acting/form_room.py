"""Where a form about the patient stands, with its keys: Ctrl+Enter saves and goes on, Esc closes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.surfaces import Divider

SPARE = 160
"""So much of the form's end may be out of sight for the sake of the name over it."""
SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class FormRoom(QWidget):
    """Empty and hidden while no form is open."""

    save_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form: QWidget | None = None
        self.lines = True
        """A line over and under the form; not where it stands on a card of its own."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.save_on(self)
        self.hide()

    def save_on(self, widget: QWidget) -> None:
        """Ctrl+Enter saves from there too, once, however many of these stand inside one another."""
        for key in SAVE_KEYS:
            shortcut = QShortcut(QKeySequence(key), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._save)
            shortcut.activatedAmbiguously.connect(self._save)

    def _save(self) -> None:
        if self.form is not None:
            self.save_wanted.emit()

    def show_form(self, form: QWidget | None) -> None:
        """Another form, or none; the one before is let go of when its own signals have been dealt with."""
        empty(self._column)
        self.form = form
        if form is None:
            self.hide()
            return
        if self.lines:
            self._column.addWidget(_line(under=12))
        self._column.addWidget(form)
        if self.lines:
            self._column.addWidget(_line(over=8))
        self.show()

    def bring_into_view(self) -> None:
        """The patient's name with the form where there is room for nearly all of it, else the form's top."""
        widget = self.parentWidget()
        while widget is not None and not isinstance(widget, QScrollArea):
            widget = widget.parentWidget()
        if isinstance(widget, QScrollArea):
            inside = widget.widget()
            if inside is not None:
                inside.adjustSize()
                top = self.mapTo(inside, self.rect().topLeft()).y()
                under = top + self.height() - widget.viewport().height()
                widget.verticalScrollBar().setValue(0 if under <= px(SPARE) else top)

    def event(self, event: QEvent) -> bool:
        """Esc is the form's own while the focus is in it."""
        wanted = event.type() == QEvent.Type.ShortcutOverride and self.form is not None
        if wanted and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the form; letters stay here."""
        if event.key() == Qt.Key.Key_Escape and self.form is not None:
            self.close_wanted.emit()
        elif event.text().isalnum() and not event.modifiers():
            event.accept()
        else:
            super().keyPressEvent(event)


def _line(*, over: int = 0, under: int = 0) -> QWidget:
    """A line with room over or under it."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, px(over), 0, px(under))
    column.addWidget(Divider())
    return made
