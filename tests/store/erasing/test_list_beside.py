"""The list of what is erased: that it was taken away is seen and told, and stores that share a folder have one each."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.backups.taking import BESIDE
from listeoversikt.store.erasing.marks import (
    MARKS_FILE,
    name_among_backups,
    read_among_backups,
    write_file,
)
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.repository import Store, create_store, open_store
from listeoversikt.store.restoring import restore

from ..saving import CHEAP, PASSPHRASE, save
from ..small_lists import MARCH
from .offices import OTHERS, WHO, office_list
from .test_erased_again import NOON

READER = "en som bare leser"


def kinds(store: Store) -> list[str]:
    return [str(one.details.get("kind")) for one in store.audit.entries(acts=(AuditAct.ERASED,))]


def id_of(store: Store) -> str:
    return store.accounts.store_id()


def test_that_a_list_taken_away_is_told_once_and_written_again(full: Store, folder: Path) -> None:
    full.erasing.patients([WHO], "ba om det")
    true = (folder / MARKS_FILE).read_bytes()
    full.close()
    (folder / MARKS_FILE).unlink()
    for _ in range(2):
        with open_store(folder, PASSPHRASE) as again:
            assert kinds(again).count("list_gone") == 1
            assert again.verify_audit() == ()
    assert (folder / MARKS_FILE).read_bytes() == true


def test_that_a_copy_elsewhere_without_it_gets_it_and_nobody_is_blamed(
    full: Store, folder: Path, tmp_path: Path
) -> None:
    full.erasing.patients([WHO], "ba om det")
    full.close()
    copy = tmp_path / "kopi"
    copy.mkdir()
    for name in (DATABASE_FILE, KEY_FILE, "audit.head"):
        shutil.copy(folder / name, copy / name)
    with open_store(copy, PASSPHRASE) as again:
        assert "list_gone" not in kinds(again)
    assert (copy / MARKS_FILE).is_file()
    (copy / MARKS_FILE).unlink()
    with open_store(copy, PASSPHRASE) as again:
        assert "list_gone" in kinds(again)


def test_that_a_store_where_nothing_is_erased_has_no_list_and_nothing_to_tell(
    full: Store, folder: Path
) -> None:
    full.close()
    with open_store(folder, PASSPHRASE) as again:
        assert kinds(again) == []
    assert not (folder / MARKS_FILE).exists()


def test_that_the_leader_is_told_at_the_next_login_and_only_then(full: Store, folder: Path) -> None:
    full.accounts.add("kari", "Kari", UserRole.LEADER, "en annen leder her")
    full.accounts.add("revisor", "Revisor", UserRole.READER, READER)
    full.erasing.patients([WHO], "ba om det")
    for login, phrase in (("leder", PASSPHRASE), ("kari", "en annen leder her")):
        with open_store(folder, phrase, user=login) as store:
            store.audit.arrive()
    full.close()
    (folder / MARKS_FILE).write_text("{}")

    def told(login: str, phrase: str) -> frozenset[str]:
        with open_store(folder, phrase, user=login) as store:
            before = store.audit.erased_list_troubles()
            store.audit.arrive()
            assert store.audit.erased_list_troubles() == before
            return before

    assert told("revisor", READER) == frozenset()
    assert told("leder", PASSPHRASE) == {"list_altered"}
    assert told("kari", "en annen leder her") == {"list_altered"}
    assert told("leder", PASSPHRASE) == frozenset()


# --- among backups -------------------------------------------------------------------------------------------------


def another(tmp_path: Path) -> Path:
    create_store(tmp_path / "annet", PASSPHRASE, hardness=CHEAP)
    return tmp_path / "annet"


def test_that_two_stores_that_share_a_folder_for_backups_have_a_list_each(
    full: Store, folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "felles"
    place.mkdir()
    full.backups.choose_place(place)
    first = full.backups.take().folder
    full.erasing.patients([WHO], "ba om det")
    with open_store(another(tmp_path), PASSPHRASE) as other:
        save(other, office_list(MARCH, OTHERS), "mar")
        other.backups.choose_place(place)
        other.backups.take()
        other.erasing.patients([OTHERS[0]], "ba om det")
        assert len(list(place.glob("slettet-*.json"))) == 2
    assert not (place / MARKS_FILE).exists()
    full.close()
    made = restore(first, tmp_path / "ny", PASSPHRASE, clock=lambda: NOON)
    assert made.erased_again == 1
    with open_store(tmp_path / "ny", PASSPHRASE) as again:
        assert "list_altered" not in kinds(again)


def test_that_a_list_of_before_with_the_old_name_is_still_read(
    full: Store, folder: Path, tmp_path: Path
) -> None:
    backup = full.backups.take().folder
    place, key, store = backup.parent, full._database.key, id_of(full)
    full.erasing.patients([WHO], "ba om det")
    (place / name_among_backups(store)).rename(place / MARKS_FILE)
    assert len(read_among_backups(place, store, key).entries) == 1
    full.close()
    assert restore(backup, tmp_path / "ny", PASSPHRASE, clock=lambda: NOON).erased_again == 1


def test_that_the_old_name_goes_when_the_list_is_written_and_anothers_stays(
    full: Store, folder: Path
) -> None:
    place = full.backups.take().folder.parent
    assert place.name.endswith(BESIDE)
    write_file(place, id_of(full), full.erasing.entries(), full._database.key)
    (place / MARKS_FILE).write_text(json.dumps({"format": 2, "store": id_of(full), "erasures": []}))
    full.erasing.patients([WHO], "ba om det")
    assert not (place / MARKS_FILE).exists()
    anothers: dict[str, Any] = {"format": 2, "store": "et annet", "erasures": []}
    (place / MARKS_FILE).write_text(json.dumps(anothers))
    full.erasing.patients([OTHERS[0]], "ba om det")
    assert json.loads((place / MARKS_FILE).read_text()) == anothers
    assert not read_among_backups(place, id_of(full), full._database.key).altered
