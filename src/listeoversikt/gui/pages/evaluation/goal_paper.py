"""The sealed sheet on A4: the goal, its lock and whole checksum, every field of the form, every version."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from listeoversikt.gui.pages.evaluation.goal_text import GoalLine
from listeoversikt.gui.print.flow import Column, Line, Row, set_rows, text_lines
from listeoversikt.gui.print.paper import INSIDE, PER_INCH, PaperPage, Words, a4_upright, measures, paint_page
from listeoversikt.gui.texts import number, translate

TITLE, STRONG, PLAIN, SMALL = (180, 600), (110, 600), (110, 400), (90, 400)
LABEL_WIDTH, GUTTER = 1350.0, 150.0
FOOT_ROOM = 230.0


@dataclass(frozen=True)
class GoalPaper:
    """A goal as paper. ``seal`` are the lines under the title, ``versions`` those after the form."""

    title: str
    seal: tuple[str, ...]
    lines: tuple[GoalLine, ...]
    versions: tuple[str, ...]
    foot: str

    def page_layout(self) -> QPageLayout:
        """A4 upright."""
        return a4_upright()

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Paints every page; gives how many."""
        device.setPageLayout(a4_upright())
        pages = self.pages()
        with QPainter(device) as painter:
            scale = device.logicalDpiX() / PER_INCH
            painter.scale(scale, scale)
            for place, page in enumerate(pages):
                if place:
                    device.newPage()
                paint_page(painter, page)
        return len(pages)

    def pages(self) -> list[PaperPage]:
        """Every page with its foot."""
        width = INSIDE.width()
        pages, _ = set_rows(self._rows(width), width, (INSIDE.height() - FOOT_ROOM,))
        for place, page in enumerate(pages, start=1):
            self._add_foot(page, place, len(pages))
        return pages

    def _rows(self, width: float) -> list[Row]:
        rows = [Row((Column(0, width, text_lines(self.title, TITLE, width)),))]
        seal = [line for text in self.seal for line in text_lines(text, STRONG, width - 240)]
        rows.append(Row((Column(0, width, tuple(seal), box="control", padding=120),), gap=160))
        right = LABEL_WIDTH + GUTTER
        for one in self.lines:
            rows.append(self._row(one, right, width))
        if self.versions:
            said = [line for text in self.versions for line in text_lines(text, PLAIN, width)]
            head = Line(translate("Evaluation", "Versions"), STRONG)
            rows.append(Row((Column(0, width, (head, *said)),), gap=220))
        return rows

    def _row(self, one: GoalLine, right: float, width: float) -> Row:
        ink = "text" if one.there else "text2"
        label = text_lines(one.label, PLAIN, LABEL_WIDTH, "text2")
        parts = [
            line for text in one.text.split("\n") for line in text_lines(text, PLAIN, width - right, ink)
        ]
        columns = (Column(0, LABEL_WIDTH, label), Column(right, width - right, tuple(parts)))
        return Row(columns, gap=110)

    def _add_foot(self, page: PaperPage, place: int, pages: int) -> None:
        width, top = INSIDE.width(), INSIDE.height() - 140
        text = translate("Evaluation", "Page {page} of {pages}")
        of = text.format(page=number(place), pages=number(pages))
        page.lines.append((QPointF(0, top), QPointF(width, top), "line"))
        page.words.append(Words(self.foot, QPointF(0, top + 110), SMALL, "text2"))
        left = width - measures(SMALL).horizontalAdvance(of)
        page.words.append(Words(of, QPointF(left, top + 110), SMALL, "text2"))
