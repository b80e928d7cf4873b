"""The office's profiles on the page: listed, renamed, deleted, to and from files; all but the file undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.gui.pages.extract.profiles import ProfilesView
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.operations.profiles import save_profile, stored_profiles
from tests.gui.extract.conftest import Bench
from tests.journal.mapping.vendor import vendor_profile


def keep(bench: Bench, profile: Profile) -> None:
    office = bench.desk.runner.office
    assert office is not None
    save_profile(office.store, profile)


def names_in(bench: Bench) -> list[str]:
    office = bench.desk.runner.office
    assert office is not None
    return [one.name for one in stored_profiles(office.store)]


@pytest.fixture
def profiles(bench: Bench) -> ProfilesView:
    """The list, with one profile in it."""
    keep(bench, vendor_profile())
    bench.page.show_profiles()
    bench.settle()
    return bench.page.screens.profiles


def shown(view: ProfilesView) -> list[str]:
    rows = view.view.rows
    return [rows.cell_text(row, 0) for row in range(rows.count)]


def test_that_an_office_without_profiles_is_told_how_they_come(bench: Bench) -> None:
    bench.page.show_profiles()
    bench.settle()
    assert "Ingen profiler ennå" in bench.words()
    assert not bench.page.screens.profiles.delete.isVisibleTo(bench.page)


def test_that_a_profile_stands_with_its_tables_and_who_saved_it(profiles: ProfilesView) -> None:
    rows = profiles.view.rows
    assert shown(profiles) == ["Leverandøren"]
    assert rows.cell_text(0, 1).startswith("pasienter, diagnoser, kontakter")
    assert rows.cell_text(0, 3)


def test_that_a_profile_gets_another_name_and_stays_chosen(bench: Bench, profiles: ProfilesView) -> None:
    keep(bench, vendor_profile("Andre"))
    profiles.ask()
    bench.settle()
    assert profiles.chosen is not None and profiles.chosen.name == "Leverandøren"
    profiles.name.setText("Nytt navn")
    profiles.name.returnPressed.emit()
    bench.settle()
    assert shown(profiles) == ["Andre", "Nytt navn"]
    assert profiles.chosen is not None and profiles.chosen.name == "Nytt navn"
    bench.desk.undo_stack.undo()
    bench.settle()
    assert sorted(names_in(bench)) == ["Andre", "Leverandøren"]


def test_that_a_name_that_is_taken_is_told_and_changes_nothing(bench: Bench, profiles: ProfilesView) -> None:
    keep(bench, vendor_profile("Andre"))
    profiles.name.setText("Andre")
    profiles.name.textEdited.emit("Andre")
    profiles.rename.click()
    bench.settle()
    assert profiles.error.sentence == "Det finnes alt en profil med dette navnet: velg et annet navn."
    assert sorted(names_in(bench)) == ["Andre", "Leverandøren"]


def test_that_a_deleted_profile_comes_back_by_undo(bench: Bench, profiles: ProfilesView) -> None:
    profiles.delete.click()
    bench.settle()
    assert shown(profiles) == []
    assert bench.said == ["Profilen er slettet: Leverandøren"]
    bench.desk.undo_stack.undo()
    bench.settle()
    assert shown(profiles) == ["Leverandøren"]


def test_that_a_profile_goes_to_a_file_and_comes_from_one(
    bench: Bench, profiles: ProfilesView, tmp_path: Path
) -> None:
    profiles.export.click()
    assert profiles.dialog is not None
    profiles.dialog.filesSelected.emit([str(tmp_path / "leverandøren.toml")])
    bench.settle()
    assert bench.said == ["Profilen er lagret som leverandøren.toml"]
    profiles.delete.click()
    bench.settle()
    profiles.bring.click()
    profiles.dialog.filesSelected.emit([str(tmp_path / "leverandøren.toml")])
    bench.settle()
    assert shown(profiles) == ["Leverandøren"]


def test_that_a_file_that_is_no_profile_is_told_in_one_sentence(
    bench: Bench, profiles: ProfilesView, tmp_path: Path
) -> None:
    (tmp_path / "feil.toml").write_text("navn = ", encoding="utf-8")
    profiles.bring.click()
    assert profiles.dialog is not None
    profiles.dialog.filesSelected.emit([str(tmp_path / "feil.toml")])
    bench.settle()
    assert "ikke riktig TOML" in profiles.error.sentence
    assert names_in(bench) == ["Leverandøren"]


def test_that_esc_leads_back_to_where_one_was(bench: Bench, profiles: ProfilesView) -> None:
    assert bench.page.step_back()
    assert bench.page.screens.current is bench.page.screens.start
