"""Columns of ids that look like something else: eight digits are a patient's number, and a false alarm can be passed by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.journal.mapping.profile_file import checked
from listeoversikt.journal.refusal import RefusalKind
from listeoversikt.operations.extract_mapping import Survey, survey
from listeoversikt.operations.mapped_profile import profile_of
from listeoversikt.operations.mapping_draft import Draft, assign, confirm, draft_of, leave_out, resurveyed
from listeoversikt.operations.mapping_lines import look
from listeoversikt.operations.mapping_trial import Trial, trial
from tests.contract.base_export import T
from tests.operations.mapping_ways import header_of, lines_of, surveyed
from tests.operations.small_books import CONTACTS, DIAGNOSES, PATIENTS, small_book

WHO, WHAT = "liste.xlsx › pasienter", "liste.xlsx › diagnoser"
ALARM = "01010150074"
"""Eleven digits that would be a national identity number."""


def with_ids(table: str, header: str, *ids: str) -> str:
    """The table with another header of ids, and other ids."""
    for number, one in enumerate(ids, start=1):
        table = table.replace(f"\nP{number} ", f"\n{one} ")
    return table.replace("pasient_id", header)


def book(path: Path, header: str, *ids: str) -> Path:
    sheets = {"pasienter": PATIENTS, "diagnoser": DIAGNOSES}
    return small_book(
        path / "liste.xlsx", {name: with_ids(one, header, *ids) for name, one in sheets.items()}
    )


@pytest.fixture
def numbers(tmp_path: Path) -> Path:
    return book(tmp_path, "Pas.ref", "20012345", "20012346", "20012347")


@pytest.fixture
def alarm(tmp_path: Path) -> Path:
    return book(tmp_path, "Pasientnr", ALARM, "12345678901", "98765432109")


def said(draft: Draft, column: str = "pasient_id") -> Draft:
    """Both columns of ids said to be what they are."""
    for source in (WHO, WHAT):
        draft = assign(draft, source, 1, column)
    return draft


# -- eight digits under a header that nobody knows --


def test_that_eight_digits_said_to_be_the_patients_number_point_to_nobody(numbers: Path) -> None:
    draft = draft_of(surveyed(numbers), "Vår")
    assert len(look(draft).pointing) == 2
    assert header_of(draft, WHO, "Pas.ref").choices == ("pasient_id", "fastlege_id", "journalnr")
    after = said(draft)
    assert look(after).pointing == ()
    assert header_of(after, WHO, "Pas.ref").points is None
    assert look(confirm(after)).ready
    found = trial(numbers, checked(profile_of(after)), T)
    assert isinstance(found, Trial)
    assert found.patients == 3
    assert look(leave_out(after, WHO, 1)).pointing == ((WHO, 1),)


def test_that_a_profile_that_says_so_is_known_and_can_be_changed(numbers: Path) -> None:
    profile = profile_of(said(draft_of(surveyed(numbers), "Vår")))
    for found in (surveyed(numbers, profile), survey(numbers, [], asked=profile)):
        assert isinstance(found, Survey)
        assert found.recognised == profile
        assert not found.needs_mapping
        assert found.pointing == ()
        assert look(draft_of(found)).ready
        assert profile_of(draft_of(found)) == profile


def test_that_a_profile_that_leaves_the_column_out_leaves_it_pointing(tmp_path: Path) -> None:
    contacts = CONTACTS.replace("type", "type | Pasientnr").replace("video", "video | 91234567")
    path = small_book(
        tmp_path / "liste.xlsx", {"pasienter": PATIENTS, "diagnoser": DIAGNOSES, "kontakter": contacts}
    )
    profile = Profile("x", {"kontakter": TableProfile(columns={"Pasientnr": ""})})
    found = survey(path, [], asked=profile)
    assert isinstance(found, Survey)
    assert [header.points for _, header in found.pointing] == [RefusalKind.PHONE]


# -- a false alarm --


def test_that_a_false_alarm_in_a_column_of_ids_can_be_passed_by_name_and_not_otherwise(alarm: Path) -> None:
    draft = draft_of(surveyed(alarm), "Vår")
    line = header_of(draft, WHO, "Pasientnr")
    assert (line.column, line.points, line.passable) == (
        "pasient_id",
        RefusalKind.NATIONAL_NUMBER,
        "pasienter.pasient_id",
    )
    assert line.samples == ()
    assert look(draft).lacking == ()
    assert not look(confirm(draft)).ready
    places = ["pasienter.pasient_id", "diagnoser.pasient_id"]
    first = survey(alarm, [], passed=places[:1])
    both = survey(alarm, [], passed=places)
    assert isinstance(first, Survey)
    assert isinstance(both, Survey)
    assert look(resurveyed(draft, first)).pointing == ((WHAT, 1),)
    after = confirm(resurveyed(draft, both))
    assert look(after).ready
    assert header_of(after, WHO, "Pasientnr").passable == ""
    assert isinstance(trial(alarm, profile_of(after), T, passed=places), Trial)
    assert not isinstance(trial(alarm, profile_of(after), T), Trial)
    assert ALARM not in repr((draft, look(draft), after, look(after)))


def test_that_what_was_said_stands_when_a_column_is_passed(alarm: Path) -> None:
    draft = leave_out(draft_of(surveyed(alarm), "Vår"), WHO, 3)
    again = survey(alarm, [], passed=["pasienter.pasient_id"])
    assert isinstance(again, Survey)
    assert lines_of(resurveyed(draft, again), WHO).lacking == ("kjonn",)


def test_that_a_column_under_an_unknown_header_can_be_said_to_be_ids_and_then_passed(tmp_path: Path) -> None:
    path = book(tmp_path, "Nøkkel", ALARM, "12345678901", "98765432109")
    draft = draft_of(surveyed(path), "Vår")
    assert header_of(draft, WHO, "Nøkkel").column == ""
    after = said(draft)
    assert header_of(after, WHO, "Nøkkel").passable == "pasienter.pasient_id"
    passed = survey(path, [], passed=["pasienter.pasient_id", "diagnoser.pasient_id"])
    assert isinstance(passed, Survey)
    assert look(confirm(resurveyed(after, passed))).ready


@pytest.mark.parametrize("header", ["Fødselsnummer", "Pasientens navn"])
def test_that_a_column_that_by_its_name_is_of_persons_is_never_passed(tmp_path: Path, header: str) -> None:
    path = book(tmp_path, header, ALARM, "12345678901", "98765432109")
    draft = draft_of(surveyed(path), "Vår")
    line = lines_of(draft, WHO).headers[0]
    assert (line.choices, line.passable) == ((), "")
    with pytest.raises(ValueError, match="taken along"):
        assign(draft, WHO, 1, "pasient_id")


def test_that_a_passed_column_of_another_kind_than_ids_still_points(tmp_path: Path) -> None:
    path = book(tmp_path, "Pasientnr", ALARM, "12345678901", "98765432109")
    draft = draft_of(surveyed(path), "Vår")
    with pytest.raises(ValueError, match="taken along"):
        assign(draft, WHO, 1, "bydel")
