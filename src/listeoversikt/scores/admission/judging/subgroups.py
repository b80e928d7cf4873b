"""Whether a model serves all alike: by sex, age, municipality and list, with limits from resampled persons.

In small groups nothing can be told, and that is said instead of a number. A list is one doctor's: nothing is worked
out for lists unless ``show_lists`` is switched on. Statistics Norway's centrality classes aren't laid in, so people
are divided by municipality where the export has it; ``centrality`` is for who has the classes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from listeoversikt.patient_list.frames import Sex
from listeoversikt.scores.admission.judging import measures
from listeoversikt.scores.admission.judging.bootstrap import RESAMPLES, resampling
from listeoversikt.scores.admission.judging.figure import Figure, Floats, NoFigure, none, with_limits
from listeoversikt.scores.admission.judging.judging import judged_outcome
from listeoversikt.scores.admission.judging.tally import ranking

LEAST_EVENTS, LEAST_ROWS = 10, 100
"""Fewer persons with the event (or without it), or fewer rows: too few to tell (own choice)."""
AGE_BANDS = (("0-17", 0), ("18-39", 18), ("40-64", 40), ("65-74", 65), ("75-84", 75), ("85+", 85))
"""The bands of the indicators, each from this age (calendar years)."""
UNKNOWN, OTHER = "unknown", "other"
"""No value; the municipalities of fewer than ``LEAST_ROWS`` rows, together."""


class GroupKind(StrEnum):
    """What people are divided by."""

    SEX = "sex"
    AGE = "age"
    MUNICIPALITY = "municipality"
    LIST = "list"
    CENTRALITY = "centrality"


@dataclass(frozen=True)
class Subgroup:
    """``key``: ``female``, ``65-74``, what the list, municipality or class is called, ``other`` or ``unknown``.

    Too few: no figures, ``reason``.

    ``observed_expected`` is events that came ÷ events that were predicted: above 1, the risk is set too low.
    """

    kind: GroupKind
    key: str
    rows: int
    persons: int
    events: int
    auroc: Figure
    observed_expected: Figure
    reason: NoFigure | None = None


def subgroups(
    outcome: NDArray[np.generic],
    prediction: NDArray[np.generic],
    person: NDArray[np.generic],
    *,
    sex: NDArray[np.generic] | None = None,
    age: NDArray[np.generic] | None = None,
    gp: NDArray[np.generic] | None = None,
    centrality: NDArray[np.generic] | None = None,
    municipality: NDArray[np.generic] | None = None,
    gp_labels: Sequence[str] = (),
    municipality_labels: Sequence[str] = (),
    show_lists: bool = False,
    resamples: int = RESAMPLES,
    seed: int = 1,
) -> tuple[Subgroup, ...]:
    """Each group of each column that is given; a negative or missing value is ``unknown``. ``gp`` only by choice.

    ``gp`` and ``municipality`` may index labels. A municipality that nobody's is known of is left out.
    """
    given = [column for column in (sex, age, gp, centrality, municipality) if column is not None]
    came = judged_outcome(outcome, prediction, person, *given)
    score, persons = np.asarray(prediction, dtype=np.float64), np.asarray(person)
    groups = [*_masks(sex, age, centrality)]
    if municipality is not None:
        groups += _by_municipality(municipality, municipality_labels)
    if gp is not None and show_lists:
        groups += _by_number(GroupKind.LIST, gp, dict(enumerate(gp_labels)))
    return tuple(
        _judged(kind, key, came[mask], score[mask], persons[mask], resamples, seed)
        for kind, key, mask in groups
    )


Masked = tuple[GroupKind, str, NDArray[np.bool_]]


def _masks(
    sex: NDArray[np.generic] | None,
    age: NDArray[np.generic] | None,
    centrality: NDArray[np.generic] | None,
) -> Iterator[Masked]:
    if sex is not None:
        yield from _by_number(GroupKind.SEX, sex, {int(each): each.name.lower() for each in Sex})
    if age is not None:
        yield from _by_age(np.asarray(age, dtype=np.float64))
    if centrality is not None:
        yield from _by_number(GroupKind.CENTRALITY, centrality, {})


def _by_number(kind: GroupKind, column: NDArray[np.generic], names: dict[int, str]) -> Iterator[Masked]:
    values = np.nan_to_num(np.asarray(column, dtype=np.float64), nan=-1.0)
    for value in np.unique(values[values >= 0]):
        yield kind, names.get(int(value), str(int(value))), values == value
    if np.any(values < 0):
        yield kind, UNKNOWN, values < 0


def _by_municipality(column: NDArray[np.generic], labels: Sequence[str]) -> Iterator[Masked]:
    """The municipalities with enough rows one by one, the rest together: most have a few people alone."""
    each = list(_by_number(GroupKind.MUNICIPALITY, column, dict(enumerate(labels))))
    if {key for _, key, _ in each} <= {UNKNOWN}:
        return
    small = [mask for _, key, mask in each if key != UNKNOWN and mask.sum() < LEAST_ROWS]
    for kind, key, mask in each:
        if key == UNKNOWN or mask.sum() >= LEAST_ROWS:
            yield kind, key, mask
    if small:
        yield GroupKind.MUNICIPALITY, OTHER, np.logical_or.reduce(small)


def _by_age(age: Floats) -> Iterator[Masked]:
    known = np.isfinite(age) & (age >= 0)
    tops = [first for _, first in AGE_BANDS[1:]] + [np.inf]
    for (key, first), top in zip(AGE_BANDS, tops, strict=True):
        mask = known & (age >= first) & (age < top)
        if mask.any():
            yield GroupKind.AGE, key, mask
    if not known.all():
        yield GroupKind.AGE, UNKNOWN, ~known


def _judged(
    kind: GroupKind,
    key: str,
    outcome: Floats,
    prediction: Floats,
    person: NDArray[np.generic],
    resamples: int,
    seed: int,
) -> Subgroup:
    reason = _too_few(outcome, prediction, person)
    size = len(outcome), len(np.unique(person)), int(outcome.sum())
    if reason is not None:
        return Subgroup(kind, key, *size, none(reason), none(reason), reason)
    order = ranking(outcome, prediction)
    whole = order.tally(np.ones(len(outcome)))
    probability = prediction.min() >= 0 and prediction.max() <= 1
    areas, ratios = [], []
    for weights in resampling(person, resamples, seed).weights():
        tally = order.tally(weights)
        areas.append(measures.auroc(tally))
        ratios.append(measures.observed_expected(tally))
    auroc = _figure(measures.auroc(whole), areas) if len(whole.values) > 1 else none(NoFigure.CONSTANT)
    ratio = (
        _figure(measures.observed_expected(whole), ratios)
        if probability
        else none(NoFigure.NOT_A_PROBABILITY)
    )
    return Subgroup(kind, key, *size, auroc, ratio)


def _figure(whole: Floats, drawn: list[Floats]) -> Figure:
    return with_limits(float(whole[0]), np.concatenate(drawn) if drawn else np.empty(0))


def _too_few(outcome: Floats, prediction: Floats, person: NDArray[np.generic]) -> NoFigure | None:
    fewest = min(len(np.unique(person[outcome == value])) for value in (0, 1))
    if len(outcome) < LEAST_ROWS or fewest < LEAST_EVENTS:
        return NoFigure.TOO_FEW_EVENTS
    return NoFigure.MISSING_PREDICTIONS if not np.isfinite(prediction).all() else None
