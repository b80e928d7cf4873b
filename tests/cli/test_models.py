"""``model train``, ``evaluate``, ``card``, ``recalibrate`` and ``score --model``: the whole way, and every refusal."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations import models
from listeoversikt.operations.progress import never
from listeoversikt.scores.admission.judging import sample_size
from listeoversikt.scores.admission.judging.judging import judge
from listeoversikt.scores.admission.judging.subgroups import subgroups
from listeoversikt.scores.admission.kept.model_file import DOCUMENT, TREES, read_model
from listeoversikt.scores.admission.learning.plan import Plan
from listeoversikt.scores.admission.learning.trees import TreeShape
from tests.cli.saying import assert_complains, assert_done
from tests.contract.base_export import base_export
from tests.contract.driving import drive
from tests.contract.exports import write_folder
from tests.scores.admission.small_models import small_model

SMALL = partial(
    Plan,
    shapes=(TreeShape(leaves=3, rate=0.2, least=40, features=1.0, rows=1.0),),
    strengths=(0.01,),
    most_trees=8,
    inner_folds=2,
    folds=2,
    least_events=5,
)


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    import datetime as dt

    folder = tmp_path_factory.mktemp("liste") / "inn"
    write_made_up_export(
        patients=700, seed=2, out=folder, years=4, as_of=dt.date(2026, 3, 31), cancelled=never
    )
    return folder


@pytest.fixture
def enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seven hundred patients are enough, and little is searched."""
    monkeypatch.setattr(models, "require_enough", sample_size.enough)
    monkeypatch.setattr(models, "LEAST_EVENTS", 1)
    monkeypatch.setattr(models, "Plan", SMALL)
    monkeypatch.setattr(models, "judge", partial(judge, resamples=40))
    monkeypatch.setattr(models, "subgroups", partial(subgroups, resamples=40))


def written(folder: Path, **changes: Any) -> Path:
    folder.mkdir()
    for name, content in small_model(**changes).files().items():
        (folder / name).write_bytes(content)
    return folder


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_that_a_model_is_trained_judged_described_and_used(
    made_up: Path, enough: None, tmp_path: Path
) -> None:
    model, figures = tmp_path / "modell", tmp_path / "tall.json"
    trained = drive(
        "model", "train", str(made_up), "--out", str(model), "--name", "prøve 1", "--json", str(figures)
    )
    assert_done(trained)
    assert {path.name for path in model.iterdir()} >= {DOCUMENT, "modellkort.md", "model_card.md"}
    kept = read_model(model).document
    assert (kept.name, kept.made_up, kept.demonstration) == ("prøve 1", True, False)
    told = json.loads(figures.read_text(encoding="utf-8"))
    assert {"sample_size", "held_out", "verdict", "subgroups", "index_days", "left_out"} <= set(told)
    assert {"model", "rule", "age_sex", "logistic"} == set(told["held_out"]["predictors"])
    assert len(told["index_days"]) >= 2
    _evaluated(made_up, model, tmp_path)
    _described(model, tmp_path)
    _scored(made_up, model, tmp_path)


def test_that_a_model_is_not_judged_where_nobody_was_admitted(made_up: Path, tmp_path: Path) -> None:
    import shutil

    export = tmp_path / "inn"
    shutil.copytree(made_up, export)
    stays = export / "innleggelser.csv"
    stays.write_bytes(stays.read_bytes().replace(b"ohjelp", b"planlagt"))
    words = ["model", "evaluate", str(export), "--model", str(written(tmp_path / "m"))]
    assert_complains(drive(*words, "--json", str(tmp_path / "tall.json")), 1, "kan ikke prøves")
    assert not (tmp_path / "tall.json").exists()


def test_that_a_readmission_model_goes_the_same_way_and_scores_no_list(
    made_up: Path, enough: None, tmp_path: Path
) -> None:
    model, figures, judged = tmp_path / "modell", tmp_path / "tall.json", tmp_path / "prøvd.json"
    words = ["model", "train", str(made_up), "--out", str(model), "--outcome", "reinnleggelse"]
    trained = drive(*words, "--json", str(figures))
    assert_done(trained)
    assert "utskrivninger" in trained.out
    told = json.loads(figures.read_text(encoding="utf-8"))
    assert told["outcome"] == "reinnleggelse"
    assert {"model", "rule", "age_sex"} <= set(told["held_out"]["predictors"])
    assert_done(drive("model", "evaluate", str(made_up), "--model", str(model), "--json", str(judged)))
    assert json.loads(judged.read_text(encoding="utf-8"))["drift"]
    card = drive("model", "card", str(model))
    assert "innen 30 dager etter en utskrivning" in card.out
    assert "personår" not in card.out
    scored = drive(
        "score", str(made_up), "--out", str(tmp_path / "s.csv"), "--model", str(model), "--basis", "test"
    )
    assert_complains(scored, 1)


