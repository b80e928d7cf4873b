"""Whatever is wrong with a history, a model or a path is one sentence, and nothing half written is left."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.operations import models
from listeoversikt.scores.admission.kept.model_file import DOCUMENT, LARGEST, TREES, ModelFiles
from listeoversikt.scores.admission.refusals import AllConstant, AllMissing
from tests.cli.saying import assert_complains, assert_done
from tests.contract.base_export import base_export
from tests.contract.driving import drive
from tests.contract.exports import write_folder
from tests.scores.admission.small_models import small_model

LANGUAGES = ("nb", "en")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(base_export().files(), tmp_path / "inn")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    place = tmp_path / "modell"
    place.mkdir()
    for name, content in small_model().files().items():
        (place / name).write_bytes(content)
    return place


def left(tmp_path: Path) -> set[str]:
    return {path.name for path in tmp_path.iterdir()} - {"inn", "modell"}


def larger(name: str) -> Callable[[Path], None]:
    return lambda model: (model / name).write_bytes(b" " * (LARGEST[name] + 1))


def as_a_link(model: Path) -> None:
    (model / DOCUMENT).rename(model / "annet.json")
    (model / DOCUMENT).symlink_to("annet.json")


def as_a_folder(model: Path) -> None:
    (model / DOCUMENT).unlink()
    (model / DOCUMENT).mkdir()


def as_a_pipe(model: Path) -> None:
    (model / DOCUMENT).unlink()
    os.mkfifo(model / DOCUMENT)


DAMAGED: dict[str, Callable[[Path], object]] = {
    "no folder": shutil.rmtree,
    "an empty folder": lambda model: [path.unlink() for path in model.iterdir()],
    "an empty document": lambda model: (model / DOCUMENT).write_bytes(b""),
    "a pickle": lambda model: (model / DOCUMENT).write_bytes(b"\x80\x04\x95"),
    "nested without end": lambda model: (model / DOCUMENT).write_text("[" * 100_000),
    "a huge document": larger(DOCUMENT),
    "huge trees": larger(TREES),
    "trees cut short": lambda model: (model / TREES).write_bytes((model / TREES).read_bytes()[:900]),
    "no trees": lambda model: (model / TREES).unlink(),
    "a link": as_a_link,
    "a folder for a file": as_a_folder,
    "a pipe": as_a_pipe,
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_that_a_model_that_is_not_whole_is_one_sentence_for_every_command(
    damage: str, folder: Path, model: Path, tmp_path: Path
) -> None:
    DAMAGED[damage](model)
    out = tmp_path / "ut"
    for number, words in enumerate(
        (
            ["model", "card", str(model), "--out", str(out)],
            ["model", "evaluate", str(folder), "--model", str(model), "--json", str(out)],
            ["model", "recalibrate", str(folder), "--model", str(model), "--out", str(out)],
            ["score", str(folder), "--out", f"{out}.csv", "--model", str(model), "--basis", "test"],
        )
    ):
        language = LANGUAGES[number % 2]
        assert_complains(drive("--lang", language, *words), 1, language=language)
    assert left(tmp_path) == set()


def test_that_a_file_or_an_export_is_no_models_folder(folder: Path, tmp_path: Path) -> None:
    for path in (folder, folder / "pasienter.csv", Path("/")):
        assert_complains(drive("model", "card", str(path)), 1, "modell")


WRONG_USAGE: dict[str, list[str]] = {
    "an empty name": ["--name", ""],
    "a name too long": ["--name", "x" * 200],
    "no threads": ["--threads", "0"],
    "a seed below 0": ["--seed", "-1"],
    "no such outcome": ["--outcome", "annet"],
    "no such learner": ["--learner", "annet"],
    "no date": ["--as-of", "i dag"],
    "a day after the extract": ["--as-of", "2099-01-01"],
}


@pytest.mark.parametrize("words", WRONG_USAGE.values(), ids=WRONG_USAGE)
def test_that_wrong_usage_is_told_before_anything_is_learnt(
    words: list[str], folder: Path, tmp_path: Path
) -> None:
    assert_complains(drive("model", "train", str(folder), "--out", str(tmp_path / "m"), *words), 2)
    assert left(tmp_path) == set()


def test_that_an_export_that_is_not_there_is_one_sentence(model: Path, tmp_path: Path) -> None:
    gone = str(tmp_path / "ingen")
    for words in (["train", gone, "--out", str(tmp_path / "m")], ["evaluate", gone, "--model", str(model)]):
        assert_complains(drive("model", *words), 1)
    assert left(tmp_path) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_figures_are_not_written_to_a_folder_and_no_model_is_left(
    folder: Path, model: Path, tmp_path: Path, language: str
) -> None:
    for words in (
        ["train", str(folder), "--out", str(tmp_path / "m")],
        ["evaluate", str(folder), "--model", str(model)],
        ["recalibrate", str(folder), "--model", str(model), "--out", str(tmp_path / "m")],
    ):
        outcome = drive("--lang", language, "model", *words, "--json", str(folder))
        assert_complains(outcome, 2, "--json", language=language)
    assert left(tmp_path) == set()


def test_that_an_export_dated_ahead_of_today_is_not_learnt_from(model: Path, tmp_path: Path) -> None:
    export = base_export()
    export.meta = (export.meta or {}) | {"uttrekksdato": "2099-03-31"}
    folder = write_folder(export.files(), tmp_path / "inn")
    for language in LANGUAGES:
        for words in (
            ["train", str(folder), "--out", str(tmp_path / "m")],
            ["evaluate", str(folder), "--model", str(model), "--json", str(tmp_path / "j")],
            ["recalibrate", str(folder), "--model", str(model), "--out", str(tmp_path / "m")],
        ):
            outcome = drive("--lang", language, "model", *words)
            assert_complains(outcome, 1, "uttrekksdato", language=language)
    assert left(tmp_path) == set()


@pytest.mark.parametrize("refusal", [AllMissing, AllConstant])
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_features_that_say_nothing_are_one_sentence(
    refusal: type[Exception], folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    def train(*_: object, **__: object) -> None:
        raise refusal

    monkeypatch.setattr(models, "train", train)
    out = tmp_path / "m"
    outcome = drive("--lang", language, "model", "train", str(folder), "--out", str(out))
    assert_complains(outcome, 1, language=language)
    assert left(tmp_path) == set()


def answered(monkeypatch: pytest.MonkeyPatch, update: str, after: Callable[[ModelFiles], ModelFiles]) -> None:
    def recalibrate(_: object, files: ModelFiles, **__: Any) -> tuple[ModelFiles, dict[str, str]]:
        return after(files), {"update": update}

    monkeypatch.setattr(models, "recalibrate", recalibrate)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_model_is_written_where_the_calibration_fits(
    folder: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    answered(monkeypatch, "kept", lambda files: files)
    out, figures = tmp_path / "ny", tmp_path / "tall.json"
    words = ["model", "recalibrate", str(folder), "--model", str(model), "--out", str(out)]
    outcome = drive("--lang", language, *words)
    assert_done(outcome)
    assert ("ingen ny modell" if language == "nb" else "no new model") in outcome.out
    assert left(tmp_path) == set()
    assert_done(drive(*words, "--json", str(figures)))
    assert json.loads(figures.read_text(encoding="utf-8")) == {"update": "kept"}
    assert left(tmp_path) == {"tall.json"}, "the figures that were asked for, and no model"


def test_that_a_fitted_model_is_written_and_told(
    folder: Path, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(monkeypatch, "intercept", lambda files: small_model(name="tilpasset"))
    words = ["model", "recalibrate", str(folder), "--model", str(model), "--out", str(tmp_path / "ny")]
    outcome = drive(*words)
    assert_done(outcome)
    assert "«tilpasset»" in outcome.out
    assert (tmp_path / "ny" / DOCUMENT).is_file()
