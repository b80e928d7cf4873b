"""Wrong tries at the lock, and those in the place of a restored store, come into the log; odd key files are refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from listeoversikt.operations.logging_in import who_unlocks
from listeoversikt.store import keys
from listeoversikt.store.access.attempts import Attempts, AttemptsInFolder
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.refusals import MustWait, Reason, StoreRefused
from listeoversikt.store.reopening import recover_store
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.restoring import restore

from .offices import LEADER_PHRASE, NOON, NURSE_PHRASE, Clock, entered

WRONG = "noe helt annet enn den"


def wrong(office: Path, login: str, clock: Clock, many: int) -> None:
    for _ in range(many):
        with pytest.raises(StoreRefused) as refused:
            open_store(office, WRONG, user=login, patience=0, clock=clock)
        assert refused.value.reason is Reason.WRONG_LOGIN
        clock.wait(60)


def told(store: Store) -> list[tuple[str, str]]:
    acts = (AuditAct.LOGIN_FAILED, AuditAct.UNLOCKED, AuditAct.LOGIN, AuditAct.RESTORED)
    return [(str(one.act), one.who) for one in store.audit.entries(acts=acts)]


def test_that_wrong_tries_at_the_lock_are_ended_and_told_by_the_right_one(office: Path, clock: Clock) -> None:
    with open_store(office, NURSE_PHRASE, user="berit", patience=0, clock=clock) as store:
        store.look(AuditAct.LOCKED)
        wrong(office, "berit", clock, 3)
        assert json.loads((office / "attempts.json").read_bytes())["logins"]
        who_unlocks(office, NURSE_PHRASE, "berit")
        store.look(AuditAct.UNLOCKED)
        with entered(office, "anne", LEADER_PHRASE) as leader:
            assert told(leader)[-4:] == [("login_failed", "berit")] * 3 + [("unlocked", "spl-1")]
        assert not (office / "attempts.json").exists()
        wrong_again = Attempts(AttemptsInFolder(office), clock)
        wrong_again.failed(store.identity.user)
        assert wrong_again.seconds_left(store.identity.user) == 1
        store.look(AuditAct.UNLOCKED)
        store.look(AuditAct.UNLOCKED)
    with entered(office, "anne", LEADER_PHRASE) as leader:
        assert told(leader)[-3:] == [("login_failed", "berit")] + [("unlocked", "spl-1")] * 2


def test_that_wrong_tries_in_the_place_of_a_restored_store_are_in_its_log(
    office: Path, tmp_path: Path
) -> None:
    clock = Clock()
    with entered(office, "anne", LEADER_PHRASE) as store:
        backup = store.backups.take(tmp_path / "kopi")
    wrong(office, "berit", clock, 2)
    restore(backup.folder, office, LEADER_PHRASE, user="anne", clock=clock)
    with entered(office, "anne", LEADER_PHRASE) as store:
        assert told(store)[-3:] == [("login_failed", "berit")] * 2 + [("restored", "anne")]
        assert all(one.is_remark for one in store.audit.verify())


@pytest.mark.parametrize(
    "odd",
    [
        *({"passes": 0}, {"lanes": 0}, {"memory_kib": 0}, {"version": 10**30}, {"version": -1}),
        *({"salt": ""}, {"salt": 3}, {"passes": "x"}, {"memory_kib": None}, {"lanes": 1e999}),
    ],
)
@pytest.mark.parametrize("login", ["berit", "ukjent"])
def test_that_a_key_file_with_an_odd_derivation_is_refused_as_damaged(
    office: Path, login: str, odd: dict[str, Any]
) -> None:
    body = json.loads((office / "keys.json").read_bytes())
    body.pop("checksum")
    for copy in body["keys"]:
        copy["kdf"].update(odd)
    (office / "keys.json").write_text(json.dumps({**body, "checksum": keys._checksum(body)}))
    with pytest.raises(StoreRefused) as refused:
        open_store(office, NURSE_PHRASE, user=login, patience=0)
    assert not isinstance(refused.value, MustWait)
    assert refused.value.reason is Reason.DAMAGED


def test_that_an_odd_recovery_copy_is_refused_as_damaged(office: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        printed = store.new_recovery_key()
    body = json.loads((office / "keys.json").read_bytes())
    body.pop("checksum")
    for copy in body["keys"]:
        copy["kdf"]["passes"] = 0
    (office / "keys.json").write_text(json.dumps({**body, "checksum": keys._checksum(body)}))
    with pytest.raises(StoreRefused) as refused:
        recover_store(office, printed, "en splitter ny passfrase", clock=lambda: NOON)
    assert refused.value.reason is Reason.DAMAGED
