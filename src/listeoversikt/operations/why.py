"""Why a patient has a score: every value opened down to its rows, worked out for one patient when asked."""

from __future__ import annotations

from listeoversikt.followup.membership import explain
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.evidence import Evidence


class NotOnList(LookupError):
    """The list has no such patient."""


def explain_patient(
    patient_list: PatientList, patient_id: str, settings: Settings | None = None
) -> tuple[Evidence, ...]:
    """The evidence of a patient, by pseudonym, as at the list's index day; raises ``NotOnList``."""
    labels = patient_list.patients.labels["patient_id"]
    if patient_id not in labels:
        raise NotOnList
    code = labels.index(patient_id)
    found = (patient_list.patients["patient_id"] == code).nonzero()[0]
    if not len(found):
        raise NotOnList
    return explain(patient_list, int(found[0]), (settings or Settings()).bands)
