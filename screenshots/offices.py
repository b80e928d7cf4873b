"""The offices in the pictures: made up, as many inhabitants as wanted, whole or with tables missing."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

from listeoversikt.journal.extract import read_export
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.example_office import (
    CHEAP,
    EXAMPLE_PASSPHRASE,
    extract_day,
    make_example_office,
)
from listeoversikt.operations.store_job import store_extract
from listeoversikt.store.repository import create_store, open_store

TODAY = dt.date(2026, 11, 3)
OPTIONAL = ("kontakter", "legemidler", "innleggelser", "maalinger", "tiltak")


def office(folder: Path, patients: int) -> Path:
    """An example office with two extracts; 0 = an empty store."""
    place = folder / f"kontor-{patients}"
    if place.exists():
        return place
    if patients:
        return make_example_office(place, patients, today=TODAY)
    create_store(place, EXAMPLE_PASSPHRASE, hardness=CHEAP)
    return place


def office_without_tables(folder: Path, patients: int) -> Path:
    """An office whose extract has none of the optional tables."""
    place = folder / f"kontor-{patients}-mangler"
    if place.exists():
        return place
    export = folder / "uttrekk"
    shutil.rmtree(export, ignore_errors=True)
    write_made_up_export(patients=patients, seed=1, out=export, years=5, as_of=extract_day(TODAY))
    for name in OPTIONAL:
        (export / f"{name}.csv").unlink(missing_ok=True)
    create_store(place, EXAMPLE_PASSPHRASE, hardness=CHEAP)
    with open_store(place, EXAMPLE_PASSPHRASE) as store:
        store_extract(store, read_export(export, today=TODAY))
    shutil.rmtree(export)
    return place
