"""``store users`` and ``--user``: who may open the store, and what each may do with it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.operations.users import UserRole, add_user, stop_user, users
from listeoversikt.store.repository import open_store
from tests.cli.saying import assert_complains
from tests.contract.driving import drive
from tests.contract.identity_numbers import fh_number, personal_number, with_wrong_control_digit
from tests.operations.stores import PASSPHRASE, folder_bytes, opened
from tests.store.access.offices import ANOTHER, NURSE_PHRASE


@pytest.fixture
def several(store: Path) -> Path:
    """The store with a leader, a nurse and a reader."""
    with opened(store) as office:
        add_user(office, "berit", "Berit", UserRole.NURSE, NURSE_PHRASE)
        add_user(office, "revisor", "Revisor", UserRole.READER, ANOTHER)
    return store


def as_nurse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", NURSE_PHRASE)
    monkeypatch.setenv("LISTEOVERSIKT_USER", "berit")


def test_that_a_store_has_one_leader_at_first(store: Path) -> None:
    outcome = drive("store", "users", str(store))
    assert outcome.code == 0
    assert outcome.out.split("\t")[:3] == ["leder", "leder", "aktiv"]
    assert "gjenopprettingsnøkkel" in outcome.err


def test_that_a_new_store_gets_the_login_that_is_given(tmp_path: Path) -> None:
    folder = tmp_path / "nytt"
    assert drive("store", "create", str(folder), "--user", "Anne").code == 0
    with open_store(folder, PASSPHRASE, user="anne") as store:
        assert (store.identity.login, store.identity.role) == ("anne", UserRole.LEADER)


def test_that_a_user_is_added_with_a_passphrase_of_their_own(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_NEW_PASSPHRASE", NURSE_PHRASE)
    added = drive("store", "users", str(store), "add", "berit", "--role", "sykepleier", "--name", "Berit Å")
    assert (added.code, added.out) == (0, "Brukeren berit er lagt til som sykepleier.\n")
    listed = drive("store", "users", str(store), "list", "--user", "leder")
    assert "berit\tsykepleier\taktiv\t\tBerit Å" in listed.out
    as_nurse(monkeypatch)
    assert drive("store", "history", str(store)).code == 0
    assert drive("store", "history", str(store), "--user", "berit").code == 0


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_nobody_named_where_there_are_several_is_told(several: Path, language: str) -> None:
    before = folder_bytes(several)
    outcome = drive("store", "history", str(several), "--lang", language)
    assert_complains(outcome, 1, "innloggingsnavnet" if language == "nb" else "login", language=language)
    assert folder_bytes(several) == before


@pytest.mark.parametrize("login", ["ukjent", "leder", "berit"])
def test_that_a_wrong_passphrase_and_an_unknown_login_are_told_alike(several: Path, login: str) -> None:
    said = drive("store", "history", str(several), "--user", login)
    if login == "leder":
        assert said.code == 0
    else:
        assert_complains(said, 1, "Innloggingsnavnet eller passfrasen er feil")


def test_that_a_second_wrong_try_is_told_to_wait(several: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", "noe helt annet")
    assert drive("store", "check", str(several), "--user", "berit").code == 1
    as_nurse(monkeypatch)
    assert_complains(drive("store", "check", str(several)), 1, "vent 1 sekund")
    english = drive("store", "check", str(several), "--lang", "en")
    assert_complains(english, 1, "wait 1 second", language="en")


@pytest.mark.parametrize(
    "argv",
    [
        ["users", "{store}"],
        ["users", "{store}", "add", "kari", "--role", "leder"],
        ["users", "{store}", "change", "leder", "--role", "les"],
        ["users", "{store}", "passphrase", "leder"],
        ["users", "{store}", "stop", "leder"],
        ["users", "{store}", "start", "leder"],
        ["users", "{store}", "recovery-key"],
        ["backup", "{store}"],
        ["backups", "{store}", "--confirm"],
    ],
    ids=lambda argv: " ".join(argv),
)
def test_that_a_nurse_is_told_whose_work_it_is(
    several: Path, argv: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    as_nurse(monkeypatch)
    monkeypatch.setenv("LISTEOVERSIKT_NEW_PASSPHRASE", "noe som er langt nok")
    keys = (several / "keys.json").read_bytes()
    outcome = drive("store", *(word.format(store=several) for word in argv))
    assert_complains(outcome, 1, "Rollen «sykepleier» gir ikke rett til dette")
    assert (several / "keys.json").read_bytes() == keys


def test_that_a_reader_takes_nothing_in_and_nothing_out(
    several: Path, clean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", ANOTHER)
    monkeypatch.setenv("LISTEOVERSIKT_USER", "revisor")
    out = tmp_path / "ut"
    commands = [
        ["import", str(clean), "--store", str(several)],
        ["worklist", "--store", str(several), "--out", str(out)],
        ["indicators", "--store", str(several), "--out", str(out)],
        ["export", "--store", str(several), "--out", str(out)],
        ["papers", "--store", str(several), "--out", str(out)],
        ["discharge", "--store", str(several), "--patient", "P001", "--discharged", "2026-03-30"],
    ]
    for argv in commands:
        assert_complains(drive(*argv), 1, "Rollen «les» gir ikke rett til dette")
    assert not out.exists()


def test_that_ones_own_passphrase_takes_the_present_one(
    several: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_nurse(monkeypatch)
    monkeypatch.setenv("LISTEOVERSIKT_NEW_PASSPHRASE", "helt ny passfrase her")
    assert drive("store", "users", str(several), "passphrase").out == "Passfrasen til berit er byttet.\n"
    assert drive("store", "history", str(several)).code == 1
    with open_store(several, "helt ny passfrase her", user="berit", clock=_next_year):
        pass


def test_that_a_weak_passphrase_is_refused(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_NEW_PASSPHRASE", "kort")
    outcome = drive("store", "users", str(store), "add", "berit", "--role", "lege")
    assert_complains(outcome, 1, "for kort")
    with opened(store) as office:
        assert len(users(office)) == 1


def test_that_a_user_is_stopped_changed_and_started_again(
    several: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_USER", "leder")
    monkeypatch.setenv("LISTEOVERSIKT_NEW_PASSPHRASE", "enda en ny passfrase")
    assert (
        drive("store", "users", str(several), "change", "berit", "--role", "lege", "--login", "berit.a").code
        == 0
    )
    assert drive("store", "users", str(several), "stop", "berit.a").code == 0
    assert "berit.a\tlege\tstoppet" in drive("store", "users", str(several)).out
    assert drive("store", "users", str(several), "start", "berit.a").code == 0
    with open_store(several, "enda en ny passfrase", user="berit.a") as store:
        assert store.identity.role is UserRole.DOCTOR


def test_that_the_last_leader_stays(several: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_USER", "leder")
    for argv in (["stop", "leder"], ["change", "leder", "--role", "lege"]):
        assert_complains(drive("store", "users", str(several), *argv), 1, "minst én aktiv leder")


def test_that_the_recovery_key_sets_a_new_passphrase_and_gives_a_new_key(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = drive("store", "users", str(store), "recovery-key").out
    key = said.rpartition(": ")[2].strip()
    monkeypatch.setenv("LISTEOVERSIKT_RECOVERY_KEY", key.lower().replace("-", " "))
    monkeypatch.setenv("LISTEOVERSIKT_NEW_PASSPHRASE", "den glemte er erstattet")
    recovered = drive("store", "users", str(store), "recover")
    assert recovered.code == 0
    assert key not in recovered.out
    open_store(store, "den glemte er erstattet").close()
    again = drive("store", "users", str(store), "recover")
    assert_complains(again, 1, "Gjenopprettingsnøkkelen er feil")


def test_that_a_stopped_user_is_let_in_no_more(several: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(several, PASSPHRASE, user="leder") as store:
        stop_user(store, "berit")
    as_nurse(monkeypatch)
    assert_complains(drive("store", "check", str(several)), 1, "Innloggingsnavnet eller passfrasen er feil")


def _next_year() -> object:
    import datetime as dt

    return dt.datetime.now(dt.UTC) + dt.timedelta(days=365)


def test_that_former_users_are_listed_with_who_stopped_them_and_asked_for_by_days(several: Path) -> None:
    with open_store(several, PASSPHRASE, user="leder") as office:
        stop_user(office, "berit")
    today = f"{dt.datetime.now().astimezone():%Y-%m-%d}"
    listed = drive("store", "users", str(several), "list", "--user", "leder")
    (line,) = [one for one in listed.out.splitlines() if one.startswith("berit\t")]
    told = f"sykepleier {today}–{today} (stoppet av Leder)"
    assert line == f"berit\tsykepleier\tstoppet\t\tBerit\t{told}"
    then = drive("store", "users", str(several), "list", "--user", "leder", "--to", today)
    assert [one.split("\t")[0] for one in then.out.splitlines()] == ["leder", "revisor", "berit"]
    before = drive("store", "users", str(several), "list", "--user", "leder", "--to", "2020-01-01")
    assert (before.code, before.out) == (0, "Ingen hadde tilgang da.\n")
    after = drive("store", "users", str(several), "list", "--user", "leder", "--from", "2099-01-01")
    assert "berit" not in after.out


def test_that_a_passphrase_that_is_easily_guessed_because_of_its_copy_is_told(
    several: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("listeoversikt.store.access.accounts.Accounts.harden", lambda *_: False)
    monkeypatch.setenv("LISTEOVERSIKT_USER", "leder")
    outcome = drive("store", "history", str(several))
    assert outcome.code == 0
    assert "lettere å gjette" in outcome.err


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_who_isnt_named_is_told_how_to_be(several: Path, language: str) -> None:
    outcome = drive("store", "history", str(several), "--lang", language)
    assert_complains(outcome, 1, "--user", "LISTEOVERSIKT_USER", language=language)


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(
    ("argv", "variable"),
    [
        (("add", "kari", "--role", "lege"), "LISTEOVERSIKT_NEW_PASSPHRASE"),
        (("passphrase",), "LISTEOVERSIKT_NEW_PASSPHRASE"),
        (("recover",), "LISTEOVERSIKT_RECOVERY_KEY"),
    ],
)
def test_that_a_script_is_told_what_it_has_to_give(
    store: Path, argv: tuple[str, ...], variable: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LISTEOVERSIKT_NEW_PASSPHRASE", "LISTEOVERSIKT_RECOVERY_KEY"):
        monkeypatch.delenv(name, raising=False)
    keys = (store / "keys.json").read_bytes()
    outcome = drive("store", "users", str(store), *argv, "--lang", language)
    assert_complains(outcome, 2, variable, language=language)
    assert (store / "keys.json").read_bytes() == keys


@pytest.mark.parametrize("written", ["{}", "x{}", "{0:.6}.{1}", "{0:.6}-{1}"])
def test_that_a_national_number_is_no_login(
    store: Path, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LISTEOVERSIKT_NEW_PASSPHRASE", NURSE_PHRASE)
    for number in (personal_number(), personal_number(days=40), fh_number()):
        login = written.format(number, number[6:])
        outcome = drive("store", "users", str(store), "add", login, "--role", "les")
        assert_complains(outcome, 1, "fødselsnummer")
        assert number not in outcome.said and number not in (store / "keys.json").read_text()
        changed = drive("store", "users", str(store), "change", "leder", "--login", login)
        assert_complains(changed, 1, "fødselsnummer")
    wrong = with_wrong_control_digit(personal_number())
    assert drive("store", "users", str(store), "add", wrong, "--role", "les").code == 0


def test_that_a_store_isnt_made_for_a_national_number(tmp_path: Path) -> None:
    outcome = drive("store", "create", str(tmp_path / "nytt"), "--user", personal_number())
    assert_complains(outcome, 1, "fødselsnummer")
    assert not (tmp_path / "nytt").exists()


def test_that_days_stand_in_their_order(store: Path) -> None:
    for command in (["users", str(store), "list"], ["log", str(store)]):
        argv = ["store", *command, "--from", "2026-12-01", "--to", "2026-01-01"]
        assert_complains(drive(*argv), 2, "--from")
        assert_complains(drive(*argv, "--lang", "en"), 2, "--from", language="en")
