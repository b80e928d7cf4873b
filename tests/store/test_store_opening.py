"""A store is made whole, and opened with its own key file and its passphrase only."""

from __future__ import annotations

import os
import shutil
import stat
import unicodedata
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.database import Database
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.tables import SCHEMA_VERSION, meta

from .saving import CHEAP, PASSPHRASE, assert_refused, folder_bytes, save
from .small_lists import MARCH, plain_list


def database_of(folder: Path) -> Database:
    key_file = keys.read((folder / "keys.json").read_bytes())
    return Database(folder / "store.db", keys.unwrapped(key_file, PASSPHRASE))


# -- making --


def test_that_a_new_store_is_two_files_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "under" / "lager"
    create_store(folder, PASSPHRASE, hardness=CHEAP)
    assert sorted(folder_bytes(folder)) == ["keys.json", "store.db"]
    assert [path.name for path in folder.parent.iterdir()] == ["lager"]
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_that_an_empty_folder_may_become_a_store(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    create_store(tmp_path / "tom", PASSPHRASE, hardness=CHEAP)
    open_store(tmp_path / "tom", PASSPHRASE).close()


def test_that_a_folder_with_something_in_it_does_not_become_a_store(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "annet").mkdir()
    (tmp_path / "annet" / "notat.txt").write_text("x")
    (tmp_path / "fil").write_text("x")
    before = folder_bytes(tmp_path)
    for taken in (filled, tmp_path / "annet", tmp_path / "fil"):
        with pytest.raises(StoreRefused) as refused:
            create_store(taken, PASSPHRASE, hardness=CHEAP)
        assert refused.value.reason == Reason.EXISTS_ALREADY
    assert folder_bytes(tmp_path) == before


def test_that_a_store_is_not_made_where_there_can_be_no_folder(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")
    with pytest.raises(StoreRefused) as refused:
        create_store(tmp_path / "fil" / "lager", PASSPHRASE, hardness=CHEAP)
    assert refused.value.reason == Reason.NO_ACCESS


@pytest.mark.parametrize("passphrase", ["", "   "])
def test_that_a_store_without_a_passphrase_is_not_made(tmp_path: Path, passphrase: str) -> None:
    with pytest.raises(StoreRefused) as refused:
        create_store(tmp_path / "lager", passphrase, hardness=CHEAP)
    assert refused.value.reason == Reason.NO_PASSPHRASE
    assert list(tmp_path.iterdir()) == []


def test_that_a_store_that_could_not_be_finished_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("listeoversikt.store.founding.put_in_place", cut_off)
    with pytest.raises(KeyboardInterrupt):
        create_store(tmp_path / "lager", PASSPHRASE, hardness=CHEAP)
    assert list(tmp_path.iterdir()) == []


# -- opening --


def test_that_an_opened_store_is_not_changed_by_being_read(filled: Path) -> None:
    before = folder_bytes(filled)
    with open_store(filled, PASSPHRASE) as store:
        newest = store.newest_full()
        assert newest is not None
        store.load(newest.id)
        assert store.check() == ()
    assert folder_bytes(filled) == before


def test_that_a_passphrase_is_the_same_from_every_keyboard(tmp_path: Path) -> None:
    create_store(tmp_path / "lager", unicodedata.normalize("NFD", "blåbær på Ås"), hardness=CHEAP)
    open_store(tmp_path / "lager", unicodedata.normalize("NFC", "blåbær på Ås")).close()


def test_that_a_closed_store_is_closed(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        pass
    with pytest.raises(ValueError, match="closed"):
        store.extracts()


def test_that_a_wrong_passphrase_is_refused(filled: Path) -> None:
    assert_refused(filled, Reason.WRONG_PASSPHRASE, "feil")
    assert_refused(filled, Reason.NO_PASSPHRASE, "")


def test_that_a_folder_that_is_no_store_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "finnes ikke"):
        with pytest.raises(StoreRefused) as refused:
            open_store(folder, PASSPHRASE)
        assert refused.value.reason == Reason.NOT_A_STORE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["store.db", "keys.json"])
def test_that_a_store_without_one_of_its_files_is_refused(filled: Path, name: str) -> None:
    (filled / name).unlink()
    assert_refused(filled, Reason.MISSING_FILE)


def test_that_a_database_that_disappears_is_not_made_anew(filled: Path) -> None:
    with open_store(filled, PASSPHRASE) as store:
        (filled / "store.db").unlink()
        with pytest.raises(StoreRefused) as refused:
            save(store, plain_list(MARCH), "b")
    assert refused.value.reason == Reason.MISSING_FILE
    assert sorted(folder_bytes(filled)) == ["audit.head", "keys.json"]


def test_that_a_newer_store_is_refused_untouched(filled: Path) -> None:
    with database_of(filled).writing() as connection:
        newer = sa.update(meta).where(meta.c.key == "schema_version").values(value=str(SCHEMA_VERSION + 1))
        connection.execute(newer)
    assert_refused(filled, Reason.NEWER_VERSION)


def test_that_a_newer_key_file_is_refused_untouched(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = keys.read((filled / "keys.json").read_bytes())
    with monkeypatch.context() as later:
        later.setattr(keys, "KEY_FILE_FORMAT", keys.KEY_FILE_FORMAT + 1)
        (filled / "keys.json").write_bytes(keys.written(whole))
    assert_refused(filled, Reason.NEWER_VERSION)


def test_that_the_files_of_two_stores_do_not_open_each_other(filled: Path, empty_store: Path) -> None:
    other = filled.parent / "annet"
    create_store(other, PASSPHRASE, hardness=CHEAP)
    shutil.copy(other / "keys.json", filled / "keys.json")
    assert_refused(filled, Reason.DAMAGED)
