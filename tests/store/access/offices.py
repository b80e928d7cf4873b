"""A store with several users, cheap to open."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

from listeoversikt.store import keys
from listeoversikt.store.access.attempts import FILE as ATTEMPTS_FILE
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import Place, ServerAddress
from listeoversikt.store.founding import KEY_FILE
from listeoversikt.store.repository import Store, create_store, open_store
from listeoversikt.store.server.connection import connected
from listeoversikt.store.server.keys_in_table import AttemptsInTable
from listeoversikt.store.server.opening import key_file_of as server_keys
from tests.store.saving import CHEAP

LEADER_PHRASE = "leder med langt ord"
DOCTOR_PHRASE = "legen har også ett"
NURSE_PHRASE = "sykepleier med sitt"
ANOTHER = "en helt annen frase"
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


class Clock:
    """Tells the time it's set to."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> dt.datetime:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += dt.timedelta(seconds=seconds)


def new_office(folder: Path) -> Path:
    """A store with a leader, a doctor, a nurse, a secretary and a reader."""
    create_store(folder, LEADER_PHRASE, user="anne", name="Anne", hardness=CHEAP)
    with open_store(folder, LEADER_PHRASE) as store:
        store.accounts.add("per", "Per", UserRole.DOCTOR, DOCTOR_PHRASE, member="lege-1")
        store.accounts.add("berit", "Berit", UserRole.NURSE, NURSE_PHRASE, member="spl-1")
        store.accounts.add("siri", "Siri", UserRole.SECRETARY, "siri sin passfrase")
        store.accounts.add("revisor", "Revisor", UserRole.READER, ANOTHER)
    return folder


def key_file_of(office: Place) -> keys.KeyFile:
    """The wrapped copies, wherever they lie."""
    if isinstance(office, ServerAddress):
        return server_keys(partial(connected, office, None))
    return keys.read((Path(office) / KEY_FILE).read_bytes())


def has_tries(office: Place) -> bool:
    """Whether wrong tries are kept."""
    if isinstance(office, ServerAddress):
        return AttemptsInTable(partial(connected, office, None)).read() is not None
    return (Path(office) / ATTEMPTS_FILE).exists()


def forget_tries(office: Place) -> None:
    """Nobody needs to wait."""
    if isinstance(office, ServerAddress):
        AttemptsInTable(partial(connected, office, None)).keep(None)
    else:
        (Path(office) / ATTEMPTS_FILE).unlink(missing_ok=True)


def entered(folder: Place, user: str, passphrase: str) -> Store:
    return open_store(folder, passphrase, user=user, patience=0)
