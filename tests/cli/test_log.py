"""``store log``: shown, filtered, verified, written to a file; and what other commands leave in it."""

from __future__ import annotations

import datetime as dt
import stat
from pathlib import Path

import pytest
import sqlalchemy as sa

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.repository import open_store
from listeoversikt.store.restoring import restore
from listeoversikt.store.tables import audit_log
from tests.cli.saying import assert_done, assert_sentence
from tests.contract.driving import Outcome, drive
from tests.operations.stores import PASSPHRASE, opened

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


def test_that_a_command_that_looks_at_patients_begins_with_a_login(store: Path, tmp_path: Path) -> None:
    before = len(acts(store))
    assert_done(drive("worklist", "--store", str(store), "--out", str(tmp_path / "dagens.csv")))
    assert [act for act, _ in acts(store)][before:][0] == "login"


def test_that_a_store_of_one_is_left_to_the_byte_where_nothing_was_looked_at(store: Path) -> None:
    before = {path.name: path.read_bytes() for path in store.iterdir()}
    assert_done(drive("store", "history", str(store)))
    assert {path.name: path.read_bytes() for path in store.iterdir()} == before


def test_that_where_there_are_several_each_command_begins_with_a_login(store: Path) -> None:
    with opened(store) as found:
        found.accounts.add("spl-1", "Nord", UserRole.NURSE, "en ganske lang setning")
        before = found.audit_count()
    assert_done(drive("store", "history", str(store), "--user", "leder"))
    with open_store(store, PASSPHRASE, user="leder", patience=0) as found:
        assert [one.act for one in found.audit_entries()][before:] == ["login"]


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
    assert "--verify" in history.err
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
