"""What holds for the scores of any list: order, splits and repeats change nothing, more never counts for less."""

from __future__ import annotations

from dataclasses import fields, replace
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.frailty import deficits_present
from listeoversikt.scores.score_list import Scores, score_list
from tests.list_strategies import Facts, diagnosis_codes, facts, names
from tests.lists import T, back

COLUMNS = [field.name for field in fields(Scores) if field.name != "known"]
quick = settings(max_examples=40, deadline=None)
seeds = st.integers(0, 2**16)


def by_patient(people: PatientList) -> dict[str, list[str]]:
    """Every score of every patient, by id; text, so that null equals null."""
    scores = score_list(people)
    columns = [getattr(scores, name).tolist() for name in COLUMNS]
    rows = [[repr(value) for value in row] for row in zip(*columns, strict=True)]
    return dict(zip(people.patients.texts("patient_id"), rows, strict=True))


@quick
@given(facts(), seeds)
def test_that_the_order_of_rows_changes_no_score(some: Facts, seed: int) -> None:
    shuffled = some.rearranged(lambda rows: Random(seed).sample(rows, len(rows)))
    assert by_patient(shuffled.built()) == by_patient(some.built())


@quick
@given(facts(), seeds)
def test_that_the_order_of_patients_changes_no_score(some: Facts, seed: int) -> None:
    people = Random(seed).sample(some.people, len(some.people))
    assert by_patient(replace(some, people=people).built()) == by_patient(some.built())


@quick
@given(facts(), st.integers(0, 15))
def test_that_any_split_of_the_patients_gives_the_same_scores(some: Facts, chosen: int) -> None:
    whole = some.built()
    in_first = np.array([bool(chosen & (1 << number)) for number in range(len(whole))])
    split: dict[str, list[str]] = {}
    for part in (np.flatnonzero(in_first), np.flatnonzero(~in_first)):
        split |= by_patient(whole.only(part))
    assert split == by_patient(whole)


@quick
@given(facts())
def test_that_repeated_diagnoses_and_measurements_change_no_count(some: Facts) -> None:
    repeated = replace(
        some,
        diagnoses=some.diagnoses * 2,
        measurements=None if some.measurements is None else some.measurements * 2,
    )
    assert by_patient(repeated.built()) == by_patient(some.built())


@quick
@given(facts(), names, diagnosis_codes)
def test_that_one_more_diagnosis_on_the_index_day_never_lowers_a_count(
    some: Facts, name: str, code: tuple[str, str]
) -> None:
    before = score_list(some.built())
    after = score_list(some.with_diagnosis((name, T, *code)).built())
    assert (deficits_present(after.known) >= deficits_present(before.known)).all()
    for column in ("chronic_conditions", "disease_groups", "multimorbidity_score", "frailty_category"):
        assert (getattr(after, column) >= getattr(before, column)).all(), column
    for column in ("hfrs", "charlson"):
        then, now = getattr(before, column), getattr(after, column)
        assert (np.isnan(then) | (now >= then)).all(), column


@quick
@given(facts(), st.sampled_from((1, 90, 365, 730)))
def test_that_rewinding_equals_an_export_made_that_day(some: Facts, days: int) -> None:
    """Rows after the day are invisible, and a stay that ends later is still going on."""
    that_day = back(days)

    def known_then(rows: list[tuple[str, ...]], place: int) -> list[tuple[str, ...]]:
        return [row for row in rows if row[place] <= that_day]

    exported_then = replace(
        some,
        diagnoses=known_then(some.diagnoses, 1),
        contacts=None if some.contacts is None else known_then(some.contacts, 1),
        medicines=None if some.medicines is None else known_then(some.medicines, 2),
        measurements=None if some.measurements is None else known_then(some.measurements, 1),
        measures=None if some.measures is None else known_then(some.measures, 1),
        stays=None
        if some.stays is None
        else [
            row | ({"end": None, "discharged_to": None} if row["end"] and row["end"] > that_day else {})
            for row in some.stays
            if row["day"] <= that_day
        ],
    )
    whole = some.built()
    rewound = whole.as_of(int(whole.index_day[0]) - days)
    assert by_patient(rewound) == by_patient(exported_then.built(that_day))


@quick
@given(facts())
def test_that_a_missing_table_never_raises_a_count(some: Facts) -> None:
    """What can't be seen doesn't fire; asthma and the like, which then need no medicine, apart."""
    full = score_list(some.built())
    without = score_list(replace(some, stays=None, measurements=None, contacts=None).built())
    for column in ("chronic_conditions", "disease_groups", "multimorbidity_score"):
        assert (getattr(without, column) <= getattr(full, column)).all(), column


@pytest.mark.parametrize("column", COLUMNS)
def test_that_an_empty_list_has_empty_columns(column: str) -> None:
    assert len(getattr(score_list(Facts(people=[]).built()), column)) == 0
