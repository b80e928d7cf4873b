"""The page's foot: what is being done, how far it has come, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.extract.session import Advance
from listeoversikt.gui.pages.extract.wording import doing_text, time_left
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import percent, translate

HEIGHT = 52


class Bar(QWidget):
    """A bar of progress; its value is in its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speak_as(self, QAccessible.Role.ProgressBar)
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Extract", "Progress"))
        theme().changed.connect(self.update)

    @property
    def share(self) -> float:
        """0 to 1."""
        return self._share

    def show_share(self, share: float) -> None:
        """How far."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleDescription(percent(self._share))
        self.update()

    def sizeHint(self) -> QSize:
        """180 wide, 6 high."""
        return QSize(px(180), px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Groove and fill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(theme().color("control"), 1) if theme().is_contrast else QPen(theme().color("line"), 1)
        )
        painter.setBrush(theme().color("line"))
        groove = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(groove, 3, 3)
        fill = QRectF(groove)
        fill.setWidth(groove.width() * self._share)
        painter.setPen(QPen(theme().color("accent"), 1))
        painter.setBrush(theme().color("accent"))
        if self._share > 0:
            painter.drawRoundedRect(fill, 3, 3)


class Foot(Panel):
    """At most one filled button: the next step. «Avbryt» is there as long as there is anything to leave."""

    cancel_wanted = Signal()
    next_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "top", parent=parent)
        self.setAccessibleName(translate("Extract", "Progress and next step"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(9), px(24), px(9))
        row.setSpacing(px(12))
        self.setMinimumHeight(px(HEIGHT))
        self._sign = IconLabel("hourglass", "accent", 18)
        self.doing = Label("", Type.BODY_STRONG)
        self.bar = Bar()
        self.left = Label("", Type.SECONDARY, "text2")
        for widget in (self._sign, self.doing, self.bar, self.left):
            row.addWidget(widget)
        row.addStretch(1)
        self.promise = Label(translate("Extract", "Nothing is stored yet."), Type.SECONDARY, "text2")
        self.back = SecondaryButton(translate("Extract", "Back"), "arrow-left")
        self.cancel = SecondaryButton(translate("Extract", "Cancel"), key="Esc")
        self.next = PrimaryButton("", "arrow-right")
        for part in (self.promise, self.back, self.cancel, self.next):
            row.addWidget(part)
        self.back.clicked.connect(self.back_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.next.clicked.connect(self.next_wanted)
        self._promise = True
        self.show_advance(None)
        self.offer("", back=False)

    def offer(
        self, text: str, *, enabled: bool = True, back: bool = False, why: str = "", icon: str = "arrow-right"
    ) -> None:
        """The next step's button; ``why`` is said when it can't be pressed."""
        if self.next.hasFocus() and not (enabled and text):
            self.cancel.setFocus()
        self.next.setVisible(bool(text))
        if text:
            self.next.setText(text)
            self.next.set_icon(icon)
        self.next.setEnabled(enabled)
        self.next.setToolTip("" if enabled else why)
        self.next.setAccessibleDescription("" if enabled else why)
        self.back.setVisible(back)
        self._fit()

    def promise_wanted(self, wanted: bool) -> None:
        """«Ingenting er lagret ennå», as long as it's true."""
        self._promise = wanted
        self._fit()

    def show_advance(self, advance: Advance | None) -> None:
        """What runs, or nothing."""
        busy = advance is not None
        for widget in (self._sign, self.doing, self.bar, self.left):
            widget.setVisible(busy)
        if advance is None:
            return
        self.doing.setText(doing_text(advance.doing))
        self.bar.show_share(advance.share)
        text = percent(advance.share)
        if advance.seconds_left is not None:
            text = text + ", " + time_left(advance.seconds_left)
        self.left.setText(text)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        """Narrow, the words that aren't needed go first."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        busy = not self.doing.isHidden()
        always: list[QWidget] = [self.back, self.cancel, self.next]
        always += [self._sign, self.doing, self.left] if busy else []
        gap = px(12)
        room = self.width() - 2 * px(24)
        room -= sum(widget.sizeHint().width() + gap for widget in always if not widget.isHidden())
        bar = self.bar.sizeHint().width() + gap
        self.bar.setVisible(busy and room >= bar)
        room -= bar if busy and room >= bar else 0
        self.promise.setVisible(self._promise and room >= self.promise.sizeHint().width() + gap)
