"""A break of a definition on a chart over time: a dated line, and the sentence that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.charts.spc import DatedLine
from listeoversikt.gui.texts import day_numbers, translate

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_chart import NamedBreak


def break_lines(broken: NamedBreak | None) -> list[DatedLine]:
    """The line on the day of the break; none where that lies outside the chart."""
    if broken is None or not broken.shown:
        return []
    return [DatedLine(broken.day, translate("Spc", "other definition"), *break_sentences(broken))]


def break_sentences(broken: NamedBreak | None) -> list[str]:
    """What changed, from which day."""
    if broken is None:
        return []
    text = translate("Spc", "The series is broken from {day}: {note}")
    return [text.format(day=day_numbers(broken.day), note=broken.note)]
