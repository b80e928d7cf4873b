"""Key files that were damaged, exchanged or brought from another day: refused in one sentence, nothing changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.operations.logging_in import come_in, who_unlocks
from listeoversikt.store import keys
from listeoversikt.store.list_at_start import database_key
from listeoversikt.store.refusals import ENGLISH, SENTENCES, Reason, StoreRefused
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.restoring import restore
from tests.store.saving import CHEAP, folder_bytes

from .offices import ANOTHER, DOCTOR_PHRASE, LEADER_PHRASE, NOON, NURSE_PHRASE, entered

NEW = "en splitter ny passfrase"


def key_file_of(office: Path) -> keys.KeyFile:
    return keys.read((office / "keys.json").read_bytes())


def written(office: Path, key_file: keys.KeyFile) -> None:
    (office / "keys.json").write_bytes(keys.written(key_file))


def refused(office: Path, user: str | None, passphrase: str) -> Reason:
    """Why; and that no byte has changed beside the count of wrong tries."""
    before = folder_bytes(office)
    with pytest.raises(StoreRefused) as told:
        open_store(office, passphrase, user=user, patience=0)
    after = folder_bytes(office)
    (office / "attempts.json").unlink(missing_ok=True)
    for kept in (before, after):
        kept.pop("attempts.json", None)
    assert after == before
    assert str(told.value) == SENTENCES[told.value.reason]
    assert told.value.english == ENGLISH[told.value.reason]
    return told.value.reason


def test_that_who_comes_is_decided_by_the_copy_and_not_by_the_name_in_the_file(office: Path) -> None:
    """A user who writes the leader's login on their own copy is let in neither as the leader nor as anybody."""
    whole = key_file_of(office)
    logins = {**whole.logins, "anne": whole.logins["berit"], "berit": whole.logins["anne"]}
    written(office, replace(whole, logins=logins))
    assert refused(office, "anne", NURSE_PHRASE) is Reason.KEYS_DIFFER
    assert refused(office, "anne", LEADER_PHRASE) is Reason.WRONG_LOGIN
    assert refused(office, "berit", LEADER_PHRASE) is Reason.KEYS_DIFFER


def test_that_a_copy_under_anothers_id_opens_nothing(office: Path) -> None:
    whole = key_file_of(office)
    mine, theirs = whole.copy_of("berit"), whole.copy_of("anne")
    assert mine is not None and theirs is not None
    for forged in ({**mine, "id": theirs["id"]}, {**theirs, "wrapped_key": mine["wrapped_key"]}):
        others = tuple(one for one in whole.copies if one["id"] != theirs["id"])
        written(office, replace(whole, copies=(*others, forged)))
        assert refused(office, "anne", NURSE_PHRASE) is Reason.WRONG_LOGIN
        assert refused(office, "anne", LEADER_PHRASE) is Reason.WRONG_LOGIN
    assert entered(office, "berit", NURSE_PHRASE).identity.login == "berit"


def test_that_a_copy_somebody_has_made_for_a_leader_is_not_the_one_the_store_knows(office: Path) -> None:
    """Whoever has the key can wrap it as they like; the store keeps marks of the copies that it has written."""
    whole = key_file_of(office)
    with entered(office, "berit", NURSE_PHRASE) as store:
        key = store._database.key
    leader = whole.logins["anne"]
    forged = keys.wrapped_copy(key, NEW, whole.store, CHEAP, copy_id=leader)
    written(office, replace(whole, copies=(*(one for one in whole.copies if one["id"] != leader), forged)))
    assert refused(office, "anne", NEW) is Reason.KEYS_DIFFER


def test_that_a_removed_users_copy_put_back_lets_nobody_in(office: Path) -> None:
    former = (office / "keys.json").read_bytes()
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.stop("berit")
    (office / "keys.json").write_bytes(former)
    assert refused(office, "berit", NURSE_PHRASE) is Reason.STOPPED_USER
    with pytest.raises(StoreRefused) as told:
        database_key(office, NURSE_PHRASE, "berit")
    assert told.value.reason is Reason.STOPPED_USER
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.change("per", name="Per Å")  # any change clears it away
    assert "berit" not in key_file_of(office).logins
    assert refused(office, "berit", NURSE_PHRASE) is Reason.WRONG_LOGIN


