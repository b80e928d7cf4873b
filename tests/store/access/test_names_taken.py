"""A login or a member of the team only ever means one: nobody gets what another has or has had, nor what looks like it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.names_taken import likeness
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.address import Place
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.tables import users

from .offices import DOCTOR_PHRASE, LEADER_PHRASE, NURSE_PHRASE, entered, key_file_of

ON_BOTH = True
NEW = "en splitter ny passfrase"


@pytest.fixture
def anne(office: Place) -> Store:
    return entered(office, "anne", LEADER_PHRASE)


def reason_of(act: Callable[[], object]) -> Reason:
    with pytest.raises(StoreRefused) as refused:
        act()
    return refused.value.reason


def added(store: Store, login: str, member: str | None = None) -> Reason | None:
    try:
        store.accounts.add(login, "", UserRole.NURSE, NEW, member=member)
    except StoreRefused as refused:
        return refused.reason
    return None


def changes(store: Store) -> list[dict[str, Any]]:
    return [dict(one.details) for one in store.audit.entries(acts=(AuditAct.USERS_CHANGED,))]


def test_that_a_change_is_logged_with_what_it_was_and_what_it_is(anne: Store) -> None:
    anne.accounts.change("berit", new_login_typed="berit.n", name="Berit Nord", role=UserRole.DOCTOR)
    anne.accounts.change("berit.n", member="lege-7")
    anne.accounts.change("berit.n", member="")
    anne.accounts.stop("berit.n")
    anne.accounts.start("berit.n", NEW)
    assert changes(anne)[-5:] == [
        {
            "change": "changed",
            "role": ["sykepleier", "lege"],
            "login": ["berit", "berit.n"],
            "changed": ["name"],
        },
        {"change": "changed", "member": ["spl-1", "lege-7"]},
        {"change": "changed", "member": ["lege-7", None]},
        {"change": "stopped", "role": "lege", "active": [True, False]},
        {"change": "started", "role": "lege", "active": [False, True]},
    ]
    assert "Nord" not in str(changes(anne))


def test_that_a_former_login_is_nobodys_but_its_own_accounts(anne: Store) -> None:
    anne.accounts.change("berit", new_login_typed="berit.n")
    assert added(anne, "berit") is Reason.LOGIN_TAKEN
    assert added(anne, "BERIT") is Reason.LOGIN_TAKEN
    assert reason_of(lambda: anne.accounts.change("per", new_login_typed="berit")) is Reason.LOGIN_TAKEN
    assert reason_of(lambda: anne.accounts.change("per", member="berit")) is Reason.LOGIN_TAKEN
    assert anne.accounts.change("berit.n", new_login_typed="berit").login == "berit"


def test_that_a_former_members_code_is_nobodys_but_its_own_accounts(anne: Store) -> None:
    anne.accounts.change("berit", member="")
    assert added(anne, "kari", "spl-1") is Reason.LOGIN_TAKEN
    assert added(anne, "spl-1") is Reason.LOGIN_TAKEN
    assert anne.accounts.change("berit", member="spl-1").member == "spl-1"


@pytest.mark.parametrize(("login", "member"), [("berit", None), ("kari", "berit"), ("kari", "spl-1")])
def test_that_what_a_stopped_user_signed_with_stays_theirs(
    anne: Store, login: str, member: str | None
) -> None:
    anne.accounts.stop("berit")
    assert added(anne, login, member) is Reason.LOGIN_TAKEN


@pytest.mark.parametrize(
    ("login", "member"),
    [
        ("ｂｅｒｉｔ", None),
        ("berit", "ingen"),
        ("kari", "SPL-1"),
        ("kari", "spl_1"),
        ("kari", "spl-l"),
        ("kari", "ｓｐｌ-１"),
        ("spl.1", None),
    ],
)
def test_that_what_looks_like_anothers_name_is_theirs(anne: Store, login: str, member: str | None) -> None:
    assert added(anne, login, member) is Reason.LOGIN_TAKEN


@pytest.mark.parametrize(
    "name", ["bеrit", "leɡe", "leder²x²é", "berít", "spl-①²é", "dr. øy", "ŋáŋá", "a\u200bb"]
)
def test_that_only_plain_letters_make_a_new_name(anne: Store, name: str) -> None:
    assert added(anne, name) is Reason.BAD_LOGIN
    assert added(anne, "kari", name) is Reason.BAD_LOGIN


def test_that_likeness_tells_norwegian_names_apart() -> None:
    for one, other in (("pål", "pal"), ("børre", "borre"), ("kari.n", "karin"), ("lege-1", "lege-2")):
        assert likeness(one) != likeness(other)
    for one, other in (("bеrit", "berit"), ("lege-1", "Lege_l"), ("andré", "andre"), ("pal0", "palo")):
        assert likeness(one) == likeness(other)


def test_that_a_name_from_before_still_opens_and_is_not_taken(office: Place, anne: Store) -> None:
    """A store whose users were made while any letter was let in."""
    with anne.accounts._writing() as connection:
        connection.execute(sa.update(users).where(users.c.login == "berit").values(login="andré"))
        anne.accounts._tell(connection, None, "changed", {})
        key_file = key_file_of(office)
        anne.accounts._put_login(connection, key_file.logins["berit"], "andré")
    with open_store(office, NURSE_PHRASE, user="Andre\u0301") as store:
        assert store.identity.login == "andré"
    assert added(anne, "andre") is Reason.LOGIN_TAKEN
    anne.accounts.change("andré", name="André")
    anne.accounts.change("andré", new_login_typed="anders")
    assert added(anne, "andre") is Reason.LOGIN_TAKEN
    assert changes(anne)[-1]["login"] == ["andre", "anders"]


def test_that_the_same_again_is_still_nobodys_business(anne: Store) -> None:
    """Two accounts that had one name before it was refused may be changed in other ways."""
    with anne.accounts._writing() as connection:
        connection.execute(sa.update(users).where(users.c.login == "per").values(member="spl-1"))
        anne.accounts._tell(connection, None, "changed", {})
    assert anne.accounts.change("per", role=UserRole.NURSE).member == "spl-1"
    anne.accounts.stop("per")
    assert reason_of(lambda: anne.accounts.start("per", DOCTOR_PHRASE)) is Reason.LOGIN_TAKEN
