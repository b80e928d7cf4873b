"""``store log``: shown, filtered, verified, written to a file; and what other commands leave in it."""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.database import Database
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store
from listeoversikt.store.restoring import restore
from listeoversikt.store.tables import audit_log
from tests.cli.saying import assert_complains, assert_done, assert_sentence
from tests.contract.base_export import base_export
from tests.contract.driving import Outcome, drive
from tests.contract.exports import write_folder
from tests.operations.stores import PASSPHRASE, T, opened

LANGUAGES = ("nb", "en")
PATIENT = "PAS-0036"


def log(store: Path, *flags: str) -> Outcome:
    return drive("store", "log", str(store), *flags)


def acts(store: Path) -> list[tuple[str, dict[str, object]]]:
    with opened(store) as found:
        return [(one.act, dict(one.details)) for one in found.audit_entries()]


def looked_at(store: Path) -> None:
    with opened(store) as found:
        found.look(AuditAct.OPENED, patient=PATIENT, details={"kind": "card"})


def altered(store: Path) -> None:
    with opened(store) as found, found._database.writing() as connection:
        connection.execute(sa.update(audit_log).where(audit_log.c.sequence == 2).values(act="printed"))


SHOWING = {
    "worklist": ("worklist", "--store", "{store}"),
    "store check": ("store", "check", "{store}"),
    "store history": ("store", "history", "{store}"),
    "store users": ("store", "users", "{store}"),
    "store users list": ("store", "users", "{store}", "list"),
    "store backups": ("store", "backups", "{store}"),
    "store block": ("store", "block", "{store}"),
    "store log": ("store", "log", "{store}"),
    "store log verified": ("store", "log", "{store}", "--verify"),
    "store erase": ("store", "erase", "{store}", "--patient", PATIENT),
    "indicators": ("indicators", "--store", "{store}", "--out", "{out}"),
    "papers": ("papers", "--store", "{store}", "--out", "{out}"),
}


def logins(store: Path) -> list[str]:
    """What each of those who have come in was there to do."""
    with opened(store) as found:
        return [one.thing or "" for one in found.audit_entries(acts=("login",))]


@pytest.mark.parametrize("argv", SHOWING.values(), ids=SHOWING)
def test_that_every_command_that_shows_something_leaves_its_login(
    argv: tuple[str, ...], store: Path, tmp_path: Path
) -> None:
    before = logins(store)
    drive(*(word.format(store=store, out=tmp_path / "ut") for word in argv))
    (came,) = logins(store)[len(before) :]
    words = [word for word in argv if not word.startswith(("-", "{", "PAS"))]
    assert came == "command:" + ".".join(words)


def test_that_a_login_says_which_command_it_was(store: Path) -> None:
    assert_done(drive("store", "check", str(store)))
    assert [line.split("\t")[3:] for line in log(store).out.splitlines()][-2:] == [
        ["Logget inn", "", "kommandoen store check"],
        ["Logget inn", "", "kommandoen store log"],
    ]
    assert "the command store check" in log(store, "--lang", "en").out


def test_that_who_reads_the_log_has_looked(store: Path) -> None:
    looked_at(store)
    before = len(acts(store))
    assert_done(log(store))
    assert acts(store)[before:] == [("login", {}), ("opened", {})]
    assert_done(log(store, "--patient", PATIENT))
    with opened(store) as found:
        last = found.audit_entries(patient=PATIENT)[-1]
    assert (last.act, last.thing) == ("searched", "page:log")
    assert dict(last.details) == {"filters": ["log_patient"], "text": True, "hits": 1}


def test_that_who_lists_the_blocked_has_looked(store: Path) -> None:
    assert_done(drive("store", "block", str(store)))
    assert acts(store)[-1] == ("opened", {"kind": "blocked"})


