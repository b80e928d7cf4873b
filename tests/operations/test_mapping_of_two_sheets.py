"""Two sheets that are one table, and two headers with one text: asked about, and what is chosen is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.mapping.profile_file import checked
from listeoversikt.operations.extract_mapping import recognised_profile
from listeoversikt.operations.mapped_profile import profile_of
from listeoversikt.operations.mapping_draft import Draft, Origin, assign, assign_table, confirm, draft_of
from listeoversikt.operations.mapping_lines import look
from listeoversikt.operations.mapping_trial import Trial, trial
from listeoversikt.operations.profile_draft import draft_file
from tests.contract.base_export import T
from tests.operations.mapping_ways import lines_of, surveyed
from tests.operations.small_books import CONTACTS, DIAGNOSES, PATIENTS, small_book

OLD, NEW = "liste.xlsx › Timebok 2025", "liste.xlsx › Timebok 2026"
EARLIER = "\n".join(CONTACTS.replace("2026", "2025").splitlines()[:4])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small_book(
        tmp_path / "liste.xlsx",
        {"pasienter": PATIENTS, "diagnoser": DIAGNOSES, "Timebok 2025": EARLIER, "Timebok 2026": CONTACTS},
    )


def read_with(path: Path, profile: Profile) -> dict[str, tuple[str, int]]:
    found = trial(path, checked(profile), T)
    assert isinstance(found, Trial), found
    return {one.table: (one.file, one.count.kept) for one in found.tables}


def test_that_the_second_sheet_of_a_table_is_asked_about(path: Path) -> None:
    draft = draft_of(surveyed(path), "Vår")
    assert (lines_of(draft, OLD).table, lines_of(draft, NEW).table) == ("kontakter", "")
    assert lines_of(draft, NEW).rival == "kontakter"
    assert lines_of(draft, NEW).origin is Origin.SUGGESTED
    only_old = confirm(draft, OLD)
    assert look(only_old).unconfirmed == 1
    assert look(confirm(only_old, NEW)).unconfirmed == 0
    assert lines_of(confirm(only_old, NEW), NEW).rival == "kontakter"  # still said, though it's chosen


@pytest.mark.parametrize(("chosen", "kept"), [(OLD, 2), (NEW, 3)])
def test_that_the_sheet_that_is_chosen_is_read_and_known_the_next_time(
    path: Path, chosen: str, kept: int
) -> None:
    draft = confirm(assign_table(draft_of(surveyed(path), "Vår"), chosen, "kontakter"))
    assert look(draft).ready
    profile = profile_of(draft)
    assert profile.tables["kontakter"].sources == (chosen.rpartition(" › ")[2],)
    assert read_with(path, profile)["kontakter"] == (chosen, kept)
    assert recognised_profile(path, [profile]) == profile
    assert profile_of(draft_of(surveyed(path, profile))) == profile


def test_that_a_profile_moves_from_the_one_sheet_to_the_other(path: Path) -> None:
    before = profile_of(confirm(draft_of(surveyed(path), "Vår")))
    after = profile_of(assign_table(draft_of(surveyed(path, before)), NEW, "kontakter"))
    assert after.tables["kontakter"].sources == ("Timebok 2026",)
    assert read_with(path, after)["kontakter"] == (NEW, 3)


def test_that_next_years_single_sheet_is_still_known(path: Path, tmp_path: Path) -> None:
    profile = profile_of(confirm(draft_of(surveyed(path), "Vår")))
    later = small_book(
        tmp_path / "neste.xlsx", {"pasienter": PATIENTS, "diagnoser": DIAGNOSES, "Timebok 2027": CONTACTS}
    )
    assert recognised_profile(later, [profile]) == profile


def test_that_sheets_of_one_name_in_two_books_are_told_apart_by_the_book(tmp_path: Path) -> None:
    folder = tmp_path / "inn"
    small_book(folder / "a.xlsx", {"pasienter": PATIENTS, "diagnoser": DIAGNOSES, "Timebok": EARLIER})
    small_book(folder / "b.xlsx", {"Timebok": CONTACTS, "Annet": "x | y\n1 | 2"})
    draft = assign_table(draft_of(surveyed(folder), "Vår"), "b.xlsx › Timebok", "kontakter")
    assert read_with(folder, profile_of(draft))["kontakter"] == ("b.xlsx › Timebok", 3)


def test_that_a_draft_file_says_which_sheet_is_not_read(path: Path) -> None:
    text = draft_file(draft_of(surveyed(path), "Vår")).decode()
    assert f"# Leses ikke: {NEW} ser også ut som kontakter." in text
    assert f"# Forslag: {OLD} er tabellen kontakter." in text


# -- two headers with one text --

SIDE = """
pasient_id | Når | kode | kodeverk | Når
P1 | 2026-03-01 | T90 | ICPC-2 | x
P2 | 2026-03-02 | K86 | ICPC-2 | y
"""


def side(tmp_path: Path) -> Draft:
    path = small_book(tmp_path / "side.xlsx", {"pasienter": PATIENTS, "diagnoser": SIDE})
    return draft_of(surveyed(path), "Vår")


def test_that_a_column_that_stands_under_the_same_header_twice_must_be_named_in_the_file(
    tmp_path: Path,
) -> None:
    source = "side.xlsx › diagnoser"
    draft = assign(side(tmp_path), source, 2, "dato")
    lines = confirm(draft)
    assert [line.position for line in lines_of(lines, source).headers if line.twin] == [2, 5]
    assert not look(lines).ready
    assert look(lines).twins == ((source, "Når"),)
    text = draft_file(draft).decode()
    assert text.count("# Overskriften Når står to ganger") == 1
    assert 'Når" = ""' not in text


def test_that_two_headers_with_one_text_that_nobody_reads_do_no_harm(tmp_path: Path) -> None:
    contacts = CONTACTS.replace("type", "type | Rom | Rom").replace("video", "video | 1 | 2")
    path = small_book(
        tmp_path / "liste.xlsx", {"pasienter": PATIENTS, "diagnoser": DIAGNOSES, "kontakter": contacts}
    )
    assert look(draft_of(surveyed(path), "Vår")).twins == ()
