"""How to learn: what is searched among, how much at most, and how one follows it on its way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from listeoversikt.scores.admission.learning.trees import TreeShape
from listeoversikt.scores.admission.refusals import Cancelled

BEST, TREES, LOGISTIC = "best", "lightgbm", "logistic"
SHAPES = (
    TreeShape(leaves=15, rate=0.1, features=0.3),
    TreeShape(leaves=7, rate=0.14, features=0.4),
    TreeShape(leaves=3, rate=0.2, features=0.5),
)
STRENGTHS = (0.001, 0.01, 0.1, 1.0)
WEIGHTS = (0.0, 0.25, 0.5, 0.75, 1.0)
MOST_TREES = 100


@dataclass(frozen=True)
class Plan:
    """How to learn. ``learner``: ``best`` (trees and regression blended as does best), ``lightgbm`` or ``logistic``.

    ``least_events``: fewer persons with the event are refused. ``latest``: the last index day whose outcome can be
    known; later rows are refused. ``searched``: the search looks at about so many rows at most, the calibration at all.
    ``intervals``: whether the interval of a prediction is worked out too.
    """

    seed: int = 1
    folds: int = 5
    threads: int = 2
    learner: str = BEST
    inner_folds: int = 3
    shapes: tuple[TreeShape, ...] = SHAPES
    strengths: tuple[float, ...] = STRENGTHS
    most_trees: int = MOST_TREES
    least_events: int = 20
    latest: int | None = None
    searched: int = 30_000
    intervals: bool = True
    rule_feature: str = "unplanned_365"
    age_feature: str = "age"
    sex_feature: str = "female"


def never() -> bool:
    """Nobody lets go."""
    return False


def unseen(_: float) -> None:
    """Nobody looks at how far it has come."""


@dataclass
class Steps:
    """How far a job has come, and whether somebody lets go of it; asked between any two fits."""

    total: int
    progress: Callable[[float], None] = unseen
    cancelled: Callable[[], bool] = never
    done: int = field(default=0)

    def step(self) -> None:
        """One more is done. Raises ``Cancelled``."""
        if self.cancelled():
            raise Cancelled
        self.done += 1
        self.progress(min(self.done / self.total, 1.0))
