"""``score --model``: without a judgement on this office's list a model of real people gives ranks alone, or is refused."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.journal.extract import read_export
from listeoversikt.operations.list_mark import judged_list, people_mark
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.shipped import demonstration_folder
from tests.cli.saying import assert_complains, assert_done
from tests.contract.base_export import base_export
from tests.contract.driving import Outcome, drive
from tests.contract.exports import Export, write_folder
from tests.operations.stores import TODAY
from tests.scores.admission.small_models import BEATS, small_model

BETTER = {"beats": True}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(base_export().files(), tmp_path / "inn")


def kept(tmp_path: Path, files: ModelFiles) -> Path:
    place = tmp_path / "modell"
    place.mkdir(exist_ok=True)
    for name, content in files.files().items():
        (place / name).write_bytes(content)
    return place


def marks(folder: Path) -> dict[str, Any]:
    extract = read_export(folder, today=TODAY)
    return judged_list(extract.patient_list, extract.report.office)


def judgement(tmp_path: Path, folder: Path, **changes: Any) -> Path:
    """As ``model evaluate --json`` writes it: of real people, unseen, and better."""
    told = {"sha256": small_model().document.sha256, "unseen": True, "verdict": BETTER, **marks(folder)}
    told["made_up_list"] = False
    path = tmp_path / "dom.json"
    path.write_text(json.dumps(told | changes), encoding="utf-8")
    return path


def score(
    folder: Path,
    tmp_path: Path,
    files: ModelFiles,
    basis: str = "test",
    judged: Path | None = None,
    **named: str,
) -> Outcome:
    words = ["score", str(folder), "--out", str(tmp_path / "s.csv"), "--model", str(kept(tmp_path, files))]
    more = [] if judged is None else ["--judgement", str(judged)]
    return drive(*(f"--{name}={value}" for name, value in named.items()), *words, "--basis", basis, *more)


def rows(tmp_path: Path) -> list[dict[str, str]]:
    with (tmp_path / "s.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def gives_ranks(tmp_path: Path) -> bool:
    """Whether ranks stand alone; else every patient has a probability."""
    found = rows(tmp_path)
    alone = "admission_rank" in found[0]
    assert all(bool(row["admission_risk_12m"]) is not alone for row in found)
    assert {row["admission_model"] for row in found} == {"liten"}
    return alone


def test_that_a_foreign_model_gives_ranks_and_says_that_it_is_not_judged_here(
    folder: Path, tmp_path: Path
) -> None:
    outcome = score(folder, tmp_path, small_model())
    assert_done(outcome)
    assert "ikke prøvd på dette kontorets liste" in outcome.out and "Bare rekkefølge" in outcome.out
    assert gives_ranks(tmp_path)
    predicted = rows(tmp_path)
    assert_done(drive("score", str(folder), "--out", str(tmp_path / "s.csv")))
    for row, plain in zip(predicted, rows(tmp_path), strict=True):
        assert (row["risk_band"], row["target_groups"]) == (plain["risk_band"], plain["target_groups"])


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("basis", ["internt", "forskning"])
def test_that_it_is_refused_in_earnest(folder: Path, tmp_path: Path, basis: str, language: str) -> None:
    outcome = score(folder, tmp_path, small_model(), basis, lang=language)
    assert_complains(outcome, 1, language=language)
    assert not (tmp_path / "s.csv").exists()


@pytest.mark.parametrize("basis", ["test", "internt", "forskning"])
def test_that_a_judgement_on_this_list_gives_a_probability(folder: Path, tmp_path: Path, basis: str) -> None:
    outcome = score(folder, tmp_path, small_model(), basis, judgement(tmp_path, folder))
    assert_done(outcome)
    assert "ikke prøvd" not in outcome.out
    assert not gives_ranks(tmp_path)


NOT_EARNED: dict[str, dict[str, Any]] = {
    "seen": {"unseen": False},
    "not told whether it was seen": {"unseen": None},
    "made-up people": {"made_up_list": True},
    "not told of whom": {"made_up_list": None},
    "not better": {"verdict": {"beats": False}},
}


@pytest.mark.parametrize("changes", NOT_EARNED.values(), ids=NOT_EARNED)
def test_that_a_judgement_that_earns_nothing_gives_ranks_and_refuses_in_earnest(
    folder: Path, tmp_path: Path, changes: dict[str, Any]
) -> None:
    judged = judgement(tmp_path, folder, **changes)
    assert_complains(score(folder, tmp_path, small_model(), "internt", judged), 1)
    assert_done(score(folder, tmp_path, small_model(), "test", judged))
    assert gives_ranks(tmp_path)


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(
    "changes",
    [{"sha256": "0" * 64}, {"sha256": None}, {"list": None}, {"list": {"people": "x", "office": "y"}}],
)
def test_that_a_judgement_of_another_model_or_list_is_refused(
    folder: Path, tmp_path: Path, changes: dict[str, Any], language: str
) -> None:
    judged = judgement(tmp_path, folder, **changes)
    assert_complains(
        score(folder, tmp_path, small_model(), "test", judged, lang=language), 1, language=language
    )
    assert not (tmp_path / "s.csv").exists()


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"\xff\xfe", b'{"verdict": 3}', b"[" * 100_000, None])
def test_that_a_file_that_is_no_judgement_is_refused(
    folder: Path, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "dom.json"
    if content is not None:
        path.write_bytes(content)
    assert_complains(score(folder, tmp_path, small_model(), "test", path), 1, "dommen")
    assert not (tmp_path / "s.csv").exists()


def test_that_a_judgement_without_a_model_is_wrong_usage(folder: Path, tmp_path: Path) -> None:
    words = ["score", str(folder), "--out", str(tmp_path / "s.csv"), "--judgement", "dom.json"]
    assert_complains(drive(*words), 2, "--judgement")


def later(change: str) -> Export:
    """The next extract: other people on the list."""
    export = base_export()
    gone = export.rows["pasienter"][-1]["pasient_id"]
    for name, told in export.rows.items():
        export.rows[name] = [row for row in told if row["pasient_id"] != gone]
    office = {"same": " prøvekontoret ", "other": "Et annet kontor", "not told": ""}[change]
    export.meta = (export.meta or {}) | {"kontor": office}
    return export


@pytest.mark.parametrize(("change", "code"), [("same", 0), ("other", 1), ("not told", 1)])
def test_that_the_offices_next_extract_is_the_same_list_where_both_name_the_office(
    folder: Path, tmp_path: Path, change: str, code: int
) -> None:
    judged = judgement(tmp_path, folder)
    after = write_folder(later(change).files(), tmp_path / "neste")
    assert score(after, tmp_path, small_model(), "test", judged).code == code


def test_that_a_model_made_of_this_very_list_needs_no_judgement_beside(folder: Path, tmp_path: Path) -> None:
    people = people_mark(read_export(folder, today=TODAY).patient_list)
    made_of = {"rows": 3000, "verdict": BEATS, "people": people}
    assert_done(score(folder, tmp_path, small_model(training=made_of), "internt"))
    assert not gives_ranks(tmp_path)
    assert_complains(score(folder, tmp_path, small_model(training={**made_of, "people": "x"}), "internt"), 1)


def test_that_the_mark_of_the_people_is_the_same_in_any_order_and_on_any_day(tmp_path: Path) -> None:
    export = base_export()
    first = read_export(write_folder(export.files(), tmp_path / "a"), today=TODAY).patient_list
    export.rows["pasienter"] = list(reversed(export.rows["pasienter"]))
    turned = read_export(write_folder(export.files(), tmp_path / "b"), today=TODAY).patient_list
    assert (
        people_mark(first) == people_mark(turned) == people_mark(first.as_of(int(first.index_day.max()) - 90))
    )
    export.rows["pasienter"][0]["fodselsaar"] = "1931"
    other = read_export(write_folder(export.files(), tmp_path / "c"), today=TODAY).patient_list
    assert people_mark(other) != people_mark(first)


def test_that_the_shipped_demonstration_says_first_that_it_has_seen_no_real_patient(
    folder: Path, tmp_path: Path
) -> None:
    shipped = demonstration_folder()
    assert shipped is not None
    words = [
        "score",
        str(folder),
        "--out",
        str(tmp_path / "s.csv"),
        "--model",
        str(shipped),
        "--basis",
        "test",
    ]
    outcome = drive(*words)
    assert_done(outcome)
    assert "aldri sett en virkelig pasient" in outcome.out.splitlines()[0]
    assert "admission_rank" in rows(tmp_path)[0]
