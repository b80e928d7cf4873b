"""Wrong tries make the next one wait, also when the program is started again; nobody is locked out for good."""

from __future__ import annotations

import datetime as dt
import json
import os
import stat
import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.store import keys
from listeoversikt.store.access.attempts import (
    AFTER_DAMAGE,
    MOST_TIMES,
    WAITS,
    Attempts,
    AttemptsInFolder,
    wait_after,
)
from listeoversikt.store.list_at_start import database_key
from listeoversikt.store.moving import move_store
from listeoversikt.store.refusals import MustWait, Reason, StoreRefused
from listeoversikt.store.reopening import recover_store
from listeoversikt.store.repository import Store, open_store

from .offices import LEADER_PHRASE, NURSE_PHRASE, Clock, key_file_of

ACCOUNT = "0b7c3c5e-1111-4111-8111-0123456789ab"
WRONG = "noe helt annet enn den"


def tried(office: Path, clock: Clock, user: str, passphrase: str) -> Store:
    return open_store(office, passphrase, user=user, patience=0, clock=clock)


def reason(office: Path, clock: Clock, user: str = "berit", passphrase: str = WRONG) -> Reason:
    with pytest.raises(StoreRefused) as refused:
        tried(office, clock, user, passphrase)
    return refused.value.reason


def seconds(office: Path, clock: Clock, user: str = "berit") -> int:
    with pytest.raises(MustWait) as told:
        tried(office, clock, user, NURSE_PHRASE)
    assert f"vent {told.value.seconds} sekund" in str(told.value)
    return told.value.seconds


def test_that_each_wrong_try_makes_the_next_wait_longer_also_for_the_right_one(
    office: Path, clock: Clock
) -> None:
    for number in range(1, len(WAITS) + 3):
        assert reason(office, clock) is Reason.WRONG_LOGIN
        assert seconds(office, clock) == wait_after(number)
        clock.wait(wait_after(number))
    with tried(office, clock, "berit", NURSE_PHRASE) as store:
        store.audit.arrive()
    assert not (office / "attempts.json").exists()
    assert reason(office, clock) is Reason.WRONG_LOGIN
    assert seconds(office, clock) == WAITS[0]


