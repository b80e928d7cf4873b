"""LightGBM's trees: how they're grown, what they predict, and what each feature adds (exact TreeSHAP).

The trees are kept as LightGBM's own text. LightGBM is imported only when trees are grown or asked: it takes seconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.refusals import Cancelled
from listeoversikt.scores.admission.rows import Rows

if TYPE_CHECKING:
    import lightgbm

Floats = NDArray[np.float64]
Cancel = Callable[[], bool]
MONOTONE_METHOD = "intermediate"
"""See docs/decisions: the three methods compared."""
BINS = 127
SMALL = 2_000_000
"""Fewer values than this, and threads wait for one another longer than they work."""
PLAIN_NAME = re.compile(r"[A-Za-z0-9_.+=-]{1,80}")
"""Names LightGBM's text can hold; if one isn't such, all features are called by their number there."""


@dataclass(frozen=True)
class TreeShape:
    """How trees are grown. ``rate`` is the learning rate, ``least`` the rows a leaf must have, ``features`` and
    ``rows`` the shares that each tree sees, ``ridge`` the L2 penalty of a leaf."""

    leaves: int = 15
    rate: float = 0.07
    least: int = 50
    features: float = 0.4
    rows: float = 0.7
    ridge: float = 20.0


@dataclass(frozen=True)
class Trees:
    """Grown trees as LightGBM's text."""

    text: str
    threads: int = 2

    @cached_property
    def _booster(self) -> lightgbm.Booster:
        import lightgbm

        return lightgbm.Booster(model_str=self.text)

    def log_odds(self, values: NDArray[np.float32]) -> Floats:
        """Log-odds of each row, not yet calibrated."""
        return self._asked(values, raw_score=True).reshape(len(values))

    def contributions(self, values: NDArray[np.float32]) -> Floats:
        """What each feature adds to the log-odds, rows × (features + 1); the last column is the mean's. TreeSHAP, exact."""
        return self._asked(values, pred_contrib=True).reshape(len(values), values.shape[1] + 1)

    def _asked(self, values: NDArray[np.float32], **how: bool) -> Floats:
        if not len(values):
            return np.empty((0, 1 if "raw_score" in how else values.shape[1] + 1))
        asked = self._booster.predict(np.ascontiguousarray(values), num_threads=self.threads, **how)
        return np.asarray(asked, dtype=np.float64)


@dataclass(frozen=True)
class Grove:
    """Rows made ready for growing trees once; folds of them are then cheap."""

    data: Any
    rows: Rows
    seed: int
    threads: int
    method: str = MONOTONE_METHOD

    @classmethod
    def of(cls, rows: Rows, seed: int, threads: int, method: str = MONOTONE_METHOD) -> Grove:
        """Sorts the values into bins."""
        import lightgbm

        if rows.values.size < SMALL:
            threads = 1
        plain = all(PLAIN_NAME.fullmatch(name) for name in rows.names)
        data = lightgbm.Dataset(
            np.ascontiguousarray(rows.values),
            label=rows.outcome.astype(np.float32),
            feature_name=list(rows.names) if plain else "auto",
            params={"max_bin": BINS, "verbose": -1, "num_threads": threads, "data_random_seed": seed},
            free_raw_data=False,
        )
        return cls(data.construct(), rows, seed, threads, method)

    def held_out(
        self,
        shape: TreeShape,
        learn: NDArray[np.int64],
        judge: NDArray[np.int64],
        rounds: int,
        cancelled: Cancel,
    ) -> tuple[list[float], lightgbm.Booster]:
        """Trees grown on some rows; their mean log loss on others after 1, 2 … ``rounds`` trees."""
        import lightgbm

        losses: dict[str, dict[str, list[float]]] = {}
        booster = lightgbm.train(
            self._parameters(shape),
            self.data.subset(np.sort(learn)),
            rounds,
            valid_sets=[self.data.subset(np.sort(judge))],
            valid_names=["judged"],
            callbacks=[lightgbm.record_evaluation(losses), _stopping(cancelled)],
        )
        return losses["judged"]["binary_logloss"], booster

    def grown(self, shape: TreeShape, rounds: int, cancelled: Cancel) -> Trees:
        """Trees grown on all rows."""
        import lightgbm

        booster = lightgbm.train(self._parameters(shape), self.data, rounds, callbacks=[_stopping(cancelled)])
        return Trees(booster.model_to_string(num_iteration=rounds), self.threads)

    def _parameters(self, shape: TreeShape) -> dict[str, Any]:
        parameters: dict[str, Any] = {
            "objective": "binary",
            "metric": "binary_logloss",
            "num_leaves": shape.leaves,
            "learning_rate": shape.rate,
            "min_data_in_leaf": shape.least,
            "feature_fraction": shape.features,
            "bagging_fraction": shape.rows,
            "bagging_freq": 1 if shape.rows < 1 else 0,
            "lambda_l2": shape.ridge,
            "max_bin": BINS,
            "seed": self.seed,
            "num_threads": self.threads,
            "deterministic": True,
            "force_row_wise": True,
            "verbose": -1,
        }
        if any(self.rows.monotone):
            parameters["monotone_constraints"] = list(self.rows.monotone)
            parameters["monotone_constraints_method"] = self.method
        return parameters


def _stopping(cancelled: Cancel) -> Callable[[Any], None]:
    def look(_: object) -> None:
        if cancelled():
            raise Cancelled

    return look


def tree_count(text: str) -> int:
    """How many trees a text holds."""
    return text.count("\nTree=")


def mean_curve(curves: Sequence[Sequence[float]], weights: Sequence[int]) -> Floats:
    """The folds' losses by number of trees, weighted by their rows."""
    return np.average(np.array(curves), axis=0, weights=np.array(weights))
