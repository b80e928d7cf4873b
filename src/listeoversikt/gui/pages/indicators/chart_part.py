"""The card's chart: which series, the control chart of it, and the sentences that must stand under."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.charts.breaks import break_lines, break_sentences
from listeoversikt.gui.charts.spc import DatedLine, SpcChart
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.indicators.figures import in_unit, rate_places, share_text, unit_text
from listeoversikt.gui.parts.buttons import IconButton
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_numbers, language, percent, translate

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_chart import NamedBreak
    from listeoversikt.operations.indicator_goals import GoalLine
    from listeoversikt.operations.indicator_view import IndicatorLine, SeriesPoint

NARROWEST = 40
"""Px a series' name may be cut to."""
LABEL_LETTERS = 24
"""So many letters of an action stand beside its line; the whole of it is in its words."""


class ChartPart(QWidget):
    """``kind_chosen`` asks for another series. The chart stays the same widget from line to line."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = SpcChart(translate("Indicators", "Over time"))
        self.kinds: Segmented | None = None
        self._kinds: tuple[str, ...] = ()
        self.about = Caption("", wrap=True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.note = Caption("", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        head = QHBoxLayout()
        head.addWidget(Heading(translate("Indicators", "Over time"), Type.BODY_STRONG, level=3))
        head.addWidget(self.about, 1)
        self.copy_button = IconButton("copy", translate("Indicators", "Copy chart"))
        needs("indicators.copy", self.copy_button)
        head.addWidget(self.copy_button)
        self._column.addLayout(head)
        self._column.addWidget(self.chart)
        self._column.addWidget(self.note)

    def set_kinds(self, kinds: Sequence[str], chosen: str) -> None:
        """The series that can be chosen; one alone isn't asked about."""
        if tuple(kinds) != self._kinds:
            self._kinds = tuple(kinds)
            if self.kinds is not None:
                self._column.removeWidget(self.kinds)
                self.kinds.deleteLater()
            self.kinds = None
            if len(kinds) > 1:
                items = [(kind, kind_word(kind)) for kind in kinds]
                self.kinds = Segmented(translate("Indicators", "Series"), items)
                self.kinds.chosen.connect(self.kind_chosen)
                for button in self.kinds.findChildren(QAbstractButton):
                    button.setMinimumWidth(px(NARROWEST))
                    button.setToolTip(button.text())
                self._column.insertWidget(1, self.kinds)
        if self.kinds is not None:
            self.kinds.choose(chosen)

    def show_series(
        self,
        line: IndicatorLine,
        points: Sequence[SeriesPoint],
        lines: Sequence[GoalLine] = (),
        *,
        waiting: bool,
        origin: str = "",
    ) -> bool:
        """Another series; ``waiting`` = some of its periods are being counted. Says whether there is a chart."""
        from listeoversikt.operations.indicator_chart import break_in, control_chart

        broken = break_in(line.id, [(point.first, point.last) for point in points], language())
        figures = control_chart(line, points, [one.action for one in lines])
        kind = "" if figures is None else str(figures.kind)
        share = kind == "p" or line.is_share
        name = line.name if kind != "p" or line.is_share else share_name(line)
        self.chart.set_title(f"{name}, {line.detail}" if line.detail else name)
        self.chart.set_origin(origin)
        self.chart.set_chart(
            figures,
            value_word=share_text if share else lambda value: in_unit(line, value),
            axis_word=(lambda value: percent(value, 0)) if share else axis_words(line, points),
            share=share,
            lines=[*(_dated(one) for one in lines if _inside(one, points)), *break_lines(broken)],
        )
        self.chart.setVisible(figures is not None or waiting)
        self.about.setText(", ".join(part for part in (chart_word(kind), _unit(line, share)) if part))
        self.note.setText(self._sentences(figures is not None, waiting, points, broken))
        return figures is not None

    def _sentences(
        self, known: bool, waiting: bool, points: Sequence[SeriesPoint], broken: NamedBreak | None
    ) -> str:
        if waiting:
            return translate("Indicators", "The periods are being counted …")
        if not known:
            return translate("Indicators", "No whole period has a figure.")
        said = [*self.chart.sentences(), *break_sentences(broken)]
        if any(point.at_least for point in points):
            said.append(translate("Indicators", "Where a table begins late, the figure is at least so high."))
        return "\n".join(said)


def axis_words(line: IndicatorLine, points: Sequence[SeriesPoint]) -> Callable[[float], str]:
    """Numbers on the axis, all with as many decimals."""
    highest = max((point.value for point in points if point.value is not None), default=0.0)
    return lambda value: in_unit(line, value, rate_places(highest))


def kind_word(kind: str) -> str:
    """A series by the length of its periods."""
    return {
        "maaned": translate("Indicators", "12 months"),
        "tertial": translate("Indicators", "Four-month periods"),
        "halvaar": translate("Indicators", "Half-years"),
        "aar": translate("Indicators", "Years"),
    }[kind]


def chart_word(kind: str) -> str:
    """Which control chart; "" where there is none."""
    return {
        "p": translate("Indicators", "p-chart, three sigma"),
        "u": translate("Indicators", "u-chart, three sigma"),
        "xmr": translate("Indicators", "XmR-chart"),
    }.get(kind, "")


def share_name(line: IndicatorLine) -> str:
    """A count is charted as a share of those who could be judged."""
    return translate("Indicators", "{name}, share of those judged").format(name=line.name)


def _unit(line: IndicatorLine, share: bool) -> str:
    if share:
        return "" if line.is_share else translate("Indicators", "share of those judged")
    return unit_text(line)


def _inside(one: GoalLine, points: Sequence[SeriesPoint]) -> bool:
    return bool(points) and points[0].first <= one.day <= points[-1].last


def _dated(one: GoalLine) -> DatedLine:
    day = day_numbers(one.day)
    if not one.text:
        return DatedLine(one.day, translate("Indicators", "goal locked {day}").format(day=day[:6]))
    short = one.text if len(one.text) <= LABEL_LETTERS else f"{one.text[: LABEL_LETTERS - 1]}…"
    return DatedLine(one.day, short, f"{day}: {one.text}")
