"""A probability never stands alone: its interval and number of events go with it, in files and in the list."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.operations.columns import score_columns
from tests.operations.model_offices import model_view
from tests.operations.test_model_found import a_list
from tests.operations.views import view_of

BESIDE = {"admission_risk_low", "admission_risk_high", "admission_events"}


def test_that_scores_csv_has_the_interval_and_the_events_of_each_probability() -> None:
    view = model_view(a_list())
    found = score_columns(view.scored.groups)
    assert list(found)[-3:] == ["admission_risk_low", "admission_risk_high", "admission_events"]
    risk, low, high = (np.asarray(found[f"admission_risk_{name}"]) for name in ("12m", "low", "high"))
    told = ~np.isnan(risk)
    assert told.any() and not np.isnan(low[told]).any()
    assert (low[told] < high[told]).all() and (low[told] >= 0).all() and (high[told] <= 1).all()
    assert set(np.asarray(found["admission_events"])[told].tolist()) == {600.0}
    assert np.isnan(np.asarray(found["admission_events"])[~told]).all()
    model = view.settings.bands.scores.model
    assert model is not None
    first = int(np.flatnonzero(told)[0])
    assert model.interval(float(risk[first])) == pytest.approx((low[first], high[first])), "as on the card"


def test_that_without_a_probability_the_columns_are_not_there() -> None:
    assert not BESIDE & set(score_columns(model_view(a_list(), ranks_only=True).scored.groups))
    assert not BESIDE & set(score_columns(view_of(a_list()).scored.groups))


def test_that_the_list_knows_them_too() -> None:
    table = model_view(a_list()).list_table
    rows = [row for row in range(len(table)) if table["risk"][row] is not None]
    assert rows
    for row in rows:
        assert table["risk_low"][row] < table["risk_high"][row]
        assert table["risk_events"][row] == 600
    ranked = model_view(a_list(), ranks_only=True).list_table
    assert ranked["risk_low"].is_missing and ranked["risk_events"].is_missing
