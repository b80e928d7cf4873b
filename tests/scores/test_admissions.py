"""Episodes of stay, unplanned admissions, and the newest CFS. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from listeoversikt.patient_list.episodes import Episodes, episodes_of
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.scores.score_list import score_list
from tests.lists import T, back, day, patient_list, person, stay

S = "sykehus"
KORTTID = "sykehjem_korttid"
Stay = tuple[str, str | None, str | None, str, str | None]


def episodes(*stays: Stay) -> Episodes:
    """Each stay: came, left, urgency, institution, discharged to."""
    rows = [
        stay("Kari", came, left, urgency, None, None, where, to) for came, left, urgency, where, to in stays
    ]
    return episodes_of(patient_list(T, [person("Kari", 1940)], stays=rows))


@pytest.mark.parametrize(
    ("first_to", "gap", "joined"),
    [
        (None, 0, True),  # begins the day the one before ended
        ("hjem", 0, False),  # … unless that one went home
        ("sykehjem", 0, True),
        (None, 1, False),
        ("annet_sykehus", 1, True),  # a day on the road
        ("annet_sykehus", 2, False),
        ("hjem", -1, True),  # begins before the last one ended, wherever it went
    ],
)
def test_that_stays_join_into_episodes(first_to: str | None, gap: int, joined: bool) -> None:
    found = episodes(
        (back(50), back(40), "ohjelp", S, first_to), (back(40 - gap), back(30), "planlagt", S, "hjem")
    )
    assert len(found) == (1 if joined else 2)


def test_that_an_episode_takes_urgency_from_the_first_and_end_from_the_last_to_end() -> None:
    found = episodes(
        (back(50), back(30), "ohjelp", S, "hjem"),  # the department that ends last
        (back(45), back(40), "planlagt", S, "annet_sykehus"),
    )
    assert len(found) == 1
    assert found.emergency.tolist() == [True]
    assert found.start.tolist() == [day(back(50))]
    assert found.end.tolist() == [day(back(30))]
    assert found.discharged_to.tolist() == [0]


def test_that_an_open_stay_keeps_the_episode_open() -> None:
    found = episodes((back(50), None, "ohjelp", S, None), (back(45), back(40), "planlagt", S, "hjem"))
    assert found.end.tolist() == [NO_DAY]


def test_that_short_term_nursing_home_is_always_an_episode_of_its_own() -> None:
    found = episodes(
        (back(50), back(40), "ohjelp", S, KORTTID),
        (back(40), back(30), "planlagt", KORTTID, KORTTID),
        (back(30), back(20), "planlagt", KORTTID, None),
        (back(20), back(10), "planlagt", S, None),
    )
    assert len(found) == 4


def test_that_two_patients_never_share_an_episode() -> None:
    rows = [stay("A", back(50), back(40)), stay("B", back(45), back(30))]
    assert len(episodes_of(patient_list(T, [person("A", 1940), person("B", 1940)], stays=rows))) == 2


@pytest.mark.parametrize(
    ("stays", "expected"),
    [
        ([(back(364), back(360), "ohjelp", S, "hjem")], 1),
        ([(back(365), back(360), "ohjelp", S, "hjem")], 0),  # `inn` decides
        ([(back(20), back(10), "planlagt", S, "hjem")], 0),
        ([(back(20), back(10), "ohjelp", "kad", "hjem")], 0),  # municipal acute ward
        ([(back(20), back(10), "ohjelp", "psykisk_helsevern", "hjem")], 1),
        ([(back(20), back(10), "ohjelp", "tsb", "hjem")], 1),
        ([(back(20), None, "ohjelp", S, None)], 1),  # still admitted
        ([(back(20), back(15), "ohjelp", "kad", None), (back(15), back(9), "planlagt", S, None)], 1),
        ([(back(20), back(15), "ohjelp", S, None), (back(15), back(9), "ohjelp", S, None)], 1),
        ([(back(20), back(15), "ohjelp", S, "hjem"), (back(15), back(9), "ohjelp", S, None)], 2),
        ([(back(20), back(15), "planlagt", S, None), (back(15), back(9), "ohjelp", S, None)], 0),
    ],
)
def test_that_unplanned_hospital_episodes_of_the_year_count(stays: list[Stay], expected: int) -> None:
    rows = [stay("Kari", came, left, how, None, None, where, to) for came, left, how, where, to in stays]
    scores = score_list(patient_list(T, [person("Kari", 1940)], stays=rows))
    assert scores.unplanned_admissions_12m.tolist() == [expected]
    assert scores.admissions_baseline.tolist() == [int(expected >= 2)]


def test_that_admissions_are_null_without_stays_and_zero_with_none() -> None:
    without = score_list(patient_list(T, [person("Kari", 1940)]))
    assert np.isnan(without.unplanned_admissions_12m[0])
    assert without.admissions_baseline[0] == -1
    none = score_list(patient_list(T, [person("Kari", 1940)], stays=[]))
    assert none.unplanned_admissions_12m.tolist() == [0.0]
    assert none.admissions_baseline.tolist() == [0]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(back(729), 6)], 6),
        ([(back(730), 6)], None),
        ([(back(300), 6), (back(10), 3)], 3),
        ([], None),
    ],
)
def test_that_cfs_is_the_newest_in_two_years(rows: list[tuple[str, float]], expected: Any) -> None:
    given = [("Kari", date, "cfs", value) for date, value in rows]
    value = score_list(patient_list(T, [person("Kari", 1940)], measurements=given)).cfs[0]
    assert np.isnan(value) if expected is None else value == expected
