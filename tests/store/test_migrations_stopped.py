"""A migration that is stopped on its way: the store is of schema 1 and untouched, or of today's and whole."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from listeoversikt.store import migrating, tables
from listeoversikt.store.migrations import steps
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store
from tests.cheap_guesses import guesses_are_cheap

from .old_stores import (
    PHRASE,
    Statements,
    backups_of,
    copy_of,
    plain,
    rows_of_schema_1,
    schema_of,
)
from .saving import folder_bytes

__all__ = ["guesses_are_cheap"]

posix = pytest.mark.skipif(os.name != "posix", reason="needs fork, signals and resource limits")
TODAYS = (tables.SCHEMA_VERSION, set(tables.metadata.tables))
ADDED = {"users", "audit_log", "erasures"}
OLD_SCHEMA = (1, TODAYS[1] - ADDED)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    return copy_of("office", tmp_path / "lager")


def refused(folder: Path) -> Reason:
    with pytest.raises(StoreRefused) as told:
        open_store(folder, PHRASE, patience=0)
    return told.value.reason


def assert_before_or_after(folder: Path, rows: dict[str, list[object]]) -> int:
    """Schema 1 with what it had, or today's with the same; gives the number."""
    found = schema_of(folder)
    assert found in (OLD_SCHEMA, TODAYS)
    assert rows_of_schema_1(folder) == rows
    return found[0]


def failing() -> None:
    raise RuntimeError("a mistake in a step")


def full() -> None:
    raise OSError(errno.ENOSPC, "no space left on device")


def stopped_at(folder: Path, number: int, act: Callable[[], None]) -> Reason | None:
    """Why the opening was refused when ``act`` came before its n-th statement; None when it has fewer."""
    with Statements(number, act) as statements:
        try:
            open_store(folder, PHRASE, patience=0).close()
        except StoreRefused as refusal:
            assert statements.left == 0
            return refusal.reason
    return None


@pytest.mark.parametrize(
    ("act", "reason"), [(failing, Reason.UPGRADE_FAILED), (full, Reason.UPGRADE_DISK_FULL)]
)
def test_that_an_error_at_any_statement_leaves_the_store_as_it_was(
    office: Path, act: Callable[[], None], reason: Reason
) -> None:
    rows = rows_of_schema_1(office)
    failures = 0
    while (reason_of := stopped_at(office, failures + 1, act)) is not None:
        assert reason_of == reason
        assert assert_before_or_after(office, rows) == 1
        failures += 1
    assert failures > 20
    assert assert_before_or_after(office, rows) == tables.SCHEMA_VERSION
    assert len(backups_of(office)) == 1, "the same backup serves till it has come about"


def in_a_process_of_its_own(prepare: Callable[[], object], folder: Path) -> int:
    """Opens the store in a child; the signal that ended it, 0 when it came to its end."""
    child = os.fork()
    if child == 0:
        try:
            prepare()
            open_store(folder, PHRASE, patience=0).close()
        except StoreRefused:
            os._exit(3)
        except BaseException:
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def kill_self() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@posix
def test_that_a_process_killed_at_any_statement_leaves_it_before_or_after(
    office: Path, tmp_path: Path
) -> None:
    rows = rows_of_schema_1(office)
    number, found = 0, []
    while True:
        number += 1
        copy = Path(shutil.copytree(office, tmp_path / str(number) / "lager"))
        ended = in_a_process_of_its_own(Statements(number, kill_self).__enter__, copy)
        assert ended in (-signal.SIGKILL, 0)
        if ended == 0:
            break
        found.append(assert_before_or_after(copy, rows))
        with open_store(copy, PHRASE, patience=0) as store:
            assert store.check() == ()
        assert assert_before_or_after(copy, rows) == tables.SCHEMA_VERSION
    assert len(found) > 20
    assert set(found[:20]) == {1}, "nothing shows before the commit"


