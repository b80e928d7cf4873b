"""What stands beside a figure: the pilot's level, what to keep an eye on, discharges outside, and its chart."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from listeoversikt.evaluation.spc import ChartCaution, ChartKind
from listeoversikt.indicators.period import ReportPeriod
from listeoversikt.operations.indicator_chart import control_chart
from listeoversikt.operations.indicator_lines import IndicatorLine, SeriesPoint
from listeoversikt.operations.indicator_outside import DischargesOutside, Outside
from listeoversikt.operations.indicator_pilot import pilot_levels, standing_notice
from listeoversikt.operations.indicator_rows import period_at
from listeoversikt.operations.indicator_view import indicator_page
from listeoversikt.operations.indicator_watch import WATCHED, watch
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import EVENT_TABLES
from tests.indicators.small_lists import T, read_list
from tests.operations.test_indicator_view import view_of

COVERED = dict.fromkeys(EVENT_TABLES, ("2015-01-01", T))


def one_line(view: View, key: str, **options: str) -> IndicatorLine:
    return next(line for line in indicator_page(view, **options).lines if line.key == key)


# The pilot's level


def test_that_the_models_of_the_pilot_stand_apart_with_what_differs() -> None:
    found = pilot_levels("dekning_diabetes2", "", "alle")
    assert [(one.arm, one.level, one.table) for one in found] == [("HM", 0.61, "5"), ("DM", 0.77, "5")]
    assert all(one.differs for one in found)
    assert standing_notice().startswith("Ikke randomisert")


def test_that_only_the_newest_level_of_the_pilots_own_models_is_shown() -> None:
    found = pilot_levels("upc", "", "alle")
    assert [(one.arm, one.level, one.years) for one in found] == [("HM", 0.81, "2021"), ("DM", 0.79, "2021")]


@pytest.mark.parametrize(
    ("id", "group"),
    [("aarskontroll_diabetes", "alle"), ("konsultasjoner_lege", "alle"), ("dekning_kols", "75-84")],
)
def test_that_a_change_without_a_level_or_another_group_gives_no_level(id: str, group: str) -> None:
    assert pilot_levels(id, "", group) == ()


def test_that_a_list_is_laid_beside_the_whole_offices_level() -> None:
    assert pilot_levels("dekning_kols", "", "liste:1") == pilot_levels("dekning_kols", "", "alle")


# «Hold øye med»


def two_people() -> View:
    return view_of(
        read_list(
            pasienter="""
                id   fodt kjonn lege liste_fra
                kari 1940 K     A    2010-01-01
                ola  1941 M     A    2010-01-01
            """,
            kontakter="""
                id   dato       type         rolle
                kari 2024-06-01 konsultasjon lege
                kari 2025-06-01 konsultasjon lege
                kari 2025-07-01 konsultasjon lege
                ola  2025-08-01 legevakt     lege
            """,
            periods=COVERED,
        )
    )


def test_that_what_to_watch_is_per_100_patient_years_now_and_the_365_days_before() -> None:
    view = two_people()
    found = watch(view)
    assert tuple(line.id for line in found.lines) == WATCHED
    by_id = {line.id: line for line in found.lines}
    seen = by_id["konsultasjoner_lege_sykepleier"]
    assert seen.now == pytest.approx(100, rel=0.01)
    assert seen.before == pytest.approx(50, rel=0.01)
    assert by_id["legevakt"].now == pytest.approx(50, rel=0.01)
    assert by_id["legevakt"].before == 0
    assert found.before_last == view.index_date - dt.timedelta(days=365)


def test_that_a_group_and_a_calendar_period_are_watched_with_the_same_period_a_year_before() -> None:
    found = watch(two_people(), "aar", "group:mann", dt.date(2025, 1, 1))
    legevakt = next(line for line in found.lines if line.id == "legevakt")
    assert (legevakt.now, legevakt.before) == (pytest.approx(100, rel=0.01), 0)
    assert (found.before_first, found.before_last) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def test_that_what_the_extract_lacks_is_missing_with_why_and_what_lies_before_it_is_not_known() -> None:
    since = dict.fromkeys(EVENT_TABLES, ("2025-01-01", T))
    view = view_of(
        read_list(
            pasienter="id fodt kjonn\nkari 1940 K",
            kontakter="id dato type rolle\nkari 2026-01-10 konsultasjon lege",
            periods=since,
        )
    )
    found = watch(view)
    stays = next(line for line in found.lines if line.id == "uplanlagte_innleggelser")
    assert (stays.now, stays.before) == (None, None)
    assert "innleggelser" in stays.missing
    assert found.before_first is None


# Discharges outside n and N


def discharged(**tables: str) -> View:
    """Reached, not due at T (2026-03-31), admitted again before the third working day."""
    return view_of(
        read_list(
            pasienter="""
                id    fodt kjonn lege liste_fra
                naadd 1940 K     A    2010-01-01
                ny    1941 M     A    2010-01-01
                igjen 1942 K     A    2010-01-01
            """,
            kontakter="""
                id    dato       type         rolle
                naadd 2026-01-13 konsultasjon lege
            """,
            innleggelser="""
                id    inn        ut         hastegrad hoved til  kjent
                naadd 2026-01-05 2026-01-12 ohjelp    I500  hjem 2026-01-12
                ny    2026-03-25 2026-03-30 ohjelp    I500  hjem 2026-03-30
                igjen 2026-02-01 2026-02-09 ohjelp    I500  hjem 2026-02-09
                igjen 2026-02-11 2026-03-02 ohjelp    I500  hjem 2026-03-02
            """,
            periods=COVERED,
            **tables,
        )
    )


def discharges_outside(view: View, period: ReportPeriod, group: str) -> Outside:
    return DischargesOutside.of(view, period, group).of_clock()


def test_that_lapsed_and_not_yet_due_discharges_are_told_with_the_figure() -> None:
    view = discharged()
    outside = discharges_outside(view, period_at(view, "365d"), "alle")
    states = view.scored.discharges.state.tolist()
    assert outside.lapsed + outside.not_due + outside.waiting + int(
        one_line(view, "utskrivning_3vd").denominator or 0
    ) == len(states)
    assert outside.lapsed == 1
    assert outside.not_due == 1
    line = one_line(view, "utskrivning_3vd")
    assert line.outside == "1 bortfalt, 1 ikke forfalt"
    assert one_line(view, "utskrivning_3vd", language="en").outside == "1 lapsed, 1 not due yet"
    assert one_line(view, "lmg").outside == ""


def test_that_those_outside_are_counted_in_their_own_group_and_period() -> None:
    view = discharged()
    assert discharges_outside(view, period_at(view, "365d"), "mann").lapsed == 0
    assert discharges_outside(view, period_at(view, "365d"), "mann").not_due == 1
    january = period_at(view, "maaned", dt.date(2026, 1, 1))
    assert discharges_outside(view, january, "alle").words() == "0 bortfalt, 0 ikke forfalt"


def test_that_the_later_steps_tell_theirs_too() -> None:
    """Admitted again on day 2; days 14 and 28 of the newest discharge aren't past at T (2026-03-31)."""
    view = discharged()
    reconciled = discharged(tiltak="id dato type\nnaadd 2026-01-20 legemiddelsamstemming")
    assert one_line(reconciled, "samstemming_utskrivning").outside == "1 bortfalt, 1 ikke forfalt"
    assert one_line(view, "samstemming_utskrivning").outside == ""
    chronic = discharged(
        diagnoser="""
            id    dato       kodeverk kode
            naadd 2020-01-01 ICPC-2   K77
            ny    2020-01-01 ICPC-2   K77
            igjen 2020-01-01 ICPC-2   K77
        """
    )
    assert one_line(chronic, "utskrivning_14d").outside == "1 bortfalt, 1 ikke forfalt"
    assert one_line(chronic, "utskrivning_4u").outside == "1 bortfalt, 1 ikke forfalt"


