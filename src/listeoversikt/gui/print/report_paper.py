"""What reports on paper share: a PDF in memory, head and foot of their pages, figures in their units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF
from PySide6.QtGui import QPdfWriter

from listeoversikt.gui.print.paper import INSIDE, PaperPage, Sign, Step, Words, broken, measures
from listeoversikt.gui.print.print_dialog import RESOLUTION, Paper
from listeoversikt.gui.texts import decimal, number, percent

if TYPE_CHECKING:
    from listeoversikt.operations.evaluation_form import Unit

TITLE, STRONG, PLAIN = (200, 600), (90, 600), (90, 400)
HEADING = (115, 600)
FOOT_LINE, FOOT_ROOM, PAGE_OF = 118.0, 200.0, 620.0
SMALL_SHARE = 0.0995
"""Under it a share has one decimal."""
MORE = "…"


def pdf_of(paper: Paper) -> tuple[bytes, int]:
    """The PDF and its number of pages; nothing is written to disk."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setCreator("listeoversikt")
    writer.setTitle(paper.title)
    pages = paper.print_on(writer)
    del writer  # it writes its end when it's let go of
    buffer.close()
    return bytes(content.data()), pages


def one_line(text: str) -> str:
    """A name as a line: no breaks, no signs that can't be printed."""
    kept = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(kept.split())


def cut_lines(text: str, step: Step, width: float, most: int) -> list[str]:
    """At most so many lines; what is left out is told by «…»."""
    lines = broken(text, step, width)
    if len(lines) <= most:
        return lines
    last, room = lines[most - 1], width - measures(step).horizontalAdvance(MORE)
    while last and measures(step).horizontalAdvance(last) > room:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + MORE]


def put_lines(
    page: PaperPage,
    lines: Sequence[str],
    at: QPointF,
    step: Step,
    ink: str = "text",
    *,
    leading: float = 1.3,
    right: float | None = None,
) -> float:
    """Lines from a top left corner; ``right``: where they end instead. Gives where what follows begins."""
    by, tall = measures(step), round(step[0] * leading)
    y = at.y()
    for line in lines:
        left = at.x() if right is None else right - by.horizontalAdvance(line)
        baseline = y + tall / 2 + (by.ascent() - by.descent()) / 2
        page.words.append(Words(line, QPointF(left, baseline), step, ink))
        y += tall
    return y


def add_foot(page: PaperPage, text: str, of: str) -> None:
    """What it is and where it's from under a line, at most two lines; the page's number at the right."""
    width = INSIDE.width()
    lines = cut_lines(text, PLAIN, width - PAGE_OF, 2)
    top = INSIDE.height() - FOOT_LINE * len(lines) - 20
    page.lines.append((QPointF(0, top), QPointF(width, top), "line"))
    put_lines(page, lines, QPointF(0, top + 20), PLAIN, "text2")
    put_lines(page, [of], QPointF(0, top + 20), PLAIN, "text2", right=width)


def put_under(head: PaperPage, page: PaperPage, down: float) -> PaperPage:
    """The page's marks moved under its head."""
    move = QPointF(0, down)
    head.words += [Words(one.text, one.at + move, one.step, one.ink) for one in page.words]
    head.signs += [Sign(one.name, one.rect.translated(move), one.ink) for one in page.signs]
    head.boxes += [(box.translated(move), ink) for box, ink in page.boxes]
    head.lines += [(start + move, end + move, ink) for start, end, ink in page.lines]
    return head


def value_text(unit: Unit, value: float) -> str:
    """A figure in its own unit: «46 %», «2,31»."""
    if unit.is_share:
        return percent(value, 1 if 0 < abs(value) < SMALL_SHARE else 0)
    return decimal(value, 2 if unit.kind == "rate" else 1)


def axis_text(unit: Unit, value: float) -> str:
    """A figure on an axis."""
    if unit.is_share:
        return percent(value)
    return number(value) if float(value).is_integer() else decimal(value, 2)