@posix
def test_that_a_file_that_cannot_grow_leaves_the_store_as_it_was(office: Path) -> None:
    import resource

    rows = rows_of_schema_1(office)
    size = (office / "store.db").stat().st_size

    def no_more() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, size + 4096))

    assert in_a_process_of_its_own(no_more, office) == 3
    assert len(backups_of(office)) == 1, "the backup was whole, it was the migration that had no room"
    assert assert_before_or_after(office, rows) == 1
    with open_store(office, PHRASE, patience=0) as store:
        assert store.check() == ()


def test_that_a_step_that_forgets_a_table_is_found_out(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = rows_of_schema_1(office)
    monkeypatch.setitem(steps.STEPS, 2, lambda op, given: None)  # type: ignore[arg-type]
    assert refused(office) == Reason.UPGRADE_FAILED
    assert assert_before_or_after(office, rows) == 1


# --- refused before anything is written ----------------------------------------------------------------------------


def assert_refused_untouched(folder: Path, reason: Reason) -> None:
    before = folder_bytes(folder.parent)
    assert refused(folder) == reason
    assert folder_bytes(folder.parent) == before


def test_that_a_backup_is_not_brought_up_where_it_lies(tmp_path: Path) -> None:
    assert_refused_untouched(copy_of("backup", tmp_path / "kopi"), Reason.IS_BACKUP)


def test_that_too_little_room_is_told(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage, size = shutil.disk_usage(office), (office / "store.db").stat().st_size
    enough = 2 * size + migrating.SPARE_BYTES
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=enough - 1))
    assert_refused_untouched(office, Reason.UPGRADE_DISK_FULL)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=enough))
    open_store(office, PHRASE).close()


@pytest.mark.parametrize("what", ["", "store.db"])
def test_that_a_folder_one_may_not_write_in_is_told(
    office: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, how: Path(path) != office / what and access(path, how))
    assert_refused_untouched(office, Reason.UPGRADE_NO_ACCESS)


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_that_a_folder_that_is_not_ours_to_write_in_is_told(office: Path) -> None:
    office.chmod(0o500)
    try:
        assert refused(office) == Reason.UPGRADE_NO_ACCESS
    finally:
        office.chmod(0o700)


@posix
def test_that_another_window_is_told(office: Path) -> None:
    (office / "vindu.lock").write_text(f"{os.getppid()}\nlisteoversikt\n\n")
    assert_refused_untouched(office, Reason.UPGRADE_IN_USE)


def test_that_ones_own_window_is_no_hindrance(office: Path) -> None:
    (office / "vindu.lock").write_text(f"{os.getpid()}\nlisteoversikt\n\n")
    with open_store(office, PHRASE) as store:
        assert store.migration is not None


def test_that_another_who_writes_is_told(office: Path) -> None:
    rows = rows_of_schema_1(office)
    with closing(plain(office)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(office) == Reason.UPGRADE_IN_USE
        other.execute("ROLLBACK")
    assert assert_before_or_after(office, rows) == 1


def test_that_of_two_at_once_one_does_it(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backed_up = migrating.backed_up

    def meanwhile(*what: object) -> object:
        taken = backed_up(*what)  # type: ignore[arg-type]
        monkeypatch.setattr(migrating, "backed_up", backed_up)
        open_store(office, PHRASE).close()
        return taken

    monkeypatch.setattr(migrating, "backed_up", meanwhile)
    with open_store(office, PHRASE) as store:
        assert store.migration is None
        assert [entry.act for entry in store.audit.entries()].count("migrated") == 1


def test_that_a_damaged_store_is_told_and_left(office: Path) -> None:
    content = bytearray((office / "store.db").read_bytes())
    content[-2000] ^= 1
    (office / "store.db").write_bytes(content)
    before = folder_bytes(office)
    assert refused(office) == Reason.DAMAGED
    assert folder_bytes(office) == before
    assert not backups_of(office)


def test_that_a_wrong_passphrase_brings_nothing_up(office: Path) -> None:
    with pytest.raises(StoreRefused) as told:
        open_store(office, "en annen")
    assert told.value.reason == Reason.WRONG_PASSPHRASE
    assert schema_of(office) == OLD_SCHEMA
    assert not backups_of(office)
