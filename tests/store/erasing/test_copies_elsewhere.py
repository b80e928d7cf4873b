"""Backups in former folders, of a moved or renamed store: looked through too, and told of when they can't be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from listeoversikt.operations import erasing
from listeoversikt.operations.erasing import erase_office, erase_patients, office_name
from listeoversikt.store.erasing.shredding import Shredded, shred
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.moving import move_store
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.restoring import restore

from ..saving import PASSPHRASE
from .offices import OTHERS, WHO
from .test_erased_again import NOON, ids
from .test_erasing_in_copies import TODAY, holds


def all_gone(store: Store) -> Shredded:
    name = office_name(store)
    return erase_office(store, name, name)


def disk(tmp_path: Path) -> Path:
    """A folder on a disk that may be taken out."""
    place = tmp_path / "disk" / "kopier"
    place.mkdir(parents=True)
    return place


def test_that_backups_in_a_former_folder_are_erased_in_and_shredded(full: Store, tmp_path: Path) -> None:
    usual = full.backups.take().folder
    full.backups.choose_place(disk(tmp_path))
    full.backups.take()
    out = full.backups.take(tmp_path / "minnepinne" / "kopi").folder
    done = erase_patients(full, [WHO], "ba om det", TODAY, in_copies=True)
    assert done.copies is not None and len(done.copies.rewritten) == 3 and not done.copies.left
    assert done.held.count == 0 and done.held.untouched == ()
    assert {usual.parent, out.parent} <= {path.parent for path in tmp_path.rglob("slettet-*.json")}
    assert not any(holds(path.parent) for path in tmp_path.rglob(DATABASE_FILE))
    shredded = all_gone(full)
    assert shredded.is_unreadable and not list(tmp_path.rglob(KEY_FILE))
    assert not list(tmp_path.rglob("slettet*"))


def test_that_a_backup_in_a_former_folder_is_erased_again_when_restored(full: Store, tmp_path: Path) -> None:
    usual = full.backups.take().folder
    full.backups.choose_place(disk(tmp_path))
    assert erase_patients(full, [WHO], "ba om det", TODAY).held.count == 1
    full.close()
    assert restore(usual, tmp_path / "ny", PASSPHRASE, clock=lambda: NOON).erased_again == 1
    with open_store(tmp_path / "ny", PASSPHRASE) as again:
        assert ids(again) == set(OTHERS)


def test_that_a_folder_out_of_reach_is_told_and_nothing_is_said_to_be_unreadable(
    full: Store, tmp_path: Path
) -> None:
    place = disk(tmp_path)
    full.backups.choose_place(place)
    full.backups.take()
    full.backups.choose_place(None)
    place.parent.rename(tmp_path / "tatt-ut")
    done = erase_patients(full, [WHO], "ba om det", TODAY, in_copies=True)
    assert done.held.untouched == (place,)
    assert done.copies is not None and done.copies.left == [place]
    shredded = all_gone(full)
    assert shredded.untouched == [place] and not shredded.is_unreadable


def test_that_a_folder_that_cant_be_listed_is_told(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = full.backups.take().folder.parent
    listed = Path.iterdir

    def refuse(path: Path) -> object:
        if path == place:
            raise PermissionError
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert erase_patients(full, [WHO], "ba om det", TODAY).held.untouched == (place,)


def test_that_a_renamed_store_finds_its_backups(full: Store, folder: Path, tmp_path: Path) -> None:
    full.backups.take()
    full.close()
    folder.rename(tmp_path / "kontor")
    with open_store(tmp_path / "kontor", PASSPHRASE) as again:
        done = erase_patients(again, [WHO], "ba om det", TODAY, in_copies=True)
        assert done.copies is not None and len(done.copies.rewritten) == 1
        assert done.held.untouched == ()
        assert all_gone(again).is_unreadable
    assert not list(tmp_path.rglob(KEY_FILE))


def test_that_a_renamed_folder_of_backups_is_known_by_what_lies_in_it(full: Store, tmp_path: Path) -> None:
    place = full.backups.take().folder.parent
    place.rename(tmp_path / "gamle ting")
    done = erase_patients(full, [WHO], "ba om det", TODAY, in_copies=True)
    assert done.copies is not None and len(done.copies.rewritten) == 1


def test_that_the_store_it_was_moved_from_is_a_copy_with_all_its_backups(
    full: Store, folder: Path, tmp_path: Path
) -> None:
    full.backups.take()
    full.close()
    (tmp_path / "annet sted").mkdir()
    new = tmp_path / "annet sted" / "ny"
    move_store(folder, PASSPHRASE, new)
    with open_store(new, PASSPHRASE) as again:
        done = erase_patients(again, [WHO], "ba om det", TODAY, in_copies=True)
        assert done.copies is not None and len(done.copies.rewritten) == 2 and not done.copies.left
        assert not holds(folder)
        assert all_gone(again).is_unreadable
    assert not list(tmp_path.rglob(KEY_FILE))


def test_that_another_store_in_use_with_the_same_key_isnt_touched_but_told(
    full: Store, folder: Path, tmp_path: Path
) -> None:
    """A backup restored beside to look at it: erasing that one takes neither the office's store nor its backups."""
    backup = full.backups.take().folder
    full.close()
    restore(backup, tmp_path / "øving", PASSPHRASE, clock=lambda: NOON)
    with open_store(tmp_path / "øving", PASSPHRASE) as practice:
        shredded = all_gone(practice)
    assert folder in shredded.untouched and not shredded.is_unreadable
    assert backup in shredded.untouched and (backup / KEY_FILE).is_file()
    open_store(folder, PASSPHRASE).close()


def test_that_a_backup_remembers_its_own_folder(full: Store, folder: Path, tmp_path: Path) -> None:
    """The store is lost, and made again of the backup elsewhere: the others in that folder are known."""
    place = disk(tmp_path)
    full.backups.choose_place(place)
    backup = full.backups.take().folder
    full.close()
    shutil.rmtree(folder)
    restore(backup, tmp_path / "ny" / "lager", PASSPHRASE, clock=lambda: NOON)
    with open_store(tmp_path / "ny" / "lager", PASSPHRASE) as again:
        assert erase_patients(again, [WHO], "ba om det", TODAY).held.count == 1


def test_that_taking_a_backup_again_writes_nothing_in_the_store(full: Store) -> None:
    """Else each day's backup would be due again."""
    full.backups.take(automatic=True)
    known = full.backups.known()
    assert not full.backups.changed_since(known)


def test_that_a_key_file_that_is_a_link_isnt_followed(store: Store, folder: Path, tmp_path: Path) -> None:
    backup = store.backups.take().folder
    store.close()
    other = tmp_path / "journal.tar"
    other.write_bytes(b"x" * 5000)
    (backup / KEY_FILE).unlink()
    (backup / KEY_FILE).symlink_to(other)
    done = shred(folder, [backup], [])
    assert other.read_bytes() == b"x" * 5000
    assert backup / KEY_FILE in done.left and not done.is_unreadable


def test_that_its_told_in_words_what_wasnt_looked_through(full: Store, tmp_path: Path) -> None:
    from listeoversikt.gui.erasing.words import held_words

    held = erasing.Holding(untouched=(tmp_path / "disk",))
    assert str(tmp_path / "disk") in held_words(held)
    assert held_words(erasing.Holding()) == ""
