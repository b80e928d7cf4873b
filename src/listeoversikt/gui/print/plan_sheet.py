"""«Min plan» on paper, for the patient: A4 upright, one page where it can be, with a line for the name.

The name is written by hand: neither name nor journal number is ever printed. The pseudonym stands small in the foot.
Texts for the patient are at least 11 pt, and 10.5 pt where that makes it one page. Source: window contract, sections
7 and 11.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from listeoversikt.followup.plan_content import Zone
from listeoversikt.gui.print.flow import Column, Line, Row, set_rows, text_lines
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
from listeoversikt.gui.texts import number, translate
from listeoversikt.operations.plan_text import PlanSheet, SheetGoal, SheetZone

PLAIN, SMALLER = 110, 105
TITLE, LEAD, FOOT = (220, 600), 140, (90, 400)
HEAD_ROOM, NEXT_HEAD_ROOM = 780.0, 330.0
FOOT_ROOM, CONTINUED_ROOM = 330.0, 460.0
"""Under the text, on the last page and on one that goes on."""
NOTE_LINE, LEAST_NOTES, MOST_NOTES = 270.0, 2, 12
GAP, COLUMN_GAP, PADDING = 130.0, 150.0, 100.0
LESS, LESS_GAP = 70.0, 40.0


ZONES = {
    Zone.GREEN: ("circle-check-filled", "good"),
    Zone.YELLOW: ("alert-triangle-filled", "rising"),
    Zone.RED: ("alert-circle-filled", "high"),
}
"""Icon and ink of each zone; its word is the sheet's."""


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
    """One page, by fewer lines for notes, then by 10.5 pt; else as many as it takes, which then say so."""
    for size in (PLAIN, SMALLER):
        pages, end = _set(plan, size, FOOT_ROOM)
        if len(pages) == 1:
            break
    else:
        pages, end = _set(plan, PLAIN, CONTINUED_ROOM)
    _add_notes(pages[-1], plan.notes_title, end)
    for place, page in enumerate(pages, start=1):
        _add_foot(page, plan, place, len(pages))
    return pages


def _set(plan: PlanSheet, size: int, foot: float) -> tuple[list[PaperPage], float]:
    """The pages, and where on the last one the text ends."""
    width = INSIDE.width()
    whole = INSIDE.height() - foot
    pages, end = set_rows(_rows(plan, size, width), width, [whole - HEAD_ROOM, whole - NEXT_HEAD_ROOM])
    made = []
    for place, page in enumerate(pages):
        head = PaperPage()
        (_add_next_head if place else _add_head)(head, plan, size)
        made.append(_under(head, page, NEXT_HEAD_ROOM if place else HEAD_ROOM))
    return made, end + (HEAD_ROOM if len(pages) == 1 else NEXT_HEAD_ROOM)


def _under(head: PaperPage, page: PaperPage, down: float) -> PaperPage:
    """The page's marks moved under its head."""
    move = QPointF(0, down)
    head.words += [Words(one.text, one.at + move, one.step, one.ink) for one in page.words]
    head.signs += [Sign(one.name, one.rect.translated(move), one.ink) for one in page.signs]
    head.boxes += [(box.translated(move), ink) for box, ink in page.boxes]
    head.lines += [(start + move, end + move, ink) for start, end, ink in page.lines]
    return head


# -- head and foot ----------------------------------------------------------------------------------------------


def _add_head(page: PaperPage, plan: PlanSheet, size: int) -> None:
    """Title and office, the line for the name, since when and until when."""
    width = INSIDE.width()
    page.words.append(Words(plan.title, QPointF(0, 200), TITLE))
    step, strong = (size, 400), (size, 600)
    right = width * 0.62
    (office, *_) = broken(plan.office, strong, width - right) or [""]
    page.words.append(Words(office, QPointF(right, 120), strong))
    _blank_line(page, plan.phone_label, right, width, 290, step)
    _blank_line(page, plan.name_label, 0, width, 490, step)
    (holds, *_) = broken(plan.subtitle, step, width) or [""]
    page.words.append(Words(holds, QPointF(0, 680), step, "text2"))


def _blank_line(page: PaperPage, label: str, left: float, right: float, baseline: float, step: Step) -> None:
    """A label, and a line to write on."""
    page.words.append(Words(label, QPointF(left, baseline), step, "text2"))
    start = left + measures(step).horizontalAdvance(label) + 50
    page.lines.append((QPointF(start, baseline + 15), QPointF(right, baseline + 15), "control"))


def _add_next_head(page: PaperPage, plan: PlanSheet, size: int) -> None:
    step = (size + 10, 600)
    said = translate("PlanSheet", "My plan, continued")
    page.words.append(Words(said, QPointF(0, 120), step))
    page.lines.append((QPointF(0, 180), QPointF(INSIDE.width(), 180), "control"))


def _add_foot(page: PaperPage, plan: PlanSheet, place: int, pages: int) -> None:
    """Over the line whether there is more to come; under it id, version, date, user, page."""
    width, bottom = INSIDE.width(), INSIDE.height()
    if place < pages:
        goes_on = translate("PlanSheet", "Continued on page {page}").format(page=number(place + 1))
        step = (PLAIN, 600)
        left = width - measures(step).horizontalAdvance(goes_on)
        page.words.append(Words(goes_on, QPointF(left, bottom - 320), step))
    of = plan.page_of.format(page=number(place), pages=number(pages))
    right = width - measures(FOOT).horizontalAdvance(of)
    page.lines.append((QPointF(0, bottom - 270), QPointF(width, bottom - 270), "line"))
    example = translate("PlanSheet", "Example data")
    said = broken(f"{plan.foot}, {example}" if plan.example else plan.foot, FOOT, right - 150)
    for number_of, line in enumerate(said[:2]):
        page.words.append(Words(line, QPointF(0, bottom - 160 + number_of * 125), FOOT, "text2"))
    page.words.append(Words(of, QPointF(right, bottom - 160), FOOT, "text2"))


