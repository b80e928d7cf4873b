"""Fil – Gjenkjent – Kolonner – Kontroll – Forhåndsvisning – Lest inn: how far an import has come."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.extract.wording import step_names
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.texts import translate

CIRCLE = 18
GAP = 8
LEAST_LINE = 16


class Step(IntEnum):
    """The steps, in order."""

    FILE = 0
    RECOGNISED = 1
    COLUMNS = 2
    CHECKS = 3
    PREVIEW = 4
    DONE = 5


class Stepper(QWidget):
    """The steps with the current one; those before it have a tick. Where there is little room only its own word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speak_as(self, QAccessible.Role.StaticText)
        self._step = Step.FILE
        self._stopped = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.show_step(Step.FILE)

    @property
    def step(self) -> Step:
        """The current step."""
        return self._step

    def show_step(self, step: Step, *, stopped: bool = False) -> None:
        """Another step; ``stopped`` marks it with a cross."""
        self._step, self._stopped = step, stopped
        said = translate("Extract", "Step {number} of {all}: {name}").format(
            number=step + 1, all=len(Step), name=step_names()[step]
        )
        self.setAccessibleName(translate("Extract", "{step}, stopped").format(step=said) if stopped else said)
        self.setToolTip("")
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(px(400), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The circles and the current word."""
        height = max(px(CIRCLE), round(metrics(Type.BODY_STRONG).height())) + px(4)
        return QSize(px(6 * CIRCLE + 5 * 8 + 100), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Circle, word, line; six times."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = step_names()
        words = self._words(names)
        fixed = sum(self._width(word) for word in words)
        line = max((self.width() - fixed) / (len(words) - 1) - 2 * px(GAP), px(4))
        left = 0.0
        for step, word in zip(Step, words, strict=True):
            self._paint_step(painter, left, step, word)
            left += self._width(word)
            if step is not Step.DONE:
                done = step < self._step
                painter.setPen(QPen(theme().color("good" if done else "line"), 2 if done else 1.5))
                middle = self.height() / 2
                painter.drawLine(QPointF(left + px(GAP), middle), QPointF(left + px(GAP) + line, middle))
                left += line + 2 * px(GAP)

    def _words(self, names: tuple[str, ...]) -> list[str]:
        """All words when they fit, else only the current one."""
        wanted = sum(self._width(name) for name in names) + (len(names) - 1) * (2 * px(GAP) + px(LEAST_LINE))
        if wanted <= self.width():
            return list(names)
        return [name if step == self._step else "" for step, name in zip(Step, names, strict=True)]

    def _width(self, word: str) -> float:
        text = metrics(Type.BODY_STRONG).horizontalAdvance(word) + px(GAP) + 1 if word else 0
        return float(px(CIRCLE) + text)

    def _paint_step(self, painter: QPainter, left: float, step: Step, word: str) -> None:
        side = px(CIRCLE)
        circle = QRectF(left, (self.height() - side) / 2, side, side)
        done, current = step < self._step or self._step is Step.DONE, step == self._step
        wrong = current and self._stopped
        if done or current:
            ground = "high" if wrong else "good" if done else "accent"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color(ground))
            painter.drawEllipse(circle)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("control"), 1.25))
            painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75))
        if done or wrong:
            mark = pixmap("x" if wrong else "check", "surface", px(12), self.devicePixelRatioF())
            painter.drawPixmap(QPointF(circle.center().x() - px(6), circle.center().y() - px(6)), mark)
        else:
            ink = "on_accent" if current else "muted"
            paint_text(
                painter, circle, str(step + 1), Type.CAPTION_MEDIUM, ink, Qt.AlignmentFlag.AlignHCenter
            )
        if word:
            style = Type.BODY_STRONG if current else Type.BODY_MEDIUM
            ink = "text" if done or current else "text2"
            box = QRectF(circle.right() + px(GAP), 0, self._width(word), self.height())
            paint_text(painter, box, word, style, ink)
