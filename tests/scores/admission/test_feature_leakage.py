"""Nothing after the index day reaches a feature; no patient reaches another's."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import NAMES
from listeoversikt.scores.admission.features.features import feature_matrix, feature_matrix_in_pieces
from listeoversikt.scores.admission.history.admissions import admission_history
from listeoversikt.scores.known import Known
from tests.list_strategies import Facts, alike, facts, icd10
from tests.lists import T, back, day

some_time = settings(max_examples=30, deadline=None)
THEN = back(400)
"""The index day that is looked back from: 400 days of rows lie after it, and a year's outcome fits."""
DATE_AT = {"diagnoses": 1, "contacts": 1, "medicines": 2, "measurements": 1, "measures": 1}
after = st.sampled_from([back(days) for days in range(400)])
perhaps = alike([None], [back(days) for days in range(400)])


def same(one: np.ndarray, other: np.ndarray) -> bool:
    """Bit for bit; nan equals nan."""
    return one.shape == other.shape and np.array_equal(one, other, equal_nan=True)


def known_by(rows: list[Any] | None, place: Any) -> list[Any] | None:
    return None if rows is None else [row for row in rows if row[place] <= THEN]


def later(rows: list[Any] | None, place: Any) -> list[Any]:
    return [row for row in rows or [] if row[place] > THEN]


def course_otherwise(row: Any, until: str) -> Any:
    """A course that ended after the day ends another day after it."""
    return (*row[:3], until, *row[4:]) if row[3] is not None and row[3] > THEN else row


def stay_otherwise(row: Any, until: str | None, code: str) -> Any:
    """A stay that was still going on goes on longer or shorter, and gets other codes and another destination."""
    if row["end"] is not None and row["end"] <= THEN:
        return row
    to = None if until is None else "sykehjem"
    return row | {"end": until, "main": code, "other": None, "discharged_to": to, "known": until}


def person_otherwise(row: Any, leaves: str | None, dies: str | None) -> Any:
    """What has no date, and what comes after the day, is otherwise."""
    now = {"residence": "sykehjem", "home_care": "ja", "palliative": "nei", "no_contact": "ja"}
    return row | now | {"list_to": leaves, "died": dies}


@st.composite
def two_futures(draw: st.DrawFn) -> tuple[Facts, Facts]:
    """Two lists with the same past up to ``THEN`` and nothing in common after it."""
    one, other = draw(facts()), draw(facts())
    if one.stays is None:
        one = replace(one, stays=[])
    changed: dict[str, Any] = {
        name: None
        if getattr(one, name) is None
        else [*known_by(getattr(one, name), place), *later(getattr(other, name), place)]  # type: ignore[misc]
        for name, place in DATE_AT.items()
    }
    stays = [*(known_by(one.stays, "day") or []), *later(other.stays, "day")]
    changed["stays"] = [
        stay_otherwise(row, draw(perhaps), draw(icd10)) for row in stays if row["day"] <= THEN
    ]
    changed["stays"] += [row for row in stays if row["day"] > THEN]
    if changed["medicines"] is not None:
        changed["medicines"] = [course_otherwise(row, draw(after)) for row in changed["medicines"]]
    changed["people"] = [person_otherwise(row, draw(perhaps), draw(perhaps)) for row in one.people]
    return one, replace(one, **changed)


def seen_then(whole: PatientList) -> list[np.ndarray]:
    """The matrix as at ``THEN``, by every way to it."""
    positions, days = np.arange(len(whole)), np.full(len(whole), day(THEN), dtype=np.int32)
    return [
        feature_matrix(Known(whole).as_of(day(THEN))),
        feature_matrix(Known(whole.as_of(day(THEN)))),
        feature_matrix(Known(whole.at(positions, days))),
        feature_matrix(Known(replace(whole, index_day=days))),
    ]


@some_time
@given(two_futures())
def test_that_no_future_however_different_moves_a_feature(lists: tuple[Facts, Facts]) -> None:
    one, other = (seen_then(some.built()) for some in lists)
    for matrix in (*one[1:], *other):
        assert same(one[0], matrix)


@some_time
@given(two_futures())
def test_that_no_future_moves_a_row_of_the_history(lists: tuple[Facts, Facts]) -> None:
    found = []
    for some in lists:
        rows = admission_history(some.built(), [day(THEN)]).rows
        found.append(dict(zip(rows.person.tolist(), rows.values, strict=True)))
    both = found[0].keys() & found[1].keys()
    assume(both)  # who leaves the list in one of the futures has no row there
    for person in both:
        assert same(found[0][person], found[1][person])


@some_time
@given(two_futures())
def test_that_a_history_without_any_later_row_has_the_same_features(lists: tuple[Facts, Facts]) -> None:
    one = lists[0]
    bare = replace(one, **{name: known_by(getattr(one, name), place) for name, place in DATE_AT.items()})
    bare = replace(bare, stays=known_by(one.stays, "day"))
    assert same(seen_then(one.built())[0], seen_then(bare.built())[0])


@some_time
@given(facts(), st.integers(0, 15), st.integers(1, 4))
def test_that_any_split_of_the_patients_gives_the_same_rows(some: Facts, chosen: int, piece: int) -> None:
    whole = some.built()
    matrix = feature_matrix(Known(whole))
    part = np.flatnonzero([chosen >> number & 1 for number in range(len(whole))])
    assert same(feature_matrix(Known(whole.only(part))), matrix[part])
    pieces = [rows for _, rows in feature_matrix_in_pieces(whole, piece=piece)]
    assert same(np.concatenate(pieces), matrix)


@some_time
@given(facts(), st.integers(0, 2**16))
def test_that_the_order_of_rows_and_patients_changes_nothing(some: Facts, seed: int) -> None:
    random = Random(seed)
    shuffled = some.rearranged(lambda rows: random.sample(rows, len(rows)))
    shuffled = replace(shuffled, people=random.sample(some.people, len(some.people)))
    one, other = some.built(), shuffled.built()
    place = [other.patients.texts("patient_id").index(name) for name in one.patients.texts("patient_id")]
    assert same(feature_matrix(Known(one)), feature_matrix(Known(other))[place])


@some_time
@given(facts())
def test_that_every_number_is_finite_or_missing_and_none_is_negative(some: Facts) -> None:
    matrix = feature_matrix(Known(some.built(T)))
    signed = [name in ("age", "rxrisk") for name in NAMES]
    assert not np.isinf(matrix).any()
    assert not (matrix[:, ~np.array(signed)] < 0).any()
