"""The office's whole store is destroyed: every key file known is overwritten before anything is deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.store import shredding
from listeoversikt.store.erasing_backups import copies_of
from listeoversikt.store.founding import KEY_FILE
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.shredding import shred

from ..saving import PASSPHRASE
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
    store: Store, folder: Path, tmp_path: Path
) -> None:
    """A second name of the same file (a hard link) shows what is left under the name that went."""
    other = tmp_path / "annet navn"
    other.hardlink_to(folder / KEY_FILE)
    before = other.read_bytes()
    seen: list[bytes] = []
    really = shredding.os.fsync
    shredding.os.fsync = lambda descriptor: (seen.append(other.read_bytes()), really(descriptor))[1]
    try:
        store.close()
        shred(folder, [], [])
    finally:
        shredding.os.fsync = really
    assert len(seen[0]) == len(before) and seen[0] != before and b"wrapped_key" not in seen[0]
    assert other.read_bytes() == b""


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
