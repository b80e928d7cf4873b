"""The office's whole store is destroyed: every key file known is overwritten before anything is deleted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.store.backups import own_file
from listeoversikt.store.erasing import shredding
from listeoversikt.store.erasing.copies import copies_of
from listeoversikt.store.erasing.shredding import shred
from listeoversikt.store.founding import KEY_FILE
from listeoversikt.store.repository import Store, create_store, open_store

from ..saving import CHEAP, PASSPHRASE, folder_bytes
from .offices import fill


def places(store: Store) -> tuple[list[Path], list[Path]]:
    return [one.folder for one in copies_of(store.backups)], [store.backups.place()]


def test_that_nothing_is_left_of_the_store_and_its_backups(store: Store, folder: Path) -> None:
    fill(store)
    store.backups.take()
    store.backups.take()
    copies, place = places(store)
    store.close()
    done = shred(folder, copies, place)
    assert done.is_unreadable and done.left == [] and len(done.keys) == 3
    assert not folder.exists() and not place[0].exists()


def test_that_the_keys_bytes_are_overwritten_not_only_unlinked(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that is open already shows what is left under the name that went."""
    seen: list[bytes] = []
    really = shredding.os.fsync

    def read_anew() -> bytes:
        other.seek(0)
        return other.read()

    def looked(descriptor: int) -> None:
        seen.append(read_anew())
        really(descriptor)

    with (folder / KEY_FILE).open("rb", buffering=0) as other:
        before = read_anew()
        monkeypatch.setattr(shredding.os, "fsync", looked)
        store.close()
        shred(folder, [], [])
        assert read_anew() == b""
    assert len(seen[0]) == len(before) and seen[0] != before and b"wrapped_key" not in seen[0]


def test_that_a_key_file_with_another_name_too_is_left_and_told(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    """A hard link: the bytes are another's too, and live on under that name."""
    backup = store.backups.take().folder
    theirs = tmp_path / "journal.tar"
    theirs.write_bytes(b"x" * 5000)
    (backup / KEY_FILE).unlink()
    (backup / KEY_FILE).hardlink_to(theirs)
    done = store.erasing.everything(store.backups)
    assert theirs.read_bytes() == b"x" * 5000
    assert done.left == [backup / KEY_FILE] and not done.is_unreadable


def test_that_a_link_among_the_backups_leads_to_no_other_offices_key(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    backup = store.backups.take().folder
    other = tmp_path / "annet kontor"
    create_store(other, PASSPHRASE, hardness=CHEAP)
    said = own_file.backup_in(backup)
    assert said is not None
    told = replace(said, folder=other, size=(other / "store.db").stat().st_size)
    (other / own_file.TOLD_FILE).write_bytes(told.written())
    (backup.parent / "lenke").symlink_to(other)
    before = folder_bytes(other)
    store.erasing.everything(store.backups)
    assert folder_bytes(other) == before


def test_that_stopped_in_the_middle_the_store_can_be_opened_and_asked_again(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = store.backups.take().folder
    copies, place = places(store)
    store.close()
    shred_key = shredding._shred_key

    def stop(path: Path, done: shredding.Shredded) -> None:
        if path.parent == folder:
            raise KeyboardInterrupt
        shred_key(path, done)

    with monkeypatch.context() as patch:
        patch.setattr(shredding, "_shred_key", stop)
        with pytest.raises(KeyboardInterrupt):
            shred(folder, copies, place)
    assert not (backup / KEY_FILE).exists()
    open_store(folder, PASSPHRASE).close()
    assert shred(folder, copies, place).is_unreadable and not folder.exists()


def test_that_somebody_elses_file_in_the_folder_stays_and_is_told(store: Store, folder: Path) -> None:
    (folder / "notat.txt").write_text("ikke vårt")
    store.close()
    done = shred(folder, [], [])
    assert done.is_unreadable and done.left == [folder]
    assert [path.name for path in folder.iterdir()] == ["notat.txt"]


def test_that_a_key_that_cant_be_overwritten_is_told_and_its_database_stays(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()

    def refuse(descriptor: int) -> None:
        raise OSError

    monkeypatch.setattr(shredding.os, "fsync", refuse)
    done = shred(folder, [], [])
    assert not done.is_unreadable and (folder / "store.db").exists()
