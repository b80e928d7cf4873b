"""What events say is bound by keyed sums in the audit log: altered or exchanged underneath, ``store check`` finds it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from listeoversikt.followup.log.writers import PROGRAM
from listeoversikt.store.access import event_sums
from listeoversikt.store.contents import Fault, NewEvent
from listeoversikt.store.facts import state
from listeoversikt.store.moving import move_store
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.restoring import restore
from listeoversikt.store.tables import audit_log, event_log

from ..saving import PASSPHRASE, only_in_a_file, save
from ..small_lists import MARCH, plain_list

ON_BOTH = True
FIRST, SECOND = "P001æ", "P002æ"


@pytest.fixture
def written(store: Store) -> Store:
    save(store, plain_list(MARCH), "mar")
    store.append_event("contact", {"tekst": "øre, 1.5", "n": [1, 2.25, None, True]}, patient=FIRST)
    store.append_event("contact", {"tekst": "annet"}, patient=SECOND)
    store.append_events([NewEvent("discharge_message", {"n": n}, FIRST) for n in range(3)])
    return store


def found(store: Store) -> list[Fault]:
    return [one.fault for one in store.check()]


def altered(store: Store, where: Any, **values: Any) -> None:
    with store._database.writing() as connection:
        connection.execute(sa.update(event_log).where(where).values(**values))


def test_that_what_nobody_touched_is_whole(written: Store) -> None:
    assert found(written) == []
    assert all("sum" in one.details for one in written.audit_entries(acts=("acted", "taken_in"))[1:])


@pytest.mark.parametrize(
    "values",
    [
        {"payload": {"tekst": "annet"}},
        {"who": "en annen"},
        {"recorded_at": "2020-01-01T00:00:00+00:00"},
        {"recorded_at": "i går"},
        {"kind": "closed"},
        {"patient": 2},
    ],
)
def test_that_an_altered_event_is_found(written: Store, values: dict[str, Any]) -> None:
    altered(written, event_log.c.sequence == 1, **values)
    assert found(written) == [Fault.EVENT_LOG]


def test_that_a_message_of_many_that_was_altered_is_found(written: Store) -> None:
    altered(written, event_log.c.sequence == 4, payload={"n": 99})
    assert found(written) == [Fault.EVENT_LOG]


def test_that_messages_written_later_are_not_among_those_of_before(written: Store) -> None:
    written.append_events([NewEvent("discharge_message", {"n": 9})])
    written.append_events([NewEvent("taken_on", {})], who=PROGRAM)
    written.append_events([NewEvent("discharge_message", {"n": n}) for n in range(2)])
    assert found(written) == []


def test_that_an_event_made_to_look_erased_is_found(written: Store) -> None:
    altered(
        written,
        event_log.c.sequence == 1,
        kind="erased",
        payload={},
        who="",
        patient=None,
    )
    assert found(written) == [Fault.EVENT_LOG]


def test_that_entries_of_before_there_were_sums_are_not_compared(written: Store) -> None:
    """As an older program wrote them: the log isn't touched, so the sum is what is left out."""
    plain = {row.sequence: dict(row.details) for row in written.audit_entries()}
    with written._database.writing() as connection:
        for sequence, details in plain.items():
            details.pop("sum", None)
            here = audit_log.c.sequence == sequence
            connection.execute(sa.update(audit_log).where(here).values(details=details))
    altered(written, event_log.c.sequence == 1, payload={"tekst": "som før"})
    assert Fault.EVENT_LOG not in found(written)


def test_that_erasing_is_lawful_and_what_it_rewrote_is_bound_again(written: Store) -> None:
    written.append_event("contact", {"tekst": f"bor med {FIRST}"}, patient=SECOND)
    written.erasing.patients([FIRST], "ba om det selv")
    assert found(written) == []
    last = written.events()[-1]
    assert FIRST not in str(last.payload)
    altered(written, event_log.c.uuid == last.uuid, payload={"tekst": "noe ganske annet"})
    assert found(written) == [Fault.EVENT_LOG]


def test_that_what_says_which_were_rewritten_can_not_be_taken_away(written: Store) -> None:
    written.append_event("contact", {"tekst": f"bor med {FIRST}"}, patient=SECOND)
    written.erasing.patients([FIRST], "ba om det selv")
    for value in (None, "[]", "{", '{"x": 1}'):
        with written._database.writing() as connection:
            state(connection, event_sums.FACT, value)
        assert found(written) == [Fault.EVENT_LOG]


@only_in_a_file
def test_that_backups_erased_in_and_restored_are_whole(folder: Path, tmp_path: Path) -> None:
    with open_store(folder, PASSPHRASE, patience=0) as store:
        save(store, plain_list(MARCH), "mar")
        store.append_event("contact", {"tekst": f"bor med {FIRST}"}, patient=SECOND)
        store.append_events([NewEvent("discharge_message", {"n": n}, SECOND) for n in range(3)])
        before = store.backups.take()
        store.append_event("contact", {"tekst": "etter"}, patient=SECOND)
        store.append_events([NewEvent("discharge_message", {"n": n + 9}, SECOND) for n in range(3)])
        done = store.erasing.patients([FIRST], "ba om det selv")
        copies = store.erasing.in_copies(store.backups, done.entries)
        assert len(copies.rewritten) == 1
    restore(copies.rewritten[0], folder, PASSPHRASE, clock=lambda: dt.datetime.now(dt.UTC))
    with open_store(folder, PASSPHRASE, patience=0) as store:
        assert [one for one in store.check() if one.fault is Fault.EVENT_LOG] == []
        store.append_event("contact", {"tekst": "på nytt"}, patient=SECOND)
        store.append_events([NewEvent("discharge_message", {"n": n}, SECOND) for n in range(4)])
        assert [one for one in store.check() if one.fault is Fault.EVENT_LOG] == []
    assert before.folder.parent == copies.rewritten[0].parent


@only_in_a_file
def test_that_a_moved_store_is_whole(folder: Path, tmp_path: Path, cluster: Any) -> None:
    with open_store(folder, PASSPHRASE, patience=0) as store:
        save(store, plain_list(MARCH), "mar")
        store.append_event("contact", {"tekst": "øre", "tall": [0.1, 1e-7, 3]}, patient=FIRST)
    address = cluster.address(cluster.new_database("sums"))
    move_store(folder, PASSPHRASE, address)
    with open_store(address, PASSPHRASE) as store:
        assert found(store) == []
    back = tmp_path / "tilbake"
    move_store(address, PASSPHRASE, back)
    with open_store(back, PASSPHRASE) as store:
        assert found(store) == []
