"""Coming to a server costs more than a question: a store is opened over one connection, which it goes on with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from listeoversikt.store.access.attempts import Attempts
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store

from ..saving import PASSPHRASE
from .cluster import Cluster

WRONG = "helt andre ord enn det"


@pytest.fixture
def address(cluster: Cluster) -> Iterator[ServerAddress]:
    with cluster.store() as found:
        yield found


@pytest.fixture
def came(monkeypatch: pytest.MonkeyPatch) -> list[psycopg.Connection[Any]]:
    """Every connection that is made."""
    made: list[psycopg.Connection[Any]] = []
    connect = psycopg.connect

    def noted(*words: Any, **more: Any) -> psycopg.Connection[Any]:
        made.append(connect(*words, **more))
        return made[-1]

    monkeypatch.setattr(psycopg, "connect", noted)
    return made


def test_that_a_store_is_opened_and_worked_in_over_one_connection(
    address: ServerAddress, came: list[psycopg.Connection[Any]]
) -> None:
    with open_store(address, PASSPHRASE) as store:
        store.append_event("note", {})
        assert len(store.events()) == 1
        assert len(came) == 1
    assert all(one.closed for one in came)


def test_that_whoever_isnt_let_in_leaves_no_connection_behind(
    address: ServerAddress, came: list[psycopg.Connection[Any]]
) -> None:
    with pytest.raises(StoreRefused) as refused:
        open_store(address, WRONG)
    assert refused.value.reason == Reason.WRONG_PASSPHRASE
    assert [one.closed for one in came] == [True]


def test_that_a_connection_lost_on_the_way_in_is_made_again(
    address: ServerAddress,
    came: list[psycopg.Connection[Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ask = Attempts.ask

    def lost_first(attempts: Attempts, account: str) -> None:
        came[0].close()
        ask(attempts, account)

    monkeypatch.setattr(Attempts, "ask", lost_first)
    with open_store(address, PASSPHRASE) as store:
        assert store.check() == ()
    assert all(one.closed for one in came)


def test_that_tries_are_told_over_a_connection_of_their_own(
    address: ServerAddress, came: list[psycopg.Connection[Any]]
) -> None:
    """The store's own may be in the middle of a transaction by then."""
    with open_store(address, PASSPHRASE) as store, store._database.reading() as reading:
        assert store.opened.attempts is not None
        assert store.opened.attempts.untold({}) == ()
        assert [one.closed for one in came] == [False, True]
        reading.exec_driver_sql("SELECT 1")
