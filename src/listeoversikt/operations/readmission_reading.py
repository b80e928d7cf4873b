"""What the readmission model in use says of a discharge, beside the formulas: probability or place, and why.

Without such a model there is nothing. LACE stands beside, which the model was judged beside too. No probability without
real history. Groups open to features, and these to the rows they were counted from, as known on the day of discharge.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.model_standing import Standing
from listeoversikt.operations.model_why import FeatureShare, GroupShare, RiskWhy, strongest_first
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_evidence import read_evidence
from listeoversikt.patient_list.snapshot import day_number

if TYPE_CHECKING:
    from listeoversikt.scores.admission.kept.readmission_in_use import Predicted, ReadmissionInUse

RANKED_DAYS = 365
"""A discharge is ranked among the office's own of so many days up to the extract's date."""


def reading_of(view: View, line: DischargeLine) -> RiskWhy | None:
    """Of one discharge; None while no readmission model is switched on. There is no risk zone: ``cut_off`` is nan.

    ``standing`` None = this discharge can't be predicted; ``unseen`` names tables that the list lacks. Its ``rank`` is
    among the office's own discharges of the last year.
    """
    model, place = view.settings.readmission, view.position.get(line.patient_id)
    if model is None or place is None:
        return None
    kept, choice = model.files.document, view.settings.readmission_model
    events = kept.training.get("events")
    said = RiskWhy(
        model=model.name,
        ranks_only=model.ranks_only,
        seen_real=not (kept.demonstration or kept.made_up),
        events=events if isinstance(events, int) else None,
        cut_off=math.nan,
        basis="" if choice is None else choice.ground.basis.value,
        unseen=model.missing(view.current.patient_list),
    )
    predicted = predicted_in(view)
    row = None if predicted is None else predicted.row_of(place, day_number(line.discharged))
    if predicted is None or row is None:
        return said
    values = predicted.values[row : row + 1]
    adds = model.contributions(values)[0].tolist()
    groups = _groups(view, values[0].astype(float).tolist(), adds, place, day_number(line.discharged))
    return replace(said, standing=_standing(model, predicted, row), base=adds[-1], groups=groups)


def predicted_in(view: View) -> Predicted | None:
    """The office's discharges of the last year with what is predicted; worked out once for each list and model."""
    model = view.settings.readmission
    if model is None:
        return None
    kept: dict[str, Predicted] = vars(view.current).setdefault("_readmission", {})
    if model.checksum not in kept:
        since = view.current.index_day - RANKED_DAYS + 1
        kept[model.checksum] = model.discharges(view.current.patient_list, since)
    return kept[model.checksum]


def load_models(view: View) -> None:
    """Loads what predicts and asks it once, so that the first card isn't waited for; loads nothing without a model."""
    model = view.settings.bands.scores.model
    if model is not None:
        model.load()
    predicted_in(view)


def _standing(model: ReadmissionInUse, predicted: Predicted, row: int) -> Standing:
    own = float(predicted.log_odds[row])
    probability = None if model.ranks_only else float(1 / (1 + np.exp(-own)))
    interval = None if probability is None else model.interval(probability)
    low, high = interval or (None, None)
    rank = int((predicted.log_odds > own).sum()) + 1
    return Standing(own, probability, low, high, rank=rank, of=len(predicted.log_odds), peers=None)


def _groups(
    view: View, values: list[float], adds: list[float], place: int, day: int
) -> tuple[GroupShare, ...]:
    from listeoversikt.scores.admission.features.feature_list import READMISSION_FEATURES
    from listeoversikt.scores.admission.features.feature_rows_discharge import rows_behind_discharge

    whole = view.current.patient_list
    by_name = dict(zip((feature.name for feature in READMISSION_FEATURES), values, strict=True))
    rows = rows_behind_discharge(whole, place, day, by_name)
    shares: dict[str, list[FeatureShare]] = {}
    for feature, value, added in zip(READMISSION_FEATURES, values, adds[:-1], strict=True):
        share = FeatureShare(
            name=feature.name,
            value=None if math.isnan(value) else value,
            unit=feature.unit,
            window=feature.window,
            missing=feature.missing.value,
            absent=tuple(table for table in feature.source.split(", ") if table not in whole.tables),
            adds=added,
            rows=read_evidence(whole, rows.get(feature.name, ())),
        )
        shares.setdefault(feature.group.value, []).append(share)
    return strongest_first(shares)
