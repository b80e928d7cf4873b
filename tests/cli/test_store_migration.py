"""A command on a store of an older version says on standard error that it has been brought up to date, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.saying import assert_complains, assert_done, assert_sentence
from tests.contract.driving import drive
from tests.store.old_stores import PHRASE, backups_of, copy_of

LANGUAGES = ("nb", "en")


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", PHRASE)
    return copy_of("office", tmp_path / "lager")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["check", "history", "backups"])
def test_that_the_first_command_tells_it_and_the_next_does_not(
    old: Path, command: str, language: str
) -> None:
    first = drive("store", command, str(old), "--lang", language)
    assert first.code == 0
    [line] = [line for line in first.err.splitlines() if "oppgradering" in line]
    [backup] = backups_of(old)
    assert_sentence(line, language)
    assert f"«{backup}»" in line
    again = drive("store", command, str(old), "--lang", language)
    assert str(backup) not in again.err


def test_that_a_command_that_reads_the_list_tells_it_too(old: Path) -> None:
    outcome = drive("worklist", "--store", str(old))
    assert outcome.code == 0
    assert "Lageret er oppgradert til denne utgaven av programmet." in outcome.err


def test_that_a_restored_backup_of_an_older_version_tells_it(old: Path, tmp_path: Path) -> None:
    backup = copy_of("backup", tmp_path / "kopi")
    restored = drive("store", "restore", str(backup), str(tmp_path / "nytt"))
    assert restored.code == 0
    assert restored.err.splitlines()[0] == "Lageret er oppgradert til denne utgaven av programmet."
    assert_done(drive("store", "check", str(tmp_path / "nytt")))


def test_that_a_store_that_another_uses_is_told(old: Path) -> None:
    (old / "vindu.lock").write_text("1\nlisteoversikt\n\n")
    assert_complains(drive("store", "check", str(old)), 1, "oppgraderes", "lukk")
