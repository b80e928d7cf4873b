"""The day list on paper: A4 landscape, a box to tick, who, why, the due day, and room for notes.

White ground and ink only, so that it works in grey. Texts wrap: paper has no tooltip. Staff lists are at least 9 pt.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
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
    QTextOption,
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
WRAP = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


@dataclass(frozen=True)
class DayRow:
    """One patient: id, «84 K, L02», the bold line, the facts, the due day in words."""

    who: str
    person: str
    why: str
    facts: str
    due: str


@dataclass(frozen=True)
class DayList:
    """What is printed, and what stands at its head and foot."""

    title: str
    office: str
    example: bool
    today: dt.date
    index_date: dt.date | None
    filters: tuple[str, ...]
    rows: tuple[DayRow, ...]
    user: str = ""


@cache
def _font(step: tuple[int, int]) -> QFont:
    """Made once and kept; sizes in px of the layout."""
    made = QFont()
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


def print_day_list(day_list: DayList, device: QPagedPaintDevice) -> int:
    """Paints every page on the device; gives how many there are."""
    device.setPageLayout(page_layout())
    with QPainter(device) as painter:
        scale = device.logicalDpiX() / PER_INCH
        painter.scale(scale, scale)
        paint_rect = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        size = QRectF(0, 0, paint_rect.width() / 72 * PER_INCH, paint_rect.height() / 72 * PER_INCH)
        pages = _pages(painter, day_list.rows, size)
        for place, rows in enumerate(pages, start=1):
            if place > 1:
                device.newPage()
            _paint_page(painter, size, day_list, rows, place, len(pages))
    return len(pages)


def _columns(size: QRectF) -> tuple[QRectF, ...]:
    """Tick, who, why, due, notes: left edge and width."""
    why = size.width() - TICK - WHO - DUE - NOTES - 3 * GAP
    widths = (TICK, WHO, why, DUE, NOTES)
    left, found = 0.0, []
    for place, width in enumerate(widths):
        found.append(QRectF(left, 0, width, 0))
        left += width + (GAP if place else 0)
    return tuple(found)


def _wrapped(painter: QPainter, step: tuple[int, int], text: str, width: float) -> float:
    """The height of a text in a column."""
    if not text:
        return 0
    painter.setFont(_font(step))
    return painter.boundingRect(QRectF(0, 0, width, 10_000), text, _option()).height()


@cache
def _option() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    option.setWrapMode(WRAP)
    return option


def _row_height(painter: QPainter, row: DayRow, columns: Sequence[QRectF]) -> float:
    _, who, why, due, _ = (column.width() for column in columns)
    heights = (
        _wrapped(painter, STRONG, row.who, who) + _wrapped(painter, PLAIN, row.person, who),
        _wrapped(painter, STRONG, row.why, why) + _wrapped(painter, PLAIN, row.facts, why),
        _wrapped(painter, PLAIN, row.due, due),
    )
    return max(heights) + 2 * ROW_PADDING


def _pages(painter: QPainter, rows: Sequence[DayRow], size: QRectF) -> list[list[DayRow]]:
    """The rows of each page; a row is never split, and there is always one page."""
    room = size.height() - TOP - _head_height() - FOOT
    columns = _columns(size)
    pages: list[list[DayRow]] = [[]]
    used = 0.0
    for row in rows:
        height = _row_height(painter, row, columns)
        if pages[-1] and used + height > room:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += height
    return pages


def _head_height() -> float:
    return QFontMetricsF(_font(HEAD)).height() + 2 * ROW_PADDING


def _paint_page(
    painter: QPainter, size: QRectF, day_list: DayList, rows: Sequence[DayRow], page: int, pages: int
) -> None:
    _paint_top(painter, size, day_list)
    columns = _columns(size)
    top = TOP + _paint_head(painter, size, columns)
    for row in rows:
        height = _row_height(painter, row, columns)
        _paint_row(painter, row, columns, top, height)
        top += height
        _line(painter, size, top, 0.75)
    _paint_foot(painter, size, day_list, page, pages)


def _say(
    painter: QPainter,
    rect: QRectF,
    text: str,
    step: tuple[int, int],
    ink: QColor = INK,
    *,
    right: bool = False,
) -> None:
    painter.setFont(_font(step))
    painter.setPen(ink)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    cut = QFontMetricsF(_font(step)).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, flags, cut)


def _line(painter: QPainter, size: QRectF, y: float, width: float) -> None:
    painter.setPen(QPen(LINE if width < 1 else INK, width))
    painter.drawLine(QPointF(0, y), QPointF(size.width(), y))


def _paint_top(painter: QPainter, size: QRectF, day_list: DayList) -> None:
    half = size.width() * 0.6
    _say(painter, QRectF(0, 0, half, 28), day_list.title, TITLE)
    _say(painter, QRectF(half, 0, size.width() - half, 28), day_full(day_list.today), STRONG, right=True)
    count = len(day_list.rows)
    patients = translate("DayList", "%n patient(s)", "", count)
    below = " · ".join([part for part in (day_list.office, patients, *day_list.filters) if part])
    _say(painter, QRectF(0, 30, size.width(), 20), below, PLAIN, QUIET)


def _paint_head(painter: QPainter, size: QRectF, columns: Sequence[QRectF]) -> float:
    height = _head_height()
    titles = (
        "",
        translate("DayList", "Patient"),
        translate("DayList", "Why now"),
        translate("DayList", "Due"),
        translate("DayList", "Notes"),
    )
    for column, title in zip(columns, titles, strict=True):
        _say(painter, QRectF(column.left(), TOP, column.width(), height), title, HEAD)
    _line(painter, size, TOP + height, 1.25)
    return height


def _paint_row(painter: QPainter, row: DayRow, columns: Sequence[QRectF], top: float, height: float) -> None:
    painter.setPen(QPen(INK, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(1, top + ROW_PADDING + 1, 13, 13))
    _, who, why, due, _ = columns
    for column, texts in (
        (who, ((STRONG, row.who), (PLAIN, row.person))),
        (why, ((STRONG, row.why), (PLAIN, row.facts))),
        (due, ((PLAIN, row.due),)),
    ):
        y = top + ROW_PADDING
        for step, text in texts:
            tall = _wrapped(painter, step, text, column.width())
            if text:
                painter.setPen(INK)
                painter.drawText(QRectF(column.left(), y, column.width(), tall + 1), text, _option())
            y += tall


def _paint_foot(painter: QPainter, size: QRectF, day_list: DayList, page: int, pages: int) -> None:
    y = size.height() - 18
    _line(painter, size, y - 4, 0.75)
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
    _say(painter, QRectF(0, y, size.width() - 110, 18), " · ".join(filter(None, parts)), SMALL, QUIET)
    _say(painter, QRectF(size.width() - 110, y, 110, 18), of, SMALL, QUIET, right=True)
