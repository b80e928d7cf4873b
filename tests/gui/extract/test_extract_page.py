"""The way through an import on the page: look, preview, read in; stops, questions, cancelling."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from listeoversikt.gui.pages.extract import session as session_module
from listeoversikt.gui.pages.extract.stepper import Step
from listeoversikt.gui.pages.extract.wording import Doing
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.operations.extract_steps import Effect
from listeoversikt.operations.extract_stops import StopKind, Stopped, cancelled_stop
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store
from tests.contract.exports import Export
from tests.contract.identity_numbers import personal_number
from tests.gui.extract.conftest import LATER, Bench, open_office, texts_of
from tests.operations.stores import T, folder_bytes, opened, supplement, written


def with_bad_rows(export: Export, count: int = 21) -> Export:
    for number in range(count):
        export.add("kontakter", pasient_id=f"UKJENT-{number}", dato=T, type="telefon")
    return export


def extracts_in(folder: Path) -> list[dt.date]:
    with opened(folder) as store:
        return [one.export_date for one in store.extracts()]


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


# -- stops --


def test_that_an_identity_stops_with_the_place_and_never_the_value(
    bench: Bench, export: Export, inn: Path
) -> None:
    number = personal_number()
    before = folder_bytes(bench.folder)
    bench.look(written(export.with_column("kontakter", "merknad", number), inn))
    stopped = bench.page.screens.stopped
    assert bench.page.screens.current is stopped
    assert stopped.title.text() == "Stanset: uttrekket inneholder fødselsnummer"
    assert stopped.place.text().startswith("Tabell kontakter, kolonne merknad, rad\u00a02") or (
        stopped.place.text().startswith("Tabell kontakter, kolonne merknad, rad 2")
    )
    assert [button.text() for button in stopped.buttons] == ["Velg på nytt", "Kopier teksten"]
    assert "Ingenting er lagret. Verdiene vises ikke." in bench.words()
    assert number not in bench.words() + stopped.plain_text()
    assert bench.page.screens.stepper.accessibleName().endswith("stanset")
    assert folder_bytes(bench.folder) == before


def test_that_the_text_for_the_one_who_makes_the_extract_can_be_copied(
    bench: Bench, export: Export, inn: Path
) -> None:
    bench.look(written(export.without_table("diagnoser"), inn))
    bench.page.screens.stopped.buttons[-1].click()
    copied = QApplication.clipboard().text()
    assert "diagnoser.csv" in copied
    assert bench.said == ["Teksten er kopiert."]


def test_that_a_column_of_ids_can_be_passed_by_name(bench: Bench, export: Export, inn: Path) -> None:
    numbers = iter(personal_number(number) for number in range(1, 41))
    export.with_column("pasienter", "egen_id", lambda row: next(numbers))
    bench.look(written(export, inn))
    stopped = bench.page.screens.stopped
    assert [button.text() for button in stopped.buttons[:2]] == [
        "Velg på nytt",
        "Slipp gjennom kolonnen",
    ]
    assert "Slipp pasienter.egen_id gjennom bare når" in bench.words()
    stopped.buttons[1].click()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.checks
    assert "Sluppet gjennom av deg: pasienter.egen_id." in bench.words()


def spoiled_future(export: Export) -> Export:
    export.meta = (export.meta or {}) | {"uttrekksdato": "2099-01-01"}
    return export


STOPS: dict[str, tuple[Callable[[Export], Export], str]] = {
    "future": (spoiled_future, "Uttrekksdatoen er fram i tid"),
    "new pseudonyms": (
        lambda export: export.with_ids(lambda old: f"NY{old}"),
        "Pasientene har fått nye pseudonymer siden forrige uttrekk",
    ),
    "missing table": (
        lambda export: export.without_table("diagnoser"),
        "Uttrekket mangler en tabell som må være med",
    ),
    "missing column": (
        lambda export: export.without_column("diagnoser", "kode"),
        "Uttrekket mangler en kolonne som må være med",
    ),
}


@pytest.mark.parametrize(("spoil", "title"), STOPS.values(), ids=STOPS)
def test_that_every_stop_says_what_and_how_to_mend_with_one_filled_button(
    spoil: Callable[[Export], Export], title: str, bench: Bench, export: Export, inn: Path
) -> None:
    before = folder_bytes(bench.folder)
    bench.look(written(spoil(export), inn))
    stopped = bench.page.screens.stopped
    assert stopped.title.text() == title
    assert stopped.fix.text.text()
    assert sum(isinstance(button, PrimaryButton) for button in stopped.buttons) == 1
    assert "Forrige uttrekk gjelder." in bench.words()
    assert folder_bytes(bench.folder) == before
    stopped.buttons[0].click()
    assert bench.page.screens.current is bench.page.screens.start


def test_that_an_extract_read_in_by_another_window_meanwhile_can_be_checked_again(
    bench: Bench, export: Export, inn: Path
) -> None:
    from tests.operations.stores import read_in

    bench.look(written(export.copy(), inn))
    with opened(bench.folder) as other:
        read_in(other, written(export.shifted(1), inn))
    bench.page.go_on()
    bench.page.go_on()
    bench.settle()
    stopped = bench.page.screens.stopped
    assert stopped.title.text() == "Et annet vindu har lest inn et uttrekk i mellomtiden"
    stopped.buttons[0].click()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.checks
    assert bench.page._looked is not None
    assert bench.page._looked.effect is Effect.HISTORY


def test_that_a_full_disk_can_be_tried_again_when_there_is_room(
    bench: Bench, export: Export, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise StoreRefused(Reason.DISK_FULL)

    bench.look(written(export, inn))
    with monkeypatch.context() as patch:
        patch.setattr(Store, "save_extract", full)
        bench.page.go_on()
        bench.page.go_on()
        bench.settle()
    stopped = bench.page.screens.stopped
    assert stopped.title.text().startswith("Disken er full.")
    assert stopped.buttons[0].text() == "Prøv igjen"
    stopped.buttons[0].click()
    bench.settle()
    bench.page.go_on()
    bench.page.go_on()
    bench.settle()
    assert extracts_in(bench.folder) == [LATER, T]


# -- cancelling, leaving --


class Gate:
    """A step that waits until it's let go."""

    def __init__(self, step: Callable[..., Any]) -> None:
        self.step, self.began, self.free = step, threading.Event(), threading.Event()

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.began.set()
        self.free.wait(10)
        return self.step(*arguments, **options)


