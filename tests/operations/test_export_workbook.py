"""The workbook out of the window: small numbers hidden, whole or not at all; unhidden figures only by choice."""

from __future__ import annotations

import csv
import stat
import sys
from pathlib import Path

import openpyxl
import pytest

from listeoversikt.indicators.period import PeriodType
from listeoversikt.operations import export_workbook
from listeoversikt.operations.export_workbook import (
    export_indicators,
    suggested_name,
    write_indicator_workbook,
)
from listeoversikt.operations.internal_export import INTERNAL_EXPORT
from listeoversikt.operations.office import Office, View
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    office = Office(store, folder)
    office.refresh(TODAY)
    return office


@pytest.fixture
def view(office: Office) -> View:
    assert office.view is not None
    return office.view


def words(path: Path) -> set[str]:
    book = openpyxl.load_workbook(path)
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value}


def test_that_the_workbook_hides_small_numbers_and_holds_no_patient(view: View, tmp_path: Path) -> None:
    target = tmp_path / "ut" / suggested_name(view)
    exported = write_indicator_workbook(view, target)
    assert exported.name == "indikatorer-2026-03-31.xlsx"
    assert exported.hidden
    found = words(target)
    assert "skjult" in found
    assert not any(text.startswith("PAS-") for text in found)
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_that_earlier_periods_come_with_it_when_wanted(
    view: View, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert PeriodType.TERTIAL in export_workbook.OVER_TIME
    monkeypatch.setattr(export_workbook, "OVER_TIME", (PeriodType.ROLLING, PeriodType.YEAR))
    write_indicator_workbook(view, tmp_path / "uten.xlsx")
    write_indicator_workbook(view, tmp_path / "med.xlsx", over_time=True)
    sheets = [set(openpyxl.load_workbook(tmp_path / name).sheetnames) for name in ("uten.xlsx", "med.xlsx")]
    assert sheets[0] < sheets[1]


def test_that_unhidden_figures_are_written_only_by_choice_and_are_logged(
    office: Office, tmp_path: Path
) -> None:
    export_indicators(office, tmp_path / "ut" / "a.xlsx")
    assert not (tmp_path / "ut" / "internt").exists()
    assert office.store.events(INTERNAL_EXPORT) == ()
    exported = export_indicators(office, tmp_path / "ut" / "a.xlsx", internal=True)
    assert exported.internal == "internt/indicators-INTERN.csv"
    with (tmp_path / "ut" / exported.internal).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";" if ";" in file.readline() else ","))
    assert rows
    assert "skjult" not in (tmp_path / "ut" / exported.internal).read_text(encoding="utf-8")
    assert (tmp_path / "ut" / "internt" / "LES_MEG.txt").exists()
    (event,) = office.store.events(INTERNAL_EXPORT)
    assert event.patient is None
    assert str(tmp_path) not in str(event.payload), "no path of the machine in the log"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_that_the_internal_folder_is_for_the_one_who_wrote_it(office: Office, tmp_path: Path) -> None:
    export_indicators(office, tmp_path / "ut" / "a.xlsx", internal=True)
    folder = tmp_path / "ut" / "internt"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in folder.glob("*.csv")] == [0o600]


def test_that_cancelling_leaves_nothing_behind(view: View, tmp_path: Path) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(KeyboardInterrupt):
        write_indicator_workbook(view, tmp_path / "ut" / "a.xlsx", cancelled=cancelled)
    assert list((tmp_path / "ut").glob("**/*")) == []


def test_that_a_file_open_elsewhere_is_left_as_it_was(
    view: View, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "ut" / "a.xlsx"
    target.parent.mkdir()
    target.write_bytes(b"mitt")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(export_workbook, "write_workbook", refuse)
    with pytest.raises(PermissionError):
        write_indicator_workbook(view, target)
    assert target.read_bytes() == b"mitt"
    assert [path.name for path in target.parent.iterdir()] == ["a.xlsx"]
