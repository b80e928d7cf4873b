"""A value is bound to its column, not to its row: what ``store check`` finds when a server exchanges rows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from listeoversikt.store.address import ServerAddress
from listeoversikt.store.contents import Fault
from listeoversikt.store.repository import Store, open_store

from ..saving import PASSPHRASE, save
from ..small_lists import MARCH, plain_list
from .cluster import Cluster

EXCHANGE = (
    "UPDATE event_log AS one SET {column} = other.{column} FROM event_log AS other"
    " WHERE one.sequence + other.sequence = 3 AND one.sequence IN (1, 2)"
)


@pytest.fixture
def address(cluster: Cluster) -> ServerAddress:
    return cluster.new_store()


@pytest.fixture
def store(address: ServerAddress) -> Iterator[Store]:
    with open_store(address, PASSPHRASE) as store:
        save(store, plain_list(MARCH), "mar")
        store.append_event("discharge_typed", {"ut": "2026-03-30"}, patient="P001æ")
        store.append_event("outreach", {}, patient="P002æ", who="spl-2")
        yield store


@pytest.mark.parametrize("column", ["patient", "kind", "payload", "who", "recorded_at"])
def test_that_an_event_that_isnt_what_its_entry_says_is_found(
    cluster: Cluster, address: ServerAddress, store: Store, column: str
) -> None:
    assert store.check() == ()
    with cluster.superuser(address.database) as connection:
        connection.execute(EXCHANGE.format(column=column).encode())
    assert [(one.fault, one.where) for one in store.check()] == [(Fault.EVENT_LOG, "event_log")]


def test_that_an_erased_patients_events_are_no_fault(store: Store) -> None:
    store.erasing.patients(["P001æ"], "ba om det selv")
    assert store.check() == ()
