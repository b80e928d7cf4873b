"""Scoring an export with a model, where there is no store: the switch is the call itself, with its ground.

What the model has earned on this office's list is told by a judgement's file (``model evaluate --json``, or ``model train
--json``), or by the model itself where it was made of this very list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from listeoversikt.operations.learnt_days import is_in_sample
from listeoversikt.operations.list_mark import is_same_list, people_mark
from listeoversikt.operations.model_choice import SHARE, Basis
from listeoversikt.operations.model_earned import MADE_UP_LIST, Here, is_of_us, judged_so
from listeoversikt.operations.model_in_use import ModelStops, Stop, ranks_only, why_not
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.coverage import LATEST_ROWS
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.kept.in_use import cut_off_on, model_in_use
from listeoversikt.scores.admission.kept.model_file import ModelFiles
from listeoversikt.scores.admission.refusals import CannotLearn, EndedTables
from listeoversikt.scores.known import Known

LARGEST = 20_000_000
"""Bytes that a judgement's file may have."""


class JudgementFault(StrEnum):
    """What is wrong with a judgement's file."""

    NOT_READABLE = "not_readable"
    OTHER_MODEL = "other_model"
    OTHER_LIST = "other_list"


class JudgementRefused(ValueError):
    """A judgement isn't taken; ``reason`` says why."""

    def __init__(self, reason: JudgementFault) -> None:
        super().__init__(reason.value)
        self.reason = reason


def read_judgement(path: Path) -> dict[str, Any]:
    """What a judgement's file tells; raises ``JudgementRefused``."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            raise JudgementRefused(JudgementFault.NOT_READABLE)
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        raise JudgementRefused(JudgementFault.NOT_READABLE) from None
    if not isinstance(told, dict) or not isinstance(told.get("verdict"), dict):
        raise JudgementRefused(JudgementFault.NOT_READABLE)
    return told


def standing_on(
    files: ModelFiles, patient_list: PatientList, office: str, told: Mapping[str, Any] | None
) -> Here:
    """What the model has earned on this list; ``told``: a judgement's file. Raises ``JudgementRefused``."""
    kept = files.document
    if told is None:
        mine = kept.training.get("people") == people_mark(patient_list)
        return Here.EARNED if mine and kept.beats else Here.NOT_JUDGED
    if told.get("sha256") != kept.sha256:
        raise JudgementRefused(JudgementFault.OTHER_MODEL)
    if not is_same_list(told, patient_list, office):
        raise JudgementRefused(JudgementFault.OTHER_LIST)
    if isinstance(
        told.get("held_out"), Mapping
    ):  # of training: what is held out is unseen, of the model's list
        told = {**told, "unseen": True, MADE_UP_LIST: kept.made_up}
    return judged_so(told) if is_of_us(told, made_up=kept.made_up) else Here.NOT_JUDGED


def settings_with_model(
    files: ModelFiles,
    patient_list: PatientList,
    basis: str,
    here: Here,
    *,
    made_up_list: bool,
    share: float = SHARE,
) -> Settings:
    """The contract's settings with the model in use; its cut-off is fixed on this list.

    On a day inside the period that it learnt from it gives ranks alone. Raises ``ModelStops`` where the model hasn't earned
    that ground, ``MissingTables``, ``EndedTables`` or ``ModelStops`` where nobody can be predicted, and ``ModelRefused``.
    """
    stop = why_not(files, Basis(basis), here)
    if stop is not None:
        raise ModelStops(stop)
    cut_off = cut_off_on(files, patient_list, share)
    if cut_off is None:
        raise _why_nobody(files, patient_list)
    in_sample = is_in_sample(files.document, int(patient_list.index_day.max()))
    shown = in_sample or ranks_only(files, here, made_up_list=made_up_list)
    model = model_in_use(files, cut_off, ranks_only=shown)
    settings = Settings()
    bands = replace(settings.bands, scores=replace(settings.bands.scores, model=model))
    return replace(settings, bands=bands)


def _why_nobody(files: ModelFiles, patient_list: PatientList) -> CannotLearn | ModelStops:
    """Why nobody on a list can be predicted: the tables are named, where it's for them."""
    from listeoversikt.operations.models import MissingTables

    model, known = model_in_use(files, 1.0, ranks_only=True), Known(patient_list)
    missing, ended = model.missing(known), model.ended(known)
    if missing:
        return MissingTables(", ".join(missing))
    return EndedTables(", ".join(ended), days=LATEST_ROWS) if ended else ModelStops(Stop.NOBODY)
