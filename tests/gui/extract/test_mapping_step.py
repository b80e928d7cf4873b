"""The step Kolonner: a vendor's workbook is explained once, tried, kept as a profile, and known the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from listeoversikt.gui.pages.extract.mapping import MappingView
from listeoversikt.gui.pages.extract.mapping.dragging import COLUMN, HEADER, dragged
from listeoversikt.gui.pages.extract.stepper import Step
from listeoversikt.gui.pages.extract.wording import Doing
from listeoversikt.operations.mapping_draft import Origin, leave_out
from listeoversikt.operations.mapping_lines import SourceLines, look
from listeoversikt.operations.profiles import stored_profiles
from tests.contract.exports import Export
from tests.gui.extract.conftest import LATER, Bench, extracts_in, texts_of
from tests.gui.extract.mapping_steps import look_over
from tests.gui.extract.vendor_books import vendor_book
from tests.operations.stores import T, folder_bytes

PATIENTS = "liste.xlsx › Pasientliste"
DIAGNOSES = "liste.xlsx › Problemliste"


@pytest.fixture
def book(export: Export, inn: Path) -> Path:
    return vendor_book(inn / "liste.xlsx", export)


@pytest.fixture
def mapping(bench: Bench, book: Path) -> MappingView:
    """The step, opened by an export whose headers nobody knows."""
    bench.look(book)
    assert bench.page.screens.current is bench.page.screens.mapping
    return bench.page.screens.mapping


def lines_of(mapping: MappingView, source: str = PATIENTS) -> SourceLines:
    assert mapping.draft is not None
    return next(one for one in look(mapping.draft).sources if one.source == source)


def meaning_of(mapping: MappingView, header: str, source: str = PATIENTS) -> tuple[str, Origin]:
    line = next(one for one in lines_of(mapping, source).headers if one.header == header)
    return line.column, line.origin


def position_of(mapping: MappingView, header: str) -> int:
    return next(line.position for line in lines_of(mapping).headers if line.header == header)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(bench: Bench, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    bench.qtbot.keyClick(focused(), key, modifier)


def tab_to(bench: Bench, wanted: QWidget) -> None:
    """By the tab key alone."""
    for _ in range(400):
        if focused() is wanted:
            return
        press(bench, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {wanted.accessibleName()}")


def tried(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: not bench.page.columns.trying.is_trying, timeout=20_000)
    bench.settle()


# -- the whole way --


def test_that_a_vendors_workbook_is_mapped_by_keyboard_kept_and_known_the_next_month(
    bench: Bench, book: Path, export: Export, inn: Path, mapping: MappingView
) -> None:
    bench.page.activateWindow()
    bench.qtbot.waitUntil(bench.page.isActiveWindow)
    mapping.first_focus().setFocus()
    row = mapping.headers.rows[position_of(mapping, "Kull")]
    if not row.line.column:
        tab_to(bench, row.way_in())
        while row.choice is not None and row.choice.key() != "fodselsaar":
            press(bench, Qt.Key.Key_Down)
    assert meaning_of(mapping, "Kull")[0] == "fodselsaar"
    tab_to(bench, mapping.foot.confirm)
    while mapping.foot.confirm.isVisibleTo(mapping):  # one sheet after the other
        press(bench, Qt.Key.Key_Space)
    tab_to(bench, mapping.foot.name)
    focused().selectAll()  # type: ignore[attr-defined]
    bench.qtbot.keyClicks(focused(), "Leverandøren")
    tab_to(bench, mapping.foot.save)
    press(bench, Qt.Key.Key_Space)
    bench.settle()
    screens = bench.page.screens
    assert screens.current is screens.checks
    assert bench.said == ["Profilen er lagret: Leverandøren"]
    bench.page.go_on()
    bench.page.go_on()
    bench.settle()
    assert screens.current is screens.receipt
    assert extracts_in(bench.folder) == [LATER, T]
    bench.look(vendor_book(inn / "neste.xlsx", export.shifted(20)))
    assert screens.current is screens.checks
    assert screens.checks.recognised is not None
    assert "Gjenkjent med profilen Leverandøren." in bench.words()
    assert screens.stepper.step is Step.CHECKS


def test_that_a_mapping_for_once_reads_without_keeping_anything(
    bench: Bench, book: Path, mapping: MappingView
) -> None:
    choose(mapping, "Kull", "fodselsaar")
    look_over(mapping)
    mapping.foot.once.click()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.checks
    with_profiles = bench.desk.runner.office
    assert with_profiles is not None
    assert stored_profiles(with_profiles.store) == ()


def choose(mapping: MappingView, header: str, column: str) -> None:
    choice = mapping.headers.rows[position_of(mapping, header)].choice
    assert choice is not None
    choice.choose(column)
    choice.chosen.emit(column)


# -- what is shown --


def test_that_nothing_is_stored_while_columns_are_explained(bench: Bench, export: Export, inn: Path) -> None:
    before = folder_bytes(bench.folder)
    bench.look(vendor_book(inn / "liste.xlsx", export))
    tried(bench)
    assert bench.page.screens.stepper.step is Step.COLUMNS
    assert folder_bytes(bench.folder) == before


def test_that_proposals_must_be_looked_over_before_the_way_is_open(mapping: MappingView) -> None:
    choose(mapping, "Kull", "fodselsaar")
    assert not mapping.foot.save.isEnabled()
    assert "forslag å se over" in mapping.foot.standing.text()
    look_over(mapping)
    assert mapping.foot.save.isEnabled()
    assert not mapping.foot.standing.isVisibleTo(mapping)


def test_that_accepting_one_proposal_leaves_one_fewer(mapping: MappingView) -> None:
    assert mapping.draft is not None
    before = look(mapping.draft).unconfirmed
    mapping.headers.rows[position_of(mapping, "Pasientnr")].accept.click()
    assert meaning_of(mapping, "Pasientnr") == ("pasient_id", Origin.CHOSEN)
    assert look(mapping.draft).unconfirmed == before - 1


def test_that_a_required_column_that_lacks_is_named_and_its_chip_says_so(mapping: MappingView) -> None:
    mapping.edit(lambda draft: leave_out(draft, PATIENTS, position_of(mapping, "Pasientnr")))
    assert "Mangler ennå kolonnen pasient_id i tabellen pasienter" in mapping.foot.standing.text()
    assert not mapping.columns.chips["pasient_id"].given
    assert "kreves, men mangler" in mapping.columns.chips["pasient_id"].accessibleName()
    assert "mangler pasient_id" in mapping.sources.rows[PATIENTS].note.text()
    assert "Vises når alt som kreves, er på plass." in texts_of(mapping.trial)


def test_that_the_trial_shows_the_first_rows_as_they_would_be_read(
    bench: Bench, mapping: MappingView
) -> None:
    choose(mapping, "Kull", "fodselsaar")
    tried(bench)
    rows = mapping.trial.view.rows
    titles = [column.title for column in rows.columns]
    first = {title: rows.cell_text(0, at) for at, title in enumerate(titles)}
    assert first["pasient_id"] == "PAS-0001"
    assert first["kjonn"] in ("K", "M")
    assert mapping.trial.sum.text() == "40 lest = 40 beholdt + 0 satt til side"


def test_that_the_trial_tells_what_would_be_set_aside_and_why(
    bench: Bench, export: Export, inn: Path
) -> None:
    export.add("kontakter", pasient_id="UKJENT-1", dato=T, type="telefon")
    bench.look(vendor_book(inn / "liste.xlsx", export))
    mapping = bench.page.screens.mapping
    choose(mapping, "Kull", "fodselsaar")
    mapping.choose_source("liste.xlsx › Timebok")
    tried(bench)
    assert "1 satt til side" in mapping.trial.sum.text()
    assert mapping.trial.about.text() == "Satt til side: Ukjent pasient 1."


def test_that_a_later_change_drops_the_trial_before_it(bench: Bench, mapping: MappingView) -> None:
    choose(mapping, "Kull", "fodselsaar")
    tried(bench)
    answers: list[object] = []
    bench.page.columns.trying.told.connect(answers.append)
    choose(mapping, "Kj", "tolk")
    choose(mapping, "Kj", "kjonn")
    tried(bench)
    assert len(answers) == 1


def test_that_words_of_the_office_get_the_contracts_words(mapping: MappingView) -> None:
    choose(mapping, "Kj", "kjonn")
    words = mapping.meanings.words["kjonn"]
    assert set(words.lines) == {"Jente", "Gutt"}
    line = words.lines["Jente"]
    assert line.choice is not None
    assert [line.choice.itemData(at) for at in range(2, line.choice.count())] == ["K", "M"]
    line.choice.chosen.emit("K")
    (said,) = [one for one in lines_of(mapping).words if one.column == "kjonn"]
    assert {one.text: (one.word, one.origin) for one in said.lines}["Jente"] == ("K", Origin.CHOSEN)


def test_that_one_value_can_hold_for_all_rows(mapping: MappingView) -> None:
    mapping.choose_source(DIAGNOSES)
    mapping.meanings._constant(DIAGNOSES, "kilde", "fastlege")
    constants = {one.column: one.value for one in lines_of(mapping, DIAGNOSES).constants}
    if "kilde" in constants:
        assert constants["kilde"] == "fastlege"
    else:  # the column is in the export: it can't also have one value
        assert "kilde" in {line.column for line in lines_of(mapping, DIAGNOSES).headers}


def test_that_a_step_is_taken_back_and_done_again_by_keys(bench: Bench, mapping: MappingView) -> None:
    before = meaning_of(mapping, "Pasientnr")
    mapping.headers.rows[position_of(mapping, "Pasientnr")].accept.click()
    mapping.first_focus().setFocus()
    bench.qtbot.keyClick(mapping, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert meaning_of(mapping, "Pasientnr") == before
    mapping.redo.click()
    assert meaning_of(mapping, "Pasientnr") == ("pasient_id", Origin.CHOSEN)


def test_that_an_export_with_names_shows_no_value_of_them_and_cannot_go_on(
    bench: Bench, export: Export, inn: Path
) -> None:
    bench.look(vendor_book(inn / "liste.xlsx", export, {"Pasientens navn": "Kari Nordmann"}))
    mapping = bench.page.screens.mapping
    assert bench.page.screens.current is mapping
    said = bench.words()
    assert "Nordmann" not in said
    assert "kan ikke tas med: navn, adresse eller full fødselsdato" in said
    assert not mapping.foot.save.isEnabled()
    assert next(iter(mapping.headers.rows.values())).line.points is not None


# -- dragging, and the way without it --


def drop_event(kind: str, content: str) -> QDropEvent:
    none = Qt.KeyboardModifier.NoModifier
    data = dragged(kind, content)
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.LinkAction, data, Qt.MouseButton.LeftButton, none)
    event.data = data  # type: ignore[attr-defined]
    return event


def test_that_a_column_dropped_on_a_header_is_what_it_is_read_as(mapping: MappingView) -> None:
    row = mapping.headers.rows[position_of(mapping, "Kj")]
    row.dropEvent(drop_event(COLUMN, "bydel"))
    assert meaning_of(mapping, "Kj") == ("bydel", Origin.CHOSEN)


def test_that_a_header_dropped_on_a_column_is_read_as_it(mapping: MappingView) -> None:
    chip = mapping.columns.chips["bydel"]
    chip.dropEvent(drop_event(HEADER, str(position_of(mapping, "Kull"))))
    assert meaning_of(mapping, "Kull") == ("bydel", Origin.CHOSEN)


def test_that_a_column_that_points_to_persons_takes_no_drop(bench: Bench, export: Export, inn: Path) -> None:
    bench.look(vendor_book(inn / "liste.xlsx", export, {"Pasientens navn": "Kari Nordmann"}))
    mapping = bench.page.screens.mapping
    row = next(iter(mapping.headers.rows.values()))
    data = dragged(COLUMN, "bydel")
    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.LinkAction, data, button, none)
    event.ignore()
    row.dragEnterEvent(event)
    assert not event.isAccepted()


def test_that_a_chip_lists_the_headers_it_may_come_from(mapping: MappingView) -> None:
    mapping.columns.chips["bydel"].click()
    menu = mapping.columns.menu
    assert menu is not None
    (action,) = [one for one in menu.actions() if one.text() == "Kull"]
    action.trigger()
    menu.close()
    assert meaning_of(mapping, "Kull")[0] == "bydel"


# -- sources, leaving, changing --


def test_that_a_sheet_can_be_another_table_or_none(mapping: MappingView) -> None:
    row = mapping.sources.rows["liste.xlsx › Timebok"]
    row.table.choose("-")
    row.table.chosen.emit("-")
    assert lines_of(mapping, "liste.xlsx › Timebok").table == ""
    assert mapping.headers.rows
    assert all(one.choice is None for one in mapping.headers.rows.values())


def test_that_leaving_says_that_the_former_extract_applies(bench: Bench, mapping: MappingView) -> None:
    choose(mapping, "Kull", "fodselsaar")
    mapping.first_focus().setFocus()
    assert bench.page.step_back()
    assert "Avbrutt. Forrige uttrekk gjelder." in bench.words()
    assert not bench.page.columns.trying.is_trying
    bench.settle()


def test_that_cancelling_while_the_columns_are_looked_through_answers_at_once(
    bench: Bench, book: Path
) -> None:
    bench.page.look_at(book)
    session = bench.page.session
    bench.qtbot.waitUntil(lambda: session.doing is Doing.SURVEYING, timeout=20_000)
    bench.page.screens.foot.cancel.click()
    assert "Avbrutt. Forrige uttrekk gjelder." in bench.words()
    bench.settle()
    assert bench.page.screens.current is bench.page.screens.start


def test_that_columns_can_be_changed_from_the_checks(bench: Bench, book: Path, mapping: MappingView) -> None:
    choose(mapping, "Kull", "fodselsaar")
    look_over(mapping)
    mapping.foot.save.click()
    bench.settle()
    recognised = bench.page.screens.checks.recognised
    assert recognised is not None and recognised.button is not None
    recognised.button.click()
    bench.settle()
    assert bench.page.screens.current is mapping
    assert meaning_of(mapping, "Kull") == ("fodselsaar", Origin.PROFILE)
    assert mapping.foot.name.text() == "Vår journal"


def test_that_a_name_that_is_taken_says_that_the_profile_is_replaced(
    bench: Bench, export: Export, inn: Path, mapping: MappingView
) -> None:
    choose(mapping, "Kull", "fodselsaar")
    look_over(mapping)
    mapping._names = frozenset({"Fra før"})
    mapping.foot.name.setText("Fra før")
    mapping.foot.named.emit("Fra før")
    assert mapping.foot.standing.text() == "Profilen med dette navnet blir erstattet."


def test_that_a_profile_with_no_name_or_a_persons_number_is_not_kept(
    bench: Bench, mapping: MappingView
) -> None:
    choose(mapping, "Kull", "fodselsaar")
    look_over(mapping)
    mapping.foot.name.setText("")
    mapping.foot.named.emit("")
    assert not mapping.foot.save.isEnabled()
    mapping.foot.name.setText("912 34 567")
    mapping.foot.named.emit("912 34 567")
    mapping.foot.save.click()
    bench.settle()
    assert bench.page.screens.current is mapping
    assert "telefonnummer" in mapping.foot.error.sentence


def test_that_a_stop_after_the_step_leads_back_to_it_with_what_was_said(
    bench: Bench, mapping: MappingView
) -> None:
    choose(mapping, "Pasientnr", "journalnr")
    choose(mapping, "journalnr", "pasient_id")  # other ids than those in the store
    choose(mapping, "Kull", "fodselsaar")
    look_over(mapping)
    mapping.foot.once.click()
    bench.settle()
    stopped = bench.page.screens.stopped
    assert bench.page.screens.current is stopped
    (button,) = [one for one in stopped.buttons if one.text() == "Endre kolonner"]
    button.click()
    bench.settle()
    assert bench.page.screens.current is mapping
    assert meaning_of(mapping, "Pasientnr") == ("journalnr", Origin.PROFILE)


def test_that_words_nobody_knows_in_a_required_column_open_the_step(
    bench: Bench, export: Export, inn: Path
) -> None:
    for row in export.rows["pasienter"]:
        row["kjonn"] = {"K": "Ho", "M": "Han"}[str(row["kjonn"])]
    from tests.operations.stores import written

    bench.look(written(export, inn))
    assert bench.page.screens.current is bench.page.screens.mapping


def test_that_a_kept_profile_is_taken_back_by_undo(bench: Bench, mapping: MappingView) -> None:
    choose(mapping, "Kull", "fodselsaar")
    look_over(mapping)
    mapping.foot.save.click()
    bench.settle()
    office = bench.desk.runner.office
    assert office is not None
    assert [one.name for one in stored_profiles(office.store)] == ["Vår journal"]
    bench.desk.undo_stack.undo()
    bench.settle()
    assert stored_profiles(office.store) == ()
    assert bench.page.screens.current is bench.page.screens.checks