def cannot_be_written(monkeypatch: pytest.MonkeyPatch, reason: Reason) -> None:
    """Nothing can be written in a store from here on: a disk that is read only, or full."""

    @contextmanager
    def refused(self: Database) -> Iterator[None]:
        raise StoreRefused(reason)
        yield

    monkeypatch.setattr(Database, "founding", refused)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["worklist", "store check", "store history", "store log verified", "store backups"]
)
def test_that_a_store_on_read_only_ground_opens_and_says_that_nothing_is_written(
    name: str, language: str, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    argv = [word.format(store=store) for word in SHOWING[name]]
    shown = drive("--lang", language, *argv)
    before = {path.name: path.read_bytes() for path in store.iterdir()}
    with monkeypatch.context() as patch:
        cannot_be_written(patch, Reason.NO_ACCESS)
        outcome = drive("--lang", language, *argv)
    assert (outcome.code, bool(outcome.out)) == (0, True)
    assert_sentence(outcome.err.removeprefix(shown.err), language)
    assert ("hendelsesloggen" if language == "nb" else "audit log") in outcome.err
    assert {path.name: path.read_bytes() for path in store.iterdir()} == before


@pytest.mark.parametrize("reason", [Reason.DISK_FULL, Reason.NO_ACCESS])
@pytest.mark.parametrize("deed", ["log", "block"])
def test_that_what_cannot_be_written_is_not_shown(
    deed: str, reason: Reason, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A look-up that can't be written isn't to be seen, as in the window: whatever it is that keeps it from being written."""
    cannot_be_written(monkeypatch, reason)
    outcome = drive("store", deed, str(store))
    assert (outcome.code, outcome.out) == (1, "")
    assert str(StoreRefused(reason)) in outcome.err


def test_that_an_extract_that_is_there_already_leaves_a_store_of_one_to_the_byte(
    store: Path, clean: Path
) -> None:
    before = {path.name: path.read_bytes() for path in store.iterdir()}
    assert_done(drive("import", str(clean), "--store", str(store)))
    assert {path.name: path.read_bytes() for path in store.iterdir()} == before


def test_that_what_takes_in_an_extract_has_come_in(store: Path, tmp_path: Path) -> None:
    later = write_folder(base_export().as_extracted_on(T + dt.timedelta(days=14)).files(), tmp_path / "ny")
    before = len(acts(store))
    assert drive("import", str(later), "--store", str(store)).code == 0
    assert [act for act, _ in acts(store)][before:][:2] == ["login", "taken_in"]
    assert logins(store)[-1] == "command:import"


def test_that_where_there_are_several_each_command_begins_with_a_login(store: Path, clean: Path) -> None:
    with opened(store) as found:
        found.accounts.add("spl-1", "Nord", UserRole.NURSE, "en ganske lang setning")
        before = found.audit_count()
    assert_done(drive("store", "history", str(store), "--user", "leder"))
    assert_done(drive("import", str(clean), "--store", str(store), "--user", "leder"))
    with open_store(store, PASSPHRASE, user="leder", patience=0) as found:
        assert [one.act for one in found.audit_entries()][before:] == ["login"] * 2


def test_that_lines_are_shown_in_their_order_with_tabs(store: Path) -> None:
    looked_at(store)
    outcome = log(store)
    assert_done(outcome)
    rows = [line.split("\t") for line in outcome.out.splitlines()]
    assert {len(row) for row in rows} == {6}
    assert [int(row[0]) for row in rows] == list(range(1, len(rows) + 1))
    assert ["Åpnet", PATIENT, "kort"] in [row[3:] for row in rows]


def test_that_a_patients_lines_are_shown_alone(store: Path) -> None:
    looked_at(store)
    outcome = log(store, "--patient", PATIENT)
    assert_done(outcome)
    assert {line.split("\t")[4] for line in outcome.out.splitlines()} == {PATIENT}
    assert log(store, "--patient", "PAS-9999").code == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_entry_is_said(store: Path, language: str) -> None:
    outcome = drive("--lang", language, "store", "log", str(store), "--to", "2001-01-01")
    assert_done(outcome)
    assert_sentence(outcome.out, language)


def test_that_one_users_lines_are_shown_by_login(store: Path) -> None:
    assert_done(log(store, "--who", "leder"))
    assert log(store, "--who", "nobody").code == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_whole_log_is_said_to_be_whole(store: Path, language: str) -> None:
    outcome = drive("--lang", language, "store", "log", str(store), "--verify")
    assert_done(outcome)
    assert_sentence(outcome.out, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_an_altered_log_is_told_by_every_command(store: Path, language: str) -> None:
    looked_at(store)
    altered(store)
    outcome = drive("--lang", language, "store", "log", str(store), "--verify")
    assert outcome.code == 1
    assert "2" in outcome.err
    history = drive("--lang", language, "store", "history", str(store))
    assert history.code == 0
    assert f"store log {store} --verify" in history.err
    assert drive("store", "check", str(store)).code == 1


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_that_a_file_is_for_its_owner_and_an_entry(store: Path, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"logg.{ending}"
    assert_done(log(store, "--out", str(target)))
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert acts(store)[-1][0] == "exported"


def test_that_rows_per_patient_written_by_commands_are_entries(store: Path, tmp_path: Path) -> None:
    assert_done(drive("worklist", "--store", str(store), "--out", str(tmp_path / "liste.csv")))
    assert_done(drive("export", "--store", str(store), "--out", str(tmp_path / "alt")))
    files = [details.get("file") for act, details in acts(store) if act == "exported"]
    assert {"worklist.csv", "results"} <= set(files)


def test_that_a_name_typed_for_a_file_is_not_in_the_log(store: Path, tmp_path: Path) -> None:
    assert_done(drive("worklist", "--store", str(store), "--out", str(tmp_path / "Hansen.csv")))
    assert_done(log(store, "--out", str(tmp_path / "Hansen-logg.csv")))
    assert "Hansen" not in str(acts(store))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_known_gap_after_a_restore_is_said_by_the_code(
    store: Path, tmp_path: Path, language: str
) -> None:
    looked_at(store)
    with opened(store) as found:
        backup = found.backups.take().folder
    restore(backup, tmp_path / "ny", PASSPHRASE, clock=lambda: dt.datetime.now(dt.UTC))
    outcome = drive("--lang", language, "store", "log", str(tmp_path / "ny"), "--verify")
    assert outcome.code == 1
    assert ("hull" if language == "nb" else "gap") in outcome.out
    assert "hel:" not in outcome.out and "whole" not in outcome.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_store_open_to_others_is_closed_and_said_once(store: Path, language: str) -> None:
    (store / "keys.json").chmod(0o644)
    first = drive("--lang", language, "store", "check", str(store))
    assert (first.code, "keys.json" in first.err) == (0, True)
    assert_done(drive("--lang", language, "store", "check", str(store)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_list_of_what_is_erased_that_was_altered_is_said_to_the_leader(
    store: Path, language: str
) -> None:
    with opened(store) as found:
        found.look(AuditAct.PRINTED)
        found.erasing.patients([PATIENT], "ba om det")
    (store / "slettet.json").write_text("{}")
    outcome = drive("--lang", language, "store", "history", str(store))
    assert outcome.code == 0
    assert_sentence(outcome.err, language)
    assert (store / "slettet.json").read_text() != "{}"


def test_that_what_a_role_may_not_is_shown_in_words(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with opened(store) as found:
        found.accounts.add("per", "Per", UserRole.READER, "per sin passfrase")
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", "per sin passfrase")
    assert (
        drive(
            "store", "erase", str(store), "--user", "per", "--patient", PATIENT, "--reason", "x", "--yes"
        ).code
        == 1
    )
    with open_store(store, PASSPHRASE, user="leder") as found:
        assert [dict(one.details) for one in found.audit_entries(acts=("refused",))] == [{"right": "erase"}]


@pytest.mark.parametrize(("language", "word"), [("nb", "mappa"), ("en", "the folder")])
@pytest.mark.skipif(os.name != "posix", reason="folders are closed by their owner's rights here")
def test_that_a_folder_open_to_others_is_called_a_folder(store: Path, language: str, word: str) -> None:
    store.chmod(0o777)
    said = drive("--lang", language, "store", "check", str(store)).err
    assert f"({word})" in said or f", {word})" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_file_of_another_kind_is_wrong_usage(store: Path, tmp_path: Path, language: str) -> None:
    outcome = drive("--lang", language, "store", "log", str(store), "--out", str(tmp_path / "logg.txt"))
    assert_complains(outcome, 2, ".xlsx", language=language)
    assert not (tmp_path / "logg.txt").exists()
