"""Blocking by the operations and the command line: what a blocked user gets holds nothing about the patient.

Property (pasientjournalloven § 17): for any patient and any way of naming the user, no pseudonym nor journal number of
the patient is anywhere in what the window reads, or in any file or line that a command writes.
"""

from __future__ import annotations

import datetime as dt
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from listeoversikt.followup.log.acts import Question
from listeoversikt.followup.log.patient_acts import Discussed, RightPatient
from listeoversikt.operations import users
from listeoversikt.operations.acting import Deed, act, take_back
from listeoversikt.operations.blocking import block, blocking_now, lift
from listeoversikt.operations.find_patient import by_record_number, patient_of
from listeoversikt.operations.hidden import hidden_of
from listeoversikt.operations.office import Office
from listeoversikt.operations.store_job import known_list, type_in_discharge
from listeoversikt.operations.why import NotOnList, explain_patient
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.blocking_refusals import PatientBlocked
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from tests.contract.base_export import base_export
from tests.contract.driving import drive
from tests.operations.blocked_views import NUMBER, PATIENTS, everything_of, names_in
from tests.operations.stores import PASSPHRASE, TODAY, T, new_store, opened, read_in, supplement, written

DOCTOR, NURSE = "legen sin passfrase", "sykepleieren sin"
WHO = "PAS-0012"


def with_numbers(export: Any) -> Any:
    for row in export.rows["pasienter"]:
        row["journalnr"] = NUMBER.get(row["pasient_id"], "")
    return export


@pytest.fixture(scope="module")
def office_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two extracts and a supplement, a leader, a doctor and a nurse; something logged about everybody."""
    place = tmp_path_factory.mktemp("sperring")
    folder = new_store(place / "lager")
    with opened(folder) as store:
        users.add_user(store, "per", "Per", UserRole.DOCTOR, DOCTOR)
        users.add_user(store, "berit", "Berit", UserRole.NURSE, NURSE)
        read_in(store, written(with_numbers(base_export()), place / "inn"))
        again = with_numbers(base_export())
        again.meta = (again.meta or {}) | {"uttrekksdato": (T + dt.timedelta(days=10)).isoformat()}
        read_in(store, written(again, place / "inn"))
        read_in(
            store, written(supplement(with_numbers(base_export()), *PATIENTS[:15], days=12), place / "inn")
        )
        office = Office(store, folder)
        view = office.refresh(TODAY)
        assert view is not None
        there = [one for one in PATIENTS if one in view.position]
        act(office, [Deed(RightPatient(day=TODAY), one) for one in there], who="leder")
        act(
            office,
            [Deed(Question(text=f"Er {one} søsken av {there[0]}?"), one) for one in there[1:9]],
            who="leder",
        )
        type_in_discharge(store, WHO, T, None, DischargedTo.HOME)
    return folder


@pytest.fixture
def folder(office_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(office_once, tmp_path / "lager"))


def said_by_commands(folder: Path, out: Path, patient: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the commands say and write, as one text; and that those about the patient are refused."""
    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", NURSE)
    monkeypatch.setenv("LISTEOVERSIKT_USER", "berit")
    out.mkdir()
    store = str(folder)
    told = []
    for command in (
        ("worklist", "--store", store, "--out", str(out / "arbeidsliste.csv")),
        ("worklist", "--store", store),
        ("store", "history", store),
        ("store", "check", store),
        ("store", "log", store, "--who", "berit"),
    ):
        outcome = drive(*command)
        assert outcome.code == 0, (command, outcome.err)
        told.append(outcome.out + outcome.err)
    for command in (
        ("indicators", "--store", store, "--internal", "--out", str(out / "tall")),
        ("export", "--store", store, "--out", str(out / "alt")),
    ):
        outcome = drive(*command)
        assert (outcome.code, "må ha med alle" in outcome.err) == (1, True), (command, outcome.err)
        told.append(outcome.out + outcome.err)
    for command in (
        ("store", "tell", store, "--patient", patient, "--out", str(out / "innsyn")),
        ("discharge", "--store", store, "--patient", patient, "--discharged", "2026-04-01", "--to", "hjem"),
    ):
        outcome = drive(*command)
        assert (outcome.code, "sperret for deg" in outcome.err) == (1, True), (command, outcome.err)
        told.append(outcome.out + outcome.err)
    for path in sorted(out.rglob("*")):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                told += [book.read(name).decode("utf-8", "replace") for name in book.namelist()]
        elif path.is_file():
            told.append(path.read_text("utf-8", "replace"))
    return "\n".join(told)