def test_that_a_former_passphrase_does_not_hold_with_the_former_key_file(office: Path) -> None:
    former = (office / "keys.json").read_bytes()
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.set_passphrase("berit", NEW)
    newer = (office / "keys.json").read_bytes()
    (office / "keys.json").write_bytes(former)
    assert refused(office, "berit", NURSE_PHRASE) is Reason.KEYS_DIFFER
    entered(office, "per", DOCTOR_PHRASE).close()
    (office / "keys.json").write_bytes(newer)
    entered(office, "berit", NEW).close()


def test_that_a_user_without_a_copy_is_refused(office: Path) -> None:
    whole = key_file_of(office)
    gone = whole.logins["berit"]
    written(office, replace(whole, copies=tuple(one for one in whole.copies if one["id"] != gone)))
    assert refused(office, "berit", NURSE_PHRASE) is Reason.WRONG_LOGIN
    with entered(office, "anne", LEADER_PHRASE) as store:  # a leader gives the user a new one
        store.accounts.stop("berit")
        store.accounts.start("berit", NEW)
    entered(office, "berit", NEW).close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda body: body.update(logins="x"),
        lambda body: body.pop("logins"),
        lambda body: body.update(logins={"anne": 7}),
        lambda body: body.update(keys=[]),
        lambda body: body["keys"][0].pop("kind"),
        lambda body: body["keys"][0].pop("id"),
        lambda body: body["keys"][0].update(kdf={}),
        lambda body: body.update(format="to"),
    ],
)
def test_that_a_file_of_another_shape_is_refused(office: Path, damage: Callable[[dict], object]) -> None:
    body = json.loads((office / "keys.json").read_bytes())
    body.pop("checksum")
    damage(body)
    whole = {**body, "checksum": keys._checksum(body)}
    (office / "keys.json").write_text(json.dumps(whole))
    assert refused(office, "anne", LEADER_PHRASE) in (
        Reason.DAMAGED,
        Reason.WRONG_LOGIN,
        Reason.WRONG_PASSPHRASE,
    )


def test_that_a_key_file_of_format_1_opens_for_its_leader(tmp_path: Path) -> None:
    folder = tmp_path / "gammelt"
    create_store(folder, LEADER_PHRASE, hardness=CHEAP)
    body = json.loads((folder / "keys.json").read_bytes())
    del body["checksum"], body["logins"]
    body["format"] = 1
    (folder / "keys.json").write_text(json.dumps({**body, "checksum": keys._checksum(body)}))
    for user in (None, "leder"):
        open_store(folder, LEADER_PHRASE, user=user).close()
    assert refused(folder, "anne", LEADER_PHRASE) is Reason.WRONG_PASSPHRASE
    with open_store(folder, LEADER_PHRASE) as store:
        store.accounts.change("leder", new_login_typed="anne")
    assert json.loads((folder / "keys.json").read_bytes())["format"] == 2
    with open_store(folder, LEADER_PHRASE, user="anne") as store:
        assert store.identity.alone


