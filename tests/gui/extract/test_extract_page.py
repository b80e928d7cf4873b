"""The way through an import on the page: look, preview, read in; stops, questions, cancelling."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from listeoversikt.gui.pages.extract.stepper import Step
from listeoversikt.gui.parts.buttons import PrimaryButton
from tests.contract.exports import Export
from tests.gui.extract.conftest import LATER, Bench, extracts_in, open_office, texts_of
from tests.operations.stores import T, folder_bytes, supplement, written


def with_bad_rows(export: Export, count: int = 21) -> Export:
    for number in range(count):
        export.add("kontakter", pasient_id=f"UKJENT-{number}", dato=T, type="telefon")
    return export


# -- the way through --


def test_that_looking_shows_tables_and_stores_nothing(bench: Bench, export: Export, inn: Path) -> None:
    before = folder_bytes(bench.folder)
    bench.look(written(with_bad_rows(export, 3), inn))
    screens = bench.page.screens
    assert screens.current is screens.checks
    assert screens.stepper.step is Step.CHECKS
    rows = screens.checks.tables.view.rows
    first = [rows.cell_text(0, column) for column in range(rows.columnCount())]
    assert first == ["pasienter", "pasienter.csv", "40", "40", "0", "0", "Klar"]
    assert rows.count == 7
    assert "Ingenting er lagret ennå." in bench.words()
    assert screens.foot.next.isEnabled()
    assert folder_bytes(bench.folder) == before


def test_that_the_three_steps_end_in_a_receipt_and_a_new_list(
    bench: Bench, export: Export, inn: Path
) -> None:
    bench.look(written(export, inn))
    screens = bench.page.screens
    screens.foot.next.click()
    assert screens.current is screens.preview
    assert screens.foot.next.text() == "Les inn"
    assert extracts_in(bench.folder) == [T]
    screens.foot.next.click()
    bench.settle()
    assert screens.current is screens.receipt
    assert screens.receipt.title.text() == "Uttrekket er lest inn"
    assert bench.desk.office.index_date == LATER
    assert extracts_in(bench.folder) == [LATER, T]


def test_that_the_first_extract_of_a_store_can_be_read_in(
    new_office: Bench, export: Export, inn: Path
) -> None:
    new_office.look(written(export, inn))
    screens = new_office.page.screens
    screens.foot.next.click()
    assert "Endringer vises fra neste uttrekk." in new_office.words()
    screens.foot.next.click()
    new_office.settle()
    assert screens.current is screens.receipt
    assert new_office.desk.office.index_date == LATER


def test_that_the_way_back_from_the_preview_leads_to_the_checks(
    bench: Bench, export: Export, inn: Path
) -> None:
    bench.look(written(export, inn))
    bench.page.go_on()
    bench.page.screens.foot.back.click()
    assert bench.page.screens.current is bench.page.screens.checks


def test_that_an_import_begun_before_the_store_is_open_begins_when_it_is(
    make_bench: Callable[[Path | None], Bench], filled: Path, tmp_path: Path, export: Export, inn: Path
) -> None:
    import shutil

    early = make_bench(None)
    early.look(written(export, inn))
    assert early.page.screens.current is not early.page.screens.checks
    open_office(early, Path(shutil.copytree(filled, tmp_path / "lager")))
    early.settle()
    assert early.page.screens.current is early.page.screens.checks


# -- what an extract may be --


def test_that_the_same_extract_again_offers_only_another(bench: Bench, export: Export, inn: Path) -> None:
    bench.look(written(export.shifted(-10), inn))
    assert "Dette uttrekket er lest inn før. Ingenting er endret." in bench.words()
    assert bench.page.screens.foot.next.text() == "Velg et annet"
    bench.page.go_on()
    assert bench.page.screens.current is bench.page.screens.start
    assert extracts_in(bench.folder) == [T]


def test_that_an_older_extract_is_kept_as_history(bench: Bench, export: Export, inn: Path) -> None:
    older = T - dt.timedelta(days=40)
    bench.look(written(export.shifted(-10).as_extracted_on(older), inn))
    assert "Dette uttrekket er eldre enn det nyeste. Det lagres som historikk." in bench.words()
    bench.page.go_on()
    assert bench.page.screens.foot.next.text() == "Lagre som historikk"
    bench.page.go_on()
    bench.settle()
    assert bench.page.screens.receipt.title.text() == "Uttrekket er lagret som historikk"
    assert bench.desk.office.index_date == T


def test_that_a_supplement_says_what_it_is_laid_on(bench: Bench, export: Export, inn: Path) -> None:
    bench.look(written(supplement(export.shifted(-10), "PAS-0012"), inn))
    assert "Et tillegg til uttrekket per 31.03.2026." in bench.words()
    bench.page.go_on()
    bench.page.go_on()
    bench.settle()
    assert bench.page.screens.receipt.title.text() == "Tillegget er lest inn"


def test_that_missing_tables_stand_as_missing_and_never_as_zero(
    bench: Bench, export: Export, inn: Path
) -> None:
    bench.look(written(export.without_table("maalinger"), inn))
    rows = bench.page.screens.checks.tables.view.rows
    last = [rows.cell_text(6, column) for column in range(rows.columnCount())]
    assert last == ["maalinger", "er ikke i uttrekket", "", "", "", "", "mangler"]
    assert "HbA1c, blodtrykk og LDL ved diabetes." in bench.words()


# -- findings --


def test_that_reasons_filter_the_findings(bench: Bench, export: Export, inn: Path) -> None:
    with_bad_rows(export, 3)
    export.add("diagnoser", pasient_id="PAS-0001", dato=T, kode="T9X9X", kodeverk="ICPC-2")
    bench.look(written(export, inn))
    card = bench.page.screens.checks.findings
    chips = {chip.text(): chip for chip in card.findChildren(QPushButton) if chip.isCheckable()}
    assert list(chips) == ["Alle 4", "Ukjent pasient 3", "Feil kodeform 1"]
    assert card.view.rows.visible_count == 4
    chips["Feil kodeform 1"].click()
    assert card.view.rows.visible_count == 1
    chips["Alle 4"].click()
    assert card.view.rows.visible_count == 4


def test_that_a_finding_shows_the_shape_of_the_value_only(bench: Bench, export: Export, inn: Path) -> None:
    export.add("kontakter", pasient_id="HEMMELIG-77", dato=T, type="telefon")
    bench.look(written(export, inn))
    rows = bench.page.screens.checks.findings.view.rows
    said = " ".join(rows.cell_text(0, column) for column in range(rows.columnCount()))
    assert "xxxxxxxx-99" in said
    assert "HEMMELIG" not in said + bench.words()


def test_that_findings_are_saved_as_a_workbook(
    bench: Bench, export: Export, inn: Path, tmp_path: Path
) -> None:
    bench.look(written(with_bad_rows(export, 2), inn))
    bench.page.screens.checks.findings.save.click()
    dialog = bench.page.dialogs.dialog
    assert dialog is not None
    dialog.filesSelected.emit([str(tmp_path / "funn.xlsx")])
    bench.settle()
    assert (tmp_path / "funn.xlsx").read_bytes()[:2] == b"PK"
    assert bench.said == ["Funn er lagret: funn.xlsx"]


def test_that_many_bad_rows_are_asked_about_before_anything_else(
    bench: Bench, export: Export, inn: Path
) -> None:
    bench.look(written(with_bad_rows(export), inn))
    screens = bench.page.screens
    assert screens.checks.question.isVisibleTo(bench.page)
    assert "rader i kontakter kan ikke brukes" in bench.words()
    assert screens.first_focus(bench.page._looked) is screens.checks.question.again
    assert not screens.foot.next.isEnabled()
    bench.page.go_on()
    assert screens.current is screens.checks
    screens.checks.question.accept.click()
    assert not screens.checks.question.isVisibleTo(bench.page)
    assert screens.foot.next.isEnabled()
    bench.page.go_on()
    bench.page.go_on()
    bench.settle()
    assert extracts_in(bench.folder) == [LATER, T]


def test_that_refusing_the_rest_stores_nothing(bench: Bench, export: Export, inn: Path) -> None:
    before = folder_bytes(bench.folder)
    bench.look(written(with_bad_rows(export), inn))
    bench.page.screens.checks.question.again.click()
    assert bench.page.screens.current is bench.page.screens.start
    assert folder_bytes(bench.folder) == before


# -- choosing and dropping --


def drop(bench: Bench, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    bench.page.dropEvent(event)
    bench.settle()


def test_that_a_folder_can_be_dropped_anywhere_on_the_page(bench: Bench, export: Export, inn: Path) -> None:
    drop(bench, written(export, inn))
    assert bench.page.screens.current is bench.page.screens.checks


def test_that_the_files_of_a_folder_can_be_dropped(bench: Bench, export: Export, inn: Path) -> None:
    drop(bench, *sorted(written(export, inn).iterdir()))
    assert bench.page.screens.current is bench.page.screens.checks


def test_that_files_that_do_not_belong_together_are_refused_with_advice(
    bench: Bench, export: Export, inn: Path
) -> None:
    one, other = written(export, inn), written(export, inn)
    drop(bench, one / "pasienter.csv", other / "diagnoser.csv")
    assert bench.page.screens.current is bench.page.screens.start
    assert "Disse filene er ikke ett uttrekk." in bench.words()


def test_that_ctrl_o_asks_for_a_folder_without_blocking(bench: Bench, export: Export, inn: Path) -> None:
    (action,) = [one for one in bench.page.page_actions() if one.shortcut == "Ctrl+O"]
    action.run()
    dialog = bench.page.dialogs.dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.filesSelected.emit([str(written(export, inn))])
    dialog.close()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.checks


# -- earlier extracts, names --


def test_that_earlier_extracts_can_be_seen_and_left_again(bench: Bench, export: Export, inn: Path) -> None:
    bench.look(written(export, inn))
    bench.page.show_past()
    bench.settle()
    rows = bench.page.screens.past.view.rows
    assert [rows.cell_text(0, column) for column in range(3)] == ["31.03.2026", "Hele listen", "Gjelder nå"]
    assert bench.page.step_back()
    assert bench.page.screens.current is bench.page.screens.checks


def test_that_every_button_in_sight_has_a_name_and_at_most_one_is_filled(
    bench: Bench, export: Export, inn: Path
) -> None:
    def buttons() -> list[QPushButton]:
        return [one for one in bench.page.findChildren(QPushButton) if one.isVisibleTo(bench.page)]

    def look_over() -> None:
        assert all(one.accessibleName() for one in buttons())
        assert sum(isinstance(one, PrimaryButton) for one in buttons()) <= 1
        assert all(one.sizeHint().height() >= 24 for one in buttons())

    look_over()
    bench.look(written(with_bad_rows(export), inn))
    look_over()
    bench.page.screens.checks.question.accept.click()
    bench.page.go_on()
    look_over()
    bench.page.go_on()
    bench.settle()
    look_over()


def test_that_no_sentence_in_sight_has_more_than_twenty_words(
    bench: Bench, export: Export, inn: Path
) -> None:
    export.without_table("maalinger").without_table("tiltak").without_table("legemidler")
    export.patch("innleggelser", 0, hastegrad=None)
    bench.look(written(with_bad_rows(export), inn))
    sentences = [part for text in texts_of(bench.page) for part in text.replace(":", ".").split(".")]
    assert max(len(sentence.split()) for sentence in sentences) <= 20


def test_that_one_can_go_back_to_an_earlier_extract_and_undo_it(
    bench: Bench, export: Export, inn: Path
) -> None:
    bench.look(written(export, inn))
    bench.page.go_on()
    bench.page.go_on()
    bench.settle()
    page, past = bench.page, bench.page.screens.past
    page.show_past()
    bench.settle()
    states = [past.view.rows.cell_text(row, 2) for row in range(2)]
    assert states == ["Gjelder nå", "Historikk"]
    assert not past.change.isEnabled(), "the newest one is chosen first"
    past.view.setCurrentIndex(past.view.rows.index(1, 0))
    assert past.change.isEnabled()
    assert "1 nyere uttrekk legges til side." in past.what.text()
    past.change.click()
    bench.settle()
    assert [past.view.rows.cell_text(row, 2) for row in range(2)] == ["Lagt til side", "Gjelder nå"]
    assert bench.desk.office.index_date == T
    bench.desk.undo_stack.undo()
    bench.settle()
    assert [past.view.rows.cell_text(row, 2) for row in range(2)] == ["Gjelder nå", "Historikk"]
    assert bench.desk.office.index_date == LATER
