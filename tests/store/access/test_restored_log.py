"""A restore asks the store that gives way, and its log comes over; a signed end of the log in each backup."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store import keys
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_chain import AuditFault, AuditFinding
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.backups.own_file import TOLD_FILE, _sum_of
from listeoversikt.store.backups.refusals import BackupReason, BackupRefused
from listeoversikt.store.contents import Fault
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.repository import Store, create_store, open_store
from listeoversikt.store.restoring import Restored, restore
from listeoversikt.store.tables import audit_log

from ..saving import CHEAP, PASSPHRASE, save
from ..small_lists import MARCH, plain_list

OTHER = "en annen lang passfrase"
NEW = "en helt ny lang passfrase"


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def opened(folder: Path, user: str | None = None, passphrase: str = PASSPHRASE) -> Store:
    return open_store(folder, passphrase, user=user, patience=0)


def put_back(backup: Path, folder: Path, user: str | None = None, **options: object) -> Restored:
    passphrase = str(options.pop("passphrase", PASSPHRASE))
    return restore(backup, folder, passphrase, user=user, clock=now, **options)  # type: ignore[arg-type]


def some(store: Store, many: int) -> None:
    for number in range(many):
        store.look(AuditAct.OPENED, thing="page:worklist", details={"kind": str(number)})


def told_of(store: Store) -> list[AuditFault]:
    return [one.fault for one in store.verify_audit()]


def refused(act: Callable[[], object]) -> BackupReason:
    with pytest.raises(BackupRefused) as told:
        act()
    return told.value.reason


def beside(folder: Path) -> list[Path]:
    return list(folder.parent.glob("*-før-gjenoppretting-*"))


# -- who may restore ---------------------------------------------------------------------------------------------------


@pytest.fixture
def with_second(folder: Path) -> Path:
    """A backup of the day when «anne» was a leader too."""
    with opened(folder) as store:
        store.accounts.add("anne", "Anne", UserRole.LEADER, OTHER)
        return store.backups.take().folder


def test_that_a_demoted_leader_cannot_put_back_the_day_when_she_was_one(
    folder: Path, with_second: Path
) -> None:
    with opened(folder, "leder") as store:
        store.accounts.change("anne", role=UserRole.READER)
    with pytest.raises(NotAllowed):
        put_back(with_second, folder, "anne", passphrase=OTHER)
    with opened(folder, "anne", OTHER) as store:
        assert store.identity.role is UserRole.READER
    assert beside(folder) == []


def test_that_a_stopped_leader_cannot_either(folder: Path, with_second: Path) -> None:
    with opened(folder, "leder") as store:
        store.accounts.stop("anne")
    with pytest.raises((StoreRefused, BackupRefused)):
        put_back(with_second, folder, "anne", passphrase=OTHER)
    assert beside(folder) == []
    (folder / "keys.json").unlink()  # nor without the keys that say who comes
    with pytest.raises(StoreRefused) as told:
        put_back(with_second, folder, "anne", passphrase=OTHER)
    assert told.value.reason is Reason.STOPPED_USER
    create_store(folder.parent / "annet", OTHER, hardness=CHEAP)
    shutil.copy(folder.parent / "annet" / "keys.json", folder)  # nor with another's keys
    with pytest.raises(StoreRefused) as told:
        put_back(with_second, folder, "anne", passphrase=OTHER, over_another=True)
    assert told.value.reason is Reason.STOPPED_USER
    assert beside(folder) == []


def test_that_the_passphrase_of_today_is_asked_where_it_is_another(folder: Path) -> None:
    with opened(folder) as store:
        taken = store.backups.take().folder
        store.accounts.set_passphrase("leder", NEW, present=PASSPHRASE)
    assert refused(lambda: put_back(taken, folder)) is BackupReason.NOT_LET_IN_HERE
    assert json.loads((folder / "attempts.json").read_bytes())  # and a wrong try is counted
    (folder / "attempts.json").unlink()
    put_back(taken, folder, here=(None, NEW))
    assert len(beside(folder)) == 1
    opened(folder).close()


def test_that_a_strangers_backup_does_not_go_over_the_offices_store(folder: Path, tmp_path: Path) -> None:
    create_store(tmp_path / "min", OTHER, hardness=CHEAP)
    with opened(tmp_path / "min", None, OTHER) as store:
        mine = store.backups.take().folder
    assert refused(lambda: put_back(mine, folder, passphrase=OTHER)) is BackupReason.ANOTHER_STORE
    again = lambda **more: put_back(mine, folder, passphrase=OTHER, over_another=True, **more)  # noqa: E731
    assert refused(again) is BackupReason.NOT_LET_IN_HERE
    assert beside(folder) == []
    (folder / "attempts.json").unlink()
    restored = again(here=(None, PASSPHRASE))
    assert not restored.unread
    opened(folder, None, OTHER).close()


def test_that_nor_does_it_where_the_offices_keys_are_gone(folder: Path, tmp_path: Path) -> None:
    create_store(tmp_path / "min", OTHER, hardness=CHEAP)
    with opened(tmp_path / "min", None, OTHER) as store:
        mine = store.backups.take().folder
    opened(folder).close()
    (folder / "keys.json").unlink()
    for name in ("", "audit.head"):  # which names the office's store; without it nothing does
        (folder / (name or "finnes ikke")).unlink(missing_ok=True)
        assert refused(lambda: put_back(mine, folder, passphrase=OTHER)) is BackupReason.ANOTHER_STORE
    assert beside(folder) == []
    assert put_back(mine, folder, passphrase=OTHER, over_another=True).unread


def test_that_a_store_that_cannot_be_read_gives_way_and_it_is_said(folder: Path) -> None:
    with opened(folder) as store:
        taken = store.backups.take().folder
    (folder / "store.db").write_bytes(b"\0" * 8192)
    restored = put_back(taken, folder)
    assert restored.unread
    assert restored.carried == 0
    with opened(folder) as store:
        assert told_of(store) == [AuditFault.LEFT]
        assert store.audit_entries(acts=("restored",))[-1].details["former"] == "unread"
        assert not any(one.fault is Fault.AUDIT_LOG for one in store.check())


# -- the log comes over ------------------------------------------------------------------------------------------------


def test_that_what_was_looked_at_after_the_backup_is_still_in_the_log(folder: Path) -> None:
    with opened(folder) as store:
        some(store, 3)
        first = store.backups.take()
        save(store, plain_list(MARCH, size=12, diagnoses=3), "mar")
        patient = store.load(1).patients.texts("patient_id")[-1]
        store.look(AuditAct.OPENED, patient=patient)
        some(store, 20)
        store.backups.take()
        before = store.audit_entries()
    restored = put_back(first.folder, folder)
    assert restored.carried > 20
    with opened(folder) as store:
        after = store.audit_entries()
        assert after[: len(before)] == before
        last = store.audit_entries(acts=("restored",))[-1]
        assert last.details == {
            "number": 1,
            "carried": restored.carried,
            "from": len(before) - restored.carried,
        }
        assert told_of(store) == []  # also by the second backup, which tells of the longer log
        assert store.check() == ()
        assert [one.act for one in store.audit_entries(patient=patient)] == ["opened"]
        save(store, plain_list(MARCH, size=12, diagnoses=3), "mar")  # the numbers are the same
        assert store.load(1).patients.texts("patient_id")[-1] == patient
    put_back(first.folder, folder)
    with opened(folder) as store:
        assert told_of(store) == []
        assert store.audit_entries()[: len(after)] == after


def test_that_what_was_altered_or_cut_in_the_former_log_stays_so(folder: Path) -> None:
    with opened(folder) as store:
        some(store, 3)
        first = store.backups.take()
        some(store, 9)
        with store._database.writing() as connection:
            last = store.audit.count()
            connection.execute(
                sa.update(audit_log).where(audit_log.c.sequence == last - 5).values(who="another")
            )
            connection.execute(sa.delete(audit_log).where(audit_log.c.sequence > last - 2))
    put_back(first.folder, folder)
    with opened(folder) as store:
        assert AuditFault.ALTERED in told_of(store)
        assert AuditFault.MISSING in told_of(store)


def test_that_a_log_that_has_parted_comes_over_with_new_numbers(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as store:
        some(store, 3)
        first = store.backups.take()
        some(store, 4)
        second = store.backups.take()
    put_back(first.folder, tmp_path / "ny")  # a machine of its own
    with opened(tmp_path / "ny") as store:
        assert told_of(store) == [AuditFault.LEFT]
        some(store, 6)
        theirs = store.audit.count()
    restored = put_back(second.folder, tmp_path / "ny")
    assert restored.carried > 6
    with opened(tmp_path / "ny") as store:
        assert [one for one in store.verify_audit() if not one.is_remark] == []
        assert store.audit.count() > theirs
        assert store.audit_entries(acts=("restored",))[-1].details["former"] == "forked"


# -- the end of the log in a backup ------------------------------------------------------------------------------------


def rewritten(folder: Path, **change: object) -> None:
    """As by somebody without the key, with the plain checksum made anew."""
    told = json.loads((folder / TOLD_FILE).read_bytes())
    told.pop("checksum")
    told = {name: value for name, value in {**told, **change}.items() if value is not None}
    (folder / TOLD_FILE).write_text(json.dumps({**told, "checksum": _sum_of(told)}))


@pytest.mark.parametrize(
    "change",
    [
        {"log": None},
        {"log": None, "log_signature": None},
        {"log": [1, "0" * 64]},
        {"log_signature": None},
        {"number": 7},
    ],
)
def test_that_an_end_stripped_or_altered_in_a_backup_is_told(folder: Path, change: dict[str, object]) -> None:
    with opened(folder) as store:
        some(store, 5)
        taken = store.backups.take().folder
        assert told_of(store) == []
        rewritten(taken, **change)
        assert len(store.backups.known()) == 1
        (found,) = store.verify_audit()
        assert isinstance(found, AuditFinding)
        assert (found.fault, found.where) == (AuditFault.HEAD, taken.name)


def test_that_a_backup_where_it_lies_has_an_end_that_is_signed(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as store:
        some(store, 5)
        taken = store.backups.take().folder
    shutil.copytree(taken, tmp_path / "kopi")
    with open_store(taken, PASSPHRASE, is_copy=True) as store:
        assert told_of(store) == []
    rewritten(tmp_path / "kopi", log=[1, "0" * 64])
    with open_store(tmp_path / "kopi", PASSPHRASE, is_copy=True) as store:
        assert AuditFault.HEAD in told_of(store)


def test_that_the_keys_of_a_backup_are_its_own(with_second: Path) -> None:
    assert set(keys.read((with_second / "keys.json").read_bytes()).logins) == {"leder", "anne"}


def test_that_an_end_stripped_from_a_backup_that_says_it_is_of_before_the_log_is_told(folder: Path) -> None:
    """What is in the backup's own store decides, not the day that its small file says."""
    with opened(folder) as store:
        some(store, 5)
        taken = store.backups.take().folder
        rewritten(taken, log=None, log_signature=None, taken_at="2020-01-01T00:00:00+00:00")
        (found,) = store.verify_audit()
        assert (found.fault, found.where) == (AuditFault.HEAD, taken.name)