def _evaluated(made_up: Path, model: Path, tmp_path: Path) -> None:
    figures = tmp_path / "prøvd.json"
    assert_done(drive("model", "evaluate", str(made_up), "--model", str(model), "--json", str(figures)))
    told = json.loads(figures.read_text(encoding="utf-8"))
    assert told["unseen"] is False
    assert told["drift"]
    assert told["predictors"]["model"]["auroc"]["value"]


def test_that_a_single_list_is_judged_only_when_that_is_switched_on(
    made_up: Path, enough: None, tmp_path: Path
) -> None:
    model, figures = written(tmp_path / "m"), tmp_path / "tall.json"
    words = ["model", "evaluate", str(made_up), "--model", str(model), "--json", str(figures)]

    def kinds() -> set[str]:
        return {one["kind"] for one in json.loads(figures.read_text(encoding="utf-8"))["subgroups"]}

    assert_done(drive(*words))
    assert kinds() == {"sex", "age", "municipality"}
    assert_done(drive(*words, "--per-list"))
    assert kinds() == {"sex", "age", "municipality", "list"}


def _described(model: Path, tmp_path: Path) -> None:
    norwegian, english = (
        drive("model", "card", str(model)),
        drive("--lang", "en", "model", "card", str(model)),
    )
    assert norwegian.out.splitlines()[0].startswith("**Trent på en oppdiktet liste")
    assert "seen no real patient" in english.out.splitlines()[0]
    assert "Ikke CE-merket" in norwegian.out
    card = tmp_path / "kort.md"
    assert_done(drive("model", "card", str(model), "--out", str(card)))
    assert card.read_text(encoding="utf-8") == (model / "modellkort.md").read_text(encoding="utf-8")


def _scored(made_up: Path, model: Path, tmp_path: Path) -> None:
    scores, without = tmp_path / "med.csv", tmp_path / "uten.csv"
    assert_done(drive("score", str(made_up), "--out", str(scores), "--model", str(model), "--basis", "test"))
    assert_done(drive("score", str(made_up), "--out", str(without)))
    beats = read_model(model).document.beats
    predicted, plain = rows_of(scores), rows_of(without)
    assert {row["admission_model"] for row in predicted} == {"prøve 1"}
    assert all(bool(row["admission_risk_12m"]) is beats for row in predicted)
    assert ("admission_rank" in predicted[0]) is not beats
    assert all(row["admission_risk_12m"] == row["admission_model"] == "" for row in plain)
    changed = {"admission_risk_12m", "admission_model", "admission_rank", "risk_band", "target_groups"}
    for with_model, alone in zip(predicted, plain, strict=True):
        assert {key: value for key, value in with_model.items() if key not in changed} == {
            key: value for key, value in alone.items() if key not in changed
        }
    refused = drive("score", str(made_up), "--out", str(scores), "--model", str(model), "--basis", "internt")
    assert_complains(refused, 1, "test")


def test_that_a_demonstration_gives_ranks_and_an_empty_column(made_up: Path, tmp_path: Path) -> None:
    model, scores = written(tmp_path / "m", demonstration=True, made_up=True), tmp_path / "s.csv"
    outcome = drive("score", str(made_up), "--out", str(scores), "--model", str(model), "--basis", "test")
    assert_done(outcome)
    assert "aldri sett en virkelig pasient" in outcome.out
    rows = rows_of(scores)
    assert list(rows[0])[-1] == "admission_rank"
    assert {row["admission_risk_12m"] for row in rows} == {""}
    assert sorted(int(row["admission_rank"]) for row in rows)[0] == 1
    shown = drive("model", "card", str(model)).out.splitlines()[0]
    assert shown.startswith("**Demonstrasjonsmodell: den har aldri sett en virkelig pasient.**")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_too_few_are_refused_with_what_is_needed_and_what_there_is(
    language: str, made_up: Path, tmp_path: Path
) -> None:
    outcome = drive("--lang", language, "model", "train", str(made_up), "--out", str(tmp_path / "m"))
    assert_complains(outcome, 1, language=language)
    assert len([word for word in outcome.err.split() if word.strip(".,:").isdigit()]) >= 2
    assert not (tmp_path / "m").exists()


def small_export(tmp_path: Path, **changes: Any) -> Path:
    export = base_export()
    for name in changes.get("without", ()):
        export.without_table(name)
    if changes.get("nobody"):
        for name, rows in export.rows.items():
            export.rows[name] = rows[:1] if name == "pasienter" else []
    if changes.get("no_events"):
        export.rows["innleggelser"] = []
    return write_folder(export.files(), tmp_path / "inn")


