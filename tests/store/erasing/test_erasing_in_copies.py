"""Backups and former stores hold the patient too: until when is told, and they can be rewritten without."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from listeoversikt.store.backups.own_file import backup_in
from listeoversikt.store.backups.taking import BEGUN
from listeoversikt.store.erasing import copies as erasing_backups
from listeoversikt.store.erasing.copies import copies_of, erase_in, holding, lapse_day
from listeoversikt.store.erasing.marks import ErasureKind
from listeoversikt.store.founding import DATABASE_FILE
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.restoring import restore

from ..saving import PASSPHRASE
from .offices import OTHERS, WHO, raw_pages

TODAY = dt.date(2026, 11, 22)
NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def held(store: Store, name: str = WHO) -> erasing_backups.Holding:
    return holding(store._database, copies_of(store.backups), ErasureKind.PATIENT, name, TODAY)


def holds(folder: Path) -> bool:
    return WHO.encode() in raw_pages(folder).replace(OTHERS[2].encode(), b"")


def test_that_its_told_which_copies_hold_the_patient_and_until_when(full: Store) -> None:
    full.backups.take()
    full.backups.take(automatic=True)
    found = held(full)
    assert (len(found.automatic), len(found.by_hand), found.count) == (1, 1, 2)
    assert found.lapses is not None and TODAY < found.lapses < TODAY + dt.timedelta(days=400)
    assert held(full, "finnes-ikke").count == 0


def test_that_a_former_store_beside_is_told_too(full: Store, folder: Path) -> None:
    backup = full.backups.take().folder
    restore(backup, folder, PASSPHRASE, clock=lambda: NOON)
    with open_store(folder, PASSPHRASE) as again:
        assert len(held(again).aside) == 1


@pytest.mark.parametrize("day", [dt.date(2026, 3, 10), dt.date(2026, 3, 31), dt.date(2026, 11, 22)])
def test_that_an_automatic_backup_lapses_when_its_told(day: dt.date) -> None:
    from listeoversikt.store.backups.days import which_to_keep

    lapses, days = lapse_day(day, [day], day), [day]
    while days[-1] < lapses:
        assert day in which_to_keep(days, days[-1])
        days.append(days[-1] + dt.timedelta(days=1))
    assert day not in which_to_keep(days, days[-1])


def test_that_backups_are_rewritten_without_the_patient_and_are_whole(
    full: Store, folder: Path, tmp_path: Path
) -> None:
    old = [full.backups.take(), full.backups.take(automatic=True)]
    entries = full.erasing.patients([WHO], "ba om det").entries
    after = full.backups.take()
    done = erase_in(full._database, copies_of(full.backups), entries)
    assert (len(done.rewritten), done.deleted, done.left) == (2, [], [])
    known = full.backups.known()
    assert [(one.number, one.automatic, one.taken_at) for one in known] == [
        (one.number, one.automatic, one.taken_at) for one in (after, old[1], old[0])
    ]
    for one in known:
        assert not holds(one.folder)
        assert backup_in(one.folder) == one
    assert not list(known[0].folder.parent.glob(f"{BEGUN}*"))
    restored = restore(known[-1].folder, tmp_path / "ny", PASSPHRASE, clock=lambda: NOON)
    assert restored.erased_again == 0
    with open_store(tmp_path / "ny", PASSPHRASE) as again:
        assert again.check() == () and again.erasing.is_erased(WHO)
    assert held(full).count == 0


def test_that_a_former_store_is_rewritten_where_it_lies(full: Store, folder: Path) -> None:
    backup = full.backups.take().folder
    aside = restore(backup, folder, PASSPHRASE, clock=lambda: NOON).aside
    assert aside is not None
    with open_store(folder, PASSPHRASE) as again:
        entries = again.erasing.patients([WHO], "ba om det").entries
        done = erase_in(again._database, copies_of(again.backups), entries)
    assert aside in done.rewritten and not holds(aside)


def test_that_a_damaged_backup_is_deleted_for_it_cant_be_rewritten(full: Store) -> None:
    backup = full.backups.take()
    path = backup.folder / DATABASE_FILE
    content = bytearray(path.read_bytes())
    for start in range(4096, len(content), 4096):
        content[start + 100] ^= 1
    path.write_bytes(content)
    entries = full.erasing.patients([WHO], "ba om det").entries
    done = erase_in(full._database, copies_of(full.backups), entries)
    assert done.deleted == [backup.folder] and not backup.folder.exists()


def test_that_a_full_disk_leaves_the_backup_as_it_was_and_says_so(
    full: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = full.backups.take()
    entries = full.erasing.patients([WHO], "ba om det").entries
    usage = shutil.disk_usage(backup.folder)
    monkeypatch.setattr(erasing_backups.shutil, "disk_usage", lambda path: usage._replace(free=0))
    done = erase_in(full._database, copies_of(full.backups), entries)
    assert done.left == [backup.folder]
    assert backup_in(backup.folder) == backup
    assert not list(backup.folder.parent.glob(f"{BEGUN}*"))


def test_that_stopped_in_the_middle_no_backup_is_lost(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The new one has its name before the old one goes; asked again, the old one goes."""
    backup = full.backups.take()
    entries = full.erasing.patients([WHO], "ba om det").entries

    def stop(folder: Path) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(erasing_backups, "_deleted", stop)
        with pytest.raises(KeyboardInterrupt):
            erase_in(full._database, copies_of(full.backups), entries)
    assert len(full.backups.known()) == 2 and backup.folder.exists()
    erase_in(full._database, copies_of(full.backups), entries)
    assert held(full).count == 0 and not backup.folder.exists()
    assert len(full.backups.known()) >= 1


def test_that_an_extract_is_erased_from_backups_too(full: Store) -> None:
    full.backups.take()
    oldest = full.extracts()[-1]
    entries = full.erasing.extract(oldest.id, "eldre enn fristen").entries
    found = holding(full._database, copies_of(full.backups), ErasureKind.EXTRACT, oldest.uuid, TODAY)
    assert found.count == 1
    erase_in(full._database, copies_of(full.backups), entries)
    again = holding(full._database, copies_of(full.backups), ErasureKind.EXTRACT, oldest.uuid, TODAY)
    assert again.count == 0
