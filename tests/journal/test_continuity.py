"""The same list again: when an extract's pseudonyms are new, at the rule's boundaries."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.journal.continuity import has_new_pseudonyms
from tests.lists import patient_list, person


def told(
    known: int, kept: int, added: int = 0, other_year: int = 0, other_sex: int = 0, *, whole: bool = True
) -> bool:
    """``known`` patients before; now the first ``kept`` of them and ``added`` others, some of them changed."""
    ids = [f"p{number:03d}" for number in range(known)]
    changed_sex = range(other_year, other_year + other_sex)
    now = [
        person(name, 1940 + (number < other_year), "M" if number in changed_sex else "K")
        for number, name in enumerate(ids[:kept])
    ]
    now += [person(f"x{number:03d}", 1990) for number in range(added)]
    patients = patient_list("2026-03-31", now, []).patients
    years, sexes = np.full(known, 1940, dtype=np.int32), np.zeros(known, dtype=np.int8)
    return has_new_pseudonyms(ids, years, sexes, patients, whole_list=whole)


@pytest.mark.parametrize(("kept", "new"), [(0, True), (1, True), (19, True), (20, False), (40, False)])
def test_that_half_of_the_ids_in_common_is_enough(kept: int, new: bool) -> None:
    assert told(40, kept, added=40 - kept) is new


@pytest.mark.parametrize(("kept", "new"), [(20, True), (21, False)])
def test_that_half_of_an_odd_number_is_rounded_up(kept: int, new: bool) -> None:
    assert told(41, kept, added=41 - kept) is new


def test_that_a_list_may_grow_and_shrink() -> None:
    assert not told(40, 40, added=400)
    assert not told(400, 40)


@pytest.mark.parametrize(("changed", "new"), [(0, False), (4, False), (5, True), (40, True)])
def test_that_a_tenth_of_the_common_ids_may_have_changed(changed: int, new: bool) -> None:
    assert told(40, 40, other_year=changed) is new
    assert told(40, 40, other_sex=changed) is new


def test_that_year_and_sex_are_counted_together() -> None:
    assert not told(40, 40, other_year=2, other_sex=2)
    assert told(40, 40, other_year=3, other_sex=2)


def test_that_only_common_ids_are_asked_for_year_and_sex() -> None:
    assert not told(40, 20, added=20, other_year=2)
    assert told(40, 20, added=20, other_year=3)


def test_that_a_supplement_is_held_against_its_own_patients() -> None:
    assert not told(40, 10, whole=False)
    assert not told(40, 10, added=10, whole=False)
    assert told(40, 9, added=10, whole=False)
    assert told(40, 12, other_year=2, whole=False)


def test_that_a_handful_of_patients_in_a_supplement_tells_nothing() -> None:
    assert not told(40, 0, added=9, whole=False)  # newcomers
    assert not told(40, 2, other_year=1, whole=False)  # a corrected birth year
    assert told(40, 0, added=10, whole=False)


def test_that_nobody_before_or_nobody_now_is_no_change() -> None:
    assert not told(0, 0, added=5)
    assert not told(5, 0)
