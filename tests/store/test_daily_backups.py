"""The day's own backup, the folder they lie in, and what the clock may do to them."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from listeoversikt.store.backups.refusals import BackupReason
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, create_store, open_store

from .saving import CHEAP, PASSPHRASE, folder_bytes, save
from .small_lists import APRIL, bulky_list
from .test_backups import Clock, clock, note, place_of, refused, store

__all__ = ["clock", "store"]


def test_that_one_a_day_is_taken_after_something_was_written(store: Store, clock: Clock) -> None:
    backups = store.backups
    assert backups.take_if_due() is not None
    note(store)
    assert backups.take_if_due() is None  # today's is taken
    clock.tomorrow()
    assert backups.take_if_due() is not None
    clock.tomorrow()
    assert backups.take_if_due() is None  # nothing was written
    note(store)
    assert backups.take_if_due() is not None
    assert len(backups.known()) == 3


def test_that_automatic_backups_are_thinned_out_and_others_never(store: Store, clock: Clock) -> None:
    by_hand = store.backups.take()
    for _ in range(20):
        clock.tomorrow()
        note(store)
        assert store.backups.take_if_due() is not None
    known = store.backups.known()
    days = sorted(one.day for one in known if one.automatic)
    assert by_hand in known
    assert days == [dt.date(2026, 11, 30), *(dt.date(2026, 12, day) for day in range(3, 13))]


def test_that_a_clock_that_goes_back_neither_hides_deletes_nor_overwrites_a_newer_backup(
    store: Store, clock: Clock
) -> None:
    clock.tomorrow(400)
    ahead = store.backups.take_if_due()
    before = folder_bytes(ahead.folder)  # type: ignore[union-attr]
    clock.tomorrow(-400)
    for _ in range(12):
        note(store)
        assert store.backups.take_if_due() is not None
        clock.tomorrow()
    known = store.backups.known()
    assert known[-1] == ahead
    assert known[0].number > ahead.number  # type: ignore[union-attr]
    assert folder_bytes(ahead.folder) == before  # type: ignore[union-attr]
    clock.tomorrow(-1)
    again = store.backups.take()
    assert again.folder != known[0].folder
    assert store.backups.known()[0] == again


def test_that_a_chosen_folder_holds_and_must_be_there(store: Store, filled: Path, tmp_path: Path) -> None:
    assert refused(lambda: store.backups.choose_place(tmp_path / "borte")) == BackupReason.NO_FOLDER
    assert refused(lambda: store.backups.choose_place(filled)) == BackupReason.IN_STORE
    (tmp_path / "disk").mkdir()
    store.backups.choose_place(tmp_path / "disk")
    assert store.backups.take().folder.parent == tmp_path / "disk"
    shutil.rmtree(tmp_path / "disk")
    assert refused(store.backups.take) == BackupReason.NO_FOLDER
    assert not (tmp_path / "disk").exists()
    store.backups.choose_place(None)
    assert store.backups.place() == place_of(filled)


def test_that_backups_of_another_store_and_damaged_ones_are_not_counted(
    store: Store, filled: Path, tmp_path: Path
) -> None:
    mine = store.backups.take()
    create_store(tmp_path / "annet", PASSPHRASE, hardness=CHEAP)
    with open_store(tmp_path / "annet", PASSPHRASE) as other:
        other.backups.take(place_of(filled) / "annet")
    damaged = store.backups.take()
    with (damaged.folder / "store.db").open("rb+") as file:
        file.truncate(damaged.size - 4096)
    told = json.loads((damaged.folder / "sikkerhetskopi.json").read_bytes())
    assert told["number"] == 2
    (place_of(filled) / "tull").mkdir()
    (place_of(filled) / "tull" / "sikkerhetskopi.json").write_text("[1, 2")
    assert store.backups.known() == (mine,)


def test_that_a_bigger_store_is_copied_whole(folder: Path) -> None:
    with open_store(folder, PASSPHRASE) as store:
        save(store, bulky_list(APRIL), "apr")
        taken = store.backups.take()
    with open_store(taken.folder, PASSPHRASE, is_copy=True) as copy:
        assert copy.check() == ()


def test_that_a_wrong_passphrase_opens_no_backup(store: Store) -> None:
    folder = store.backups.take().folder
    with pytest.raises(StoreRefused) as told, open_store(folder, "en annen", is_copy=True):
        pass
    assert told.value.reason == Reason.WRONG_PASSPHRASE
