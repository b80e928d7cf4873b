"""A store that others on the machine may read or write is closed to them when it's opened, and that is told."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

from listeoversikt.store.closed_files import FOLDER, OTHERS, close_to_others
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import open_store

from .saving import PASSPHRASE

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
OPEN = {"store.db": 0o666, "keys.json": 0o644, "audit.head": 0o640, "attempts.json": 0o604}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def wide(folder: Path) -> Path:
    """A store whose folder and files are open."""
    for name, rights in OPEN.items():
        (folder / name).touch()
        (folder / name).chmod(rights)
    (folder / "attempts.json").write_text("{}")
    folder.chmod(0o777)
    return folder


def test_that_what_is_open_is_closed_and_told_once(wide: Path) -> None:
    with open_store(wide, PASSPHRASE, patience=0) as store:
        told = store.opened.openness
    assert set(told.closed) >= {"store.db", "keys.json", FOLDER}
    assert told.left == ()
    assert [name for name in os.listdir(wide) if mode(wide / name) & OTHERS] == []
    assert mode(wide) == 0o700
    with open_store(wide, PASSPHRASE, patience=0) as store:
        assert (store.opened.openness.closed, store.opened.openness.left) == ((), ())


def test_that_the_folder_above_is_let_be(wide: Path) -> None:
    above = wide.parent
    above.chmod(0o755)
    close_to_others(wide)
    assert mode(above) == 0o755


def test_that_nothing_is_changed_by_one_who_isnt_let_in(wide: Path) -> None:
    with pytest.raises(StoreRefused):
        open_store(wide, "en helt annen frase", patience=0)
    assert mode(wide / "store.db") == 0o666


def test_that_a_folder_with_other_things_in_it_is_told_and_let_be(wide: Path) -> None:
    (wide / "regnskap.xlsx").touch()
    told = close_to_others(wide)
    assert told.left == (FOLDER,)
    assert mode(wide) == 0o777
    assert mode(wide / "store.db") == 0o600


def test_that_a_link_is_not_followed(wide: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "annet.json"
    elsewhere.write_text("{}")
    elsewhere.chmod(0o666)
    (wide / "slettet.json").symlink_to(elsewhere)
    told = close_to_others(wide)
    assert told.left == ("slettet.json",)
    assert mode(elsewhere) == 0o666


def test_that_a_folder_reached_by_a_link_is_let_be(wide: Path, tmp_path: Path) -> None:
    link = tmp_path / "snarvei"
    link.symlink_to(wide)
    told = close_to_others(link)
    assert told.left == (FOLDER,)
    assert mode(wide) == 0o777


def test_that_a_file_with_another_name_elsewhere_is_let_be(wide: Path, tmp_path: Path) -> None:
    os.link(wide / "keys.json", tmp_path / "kopi.json")
    assert "keys.json" in close_to_others(wide).left
    assert mode(tmp_path / "kopi.json") == 0o644


def test_that_what_is_anothers_is_told_and_let_be(wide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    told = close_to_others(wide)
    assert told.closed == ()
    assert {"store.db", FOLDER} <= set(told.left)
    assert mode(wide / "store.db") == 0o666


def test_that_a_disk_without_rights_is_told(wide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fchmod", lambda descriptor, rights: None)
    assert "store.db" in close_to_others(wide).left


def test_that_a_closed_store_has_nothing_to_tell(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "ny"))
    copy.chmod(0o700)
    assert close_to_others(copy).left == ()
