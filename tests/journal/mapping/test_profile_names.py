"""How a profile understands names of files, sheets and headers, beside the contract's own."""

from __future__ import annotations

import pytest

from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.journal.mapping.source_names import source_key, source_keys

PROFILE = Profile(
    "Prøve",
    {
        "kontakter": TableProfile(
            sources=("Timebok 2026-03", "liste.xlsx › Ark2"),
            columns={"Type kontakt": "type", "Rolle": "", "Dato": "dato"},
        )
    },
)


@pytest.mark.parametrize(
    ("source", "table"),
    [
        ("Timebok", "kontakter"),
        ("TIMEBOK_2026-04.csv", "kontakter"),
        ("timebok april 2026", "kontakter"),
        ("Timebok 31.03.2026", "kontakter"),
        ("Timebok_20260331", "kontakter"),
        ("Uttrekk.xlsx › Timebok", "kontakter"),
        ("liste 2026-05.xlsx › Ark2", "kontakter"),
        ("liste.xlsx › Ark1", None),
        ("annen.xlsx › Ark2", None),
        ("Ark2", None),
        ("diagnoser", "diagnoser"),
        ("Målinger", "maalinger"),
        ("Timebøker", None),
        ("", None),
    ],
)
def test_that_a_source_is_known_by_its_name_without_dates_and_months(source: str, table: str | None) -> None:
    assert PROFILE.table_of(source) == table


@pytest.mark.parametrize("name", ["2026-03", "20260331.csv", "mars"])
def test_that_a_name_of_nothing_but_a_date_is_still_a_name(name: str) -> None:
    assert source_key(name)


def test_that_a_sheet_answers_to_its_own_name_too() -> None:
    assert source_keys("Bok.xlsx › Pasienter") == ("bok›pasienter", "pasienter")


def test_that_different_sheets_of_short_numbers_stay_apart() -> None:
    assert source_key("Ark1") != source_key("Ark2")


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("type KONTAKT", "type"),
        ("kontakttype", "type"),
        ("rolle", None),
        ("Behandler", "behandler_id"),
        ("-", None),
        ("", None),
    ],
)
def test_that_a_header_is_the_profiles_then_the_contracts(header: str, column: str | None) -> None:
    assert PROFILE.column("kontakter", header) == column


def test_that_other_tables_are_the_contracts() -> None:
    assert PROFILE.column("diagnoser", "Type kontakt") is None
    assert PROFILE.column("diagnoser", "Kode") == "kode"
    assert PROFILE.column("", "Kode") is None
