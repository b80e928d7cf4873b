"""The day list on paper: A4 landscape, a box to tick, who, why, the due day, and room for notes.

White ground and ink only, so that it works in grey. Texts wrap: paper has no tooltip. Staff lists are at least 9 pt.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
)

from listeoversikt import __version__
from listeoversikt.gui.look.fonts import FALLBACKS, FAMILY
from listeoversikt.gui.texts import day_full, day_numbers, number, translate

MARGIN_MM = 16.0
PER_INCH = 96.0
"""Everything is laid out in px of 1/96 inch: 12 px are 9 pt."""
TITLE, HEAD, STRONG, PLAIN, SMALL = (20, 600), (12, 600), (13, 600), (12, 400), (12, 400)
INK, QUIET, LINE = QColor("#000000"), QColor("#333333"), QColor("#777777")
TICK, WHO, DUE, NOTES, GAP = 26, 150, 112, 250, 12
ROW_PADDING, FOOT, TOP = 7, 40, 70
LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
WRAP = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
LONG_WORD, MAY_BREAK = 18, "\u200b"


@dataclass(frozen=True)
class DayRow:
    """One patient: id, «84 K, L02», the bold line, the facts, the due day in words, and who has the patient."""

    who: str
    person: str
    why: str
    facts: str
    due: str
    owner: str = ""


@dataclass(frozen=True)
class DayList:
    """What is printed, and what stands at its head and foot.

    ``left_out`` counts those who are never printed (protected address).
    """

    title: str
    office: str
    example: bool
    today: dt.date
    index_date: dt.date | None
    filters: tuple[str, ...]
    rows: tuple[DayRow, ...]
    user: str = ""
    left_out: int = 0


@cache
def _font(step: tuple[int, int]) -> QFont:
    """Made once and kept; sizes in px of the layout."""
    made = QFont()
    for feature in ("tnum", "cv05"):  # other glyphs for digits and l, which a PDF can't be searched for
        made.setFeature(QFont.Tag(feature), 0)
    made.setFamilies([FAMILY, *FALLBACKS])
    made.setPixelSize(step[0])
    made.setWeight(QFont.Weight(step[1]))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def page_layout() -> QPageLayout:
    """A4 landscape with margins of 16 mm."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)


@dataclass(frozen=True)
class Words:
    """A text and where it stands; px of 1/96 inch."""

    text: str
    rect: QRectF
    step: tuple[int, int]
    flags: int
    quiet: bool = False


@dataclass
class Sheet:
    """One page: words, boxes to tick, and lines (height on the page, width of the stroke)."""

    words: list[Words] = field(default_factory=list)
    boxes: list[QRectF] = field(default_factory=list)
    lines: list[tuple[float, float]] = field(default_factory=list)

    def say(
        self, text: str, rect: QRectF, step: tuple[int, int], *, quiet: bool = False, right: bool = False
    ) -> None:
        """One line of text, cut where it doesn't fit (heads and feet only)."""
        cut = _measures(step).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        self.words.append(Words(cut, rect, step, int((RIGHT if right else LEFT) | MIDDLE), quiet))


def print_day_list(day_list: DayList, device: QPagedPaintDevice) -> int:
    """Paints every page on the device; gives how many there are."""
    device.setPageLayout(page_layout())
    inside = device.pageLayout().paintRect(QPageLayout.Unit.Point)
    size = QRectF(0, 0, inside.width() / 72 * PER_INCH, inside.height() / 72 * PER_INCH)
    sheets = lay_out(day_list, size)
    with QPainter(device) as painter:
        scale = device.logicalDpiX() / PER_INCH
        painter.scale(scale, scale)
        for number_of, sheet in enumerate(sheets):
            if number_of:
                device.newPage()
            paint_sheet(painter, sheet, size)
    return len(sheets)


