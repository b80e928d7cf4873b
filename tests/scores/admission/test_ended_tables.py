"""A table whose period ends long before the index day isn't «looked, found nothing»."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from listeoversikt.patient_list.episodes import episodes_of
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.features.feature_list import FEATURES, NAMES
from listeoversikt.scores.admission.features.features import feature_matrix
from listeoversikt.scores.admission.history.admissions import readmission_history
from listeoversikt.scores.admission.history.cohort import usable_index_days
from listeoversikt.scores.admission.history.readmissions import scorable
from listeoversikt.scores.admission.kept.in_use import cut_off_on, model_in_use
from listeoversikt.scores.evidence import NullReason
from listeoversikt.scores.evidence_admissions import admission_risk
from listeoversikt.scores.evidence_rows import single
from listeoversikt.scores.known import Known, ScoreSettings
from listeoversikt.words.evidence import null_text
from tests.lists import T, back, day, patient_list, person, stay
from tests.scores.admission.small_models import small_model

COUNTED_IN = ("innleggelser", "diagnoser", "kontakter", "legemidler")
TABLES = (*COUNTED_IN, "maalinger")


def a_list(*tables: str, ended: int) -> PatientList:
    """Kari's list, long covered; the period of these tables ended so many days before the index day."""
    whole = patient_list(
        T,
        [person("Kari", 1940)],
        [("Kari", back(600), "ICPC-2", "K77")],
        [("Kari", back(600), "konsultasjon", "lege")],
        [],
        [stay("Kari", back(600), back(590), to="hjem")],
        [("Kari", back(600), "egfr", 50)],
        since="2015-01-01",
    )
    periods = {name: replace(whole.periods[name], last=day(back(ended))) for name in tables}
    return replace(whole, periods={**whole.periods, **periods})


def values(people: PatientList) -> dict[str, float]:
    return dict(zip(NAMES, feature_matrix(Known(people))[0].tolist(), strict=True))


@pytest.mark.parametrize("table", TABLES)
def test_that_numbers_of_a_table_that_ended_are_missing_and_those_of_others_stand(table: str) -> None:
    before, after = values(a_list(ended=0)), values(a_list(table, ended=32))
    for feature in FEATURES:
        sources = feature.source.split(", ")
        if table not in sources:
            assert np.array_equal(after[feature.name], before[feature.name], equal_nan=True), feature.name
    counted = {
        "innleggelser": "unplanned_365",
        "diagnoser": "chronic_conditions",
        "kontakter": "doctor_consultations_365",
        "legemidler": "started_90",
        "maalinger": "measured_days_365",
    }[table]
    assert before[counted] == before[counted]
    assert np.isnan(after[counted])


def test_that_what_was_found_before_it_ended_stands() -> None:
    found = values(a_list("diagnoser", ended=100))
    assert found["heart_failure"] == 1
    assert np.isnan(found["copd"])


def test_that_a_month_is_borne() -> None:
    before, after = (values(a_list(*TABLES, ended=ended)) for ended in (0, 31))
    assert np.array_equal(list(before.values()), list(after.values()), equal_nan=True)


@pytest.mark.parametrize("table", COUNTED_IN)
def test_that_nobody_is_predicted_and_the_table_is_named(table: str) -> None:
    model = model_in_use(small_model(), 0.1, ranks_only=False)
    reached, ended = Known(a_list(table, ended=31)), Known(a_list(table, ended=32))
    assert not np.isnan(model.log_odds(reached)).any()
    assert model.ended(reached) == ()
    assert np.isnan(model.log_odds(ended)).all()
    assert model.ended(ended) == (table,)
    assert cut_off_on(small_model(), a_list(table, ended=32), 0.1) is None
    alone = single(a_list(table, ended=32), 0, ScoreSettings(model=model))
    evidence = admission_risk(alone)
    assert (evidence.value, evidence.null, evidence.unseen) == (None, NullReason.ENDED_TABLE, (table,))
    for language in ("nb", "en"):
        assert null_text(NullReason.ENDED_TABLE, (table,), language)


def test_that_measurements_that_ended_leave_the_prediction() -> None:
    model = model_in_use(small_model(), 0.1, ranks_only=False)
    assert not np.isnan(model.log_odds(Known(a_list("maalinger", ended=400)))).any()


def test_that_no_day_is_learnt_from_that_a_table_does_not_reach() -> None:
    newest = day(back(365))
    assert usable_index_days(a_list(ended=0))[0] == newest
    assert usable_index_days(a_list("kontakter", ended=365 + 31))[0] == newest
    assert usable_index_days(a_list("kontakter", ended=365 + 40))[0] == newest - 9
    assert usable_index_days(a_list("maalinger", ended=900))[0] == newest


def test_that_a_discharge_after_a_table_ended_is_no_row_and_is_not_asked() -> None:
    def asked(ended: int) -> int:
        people = a_list("kontakter", ended=ended)
        return len(scorable(people, episodes_of(people), 0))

    assert (asked(590 + 31), asked(590 + 32)) == (1, 0)
    assert len(readmission_history(a_list("kontakter", ended=590 + 31)).rows) == 1
