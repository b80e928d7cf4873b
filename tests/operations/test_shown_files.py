"""What has left the office is remembered, and the next file judged beside it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.operations import export_workbook
from listeoversikt.operations.export_workbook import export_indicators, write_indicator_workbook
from listeoversikt.operations.office import Office
from listeoversikt.operations.shown_files import SHOWN_FILE, former_files, remembered_since, shown_files
from listeoversikt.store.repository import Store
from listeoversikt.workbook.reading import read_book
from tests.operations.stores import TODAY, T


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    office = Office(store, folder)
    office.refresh(TODAY)
    return office


def test_that_a_workbook_that_leaves_is_remembered_with_its_checksum(office: Office, tmp_path: Path) -> None:
    exported = export_indicators(office, tmp_path / "a.xlsx")
    (file,) = shown_files(office.store)
    assert (file.date, file.checksum) == (T, exported.checksum) and file.rows > 0
    assert read_book(tmp_path / "a.xlsx").control.figures == exported.checksum
    assert office.store.events(SHOWN_FILE)[0].patient is None


def test_that_the_same_figures_leave_twice_alike(office: Office, tmp_path: Path) -> None:
    one = export_indicators(office, tmp_path / "a.xlsx")
    two = export_indicators(office, tmp_path / "b.xlsx")
    assert one.checksum == two.checksum and one.hidden == two.hidden
    assert len(shown_files(office.store)) == 2


def test_that_former_files_go_into_the_hiding(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_indicators(office, tmp_path / "a.xlsx")
    (first,) = former_files(office.store, T)
    seen: list[object] = []
    hide = export_workbook.hide_figures

    def spy(figures, limits, former=()):
        seen.extend(former)
        return hide(figures, limits, former)

    monkeypatch.setattr(export_workbook, "hide_figures", spy)
    export_indicators(office, tmp_path / "b.xlsx")
    assert seen == [first]


def test_that_files_older_than_thirteen_months_are_let_go(office: Office, tmp_path: Path) -> None:
    export_indicators(office, tmp_path / "a.xlsx")
    assert remembered_since(dt.date(2027, 4, 15)) == dt.date(2026, 3, 1)
    assert len(former_files(office.store, dt.date(2027, 4, 30))) == 1
    assert former_files(office.store, dt.date(2027, 5, 1)) == ()


def test_that_it_is_remembered_before_the_file_has_its_name(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(export_workbook, "remember", refuse)
    with pytest.raises(OSError):
        export_indicators(office, tmp_path / "ut" / "a.xlsx")
    assert list((tmp_path / "ut").iterdir()) == []


def test_that_a_workbook_for_the_office_itself_is_not_remembered(office: Office, tmp_path: Path) -> None:
    assert office.view is not None
    write_indicator_workbook(office.view, tmp_path / "a.xlsx")
    assert shown_files(office.store) == ()


def test_that_series_are_of_the_whole_office_alone(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[object] = []
    hide = export_workbook.hide_figures
    monkeypatch.setattr(
        export_workbook, "hide_figures", lambda figures, *more: kept.append(figures) or hide(figures, *more)
    )
    export_indicators(office, tmp_path / "a.xlsx", series=("aar",))
    rows = kept[0].rows  # type: ignore[attr-defined]
    assert {row.group for row in rows if row.period_type == "aar"} == {"alle"}
    assert len({row.group for row in rows if row.period_type == "365d"}) > 5
