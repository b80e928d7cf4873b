"""``check`` looks at the wrapped copies of the key too: a user whose copy isn't the present one can't come in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.store import integrity, keys
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.contents import Fault, StoreFinding
from listeoversikt.store.key_place import KeysInFolder
from listeoversikt.store.repository import Store

from .offices import LEADER_PHRASE, entered

NEW = "en splitter ny passfrase"


def checked(office: Path) -> tuple[StoreFinding, ...]:
    with entered(office, "anne", LEADER_PHRASE) as store:
        return store.check()


def unfit(*logins: str) -> tuple[StoreFinding, ...]:
    return tuple(StoreFinding(Fault.KEYS, one) for one in logins)


@pytest.fixture
def yesterday(office: Path) -> bytes:
    return (office / "keys.json").read_bytes()


def test_that_the_key_file_of_the_day_fits(office: Path) -> None:
    assert checked(office) == ()


def test_that_a_key_file_from_before_a_new_passphrase_is_told_by_login(
    office: Path, yesterday: bytes
) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.set_passphrase("siri", NEW)
        store.accounts.set_passphrase("berit", NEW)
    assert checked(office) == ()
    (office / "keys.json").write_bytes(yesterday)
    assert checked(office) == unfit("berit", "siri")


def test_that_a_key_file_from_before_a_user_came_is_told(office: Path, yesterday: bytes) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.add("ny", "Ny", UserRole.NURSE, NEW)
    (office / "keys.json").write_bytes(yesterday)
    assert checked(office) == unfit("ny")


def test_that_a_recovery_key_that_isnt_in_the_file_is_told(office: Path, yesterday: bytes) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.new_recovery_key()
    assert checked(office) == ()
    (office / "keys.json").write_bytes(yesterday)
    assert checked(office) == unfit(integrity.RECOVERY_KEY)


def test_that_a_stopped_users_copy_put_back_is_no_fault(office: Path, yesterday: bytes) -> None:
    """It lets nobody in, and the next change clears it away."""
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.stop("berit")
    (office / "keys.json").write_bytes(yesterday)
    assert checked(office) == ()


@pytest.mark.parametrize("how", ["gone", "damaged"])
def test_that_a_key_file_that_went_away_meanwhile_fits_nobody(office: Path, how: str) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        (office / "keys.json").unlink()
        if how == "damaged":
            (office / "keys.json").write_text("{")
        assert store.check() == unfit("anne", "berit", "per", "revisor", "siri")


@pytest.mark.parametrize("killed_at", ["before the file", "after the file"])
def test_that_a_passphrase_half_changed_is_no_fault(
    office: Path, killed_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Either passphrase opens the store; see ``key_marks``."""
    real = KeysInFolder.write

    def killed(self: KeysInFolder, connection: object, key_file: keys.KeyFile) -> None:
        if killed_at == "after the file":
            real(self, connection, key_file)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with entered(office, "anne", LEADER_PHRASE) as store:
        with monkeypatch.context() as patch:
            patch.setattr(KeysInFolder, "write", killed)
            with pytest.raises(KeyboardInterrupt):
                store.accounts.set_passphrase("berit", NEW)
            with pytest.raises(KeyboardInterrupt):
                store.accounts.new_recovery_key()
        assert store.check() == ()


def test_that_a_passphrase_changed_while_its_looked_at_is_no_fault(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is another by the time it's read than the marks said."""
    real, changes = KeysInFolder.read, [office]

    def meanwhile(self: KeysInFolder, connection: object) -> keys.KeyFile:
        if changes:
            with entered(changes.pop(), "anne", LEADER_PHRASE) as other:
                other.accounts.set_passphrase("berit", NEW)
        return real(self, connection)  # type: ignore[arg-type]

    with entered(office, "anne", LEADER_PHRASE) as store, monkeypatch.context() as patch:
        patch.setattr(KeysInFolder, "read", meanwhile)
        assert store.check() == ()
    assert not changes


def test_that_two_copies_exchanged_fit_neither(office: Path) -> None:
    whole = keys.read((office / "keys.json").read_bytes())
    mine, theirs = whole.copy_of("berit"), whole.copy_of("siri")
    assert mine is not None and theirs is not None
    others = [one for one in whole.copies if one["id"] not in (mine["id"], theirs["id"])]
    swapped = ({**mine, "id": theirs["id"]}, {**theirs, "id": mine["id"]})
    (office / "keys.json").write_bytes(keys.written(replace(whole, copies=(*others, *swapped))))
    assert checked(office) == unfit("berit", "siri")


def test_that_checking_changes_nothing(office: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        before = events_and_keys(store, office)
        store.check()
        assert events_and_keys(store, office) == before


def events_and_keys(store: Store, office: Path) -> tuple[object, ...]:
    return (store.events(), (office / "keys.json").read_bytes())
