"""The users are what the log's newest change of them says: an older page of the file, or a row exchanged, lets nobody in."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.operations.logging_in import come_in
from listeoversikt.store import keys
from listeoversikt.store.access import key_marks, users_sum
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import Place
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.reopening import recover_store
from listeoversikt.store.repository import Store
from listeoversikt.store.restoring import restore
from listeoversikt.store.tables import audit_log, meta, users
from tests.store.saving import CHEAP, only_in_a_file

from .offices import LEADER_PHRASE, NOON, NURSE_PHRASE, entered, key_file_of

ON_BOTH = True
PAGE = 4096
NEW = "en splitter ny passfrase"


def refused(act: Callable[[], object]) -> Reason | None:
    try:
        act()
    except StoreRefused as told:
        return told.reason
    return None


def came(office: Place, login: str, phrase: str) -> Reason | UserRole:
    try:
        with entered(office, login, phrase) as store:
            return store.identity.role
    except StoreRefused as told:
        return told.reason


def set_by_hand(store: Store, login: str, **values: object) -> None:
    """As somebody does who can write in the database and is nobody there."""
    with store._database.writing() as connection:
        connection.execute(sa.update(users).where(users.c.login == login).values(**values))


@only_in_a_file
@pytest.mark.parametrize("change", ["demoted", "stopped"])
def test_that_no_page_of_yesterdays_file_lets_a_leader_who_was_put_out_in_again(
    office: Path, change: str
) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.change("berit", role=UserRole.LEADER)
    then = {name: (office / name).read_bytes() for name in ("store.db", "keys.json")}
    with entered(office, "anne", LEADER_PHRASE) as store:
        if change == "demoted":
            store.accounts.change("berit", role=UserRole.READER)
        else:
            store.accounts.stop("berit")
    now = (office / "store.db").read_bytes()
    other = [
        at for at in range(0, len(then["store.db"]), PAGE) if now[at:][:PAGE] != then["store.db"][at:][:PAGE]
    ]
    assert other
    found = set()
    if change == "stopped":
        (office / "keys.json").write_bytes(then["keys.json"])
    for at in other:
        spliced = now[:at] + then["store.db"][at:][:PAGE] + now[at + PAGE :]
        (office / "store.db").write_bytes(spliced)
        found.add(came(office, "berit", NURSE_PHRASE))
        (office / "attempts.json").unlink(missing_ok=True)
    assert UserRole.LEADER not in found
    assert Reason.USERS_ALTERED in found


def test_that_a_role_that_the_log_does_not_know_of_lets_nobody_in_and_is_told_once(office: Place) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        set_by_hand(store, "berit", role=UserRole.LEADER)
    for _ in range(2):
        assert came(office, "berit", NURSE_PHRASE) is Reason.USERS_ALTERED
        assert came(office, "anne", LEADER_PHRASE) is Reason.USERS_ALTERED
    with entered_anyway(office) as store:
        told = [one.details.get("change") for one in store.audit.entries(acts=(AuditAct.USERS_CHANGED,))]
        assert told.count(users_sum.ALTERED) == 1
        assert store.audit.verify() == ()


def entered_anyway(office: Place) -> Store:
    """The leader's, once the row is as it was."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("listeoversikt.store.access.users_in_log.is_as_told", lambda *_: True)
        with entered(office, "anne", LEADER_PHRASE) as store:
            set_by_hand(store, "berit", role=UserRole.NURSE)
    return entered(office, "anne", LEADER_PHRASE)


def test_that_whoever_is_in_is_refused_at_the_next_act(office: Place) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store, entered(office, "berit", NURSE_PHRASE) as nurse:
        nurse.append_event("contact", {})
        set_by_hand(store, "berit", role=UserRole.LEADER)
        assert refused(nurse.accounts.all) is Reason.USERS_ALTERED
        assert refused(lambda: nurse.append_event("contact", {})) is Reason.USERS_ALTERED
        assert nurse.identity.role is UserRole.NURSE
        set_by_hand(store, "berit", role=UserRole.NURSE)
        nurse.append_event("contact", {})
        store.accounts.change("berit", role=UserRole.READER)
        assert refused(lambda: nurse.append_event("contact", {})) is Reason.NOT_ALLOWED


def test_that_the_sum_of_another_day_put_in_the_newest_entry_is_not_believed(office: Place) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.change("berit", role=UserRole.LEADER)
        with store._database.reading() as connection:
            newest = (
                sa.select(audit_log)
                .where(audit_log.c.act == "users_changed")
                .order_by(audit_log.c.sequence.desc())
            )
            then = connection.execute(newest).first()
        store.accounts.change("berit", role=UserRole.NURSE)
        with store._database.writing() as connection:
            now = connection.execute(newest).first()
            assert then is not None and now is not None and then.details["digest"] != now.details["digest"]
            told = {**now.details, "digest": then.details["digest"]}
            row = audit_log.c.sequence == now.sequence
            connection.execute(sa.update(audit_log).where(row).values(details=told))
        set_by_hand(store, "berit", role=UserRole.LEADER)
    assert came(office, "berit", NURSE_PHRASE) is Reason.USERS_ALTERED


