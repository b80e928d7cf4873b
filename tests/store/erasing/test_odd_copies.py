"""Copies that are cut, hidden or say nothing of themselves; and the last word on a patient when a clock was wrong."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from listeoversikt.operations.erasing import erase_patients
from listeoversikt.store.backups.own_file import TOLD_FILE
from listeoversikt.store.founding import DATABASE_FILE
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store

from ..saving import PASSPHRASE
from .offices import WHO
from .test_erasing_in_copies import TODAY, holds


@pytest.mark.parametrize("size", [0, 1])
def test_that_a_backup_cut_to_nothing_hides_none_of_the_others(full: Store, size: int) -> None:
    whole, cut = full.backups.take().folder, full.backups.take().folder
    (cut / DATABASE_FILE).write_bytes(b"x" * size)
    done = erase_patients(full, [WHO], "ba om det", TODAY, in_copies=True)
    assert done.copies is not None
    assert len(done.copies.rewritten) == 1
    assert not whole.exists() or not holds(whole)


def test_that_a_hidden_backup_is_erased_in(full: Store, tmp_path: Path) -> None:
    hidden = full.backups.take(tmp_path / "disk" / ".skjult").folder
    done = erase_patients(full, [WHO], "ba om det", TODAY, in_copies=True)
    assert done.copies is not None and len(done.copies.rewritten) == 1
    assert not hidden.exists() or not holds(hidden)


def test_that_a_backup_without_its_own_file_is_told(full: Store) -> None:
    copy = full.backups.take().folder
    (copy / TOLD_FILE).unlink()
    done = erase_patients(full, [WHO], "ba om det", TODAY, in_copies=True)
    assert done.copies is not None and done.copies.left == [copy]
    assert copy in done.held.untouched


def test_that_an_erasure_stands_whatever_the_clock_said_before(full: Store) -> None:
    moments = [dt.datetime(year, 5, 1, tzinfo=dt.UTC) for year in (2026, 2031, 2020)]
    erasing = full.erasing
    erasing._clock = lambda: moments[0]
    erasing.patients([WHO], "ba om det")
    assert erasing.is_erased(WHO)
    erasing._clock = lambda: moments[2]
    erasing.let_in_again(WHO, "ombestemte seg")
    assert not erasing.is_erased(WHO)


def test_that_a_backup_isnt_opened_and_so_stays_restorable(full: Store) -> None:
    copy = full.backups.take().folder
    before = {path.name: path.read_bytes() for path in copy.iterdir()}
    for given in (PASSPHRASE, "feil passord som ikke stemmer"):
        with pytest.raises(StoreRefused) as refused:
            open_store(copy, given)
        assert refused.value.reason is Reason.IS_BACKUP
    assert {path.name: path.read_bytes() for path in copy.iterdir()} == before


def test_that_a_copy_of_it_without_its_own_file_is_opened(full: Store, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(full.backups.take().folder, tmp_path / "annet" / "sted"))
    (copy / TOLD_FILE).unlink()
    open_store(copy, PASSPHRASE).close()
