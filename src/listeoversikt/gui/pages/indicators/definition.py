"""What an indicator counts, in a card: numerator, denominator, who was left out, source; each leads to its patients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_focus, paint_text
from listeoversikt.gui.navigation import THE_LIST
from listeoversikt.gui.pages.indicators.figures import pilot_text, value_text
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import number, translate
from listeoversikt.operations.indicator_pilot import standing_notice

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_view import IndicatorLine

LABEL_WIDTH = 68
STYLE = Type.SECONDARY_MEDIUM
FLUSH = 2
"""Px at the sides, for the focus ring."""
TOP = Qt.AlignmentFlag.AlignTop


class TextLink(LinkButton):
    """A link in a paragraph: flush with its text; underlined under the mouse."""

    def sizeHint(self) -> QSize:
        """Its text; 24 high or as the text needs."""
        measures = metrics(STYLE)
        wide = measures.horizontalAdvance(self.text()) + 2 * FLUSH
        return QSize(round(wide + 1), max(px(24), round(measures.height() + 4)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Text, line, focus."""
        with QPainter(self) as painter:
            inside = QRectF(self.rect()).adjusted(FLUSH, 0, -FLUSH, 0)
            paint_text(painter, inside, self.text(), STYLE, "accent")
            if self.underMouse():
                y = round(inside.center().y() + metrics(STYLE).height() / 2) - 0.5
                wide = min(metrics(STYLE).horizontalAdvance(self.text()), inside.width())
                painter.drawLine(QLineF(inside.left(), y, inside.left() + wide, y))
            if self.hasFocus() and self._by_keyboard:
                paint_focus(painter, QRectF(self.rect()), 4)


class DefinitionBlock(QWidget):
    """Made anew for each line. ``wanted`` asks for patients: ``numerator``, ``denominator`` or ``excluded``."""

    wanted = Signal(str)

    def __init__(self, line: IndicatorLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        title = translate("Indicators", "Definition, version {version}")
        title = title.format(version=line.definition.own_version)
        heading = Heading(title, Type.BODY_STRONG, level=3)
        heading.setToolTip(line.definition.version)
        column.addWidget(heading)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(LABEL_WIDTH))
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._fill(line)

    def _fill(self, line: IndicatorLine) -> None:
        behind = line.behind
        told = line.definition
        persons = (behind.numerator, behind.denominator) if behind is not None else (0, 0)
        if told.name != line.name:
            self._row(translate("Indicators", "Name"), (told.name,))
        self._row(
            translate("Indicators", "Numerator"), (told.numerator,), self._link("numerator", persons[0])
        )
        self._row(
            translate("Indicators", "Denominator"), (told.denominator,), self._link("denominator", persons[1])
        )
        out = tuple(part for part in (line.outside, *line.left_out) if part)
        if not out and not line.missing:
            out = (translate("Indicators", "nobody"),)
        if out:
            self._row(translate("Indicators", "Outside"), out, self._excluded() if line.left_out else None)
        if told.change:
            self._row(translate("Indicators", "Changed"), (told.change,))
        if line.pilot:
            differs = tuple(dict.fromkeys(one.differs for one in line.pilot))
            self._row(translate("Indicators", "Pilot"), (pilot_text(line), *differs, standing_notice()))
        source = told.source
        if told.medrave:
            source += ". " + translate("Indicators", "Medrave no. {number}").format(number=told.medrave)
        self._row(translate("Indicators", "Source"), (source,))

    def _row(self, title: str, texts: Sequence[str], link: QWidget | None = None) -> None:
        row = self._grid.rowCount()
        label = Label(title, Type.SECONDARY, "text2")
        self._grid.addWidget(label, row, 0, TOP)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        for text in texts:
            said = Label(text, Type.SECONDARY, "text", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(said)
        if link is not None:
            words.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addLayout(words, row, 1)

    def _link(self, which: str, persons: int) -> TextLink | None:
        if not persons or not rights.may_open(THE_LIST):
            return None
        text = translate("Indicators", "Show %n patient(s)", "", persons).replace(
            str(persons), number(persons)
        )
        return self._button(which, text)

    def _excluded(self) -> TextLink | None:
        if not rights.may_open(THE_LIST):
            return None
        return self._button("excluded", translate("Indicators", "Show those excluded"))

    def _button(self, which: str, text: str) -> TextLink:
        button = TextLink(text)
        button.setObjectName(which)
        button.clicked.connect(lambda: self.wanted.emit(which))
        return button


class VariantList(QWidget):
    """The same indicator counted in other ways, each with its figure; ``wanted`` tells which to show."""

    wanted = Signal(str)

    def __init__(self, lines: Sequence[IndicatorLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(Heading(translate("Indicators", "Counted in other ways"), Type.BODY_STRONG, level=3))
        for line in lines:
            column.addLayout(self._line(line))

    def _line(self, line: IndicatorLine) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        link = TextLink(line.detail)
        link.setObjectName(line.key)
        link.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        link.setMinimumWidth(px(80))
        link.setToolTip(f"{line.detail}\n{line.missing}" if line.missing else line.detail)
        link.clicked.connect(lambda: self.wanted.emit(line.key))
        value = value_text(line) or translate("Indicators", "missing")
        link.setAccessibleDescription(value)
        row.addWidget(link, 1)
        row.addWidget(
            Label(value, Type.SECONDARY_STRONG if line.value is not None else Type.SECONDARY, "text2")
        )
        return row
