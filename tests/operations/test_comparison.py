"""«Sammenligning»: every row that may be laid beside a figure, HM and DM apart, what differs always with it."""

from __future__ import annotations

import pytest

from listeoversikt.evaluation.benchmarks import benchmark_indicators, benchmarks, notices
from listeoversikt.evaluation.pilot_tables import pilot_rows
from listeoversikt.operations.comparison import (
    Comparison,
    ComparisonPage,
    PilotUnit,
    comparison_page,
    comparison_units,
)
from listeoversikt.operations.indicator_rows import rows_at
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import EVENT_TABLES
from listeoversikt.words.evaluation import arm_in_full, arm_word, pilot_unit_word, stars_word
from tests.indicators.small_lists import T, read_list
from tests.operations.views import view_of

COVERED = dict.fromkeys(EVENT_TABLES, ("2015-01-01", T))
PATIENTS = "id fodt kjonn lege\nkari 1950 K L1\nper 1951 M L2"
DIAGNOSES = "id dato kodeverk kode\nkari 2020-01-10 ICPC-2 R95\nper 2020-01-10 ICPC-2 R95"
CONTACTS = "id dato type rolle takster\nkari 2026-01-10 konsultasjon sykepleier s2a"


@pytest.fixture(scope="module")
def view() -> View:
    return view_of(read_list(pasienter=PATIENTS, diagnoser=DIAGNOSES, kontakter=CONTACTS, periods=COVERED))


@pytest.fixture(scope="module")
def page(view: View) -> ComparisonPage:
    return comparison_page(view)


def line(page: ComparisonPage, key: str) -> Comparison:
    return next(one for one in page.lines if one.key == key)


def printed(group: str, *, alone: bool) -> int:
    found = [one for id in benchmark_indicators() for one in benchmarks(id, "", group)]
    return sum(one.fits or alone for one in found)


def test_that_every_row_that_may_be_laid_beside_is_there(page: ComparisonPage) -> None:
    assert sum(len(one.cells) for one in page.lines) == printed("alle", alone=True)


@pytest.mark.parametrize("unit", comparison_units())
def test_that_a_group_has_all_its_rows_and_only_those_that_fit(view: View, unit: str) -> None:
    page = comparison_page(view, unit=unit)
    assert sum(len(one.cells) for one in page.lines) == printed(unit.removeprefix("group:"), alone=False)
    assert all(one.fits for one in page.lines)


def test_that_keys_are_of_one_line_each(page: ComparisonPage) -> None:
    keys = [one.key for one in page.lines]
    assert len(keys) == len(set(keys))


def test_that_the_offices_figure_stands_with_n_of_n_and_limits(page: ComparisonPage) -> None:
    own = line(page, "dekning_kols/takst@5").own
    assert (own.numerator, own.denominator, own.value) == (1, 2, 0.5)
    assert own.low is not None
    assert own.high is not None


def test_that_the_figure_is_the_pages_own_and_never_counted_again(view: View, page: ComparisonPage) -> None:
    rows = {(row.id, row.variant): row for row in rows_at(view)}
    for one in page.lines:
        row = rows[one.id, one.variant]
        assert (one.own.numerator, one.own.denominator, one.own.value) == (
            row.numerator,
            row.denominator,
            row.value,
        )


def test_that_hm_and_dm_stand_apart(page: ComparisonPage) -> None:
    shown = line(page, "dekning_kols/takst@5").shown
    levels = {arm: cell.level.value for arm, cell in shown.items() if cell.level is not None}
    assert levels == {"HM": 66, "DM": 60}


def test_that_hm_against_dm_isnt_put_as_hm_against_those_outside(page: ComparisonPage) -> None:
    shown = line(page, "legevakt@22").shown
    assert list(shown) == [""]
    assert shown[""].against == "DM"
    assert shown[""].effect is not None
    assert shown[""].effect.unit is PilotUnit.CHANGE