def test_that_a_try_that_must_wait_is_not_looked_at_and_not_counted(
    office: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    reason(office, clock)
    before = (office / "attempts.json").read_bytes()
    monkeypatch.setattr(keys, "hash_secret_raw", None)  # whoever reckons with it fails
    for _ in range(3):
        assert reason(office, clock) is Reason.WAIT
    assert (office / "attempts.json").read_bytes() == before


def test_that_others_do_not_wait_for_it(office: Path, clock: Clock) -> None:
    reason(office, clock)
    tried(office, clock, "anne", LEADER_PHRASE).close()
    assert seconds(office, clock) == WAITS[0]  # another's login doesn't end it


def test_that_the_quick_way_to_the_list_counts_and_waits_too(office: Path, clock: Clock) -> None:
    with pytest.raises(StoreRefused) as refused:
        database_key(office, WRONG, "berit", clock=clock)
    assert refused.value.reason is Reason.WRONG_LOGIN
    with pytest.raises(MustWait):
        database_key(office, NURSE_PHRASE, "berit", clock=clock)
    assert seconds(office, clock) == WAITS[0]


def test_that_what_was_typed_is_not_kept(office: Path, clock: Clock) -> None:
    assert reason(office, clock, "passfrasen min i feil felt") is Reason.WRONG_LOGIN
    content = (office / "attempts.json").read_bytes()
    assert b"passfrasen" not in content and WRONG.encode() not in content
    assert list(json.loads(content)["logins"]) == [""]


def test_that_an_unknown_login_costs_the_same_reckoning(
    office: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    costs = []
    real = keys.hash_secret_raw

    def counting(*given: object, **named: object) -> bytes:
        costs.append((named["time_cost"], named["memory_cost"], named["parallelism"]))
        return real(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(keys, "hash_secret_raw", counting)
    assert reason(office, clock, "berit") == reason(office, clock, "finnes-ikke") == Reason.WRONG_LOGIN
    assert len(costs) == 2 and costs[0] == costs[1]


def test_that_one_passphrase_is_tried_on_one_copy(
    office: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    reckoned: list[object] = []
    real = keys.hash_secret_raw
    monkeypatch.setattr(keys, "hash_secret_raw", lambda *a, **k: reckoned.append(a) or real(*a, **k))
    assert reason(office, clock, "berit", LEADER_PHRASE) is Reason.WRONG_LOGIN
    assert len(reckoned) == 1


@pytest.mark.skipif(os.name != "posix", reason="rights of files")
def test_that_the_file_is_for_its_owner_only(office: Path, clock: Clock) -> None:
    reason(office, clock)
    assert stat.S_IMODE((office / "attempts.json").stat().st_mode) == 0o600
    assert sorted(path.name for path in office.iterdir() if path.name.startswith(".")) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": 99}',
        b"\xff\x00",
        b'{"format":1,"logins":7}',
        b"[" * 200_000,
        b" " * 5_000_000,
    ],
)
def test_that_a_damaged_file_locks_nobody_out_and_is_told(office: Path, clock: Clock, content: bytes) -> None:
    (office / "attempts.json").write_bytes(content)
    with tried(office, clock, "berit", NURSE_PHRASE) as store:
        assert store.opened.attempts_were_damaged
    with tried(office, clock, "berit", NURSE_PHRASE) as store:
        assert not store.opened.attempts_were_damaged


def test_that_damage_does_not_make_guessing_quick(office: Path, clock: Clock) -> None:
    (office / "attempts.json").write_bytes(b"{")
    reason(office, clock)
    assert seconds(office, clock) == wait_after(AFTER_DAMAGE) > wait_after(1)


def test_that_a_clock_that_went_back_does_not_lock_anybody_out_for_long(office: Path, clock: Clock) -> None:
    for _ in range(3):
        reason(office, clock)
        clock.wait(60)
    reason(office, clock)
    clock.now -= dt.timedelta(days=400)
    assert seconds(office, clock) == wait_after(4)
    clock.wait(wait_after(4))
    tried(office, clock, "berit", NURSE_PHRASE).close()


def test_that_wrong_tries_are_told_once_to_who_comes_next(office: Path, clock: Clock) -> None:
    reason(office, clock)
    reason(office, clock, "finnes-ikke")
    clock.wait(60)
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        assert [one.login for one in store.opened.failed] == ["berit", ""]
        assert {one.at for one in store.opened.failed} == {clock.now - dt.timedelta(seconds=60)}
    with tried(office, clock, "anne", LEADER_PHRASE) as store:  # the one before wrote nothing
        assert len(store.opened.failed) == 2
        store.audit.arrive()
        assert [one.who for one in store.audit.entries(acts=("login_failed",))] == ["berit", ""]
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        assert store.opened.failed == ()


def test_that_a_folder_that_cannot_be_written_in_refuses_as_before(
    office: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(AttemptsInFolder, "keep", full)
    assert reason(office, clock) is Reason.WRONG_LOGIN
    tried(office, clock, "berit", NURSE_PHRASE).close()


def test_that_absurd_numbers_in_the_file_wait_no_longer_than_the_longest(
    tmp_path: Path, clock: Clock
) -> None:
    stated = {"count": 10**30, "last": clock.now.isoformat(), "times": []}
    (tmp_path / "attempts.json").write_text(json.dumps({"format": 1, "logins": {ACCOUNT: stated}}))
    assert Attempts(AttemptsInFolder(tmp_path), clock).seconds_left(ACCOUNT) == WAITS[-1]


def planted(office: Path, **accounts: object) -> None:
    """Somebody who may write in the folder has written the file."""
    (office / "attempts.json").write_text(json.dumps({"format": 1, "logins": accounts}))


def stated(*times: dt.datetime, count: int = 1) -> dict[str, object]:
    return {"count": count, "last": times[-1].isoformat(), "times": [at.isoformat() for at in times]}


def test_that_another_name_for_a_copy_begins_no_count_of_its_own(office: Path, clock: Clock) -> None:
    reason(office, clock)
    whole = key_file_of(office)
    aliased = replace(whole, logins={**whole.logins, "beritx": whole.logins["berit"]})
    (office / "keys.json").write_bytes(keys.written(aliased))
    assert reason(office, clock, "beritx") is Reason.WAIT
    clock.wait(1)
    assert reason(office, clock, "beritx") is Reason.WRONG_LOGIN
    assert seconds(office, clock) == wait_after(2)


def test_that_a_changed_login_keeps_its_count_and_is_told_by_the_new_name(office: Path, clock: Clock) -> None:
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        store.audit.arrive()
        reason(office, clock)
        store.accounts.change("berit", new_login_typed="berit.n")
        with pytest.raises(MustWait):
            tried(office, clock, "berit.n", NURSE_PHRASE)
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        assert [one.login for one in store.opened.failed] == ["berit.n"]


def test_that_a_stopped_users_try_is_told_by_the_login(office: Path, clock: Clock) -> None:
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        store.accounts.stop("berit")
    assert "berit" not in key_file_of(office).logins
    assert reason(office, clock, passphrase=NURSE_PHRASE) is Reason.WRONG_LOGIN
    assert seconds(office, clock) == WAITS[0]
    clock.wait(60)
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        assert [one.login for one in store.opened.failed] == ["berit"]
        store.audit.arrive()
        assert [one.who for one in store.audit.entries(acts=("login_failed",))] == ["berit"]
        store.accounts.start("berit", "en splitter ny passfrase")
    tried(office, clock, "berit", "en splitter ny passfrase").close()


def test_that_planted_names_make_no_entries_with_what_they_say(office: Path, clock: Clock) -> None:
    text = "Kari Nordmann diabetes 12345678901"
    junk = {f"{text} {number}": stated(*[clock.now] * 60) for number in range(300)}
    planted(office, **junk, **{str(uuid.uuid4()): stated(clock.now) for _ in range(300)})
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        assert {one.login for one in store.opened.failed} == {""}
        assert len(store.opened.failed) <= MOST_TIMES
        store.audit.arrive()
        assert {one.who for one in store.audit.entries(acts=("login_failed",))} == {""}
    assert not (office / "attempts.json").exists()


@pytest.mark.parametrize("ahead", [dt.timedelta(days=-4000), dt.timedelta(days=30_000)])
def test_that_tries_of_days_that_cannot_be_are_not_believed(
    office: Path, clock: Clock, ahead: dt.timedelta
) -> None:
    berit = key_file_of(office).logins["berit"]
    planted(office, **{berit: stated(clock.now + ahead, clock.now, count=3)})
    assert reason(office, clock) in (Reason.WAIT, Reason.WRONG_LOGIN)
    clock.wait(60)
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        assert {one.at for one in store.opened.failed} <= {clock.now - dt.timedelta(seconds=60)}
        assert len(store.opened.failed) <= 2


def test_that_a_try_a_little_ahead_of_the_clock_is_told_as_of_now(office: Path, clock: Clock) -> None:
    reason(office, clock)
    clock.now -= dt.timedelta(hours=1)
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        assert [(one.login, one.at) for one in store.opened.failed] == [("berit", clock.now)]
        clock.wait(5)
        store.audit.arrive()
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        assert store.opened.failed == ()


def test_that_a_wait_planted_far_ahead_in_a_folder_that_cannot_be_written_in_locks_nobody_out(
    office: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    berit = key_file_of(office).logins["berit"]
    planted(office, **{berit: stated(clock.now + dt.timedelta(days=9000), count=9)})

    def refused(*_: object) -> None:
        raise OSError(13, "no")

    monkeypatch.setattr(AttemptsInFolder, "keep", refused)
    tried(office, clock, "berit", NURSE_PHRASE).close()


def test_that_unknown_logins_wait_together(office: Path, clock: Clock) -> None:
    assert reason(office, clock, "finnes-ikke") is Reason.WRONG_LOGIN
    assert reason(office, clock, "heller-ikke") is Reason.WAIT


def test_that_wrong_tries_are_told_when_the_recovery_key_is_used(office: Path, clock: Clock) -> None:
    with tried(office, clock, "anne", LEADER_PHRASE) as store:
        key = store.new_recovery_key()
    reason(office, clock)
    with pytest.raises(StoreRefused):
        recover_store(office, "01234-56789", "en splitter ny", user="anne", clock=clock)
    clock.wait(60)
    recover_store(office, key, "en splitter ny", user="anne", clock=clock)
    with tried(office, clock, "anne", "en splitter ny") as store:
        assert store.opened.failed == ()
        told = [one.who for one in store.audit.entries(acts=("login_failed",))]
        assert told == ["berit", "recovery"]
        changes = [one.details["change"] for one in store.audit.entries(acts=("users_changed",))]
        assert changes[-2:] == ["recovered", "recovery_key"]


def test_that_wrong_tries_go_with_a_store_that_is_moved(office: Path, clock: Clock, tmp_path: Path) -> None:
    reason(office, clock)
    clock.wait(60)
    move_store(office, LEADER_PHRASE, tmp_path / "flyttet", user="anne", clock=clock)
    with tried(tmp_path / "flyttet", clock, "anne", LEADER_PHRASE) as store:
        assert [one.who for one in store.audit.entries(acts=("login_failed",))] == ["berit"]
