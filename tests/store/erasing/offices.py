"""Stores in which much has happened, and a look at every byte of one without the database in between."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from listeoversikt.followup.blocking import KINDS as BLOCKING
from listeoversikt.followup.log.acts import ACTS
from listeoversikt.patient_list.frames import CONTACTS, DIAGNOSES, MEASUREMENTS
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.store import keys
from listeoversikt.store.access.rights_of_kinds import RIGHTS
from listeoversikt.store.contents import ExtractKind, NewEvent, ScoredKey
from listeoversikt.store.database import PAGE_BYTES
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.repository import Store

from ..saving import PASSPHRASE, save
from ..small_lists import APRIL, FEBRUARY, MARCH, list_of

WHO, RECORD_NUMBER = "NX-4471", "8830215"
"""The one who is erased in the tests."""
TYPED = "ringte naboen om rullatoren"
OTHERS = ("NX-4470", "NX-4472", "NX-44711")
RESERVE_BYTES, IV_BYTES = 80, 16
"""SQLCipher 4: at the end of each page."""


def office_list(date: object, ids: Sequence[str], more: int = 0) -> PatientList:
    """A list of these patients; who is at place n has n + 1 diagnoses, and contacts and measurements of their own."""
    patients = [
        {
            "patient_id": one,
            "birth_year": 1940 + sum(map(ord, one)) % 50,
            "gp": f"fastlege-til-{one}",
            "record_number": RECORD_NUMBER if one == WHO else str(1_000_000 + sum(map(ord, one))),
        }
        for one in ids
    ]
    place = {one: number for number, one in enumerate(ids)}
    diagnoses, contacts, measurements = [], [], []
    for one in ids:
        size = len(one) + sum(map(ord, one)) % 3
        for n in range(size + more):
            day = day_number(date) - 400 * n - 5
            diagnoses.append({"patient": place[one], "day": day, "system": 0, "code": f"T{n:02d}{one[-2:]}"})
            contacts.append({"patient": place[one], "day": day, "kind": 0, "clinician": f"kliniker {one}"})
        measurements.append(
            {"patient": place[one], "day": day_number(date) - 9, "kind": "egfr", "value": 31.5}
        )
    return list_of(date, patients, {DIAGNOSES: diagnoses, CONTACTS: contacts, MEASUREMENTS: measurements})


def fill(store: Store, ids: Sequence[str] = (*OTHERS[:1], WHO, *OTHERS[1:])) -> None:
    """Two full extracts and a supplement, lists of scores, and an event of every kind there is."""
    extracts = [
        save(store, office_list(FEBRUARY, ids), "feb"),
        save(store, office_list(MARCH, ids, 1), "mar"),
    ]
    ids_of = [saved.extract.id for saved in extracts]
    keep_lists(store, ids_of, ids)
    save(store, office_list(APRIL, ids[1:2]), "tillegg", ExtractKind.SUPPLEMENT)
    events = []
    for kind in sorted({*ACTS, *RIGHTS} - set(BLOCKING)):  # those have tests of their own
        for number, one in enumerate(ids):
            said = TYPED if one == WHO else f"noe om nummer {number}"
            events.append(NewEvent(kind, {"text": f"{said} {one}", "deep": [{"of": one}]}, one))
        if WHO in ids:
            events.append(NewEvent(kind, {"text": f"møte: {WHO.lower()}, jnr {RECORD_NUMBER}."}))
            events.append(NewEvent(kind, {"text": f"bor sammen med {WHO}"}, ids[0]))
    written = store.append_events([one for one in events if one.kind != "went_back_to_extract"])
    undone = next(event for event in written if event.patient == (WHO if WHO in ids else ids[0]))
    store.append_events([NewEvent(undone.kind, {"why": TYPED}, undone.patient, undone.uuid)])


def keep_lists(store: Store, extracts: Sequence[int], ids: Sequence[str]) -> None:
    """A list of scores of each extract, and the list that the window shows at start."""
    for extract in extracts:
        key = ScoredKey((extract,), 20_000 + extract, (("skår", "1"),), "0.7")
        columns = {
            "patient_id": list(ids),
            "age": np.array([len(one) + extract for one in ids]),
            "band": [f"bånd {one}" for one in ids],
        }
        store.save_scored(key, columns)
    store.keep_list_at_start("nøkkel", " ".join(ids).encode())


def raw_pages(folder: Path) -> bytes:
    """Every page of the database decrypted as it lies, free pages and what was deleted in them too."""
    key = keys.unwrapped(keys.read((folder / KEY_FILE).read_bytes()), PASSPHRASE)
    content, found = (folder / DATABASE_FILE).read_bytes(), []
    for start in range(0, len(content), PAGE_BYTES):
        page = content[start : start + PAGE_BYTES]
        body = page[
            IV_BYTES if start == 0 else 0 : PAGE_BYTES - RESERVE_BYTES
        ]  # the first begins with the salt
        iv = page[PAGE_BYTES - RESERVE_BYTES : PAGE_BYTES - RESERVE_BYTES + IV_BYTES]
        found.append(Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor().update(body))
    return b"".join(found)
