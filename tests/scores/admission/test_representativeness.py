"""Whom a model was learnt from beside whom it's asked about: counted by hand on a few people."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.patient_list.frames import Sex
from listeoversikt.scores.admission.judging.representativeness import (
    People,
    PeopleKind,
    counted,
    municipalities_of,
    standardised_difference,
)
from listeoversikt.scores.frailty import FrailtyCategory


def people(count: int = 6, municipality: list[int] | None = None) -> People:
    """Six people: women of 64, 65 and 85, men of 10, 40 and one whose sex isn't stated."""
    return People(
        sex=np.array([Sex.FEMALE, Sex.FEMALE, Sex.FEMALE, Sex.MALE, Sex.MALE, -1])[:count],
        age=np.array([64, 65, 85, 10, 40, 70])[:count],
        frailty=np.array([-1, FrailtyCategory.FIT, FrailtyCategory.SEVERE, -1, -1, FrailtyCategory.MILD])[
            :count
        ],
        municipality=np.array(municipality or [0, 0, 1, 0, -1, 1])[:count],
        municipality_labels=("0301", "4601"),
        lists=2,
    )


def test_that_each_is_counted_once_in_each_kind() -> None:
    found = counted(people(), ("0301",))
    assert found[PeopleKind.AGE_SEX, "female 40-64"] == 1
    assert found[PeopleKind.AGE_SEX, "female 65-74"] == 1
    assert found[PeopleKind.AGE_SEX, "female 85+"] == 1
    assert found[PeopleKind.AGE_SEX, "male 0-17"] == 1
    assert found[PeopleKind.AGE_SEX, "male 85+"] == 0
    assert found[PeopleKind.AGE_SEX, "unknown"] == 1
    assert found[PeopleKind.FRAILTY, "under_65"] == 3
    assert found[PeopleKind.FRAILTY, "severe"] == 1
    assert found[PeopleKind.MUNICIPALITY, "0301"] == 3
    assert found[PeopleKind.MUNICIPALITY, "other"] == 2
    assert found[PeopleKind.MUNICIPALITY, "unknown"] == 1
    for kind in PeopleKind:
        assert sum(count for (one, _), count in found.items() if one is kind) == 6


def test_that_nobody_is_divided_by_a_municipality_that_nobodys_is_known_of() -> None:
    found = counted(people(municipality=[-1] * 6), ())
    assert not [at for at in found if at[0] is PeopleKind.MUNICIPALITY]


def test_that_only_municipalities_with_enough_people_stand_alone() -> None:
    many = people()
    repeated = People(
        np.repeat(many.sex, 40),
        np.repeat(many.age, 40),
        np.repeat(many.frailty, 40),
        np.repeat(many.municipality, 40),
        many.municipality_labels,
        2,
    )
    assert municipalities_of(many) == ()
    assert municipalities_of(many, repeated) == ("0301",)


def test_that_the_standardised_difference_is_that_of_two_shares() -> None:
    by_hand = (0.15 - 0.10) / math.sqrt((0.10 * 0.90 + 0.15 * 0.85) / 2)
    found = standardised_difference(0.10, 0.15)
    assert found is not None and math.isclose(found, by_hand)
    assert standardised_difference(0.0, 0.0) == 0.0
    assert standardised_difference(0.0, 1.0) is None


@given(st.floats(0, 1), st.floats(0, 1))
def test_that_it_turns_its_sign_with_the_two(then: float, now: float) -> None:
    there, back = standardised_difference(then, now), standardised_difference(now, then)
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert there == -back
        assert there == 0 or (there > 0) == (now > then)
