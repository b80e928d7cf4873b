"""LACE, HOSPITAL and PARR-30 beside a readmission model, on the same discharges: those that the formulas are made for.

A formula's points are «at least»: items that the export can't tell are named with how many discharges lack them. It's a
rank, never a probability. Where a discharge has no LACE (a child, or a stay that was only typed in) it's left out, and
counted by why; the model is then judged on the others alone, so that every difference is paired.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from listeoversikt.operations.model_summary import judgement_told
from listeoversikt.operations.progress import Cancelled, never
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.admission.judging.judging import MODEL, judge
from listeoversikt.scores.admission.judging.verdict import BASELINES as SIMPLE
from listeoversikt.scores.admission.kept.model_document import Outcome, told
from listeoversikt.scores.readmission import NoReadmissionScore, ReadmissionScores, readmission_scores
from listeoversikt.scores.readmission_table import HOSPITAL, LACE, PARR30, SCORES

if TYPE_CHECKING:
    from listeoversikt.scores.admission.history.person_periods import History
    from listeoversikt.scores.admission.judging.judgement import Judgement

SAYS_YES: Mapping[str, float] = {LACE: 10.0, HOSPITAL: 7.0, PARR30: np.inf}
"""High by the published categories; PARR-30 is for ranking alone."""
BASELINES = (*SIMPLE, LACE)
"""What a readmission model must beat."""
FORMULAS = "readmission_scores"
"""The key in a model's summary and in a judgement."""
MEASURES = ("auroc", "auprc", "capacity")


@dataclass(frozen=True)
class BesideFormulas:
    """``judgement`` of the model and the formulas on the discharges that have them; who is left out, and items not known."""

    judgement: Judgement
    left_out: Mapping[str, int]
    unknown: Mapping[str, int]

    def told(self, whole: Judgement) -> dict[str, Any]:
        """As the files and ``--json`` tell it; ``whole`` is the judgement on all discharges, whose counts stand beside."""
        found = judgement_told(self.judgement)
        counts = {
            key: found[key] if told(getattr(whole, key) - getattr(self.judgement, key)) is not None else None
            for key in ("rows", "persons", "events")
        }
        rows = self.judgement.rows
        return {
            **counts,
            "left_out": {why: told(count) for why, count in self.left_out.items()},
            "unknown": {
                item: count if told(count) is not None and told(rows - count) is not None else None
                for item, count in self.unknown.items()
            },
            "predictors": {
                name: {key: one.get(key) for key in MEASURES} for name, one in found["predictors"].items()
            },
            "differences": {name: {"auroc": one.get("auroc")} for name, one in found["differences"].items()},
        }


def beside_model(
    patient_list: PatientList,
    history: History,
    outcome: Outcome,
    position: NDArray[np.integer[Any]],
    prediction: NDArray[np.generic],
    cancelled: Cancelled = never,
) -> BesideFormulas | None:
    """``beside_formulas`` of a readmission model; None of any other."""
    if outcome is not Outcome.READMISSION:
        return None
    return beside_formulas(patient_list, history, position, prediction, cancelled)


def compared_with(judgement: Judgement, beside: BesideFormulas | None) -> tuple[Judgement, tuple[str, ...]]:
    """What the verdict asks: the judgement, and the baselines that must be beaten. LACE too, of a readmission model."""
    if beside is None:
        return judgement, SIMPLE
    lace = beside.judgement.differences.get(LACE)
    differences = dict(judgement.differences) | ({} if lace is None else {LACE: lace})
    return replace(judgement, differences=differences), BASELINES


def told_beside(judgement: Judgement, beside: BesideFormulas | None) -> dict[str, Any]:
    """``readmission_scores`` of a summary or a judgement; nothing of an admission model."""
    return {} if beside is None else {FORMULAS: beside.told(judgement)}


def beside_formulas(
    patient_list: PatientList,
    history: History,
    position: NDArray[np.integer[Any]],
    prediction: NDArray[np.generic],
    cancelled: Cancelled = never,
) -> BesideFormulas:
    """The formulas of the judged discharges: ``position`` among the history's rows, with what the model predicted."""
    rows = history.rows
    day, person = rows.time[position], history.patient_position[position]
    scores = readmission_scores(patient_list, int(day.min()) if len(day) else None)
    at, left_out = _scored(scores, person, day)
    has = at >= 0
    found = {name: scores.points(name)[at[has]] for name in SCORES}
    judgement = judge(
        rows.outcome[position][has],
        {MODEL: np.asarray(prediction)[has], **found},
        rows.person[position][has],
        ranks=SAYS_YES,
        cancelled=cancelled,
    )
    return BesideFormulas(judgement, left_out, _unknown(scores, at[has]))


def _scored(
    scores: ReadmissionScores, person: NDArray[Any], day: NDArray[Any]
) -> tuple[NDArray[np.int64], dict[str, int]]:
    """Each discharge's row among the scores, −1 without LACE; and how many have none, by why."""
    facts = scores.facts
    key = (facts.patient.astype(np.int64) << 32) + facts.end
    order = np.argsort(key, kind="stable")
    wanted = (person.astype(np.int64) << 32) + day
    last = np.searchsorted(key[order], wanted, side="right") - 1
    at = np.append(order, -1)[last]
    at = np.where((at >= 0) & (np.append(key, -1)[at] == wanted), at, -1)
    null = np.append(scores.null, NoReadmissionScore.STAY_UNKNOWN)[at]
    reasons = [why for why in NoReadmissionScore if why is not NoReadmissionScore.NONE]
    left_out = {why.name.lower(): int((null == why).sum()) for why in reasons if (null == why).any()}
    return np.where(null == NoReadmissionScore.NONE, at, -1).astype(np.int64), left_out


def _unknown(scores: ReadmissionScores, at: NDArray[np.int64]) -> dict[str, int]:
    """How many of these discharges lack each item; only items that some lack."""
    counts = {
        f"{name}.{key}": int((~item.known[at]).sum())
        for name in SCORES
        for key, item in scores.items[name].items()
    }
    return {item: count for item, count in counts.items() if count}
