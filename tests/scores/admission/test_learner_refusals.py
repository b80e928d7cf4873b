"""What can't be learnt from is refused by one typed reason, never a traceback of a library or a silent number."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from listeoversikt.scores.admission import refusals
from listeoversikt.scores.admission.learning.learner import fit, held_out
from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.admission.rows import Rows
from tests.scores.admission.simulated import QUICK, simulated

ROWS = simulated(persons=200)


def _value(value: float) -> Rows:
    return replace(ROWS, values=np.full_like(ROWS.values, value))


def _infinite() -> Rows:
    values = ROWS.values.copy()
    values[7, 4] = np.inf
    return replace(ROWS, values=values)


CASES: dict[str, tuple[Rows, type[refusals.CannotLearn]]] = {
    "nobody": (ROWS.take(slice(0, 0)), refusals.NoRows),
    "no events": (replace(ROWS, outcome=np.zeros_like(ROWS.outcome)), refusals.OneClass),
    "events only": (replace(ROWS, outcome=np.ones_like(ROWS.outcome)), refusals.OneClass),
    "one person": (replace(ROWS, person=np.zeros_like(ROWS.person)), refusals.OnePerson),
    "another outcome": (replace(ROWS, outcome=np.full_like(ROWS.outcome, 2)), refusals.OtherOutcome),
    "all missing": (_value(np.nan), refusals.AllMissing),
    "nothing varies": (_value(3.0), refusals.AllConstant),
    "an endless value": (_infinite(), refusals.Infinite),
}


@pytest.mark.parametrize(("rows", "reason"), CASES.values(), ids=CASES.keys())
def test_that_it_says_why_nothing_is_learnt(rows: Rows, reason: type[refusals.CannotLearn]) -> None:
    for learn in (fit, held_out):
        with pytest.raises(reason) as refused:
            learn(rows, QUICK)
        assert refused.value.key == reason.key


def test_that_too_few_events_are_told_with_the_number_needed() -> None:
    with pytest.raises(refusals.NotEnough) as refused:
        fit(ROWS, replace(QUICK, least_events=1000))
    assert refused.value.figures["needed"] == 1000
    assert refused.value.figures["have"] == len(np.unique(ROWS.person[ROWS.outcome == 1]))


def test_that_an_index_day_whose_outcome_is_not_known_yet_is_refused() -> None:
    with pytest.raises(refusals.FutureRows) as refused:
        fit(ROWS, replace(QUICK, latest=1))
    assert refused.value.figures == {"rows": 200, "latest": 1}
    fit(ROWS, replace(QUICK, latest=2))


def test_that_some_constant_and_some_missing_features_do_no_harm() -> None:
    values = ROWS.values.copy()
    values[:, 4], values[:, 5] = np.nan, 7
    rows = replace(ROWS, values=values)
    for kind in ("lightgbm", "logistic", "best"):
        model = fit(rows, replace(QUICK, learner=kind))
        found = model.contributions(values)
        assert np.isfinite(found).all()
        assert (found[:, 4:6] == 0).all()
        strange = ROWS.values.copy()
        strange[:, 5] = -1000
        assert np.isfinite(model.predict(strange)).all()


def test_that_an_endless_value_is_refused_at_prediction_too() -> None:
    with pytest.raises(refusals.Infinite) as refused:
        fit(ROWS, QUICK).predict(_infinite().values)
    assert refused.value.detail == "bmi"


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"names": ("a",) * 6}, "names"),
        ({"names": ("a",)}, "features"),
        ({"monotone": (2, 0, 0, 0, 0, 0)}, "monotone"),
        ({"outcome": ROWS.outcome[1:]}, "length"),
        ({"values": ROWS.values[:, 0]}, "shape"),
    ],
)
def test_that_rows_that_do_not_fit_together_are_refused(change: dict[str, object], what: str) -> None:
    with pytest.raises(refusals.MalformedRows) as refused:
        replace(ROWS, **change)
    assert refused.value.detail == what


def test_that_each_reason_has_a_key_of_its_own() -> None:
    reasons = refusals.CannotLearn.__subclasses__()
    assert len({reason.key for reason in reasons}) == len(reasons)
    assert Plan().least_events > 0
