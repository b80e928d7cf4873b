"""Texts that are laid out once look as if they were drawn anew, and follow the size of text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.look.fonts import BASE_POINTS, Type, choose_size, font, metrics
from listeoversikt.gui.look.lettering import KEPT, is_one_line, lettering
from listeoversikt.gui.look.marks import paint_tags, paint_text, tag_width
from listeoversikt.gui.look.theme import theme

SIZE = QSize(240, 40)
ROOM = QRectF(8, 4, 140, 31)
RIGHT, LEFT = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft


class Painted(QWidget):
    """Paints what it's told."""

    def __init__(self, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self.paint = paint
        self.resize(SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """On white."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), Qt.GlobalColor.white)
            self.paint(painter)


def on_widget(qtbot: QtBot, paint: Callable[[QPainter], None]) -> QImage:
    """What a widget shows; painted twice, since the second time is from what was kept."""
    widget = Painted(paint)
    qtbot.addWidget(widget)
    widget.grab()
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture(autouse=True)
def _size() -> Iterator[None]:
    yield
    choose_size(BASE_POINTS)


@pytest.mark.parametrize("align", [LEFT, RIGHT])
@pytest.mark.parametrize(
    "text", ["Hjertesvikt", "3 612 æøå", "et langt ord som ikke får plass her i det hele"]
)
def test_that_a_text_on_the_screen_looks_as_qt_would_draw_it(
    qtbot: QtBot, text: str, align: Qt.AlignmentFlag
) -> None:
    def plainly(painter: QPainter) -> None:
        line = metrics(Type.BODY).elidedText(text, Qt.TextElideMode.ElideRight, ROOM.width())
        painter.setFont(font(Type.BODY))
        painter.setPen(theme().color("text"))
        painter.drawText(ROOM, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)

    ours = on_widget(qtbot, lambda painter: paint_text(painter, ROOM, text, align=align))
    assert ours == on_widget(qtbot, plainly)


def test_that_a_text_with_a_line_break_stays_on_one_line(qtbot: QtBot) -> None:
    assert not is_one_line("to\nlinjer") and is_one_line("3\u00a0612") and is_one_line("øl")
    broken = on_widget(qtbot, lambda painter: paint_text(painter, ROOM, "to\nlinjer"))
    assert broken == on_widget(qtbot, lambda painter: paint_text(painter, ROOM, "to linjer"))


def test_that_measures_follow_the_size_of_text() -> None:
    before, tag = lettering(Type.BODY).width("Hjertesvikt"), tag_width("Hjertesvikt")
    choose_size(2 * BASE_POINTS)
    assert lettering(Type.BODY).width("Hjertesvikt") == metrics(Type.BODY).horizontalAdvance("Hjertesvikt")
    assert lettering(Type.BODY).width("Hjertesvikt") > 1.8 * before and tag_width("Hjertesvikt") > 1.8 * tag


def test_that_only_so_many_texts_are_remembered() -> None:
    letters = lettering(Type.CAPTION)
    widths = [letters.width(str(number)) for number in range(2 * KEPT + 1)]
    assert len(letters._widths) <= KEPT
    assert widths[-1] == metrics(Type.CAPTION).horizontalAdvance(str(2 * KEPT))


def test_that_tags_without_room_are_counted(qtbot: QtBot) -> None:
    some = on_widget(qtbot, lambda painter: paint_tags(painter, ROOM, ("Diabetes", "Kols", "Rus", "Demens")))
    other = on_widget(qtbot, lambda painter: paint_tags(painter, ROOM, ("Diabetes", "Kols", "Rus")))
    assert some != other
