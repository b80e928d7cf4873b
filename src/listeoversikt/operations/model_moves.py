"""What moved one patient's predicted risk since the extract before: the same model on the facts of then and of now.

Three points are compared: the earlier facts on their own day, the earlier facts seen on the day of now (time has passed,
nothing new has come), and the facts of now. From the first to the second: age, and what fell out of its window. From the
second to the third: new and corrected facts, or a table that only one of the extracts has. The parts add up exactly.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList, Period, date_of
from listeoversikt.scores.evidence_rows import Single, single
from listeoversikt.scores.known import Known
from listeoversikt.scores.risk_model import RiskModel

AGE = "age"


class Mover(StrEnum):
    """Why a prediction moved."""

    NEW_FACTS = "new_facts"
    EXPIRED = "expired"
    AGE = "age"
    MISSING_TABLE = "missing_table"


@dataclass(frozen=True, slots=True)
class FeatureMove:
    """One feature whose value or contribution changed; None = missing. ``change`` in log-odds."""

    name: str
    unit: str
    before: float | None
    now: float | None
    change: float


@dataclass(frozen=True, slots=True)
class GroupMove:
    """One group of features, those that moved most first."""

    key: str
    change: float
    features: tuple[FeatureMove, ...]


@dataclass(frozen=True)
class RiskMove:
    """From the extract before to now. ``change`` None = it can't be predicted at one of them.

    Probabilities are None for a model that gives ranks alone, places are None for one that gives probabilities.
    ``switched_on``: the day the model was taken into use, where that was after the extract before.
    """

    change: float | None
    before: float | None = None
    now: float | None = None
    rank_before: tuple[int, int] | None = None
    rank_now: tuple[int, int] | None = None
    groups: tuple[GroupMove, ...] = ()
    movers: Mapping[Mover, float] | None = None
    switched_on: dt.date | None = None


def risk_move(earlier: PatientList, place: int, view: View, row: int) -> RiskMove | None:
    """What moved the prediction of the patient at ``place`` then and ``row`` now; None while no model is in use."""
    model = view.settings.bands.scores.model
    if model is None:
        return None
    settings, now = view.settings.bands.scores, view.patient_list
    switched_on = _switched_on(view, date_of(int(earlier.index_day.max())))
    later = _looked_on(earlier.at(np.array([place]), now.index_day[row : row + 1]), now)
    points = [
        single(earlier, place, settings),
        single(later, 0, settings),
        single(now, row, settings),
    ]
    parts = [model.contributions(point.known).values[0] for point in points]
    if any(np.isnan(part).any() for part in parts):
        return RiskMove(None, switched_on=switched_on)
    then, mid, today = parts
    base = float(model.contributions(points[2].known).base[0])
    before, after = base + math.fsum(then.tolist()), base + math.fsum(today.tolist())
    ranks = _ranks(model, earlier, place, view, row) if model.ranks_only else (None, None)
    return RiskMove(
        change=after - before,
        before=None if model.ranks_only else _probability(before),
        now=None if model.ranks_only else _probability(after),
        rank_before=ranks[0],
        rank_now=ranks[1],
        groups=_groups(points, today - then),
        movers=_movers(mid - then, today - mid, earlier, now),
        switched_on=switched_on,
    )


def _looked_on(earlier: PatientList, now: PatientList) -> PatientList:
    """The earlier rows, with the tables taken to last as long as now's: as if nothing new had come."""
    periods = {
        name: Period(one.first, max(one.last, now.periods[name].last)) if name in now.periods else one
        for name, one in earlier.periods.items()
    }
    return replace(earlier, periods=periods)


def _switched_on(view: View, since: dt.date) -> dt.date | None:
    choice = view.settings.admission_model
    return choice.on if choice is not None and choice.on > since else None


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds))


def _ranks(
    model: RiskModel, earlier: PatientList, place: int, view: View, row: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Place and number of people then and now."""
    then = model.log_odds(Known(earlier, view.settings.bands.scores))
    return _place(then, earlier, place), _place(
        view.scored.groups.scores.admission_log_odds, view.patient_list, row
    )


def _place(log_odds: Column, patient_list: PatientList, row: int) -> tuple[int, int]:
    among = np.where(patient_list.scored, log_odds, np.nan)
    return int((among > log_odds[row]).sum()) + 1, int((~np.isnan(among)).sum())


def _groups(points: list[Single], change: Column) -> tuple[GroupMove, ...]:
    from listeoversikt.scores.admission.features.feature_list import FEATURES
    from listeoversikt.scores.admission.features.features import feature_matrix

    values = [feature_matrix(point.known)[0].astype(float).tolist() for point in (points[0], points[2])]
    found: dict[str, list[FeatureMove]] = {}
    for feature, before, now, moved in zip(FEATURES, *values, change.tolist(), strict=True):
        own = found.setdefault(feature.group.value, [])
        own.append(FeatureMove(feature.name, feature.unit, _known(before), _known(now), moved))
    groups = [
        GroupMove(
            key,
            math.fsum(move.change for move in own),
            tuple(sorted(own, key=lambda move: -abs(move.change))),
        )
        for key, own in found.items()
    ]
    return tuple(sorted(groups, key=lambda group: -abs(group.change)))


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value


def _movers(
    by_time: Column, by_facts: Column, earlier: PatientList, now: PatientList
) -> Mapping[Mover, float]:
    from listeoversikt.scores.admission.features.feature_list import FEATURES

    found = dict.fromkeys(Mover, 0.0)
    one_sided = earlier.tables.keys() ^ now.tables.keys()
    for feature, time, facts in zip(FEATURES, by_time.tolist(), by_facts.tolist(), strict=True):
        found[Mover.AGE if feature.name == AGE else Mover.EXPIRED] += time
        missing = not one_sided.isdisjoint(feature.source.split(", "))
        found[Mover.MISSING_TABLE if missing else Mover.NEW_FACTS] += facts
    return found
