"""No ``repr`` of anything that an open store leads to tells its key, a passphrase or a password."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType, MappingProxyType, ModuleType

import pytest

from listeoversikt.gui.first_steps import Ready
from listeoversikt.gui.pages.settings.user_panel import UserForm
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.new_store import NewStore
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import Place, ServerAddress
from listeoversikt.store.in_place import Asker
from listeoversikt.store.repository import open_store
from listeoversikt.store.secret import Secret
from listeoversikt.store.server.connection import Way
from tests.store.saving import PASSPHRASE

ON_BOTH = True
BARE = (bytes, bytearray, str, dict, list, tuple, set, frozenset, MappingProxyType)
"""What holds a value can't but show it; nothing that has a name of its own may."""
NOT_GONE_INTO = (type, ModuleType, FunctionType, CodeType, FrameType, str, bytes)
MOST = 60_000


def reached(*roots: object) -> Iterator[object]:
    """Everything that they lead to, classes and modules left out."""
    seen: set[int] = set()
    waiting = list(roots)
    while waiting and len(seen) < MOST:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, NOT_GONE_INTO):
            continue
        seen.add(id(one))
        yield one
        waiting += gc.get_referents(one)


def test_that_nothing_an_open_store_leads_to_tells_its_key(folder: Place) -> None:
    with open_store(folder, PASSPHRASE) as store:
        key = store._database.key
        secrets = (repr(key)[2:-1], key.hex(), PASSPHRASE)
        with store._database.reading() as connection:
            own = (store, store.opened, store.accounts, store.backups, connection)
            looked = 0
            for one in reached(*own):
                if isinstance(one, BARE):
                    continue
                looked += 1
                said = repr(one)
                assert not any(secret in said for secret in secrets), type(one)
        assert looked > 100


def test_that_a_secret_tells_nothing_of_itself() -> None:
    for secret in (Secret(b"den hemmelige"), Secret("den hemmelige")):
        assert "hemmelige" not in f"{secret} {secret!r} {[secret]}"
    assert Secret(b"\x01").key == b"\x01" and Secret("ord").text == "ord"
    assert "ord" not in repr(Way(ServerAddress("lister", "localhost"), "ord"))


@pytest.mark.parametrize(
    "record",
    [
        Asker(b"hemmelig", "s", "a", None, "hemmelig", lambda: None),  # type: ignore[arg-type,return-value]
        Wanted(passphrase="hemmelig"),
        Ready(Path(), "hemmelig", None, "hemmelig"),
        UserForm("Kari", "kari", UserRole.NURSE, "", "hemmelig"),
        NewStore(Path(), "hemmelig"),
    ],
    ids=lambda one: type(one).__name__,
)
def test_that_records_with_a_passphrase_do_not_show_it(record: object) -> None:
    assert "hemmelig" not in repr(record)
