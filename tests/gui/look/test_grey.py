"""In grey every state is still told apart: by its sign and by its word, never by colour alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from listeoversikt.gui.look.clock import paint_clock as paint_a_clock
from listeoversikt.gui.look.clock import read_clock
from listeoversikt.gui.look.icons import pixmap
from listeoversikt.gui.look.marks import paint_missing, paint_pill, paint_pips
from listeoversikt.gui.look.states import BANDS, DUE, FRAILTY, band_look, frailty_pips
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.discharges.rows import DischargeTable
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.words.states import clock_word, due_word
from tests.gui import follow_up_office

Paint = Callable[[QPainter, QRectF], None]
ROOM = QRectF(0, 0, 220, 30)
FILLS = ("b_low", "b_moderate", "b_rising", "b_high")
ONE_SIGN = (
    {"done", "done_in_time"},
    {"not_due", "no_due_date"},
)
"""States that share a sign since they are one thing to the eye; their words differ."""


def grey(paint: Paint) -> QImage:
    """What is painted, without colour."""
    image = QImage(ROOM.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(theme().color("surface"))
    with QPainter(image) as painter:
        paint(painter, ROOM)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def apart(one: QImage, other: QImage) -> int:
    """How many pixels differ so much that one sees it."""
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40
        for x in range(one.width())
        for y in range(one.height())
    )


def too_alike(pictures: dict[str, QImage], least: int) -> list[str]:
    """Pairs that look the same."""
    return [
        f"{one} and {other} look alike"
        for (one, first), (other, second) in combinations(pictures.items(), 2)
        if apart(first, second) < least
    ]


@pytest.fixture(params=["light", "dark", "contrast"])
def scheme(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[str]:
    theme().choose(request.param)
    return request.param


def sign(name: str) -> QImage:
    """A sign alone, black on white."""
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.drawPixmap(0, 0, pixmap(name, "text", 16, 1))
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def test_that_the_bands_are_told_apart(scheme: str) -> None:
    pills = {
        band: grey(lambda painter, room, band=band: paint_pill(painter, room, band_look(band)))
        for band in BANDS
    }
    pills["missing"] = grey(paint_missing)
    assert too_alike(pills, least=20) == []


def test_that_every_band_has_a_sign_and_a_word_of_its_own(dressed: object) -> None:
    looks = [band_look(band) for band in BANDS]
    assert len({look.word for look in looks}) == len(BANDS)
    assert too_alike({look.word: sign(look.icon) for look in looks}, least=12) == []


def test_that_every_due_state_has_a_sign_of_its_own(dressed: object) -> None:
    alike = too_alike({state: sign(icon) for state, (icon, _, _) in DUE.items()}, least=8)
    allowed = {f"{one} and {other} look alike" for pair in ONE_SIGN for one in pair for other in pair}
    assert [line for line in alike if line not in allowed] == []


def test_that_every_due_state_has_a_word_of_its_own(dressed: object) -> None:
    due = [state for state in DUE if state in ("overdue", "due_today", "due_soon", "no_due_date", "done")]
    clock = ("not_due", "due_today", "overdue", "done_in_time", "done_late", "waiting", "lapsed", "missed")
    for words in ([due_word(state, "nb") for state in due], [clock_word(state, "nb") for state in clock]):
        assert all(words) and len(set(words)) == len(words)


def test_that_pips_are_counted_not_coloured(scheme: str) -> None:
    pips = {
        category: grey(
            lambda painter, room, category=category: paint_pips(painter, room, frailty_pips(category))
        )
        for category in FRAILTY
    }
    assert too_alike(pips, least=4) == []


def test_that_the_clocks_are_told_apart(scheme: str) -> None:
    table = DischargeTable(discharge_rows(follow_up_office.view(), 30))
    pictures = {}
    for line in table.lines:
        clock = read_clock(line.from_discharge, table.page.today)
        pictures[line.patient_id] = grey(
            lambda painter, room, clock=clock: paint_a_clock(painter, room, clock)
        )
    assert len(pictures) == 8
    assert too_alike(pictures, least=10) == []


@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_the_fills_of_charts_climb_evenly(dressed: object, name: str) -> None:
    theme().choose(name)
    lights = [QColor(theme().color(token)).lightnessF() for token in FILLS]
    luminance = [_luminance(theme().color(token)) for token in FILLS]
    steps = [after - before for before, after in pairwise(luminance)]
    assert all(step < 0 for step in steps) if name == "light" else all(step > 0 for step in steps)
    assert min(map(abs, steps)) > 0.05
    assert len({round(light, 2) for light in lights}) == len(FILLS)


def _luminance(color: QColor) -> float:
    parts = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (color.redF(), color.greenF(), color.blueF())
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def test_that_alike_pictures_would_be_found(dressed: object) -> None:
    one = grey(lambda painter, room: paint_pill(painter, room, band_look("low")))
    other = grey(lambda painter, room: paint_pill(painter, room, band_look("low")))
    assert too_alike({"a": one, "b": other}, least=1) == ["a and b look alike"]
