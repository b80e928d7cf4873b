"""A model as plain JSON: what it predicts with, what it was made of, and how it was judged. Nobody's row is in it.

``sha256`` is the checksum of everything else in the document, ``trees_sha256`` that of LightGBM's text beside it. A
checksum tells a damaged or altered file from a whole one; it isn't a signature, and doesn't tell who made it.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import msgspec

FORMAT = "listeoversikt-modell"
VERSION = 1
"""To be raised when an older program would misread the document."""
LEAST_IN_SUMMARY = 6
"""Numbers of persons from 1 to 5 aren't told."""
MOST_NESTED = 12


class Outcome(StrEnum):
    """What a model predicts."""

    ADMISSION = "innleggelse"  # at least one unplanned hospital episode in the next 365 days
    READMISSION = "reinnleggelse"  # within 30 days of a discharge


class Made(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which versions made it. ``on`` is the last day of the history it was made of, ISO."""

    program: str
    numpy: str
    lightgbm: str
    sklearn: str
    on: str


class FeatureNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The features in their order; ``set`` is the version of the table that documents them."""

    set: str
    names: tuple[str, ...]
    monotone: tuple[int, ...]


class Calibration(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Calibrated log-odds = intercept + slope × log-odds."""

    slope: float
    intercept: float


class IntervalGrid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pointwise 95 % interval of the share of events among people with the same prediction."""

    p: tuple[float, ...] = ()
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()


class Trees(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """LightGBM's text beside the document, and how large it is."""

    sha256: str
    trees: int
    leaves: int
    smallest_leaf: int


class Linear(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A logistic regression: log-odds = intercept + Σ coefficient × (value − mean), or ``missing`` without a value.

    A value is held between ``low`` and ``high`` first. One number a feature.
    """

    intercept: float
    coefficient: tuple[float, ...]
    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    missing: tuple[float, ...]


class ModelDocument(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything but the trees. ``weight`` is the trees' share of the log-odds, the regression has the rest.

    ``made_up``: the history was a made-up list. ``demonstration``: gives ranks, never a probability.
    ``tables`` are those that the history had, and that a list must have to be predicted.
    ``training`` is the summary that the card shows; see ``operations.model_summary``.
    """

    format: str
    format_version: int
    name: str
    kind: str
    outcome: Outcome
    made: Made
    features: FeatureNames
    calibration: Calibration
    interval: IntervalGrid
    weight: float
    linear: Linear | None
    trees: Trees | None
    parameters: dict[str, Any]
    tables: tuple[str, ...]
    demonstration: bool
    made_up: bool
    training: dict[str, Any]
    sha256: str = ""

    @property
    def beats(self) -> bool:
        """Whether it did better than both baselines on the held-out period."""
        verdict = self.training.get("verdict")
        return isinstance(verdict, Mapping) and verdict.get("beats") is True


def sealed(document: ModelDocument) -> ModelDocument:
    """The document with its checksum, every number as it will be read again."""
    document = msgspec.json.decode(msgspec.json.encode(document), type=ModelDocument)
    return msgspec.structs.replace(document, sha256=checksum(document))


def checksum(document: ModelDocument) -> str:
    """SHA-256 of the content in its one canonical form, without the checksum itself."""
    content = msgspec.to_builtins(document)
    del content["sha256"]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode()).hexdigest()


def written(document: ModelDocument) -> bytes:
    """The document as a file that people can read. The same document always gives the same bytes."""
    content = msgspec.to_builtins(document)
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False).encode() + b"\n"


def plain(value: Any) -> Any:
    """Figures as plain JSON: numpy's numbers as Python's, what isn't a number as null."""
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(inner) for inner in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, bool | int | str):
        return value
    return str(value)


def told(number: int) -> int | None:
    """A number of persons as a summary tells it: None for 1 to 5."""
    return None if 0 < number < LEAST_IN_SUMMARY else int(number)
