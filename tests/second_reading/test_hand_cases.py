"""The hand cases, through the second reading itself (elsewhere: through the product)."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from . import discharges, scores, tables
from .__main__ import write
from .hand_cases import Case, all_cases, differences, write_export
from .reading import load

CASES = list(all_cases())

pytestmark = pytest.mark.skipif(not tables.present(), reason="shared/clinical isn't beside the checkout")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_that_the_second_reading_gives_the_hand_worked_answer(case: Case, tmp_path: Path) -> None:
    export = load(write_export(case, tmp_path / "export"))
    write(tmp_path / "scores.csv", scores.COLUMNS, scores.scores(export, case.as_of))
    rows = discharges.discharges(export, case.as_of, case.today)
    write(tmp_path / "discharges.csv", discharges.COLUMNS, rows)
    files = {}
    for name in ("scores.csv", "discharges.csv"):
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            files[name] = list(csv.DictReader(file))
    assert differences(case, files) == [], case.sentence


def test_that_no_two_hand_cases_share_a_sentence_and_a_name() -> None:
    names = [(case.name, case.sentence) for case in CASES]
    assert len(names) == len(set(names))
    assert len(names) >= 60
