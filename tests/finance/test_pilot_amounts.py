"""Start support, a nurse's year, and the guard of ±10 %."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.finance.pilot_amounts import GuardKind, guard, pilot_amounts, start_support


def test_that_the_amounts_are_the_pilots_with_their_years() -> None:
    amounts = {key: (amount.value, amount.year) for key, amount in pilot_amounts().items()}
    assert amounts["start_support_practice"] == (128_000, 2017)
    assert amounts["start_support_municipality"] == (25_000, 2017)
    assert amounts["start_support_municipality_least"] == (100_000, 2017)
    assert amounts["nurse_year"] == (810_000, 2015)
    assert amounts["nurse_year_2023"] == (1_050_000, 2023)
    assert all(amount.page and amount.source for amount in pilot_amounts().values())


@pytest.mark.parametrize(
    ("positions", "practice", "municipality", "nurses"),
    [(1, 128_000, 100_000, 270_000), (4, 512_000, 100_000, 1_080_000), (5.5, 704_000, 137_500, 1_485_000)],
)
def test_that_start_support_follows_the_positions(
    positions: float, practice: int, municipality: int, nurses: int
) -> None:
    found = start_support(positions)
    assert (found.practice_kr, found.municipality_kr, found.nurses_kr) == (practice, municipality, nurses)
    assert found.office_kr == practice and found.nurse_year == 2015
    assert found.nurse_years == pytest.approx(positions / 3)


def test_that_a_newer_nurses_year_can_be_chosen() -> None:
    assert start_support(3, "nurse_year_2023").nurses_kr == 1_050_000


@pytest.mark.parametrize(
    ("now", "kind", "kr"),
    [
        (1_000_000, GuardKind.NONE, 0),
        (900_000, GuardKind.NONE, 0),
        (899_999, GuardKind.COMPENSATION, 1),
        (1_100_000, GuardKind.NONE, 0),
        (1_100_001, GuardKind.DEDUCTION, 1),
        (0, GuardKind.COMPENSATION, 900_000),
    ],
)
def test_that_the_guard_begins_beyond_ten_per_cent(now: int, kind: GuardKind, kr: int) -> None:
    found = guard(1_000_000, now)
    assert (found.kind, found.kr) == (kind, kr)
    assert (found.lowest_kr, found.highest_kr) == (900_000, 1_100_000)


@given(st.integers(1, 10**8), st.integers(0, 10**8), st.integers(0, 100))
def test_that_the_guard_brings_earnings_to_the_limit_and_never_past(
    before: int, now: int, percent: int
) -> None:
    found = guard(before, now, percent)
    ended = now + found.kr * {GuardKind.COMPENSATION: 1, GuardKind.DEDUCTION: -1}.get(found.kind, 0)
    assert found.lowest_kr <= ended <= found.highest_kr
    assert found.kr >= 0 and (found.kr == 0) is (found.kind is GuardKind.NONE)


@pytest.mark.parametrize(("before", "now", "percent"), [(0, 5, 10), (-5, 5, 10), (5, -1, 10), (5, 5, 101)])
def test_that_earnings_that_cant_be_are_refused(before: int, now: int, percent: int) -> None:
    with pytest.raises(ValueError):
        guard(before, now, percent)


@pytest.mark.parametrize("positions", [0, -1, float("nan"), 5000])
def test_that_positions_that_cant_be_are_refused(positions: float) -> None:
    with pytest.raises(ValueError):
        start_support(positions)
