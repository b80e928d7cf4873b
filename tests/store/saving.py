"""Importing into a store with as few words as a test can do with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.store.address import Place, ServerAddress, as_address, is_address
from listeoversikt.store.contents import ExtractKind, SavedExtract
from listeoversikt.store.keys import Hardness
from listeoversikt.store.refusals import SENTENCES, Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.server.connection import connected
from listeoversikt.store.tables import metadata

PASSPHRASE = "en rød tråd på Tøyen"
CHEAP = Hardness(memory_kib=8, passes=1, lanes=1)


def only_in_a_file(test: Callable[..., None]) -> Callable[..., None]:
    """The test is of what lies in the folder."""
    test.only_in_a_file = True  # type: ignore[attr-defined]
    return test


def folder_bytes(folder: Place) -> dict[str, bytes]:
    """Every file in a folder and what it holds; on a server every table."""
    if is_address(folder):
        return rows_on_server(as_address(folder))
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def rows_on_server(address: ServerAddress) -> dict[str, bytes]:
    """Every table as the server has it."""
    with connected(address, None) as connection:
        return {
            name: repr(connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall()).encode()
            for name in (*metadata.tables, "beside")
        }


def assert_refused(folder: Path, reason: Reason, passphrase: str = PASSPHRASE) -> None:
    """Refused with the reason's sentence, and no byte of the folder has changed beside the count of wrong tries."""
    before = folder_bytes(folder)
    with pytest.raises(StoreRefused) as refused, open_store(folder, passphrase, patience=0):
        pass
    assert refused.value.reason == reason
    assert str(refused.value) == SENTENCES[reason]
    after = folder_bytes(folder)
    if reason in (Reason.WRONG_PASSPHRASE, Reason.WRONG_LOGIN):
        after.pop("attempts.json")
        before.pop("attempts.json", None)
    assert after == before


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
