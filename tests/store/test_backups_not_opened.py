"""A backup is only read: nobody comes in where it lies, for whoever comes in is written in its log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from listeoversikt.__main__ import main
from listeoversikt.store import list_at_start
from listeoversikt.store.access.recovery import new_recovery_key
from listeoversikt.store.backups.own_file import TOLD_FILE
from listeoversikt.store.moving import move_store
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.reopening import recover_store
from listeoversikt.store.repository import open_store
from listeoversikt.store.restoring import restore

from .saving import PASSPHRASE, folder_bytes

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


@pytest.fixture
def backup(folder: Path) -> Path:
    with open_store(folder, PASSPHRASE) as store:
        return store.backups.take().folder


def refused(act: Callable[[], object]) -> Reason:
    with pytest.raises(StoreRefused) as told:
        act()
    return told.value.reason


def test_that_a_backup_is_not_opened_where_it_lies(backup: Path, tmp_path: Path) -> None:
    before = folder_bytes(backup)
    assert list_at_start.TOLD_FILE == TOLD_FILE
    for passphrase in (PASSPHRASE, "en gal en"):
        assert refused(lambda phrase=passphrase: open_store(backup, phrase)) == Reason.IS_BACKUP  # type: ignore[misc]
        assert refused(lambda phrase=passphrase: list_at_start.let_in(backup, phrase)) == Reason.IS_BACKUP  # type: ignore[misc]
    assert (
        refused(lambda: recover_store(backup, new_recovery_key(), "en helt ny passfrase")) == Reason.IS_BACKUP
    )
    assert refused(lambda: move_store(backup, PASSPHRASE, tmp_path / "ny")) == Reason.IS_BACKUP
    assert folder_bytes(backup) == before


def test_that_a_backup_that_was_looked_at_by_the_command_line_can_still_be_restored(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", PASSPHRASE)
    before = folder_bytes(backup)
    for command in ("check", "log", "backups"):
        assert main(["store", command, str(backup)]) != 0
        told = capsys.readouterr()
        assert "er en sikkerhetskopi" in told.err and "i orden" not in told.out
    assert folder_bytes(backup) == before
    restore(backup, tmp_path / "ny", PASSPHRASE, clock=lambda: NOON)
    with open_store(tmp_path / "ny", PASSPHRASE) as store:
        assert store.check() == ()
