"""What may be laid beside an indicator, in its unit, with what differs and the standing notices."""

from __future__ import annotations

import pytest

from listeoversikt.evaluation.benchmarks import benchmark_indicators, benchmarks, notices
from listeoversikt.evaluation.pilot_tables import pilot_rows
from listeoversikt.indicators.definition import indicators


def test_that_the_models_stand_apart_and_in_the_indicators_unit() -> None:
    found = benchmarks("dekning_diabetes2")
    assert [(one.row.arm, one.level, one.row.page) for one in found] == [("HM", 0.61, 33), ("DM", 0.77, 33)]
    assert all("siste 365 dager" in one.differs_nb for one in found)


def test_that_only_rows_of_the_same_group_are_laid_beside() -> None:
    found = [one for one in benchmarks("legevakt", group="utviklingshemming") if one.row.table == "12"]
    assert [(one.base, one.effect, one.row.stars, one.significant) for one in found] == [
        (0.96, -0.28, "**", True)
    ]
    assert benchmarks("legevakt", group="85+") == ()
    assert all(one.row.group == "alle" for one in benchmarks("uplanlagte_innleggelser"))


def test_that_the_nurses_part_is_computed_said_to_be_and_bears_no_stars() -> None:
    (found,) = benchmarks("konsultasjoner_sykepleier", group="skropelig_eldre")
    assert found.computed and found.row.stars == "" and found.significant is None
    assert found.base == 0 and found.effect == pytest.approx(0.46)
    assert "minus" in found.differs_nb


def test_that_the_more_stays_among_the_frail_stand_beside_the_offices_own() -> None:
    rows = [one.row for one in benchmarks("uplanlagte_innleggelser", group="skropelig_eldre")]
    assert any(row.table == "14" and row.arm == "PHT_Q4" and row.stars == "**" for row in rows)
    keys = [notice.key for notice in notices("uplanlagte_innleggelser", "skropelig_eldre")]
    assert keys[0] == "not_randomised" and {"no_fewer_admissions", "frail_more_admissions"} <= set(keys)


def test_that_age_bands_that_differ_are_shown_for_themselves_only() -> None:
    found = [one for one in benchmarks("konsultasjoner_lege", "tabell6") if one.row.table == "6"]
    assert len(found) == 18 and not any(one.fits for one in found)


def test_that_a_variant_can_be_asked_for_alone() -> None:
    assert {one.row.table for one in benchmarks("konsultasjoner_lege", "tabell11", "kols")} == {
        "11",
        "14",
        "22",
        "42",
    }
    assert benchmarks("konsultasjoner_lege", "finnes_ikke") == ()


def test_that_the_notice_of_not_randomised_always_stands_first() -> None:
    for indicator in ("", *benchmark_indicators()):
        assert notices(indicator)[0].key == "not_randomised"
        assert "Ikke randomisert" in notices(indicator)[0].text_nb
    assert "small_numbers" in [notice.key for notice in notices("dekning_utviklingshemming")]
    assert "small_numbers" not in [notice.key for notice in notices("dekning_kols")]


def test_that_the_mapping_names_only_what_exists() -> None:
    outcomes = {(row.table, row.outcome) for row in pilot_rows()}
    for indicator in benchmark_indicators():
        assert indicator in indicators()
        groups = ("alle", "kols", "diabetes2", "psykisk", "rus", "utviklingshemming", "skropelig_eldre")
        found = [one for group in groups for one in benchmarks(indicator, group=group)]
        assert found, indicator
        for one in found:
            assert one.differs_nb.endswith(".")
            assert one.computed or (one.row.table, one.row.outcome) in outcomes
