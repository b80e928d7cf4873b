"""Erasing in a store on a server: rows and contents go, and what is left hangs together."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.extracts import parquet
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, create_store, open_store
from listeoversikt.store.tables import blobs, metadata

from ..erasing.offices import TYPED, WHO, fill
from ..saving import CHEAP, PASSPHRASE, save
from ..small_lists import MARCH, plain_list
from .cluster import Cluster

OTHER_PASSPHRASE = "blå hest under en lang bro"
TODAY = dt.date(2026, 4, 1)


@pytest.fixture
def store(cluster: Cluster) -> Store:
    store = open_store(cluster.new_store(), PASSPHRASE)
    fill(store)
    return store


def everything(store: Store) -> str:
    """All that the store's key opens, contents unpacked too."""
    found = []
    with store._database.reading() as connection:
        for table in metadata.sorted_tables:
            found += [str(row) for row in connection.execute(sa.select(table)).all() if table is not blobs]
        for content in connection.scalars(sa.select(blobs.c.content)):
            if content[:4] == b"PAR1":
                columns = parquet.decode(content)
                found += [json.dumps([str(value) for value in one.to_pylist()]) for one in columns.values()]
    return "\n".join(found)


def test_that_an_erased_patient_is_nowhere_and_the_store_is_sound(store: Store) -> None:
    with store:
        assert WHO in everything(store).replace("NX-44711", "") and TYPED in everything(store)
        erased = store.erasing.patients([WHO], "ba om det selv")
        assert erased.finished
        left = everything(store).replace("NX-44711", "")
        assert WHO not in left and TYPED not in left
        assert store.erasing.is_erased(WHO)
        assert store.check() == ()
        assert store.append_event("note", {}).sequence == len(store.events())


def test_that_an_erased_extract_is_gone_and_its_number_isnt_given_again(store: Store) -> None:
    with store:
        oldest = min(store.extracts(), key=lambda one: one.order)
        store.erasing.extract(oldest.id, "feil liste")
        assert oldest.id not in [one.id for one in store.extracts()]
        assert store.check() == ()


# --- everything ----------------------------------------------------------------------------------------------------


def left_in(cluster: Cluster, database: str) -> tuple[int, bytes]:
    """How many tables are left, and all that the server has of the database."""
    with cluster.superuser(database) as connection:
        row = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
    assert row is not None
    return int(str(row[0])), cluster.dump(database)


@pytest.fixture
def whole(cluster: Cluster) -> ServerAddress:
    """A store in a database of its own, for nothing is left of it."""
    address = cluster.address(cluster.new_database())
    create_store(address, PASSPHRASE, hardness=CHEAP)
    with open_store(address, PASSPHRASE) as store:
        save(store, plain_list(MARCH), "mar")
    return address


def test_that_everything_goes_in_one_and_the_copies_with_it(
    cluster: Cluster, whole: ServerAddress, tmp_path: Path
) -> None:
    place = tmp_path / "kopier"
    place.mkdir()
    with open_store(whole, PASSPHRASE) as other:
        store = open_store(whole, PASSPHRASE)
        store.backups.choose_place(place)
        backup = store.backups.take().folder
        head = store._database.head_file
        assert head is not None and head.exists()
        with other._database.reading() as connection:
            wrapped = other._database.key_place.read(connection).copies[0]["wrapped_key"]
        done = store.erasing.everything(store.backups)
        assert done.server and done.is_unreadable and len(done.keys) == 1
        assert not backup.exists() and not head.exists()
        tables, dumped = left_in(cluster, whole.database)
        assert tables == 0 and str(wrapped).encode() not in dumped
        for act in (lambda: other.append_event("note", {}), other.events):
            with pytest.raises(StoreRefused) as refused:
                act()
            assert refused.value.reason is Reason.SERVER_EMPTY
    with pytest.raises(StoreRefused) as refused:
        open_store(whole, PASSPHRASE)
    assert refused.value.reason is Reason.SERVER_EMPTY
    create_store(whole, PASSPHRASE, hardness=CHEAP)


def test_that_nothing_goes_where_the_tables_cannot_be_dropped(
    cluster: Cluster, whole: ServerAddress, tmp_path: Path
) -> None:
    place = tmp_path / "kopier"
    place.mkdir()
    with open_store(whole, PASSPHRASE, patience=0.1) as store, cluster.superuser(whole.database) as holder:
        store.append_event("note", {})
        backup = store.backups.take(place / "kopi").folder
        holder.autocommit = False
        holder.execute("SELECT count(*) FROM event_log")
        with pytest.raises(StoreRefused) as refused:
            store.erasing.everything(store.backups)
        assert refused.value.reason is Reason.LOCKED
        holder.rollback()
        assert (backup / "keys.json").exists()
    with open_store(whole, PASSPHRASE) as store:
        assert store.check() == () and len(store.events("note")) == 1


def test_that_a_folder_this_machine_hasnt_is_told_as_not_reached(
    whole: ServerAddress, tmp_path: Path
) -> None:
    place = tmp_path / "en annen maskins"
    place.mkdir()
    with open_store(whole, PASSPHRASE) as store:
        store.backups.take(place / "kopi")
        place.rename(tmp_path / "flyttet")
        done = store.erasing.everything(store.backups)
    assert done.untouched == [place] and not done.is_unreadable


def test_that_who_may_not_erase_erases_nothing(whole: ServerAddress) -> None:
    with open_store(whole, PASSPHRASE) as store:
        store.accounts.add("kari", "Kari", UserRole.NURSE, OTHER_PASSPHRASE)
    with open_store(whole, OTHER_PASSPHRASE, user="kari") as store, pytest.raises(StoreRefused) as refused:
        store.erasing.everything(store.backups)
    assert refused.value.reason is Reason.NOT_ALLOWED
    with open_store(whole, PASSPHRASE, user="leder") as store:
        assert store.check() == ()


def test_that_erased_patients_go_from_the_copies_in_folders_too(whole: ServerAddress, tmp_path: Path) -> None:
    place = tmp_path / "kopier"
    place.mkdir()
    with open_store(whole, PASSPHRASE) as store:
        store.backups.take(place / "kopi")
        erased = store.erasing.patients(["P001æ"], "ba om det selv")
        held = store.erasing.held_still(store.backups, TODAY)
        assert held.count == 1
        done = store.erasing.in_copies(store.backups, erased.entries)
        assert len(done.rewritten) == 1 and done.left == []
        assert store.erasing.held_still(store.backups, TODAY).count == 0
