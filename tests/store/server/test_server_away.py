"""The server gone in the middle: one sentence, nothing half stored, and it goes on when the server is back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from listeoversikt.store.address import ServerAddress
from listeoversikt.store.contents import NewEvent
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store
from listeoversikt.store.server.turns import ServerTurn

from ..saving import PASSPHRASE, save
from ..small_lists import MARCH, plain_list
from .cluster import Cluster, a_server
from .proxy import Wire, a_wire


@pytest.fixture(scope="module")
def own() -> Iterator[Cluster]:
    """A server that may be killed."""
    with a_server() as cluster:
        yield cluster


@contextmanager
def refused(*reasons: Reason) -> Iterator[None]:
    with pytest.raises(StoreRefused) as refusal:
        yield
    assert refusal.value.reason in reasons


def test_that_a_killed_server_is_told_and_taken_up_again_when_its_back(own: Cluster) -> None:
    with open_store(own.new_store(), PASSPHRASE, patience=0.2) as store:
        save(store, plain_list(MARCH), "mar")
        first = store.append_event("note", {"tekst": "før"})
        own.kill()
        with refused(Reason.SERVER_AWAY):
            store.append_event("note", {"tekst": "under"})
        with refused(Reason.SERVER_AWAY):
            store.extracts()
        own.start()
        second = store.append_event("note", {"tekst": "etter"})
        assert store.events("note") == (first, second)
        assert store.check() == ()


def test_that_a_server_killed_inside_a_transaction_has_stored_none_of_it(own: Cluster) -> None:
    with open_store(own.new_store(), PASSPHRASE, patience=0.2) as store:
        store.append_event("note", {"nummer": 1})

        def kill(since: object) -> None:
            own.kill()

        with refused(Reason.SERVER_AWAY):
            store.append_events([NewEvent("note", {"nummer": 2})], judge=kill)
        own.start()
        assert [one.payload["nummer"] for one in store.events("note")] == [1]
        assert store.append_event("note", {"nummer": 3}).sequence == 2
        assert store.check() == ()


def test_that_a_connection_the_server_ends_is_made_anew(cluster: Cluster) -> None:
    address = cluster.new_store()
    with open_store(address, PASSPHRASE, patience=1) as store:
        store.append_event("note", {})
        with cluster.superuser() as connection:
            ending = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
            connection.execute(ending, (address.database,))
        store.append_event("note", {})
        assert len(store.events("note")) == 2


@pytest.fixture
def wired(cluster: Cluster) -> Iterator[tuple[Wire, ServerAddress, ServerAddress]]:
    """The wire, the address through it, and the one beside it."""
    with cluster.store() as address, a_wire(cluster.port) as wire:
        yield wire, replace(address, port=wire.port), address


def test_that_a_cut_wire_is_told_and_nothing_is_half_stored(
    wired: tuple[Wire, ServerAddress, ServerAddress],
) -> None:
    wire, address, straight = wired
    with open_store(address, PASSPHRASE, patience=0.2) as store:
        store.append_event("note", {"nummer": 1})

        def cut(since: object) -> None:
            wire.is_down = True
            wire.cut()

        with refused(Reason.SERVER_AWAY):
            store.append_events([NewEvent("note", {"nummer": 2})], judge=cut)
        with refused(Reason.SERVER_AWAY):
            store.events()
        wire.is_down = False
        with open_store(straight, PASSPHRASE) as beside:
            assert [one.payload["nummer"] for one in beside.events("note")] == [1]
        assert len(store.events("note")) == 1


@contextmanager
def cut_at_commit(wire: Wire, *, before: bool, stays: bool) -> Iterator[None]:
    """The wire is cut when what is written and the commit are on their way (``before``), or when the answer is; and it
    may stay cut.

    What is on the wire is encrypted: the turn tells when it's about to be confirmed.
    """
    begun = []
    confirm = ServerTurn.confirm

    def about_to(turn: ServerTurn, last: str) -> None:
        begun.append(True)
        wire.cut_when = when
        confirm(turn, last)

    def when(data: bytes, from_server: bool) -> bool:
        if from_server is before:
            return False
        wire.is_down = stays
        wire.cut_when = lambda data, from_server: False
        return True

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ServerTurn, "confirm", about_to)
        yield
    assert begun


def test_that_a_write_whose_answer_was_lost_is_found_to_stand(
    wired: tuple[Wire, ServerAddress, ServerAddress],
) -> None:
    wire, address, _ = wired
    with open_store(address, PASSPHRASE, patience=5) as store:
        store.append_event("note", {"nummer": 1})
        with cut_at_commit(wire, before=False, stays=False):
            told = store.append_event("note", {"nummer": 2})
        assert store.events("note")[-1] == told
        assert [one.payload["nummer"] for one in store.events("note")] == [1, 2]


def test_that_a_write_that_never_came_there_is_found_not_to_stand(
    wired: tuple[Wire, ServerAddress, ServerAddress],
) -> None:
    wire, address, _ = wired
    with open_store(address, PASSPHRASE, patience=5) as store:
        store.append_event("note", {"nummer": 1})
        with cut_at_commit(wire, before=True, stays=False), refused(Reason.SERVER_AWAY):
            store.append_event("note", {"nummer": 2})
        assert [one.payload["nummer"] for one in store.events("note")] == [1]


@pytest.mark.parametrize("before", [True, False])
def test_that_its_said_when_it_cannot_be_known(
    wired: tuple[Wire, ServerAddress, ServerAddress], before: bool
) -> None:
    # cut on the way there, the word to confirm may not have been said yet: then it's known that nothing stands
    told = (Reason.SERVER_AWAY, Reason.SERVER_UNSURE) if before else (Reason.SERVER_UNSURE,)
    wire, address, straight = wired
    with open_store(address, PASSPHRASE, patience=0.2) as store:
        store.append_event("note", {"nummer": 1})
        with cut_at_commit(wire, before=before, stays=True), refused(*told):
            store.append_event("note", {"nummer": 2})
    with open_store(straight, PASSPHRASE) as beside:
        assert len(beside.events("note")) == (1 if before else 2)
        assert beside.check() == ()
