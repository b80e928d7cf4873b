"""The clock as it's painted: every kind of box in every theme and on paper, its words, and its width."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from listeoversikt.gui.look.clock import INKS, Clock, box_height, clock_width, paint_clock, read_clock
from listeoversikt.gui.look.theme import theme
from listeoversikt.operations.clock_boxes import (
    BoxLook,
    Calendar,
    ClockBox,
    ClockBoxes,
    ClockEnd,
    contact_clock,
    lapsed_clock,
    running_clock,
    waiting_clock,
)

TODAY = dt.date(2026, 11, 3)
CALENDAR = Calendar()
DUE = dt.date(2026, 11, 2)
START = dt.date(2026, 10, 28)
NOBREAK = "\u00a0"


def painted(clock: Clock, width: int = 260, *, printed: bool = False) -> QImage:
    image = QImage(width, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white") if printed else theme().color("surface"))
    with QPainter(image) as painter:
        paint_clock(painter, QRectF(0, 0, width, 40), clock, printed=printed)
    return image


def alone(look: BoxLook) -> Clock:
    boxes = ClockBoxes((ClockBox(look, 0 if look is BoxLook.OFF else 2),), ClockEnd.WAITING)
    return Clock(boxes, "", "text2", "")


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_that_every_kind_of_box_looks_its_own_in_grey_too(dressed: object, scheme: str) -> None:
    theme().choose(scheme)
    looks = list(BoxLook)
    seen = [painted(alone(look)).convertToFormat(QImage.Format.Format_Grayscale8) for look in looks]
    empty = painted(Clock(ClockBoxes((), ClockEnd.WAITING), "", "text2", ""))
    assert all(image != empty.convertToFormat(QImage.Format.Format_Grayscale8) for image in seen)
    same = [
        {one.value, other.value}
        for at, one in enumerate(looks)
        for before, other in enumerate(looks[:at])
        if seen[at] == seen[before]
    ]
    # in the system's two colours the number and the word beside tell these apart
    in_contrast = ({"ahead", "passed"}, {"today", "over"}, {"today", "late"}, {"over", "late"})
    allowed = in_contrast if scheme == "contrast" else ()
    assert all(pair in allowed for pair in same)


def test_that_paper_is_black_on_white_whatever_the_theme(dressed: object) -> None:
    clock = read_clock(running_clock(START, DUE, TODAY, CALENDAR), TODAY)
    light = painted(clock, printed=True)
    theme().choose("dark")
    assert painted(clock, printed=True) == light


def test_that_the_offices_day_off_is_marked_in_its_box(dressed: object) -> None:
    calendar = Calendar(closed_days=frozenset({dt.date(2026, 10, 30)}))
    closed = read_clock(running_clock(START, DUE, TODAY, calendar), TODAY)
    assert painted(closed) != painted(read_clock(running_clock(START, DUE, TODAY, CALENDAR), TODAY))


@pytest.mark.parametrize(
    ("boxes", "text", "spoken"),
    [
        (running_clock(START, DUE, TODAY, CALENDAR), "1 dag over", "1 dag over, fristen var ma 2.11."),
        (running_clock(START, DUE, DUE, CALENDAR), "i dag", "frist i dag"),
        (running_clock(START, DUE, START, CALENDAR), "ma 2.11.", "frist ma 2.11."),
        (
            running_clock(START, DUE, dt.date(2027, 12, 7), CALENDAR),
            "400 dager over",
            "400 dager over, fristen var 02.11.26",
        ),
        (
            running_clock(START, DUE, dt.date(2026, 12, 7), CALENDAR, missed=True),
            "frist ma 2.11.",
            "ikke gjennomført, fristen var ma 2.11.",
        ),
        (
            contact_clock(START, DUE, dt.date(2026, 10, 30), CALENDAR),
            "fr 30.10.",
            "kontakt fr 30.10., virkedag 2",
        ),
        (
            contact_clock(START, DUE, TODAY, CALENDAR),
            "ti 3.11.",
            "kontakt ti 3.11., virkedag 4, etter fristen",
        ),
        (lapsed_clock(START, DUE, TODAY, CALENDAR), "innlagt 2.11.", "innlagt igjen ma 2.11."),
        (waiting_clock(), "venter", "venter til korttidsoppholdet er over"),
    ],
)
def test_that_the_words_beside_and_the_sentence_agree(
    dressed: object, boxes: ClockBoxes, text: str, spoken: str
) -> None:
    seen = boxes.day if boxes.end in (ClockEnd.DUE, ClockEnd.DUE_TODAY) else TODAY
    today = dt.date(2027, 12, 7) if boxes.days_over == 400 else seen or TODAY
    clock = read_clock(boxes, today, lapsed="innlagt 2.11.", lapsed_spoken="innlagt igjen")
    assert clock.text.replace(NOBREAK, " ") == text
    assert clock.spoken.replace(NOBREAK, " ") == spoken


def test_that_it_asks_for_the_room_it_paints_in(dressed: object) -> None:
    clock = read_clock(running_clock(START, DUE, TODAY, CALENDAR), TODAY)
    width = round(clock_width(clock)) + 1
    assert painted(clock, 400).copy(0, 0, width, 40) == painted(clock, width)
    beyond = painted(clock, 400).copy(width, 0, 400 - width, 40)
    ground = QImage(beyond.size(), beyond.format())
    ground.fill(theme().color("surface"))
    assert beyond == ground


def test_that_too_little_room_never_fails(dressed: object) -> None:
    clock = read_clock(running_clock(START, DUE, TODAY, CALENDAR), TODAY)
    for width in (1, 12, 40, 90):
        painted(clock, width)


def test_that_every_kind_of_box_has_its_ink(dressed: object) -> None:
    assert set(INKS) == set(BoxLook) - {BoxLook.OFF}
    assert box_height() >= 18
