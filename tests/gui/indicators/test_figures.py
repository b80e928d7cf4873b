"""How an indicator's numbers are written."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from listeoversikt.gui.pages.indicators.figures import (
    arrow_of,
    counted,
    counted_words,
    group_name,
    interval_text,
    period_name,
    pilot_text,
    type_name,
    value_text,
)
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.indicators.definition import Direction, HideUnit, Kind
from listeoversikt.indicators.result import IndicatorRow, Note, Persons, Remark
from listeoversikt.operations.indicator_lines import IndicatorLine, line_of
from listeoversikt.operations.indicator_pilot import pilot_levels
from listeoversikt.operations.indicator_view import GROUP_UNITS, PeriodChoice

pytestmark = pytest.mark.usefixtures("dressed")
DAY = dt.date(2026, 3, 31)


def line(id: str = "lmg", kind: Kind = Kind.SHARE, **given: object) -> IndicatorLine:
    row = IndicatorRow(
        id=id,
        variant="",
        group="alle",
        period_type="365d",
        period_start=dt.date(2025, 4, 1),
        period_end=DAY,
        kind=kind,
        hide_unit=HideUnit.PERSONS,
        numerator=152,
        denominator=214,
        value=152 / 214,
        low=0.646,
        high=0.767,
        persons=Persons(152, 214, 62),
    )
    return line_of(replace(row, **given))  # type: ignore[arg-type]


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def test_that_a_share_is_per_cent_with_its_interval() -> None:
    one = line()
    assert plain(value_text(one)) == "71 %"
    assert plain(interval_text(one, one.low, one.high)) == "65–77 %"
    assert counted(one)[0] == "152"
    assert counted(one)[1].endswith("214")


def test_that_a_small_share_keeps_a_decimal_and_0_is_0() -> None:
    assert plain(value_text(line(value=0.0083))) == "0,8 %"
    assert plain(value_text(line(value=0.0))) == "0 %"
    assert plain(interval_text(line(), 0.0, 0.012)) == "0,0–1,2 %"


def test_that_at_least_is_a_sign_before_the_number() -> None:
    one = line(remarks=(Remark(Note.AT_LEAST, "kontakter"),))
    assert plain(value_text(one)) == "≥ 71 %"


def test_that_rates_means_and_counts_are_in_their_own_units() -> None:
    rate = line("konsultasjoner_lege", Kind.RATE, numerator=6830.0, denominator=2710.6, value=2.5197)
    assert value_text(rate) == "2,52"
    assert plain(counted(rate)[0]) == "6 830"
    assert "2 711" in plain(counted(rate)[1])
    mean = line("vanedannende_ddd", Kind.MEAN, numerator=900.0, denominator=9, value=100.04)
    assert value_text(mean) == "100,0"
    assert counted(mean)[0] == "9"
    count = line("borte", Kind.COUNT, numerator=1031, denominator=4000, value=1031, low=None, high=None)
    assert plain(value_text(count)) == "1 031"
    assert interval_text(count, count.low, count.high) == ""
    upc = line("upc", Kind.MEAN, value=0.62)
    assert plain(value_text(upc)) == "62 %"


def test_that_a_low_rate_is_not_rounded_to_nothing() -> None:
    low = line("legevakt", Kind.RATE, numerator=11, denominator=3209, value=0.0034, low=0.0017, high=0.0061)
    assert value_text(low) == "0,003"
    assert interval_text(low, low.low, low.high) == "0,002–0,006"


def test_that_a_missing_figure_has_no_number_at_all() -> None:
    one = line(
        numerator=None,
        denominator=None,
        value=None,
        low=None,
        high=None,
        persons=None,
        remarks=(Remark(Note.MISSING_TABLE, "tiltak"),),
    )
    assert value_text(one) == ""
    assert counted(one) == ("", "")
    assert counted_words(one) == ""


def test_that_events_are_called_by_their_name() -> None:
    names = {counted_words(line(id)) for id in ("utskrivning_3vd", "lmg", "reinnleggelse_30d")}
    assert len(names) == 3


@pytest.mark.parametrize(
    ("direction", "icon"),
    [(Direction.UP, "arrow-up"), (Direction.DOWN, "arrow-down"), (Direction.NONE, "")],
)
def test_that_the_wanted_direction_has_an_arrow_where_there_is_one(direction: Direction, icon: str) -> None:
    assert arrow_of(replace(line(), direction=direction)) == icon


@pytest.mark.parametrize(
    ("kind", "first", "part"),
    [
        ("maaned", dt.date(2026, 3, 1), "2026"),
        ("tertial", dt.date(2025, 9, 1), "3"),
        ("halvaar", dt.date(2025, 7, 1), "2"),
        ("aar", dt.date(2025, 1, 1), "2025"),
    ],
)
def test_that_periods_have_names(kind: str, first: dt.date, part: str) -> None:
    assert part in period_name(PeriodChoice(kind, first, DAY))


def test_that_types_of_period_and_groups_have_names_of_their_own() -> None:
    types = [type_name(kind) for kind in ("365d", "maaned", "tertial", "halvaar", "aar")]
    groups = [group_name(unit.partition(":")[2]) for units in GROUP_UNITS.values() for unit in units]
    for names in (types, groups):
        assert all(names)
        assert len(set(names)) == len(names)
    assert "85" in group_name("85+")
    assert "+" not in group_name("85+")


def test_that_the_pilots_models_stand_apart_with_table_and_years() -> None:
    levels = pilot_levels("dekning_diabetes2", "", "alle")
    said = plain(pilot_text(replace(line("dekning_diabetes2"), pilot=levels)))
    assert said.startswith("HM 61 %, DM 77 %")
    assert "5" in said
    assert "2018–2023" in said
    assert pilot_text(line()) == ""
