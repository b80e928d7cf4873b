"""Scoring an export with a model, where there is no store: the switch is the call itself, with its ground."""

from __future__ import annotations

from dataclasses import replace

from listeoversikt.operations.model_choice import SHARE, Basis
from listeoversikt.operations.model_in_use import ModelStops, Stop, ranks_only, why_not
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.kept.in_use import cut_off_on, model_in_use
from listeoversikt.scores.admission.kept.model_file import ModelFiles


def settings_with_model(
    files: ModelFiles, patient_list: PatientList, basis: str, *, made_up_list: bool, share: float = SHARE
) -> Settings:
    """The contract's settings with the model in use; its cut-off is fixed on this list.

    Raises ``ModelStops`` where the model hasn't earned that ground or nobody can be predicted, and ``ModelRefused``.
    """
    stop = why_not(files, Basis(basis))
    if stop is not None:
        raise ModelStops(stop)
    cut_off = cut_off_on(files, patient_list, share)
    if cut_off is None:
        raise ModelStops(Stop.NOBODY)
    model = model_in_use(files, cut_off, ranks_only=ranks_only(files, made_up_list=made_up_list))
    settings = Settings()
    bands = replace(settings.bands, scores=replace(settings.bands.scores, model=model))
    return replace(settings, bands=bands)
