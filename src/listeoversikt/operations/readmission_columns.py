"""Readmission scores in ``discharges.csv``: columns that stand last, only when predictions are switched on."""

from __future__ import annotations

import math

import numpy as np

from listeoversikt.followup.discharge import DischargeContacts
from listeoversikt.operations.columns import Columns
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.readmission import NoReadmissionScore, ReadmissionScores, readmission_scores
from listeoversikt.scores.readmission_table import SCORES


def readmission_columns(patient_list: PatientList, discharges: DischargeContacts) -> Columns:
    """``lace``, ``hospital_score``, ``parr30`` and ``readmission_unknown`` for the rows of ``discharges.csv``.

    Points are «at least»; PARR-30 is the log-odds of the English formula without its English terms, for ranking
    only. ``readmission_unknown`` names the items that aren't known as ``score.item``, joined by a bar, or why there
    is no score. A row whose stay wasn't in hospital has none.
    """
    scores = readmission_scores(patient_list)
    rows = _rows(scores, discharges)
    points = {score: np.append(scores.points(score), np.nan)[rows].tolist() for score in SCORES}
    columns: Columns = {score: [_number(value) for value in values] for score, values in points.items()}
    columns["readmission_unknown"] = [_unknown(scores, row) for row in rows.tolist()]
    return columns


def _rows(scores: ReadmissionScores, discharges: DischargeContacts) -> Column:
    """The position of each clock's discharge from hospital; one past the last where it isn't one."""
    key = (scores.facts.patient.astype(np.int64) << 32) + scores.facts.end
    wanted = (discharges.patient.astype(np.int64) << 32) + discharges.discharged
    order = np.argsort(key, kind="stable")
    last = np.searchsorted(key[order], wanted, side="right") - 1
    position = np.append(order, len(key))[last]
    found = np.append(key, -1)[position] == wanted
    return np.where(found, position, len(key))


def _number(value: float) -> str:
    """Points as whole numbers, log-odds with six decimals; empty for none."""
    if math.isnan(value):
        return ""
    return f"{value:.0f}" if float(value).is_integer() else f"{value:.6f}"


def _unknown(scores: ReadmissionScores, row: int) -> str:
    if row == len(scores.facts):
        return NoReadmissionScore.NOT_HOSPITAL.name.lower()
    null = NoReadmissionScore(int(scores.null[row]))
    return "|".join(scores.unknown(row)) if null is NoReadmissionScore.NONE else null.name.lower()
