"""Adding up many masks at once gives what adding them up one by one gives; and the helpers of days."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.indicators.breakdown import CHUNK, Breakdown
from listeoversikt.indicators.patient_days import distinct, rows_of
from listeoversikt.indicators.tally import Units, tally, tally_all

from .small_lists import read_list


@given(
    patients=st.integers(0, 200),
    groups=st.integers(1, 30),
    masks=st.integers(0, 2 * CHUNK + 1),
    seed=st.integers(0, 10**6),
)
def test_that_masks_are_counted_as_they_are_added_up(
    patients: int, groups: int, masks: int, seed: int
) -> None:
    chance = np.random.default_rng(seed)
    breakdown = Breakdown(tuple(map(str, range(groups))), chance.random((patients, groups)) < 0.3)
    columns = [chance.random(patients) < 0.5 for _ in range(masks)]
    counted = breakdown.count(columns)
    assert counted.shape == (masks, groups)
    for column, found in zip(columns, counted, strict=True):
        assert found.tolist() == breakdown.add_up(column).tolist()


def test_that_rules_added_up_together_are_what_each_is_alone() -> None:
    chance = np.random.default_rng(1)
    breakdown = Breakdown(tuple("abc"), chance.random((50, 3)) < 0.5)
    base = chance.random(50) < 0.6
    hits = base & (chance.random(50) < 0.5)
    weight = np.where(base, chance.random(50), 0.0)
    counted = [
        Units(hits, base),
        Units(weight, base, squares=weight**2),
        Units(hits, base, too_short=~base),
        Units(np.ones(4), np.ones(4), patient=np.array([0, 0, 3, 7])),
        Units(hits.astype(float), np.ones(50), shared=12.0),
    ]
    for together, alone in zip(
        tally_all(counted, breakdown), (tally(units, breakdown) for units in counted), strict=True
    ):
        assert together.by_group() == alone.by_group()


@given(st.lists(st.integers(0, 20)))
def test_that_distinct_is_each_once_in_order(keys: list[int]) -> None:
    assert distinct(np.array(keys, dtype=np.int64)).tolist() == sorted(set(keys))


@pytest.mark.parametrize("wanted", [[], [0], [1, 2], [0, 1, 2]])
def test_that_the_rows_of_some_patients_are_found(wanted: list[int]) -> None:
    contacts = read_list(
        pasienter="id fodt kjonn\na 1950 K\nb 1950 M\nc 1950 K\n",
        kontakter="id dato type\na 2025-01-01 annet\nc 2025-01-01 annet\na 2025-02-01 annet\n",
    ).events("kontakter")
    assert contacts is not None
    rows = rows_of(contacts, np.array(wanted, dtype=np.int64))
    assert rows.tolist() == np.flatnonzero(np.isin(contacts["patient"], wanted)).tolist()
