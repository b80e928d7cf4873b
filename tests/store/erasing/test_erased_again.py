"""What has been erased stays erased: in the next extract, in a restored backup, in files put back by hand."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from pathlib import Path

import pytest

from listeoversikt.store.backups import taking as backups
from listeoversikt.store.backups.taking import BESIDE
from listeoversikt.store.erasing import acts as erasing
from listeoversikt.store.erasing import again as erasing_again
from listeoversikt.store.erasing import marks as erasing_marks
from listeoversikt.store.erasing.marks import MARKS_FILE, ErasureKind
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.restoring import restore

from ..saving import PASSPHRASE, save
from ..small_lists import APRIL, MARCH
from .offices import OTHERS, WHO, office_list, raw_pages

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
EVERYBODY = (OTHERS[0], WHO, *OTHERS[1:])


def ids(store: Store) -> set[str]:
    newest = store.newest_full()
    assert newest is not None
    return set(store.load(newest.id).patients.texts("patient_id"))


def bring_back(backup: Path, folder: Path) -> int:
    return restore(backup, folder, PASSPHRASE, clock=lambda: NOON).erased_again


# --- the next extract ----------------------------------------------------------------------------------------------


def test_that_an_erased_patient_is_kept_out_of_the_next_extract_and_counted(
    full: Store, folder: Path
) -> None:
    full.erasing.patients([WHO], "ba om det")
    saved = save(full, office_list(APRIL, EVERYBODY), "apr")
    assert saved.kept_out == 1
    assert ids(full) == set(OTHERS)
    assert saved.extract.patients == len(OTHERS)
    assert WHO.encode() not in raw_pages(folder).replace(OTHERS[2].encode(), b"")
    assert full.check() == ()


def test_that_an_extract_with_nobody_erased_keeps_nobody_out(full: Store) -> None:
    full.erasing.patients([WHO], "ba om det")
    assert save(full, office_list(APRIL, OTHERS), "apr").kept_out == 0


def test_that_a_person_may_let_the_patient_in_again(full: Store) -> None:
    """With a new number: what is left in the audit log of the former one isn't tied to the new."""
    full.erasing.patients([WHO], "flyttet")
    assert full.erasing.is_erased(WHO)
    full.erasing.let_in_again(WHO, "flyttet tilbake")
    assert not full.erasing.is_erased(WHO)
    saved = save(full, office_list(APRIL, EVERYBODY), "apr")
    assert (saved.kept_out, saved.new_patients) == (0, 1)
    assert ids(full) == set(EVERYBODY) and full.events(patient=WHO) == ()
    full.erasing.patients([WHO], "flyttet igjen")
    assert full.erasing.is_erased(WHO)
    assert [one.kind for one in full.erasing.entries()] == [
        ErasureKind.PATIENT,
        ErasureKind.LET_IN,
        ErasureKind.PATIENT,
    ]


def test_that_one_who_isnt_erased_isnt_let_in_again(full: Store) -> None:
    with pytest.raises(StoreRefused) as refused:
        full.erasing.let_in_again(WHO, "flyttet tilbake")
    assert refused.value.reason is Reason.NOT_ERASED


# --- a backup of before --------------------------------------------------------------------------------------------


def test_that_a_restored_backup_of_before_is_gone_through_again(full: Store, folder: Path) -> None:
    backup = full.backups.take().folder
    full.erasing.patients([WHO], "ba om det")
    assert bring_back(backup, folder) == 1
    with open_store(folder, PASSPHRASE) as again:
        assert ids(again) == set(OTHERS)
        assert again.check() == ()
        assert again.erasing.is_erased(WHO)
        assert [one.reason for one in again.erasing.entries()] == ["ba om det"]
    assert WHO.encode() not in raw_pages(folder).replace(OTHERS[2].encode(), b"")


def test_that_the_list_beside_the_backups_is_enough_when_the_store_is_lost(
    full: Store, folder: Path, tmp_path: Path
) -> None:
    backup = full.backups.take().folder
    full.erasing.patients([WHO], "ba om det")
    full.close()
    shutil.rmtree(folder)
    assert bring_back(backup, tmp_path / "ny") == 1
    with open_store(tmp_path / "ny", PASSPHRASE) as again:
        assert ids(again) == set(OTHERS)
        assert again.erasing.is_erased(WHO)
    assert (tmp_path / "ny" / MARKS_FILE).is_file()


def test_that_an_erased_extract_is_erased_again_too(full: Store, folder: Path) -> None:
    backup = full.backups.take().folder
    oldest = full.extracts()[-1]
    full.erasing.extract(oldest.id, "eldre enn fristen")
    assert bring_back(backup, folder) == 1
    with open_store(folder, PASSPHRASE) as again:
        assert oldest.uuid not in {one.uuid for one in again.extracts()}
        assert again.check() == ()


def test_that_one_let_in_again_is_erased_from_a_backup_of_before_and_may_come_in(
    full: Store, folder: Path
) -> None:
    backup = full.backups.take().folder
    full.erasing.patients([WHO], "flyttet")
    full.erasing.let_in_again(WHO, "flyttet tilbake")
    assert bring_back(backup, folder) == 1
    with open_store(folder, PASSPHRASE) as again:
        assert WHO not in ids(again) and not again.erasing.is_erased(WHO)
        assert save(again, office_list(APRIL, EVERYBODY), "apr").kept_out == 0


