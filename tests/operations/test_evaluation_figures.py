"""A goal's figures: before and now, harm watch, series with their limits, how many it takes, another office."""

from __future__ import annotations

import datetime as dt
from functools import cache

import msgspec
import pytest

from listeoversikt.evaluation.balancing import Balance
from listeoversikt.evaluation.compare import Caution, Change, Figure, Verdict
from listeoversikt.evaluation.goal import Balancing, Goal, Measure
from listeoversikt.evaluation.locking import lock
from listeoversikt.evaluation.other_office import COLUMNS, AggregatesRefused
from listeoversikt.evaluation.spc import Action, ChartKind
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.rules import rules
from listeoversikt.operations import evaluation_figures as figures_of
from listeoversikt.operations import evaluation_form as form_of
from listeoversikt.operations.evaluation import ComparedFigure, ComparedFigures, DatedAction, KeptGoal
from listeoversikt.operations.office import View
from tests.evaluation.goals import LOCK_DAY, goal
from tests.lists import patient_list, person
from tests.operations.followup_views import view_of

T = dt.date(2026, 3, 31)
START = dt.date(2025, 7, 1)
VISITS = ("konsultasjoner_lege", "", "alle")
SEEN = ("eldre70_uten_konsultasjon", "", "alle")


@cache
def view() -> View:
    """Thirty people; each was seen by a doctor once a quarter in 2024, and every month from July 2025."""
    ids = [f"P{number:02}" for number in range(30)]
    months = [(2024, month) for month in (2, 5, 8, 11)]
    months += [(2025, month) for month in range(7, 13)] + [(2026, month) for month in (1, 2, 3)]
    contacts = [
        (one, f"{year}-{month:02}-{5 + place % 20:02}", "konsultasjon", "lege")
        for place, one in enumerate(ids)
        for year, month in months
    ]
    people = [person(one, 1940 + place, "KM"[place % 2]) for place, one in enumerate(ids)]
    return view_of(
        patient_list(T.isoformat(), people, contacts=contacts, stays=[], since="2023-01-01"), "2026-04-01"
    )


FORM = goal(
    measures=(Measure(indicator="konsultasjoner_lege", target=8.0),),
    balancing=(Balancing(indicator="legevakt", worst=0.5),),
    effect=4.0,
    baseline_from=dt.date(2024, 7, 1),
    start=START,
    end=dt.date(2026, 6, 30),
)


def kept(form: Goal = FORM, *actions: Action, compared: ComparedFigures | None = None) -> KeptGoal:
    locked = lock("maalet", form, START - dt.timedelta(days=5), "lege-1")
    dated = tuple(DatedAction(f"e{place}", "spl-1", one) for place, one in enumerate(actions))
    return KeptGoal(
        id="maalet",
        begun=LOCK_DAY,
        by="lege-1",
        form=form,
        locked=locked,
        sealed_on=locked.locked_on,
        actions=dated,
        compared=compared,
    )


def test_that_before_is_up_to_the_start_and_now_up_to_the_extract() -> None:
    before, now = figures_of.periods_of(view(), FORM)
    assert before == (dt.date(2024, 7, 1), dt.date(2025, 6, 30))
    assert now == (START, T)
    ended = msgspec.structs.replace(FORM, end=dt.date(2025, 12, 31))
    assert figures_of.periods_of(view(), ended)[1] == (START, dt.date(2025, 12, 31))
    ahead = msgspec.structs.replace(FORM, start=dt.date(2026, 5, 1), end=None)
    assert figures_of.periods_of(view(), ahead) == ((dt.date(2024, 7, 1), T), None)
    assert figures_of.periods_of(view(), Goal()) == (None, None)


def test_that_the_goals_figures_are_counted_in_its_own_periods() -> None:
    found = figures_of.goal_figures(view(), kept())
    (measure,) = found.measures
    assert measure.before is not None
    assert measure.after is not None
    assert (measure.before.numerator, measure.after.numerator) == (60, 270)
    assert measure.change.verdict is Verdict.UP  # use of services has no better way in the vocabulary
    assert measure.change.expected_held is False
    assert measure.reached is True
    assert (measure.before.first, measure.after.last) == (dt.date(2024, 7, 1), T)


