"""A backup is whole, checked, encrypted with the store's key, and taken while others work; or it isn't there."""

from __future__ import annotations

import datetime as dt
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from listeoversikt.store.backups import places as backup_places
from listeoversikt.store.backups import taking as module
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused
from listeoversikt.store.backups.taking import BEGUN
from listeoversikt.store.repository import Store, open_store

from .saving import PASSPHRASE, folder_bytes

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
TESTS = Path(__file__).parent.parent


class Clock:
    """Stands still until it's set."""

    def __init__(self) -> None:
        self.moment = NOON

    def __call__(self) -> dt.datetime:
        return self.moment

    def tomorrow(self, days: int = 1) -> None:
        self.moment += dt.timedelta(days=days)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(filled: Path, clock: Clock) -> Store:
    return open_store(filled, PASSPHRASE, patience=0, clock=clock)


def place_of(folder: Path) -> Path:
    return folder.parent / f"{folder.name}-sikkerhetskopier"


def refused(act: Callable[[], object]) -> BackupReason:
    with pytest.raises(BackupRefused) as told:
        act()
    return told.value.reason


def note(store: Store) -> None:
    """Something is written, at a time the file tells from the one before."""
    store.append_event("note", {})
    path = store.backups.store_folder / "store.db"
    stat = path.stat()
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))


def place_is_known(store: Store, filled: Path) -> None:
    """As after the first backup: the store remembers where they lie, and nothing more is written in it."""
    backup_places.remember(store.backups.database, [place_of(filled)], filled)


def test_that_a_backup_opens_with_the_same_passphrase_and_holds_the_same(store: Store, filled: Path) -> None:
    note(store)
    place_is_known(store, filled)
    before = folder_bytes(filled)
    taken = store.backups.take()
    assert folder_bytes(filled) == before
    assert taken.log == store.audit.end()
    assert taken.folder.parent == place_of(filled)
    assert {path.name for path in taken.folder.iterdir()} == {"store.db", "keys.json", "sikkerhetskopi.json"}
    with open_store(taken.folder, PASSPHRASE, is_copy=True) as copy:
        assert copy.check() == ()
        assert [one.checksum for one in copy.extracts()] == ["mar"]
        assert [one.uuid for one in copy.events()] == [one.uuid for one in store.events()]
    assert b"SQLite format 3" not in (taken.folder / "store.db").read_bytes()


def test_that_a_backup_says_when_it_was_taken_and_can_be_listed_without_the_key(
    store: Store, filled: Path, clock: Clock
) -> None:
    first = store.backups.take()
    clock.tomorrow()
    second = store.backups.take(automatic=True)
    assert store.backups.known() == (second, first)
    assert (first.number, second.number) == (1, 2)
    assert (first.taken_at, first.automatic, second.automatic) == (NOON, False, True)
    assert first.size == (first.folder / "store.db").stat().st_size


@pytest.mark.skipif(os.name != "posix", reason="permissions of files")
def test_that_only_the_owner_may_read_a_backup(store: Store) -> None:
    folder = store.backups.take().folder
    assert {path.stat().st_mode & 0o077 for path in (folder, *folder.iterdir(), folder.parent)} == {0}


