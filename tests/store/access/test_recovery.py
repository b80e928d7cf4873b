"""The recovery key: printed so that it can be typed, checked before it's tried, and good for one new passphrase."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.store import facts, keys
from listeoversikt.store.access import recovery_sheet
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.recovery import ALPHABET, SIGNS, new_recovery_key, read_recovery_key
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.refusals import MustWait, NotAllowed, Reason, StoreRefused
from listeoversikt.store.reopening import recover_store
from listeoversikt.store.repository import open_store

from .offices import LEADER_PHRASE, NURSE_PHRASE, Clock, entered

NEW = "glemt og funnet igjen"


def recovery_key_of(office: Path) -> str:
    with entered(office, "anne", LEADER_PHRASE) as store:
        return store.new_recovery_key()


def refused(office: Path, key: str, clock: Clock, user: str | None = "anne") -> Reason:
    before = (office / "keys.json").read_bytes()
    with pytest.raises(StoreRefused) as told:
        recover_store(office, key, NEW, user=user, clock=clock)
    assert (office / "keys.json").read_bytes() == before
    return told.value.reason


def test_that_it_is_long_enough_and_printed_in_groups() -> None:
    assert SIGNS * math.log2(len(ALPHABET)) >= 160
    key = new_recovery_key()
    assert re.fullmatch(r"([0-9A-Z*~$=]{5}-){6}[0-9A-Z*~$=]{4}", key)
    assert new_recovery_key() != key
    assert not set("ILOU") & set(key.replace("-", "")[:-1])


def test_that_it_is_read_as_people_type_it() -> None:
    while "0" not in (key := new_recovery_key())[:-1] or "1" not in key[:-1]:
        pass
    signs = read_recovery_key(key)
    assert signs is not None and len(signs) == SIGNS
    head, check = key[:-1], key[-1]
    for typed in (
        key.lower(),
        key.replace("-", " "),
        f"  {key.replace('-', '')}\n",
        key.replace("-", "–"),
        head.replace("0", "O").replace("1", "l") + check,
        head.replace("0", "o").replace("1", "I") + check,
    ):
        assert read_recovery_key(typed) == signs, typed


@given(st.integers(0, SIGNS - 1), st.sampled_from(ALPHABET))
def test_that_any_one_wrong_sign_is_noticed(place: int, sign: str) -> None:
    signs = new_recovery_key().replace("-", "")
    changed = signs[:place] + sign + signs[place + 1 :]
    assert (read_recovery_key(changed) is None) == (changed != signs)


@given(st.integers(0, SIGNS - 2))
def test_that_two_signs_that_have_changed_places_are_noticed(place: int) -> None:
    signs = new_recovery_key().replace("-", "")
    changed = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    assert (read_recovery_key(changed) is None) == (changed != signs)


@pytest.mark.parametrize("typed", ["", "-", "A" * 33, "A" * 35, "æ" * 34, "U" * 34, "0" * 33 + "Å"])
def test_that_what_is_no_key_is_none(typed: str) -> None:
    assert read_recovery_key(typed) is None


def test_that_it_sets_a_new_passphrase_once(office: Path, clock: Clock) -> None:
    key = recovery_key_of(office)
    another = recover_store(office, key, NEW, user="anne", clock=clock)
    assert another != key
    with open_store(office, NEW, user="anne") as store:
        assert store.identity.role is UserRole.LEADER
        assert store.accounts.has_recovery_key()
    with entered(office, "berit", NURSE_PHRASE) as store:
        assert store.identity.name == "Berit"
    assert refused(office, key, clock) is Reason.WRONG_RECOVERY_KEY
    with pytest.raises(StoreRefused) as told:
        open_store(office, LEADER_PHRASE, user="anne")
    assert told.value.reason is Reason.WRONG_LOGIN


def test_that_the_only_leader_need_not_be_named(office: Path, clock: Clock) -> None:
    recover_store(office, recovery_key_of(office), NEW, clock=clock)
    open_store(office, NEW, user="anne").close()


@pytest.mark.parametrize(
    ("user", "reason"), [("berit", Reason.UNKNOWN_USER), ("finnes-ikke", Reason.UNKNOWN_USER)]
)
def test_that_it_is_for_leaders_alone(office: Path, clock: Clock, user: str, reason: Reason) -> None:
    assert refused(office, recovery_key_of(office), clock, user) is reason


def test_that_of_two_leaders_one_is_named(office: Path, clock: Clock) -> None:
    key = recovery_key_of(office)
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.change("per", role=UserRole.LEADER)
    assert refused(office, key, clock, None) is Reason.WHICH_USER
    recover_store(office, key, NEW, user="per", clock=clock)
    open_store(office, NEW, user="per").close()


def test_that_wrong_ones_are_counted_and_made_to_wait(office: Path, clock: Clock) -> None:
    key = recovery_key_of(office)
    assert refused(office, new_recovery_key(), clock) is Reason.WRONG_RECOVERY_KEY
    with pytest.raises(MustWait):
        recover_store(office, key, NEW, user="anne", clock=clock)
    clock.wait(1)
    assert refused(office, "noe rart", clock) is Reason.WRONG_RECOVERY_KEY
    clock.wait(2)
    recover_store(office, key, NEW, user="anne", clock=clock)


def test_that_a_new_one_takes_the_old_ones_place_also_with_an_old_key_file(
    office: Path, clock: Clock
) -> None:
    first = recovery_key_of(office)
    former = (office / "keys.json").read_bytes()
    second = recovery_key_of(office)
    assert len(keys.read((office / "keys.json").read_bytes()).recovery()) == 1
    assert refused(office, first, clock) is Reason.WRONG_RECOVERY_KEY
    (office / "keys.json").write_bytes(former)
    clock.wait(60)
    assert refused(office, first, clock) is Reason.WRONG_RECOVERY_KEY
    assert second != first


def test_that_a_nurse_makes_none(office: Path) -> None:
    before = (office / "keys.json").read_bytes()
    with entered(office, "berit", NURSE_PHRASE) as store, pytest.raises(NotAllowed):
        store.new_recovery_key()
    assert (office / "keys.json").read_bytes() == before


def test_that_a_store_without_one_refuses(office: Path, clock: Clock) -> None:
    assert refused(office, new_recovery_key(), clock) is Reason.WRONG_RECOVERY_KEY
    with entered(office, "anne", LEADER_PHRASE) as store:
        assert not store.accounts.has_recovery_key()


def test_that_the_store_knows_whether_the_newest_sheet_was_read_back(office: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        assert store.accounts.sheet_was_read() is None
        first = store.new_recovery_key()
        assert store.accounts.sheet_was_read() is False
    with entered(office, "anne", LEADER_PHRASE) as store:
        assert store.accounts.sheet_was_read() is False
        store.accounts.note_sheet_read(first.lower().replace("-", " "))
        assert store.accounts.sheet_was_read() is True
        told = list(store.audit.entries(acts=(AuditAct.USERS_CHANGED,)))
        assert told[-1].details == {"change": "recovery_sheet"}
        second = store.new_recovery_key()
        assert store.accounts.sheet_was_read() is False
        for wrong in (first, new_recovery_key(), "noe rart", ""):
            with pytest.raises(StoreRefused) as refusal:
                store.accounts.note_sheet_read(wrong)
            assert refusal.value.reason is Reason.WRONG_RECOVERY_KEY
        assert store.accounts.sheet_was_read() is False
        store.accounts.note_sheet_read(second)
        assert store.accounts.sheet_was_read() is True


def test_that_the_key_that_takes_a_used_ones_place_is_not_read_back_yet(office: Path, clock: Clock) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        key = store.new_recovery_key()
        store.accounts.note_sheet_read(key)
    recover_store(office, key, NEW, user="anne", clock=clock)
    with open_store(office, NEW, user="anne") as store:
        assert store.accounts.sheet_was_read() is False


def test_that_a_key_of_an_earlier_version_says_nothing_about_its_sheet(office: Path) -> None:
    key = recovery_key_of(office)
    with entered(office, "anne", LEADER_PHRASE) as store:
        with store._database.writing() as connection:
            facts.state(connection, recovery_sheet.FACT, None)
        assert store.accounts.sheet_was_read() is None
        with store._database.writing() as connection:  # of a key that another program has taken the place of
            facts.state(connection, recovery_sheet.FACT, "en annen nøkkel: unread")
        assert store.accounts.sheet_was_read() is None
        store.accounts.note_sheet_read(key)
        assert store.accounts.sheet_was_read() is True


def test_that_a_nurse_says_nothing_about_the_sheet(office: Path) -> None:
    key = recovery_key_of(office)
    with entered(office, "berit", NURSE_PHRASE) as store, pytest.raises(NotAllowed):
        store.accounts.note_sheet_read(key)
    with entered(office, "anne", LEADER_PHRASE) as store:
        assert store.accounts.sheet_was_read() is False
