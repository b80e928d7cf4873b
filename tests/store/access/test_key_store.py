"""The machine's own key store: a convenience that is off, loaded late, and says so where there is none."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import keyring
import keyring.backend
import pytest
from keyring.backends import fail

from listeoversikt.store.access import key_store
from listeoversikt.store.access.key_store import KeyStoreRefused, KeyStoreTrouble


class InMemory(keyring.backend.KeyringBackend):
    """A key store like the system's, that forgets everything."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise keyring.errors.KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise keyring.errors.PasswordSetError
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class InClearText(InMemory):
    priority = 0.5  # type: ignore[assignment]


@pytest.fixture
def in_memory() -> Iterator[InMemory]:
    before = keyring.get_keyring()
    backend = InMemory()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


def test_that_a_passphrase_is_kept_found_and_taken_away(in_memory: InMemory) -> None:
    assert key_store.trouble() is None
    assert key_store.kept("lager-1", "berit") is None
    key_store.keep("lager-1", "berit", "passfrasen")
    key_store.keep("lager-2", "berit", "en annen")
    assert key_store.kept("lager-1", "berit") == "passfrasen"
    assert key_store.kept("lager-1", "anne") is None
    key_store.forget("lager-1", "berit")
    key_store.forget("lager-1", "berit")
    assert key_store.kept("lager-1", "berit") is None
    assert in_memory.kept == {("listeoversikt", "lager-2/berit"): "en annen"}


def test_that_a_locked_key_store_is_told_and_gives_nothing(in_memory: InMemory) -> None:
    in_memory.locked = True
    assert key_store.kept("lager-1", "berit") is None
    with pytest.raises(KeyStoreRefused) as refused:
        key_store.keep("lager-1", "berit", "passfrasen")
    assert refused.value.reason is KeyStoreTrouble.REFUSED
    assert "passfrasen" not in str(refused.value)


@pytest.mark.parametrize("backend", [fail.Keyring, InClearText])
def test_that_no_key_store_or_one_in_clear_text_is_none(in_memory: InMemory, backend: type) -> None:
    keyring.set_keyring(backend())
    assert key_store.trouble() is KeyStoreTrouble.NONE_HERE
    assert key_store.kept("lager-1", "berit") is None
    key_store.forget("lager-1", "berit")
    with pytest.raises(KeyStoreRefused):
        key_store.keep("lager-1", "berit", "passfrasen")


def test_that_a_program_without_the_library_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert key_store.trouble() is KeyStoreTrouble.NONE_HERE


def test_that_the_library_is_loaded_only_when_it_is_asked_for() -> None:
    code = (
        "import sys\n"
        "import listeoversikt.store.access.key_store, listeoversikt.operations.users\n"
        "print('keyring' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
