"""A text on the sheet that is written in place: flat at rest, a field while it's pointed at, empty or in hand.

It grows with its text. What is typed is given out when the field is left (or with Enter in a field of one line),
never while it's being typed; a new value from outside never touches a text that somebody has changed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from listeoversikt.gui.look.fonts import Type, font, metrics, px
from listeoversikt.gui.look.theme import theme

PADDING = 4
LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InlineText(QTextEdit):
    """``edited(str)`` once, when a changed text is left. ``begun`` when a text at rest becomes another."""

    edited = Signal(str)
    begun = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        style: Type = Type.BODY,
        token: str = "text",
        parent: QWidget | None = None,
        *,
        one_line: bool = False,
        at_rest: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.path = ""
        self._token, self._one_line = token, one_line
        self._at_rest = at_rest
        self._saved = self._newest = self._typed = self._shown = ""
        self._given: str | None = None
        """What was given out last, so that it isn't given out twice."""
        self._style = style
        self._filling = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(font(style))
        self.document().setDocumentMargin(px(PADDING))
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(px(40))
        self.textChanged.connect(self._changed)  # never the document's own: its wrapper may outlive it
        self._color()
        theme().changed.connect(self._color)
        self._fit()

    def _color(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, theme().color(self._token))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme().color("muted"))
        self.setPalette(palette)
        self.viewport().update()

    # -- value --------------------------------------------------------------------------------------------------

    def text(self) -> str:
        """What stands in the field."""
        if self._at_rest is not None and not self.hasFocus():
            return self._typed
        return self._written()

    def _written(self) -> str:
        """What stands in the document, no-break spaces and all: ``toPlainText`` would make plain ones of them."""
        return self.document().toRawText().translate(LINE_ENDS)

    @property
    def changed_here(self) -> bool:
        """Something is typed that hasn't been given out, or isn't known to be saved."""
        return self.text().strip() != self._saved

    @property
    def saved(self) -> str:
        """What was last known to be on disk."""
        return self._saved

    def set_saved(self, text: str) -> bool:
        """What is on disk now. False when something else is being typed here: that stays."""
        self._newest = text
        if self.changed_here:
            if self.text().strip() == text:
                self._saved = text
                self._show_rest()
            return self.text().strip() == text
        if text != self._saved or not self._shown:
            self._saved = text
            self._typed = text
            self._show(text if self.hasFocus() else self._rest(text))
        return True

    def take(self, text: str) -> None:
        """Another text for what is on disk, whatever is typed (one of two texts was chosen)."""
        self._saved = self._newest = self._typed = text
        self._given = None
        self._show(text if self.hasFocus() else self._rest(text))

    def rest(self) -> None:
        """Nothing stands in it, and it's nobody's: it waits to be the field of something else."""
        self.path = ""
        self.take("")
        self.setToolTip("")
        self.document().clearUndoRedoStacks()

    def put_back(self, text: str, *, given: bool = False) -> None:
        """What was typed here and couldn't be saved; it stands as typed, and is given out again.

        ``given``: it waits for a choice, and is given out only when something else is typed.
        """
        self._given, self._typed = text if given else None, text
        self._show(text if self.hasFocus() else self._rest(text))

    def _rest(self, text: str) -> str:
        return self._at_rest(text) if self._at_rest is not None and text else text

    def _show_rest(self) -> None:
        if self._at_rest is not None and not self.hasFocus():
            self._show(self._rest(self._typed))

    def _show(self, text: str) -> None:
        self._shown = text
        if self._written() == text:
            return
        place = self.textCursor().position()
        self._filling = True
        self.setPlainText(text)
        self._filling = False
        cursor = self.textCursor()
        cursor.setPosition(min(place, len(text)))
        self.setTextCursor(cursor)
        self._fit()

    def give_out(self) -> None:
        """What is typed goes out now."""
        text = self.text().strip()
        self.document().clearUndoRedoStacks()
        if text != self._saved and text != self._given:
            self._given = text
            self.edited.emit(text)

    def refused(self, sentence: str = "") -> None:
        """What was given out wasn't saved: it stays here, and may be given out again."""
        self._given = None
        self.setToolTip(sentence)

    def let_go(self) -> None:
        """What is typed here gives way to what is on disk."""
        self.take(self._newest)

    # -- events -------------------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._fit()
        if self._filling:
            return
        if self.hasFocus():
            self._typed = self._written()
            if self._typed.strip() != self._given:
                self._given = None
            if self.changed_here:
                self.begun.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The text as it's typed."""
        super().focusInEvent(event)
        if self._at_rest is not None:
            self._show(self._typed)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: what was typed is given out."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._typed = self._written()
            self.give_out()
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            if not self.changed_here and self._newest != self._saved:
                self._saved = self._typed = self._newest
                self._show(self._newest)
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._show_rest()
        self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z where nothing is typed takes back what was saved."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field of one line gives it out and goes on; Ctrl+Enter gives it out."""
        if event.key() in ENTER and (
            self._one_line or event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._typed = self._written()
            self.give_out()
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.focusNextChild()
            return
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: object) -> None:
        """Plain text; one line where there is one."""
        text = source.text()  # type: ignore[attr-defined]
        self.insertPlainText(" ".join(text.split()) if self._one_line else text)

    def enterEvent(self, event: object) -> None:
        """Shows that it can be written in."""
        super().enterEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def leaveEvent(self, event: object) -> None:
        """Flat again."""
        super().leaveEvent(event)  # type: ignore[arg-type]
        self.viewport().update()

    def wheelEvent(self, event: object) -> None:
        """The sheet scrolls, not the field."""
        event.ignore()  # type: ignore[attr-defined]

    # -- size and look ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its text at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self, _: object = None) -> None:
        least = round(metrics(self._style).height()) + 2 * px(PADDING)
        height = max(round(self.document().size().height()), least, 24)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Wide; as high as its text."""
        return QSize(px(120), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(px(40), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field's edge when it's empty, pointed at or in hand; then the text."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.viewport().rect())
            if self.hasFocus():
                painter.setBrush(theme().color("surface"))
                painter.setPen(QPen(theme().color("focus"), 2))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
            elif self.underMouse() or not self.toPlainText():
                painter.setPen(QPen(theme().color("control"), 1))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        super().paintEvent(event)