def test_that_a_copy_of_the_key_that_is_let_in_by_no_change_is_not(office: Place) -> None:
    """The marks of the copies put back, as the row and the file are."""
    with entered(office, "anne", LEADER_PHRASE) as store:
        with store._database.reading() as connection:
            then = connection.scalar(sa.select(meta.c.value).where(meta.c.key == key_marks.FACT))
        store.accounts.set_passphrase("berit", NEW)
        with store._database.writing() as connection:
            connection.execute(sa.update(meta).where(meta.c.key == key_marks.FACT).values(value=then))
    assert came(office, "anne", LEADER_PHRASE) is Reason.USERS_ALTERED


def test_that_a_leader_with_the_recovery_key_mends_it(office: Place) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        printed = store.new_recovery_key()
        set_by_hand(store, "berit", role=UserRole.LEADER)
    assert came(office, "anne", LEADER_PHRASE) is Reason.USERS_ALTERED
    recover_store(office, printed, NEW, user="anne")
    with entered(office, "anne", NEW) as store:
        store.accounts.change("berit", role=UserRole.NURSE)
    assert came(office, "berit", NURSE_PHRASE) is UserRole.NURSE


def test_that_a_store_whose_log_says_nothing_of_the_users_opens_and_the_next_change_says_it(
    office: Place,
) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store, store._database.writing() as connection:
        connection.execute(sa.delete(audit_log))
        connection.execute(sa.delete(meta).where(meta.c.key.in_((key_marks.FACT, "audit_head"))))
    assert came(office, "berit", NURSE_PHRASE) is UserRole.NURSE
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.change("berit", role=UserRole.READER)
    assert came(office, "berit", NURSE_PHRASE) is UserRole.READER
    assert came(office, "anne", LEADER_PHRASE) is UserRole.LEADER
    with entered(office, "anne", LEADER_PHRASE) as store:
        set_by_hand(store, "berit", role=UserRole.NURSE)
    assert came(office, "berit", NURSE_PHRASE) is Reason.USERS_ALTERED


def test_that_ones_own_passphrase_is_not_set_on_a_copy_that_somebody_has_planted(office: Place) -> None:
    whole = key_file_of(office)
    user = whole.logins["berit"]
    planted = keys.wrapped_copy(os.urandom(32), "angriperens passfrase", whole.store, CHEAP, copy_id=user)
    with entered(office, "berit", NURSE_PHRASE) as store:
        with store._database.writing() as connection:
            there = store._database.key_place.read(connection)
            others = tuple(one for one in there.copies if one["id"] != user)
            store._database.key_place.write(connection, replace(there, copies=(*others, planted)))
        act = lambda: store.accounts.set_passphrase("berit", NEW, present="angriperens passfrase")  # noqa: E731
        assert refused(act) is Reason.KEYS_DIFFER
        with store._database.writing() as connection:  # the same, where no mark was ever kept
            connection.execute(sa.delete(meta).where(meta.c.key == key_marks.FACT))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(key_marks, "hold_first", lambda *_: None)
            assert refused(act) is Reason.KEYS_DIFFER


@only_in_a_file
def test_that_the_first_list_is_shown_to_nobody_where_the_users_are_altered(office: Path) -> None:
    assert come_in(office, NURSE_PHRASE, "berit").identity is not None
    with entered(office, "anne", LEADER_PHRASE) as store:
        set_by_hand(store, "berit", role=UserRole.LEADER)
    came_in = come_in(office, NURSE_PHRASE, "berit")
    assert (came_in.identity, came_in.table) == (None, None)


@only_in_a_file
def test_that_a_restored_store_has_the_users_of_the_backup_and_says_so(office: Path, tmp_path: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        backup = store.backups.take(tmp_path / "kopi")
        store.accounts.change("berit", role=UserRole.READER)
    restore(backup.folder, office, LEADER_PHRASE, user="anne", clock=lambda: NOON)
    assert came(office, "berit", NURSE_PHRASE) is UserRole.NURSE
    with entered(office, "anne", LEADER_PHRASE) as store:
        set_by_hand(store, "berit", role=UserRole.READER)
    assert came(office, "berit", NURSE_PHRASE) is Reason.USERS_ALTERED
    restore(backup.folder, tmp_path / "nytt", LEADER_PHRASE, user="anne", clock=lambda: NOON)
    assert came(tmp_path / "nytt", "berit", NURSE_PHRASE) is UserRole.NURSE
