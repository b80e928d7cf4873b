"""Notices and empty states: one sentence what, one sentence how to mend, one button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.marks import paint_icon
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import Button, QuietButton, SecondaryButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.spoken import speak_as

SIGN, ROUND, LESS_ROUND = 32, 24, 4
"""An empty state's icon, and the room round it all; the least where it's low."""
KINDS = {
    "info": ("info-circle", "text2", "sunken"),
    "warning": ("alert-triangle", "rising", "rising_bg"),
    "error": ("alert-circle-filled", "high", "high_bg"),
    "good": ("circle-check", "good", "good_bg"),
}


def announce(widget: QWidget, sentence: str, *, at_once: bool = False) -> None:
    """Tells a screen reader, politely or at once."""
    event = QAccessibleAnnouncementEvent(widget, sentence)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class IconLabel(Label):
    """An icon with a name ("" = decoration)."""

    def __init__(
        self, name: str, token: str, size: int = 16, spoken: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", Type.BODY, token, parent)
        self._name, self._ink, self._side = name, token, size
        speak_as(self, QAccessible.Role.Graphic if spoken else QAccessible.Role.Whitespace)
        self.setAccessibleName(spoken)
        self.setFixedSize(px(size), px(size))
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon; painted, since a label with a picture is read out as one."""
        with QPainter(self) as painter:
            paint_icon(painter, QRectF(self.rect()), self._name, self._ink, self._side)


class Notice(QWidget):
    """A box on a soft ground: info, warning, error or good."""

    acted = Signal()
    also_wanted = Signal()

    def __init__(
        self,
        kind: str,
        text: str,
        fix: str = "",
        action: str = "",
        parent: QWidget | None = None,
        *,
        also: str = "",
    ) -> None:
        """``also``: a second, quiet way on, before the button of ``action``."""
        super().__init__(parent)
        sign, self._ink, self._ground = KINDS[kind]
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.setSpacing(px(10))
        row.addWidget(IconLabel(sign, self._ink), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        strong = bool(fix)
        self.text = Label(text, Type.BODY_STRONG if strong else Type.SECONDARY, "text", wrap=True)
        words.addWidget(self.text)
        self.fix = Label(fix, Type.SECONDARY, "text2", wrap=True)
        if not strong:
            self.fix.hide()
        words.addWidget(self.fix)
        self._words = words
        row.addLayout(words, 1)
        self.button: Button | None = None
        self.also_button: Button | None = None
        if also:
            self.also_button = QuietButton(also)
            self.also_button.clicked.connect(self.also_wanted)
            row.addWidget(self.also_button, 0, Qt.AlignmentFlag.AlignVCenter)
        if action:
            self.button = SecondaryButton(action)
            self.button.clicked.connect(self.acted)
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(f"{text} {fix}".strip())
        theme().changed.connect(self.update)

    def say(self, text: str, fix: str = "") -> None:
        """Other words; made with a ``fix``, it may have another."""
        self.text.setText(text)
        self.fix.setText(fix)
        self.setAccessibleName(f"{text} {fix}".strip())

    def add_under(self, button: QWidget) -> None:
        """Something under the words: where the notice is narrow."""
        self._words.addSpacing(px(6))
        self._words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class EmptyState(QWidget):
    """In the middle of a page or list: icon, title, a sentence, and the buttons that lead on."""

    def __init__(
        self,
        sign: str,
        title: str,
        text: str = "",
        buttons: Sequence[QWidget] = (),
        parent: QWidget | None = None,
        *,
        ink: str = "text2",
    ) -> None:
        super().__init__(parent)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(ROUND), px(24), px(ROUND))
        column.setSpacing(px(8))
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.sign = IconLabel(sign, ink, SIGN)
        column.addWidget(self.sign, 0, middle)
        self.title = Heading(title, Type.LEAD_STRONG)
        self.title.setWordWrap(True)
        self.title.setAlignment(middle)
        column.addWidget(self.title)
        self.text = Label(text, Type.BODY, "text2", wrap=True)
        self.text.setAlignment(middle)
        if not text:
            self.text.hide()
        column.addWidget(self.text)
        column.addSpacing(px(4))
        for button in buttons:
            column.addWidget(button, 0, middle)
        column.addStretch(2)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it's low the icon and the room round it give way, so that words and buttons don't lie over one another."""
        super().resizeEvent(event)
        gone = px(SIGN + 8) + 2 * px(ROUND - LESS_ROUND) if self.sign.isHidden() else 0
        whole = self._column.totalHeightForWidth(self.width())
        low = 0 < self.height() < whole + gone
        if low != self.sign.isHidden():
            self.sign.setVisible(not low)
            above = px(LESS_ROUND if low else ROUND)
            self._column.setContentsMargins(px(24), above, px(24), above)
