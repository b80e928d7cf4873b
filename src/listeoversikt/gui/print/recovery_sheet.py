"""The recovery key on paper: the key in large groups, what it opens, where to keep it. Nothing of a patient."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from listeoversikt.gui.print.paper import (
    INSIDE,
    PER_INCH,
    PaperPage,
    Step,
    Words,
    a4_upright,
    broken,
    measures,
    paint_page,
)
from listeoversikt.gui.print.report_paper import add_foot, one_line, put_lines
from listeoversikt.gui.texts import day_prose, translate

TITLE, LEAD, PLAIN, KEY = (200, 600), (125, 600), (115, 400), (240, 600)
A_LINE = 4
"""So many groups on a line."""
PADDING, GAP = 160.0, 240.0


@dataclass(frozen=True)
class RecoverySheet:
    """``key`` as it's printed: groups with hyphens between. It's for paper alone: the sheet says itself not to copy it."""

    key: str
    office: str
    day: dt.date

    @property
    def is_for_paper_alone(self) -> bool:
        """A file beside the store would open it for whoever finds both."""
        return True

    @property
    def title(self) -> str:
        """The document's name, without the key."""
        return translate("RecoverySheet", "Recovery key for listeoversikt")

    def page_layout(self) -> QPageLayout:
        """A4 upright."""
        return a4_upright()

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Paints the page; there is one."""
        device.setPageLayout(a4_upright())
        with QPainter(device) as painter:
            scale = device.logicalDpiX() / PER_INCH
            painter.scale(scale, scale)
            paint_page(painter, sheet_page(self))
        return 1


def sheet_page(sheet: RecoverySheet) -> PaperPage:
    """What stands where."""
    page = PaperPage()
    width = INSIDE.width()
    y = _put(page, sheet.title, 0.0, TITLE)
    office = one_line(sheet.office)
    made = translate("RecoverySheet", "Made {day}").format(day=day_prose(sheet.day))
    y = _put(page, " · ".join(part for part in (office, made) if part), y, PLAIN, "text2") + GAP
    top = y
    y += PADDING
    for line in key_lines(sheet.key):
        y = put_lines(page, [line], QPointF(PADDING, y), KEY, leading=1.7)
    page.boxes.append((QRectF(0, top, width, y + PADDING - top), "text"))
    y += PADDING + GAP
    for head, texts in _told():
        y = _put(page, head, y, LEAD) + 20
        for text in texts:
            y = _put(page, text, y, PLAIN) + 40
        y += GAP / 2
    foot = translate("RecoverySheet", "Whoever has this sheet and the store's files can open the store.")
    add_foot(page, foot, translate("RecoverySheet", "Page 1 of 1"))
    return page


def key_lines(key: str) -> list[str]:
    """The groups, so many on a line, with wide room between.

    >>> key_lines("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE")
    ['AAAAA   BBBBB   CCCCC   DDDDD', 'EEEEE']
    """
    groups = key.split("-")
    return ["   ".join(groups[at : at + A_LINE]) for at in range(0, len(groups), A_LINE)]


def _told() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (
            translate("RecoverySheet", "What it's for"),
            (
                translate(
                    "RecoverySheet", "A leader who has forgotten the passphrase sets a new one with this key."
                ),
                translate("RecoverySheet", "Choose «Forgotten passphrase» where the store is opened."),
                translate(
                    "RecoverySheet", "When it has been used, a new key is made. Then shred this sheet."
                ),
            ),
        ),
        (
            translate("RecoverySheet", "Where to keep it"),
            (
                translate(
                    "RecoverySheet", "Locked in, in another room than the machine. Not in a drawer by it."
                ),
                translate("RecoverySheet", "No photograph, no copy in a mail or on a shared disk."),
                translate("RecoverySheet", "Write down outside the sheet who has the key to the place."),
            ),
        ),
    )


def _put(page: PaperPage, text: str, y: float, step: Step, ink: str = "text") -> float:
    return put_lines(page, broken(text, step, INSIDE.width()), QPointF(0, y), step, ink)


def fits(page: PaperPage) -> bool:
    """Whether nothing is written outside the margins."""
    return all(
        one.at.x() + measures(one.step).horizontalAdvance(one.text) <= INSIDE.width()
        and one.at.y() <= INSIDE.height()
        for one in page.words
        if isinstance(one, Words)
    )
