"""Several windows on one server: one log in one order, conflicts told, others' writing heard, older programs stopped."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from listeoversikt.store import schema, ways_in
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.contents import Event, NewEvent
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store

from ..saving import PASSPHRASE, save
from ..small_lists import MARCH, plain_list
from .cluster import Cluster, a_server

NOON = dt.datetime(2026, 4, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def address(cluster: Cluster) -> Iterator[ServerAddress]:
    with cluster.store() as address:
        yield address


@pytest.fixture
def two(address: ServerAddress) -> Iterator[tuple[Store, Store]]:
    with ExitStack() as stack:
        yield tuple(stack.enter_context(open_store(address, PASSPHRASE)) for _ in range(2))  # type: ignore[misc]


def test_that_many_who_write_at_once_give_one_log_without_gaps(address: ServerAddress) -> None:
    def write(number: int) -> None:
        with open_store(address, PASSPHRASE) as store:
            for turn in range(15):
                store.append_event("note", {"skriver": number, "tur": turn})

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with open_store(address, PASSPHRASE) as store:
        events = store.events()
        assert [one.sequence for one in events] == list(range(1, 61))
        for number in range(4):
            turns = [one.payload["tur"] for one in events if one.payload["skriver"] == number]
            assert turns == list(range(15))
        assert store.check() == ()


def test_that_a_judge_sees_what_was_written_meanwhile(two: tuple[Store, Store]) -> None:
    one, other = two
    seen: list[tuple[Event, ...]] = []

    def judge(since: tuple[Event, ...]) -> None:
        seen.append(since)
        if since:
            raise LookupError

    other.append_event("note", {"fra": "den andre"})
    with pytest.raises(LookupError):
        one.append_events([NewEvent("note", {})], after=0, judge=judge)
    assert [event.payload for event in seen[0]] == [{"fra": "den andre"}]
    one.append_events([NewEvent("note", {})], after=1, judge=judge)
    assert len(other.events()) == 2


def test_that_nobody_writes_while_somebody_judges(address: ServerAddress) -> None:
    with open_store(address, PASSPHRASE) as one, open_store(address, PASSPHRASE, patience=0.1) as other:

        def judge(since: tuple[Event, ...]) -> None:
            with pytest.raises(StoreRefused) as refused:
                other.append_event("note", {"fra": "den andre"})
            assert refused.value.reason is Reason.LOCKED
            assert other.events() == ()

        one.append_events([NewEvent("note", {"fra": "den ene"})], judge=judge)
        assert [event.payload["fra"] for event in other.events()] == ["den ene"]


def test_that_an_undone_transaction_leaves_no_gap(two: tuple[Store, Store]) -> None:
    one, other = two
    with pytest.raises(StoreRefused):
        one.append_events([NewEvent("note", {}), NewEvent("note", {}, "ukjent pasient")])
    assert other.append_event("note", {}).sequence == 1


def test_that_the_order_is_the_logs_when_a_clock_goes_back(address: ServerAddress) -> None:
    with (
        open_store(address, PASSPHRASE, clock=lambda: NOON) as one,
        open_store(address, PASSPHRASE, clock=lambda: NOON - dt.timedelta(days=3)) as other,
    ):
        first, second = one.append_event("note", {"nr": 1}), other.append_event("note", {"nr": 2})
        assert one.events() == (first, second)
        assert first.recorded_at > second.recorded_at
        assert one.check() == ()


def test_that_an_older_program_cannot_write_once_a_newer_has_been_there(
    two: tuple[Store, Store], monkeypatch: pytest.MonkeyPatch, cluster: Cluster, address: ServerAddress
) -> None:
    one, other = two
    one.append_event("note", {})
    newer = str(schema.SCHEMA_VERSION + 1)
    with cluster.superuser(address.database) as connection:
        connection.execute("UPDATE meta SET value = %s WHERE key = 'schema_version'", (newer,))
    with pytest.raises(StoreRefused) as refused:
        one.append_event("note", {})
    assert refused.value.reason is Reason.NEWER_VERSION
    with pytest.raises(StoreRefused) as refused:
        save(one, plain_list(MARCH), "mar")
    assert refused.value.reason is Reason.NEWER_VERSION
    monkeypatch.setattr(ways_in, "SCHEMA_VERSION", schema.SCHEMA_VERSION + 1)  # the newer program itself
    assert other.append_event("note", {}).sequence == 2


class Ear:
    """What a listener is told."""

    def __init__(self) -> None:
        self.newest: list[int] = []
        self.away: list[bool] = []
        self._changed = threading.Condition()

    def heard(self, newest: int) -> None:
        with self._changed:
            self.newest.append(newest)
            self._changed.notify_all()

    def told(self, away: bool) -> None:
        with self._changed:
            self.away.append(away)
            self._changed.notify_all()

    def wait_for(self, newest: list[int] | None = None, away: list[bool] | None = None) -> None:
        with self._changed:
            here = self._changed.wait_for(
                lambda: newest in (None, self.newest[-len(newest or []) :]) and away in (None, self.away), 20
            )
        assert here, (self.newest, self.away)


def test_that_what_another_writes_is_heard(
    two: tuple[Store, Store], cluster: Cluster, address: ServerAddress
) -> None:
    one, other = two
    ear = Ear()
    listening = one.listen(ear.heard, ear.told)
    assert listening is not None
    _until_it_listens(cluster, address)
    other.append_event("note", {"tekst": "æ"})
    ear.wait_for([1])
    other.append_event("note", {})
    ear.wait_for([1, 2])
    listening.stop()
    other.append_event("note", {})
    assert ear.newest == [1, 2]
    assert ear.away == []


def test_that_a_listener_tells_when_the_server_goes_and_comes() -> None:
    with a_server() as own, open_store(own.new_store(), PASSPHRASE) as store:
        ear = Ear()
        listening = store.listen(ear.heard, ear.told)
        assert listening is not None
        own.kill()
        ear.wait_for(away=[True])
        own.start()
        ear.wait_for([-1], [True, False])
        listening.stop()


def _until_it_listens(cluster: Cluster, address: ServerAddress) -> None:
    asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND query LIKE 'LISTEN%%' AND state = 'idle'"
    with cluster.superuser() as connection:
        for _ in range(200):
            row = connection.execute(asked, (address.database,)).fetchone()
            if row is not None and row[0]:
                return
            time.sleep(0.02)
    raise AssertionError("nobody listens")


def test_that_nobody_is_told_of_a_file(store: Store) -> None:
    assert store.listen(lambda newest: None, lambda away: None) is None
