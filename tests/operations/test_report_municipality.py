"""The report to the municipality: hidden by the same rule as every file, counted once, the same in every form."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import openpyxl
import pytest

from listeoversikt.indicators.hiding import HiddenAs
from listeoversikt.operations import main_job
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.report_files import (
    FileKind,
    files_made,
    keep_meeting,
    keep_municipality,
    prepare_municipality,
)
from listeoversikt.operations.report_municipality import (
    NoWholeTertial,
    municipality_report,
    suggested_report_name,
)
from listeoversikt.operations.report_words import counted_words, limits_words, value_words
from listeoversikt.operations.shown_files import shown_files
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


def test_that_its_figures_are_those_of_the_workbook_s_tertials(view: View) -> None:
    report = municipality_report(view)
    counted = main_job.count(view.scored, ("tertial",), settings=view.settings)
    whole = {(row.id, row.period_start): row for row in counted if row.group == "alle" and not row.variant}
    assert report.shown.rows
    for one in report.shown.rows:
        if not one.hidden:
            assert one.row.value == whole[one.row.id, one.row.period_start].value


def test_that_small_numbers_are_hidden_and_never_0(view: View) -> None:
    report = municipality_report(view)
    hidden = [one for one in report.shown.rows if one.hidden]
    assert report.hidden == len(hidden) > 0
    for one in hidden:
        assert one.row.value is one.row.numerator is None
        assert value_words(one) in ("skjult", "nær ingen", "nær alle")
        assert not limits_words(one)
        assert (
            counted_words(one).startswith("skjult ") or one.row.denominator is None or one.row.kind == "mean"
        )
    assert HiddenAs.SMALL in {one.hidden_as for one in hidden}


def test_that_the_newest_tertial_comes_last_and_all_are_whole(view: View) -> None:
    report = municipality_report(view)
    assert len(report.periods) == 4
    assert [last for _, last in report.periods] == sorted(last for _, last in report.periods)
    assert report.periods[-1][1] <= view.index_date
    assert suggested_report_name(view) == "rapport-kommune-2025-tertial-3.pdf"


def test_that_pdf_and_workbook_are_kept_together_and_remembered_as_sent_out(
    office: Office, tmp_path: Path
) -> None:
    report = prepare_municipality(office)
    names = keep_municipality(office, report, b"%PDF", tmp_path / "ut" / "r.pdf")
    assert names == ("r.pdf", "r.xlsx")
    assert sorted(path.name for path in (tmp_path / "ut").iterdir()) == ["r.pdf", "r.xlsx"]
    (left,) = shown_files(office.store)
    assert left.checksum == report.checksum
    (made,) = files_made(office)
    assert (made.kind, made.checksum, made.as_at) == (FileKind.MUNICIPALITY, report.checksum, left.date)


def test_that_another_workbook_of_that_name_isn_t_written_over(office: Office, tmp_path: Path) -> None:
    (tmp_path / "r.xlsx").write_bytes(b"annet")
    with pytest.raises(FileExistsError):
        keep_municipality(office, prepare_municipality(office), b"%PDF", tmp_path / "r.pdf")
    assert (tmp_path / "r.xlsx").read_bytes() == b"annet"
    assert not shown_files(office.store)


def test_that_nothing_is_left_where_it_is_stopped(office: Office, tmp_path: Path) -> None:
    report = prepare_municipality(office)
    with pytest.raises(KeyboardInterrupt):
        keep_municipality(office, report, b"%PDF", tmp_path / "r.pdf", cancelled=lambda: True)
    assert not (tmp_path / "r.pdf").exists()
    assert not (tmp_path / "r.xlsx").exists()
    assert not files_made(office)


def test_that_the_workbook_says_the_same_figures_and_no_patient(office: Office, tmp_path: Path) -> None:
    report = prepare_municipality(office)
    keep_municipality(office, report, b"%PDF", tmp_path / "r.pdf")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert book.sheetnames == ["Rapport", "Tall", "Definisjoner", "Om rapporten"]
    rows = [[cell.value for cell in row] for row in book["Tall"].iter_rows(min_row=2)]
    assert len(rows) == len(report.shown.rows)
    found = {(row[1], row[2].date()): row[6] for row in rows}
    for one in report.shown.rows:
        said = found[one.row.id, one.row.period_start]
        wanted = one.row.value
        if one.hidden or wanted is None:
            assert isinstance(said, str)
        else:
            assert said == pytest.approx(wanted)
    texts = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row}
    assert report.checksum in texts
    assert not any(text.startswith("PAS-") for text in texts)
    assert any("Ikke CE-merket" in text for text in texts)


def test_that_an_office_name_is_never_a_formula(office: Office, tmp_path: Path) -> None:
    report = prepare_municipality(office)
    odd = dataclasses.replace(report, origin=dataclasses.replace(report.origin, office="=1+1\x01"))
    keep_municipality(office, odd, b"%PDF", tmp_path / "r.pdf")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_that_the_second_report_is_judged_beside_the_first(office: Office, tmp_path: Path) -> None:
    first = prepare_municipality(office)
    keep_municipality(office, first, b"%PDF", tmp_path / "en.pdf")
    again = prepare_municipality(office)
    assert again.checksum == first.checksum


def test_that_the_meeting_s_page_is_told_but_doesn_t_count_as_sent_out(
    office: Office, tmp_path: Path
) -> None:
    assert office.view is not None
    keep_meeting(office, b"%PDF", tmp_path / "m.pdf", office.view.index_date)
    (made,) = files_made(office)
    assert made.kind is FileKind.MEETING
    assert not shown_files(office.store)


def test_that_an_extract_without_a_whole_tertial_is_said_to_be_so(
    view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("listeoversikt.operations.report_municipality.series_periods", lambda *_: ())
    with pytest.raises(NoWholeTertial):
        suggested_report_name(view)
    with pytest.raises(NoWholeTertial):
        municipality_report(view)


def test_that_definitions_stand_once_in_the_report_s_order(view: View) -> None:
    report = municipality_report(view)
    names = [one.name for one in report.definitions]
    assert names == [line.name for section in report.sections for line in section.lines]
    assert all(one.numerator and one.denominator and one.own_version for one in report.definitions)
