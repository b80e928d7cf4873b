"""The page of indicators: the same figures as the files, told in words, by month, and with their patients."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from listeoversikt.indicators.definition import Direction, indicators
from listeoversikt.indicators.result import Note
from listeoversikt.indicators.rules import rules
from listeoversikt.journal.findings import ImportReport
from listeoversikt.operations import indicator_rows, indicator_view, indicator_words, main_job
from listeoversikt.operations.indicator_view import (
    MONTHLY,
    PeriodChoice,
    SeriesPoint,
    Which,
    indicator_page,
    indicator_series,
    not_on_list,
    patients_behind,
    period_choices,
    series_choices,
    series_of,
    series_points,
)
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.store_job import CurrentList
from listeoversikt.patient_list.frames import EVENT_TABLES
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.workbook import texts
from listeoversikt.workbook.names import place_of
from tests.cli.saying import ONLY_NORWEGIAN
from tests.indicators.small_lists import T, read_list
from tests.indicators.test_properties import list_of, made_up

COVERED = dict.fromkeys(EVENT_TABLES, ("2015-01-01", T))
REPORT = ImportReport(
    office="Kontoret",
    journal_system="",
    export_date=T,
    scope="full",
    checksum="0" * 64,
    date_guessed=False,
    tables={},
    findings=[],
)


def view_of(patient_list: PatientList) -> View:
    day = int(patient_list.index_day[0])
    current = CurrentList(patient_list, day, day, REPORT, (1,))
    return View(
        current=current,
        scored=main_job.score(patient_list, day),
        settings=Settings(),
        today=dt.date(2026, 4, 20),
        office_name="Kontoret",
        example=False,
    )


@pytest.fixture(scope="module")
def crowded() -> View:
    """Twelve patients with much of everything, on two lists."""
    rows = made_up(7)
    for number, patient in enumerate(rows["pasienter"]):
        patient["lege"] = "AB"[number % 2]
    return view_of(list_of(rows))


def old_people(**tables: str) -> View:
    return view_of(
        read_list(
            pasienter="""
                id    fodt kjonn lege liste_fra  liste_til
                sett  1940 K     A    2010-01-01 -
                usett 1941 M     A    2010-01-01 -
                annen 1942 K     B    2010-01-01 -
                ny    1943 M     B    2025-12-01 -
            """,
            periods=COVERED,
            **tables,
        )
    )


CONTACTS = """
    id    dato       type         rolle
    sett  2025-06-01 konsultasjon lege
    usett 2024-06-01 konsultasjon lege
    annen 2025-06-01 konsultasjon sykepleier
