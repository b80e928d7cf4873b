"""What was known on an earlier day (command-line.md «Two dates», scores.md «Episodes of stay»)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .reading import Export, Patient, Stay


def as_of(export: Export, day: date) -> Export:
    """The export as it would have been on the day: «later rows are invisible, not findings».

    Flags without a date (bosted, hjemmetjeneste, reservert …) can't be rewound: they stay as they are now.
    Tables that are there stay there, also with no row left.
    """
    if day >= export.export_date:
        return export
    return replace(
        export,
        patients={patient.id: patient_as_of(patient, day) for patient in export.patients.values()},
        export_date=day,
        oldest={table: first for table, first in export.oldest.items() if first <= day},
        cache={},
    )


def patient_as_of(patient: Patient, day: date) -> Patient:
    """The patient with the rows whose event is on or before the day; death after the day isn't known."""
    return replace(
        patient,
        died=patient.died if patient.died is not None and patient.died <= day else None,
        diagnoses=[row for row in patient.diagnoses if row.date <= day],
        contacts=[row for row in patient.contacts if row.date <= day],
        medicines=[row for row in patient.medicines if row.start <= day],
        stays=[stay_as_of(stay, day) for stay in patient.stays if stay.admitted <= day],
        measurements=[row for row in patient.measurements if row.date <= day],
        measures=[row for row in patient.measures if row.date <= day],
    )


def stay_as_of(stay: Stay, day: date) -> Stay:
    """A stay that ends later counts as still admitted; what got known later isn't known."""
    if stay.discharged is not None and stay.discharged > day:
        return replace(stay, discharged=None, to=None, known=None)
    if stay.known is not None and stay.known > day:
        return replace(stay, known=None)
    return stay
