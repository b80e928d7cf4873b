"""A backup is taken up again whole, or the store stays as it is; the former one is never deleted."""

from __future__ import annotations

import datetime as dt
import os
import platform
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from listeoversikt.store import restoring, tables
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused
from listeoversikt.store.repository import open_store
from listeoversikt.store.restoring import Restored, restore

from .saving import PASSPHRASE, folder_bytes
from .test_store_damage import cut, flip

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def noon() -> dt.datetime:
    return NOON


def bring_back(backup: Path, folder: Path, passphrase: str = PASSPHRASE) -> Restored:
    return restore(backup, folder, passphrase, clock=noon)


def refused(act: Callable[[], object]) -> BackupReason:
    with pytest.raises(BackupRefused) as told:
        act()
    return told.value.reason


@pytest.fixture
def backup(filled: Path) -> Path:
    """A backup of the store before something more was written in it."""
    with open_store(filled, PASSPHRASE, clock=noon) as store:
        store.append_event("first", {})
        folder = store.backups.take().folder
        store.append_event("second", {})
    return folder


def kinds(folder: Path) -> list[str]:
    with open_store(folder, PASSPHRASE) as store:
        assert store.check() == ()
        return [event.kind for event in store.events()]


def test_that_a_backup_becomes_a_store_in_a_new_folder(backup: Path, filled: Path, tmp_path: Path) -> None:
    before = folder_bytes(backup), folder_bytes(filled)
    (tmp_path / "tom").mkdir()
    for folder in (tmp_path / "ny" / "lager", tmp_path / "tom"):
        restored = bring_back(backup, folder)
        assert restored.aside is None
        assert restored.backup is not None
        assert restored.backup.number == 1
        assert kinds(folder) == ["first"]
        assert {path.name for path in folder.iterdir()} == {"store.db", "keys.json", "audit.head"}
    assert (folder_bytes(backup), folder_bytes(filled)) == before


def test_that_the_former_store_is_kept_aside_whole(backup: Path, filled: Path) -> None:
    before = folder_bytes(filled)
    first = bring_back(backup, filled)
    second = bring_back(backup, filled)
    assert first.aside == filled.parent / "fylt-før-gjenoppretting-2026-11-22"
    assert second.aside == filled.parent / "fylt-før-gjenoppretting-2026-11-22-2"
    assert folder_bytes(first.aside) == before
    assert kinds(first.aside) == ["first", "second"]
    assert kinds(filled) == kinds(second.aside) == ["first"]


def test_that_automatic_backups_rest_till_a_person_confirms(backup: Path, filled: Path) -> None:
    bring_back(backup, filled)
    with open_store(filled, PASSPHRASE) as store:
        store.append_event("after", {})
        assert store.backups.paused_since() == NOON
        assert store.backups.take_if_due() is None
        store.backups.take()  # by hand it may be
        store.backups.confirm()
        assert store.backups.paused_since() is None
        store.append_event("more", {})
        assert store.backups.take_if_due() is not None


def test_that_a_store_in_a_new_place_has_backups_of_its_own(
    backup: Path, filled: Path, tmp_path: Path
) -> None:
    (tmp_path / "disk").mkdir()
    with open_store(filled, PASSPHRASE) as store:
        store.backups.choose_place(tmp_path / "disk")
        chosen = store.backups.take().folder
    bring_back(chosen, tmp_path / "kopi")
    bring_back(chosen, filled)
    with open_store(tmp_path / "kopi", PASSPHRASE) as store:
        assert store.backups.place() == tmp_path / "kopi-sikkerhetskopier"
    with open_store(filled, PASSPHRASE) as store:
        assert store.backups.place() == tmp_path / "disk"


def test_that_a_damaged_store_gives_way_to_its_backup(backup: Path, filled: Path) -> None:
    (filled / "store.db").write_bytes(b"\0" * 5000)
    (filled / "keys.json").unlink()
    restored = bring_back(backup, filled)
    assert kinds(filled) == ["first"]
    assert restored.aside is not None
    assert (restored.aside / "store.db").read_bytes() == b"\0" * 5000


