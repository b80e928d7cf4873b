"""The scored list and the discharges as plain columns, by the names of the command-line contract.

An empty text or nan is null. One row for every patient alive and on the list who doesn't object to being
scored; the window and the files show the same columns.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from listeoversikt.followup.discharge import STATES, DischargeContacts, LapseReason
from listeoversikt.followup.facts import FREE_TEXT, Fact, FactKind
from listeoversikt.followup.target_groups import Groups, RiskBand, TargetGroup, beside_disability
from listeoversikt.followup.worklist import WorklistRow
from listeoversikt.patient_list.frames import NO_DAY, Column, Days, Role, Sex
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.hospital_codes import HfrsCategory
from listeoversikt.scores.risk_model import RiskModel, risk_ranks
from listeoversikt.scores.score_list import missing_tables

Columns = dict[str, Column | list[str]]

SEX_LETTERS = {Sex.FEMALE: "K", Sex.MALE: "M"}
ROLE_WORDS = {
    Role.DOCTOR: "lege",
    Role.NURSE: "sykepleier",
    Role.SECRETARY: "helsesekretaer",
    Role.OTHER: "annet",
}
NUMBERS = (
    "hfrs",
    "charlson",
    "chronic_conditions",
    "disease_groups",
    "multimorbidity_score",
    "rxrisk",
    "cfs",
    "medications",
    "unplanned_admissions_12m",
)


def pick(words: Sequence[str], codes: Column) -> list[str]:
    """The word of each code; empty for -1."""
    table = [*words, ""]
    return [table[code] for code in codes.tolist()]


def joined(keys: Sequence[str], matrix: Column) -> list[str]:
    """For each column of ``matrix`` (keys x rows): the keys that hold, joined by a bar."""
    bits = (matrix.T.astype(np.int64) * (1 << np.arange(len(keys)))).sum(axis=1)
    distinct, where = np.unique(bits, return_inverse=True)
    texts = ["|".join(key for place, key in enumerate(keys) if bit >> place & 1) for bit in distinct.tolist()]
    return [texts[place] for place in where.tolist()]


def score_columns(groups: Groups) -> Columns:
    """``scores.csv``: every score, the band and the groups of each scored patient.

    ``admission_rank`` is there for a model that gives ranks alone: 1 = the highest risk of this list. ``admission_risk_low``,
    ``admission_risk_high`` and ``admission_events`` are there for one that gives probabilities.
    """
    scores, patient_list = groups.scores, groups.scores.patient_list
    rows = np.flatnonzero(patient_list.scored)
    patients = patient_list.patients.take(rows)
    columns: Columns = {
        "patient_id": patients.texts("patient_id"),
        "age": scores.age[rows],
        "sex": pick([SEX_LETTERS[sex] for sex in Sex], patients["sex"]),
        "gp_id": patients.texts("gp"),
        "frailty_index": scores.frailty_index[rows],
        "frailty_category": pick([c.name.lower() for c in FrailtyCategory], scores.frailty_category[rows]),
        "hfrs": scores.hfrs[rows],
        "hfrs_category": pick([c.name.lower() for c in HfrsCategory], scores.hfrs_category[rows]),
    }
    for name in NUMBERS[1:]:
        columns[name] = getattr(scores, name)[rows]
    columns["admissions_baseline"] = pick(["no", "yes"], scores.admissions_baseline[rows])
    model, log_odds = scores.known.settings.model, scores.admission_log_odds[rows]
    columns["admission_risk_12m"] = scores.admission_risk_12m[rows]
    predicted = (~np.isnan(log_odds)).tolist()
    columns["admission_model"] = [model.name if model and there else "" for there in predicted]
    columns["risk_band"] = pick([band.name.lower() for band in RiskBand], groups.band[rows])
    columns["target_groups"] = joined([group.value for group in TargetGroup], groups.matrix[:, rows])
    columns["missing"] = ["|".join(missing_tables(patient_list))] * len(rows)
    beside = beside_disability(scores.known)
    columns["beside_groups"] = joined(list(beside), np.stack(list(beside.values()))[:, rows])
    if model is not None:
        columns |= _beside_risk(model, columns["admission_risk_12m"], log_odds)
    return columns


def _beside_risk(model: RiskModel, risk: Column | list[str], log_odds: Column) -> Columns:
    """What stands beside a prediction: the place, or the probability's interval and so many events it was learnt from.

    The interval (95 %) is that of people with the same probability, not the one patient's.
    """
    if model.ranks_only:
        return {"admission_rank": risk_ranks(log_odds)}
    low, high = model.intervals(np.asarray(risk, dtype=np.float64))
    events = np.nan if model.events is None else float(model.events)
    return {
        "admission_risk_low": low,
        "admission_risk_high": high,
        "admission_events": np.where(np.isnan(log_odds), np.nan, events),
    }


def iso_days(days: Days) -> list[str]:
    """ISO dates; empty for ``NO_DAY``."""
    distinct, where = np.unique(days, return_inverse=True)
    texts = ["" if day == NO_DAY else str(np.datetime64(day, "D")) for day in distinct.tolist()]
    return [texts[place] for place in where.tolist()]


def discharge_columns(patient_list: PatientList, discharges: DischargeContacts) -> Columns:
    """``discharges.csv``: the clocks, each with its one state."""
    ids = patient_list.patients.take(discharges.patient).texts("patient_id")
    lapse = ["", *(reason.name.lower() for reason in LapseReason if reason)]
    return {
        "patient_id": ids,
        "discharged": iso_days(discharges.discharged),
        "known": iso_days(discharges.known),
        "due": iso_days(discharges.due),
        "due_from_known": iso_days(discharges.due_from_known),
        "contact": iso_days(discharges.contact),
        "contact_by": pick([ROLE_WORDS[role] for role in Role], discharges.contact_role),
        "status": pick([state.value for state in STATES], discharges.state),
        "lapse_reason": pick(lapse, discharges.lapse),
        "office_due": iso_days(discharges.office_due),
        "contacts_missing": pick(["", "yes"], discharges.unseen.astype(np.int8)),
    }


def worklist_columns(worklist: Sequence[WorklistRow], model: RiskModel | None = None) -> Columns:
    """``worklist.csv``: one row a patient with all reasons, most binding first.

    ``model``: the one in use; a probability stands in the facts with its interval and number of events, or not at all.
    """
    return {
        "rank": np.arange(1, len(worklist) + 1),
        "patient_id": [row.patient_id for row in worklist],
        "reasons": ["|".join(row.reason_keys) for row in worklist],
        "due": iso_days(np.array([row.due for row in worklist], dtype=np.int32)),
        "state": [row.state.key for row in worklist],
        "priority": ["" if row.priority is None else str(row.priority) for row in worklist],
        "target_groups": ["|".join(row.groups) for row in worklist],
        "facts": [facts_text(row, model) for row in worklist],
        "to_doctor": ["yes" if row.to_doctor else "" for row in worklist],
        "through_guardian": ["yes" if row.through_guardian else "" for row in worklist],
    }


def facts_text(row: WorklistRow, model: RiskModel | None = None) -> str:
    """The facts of each reason, as ``reason: kind=value kind=value``, joined by a bar."""
    return "|".join(
        f"{entry.reason.value}: {' '.join(filter(None, (_told(fact, model) for fact in entry.facts)))}"
        for entry in row.reasons
    )


def _told(fact: Fact, model: RiskModel | None) -> str:
    """A fact; "" for a probability whose interval or number of events isn't known."""
    if fact.kind is not FactKind.PREDICTED:
        return _fact_text(fact)
    interval = None if model is None or fact.number is None else model.interval(fact.number)
    if model is None or interval is None or model.events is None:
        return ""
    low, high = interval
    return f"{_fact_text(fact)} predicted_interval={low:.4f},{high:.4f} predicted_events={model.events}"


def _fact_text(fact: Fact) -> str:
    parts = [str(date_of(fact.day))] if fact.day != NO_DAY else []
    if fact.number is not None:
        parts.append(f"{fact.number:g}")
    if fact.key and fact.kind not in FREE_TEXT:
        parts.append(fact.key)
    return f"{fact.kind.value}={','.join(parts)}" if parts else fact.kind.value
