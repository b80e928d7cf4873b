"""A copy of the key that is cheap to guess at is wrapped anew when its owner comes; a short passphrase is never wrapped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store import keys, opening
from listeoversikt.store.access import accounts as accounts_module
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.key_marks import HARDNESS, marks_in
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import Place
from listeoversikt.store.keys import Hardness
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.reopening import recover_store
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.tables import meta
from tests.store.saving import CHEAP, only_in_a_file

from .offices import LEADER_PHRASE, NURSE_PHRASE, entered, key_file_of

ON_BOTH = True
DEARER = Hardness(memory_kib=64, passes=2, lanes=1)
NEW = "en splitter ny passfrase"


@pytest.fixture
def asks_more(office: Place) -> Place:
    """The office, whose store asks for more than its copies cost; without what a real one costs in a test."""
    with entered(office, "anne", LEADER_PHRASE) as store, store._database.writing() as connection:
        text = f"[{DEARER.memory_kib}, {DEARER.passes}, {DEARER.lanes}]"
        connection.execute(sa.update(meta).where(meta.c.key == HARDNESS).values(value=text))
    return office


def copy_of(office: Place, login: str) -> object:
    key_file = key_file_of(office)
    return key_file.copy(key_file.logins[login])


def hardness(office: Place, login: str) -> Hardness:
    key_file = key_file_of(office)
    copy = key_file.copy(key_file.logins[login])
    assert copy is not None
    return keys.hardness_of(copy)


def test_that_a_weak_copy_is_wrapped_anew_when_its_owner_comes_and_nobody_elses(asks_more: Place) -> None:
    with entered(asks_more, "berit", NURSE_PHRASE) as store:
        assert not store.opened.weak_copy
        came = store.identity
        store.audit.arrive()
        with store._database.reading() as connection:
            assert len(marks_in(connection)[store.identity.user]) == 1
    assert hardness(asks_more, "berit") == DEARER
    assert hardness(asks_more, "per") == CHEAP
    with entered(asks_more, "anne", LEADER_PHRASE) as store:
        (told,) = [
            one
            for one in store.audit.entries(acts=(AuditAct.USERS_CHANGED,))
            if one.details["change"] == "hardness" and one.thing == came.user
        ]
        assert told.who == "spl-1"
        assert told.details["hardness"] == ["8-1-1", "64-2-1"]
        before = store.audit.entries(before=told.sequence)[-1]
        assert (before.act, before.user) == (AuditAct.LOGIN, came.user)


def test_that_a_copy_that_costs_enough_is_left_alone(office: Place, asks_more: Place) -> None:
    entered(asks_more, "berit", NURSE_PHRASE).close()
    once = copy_of(asks_more, "berit")
    entered(asks_more, "berit", NURSE_PHRASE).close()
    assert copy_of(asks_more, "berit") == once


def test_that_the_former_weak_copy_opens_nothing_any_more(asks_more: Place) -> None:
    former = copy_of(asks_more, "berit")
    with entered(asks_more, "berit", NURSE_PHRASE) as store, store._database.writing() as connection:
        whole = key_file_of(asks_more)
        others = [one for one in whole.copies if one["id"] != whole.logins["berit"]]
        store._database.key_place.write(connection, replace(whole, copies=(*others, former)))
    with pytest.raises(StoreRefused) as refused:
        entered(asks_more, "berit", NURSE_PHRASE)
    assert refused.value.reason is Reason.KEYS_DIFFER


def test_that_a_short_passphrase_from_before_is_wrapped_as_it_is(asks_more: Place) -> None:
    with entered(asks_more, "anne", LEADER_PHRASE) as store, store._database.writing() as connection:
        user = key_file_of(asks_more).logins["berit"]
        store_id = key_file_of(asks_more).store
        copy = keys.wrapped_copy(store._database.key, "kort", store_id, CHEAP, copy_id=user, as_it_is=True)
        accounts_module.key_marks.hold(connection, user, [copy])
        store.accounts._put(connection, copy, "berit")
        store.accounts._tell(connection, user, "passphrase", {})
    entered(asks_more, "berit", "kort").close()
    assert hardness(asks_more, "berit") == DEARER
    entered(asks_more, "berit", "kort").close()


@only_in_a_file
def test_that_where_it_cannot_be_written_one_comes_in_and_is_told(
    asks_more: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreRefused(Reason.DISK_FULL)

    monkeypatch.setattr("listeoversikt.store.key_place.KeysInFolder.write", full)
    with entered(asks_more, "berit", NURSE_PHRASE) as store:
        assert store.opened.weak_copy
    assert hardness(asks_more, "berit") == CHEAP
    monkeypatch.undo()
    with entered(asks_more, "berit", NURSE_PHRASE) as store:
        assert not store.opened.weak_copy


@only_in_a_file
@pytest.mark.parametrize("step", ["hold_too", "hold"])
def test_that_cut_off_between_the_steps_the_passphrase_opens(
    asks_more: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(accounts_module.key_marks, step, cut)
    with pytest.raises(KeyboardInterrupt):
        entered(asks_more, "berit", NURSE_PHRASE)
    monkeypatch.undo()
    with entered(asks_more, "berit", NURSE_PHRASE) as store:
        assert not store.opened.weak_copy
    assert hardness(asks_more, "berit") == DEARER


@pytest.mark.parametrize("phrase", ["kort", "elleve tegn", "aaaaaaaaaaaaaaaa", "          kort          "])
def test_that_no_way_in_is_made_with_a_passphrase_that_is_easily_guessed(office: Place, phrase: str) -> None:
    before = key_file_of(office)
    with entered(office, "anne", LEADER_PHRASE) as store:
        key = store.new_recovery_key()
        accounts = store.accounts
        accounts.stop("siri")
        ways: list[Callable[[], object]] = [
            lambda: accounts.add("ny", "", UserRole.NURSE, phrase),
            lambda: accounts.set_passphrase("berit", phrase),
            lambda: accounts.set_passphrase("anne", phrase, present=LEADER_PHRASE),
            lambda: accounts.start("siri", phrase),
            lambda: recover_store(office, key, phrase, user="anne"),
        ]
        for way in ways:
            with pytest.raises(StoreRefused) as refused:
                way()
            assert refused.value.reason is Reason.WEAK_PASSPHRASE
        assert [one.login for one in accounts.all() if one.active] == ["anne", "berit", "per", "revisor"]
    after = key_file_of(office)
    kept = [one for one in before.copies if one["id"] != before.logins["siri"]]
    assert [one for one in after.copies if one["kind"] == keys.PASSPHRASE] == kept
    entered(office, "anne", LEADER_PHRASE).close()


def test_that_no_store_is_made_with_a_passphrase_that_is_easily_guessed(tmp_path: Path) -> None:
    with pytest.raises(StoreRefused) as refused:
        create_store(tmp_path / "lager", "kort", hardness=CHEAP)
    assert refused.value.reason is Reason.WEAK_PASSPHRASE
    assert list(tmp_path.iterdir()) == []
    create_store(tmp_path / "lager", NEW, hardness=CHEAP)
    open_store(tmp_path / "lager", NEW).close()


@only_in_a_file
def test_that_one_who_read_the_key_file_before_it_was_replaced_comes_in(
    asks_more: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two at once: the other has made the copy dearer between this one's reading of the key file and of the store."""
    real = opening.who_came

    def meanwhile(*given: object) -> object:
        monkeypatch.setattr(opening, "who_came", real)
        entered(asks_more, "berit", NURSE_PHRASE).close()
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(opening, "who_came", meanwhile)
    entered(asks_more, "berit", NURSE_PHRASE).close()
    assert hardness(asks_more, "berit") == DEARER
