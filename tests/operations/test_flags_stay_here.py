"""What to know before a contact is kept encrypted, and is in no file that leaves the program."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from listeoversikt.followup.log.patient_acts import Flags
from listeoversikt.operations.columns import discharge_columns, worklist_columns
from listeoversikt.operations.export_workbook import export_indicators
from listeoversikt.operations.office import Office, View
from listeoversikt.store.repository import Store
from tests.operations.team_office import CALLED, do, seen, team_office

MARK = "zqxflagg"
FLAGS = Flags(
    interpreter=f"{MARK}tolk",
    hearing_sight=f"{MARK}syn",
    home_safety=True,
    address_protected=True,
    guardian=f"{MARK}verge",
    children=True,
    kin=f"{MARK}datter",
    kin_consent=False,
)


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    made = team_office(store, folder)
    do(made, CALLED, FLAGS)
    assert seen(made).record(CALLED).flags == FLAGS
    return made


@pytest.fixture
def view(office: Office) -> View:
    return seen(office)


def everything_in(folder: Path) -> bytes:
    """All files, those packed into a workbook too."""
    found = b""
    for path in folder.rglob("*"):
        if path.is_file():
            found += path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as packed:
                    found += b"".join(packed.read(name) for name in packed.namelist())
    return found


def test_that_no_exported_file_holds_a_flag(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "ut"
    export_indicators(office, target / "indikatorer.xlsx", internal=True)
    said = everything_in(target).lower()
    assert b"utskrivning" in said, "something was written"
    assert MARK.encode() not in said


def test_that_no_column_of_the_files_for_other_programs_holds_a_flag(view: View) -> None:
    columns = {
        **worklist_columns(view.scored.worklist),
        **discharge_columns(view.patient_list, view.scored.discharges),
    }
    assert CALLED in columns["patient_id"] or CALLED in columns["patient"]
    told = repr({name: list(values) for name, values in columns.items()})
    assert MARK not in told
    assert not [name for name in columns if name in Flags.__struct_fields__]


def test_that_the_store_on_disk_tells_nothing_of_it(view: View, folder: Path) -> None:
    assert MARK.encode() not in everything_in(folder)
