"""What each role may, under the window: every operation that writes a file or an event asks whose right it is."""

from __future__ import annotations

import ast
import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from listeoversikt.operations import (
    backups,
    changes_file,
    changes_page,
    export_workbook,
    extract_back,
    find_code,
    internal_export,
    messages,
    model_page,
    office_settings,
    papers,
    profiles,
    report_files,
    results,
    store_job,
    users,
)
from listeoversikt.operations.office import Office
from listeoversikt.operations.settings import Settings
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.store.refusals import NotAllowed, Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from tests.contract.base_export import base_export
from tests.contract.exports import write_folder
from tests.house.places import SOURCE, modules, parsed
from tests.operations.stores import PASSPHRASE, TODAY, folder_bytes, new_store, opened, read_in

READS_ONLY = "den som bare leser"
SECRETARY = "helsesekretæren sin"
Deed = Callable[[Office, Path], object]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the clean export, a leader, a secretary and one who only reads."""
    place = tmp_path_factory.mktemp("rettigheter")
    folder = new_store(place / "lager")
    with opened(folder) as store:
        read_in(store, write_folder(base_export().files(), place / "uttrekk"))
        users.add_user(store, "les", "Les", UserRole.READER, READS_ONLY)
        users.add_user(store, "sek", "Sek", UserRole.SECRETARY, SECRETARY)
    return folder


def office_of(folder: Path, login: str, passphrase: str) -> Office:
    office = Office(open_store(folder, passphrase, user=login, patience=0), folder)
    office.refresh(TODAY)
    return office


@pytest.fixture(scope="module")
def reader(filled: Path) -> Iterator[Office]:
    office = office_of(filled, "les", READS_ONLY)
    yield office
    office.close()


def stored(office: Office) -> results.StoredOffice:
    assert office.view is not None
    return results.StoredOffice(office.store, office.view, 0)


FILES: dict[str, Deed] = {
    "export_workbook.export_indicators": lambda o, p: export_workbook.export_indicators(o, p / "t.xlsx"),
    "export_workbook.write_indicator_workbook": lambda o, p: export_workbook.write_indicator_workbook(
        o.view, p / "t.xlsx"
    ),
    "changes_file.write_changes": lambda o, p: changes_file.write_changes(o, p / "e.xlsx", None),  # type: ignore[arg-type]
    "profiles.export_profile": lambda o, p: profiles.export_profile(o.store, "x", p / "x.toml"),
    "report_files.keep_municipality": lambda o, p: report_files.keep_municipality(
        o, SimpleNamespace(origin=None), b"", p / "r.pdf"
    ),
    "report_files.keep_meeting": lambda o, p: report_files.keep_meeting(o, b"", p / "m.pdf", TODAY),
    "results.write_results": lambda o, p: results.write_results(
        p / "ut", o.view.scored, o.view.current.report, settings=Settings(), office=stored(o)
    ),
    "results.write_indicators": lambda o, p: results.write_indicators(
        p / "ut", o.view.scored, settings=Settings(), period_types=["365d"], internal=False, store=o.store
    ),
    "results.write_worklist": lambda o, p: results.write_worklist(p / "w.csv", o.view.scored, o.store),
    "model_page.write_files": lambda o, p: model_page.write_files(o, "x", p / "modell"),
    "papers.office_facts": lambda o, p: papers.office_facts(o.store, "x"),
}
"""Operations that write a file out of a store, each as one who only reads would call it."""
EVENTS: dict[str, Deed] = {
    "office_settings.change_settings": lambda o, p: office_settings.change_settings(
        o.store, {"office_name": "Annet"}
    ),
    "office_settings.keep_names": lambda o, p: office_settings.keep_names(o.store, "Annet", {}),
    "store_job.type_in_discharge": lambda o, p: store_job.type_in_discharge(
        o.store, o.view.shown_ids[0], TODAY, TODAY, DischargedTo.HOME
    ),
    "store_job.import_extract": lambda o, p: store_job.import_extract(o.store, p, today=TODAY),
    "messages.read_folder": lambda o, p: messages.read_folder(p, today=TODAY, store=o.store),
    "internal_export.log_internal_export": lambda o, p: internal_export.log_internal_export(
        o.store, "x", (), 1
    ),
    "extract_back.go_back": lambda o, p: extract_back.go_back(o, 1),
    "extract_back.take_up": lambda o, p: extract_back.take_up(o, 1),
    "backups.take_backup": lambda o, p: backups.take_backup(o.store, p / "kopi"),
    "users.users": lambda o, p: users.users(o.store),
    "users.add_user": lambda o, p: users.add_user(o.store, "ny", "Ny", UserRole.LEADER, READS_ONLY),
    "users.change_user": lambda o, p: users.change_user(o.store, "les", role=UserRole.LEADER),
    "users.stop_user": lambda o, p: users.stop_user(o.store, "leder"),
    "users.start_user": lambda o, p: users.start_user(o.store, "leder", READS_ONLY),
    "users.set_passphrase": lambda o, p: users.set_passphrase(o.store, "leder", READS_ONLY),
    "users.make_recovery_key": lambda o, p: users.make_recovery_key(o.store),
    "users.note_sheet_read": lambda o, p: users.note_sheet_read(o.store, "0" * 34),
}


@pytest.mark.parametrize("deed", [*FILES.values(), *EVENTS.values()], ids=[*FILES, *EVENTS])
def test_that_one_who_only_reads_writes_nothing(deed: Deed, reader: Office, tmp_path: Path) -> None:
    events = reader.store.events()
    keys = (reader.folder / "keys.json").read_bytes()
    with pytest.raises(NotAllowed) as refused:
        deed(reader, tmp_path)
    assert "«les»" in str(refused.value)
    assert folder_bytes(tmp_path) == {}
    assert reader.store.events() == events
    assert (reader.folder / "keys.json").read_bytes() == keys


def test_that_a_user_is_added_and_made_leader_only_by_who_proves_it(filled: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(filled, tmp_path / "lager"))
    with open_store(folder, PASSPHRASE, user="leder") as store:
        for proved in (
            lambda proof: users.add_user(store, "ny", "Ny", UserRole.NURSE, READS_ONLY, proof=proof),
            lambda proof: users.change_user(store, "sek", role=UserRole.LEADER, proof=proof),
        ):
            before = users.users(store)
            with pytest.raises(StoreRefused) as refused:
                proved("en annens passfrase")
            assert refused.value.reason is Reason.WRONG_PASSPHRASE
            assert users.users(store) == before
            (folder / "attempts.json").unlink()
            proved(PASSPHRASE)
            assert users.users(store) != before


def test_that_one_who_only_reads_sees_the_list_worked_out(reader: Office) -> None:
    assert reader.view is not None and len(reader.view.shown_ids) > 10


# --- no operation is forgotten -----------------------------------------------------------------------------------

WRITERS = {"whole_file", "whole_folder"}
ASKS = {"require"}
OF_OTHERS = {
    "output",  # the way of writing itself
    "audit_file",  # asks in ``audit``
    "access_request",  # asks where it gathers
}
WITHOUT_A_STORE = {
    "results.write_findings_book",  # of an import that isn't stored
    "results.write_scores",
    "papers.write_papers",  # what an office's facts are is asked for in ``office_facts``
    "export_workbook._write_unhidden",  # called by one that has asked
}


def called(function: ast.FunctionDef) -> set[str]:
    nodes = (node for node in ast.walk(function) if isinstance(node, ast.Call))
    return {getattr(node.func, "id", None) or getattr(node.func, "attr", "") for node in nodes}


def test_that_every_operation_that_writes_a_file_asks_whose_right_it_is() -> None:
    forgotten, found = [], 0
    for path in modules():
        if not path.is_relative_to(SOURCE / "operations") or path.stem in OF_OTHERS:
            continue
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef) and called(node) & WRITERS:
                found += 1
                name = f"{path.stem}.{node.name}"
                if not called(node) & ASKS and name not in WITHOUT_A_STORE:
                    forgotten.append(name)
    assert found > 8
    assert forgotten == []


# --- the whole list is a right of its own ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def secretary(filled: Path) -> Iterator[Office]:
    office = office_of(filled, "sek", SECRETARY)
    yield office
    office.close()


SEARCHES: dict[str, Callable[[Office], object]] = {
    "patients_with_code": lambda o: find_code.patients_with_code(o.view, find_code.find_codes("T90")[0]),
    "changes_page": changes_page.changes_page,
}


@pytest.mark.parametrize("search", SEARCHES.values(), ids=SEARCHES)
def test_that_a_secretary_does_not_search_the_whole_list(
    search: Callable[[Office], Any], secretary: Office
) -> None:
    with pytest.raises(NotAllowed) as refused:
        search(secretary)
    assert refused.value.right == Right.SEARCH_LIST
    assert {"leder", "lege", "sykepleier"} == set(refused.value.roles)


def test_that_a_secretary_types_in_a_discharge_and_exports_no_patients(
    secretary: Office, tmp_path: Path
) -> None:
    assert secretary.view is not None
    typed = store_job.type_in_discharge(
        secretary.store, secretary.view.shown_ids[0], TODAY - dt.timedelta(days=2), None, DischargedTo.HOME
    )
    assert typed.who == "sek"
    with pytest.raises(NotAllowed):
        results.write_worklist(tmp_path / "w.csv", secretary.view.scored, secretary.store)


def test_that_a_secretary_reads_in_the_next_extract(filled: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(filled, tmp_path / "lager", ignore=shutil.ignore_patterns("vindu.lock")))
    office = office_of(folder, "sek", SECRETARY)
    export = write_folder(base_export().shifted(30).files(), tmp_path / "neste")
    assert not read_in(office.store, export).saved.already_there
    assert office.refresh(TODAY + dt.timedelta(days=30)) is not None
    assert extract_back.go_back(office, 1)
    office.close()


def test_that_with_one_account_everything_is_as_before(tmp_path: Path) -> None:
    folder = new_store(tmp_path / "lager")
    with opened(folder) as store:
        assert isinstance(store, Store)
        assert all(store.may(right) for right in Right)
        office_settings.change_settings(store, {"office_name": "Annet"})
    assert PASSPHRASE


def test_that_nobody_goes_round_the_store() -> None:
    """What writes in the database lies in the store alone; there each event's right is looked up."""
    rooms = ("operations", "gui", "cli")
    outside = [path for path in modules() if path.relative_to(SOURCE).parts[0] in rooms]
    assert len(outside) > 100
    for path in outside:
        text = path.read_text(encoding="utf-8")
        assert "._database" not in text and "._permission" not in text, path
