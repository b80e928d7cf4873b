"""How often an act waits for the server: others wait for one another, so it's two times, however much is in it.

Counted on the wire, which for that isn't encrypted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import sqlalchemy as sa

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.contents import Event, NewEvent
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.server.turns import ServerTurn
from listeoversikt.store.tables import event_log, meta

from ..saving import PASSPHRASE, save
from ..small_lists import MARCH, plain_list
from .cluster import Cluster
from .proxy import a_wire

ACT = 2
"""The lock with all that is looked at, and what is written with the word to confirm."""
READY = b"Z"
WHO, OTHER = "P001æ", "P002æ"


class Waits:
    """How often the server has said that it's ready for more: so often has it been waited for."""

    def __init__(self) -> None:
        self.count = 0
        self._begun = b""

    def heard(self, data: bytes, from_server: bool) -> bool:
        """A piece of what is said on the wire, in the clear; whole messages are counted, a piece of one is kept."""
        if from_server:
            self._begun += data
            while len(self._begun) > 4 and len(self._begun) > (size := int.from_bytes(self._begun[1:5])):
                self.count += self._begun[:1] == READY
                self._begun = self._begun[size + 1 :]
        return False

    def since(self) -> int:
        """How often since it was last asked."""
        count, self.count = self.count, 0
        return count


@pytest.fixture
def wired(cluster: Cluster) -> Iterator[tuple[Store, Store, Waits]]:
    """A store whose waits are counted, and another beside; both have written before."""
    with cluster.store() as address, a_wire(cluster.port) as wire:
        options = {**address.options, "sslmode": "disable"}
        with (
            open_store(replace(address, port=wire.port, options=options), PASSPHRASE) as store,
            open_store(address, PASSPHRASE) as other,
        ):
            save(store, plain_list(MARCH, size=4), "mar")
            other.append_event("note", {})
            store.append_event("note", {}, patient=WHO)
            waits = Waits()
            wire.cut_when = waits.heard
            yield store, other, waits


def seen(since: tuple[Event, ...]) -> None:
    """A judge whom nothing stops."""


def test_that_an_act_waits_for_the_server_twice(wired: tuple[Store, Store, Waits]) -> None:
    store, _, waits = wired
    before = len(store.events())
    waits.since()
    told = store.append_events([NewEvent("note", {"tekst": "æ"}, WHO)], after=before, judge=seen)
    assert waits.since() == ACT
    store.append_events([NewEvent("note", {}, WHO), NewEvent("note", {}, OTHER)], after=before, judge=seen)
    assert waits.since() == ACT
    store.append_event("note", {}, patient=WHO, inverse_of=told[0].uuid)
    assert waits.since() == ACT


def test_that_a_judge_who_has_something_to_look_at_doesnt_wait_more(
    wired: tuple[Store, Store, Waits],
) -> None:
    store, other, waits = wired
    before = store.events()[-1].sequence
    written = [other.append_event("note", {"nr": number}, patient=WHO) for number in range(3)]
    looked: list[Event] = []
    waits.since()
    store.append_events([NewEvent("note", {}, OTHER)], after=before, judge=looked.extend)
    assert waits.since() == ACT
    assert looked == written


def test_that_looking_at_a_patient_waits_twice(wired: tuple[Store, Store, Waits]) -> None:
    store, _, waits = wired
    store.look(AuditAct.OPENED, patient=WHO, details=None)
    assert waits.since() == ACT


def test_that_what_is_told_of_an_act_is_what_is_kept(wired: tuple[Store, Store, Waits]) -> None:
    store, other, _ = wired
    payload = {"tekst": "æ «b» \\ ' % %s \u2028", "liste": (1, 2.5, None, True), "3": {"b": 1, "a": []}}
    told = store.append_events([NewEvent("note", payload, WHO), NewEvent("note", {}, None)])
    assert other.events()[-2:] == told
    assert [list(one.payload) for one in other.events()[-2:]] == [list(one.payload) for one in told]
    with pytest.raises(ValueError):
        store.append_event("note", {"tall": float("nan")})
    assert store.check() == ()


def test_that_what_was_put_off_is_seen_by_what_is_asked_next(wired: tuple[Store, Store, Waits]) -> None:
    store, _, _ = wired
    with store._writing() as connection:
        store._log(connection, [NewEvent("note", {"nr": 1}, WHO)], None)
        newest = connection.scalar(sa.select(sa.func.max(event_log.c.sequence)))
        again = store._log(connection, [NewEvent("note", {"nr": 2}, WHO)], None)
        assert again[0].sequence == newest + 1
    assert [one.payload for one in store.events()[-2:]] == [{"nr": 1}, {"nr": 2}]
    assert store.check() == ()


def test_that_what_is_known_is_forgotten_when_its_written(wired: tuple[Store, Store, Waits]) -> None:
    store, _, _ = wired
    said = meta.c.key == "audit_head"
    with store._writing() as connection:
        connection.execute(sa.update(meta).where(said).values(value="x"))
        store._log(connection, [NewEvent("note", {}, WHO)], None)  # it's seen to be wrong, and stays so
        assert connection.scalar(sa.select(meta.c.value).where(said)) == "x"
    assert store.check() != ()


def test_that_an_act_refused_by_the_server_at_the_end_leaves_nothing(
    wired: tuple[Store, Store, Waits], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, _, _ = wired
    before = store.events()
    with pytest.raises(sa.exc.IntegrityError, match="foreign key"):
        store.append_event("note", {}, inverse_of="00000000-0000-0000-0000-000000000000")
    assert store.events() == before
    confirm = ServerTurn.confirm

    def fail(turn: ServerTurn, last: str) -> None:
        confirm(turn, "SELECT 1/0")

    with monkeypatch.context() as patch:
        patch.setattr(ServerTurn, "confirm", fail)
        with pytest.raises(sa.exc.DBAPIError, match="division"):
            store.append_event("note", {})
    assert store.events() == before
    assert store.append_event("note", {}).sequence == len(before) + 1
    assert store.check() == ()
