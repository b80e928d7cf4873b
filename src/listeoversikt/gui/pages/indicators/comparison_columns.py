"""The columns of «Sammenligning»: our figure, then HM, DM and what is neither, then where it's printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from listeoversikt.gui.look.fonts import Type, metrics, zoom
from listeoversikt.gui.look.marks import missing_width, paint_missing, paint_text
from listeoversikt.gui.pages.indicators.comparison_words import (
    main_text,
    place_text,
    sentence,
    table_text,
    under_text,
)
from listeoversikt.gui.pages.indicators.figures import (
    counted,
    counted_words,
    interval_text,
    interval_words,
    unit_text,
    value_text,
)
from listeoversikt.gui.table.column import ALWAYS, Column
from listeoversikt.gui.texts import translate
from listeoversikt.operations.comparison import column_of

if TYPE_CHECKING:
    from listeoversikt.operations.comparison import Comparison, PilotCell

RIGHT = Qt.AlignmentFlag.AlignRight
ARM_WIDTH, OTHER_WIDTH = 104, 112
RARE = 20
"""The priority of HM and DM where no table has them apart."""


class ComparisonCells:
    """The cells of the comparisons."""

    def __init__(self, lines: Sequence[Comparison]) -> None:
        self.lines = lines
        self._report = translate("Comparison", "Report")

    def columns(self) -> tuple[Column, ...]:
        """In the order shown."""
        return (
            Column(
                "name",
                translate("Comparison", "Indicator"),
                lambda row: f"{self.lines[row].own.name}\n{self.lines[row].own.detail}",
                width=150,
                stretch=1,
                priority=ALWAYS,
                strong=True,
                tip=lambda row: f"{self.lines[row].own.name}\n{self.lines[row].own.detail}",
            ),
            Column(
                "count",
                translate("Comparison", "Count"),
                lambda row: "\n".join(counted(self.lines[row].own)) if self.lines[row].fits else "",
                spoken=self._count_spoken,
                width=60,
                right=True,
                priority=85,
                never_elide=True,
                hint=translate("Comparison", "Our numerator, and under it the denominator"),
            ),
            Column(
                "own",
                translate("Comparison", "Ours"),
                self._own,
                paint=self._paint_own,
                spoken=self._own_spoken,
                width=max(84, round(missing_width() / zoom()) + 1),
                right=True,
                priority=ALWAYS,
                never_elide=True,
                hint=translate("Comparison", "Our figure; under it the 95 % interval"),
                tip=lambda row: self.lines[row].own.missing,
            ),
            self._arm("HM", translate("Comparison", "HM"), translate("Comparison", "The fee model")),
            self._arm("DM", translate("Comparison", "DM"), translate("Comparison", "The grant model")),
            self._arm(
                "",
                translate("Comparison", "Otherwise"),
                translate("Comparison", "Both models together, against each other, or parts of them"),
            ),
            Column(
                "source",
                self._report,
                self._source,
                width=44,
                priority=50,
                never_elide=True,
                spoken=self._source_spoken,
                hint=translate("Comparison", "Table and page of the evaluation"),
            ),
        )

    def search_texts(self, themes: Mapping[str, str]) -> list[str]:
        """What the search looks in, a text a line; ``themes`` by line's key."""
        return [
            f"{line.own.name} {line.own.detail} {table_text(line)} {themes.get(line.key, '')}".lower()
            for line in self.lines
        ]

    def _arm(self, arm: str, title: str, hint: str) -> Column:
        return Column(
            arm or "other",
            title,
            self._arm_text(arm),
            paint=lambda painter, rect, row: self._paint_arm(painter, rect, row, arm),
            spoken=lambda row: f"{title}: {self._arm_words(row, arm)}",
            width=ARM_WIDTH if arm else OTHER_WIDTH,
            right=True,
            priority=ALWAYS if not arm or any(line.apart for line in self.lines) else RARE,
            never_elide=True,
            hint=hint,
            tip=lambda row: self._arm_words(row, arm),
        )

    def _arm_text(self, arm: str) -> Callable[[int], str]:
        def text(row: int) -> str:
            cell = self._cell(row, arm)
            if cell is None:
                return self._nothing(row, arm)
            return "\n".join(self._arm_parts(row, arm, cell))

        return text

    def _arm_parts(self, row: int, arm: str, cell: PilotCell) -> tuple[str, str]:
        """Figure and what stands under it; what is shown for itself only stands in the card."""
        line = self.lines[row]
        if line.fits:
            return main_text(cell), under_text(cell, whose=not arm)
        count = sum(column_of(one) == arm for one in line.cells)
        rows = translate("Comparison", "%n row(s)", "", count)
        return rows, translate("Comparison", "in the card")

    def _cell(self, row: int, arm: str) -> PilotCell | None:
        return self.lines[row].shown.get(arm)

    def _nothing(self, row: int, arm: str) -> str:
        """Whether the report doesn't print it, or has nothing else."""
        if not arm:
            return ""
        apart = self.lines[row].apart
        return translate("Comparison", "not printed") if apart else translate("Comparison", "not apart")

    def _arm_words(self, row: int, arm: str) -> str:
        line, cell = self.lines[row], self._cell(row, arm)
        if cell is not None and not line.fits:
            return ", ".join(self._arm_parts(row, arm, cell))
        if cell is not None:
            more = sum(column == arm for column in map(column_of, line.cells)) - 1
            rest = translate("Comparison", "%n more row(s) in the card.", "", more) if more else ""
            return f"{sentence(cell)}. {rest}".strip()
        if arm and not line.apart:
            return translate("Comparison", "The report doesn't have HM and DM apart in this table.")
        return translate("Comparison", "not printed") if arm else translate("Comparison", "nothing")

    def _source(self, row: int) -> str:
        line = self.lines[row]
        text = translate("Comparison", "tab. {table}\np. {page}")
        return text.format(table=line.table, page=line.page)

    def _source_spoken(self, row: int) -> str:
        return f"{self._report}: {place_text(self.lines[row])}"

    def _own(self, row: int) -> str:
        line = self.lines[row]
        if not line.fits:
            return translate("Comparison", "not beside")
        if line.own.missing:
            return translate("Indicators", "missing")
        own = line.own
        return "\n".join((value_text(own), interval_text(own, own.low, own.high)))

    def _count_spoken(self, row: int) -> str:
        line = self.lines[row]
        words = counted_words(line.own) if line.fits else ""
        title, nothing = translate("Comparison", "Count"), translate("Comparison", "nothing")
        return f"{title}: {words or nothing}"

    def _own_spoken(self, row: int) -> str:
        line, title = self.lines[row], translate("Comparison", "Ours")
        if not line.fits:
            alone = translate("Comparison", "can't be laid beside ours")
            return f"{title}: {alone}, {place_text(line)}"
        if line.own.missing:
            text = translate("Table", "{column}: missing, {reason}")
            return text.format(column=title, reason=line.own.missing)
        own = line.own
        words = value_text(own) if own.is_share else f"{value_text(own)} {unit_text(own)}"
        return f"{title}: {', '.join(part for part in (words, interval_words(own)) if part)}"

    def _paint_own(self, painter: QPainter, rect: QRectF, row: int) -> None:
        line = self.lines[row]
        if not line.fits:
            paint_text(painter, rect, self._own(row), Type.SECONDARY, "muted", RIGHT)
            return
        if line.own.missing:
            left = max(rect.right() - missing_width(), rect.left())
            paint_missing(painter, QRectF(left, rect.top(), rect.right() - left, rect.height()))
            return
        token = "muted" if line.own.value == 0 else "text"
        value, limits = self._own(row).split("\n")
        paint_two(painter, rect, value, limits, token)

    def _paint_arm(self, painter: QPainter, rect: QRectF, row: int, arm: str) -> None:
        cell = self._cell(row, arm)
        if cell is None:
            paint_text(painter, rect, self._nothing(row, arm), Type.SECONDARY, "muted", RIGHT)
            return
        paint_two(painter, rect, *self._arm_parts(row, arm, cell), "text", Type.BODY_MEDIUM)


def paint_two(
    painter: QPainter, rect: QRectF, first: str, second: str, token: str, style: Type = Type.BODY_STRONG
) -> None:
    """A figure, and what stands under it, at the right."""
    upper, lower = metrics(style).height(), metrics(Type.SECONDARY).height()
    top = rect.top() + (rect.height() - upper - (lower if second else 0)) / 2
    paint_text(painter, QRectF(rect.left(), top, rect.width(), upper), first, style, token, RIGHT)
    under = QRectF(rect.left(), top + upper, rect.width(), lower)
    paint_text(painter, under, second, Type.SECONDARY, "text2", RIGHT)
