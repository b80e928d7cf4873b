"""The list beside the store: whoever may write in the folder can't lift an erasure with it, nor erase anybody."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.erasing.marks import MARKS_FILE, ErasureKind, read_file
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.restoring import restore

from ..saving import PASSPHRASE, save
from ..small_lists import APRIL
from .offices import OTHERS, WHO, office_list
from .test_erased_again import EVERYBODY, NOON, ids

LATER = "2099-01-01T00:00:00+00:00"
Change = Callable[[dict[str, Any]], None]


def altered(folder: Path, change: Change) -> None:
    """As somebody does who may write in the folder, and doesn't have the key."""
    (path,) = folder.glob("slettet*.json")
    told = json.loads(path.read_bytes())
    change(told)
    path.write_text(json.dumps(told))


def another_line(kind: ErasureKind) -> Change:
    def change(told: dict[str, Any]) -> None:
        line = {**told["erasures"][0], "uuid": "1" * 36, "kind": kind.value, "at": LATER}
        told["erasures"].append(line)

    return change


def erased_entries(store: Store) -> list[dict[str, Any]]:
    return [dict(one.details) for one in store.audit.entries() if one.act == AuditAct.ERASED]


def test_that_a_copied_mark_doesnt_lift_an_erasure(full: Store, folder: Path) -> None:
    full.erasing.patients([WHO], "ba om det")
    full.close()
    altered(folder, another_line(ErasureKind.LET_IN))
    with open_store(folder, PASSPHRASE) as again:
        assert again.erasing.is_erased(WHO) and len(again.erasing.entries()) == 1
        assert save(again, office_list(APRIL, EVERYBODY), "apr").kept_out == 1


def test_that_a_copied_mark_doesnt_erase_one_who_came_back(full: Store, folder: Path) -> None:
    full.erasing.patients([WHO], "flyttet")
    full.erasing.let_in_again(WHO, "flyttet tilbake")
    save(full, office_list(APRIL, EVERYBODY), "apr")
    full.close()
    altered(folder, another_line(ErasureKind.PATIENT))
    with open_store(folder, PASSPHRASE) as again:
        assert WHO in ids(again) and not again.erasing.is_erased(WHO)


def test_that_a_true_line_under_another_name_of_the_store_or_day_isnt_followed(
    full: Store, folder: Path
) -> None:
    """The store's identity and the day are signed with the line."""
    full.erasing.patients([WHO], "ba om det")
    key, store = full._database.key, full.backups._store_id()
    true = read_file(folder, store, key)
    assert len(true.entries) == 1 and not true.altered
    assert read_file(folder, "en annen", key).entries == ()
    altered(folder, lambda told: told["erasures"][0].update(at=LATER))
    assert read_file(folder, store, key).entries == () and read_file(folder, store, key).altered


@pytest.mark.parametrize(
    "change",
    [
        another_line(ErasureKind.LET_IN),
        lambda told: told["erasures"].clear(),
        lambda told: told.pop("signature"),
        lambda told: told["erasures"].append("tull"),
        lambda told: told.update(erasures=None),
    ],
)
def test_that_an_altered_list_is_told_once_and_written_anew(
    full: Store, folder: Path, change: Change
) -> None:
    full.erasing.patients([WHO], "ba om det")
    true = (folder / MARKS_FILE).read_bytes()
    full.close()
    altered(folder, change)
    for _ in range(2):
        with open_store(folder, PASSPHRASE) as again:
            assert erased_entries(again).count({"kind": "list_altered"}) == 1
            assert again.verify_audit() == ()
    assert (folder / MARKS_FILE).read_bytes() == true


def test_that_a_list_nested_too_deep_keeps_nobody_out(full: Store, folder: Path) -> None:
    full.close()
    (folder / MARKS_FILE).write_text("[" * 200_000)
    open_store(folder, PASSPHRASE).close()


def test_that_what_is_done_at_opening_is_in_the_log(full: Store, folder: Path) -> None:
    """And a line that isn't the program's hides none that is."""
    backup = full.backups.take().folder
    full.erasing.patients([WHO], "ba om det")
    full.close()
    for name in (DATABASE_FILE, KEY_FILE):
        shutil.copyfile(backup / name, folder / name)
    altered(folder, another_line(ErasureKind.LET_IN))
    with open_store(folder, PASSPHRASE) as again:
        assert ids(again) == set(OTHERS) and again.erasing.is_erased(WHO)
        assert {"kind": "again", "count": 1, "entries": 1} in erased_entries(again)
        assert {"kind": "list_altered"} in erased_entries(again)


def test_that_an_altered_list_beside_the_backups_isnt_followed_by_a_restore(
    full: Store, folder: Path, tmp_path: Path
) -> None:
    backup = full.backups.take().folder
    full.erasing.patients([WHO], "ba om det")
    full.close()
    altered(backup.parent, another_line(ErasureKind.LET_IN))
    assert restore(backup, tmp_path / "ny", PASSPHRASE, clock=lambda: NOON).erased_again == 1
    with open_store(tmp_path / "ny", PASSPHRASE) as again:
        assert again.erasing.is_erased(WHO)
        assert {"kind": "list_altered"} in erased_entries(again)


def test_that_details_of_the_audit_log_name_nobody(full: Store) -> None:
    """The log is a chain: what is in it stays when the patient is erased."""
    named = [OTHERS[0], "T90", "12345678901", f"of:{WHO}"]
    full.audit.look(AuditAct.SEARCHED, thing=f"page:{WHO}", details={"filters": named, "hits": 3})
    told = full.audit.entries()[-1]
    assert (told.thing, dict(told.details)) == ("–", {"filters": ["–", "T90", "–", "–"], "hits": 3})
    with pytest.raises(ValueError):
        full.audit.look(AuditAct.SEARCHED, details={WHO: 3})
    with pytest.raises(ValueError):
        full.audit.look(AuditAct.SEARCHED, details={"hits": 12345678901})
    assert full.verify_audit() == ()