BAD: dict[str, dict[str, Any]] = {
    "a short history": {},
    "no stays": {"without": ("innleggelser",)},
    "one patient": {"nobody": True},
    "nobody admitted": {"no_events": True},
}


@pytest.mark.parametrize("changes", BAD.values(), ids=BAD)
@pytest.mark.parametrize("action", ["train", "evaluate", "recalibrate"])
def test_that_a_history_that_cannot_be_learnt_from_is_one_sentence(
    action: str, changes: dict[str, Any], tmp_path: Path
) -> None:
    export, out = small_export(tmp_path, **changes), tmp_path / "ut"
    words = ["model", action, str(export)]
    words += [] if action == "train" else ["--model", str(written(tmp_path / "m"))]
    words += [] if action == "evaluate" else ["--out", str(out)]
    outcome = drive(*words)
    assert outcome.code == 1, outcome.said
    assert_complains(outcome, 1)
    assert not out.exists()


BROKEN = {
    "nothing there": lambda m: (m / DOCUMENT).unlink(),
    "altered": lambda m: (m / DOCUMENT).write_text((m / DOCUMENT).read_text().replace("liten", "viten")),
    "cut short": lambda m: (m / DOCUMENT).write_text((m / DOCUMENT).read_text()[:200]),
    "of another program": lambda m: (m / DOCUMENT).write_text('{"format": "pmml"}'),
    "trees altered": lambda m: (m / TREES).write_text("tree\n"),
}


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("damage", BROKEN.values(), ids=BROKEN)
def test_that_a_broken_model_is_one_sentence_for_every_command(
    damage: Any, language: str, made_up: Path, tmp_path: Path
) -> None:
    model, out = written(tmp_path / "m"), tmp_path / "ut.csv"
    damage(model)
    for words in (
        ["model", "card", str(model)],
        ["model", "evaluate", str(made_up), "--model", str(model)],
        ["score", str(made_up), "--out", str(out), "--model", str(model), "--basis", "test"],
    ):
        assert_complains(drive("--lang", language, *words), 1, language=language)
    assert not out.exists()


def test_that_a_model_for_other_features_is_refused(made_up: Path, tmp_path: Path) -> None:
    model, out = written(tmp_path / "m", feature_set="et annet sett"), tmp_path / "ut.csv"
    for words in (
        ["model", "evaluate", str(made_up), "--model", str(model)],
        ["score", str(made_up), "--out", str(out), "--model", str(model), "--basis", "test"],
    ):
        assert_complains(drive(*words), 1, "kjennetegn")


def test_that_a_folder_with_something_else_in_it_is_not_written_into(made_up: Path, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("kjære", encoding="utf-8")
    assert_complains(drive("model", "train", str(made_up), "--out", str(tmp_path)), 2, "--out")


def test_that_letting_go_leaves_nothing(
    made_up: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(models, "require_enough", stopped)
    assert_complains(drive("model", "train", str(made_up), "--out", str(tmp_path / "m")), 1)
    assert list(tmp_path.iterdir()) == []


def test_that_every_way_without_a_model_loads_nothing_that_learns(tmp_path: Path) -> None:
    export = write_folder(base_export().files(), tmp_path / "inn")
    code = (
        "import sys\n"
        "from listeoversikt.__main__ import main\n"
        "assert main(['run', sys.argv[1], '--out', sys.argv[2]]) == 0\n"
        "assert main(['score', sys.argv[1], '--out', sys.argv[2] + '/s.csv']) == 0\n"
        "import listeoversikt.operations.model_in_use, listeoversikt.operations.office\n"
        "print('loaded:', *{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(export), str(tmp_path / "ut")],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "numpy" in loaded
    assert not loaded & {"lightgbm", "sklearn", "scipy", "joblib", "pandas"}


def test_that_the_demonstration_that_is_shipped_is_whole_and_says_what_it_is() -> None:
    from listeoversikt.scores.admission.features.feature_list import FEATURE_SET, NAMES
    from listeoversikt.scores.admission.kept.model_card import CARD_FILES, cards
    from listeoversikt.scores.admission.kept.model_kept import admission_model, require_features
    from listeoversikt.scores.admission.kept.shipped import demonstration_folder

    folder = demonstration_folder()
    assert folder is not None
    files = read_model(folder)
    require_features(files.document, FEATURE_SET, NAMES)
    assert files.document.demonstration
    assert files.document.made_up
    assert np.isfinite(admission_model(files).log_odds(np.zeros((2, len(NAMES)), dtype=np.float32))).all()
    for name, content in cards(files.document).items():
        assert (folder / name).read_bytes() == content
    assert set(CARD_FILES.values()) <= {path.name for path in folder.iterdir()}
