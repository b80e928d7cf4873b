"""The shape of a model's own summary (``training``): what is there has the kind of value that it's read as.

Everything may be absent, for older models tell less, and more may be told by a newer one. What is there and is of another
kind makes the model ``BROKEN`` when it's read, so that nobody who shows it need ask again.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from listeoversikt.scores.admission.kept.model_text import all_plain

LARGEST = 1e12
Number = Annotated[float, msgspec.Meta(ge=-LARGEST, le=LARGEST)]
Count = Annotated[float, msgspec.Meta(ge=0, le=LARGEST)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Counts = dict[str, Count | None]


class _Figure(msgspec.Struct):
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    reason: str | None = None


class _Decision(msgspec.Struct):
    thresholds: list[Number] = []
    net_benefit: list[_Figure] = []


class _Curve(msgspec.Struct):
    predicted: list[Number] = []
    observed: list[_Figure] = []


class _Tenth(msgspec.Struct):
    rows: Count | None = None
    events: Count | None = None
    predicted: Number | None = None
    observed: Number | None = None
    low: Number | None = None
    high: Number | None = None


class _Capacity(msgspec.Struct):
    share: Share | None = None
    taken: Count | None = None
    events: Count | None = None
    ppv: _Figure | None = None
    found: _Figure | None = None


class _Predictor(msgspec.Struct):
    auroc: _Figure | None = None
    auprc: _Figure | None = None
    brier: _Figure | None = None
    scaled_brier: _Figure | None = None
    calibration_slope: _Figure | None = None
    calibration_intercept: _Figure | None = None
    observed_expected: _Figure | None = None
    calibration: list[_Tenth] | None = None
    smooth: _Curve | None = None
    capacity: list[_Capacity] | None = None
    decision: _Decision | None = None


class _Difference(msgspec.Struct):
    auroc: _Figure | None = None
    auprc: _Figure | None = None


class _Ground(msgspec.Struct):
    reason: str = ""
    refuses: bool = False
    baseline: str | None = None
    figure: _Figure | None = None
    limits: tuple[Number, Number] | None = None
    needed: Count | None = None


class _Verdict(msgspec.Struct):
    beats: bool | None = None
    grounds: list[_Ground] = []
    margins: dict[str, _Figure] = {}


class _HeldOut(msgspec.Struct):
    first_index_day: str = ""
    rows: Count | None = None
    persons: Count | None = None
    events: Count | None = None
    prevalence: _Figure | None = None
    predictors: dict[str, _Predictor] = {}
    differences: dict[str, _Difference] = {}
    act_on_all: _Decision | None = None


class _Group(msgspec.Struct):
    kind: str = ""
    key: str = ""
    rows: Count | None = None
    events: Count | None = None
    auroc: _Figure | None = None
    observed_expected: _Figure | None = None
    reason: str | None = None


class _Spread(msgspec.Struct):
    missing: Share | None = None
    mean: Number | None = None
    edges: list[Number] = []
    counts: list[Count] = []
    shares: list[Share] = []


class _Reference(msgspec.Struct):
    rows: Count | None = None
    features: dict[str, _Spread] = {}


class _Day(msgspec.Struct):
    index_day: str = ""
    rows: Count | None = None
    events: Count | None = None


class _Size(msgspec.Struct):
    needed: Count | None = None
    have: Count | None = None


class _Cell(msgspec.Struct):
    kind: str = ""
    key: str = ""
    trained: Count | None = None
    trained_share: Share | None = None
    here: Count | None = None
    here_share: Share | None = None
    difference: Number | None = None


class _People(msgspec.Struct):
    of: str | None = None
    on: str | None = None
    trained: Count | None = None
    here: Count | None = None
    lists: Counts = {}
    rows: list[_Cell] = []


class _Formulas(msgspec.Struct):
    rows: Count | None = None
    events: Count | None = None
    left_out: Counts = {}
    unknown: Counts = {}
    predictors: dict[str, _Predictor] = {}
    differences: dict[str, _Difference] = {}


class _Fit(msgspec.Struct):
    update: str = ""
    index_days: list[_Day] = []


class _Summary(msgspec.Struct):
    rows: Count | None = None
    persons: Count | None = None
    events: Count | None = None
    persons_with_event: Count | None = None
    index_days: list[_Day] = []
    left_out: Counts = {}
    sample_size: _Size | None = None
    learner: str = ""
    held_out: _HeldOut | None = None
    verdict: _Verdict | None = None
    subgroups: list[_Group] | None = None
    reference: _Reference | None = None
    representativeness: _People | None = None
    centrality: dict[str, int] = {}
    readmission_scores: _Formulas | None = None
    recalibrated: _Fit | None = None
    people: str = ""
    made_by: str = ""


def is_whole(training: Any) -> bool:
    """Whether a summary can be shown: every value of the kind that it's read as, every text one that may be shown."""
    try:
        msgspec.convert(training, type=_Summary)
    except (msgspec.ValidationError, RecursionError, OverflowError):
        return False
    return all_plain(training)
