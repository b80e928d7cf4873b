"""Any split of real patients gives the same scores: nobody's score leans on another patient."""

from __future__ import annotations

import csv
import datetime as dt
import shutil
from dataclasses import fields
from functools import cache
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.__main__ import main
from listeoversikt.followup.target_groups import Groups, group_list
from listeoversikt.journal.extract import read_export
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList

from .mimic import EXPORT, needs_export, rows_of

pytestmark = needs_export

PATIENTS = 100
NOT_COLUMNS = {"known"}


@cache
def real_list() -> PatientList:
    return read_export(EXPORT, today=dt.date(2026, 4, 1)).patient_list


def columns_of(groups: Groups) -> dict[str, Column]:
    """Everything that is found about a patient: scores, band and groups."""
    names = [field.name for field in fields(groups.scores) if field.name not in NOT_COLUMNS]
    scores: dict[str, Column] = {name: getattr(groups.scores, name) for name in names}
    return scores | {"band": groups.band} | {group.value: mask for group, mask in groups.members.items()}


@cache
def whole() -> dict[str, Column]:
    return columns_of(group_list(real_list()))


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(0, 3), min_size=PATIENTS, max_size=PATIENTS))
def test_that_any_split_of_the_patients_gives_the_same_scores(part_of: list[int]) -> None:
    together = whole()
    for part in set(part_of):
        some = np.flatnonzero(np.array(part_of) == part)
        alone = columns_of(group_list(real_list().only(some)))
        for name, column in together.items():
            assert np.array_equal(alone[name], column[some], equal_nan=column.dtype.kind == "f"), name


def write_part(folder: Path, ids: set[str]) -> Path:
    """An export of only these patients."""
    folder.mkdir()
    shutil.copy(EXPORT / "uttrekk.json", folder)
    for file in EXPORT.glob("*.csv"):
        rows = rows_of(file)
        with (folder / file.name).open("w", encoding="utf-8", newline="") as part:
            writer = csv.DictWriter(part, rows[0])
            writer.writeheader()
            writer.writerows(row for row in rows if row["pasient_id"] in ids)
    return folder


def scored_rows(export: Path, out: Path) -> dict[str, dict[str, str]]:
    assert main(["score", str(export), "--out", str(out)]) == 0
    return {row["patient_id"]: row for row in rows_of(out)}


def test_that_two_exports_of_half_the_patients_give_the_scores_of_the_whole(tmp_path: Path) -> None:
    """With the same period of the tables: it is the rows of others that must not matter."""
    ids = sorted(row["pasient_id"] for row in rows_of(EXPORT / "pasienter.csv"))
    halves = [set(ids[::2]), set(ids[1::2])]
    found: dict[str, dict[str, str]] = {}
    for number, half in enumerate(halves):
        export = write_part(tmp_path / f"half-{number}", half)
        found |= scored_rows(export, tmp_path / f"half-{number}.csv")
    together = scored_rows(EXPORT, tmp_path / "whole.csv")
    assert together
    assert found.keys() == together.keys()
    assert not {name for one, row in together.items() for name in row if found[one][name] != row[name]}