def test_that_both_models_together_are_neither_hm_nor_dm(view: View) -> None:
    one = line(comparison_page(view, unit="group:kols"), "konsultasjoner_lege_sykepleier/tabell11@11")
    assert not one.apart
    cell = one.shown[""]
    assert (cell.arm, cell.stars, cell.significant) == ("PHT", "***", True)
    assert cell.base is not None
    assert cell.effect is not None
    assert (cell.base.value, cell.effect.value, cell.effect.unit) == (5.84, 0.8, PilotUnit.RATE)


def test_that_shares_are_told_in_points_with_p_as_printed(page: ComparisonPage) -> None:
    shown = line(page, "aarskontroll_diabetes@10").shown
    hm, dm = shown["HM"], shown["DM"]
    assert hm.effect is not None
    assert dm.p is not None
    assert (hm.effect.value, hm.effect.places, hm.effect.unit) == (16.4, 1, PilotUnit.POINTS)
    assert (hm.significant, dm.significant, dm.p.value) == (True, False, 0.183)


def test_that_a_column_worked_out_here_has_no_stars(view: View) -> None:
    one = line(comparison_page(view, unit="group:diabetes2"), "konsultasjoner_sykepleier/tabell11@11")
    assert one.shown[""].computed
    assert one.shown[""].stars == ""
    assert one.shown[""].significant is None


def test_that_what_differs_and_the_notices_stand_with_every_line(page: ComparisonPage) -> None:
    assert all(one.differs for one in page.lines)
    assert page.standing == notices()[:1]
    assert page.standing[0].text_nb.startswith("Ikke randomisert")
    assert all(page.standing[0] not in one.notices for one in page.lines)
    stays = line(page, "uplanlagte_innleggelser@22")
    assert any("færre" in one.text_nb for one in stays.notices)


def test_that_rows_that_dont_fit_stand_last_and_apart(page: ComparisonPage) -> None:
    *before, last = page.themes
    assert last.key == ""
    assert {one.table for one in last.lines} == {"6"}
    assert not any(one.fits for one in last.lines)
    assert all(one.fits for theme in before for one in theme.lines)


def test_that_page_and_table_are_those_printed(page: ComparisonPage) -> None:
    pages = {row.table: row.page for row in pilot_rows()}
    assert all(one.page == pages[one.table] for one in page.lines if one.table != "13")


def test_that_a_missing_figure_stays_missing_beside_the_pilots() -> None:
    page = comparison_page(view_of(read_list(pasienter=PATIENTS, periods=COVERED)))
    one = line(page, "dekning_kols/takst@5")
    assert one.own.value is None
    assert one.own.missing
    assert one.shown["HM"].level is not None


def test_that_a_list_is_compared_by_its_own_figure(view: View) -> None:
    own = line(comparison_page(view, unit="L1"), "dekning_kols/takst@5").own
    assert (own.numerator, own.denominator) == (1, 1)


def test_that_one_patient_and_an_empty_office_dont_fall() -> None:
    one = read_list(pasienter="id fodt kjonn\nkari 1950 K", diagnoser=DIAGNOSES.split("\nper", maxsplit=1)[0])
    assert comparison_page(view_of(one)).lines
    empty = read_list(pasienter="id fodt kjonn dod\nkari 1950 K 2020-01-01", periods=COVERED)
    assert all(
        found.own.value is None for found in comparison_page(view_of(empty)).lines if found.own.is_share
    )


def test_that_every_arm_star_and_unit_has_words(view: View) -> None:
    for unit in ("", *comparison_units()):
        for cell in (cell for one in comparison_page(view, unit=unit).lines for cell in one.cells):
            assert arm_word(cell.arm)
            assert arm_in_full(cell.arm, "en")
            assert stars_word(cell.stars)
            for figure in (cell.base, cell.effect, cell.level):
                assert figure is None or pilot_unit_word(figure.unit)
