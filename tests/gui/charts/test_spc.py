"""The chart over time: limits as steps, gaps, dated lines, signals with their rule; 3 to 60 points; keys and table."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listeoversikt.evaluation.spc import Chart, ChartKind, Period, chart
from listeoversikt.gui.charts import spc_painting as painting
from listeoversikt.gui.charts.spc import DatedLine, SpcChart
from listeoversikt.gui.charts.spc_words import period_name
from listeoversikt.gui.look.theme import theme

pytestmark = pytest.mark.usefixtures("dressed")


def months(count: int, last: dt.date = dt.date(2026, 9, 1)) -> list[tuple[dt.date, dt.date]]:
    found = []
    for back in range(count - 1, -1, -1):
        number = last.year * 12 + last.month - 1 - back
        first = dt.date(number // 12, number % 12 + 1, 1)
        after = dt.date((number + 1) // 12, (number + 1) % 12 + 1, 1)
        found.append((first, after - dt.timedelta(days=1)))
    return found


def figures(count: int, hole: int = -1, shift: int = 1000) -> Chart:
    """About 40 % that varies by the month, 70 % from month ``shift``; one month without a figure."""
    periods = []
    for place, (first, last) in enumerate(months(count)):
        n = (70 if place >= shift else 40) + (place * 7) % 5
        periods.append(Period(first, last, None if place == hole else n, 100))
    return chart(ChartKind.P, periods)


def made(qtbot: QtBot, of: Chart, *lines: DatedLine) -> SpcChart:
    shown = SpcChart("Kontakt")
    qtbot.addWidget(shown)
    shown.resize(640, 300)
    shown.set_chart(of, value_word=lambda value: f"{value:.0%}", share=True, lines=lines)
    shown.show()
    shown.activateWindow()
    return shown


@pytest.mark.parametrize("count", [0, 1, 3, 11, 24, 60, 180])
@pytest.mark.parametrize("width", [60, 240, 900])
def test_that_any_number_of_points_is_painted_at_any_width(qtbot: QtBot, count: int, width: int) -> None:
    shown = made(qtbot, figures(count), DatedLine(dt.date(2026, 4, 30), "mål låst 30.04."))
    shown.resize(width, 240)
    assert len(shown.marks) == (count + 1 if count else 0)
    for scheme in ("light", "dark", "contrast"):
        theme().choose(scheme)
        assert not shown.grab().isNull()


def test_that_the_limits_are_a_field_and_a_hole_is_a_gap_in_it(qtbot: QtBot) -> None:
    shown = made(qtbot, figures(24, hole=12))
    image = shown.grab().toImage()
    scale = shown._scale(QRectF(shown.rect()))
    ratio = image.devicePixelRatio()

    def ground(place: int) -> str:
        x, y = scale.middle(place) + 3, scale.height(0.31)
        return image.pixelColor(round(x * ratio), round(y * ratio)).name()

    assert ground(5) == theme().color("ci").name()
    assert ground(12) != theme().color("ci").name()


def test_that_a_line_never_goes_over_a_hole() -> None:
    points = figures(24, hole=12).points
    assert painting._joined(points[3], points[4])
    image = QImage(200, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    three = [points[11], points[12], points[13]]
    days = tuple((point.period.first, point.period.last) for point in three)
    with QPainter(image) as painter:
        painting.paint_points(painter, painting.Scale(QRectF(0, 0, 198, 50), 1.0, days), three)
    between = [image.pixelColor(x, y).alpha() for x in range(45, 85) for y in range(35)]
    assert max(between) == 0


def test_that_few_points_have_no_limits_and_the_chart_says_so(qtbot: QtBot) -> None:
    shown = made(qtbot, figures(3))
    assert all(point.upper is None for point in shown.figures.points)  # type: ignore[union-attr]
    assert shown.sentences()[0].startswith("For få måneder til å si sikkert.")


def test_that_signals_are_said_by_their_rule_and_month(qtbot: QtBot) -> None:
    shown = made(qtbot, figures(24, shift=12))
    said = " ".join(shown.sentences())
    assert "Signal: åtte på rad på samme side" in said
    assert "signal: " in shown.marks[-1].text
    assert "åtte på rad" in shown.accessibleDescription()


def test_that_a_steady_chart_says_that_there_is_no_signal(qtbot: QtBot) -> None:
    periods = [
        Period(first, last, (40, 47, 37, 43, 52)[place % 5] if place % 2 else (45, 38, 49)[place % 3], 100)
        for place, (first, last) in enumerate(months(14))
    ]
    shown = made(qtbot, chart(ChartKind.P, periods))
    assert shown.sentences()[0].startswith("Ingen signaler")


def test_that_a_dated_line_stands_inside_its_month_and_is_reached_by_the_arrows(qtbot: QtBot) -> None:
    line = DatedLine(dt.date(2026, 4, 16), "mål låst 16.04.", "Mål låst 16.04.2026")
    shown = made(qtbot, figures(12), line)
    scale = shown._scale(QRectF(shown.rect()))
    place = [first for first, _ in months(12)].index(dt.date(2026, 4, 1))
    assert abs(scale.day(line.day) - scale.middle(place)) < scale.wide * 0.05
    texts = [mark.text for mark in shown.marks]
    assert texts.index("Mål låst 16.04.2026") == place
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(shown.hasFocus)
    QTest.keyClick(shown, Qt.Key.Key_Home)
    for _ in range(place):
        QTest.keyClick(shown, Qt.Key.Key_Right)
    assert shown.marks[shown.current].text == "Mål låst 16.04.2026"


@pytest.mark.parametrize("width", [320, 640, 1000])
@pytest.mark.parametrize("count", [2, 4, 9])
def test_that_no_label_lies_on_another_nor_on_anothers_line(qtbot: QtBot, count: int, width: int) -> None:
    lines = [
        DatedLine(dt.date(2026, 3 + place // 2, 1 + 13 * (place % 2)), f"tiltak nummer {place}")
        for place in range(count)
    ]
    shown = made(qtbot, figures(24), *lines)
    shown.resize(width, 300)
    scale = shown._scale(QRectF(shown.rect()))
    laid, used = shown._laid_labels(scale)
    assert used <= painting.LABEL_ROWS
    boxes = {
        line: (left, left + painting.label_room(scale, line.label), row)
        for line, left, row in laid
        if row is not None
    }
    for line, (left, right, row) in boxes.items():
        for other, (start, end, at) in boxes.items():
            if other is line:
                continue
            assert at != row or end <= left or right <= start
            if at < row:  # its line comes down through this row
                assert not left + 4 < scale.day(other.day) < right - 4


def test_that_the_table_has_a_row_a_period_and_a_line(qtbot: QtBot) -> None:
    shown = made(qtbot, figures(12, hole=3), DatedLine(dt.date(2026, 4, 30), "mål låst 30.04."))
    numbers = shown.numbers()
    assert len(numbers.rows) == 13
    assert numbers.rows[3][1] == "mangler"
    assert numbers.rows[-1][0] == "mål låst 30.04."
    assert len({len(row) for row in (numbers.columns, *numbers.rows)}) == 1


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("2026-03-01", "2026-03-31", "mars 2026"),
        ("2025-09-01", "2025-12-31", "3. tertial 2025"),
        ("2025-07-01", "2025-12-31", "2. halvår 2025"),
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-02-03", "2026-02-02", "03.02.2025–02.02.2026"),
        ("2025-02-01", "2025-05-31", "01.02.2025–31.05.2025"),
    ],
)
def test_that_periods_have_their_names(first: str, last: str, name: str) -> None:
    assert period_name(dt.date.fromisoformat(first), dt.date.fromisoformat(last)) == name


def test_that_the_same_chart_is_painted_on_paper(qtbot: QtBot) -> None:
    shown = made(qtbot, figures(24))
    image = QImage(800, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    theme().choose("dark")
    with theme().on_paper(), QPainter(image) as painter:
        shown.paint_chart(painter, QRectF(0, 0, 800, 300))
    assert image.pixelColor(1, 1).lightness() == 255
    y = round(shown._scale(QRectF(0, 0, 800, 300)).height(0.31))
    with theme().on_paper():
        ground = theme().color("ci").name()
    assert ground in {image.pixelColor(x, y).name() for x in range(800)}


@pytest.mark.parametrize(
    ("length", "told"),
    [
        (1, ("For få måneder", "Hver måned", "er en måned")),
        (4, ("For få tertialer", "Hvert tertial", "er et tertial")),
        (6, ("For få halvår", "Hvert halvår", "er et halvår")),
        (12, ("For få år", "Hvert år", "er et år")),
        (3, ("For få perioder", "Hver periode", "er en periode")),
    ],
)
def test_that_the_sentences_speak_of_the_periods_shown(
    qtbot: QtBot, length: int, told: tuple[str, ...]
) -> None:
    days = months(12 * 5, dt.date(2025, 12, 1))
    periods = [
        Period(days[place][0], days[place + length - 1][1], None if place == length else 40, 100)
        for place in range(0, len(days), length)
    ][:5]
    shown = made(qtbot, chart(ChartKind.P, periods, overlapping=True))
    said = " ".join(shown.sentences())
    for words in told:
        assert words in said
    assert length == 1 or "måned" not in said
