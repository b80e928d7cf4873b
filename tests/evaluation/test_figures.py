"""From the indicators' rows to figures and charts; what is missing stays missing."""

from __future__ import annotations

import datetime as dt
from typing import Any

from listeoversikt.evaluation.compare import Caution
from listeoversikt.evaluation.figures import (
    cautions_of,
    chart_kind,
    chart_periods,
    days_looked_at,
    figure_of,
    overlapping,
    series,
)
from listeoversikt.evaluation.spc import ChartCaution, ChartKind, chart
from listeoversikt.indicators.definition import HideUnit, Kind, indicators
from listeoversikt.indicators.result import IndicatorRow, Note, Persons, Remark
from tests.evaluation.charts import month


def row(
    id: str = "lmg", place: int = 0, n: float | None = 40, total: float | None = 100, **more: Any
) -> IndicatorRow:
    first, last = month(place)
    kind = more.pop("kind", indicators()[id].kind)
    value = None if n is None or not total else n / total
    return IndicatorRow(
        id=id,
        variant=more.pop("variant", ""),
        group=more.pop("group", "alle"),
        period_type=more.pop("period_type", "maaned"),
        period_start=first,
        period_end=last,
        kind=kind,
        hide_unit=HideUnit.PERSONS,
        numerator=n,
        denominator=total,
        value=value,
        **more,
    )


def test_that_a_rows_figure_looks_at_the_days_of_its_look_back() -> None:
    found = figure_of(row(persons=Persons(40, 100, 60)))
    assert found is not None and (found.value, found.persons) == (0.4, 100)
    assert (found.first, found.last) == (dt.date(2021, 2, 1), dt.date(2022, 1, 31))
    stays = indicators()["uplanlagte_innleggelser"]
    assert days_looked_at(stays, *month(0)) == month(0)


def test_that_a_missing_row_is_no_figure() -> None:
    assert figure_of(row(n=None, total=None)) is None
    assert figure_of(row(n=0, total=0)) is None


def test_that_a_count_is_compared_as_a_share_of_those_who_could_be_judged() -> None:
    found = figure_of(row("borte", n=10, total=200))
    assert found is not None and found.kind is Kind.SHARE and found.value == 0.05


def test_that_months_with_a_years_look_back_share_days_and_calendar_months_dont() -> None:
    assert overlapping([row(place=0), row(place=1)])
    assert not overlapping([row("legevakt", 0), row("legevakt", 1)])
    assert not overlapping([row()]) and not overlapping([])


def test_that_a_series_is_of_one_kind_and_oldest_first() -> None:
    rows = [
        row(place=2),
        row(place=0),
        row(place=1, group="kols"),
        row(place=1, variant="piloten"),
        row(place=1),
    ]
    found = series(rows, "lmg", "", "alle", "maaned")
    assert [each.period_start.month for each in found] == [1, 2, 3]
    assert series(rows, "lmg", "", "alle", "tertial") == ()


def test_that_a_chart_gets_a_hole_for_what_is_missing() -> None:
    periods = chart_periods([row(place=0), row(place=1, n=None, total=None)], "2026.1")
    assert [period.value for period in periods] == [0.4, None]
    assert {period.definition for period in periods} == {"2026.1"}


def test_that_a_chart_is_broken_where_the_definition_itself_changes() -> None:
    rows = [row("aarskontroll_diabetes", place) for place in range(12)]
    assert rows[0].period_start == dt.date(2022, 1, 1)
    found = chart(ChartKind.P, chart_periods(rows, "2026.1"))
    assert [phase.first for phase in found.phases] == [dt.date(2022, 1, 1), dt.date(2022, 7, 1)]
    assert ChartCaution.DEFINITION_CHANGED in found.cautions
    same = chart(ChartKind.P, chart_periods([row("lmg", place) for place in range(12)], "2026.1"))
    assert len(same.phases) == 1


def test_that_a_rows_notes_are_said_beside_a_comparison() -> None:
    known = row("legevakt", remarks=(Remark(Note.ONLY_KNOWN), Remark(Note.TOO_SHORT, count=3)))
    least = row("legevakt", 1, remarks=(Remark(Note.AT_LEAST, "tiltak"),))
    assert cautions_of([least, known]) == (Caution.ONLY_KNOWN, Caution.AT_LEAST)
    assert cautions_of([row()]) == ()


def test_that_each_kind_has_its_chart() -> None:
    assert chart_kind(row()) is ChartKind.P
    assert chart_kind(row("borte")) is ChartKind.P
    assert chart_kind(row("legevakt")) is ChartKind.U
    assert chart_kind(row("upc")) is ChartKind.XMR
    assert chart_kind(row("nye_funn")) is ChartKind.XMR, "its numerator is ten times a count"