def test_that_a_backup_of_after_has_nothing_to_be_erased(full: Store, folder: Path) -> None:
    full.erasing.patients([WHO], "ba om det")
    backup = full.backups.take().folder
    assert bring_back(backup, folder) == 0


def test_that_a_store_put_back_by_hand_is_gone_through_when_its_opened(full: Store, folder: Path) -> None:
    backup = full.backups.take().folder
    full.erasing.patients([WHO], "ba om det")
    full.close()
    for name in (DATABASE_FILE, KEY_FILE):
        shutil.copyfile(backup / name, folder / name)
    with open_store(folder, PASSPHRASE) as again:
        assert ids(again) == set(OTHERS)
        assert again.erasing.is_erased(WHO)
    assert WHO.encode() not in raw_pages(folder).replace(OTHERS[2].encode(), b"")


def test_that_the_file_beside_says_nothing_of_anybody(full: Store, folder: Path) -> None:
    """Marks and days: not who, not why, not by whom; closed to others."""
    place = folder.parent / f"{folder.name}{BESIDE}"
    full.backups.take()
    full.erasing.patients([WHO], "ba om det selv")
    (beside,) = place.glob("slettet*.json")
    for path in (folder / MARKS_FILE, beside):
        content = path.read_bytes()
        assert WHO.encode() not in content and b"ba om" not in content
        assert set(json.loads(content)["erasures"][0]) == {"uuid", "kind", "mark", "at", "signature"}
        assert os.name != "posix" or path.stat().st_mode & 0o777 == 0o600


def test_that_marks_cant_be_guessed_without_the_key(full: Store) -> None:
    full.erasing.patients([WHO], "ba om det")
    mark = full.erasing.entries()[0].mark
    assert mark != erasing_marks.mark_of(erasing_marks.erasing_key(bytes(32)), ErasureKind.PATIENT, WHO)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": 1, "store": "x", "erasures": [{}]}', b"\xff" * 99]
)
def test_that_a_damaged_file_beside_keeps_nobody_out_of_the_store(
    full: Store, folder: Path, content: bytes
) -> None:
    full.close()
    (folder / MARKS_FILE).write_bytes(content)
    with open_store(folder, PASSPHRASE) as again:
        assert ids(again) == set(EVERYBODY)


def test_that_another_stores_list_counts_for_nothing(full: Store, folder: Path) -> None:
    full.erasing.patients([WHO], "ba om det")
    told = erasing_marks.read_file(folder, "en annen", full._database.key)
    assert told.entries == () and told.altered


# --- stopped in the middle -----------------------------------------------------------------------------------------


def die(*_: object) -> None:
    os._exit(9)


def killed(folder: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> None:
    """A process of its own erases, and is gone when it comes to that function."""
    child = os.fork()
    if child == 0:
        try:
            monkeypatch.setattr(owner, name, die)
            with open_store(folder, PASSPHRASE) as store:
                store.erasing.patients([WHO], "ba om det")
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(os.name != "posix", reason="a process is forked")
@pytest.mark.parametrize("name", ["sweep", "_sweep_log", "forget_name", "write"])
def test_that_killed_before_its_whole_everything_is_as_before(
    full: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    from listeoversikt.store.erasing import rows as erasing_rows

    before = len(full.events(patient=WHO))
    full.close()
    owner = {"sweep": erasing, "write": erasing_marks}.get(name, erasing_rows)
    killed(folder, monkeypatch, owner, name)
    with open_store(folder, PASSPHRASE) as again:
        assert len(again.events(patient=WHO)) == before and WHO in ids(again)
        assert again.check() == () and again.erasing.entries() == ()


@pytest.mark.skipif(os.name != "posix", reason="a process is forked")
@pytest.mark.parametrize("name", ["tell_beside", "finish"])
def test_that_killed_after_that_its_finished_when_the_store_is_opened(
    full: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    full.close()
    killed(folder, monkeypatch, erasing, name)
    with open_store(folder, PASSPHRASE) as again:
        assert ids(again) == set(OTHERS) and again.check() == ()
        with again._database.reading() as connection:
            assert backups.backup_facts.stated(connection, erasing_again.UNFINISHED) is None
    assert WHO.encode() not in raw_pages(folder).replace(OTHERS[2].encode(), b"")


def test_that_one_who_reads_meanwhile_stops_nothing_and_its_finished_later(full: Store, folder: Path) -> None:
    with open_store(folder, PASSPHRASE, patience=0) as other, other._database.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM meta").all()
        with pytest.raises(StoreRefused) as refused:
            full.erasing.patients([WHO], "ba om det")
        assert refused.value.reason is Reason.LOCKED
    assert WHO in ids(full)
    assert full.erasing.patients([WHO], "ba om det").finished


def test_that_march_is_what_the_office_works_with(full: Store) -> None:
    newest = full.newest_full()
    assert newest is not None and newest.export_date == MARCH
