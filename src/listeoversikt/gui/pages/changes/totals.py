"""How many have changed, in one calm row: each figure shows its patients."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.changes.words import key_title
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import number, translate

SHOWN = (
    *("up", "down", "joined", "left", "died", "identity", "frailty_up", "hfrs_up"),
    *("diagnosis", "stay", "medicine", "expired"),
)
"""The kinds of change with a figure, those most needed first."""
RARE = frozenset({"identity"})
"""Has a figure only when it isn't 0."""
PADDING, SIDE, GAP = 8, 24, 4


class TotalButton(QPushButton):
    """A figure over its word; pressed in while its patients alone are shown. A 0 opens nothing."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._word, self._count, self._by_keyboard = key_title(key), 0, False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.set_count(0)

    @property
    def count(self) -> int:
        """The figure."""
        return self._count

    def set_count(self, count: int) -> None:
        """Another number."""
        self._count = count
        self.setEnabled(count > 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor if count else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(f"{self._word}: {number(count)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word and the figure, with room around."""
        wide = max(
            metrics(Type.SECONDARY).horizontalAdvance(self._word),
            metrics(Type.LEAD_STRONG).horizontalAdvance(number(self._count)),
        )
        high = metrics(Type.LEAD_STRONG).height() + metrics(Type.SECONDARY).height() + px(2)
        return QSize(round(wide) + 2 * px(PADDING) + 1, round(high) + px(10))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for the keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On soft ground with a line under it while it's on."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(theme().color("control") if theme().is_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("selection" if self.isChecked() else "sunken"))
            painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent"))
            painter.drawRect(QRectF(px(PADDING), whole.bottom() - 3, whole.width() - 2 * px(PADDING), 2))
        inside = whole.adjusted(px(PADDING), px(5), -px(PADDING), -px(5))
        upper = metrics(Type.LEAD_STRONG).height()
        figure = QRectF(inside.left(), inside.top(), inside.width(), upper)
        ink = "text" if self._count else "muted"
        paint_text(painter, figure, number(self._count), Type.LEAD_STRONG, ink)
        word = QRectF(inside.left(), figure.bottom() + px(2), inside.width() + 1, inside.height() - upper)
        paint_text(painter, word, self._word, Type.SECONDARY, "text2")
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, whole)


class TotalsRow(Panel):
    """``chosen`` tells which figure's patients are wanted, "" = all. As many figures as there is room for.

    ``more_wanted``: those that have no room are asked for.
    """

    chosen = Signal(str)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.setAccessibleName(translate("Changes", "Totals"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(SIDE - PADDING), px(10), px(SIDE), 0)
        self._row.setSpacing(px(GAP))
        self.buttons = {key: TotalButton(key) for key in SHOWN}
        for button in self.buttons.values():
            button.clicked.connect(self._tell)
            self._row.addWidget(button)
        self.more = LinkButton("")
        self.more.clicked.connect(self.more_wanted)
        self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)

    def show_totals(self, patients: Mapping[str, int]) -> None:
        """Other figures."""
        for key, button in self.buttons.items():
            button.set_count(patients.get(key, 0))
        self._fit()

    def show_chosen(self, keys: frozenset[str]) -> None:
        """Which figures are on, by the filter."""
        for key, button in self.buttons.items():
            button.setChecked(key in keys)

    def minimumSizeHint(self) -> QSize:
        """The figures that don't fit are left out."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many as fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - px(SIDE - PADDING) - px(SIDE)
        wanted = [button for button in self.buttons.values() if button.count or button.key not in RARE]
        widths = [button.sizeHint().width() + px(GAP) for button in wanted]
        shown = len(wanted)
        if sum(widths) > room:
            self._say_more(len(wanted))
            room -= self.more.sizeHint().width()
            while shown and sum(widths[:shown]) > room:
                shown -= 1
        for button in self.buttons.values():
            button.setVisible(button in wanted[:shown])
        self._say_more(len(wanted) - shown)

    def _say_more(self, count: int) -> None:
        self.more.setText(translate("Changes", "%n more", "", count))
        self.more.setAccessibleName(translate("Changes", "%n more kind(s) of change", "", count))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setVisible(count > 0)

    def _tell(self) -> None:
        sender = self.sender()
        if isinstance(sender, TotalButton):
            self.chosen.emit(sender.key if sender.isChecked() else "")
