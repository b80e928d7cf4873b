"""The report to the municipality on paper: A4 upright, figures of each tertial side by side, then what they mean.

It only sets what ``MunicipalityReport`` holds, always in bokmål; hidden figures never come this far.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from listeoversikt.gui.print.flow import Column, Line, Row, set_rows, text_lines
from listeoversikt.gui.print.paper import INSIDE, PER_INCH, PaperPage, Step, a4_upright, paint_page
from listeoversikt.gui.print.report_paper import (
    FOOT_ROOM,
    HEADING,
    PLAIN,
    STRONG,
    TITLE,
    add_foot,
    cut_lines,
    one_line,
    put_lines,
    put_under,
)
from listeoversikt.operations import report_texts as said
from listeoversikt.operations.report_municipality import (
    MunicipalityReport,
    ReportLine,
    ReportSection,
    period_name,
)
from listeoversikt.operations.report_words import counted_words, limits_words, value_words
from listeoversikt.operations.report_workbook import about_lines
from listeoversikt.words.dates import day_prose as prose_day
from listeoversikt.words.language import NORWEGIAN
from listeoversikt.workbook.names import note_of
from listeoversikt.workbook.sheet import Value

NAMES, BETWEEN, LABEL = 0.40, 60.0, 0.30
"""The part of the width for the names, room between the columns, the part for the labels at the end."""
ABOVE_LINE, ABOVE_PART = 32.0, 170.0
CHECKSUM_SHOWN = 12


@dataclass(frozen=True)
class MunicipalityPaper:
    """The report as paper."""

    report: MunicipalityReport

    @property
    def title(self) -> str:
        """What it is, and the newest tertial; not whose."""
        return f"{said.TITLE}, {period_name(self.report.periods[-1])}"

    def page_layout(self) -> QPageLayout:
        """A4 upright."""
        return a4_upright()

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Paints every page; gives how many."""
        device.setPageLayout(a4_upright())
        pages = municipality_pages(self.report)
        with QPainter(device) as painter:
            scale = device.logicalDpiX() / PER_INCH
            painter.scale(scale, scale)
            for place, page in enumerate(pages):
                if place:
                    device.newPage()
                paint_page(painter, page)
        return len(pages)


def municipality_pages(report: MunicipalityReport) -> list[PaperPage]:
    """Head, figures by theme, definitions, where the figures come from; the foot on every page."""
    head = PaperPage()
    first = _add_head(head, report)
    width, whole = INSIDE.width(), INSIDE.height() - FOOT_ROOM
    pages, _ = set_rows(
        [*_figures(report), *_definitions(report), *_about(report)], width, [whole - first, whole]
    )
    pages[0] = put_under(head, pages[0], first)
    for place, page in enumerate(pages, start=1):
        add_foot(page, _foot(report), said.PAGE.format(page=place, pages=len(pages)))
    return pages


def _add_head(page: PaperPage, report: MunicipalityReport) -> float:
    width = INSIDE.width()
    y = put_lines(page, [said.TITLE], QPointF(0, 0), TITLE)
    office = one_line(report.origin.office) or said.UNNAMED
    y = put_lines(page, cut_lines(office, HEADING, width, 2), QPointF(0, y + 20), HEADING)
    newest = period_name(report.periods[-1])
    day = prose_day(report.origin.index_date, NORWEGIAN)
    y = put_lines(page, [f"{newest} ({said.NEWEST}). Uttrekk per {day}."], QPointF(0, y + 10), PLAIN, "text2")
    y += 60
    for notice in (*report.notices, said.HOW_TO_READ):
        y = put_lines(page, cut_lines(notice, PLAIN, width, 3), QPointF(0, y), PLAIN)
    return y + 120


def _foot(report: MunicipalityReport) -> str:
    parts = (
        *((said.EXAMPLE,) if report.origin.made_up else ()),
        said.TITLE,
        f"listeoversikt {report.origin.program_version}",
        f"sjekksum {report.checksum[:CHECKSUM_SHOWN]}",
        "aggregert, små tall skjult",
        "ikke CE-merket",
    )
    return " · ".join(parts)


# The figures -------------------------------------------------------------------------------------------------------


