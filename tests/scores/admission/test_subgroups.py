"""Whether a model serves all alike."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.scores.admission.judging.figure import NoFigure
from listeoversikt.scores.admission.judging.subgroups import GroupKind, subgroups
from listeoversikt.scores.admission.refusals import MalformedRows

ROWS = 2000
DRAW = np.random.default_rng(4)
RISK = 1 / (1 + np.exp(1.5 - DRAW.normal(size=ROWS)))
SEX = DRAW.integers(0, 2, ROWS)
AGE = DRAW.integers(0, 100, ROWS)
LIST = DRAW.integers(0, 3, ROWS)
PERSON = np.arange(ROWS)
# women have the event twice as often as is predicted
OUTCOME = (DRAW.random(ROWS) < np.clip(RISK * np.where(SEX == 0, 2, 1), 0, 1)).astype(int)


def found(**columns):
    groups = subgroups(OUTCOME, RISK, PERSON, resamples=50, **columns)
    return {(group.kind, group.key): group for group in groups}


def test_that_each_column_divides_everybody():
    groups = found(sex=SEX, age=AGE, centrality=LIST + 1)
    for kind in (GroupKind.SEX, GroupKind.AGE, GroupKind.CENTRALITY):
        mine = [group for group in groups.values() if group.kind is kind]
        assert sum(group.rows for group in mine) == ROWS
        assert sum(group.events for group in mine) == OUTCOME.sum()
    assert (GroupKind.CENTRALITY, "3") in groups


def test_that_a_risk_set_too_low_for_women_is_seen():
    groups = found(sex=SEX)
    women, men = groups[GroupKind.SEX, "female"], groups[GroupKind.SEX, "male"]
    assert women.observed_expected.low > 1.3
    assert men.observed_expected.low < 1 < men.observed_expected.high


def test_that_nothing_is_said_of_a_single_doctor_unless_it_is_switched_on():
    assert not found(gp=LIST)
    assert set(found(gp=LIST, show_lists=True)) == {(GroupKind.LIST, str(each)) for each in range(3)}


def test_that_a_list_is_called_what_the_export_calls_it():
    groups = found(gp=LIST, gp_labels=("L1", "L2", "L3"), show_lists=True)
    assert {key for _, key in groups} == {"L1", "L2", "L3"}


def test_that_municipalities_stand_one_by_one_and_the_small_ones_together():
    place = np.where(np.arange(ROWS) < 60, 2, np.where(np.arange(ROWS) < 110, 1, LIST % 2 * 3))
    place[-200:] = -1
    groups = found(municipality=place, municipality_labels=("0301", "3201", "4601", "5001"))
    assert {key for _, key in groups} == {"0301", "5001", "other", "unknown"}
    assert groups[GroupKind.MUNICIPALITY, "other"].rows == 110
    assert sum(group.rows for group in groups.values()) == ROWS


def test_that_an_export_without_municipality_has_no_such_groups():
    assert not found(municipality=np.full(ROWS, -1), municipality_labels=())


def test_that_the_bands_meet_without_gap():
    groups = found(age=AGE)
    assert groups[GroupKind.AGE, "18-39"].rows == np.count_nonzero((AGE >= 18) & (AGE <= 39))
    assert groups[GroupKind.AGE, "85+"].rows == np.count_nonzero(AGE >= 85)


@pytest.mark.parametrize("unknown", [-1, np.nan])
def test_that_those_unknown_are_a_group_of_their_own(unknown):
    sex, age = SEX.astype(float), AGE.astype(float)
    sex[:300], age[:300] = unknown, unknown
    groups = found(sex=sex, age=age)
    assert groups[GroupKind.SEX, "unknown"].rows == groups[GroupKind.AGE, "unknown"].rows == 300


def test_that_small_groups_are_too_few_to_tell():
    small = np.where(np.arange(ROWS) < 99, 1, 2)
    groups = found(centrality=small)
    few = groups[GroupKind.CENTRALITY, "1"]
    assert few.reason is NoFigure.TOO_FEW_EVENTS and few.auroc.value is None
    assert few.observed_expected.value is None
    assert groups[GroupKind.CENTRALITY, "2"].auroc.value is not None


def test_that_few_events_among_many_rows_are_too_few_to_tell():
    outcome = np.where(np.cumsum(OUTCOME) > 9, 0, OUTCOME)
    (group,) = subgroups(outcome, RISK, PERSON, centrality=np.ones(ROWS), resamples=20)
    assert group.events == 9 and group.reason is NoFigure.TOO_FEW_EVENTS


def test_that_missing_and_constant_predictions_give_a_reason():
    (missing,) = subgroups(OUTCOME, RISK * np.nan, PERSON, centrality=np.ones(ROWS), resamples=20)
    assert missing.reason is NoFigure.MISSING_PREDICTIONS
    (flat,) = subgroups(OUTCOME, RISK * 0 + 0.3, PERSON, centrality=np.ones(ROWS), resamples=20)
    assert flat.auroc.reason is NoFigure.CONSTANT
    assert flat.observed_expected.value == pytest.approx(OUTCOME.mean() / 0.3)


def test_that_columns_of_other_length_are_refused():
    with pytest.raises(MalformedRows):
        subgroups(OUTCOME, RISK, PERSON, sex=SEX[1:])
