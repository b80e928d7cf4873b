"""A figure over months: points and gaps, keys and table; the thin line in a cell; the interval on its line."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from listeoversikt.gui.charts.sparkline import Step, paint_sparkline, span_of, sparkline_points
from listeoversikt.gui.charts.trend import TrendChart, TrendPoint, axis_top
from listeoversikt.gui.look.interval import interval_place, paint_interval
from listeoversikt.gui.look.theme import theme

pytestmark = pytest.mark.usefixtures("dressed")
MONTHS = [dt.date(2025, month, 1) for month in range(1, 13)]
VALUES: list[float | None] = [0.5, 0.55, None, 0.6, 0.4, 0.45, 0.5, None, None, 0.6, 0.62, 0.7]


def points() -> list[TrendPoint]:
    return [
        TrendPoint(
            month,
            f"punkt {number}",
            value,
            None if value is None else value - 0.1,
            None if value is None else value + 0.1,
            joined=bool(number and value is not None and VALUES[number - 1] is not None),
            cells=("mangler" if value is None else f"{value:.2f}",),
        )
        for number, (month, value) in enumerate(zip(MONTHS, VALUES, strict=True))
    ]


@pytest.fixture
def chart(qtbot: QtBot) -> TrendChart:
    made = TrendChart("Prøve")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.set_trend(points(), share=True, axis_word=lambda value: f"{value:.0%}", columns=("Verdi",))
    made.show()
    made.activateWindow()
    return made


def drawn(paint: object, width: int = 200, height: int = 60) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        paint(painter, QRectF(0, 0, width, height))  # type: ignore[operator]
    return image


def inked_columns(image: QImage) -> set[int]:
    return {
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).alpha() > 40 for y in range(image.height()))
    }


@pytest.mark.parametrize(
    ("highest", "share", "top"),
    [(0.031, True, 0.04), (0.41, True, 0.6), (0.93, True, 1.0), (1.0, True, 1.0), (7.1, False, 8.0)],
)
def test_that_the_axis_ends_at_a_round_number_over_the_highest(
    highest: float, share: bool, top: float
) -> None:
    assert axis_top(highest, share=share) == pytest.approx(top)


@pytest.mark.parametrize("highest", [0.001, 0.3, 1, 2.2, 9.99, 118, 5300])
def test_that_an_axis_has_at_most_four_lines_over_zero(highest: float, qtbot: QtBot) -> None:
    chart = TrendChart()
    qtbot.addWidget(chart)
    point = TrendPoint(MONTHS[0], "", highest)
    chart.set_trend([point], share=False, axis_word=str)
    steps = chart._steps()
    assert steps[0] == 0
    assert 2 <= len(steps) <= 5
    assert steps[-1] >= highest


def test_that_every_month_is_a_mark_also_one_without_a_figure(chart: TrendChart) -> None:
    assert [mark.text for mark in chart.marks] == [point.words for point in points()]
    lefts = [mark.rect.left() for mark in chart.marks]
    assert lefts == sorted(lefts)


def test_that_arrows_go_from_month_to_month(chart: TrendChart, qtbot: QtBot) -> None:
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.marks[chart.current].text == "punkt 2"
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.current == 11


def test_that_the_table_has_the_same_numbers(chart: TrendChart) -> None:
    numbers = chart.numbers()
    assert len(numbers.columns) == 2
    assert [row[1] for row in numbers.rows] == [point.cells[0] for point in points()]
    assert "2025" in numbers.rows[0][0]


def test_that_the_summary_counts_the_months_with_a_figure(chart: TrendChart) -> None:
    assert "9" in chart.summary()
    assert "punkt 11" in chart.summary()
    chart.set_trend([TrendPoint(MONTHS[0], "")], share=True, axis_word=str)
    assert chart.summary()
    assert "punkt" not in chart.summary()


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_that_it_is_painted_in_every_theme_and_with_odd_values(chart: TrendChart, scheme: str) -> None:
    theme().choose(scheme)
    odd = [TrendPoint(MONTHS[0], "", 0.0, 0.0, 0.0), TrendPoint(MONTHS[1], "", 1e9, None, 1e12)]
    for given in ([], odd, [TrendPoint(month, "") for month in MONTHS]):
        chart.set_trend(given, share=False, axis_word=str)
        assert not chart.grab().isNull()


def test_that_a_thin_line_never_goes_over_a_gap() -> None:
    steps = [Step(0.2), Step(0.3, True), Step(None), Step(None), Step(0.3), Step(0.4, True)]
    image = drawn(lambda painter, rect: paint_sparkline(painter, rect, steps))
    places = sparkline_points(QRectF(0, 0, 200, 60), steps, share=True)
    assert [place is None for place in places] == [False, False, True, True, False, False]
    before, after = places[1], places[4]
    assert before is not None
    assert after is not None
    between = set(range(math.ceil(before.x()) + 4, math.floor(after.x()) - 4))
    assert between
    assert not between & inked_columns(image)
    assert math.floor(before.x()) - 4 in inked_columns(image)


def test_that_points_that_may_not_be_joined_are_not() -> None:
    steps = [Step(0.2), Step(0.3, False)]
    image = drawn(lambda painter, rect: paint_sparkline(painter, rect, steps))
    assert 100 not in inked_columns(image)
    assert inked_columns(image), "each is a dot"


def test_that_nothing_is_painted_where_no_month_has_a_figure() -> None:
    for steps in ([], [Step(None)] * 12):
        assert inked_columns(drawn(lambda painter, rect, s=steps: paint_sparkline(painter, rect, s))) == set()


def test_that_chance_is_not_made_to_look_like_change() -> None:
    low, high = span_of([0.50, 0.51], share=True)
    assert high - low == pytest.approx(0.1)
    low, high = span_of([100.0, 101.0], share=False)
    assert high - low == pytest.approx(20.2)
    assert span_of([0.0, 0.0], share=False) == (0.0, 1.0)
    assert span_of([0.0, 0.02], share=True)[0] == 0


def test_that_a_share_stands_at_its_place_between_0_and_100() -> None:
    rect = QRectF(10, 0, 150, 30)
    places = [interval_place(rect, share) for share in (-0.2, 0.0, 0.5, 1.0, 1.3)]
    assert places[0] == places[1]
    assert places[3] == places[4]
    assert places[2] == pytest.approx(rect.center().x())
    assert rect.left() < places[1] < places[2] < places[3] < rect.right()


def test_that_dot_and_band_are_where_the_share_and_its_limits_are() -> None:
    rect = QRectF(0, 0, 200, 60)

    def accent_at(image: QImage, share: float, y: int) -> bool:
        return image.pixelColor(round(interval_place(rect, share)), y) == theme().color("accent")

    image = drawn(lambda painter, box: paint_interval(painter, box, 0.4, 0.6, 0.9))
    assert accent_at(image, 0.6, 30)
    ground = image.pixelColor(round(interval_place(rect, 0.8)), 28)
    assert ground == theme().color("ci")
    assert image.pixelColor(round(interval_place(rect, 0.2)), 27).alpha() == 0


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_that_an_interval_without_limits_or_value_is_painted(scheme: str) -> None:
    theme().choose(scheme)
    for low, value, high in (
        (None, None, None),
        (None, 0.4, None),
        (0.4, 0.4, 0.4),
        (0.0, 0.0, 1.0),
        (0.2, None, 0.3),
    ):
        image = drawn(
            lambda painter, box, a=low, b=value, c=high: paint_interval(painter, box, a, b, c, pilot=0.3)
        )
        assert inked_columns(image)