def test_that_a_backup_may_be_asked_for_in_another_folder(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "minnepinne" / "kopi"
    assert store.backups.take(out).folder == out
    assert store.backups.known() == ()
    with open_store(out, PASSPHRASE, is_copy=True) as copy:
        assert len(copy.extracts()) == 1


def test_that_a_folder_that_holds_something_or_lies_in_the_store_is_refused(
    store: Store, filled: Path, tmp_path: Path
) -> None:
    (tmp_path / "fullt").mkdir()
    (tmp_path / "fullt" / "noe").write_text("noe")
    (tmp_path / "fil").write_text("noe")
    before = folder_bytes(tmp_path)
    assert refused(lambda: store.backups.take(tmp_path / "fullt")) == BackupReason.NOT_EMPTY
    assert refused(lambda: store.backups.take(tmp_path / "fil")) == BackupReason.NOT_EMPTY
    assert refused(lambda: store.backups.take(tmp_path)) == BackupReason.NOT_EMPTY
    assert refused(lambda: store.backups.take(filled)) == BackupReason.IN_STORE
    assert refused(lambda: store.backups.take(filled / "kopi")) == BackupReason.IN_STORE
    (tmp_path / "snarvei").symlink_to(filled)
    assert refused(lambda: store.backups.take(tmp_path / "snarvei" / "kopi")) == BackupReason.IN_STORE
    (tmp_path / "snarvei").unlink()
    assert folder_bytes(tmp_path) == before


def test_that_a_full_disk_is_told_before_anything_is_written(
    store: Store, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(filled)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    assert refused(store.backups.take) == BackupReason.DISK_FULL
    assert list(place_of(filled).iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="needs resource limits")
def test_that_a_disk_that_fills_halfway_leaves_no_backup_and_the_store_as_it_was(
    store: Store, filled: Path
) -> None:
    place_is_known(store, filled)
    before = folder_bytes(filled)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, ((filled / "store.db").stat().st_size // 2, limits[1]))
        reason = refused(store.backups.take)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, former)
    assert reason in (BackupReason.DISK_FULL, BackupReason.DISK_ERROR)
    assert list(place_of(filled).iterdir()) == []
    assert folder_bytes(filled) == before


@pytest.mark.parametrize("page", [1, 5, -1])
def test_that_a_damaged_page_is_never_signed_anew(store: Store, filled: Path, page: int) -> None:
    """SQLite's copying takes a page with a wrong signature for an empty one."""
    content = bytearray((filled / "store.db").read_bytes())
    content[(page % (len(content) // 4096)) * 4096 + 100] ^= 1
    (filled / "store.db").write_bytes(content)
    assert refused(store.backups.take) == BackupReason.STORE_DAMAGED
    assert list(place_of(filled).iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_that_a_folder_one_may_not_write_in_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "lukket").mkdir(mode=0o500)
    assert refused(lambda: store.backups.take(tmp_path / "lukket" / "kopi")) == BackupReason.NO_ACCESS


def test_that_a_folder_that_refuses_is_told(
    store: Store, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object, **__: object) -> str:
        raise PermissionError(13, "closed")

    monkeypatch.setattr(module.tempfile, "mkdtemp", closed)
    assert refused(store.backups.take) == BackupReason.NO_ACCESS
    monkeypatch.undo()
    place_of(filled).rmdir()
    place_of(filled).write_text("en fil i veien")
    assert refused(store.backups.take) == BackupReason.NO_ACCESS


def test_that_a_damaged_store_is_not_copied_and_deletes_no_earlier_backup(
    store: Store, filled: Path, clock: Clock
) -> None:
    earlier = store.backups.take(automatic=True)
    content = (filled / "store.db").read_bytes()
    place = len(content) - 2000
    (filled / "store.db").write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
    clock.tomorrow()
    assert refused(store.backups.take_if_due) == BackupReason.STORE_DAMAGED
    assert store.backups.known() == (earlier,)
    assert [path.name for path in place_of(filled).iterdir()] == [earlier.folder.name]


def test_that_a_copy_that_does_not_stand_the_check_gets_no_name(
    store: Store, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = module._copy

    def flipped(database: object, target: Path, cancelled: object) -> None:
        copied(database, target, cancelled)  # type: ignore[arg-type]
        content = bytearray(target.read_bytes())
        content[len(content) // 2] ^= 1
        target.write_bytes(content)

    monkeypatch.setattr(module, "_copy", flipped)
    assert refused(store.backups.take) == BackupReason.NOT_WHOLE
    assert list(place_of(filled).iterdir()) == []


# --- while others work ---


def test_that_others_write_while_a_backup_is_taken_and_it_is_one_moments_store(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two events belong together in each transaction: a copy has both or none."""
    monkeypatch.setattr(module, "PAGES_AT_A_TIME", 3)
    from listeoversikt.store.contents import NewEvent

    done = threading.Event()
    failed: list[BaseException] = []

    def write() -> None:
        try:
            with open_store(filled, PASSPHRASE) as other:
                while not done.is_set():
                    other.append_events([NewEvent("en", {}), NewEvent("to", {})])
        except BaseException as error:
            failed.append(error)

    writer = threading.Thread(target=write)
    with open_store(filled, PASSPHRASE) as store:
        writer.start()
        try:
            taken = [store.backups.take() for _ in range(4)]
        finally:
            done.set()
            writer.join()
        written = len(store.events())
    assert not failed
    assert written
    for backup in taken:
        with open_store(backup.folder, PASSPHRASE, is_copy=True) as copy:
            assert copy.check() == ()
            assert len(copy.events()) % 2 == 0


WRITING = """
import os, sys
from pathlib import Path
from listeoversikt.store.contents import NewEvent
from listeoversikt.store.repository import open_store
with open_store(Path(sys.argv[1]), "en rød tråd på Tøyen") as store:
    print("at work", flush=True)
    while os.getppid() == int(sys.argv[2]) and not Path(sys.argv[3]).exists():
        store.append_events([NewEvent("en", {}), NewEvent("to", {})])
"""


def test_that_another_process_writes_meanwhile_and_is_not_refused(filled: Path, tmp_path: Path) -> None:
    enough = tmp_path / "nok"
    command = [sys.executable, "-c", WRITING, str(filled), str(os.getpid()), str(enough)]
    other = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert other.stdout is not None
    other.stdout.readline()
    try:
        with open_store(filled, PASSPHRASE) as store:
            taken = [store.backups.take() for _ in range(3)]
    finally:
        enough.touch()
        other.communicate()
    assert other.returncode == 0
    for backup in taken:
        with open_store(backup.folder, PASSPHRASE, is_copy=True) as copy:
            assert copy.check() == ()
            assert len(copy.events()) % 2 == 0


def test_that_a_writer_is_not_held_up_between_two_steps(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGES_AT_A_TIME", 2)
    written = []
    with (
        open_store(filled, PASSPHRASE, patience=0) as store,
        open_store(filled, PASSPHRASE, patience=0) as other,
    ):

        def write_once() -> bool:
            if not written:
                written.append(other.append_event("note", {}))  # would be refused at once if it had to wait
            return False

        taken = store.backups.take(cancelled=write_once)
    with open_store(taken.folder, PASSPHRASE, is_copy=True) as copy:
        assert [event.uuid for event in copy.events()] == [written[0].uuid]


def test_that_one_who_holds_the_lock_too_long_is_told(
    store: Store, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_SECONDS", 0.05)
    with open_store(filled, PASSPHRASE) as other:
        connection = other._database.connection()
        connection.execute("BEGIN EXCLUSIVE")
        backups = store.backups
        monkeypatch.setattr(backups, "place", lambda: place_of(filled))
        assert refused(backups.take) == BackupReason.IN_USE
        connection.close()
    assert not place_of(filled).exists()


def test_that_a_backup_can_be_stopped(store: Store, filled: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        store.backups.take(cancelled=lambda: True)
    assert list(place_of(filled).iterdir()) == []


DYING = """
import os, signal, sys
from pathlib import Path
from listeoversikt.store.backups import taking as backups
from listeoversikt.store.repository import open_store
backups.PAGES_AT_A_TIME = 1
steps = 0
def count():
    global steps
    steps += 1
    if steps == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return False
def dying(function):
    def run(*arguments, **named):
        count()
        return function(*arguments, **named)
    return run
for name in ("fsync", "rename", "open"):
    setattr(os, name, dying(getattr(os, name)))
with open_store(Path(sys.argv[1]), "en rød tråd på Tøyen") as store:
    store.backups.take(cancelled=count)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_that_a_killed_backup_leaves_nothing_under_a_backups_name(filled: Path) -> None:
    """Killed in front of a step of the copying, an fsync, an opening or the rename, at some points of the way."""
    with open_store(filled, PASSPHRASE, patience=0) as store:
        place_is_known(store, filled)
    before = folder_bytes(filled)
    ended, step = -signal.SIGKILL, 1
    while ended == -signal.SIGKILL:
        done = subprocess.run([sys.executable, "-c", DYING, str(filled), str(step)], check=False)
        ended = done.returncode
        with open_store(filled, PASSPHRASE, patience=0) as store:
            for known in store.backups.known():
                with open_store(known.folder, PASSPHRASE, is_copy=True) as copy:
                    assert copy.check() == ()
        place = place_of(filled)
        seen = [path for path in place.iterdir() if not path.name.startswith(".")] if place.exists() else []
        for folder in seen:
            assert module.backup_in(folder) is not None
        step += 1 if step < 4 else 6
    assert ended == 0
    assert step > 10
    assert folder_bytes(filled) == before


def test_that_what_a_killed_backup_left_is_cleared_after_a_day(store: Store, filled: Path) -> None:
    place = place_of(filled)
    for name, age in ((f"{BEGUN}gammel", 3 * 86_400), (f"{BEGUN}ny", 60)):
        (place / name).mkdir(parents=True)
        stamp = dt.datetime.now(dt.UTC).timestamp() - age
        os.utime(place / name, (stamp, stamp))
    store.backups.take()
    assert {path.name for path in place.iterdir() if path.name.startswith(".")} == {f"{BEGUN}ny"}
