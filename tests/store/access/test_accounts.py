"""Users are added, changed, stopped and started again; each has their own passphrase, and what a role may holds at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.followup.log.writers import EXTRACT, PROGRAM
from listeoversikt.store import keys
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.contents import NewEvent
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.reopening import recover_store
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.tables import meta, users
from tests.store.saving import CHEAP, folder_bytes, only_in_a_file

from .offices import (
    ANOTHER,
    DOCTOR_PHRASE,
    LEADER_PHRASE,
    NURSE_PHRASE,
    Clock,
    entered,
    forget_tries,
    has_tries,
    key_file_of,
)

ON_BOTH = True
NEW = "en splitter ny passfrase"


@pytest.fixture
def anne(office: Path) -> Store:
    """The leader's way in; closed by the test's end at the latest."""
    return entered(office, "anne", LEADER_PHRASE)


def accounts_of(office: Path) -> object:
    with entered(office, "anne", LEADER_PHRASE) as store:
        return store.accounts.all()


def reason_of(act: Callable[[], object]) -> Reason:
    with pytest.raises(StoreRefused) as refused:
        act()
    return refused.value.reason


def comes_in(office: Path, user: str, passphrase: str) -> bool:
    try:
        entered(office, user, passphrase).close()
    except StoreRefused as refused:
        forget_tries(office)
        if refused.reason not in (Reason.WRONG_LOGIN, Reason.STOPPED_USER, Reason.WRONG_PASSPHRASE):
            raise
        return False
    return True


# --- who comes in -----------------------------------------------------------------------------------------------


def test_that_each_comes_in_with_their_own_passphrase_as_themselves(office: Path) -> None:
    with entered(office, " Berit ", NURSE_PHRASE) as store:
        one = store.identity
        assert (one.login, one.name, one.role, one.member) == ("berit", "Berit", UserRole.NURSE, "spl-1")
        assert (one.alone, store.user) == (False, "spl-1")
        assert store.may(Right.SEARCH_LIST) and not store.may(Right.SIGN)
    assert not comes_in(office, "berit", LEADER_PHRASE)


def test_that_a_store_with_several_asks_who(office: Path) -> None:
    assert reason_of(lambda: open_store(office, LEADER_PHRASE)) is Reason.WHICH_USER
    assert not has_tries(office)


def test_that_the_key_is_the_same_for_all_and_lies_nowhere(office: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as one, entered(office, "revisor", ANOTHER) as other:
        assert one._database.key == other._database.key
        key = one._database.key
    for content in folder_bytes(office).values():
        assert key not in content and key.hex().encode() not in content


def test_that_the_accounts_are_listed_for_who_manages_them(office: Path, anne: Store) -> None:
    assert [one.login for one in anne.accounts.all()] == ["anne", "berit", "per", "revisor", "siri"]
    with entered(office, "per", DOCTOR_PHRASE) as per, pytest.raises(NotAllowed):
        per.accounts.all()


def test_that_one_account_alone_sits_as_whom_it_will_and_others_as_themselves(
    office: Path, anne: Store, tmp_path: Path
) -> None:
    anne.user = "lege-7"
    assert anne.user == "anne"
    for login in ("berit", "per", "revisor", "siri"):
        anne.accounts.stop(login)
    with open_store(office, LEADER_PHRASE) as alone:
        assert alone.identity.alone and alone.may(Right.SIGN)
        alone.user = "lege-7"
        assert alone.append_event("settings_changed", {}).who == "lege-7"


def test_that_nobody_writes_in_anothers_name(office: Path) -> None:
    with entered(office, "berit", NURSE_PHRASE) as store:
        assert store.append_event("selection_saved", {}, who="lege-1").who == "spl-1"
        assert store.append_events([NewEvent("gone_through", {})], who=PROGRAM)[0].who == PROGRAM
    with entered(office, "revisor", ANOTHER) as store:
        assert store.append_events([NewEvent("gone_through", {})], who=PROGRAM)[0].who == PROGRAM
        with pytest.raises(NotAllowed):
            store.append_event("contact", {}, who=PROGRAM)
        with pytest.raises(NotAllowed):
            store.append_event("gone_through", {})


# --- changes ----------------------------------------------------------------------------------------------------


def test_that_a_new_user_comes_in_and_is_told_of_in_the_log(office: Path, anne: Store) -> None:
    made = anne.accounts.add("Kari.Ås", "  Kari \n Ås ", UserRole.DOCTOR, NEW)
    assert (made.login, made.name, made.active, made.version) == ("kari.ås", "Kari Ås", True, 1)
    assert comes_in(office, "kari.ås", NEW)
    (told,) = [
        one for one in anne.audit.entries() if one.act == AuditAct.USERS_CHANGED and one.thing == made.user
    ]
    assert dict(told.details) == {
        "change": "added",
        "login": [None, "kari.ås"],
        "role": [None, "lege"],
    }


@pytest.mark.parametrize(
    "login", ["", " ", "to ord", "-a", "a" * 41, "a/b", "listeoversikt", "uttrekket", "x\ny", "«a»"]
)
def test_that_a_login_that_cannot_be_one_is_refused(office: Path, anne: Store, login: str) -> None:
    before = key_file_of(office).copies
    assert reason_of(lambda: anne.accounts.add(login, "", UserRole.NURSE, NEW)) is Reason.BAD_LOGIN
    assert key_file_of(office).copies == before


@pytest.mark.parametrize(
    ("login", "member"),
    [("BERIT", None), ("spl-1", None), ("kari", "spl-1"), ("kari", "berit"), ("kari", "siri")],
)
def test_that_no_two_can_be_taken_for_one_another(anne: Store, login: str, member: str | None) -> None:
    act = partial(anne.accounts.add, login, "", UserRole.NURSE, NEW, member=member)
    assert reason_of(act) is Reason.LOGIN_TAKEN


def test_that_name_role_login_and_member_are_changed(office: Path, anne: Store) -> None:
    changed = anne.accounts.change(
        "berit", new_login_typed="berit.n", name="Berit N", role=UserRole.DOCTOR, member=""
    )
    assert (changed.login, changed.name, changed.role, changed.member) == (
        "berit.n",
        "Berit N",
        UserRole.DOCTOR,
        None,
    )
    assert changed.version == 2
    assert comes_in(office, "berit.n", NURSE_PHRASE)
    assert not comes_in(office, "berit", NURSE_PHRASE)
    assert anne.accounts.change("berit.n", name="Berit N").version == 2  # the same again writes nothing


def test_that_what_another_leader_has_changed_since_is_not_written_over(office: Path, anne: Store) -> None:
    seen = next(one for one in anne.accounts.all() if one.login == "berit").version
    anne.accounts.change("berit", name="Berit Å")
    for act in (
        lambda: anne.accounts.change("berit", version=seen, role=UserRole.READER),
        lambda: anne.accounts.stop("berit", version=seen),
        lambda: anne.accounts.set_passphrase("berit", NEW, version=seen),
    ):
        assert reason_of(act) is Reason.CHANGED_SINCE
    assert comes_in(office, "berit", NURSE_PHRASE)


def test_that_ones_own_passphrase_takes_the_present_one(office: Path, clock: Clock) -> None:
    with open_store(office, NURSE_PHRASE, user="berit", clock=clock) as store:
        assert reason_of(lambda: store.accounts.set_passphrase("berit", NEW)) is not Reason.NOT_ALLOWED
        clock.wait(60)
        act = partial(store.accounts.set_passphrase, "berit", NEW, present=LEADER_PHRASE)
        assert reason_of(act) is Reason.WRONG_PASSPHRASE
        assert reason_of(act) is Reason.WAIT
        clock.wait(60)
        store.accounts.set_passphrase("berit", NEW, present=NURSE_PHRASE)
        assert reason_of(lambda: store.accounts.set_passphrase("anne", NEW)) is Reason.NOT_ALLOWED
    forget_tries(office)
    assert comes_in(office, "berit", NEW)
    assert not comes_in(office, "berit", NURSE_PHRASE)


def test_that_a_leader_gives_a_colleague_a_new_passphrase(office: Path, anne: Store) -> None:
    anne.accounts.set_passphrase("berit", NEW)
    assert comes_in(office, "berit", NEW)
    assert not comes_in(office, "berit", NURSE_PHRASE)
    assert reason_of(lambda: anne.accounts.set_passphrase("nobody", NEW)) is Reason.UNKNOWN_USER


def test_that_a_stopped_user_is_let_in_no_more_and_again_with_a_new_passphrase(
    office: Path, anne: Store
) -> None:
    stopped = anne.accounts.stop("berit")
    assert not stopped.active
    assert stopped.user not in {copy["id"] for copy in key_file_of(office).copies}
    assert not comes_in(office, "berit", NURSE_PHRASE)
    assert anne.accounts.stop("berit") == stopped
    assert reason_of(lambda: anne.accounts.set_passphrase("berit", NEW)) is Reason.STOPPED_USER
    assert anne.accounts.start("berit", NEW).active
    assert comes_in(office, "berit", NEW)
    assert not comes_in(office, "berit", NURSE_PHRASE)


def test_that_who_is_stopped_or_demoted_meets_it_at_the_next_act(office: Path, anne: Store) -> None:
    with entered(office, "berit", NURSE_PHRASE) as berit, entered(office, "per", DOCTOR_PHRASE) as per:
        berit.append_event("selection_saved", {})
        anne.accounts.stop("berit")
        anne.accounts.change("per", role=UserRole.READER)
        assert reason_of(lambda: berit.append_event("selection_saved", {})) is Reason.STOPPED_USER
        assert reason_of(lambda: berit.require(Right.SEE_PATIENTS)) is Reason.STOPPED_USER
        assert reason_of(lambda: per.append_event("selection_saved", {})) is Reason.NOT_ALLOWED
        assert not per.may(Right.FOLLOW_UP)
        per.require(Right.SEE_PATIENTS)


@pytest.mark.parametrize("others", [False, True])
def test_that_the_last_active_leader_stays(anne: Store, others: bool) -> None:
    if others:  # a leader who is stopped doesn't count
        anne.accounts.change("per", role=UserRole.LEADER)
        anne.accounts.stop("per")
    assert reason_of(lambda: anne.accounts.stop("anne")) is Reason.LAST_LEADER
    assert reason_of(lambda: anne.accounts.change("anne", role=UserRole.DOCTOR)) is Reason.LAST_LEADER
    anne.accounts.change("anne", name="Anne Å")


def test_that_one_of_two_leaders_may_go(office: Path, anne: Store) -> None:
    anne.accounts.change("per", role=UserRole.LEADER)
    with entered(office, "per", DOCTOR_PHRASE) as per:
        per.accounts.change("anne", role=UserRole.NURSE)
        assert reason_of(lambda: per.accounts.stop("per")) is Reason.LAST_LEADER
        assert reason_of(lambda: anne.accounts.stop("per")) is Reason.NOT_ALLOWED


@pytest.mark.parametrize("login", ["per", "berit", "siri", "revisor"])
def test_that_nobody_but_a_leader_manages_users(office: Path, login: str) -> None:
    phrases = {"per": DOCTOR_PHRASE, "berit": NURSE_PHRASE, "siri": "siri sin passfrase", "revisor": ANOTHER}
    before = key_file_of(office), accounts_of(office)
    with entered(office, login, phrases[login]) as store:
        accounts = store.accounts
        for act in (
            accounts.all,
            lambda: accounts.add("ny", "Ny", UserRole.LEADER, NEW),
            lambda: accounts.change(login, role=UserRole.LEADER),
            lambda: accounts.stop("anne"),
            lambda: accounts.start("anne", NEW),
            lambda: accounts.set_passphrase("anne", NEW),
            accounts.new_recovery_key,
        ):
            assert reason_of(act) is Reason.NOT_ALLOWED
    assert (key_file_of(office), accounts_of(office)) == before


def test_that_new_copies_cost_as_much_to_guess_at_as_the_stores_own(anne: Store, office: Path) -> None:
    anne.accounts.set_passphrase("berit", NEW)
    anne.new_recovery_key()
    copies = key_file_of(office).copies
    assert len({keys.hardness_of(copy) for copy in copies}) == 1
    assert len({copy["kdf"]["salt"] for copy in copies}) == len(copies) == 6


def test_that_two_leaders_at_once_lose_no_users_copy(office: Path, anne: Store) -> None:
    anne.accounts.change("per", role=UserRole.LEADER)

    def add_three(leader: str, passphrase: str) -> None:
        with open_store(office, passphrase, user=leader) as store:
            for number in range(3):
                store.accounts.add(f"{leader}.{number}", "", UserRole.NURSE, NEW)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(add_three, ("anne", "per"), (LEADER_PHRASE, DOCTOR_PHRASE)))
    for login in (f"{leader}.{number}" for leader in ("anne", "per") for number in range(3)):
        assert comes_in(office, login, NEW), login


def test_that_one_who_is_stopped_looks_at_nothing_more(office: Path) -> None:
    with entered(office, "berit", NURSE_PHRASE) as store:
        with entered(office, "anne", LEADER_PHRASE) as leader:
            leader.accounts.stop("berit")
        for act in (AuditAct.OPENED, AuditAct.SEARCHED, AuditAct.PRINTED, AuditAct.UNLOCKED):
            with pytest.raises(StoreRefused) as told:
                store.look(act)
            assert told.value.reason is Reason.STOPPED_USER
        store.look(AuditAct.LOCKED)


@pytest.mark.parametrize("name", [PROGRAM, "Listeoversikt", " uttrekket "])
def test_that_no_account_is_called_as_the_program_is(anne: Store, name: str) -> None:
    for act in (
        partial(anne.accounts.add, "ny", "", UserRole.NURSE, NEW, member=name),
        partial(anne.accounts.add, name, "", UserRole.NURSE, NEW),
        partial(anne.accounts.change, "anne", member=name),
        partial(anne.accounts.change, "anne", new_login_typed=name),
    ):
        with pytest.raises(StoreRefused) as told:
            act()
        assert told.value.reason is Reason.BAD_LOGIN


def test_that_an_account_called_as_the_program_before_that_was_refused_leaves_entries(office: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as store:
        with store.accounts._writing() as connection:
            connection.execute(sa.update(users).where(users.c.login == "anne").values(member=PROGRAM))
            store.accounts._tell(connection, None, "changed", {})
        store.audit.arrive()
        before = store.audit.count()
        store.append_event("settings_changed", {"a": 1})
        store.append_event("contact", {})
        assert store.audit.count() == before + 2


def test_that_only_what_the_program_writes_by_itself_is_in_its_name(office: Path) -> None:
    with entered(office, "berit", NURSE_PHRASE) as store:
        store.audit.arrive()
        before = store.audit.count()
        assert store.append_event("contact", {}, who=PROGRAM).who == "spl-1"
        assert store.append_event("stop_sign_lifted", {}, who=EXTRACT).who == EXTRACT
        assert store.append_events([NewEvent("gone_through", {})], who=EXTRACT)[0].who == EXTRACT
        own = store.audit.entries(after=before, user=store.identity.user)
        assert [one.details["kind"] for one in own] == ["contact", "stop_sign_lifted"]


def test_that_a_doctors_yes_is_undone_only_by_who_may_give_it(office: Path) -> None:
    with entered(office, "per", DOCTOR_PHRASE) as doctor:
        yes = doctor.append_event("approved", {})
        for login, phrase in (("berit", NURSE_PHRASE), ("revisor", ANOTHER)):
            with entered(office, login, phrase) as store:
                for kind, who in (("contact", None), ("taken_on", PROGRAM)):
                    with pytest.raises(NotAllowed):
                        store.append_event(kind, {}, inverse_of=yes.uuid, who=who)
        assert doctor.append_event("approved", {}, inverse_of=yes.uuid).who == "lege-1"


def test_that_a_leader_left_alone_does_not_write_in_the_name_of_those_stopped(office: Path) -> None:
    with entered(office, "anne", LEADER_PHRASE) as anne:
        for login in ("berit", "per", "revisor", "siri"):
            anne.accounts.stop(login)
        for name in ("lege-1", "per"):
            anne.user = name
            assert anne.append_event("approved", {}).who == "anne"
            assert anne.append_event("approved", {}, who=name).who == "anne"
        anne.user = "lege-7"
        assert anne.append_event("approved", {}).who == "lege-7"


@only_in_a_file
def test_that_a_key_file_does_not_make_new_copies_easier_to_guess_at(office: Path) -> None:
    """Whoever can write in the folder lowers what the leader's own copy says while she has the store open."""
    with entered(office, "anne", LEADER_PHRASE) as store:
        with store._database.writing() as connection:
            connection.execute(sa.delete(meta).where(meta.c.key == "hardness"))  # as any store but a test's
        whole = key_file_of(office)
        assert {keys.hardness_of(copy) for copy in whole.copies} == {CHEAP}
        store.accounts.add("ny", "", UserRole.NURSE, NEW)
        store.accounts.set_passphrase("per", NEW)
        printed = store.new_recovery_key()
    after = key_file_of(office)
    made = [after.copy(after.logins["ny"]), after.copy(after.logins["per"]), *after.recovery()]
    assert [keys.hardness_of(copy) for copy in made if copy is not None] == [keys.RFC_9106] * 3
    recover_store(office, printed, "leder med nytt ord", user="anne")
    recovered = key_file_of(office).copy(after.logins["anne"])
    assert recovered is not None
    assert keys.hardness_of(recovered) == keys.RFC_9106
