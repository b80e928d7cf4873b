"""Importing into a store with as few words as a test can do with."""

from __future__ import annotations

import datetime as dt

from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.store.contents import ExtractKind, SavedExtract
from listeoversikt.store.repository import Store


def save(
    store: Store, patient_list: PatientList, checksum: str, kind: ExtractKind = ExtractKind.FULL
) -> SavedExtract:
    """Saves a list as the extract of its index day."""
    date: dt.date = date_of(int(patient_list.index_day[0]))
    return store.save_extract(
        patient_list,
        kind=kind,
        export_date=date,
        office="Blåbærlia legekontor",
        journal_system="et journalsystem",
        checksum=checksum,
        report={"tables": {"pasienter": {"read": len(patient_list)}}},
    )
