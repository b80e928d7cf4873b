"""Discharges to learn readmission from: which are rows, what came in the 30 days after, the stay's own features."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import NAMES, READMISSION_FEATURES
from listeoversikt.scores.admission.features.features import feature_matrix
from listeoversikt.scores.admission.history.admissions import (
    History,
    NoUsableHistory,
    admission_history,
    readmission_history,
)
from listeoversikt.scores.admission.history.readmissions import STAY_NAMES
from listeoversikt.scores.admission.refusals import Cancelled, NoRows
from listeoversikt.scores.known import Known
from tests.list_strategies import Facts, facts
from tests.lists import T, back, day, patient_list, person, stay

SINCE = back(2000)


def a_list(*stays: Any, people: list[Any] | None = None, **more: Any) -> PatientList:
    people = [person("Kari", 1940)] if people is None else people
    return patient_list(T, people, [], [], [], list(stays), [], **({"since": SINCE} | more))


def home(came: int, left: int, **more: Any) -> Any:
    return stay("Kari", back(came), back(left), **({"to": "hjem"} | more))


def own(history: History, name: str) -> list[float]:
    return history.rows.values[:, history.rows.names.index(name)].tolist()


@pytest.mark.parametrize(("after", "event"), [(1, 1), (30, 1), (31, 0)])
def test_that_an_unplanned_admission_within_30_days_is_the_event(after: int, event: int) -> None:
    history = readmission_history(a_list(home(110, 100), home(100 - after, 60)))
    assert history.rows.time[0] == day(back(100))
    assert history.rows.outcome[0] == event


@pytest.mark.parametrize("more", [{"urgency": "planlagt"}, {"institution": "kad"}])
def test_that_a_planned_or_municipal_stay_is_no_readmission(more: Any) -> None:
    history = readmission_history(a_list(home(110, 100), home(90, 85, **more)))
    assert history.rows.outcome[0] == 0


def test_that_a_discharge_after_a_planned_stay_is_a_row_too() -> None:
    history = readmission_history(a_list(home(110, 100, urgency="planlagt"), home(90, 85)))
    assert history.rows.outcome.tolist() == [1, 0]
    assert own(history, "stay_unplanned") == [0, 1]


def test_that_an_episode_is_one_row_at_the_day_its_last_stay_ended() -> None:
    history = readmission_history(a_list(home(110, 100, to="annet_sykehus"), home(99, 90)))
    assert history.rows.time.tolist() == [day(back(90))]
    assert own(history, "stay_days") == [20]


def test_that_those_without_a_row_are_counted_by_reason() -> None:
    names = ("dead", "moved on", "left", "came later", "reserved", "back", "too new", "too old", "Kari")
    more: dict[str, dict[str, str]] = {
        "dead": {"dod": back(100)},
        "left": {"liste_til": back(90)},
        "came later": {"liste_fra": back(50)},
        "reserved": {"reservert_behandling": "ja"},
    }
    stays = [
        stay(name, back(110), back(100), to="hjem") for name in ("left", "came later", "reserved", "Kari")
    ]
    stays += [
        stay("dead", back(110), back(100), to="dod"),
        stay("moved on", back(110), back(100), to="annet_sykehus"),
        stay("back", back(110), back(100), to="hjem"),
        stay("back", back(100), None),
        stay("too new", back(30), back(29), to="hjem"),
        stay("too old", back(1990), back(1980), to="hjem"),
    ]
    people = [person(name, 1940, **more.get(name, {})) for name in names]
    history = readmission_history(a_list(*stays, people=people))
    assert [names[row] for row in history.patient_position] == ["Kari"]
    assert history.left_out == {
        "outside_period": 2,
        "died_in_hospital": 1,
        "transferred": 1,
        "not_on_list": 1,
        "reserved": 1,
        "back_same_day": 1,
        "left_list": 1,
    }


def test_that_the_stays_own_features_are_read_off_the_stay() -> None:
    history = readmission_history(
        a_list(
            home(480, 470),
            home(300, 290),
            home(110, 100, main="I500", other="J449 I500", to="sykehjem", institution="psykisk_helsevern"),
        )
    )
    last = {name: own(history, name)[-1] for name in STAY_NAMES}
    assert last == {
        "stay_days": 10,
        "stay_unplanned": 1,
        "stay_mental_or_addiction": 1,
        "stay_codes": 2,
        "stay_charlson": 2,
        "stay_to_nursing_home": 1,
        "unplanned_year_before_stay": 1,
    }


def test_that_the_rest_is_what_was_known_on_the_day_of_discharge() -> None:
    people = a_list(home(400, 390), home(110, 100), home(90, 80))
    history = readmission_history(people)
    assert history.rows.names == tuple(feature.name for feature in READMISSION_FEATURES)
    for row, index_day in zip(history.rows.values, history.rows.time.tolist(), strict=True):
        then = feature_matrix(Known(people).as_of(index_day))[0]
        assert np.array_equal(row[: len(NAMES)], then, equal_nan=True)


def test_that_nothing_to_learn_from_is_said() -> None:
    with pytest.raises(NoRows):
        readmission_history(a_list())
    with pytest.raises(NoUsableHistory):
        readmission_history(a_list(home(110, 100), since=back(390)))
    with pytest.raises(NoUsableHistory):
        readmission_history(patient_list(T, [person("Kari", 1940)], []))
    with pytest.raises(Cancelled):
        readmission_history(a_list(home(110, 100)), cancelled=lambda: True)


def test_that_a_history_too_short_for_admissions_can_do_for_readmissions() -> None:
    people = a_list(home(110, 100), since=back(500))
    with pytest.raises(NoUsableHistory):
        admission_history(people)
    assert len(readmission_history(people).rows) == 1


@settings(max_examples=40, deadline=None)
@given(facts())
def test_that_a_history_that_ended_earlier_has_the_same_rows(some: Facts) -> None:
    """The rows of discharges whose 30 days were over then are those of the export made then."""
    if some.stays is None:
        return
    whole = some.built()
    before = whole.as_of(day(back(200)))
    period = {name: replace(one, last=day(back(200))) for name, one in whole.periods.items()}
    found = []
    for people in (whole, replace(before, periods=period)):
        try:
            rows = readmission_history(people).rows
        except NoRows:
            return
        some_rows = np.flatnonzero(rows.time <= day(back(200)) - 30)
        found.append(rows.take(some_rows))
    assert found[0].person.tolist() == found[1].person.tolist()
    assert found[0].outcome.tolist() == found[1].outcome.tolist()
    assert np.array_equal(found[0].values, found[1].values, equal_nan=True)
