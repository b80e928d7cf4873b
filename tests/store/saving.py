"""Importing into a store with as few words as a test can do with."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.store.contents import ExtractKind, SavedExtract
from listeoversikt.store.keys import Hardness
from listeoversikt.store.refusals import SENTENCES, Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store

PASSPHRASE = "en rød tråd på Tøyen"
CHEAP = Hardness(memory_kib=8, passes=1, lanes=1)


def folder_bytes(folder: Path) -> dict[str, bytes]:
    """Every file in a folder and what it holds."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def assert_refused(folder: Path, reason: Reason, passphrase: str = PASSPHRASE) -> None:
    """Refused with the reason's sentence, and no byte of the folder has changed."""
    before = folder_bytes(folder)
    with pytest.raises(StoreRefused) as refused, open_store(folder, passphrase, patience=0):
        pass
    assert refused.value.reason == reason
    assert str(refused.value) == SENTENCES[reason]
    assert folder_bytes(folder) == before


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
