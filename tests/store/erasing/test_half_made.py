"""What a killed restore or backup left beside the store is a copy like others: erased in, shredded, and gone after a day."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from listeoversikt.operations.erasing import erase_office, erase_patients, office_name
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.half_made import LEFT_BEHIND_SECONDS, begun
from listeoversikt.store.repository import Store, open_store

from ..saving import PASSPHRASE
from .offices import WHO
from .test_erasing_in_copies import TODAY, holds


def killed_restore(store: Store) -> Path:
    """As a restore stopped before the last rename leaves it: both files, hidden, beside the store."""
    copy = store.backups.take().folder
    left = begun(store.backups.store_folder)
    for name in (DATABASE_FILE, KEY_FILE):
        shutil.copyfile(copy / name, left / name)
    shutil.rmtree(copy)
    return left


def killed_backup(store: Store) -> Path:
    """As a backup stopped before it got its name leaves it."""
    copy = store.backups.take().folder
    return copy.rename(copy.parent / ".begynt-abcdefgh")


@pytest.mark.parametrize("killed", [killed_restore, killed_backup])
def test_that_an_erasure_is_done_in_what_was_left_half_made(full: Store, killed: object) -> None:
    left = killed(full)  # type: ignore[operator]
    assert holds(left)
    done = erase_patients(full, [WHO], "ba om det", TODAY, in_copies=True)
    assert done.copies is not None and not done.copies.left and done.held.count == 0
    assert not left.exists() or not holds(left)


def test_that_without_the_copies_it_is_told_as_holding_the_patient(full: Store) -> None:
    killed_restore(full)
    assert erase_patients(full, [WHO], "ba om det", TODAY).held.count == 1


@pytest.mark.parametrize("killed", [killed_restore, killed_backup])
def test_that_the_office_is_unreadable_only_without_their_keys(
    full: Store, killed: object, tmp_path: Path
) -> None:
    killed(full)  # type: ignore[operator]
    name = office_name(full)
    assert erase_office(full, name, name).is_unreadable
    assert not list(tmp_path.rglob(KEY_FILE))


def test_that_it_goes_by_itself_when_it_is_a_day_old(full: Store) -> None:
    left, young = killed_restore(full), begun(full.backups.store_folder)
    folder = full.backups.store_folder
    full.close()
    old = time.time() - LEFT_BEHIND_SECONDS - 60
    os.utime(left, (old, old))
    open_store(folder, PASSPHRASE).close()
    assert not left.exists() and young.is_dir()


def test_that_somebody_elses_hidden_folder_stays(full: Store) -> None:
    folder = full.backups.store_folder
    others = [
        folder.parent / f".{folder.name}-hand",
        folder.parent / f".{folder.name}-for-hånd-laget",
        folder.parent / ".annet-abcdefgh",
    ]
    full.close()
    for one in others:
        one.mkdir()
        os.utime(one, (0, 0))
    open_store(folder, PASSPHRASE).close()
    assert all(one.is_dir() for one in others)