def _add_notes(page: PaperPage, title: str, top: float) -> None:
    """Lines to write on, as many as there is room for."""
    bottom, step = INSIDE.height() - FOOT_ROOM, (PLAIN + 10, 600)
    head = GAP + line_height(step) + 40
    count = min(int((bottom - top - head) // NOTE_LINE), MOST_NOTES)
    if count < LEAST_NOTES:
        return
    baseline = top + GAP + line_height(step) * 0.75
    page.words.append(Words(title, QPointF(0, baseline), step))
    y = top + head
    page.lines.append((QPointF(0, y), QPointF(INSIDE.width(), y), "control"))
    for _ in range(count):
        y += NOTE_LINE
        page.lines.append((QPointF(0, y), QPointF(INSIDE.width(), y), "line"))


# -- what stands on it ------------------------------------------------------------------------------------------


def _rows(plan: PlanSheet, size: int, width: float) -> list[Row]:
    rows = [_matters(plan, size, width)]
    if plan.goals:
        rows.append(_heading(plan.goals_title, size, width))
        for goal in plan.goals:
            rows += _goal(goal, plan.columns, size, width)
    if plan.notes_of_care:
        rows.append(_heading(plan.care_title, size, width))
        rows += _pairs(plan.notes_of_care, 2, size, width)
    if plan.zones:
        rows.append(_heading(plan.zones_title, size, width))
        rows.append(_zones(plan.zones, size, width))
    if plan.appointments:
        rows.append(_heading(plan.appointments_title, size, width))
        rows += _pairs(plan.appointments, 3, size, width)
    return rows


def _matters(plan: PlanSheet, size: int, width: float) -> Row:
    """In quotes; an empty box to write in where nothing is written yet."""
    lead = (LEAD if size == PLAIN else LEAD - 10, 400)
    inside = width - 2 * PADDING
    title = text_lines(plan.matters_title, (size, 600), inside, "accent")
    words = text_lines(f"«{plan.matters}»", lead, inside, gap=LESS_GAP) if plan.matters else ()
    empty = () if plan.matters else (Line("", lead), Line("", lead))
    return Row((Column(0, width, (*title, *words, *empty), "accent", PADDING),))


def _heading(text: str, size: int, width: float) -> Row:
    return Row(
        (Column(0, width, text_lines(text, (size + 10, 600), width)),),
        gap=GAP,
        below=25,
        under="control",
        with_next=True,
    )


def _goal(goal: SheetGoal, titles: tuple[str, str, str], size: int, width: float) -> list[Row]:
    plain, strong = (size, 400), (size, 600)
    now_width = width * 0.34 if goal.now else 0.0
    left = width - now_width - (COLUMN_GAP if goal.now else 0)
    columns = [Column(0, left, text_lines(goal.text, (size + 10, 600), left, sign="flag"))]
    if goal.now:
        now = tuple(Line(line, plain, "text2", right=True) for line in broken(goal.now, plain, now_width))
        columns.append(Column(width - now_width, now_width, now))
    rows = [Row(tuple(columns), gap=LESS, with_next=bool(goal.rows))]
    if goal.rows:
        rows.append(_table_row(titles, strong, width, ink="text2", with_next=True))
        rows += [_table_row(row, plain, width) for row in goal.rows]
    return rows


def _table_row(
    texts: tuple[str, str, str], step: Step, width: float, *, ink: str = "text", with_next: bool = False
) -> Row:
    """What, who, when."""
    shares = ((0.0, 0.57), (0.595, 0.195), (0.81, 0.19))
    columns = tuple(
        Column(width * left, width * share, text_lines(text, step, width * share, ink))
        for text, (left, share) in zip(texts, shares, strict=True)
    )
    return Row(columns, gap=40, below=35, under="line", with_next=with_next)


def _pairs(texts: tuple[tuple[str, str], ...], across: int, size: int, width: float) -> list[Row]:
    """Titled texts in columns, line by line."""
    each = (width - (across - 1) * COLUMN_GAP) / across
    rows = []
    for start in range(0, len(texts), across):
        columns = []
        for place, (title, text) in enumerate(texts[start : start + across]):
            lines = text_lines(title, (size, 600), each, "text2") + text_lines(
                text, (size, 400), each, gap=15
            )
            columns.append(Column(place * (each + COLUMN_GAP), each, lines))
        rows.append(Row(tuple(columns), gap=LESS))
    return rows


def _zones(zones: tuple[SheetZone, ...], size: int, width: float) -> Row:
    between = 80.0
    each = (width - (len(zones) - 1) * between) / len(zones)
    inside = each - 2 * PADDING
    columns = []
    for place, zone in enumerate(zones):
        icon, ink = ZONES[zone.zone]
        lines = text_lines(zone.title, (size, 600), inside, ink, sign=icon)
        lines += text_lines(zone.signs, (size, 400), inside, gap=LESS_GAP)
        lines += text_lines(zone.action, (size, 600), inside, gap=LESS_GAP)
        columns.append(Column(place * (each + between), each, lines, ink, PADDING))
    return Row(tuple(columns), gap=LESS)


def paint_small(painter: QPainter, rect: QRectF, plan: PlanSheet) -> None:
    """The first page as a small picture: the real sheet, on white."""
    painter.save()
    painter.fillRect(rect, Qt.GlobalColor.white)
    painter.setClipRect(rect)
    scale = rect.width() / WHOLE.width()
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    painter.translate(-WHOLE.left(), -WHOLE.top())
    paint_page(painter, plan_pages(plan)[0])
    painter.restore()
