"""What stops an import on the page, and leaving one: the place and never the value, nothing half stored."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from listeoversikt.gui.pages.extract import session as session_module
from listeoversikt.gui.pages.extract.wording import Doing
from listeoversikt.gui.parts.buttons import PrimaryButton
from listeoversikt.operations.extract_steps import Effect
from listeoversikt.operations.extract_stops import StopKind, Stopped, cancelled_stop
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store
from tests.contract.exports import Export
from tests.contract.identity_numbers import personal_number
from tests.gui.extract.conftest import LATER, Bench, extracts_in
from tests.operations.stores import T, folder_bytes, opened, written


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


def test_that_a_stop_without_a_place_shows_no_empty_line(bench: Bench) -> None:
    bench.page.session.stopped.emit(Stopped(StopKind.CHANGED_MEANWHILE, ()))
    assert not bench.page.screens.stopped.place.isVisibleTo(bench.page)