"""
UNSEEN = "eldre70_uten_konsultasjon"


def line(view: View, key: str, **options: str) -> indicator_view.IndicatorLine:
    return next(one for one in indicator_page(view, **options).lines if one.key == key)


@pytest.mark.parametrize("period_type", ["365d", "maaned", "tertial", "halvaar", "aar"])
def test_that_the_page_shows_the_figures_of_the_files(crowded: View, period_type: str) -> None:
    rows = [row for row in main_job.count(crowded.scored, (period_type,)) if row.group == "alle"]
    newest = max(row.period_end for row in rows)
    wanted = {(row.id, row.variant): row for row in rows if row.period_end == newest}
    page = indicator_page(crowded, period_type)
    assert (page.period.last, page.period.type) == (newest, period_type)
    assert {(one.id, one.variant) for one in page.lines} == set(wanted)
    for one in page.lines:
        row = wanted[one.id, one.variant]
        assert (one.numerator, one.denominator, one.value, one.low, one.high) == (
            row.numerator,
            row.denominator,
            row.value,
            row.low,
            row.high,
        )


def test_that_a_list_shows_its_own_patients_and_lists_add_up(crowded: View) -> None:
    assert crowded.lists == ("A", "B")
    whole, parts = indicator_page(crowded), [indicator_page(crowded, unit=unit) for unit in crowded.lists]
    for place, one in enumerate(whole.lines):
        counts = [part.lines[place].numerator or 0 for part in parts]
        assert sum(counts) == pytest.approx(one.numerator or 0), one.key
    rows = main_job.count(crowded.scored, lists=True)
    second = {(row.id, row.variant): row.value for row in rows if row.group == "liste:2"}
    assert {(one.id, one.variant): one.value for one in parts[1].lines} == second


def test_that_themes_come_in_the_workbooks_order_and_contact_after_discharge_first(crowded: View) -> None:
    page = indicator_page(crowded)
    assert [theme.title for theme in page.themes][:2] == ["Utskrivning", "Legemidler"]
    order = [name for name, _ in texts.THEMES]
    assert [order.index(theme.key) for theme in page.themes] == sorted(
        order.index(theme.key) for theme in page.themes
    )
    assert page.lines[0].id == "utskrivning_3vd"
    ids = list(indicators())
    for theme in page.themes:
        places = [(place_of(one.id), ids.index(one.id)) for one in theme.lines]
        assert places == sorted(places)


def test_that_the_patients_behind_are_as_many_as_the_line_says(crowded: View) -> None:
    for period_type in ("365d", "maaned"):
        for unit in ("", "B"):
            opened = 0
            for one in indicator_page(crowded, period_type, unit).lines:
                found = patients_behind(crowded, one.id, one.variant, unit, one.who, period_type)
                assert len(found) == one.persons, (one.key, period_type, unit)
                opened += len(found)
            assert opened


def test_that_a_figure_opens_those_whom_the_work_concerns() -> None:
    view = old_people(kontakter=CONTACTS)
    low = line(view, UNSEEN)
    assert (low.direction, low.who, low.persons) == (Direction.DOWN, Which.NUMERATOR, 2)
    assert patients_behind(view, UNSEEN, which=low.who) == {"usett", "annen"}
    assert patients_behind(view, UNSEEN, unit="B", which=low.who) == {"annen"}
    assert patients_behind(view, UNSEEN, which=Which.EXCLUDED) == {"ny"}
    assert low.left_out == ("utelatt for kort historikk eller ny på listen: 1",)
    high = line(view, "samsykelighet_kontakt")
    assert (high.direction, high.who) == (Direction.UP, Which.REST)


def test_that_a_band_of_the_old_or_frail_is_descriptive_whatever_the_indicators_direction() -> None:
    view = old_people(kontakter=CONTACTS)
    assert line(view, "diabetes_bt_inntil_140_85").direction is Direction.UP
    assert line(view, "diabetes_bt_inntil_140_85/80_eller_skropelig").direction is Direction.NONE


def test_that_a_missing_table_is_said_in_words_on_the_line_and_on_its_theme() -> None:
    view = old_people()
    one = line(view, UNSEEN)
    assert (one.numerator, one.denominator, one.value, one.low, one.high) == (None,) * 5
    assert one.missing == "tabellen kontakter er ikke med i uttrekket"
    assert one.missing_for is Note.MISSING_TABLE
    theme = next(theme for theme in indicator_page(view).themes if one in theme.lines)
    assert theme.note == one.missing
    assert line(view, UNSEEN, language="en").missing == "table kontakter is not in the extract"


def test_that_nobody_to_count_is_missing_and_says_that_the_denominator_is_0() -> None:
    view = old_people(kontakter=CONTACTS, tiltak="id dato type\nsett 2025-06-01 behandlingsplan")
    one = line(view, "behandlingsplan_kols")
    assert (one.value, one.missing, one.missing_for) == (None, "nevner 0", Note.NOBODY)
    theme = next(theme for theme in indicator_page(view).themes if one in theme.lines)
    assert "nevner" not in theme.note


def test_that_0_found_is_0_and_not_missing() -> None:
    view = old_people(kontakter=CONTACTS)
    one = line(view, "kols_forekomst")
    assert (one.numerator, one.value, one.missing) == (0, 0, "")


def test_that_a_figure_without_all_its_tables_says_minst() -> None:
    view = old_people(kontakter=CONTACTS)
    one = line(view, "kroniske_over_3")
    assert one.at_least
    assert any(note.startswith("minst") for note in one.notes)


def test_that_the_definition_is_the_vocabularys(crowded: View) -> None:
    one = line(crowded, "lmg")
    vocabulary = indicators()["lmg"]
    assert one.definition.name == vocabulary.name_nb
    assert one.definition.numerator == vocabulary.numerator_nb
    assert one.definition.denominator == vocabulary.denominator_nb
    assert one.definition.window_days == 365
    assert one.definition.version
    assert line(crowded, "lmg", language="en").definition.numerator == vocabulary.numerator


def test_that_the_months_are_the_twelve_newest_whole_ones_with_the_files_figures(crowded: View) -> None:
    months = [period.first for period in series_choices(crowded)[MONTHLY]]
    assert (len(months), months[0], months[-1]) == (12, dt.date(2025, 4, 1), dt.date(2026, 3, 1))
    rows = [row for row in main_job.count(crowded.scored, ("maaned",)) if row.group == "alle"]
    wanted = {(row.id, row.variant, row.period_start): row for row in rows}
    for key, series in indicator_series(crowded).items():
        id, _, variant = key.partition("/")
        assert [point.first for point in series] == months
        for point in series:
            row = wanted[id, variant, point.first]
            assert (point.value, point.numerator, point.denominator) == (
                row.value,
                row.numerator,
                row.denominator,
            )


def test_that_months_before_the_history_are_gaps() -> None:
    since = dict.fromkeys(EVENT_TABLES, ("2025-12-15", T))
    view = view_of(
        read_list(pasienter="id fodt kjonn\nkari 1940 K", kontakter=CONTACTS_OF_KARI, periods=since)
    )
    months = series_choices(view)[MONTHLY]
    assert len(months) == 12
    found = [bool(series_points(view, MONTHLY, month.first)) for month in months]
    assert found == [False] * 9 + [True] * 3
    series = indicator_series(view)["konsultasjoner_lege"]
    assert [point.value is None for point in series] == [True] * 9 + [False] * 3
    assert [point.joined for point in series] == [False] * 10 + [True] * 2


CONTACTS_OF_KARI = "id dato type rolle\nkari 2026-01-10 konsultasjon lege"


def month(number: int) -> PeriodChoice:
    first = dt.date(2025, number, 1)
    return PeriodChoice(MONTHLY, first, dt.date(2025, number + 1, 1) - dt.timedelta(days=1))


def test_that_a_line_never_goes_over_a_gap_nor_from_minst_to_a_whole_figure() -> None:
    months = [month(number) for number in range(1, 7)]
    values = [0.1, None, 0.2, 0.3, 0.4, 0.5]
    least = [(), (), (), ("kontakter",), ("kontakter",), ()]
    points = [
        {"lmg": SeriesPoint(one.first, one.last, value=value, at_least=said)}
        for one, value, said in zip(months, values, least, strict=True)
    ]
    points[1] = {}
    series = series_of(months, points, "lmg")
    assert [point.joined for point in series] == [False, False, False, False, True, False]
    assert series[1] == SeriesPoint(months[1].first, months[1].last)


def test_that_a_line_never_goes_over_a_changed_definition() -> None:
    months = [month(number) for number in range(1, 5)]
    versions = ["1", "1", "2", "2"]
    points = [
        {"lmg": SeriesPoint(one.first, one.last, value=0.5, definition=version)}
        for one, version in zip(months, versions, strict=True)
    ]
    assert [point.joined for point in series_of(months, points, "lmg")] == [False, True, False, True]


def test_that_a_period_is_counted_once_a_view(crowded: View, monkeypatch: pytest.MonkeyPatch) -> None:
    first = indicator_page(crowded)
    monkeypatch.setattr(indicator_rows, "compute_indicators", None)
    assert indicator_page(crowded) == first
    assert indicator_page(crowded, unit="A").lines
    assert indicator_page(crowded, unit="group:kvinne").lines
    with pytest.raises(TypeError):
        indicator_page(old_people(kontakter=CONTACTS))


def test_that_only_periods_that_the_extract_reaches_can_be_chosen(crowded: View) -> None:
    choices = period_choices(crowded)
    assert list(dict.fromkeys(choice.type for choice in choices)) == [
        "365d",
        "maaned",
        "tertial",
        "halvaar",
        "aar",
    ]
    years = [choice for choice in choices if choice.type == "aar"]
    assert (years[0].first, years[0].last) == (dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert [year.first.year for year in years] == sorted({year.first.year for year in years}, reverse=True)
    since = dict.fromkeys(EVENT_TABLES, ("2026-02-10", T))
    short = view_of(
        read_list(pasienter="id fodt kjonn\nkari 1940 K", kontakter=CONTACTS_OF_KARI, periods=since)
    )
    assert [choice.type for choice in period_choices(short)] == ["365d", "maaned"]
    assert list(series_choices(short)) == [MONTHLY]
    with pytest.raises(ValueError):
        indicator_page(short, "aar")
    with pytest.raises(ValueError):
        indicator_page(crowded, "aar", first=dt.date(1950, 1, 1))


@pytest.mark.parametrize("period_type", ["maaned", "tertial", "halvaar", "aar"])
def test_that_an_earlier_period_has_the_files_figures_and_its_own_patients(
    crowded: View, period_type: str
) -> None:
    earlier = [choice for choice in period_choices(crowded) if choice.type == period_type][1]
    page = indicator_page(crowded, period_type, first=earlier.first)
    assert page.period == earlier
    rows = main_job.count(crowded.scored, (period_type,))
    wanted = {
        (row.id, row.variant): row.value
        for row in rows
        if row.group == "alle" and row.period_start == earlier.first
    }
    assert {(one.id, one.variant): one.value for one in page.lines} == wanted
    opened = 0
    for one in page.lines:
        found = patients_behind(crowded, one.id, one.variant, "", one.who, period_type, first=earlier.first)
        assert len(found) == one.persons, one.key
        opened += len(found)
    assert opened


@pytest.mark.parametrize("unit", ["group:skropelig_eldre", "group:75-84", "group:kvinne"])
def test_that_a_group_has_the_files_figures_and_its_own_patients(crowded: View, unit: str) -> None:
    key = unit.removeprefix("group:")
    wanted = {(row.id, row.variant): row for row in main_job.count(crowded.scored) if row.group == key}
    page = indicator_page(crowded, unit=unit)
    assert {(one.id, one.variant): one.value for one in page.lines} == {
        measure: row.value for measure, row in wanted.items()
    }
    for one in page.lines:
        found = patients_behind(crowded, one.id, one.variant, unit, one.who)
        assert len(found) == one.persons, one.key


def test_that_a_series_of_tertials_or_years_has_the_files_figures(crowded: View) -> None:
    for period_type in ("tertial", "aar"):
        rows = [row for row in main_job.count(crowded.scored, (period_type,)) if row.group == "alle"]
        wanted = {(row.id, row.variant, row.period_start): row.value for row in rows}
        series = indicator_series(crowded, period_type=period_type)["konsultasjoner_lege"]
        assert len(series) > 2
        assert [wanted["konsultasjoner_lege", "", point.first] for point in series] == [
            point.value for point in series
        ]


def test_that_those_who_have_left_are_counted() -> None:
    view = view_of(
        read_list(
            pasienter="id fodt kjonn liste_til\nher 1940 K -\nborte 1940 K 2026-01-01",
            kontakter="id dato type rolle\nher 2026-01-10 konsultasjon lege",
        )
    )
    assert not_on_list(view, frozenset({"her", "borte"})) == 1
    assert not_on_list(view, frozenset({"her"})) == 0


def test_that_every_indicator_has_a_short_name_in_both_languages(crowded: View) -> None:
    for id, variant in rules():
        assert id in indicator_words.SHORT_NAMES, id
        if variant:
            keys = {variant, f"{id}/{variant}"}
            assert keys & indicator_words.VARIANTS_EN.keys(), variant
    for norwegian, detail, english, english_detail in indicator_words.SHORT_NAMES.values():
        assert all((norwegian, detail, english, english_detail))
        assert not ONLY_NORWEGIAN.search(f"{english} {english_detail}")
    english = indicator_page(crowded, language="en")
    assert {theme.title for theme in english.themes}.isdisjoint({"Utskrivning", "Kols", "Legemidler"})
    spoken = " ".join(f"{one.name} {one.detail} {one.missing}" for one in english.lines)
    assert not re.search("[æøåÆØÅ]", spoken)


def test_that_no_two_lines_look_the_same(crowded: View) -> None:
    for language in ("nb", "en"):
        page = indicator_page(crowded, language=language)
        shown = [(theme.key, one.name, one.detail) for theme in page.themes for one in theme.lines]
        assert len(set(shown)) == len(shown)