@pytest.mark.parametrize("by_hand", [False, True], ids=["with what it says of itself", "two files alone"])
@pytest.mark.parametrize("name", ["store.db", "keys.json"])
@pytest.mark.parametrize(
    "damage",
    [cut(0), cut(0.5), lambda content: content[:-4096], flip(0), flip(0.4), flip(0.99)],
    ids=["emptied", "half", "a page short", "first byte", "a byte in it", "near its end"],
)
def test_that_a_damaged_backup_is_refused_and_the_store_untouched(
    backup: Path, filled: Path, name: str, damage: Callable[[bytes], bytes], by_hand: bool
) -> None:
    (backup / name).write_bytes(damage((backup / name).read_bytes()))
    if by_hand:
        (backup / "sikkerhetskopi.json").unlink()
    before = folder_bytes(filled.parent)
    assert refused(lambda: bring_back(backup, filled)) == BackupReason.DAMAGED
    assert folder_bytes(filled.parent) == before


def test_that_a_bit_changed_on_any_page_of_a_backup_is_found(backup: Path, tmp_path: Path) -> None:
    (backup / "sikkerhetskopi.json").unlink()
    whole = (backup / "store.db").read_bytes()
    for page in range(len(whole) // 4096):
        (backup / "store.db").write_bytes(flip((page * 4096 + 100) / len(whole))(whole))
        assert refused(lambda: bring_back(backup, tmp_path / "ny")) == BackupReason.DAMAGED
    assert not (tmp_path / "ny").exists()


def test_that_what_is_not_a_backup_is_told(backup: Path, filled: Path, tmp_path: Path) -> None:
    assert refused(lambda: bring_back(tmp_path / "borte", filled)) == BackupReason.NOT_A_BACKUP
    assert refused(lambda: bring_back(backup.parent, filled)) == BackupReason.NOT_A_BACKUP
    (backup / "keys.json").unlink()
    assert refused(lambda: bring_back(backup, filled)) == BackupReason.NOT_A_BACKUP
    assert kinds(filled) == ["first", "second"]


def test_that_the_wrong_passphrase_is_told(backup: Path, filled: Path) -> None:
    before = folder_bytes(filled.parent)
    assert refused(lambda: bring_back(backup, filled, "en annen")) == BackupReason.WRONG_PASSPHRASE
    assert folder_bytes(filled.parent) == before


def test_that_a_backup_of_a_newer_version_is_refused_untouched(
    backup: Path, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = folder_bytes(filled.parent)
    monkeypatch.setattr("listeoversikt.store.tables.SCHEMA_VERSION", tables.SCHEMA_VERSION - 1)
    assert refused(lambda: bring_back(backup, filled)) == BackupReason.NEWER_VERSION
    assert folder_bytes(filled.parent) == before


def test_that_a_newer_way_of_telling_is_a_newer_version_and_not_damage(backup: Path, filled: Path) -> None:
    (backup / "sikkerhetskopi.json").write_text('{"format": 2, "alt": "annerledes"}')
    assert refused(lambda: bring_back(backup, filled)) == BackupReason.NEWER_VERSION
    (backup / "sikkerhetskopi.json").write_text("[]")
    assert refused(lambda: bring_back(backup, filled)) == BackupReason.DAMAGED


def test_that_it_is_put_neither_in_itself_nor_over_something_else(
    backup: Path, filled: Path, tmp_path: Path
) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / "ferie.jpg").write_bytes(b"sol")
    (tmp_path / "fil").write_bytes(b"")
    before = folder_bytes(tmp_path)
    assert refused(lambda: bring_back(backup, backup)) == BackupReason.IN_STORE
    assert refused(lambda: bring_back(backup, backup / "inni")) == BackupReason.IN_STORE
    assert refused(lambda: bring_back(backup, tmp_path / "bilder")) == BackupReason.NOT_EMPTY
    assert refused(lambda: bring_back(backup, tmp_path / "fil")) == BackupReason.NOT_EMPTY
    assert folder_bytes(tmp_path) == before


def test_that_a_full_disk_is_told_before_anything_is_touched(
    backup: Path, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(filled)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    before = folder_bytes(filled.parent)
    assert refused(lambda: bring_back(backup, filled)) == BackupReason.DISK_FULL
    assert folder_bytes(filled.parent) == before


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the system itself stops the rename")
def test_that_a_store_somebody_works_in_is_not_taken_away(backup: Path, filled: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        (filled / "vindu.lock").write_text(f"{other.pid}\nlisteoversikt\n{platform.node()}\n")
        assert refused(lambda: bring_back(backup, filled)) == BackupReason.IN_USE
    finally:
        other.communicate()
    writing = (
        "import sys; from pathlib import Path; from listeoversikt.store.repository import open_store\n"
        f"store = open_store(Path(sys.argv[1]), {PASSPHRASE!r})\n"
        "with store._database.writing() as connection:\n"
        "    print('at work', flush=True); input()"
    )
    command = [sys.executable, "-c", writing, str(filled)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert other.stdout is not None
        other.stdout.readline()
        assert refused(lambda: bring_back(backup, filled)) == BackupReason.IN_USE
    finally:
        other.communicate(b"\n")
    bring_back(backup, filled)  # the window that left its file is gone
    assert kinds(filled) == ["first"]


def test_that_a_rename_that_fails_is_taken_back(
    backup: Path, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = folder_bytes(filled.parent)
    rename = Path.rename

    def second_fails(self: Path, target: Path) -> Path:
        if self.name.startswith("."):
            raise OSError(5, "disk")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", second_fails)
    assert refused(lambda: bring_back(backup, filled)) == BackupReason.DISK_ERROR
    assert folder_bytes(filled.parent) == before


DYING = """
import datetime as dt, os, signal, sys
from pathlib import Path
from listeoversikt.store import restoring
steps = 0
def dying(function):
    def run(*arguments, **named):
        global steps
        steps += 1
        if steps == int(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **named)
    return run
for name in ("fsync", "rename", "rmdir"):
    setattr(os, name, dying(getattr(os, name)))
clock = lambda: dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
restoring.restore(Path(sys.argv[1]), Path(sys.argv[2]), "en rød tråd på Tøyen", clock=clock)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_that_a_killed_restore_loses_neither_store_nor_backup(
    backup: Path, filled: Path, tmp_path: Path
) -> None:
    """Whatever the point: the former store is in its place or aside, whole; what stands in the place is whole."""
    ended, step = -signal.SIGKILL, 0
    while ended == -signal.SIGKILL:
        step += 1
        at = tmp_path / f"forsok{step}"
        store = Path(shutil.copytree(filled, at / "lager"))
        command = [sys.executable, "-c", DYING, str(backup), str(store), str(step)]
        ended = subprocess.run(command, check=False).returncode
        found = {path.name: kinds(path) for path in at.iterdir() if not path.name.startswith(".")}
        assert ["first", "second"] in found.values()
        assert set(found) <= {"lager", f"lager{restoring.ASIDE}2026-11-22"}
    assert ended == 0
    assert step > 4
    assert found["lager"] == ["first"]


def test_that_what_is_written_while_a_backup_is_checked_isnt_lost_to_the_log(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(folder, PASSPHRASE) as store:
        backup = store.backups.take().folder
    mark = restoring._mark

    def somebody_works(*given: object, **more: object) -> None:
        with open_store(folder, PASSPHRASE) as other:
            other.append_event("note", {"tall": 1})
        mark(*given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(restoring, "_mark", somebody_works)
    with pytest.raises(BackupRefused) as refused:
        restoring.restore(backup, folder, PASSPHRASE, clock=lambda: dt.datetime.now(dt.UTC))
    assert refused.value.reason is BackupReason.IN_USE
    with open_store(folder, PASSPHRASE) as store:
        assert store.events("note")
    monkeypatch.setattr(restoring, "_mark", mark)
    restoring.restore(backup, folder, PASSPHRASE, clock=lambda: dt.datetime.now(dt.UTC))
