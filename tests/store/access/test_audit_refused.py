"""What somebody who is in hadn't the right to stands in the audit log: once a minute for each right, and whatever was undone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.address import Place
from listeoversikt.store.contents import NewEvent
from listeoversikt.store.moving import move_store
from listeoversikt.store.refusals import NotAllowed
from listeoversikt.store.repository import Store, open_store

from ..saving import only_in_a_file
from .offices import ANOTHER, LEADER_PHRASE, Clock, entered

ON_BOTH = True


def told(office: Place) -> list[tuple[str, dict[str, object]]]:
    with entered(office, "anne", LEADER_PHRASE) as store:
        return [(one.who, dict(one.details)) for one in store.audit_entries(acts=("refused",))]


def reader(office: Place) -> Store:
    return entered(office, "revisor", ANOTHER)


def test_that_a_refused_right_is_written_with_who_and_which(office: Place) -> None:
    with reader(office) as store, pytest.raises(NotAllowed):
        store.require(Right.ERASE)
    assert told(office) == [("revisor", {"right": "erase"})]


def test_that_an_act_that_was_undone_is_told_and_nothing_else_is_written(office: Place) -> None:
    with reader(office) as store:
        before = store.events()
        with pytest.raises(NotAllowed):
            store.append_events([NewEvent("contact", {})])
        with pytest.raises(NotAllowed):
            store.accounts.stop("anne")
        assert store.events() == before
    rights = [details["right"] for _, details in told(office)]
    assert rights == ["follow_up", "manage_users"]


def test_that_the_same_right_within_a_minute_is_one_entry_and_the_rest_come_with_how_often(
    office: Place, clock: Clock
) -> None:
    with open_store(office, ANOTHER, user="revisor", clock=clock) as store:
        for _ in range(5):
            with pytest.raises(NotAllowed):
                store.require(Right.ERASE)
            clock.wait(5)
        with pytest.raises(NotAllowed):
            store.require(Right.READ_LOG)
        clock.wait(60)
        with pytest.raises(NotAllowed):
            store.require(Right.ERASE)
    assert [details for _, details in told(office)] == [
        {"right": "erase"},
        {"right": "read_log"},
        {"right": "erase", "count": 5},
    ]


def test_that_what_waits_is_written_before_leaving(office: Place, clock: Clock) -> None:
    with open_store(office, ANOTHER, user="revisor", clock=clock) as store:
        for _ in range(3):
            with pytest.raises(NotAllowed):
                store.require(Right.ERASE)
        store.look(AuditAct.SEARCHED)
        assert [one.act for one in store.audit_entries(user=store.identity.user)][-1] == "searched"
        store.look(AuditAct.LOGOUT)
    assert [details for _, details in told(office)] == [{"right": "erase"}, {"right": "erase", "count": 2}]


def test_that_an_entry_that_cannot_be_written_does_not_hide_the_refusal_and_is_told_later(
    office: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise OSError(28, "full")

    with reader(office) as store:
        monkeypatch.setattr(AuditTrail, "add", breaks)
        with pytest.raises(NotAllowed):
            store.require(Right.ERASE)
        monkeypatch.undo()
        store.look(AuditAct.SEARCHED)
        assert store.audit.verify() == ()
    assert [details for _, details in told(office)] == [{"right": "erase"}]


def test_that_what_an_operation_refuses_is_told_when_the_store_is_left(office: Place) -> None:
    """Operations ask what they know of who sees; the store hears of it."""
    with pytest.raises(NotAllowed), reader(office) as store:
        store.identity.require(Right.SEARCH_LIST)
    assert [details for _, details in told(office)] == [{"right": "search_list"}]


def test_that_who_may_is_in_no_such_entry(office: Place) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        store.require(Right.ERASE)
    assert told(office) == []


def test_that_others_entries_are_not_read_nor_faults_noted_by_a_reader(office: Place) -> None:
    with reader(office) as store:
        own = store.identity.user
        store.look(AuditAct.SEARCHED)
        assert {one.user for one in store.audit.entries(user=own)} == {own}
        assert store.audit.count_of(user=own) >= 1
        for asks in (
            lambda: store.audit.entries(),
            lambda: store.audit.entries(user="another"),
            lambda: store.audit.count_of(),
            lambda: store.audit.about("P1"),
            lambda: store.audit.note(()),
            lambda: store.keep_list_at_start("nøkkel", b"liste"),
        ):
            with pytest.raises(NotAllowed):
                asks()


def test_that_whoever_was_stopped_writes_no_look(office: Place) -> None:
    from listeoversikt.store.refusals import StoreRefused

    with reader(office) as store, entered(office, "anne", LEADER_PHRASE) as anne:
        anne.accounts.stop("revisor")
        with pytest.raises(StoreRefused):
            store.audit.look(AuditAct.SEARCHED)
        store.audit.look(AuditAct.LOGOUT)


@only_in_a_file
def test_that_a_move_that_is_refused_is_told(office: Path, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        move_store(office, ANOTHER, tmp_path / "ny", user="revisor")
    assert [details for _, details in told(office)] == [{"right": "keep_backups"}]


def test_that_a_role_that_was_taken_away_is_told(office: Place) -> None:
    with entered(office, "per", "legen har også ett") as store:
        with entered(office, "anne", LEADER_PHRASE) as anne:
            anne.accounts.change("per", role=UserRole.READER)
        with pytest.raises(NotAllowed):
            store.append_event("contact", {})
    assert [details for _, details in told(office)] == [{"right": "follow_up"}]


def test_that_a_clock_that_goes_back_does_not_keep_it_quiet(office: Place, clock: Clock) -> None:
    with open_store(office, ANOTHER, user="revisor", clock=clock) as store:
        for _ in range(2):
            with pytest.raises(NotAllowed):
                store.require(Right.ERASE)
            clock.now -= dt.timedelta(days=1)
    assert len(told(office)) == 2
