"""«Min plan» on paper, for the patient: A4 upright, one page where it can be, with a line for the name.

The name is written by hand: neither name, journal number nor pseudonym is ever printed.
Texts for the patient are at least 11 pt, and 10.5 pt where that makes it one page. Source: window contract, sections
7 and 11.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from listeoversikt.gui.print.flow import set_rows
from listeoversikt.gui.print.paper import (
    INSIDE,
    PER_INCH,
    WHOLE,
    PaperPage,
    Sign,
    Step,
    Words,
    a4_upright,
    broken,
    line_height,
    measures,
    paint_page,
)
from listeoversikt.gui.print.plan_rows import Setting, sheet_rows
from listeoversikt.gui.texts import number, translate
from listeoversikt.operations.plan_text import PlanSheet

TITLE, FOOT, GOES_ON = (220, 600), (90, 400), (110, 600)
CLOSER = (
    Setting(110, 140, 1.32, above=130, part=70, cell=36, padding=100),
    Setting(110, 135, 1.28, above=110, part=55, cell=28, padding=90),
    Setting(110, 135, 1.28, above=100, part=50, cell=25, padding=85, running=True),
    Setting(110, 130, 1.24, above=85, part=42, cell=20, padding=80, running=True),
)
"""From roomy to close, all of it at 11 pt."""
SMALLER = Setting(105, 120, 1.24, above=75, part=38, cell=16, padding=75, running=True)
"""The smallest a patient is given."""
NEXT_HEAD_ROOM, UNDER_HEAD = 330.0, 90.0
FOOT_ROOM, FOOT_LINE, CONTINUED, PAGE_OF = 205.0, 125.0, 130.0, 650.0
"""Under the text: with one line in the foot, one more of them, what says that it goes on; and beside the lines."""
NOTE_LINE, LEAST_NOTES, MOST_NOTES = 270.0, 2, 12


@dataclass(frozen=True)
class PlanPaper:
    """A sheet as paper, for the preview and the printer."""

    sheet: PlanSheet

    @property
    def title(self) -> str:
        """What the document is called; nothing of the patient."""
        return self.sheet.title

    def page_layout(self) -> QPageLayout:
        """A4 upright."""
        return a4_upright()

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Paints every page; gives how many."""
        return print_plan(self.sheet, device)


def print_plan(plan: PlanSheet, device: QPagedPaintDevice) -> int:
    """Paints every page on the device; gives how many there are."""
    device.setPageLayout(a4_upright())
    pages = plan_pages(plan)
    with QPainter(device) as painter:
        scale = device.logicalDpiX() / PER_INCH
        painter.scale(scale, scale)
        for place, page in enumerate(pages):
            if place:
                device.newPage()
            paint_page(painter, page)
    return len(pages)


def plan_pages(plan: PlanSheet) -> list[PaperPage]:
    """One page: by fewer lines for notes, closer lines, then 10.5 pt. Else as few as it takes, which then say so."""
    foot = FOOT_ROOM + FOOT_LINE * (len(_foot_lines(plan)) - 1)
    for by in (*CLOSER, SMALLER):
        pages, end = _set(plan, by, foot)
        if len(pages) == 1:
            break
    else:
        sets = [_set(plan, by, foot + CONTINUED, zones_first=True) for by in CLOSER]
        pages, end = min(sets, key=lambda made: len(made[0]))
    _add_notes(pages[-1], plan.notes_title, end, foot)
    for place, page in enumerate(pages, start=1):
        _add_foot(page, plan, place, len(pages))
    return pages


def _set(
    plan: PlanSheet, by: Setting, foot: float, *, zones_first: bool = False
) -> tuple[list[PaperPage], float]:
    """The pages, and where on the last one the text ends."""
    width = INSIDE.width()
    whole = INSIDE.height() - foot
    head = PaperPage()
    first = _add_head(head, plan, by)
    rows = sheet_rows(plan, by, width, zones_first=zones_first)
    pages, end = set_rows(rows, width, [whole - first, whole - NEXT_HEAD_ROOM])
    made = []
    for place, page in enumerate(pages):
        if place:
            head = PaperPage()
            _add_next_head(head, by)
        made.append(_under(head, page, NEXT_HEAD_ROOM if place else first))
    return made, end + (first if len(pages) == 1 else NEXT_HEAD_ROOM)


