"""What is learnt from and judged on: a row for each person and index day, as columns of numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.refusals import MalformedRows


@dataclass(frozen=True)
class Rows:
    """Person-periods to learn from or to judge on.

    ``values`` is rows × features, nan = missing. ``outcome`` is 1 where the event came, else 0. ``person`` tells which
    rows are of the same person, ``time`` is the index day (days since 1970, or any whole number that grows with time).
    ``monotone`` says of each feature whether the risk may only fall (−1) or only rise (1) with it; 0 = either.
    """

    names: tuple[str, ...]
    values: NDArray[np.float32]
    outcome: NDArray[np.int8]
    person: NDArray[np.int64]
    time: NDArray[np.int32]
    monotone: tuple[int, ...]

    def __post_init__(self) -> None:
        if self.values.ndim != 2:
            raise MalformedRows("shape")
        rows, features = self.values.shape
        if len(self.names) != features or len(self.monotone) != features:
            raise MalformedRows("features")
        if any(len(column) != rows for column in (self.outcome, self.person, self.time)):
            raise MalformedRows("length")
        if len(set(self.names)) != features:
            raise MalformedRows("names")
        if not set(self.monotone) <= {-1, 0, 1}:
            raise MalformedRows("monotone")

    def __len__(self) -> int:
        return len(self.outcome)

    @property
    def events(self) -> int:
        """How many rows have the event."""
        return int(np.count_nonzero(self.outcome))

    def take(self, rows: NDArray[np.generic] | slice) -> Rows:
        """Only these rows: positions, a mask or a slice."""
        return replace(
            self,
            values=self.values[rows],
            outcome=self.outcome[rows],
            person=self.person[rows],
            time=self.time[rows],
        )

    def features(self, names: tuple[str, ...]) -> Rows:
        """Only these features, in this order; KeyError where one isn't here."""
        at = {name: position for position, name in enumerate(self.names)}
        columns = [at[name] for name in names]
        return replace(
            self,
            names=names,
            values=np.ascontiguousarray(self.values[:, columns]),
            monotone=tuple(self.monotone[column] for column in columns),
        )