# The chart of a series


def months(values: list[tuple[float, float] | None], **given: str) -> list[SeriesPoint]:
    found = []
    for number, value in enumerate(values):
        first = dt.date(2025 + number // 12, number % 12 + 1, 1)
        after = dt.date(2025 + (number + 1) // 12, (number + 1) % 12 + 1, 1)
        point = SeriesPoint(first, after - dt.timedelta(days=1), **given)  # type: ignore[arg-type]
        if value is not None:
            n, total = value
            point = replace(point, numerator=n, denominator=total, value=n / total)
        found.append(point)
    return found


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("utskrivning_3vd", ChartKind.P),
        ("konsultasjoner_lege", ChartKind.U),
        ("vanedannende_ddd", ChartKind.XMR),
        ("borte", ChartKind.P),
        ("nye_funn", ChartKind.XMR),
    ],
)
def test_that_the_indicators_kind_decides_the_chart(key: str, kind: ChartKind) -> None:
    chart = control_chart(one_line(two_people(), key), months([(3.0, 10.0)] * 12))
    assert chart is not None
    assert chart.kind is kind


def test_that_a_hole_breaks_no_series_and_a_changed_definition_does() -> None:
    line = one_line(two_people(), "utskrivning_3vd")
    values: list[tuple[float, float] | None] = [(7.0, 10.0)] * 14
    points = months(values, definition="2026.1")
    points[3] = SeriesPoint(points[3].first, points[3].last)
    whole = control_chart(line, points)
    assert whole is not None
    assert len(whole.phases) == 1
    assert whole.points[3].value is None
    changed = [*points[:7], *(replace(point, definition="2027.1") for point in points[7:])]
    broken = control_chart(line, changed)
    assert broken is not None
    assert [phase.first for phase in broken.phases] == [points[0].first, points[7].first]
    assert ChartCaution.DEFINITION_CHANGED in broken.cautions


def test_that_a_look_back_of_a_year_is_judged_by_its_limits_alone() -> None:
    line = one_line(two_people(), "lmg")
    chart = control_chart(line, months([(30.0, 60.0)] * 12))
    assert chart is not None
    assert ChartCaution.OVERLAPPING in chart.cautions


def test_that_a_series_without_figures_has_no_chart_and_a_typed_one_has() -> None:
    line = one_line(two_people(), "egen_dekningsgrad")
    assert control_chart(line, months([None, None])) is None
    typed = [replace(point, value=0.8) for point in months([None, None, None])]
    chart = control_chart(line, typed)
    assert chart is not None
    assert [point.value for point in chart.points] == [0.8] * 3
