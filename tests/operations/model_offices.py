"""Views with a small model in use, for what is told of a prediction."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from listeoversikt.operations.model_choice import Basis, ModelChoice
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.kept.in_use import cut_off_on, model_in_use
from tests.operations.views import view_of
from tests.scores.admission.small_models import small_model

SWITCHED_ON = dt.date(2026, 3, 2)


def with_small_model(
    patient_list: PatientList, *, ranks_only: bool = False, learner: str = "lightgbm", share: float = 0.2
) -> Settings:
    """The contract's settings with a small model switched on for this list."""
    files = small_model(learner, demonstration=ranks_only, made_up=ranks_only)
    cut_off = cut_off_on(files, patient_list, share) or 1.0
    model = model_in_use(files, cut_off, ranks_only=ranks_only)
    choice = ModelChoice(
        "0" * 64, model.name, Basis.TEST, "Test.", "lege-1", SWITCHED_ON, share, cut_off, ranks_only
    )
    settings = Settings(admission_model=choice)
    bands = replace(settings.bands, scores=replace(settings.bands.scores, model=model))
    return replace(settings, bands=bands, clock=replace(settings.clock, bands=bands))


def model_view(patient_list: PatientList, today: dt.date | None = None, **said: object) -> View:
    """A view of the list with a small model in use."""
    return view_of(patient_list, today, with_small_model(patient_list, **said))  # type: ignore[arg-type]