def test_that_esc_while_reading_answers_at_once_and_what_comes_late_is_dropped(
    bench: Bench, export: Export, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = folder_bytes(bench.folder)
    gate = Gate(session_module.look_at)
    monkeypatch.setattr(session_module, "look_at", gate)
    bench.page.look_at(written(export, inn))
    assert bench.page.screens.current is bench.page.screens.loading
    assert gate.began.wait(10)
    bench.qtbot.keyClick(bench.page, Qt.Key.Key_Escape)
    assert bench.page.screens.current is bench.page.screens.start
    notice = bench.page.screens.start.notice
    assert notice is not None
    assert notice.text.text() == "Avbrutt. Forrige uttrekk gjelder."
    gate.free.set()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.start
    assert folder_bytes(bench.folder) == before


def test_that_another_extract_can_be_looked_at_right_after_cancelling(
    bench: Bench, export: Export, inn: Path
) -> None:
    path = written(export, inn)
    bench.page.look_at(path)
    bench.page.cancel()
    bench.look(path)
    assert bench.page.screens.current is bench.page.screens.checks


def test_that_esc_on_the_checks_leaves_the_import(bench: Bench, export: Export, inn: Path) -> None:
    bench.look(written(export, inn))
    assert bench.page.step_back()
    assert bench.page.screens.current is bench.page.screens.start
    assert not bench.page.step_back()


def test_that_cancelling_while_storing_waits_for_the_answer_and_tells_the_truth(
    bench: Bench, export: Export, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(session_module.read_in)
    monkeypatch.setattr(session_module, "read_in", gate)
    bench.look(written(export, inn))
    bench.page.go_on()
    bench.page.go_on()
    assert gate.began.wait(10)
    bench.page.cancel()
    assert bench.page.session.doing is Doing.STORING
    assert not bench.page.screens.foot.cancel.isEnabled()
    gate.free.set()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.start
    assert "Avbrutt. Forrige uttrekk gjelder." in bench.words()
    assert extracts_in(bench.folder) == [T]


def test_that_an_extract_stored_before_the_cancelling_was_heard_is_told_as_stored(
    bench: Bench, export: Export, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deaf(*arguments: Any, **options: Any) -> Any:
        return real(*arguments, **options | {"cancelled": lambda: False})

    real = session_module.read_in
    gate = Gate(deaf)
    monkeypatch.setattr(session_module, "read_in", gate)
    bench.look(written(export, inn))
    bench.page.go_on()
    bench.page.go_on()
    assert gate.began.wait(10)
    bench.page.cancel()
    gate.free.set()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.receipt
    assert bench.desk.office.index_date == LATER


def test_that_nothing_is_begun_while_an_extract_is_being_stored(
    bench: Bench, export: Export, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(session_module.read_in)
    monkeypatch.setattr(session_module, "read_in", gate)
    path = written(export, inn)
    bench.look(path)
    bench.page.go_on()
    bench.page.go_on()
    bench.page.look_at(path)
    bench.page.choose_folder()
    assert bench.page.dialogs.dialog is None
    assert bench.page.session.doing is Doing.STORING
    gate.free.set()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.receipt


def test_that_an_import_goes_on_while_another_page_is_shown_and_says_when_it_is_done(
    bench: Bench, export: Export, inn: Path
) -> None:
    bench.look(written(export, inn))
    bench.page.go_on()
    bench.page.hide()
    bench.page.go_on()
    bench.settle()
    assert bench.said == ["Uttrekket er lest inn"]
    assert bench.page.screens.current is bench.page.screens.receipt


def test_that_a_window_closed_in_the_middle_leaves_the_store_whole(
    bench: Bench, export: Export, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(session_module.read_in)
    monkeypatch.setattr(session_module, "read_in", gate)
    bench.look(written(export, inn))
    bench.page.go_on()
    bench.page.go_on()
    assert gate.began.wait(10)
    bench.desk.runner.cancel()
    gate.free.set()
    assert bench.desk.runner.stop()
    with opened(bench.folder) as store:
        assert store.check() == ()
        assert [one.export_date for one in store.extracts()] == [T]


def test_that_a_mistake_in_the_program_is_told_as_one_sentence(
    bench: Bench, export: Export, inn: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("PAS-0001")

    monkeypatch.setattr(session_module, "look_at", broken)
    bench.look(written(export, inn))
    notice = bench.page.screens.start.notice
    assert notice is not None
    assert notice.text.text()
    assert "PAS-0001" not in bench.words()


def test_that_a_stop_by_the_status_bar_is_told_as_cancelled(bench: Bench) -> None:
    bench.page.session.stopped.emit(cancelled_stop())
    assert "Avbrutt. Forrige uttrekk gjelder." in bench.words()


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


def test_that_a_stop_without_a_place_shows_no_empty_line(bench: Bench) -> None:
    bench.page.session.stopped.emit(Stopped(StopKind.CHANGED_MEANWHILE, ()))
    assert not bench.page.screens.stopped.place.isVisibleTo(bench.page)
