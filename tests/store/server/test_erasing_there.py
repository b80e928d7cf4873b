"""Erasing in a store on a server: rows and contents go, and what is left hangs together."""

from __future__ import annotations

import json

import pytest
import sqlalchemy as sa

from listeoversikt.store import parquet
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.tables import blobs, metadata

from ..erasing.offices import TYPED, WHO, fill
from ..saving import PASSPHRASE
from .cluster import Cluster


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
