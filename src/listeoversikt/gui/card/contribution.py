"""One line of what pulls a prediction: a name, a bar from a shared zero, and its strength in words; it opens.

Right of the zero pulls up, left pulls down, and the words say so too. No number stands on a bar: its length is log-odds.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from listeoversikt.gui.card.section import CHEVRON, SectionHead
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import missing_width, paint_focus, paint_icon, paint_missing, paint_text
from listeoversikt.gui.look.theme import theme

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
BAR, LEAST_BAR, THICK = 150, 56, 8
GAP = 10
UP, DOWN = "b_high", "moderate"


class ContributionHead(SectionHead):
    """``length`` −1 to 1: the bar, as a share of the longest that stands beside it. ``word``: its strength in words.

    ``names`` and ``words`` are all that stand in the same block, so that bars stand under one another. ``figure`` is a
    feature's own value: then the name has a line of its own (two where it's long), and ``names`` are all the figures.
    """

    def __init__(
        self,
        title: str,
        length: float,
        word: str,
        *,
        names: tuple[str, ...] = (),
        words: tuple[str, ...] = (),
        figure: str = "",
        missing: bool = False,
    ) -> None:
        self._length = max(-1.0, min(1.0, length))
        self._names, self._words = names or (title,), words or (word,)
        super().__init__(title, figure, word, missing=missing, small=True)

    @property
    def length(self) -> float:
        """−1 to 1."""
        return self._length

    def _word_width(self) -> float:
        return max(metrics(Type.SECONDARY).horizontalAdvance(word) for word in self._words) + 2

    @property
    def _has_value(self) -> bool:
        return bool(self._figure) or self._missing

    def _names_width(self) -> float:
        """The widest name, or value where the bar stands beside values."""
        if not self._has_value:
            return max(metrics(Type.BODY).horizontalAdvance(name) for name in self._names)
        figures = [metrics(Type.BODY_STRONG).horizontalAdvance(name) for name in self._names if name]
        return max([missing_width(), *figures])

    def _bar_width(self) -> float:
        """What names and words leave, the same for all of a block."""
        room = self.width() - px(CHEVRON + 2 * GAP) - self._names_width() - self._word_width()
        return max(min(px(BAR), room), px(LEAST_BAR))

    def _is_narrow(self) -> bool:
        if self._has_value:
            return True
        return px(CHEVRON + LEAST_BAR + 2 * GAP) + self._names_width() + self._word_width() > self.width()

    def _name_lines(self) -> int:
        """A long name of a feature goes on in a second line: it's never cut where only its end tells it apart."""
        wide = metrics(Type.BODY).horizontalAdvance(self.text()) > self.width() - px(CHEVRON)
        return 2 if self._has_value and wide else 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chevron and name; the bar; the word at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("sunken"))
            painter.drawRoundedRect(whole.adjusted(-px(4), 0, px(4), 0), 5, 5)
        lines = self._name_lines() + self._is_narrow()
        line = QRectF(whole.left(), whole.top(), whole.width(), whole.height() / lines)
        paint_icon(painter, line, "chevron-down" if self.isChecked() else "chevron-right", "text2")
        name = line.adjusted(px(CHEVRON), 0, 0, 0)
        self._paint_name(painter, name)
        last = name.translated(0, line.height() * (lines - 1))
        if self._missing:
            paint_missing(painter, last)
        elif self._figure:
            paint_text(painter, last, self._figure, Type.BODY_STRONG)
        self._paint_bar(painter, last)
        if self.hasFocus() and self._by_keyboard:
            paint_focus(painter, whole, 5)

    def _paint_name(self, painter: QPainter, line: QRectF) -> None:
        if self._name_lines() == 1:
            paint_text(painter, line, self.text(), Type.BODY)
            return
        measures, first, rest = metrics(Type.BODY), "", self.text().split(" ")
        while rest and measures.horizontalAdvance(f"{first} {rest[0]}") <= line.width():
            first = f"{first} {rest.pop(0)}".lstrip()
        paint_text(painter, line, first, Type.BODY)
        paint_text(painter, line.translated(0, line.height()), " ".join(rest), Type.BODY)

    def _paint_bar(self, painter: QPainter, line: QRectF) -> None:
        paint_text(painter, line, self._note, Type.SECONDARY, "text2", RIGHT)
        right = line.right() - self._word_width() - px(GAP)
        width = self._bar_width()
        middle, half = right - width / 2, width / 2
        y = line.center().y()
        long = half * abs(self._length)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(UP if self._length > 0 else DOWN))
        left = middle if self._length > 0 else middle - long
        painter.drawRect(QRectF(left, y - px(THICK) / 2, long, px(THICK)))
        painter.setPen(QPen(theme().color("control"), 1))
        x = round(middle) + 0.5
        painter.drawLine(QPointF(x, y - px(THICK)), QPointF(x, y + px(THICK)))

    def sizeHint(self) -> QSize:
        """One line, or more where name, bar and word don't fit beside one another."""
        more = self._name_lines() + self._is_narrow() - 1
        line = metrics(Type.BODY).height()
        return QSize(px(200), round(line + px(8) + more * (line + px(1))))
