"""A model's folder: what is written is read again, and whatever else lies there is refused in one way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest

from listeoversikt.scores.admission.kept.model_document import sealed
from listeoversikt.scores.admission.kept.model_file import (
    DOCUMENT,
    LARGEST,
    TREES,
    ModelFiles,
    model_of,
    packed,
    read_model,
    unpacked,
)
from listeoversikt.scores.admission.kept.model_kept import (
    SmallLeaf,
    admission_model,
    model_files,
    require_features,
)
from listeoversikt.scores.admission.kept.model_refusals import ModelFault, ModelRefused
from listeoversikt.scores.admission.kept.tree_text import BrokenTrees, bare_text, tree_counts
from tests.scores.admission.small_models import about, learnt, made_rows, small_model

LEARNERS = ("lightgbm", "logistic", "best")


def written(folder: Path, files: ModelFiles | None = None) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in (files or small_model()).files().items():
        (folder / name).write_bytes(content)
    return folder


def fault_of(read: Callable[[], object]) -> ModelFault:
    with pytest.raises(ModelRefused) as refused:
        read()
    return refused.value.reason


@pytest.mark.parametrize("learner", LEARNERS)
def test_that_a_model_read_again_predicts_and_explains_the_same_to_the_bit(
    learner: str, tmp_path: Path
) -> None:
    before, values = learnt(learner), made_rows(300, seed=9).values
    after = admission_model(read_model(written(tmp_path / "m", small_model(learner))))
    assert np.array_equal(before.predict(values), after.predict(values))
    assert np.array_equal(before.contributions(values), after.contributions(values))
    assert np.array_equal(before.interval(np.array([0.2])), after.interval(np.array([0.2])))


def test_that_the_same_model_gives_the_same_bytes_and_packs_and_unpacks() -> None:
    assert small_model().files() == small_model().files()
    assert unpacked(packed(small_model())) == small_model()


def test_that_no_value_of_one_patient_stands_in_the_trees() -> None:
    text, grown = small_model().trees, learnt().trees
    assert grown is not None
    assert "feature_infos=" in text
    assert "[0:99]" in grown.text
    assert "[0:99]" not in text
    assert "parameters" not in text
    assert "feature_importances" not in text
    counts = tree_counts(text, small_model().document.features.names)
    assert counts.smallest_leaf >= 6


def test_that_a_model_with_a_leaf_of_a_few_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    from listeoversikt.scores.admission.kept import model_kept

    monkeypatch.setattr(model_kept, "LEAST_IN_LEAF", 10_000)
    with pytest.raises(SmallLeaf):
        model_files(learnt(), about())


DAMAGES: dict[str, tuple[Callable[[Path], object], ModelFault]] = {
    "a number in the document": (
        lambda m: (m / DOCUMENT).write_text((m / DOCUMENT).read_text().replace('"slope": ', '"slope": 1')),
        ModelFault.TAMPERED,
    ),
    "the name": (
        lambda m: (m / DOCUMENT).write_text((m / DOCUMENT).read_text().replace("liten", "viten")),
        ModelFault.TAMPERED,
    ),
    "a number in the trees": (
        lambda m: (m / TREES).write_text((m / TREES).read_text().replace("leaf_value=", "leaf_value=1")),
        ModelFault.TAMPERED,
    ),
    "trees cut short": (lambda m: os.truncate(m / TREES, 500), ModelFault.TAMPERED),
    "no trees": (lambda m: (m / TREES).unlink(), ModelFault.NOT_THERE),
    "no document": (lambda m: (m / DOCUMENT).unlink(), ModelFault.NOT_THERE),
    "a document cut short": (lambda m: os.truncate(m / DOCUMENT, 500), ModelFault.NOT_READABLE),
    "an empty document": (lambda m: os.truncate(m / DOCUMENT, 0), ModelFault.NOT_READABLE),
    "not UTF-8": (lambda m: (m / DOCUMENT).write_bytes(b"\xff\xfe{}"), ModelFault.NOT_READABLE),
    "not JSON": (lambda m: (m / DOCUMENT).write_bytes(b"\x80\x04pickle"), ModelFault.NOT_READABLE),
    "another kind of JSON": (
        lambda m: (m / DOCUMENT).write_text('{"format": "annet"}'),
        ModelFault.NOT_A_MODEL,
    ),
    "a list": (lambda m: (m / DOCUMENT).write_text("[1]"), ModelFault.NOT_READABLE),
    "nested without end": (lambda m: (m / DOCUMENT).write_text("[" * 100_000), ModelFault.NOT_READABLE),
    "an endless number": (
        lambda m: (m / DOCUMENT).write_text(
            (m / DOCUMENT).read_text().replace('"slope": ', '"slope": 1e999')
        ),
        ModelFault.NOT_READABLE,
    ),
    "a word for a number": (
        lambda m: (m / DOCUMENT).write_text((m / DOCUMENT).read_text().replace('"slope": ', '"slope": "x')),
        ModelFault.NOT_READABLE,
    ),
    "a newer format": (
        lambda m: (m / DOCUMENT).write_text(
            (m / DOCUMENT).read_text().replace('"format_version": 1', '"format_version": 2')
        ),
        ModelFault.NEWER,
    ),
    "a huge document": (
        lambda m: (m / DOCUMENT).write_bytes(b" " * (LARGEST[DOCUMENT] + 1)),
        ModelFault.TOO_LARGE,
    ),
    "huge trees": (lambda m: (m / TREES).write_bytes(b" " * (LARGEST[TREES] + 1)), ModelFault.TOO_LARGE),
    "a folder for a file": (lambda m: ((m / TREES).unlink(), (m / TREES).mkdir()), ModelFault.NOT_A_FILE),
    "a foreign field": (
        lambda m: (m / DOCUMENT).write_text((m / DOCUMENT).read_text().replace("{", '{"mer": 1,', 1)),
        ModelFault.NOT_READABLE,
    ),
}


@pytest.mark.parametrize(("damage", "fault"), DAMAGES.values(), ids=DAMAGES)
def test_that_a_folder_that_is_not_what_was_written_is_refused(
    damage: Callable[[Path], object], fault: ModelFault, tmp_path: Path
) -> None:
    folder = written(tmp_path / "m")
    damage(folder)
    assert fault_of(lambda: read_model(folder)) is fault


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights there")
@pytest.mark.parametrize("name", [DOCUMENT, TREES])
def test_that_a_link_is_not_followed_and_a_pipe_not_waited_for(name: str, tmp_path: Path) -> None:
    folder = written(tmp_path / "m")
    (folder / name).rename(tmp_path / name)
    (folder / name).symlink_to(tmp_path / name)
    assert fault_of(lambda: read_model(folder)) is ModelFault.NOT_A_FILE
    (folder / name).unlink()
    os.mkfifo(folder / name)
    assert fault_of(lambda: read_model(folder)) is ModelFault.NOT_A_FILE


def test_that_a_place_without_a_model_is_refused(tmp_path: Path) -> None:
    assert fault_of(lambda: read_model(tmp_path / "ingen")) is ModelFault.NOT_THERE
    assert fault_of(lambda: read_model(tmp_path)) is ModelFault.NOT_THERE
    assert fault_of(lambda: model_of({DOCUMENT: b"{}", "mer.bin": b""})) is ModelFault.NOT_A_MODEL


def test_that_a_model_for_other_features_is_refused() -> None:
    kept = small_model().document
    names = kept.features.names
    require_features(kept, kept.features.set, names)
    for other in ((kept.features.set, names[::-1]), ("annet sett", names), (kept.features.set, names[:-1])):
        assert fault_of(lambda other=other: require_features(kept, *other)) is ModelFault.OTHER_FEATURES  # type: ignore[misc]


def resealed(trees: str = "", **changes: object) -> dict[str, bytes]:
    """A model that somebody changed and sealed anew: its checksums fit."""
    import hashlib

    model = small_model()
    text = trees or model.trees
    told = msgspec.structs.replace(model.document.trees, sha256=hashlib.sha256(text.encode()).hexdigest())
    document = msgspec.structs.replace(model.document, trees=told, **changes)
    return ModelFiles(sealed(document), text).files()


def test_that_checksums_that_fit_do_not_help_what_cannot_predict() -> None:
    assert model_of(resealed())
    text = small_model().trees
    broken = [
        text.replace("left_child=", "left_child=9", 1),
        text.replace("split_feature=", "split_feature=9999 ", 1),
        text.replace("num_cat=0", "num_cat=1", 1),
        text.replace("is_linear=0", "is_linear=1", 1),
        text.replace("leaf_value=", "leaf_value=nan ", 1),
        text.replace("tree_sizes=", "tree_sizes=99999999 ", 1),
        text.replace("num_class=1", "num_class=2", 1),
        text.replace("max_feature_idx=", "max_feature_idx=9", 1),
        text.replace("objective=binary", "objective=custom", 1),
        text.replace("end of trees", "", 1),
        text + "parameters:\n[data: x]\n",
        text.replace("\n", "\r\n"),
    ]
    for changed in broken:
        assert changed != text
        assert fault_of(lambda changed=changed: model_of(resealed(changed))) is ModelFault.BROKEN  # type: ignore[misc]
    for changes in ({"weight": 0.5}, {"weight": 2.0}, {"name": ""}):
        assert fault_of(lambda changes=changes: model_of(resealed(**changes))) is ModelFault.BROKEN  # type: ignore[misc]


FUZZ = """
import random, sys
import numpy as np
from listeoversikt.scores.admission.kept.model_file import model_of
from listeoversikt.scores.admission.kept.model_kept import admission_model
from listeoversikt.scores.admission.kept.model_refusals import ModelRefused
from tests.scores.admission.small_models import made_rows, small_model
from tests.scores.admission.test_model_file import resealed
values = made_rows(20, seed=2).values
chance, taken, text = random.Random(int(sys.argv[1])), 0, small_model().trees
for turn in range(int(sys.argv[2])):
    changed = list(text)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(changed))
        what = chance.choice("0123456789-. =\\nTe") if chance.random() < 0.7 else ""
        changed[at : at + chance.randint(1, 3)] = what
    try:
        files = model_of(resealed("".join(changed)))
    except ModelRefused:
        continue
    taken += 1
    assert np.isfinite(admission_model(files, 1).log_odds(values)).all()
print("taken", taken)
"""


def test_that_rubbish_in_the_trees_never_ends_the_process() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FUZZ, "1", "250"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.startswith("taken")


def test_that_a_text_of_other_features_or_none_is_no_model() -> None:
    text, names = small_model().trees, small_model().document.features.names
    for features in (names[:-1], names[::-1], ()):
        with pytest.raises(BrokenTrees):
            tree_counts(text, features)
    for rubbish in ("", "tree\n\n", "tree", bare_text("noe annet")):
        with pytest.raises(BrokenTrees):
            tree_counts(rubbish, names)


def test_that_the_document_is_json_that_people_can_read() -> None:
    content = json.loads(small_model().files()[DOCUMENT])
    assert content["format"] == "listeoversikt-modell"
    assert len(content["sha256"]) == 64
    assert content["features"]["names"][0]