def _under(head: PaperPage, page: PaperPage, down: float) -> PaperPage:
    """The page's marks moved under its head."""
    move = QPointF(0, down)
    head.words += [Words(one.text, one.at + move, one.step, one.ink) for one in page.words]
    head.signs += [Sign(one.name, one.rect.translated(move), one.ink) for one in page.signs]
    head.boxes += [(box.translated(move), ink) for box, ink in page.boxes]
    head.lines += [(start + move, end + move, ink) for start, end, ink in page.lines]
    return head


# -- head and foot ----------------------------------------------------------------------------------------------


def _add_head(page: PaperPage, plan: PlanSheet, by: Setting) -> float:
    """Title and office, the line for the name, since when and until when; gives where what follows begins."""
    width = INSIDE.width()
    page.words.append(Words(plan.title, QPointF(0, 200), TITLE))
    right = width * 0.62
    office = broken(plan.office, by.strong, width - right)[:2]
    y = 120.0
    for line in office:
        page.words.append(Words(line, QPointF(right, y), by.strong))
        y += line_height(by.strong)
    y = max(y + 20, 285.0)
    _blank_line(page, plan.phone_label, right, width, y, by.plain)
    y += 180
    _blank_line(page, plan.name_label, 0, width, y, by.plain)
    y += 30
    for line in broken(plan.subtitle, by.plain, width):
        y += line_height(by.plain)
        page.words.append(Words(line, QPointF(0, y), by.plain, "text2"))
    return y + UNDER_HEAD


def _blank_line(page: PaperPage, label: str, left: float, right: float, baseline: float, step: Step) -> None:
    """A label, and a line to write on."""
    page.words.append(Words(label, QPointF(left, baseline), step, "text2"))
    start = left + measures(step).horizontalAdvance(label) + 50
    page.lines.append((QPointF(start, baseline + 15), QPointF(right, baseline + 15), "control"))


def _add_next_head(page: PaperPage, by: Setting) -> None:
    said = translate("PlanSheet", "My plan, continued")
    page.words.append(Words(said, QPointF(0, 120), by.heading))
    page.lines.append((QPointF(0, 180), QPointF(INSIDE.width(), 180), "control"))


def _foot_lines(plan: PlanSheet) -> list[str]:
    """Content, version, date, user and whether it's an example, beside the page's number."""
    example = translate("PlanSheet", "Example data")
    said = f"{plan.foot}, {example}" if plan.example else plan.foot
    return broken(said, FOOT, INSIDE.width() - PAGE_OF)[:2]


def _add_foot(page: PaperPage, plan: PlanSheet, place: int, pages: int) -> None:
    """Over the line whether there is more to come; under it content, version, date, user, page."""
    width, lines = INSIDE.width(), _foot_lines(plan)
    top = INSIDE.height() - FOOT_LINE * len(lines) - 20
    if place < pages:
        goes_on = translate("PlanSheet", "Continued on page {page}").format(page=number(place + 1))
        left = width - measures(GOES_ON).horizontalAdvance(goes_on)
        page.words.append(Words(goes_on, QPointF(left, top - 60), GOES_ON))
    of = plan.page_of.format(page=number(place), pages=number(pages))
    right = width - measures(FOOT).horizontalAdvance(of)
    page.lines.append((QPointF(0, top), QPointF(width, top), "line"))
    for number_of, line in enumerate(lines):
        page.words.append(Words(line, QPointF(0, top + 110 + number_of * FOOT_LINE), FOOT, "text2"))
    page.words.append(Words(of, QPointF(right, top + 110), FOOT, "text2"))


def _add_notes(page: PaperPage, title: str, top: float, foot: float) -> None:
    """Lines to write on, as many as there is room for."""
    bottom, by = INSIDE.height() - foot, CLOSER[0]
    head = by.above + line_height(by.heading) + 40
    count = min(int((bottom - top - head) // NOTE_LINE), MOST_NOTES)
    if count < LEAST_NOTES:
        return
    baseline = top + by.above + line_height(by.heading) * 0.75
    page.words.append(Words(title, QPointF(0, baseline), by.heading))
    y = top + head
    page.lines.append((QPointF(0, y), QPointF(INSIDE.width(), y), "control"))
    for _ in range(count):
        y += NOTE_LINE
        page.lines.append((QPointF(0, y), QPointF(INSIDE.width(), y), "line"))


def paint_small(painter: QPainter, rect: QRectF, page: PaperPage) -> None:
    """A page as a small picture: the real sheet, on white."""
    painter.save()
    painter.fillRect(rect, Qt.GlobalColor.white)
    painter.setClipRect(rect)
    scale = rect.width() / WHOLE.width()
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    painter.translate(-WHOLE.left(), -WHOLE.top())
    paint_page(painter, page)
    painter.restore()
