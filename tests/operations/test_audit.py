"""The audit log as people read it: lines in words, by rights and filters, verified, and as a file."""

from __future__ import annotations

import csv
import datetime as dt
import stat
from pathlib import Path

import openpyxl
import pytest
import sqlalchemy as sa

from listeoversikt.operations import audit as reading
from listeoversikt.operations import audit_file
from listeoversikt.operations.audit import (
    LogWanted,
    all_lines,
    log_part,
    log_standing,
    note_faults,
    patient_log,
)
from listeoversikt.operations.audit_file import suggested_log_name, write_log
from listeoversikt.operations.backups import take_backup
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.tables import audit_log
from listeoversikt.words.audit import about_words
from tests.operations.stores import PASSPHRASE, TODAY, opened

PATIENT, OTHER = "PAS-0003", "PAS-0004"
SECRET = "en annen lang passfrase"


def with_nurse(folder: Path) -> Store:
    """The store as the nurse has opened it; the leader has looked at two patients."""
    with opened(folder) as store:
        store.accounts.add("kari", "Kari Lund", UserRole.NURSE, SECRET)
        store.look(AuditAct.OPENED, patient=PATIENT, details={"kind": "card"})
        store.look(AuditAct.OPENED, patient=OTHER, details={"kind": "card"})
    nurse = open_store(folder, SECRET, user="kari", patience=0)
    nurse.look(AuditAct.OPENED, patient=PATIENT, details={"kind": "card"})
    return nurse


def test_that_lines_are_words_the_newest_first(store: Store) -> None:
    store.look(AuditAct.OPENED, patient=PATIENT, details={"kind": "card"})
    store.look(AuditAct.SEARCHED, thing="page:the_list", details={"filters": ["band"], "hits": 2})
    newest, before, *_ = log_part(store, LogWanted()).lines
    assert (newest.what, newest.about, newest.patient) == ("Søkte", "Listen: bånd, 2 treff", "")
    assert (before.what, before.about, before.patient) == ("Åpnet", "kort", PATIENT)
    assert newest.sequence == before.sequence + 1


def test_that_an_extract_read_in_is_an_entry(store: Store) -> None:
    entry = [line for line in all_lines(store, LogWanted()) if line.act == "taken_in"][-1]
    assert entry.about == "fullt uttrekk: 40 pasienter"


def test_that_others_see_their_own_entries_alone(folder: Path) -> None:
    with with_nurse(folder) as nurse:
        part = log_part(nurse, LogWanted(user=None))
        assert {line.who for line in part.lines} == {"Kari Lund (kari)"}
        assert list(part.people.values()) == ["Kari Lund"]
        assert [line.patient for line in all_lines(nurse, LogWanted()) if line.act == "opened"] == [PATIENT]
        with pytest.raises(StoreRefused):
            nurse.audit_entries()
        with pytest.raises(StoreRefused):
            patient_log(nurse, PATIENT)


def test_that_a_leader_sees_everybody_and_whoever_looked_at_one_patient(folder: Path) -> None:
    with_nurse(folder).close()
    with open_store(folder, PASSPHRASE, user="leder", patience=0) as leader:
        looked = patient_log(leader, PATIENT)
        assert [line.who for line in looked if line.act == "opened"] == ["Leder (leder)", "Kari Lund (kari)"]
        assert {line.patient for line in looked} == {PATIENT}
        (user,) = [key for key, name in log_part(leader, LogWanted()).people.items() if name == "Kari Lund"]
        assert {line.who for line in log_part(leader, LogWanted(user=user)).lines} == {"Kari Lund (kari)"}


def test_that_older_lines_come_part_by_part_and_all_of_them(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "AT_ONCE", 4)
    for _ in range(9):
        store.look(AuditAct.PRINTED)
    part = log_part(store, LogWanted(acts=("printed",)))
    assert (len(part.lines), part.total, part.more) == (4, 9, True)
    while part.more:
        part = log_part(store, LogWanted(acts=("printed",)), part)
    numbers = [line.sequence for line in part.lines]
    assert (len(numbers), numbers) == (9, sorted(numbers, reverse=True))
    assert sorted(numbers) == [line.sequence for line in all_lines(store, LogWanted(acts=("printed",)))]


