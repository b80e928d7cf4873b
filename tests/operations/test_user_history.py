"""«Who had access in March?»: answered from the accounts and the audit log, stopped users and former roles too."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.operations.user_history import UserHistory, user_histories, with_access
from listeoversikt.operations.users import UserRole, add_user, change_user, start_user, stop_user
from listeoversikt.store.refusals import NotAllowed
from listeoversikt.store.repository import create_store, open_store
from listeoversikt.store.tables import users
from tests.store.saving import CHEAP, PASSPHRASE

NEW = "en splitter ny passfrase"


class Days:
    """A clock that is set to noon of a day."""

    def __init__(self) -> None:
        self.day = dt.date(2026, 1, 5)

    def __call__(self) -> dt.datetime:
        return dt.datetime.combine(self.day, dt.time(12), tzinfo=dt.UTC)


@pytest.fixture
def year(tmp_path: Path) -> Path:
    """Kari: nurse from February, leader's deputy from 10 to 20 March, stopped in April, back in June. Ola: stopped in January."""
    folder, days = tmp_path / "lager", Days()
    create_store(folder, PASSPHRASE, user="anne", name="Anne", hardness=CHEAP, clock=days)
    with open_store(folder, PASSPHRASE, clock=days) as store:
        for month, day, act in (
            (1, 6, lambda: add_user(store, "ola", "Ola", UserRole.DOCTOR, NEW)),
            (1, 20, lambda: stop_user(store, "ola")),
            (2, 2, lambda: add_user(store, "kari", "Kari", UserRole.NURSE, NEW)),
            (3, 10, lambda: change_user(store, "kari", role=UserRole.LEADER)),
            (3, 11, lambda: change_user(store, "kari", name="Kari N")),
            (3, 20, lambda: change_user(store, "kari", role=UserRole.NURSE)),
            (4, 1, lambda: stop_user(store, "kari")),
            (6, 1, lambda: start_user(store, "kari", NEW)),
        ):
            days.day = dt.date(2026, month, day)
            act()
    return folder


def histories(folder: Path) -> dict[str, UserHistory]:
    with open_store(folder, PASSPHRASE, user="anne") as store:
        return {one.account.login: one for one in user_histories(store)}


def shown(history: UserHistory) -> list[tuple[str, str, str, str]]:
    return [
        (
            one.role.value,
            f"{one.since:%d.%m}",
            "" if one.until is None else f"{one.until:%d.%m}",
            one.stopped_by,
        )
        for one in history.times
    ]


def test_that_each_time_with_access_is_told_with_its_role_and_who_ended_it(year: Path) -> None:
    found = histories(year)
    assert shown(found["kari"]) == [
        ("sykepleier", "02.02", "10.03", ""),
        ("leder", "10.03", "20.03", ""),
        ("sykepleier", "20.03", "01.04", "Anne"),
        ("sykepleier", "01.06", "", ""),
    ]
    assert shown(found["ola"]) == [("lege", "06.01", "20.01", "Anne")]
    assert shown(found["anne"]) == [("leder", "05.01", "", "")]
    assert found["kari"].last.lasts
    assert not found["ola"].last.lasts


@pytest.mark.parametrize(
    ("first", "last", "logins"),
    [
        (dt.date(2026, 3, 1), dt.date(2026, 3, 31), {"anne": 1, "kari": 3}),
        (dt.date(2026, 4, 1), dt.date(2026, 4, 1), {"anne": 1, "kari": 1}),
        (dt.date(2026, 4, 2), dt.date(2026, 5, 31), {"anne": 1}),
        (None, dt.date(2026, 1, 5), {"anne": 1}),
        (None, dt.date(2026, 1, 4), {}),
        (dt.date(2026, 7, 1), None, {"anne": 1, "kari": 1}),
    ],
)
def test_that_who_had_access_on_some_days_is_answered(
    year: Path, first: dt.date | None, last: dt.date | None, logins: dict[str, int]
) -> None:
    chosen = with_access(tuple(histories(year).values()), first, last)
    assert {one.account.login: len(one.times) for one in chosen} == logins


def test_that_a_user_stopped_before_there_was_a_log_is_not_said_to_have_access_nor_not_to_have_had(
    year: Path,
) -> None:
    with open_store(year, PASSPHRASE, user="anne") as store:
        add_user(store, "siv", "Siv", UserRole.READER, NEW)
        with store.accounts._writing() as connection:
            connection.execute(sa.update(users).where(users.c.login == "siv").values(active=False))
            store.accounts._tell(connection, None, "changed", {})
    (time,) = histories(year)["siv"].times
    assert (time.until, time.lasts) == (None, False)
    assert time.overlaps(dt.date(2099, 1, 1), None)


def test_that_only_a_leader_is_told(year: Path) -> None:
    with open_store(year, NEW, user="kari") as store, pytest.raises(NotAllowed):
        user_histories(store)
