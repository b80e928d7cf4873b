"""Calibration, yield and decision curve: marks where the numbers are, gaps where they are hidden, tables and words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.charts.benefit import BenefitChart, BenefitLine
from listeoversikt.gui.charts.calibration import CalibrationChart, Smooth, TenthPoint
from listeoversikt.gui.charts.chart import Chart
from listeoversikt.gui.charts.yield_rows import ShareFigure, YieldChart, YieldGroup, YieldRow
from listeoversikt.gui.look.theme import theme

pytestmark = pytest.mark.usefixtures("dressed")


def calibration() -> CalibrationChart:
    chart = CalibrationChart("Kalibrering")
    points = [
        TenthPoint(0.02, 0.03, 0.01, 0.05, "første", ("300", "2 %", "3 %")),
        TenthPoint(0.10, None, None, None, "skjult", ("300", "10 %", "skjult")),
        TenthPoint(0.30, 0.25, 0.20, 0.31, "siste", ("300", "30 %", "25 %")),
    ]
    curve = [Smooth(0.01, 0.02, 0.01, 0.04), Smooth(0.5, 0.4, 0.3, 0.55)]
    chart.set_calibration(points, curve, columns=("Personer", "Ventet", "Kom"), words="Helning 0,9.")
    return chart


def yields() -> YieldChart:
    chart = YieldChart("Treff")
    known, unknown = ShareFigure("30 %", 0.3, 0.2, 0.38), ShareFigure("–")
    rows = (
        YieldRow("Modellen", (known, known), "modell", strong=True),
        YieldRow("Regelen", (known, unknown), "regel"),
    )
    chart.set_yield(
        (YieldGroup("5 %", rows), YieldGroup("10 %", rows)), ("Av dem", "Av alle"), "Ikke CE-merket."
    )
    return chart


def benefit() -> BenefitChart:
    chart = BenefitChart("Nytte")
    lines = [
        BenefitLine("model", "Modellen", (0.04, 0.02, None), (0.03, 0.01, None), (0.05, 0.03, None)),
        BenefitLine("all", "Alle", (0.03, -0.2, -0.9)),
    ]
    chart.set_benefit((0.02, 0.2, 0.4), lines, lambda value: f"{value * 1000:.0f}", "Ikke CE-merket.")
    return chart


CHARTS = (calibration, yields, benefit)


@pytest.mark.parametrize("make", CHARTS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(640, 360), (300, 200)])
def test_that_it_is_painted_within_its_place_at_any_size_and_scheme(
    qtbot: QtBot, make: type, scheme: str, size: tuple[int, int]
) -> None:
    theme().choose(scheme)
    chart: Chart = make()
    qtbot.addWidget(chart)
    chart.resize(*size)
    image = QImage(chart.width() + 40, chart.height() + 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        chart.paint_chart(painter, QRectF(20, 20, chart.width(), chart.height()))
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 40
    ]
    assert len(inked) > 200
    assert min(x for x, _ in inked) >= 14 and max(x for x, _ in inked) <= image.width() - 14
    assert all(mark.rect.width() > 0 for mark in chart.marks)


@pytest.mark.parametrize("make", CHARTS, ids=lambda make: make.__name__)
def test_that_arrows_step_through_words_and_the_table_has_a_row_each(qtbot: QtBot, make: type) -> None:
    chart: Chart = make()
    qtbot.addWidget(chart)
    chart.resize(520, 320)
    chart.show()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current == 0 and chart.marks[0].text
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.current == len(chart.marks) - 1 == len(chart.numbers().rows) - 1
    assert chart.summary()


def test_that_more_came_stands_higher_and_a_hidden_tenth_has_words_but_no_point(qtbot: QtBot) -> None:
    chart = calibration()
    qtbot.addWidget(chart)
    chart.resize(400, 400)
    first, hidden, last = chart.marks
    assert first.rect.center().x() < hidden.rect.center().x() < last.rect.center().x()
    assert last.rect.center().y() < first.rect.center().y()
    assert hidden.text == "skjult" and chart.numbers().rows[1][-1] == "skjult"


def test_that_nothing_is_said_where_there_is_nothing(qtbot: QtBot) -> None:
    for chart in (CalibrationChart(), YieldChart(), BenefitChart()):
        qtbot.addWidget(chart)
        chart.resize(300, 200)
        assert chart.marks == [] and list(chart.numbers().rows) == []
        chart.grab()


def test_that_a_value_that_isnt_known_is_a_dash_in_words_and_table() -> None:
    chart = benefit()
    assert "Modellen –" in chart.marks[-1].text
    assert chart.numbers().rows[-1][1] == "–"