def test_that_days_are_the_offices_own_and_both_are_with(store: Store) -> None:
    store.look(AuditAct.PRINTED)
    today = dt.datetime.now().astimezone().date()
    day = dt.timedelta(1)
    assert log_part(store, LogWanted(since=today, until=today)).total >= 1
    assert log_part(store, LogWanted(since=today + day)).total == 0
    assert log_part(store, LogWanted(until=today - day)).total == 0


def test_that_an_unknown_patient_is_refused(store: Store) -> None:
    with pytest.raises(StoreRefused):
        log_part(store, LogWanted(patient="PAS-9999"))


def test_that_the_standing_tells_what_is_wrong_and_a_note_is_kept(store: Store) -> None:
    for _ in range(4):
        store.look(AuditAct.PRINTED)
    whole = log_standing(store)
    assert (whole.is_whole, whole.faults, whole.count) == (True, (), store.audit.count())
    assert len(whole.mark) == 64
    with store._database.writing() as connection:
        connection.execute(sa.delete(audit_log).where(audit_log.c.sequence == 3))
    broken = log_standing(store)
    assert (broken.is_whole, len(broken.faults)) == (False, 1)
    noted = note_faults(store, broken)
    assert (noted.is_whole, len(noted.faults)) == (True, 1)
    assert all_lines(store, LogWanted(acts=("checked",)))[-1].about == "1 feil notert"


def test_that_a_check_can_be_stopped(store: Store) -> None:
    with pytest.raises(KeyboardInterrupt):
        log_standing(store, cancelled=lambda: True)


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_that_the_file_is_closed_to_others_complete_and_itself_an_entry(
    store: Store, tmp_path: Path, ending: str
) -> None:
    store.look(AuditAct.OPENED, patient=PATIENT, details={"kind": "card"})
    target = tmp_path / f"logg{ending}"
    count = write_log(store, target, LogWanted(patient=PATIENT), TODAY)
    assert count == 1
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    if ending == ".csv":
        with target.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    else:
        sheet = openpyxl.load_workbook(target).active
        assert sheet is not None
        rows = [
            [str(cell) for cell in row] for row in sheet.values if row[0] in ("nr", "1", "2", "3", "4", "5")
        ]
    assert rows[0] == ["nr", "tidspunkt", "hvem", "hva", "pasient_id", "om"]
    assert rows[-1][3:] == ["Åpnet", PATIENT, "kort"]
    entry = store.audit_entries()[-1]
    assert (entry.act, entry.patient, entry.details["rows"]) == ("exported", PATIENT, 1)
    assert about_words(entry.act, entry.thing, entry.details).startswith("hendelsesloggen")


def test_that_no_file_is_made_when_it_cannot_be_written_in_the_log(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(store.audit, "look", refused)
    with pytest.raises(ZeroDivisionError):
        write_log(store, tmp_path / "logg.csv", LogWanted(), TODAY)
    assert list(tmp_path.glob("logg*")) == []


def test_that_a_cell_that_looks_like_a_formula_is_text() -> None:
    assert audit_file._safe(("=1+1", "@a", "-", "plain", "")) == ("'=1+1", "'@a", "'-", "plain", "")


def test_that_the_suggested_name_says_that_it_is_internal() -> None:
    assert suggested_log_name(dt.date(2026, 11, 3)) == "hendelseslogg-INTERN-2026-11-03.csv"


def test_that_a_choice_is_told_with_before_and_after(store: Store) -> None:
    change_settings(store, {"soon_other": 21})
    change_settings(store, {"soon_other": 28, "office_name": "Solsiden"})
    line = log_part(store, LogWanted(acts=("setting_changed",))).lines[0]
    assert line.about == "snart, annet: 21 → 28, kontorets navn: endret (se hendelsen)"


def test_that_a_backup_is_an_entry_that_is_in_the_copy_too(store: Store) -> None:
    taken = take_backup(store)
    with open_store(taken.folder, PASSPHRASE, patience=0, is_copy=True) as copy:
        assert [one.act for one in copy.audit_entries()][-1] == "backed_up"
        assert copy.verify_audit() == ()
