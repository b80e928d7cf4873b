"""``store erase`` and ``store tell``: shown first, done with ``--yes``, one sentence when it can't be."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from listeoversikt.operations.access_request import FILES
from listeoversikt.operations.erasing import copies_still_holding, office_name
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.erasing.copies import InCopies
from tests.cli.saying import assert_complains, assert_done
from tests.contract.driving import Outcome, drive
from tests.operations.stores import folder_bytes, opened
from tests.store.access.offices import NURSE_PHRASE

WHO, REASON = "PAS-0005", "ba om det"


def erase(store: Path, *words: str) -> Outcome:
    return drive("store", "erase", str(store), *words)


def ids(store: Path) -> set[str]:
    with opened(store) as there:
        newest = there.newest_full()
        return set() if newest is None else set(there.load(newest.id).patients.texts("patient_id"))


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_without_yes_its_only_shown(store: Path, language: str) -> None:
    before = len(ids(store))
    shown = erase(store, "--patient", WHO, "--lang", language)
    assert shown.code == 2 and "--yes" in shown.err
    assert "1 " in shown.out and WHO not in shown.said
    assert len(ids(store)) == before


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_a_patient_is_erased_and_the_copies_are_told(store: Path, language: str) -> None:
    assert_done(drive("store", "backup", str(store)))
    done = erase(store, "--patient", WHO, "--reason", REASON, "--yes", "--lang", language)
    assert done.code == 0 and "--backups" not in done.err
    assert WHO not in ids(store) and WHO not in done.said
    assert "1 " in done.out.splitlines()[1]
    assert_done(drive("store", "check", str(store)))


def test_that_the_copies_are_rewritten_too(store: Path, tmp_path: Path) -> None:
    assert_done(drive("store", "backup", str(store)))
    assert_done(
        erase(store, "--patient", WHO, "--patient", "PAS-0006", "--reason", REASON, "--backups", "--yes")
    )
    (folder,) = (store.parent / "lager-sikkerhetskopier").glob("sikkerhetskopi-*")
    assert_done(drive("store", "restore", str(folder), str(tmp_path / "nytt")))
    assert not {WHO, "PAS-0006"} & ids(tmp_path / "nytt")


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_one_who_is_erased_already_is_taken_out_of_the_copies_later(store: Path, language: str) -> None:
    assert_done(drive("store", "backup", str(store)))
    assert erase(store, "--patient", WHO, "--reason", REASON, "--yes").code == 0
    shown = erase(store, "--patient", WHO, "--lang", language)
    assert shown.code == 2 and "1 " in shown.out and WHO not in shown.said
    done = erase(store, "--patient", WHO, "--backups", "--yes", "--lang", language)
    assert_done(done)
    assert WHO not in done.said
    with opened(store) as there:
        assert copies_still_holding(there, dt.date.today()).count == 0
        assert there.check() == ()
    assert erase(store, "--patient", WHO, "--reason", REASON, "--yes").code == 1  # nothing more to erase here


def test_that_one_erased_and_one_who_isnt_go_together(store: Path) -> None:
    assert_done(drive("store", "backup", str(store)))
    assert erase(store, "--patient", WHO, "--reason", REASON, "--yes").code == 0
    assert_done(
        erase(store, "--patient", WHO, "--patient", "PAS-0006", "--reason", REASON, "--backups", "--yes")
    )
    assert not {WHO, "PAS-0006"} & ids(store)
    with opened(store) as there:
        assert copies_still_holding(there, dt.date.today()).count == 0


def test_that_all_that_is_erased_is_taken_out_of_the_copies_when_nothing_more_is_said(store: Path) -> None:
    assert_done(drive("store", "backup", str(store)))
    assert erase(store, "--extract", "1", "--reason", "feil liste", "--also-newest", "--yes").code == 0
    shown = erase(store, "--backups")
    assert shown.code == 2 and "1 " in shown.out
    assert_done(erase(store, "--backups", "--yes"))
    with opened(store) as there:
        assert copies_still_holding(there, dt.date.today()).count == 0


def test_that_a_restored_backup_says_what_was_erased_again(store: Path, tmp_path: Path) -> None:
    assert_done(drive("store", "backup", str(store)))
    assert_done(erase(store, "--patient", WHO, "--reason", REASON, "--yes"))
    (folder,) = (store.parent / "lager-sikkerhetskopier").glob("sikkerhetskopi-*")
    restored = drive("store", "restore", str(folder), str(tmp_path / "nytt"))
    assert_done(restored)
    assert restored.out.splitlines()[1].startswith("1 ")
    assert WHO not in ids(tmp_path / "nytt")


@pytest.mark.parametrize(
    "words",
    [
        ("--patient", "finnes-ikke", "--reason", REASON),
        ("--patient", WHO),
        ("--patient", WHO, "--reason", f"{WHO} ba om det"),
        ("--extract", "99", "--reason", REASON),
        ("--extract", "1", "--reason", "feil liste"),
        ("--office", "et annet kontor"),
        ("--let-in", WHO, "--reason", REASON),
    ],
)
def test_that_what_cant_be_done_is_refused_with_nothing_erased(store: Path, words: tuple[str, ...]) -> None:
    before = ids(store)
    refused = erase(store, *words, "--yes")
    assert_complains(refused, 1)
    assert WHO not in refused.said and ids(store) == before


@pytest.mark.parametrize("words", [(), ("--yes",), ("--patient", WHO, "--extract", "1")])
def test_that_what_is_meant_has_to_be_said(store: Path, words: tuple[str, ...]) -> None:
    assert_complains(erase(store, *words), 2)


def test_that_the_newest_extract_goes_when_its_meant(store: Path) -> None:
    shown = erase(store, "--extract", "1")
    assert shown.code == 2 and len(shown.out.splitlines()) >= 2
    assert_done(erase(store, "--extract", "1", "--reason", "feil liste", "--also-newest", "--yes"))
    assert ids(store) == set()


def test_that_one_is_let_in_again(store: Path) -> None:
    assert_done(erase(store, "--patient", WHO, "--reason", REASON, "--yes"))
    assert erase(store, "--let-in", WHO, "--reason", "flyttet tilbake").code == 2
    assert_done(erase(store, "--let-in", WHO, "--reason", "flyttet tilbake", "--yes"))


def test_that_the_office_goes_with_its_copies(store: Path) -> None:
    assert_done(drive("store", "backup", str(store)))
    with opened(store) as there:
        name = office_name(there)
    shown = erase(store, "--office", name)
    assert shown.code == 2 and store.exists()
    gone = erase(store, "--office", name, "--yes")
    assert_done(gone)
    assert not store.exists() and not (store.parent / "lager-sikkerhetskopier").exists()
    assert "keys.json" in gone.out


def test_that_everything_about_a_patient_is_written(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "innsyn"
    done = drive("store", "tell", str(store), "--patient", WHO, "--out", str(out))
    assert_done(done)
    assert set(folder_bytes(out)) == set(FILES) and WHO not in done.said


def test_that_nothing_is_told_of_one_who_isnt_there(store: Path, tmp_path: Path) -> None:
    out = tmp_path / "innsyn"
    assert_complains(drive("store", "tell", str(store), "--patient", "finnes-ikke", "--out", str(out)), 1)
    assert not out.exists()


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_another_patients_files_are_not_written_over(store: Path, tmp_path: Path, language: str) -> None:
    out = tmp_path / "innsyn"
    assert_done(drive("store", "tell", str(store), "--patient", WHO, "--out", str(out)))
    before = folder_bytes(out)
    again = drive("store", "tell", str(store), "--patient", "PAS-0006", "--out", str(out), "--lang", language)
    assert_complains(again, 1, "--out", language=language)
    assert folder_bytes(out) == before


@pytest.mark.parametrize(("language", "word"), [("nb", "en leder"), ("en", "a leader")])
def test_that_who_reads_no_log_is_told_what_is_left_out(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, word: str
) -> None:
    with opened(store) as there:
        there.accounts.add("berit", "Berit", UserRole.NURSE, NURSE_PHRASE)
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", NURSE_PHRASE)
    argv = ["--patient", WHO, "--out", str(tmp_path / "innsyn"), "--user", "berit", "--lang", language]
    done = drive("store", "tell", str(store), *argv)
    assert_done(done)
    assert word in done.out


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_the_newest_extract_is_said_to_take_its_option(store: Path, language: str) -> None:
    words = ("--extract", "1", "--reason", "feil liste", "--yes", "--lang", language)
    assert_complains(erase(store, *words), 1, "--also-newest", language=language)


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("more", [(), ("--yes",)])
def test_that_a_wrong_name_of_the_office_tells_the_right_one(
    store: Path, more: tuple[str, ...], language: str
) -> None:
    with opened(store) as there:
        name = office_name(there)
    for typed in ("et annet", ""):
        said = erase(store, "--office", typed, *more, "--lang", language)
        assert_complains(said, 1, name, language=language)
    assert store.exists()


UNTOUCHED = {
    "a patient": ("--patient", WHO, "--reason", REASON, "--yes"),
    "a patient in the copies": ("--patient", WHO, "--reason", REASON, "--backups", "--yes"),
    "the copies alone": ("--backups", "--yes"),
}


@pytest.mark.parametrize("words", UNTOUCHED.values(), ids=UNTOUCHED)
def test_that_a_folder_that_couldnt_be_looked_through_is_told_and_the_erasing_done(
    store: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    disk = tmp_path / "disk"
    assert_done(drive("store", "backup", str(store)))
    assert_done(drive("store", "backup", str(store), "--out", str(disk / "hos-oss")))
    shutil.rmtree(disk)
    disk.write_text("not a folder any more")
    nothing = erase(store, "--backups", "--yes")
    assert_done(nothing)  # nothing was erased yet, so nobody can be there
    if "--patient" not in words:
        assert erase(store, "--patient", WHO, "--reason", REASON, "--yes").code == 0
    done = erase(store, *words)
    assert done.code == 0, done.said
    assert "Ikke sett gjennom" in done.err and str(disk) in done.err


def test_that_a_copy_that_couldnt_be_erased_is_an_error(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert_done(drive("store", "backup", str(store)))
    (copy,) = (store.parent / "lager-sikkerhetskopier").glob("sikkerhetskopi-*")

    def refused(self: object, backups: object, entries: object) -> InCopies:
        return InCopies(left=[copy])

    monkeypatch.setattr("listeoversikt.store.erasing.acts.Erasing.in_copies", refused)
    done = erase(store, "--patient", WHO, "--reason", REASON, "--backups", "--yes")
    assert done.code == 1 and str(copy) in done.err
    assert WHO not in ids(store)
