"""The history to learn from: who has a row, what came after, which days can be used."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import NAMES
from listeoversikt.scores.admission.features.features import feature_matrix
from listeoversikt.scores.admission.history.admissions import History, NoUsableHistory, admission_history
from listeoversikt.scores.admission.history.cohort import NoHistory, usable_index_days, why_no_index_day
from listeoversikt.scores.admission.refusals import Cancelled, FutureRows
from listeoversikt.scores.known import Known
from tests.lists import T, back, day, patient_list, person, stay

SINCE = back(365 + 365 + 364)
"""Three index days fit: T − 365 and T − 730, each with a year before and after."""
DAY = back(365)


def a_list(
    people: list[Any] | None = None, stays: list[Any] | None = None, *, since: Any = SINCE, **more: Any
) -> PatientList:
    people = [person("Kari", 1940)] if people is None else people
    return patient_list(T, people, [], [], [], stays or [], [], since=since, **more)


def outcome(history: History) -> list[int]:
    return history.rows.outcome.tolist()


def at(date: str, people: PatientList) -> History:
    return admission_history(people, [day(date)])


def test_that_index_days_lie_a_year_apart_newest_first() -> None:
    assert usable_index_days(a_list()) == (day(back(365)), day(back(730)))
    assert why_no_index_day(a_list()) is None


def test_that_a_day_less_of_history_takes_the_oldest_index_day_away() -> None:
    assert usable_index_days(a_list(since=back(365 + 365 + 363))) == (day(back(365)),)


def test_that_the_shortest_table_that_events_are_counted_in_decides_and_measurements_do_not() -> None:
    everything = dict.fromkeys(("diagnoser", "innleggelser", "legemidler", "maalinger"), SINCE)
    assert usable_index_days(a_list(since=everything | {"kontakter": back(800)})) == (day(back(365)),)
    short = everything | {"kontakter": SINCE, "maalinger": back(30)}
    assert len(usable_index_days(a_list(since=short))) == 2


@pytest.mark.parametrize(
    ("people", "reason"),
    [
        (a_list(since=back(600)), NoHistory.TOO_SHORT),
        (patient_list(T, [person("Kari", 1940)], []), NoHistory.NO_STAYS),
        (a_list(unstated=["innleggelser.urgency"]), NoHistory.NO_URGENCY),
        (a_list([]), NoHistory.NO_PATIENTS),
        (patient_list(T, [person("Kari", 1940)], [], [], [], []), NoHistory.TOO_SHORT),
    ],
)
def test_that_no_index_day_has_its_reason_and_no_history_is_made(
    people: PatientList, reason: NoHistory
) -> None:
    assert usable_index_days(people) == ()
    assert why_no_index_day(people) == reason
    with pytest.raises(NoUsableHistory) as refused:
        admission_history(people)
    assert refused.value.detail == reason


def test_that_a_day_whose_year_is_not_over_is_refused() -> None:
    with pytest.raises(FutureRows):
        at(back(364), a_list())
    with pytest.raises(NoUsableHistory):
        at(back(731), a_list())


@pytest.mark.parametrize(("came", "event"), [(back(366), 0), (back(365), 0), (back(364), 1), (back(0), 1)])
def test_that_an_admission_counts_from_the_day_after_to_the_365th(came: str, event: int) -> None:
    assert outcome(at(DAY, a_list(stays=[stay("Kari", came, None)]))) == [event]


@pytest.mark.parametrize(
    "other",
    [
        stay("Kari", back(100), back(98), "planlagt"),
        stay("Kari", back(100), back(98), institution="kad"),
        stay("Kari", back(100), back(98), institution="sykehjem_korttid"),
    ],
)
def test_that_planned_municipal_and_short_term_stays_are_no_event(other: Any) -> None:
    assert outcome(at(DAY, a_list(stays=[other]))) == [0]


def test_that_a_transfer_after_the_index_day_is_no_new_admission() -> None:
    stays = [
        stay("Kari", back(370), back(360), to="annet_sykehus"),
        stay("Kari", back(360), back(350), to="hjem"),
    ]
    assert outcome(at(DAY, a_list(stays=stays))) == [0]


def test_that_who_dies_stays_in_and_who_leaves_is_left_out_and_counted() -> None:
    people = [
        person("died", 1940, dod=back(100)),
        person("died after an admission", 1940, dod=back(100)),
        person("died, off the list since", 1940, dod=back(100), liste_til=back(90)),
        person("left", 1940, liste_til=back(100)),
        person("left, died later", 1940, liste_til=back(200), dod=back(100)),
        person("left after the year", 1940, liste_til=T),
        person("came later", 1940, liste_fra=back(100)),
        person("dead before", 1940, dod=back(500)),
        person("reserved", 1940, reservert_behandling="ja"),
    ]
    found = at(DAY, a_list(people, [stay("died after an admission", back(120), back(110), to="hjem")]))
    names = [people[row]["patient_id"] for row in found.patient_position]
    assert names == ["died", "died after an admission", "died, off the list since"]
    assert outcome(found) == [0, 1, 0]
    assert found.left_out == {"not_on_list": 2, "reserved": 1, "left_list": 3}
    assert found.events == {day(DAY): 1}


def test_that_who_leaves_the_day_after_the_year_is_over_stays_in() -> None:
    people = patient_list(T, [person("Kari", 1940, liste_til=back(-1))], [], [], [], [], since=SINCE)
    assert len(at(DAY, people).rows) == 1


def test_that_rows_are_the_features_as_of_each_index_day_newest_first() -> None:
    people = a_list(
        [person("Kari", 1940), person("Ola", 1950, "M", fastlege_id="L1")],
        [stay("Kari", back(400), back(390), to="hjem"), stay("Ola", back(30), back(20), to="hjem")],
    )
    history = admission_history(people)
    assert history.index_days == (day(back(365)), day(back(730)))
    assert history.rows.names == NAMES
    assert history.rows.time.tolist() == [day(back(365))] * 2 + [day(back(730))] * 2
    assert history.rows.person.tolist() == [0, 1, 0, 1]
    assert outcome(history) == [0, 1, 1, 0]
    for place, index_day in enumerate(history.index_days):
        expected = feature_matrix(Known(people).as_of(index_day))
        assert np.array_equal(history.rows.values[2 * place : 2 * place + 2], expected, equal_nan=True)


def test_that_subgroups_are_those_of_the_index_day() -> None:
    people = a_list([person("Kari", 1940), person("Ola", 1950, "M", fastlege_id="L1")])
    groups = at(DAY, people).subgroups
    assert groups.sex.tolist() == [0, 1]
    assert groups.age.tolist() == [85, 75]
    assert groups.gp.tolist() == [-1, 0]
    assert groups.gp_labels == ("L1",)


def test_that_progress_is_told_and_it_can_be_let_go_of() -> None:
    steps: list[tuple[int, int]] = []
    admission_history(a_list(), progress=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]
    with pytest.raises(Cancelled):
        admission_history(a_list(), cancelled=lambda: True)