def as_nurse(folder: Path) -> Store:
    return open_store(folder, NURSE, user="berit", patience=0)


WAYS: dict[str, dict[str, Any]] = {
    "user": {"logins": ["berit"]},
    "role": {"roles": [UserRole.NURSE]},
    "all but": {"all_but": ["per", "leder"]},
}


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(patient=st.sampled_from(PATIENTS), way=st.sampled_from(sorted(WAYS)))
def test_that_nothing_a_blocked_user_gets_holds_the_patient(
    office_once: Path, tmp_path_factory: pytest.TempPathFactory, patient: str, way: str
) -> None:
    place = tmp_path_factory.mktemp("en")
    folder = Path(shutil.copytree(office_once, place / "lager"))
    with opened_as_leader(folder) as store:
        before = known_list(store)
        assert before is not None
        block(store, patient, today=TODAY, **WAYS[way])
        whole = Office(store, folder)
        view = whole.refresh(TODAY)
        assert view is not None
        assert (patient in view.position) is (patient in before.patients.texts("patient_id"))
        if patient in view.position:
            assert names_in(everything_of(whole), patient)
    with as_nurse(folder) as store:
        office = Office(store, folder)
        seen = office.refresh(TODAY)
        assert seen is not None
        assert len(seen.patient_list) == len(view.patient_list) - (patient in view.position)
        assert [one for one in view.shown_ids if one != patient] == list(seen.shown_ids)
        assert names_in(everything_of(office), patient) == []
        assert (len(seen.hidden), seen.hidden.is_meant(patient)) == (1, True)


@pytest.mark.parametrize(("patient", "way"), [(WHO, "user"), ("PAS-0002", "all but")])
def test_that_no_command_says_or_writes_anything_about_the_patient_to_who_is_blocked(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patient: str, way: str
) -> None:
    with opened_as_leader(folder) as store:
        block(store, patient, today=TODAY, **WAYS[way])
    told = said_by_commands(folder, tmp_path / "ut", patient, monkeypatch)
    assert patient not in told
    assert NUMBER[patient] not in told
    assert "Sperret for deg og ikke med i dette: 1" in told
    assert "PAS-0003" in told


def opened_as_leader(folder: Path) -> Store:
    return open_store(folder, PASSPHRASE, user="leder", patience=0)


def test_that_the_others_get_the_list_as_before(folder: Path) -> None:
    with opened_as_leader(folder) as store:
        office = Office(store, folder)
        before = office.refresh(TODAY)
        assert before is not None
        block(store, WHO, today=TODAY, logins=["berit"])
        after = office.refresh(TODAY)
        assert after is not None
        assert (after.shown_ids, len(after.hidden)) == (before.shown_ids, 0)
        assert [row.patient_id for row in after.scored.worklist] == [
            row.patient_id for row in before.scored.worklist
        ]


def test_that_an_open_window_of_the_blocked_user_drops_the_patient_when_it_next_looks(folder: Path) -> None:
    with as_nurse(folder) as store:
        office = Office(store, folder)
        view = office.refresh(TODAY)
        assert view is not None
        assert WHO in view.position
        assert not office.is_behind()
        with opened_as_leader(folder) as leader:
            block(leader, WHO, today=TODAY, logins=["berit"])
        assert office.is_behind()
        after = office.refresh(TODAY)
        assert after is not None
        assert names_in(everything_of(office), WHO) == []
        with opened_as_leader(folder) as leader:
            assert lift(leader, WHO, TODAY) == 1
        assert office.is_behind()
        back = office.refresh(TODAY)
        assert back is not None
        assert (back.shown_ids, back.book.of(WHO).raw) == (
            view.shown_ids,
            view.book.of(WHO).raw + back.book.of(WHO).raw[-2:],
        )


