"""A store of an older schema on a server: a backup first, every step in one transaction, or the store as it was."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store import keys, migrating
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.copying import copy_rows
from listeoversikt.store.database import Database
from listeoversikt.store.migrations.given import Given
from listeoversikt.store.migrations.steps import upgrade
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store
from listeoversikt.store.restoring import restore
from listeoversikt.store.server import upgrading
from listeoversikt.store.server.database import ServerDatabase
from listeoversikt.store.server.keys_in_table import KeysInTable
from listeoversikt.store.server.tables import metadata as beside_metadata
from listeoversikt.store.server.upgrading import columns_of
from listeoversikt.store.tables import SCHEMA_VERSION
from tests.cheap_guesses import guesses_are_cheap

from ..old_stores import PHRASE, contents, copy_of
from .cluster import Cluster

__all__ = ["guesses_are_cheap"]

BEFORE = "sikkerhetskopi-før-oppgradering-"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of who is logged in."""
    home = tmp_path / "hjemme"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    return home


@pytest.fixture
def address(cluster: Cluster, tmp_path: Path) -> ServerAddress:
    """What an office stored with schema 1, as the first step makes it on a server."""
    address = cluster.address(cluster.new_database())
    folder = copy_of("office", tmp_path / "gammelt")
    key_file = keys.read((folder / "keys.json").read_bytes())
    key = keys.unwrapped(key_file, PHRASE)
    database = ServerDatabase(address, key, 1)
    file = Database(folder / "store.db", key)
    with database.founding() as target, file.reading() as source:
        upgrade(target, 0, 1, Given((), ""))
        beside_metadata.create_all(target, checkfirst=False)
        copy_rows(source, target, columns_of(source))
        KeysInTable().write(target, key_file)
    database.close()
    file.close()
    return address


def refused(address: ServerAddress) -> Reason:
    with pytest.raises(StoreRefused) as told:
        open_store(address, PHRASE, patience=0.2)
    return told.value.reason


def state(cluster: Cluster, address: ServerAddress) -> bytes:
    """Everything that is there, but for what a dump says of its own making and where backups have been taken."""
    with cluster.superuser(address.database) as connection:
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
    lines = cluster.dump(address.database).splitlines()
    beside_this = (b"--", b"\\", b"INSERT INTO public.meta")
    return b"\n".join([repr(found).encode(), *(one for one in lines if not one.startswith(beside_this))])


def test_that_a_store_of_schema_1_opens_whole_and_once(address: ServerAddress, tmp_path: Path) -> None:
    with open_store(copy_of("office", tmp_path / "i fil"), PHRASE) as in_a_file:
        expected = contents(in_a_file)
    assert expected["events"]
    with open_store(address, PHRASE) as store:
        assert store.migration is not None
        assert (store.migration.before, store.migration.after) == (1, SCHEMA_VERSION)
        assert contents(store) == expected
        assert store.check() == ()
        assert (store.identity.login, store.identity.role) == ("leder", UserRole.LEADER)
        assert store.audit.entries()[0].act == "migrated"
    with open_store(address, PHRASE, user="leder") as again:
        assert again.migration is None
        again.append_event("note", {})


def test_that_the_server_doesnt_see_what_a_step_writes(cluster: Cluster, address: ServerAddress) -> None:
    open_store(address, PHRASE).close()
    dump = cluster.dump(address.database)
    assert b"leder" not in dump
    assert b"leder".hex().encode() not in dump


def test_that_a_backup_is_taken_first_and_opens(address: ServerAddress, home: Path, tmp_path: Path) -> None:
    with open_store(address, PHRASE) as store:
        now = contents(store)
        assert store.migration is not None
        backup = store.migration.backup
    assert backup is not None and backup.name.startswith(BEFORE)
    assert home in backup.parents
    restore(backup, tmp_path / "tilbake", PHRASE, clock=lambda: dt.datetime.now(dt.UTC))
    with open_store(tmp_path / "tilbake", PHRASE) as restored:
        assert contents(restored) == now
        assert restored.identity.login == "leder"


def test_that_without_a_place_for_the_backup_nothing_is_changed(
    cluster: Cluster, address: ServerAddress, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "en fil").write_text("")
    monkeypatch.setattr(Path, "home", lambda: home / "en fil" / "ingen mappe")
    before = state(cluster, address)
    assert refused(address) in (Reason.UPGRADE_NO_BACKUP, Reason.DISK_ERROR)
    assert state(cluster, address) == before


@pytest.mark.parametrize("mistake", [RuntimeError, sa.exc.ProgrammingError])
def test_that_a_step_that_goes_wrong_leaves_the_store_as_it_was(
    cluster: Cluster, address: ServerAddress, monkeypatch: pytest.MonkeyPatch, mistake: type[Exception]
) -> None:
    step_up = migrating.step_up

    def half(connection: sa.Connection, before: int, given: Given) -> None:
        step_up(connection, before, given)
        if mistake is RuntimeError:
            raise RuntimeError("en feil i et steg")
        connection.exec_driver_sql("SELECT finnes_ikke FROM meta")

    before = state(cluster, address)
    monkeypatch.setattr(migrating, "step_up", half)
    assert refused(address) is Reason.UPGRADE_FAILED
    assert state(cluster, address) == before
    monkeypatch.undo()
    with open_store(address, PHRASE) as store:
        assert store.migration is not None


def test_that_what_is_written_after_the_backup_stops_it(
    cluster: Cluster, address: ServerAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = upgrading.backed_up

    def meanwhile(*what: object) -> object:
        backup = taken(*what)  # type: ignore[arg-type]
        with cluster.superuser(address.database) as connection:
            connection.execute("DELETE FROM event_log WHERE sequence = (SELECT max(sequence) FROM event_log)")
        return backup

    monkeypatch.setattr(upgrading, "backed_up", meanwhile)
    assert refused(address) is Reason.UPGRADE_IN_USE
    monkeypatch.undo()


def test_that_of_two_at_once_one_does_it(address: ServerAddress, monkeypatch: pytest.MonkeyPatch) -> None:
    stepped = upgrading.stepped_up

    def meanwhile(*what: object) -> object:
        monkeypatch.setattr(upgrading, "stepped_up", stepped)
        open_store(address, PHRASE).close()
        return stepped(*what)  # type: ignore[arg-type]

    monkeypatch.setattr(upgrading, "stepped_up", meanwhile)
    with open_store(address, PHRASE) as store:
        assert store.migration is None
        assert [entry.act for entry in store.audit.entries()].count("migrated") == 1


def test_that_tables_nobody_knows_arent_left_out_of_the_backup(
    cluster: Cluster, address: ServerAddress
) -> None:
    with cluster.superuser(address.database) as connection:
        connection.execute("CREATE TABLE andres (ting int)")
    assert refused(address) is Reason.UPGRADE_FAILED