def _places(count: int) -> list[tuple[float, float]]:
    """Left and width of the columns: the names, then the periods."""
    width = INSIDE.width()
    names = width * NAMES
    each = (width - names) / count
    return [(0.0, names - BETWEEN), *((names + place * each, each - BETWEEN / 3) for place in range(count))]


def _figures(report: MunicipalityReport) -> Iterable[Row]:
    head = _head_row(report)
    for place, section in enumerate(report.sections):
        yield from _section(section, head, first=not place)


def _head_row(report: MunicipalityReport) -> Row:
    places = _places(len(report.periods))
    names = [period_name(period) for period in report.periods]
    columns = [Column(*places[0], (Line(said.INDICATOR, STRONG),))]
    columns += [
        Column(*where, (Line(name, STRONG, right=True),))
        for where, name in zip(places[1:], names, strict=True)
    ]
    return Row(tuple(columns), gap=60, below=30, under="control", with_next=True)


def _section(section: ReportSection, head: Row, *, first: bool) -> Iterable[Row]:
    if not section.lines:
        return
    width = INSIDE.width()
    words = (Line(section.title, HEADING), *text_lines(section.note, PLAIN, width, "text2"))
    yield Row((Column(0, width, words),), gap=0 if first else ABOVE_PART, with_next=True)
    yield head
    for line in section.lines:
        yield _line(line, head)


def _line(line: ReportLine, head: Row) -> Row:
    places = _places(len(line.cells))
    name = text_lines(line.name, STRONG, places[0][1])
    about = text_lines(f"{line.unit} · {said.WANTED.lower()}: {line.wanted}", PLAIN, places[0][1], "text2")
    note = "" if line.cells[-1] is None else note_of(line.cells[-1])
    columns = [Column(*places[0], (*name, *about, *text_lines(note, PLAIN, places[0][1], "text2")))]
    for place, (where, shown) in enumerate(zip(places[1:], line.cells, strict=True)):
        newest = place == len(line.cells) - 1
        words = [
            (value_words(shown), STRONG if newest else PLAIN, "text"),
            (limits_words(shown), PLAIN, "text2"),
            (counted_words(shown), PLAIN, "text2"),
        ]
        columns.append(Column(*where, tuple(_right(words, where[1]))))
    return Row(tuple(columns), gap=ABOVE_LINE, below=ABOVE_LINE, under="line", head=head)


def _right(words: Sequence[tuple[str, Step, str]], width: float) -> Iterable[Line]:
    for text, step, ink in words:
        for line in text_lines(text, step, width, ink):
            yield Line(line.text, step, ink, right=True)


# What they mean ----------------------------------------------------------------------------------------------------


def _definitions(report: MunicipalityReport) -> Iterable[Row]:
    width = INSIDE.width()
    yield Row(
        (Column(0, width, (Line(said.DEFINITIONS, HEADING),)),), gap=ABOVE_PART, below=20, with_next=True
    )
    for one in report.definitions:
        text = said.DEFINITION.format(
            numerator=_sentence(one.numerator), denominator=_sentence(one.denominator)
        )
        source = f"Kilde: {one.source}. Versjon {one.own_version}."
        lines = (
            *text_lines(one.name, STRONG, width),
            *text_lines(text, PLAIN, width),
            *text_lines(source, PLAIN, width, "text2"),
        )
        yield Row((Column(0, width, lines),), gap=ABOVE_LINE)


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _about(report: MunicipalityReport) -> Iterable[Row]:
    width = INSIDE.width()
    left = width * LABEL
    yield Row((Column(0, width, (Line(said.ABOUT, HEADING),)),), gap=ABOVE_PART, below=20, with_next=True)
    for label, value in about_lines(report):
        text = one_line(_said(value))
        columns = (
            Column(0, left - BETWEEN, text_lines(label, PLAIN, left - BETWEEN, "text2")),
            Column(left, width - left, text_lines(text, PLAIN, width - left)),
        )
        yield Row(columns, gap=20)
    yield Row((Column(0, width, text_lines(said.READ_MORE, PLAIN, width, "text2")),), gap=60)


def _said(value: Value) -> str:
    return prose_day(value, NORWEGIAN) if isinstance(value, dt.date) else str(value)
