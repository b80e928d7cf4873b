"""A backup becomes the store on a server: in an empty database, whole or not at all, and judged as in a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.cli.main import run_command
from listeoversikt.operations.backups import restore_backup, take_backup
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused
from listeoversikt.store.own_folder import own_folder
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.restoring_to_server import MEANWHILE

from ..saving import CHEAP, PASSPHRASE, save
from ..small_lists import MARCH, plain_list
from .cluster import Cluster

NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
OTHER = "blå hest under en lang bro"
WHO = "P001æ"


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """Of a store in a folder, with a leader and a nurse."""
    create_store(tmp_path / "lager", PASSPHRASE, hardness=CHEAP)
    with open_store(tmp_path / "lager", PASSPHRASE) as store:
        save(store, plain_list(MARCH), "mar")
        store.append_event("note", {"tekst": "æ"}, patient=WHO)
        store.accounts.add("kari", "Kari", UserRole.NURSE, OTHER)
        return take_backup(store).folder


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[ServerAddress]:
    """A database that holds nothing; nothing is left on this machine afterwards."""
    yield cluster.address(cluster.new_database())
    assert not any(own_folder().glob(f".{MEANWHILE}-*"))


def tables_in(cluster: Cluster, address: ServerAddress) -> int:
    with cluster.superuser(address.database) as connection:
        row = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    assert row is not None
    return int(str(row[0]))


def test_that_a_backup_becomes_the_store_of_an_empty_database(empty: ServerAddress, backup: Path) -> None:
    made = restore_backup(backup, empty, PASSPHRASE, NOW, "leder")
    assert made.folder == empty and made.aside is None and made.erased_again == 0
    with open_store(empty, PASSPHRASE, user="leder") as store:
        assert store.check() == ()
        assert [(one.payload, one.patient) for one in store.events("note")] == [({"tekst": "æ"}, WHO)]
        assert store.backups.paused_since() == NOW and not store.backups.is_due()
        assert any(one.act == "restored" for one in store.audit_entries())
        assert store.append_event("note", {}).sequence == len(store.events())
        store.backups.confirm()
        assert store.backups.paused_since() is None
    with open_store(empty, OTHER, user="kari") as store:
        assert store.events("note")


def test_that_what_was_erased_since_doesnt_come_back(
    empty: ServerAddress, backup: Path, tmp_path: Path
) -> None:
    with open_store(tmp_path / "lager", PASSPHRASE, user="leder") as store:
        store.erasing.patients([WHO], "ba om det selv")
    made = restore_backup(backup, empty, PASSPHRASE, NOW, "leder")
    assert made.erased_again == 1
    with open_store(empty, PASSPHRASE, user="leder") as store:
        assert store.erasing.is_erased(WHO) and store.check() == ()
        known = store.known_patients()
        assert known is not None and WHO not in known.ids


@pytest.mark.parametrize("same", [True, False])
def test_that_a_store_that_is_there_is_let_be(
    cluster: Cluster, backup: Path, tmp_path: Path, same: bool
) -> None:
    address = cluster.address(cluster.new_database())
    if same:
        restore_backup(backup, address, PASSPHRASE, NOW, "leder")
    else:
        create_store(address, PASSPHRASE, hardness=CHEAP)
    with open_store(address, PASSPHRASE, user="leder") as store:
        store.append_event("note", {"etter": True})
        before = store.events()
    with pytest.raises(BackupRefused) as refused:
        restore_backup(backup, address, PASSPHRASE, NOW, "leder")
    assert refused.value.reason is BackupReason.ON_SERVER
    with open_store(address, PASSPHRASE, user="leder") as store:
        assert store.events() == before and store.check() == ()


def test_that_who_may_not_and_what_isnt_whole_leave_the_database_empty(
    cluster: Cluster, empty: ServerAddress, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(StoreRefused) as not_allowed:
        restore_backup(backup, empty, OTHER, NOW, "kari")
    assert not_allowed.value.reason is Reason.NOT_ALLOWED
    with pytest.raises(BackupRefused) as wrong:
        restore_backup(backup, empty, "en annen setning enn den", NOW, "leder")
    assert wrong.value.reason is BackupReason.WRONG_PASSPHRASE
    content = bytearray((backup / "store.db").read_bytes())
    content[len(content) // 2] ^= 1
    damaged = backup.parent / "skadet"
    damaged.mkdir()
    for path in backup.iterdir():
        (damaged / path.name).write_bytes(content if path.name == "store.db" else path.read_bytes())
    with pytest.raises(BackupRefused) as not_whole:
        restore_backup(damaged, empty, PASSPHRASE, NOW, "leder")
    assert not_whole.value.reason is BackupReason.DAMAGED

    def stop(*parts: object) -> str:
        raise StoreRefused(Reason.SERVER_AWAY)

    with monkeypatch.context() as patch:
        patch.setattr("listeoversikt.store.moving.refuse_unless_same", stop)
        with pytest.raises(StoreRefused):
            restore_backup(backup, empty, PASSPHRASE, NOW, "leder")
    assert tables_in(cluster, empty) == 0
    restore_backup(backup, empty, PASSPHRASE, NOW, "leder")


def test_that_a_database_with_something_else_in_it_is_let_be(
    cluster: Cluster, empty: ServerAddress, backup: Path
) -> None:
    with cluster.superuser(empty.database) as connection:
        connection.execute("CREATE TABLE public.andres (tall integer)")
    with pytest.raises(StoreRefused) as refused:
        restore_backup(backup, empty, PASSPHRASE, NOW, "leder")
    assert refused.value.reason is Reason.SERVER_NOT_EMPTY


def test_that_the_command_line_does_it_by_the_address(
    empty: ServerAddress, backup: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", PASSPHRASE)
    asked = ["store", "restore", str(backup), str(empty), "--user", "leder"]
    assert run_command(asked) == 0
    assert "gjenopprettet" in capsys.readouterr().out
    assert run_command(asked) == 1
    assert "ny, tom database" in capsys.readouterr().err
