"""From a learnt model to its files, and back."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np
from numpy.typing import NDArray

from listeoversikt import __version__
from listeoversikt.scores.admission.kept import model_document as document
from listeoversikt.scores.admission.kept.model_document import (
    LEAST_IN_SUMMARY,
    ModelDocument,
    Outcome,
    plain,
    sealed,
)
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.kept.model_refusals import ModelFault, ModelRefused
from listeoversikt.scores.admission.kept.model_text import plain_name, plain_texts
from listeoversikt.scores.admission.kept.tree_text import bare_text, tree_counts
from listeoversikt.scores.admission.learning.calibration import Calibration
from listeoversikt.scores.admission.learning.interval import IntervalGrid
from listeoversikt.scores.admission.learning.logistic import Logistic
from listeoversikt.scores.admission.learning.model import AdmissionModel
from listeoversikt.scores.admission.learning.trees import Trees
from listeoversikt.scores.admission.refusals import CannotLearn

LEAST_IN_LEAF = LEAST_IN_SUMMARY
"""Fewer person-periods behind a leaf, and the model isn't written: its limits would be too close to somebody's values."""


class SmallLeaf(CannotLearn):
    """A leaf holds fewer person-periods than may be told of. Grown with larger leaves, it can be written."""

    key = "small_leaf"


@dataclass(frozen=True)
class About:
    """What is said of a model beside what it predicts with; see ``ModelDocument``. ``on``: ISO."""

    name: str
    outcome: Outcome
    feature_set: str
    tables: tuple[str, ...]
    on: str
    training: Mapping[str, Any]
    made_up: bool = False
    demonstration: bool = False


def model_files(model: AdmissionModel, about: About) -> ModelFiles:
    """The files of a learnt model: only what predicts, and what was said of it."""
    used_trees = model.trees is not None and model.weight > 0
    text = bare_text(model.trees.text) if model.trees is not None and used_trees else ""
    grid = model.intervals
    written = ModelDocument(
        format=document.FORMAT,
        format_version=document.VERSION,
        name=plain_name(about.name, about.outcome.value),
        kind=model.kind,
        outcome=about.outcome,
        made=document.Made(
            program=__version__,
            numpy=np.__version__,
            lightgbm=_version("lightgbm"),
            sklearn=_version("scikit-learn"),
            on=about.on,
        ),
        features=document.FeatureNames(about.feature_set, model.features, model.monotone),
        calibration=document.Calibration(model.calibration.slope, model.calibration.intercept),
        interval=document.IntervalGrid(_numbers(grid.p), _numbers(grid.low), _numbers(grid.high)),
        weight=float(model.weight) if used_trees else 0.0,
        linear=None if model.logistic is None or model.weight == 1 else _linear(model.logistic),
        trees=_trees(text, model.features) if used_trees else None,
        parameters=_parameters(model),
        tables=about.tables,
        demonstration=about.demonstration,
        made_up=about.made_up,
        training=plain_texts(plain(about.training)),
    )
    return ModelFiles(sealed(written), text)


def admission_model(files: ModelFiles, threads: int = 2) -> AdmissionModel:
    """What predicts; nothing heavy is loaded before it's asked."""
    kept, linear = files.document, files.document.linear
    return AdmissionModel(
        features=kept.features.names,
        monotone=kept.features.monotone,
        weight=kept.weight,
        trees=Trees(files.trees, threads) if files.trees else None,
        logistic=None
        if linear is None
        else Logistic(
            linear.intercept,
            np.array(linear.coefficient),
            np.array(linear.mean),
            np.array(linear.low),
            np.array(linear.high),
            np.array(linear.missing),
        ),
        calibration=Calibration(kept.calibration.slope, kept.calibration.intercept),
        intervals=IntervalGrid(
            np.array(kept.interval.p), np.array(kept.interval.low), np.array(kept.interval.high)
        ),
    )


def require_features(kept: ModelDocument, feature_set: str, names: tuple[str, ...]) -> None:
    """Refuses a model that was made for other features than this program computes."""
    if kept.features.set != feature_set or kept.features.names != names:
        raise ModelRefused(ModelFault.OTHER_FEATURES)


def _trees(text: str, features: tuple[str, ...]) -> document.Trees:
    counts = tree_counts(text, features)
    if counts.smallest_leaf < LEAST_IN_LEAF:
        raise SmallLeaf
    digest = hashlib.sha256(text.encode()).hexdigest()
    return document.Trees(digest, counts.trees, counts.leaves, counts.smallest_leaf)


def _linear(regression: Logistic) -> document.Linear:
    return document.Linear(
        float(regression.intercept),
        *(_numbers(getattr(regression, name)) for name in ("coefficient", "mean", "low", "high", "missing")),
    )


def _numbers(column: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(float(number) for number in column)


def _parameters(model: AdmissionModel) -> dict[str, Any]:
    chosen = asdict(model.training)
    kept = ("seed", "shape", "trees", "strength", "loss")
    found: dict[str, Any] = plain({name: chosen[name] for name in kept})
    return found


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
