"""A definition that itself changes in time: the line stops there, and the chart names the break, on both pages."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.charts.spc_painting import _joined
from listeoversikt.gui.pages.evaluation.results import ChartCard
from listeoversikt.gui.pages.indicators.chart_part import ChartPart
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.indicators.breaks import BREAKS
from listeoversikt.indicators.definition import HideUnit, Kind
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.operations.evaluation import KeptGoal
from listeoversikt.operations.evaluation_figures import chart_of
from listeoversikt.operations.indicator_chart import break_in
from listeoversikt.operations.indicator_lines import line_of, point_of
from listeoversikt.operations.indicator_view import PeriodChoice, series_of
from tests.evaluation.goals import WHOLE

pytestmark = pytest.mark.usefixtures("dressed")
ANNUAL = "aarskontroll_diabetes"
HALVES = [
    (dt.date(year, *first), dt.date(year, *last))
    for year in (2021, 2022, 2023)
    for first, last in (((1, 1), (6, 30)), ((7, 1), (12, 31)))
]


def rows(id: str) -> list[IndicatorRow]:
    return [
        IndicatorRow(
            id=id,
            variant="",
            group="alle",
            period_type="halvaar",
            period_start=first,
            period_end=last,
            kind=Kind.SHARE,
            hide_unit=HideUnit.PERSONS,
            numerator=30 + place,
            denominator=100,
            value=(30 + place) / 100,
            low=0.2,
            high=0.5,
        )
        for place, (first, last) in enumerate(HALVES)
    ]


def test_that_the_break_is_named_with_its_day_in_both_languages() -> None:
    for language, words in (("nb", "takst 109"), ("en", "claim codes 109")):
        broken = break_in(ANNUAL, HALVES, language)
        assert broken is not None
        assert (broken.day, broken.shown) == (dt.date(2022, 7, 1), True)
        assert words in broken.note
    assert break_in(ANNUAL, HALVES[4:]) is None
    assert break_in("lmg", HALVES) is None
    later = break_in(ANNUAL, [(dt.date(2022, 10, 1), dt.date(2022, 12, 31)), HALVES[-1]])
    assert later is not None
    assert not later.shown


@pytest.mark.parametrize(("id", "broken"), [(ANNUAL, True), ("lmg", False)])
def test_that_indikatorer_draws_no_line_over_a_break_and_names_it(
    qtbot: QtBot, id: str, broken: bool
) -> None:
    periods = [PeriodChoice("halvaar", *days) for days in HALVES]
    points = series_of(periods, [{id: point_of(row)} for row in rows(id)], id)
    part = ChartPart()
    qtbot.addWidget(part)
    assert part.show_series(line_of(rows(id)[-1]), points, waiting=False)
    assert part.chart.figures is not None
    told = [point.joined for point in points]
    drawn = [_joined(*pair) for pair in pairwise(part.chart.figures.points)]
    assert told[1:] == drawn == ([True, True, False, False, True] if broken else [True] * 5)
    assert ("Serien er brutt fra 01.07.2022" in part.note.text()) is broken
    assert ([line.day for line in part.chart.lines] == [BREAKS[0].day]) is broken


@pytest.mark.parametrize(("id", "broken"), [(ANNUAL, True), ("lmg", False)])
def test_that_evaluering_draws_no_line_over_a_break_and_names_it(qtbot: QtBot, id: str, broken: bool) -> None:
    goal = KeptGoal("m1", dt.date(2026, 1, 2), "lege-1", form=WHOLE)
    key = (id, "", "alle")
    card = ChartCard()
    qtbot.addWidget(card)
    card.set_series([key])
    card.show_chart(chart_of(goal, key, rows(id)), goal, "")
    figures = card.chart.figures
    assert figures is not None
    drawn = [_joined(*pair) for pair in pairwise(figures.points)]
    assert drawn == ([True, True, False, False, True] if broken else [True] * 5)
    assert any("annen definisjon" in line.label for line in card.chart.lines) is broken
    assert card._said is not None
    said = " ".join(label.text() for label in card._said.findChildren(Caption))
    assert ("Serien er brutt fra 01.07.2022" in said) is broken
