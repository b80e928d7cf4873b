"""What stands beside every goal, and when it got worse."""

from __future__ import annotations

import datetime as dt

import pytest

from listeoversikt.evaluation.balancing import Balance, Beside, beside_goal, judge
from listeoversikt.evaluation.compare import Caution, Figure
from listeoversikt.evaluation.goal import Balancing, Measure
from listeoversikt.indicators.definition import Direction, Kind, indicators
from tests.evaluation.goals import SATISFIED, goal

ALWAYS = {"uplanlagte_innleggelser", "legevakt", "konsultasjoner_lege", "ikke_takst"}


def keys(found: tuple[Beside, ...]) -> list[tuple[str, str]]:
    return [(one.indicator, one.group) for one in found]


@pytest.mark.parametrize(
    "indicator", ["lmg", "utskrivning_3vd", "diabetes_hba1c_under_52", "dekning_kols", "upc"]
)
def test_that_stays_out_of_hours_consultations_and_workload_stand_beside_every_goal(indicator: str) -> None:
    found = beside_goal(goal(measures=(Measure(indicator=indicator, target=0.5),)))
    assert {one.indicator for one in found} >= ALWAYS
    assert indicator not in {one.indicator for one in found}


def test_that_the_goals_own_come_first_and_arent_doubled() -> None:
    found = beside_goal(goal())
    assert found[0].own and keys(found)[0] == ("uplanlagte_innleggelser", "skropelig_eldre")
    assert len(keys(found)) == len(set(keys(found)))
    assert ("legevakt", "skropelig_eldre") in keys(found) and ("legevakt", "alle") in keys(found)
    assert [group for indicator, group in keys(found) if indicator == "ikke_takst"] == ["alle"]


def test_that_a_theme_has_more() -> None:
    diabetes = beside_goal(goal(measures=(Measure(indicator="diabetes_hba1c_under_52", target=0.5),)))
    assert "diabetes_hba1c_lav_skropelig" in {one.indicator for one in diabetes}
    assert "diabetes_hba1c_lav_skropelig" not in {one.indicator for one in beside_goal(goal())}
    discharge = {one.indicator for one in beside_goal(goal())}
    assert {"reinnleggelse_30d", "samstemming_utskrivning"} <= discharge


def test_that_every_measure_beside_exists_and_says_why() -> None:
    for measure in (
        "lmg",
        "utskrivning_3vd",
        "diabetes_kontroll",
        "angst_ny_undersokt",
        "depresjon_ny_undersokt",
        "dekning_rus",
    ):
        for one in beside_goal(goal(measures=(Measure(indicator=measure, target=0.5),), balancing=())):
            assert one.indicator in indicators() and one.why_nb.endswith(".")


def test_that_an_own_name_can_stand_beside_without_a_direction() -> None:
    found = beside_goal(goal(measures=(SATISFIED,), balancing=(Balancing(own_name="Ventetid til time"),)))
    assert (found[0].own_name, found[0].better) == ("Ventetid til time", Direction.NONE)


def stays(worst: float | None = None, indicator: str = "uplanlagte_innleggelser") -> Beside:
    better = Direction.NONE if indicator == "konsultasjoner_lege" else Direction.DOWN
    return Beside(indicator, "", "alle", "", better, worst, False, "")


def rate(events: float) -> Figure:
    return Figure(Kind.RATE, events, 500, persons=500)


@pytest.mark.parametrize(
    ("beside", "before", "after", "balance"),
    [
        (stays(), rate(100), rate(150), Balance.WORSENED),
        (stays(), rate(100), rate(110), Balance.MAY_HAVE_WORSENED),
        (stays(), rate(100), rate(95), Balance.NOT_WORSE),
        (stays(), rate(100), rate(50), Balance.NOT_WORSE),
        (stays(), rate(1), rate(3), Balance.TOO_FEW),
        (stays(), None, rate(100), Balance.MISSING),
        (stays(), rate(100), None, Balance.MISSING),
        (stays(0.25), rate(120), rate(126), Balance.BEYOND_WORST),
        (stays(0.25), None, rate(126), Balance.BEYOND_WORST),
        (stays(0.25), rate(120), rate(125), Balance.BEYOND_WORST),
        (stays(0.25), rate(120), rate(124), Balance.MAY_HAVE_WORSENED),
        (stays(indicator="konsultasjoner_lege"), rate(100), rate(50), Balance.CHANGED),
        (stays(indicator="konsultasjoner_lege"), rate(100), rate(150), Balance.CHANGED),
        (stays(indicator="konsultasjoner_lege"), rate(100), rate(101), Balance.NOT_WORSE),
    ],
)
def test_how_it_went(beside: Beside, before: Figure | None, after: Figure | None, balance: Balance) -> None:
    judged = judge(beside, before, after)
    assert judged.balance is balance
    assert {Caution.NOT_RANDOMISED, Caution.MANY_LOOKS} <= set(judged.change.cautions)


def test_that_figures_that_share_days_are_not_missing_and_may_be_past_their_worst() -> None:
    sooner = Figure(Kind.SHARE, 30, 124, first=dt.date(2025, 1, 1), last=dt.date(2025, 12, 31))
    later = Figure(Kind.SHARE, 35, 125, first=dt.date(2025, 4, 1), last=dt.date(2026, 3, 31))
    seen = Beside("aarskontroll_diabetes", "", "alle", "", Direction.UP, None, False, "")
    assert judge(seen, sooner, later).balance is Balance.OVERLAP
    stop = Beside("aarskontroll_diabetes", "", "alle", "", Direction.UP, 0.3, True, "")
    assert judge(stop, sooner, later).balance is Balance.BEYOND_WORST


def test_that_what_should_be_high_is_past_its_worst_from_below() -> None:
    upc = Beside("upc", "", "alle", "", Direction.UP, 0.7, True, "")
    low = Figure(Kind.MEAN, 69, 100, 0.66, 0.72)
    assert judge(upc, low, low).balance is Balance.BEYOND_WORST
