"""Readmission scores in the window and in ``discharges.csv``: only when predictions are switched on."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.journal.findings import ImportReport
from listeoversikt.operations import readmission, results
from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.model_choice import Basis, Ground, predictions_allowed
from listeoversikt.operations.office import View
from listeoversikt.operations.readmission import Readmission, place_among, readmission_of
from listeoversikt.operations.readmission_columns import readmission_columns
from listeoversikt.operations.settings import Settings
from listeoversikt.scores.readmission import NoReadmissionScore, readmission_scores
from tests.lists import T, back, patient_list, person, stay
from tests.operations.followup_views import view_of

COLUMNS = ["lace", "hospital_score", "parr30", "readmission_unknown"]


@pytest.fixture
def switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A leader has switched predictions on."""
    monkeypatch.setattr(readmission, "predictions_allowed", lambda settings: True)
    monkeypatch.setattr(results, "predictions_allowed", lambda settings: True)


def office(*stays: dict[str, Any], typed: list[tuple[str, str, str | None]] | None = None) -> View:
    people = patient_list(
        T,
        [person("Kari", 1940), person("Ola", 1945), *(person(f"P{number}", 1946) for number in range(20))],
        diagnoses=[("Kari", "2020-01-01", "ICPC-2", "K77"), ("Ola", "2020-01-01", "ICPC-2", "K77")],
        stays=stays or [stay("Kari", back(12), back(10), "ohjelp", "I500")],
        since="2015-01-01",
    )
    return view_of(people, typed=typed or [])


def line(view: View, patient: str = "Kari") -> DischargeLine:
    return next(one for one in discharge_rows(view).lines if one.patient_id == patient)


def found(view: View, patient: str = "Kari") -> Readmission:
    scores = readmission_of(view, line(view, patient))
    assert scores is not None
    return scores


def test_that_there_are_none_until_a_leader_has_switched_predictions_on() -> None:
    view = office()
    assert readmission_of(view, line(view)) is None


@pytest.mark.usefixtures("switched_on")
def test_that_each_score_opens_to_rows_with_fact_code_date_and_source() -> None:
    lace, hospital, parr30 = found(office()).scores
    assert (lace.value, lace.out_of, lace.level, lace.top_level) == (7, 19, "moderate", "high")
    assert (hospital.value, hospital.out_of) == (1, 13)
    assert (parr30.out_of, parr30.level) == (None, "")
    (part,) = lace.items[0].parts
    (row,) = part.rows
    came, left = dt.date.fromisoformat(back(12)), dt.date.fromisoformat(back(10))
    assert (row.code, row.day, row.end, row.source) == ("I500", came, left, "hospital")
    assert part.title == ""
    assert [one.title for one in lace.items[2].parts] == ["Hjertesvikt"]
    assert lace.unknown == ("E",)


@pytest.mark.usefixtures("switched_on")
def test_that_a_discharge_typed_in_alone_has_no_scores_until_the_extract_has_the_stay() -> None:
    scores = found(office(typed=[("Ola", back(3), None)]), "Ola")
    assert (scores.null, scores.scores) == (NoReadmissionScore.STAY_UNKNOWN, ())


@pytest.mark.usefixtures("switched_on")
def test_that_a_typed_in_end_of_a_stay_that_went_on_has_scores() -> None:
    view = office(stay("Ola", back(9), None, "ohjelp", "J449"), typed=[("Ola", back(0), None)])
    lace = found(view, "Ola").scores[0]
    assert lace.value == 5 + 3 + 2  # nine days, emergency, COPD


@pytest.mark.usefixtures("switched_on")
def test_that_a_stay_outside_hospital_has_none() -> None:
    view = office(stay("Kari", back(12), back(10), "ohjelp", "I500", institution="kad"))
    assert found(view).null is NoReadmissionScore.NOT_HOSPITAL


def test_that_parr30_is_ranked_among_the_discharges_of_the_last_year() -> None:
    others = [
        stay(f"P{number}", back(100 + number), back(98 + number), "planlagt", "Z000") for number in range(19)
    ]
    hers, long_ago = stay("Kari", back(12), back(10), "ohjelp", "I500"), stay("Ola", back(500), back(490))
    view = office(hers, long_ago, *others)
    value = readmission_scores(view.current.patient_list).parr30[0]
    place = place_among(view, value)
    assert (place.fifth, place.among) == (5, 20)
    fewer = office(hers, *others[:-1])
    assert place_among(fewer, value).fifth is None
    assert place_among(fewer, value).among == 19


def test_that_the_formulas_are_shown_with_a_model_or_without_one_when_they_are_switched_on() -> None:
    off = Settings()
    model = replace(off, bands=replace(off.bands, scores=replace(off.bands.scores, model=object())))  # type: ignore[arg-type]
    alone = replace(off, predictive_scores=Ground(Basis.TEST, "Prøves.", "lege-1", dt.date(2026, 3, 31)))
    assert [predictions_allowed(one) for one in (off, model, alone)] == [False, True, True]


# -- discharges.csv ---------------------------------------------------------------------------------------------


def written(view: View, folder: Path) -> list[dict[str, str]]:
    results.write_results(
        folder, view.scored, ImportReport(office="Prøvekontoret", export_date=T), settings=Settings()
    )
    with (folder / "internt" / "discharges.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_that_the_file_has_no_such_columns_while_predictions_are_off(tmp_path: Path) -> None:
    (row,) = written(office(), tmp_path / "ut")
    assert not set(COLUMNS) & set(row)


@pytest.mark.usefixtures("switched_on")
def test_that_the_columns_stand_last_when_predictions_are_on_and_the_rest_is_as_before(
    tmp_path: Path,
) -> None:
    (row,) = written(office(), tmp_path / "ut")
    assert list(row)[-4:] == COLUMNS
    assert (row["lace"], row["hospital_score"]) == ("7", "1")
    assert float(row["parr30"]) == pytest.approx(-2.91821 + 6.0581e-05 * 86**2 + 0.5565 + 0.095, abs=1e-6)
    assert row["readmission_unknown"] == (
        "lace.E|hospital_score.H|hospital_score.O|hospital_score.S|hospital_score.P"
        "|parr30.deprivation|parr30.hospital_trust"
    )
    assert row["status"] == "overdue"  # the contract's own columns are as they were


def test_that_a_row_without_scores_says_why() -> None:
    outside = office(stay("Kari", back(12), back(10), "ohjelp", "I500", institution="kad"))
    columns = readmission_columns(outside.current.patient_list, outside.scored.discharges)
    assert [columns[name] for name in COLUMNS] == [[""], [""], [""], ["not_hospital"]]


def test_that_a_row_finds_its_own_discharge_among_several() -> None:
    first = stay("Kari", back(100), back(99), "planlagt", "Z000")
    second = stay("Kari", back(50), back(41), "ohjelp", "I500")
    view = office(second, first, stay("Ola", back(30), back(27), "ohjelp", "J449"))
    columns = readmission_columns(view.current.patient_list, view.scored.discharges)
    one_day, nine_days_heart_failure, three_days_copd = "1", str(5 + 3 + 2), str(3 + 3 + 2)
    assert columns["lace"] == [one_day, nine_days_heart_failure, three_days_copd]
