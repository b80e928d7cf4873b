"""How many events a model needs.

Published: the Chagas example of Riley RD et al. Stat Med 2019;38:1276-96 (24 parameters, 17.4 %, R² 0.288: 4.8 events a
parameter) and the binary cases that the package pmsampsize 1.1.1 or later (Ensor, Martin, Riley) is tested with. By hand:
the figures of a rare outcome, 5 %, with 30 parameters and R² 0.05.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.scores.admission.judging.sample_size import (
    Criterion,
    enough,
    needed_events,
    require_enough,
    varying,
)
from listeoversikt.scores.admission.refusals import CannotLearn, NoRows, NotEnough, OneClass
from listeoversikt.scores.admission.rows import Rows


@pytest.mark.parametrize(
    ("cox_snell", "parameters", "prevalence", "shrinkage", "optimism", "risk", "per_parameter"),
    [
        (0.288, 24, 0.174, 623, 662, 221, 4.80),
        (0.55, 24, 0.174, 255, 532, 221, 3.86),
        (0.288, 36, 0.174, 934, 992, 221, 4.79),
        (0.288, 24, 0.25, 623, 590, 289, 6.49),
    ],
)
def test_that_the_published_examples_come_out(
    cox_snell, parameters, prevalence, shrinkage, optimism, risk, per_parameter
):
    needed = needed_events(parameters, prevalence, cox_snell=cox_snell)
    rows = needed.by_criterion
    assert rows[Criterion.SHRINKAGE] == shrinkage
    assert rows[Criterion.OPTIMISM] == optimism
    assert rows[Criterion.OVERALL_RISK] == risk
    three = max(shrinkage, optimism, risk)
    assert three * prevalence / parameters == pytest.approx(per_parameter, abs=0.005)


def test_that_a_rare_outcome_with_many_parameters_needs_thousands():
    needed = needed_events(30, 0.05, cox_snell=0.05)
    assert needed.by_criterion == {
        Criterion.OVERALL_RISK: 73,
        Criterion.AVERAGE_ERROR: 544,
        Criterion.SHRINKAGE: 5249,
        Criterion.OPTIMISM: 1770,
    }
    assert needed.binding is Criterion.SHRINKAGE
    assert (needed.rows, needed.events) == (5249, 263)


def test_that_the_average_error_is_asked_only_where_it_was_simulated():
    assert Criterion.AVERAGE_ERROR in needed_events(30, 0.1).by_criterion
    assert Criterion.AVERAGE_ERROR not in needed_events(31, 0.1).by_criterion


@given(st.integers(1, 200), st.floats(0.01, 0.9), st.floats(0.05, 0.5))
def test_that_more_parameters_or_a_weaker_model_never_need_less(parameters, prevalence, strength):
    needed = needed_events(parameters, prevalence, nagelkerke=strength)
    more = needed_events(parameters + 1, prevalence, nagelkerke=strength)
    weaker = needed_events(parameters, prevalence, nagelkerke=strength * 0.9)
    for criterion in (Criterion.SHRINKAGE, Criterion.OPTIMISM, Criterion.OVERALL_RISK):
        assert more.by_criterion[criterion] >= needed.by_criterion[criterion]
    assert weaker.by_criterion[Criterion.SHRINKAGE] >= needed.by_criterion[Criterion.SHRINKAGE]
    assert needed.rows == max(needed.by_criterion.values())


@pytest.mark.parametrize(
    ("parameters", "prevalence", "cox_snell"), [(0, 0.1, None), (5, 0, None), (5, 1, None), (5, 0.1, 0.9)]
)
def test_that_what_cannot_be_is_refused(parameters, prevalence, cox_snell):
    with pytest.raises(CannotLearn):
        needed_events(parameters, prevalence, cox_snell=cox_snell)


def rows_of(values: np.ndarray, outcome: np.ndarray, person: np.ndarray) -> Rows:
    size, features = values.shape
    return Rows(
        tuple(f"f{each}" for each in range(features)),
        values.astype(np.float32),
        outcome.astype(np.int8),
        person.astype(np.int64),
        np.zeros(size, np.int32),
        (0,) * features,
    )


def test_that_a_constant_or_wholly_missing_feature_does_not_count_but_a_missing_mark_does():
    values = np.array([[1, 2, np.nan, 1], [1, 3, np.nan, np.nan]])
    assert varying(rows_of(values, np.array([0, 1]), np.array([0, 1]))) == 2


def test_that_a_person_with_the_event_every_year_counts_once():
    draw = np.random.default_rng(1)
    person = np.tile(np.arange(500), 3)
    outcome = np.tile(np.arange(500) < 50, 3)
    found = enough(rows_of(draw.normal(size=(1500, 2)), outcome, person))
    assert (found.rows, found.persons, found.events) == (1500, 500, 50)
    assert found.needed.prevalence == pytest.approx(0.1)


def test_that_too_few_are_refused_with_needed_and_have_and_one_more_is_let_through():
    draw = np.random.default_rng(1)
    needed = needed_events(3, 0.2).events
    for events, through in ((needed - 1, False), (needed, True)):
        size = events * 5
        rows = rows_of(draw.normal(size=(size, 3)), np.arange(size) < events, np.arange(size))
        assert enough(rows).enough is through
        if not through:
            with pytest.raises(NotEnough) as refused:
                require_enough(rows)
            assert refused.value.figures == {"needed": needed, "have": events}


def test_that_nobody_and_one_class_are_refused():
    with pytest.raises(NoRows):
        enough(rows_of(np.zeros((0, 1)), np.zeros(0), np.zeros(0)))
    with pytest.raises(OneClass):
        enough(rows_of(np.zeros((5, 1)), np.zeros(5), np.arange(5)))
