"""The card of one indicator: the figure, its months, its definition, and the way to the patients."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.charts.trend import TrendChart, TrendPoint
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.indicators.definition import DefinitionBlock, VariantList
from listeoversikt.gui.pages.indicators.figures import (
    counted_words,
    in_unit,
    interval_words,
    point_cells,
    point_words,
    unit_text,
    value_text,
)
from listeoversikt.gui.parts.buttons import IconButton, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_view import IndicatorLine, MonthPoint

WIDTH = 400
MARGIN = 20


def _trend_point(line: IndicatorLine, point: MonthPoint, counted: bool) -> TrendPoint:
    if not counted:
        return TrendPoint(point.month, translate("Indicators", "being counted"), waiting=True)
    words, cells = point_words(line, point), point_cells(line, point)
    return TrendPoint(point.month, words, point.value, point.low, point.high, point.joined, cells)


class IndicatorCard(Panel):
    """``show_line`` fills it, ``show_months`` its chart. ``wanted`` asks for patients, by the key of ``Which``."""

    wanted = Signal(str)
    variant_wanted = Signal(str)
    copied = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent=parent)
        self.setAccessibleName(translate("Indicators", "Indicator card"))
        self.line: IndicatorLine | None = None
        self.chart = TrendChart()
        self.origin = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head_panel())
        self._scroll = self._scrolled()
        column.addWidget(self._scroll, 1)
        self.foot = self._foot_panel()
        column.addWidget(self.foot)
        self.clear()

    def _head_panel(self) -> QWidget:
        head = Panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(MARGIN), px(16), px(12), px(12))
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        self.title = Heading("", Type.LEAD_STRONG)
        self.title.setWordWrap(True)
        self.subtitle = Caption("", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        self.close_button = IconButton("x", translate("Indicators", "Close"), "Esc")
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head = head
        return head

    def _scrolled(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _foot_panel(self) -> QWidget:
        foot = Panel("surface", "top")
        around = QVBoxLayout(foot)
        around.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(12))
        row = FlowLayout()
        around.addLayout(row)
        self.open_button = PrimaryButton("", "users")
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button)
        self.copy_button = SecondaryButton(translate("Indicators", "Copy chart"))
        self.copy_button.clicked.connect(self.copy_chart)
        row.addWidget(self.copy_button)
        return foot

    def clear(self) -> None:
        """No indicator is chosen."""
        self.line = None
        self._head.hide()
        self.foot.hide()
        title = translate("Indicators", "No indicator chosen")
        text = translate("Indicators", "Choose a row to see its months, definition and patients.")
        self._fill(EmptyState("chart-line", title, text))

    def show_line(self, line: IndicatorLine, about: str, others: Sequence[IndicatorLine] = ()) -> None:
        """Another indicator; ``about`` names period and unit, ``others`` are its variants."""
        self.line = line
        self.title.setText(line.name)
        self.subtitle.setText(", ".join(part for part in (line.detail, about) if part))
        self._head.show()
        self.foot.show()
        self._fill(self._body(line, others))
        self._name_actions(line)

    def show_months(self, points: Sequence[MonthPoint], counted: Collection[dt.date]) -> None:
        """The line's months; only those ``counted`` are known, the others are being worked out."""
        line = self.line
        if line is None:
            return
        counting = len(counted) < len(points)
        shown = [_trend_point(line, point, point.month in counted) for point in points]
        self.chart.set_title(f"{line.name}, {line.detail}")
        self.chart.set_origin(self.origin)
        self.chart.set_trend(
            shown,
            share=line.is_share,
            axis_word=lambda value: in_unit(line, value, 0 if line.is_share else None),
            columns=(
                translate("Indicators", "Value"),
                translate("Indicators", "n of N"),
                translate("Indicators", "95 % interval"),
            ),
        )
        known = any(point.value is not None for point in points)
        self.chart.setVisible(known or counting or not points)
        self._note.setText(self._months_note(known, counting))
        self.copy_button.setEnabled(known)
        self.copy_button.setToolTip("" if known else translate("Indicators", "There is no chart to copy."))

    def _months_note(self, known: bool, counting: bool) -> str:
        if counting:
            return translate("Indicators", "The months are being counted …")
        if not known:
            return translate("Indicators", "No whole month has a figure.")
        if self.line is not None and self.line.low is None:
            return translate("Indicators", "A gap is a month without a figure.")
        return translate("Indicators", "Field: 95 % interval. A gap is a month without a figure.")

    def first_action(self) -> QWidget:
        """Where the focus goes when the card is opened."""
        return self.open_button if self.open_button.isEnabled() else self.copy_button

    def copy_chart(self) -> None:
        """The chart to the clipboard, with its title and where it's from."""
        self.chart.copy_picture()
        self.copied.emit()

    def _open(self) -> None:
        if self.line is not None:
            self.wanted.emit(str(self.line.who))

    def _fill(self, body: QWidget) -> None:
        """The chart is kept: it stays the same widget from line to line."""
        if self.line is None:
            self.chart.setParent(self)
            self.chart.hide()
        old = self._scroll.takeWidget()
        self._scroll.setWidget(body)
        if old is not None:
            old.deleteLater()

    def _body(self, line: IndicatorLine, others: Sequence[IndicatorLine]) -> QWidget:
        body = Panel("surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(MARGIN), px(16), px(MARGIN), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._figure(line))
        months = QHBoxLayout()
        months.addWidget(Heading(translate("Indicators", "By month"), Type.BODY_STRONG, level=3))
        months.addStretch(1)
        months.addWidget(Caption("" if line.is_share else unit_text(line)))
        column.addLayout(months)
        column.addWidget(self.chart)
        self.chart.show()
        self._note = Caption("", wrap=True)
        column.addWidget(self._note)
        column.addWidget(Divider())
        self.definition = DefinitionBlock(line)
        self.definition.wanted.connect(self.wanted)
        column.addWidget(self.definition)
        if others:
            column.addWidget(Divider())
            self.variants = VariantList(others)
            self.variants.wanted.connect(self.variant_wanted)
            column.addWidget(self.variants)
        column.addStretch(1)
        return body

    def _figure(self, line: IndicatorLine) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(14))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        if line.missing:
            row.addWidget(MissingLabel(line.missing), 0, Qt.AlignmentFlag.AlignTop)
            words.addWidget(Label(line.missing, Type.BODY, "text2", wrap=True))
        else:
            row.addWidget(Label(value_text(line), Type.FIGURE))
            words.addStretch(1)
            words.addWidget(Label(counted_words(line), Type.BODY_MEDIUM, wrap=True))
            under = interval_words(line) if line.is_share else self._unit_and_interval(line)
            words.addWidget(Caption(under, wrap=True))
            words.addStretch(1)
        row.addLayout(words, 1)
        return row

    def _unit_and_interval(self, line: IndicatorLine) -> str:
        return ", ".join(part for part in (unit_text(line), interval_words(line)) if part)

    def _name_actions(self, line: IndicatorLine) -> None:
        if not line.persons:
            text = translate("Indicators", "No patients to show")
        elif line.who_words:
            text = translate("Indicators", "Show the {count} {words}")
        else:
            text = translate("Indicators", "Show the {count} patients")
        self.open_button.setText(text.format(count=number(line.persons), words=line.who_words))
        self.open_button.setEnabled(bool(line.persons))
        why = translate("Indicators", "Nobody is behind this figure.") if not line.persons else ""
        self.open_button.setToolTip(line.missing or why)
