"""The true risk is what its definition says: the yearly rate, and readmissions that may still come."""

from __future__ import annotations

import datetime as dt
import math

import numpy as np
import pytest

from listeoversikt.made_up.arrays import NEVER
from listeoversikt.made_up.episodes import Episodes
from listeoversikt.made_up.plan import Plan
from listeoversikt.made_up.truth import Truth, true_risk

PLAN = Plan(patients=2, seed=1, years=1, as_of=dt.date(2026, 3, 31))
RATES = np.array([0.1, 0.4])
FRAILTY = np.array([0.2, 0.7])
ON_LIST = np.array([True, True])


def stay(*, ended: int, chance: float, returned: int | None = None) -> Episodes:
    """The second person's stay, ended so many days before the extract; a return so many days before it."""
    whole = {"person": 1, "start": PLAN.last - ended - 3, "end": PLAN.last - ended}
    whole["again_start"] = NEVER if returned is None else PLAN.last - returned
    zero = ("urgency", "cause", "institution", "days", "then", "then_start", "then_days")
    columns = {name: np.array([value]) for name, value in whole.items()}
    columns |= {name: np.zeros(1, dtype=np.int64) for name in zero}
    return Episodes(**columns, again_chance=np.array([chance]), died=np.array([False]))


def risks(episodes: Episodes) -> list[float]:
    return true_risk(PLAN, RATES, FRAILTY, ON_LIST, episodes).risk.tolist()


def without_stays() -> list[float]:
    return risks(stay(ended=400, chance=0.3))


def test_that_without_recent_stays_only_the_rate_counts() -> None:
    expected = [1 - math.exp(-rate * 365 / 365.25) for rate in RATES.tolist()]
    assert without_stays() == pytest.approx(expected)


def test_that_a_discharge_today_adds_its_whole_chance_of_readmission() -> None:
    before = without_stays()
    after = risks(stay(ended=0, chance=0.3))
    assert after[0] == before[0]
    assert 1 - after[1] == pytest.approx((1 - before[1]) * 0.7)


def test_that_the_chance_falls_with_every_day_without_readmission() -> None:
    by_day = [risks(stay(ended=days, chance=0.3))[1] for days in (0, 5, 60, 364, 365)]
    assert by_day == sorted(by_day, reverse=True)
    assert len(set(by_day)) == 5
    assert by_day[-1] == without_stays()[1]


def test_that_a_readmission_that_has_come_is_not_awaited_again() -> None:
    assert risks(stay(ended=10, chance=0.3, returned=2)) == without_stays()


def test_that_one_still_to_come_is_not_known() -> None:
    assert risks(stay(ended=10, chance=0.3, returned=-5)) == risks(stay(ended=10, chance=0.3))


def test_that_those_off_the_list_are_left_out() -> None:
    told: Truth = true_risk(PLAN, RATES, FRAILTY, np.array([False, True]), stay(ended=400, chance=0.3))
    assert told.person.tolist() == [1]
    assert told.frailty.tolist() == [0.7]
