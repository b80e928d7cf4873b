"""«Gjennomgang pågår»: how far a session of list review has come, and the way back into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.overview import ReviewUnderWay

HIGH = 6


class ProgressLine(QWidget):
    """A line filled as far as one has come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._of = 0, 0
        speak_as(self, QAccessible.Role.ProgressBar)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_progress(self, done: int, of: int, spoken: str) -> None:
        """So many of so many."""
        self._done, self._of = done, of
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(px(120), px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is left, and over it what is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("line"))
        painter.drawRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        if self._done and self._of:
            done = QRectF(whole)
            done.setWidth(max(whole.width() * min(self._done / self._of, 1), whole.height()))
            painter.setBrush(theme().color("accent"))
            painter.drawRoundedRect(done, whole.height() / 2, whole.height() / 2)


class ReviewCard(Card):
    """Hidden while no session is under way; ``link_clicked`` leads on."""

    def __init__(self) -> None:
        super().__init__(translate("Overview", "Review under way"), translate("Overview", "Continue"))
        self.key = ""
        self.line = ProgressLine()
        self.body.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.seen = Label("", Type.SECONDARY, "text2")
        self.found = Label("", Type.SECONDARY, "text2")
        row.addWidget(self.seen)
        row.addStretch(1)
        row.addWidget(self.found)
        self.body.addLayout(row)
        self.hide()

    def show_review(self, review: ReviewUnderWay | None) -> None:
        """The session, or nothing."""
        self.setVisible(review is not None)
        self.key = "" if review is None else review.key
        if review is None:
            return
        assert self.heading is not None
        resting, going = translate("Overview", "Review paused"), translate("Overview", "Review under way")
        self.heading.setText(resting if review.paused else going)
        self.setAccessibleName(self.heading.text())
        self.setToolTip(review.title)
        self.setAccessibleDescription(review.title)
        seen = translate("Overview", "{seen} of {count} seen")
        self.seen.setText(seen.format(seen=number(review.seen), count=number(review.count)))
        new = review.new_needs
        self.found.setText(translate("Overview", "%n new need(s) found", "", new))
        self.line.show_progress(review.seen, review.count, self.seen.text())