def test_that_a_backup_opens_with_the_users_of_its_day(office: Path, tmp_path: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.backups.take(tmp_path / "kopi")
        store.accounts.stop("berit")
    restored = tmp_path / "hentet"
    restore(tmp_path / "kopi", restored, LEADER_PHRASE, user="anne", clock=lambda: NOON)
    with open_store(restored, NURSE_PHRASE, user="berit") as store:
        assert store.identity.login == "berit"


@pytest.mark.parametrize(
    ("user", "passphrase"), [("berit", NURSE_PHRASE), ("per", DOCTOR_PHRASE), ("revisor", ANOTHER)]
)
def test_that_only_who_keeps_backups_brings_one_back(
    office: Path, tmp_path: Path, user: str, passphrase: str
) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.backups.take(tmp_path / "kopi")
    before = folder_bytes(tmp_path)
    with pytest.raises(StoreRefused) as told:
        restore(tmp_path / "kopi", office, passphrase, user=user, clock=lambda: NOON)
    assert told.value.reason is Reason.NOT_ALLOWED
    assert folder_bytes(tmp_path) == before


def test_that_a_key_file_of_another_store_is_refused(office: Path, tmp_path: Path) -> None:
    other = tmp_path / "annet"
    create_store(other, LEADER_PHRASE, user="anne", hardness=CHEAP)
    shutil.copy(other / "keys.json", office / "keys.json")
    assert refused(office, "anne", LEADER_PHRASE) is Reason.DAMAGED


def came(office: Path, user: str | None, passphrase: str) -> Reason:
    """Why the light ways in refuse: that of the first list, and that of the lock."""
    reasons = set()
    for way in (come_in, who_unlocks):
        with pytest.raises(StoreRefused) as told:
            way(office, passphrase, user)
        reasons.add(told.value.reason)
        (office / "attempts.json").unlink(missing_ok=True)
    assert len(reasons) == 1
    return reasons.pop()


def test_that_the_lock_and_the_first_list_go_by_the_copy_too(office: Path) -> None:
    whole = key_file_of(office)
    written(office, replace(whole, logins={**whole.logins, "anne": whole.logins["berit"]}))
    assert came(office, "anne", NURSE_PHRASE) is Reason.KEYS_DIFFER
    assert came(office, "anne", LEADER_PHRASE) is Reason.WRONG_LOGIN
    assert who_unlocks(office, NURSE_PHRASE, "berit").identity.login == "berit"


def test_that_a_file_of_format_1_with_ones_own_copy_makes_nobody_a_leader(office: Path) -> None:
    whole = key_file_of(office)
    own = whole.copy_of("berit")
    body = {"format": 1, "store": whole.store, "keys": [own]}
    (office / "keys.json").write_text(json.dumps({**body, "checksum": keys._checksum(body)}))
    assert came(office, "leder", NURSE_PHRASE) is Reason.KEYS_DIFFER
    assert who_unlocks(office, NURSE_PHRASE, None).identity.login == "berit"


def test_that_a_former_passphrase_unlocks_nothing(office: Path) -> None:
    former = (office / "keys.json").read_bytes()
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.accounts.set_passphrase("berit", NEW)
    (office / "keys.json").write_bytes(former)
    assert came(office, "berit", NURSE_PHRASE) is Reason.KEYS_DIFFER


def test_that_a_former_passphrase_unlocks_nothing_where_there_is_one_account(tmp_path: Path) -> None:
    folder = tmp_path / "alene"
    create_store(folder, LEADER_PHRASE, hardness=CHEAP)
    former = (folder / "keys.json").read_bytes()
    with open_store(folder, LEADER_PHRASE) as store:
        store.accounts.set_passphrase("leder", NEW, present=LEADER_PHRASE)
    (folder / "keys.json").write_bytes(former)
    assert came(folder, None, LEADER_PHRASE) is Reason.KEYS_DIFFER


def test_that_a_key_file_of_somebodys_own_unlocks_nothing(office: Path) -> None:
    whole = key_file_of(office)
    own = keys.wrapped_copy(keys.new_key(), NEW, whole.store, CHEAP, copy_id=whole.logins["anne"])
    written(office, replace(whole, copies=(own,)))
    with pytest.raises(StoreRefused) as told:
        who_unlocks(office, NEW, "anne")
    assert told.value.reason is Reason.DAMAGED


def test_that_the_lock_tells_a_store_apart_from_another_in_its_place(office: Path, tmp_path: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        known = store.audit.key_print
    assert who_unlocks(office, LEADER_PHRASE, "anne").key_print == known
    other = tmp_path / "annet"
    create_store(other, LEADER_PHRASE, user="anne", hardness=CHEAP)
    assert who_unlocks(other, LEADER_PHRASE, "anne").key_print != known


def test_that_what_is_nested_without_an_end_is_refused_and_told(office: Path) -> None:
    deep = b"[" * 200_000
    whole = (office / "keys.json").read_bytes()
    (office / "keys.json").write_bytes(deep)
    assert refused(office, "anne", LEADER_PHRASE) is Reason.DAMAGED
    (office / "keys.json").write_bytes(whole)
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.audit.arrive()
    (office / "audit.head").write_bytes(deep)
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.audit.arrive()
        assert store.audit.at_opening != ()
