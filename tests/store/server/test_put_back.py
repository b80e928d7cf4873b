"""Whoever runs the server can put the whole database back to yesterday: each machine knows how far the log had come."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_chain import HEAD_FILE, AuditFault, AuditFinding
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.moving import move_store
from listeoversikt.store.own_folder import own_folder
from listeoversikt.store.repository import open_store
from listeoversikt.store.restoring import restore
from listeoversikt.store.server.database import HEADS

from ..saving import PASSPHRASE
from .cluster import OWNER, Cluster


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine that has been nowhere before."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "maskin"))
    return own_folder() / HEADS


@pytest.fixture
def address(cluster: Cluster) -> ServerAddress:
    return cluster.new_store()


def worked(address: ServerAddress, times: int = 1) -> tuple[AuditFinding, ...]:
    """Somebody has come and looked; what was told when they did."""
    with open_store(address, PASSPHRASE) as store:
        store.audit.arrive()
        for _ in range(times):
            store.audit.look(AuditAct.SEARCHED, details={"hits": 1})
        return store.audit.at_opening


def copied(cluster: Cluster, address: ServerAddress) -> str:
    return cluster.new_database(f"{address.database}_i_gaar", like=address.database)


def put_back(cluster: Cluster, address: ServerAddress, copy: str | None) -> None:
    with cluster.superuser() as connection:
        connection.execute(f"DROP DATABASE {address.database} WITH (FORCE)")
        like = copy or "template0"
        connection.execute(f"CREATE DATABASE {address.database} OWNER {OWNER} TEMPLATE {like}")


def faults(found: tuple[AuditFinding, ...]) -> list[tuple[AuditFault, str]]:
    return [(one.fault, one.where) for one in found if not one.is_remark]


def test_that_a_machine_that_hasnt_been_there_has_nothing_to_tell(
    address: ServerAddress, machine: Path
) -> None:
    assert worked(address, 3) == ()
    assert worked(address) == ()
    head, *others = machine.iterdir()
    assert not others
    assert head.stat().st_mode & 0o077 == 0
    head.unlink()
    assert worked(address) == ()


def test_that_a_server_put_back_is_told_at_opening_until_somebody_has_noted_it(
    cluster: Cluster, address: ServerAddress
) -> None:
    worked(address)
    copy = copied(cluster, address)
    worked(address, 8)
    put_back(cluster, address, copy)
    assert faults(worked(address, 0)) == [(AuditFault.CUT, HEAD_FILE)]
    assert faults(worked(address, 20)) == [(AuditFault.CUT, HEAD_FILE)]
    grown = worked(address, 2)  # as long as it was and longer, and still another log
    assert faults(grown) == [(AuditFault.HEAD, HEAD_FILE)]
    with open_store(address, PASSPHRASE) as store:
        assert faults(store.verify_audit()) == [(AuditFault.HEAD, HEAD_FILE)]
        store.audit.note(store.verify_audit())
    assert worked(address) == ()
    assert worked(address) == ()


def test_that_another_machine_finds_it_by_itself(
    cluster: Cluster, address: ServerAddress, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked(address)
    copy = copied(cluster, address)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "en annen"))
    worked(address, 5)
    put_back(cluster, address, copy)
    assert faults(worked(address)) == [(AuditFault.CUT, HEAD_FILE)]
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "maskin"))  # hadn't seen what is gone
    assert worked(address) == ()


def test_that_a_head_somebody_has_changed_is_told(address: ServerAddress, machine: Path) -> None:
    worked(address, 3)
    (head,) = machine.iterdir()
    head.write_bytes(head.read_bytes().replace(b'"count": ', b'"count": 1'))
    assert faults(worked(address)) == [(AuditFault.HEAD, HEAD_FILE)]


def test_that_a_machine_that_can_keep_nothing_opens_all_the_same(
    address: ServerAddress, machine: Path
) -> None:
    machine.parent.parent.mkdir(parents=True)
    machine.parent.write_text("en fil der mappa skulle ligge")
    assert worked(address, 2) == ()
    assert machine.parent.is_file()


def test_that_a_restored_backup_moved_to_the_same_address_isnt_told_as_cut(
    cluster: Cluster, address: ServerAddress, tmp_path: Path
) -> None:
    worked(address)
    with open_store(address, PASSPHRASE) as store:
        backup = store.backups.take(tmp_path / "kopi")
    worked(address, 8)
    restore(backup.folder, tmp_path / "lager", PASSPHRASE, clock=lambda: dt.datetime.now(dt.UTC))
    put_back(cluster, address, None)
    move_store(tmp_path / "lager", PASSPHRASE, address)
    for _ in range(2):
        assert not {AuditFault.CUT, AuditFault.HEAD} & {fault for fault, _ in faults(worked(address))}
    copy = copied(cluster, address)
    worked(address, 2)
    put_back(cluster, address, copy)
    assert (AuditFault.CUT, HEAD_FILE) in faults(worked(address))  # and is watched from there on
