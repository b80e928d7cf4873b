"""Condition → diagnoser."""

from __future__ import annotations

from listeoversikt.journal.fhir.dates import day_of
from listeoversikt.journal.fhir.elements import Condition
from listeoversikt.journal.fhir.gathered import Gathered, own_cells, subject_of
from listeoversikt.journal.fhir.references import keys_of
from listeoversikt.journal.fhir.systems import DIAGNOSIS_SYSTEMS, ICD10, codings, full
from listeoversikt.patient_list.frames import DIAGNOSES

KIND = "Condition"
NOT_TRUE = frozenset({"entered-in-error", "refuted"})


def gather_condition(condition: Condition, row: int, full_url: str, into: Gathered) -> None:
    """A row of diagnoser for each code system that can be read: the first code of each."""
    for coding in codings([condition.verification_status]):
        if coding.code in NOT_TRUE:
            into.leave_out(KIND, coding.code)
            return
    found: dict[str, str] = {}
    for coding in codings([condition.code]):
        system = full(coding.system)
        if coding.code and system in DIAGNOSIS_SYSTEMS:
            found.setdefault(system, coding.code)
    if not found:
        into.not_mapped(KIND, codings([condition.code]))
        return
    if ICD10 in found:
        into.conditions.say(keys_of(KIND, condition.id, full_url), found[ICD10])
    own = own_cells(DIAGNOSES, condition.extension) if condition.extension else {}
    for system, code in found.items():
        cells = {
            "pasient_id": subject_of(condition.subject),
            "dato": _day(condition),
            "kode": code,
            "kodeverk": DIAGNOSIS_SYSTEMS[system],
            **own,
        }
        into.add(DIAGNOSES, KIND, row, cells, condition.id)


def _day(condition: Condition) -> str:
    onset = condition.onset_period.start if condition.onset_period is not None else ""
    return day_of(condition.recorded_date or condition.onset_date_time or onset)
