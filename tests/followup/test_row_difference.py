"""Rows told apart one by one: new or there before, gone or still there, as plain counting says."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.row_changes import row_difference, same_event
from listeoversikt.patient_list.frames import DIAGNOSES
from tests.lists import back, patient_list, person

PEOPLE = [person(who, 1950) for who in ("a", "b", "c")]
BEFORE, NOW = 30, 0
Row = tuple[str, str, str, str]
rows = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from((400, 300, 31)), st.sampled_from(("T90", "K86"))),
    max_size=8,
)
new_rows = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from((29, 3)), st.just("T90")), max_size=3)


def as_rows(some: list[tuple[str, int, str]]) -> list[Row]:
    return [(who, back(days), "ICPC-2", code) for who, days, code in some]


def said(one: object, positions: np.ndarray, ids: list[str]) -> Counter:
    table = one.diagnoses  # type: ignore[attr-defined]
    codes = table.texts("code")
    return Counter((ids[table["patient"][at]], int(table["day"][at]), codes[at]) for at in positions.tolist())


@given(rows, rows, new_rows, st.permutations(range(3)))
def test_that_new_and_gone_rows_are_what_plain_counting_says(
    earlier: list[tuple[str, int, str]],
    later: list[tuple[str, int, str]],
    new: list[tuple[str, int, str]],
    order: list[int],
) -> None:
    people = [PEOPLE[at] for at in order]
    before = patient_list(back(BEFORE), PEOPLE, as_rows(earlier))
    now = patient_list(back(NOW), people, as_rows([*later, *new]))
    ids = [str(one["patient_id"]) for one in people]
    pairs = np.arange(3), np.array([ids.index(who) for who in "abc"])
    found = row_difference(before.diagnoses, now.diagnoses, pairs, int(before.index_day[0]))
    was = said(before, np.arange(len(before.diagnoses)), list("abc"))
    is_now = said(now, np.arange(len(now.diagnoses)), ids)
    assert said(before, found.gone, list("abc")) == was - is_now
    assert said(now, found.new, ids) == is_now - was
    assert len(now.diagnoses) - len(found.new) == len(before.diagnoses) - len(found.gone)


@given(rows, rows)
def test_that_one_event_is_paired_once_and_only_with_its_like(
    earlier: list[tuple[str, int, str]], later: list[tuple[str, int, str]]
) -> None:
    before = patient_list(back(BEFORE), PEOPLE, as_rows(earlier)).diagnoses
    now = patient_list(back(BEFORE), PEOPLE, as_rows(later)).diagnoses
    assert before.name == DIAGNOSES
    everything = np.arange(len(before)), np.arange(len(now))
    owners = before["patient"], now["patient"]
    places, others = same_event(before, everything[0], now, everything[1], owners)
    assert len(set(places.tolist())) == len(places) == len(set(others.tolist()))
    for first, second in zip(places.tolist(), others.tolist(), strict=True):
        assert before["patient"][first] == now["patient"][second]
        assert before["day"][first] == now["day"][second]
        assert before.texts("code")[first] == now.texts("code")[second]
