"""Whether a history is enough to train on, before anything is trained."""

from __future__ import annotations

import pytest

from listeoversikt.operations.model_history import Past, past_of
from listeoversikt.scores.admission.refusals import CannotLearn
from tests.lists import patient_list, person, stay

DAY = "2026-03-31"


def history(people: int, admitted: int) -> Past:
    ids = [f"P{number:04}" for number in range(people)]
    stays = [
        stay(name, f"{year}-06-01", f"{year}-06-03", urgency="ohjelp")
        for name in ids[:admitted]
        for year in (2023, 2024, 2025)
    ]
    rows = [person(name, 1930 + place % 60, "KM"[place % 2]) for place, name in enumerate(ids)]
    return past_of(patient_list(DAY, rows, stays=stays, since="2015-01-01"), "innleggelse")


def test_that_periods_are_a_year_apart_with_their_events() -> None:
    past = history(60, 6)
    assert past.chosen_by_day
    assert past.periods[0].day.isoformat() == "2025-03-31"
    assert past.periods[0].events == 6
    assert all(one.rows == 60 for one in past.periods)


def test_that_too_few_events_are_told_with_the_number_needed() -> None:
    facts = history(60, 6).facts()
    assert facts.refusal == "not_enough"
    assert facts.have == 6, "persons, not their years"
    assert facts.needed is not None and facts.needed > facts.have


def test_that_one_period_alone_is_refused_and_fewer_periods_count_fewer_people() -> None:
    past = history(60, 6)
    assert past.facts([past.periods[0].day]).refusal == "too_few_index_days"
    two = past.facts([one.day for one in past.periods[:2]])
    assert two.rows == 120 and two.periods == 2


def test_that_nobody_with_the_event_is_a_reason_and_no_number() -> None:
    facts = history(40, 0).facts()
    assert facts.refusal == "one_class" and facts.needed is None


def test_that_a_list_without_stays_is_refused() -> None:
    with pytest.raises(CannotLearn):
        past_of(patient_list(DAY, [person("P1", 1950)], since="2015-01-01"), "innleggelse")
