"""``store backup``, ``restore`` and ``backups``; and the day's own after a command that wrote."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from listeoversikt.store.backups import taking as store_backups
from listeoversikt.store.repository import open_store
from tests.cli.saying import assert_complains, assert_done, assert_sentence
from tests.contract.driving import Outcome, drive
from tests.operations.stores import PASSPHRASE, folder_bytes, new_store, opened

NEW = "en helt ny lang passfrase"
LANGUAGES = ("nb", "en")


@pytest.fixture
def place(store: Path) -> Path:
    return store.parent / "lager-sikkerhetskopier"


def listed(store: Path, *flags: str) -> Outcome:
    return drive("store", "backups", str(store), *flags)


def backed_up(store: Path, place: Path) -> Path:
    assert_done(drive("store", "backup", str(store)))
    (folder,) = place.iterdir()
    return folder


def discharge(store: Path) -> Outcome:
    words = ("--patient", "PAS-0036", "--discharged", "2026-03-30")
    return drive("discharge", "--store", str(store), *words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_backup_is_taken_listed_and_restored(
    store: Path, place: Path, tmp_path: Path, language: str
) -> None:
    taken = drive("store", "backup", str(store), "--lang", language)
    assert_done(taken)
    (folder,) = place.iterdir()
    assert str(folder) in taken.out
    shown = listed(store, "--lang", language)
    assert_done(shown)
    assert str(place) in shown.out.splitlines()[0]
    assert folder.name in shown.out.splitlines()[1]
    new = tmp_path / "nytt"
    restored = drive("store", "restore", str(folder), str(new), "--lang", language)
    assert_done(restored)
    assert "--confirm" in restored.out
    assert drive("store", "history", str(new)).out == drive("store", "history", str(store)).out
    assert_done(drive("store", "check", str(new)))


def test_that_a_store_in_its_place_is_asked_with_its_own_passphrase_where_it_has_another(
    store: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = backed_up(store, place)
    with opened(store) as held:
        held.accounts.set_passphrase("leder", NEW, present=PASSPHRASE)
    refused = drive("store", "restore", str(folder), str(store))
    assert_complains(refused, 1)
    assert "lageret som ligger der" in refused.err
    (store / "attempts.json").unlink()
    monkeypatch.setenv("LISTEOVERSIKT_STORE_PASSPHRASE", NEW)
    restored = drive("store", "restore", str(folder), str(store))
    assert_done(restored)
    assert "oppføringer i hendelsesloggen etter kopien er tatt med" in restored.out


def test_that_a_backup_of_another_store_takes_a_flag(store: Path, place: Path, tmp_path: Path) -> None:
    folder = backed_up(store, place)
    new_store(tmp_path / "annet")
    refused = drive("store", "restore", str(folder), str(tmp_path / "annet"))
    assert_complains(refused, 1)
    assert "--over-another" in refused.err
    assert_done(drive("store", "restore", str(folder), str(tmp_path / "annet"), "--over-another"))


def test_that_it_is_told_that_a_store_could_not_be_read(store: Path, place: Path) -> None:
    folder = backed_up(store, place)
    (store / "store.db").write_bytes(b"\0" * 8192)
    restored = drive("store", "restore", str(folder), str(store))
    assert "kunne ikke leses" in restored.err
    assert "gjenopprettet" in drive("store", "log", str(store), "--verify").err


def test_that_no_backups_is_told(store: Path, place: Path) -> None:
    shown = listed(store)
    assert_done(shown)
    assert shown.out == f"Ingen sikkerhetskopier i {place}.\n"
    assert not place.exists()


def test_that_a_backup_goes_where_it_is_asked_to(store: Path, place: Path, tmp_path: Path) -> None:
    out = tmp_path / "minnepinne" / "kopi"
    assert_done(drive("store", "backup", str(store), "--out", str(out)))
    assert open_store(out, PASSPHRASE, is_copy=True).check() == ()
    assert not place.exists()
    for language in LANGUAGES:
        again = drive("store", "backup", str(store), "--out", str(out), "--lang", language)
        assert_complains(again, 1, language=language)
        inside = drive("store", "backup", str(store), "--out", str(store / "kopi"), "--lang", language)
        assert_complains(inside, 1, language=language)


def test_that_a_store_in_its_place_is_kept_aside(store: Path, place: Path) -> None:
    folder = backed_up(store, place)
    before = folder_bytes(store)
    restored = drive("store", "restore", str(folder), str(store))
    assert_done(restored)
    (aside,) = store.parent.glob("lager-før-gjenoppretting-*")
    assert str(aside) in restored.out
    assert folder_bytes(aside) == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_bad_backup_is_refused_in_words_and_the_store_untouched(
    store: Path, place: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = backed_up(store, place)
    before = folder_bytes(store)
    words = ("store", "restore", str(folder), str(store), "--lang", language)
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", "en annen")
    assert_complains(drive(*words), 1, language=language)
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", PASSPHRASE)
    with (folder / "store.db").open("rb+") as file:
        file.truncate(9000)
    assert_complains(drive(*words), 1, language=language)
    shutil.rmtree(folder)
    assert_complains(drive(*words), 1, language=language)
    assert folder_bytes(store) == before


@pytest.mark.parametrize(
    "argv",
    [
        ["store", "backup"],
        ["store", "restore", "x"],
        ["store", "backups"],
        ["store", "backup", "s", "--mappe"],
    ],
)
def test_that_wrong_words_are_wrong_usage(argv: list[str]) -> None:
    assert_complains(drive(*argv), 2)


def test_that_another_folder_may_be_chosen(store: Path, tmp_path: Path) -> None:
    assert_complains(listed(store, "--folder", str(tmp_path / "borte")), 1)
    (tmp_path / "disk").mkdir()
    assert str(tmp_path / "disk") in listed(store, "--folder", str(tmp_path / "disk")).out
    assert_done(drive("store", "backup", str(store)))
    assert len(list((tmp_path / "disk").iterdir())) == 1
    shutil.rmtree(tmp_path / "disk")
    assert_complains(drive("store", "backup", str(store)), 1)
    assert_complains(listed(store), 1)


# --- the day's own ---


def test_that_a_command_that_writes_is_followed_by_the_days_backup_and_one_that_reads_is_not(
    store: Path, place: Path
) -> None:
    assert_done(drive("worklist", "--store", str(store)))
    assert_done(drive("store", "history", str(store)))
    assert not place.exists()
    assert_done(discharge(store))
    (folder,) = place.iterdir()
    with open_store(folder, PASSPHRASE, is_copy=True) as copy, opened(store) as now:
        assert [one.uuid for one in copy.events()] == [one.uuid for one in now.events()]
    assert_done(
        drive("discharge", "--store", str(store), "--patient", "PAS-0035", "--discharged", "2026-03-30")
    )
    assert len(list(place.iterdir())) == 1  # one a day


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_backup_that_fails_is_told_and_what_was_done_stands(
    store: Path, place: Path, language: str
) -> None:
    place.write_text("en fil i veien")
    words = ("--patient", "PAS-0036", "--discharged", "2026-03-30", "--lang", language)
    outcome = drive("discharge", "--store", str(store), *words)
    assert outcome.code == 0
    assert_sentence(outcome.err.strip(), language)
    with opened(store) as now:
        assert len(now.events()) == 1


def test_that_a_stopped_backup_does_not_say_that_nothing_is_stored(
    store: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store_backups, "_copy", stopped)
    outcome = discharge(store)
    assert outcome.code == 0
    assert "er lagret" in outcome.err
    assert "ført inn" in outcome.out
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_restored_store_takes_no_backups_by_itself_until_somebody_confirms(
    store: Path, place: Path, language: str
) -> None:
    folder = backed_up(store, place)
    assert_done(drive("store", "restore", str(folder), str(store)))
    flags = ("--patient", "PAS-0036", "--discharged", "2026-03-20", "--lang", language)
    outcome = drive("discharge", "--store", str(store), *flags)
    assert outcome.code == 0
    assert_sentence(outcome.err.strip(), language)
    assert "--confirm" in outcome.err
    assert len(list(place.iterdir())) == 1
    assert_done(listed(store, "--confirm", "--lang", language))
    assert_done(discharge(store))
    assert len(list(place.iterdir())) == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_synchronised_folder_is_warned_of_once(store: Path, tmp_path: Path, language: str) -> None:
    risky = tmp_path / "OneDrive - Blåbærlia" / "lager"
    shutil.copytree(store, risky)
    flags = ("--discharged", "2026-03-30", "--lang", language)
    first = drive("discharge", "--store", str(risky), "--patient", "PAS-0036", *flags)
    assert first.code == 0
    assert "OneDrive" in first.err
    assert_sentence(first.err.strip(), language)
    with open_store(risky, PASSPHRASE) as opened_again:
        assert len(opened_again.backups.known()) == 1
    second = drive("discharge", "--store", str(risky), "--patient", "PAS-0035", *flags)
    assert_done(second)
