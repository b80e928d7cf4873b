"""The machine's own key store: only a passphrase that opens the store is kept there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from listeoversikt.operations import remembered, users
from listeoversikt.operations.users import UserRole
from listeoversikt.store.refusals import Reason, StoreRefused
from tests.operations.stores import PASSPHRASE, new_store, opened
from tests.store.access.test_key_store import InMemory


@pytest.fixture
def in_memory() -> Iterator[InMemory]:
    before = keyring.get_keyring()
    backend = InMemory()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


def test_that_a_passphrase_that_opens_is_kept_for_the_store_and_login(
    in_memory: InMemory, tmp_path: Path
) -> None:
    folder, other = new_store(tmp_path / "lager"), new_store(tmp_path / "annet")
    assert remembered.cannot_remember() is None
    assert remembered.remembered(folder) is None
    remembered.remember(folder, PASSPHRASE)
    assert remembered.remembered(folder) == remembered.remembered(folder, "leder") == PASSPHRASE
    assert remembered.remembered(other) is None
    with opened(folder) as store:
        users.add_user(store, "kari", "Kari", UserRole.NURSE, "kari sin passfrase")
    assert remembered.remembered(folder) is None  # nobody is named, and there are two
    assert remembered.remembered(folder, "kari") is None
    assert remembered.remembered(folder, "leder") == PASSPHRASE
    remembered.forget(folder, "leder")
    assert remembered.remembered(folder, "leder") is None


def test_that_a_wrong_one_is_not_kept(in_memory: InMemory, tmp_path: Path) -> None:
    folder = new_store(tmp_path / "lager")
    with pytest.raises(StoreRefused) as refused:
        remembered.remember(folder, "noe helt annet")
    assert refused.value.reason is Reason.WRONG_PASSPHRASE
    assert in_memory.kept == {}


def test_that_a_changed_passphrase_is_taken_away(in_memory: InMemory, tmp_path: Path) -> None:
    folder = new_store(tmp_path / "lager")
    remembered.remember(folder, PASSPHRASE)
    with opened(folder) as store:
        users.set_passphrase(store, "leder", "en splitter ny passfrase", present=PASSPHRASE)
    assert in_memory.kept == {}
