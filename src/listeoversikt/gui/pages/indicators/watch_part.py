"""«Hold øye med» in the card: three rates, now and before, so that a gain isn't paid for elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.texts import day_numbers, decimal, number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_watch import Watch, WatchLine

WHOLE_FROM = 100
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def rate_text(rate: float) -> str:
    """A rate per 100: one decimal under a hundred, whole above."""
    return number(rate) if rate >= WHOLE_FROM else decimal(rate, 1)


class WatchBlock(QWidget):
    """Made anew when its figures come."""

    def __init__(self, watch: Watch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.addWidget(Heading(translate("Indicators", "Keep an eye on"), Type.BODY_STRONG, level=3))
        unit = Caption(translate("Indicators", "per 100 patient-years"), wrap=True)
        unit.setAlignment(RIGHT)
        head.addWidget(unit, 1)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(watch.lines):
            self._row(grid, row, line)
        column.addLayout(grid)
        column.addWidget(Caption(self._about(watch), wrap=True))

    def _row(self, grid: QGridLayout, row: int, line: WatchLine) -> None:
        grid.addWidget(Label(line.name, Type.SECONDARY, wrap=True), row, 0)
        if line.now is None:
            grid.addWidget(MissingLabel(line.missing), row, 1, 1, 2, RIGHT)
            return
        now = Label(rate_text(line.now), Type.SECONDARY_STRONG)
        if line.low is not None and line.high is not None:
            text = translate("Indicators", "95 % interval {limits}")
            now.setToolTip(text.format(limits=f"{rate_text(line.low)}–{rate_text(line.high)}"))
        grid.addWidget(now, row, 1, RIGHT)
        before = translate("Indicators", "from {rate}")
        said = before.format(rate=rate_text(line.before)) if line.before is not None else ""
        grid.addWidget(Label(said, Type.SECONDARY, "text2"), row, 2, RIGHT)

    def _about(self, watch: Watch) -> str:
        if watch.before_first is None or watch.before_last is None:
            return translate("Indicators", "The extract doesn't reach the year before.")
        text = translate("Indicators", "From: {first} to {last}. Known events only.")
        return text.format(first=day_numbers(watch.before_first), last=day_numbers(watch.before_last))