def test_that_what_the_blocked_user_writes_about_the_patient_is_refused_before_the_window_has_looked(
    folder: Path,
) -> None:
    with as_nurse(folder) as store:
        office = Office(store, folder)
        office.refresh(TODAY)
        with opened_as_leader(folder) as leader:
            block(leader, WHO, today=TODAY, logins=["berit"])
        with pytest.raises(PatientBlocked):
            act(office, [Deed(Discussed(day=TODAY, text="x"), WHO)], who="berit")
        with pytest.raises(PatientBlocked):
            type_in_discharge(store, WHO, T, None, DischargedTo.HOME)


def test_that_a_patient_typed_by_id_or_number_is_not_found(folder: Path) -> None:
    with opened_as_leader(folder) as store:
        block(store, WHO, today=TODAY, logins=["berit"])
    with as_nurse(folder) as store:
        office = Office(store, folder)
        view = office.refresh(TODAY)
        assert view is not None
        assert by_record_number(view, NUMBER[WHO]) is None
        assert patient_of(view, NUMBER[WHO]) == NUMBER[WHO]
        with pytest.raises(NotOnList):
            explain_patient(view.patient_list, WHO)
        hidden = hidden_of(store)
        assert hidden.is_meant(f" {NUMBER[WHO]} ")
        assert not hidden.is_meant(NUMBER["PAS-0011"])
        assert WHO not in repr(hidden)


def test_that_registering_is_told_in_the_log_and_the_list_of_blocks(folder: Path) -> None:
    with open_store(folder, DOCTOR, user="per", patience=0) as store:
        block(store, WHO, today=TODAY, logins=["berit"], roles=[UserRole.READER], day=T)
        (one,) = blocking_now(store).blocks
        assert (one.patient, one.day, one.by, one.whom.roles) == (WHO, T, "per", {"les"})
        assert blocking_now(store, "PAS-0011").blocks == ()
        lift(store, WHO, TODAY)
        assert blocking_now(store).blocks == ()
    with opened_as_leader(folder) as store:
        kinds = [one.details.get("kind") for one in store.audit_entries(patient=WHO)]
    assert kinds[-2:] == ["blocked", "unblocked"]


@pytest.mark.parametrize(
    ("whom", "error"),
    [
        ({}, ValueError),
        ({"logins": ["berit"], "day": TODAY + dt.timedelta(days=1)}, ValueError),
        ({"logins": ["berit"], "day": dt.date(1900, 1, 1)}, ValueError),
        ({"logins": ["ukjent"]}, StoreRefused),
    ],
)
def test_that_a_block_names_somebody_who_is_there_and_a_day_that_has_been(
    folder: Path, whom: dict[str, Any], error: type[Exception]
) -> None:
    with opened_as_leader(folder) as store:
        before = len(store.events())
        with pytest.raises(error):
            block(store, WHO, today=TODAY, **whom)
        assert len(store.events()) == before


def test_that_a_patient_nobody_knows_is_refused(folder: Path) -> None:
    with opened_as_leader(folder) as store:
        with pytest.raises(StoreRefused) as refused:
            block(store, "PAS-9999", today=TODAY, logins=["berit"])
        assert refused.value.reason is Reason.UNKNOWN_PATIENT


def test_that_nobody_else_may_register_see_or_lift(folder: Path) -> None:
    with as_nurse(folder) as store:
        for deed in (
            lambda: block(store, WHO, today=TODAY, roles=[UserRole.READER]),
            lambda: lift(store, WHO, TODAY),
            lambda: blocking_now(store),
        ):
            with pytest.raises(NotAllowed):
                deed()


def test_that_undoing_a_block_opens_and_doing_it_again_closes(folder: Path) -> None:
    from listeoversikt.followup.log.block_acts import Blocked

    with opened_as_leader(folder) as store, as_nurse(folder) as nurse:
        office = Office(store, folder)
        office.refresh(TODAY)
        berit = next(one.user for one in store.people() if one.login == "berit")
        done = act(office, [Deed(Blocked(day=TODAY, users=(berit,)), WHO)], who="leder")
        assert nurse.hidden() == {WHO}
        undone = take_back(office, done, who="leder")
        assert nurse.hidden() == frozenset()
        take_back(office, undone, who="leder")
        assert nurse.hidden() == {WHO}


