"""Equal rows: the same content in other words is the same row, and no two different rows ever are."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.journal import duplicates
from listeoversikt.journal.duplicates import normal_form, repeats, row_keys
from tests.journal.raw import raw_table

quick = settings(max_examples=150, deadline=None)
Rows = list[tuple[int, ...]]
rows_of_three = st.lists(st.tuples(*[st.integers(0, 2)] * 3), max_size=30)


def repeated(rows: Rows, among: list[bool] | None = None) -> list[bool]:
    keys = [np.array([row[place] for row in rows], dtype=np.int32) for place in range(3)]
    mask = np.ones(len(rows), dtype=np.bool_) if among is None else np.array(among, dtype=np.bool_)
    found: list[bool] = repeats(keys, mask).tolist()
    return found


def by_hand(rows: Rows, among: list[bool]) -> list[bool]:
    """Each row against all before it."""
    return [
        among[place] and any(among[earlier] and rows[earlier] == row for earlier in range(place))
        for place, row in enumerate(rows)
    ]


@quick
@given(rows_of_three, st.randoms(use_true_random=False))
def test_that_exactly_the_later_of_equal_rows_are_repeats(rows: Rows, chance: Any) -> None:
    among = [chance.random() < 0.8 for _ in rows]
    assert repeated(rows, among) == by_hand(rows, among)


@quick
@given(rows_of_three, st.integers(1, 3))
def test_that_colliding_hashes_never_merge_different_rows(rows: Rows, different: int) -> None:
    """However bad the hash is: what is called a repeat has an equal row before it."""

    def colliding(keys: Any) -> Any:
        return (np.arange(len(keys[0])) % different).astype(np.uint64)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(duplicates, "hashes", colliding)
        found = repeated(rows)
    for place, is_repeat in enumerate(found):
        assert not is_repeat or rows[place] in rows[:place]


def test_that_many_rows_hash_apart() -> None:
    """A hundred thousand rows that differ in one column only, and the same ones once more."""
    size = 50_000
    keys = [np.zeros(2 * size, dtype=np.int32), np.tile(np.arange(size, dtype=np.int32), 2)]
    everything = np.ones(2 * size, dtype=np.bool_)
    found = repeats(keys, everything)
    assert not found[:size].any()
    assert found[size:].all()
    assert len(np.unique(duplicates.hashes(keys))) == size


def test_that_columns_are_not_interchangeable() -> None:
    assert repeated([(0, 1, 2), (1, 0, 2), (2, 1, 0), (0, 2, 1)]) == [False] * 4


SAME = {
    "a date": ("dato", "2026-03-31", "31.3.26"),
    "a code": ("kode", "e11.9", "E119*"),
    "a number": ("verdi", "7,40", "7.4"),
    "a word": ("kilde", "Sykehus", "sykehus "),
    "a unit": ("enhet", "mmHg", "MMHG"),
    "an unknown column": ("merknad", "Sa ja", "sa_ja"),
}


@pytest.mark.parametrize(("column", "one", "other"), SAME.values(), ids=SAME)
def test_that_the_same_in_another_form_is_the_same(column: str, one: str, other: str) -> None:
    assert normal_form(column, one) == normal_form(column, other)


DIFFERENT = {
    "ids that differ in a capital": ("pasient_id", "p1", "P1"),
    "ids that differ in a hyphen": ("behandler_id", "a-1", "a1"),
    "a date and what is none": ("dato", "2026-02-28", "2026-02-30"),
    "numbers": ("verdi", "7.4", "7.5"),
    "something and nothing": ("kilde", "fastlege", ""),
}


@pytest.mark.parametrize(("column", "one", "other"), DIFFERENT.values(), ids=DIFFERENT)
def test_that_different_cells_differ(column: str, one: str, other: str) -> None:
    assert normal_form(column, one) != normal_form(column, other)


def test_that_unknown_columns_count_too() -> None:
    lines = ("p1;2026-01-01;T90;a", "p1;1.1.26;t90;b", "p1;01.01.2026;T 90;a")
    keys = row_keys(raw_table("diagnoser", "pasient_id;dato;kode;merknad", *lines))
    assert repeats(keys, np.ones(3, dtype=np.bool_)).tolist() == [False, False, True]


def test_that_an_empty_table_repeats_nothing() -> None:
    keys = row_keys(raw_table("diagnoser", "pasient_id;dato"))
    assert repeats(keys, np.ones(0, dtype=np.bool_)).tolist() == []
