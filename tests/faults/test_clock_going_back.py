"""The machine's clock goes back a year: what was written stays, in its order, and backups go on."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.store.repository import Store, create_store, open_store
from tests.store.saving import CHEAP, PASSPHRASE, save
from tests.store.small_lists import APRIL, MARCH, plain_list

NOW = dt.datetime(2026, 5, 4, 9, tzinfo=dt.UTC)
BACK = dt.timedelta(days=365)


class Clock:
    """Stands still until it's set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        """The time it shows."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock, quick_disk: Path) -> Iterator[Store]:
    folder = quick_disk / "lager"
    create_store(folder, PASSPHRASE, hardness=CHEAP, clock=clock)
    with open_store(folder, PASSPHRASE, clock=clock) as opened:
        save(opened, plain_list(MARCH, size=5), "mar")
        yield opened
    shutil.rmtree(folder)


def test_that_events_stand_in_the_order_they_were_written(store: Store, clock: Clock) -> None:
    first = store.append_event("contact", {"n": 1}, patient="P001æ")
    clock.now -= BACK
    second = store.append_event("contact", {"n": 2}, patient="P001æ")
    undone = store.append_event("contact", {}, patient="P001æ", inverse_of=first.uuid)
    assert [event.uuid for event in store.events("contact")] == [first.uuid, second.uuid, undone.uuid]
    assert second.recorded_at < first.recorded_at, "the time is told as it was shown"


def test_that_now_is_the_newest_export_date_and_not_the_newest_import(store: Store, clock: Clock) -> None:
    clock.now -= BACK
    april = save(store, plain_list(APRIL, size=6), "apr").extract
    clock.now -= BACK
    save(store, plain_list(MARCH, size=7), "mar igjen")
    newest = store.newest_full()
    assert newest is not None
    assert newest.id == april.id
    assert [one.checksum for one in store.extracts()] == ["apr", "mar igjen", "mar"]


def test_that_an_extract_read_again_is_known_whatever_the_clock_says(store: Store, clock: Clock) -> None:
    clock.now -= BACK
    assert save(store, plain_list(MARCH, size=5), "mar").already_there


def test_that_the_days_backup_is_taken_after_the_clock_was_set_right(store: Store, clock: Clock) -> None:
    """It ran a year ahead: the backup of then neither hides nor hinders those of now, and none is written over."""
    ahead = store.backups.take_if_due()
    assert ahead is not None
    clock.now -= BACK
    assert store.backups.take_if_due() is None, "nothing was written since"
    store.append_event("contact", {}, patient="P001æ")
    taken = store.backups.take_if_due()
    assert taken is not None
    assert store.backups.known() == (taken, ahead)
    store.append_event("contact", {}, patient="P001æ")
    assert store.backups.take_if_due() is None, "one a day"
    clock.now += dt.timedelta(days=1)
    assert store.backups.take_if_due() is not None


def test_that_a_store_opens_and_is_whole_before_it_was_founded(store: Store, clock: Clock) -> None:
    folder = store.backups.store_folder
    clock.now -= 30 * BACK
    with open_store(folder, PASSPHRASE, clock=clock) as opened:
        opened.append_event("contact", {}, patient="P001æ")
        assert opened.check() == ()
        assert len(opened.events("contact")) == 1
