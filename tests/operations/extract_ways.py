"""The steps of an import, one at a time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from listeoversikt.operations.extract_preview import Preview, Receipt, preview, read_in
from listeoversikt.operations.extract_steps import Looked, look_at
from listeoversikt.operations.office import Office
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY

MONTH = 30


TODAY_LATER = TODAY + dt.timedelta(days=MONTH)


def looked(store: Store, path: Path, **options: object) -> Looked:
    found = look_at(store, path, today=TODAY_LATER, **options)  # type: ignore[arg-type]
    assert isinstance(found, Looked), found
    return found


def office_of(store: Store, folder: Path) -> Office:
    office = Office(store, folder)
    office.refresh(TODAY_LATER)
    return office


def previewed(office: Office, found: Looked) -> Preview:
    shown = preview(office, found, today=TODAY_LATER)
    assert isinstance(shown, Preview)
    return shown


def stored(office: Office, found: Looked) -> Receipt:
    receipt = read_in(office, found)
    assert isinstance(receipt, Receipt), receipt
    return receipt