def paint_sheet(painter: QPainter, sheet: Sheet, size: QRectF) -> None:
    """Black on white, whatever the theme."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(INK, 1.25))
    for box in sheet.boxes:
        painter.drawRect(box)
    for y, width in sheet.lines:
        painter.setPen(QPen(LINE if width < 1 else INK, width))
        painter.drawLine(QPointF(0, y), QPointF(size.width(), y))
    for words in sheet.words:
        painter.setFont(_font(words.step))
        painter.setPen(QUIET if words.quiet else INK)
        painter.drawText(words.rect, words.flags, words.text)


def lay_out(day_list: DayList, size: QRectF) -> list[Sheet]:
    """The pages of a list; a row is never split, its texts wrap, and there is always one page."""
    columns = _columns(size)
    pages = _pages(day_list.rows, columns, size.height() - TOP - _head_height() - FOOT)
    sheets = []
    for place, rows in enumerate(pages, start=1):
        sheet = Sheet()
        _add_top(sheet, size, day_list)
        top = _add_head(sheet, columns)
        for row in rows:
            top = _add_row(sheet, row, columns, top)
        _add_foot(sheet, size, day_list, place, len(pages))
        sheets.append(sheet)
    return sheets


def _columns(size: QRectF) -> tuple[QRectF, ...]:
    """Tick, who, why, due, notes: left edge and width."""
    why = size.width() - TICK - WHO - DUE - NOTES - 3 * GAP
    left, found = 0.0, []
    for place, width in enumerate((TICK, WHO, why, DUE, NOTES)):
        found.append(QRectF(left, 0, width, 0))
        left += width + (GAP if place else 0)
    return tuple(found)


@cache
def _measures(step: tuple[int, int]) -> QFontMetricsF:
    return QFontMetricsF(_font(step))


def breakable(text: str) -> str:
    """The same text, where words too long for a column (an id of 64 characters) may break."""
    return " ".join(
        MAY_BREAK.join(word[at : at + LONG_WORD] for at in range(0, len(word), LONG_WORD))
        for word in text.split(" ")
    )


def _tall(step: tuple[int, int], text: str, width: float) -> float:
    """The height of a text that wraps in a column; 0 for none."""
    if not text:
        return 0
    return _measures(step).boundingRect(QRectF(0, 0, width, 100_000), int(LEFT | WRAP), text).height() + 1


def _cells(row: DayRow) -> tuple[tuple[tuple[tuple[int, int], str], ...], ...]:
    """The texts of a row by column: who, why, due."""
    return (
        ((STRONG, breakable(row.who)), (PLAIN, breakable(row.person))),
        ((STRONG, breakable(row.why)), (PLAIN, breakable(row.facts))),
        ((PLAIN, breakable(row.due)), (PLAIN, breakable(row.owner))),
    )


def _row_height(row: DayRow, columns: Sequence[QRectF]) -> float:
    heights = [
        sum(_tall(step, text, column.width()) for step, text in texts)
        for column, texts in zip(columns[1:4], _cells(row), strict=True)
    ]
    return max(heights) + 2 * ROW_PADDING


def _pages(rows: Sequence[DayRow], columns: Sequence[QRectF], room: float) -> list[list[DayRow]]:
    pages: list[list[DayRow]] = [[]]
    used = 0.0
    for row in rows:
        height = _row_height(row, columns)
        if pages[-1] and used + height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += height
    return pages


def _head_height() -> float:
    return _measures(HEAD).height() + 2 * ROW_PADDING


def _add_top(sheet: Sheet, size: QRectF, day_list: DayList) -> None:
    half = size.width() * 0.6
    sheet.say(day_list.title, QRectF(0, 0, half, 28), TITLE)
    sheet.say(day_full(day_list.today), QRectF(half, 0, size.width() - half, 28), STRONG, right=True)
    count = len(day_list.rows)
    patients = translate("DayList", "%n patient(s)", "", count)
    below = " · ".join(
        [
            part
            for part in (day_list.office, patients, *day_list.filters, _left_out(day_list.left_out))
            if part
        ]
    )
    sheet.say(below, QRectF(0, 30, size.width(), 20), PLAIN, quiet=True)


def _left_out(count: int) -> str:
    """How many aren't printed, since their address is protected."""
    return translate("DayList", "%n left out: address protected", "", count) if count else ""


def _add_head(sheet: Sheet, columns: Sequence[QRectF]) -> float:
    height = _head_height()
    titles = (
        translate("DayList", "Patient"),
        translate("DayList", "Why now"),
        translate("DayList", "Due"),
        translate("DayList", "Notes"),
    )
    for column, title in zip(columns[1:], titles, strict=True):
        sheet.say(title, QRectF(column.left(), TOP, column.width(), height), HEAD)
    sheet.lines.append((TOP + height, 1.25))
    return TOP + height


def _add_row(sheet: Sheet, row: DayRow, columns: Sequence[QRectF], top: float) -> float:
    """Adds a row, and gives where the next one begins."""
    sheet.boxes.append(QRectF(1, top + ROW_PADDING + 1, 13, 13))
    for column, texts in zip(columns[1:4], _cells(row), strict=True):
        y = top + ROW_PADDING
        for step, text in texts:
            tall = _tall(step, text, column.width())
            if text:
                place = QRectF(column.left(), y, column.width(), tall)
                sheet.words.append(Words(text, place, step, int(LEFT | WRAP)))
            y += tall
    bottom = top + _row_height(row, columns)
    sheet.lines.append((bottom, 0.75))
    return bottom


def _add_foot(sheet: Sheet, size: QRectF, day_list: DayList, page: int, pages: int) -> None:
    y = size.height() - 18
    sheet.lines.append((y - 4, 0.75))
    parts = [
        day_list.title,
        f"listeoversikt {__version__}",
        translate("DayList", "printed {day}").format(day=day_numbers(day_list.today)),
        day_list.user,
    ]
    if day_list.index_date is not None:
        parts.append(translate("DayList", "extract of {day}").format(day=day_numbers(day_list.index_date)))
    parts.append(translate("DayList", "internal list, not to leave the office"))
    if day_list.example:
        parts.append(translate("DayList", "Example data"))
    of = translate("DayList", "Page {page} of {pages}").format(page=number(page), pages=number(pages))
    sheet.say(" · ".join(filter(None, parts)), QRectF(0, y, size.width() - 110, 18), SMALL, quiet=True)
    sheet.say(of, QRectF(size.width() - 110, y, 110, 18), SMALL, quiet=True, right=True)
