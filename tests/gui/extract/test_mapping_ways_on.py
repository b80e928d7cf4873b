"""The step Kolonner has a way on: sheet by sheet through the proposals, past a false alarm, and never past a sheet unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from listeoversikt.gui.pages.extract.mapping import MappingView
from listeoversikt.operations.mapped_profile import profile_of
from listeoversikt.operations.mapping_draft import leave_out
from listeoversikt.operations.mapping_lines import look
from tests.gui.extract.conftest import Bench, texts_of
from tests.gui.extract.mapping_steps import look_over
from tests.operations.small_books import CONTACTS, DIAGNOSES, PATIENTS, small_book
from tests.operations.test_mapping_of_ids import ALARM, book
from tests.operations.test_mapping_of_two_sheets import SIDE

STAYS = """
pasient_id | inn | ut | hastegrad
P1 | 2026-03-10 | 2026-03-12 | Uplanlagt
P2 | 2026-03-11 | 2026-03-13 | Planlagt kontroll
P3 | 2026-03-12 | 2026-03-14 | Elektiv
"""


def mapping_of(bench: Bench, path: Path) -> MappingView:
    bench.look(path)
    mapping = bench.page.screens.mapping
    assert bench.page.screens.current is mapping
    return mapping


def test_that_each_sheet_with_proposals_is_in_view_before_its_proposals_are_taken(
    new_office: Bench, tmp_path: Path
) -> None:
    people = PATIENTS.replace("kjonn", "Kjønn").replace("pasient_id", "Pasientnr")
    sheets = {"Pasientliste": people, "diagnoser": DIAGNOSES, "innleggelser": STAYS}
    mapping = mapping_of(new_office, small_book(tmp_path / "liste.xlsx", sheets))
    assert "forslag å se over her" in mapping.foot.standing.text()
    assert "i andre filer eller ark" in mapping.foot.standing.text()
    first = mapping._source
    mapping.foot.confirm.click()
    assert mapping._source != first
    assert not mapping.foot.save.isEnabled()
    look_over(mapping)
    assert mapping.foot.save.isEnabled()
    assert mapping.foot.standing.text() == "1 rad i innleggelser har et ord som ikke forstås."
    assert mapping.sources.rows["liste.xlsx › innleggelser"].note.text() == "3 rader · 1 med ukjente ord"


def test_that_the_button_leads_to_the_sheet_whose_proposals_are_left(
    new_office: Bench, tmp_path: Path
) -> None:
    people = PATIENTS.replace("pasient_id", "Pasientnr")
    sheets = {"Pasientliste": people, "diagnoser": DIAGNOSES, "innleggelser": STAYS}
    mapping = mapping_of(new_office, small_book(tmp_path / "liste.xlsx", sheets))
    mapping.choose_source("liste.xlsx › diagnoser")
    assert mapping.foot.confirm.text() == "Vis dem"
    mapping.foot.confirm.click()
    assert mapping._source in ("liste.xlsx › Pasientliste", "liste.xlsx › innleggelser")
    assert mapping.foot.confirm.text() == "Jeg har sett over dem"


def test_that_eight_digits_are_chosen_as_the_patients_number_and_the_way_is_open(
    new_office: Bench, tmp_path: Path
) -> None:
    path = book(tmp_path, "Pas.ref", "20012345", "20012346", "20012347")
    mapping = mapping_of(new_office, path)
    for source in ("liste.xlsx › pasienter", "liste.xlsx › diagnoser"):
        mapping.choose_source(source)
        row = mapping.headers.rows[1]
        choice = row.choice
        assert choice is not None
        assert "telefonnumre" in row.samples.text()
        choice.chosen.emit("pasient_id")
        assert mapping.headers.rows[1] is row  # the focus stays
        assert row.samples.text() == "Verdiene vises ikke."
    look_over(mapping)
    assert mapping.foot.save.isEnabled()
    mapping.foot.save.click()
    new_office.settle()
    assert new_office.page.screens.current is new_office.page.screens.checks


def test_that_a_false_alarm_is_passed_by_its_name_and_told_in_the_checks(
    new_office: Bench, tmp_path: Path
) -> None:
    path = book(tmp_path, "Pasientnr", ALARM, "12345678901", "98765432109")
    mapping = mapping_of(new_office, path)
    assert "slipp gjennom falske alarmer. Det logges." in mapping.foot.standing.text()
    mapping.edit(lambda draft: leave_out(draft, "liste.xlsx › pasienter", 3))
    mapping.undo.click()
    for source, place in (("pasienter", "pasienter.pasient_id"), ("diagnoser", "diagnoser.pasient_id")):
        mapping.choose_source(f"liste.xlsx › {source}")
        button = mapping.headers.rows[1].let_through
        QApplication.processEvents()
        assert button.isVisibleTo(mapping)
        assert button.accessibleName() == f"Slipp gjennom {place}"
        button.click()
        new_office.settle()
        assert new_office.page.screens.current is mapping
        assert not mapping.headers.rows[1].let_through.isVisibleTo(mapping)
        assert mapping._source == f"liste.xlsx › {source}"
    assert mapping.draft is not None
    assert look(mapping.draft).pointing == ()
    assert mapping.redo.isEnabled()  # what was done before stands
    look_over(mapping)
    mapping.foot.once.click()
    new_office.settle()
    assert new_office.page.screens.current is new_office.page.screens.checks
    said = new_office.words()
    assert "Sluppet gjennom uten identitetskontroll" in said
    assert ALARM not in said


def test_that_what_was_passed_for_one_export_is_not_passed_for_the_next(
    new_office: Bench, tmp_path: Path
) -> None:
    path = book(tmp_path, "Pasientnr", ALARM, "12345678901", "98765432109")
    mapping = mapping_of(new_office, path)
    mapping.headers.rows[1].let_through.click()
    new_office.settle()
    assert mapping.draft is not None
    assert len(look(mapping.draft).pointing) == 1
    new_office.look(path)
    assert len(look(mapping.draft).pointing) == 2


def test_that_the_second_sheet_of_a_table_must_be_seen(new_office: Bench, tmp_path: Path) -> None:
    path = small_book(
        tmp_path / "liste.xlsx",
        {
            "Pasientliste": PATIENTS,
            "diagnoser": DIAGNOSES,
            "Timebok 2025": CONTACTS,
            "Timebok 2026": CONTACTS,
        },
    )
    mapping = mapping_of(new_office, path)
    row = mapping.sources.rows["liste.xlsx › Timebok 2026"]
    assert row.note.text() == "3 rader · ser også ut som kontakter, og leses ikke"
    assert "Timebok 2026" in look_over(mapping)
    assert mapping.foot.save.isEnabled()
    row.table.chosen.emit("kontakter")
    assert mapping.draft is not None
    assert profile_of(mapping.draft).tables["kontakter"].sources == ("Timebok 2026",)
    assert "Timebok 2025" in mapping.sources.rows["liste.xlsx › Timebok 2025"].button.text()
    assert "leses ikke" in mapping.sources.rows["liste.xlsx › Timebok 2025"].note.text()


def test_that_a_header_that_stands_twice_is_told_on_both_rows(new_office: Bench, tmp_path: Path) -> None:
    mapping = mapping_of(
        new_office, small_book(tmp_path / "liste.xlsx", {"Pasientliste": PATIENTS, "diagnoser": SIDE})
    )
    mapping.choose_source("liste.xlsx › diagnoser")
    rows = [row for row in mapping.headers.rows.values() if row.line.header == "Når"]
    choice = rows[0].choice
    assert choice is not None
    choice.chosen.emit("dato")
    assert [row.origin.text() for row in rows] == ["samme overskrift to ganger"] * 2
    assert not mapping.foot.save.isEnabled()
    assert mapping.foot.standing.text() == "Når står over to kolonner. Gi dem ulike navn i filen."
    assert "Vises når ingen overskrift står to ganger." in texts_of(mapping.trial)


@pytest.mark.parametrize("emptied", [3, 0])
def test_that_new_words_in_a_column_that_need_not_be_there_open_the_step(
    new_office: Bench, tmp_path: Path, emptied: int
) -> None:
    stays = STAYS.replace("Uplanlagt", "planlagt").replace("Planlagt kontroll", "planlagt")
    stays = stays.replace("Elektiv", "planlagt")
    if emptied:
        stays = stays.replace("planlagt", "Ø-hj.")
    path = small_book(
        tmp_path / "liste.xlsx", {"pasienter": PATIENTS, "diagnoser": DIAGNOSES, "innleggelser": stays}
    )
    new_office.look(path)
    screens = new_office.page.screens
    assert screens.current is (screens.mapping if emptied else screens.checks)
    if emptied:
        assert screens.mapping._source == "liste.xlsx › innleggelser"
        assert screens.mapping.foot.standing.text() == "3 rader i innleggelser har ord som ikke forstås."
