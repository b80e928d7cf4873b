"""From a list that can be read to a judgement: indicators, figures, comparison and chart in one go."""

from __future__ import annotations

import pytest

from listeoversikt.evaluation.balancing import Balance, beside_goal, judge
from listeoversikt.evaluation.compare import Caution, Verdict, before_after
from listeoversikt.evaluation.figures import cautions_of, chart_kind, chart_periods, figure_of, overlapping
from listeoversikt.evaluation.spc import ChartKind, Weight, chart
from listeoversikt.indicators.definition import Direction
from listeoversikt.indicators.result import IndicatorRow
from tests.evaluation.goals import goal
from tests.indicators.small_lists import figures, read_list

PATIENTS = "id fodt kjonn\n" + "".join(f"p{number} 1950 K\n" for number in range(12))


def year(end: int, visits: int) -> dict[tuple[str, str, str], IndicatorRow]:
    """The 365 days to 31 March of a year: each patient has that many visits out of hours."""
    contacts = "id dato type rolle takster\np0 2019-01-01 annet annet -\n"
    contacts += "".join(
        f"p{n} {end}-01-{day + 1:02} legevakt lege -\n" for n in range(12) for day in range(visits)
    )
    return figures(read_list(on=f"{end}-03-31", pasienter=PATIENTS, kontakter=contacts))


def test_that_more_visits_out_of_hours_are_worse_and_said_to_be_only_those_known() -> None:
    rows = [year(end, visits)["legevakt", "", "alle"] for end, visits in ((2024, 1), (2026, 3))]
    before, after = (figure_of(row) for row in rows)
    assert before is not None and after is not None
    assert (before.numerator, before.denominator, before.persons) == (12, 12, 12)
    found = before_after(before, after, Direction.DOWN, cautions=cautions_of(rows))
    assert found.verdict is Verdict.WORSE and found.difference == pytest.approx(2)
    assert Caution.ONLY_KNOWN in found.cautions
    (beside,) = (one for one in beside_goal(goal()) if (one.indicator, one.group) == ("legevakt", "alle"))
    assert judge(beside, before, after).balance is Balance.WORSENED


def test_that_years_on_end_can_be_compared_and_years_that_share_days_cant() -> None:
    rows = [year(end, 2)["legevakt", "", "alle"] for end in (2025, 2026)]
    assert not overlapping(rows)
    one, two = (figure_of(row) for row in rows)
    assert before_after(one, two, Direction.DOWN).verdict is Verdict.NO_SURE_CHANGE
    assert before_after(two, one, Direction.DOWN).verdict is Verdict.OVERLAP, "the wrong way round"


def test_that_a_few_years_are_too_few_for_a_chart() -> None:
    rows = [year(end, 2)["legevakt", "", "alle"] for end in (2023, 2024, 2025, 2026)]
    found = chart(chart_kind(rows[0]), chart_periods(rows))
    assert found.kind is ChartKind.U and found.phases[0].weight is Weight.NONE and found.steady is None