def test_that_the_harm_watch_is_always_there_and_the_goals_own_comes_first() -> None:
    harms = figures_of.goal_figures(view(), kept()).harms
    assert harms[0].beside.indicator == "legevakt"
    assert harms[0].beside.own
    named = {harm.beside.indicator for harm in harms}
    assert {"uplanlagte_innleggelser", "eldre70_uten_konsultasjon", "ikke_takst"} <= named
    assert "konsultasjoner_lege" not in named  # it's the goal itself


def test_that_a_figure_that_looks_back_over_the_start_cannot_be_compared_and_says_from_when() -> None:
    harms = figures_of.goal_figures(view(), kept()).harms
    (seen,) = (harm for harm in harms if harm.beside.indicator == SEEN[0])
    assert seen.judged.change.verdict is Verdict.OVERLAP
    assert seen.judged.balance is Balance.OVERLAP
    assert seen.from_day == dt.date(2026, 6, 30)


def test_that_only_what_is_wanted_is_counted() -> None:
    keys = figures_of.keys_of(FORM)
    assert keys[0] == VISITS
    assert len(keys) == len(set(keys)) < 12
    rows = figures_of.series_rows(view(), keys, [(dt.date(2025, 8, 1), dt.date(2025, 8, 31))], "maaned")
    assert {(row.id, row.variant, row.group) for row in rows} == set(keys)


def test_that_an_own_measure_is_nothing_that_can_be_counted() -> None:
    own = msgspec.structs.replace(FORM, measures=(Measure(own_name="Ventetid", target=5.0),))
    assert figures_of.measured(own) == ()
    found = figures_of.goal_figures(view(), kept(msgspec.structs.replace(own, measures=FORM.measures)))
    assert len(found.measures) == 1
    assert all(key[0] for key in figures_of.keys_of(own))


def chart(*actions: Action, key: figures_of.Key = VISITS) -> figures_of.Chart:
    periods = figures_of.series_periods(view(), "maaned")[-24:]
    rows = figures_of.series_rows(view(), figures_of.keys_of(FORM), periods, "maaned")
    found = figures_of.chart_of(kept(FORM, *actions), key, rows)
    assert found is not None
    return found


def test_that_the_chart_holds_the_limits_of_the_time_before_the_start() -> None:
    made = chart(Action(dt.date(2025, 9, 1), "Ringetid", False))
    assert made.kind is ChartKind.U
    assert [phase.of for phase in made.phases] == [0, 0]
    assert made.phases[1].first == START
    after = [point for point in made.points if point.period.first >= START]
    assert all(point.signals for point in after)
    assert len({point.centre for point in made.points}) == 1


def test_that_an_action_that_begins_a_phase_has_its_own_limits() -> None:
    made = chart(Action(dt.date(2025, 9, 1), "Ringetid", True))
    assert [phase.number for phase in made.phases] == [0, 1, 2]
    assert made.phases[2].of == 2


def test_that_overlapping_months_are_said_to_overlap() -> None:
    assert "overlapping" in chart(key=SEEN).cautions
    assert "overlapping" not in chart().cautions


def test_that_a_series_that_was_not_counted_has_no_chart() -> None:
    assert figures_of.chart_of(kept(), ("lmg", "", "alle"), ()) is None


TOO_FEW = Change(Verdict.TOO_FEW, 0.1, -0.1, 0.3)


@pytest.mark.parametrize(
    ("change", "before", "after", "expected", "needed"),
    [
        (TOO_FEW, Figure(Kind.SHARE, 3, 9), Figure(Kind.SHARE, 30, 60), 0.2, ("persons", 10)),
        (TOO_FEW, Figure(Kind.RATE, 2, 90), Figure(Kind.RATE, 3, 90), 0.2, ("events", 6)),
        (TOO_FEW, Figure(Kind.SHARE, 30, 80), Figure(Kind.SHARE, 24, 50), 0.2, ("size", 200)),
        (TOO_FEW, Figure(Kind.SHARE, 30, 80), Figure(Kind.SHARE, 24, 50), None, None),
        (Change(Verdict.BETTER, 0.1, 0.05, 0.2), Figure(Kind.SHARE, 3, 9), None, 0.2, None),
    ],
)
def test_that_too_few_says_how_many_it_takes(
    change: Change,
    before: Figure,
    after: Figure | None,
    expected: float | None,
    needed: tuple[str, int] | None,
) -> None:
    found = figures_of.needed(change, (before, after), expected)
    assert (None if found is None else (found.what, found.number)) == needed


