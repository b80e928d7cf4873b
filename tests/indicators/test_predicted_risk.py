"""«Høy beregnet innleggelsesrisiko»: of those who are predicted, who reaches the level that the office has set."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from listeoversikt.followup.discharge import discharge_contacts
from listeoversikt.followup.target_groups import BandSettings, group_list
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.kept.in_use import model_in_use
from listeoversikt.words import note_text
from tests.lists import T, patient_list, person, stay
from tests.operations.model_offices import with_small_model
from tests.scores.admission.small_models import small_model

PEOPLE = [person(f"P{number}", 1925 + 2 * number) for number in range(40)]


def office(since: str = "2015-01-01", **tables: object) -> PatientList:
    rows: dict[str, object] = {
        "contacts": [("P1", "2026-03-01", "konsultasjon", "lege", "2ad")],
        "medicines": [("P1", "C09AA02", "2025-06-01", None, None)],
        "stays": [stay("P2", "2025-11-01", "2025-11-05", "ohjelp", "I500")],
    }
    return patient_list(
        T, PEOPLE, diagnoses=[("P1", "2020-01-01", "ICPC-2", "K77")], since=since, **(rows | tables)
    )


def row(people: PatientList, settings: Settings | None, group: str = "alle") -> IndicatorRow:
    bands = BandSettings() if settings is None else settings.bands
    day = int(people.index_day[0])
    rows = compute_indicators(
        people,
        group_list(people, settings=bands),
        discharge_contacts(people, day),
        period_type="365d",
        known_day=day,
        at_known=people,
    )
    return next(one for one in rows if (one.id, one.variant, one.group) == ("hoy_prediktiv_risk", "", group))


def test_that_those_from_the_level_up_are_counted_of_those_who_are_predicted() -> None:
    people = office()
    settings = with_small_model(people, share=0.2)
    risk = group_list(people, settings=settings.bands).scores.admission_risk_12m
    model = settings.bands.scores.model
    assert model is not None
    high = int((risk >= model.cut_off).sum())
    assert 0 < high < len(PEOPLE)
    found = row(people, settings)
    assert (found.numerator, found.denominator) == (high, len(PEOPLE))
    assert found.value == pytest.approx(high / len(PEOPLE))
    assert found.denominator == int((~np.isnan(risk)).sum())


def test_that_it_is_missing_without_a_model_and_with_one_that_gives_ranks_alone() -> None:
    people = office()
    for settings, why, words in (
        (None, "no_model", "mangler: ingen modell er i bruk"),
        (
            with_small_model(people, ranks_only=True),
            "ranks_only",
            "mangler: modellen i bruk viser bare rekkefølge",
        ),
    ):
        found = row(people, settings)
        assert found.missing
        assert found.value is None
        assert [remark.note.value for remark in found.remarks] == [why]
        assert note_text(found.remarks[0]) == words


def test_that_a_table_that_the_model_was_made_with_is_named() -> None:
    people = office()
    settings = with_small_model(people)
    needs = model_in_use(small_model(tables=("maalinger",)), 0.1, ranks_only=False)
    other = replace(
        settings, bands=replace(settings.bands, scores=replace(settings.bands.scores, model=needs))
    )
    assert [(one.note.value, one.what) for one in row(people, other).remarks] == [
        ("missing_table", "maalinger")
    ]


def test_that_a_history_under_a_year_predicts_nobody_and_is_not_zero() -> None:
    long, short = office(), office(since="2025-12-01")
    found = row(short, with_small_model(long))
    assert found.missing
    assert found.value is None
