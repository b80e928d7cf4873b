"""The card of one indicator: figure, chart, definition, what to keep an eye on, and the way to the patients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.indicators.chart_part import ChartPart
from listeoversikt.gui.pages.indicators.definition import DefinitionBlock, VariantList
from listeoversikt.gui.pages.indicators.figures import (
    counted_words,
    interval_words,
    unit_text,
    value_text,
)
from listeoversikt.gui.pages.indicators.typed_part import TYPED, TypedPart
from listeoversikt.gui.pages.indicators.watch_part import WatchBlock
from listeoversikt.gui.parts.buttons import IconButton, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.gui.charts.spc import SpcChart
    from listeoversikt.operations.indicator_goals import GoalLine
    from listeoversikt.operations.indicator_view import IndicatorLine, SeriesPoint
    from listeoversikt.operations.indicator_watch import Watch

WIDTH = 412
MARGIN = 20


class IndicatorCard(Panel):
    """``show_line`` fills it, ``show_series`` its chart, ``show_watch`` what to keep an eye on.

    ``wanted`` asks for patients, by the key of ``Which``; ``work_wanted`` for those of the gap in the worklist.
    ``typed`` tells a share that was typed in for the period.
    """

    wanted = Signal(str)
    work_wanted = Signal()
    typed = Signal(object)
    variant_wanted = Signal(str)
    copied = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent=parent)
        self.setAccessibleName(translate("Indicators", "Indicator card"))
        self.line: IndicatorLine | None = None
        self.chart_part = ChartPart()
        self.chart_part.copy_button.clicked.connect(self.copy_chart)
        self.typed_part: TypedPart | None = None
        self._watch: Watch | None = None
        self._watch_block: WatchBlock | None = None
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

    @property
    def chart(self) -> SpcChart:
        """The control chart."""
        return self.chart_part.chart

    @property
    def copy_button(self) -> IconButton:
        """«Kopier graf»."""
        return self.chart_part.copy_button

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
        needs("patient.whole_list", self.open_button)
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button)
        self.work_button = SecondaryButton(translate("Indicators", "Show in the worklist"))
        self.work_button.clicked.connect(self.work_wanted)
        row.addWidget(self.work_button)
        return foot

    def clear(self) -> None:
        """No indicator is chosen."""
        self.line = None
        self._head.hide()
        self.foot.hide()
        title = translate("Indicators", "No indicator chosen")
        text = translate("Indicators", "Choose a row to see its months, definition and patients.")
        self._fill(EmptyState("chart-line", title, text))

    def show_line(
        self,
        line: IndicatorLine,
        about: str,
        others: Sequence[IndicatorLine] = (),
        typed: tuple[str, float | None] | None = None,
    ) -> None:
        """Another indicator; ``about`` names period and unit, ``others`` are its variants.

        ``typed``: the period in words and what was typed in for it, where it's the whole office's to type.
        """
        self.line = line
        self.title.setText(line.name)
        self.subtitle.setText(", ".join(part for part in (line.detail, about) if part))
        self._head.show()
        self.foot.show()
        self._fill(self._body(line, others, typed if line.id == TYPED else None))
        self._name_actions(line)

    def show_series(
        self, points: Sequence[SeriesPoint], lines: Sequence[GoalLine] = (), *, waiting: bool
    ) -> None:
        """The line's series; while some of it is ``waiting`` to be counted, the rest is shown."""
        if self.line is None:
            return
        known = self.chart_part.show_series(self.line, points, lines, waiting=waiting, origin=self.origin)
        self.copy_button.setEnabled(known)
        why = translate("Indicators", "There is no chart to copy.")
        self.copy_button.setToolTip(translate("Indicators", "Copy chart") if known else why)

    def show_watch(self, watch: Watch | None) -> None:
        """What to keep an eye on in this period and unit; None = it's being counted."""
        self._watch = watch
        if self.line is not None:
            self._set_watch()

    def _set_watch(self) -> None:
        if self._watch_block is not None:
            self._eye.removeWidget(self._watch_block)
            self._watch_block.deleteLater()
        self._watch_block = None if self._watch is None else WatchBlock(self._watch)
        if self._watch_block is not None:
            self._eye.addWidget(self._watch_block)

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
            self.chart_part.setParent(self)
            self.chart_part.hide()
        old = self._scroll.takeWidget()
        self._scroll.setWidget(body)
        if old is not None:
            old.deleteLater()

    def _body(
        self,
        line: IndicatorLine,
        others: Sequence[IndicatorLine],
        typed: tuple[str, float | None] | None,
    ) -> QWidget:
        body = Panel("surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(MARGIN), px(16), px(MARGIN), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._figure(line))
        self.typed_part = None if typed is None else TypedPart(*typed)
        if self.typed_part is not None:
            self.typed_part.typed.connect(self.typed)
            column.addWidget(self.typed_part)
        column.addWidget(self.chart_part)
        self.chart_part.show()
        column.addWidget(Divider())
        self._eye, self._watch_block = QVBoxLayout(), None
        column.addLayout(self._eye)
        self._set_watch()
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

    def _figure(self, line: IndicatorLine) -> QVBoxLayout:
        """The figure with n of N; under it who is in neither, and what must be known of it: always in sight."""
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addLayout(self._numbers(line))
        out = ", ".join(part for part in (line.outside, *line.left_out) if part)
        if out:
            text = translate("Indicators", "Outside: {who}").format(who=out)
            column.addWidget(Caption(text, wrap=True))
        if line.notes:
            column.addWidget(Caption("\n".join(line.notes), wrap=True))
        return column

    def _numbers(self, line: IndicatorLine) -> QHBoxLayout:
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
            under = interval_words(line) if line.is_share else self._unit_and_interval(line)
            if line.numerator is None:
                under = translate("Indicators", "typed in by hand")
            else:
                words.addWidget(Label(counted_words(line), Type.BODY_MEDIUM, wrap=True))
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
        self.work_button.setEnabled(bool(line.persons))
        self.work_button.setToolTip(
            why or translate("Indicators", "Those of them who have something open there")
        )
