"""The charts of the page Oversikt: what their marks say and open, and what they paint of odd numbers."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from listeoversikt.gui.charts.age_pyramid import AgePyramid
from listeoversikt.gui.charts.bars import Bar, Bars
from listeoversikt.gui.charts.chart import Chart
from listeoversikt.gui.charts.due_days import DueDays
from listeoversikt.gui.charts.risk_pyramid import RiskPyramid
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.due_days import DueDay
from listeoversikt.operations.overview import AgeRow, BandRow

TUESDAY = dt.date(2026, 11, 3)
ROWS = tuple(
    AgeRow(age, age + 4 if age < 90 else None, (0, 1, 2, 30), (1, 0, 0, 0) if age else (0, 0, 0, 0))
    for age in range(0, 95, 5)
)
BANDS = (
    BandRow("high", 108, 0.03),
    BandRow("rising", 217, 0.06),
    BandRow("moderate", 684, 0.189),
    BandRow("low", 2603, 0.721),
)
DAYS = (
    DueDay(TUESDAY, 2, 6, False, minutes=60, overdue_minutes=180, hours=3.1),
    DueDay(dt.date(2026, 11, 4), 3, 0, True, minutes=90),
    *(DueDay(dt.date(2026, 11, 5) + dt.timedelta(days=place), 0, 0, False) for place in range(8)),
)


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def texts(chart: Chart) -> list[str]:
    return [plain(mark.text) for mark in chart.marks]


def painted(chart: Chart, width: int = 400, height: int = 400) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(theme().color("surface"))
    with QPainter(image) as painter:
        chart.paint_chart(painter, QRectF(0, 0, width, height))
    return image


@pytest.fixture
def pyramid(qtbot: QtBot) -> AgePyramid:
    made = AgePyramid()
    qtbot.addWidget(made)
    made.resize(360, 560)
    made.set_rows(ROWS)
    return made


def test_that_the_pyramid_reads_from_the_oldest_women_then_men(pyramid: AgePyramid) -> None:
    assert texts(pyramid)[0] == "Kvinner 90+ år: 33\nI risikosonen 1\nMiddels 2\nLav 30"
    assert texts(pyramid)[1] == "Menn 90+ år: 1\nHøy bruk nå 1"
    assert [mark.key for mark in pyramid.marks[:3]] == ["90:K", "90:M", "85:K"]


def test_that_a_row_with_nobody_says_0_and_opens_nothing(pyramid: AgePyramid) -> None:
    last = pyramid.marks[-1]
    assert (plain(last.text), last.key) == ("Menn 0–4 år: 0", "")


def test_that_women_lie_left_of_men_and_every_mark_inside_the_chart(pyramid: AgePyramid) -> None:
    for women, men in zip(pyramid.marks[::2], pyramid.marks[1::2], strict=True):
        assert women.rect.right() < men.rect.left()
        for mark in (women, men):
            assert QRectF(pyramid.rect()).adjusted(-1, -1, 1, 1).contains(mark.rect)


def test_that_bars_are_as_long_as_their_numbers(pyramid: AgePyramid) -> None:
    plot = pyramid._plot(QRectF(0, 0, 360, 560))
    bars = {(row.first, sex): bar.width() for row, sex, _, bar in pyramid._bars(plot)}
    assert bars[90, "K"] == pytest.approx(33 * bars[90, "M"])


def test_that_the_pyramid_s_table_has_a_row_for_each_age_and_sex(pyramid: AgePyramid) -> None:
    numbers = pyramid.numbers()
    assert list(numbers.columns) == [
        "Alder",
        "Kjønn",
        "Alle",
        "Høy bruk nå",
        "I risikosonen",
        "Middels",
        "Lav",
    ]
    assert len(numbers.rows) == 38
    assert list(numbers.rows[0]) == ["90+", "Kvinner", "33", "0", "1", "2", "30"]


def test_that_every_band_is_painted_in_its_own_colour(pyramid: AgePyramid) -> None:
    image = painted(pyramid, 360, 560)
    seen = {image.pixelColor(x, y).name() for x in range(360) for y in range(0, 560, 3)}
    for token in ("b_high", "b_rising", "b_moderate", "b_low"):
        assert theme().color(token).name() in seen


def test_that_the_bands_say_number_share_and_change(qtbot: QtBot) -> None:
    chart = RiskPyramid()
    qtbot.addWidget(chart)
    chart.resize(420, 200)
    chart.set_bands(BANDS, {"high": 6, "rising": 19, "moderate": -11, "low": 0})
    assert texts(chart)[0].splitlines()[0] == "Høy bruk nå: 108, 3,0 % av listen, +6 siden forrige uttrekk"
    assert "−11 siden forrige uttrekk" in texts(chart)[2]
    assert [mark.key for mark in chart.marks] == ["high", "rising", "moderate", "low"]
    assert [plain(cell) for cell in chart.numbers().rows[3]] == ["Lav", "2 603", "72,1 %", "0"]


def test_that_without_an_extract_before_there_is_no_column_of_changes(qtbot: QtBot) -> None:
    chart = RiskPyramid()
    qtbot.addWidget(chart)
    chart.set_bands(BANDS, None)
    assert list(chart.numbers().columns) == ["Risikobånd", "antall", "andel"]
    assert "siden" not in texts(chart)[0].splitlines()[0]


def test_that_the_steps_are_of_equal_height_and_say_so(qtbot: QtBot) -> None:
    chart = RiskPyramid()
    qtbot.addWidget(chart)
    chart.resize(420, 200)
    chart.set_bands(BANDS, None)
    assert len({round(mark.rect.height(), 3) for mark in chart.marks}) == 1
    assert "like høye" in texts(chart)[0] and "like høye" in chart.accessibleDescription()


def test_that_a_narrow_card_gives_up_the_steps_before_the_words(qtbot: QtBot) -> None:
    chart = RiskPyramid()
    qtbot.addWidget(chart)
    chart.set_bands(BANDS, {"high": 6, "rising": 19, "moderate": -11, "low": 0})
    assert chart._steps_width(QRectF(0, 0, chart.minimumSizeHint().width(), 200)) == 0
    assert chart._steps_width(QRectF(0, 0, 430, 200)) > 60


@pytest.fixture
def days(qtbot: QtBot) -> DueDays:
    made = DueDays()
    qtbot.addWidget(made)
    made.resize(430, 260)
    made.set_days(DAYS, TUESDAY)
    return made


def test_that_overdue_stands_at_the_foot_of_the_first_day_with_its_time(days: DueDays) -> None:
    assert [mark.key for mark in days.marks[:4]] == ["overdue", "due:2026-11-03", "due:2026-11-04", ""]
    assert texts(days)[:2] == [
        "6 pasienter over fristen. Tar 3 timer.",
        "Tirsdag 3. november 2026: 2 pasienter med frist\nTar 4 timer. Det er 3,1 timer.",
    ]
    overdue, due = days.marks[:2]
    assert overdue.rect.top() >= due.rect.bottom() - 1
    assert overdue.rect.height() > due.rect.height()


def test_that_a_closed_day_says_that_the_clock_runs(days: DueDays) -> None:
    assert texts(days)[2].endswith("Kontoret er stengt. Den nasjonale klokken går.")
    assert list(days.numbers().rows[1])[1:] == ["3", "0", "1,5", "0", "Stengt"]


def test_that_the_axis_reaches_hours_and_need_and_the_excess_is_told(days: DueDays) -> None:
    assert days._steps()[-1] >= 4
    assert DAYS[0].excess == pytest.approx(0.9)
    assert DueDay(TUESDAY, 1, 0, False, minutes=30, hours=6).excess == 0
    assert "5,5 timer trengs, 3,1 er til rådighet" in plain(days.accessibleDescription())


def test_that_what_is_beyond_the_hours_is_painted_as_excess(days: DueDays) -> None:
    red = theme().color("b_high").rgb()

    def reds(hours: float) -> int:
        day = DueDay(TUESDAY, 4, 0, False, minutes=240, hours=hours)
        days.set_days([day, *DAYS[2:]], TUESDAY)
        image = painted(days, 430, 260)
        return sum(image.pixel(x, y) == red for x in range(430) for y in range(0, 260, 4))

    assert reds(6.0) == 0
    assert 0 < reds(3.0) < reds(1.0) < reds(0.0)


def test_that_the_days_lose_their_weekday_all_or_none(days: DueDays) -> None:
    assert days._words_fit(60) and not days._words_fit(12)


def test_that_bars_share_a_zero_and_the_longest_fills_the_room(qtbot: QtBot) -> None:
    chart = Bars("Hvorfor opp i bånd")
    qtbot.addWidget(chart)
    chart.resize(280, 100)
    chart.set_bars([Bar("up:stays", "Nye innleggelser", 17), Bar("up:age", "Høyere alder", 0)])
    assert texts(chart) == ["Nye innleggelser: 17", "Høyere alder: 0"]
    assert [mark.key for mark in chart.marks] == ["up:stays", ""]
    assert chart.minimumSizeHint().height() == chart.sizeHint().height()


ODD_AGES = [
    (),
    tuple(AgeRow(age, age + 4, (0, 0, 0, 0), (0, 0, 0, 0)) for age in range(0, 95, 5)),
    tuple(AgeRow(age, age + 4, (10**6, 0, 0, 0), (0, 0, 0, 1)) for age in range(0, 95, 5)),
]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("size", [(20, 20), (200, 150), (1600, 900)])
@pytest.mark.parametrize("rows", ODD_AGES)
def test_that_odd_numbers_and_sizes_are_painted_without_failing(
    qtbot: QtBot, scheme: str, size: tuple[int, int], rows: tuple[AgeRow, ...]
) -> None:
    theme().choose(scheme)
    ages, bands, due, bars = AgePyramid(), RiskPyramid(), DueDays(), Bars("Tom")
    for chart in (ages, bands, due, bars):
        qtbot.addWidget(chart)
        chart.resize(*size)
    ages.set_rows(rows)
    bands.set_bands([BandRow(band.band, 0, 0.0) for band in BANDS] if rows else [], None)
    due.set_days([DueDay(TUESDAY, 9, 9, True, 10**6, 10**6, 1e5)] if rows else [], TUESDAY)
    bars.set_bars([Bar("x", "Et svært langt ord som ikke får plass noe sted", 10**6)] if rows else [])
    for chart in (ages, bands, due, bars):
        painted(chart, *size)
        assert not chart.grab().isNull()
        assert chart.numbers().as_text()
