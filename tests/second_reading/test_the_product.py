"""The product against the second reading: the same answers, on hand cases, likely lists and odd ones.

The second reading is slow and was written from the contracts alone. What differs here is a mistake in one of
the two, or a sentence that can be read in two ways.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations import main_job
from listeoversikt.operations.columns import discharge_columns, score_columns
from tests.second_reading import discharges as second_discharges
from tests.second_reading import rewind
from tests.second_reading import scores as second_scores
from tests.second_reading.hand_cases import CASES, Case, differences, write_export
from tests.second_reading.hand_indicator_cases import CASES as INDICATOR_CASES
from tests.second_reading.hand_indicator_cases import expected
from tests.second_reading.hand_indicator_cases import write_export as write_indicator_case
from tests.second_reading.indicators import indicators
from tests.second_reading.odd_lists import T, write_odd_list
from tests.second_reading.reading import load
from tests.second_reading.tables import present

pytestmark = pytest.mark.skipif(
    not present(), reason="the folder `shared` with the facts isn't beside the checkout"
)

TODAY = dt.date(2026, 11, 21)
NOT_COMPARED = {"patient_id", "sex", "gp_id"}


def cell(value: Any) -> str:
    """A cell as it stands in a file, numbers alike however they are written."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple, set, frozenset)):
        return "|".join(value)
    try:
        return f"{float(value):.9g}"
    except (TypeError, ValueError):
        return str(value)


def as_rows(columns: Mapping[str, Any]) -> list[dict[str, str]]:
    plain = {
        name: [cell(value) for value in (column if isinstance(column, list) else column.tolist())]
        for name, column in columns.items()
    }
    return [dict(zip(plain, row, strict=True)) for row in zip(*plain.values(), strict=True)]


def scored(export: Path, as_of: dt.date, work_date: dt.date) -> main_job.ScoredList:
    extract = main_job.read(export, today=TODAY, accept_findings=True)
    patient_list, day = main_job.as_of(extract.patient_list, extract.export_day, as_of)
    return main_job.score(patient_list, day, work_date=work_date)


def assert_same_list(export: Path, as_of: dt.date, work_date: dt.date) -> None:
    result = scored(export, as_of, work_date)
    read = load(export)
    known = rewind.as_of(read, as_of) if as_of < read.export_date else read
    ours = {row["patient_id"]: row for row in as_rows(score_columns(result.groups))}
    theirs = {row["patient_id"]: row for row in second_scores.scores(known, as_of)}
    assert ours.keys() == theirs.keys()
    for patient, row in theirs.items():
        for column in row.keys() - NOT_COMPARED:
            assert ours[patient][column] == cell(row[column]), (patient, column)
    clocks = sorted(
        [
            {name: row[name] for name in second_discharges.COLUMNS}
            for row in as_rows(discharge_columns(result.patient_list, result.discharges))
        ],
        key=str,
    )
    expected_clocks = sorted(
        [
            {name: cell(row[name]) for name in second_discharges.COLUMNS}
            for row in second_discharges.discharges(known, as_of, work_date)
        ],
        key=str,
    )
    assert clocks == expected_clocks


def assert_same_indicators(export: Path, as_of: dt.date) -> None:
    ours = {(row.id, row.variant, row.group): row for row in main_job.count(scored(export, as_of, as_of))}
    for row in indicators(load(export), as_of):
        key = (row["id"], row["variant"], row["group"])
        for name in ("numerator", "denominator", "value"):
            figure = row[name] if row[name] is None else float(row[name])
            assert getattr(ours[key], name) == pytest.approx(figure), (key, name)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_that_the_product_answers_a_hand_case_as_by_hand(case: Case, tmp_path: Path) -> None:
    result = scored(write_export(case, tmp_path / "uttrekk"), case.as_of, case.today)
    files = {
        "scores.csv": as_rows(score_columns(result.groups)),
        "discharges.csv": as_rows(discharge_columns(result.patient_list, result.discharges)),
    }
    assert differences(case, files) == []


@pytest.mark.parametrize("case", INDICATOR_CASES, ids=lambda case: case.name)
def test_that_the_product_counts_a_hand_case_as_by_hand(case: Any, tmp_path: Path) -> None:
    export = write_indicator_case(case, tmp_path / "uttrekk")
    ours = {(row.id, row.variant, row.group): row for row in main_job.count(scored(export, T, T))}
    wrong = []
    for wanted in expected(case):
        found = ours[wanted.id, wanted.variant, wanted.group]
        beside = max([found.beside, *(remark.count for remark in found.remarks)])
        figures = (found.numerator, found.denominator, beside)
        by_hand = tuple(None if part is None else float(part) for part in (wanted.n, wanted.N))
        if figures[:2] != pytest.approx(by_hand) or wanted.beside not in (None, beside):
            wrong.append((wanted, figures))
    assert wrong == []


@pytest.mark.parametrize(("seed", "back", "ahead"), [(11, 0, 0), (12, 0, 9), (13, 200, 3)])
def test_that_both_readings_agree_on_a_likely_list(tmp_path: Path, seed: int, back: int, ahead: int) -> None:
    export = tmp_path / "uttrekk"
    write_made_up_export(patients=250, seed=seed, out=export)
    as_of = T - dt.timedelta(days=back)
    assert_same_list(export, as_of, as_of + dt.timedelta(days=ahead))


ODD = [
    (1, 0, 0, (), {}),
    (3, 200, 3, (), {}),
    (6, 0, 5, ("innleggelser",), {}),
    (5, 0, 0, ("legemidler", "maalinger", "tiltak"), {}),
    (
        7,
        0,
        0,
        (),
        {"legemidler": "resepter", "perioder": {"kontakter": {"fra": "2025-01-01", "til": "2026-03-31"}}},
    ),
    (8, 0, 0, ("kontakter",), {}),
]


@pytest.mark.parametrize(("seed", "back", "ahead", "without", "about"), ODD)
def test_that_both_readings_agree_on_an_odd_list(
    tmp_path: Path, seed: int, back: int, ahead: int, without: tuple[str, ...], about: dict[str, object]
) -> None:
    export = write_odd_list(tmp_path / "uttrekk", seed, 250, without=without, about=about)
    as_of = T - dt.timedelta(days=back)
    assert_same_list(export, as_of, as_of + dt.timedelta(days=ahead))


@pytest.mark.parametrize(("seed", "without", "about"), [(odd[0], odd[3], odd[4]) for odd in ODD])
def test_that_both_readings_count_an_odd_list_alike(
    tmp_path: Path, seed: int, without: tuple[str, ...], about: dict[str, object]
) -> None:
    assert_same_indicators(
        write_odd_list(tmp_path / "uttrekk", seed + 100, 200, without=without, about=about), T
    )
