"""The days that a model has learnt from, as its summary tells them, and which days it hasn't seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.scores.admission.history.cohort import OUTCOME_DAYS
from listeoversikt.scores.admission.history.readmissions import READMISSION_DAYS
from listeoversikt.scores.admission.kept.model_document import ModelDocument, Outcome
from listeoversikt.scores.admission.learning.recalibration import Update

INDEX_DAYS, RECALIBRATED = "index_days", "recalibrated"
DAYS_AFTER = {Outcome.ADMISSION: OUTCOME_DAYS, Outcome.READMISSION: READMISSION_DAYS}
"""How many days after its index day an outcome may come."""


def is_unseen(kept: ModelDocument, day: int) -> bool:
    """Whether no outcome after ``day`` can be one that the model learnt from.

    A model learnt up to a day knows what came in the 365 days after it (30 for readmission), so only an index day
    that many days later is unseen. A model that doesn't tell its index days hasn't any that's unseen.
    """
    last = _last_learnt(kept)
    return last is not None and (date_of(day) - last).days >= DAYS_AFTER[kept.outcome]


def is_in_sample(kept: ModelDocument, day: int) -> bool:
    """Whether a prediction on ``day`` is of outcomes that the model learnt from; False where it tells no days."""
    return _last_learnt(kept) is not None and not is_unseen(kept, day)


def _last_learnt(kept: ModelDocument) -> dt.date | None:
    """The latest index day that it, or its calibration, learnt from; None where one isn't told, or isn't a date."""
    fitted = kept.training.get(RECALIBRATED)
    days = learnt_days(kept.training)
    if isinstance(fitted, Mapping) and fitted.get("update") != Update.KEPT:
        later = learnt_days(fitted)
        days = None if days is None or later is None else [*days, *later]
    try:
        return max((dt.date.fromisoformat(str(one.get("index_day", ""))) for one in days or ()), default=None)
    except ValueError:
        return None


def learnt_days(told: Mapping[str, Any] | None) -> list[Mapping[str, Any]] | None:
    """The index days that a summary tells; None where it tells none."""
    days = None if told is None else told.get(INDEX_DAYS)
    if not isinstance(days, list) or not days or not all(isinstance(one, Mapping) for one in days):
        return None
    return days