def test_that_an_extract_the_blocked_user_reads_in_settles_the_same_for_the_others(
    folder: Path, tmp_path: Path
) -> None:
    """The supplement names the hidden patient too: it's taken in whole."""
    with opened_as_leader(folder) as store:
        block(store, WHO, today=TODAY, logins=["berit"])
    with as_nurse(folder) as store:
        export = with_numbers(base_export())
        export.meta = (export.meta or {}) | {"uttrekksdato": (T + dt.timedelta(days=20)).isoformat()}
        read_in(store, written(export, tmp_path / "inn"))
        export = supplement(with_numbers(base_export()), WHO, days=22)
        read_in(store, written(export, tmp_path / "inn"))
    with opened_as_leader(folder) as store:
        found = known_list(store)
        assert found is not None
        assert WHO in found.patients.texts("patient_id")
        assert WHO in store.load(store.extracts()[0].id).patients.texts("patient_id")


def test_that_a_leader_who_is_blocked_cannot_tell_or_erase_the_patient(folder: Path, tmp_path: Path) -> None:
    from listeoversikt.operations.access_request import tell_patient
    from listeoversikt.operations.erasing import erase_patients, foreseen_patient

    with opened_as_leader(folder) as store:
        block(store, WHO, today=TODAY, logins=["leder"])
        for deed in (
            lambda: tell_patient(store, WHO, tmp_path / "innsyn", TODAY),
            lambda: foreseen_patient(store, WHO, TODAY),
            lambda: erase_patients(store, [WHO], "grunn", TODAY),
        ):
            with pytest.raises(PatientBlocked):
                deed()
        assert not (tmp_path / "innsyn").exists()
        told = [one for one in store.audit_entries(patient=WHO) if one.act == AuditAct.REFUSED]
        assert len(told) == 3


def test_that_an_access_request_tells_of_the_blocks_by_those_they_are_for(
    folder: Path, tmp_path: Path
) -> None:
    from listeoversikt.operations.access_request import everything_about

    with opened_as_leader(folder) as store:
        block(store, WHO, today=TODAY, logins=["berit"], roles=[UserRole.READER])
        told = everything_about(store, WHO, TODAY)
        assert [(one["for"], one["fra"], one["gjelder"]) for one in told["sperringer"]] == [
            ("Berit og rollen les", TODAY.isoformat(), True)
        ]
        lift(store, WHO, TODAY)
        assert [one["gjelder"] for one in everything_about(store, WHO, TODAY)["sperringer"]] == [False]


def test_that_a_backup_of_before_does_not_open_what_has_been_blocked_since(
    folder: Path, tmp_path: Path
) -> None:
    from listeoversikt.store.restoring import restore

    with opened_as_leader(folder) as store:
        taken = store.backups.take(tmp_path / "kopi")
        block(store, WHO, today=TODAY, logins=["berit"])
        block(store, "PAS-0002", today=TODAY, logins=["berit"])
        lift(store, "PAS-0002", TODAY)
    restore(taken.folder, folder, PASSPHRASE, user="leder", clock=lambda: dt.datetime.now(dt.UTC))
    with opened_as_leader(folder) as store:
        assert store.check() == ()
        assert [one.patient for one in blocking_now(store).blocks] == [WHO]
    with as_nurse(folder) as store:
        assert store.hidden() == {WHO}


def test_that_a_blocked_patient_is_not_taken_for_one_who_has_left(folder: Path) -> None:
    from listeoversikt.operations.retention import due

    later = TODAY + dt.timedelta(days=4000)
    with opened_as_leader(folder) as store:
        before = [one.thing for one in due(store, later)]
        block(store, WHO, today=TODAY, logins=["leder"])
        assert [one.thing for one in due(store, later)] == [one for one in before if one != WHO]
        assert WHO not in before