# -- another office --------------------------------------------------------------------------------------------------


def aggregates(*rows: tuple[str, str, int, float]) -> bytes:
    lines = [",".join(COLUMNS)]
    lines += [
        f"konsultasjoner_lege,,alle,{first},{last},{n},{total},{n / total},{n / total * 0.8},{n / total * 1.2},no"
        for first, last, n, total in rows
    ]
    return "\n".join(lines).encode()


HALF_YEARS = (
    ("2024-07-01", "2024-12-31", 90, 15.0),
    ("2025-01-01", "2025-06-30", 100, 15.0),
    ("2025-07-01", "2025-12-31", 105, 15.0),
    ("2025-12-01", "2025-12-31", 20, 2.5),
)


def test_that_the_newest_periods_of_one_length_on_either_side_of_the_start_are_taken() -> None:
    found = form_of.figures_for(FORM, aggregates(*HALF_YEARS))
    assert found.before == ComparedFigure(
        dt.date(2025, 1, 1), dt.date(2025, 6, 30), 100, 15.0, 100 / 15 * 0.8, 100 / 15 * 1.2
    )
    assert found.after is not None
    assert found.after.first == START


def test_that_a_file_without_both_sides_gives_neither() -> None:
    found = form_of.figures_for(FORM, aggregates(*HALF_YEARS[:2]))
    assert (found.before, found.after) == (None, None)
    with pytest.raises(AggregatesRefused):
        form_of.figures_for(FORM, b"id,value\n")


def test_that_our_change_less_theirs_is_of_the_days_of_their_figures() -> None:
    theirs = form_of.figures_for(FORM, aggregates(*HALF_YEARS))
    beside = figures_of.goal_figures(view(), kept(compared=theirs)).beside_other
    assert beside is not None
    assert beside.before is not None
    assert (beside.before.first, beside.before.last) == (dt.date(2025, 1, 1), dt.date(2025, 6, 30))
    assert beside.change.verdict is Verdict.MISSING or beside.change.difference is not None
    assert {Caution.NOT_RANDOMISED, Caution.PARALLEL_TRENDS, Caution.DEFINITION_UNKNOWN} <= set(
        beside.change.cautions
    )


def test_that_figures_of_another_measure_are_not_laid_beside() -> None:
    theirs = form_of.figures_for(FORM, aggregates(*HALF_YEARS))
    other = msgspec.structs.replace(FORM, measures=(Measure(indicator="konsultasjoner_lege", group="rus"),))
    other = msgspec.structs.replace(other, measures=(msgspec.structs.replace(other.measures[0], target=1.0),))
    assert figures_of.goal_figures(view(), kept(other, compared=theirs)).beside_other is None


# -- what the form offers ----------------------------------------------------------------------------------------------


def test_that_every_measure_of_the_form_can_be_counted_and_has_a_name() -> None:
    choices = form_of.measure_choices()
    assert len({name for _, name in choices}) == len(choices)
    for key, name in choices:
        assert form_of.parts_of(key) in rules()
        assert name
        assert form_of.unit_of(*form_of.parts_of(key)).kind != "count"


def test_that_groups_are_named_and_everybody_is_first() -> None:
    keys = [key for key, _ in form_of.group_choices()]
    assert keys[0] == "alle"
    assert {str(group) for group in TargetGroup} <= set(keys)
    assert form_of.name_in_group("lmg", "", "", "kols") == "Legemiddelgjennomgang (KOLS)"
    assert form_of.name_in_group("", "", "Ventetid", "alle") == "Ventetid"
