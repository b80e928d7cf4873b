"""What looks like identity and isn't: a guard that cries wolf is switched off."""

from __future__ import annotations

import pytest

from .driving import Office, assert_accepted
from .exports import PLAIN, Export, replace
from .identity_numbers import NUMBERS, control_digits, number, with_wrong_control_digit

HARMLESS = {
    "eleven digits with wrong control digits": with_wrong_control_digit(NUMBERS["a fødselsnummer"]),
    "valid control digits on a day that no series has": number("350544"),
    "valid control digits in a month that no series has": number("172044"),
    "valid control digits in month 60": number("176044"),
    "twelve digits": "1" + NUMBERS["a fødselsnummer"],
    "ten digits with wrong control digits": "3054415199",
    "nine digits, as of an organisation": "974707152",
    "seven digits": "9123456",
    "eight digits that begin with 1": "12345678",
    "eight digits that begin with 0": "01234567",
    "a hyphenated reference": "912-34-567",
    "eight digits with a hyphen": "9123-4567",
    "a reference with a hyphen before its digits": "REF-91234567",
    "a UUID that begins with eight digits": "91234567-4f1e-4c1b-9a55-1c2d3e4f5a6b",
    "a number with eight decimals": "71.23456789",
    "an at sign alone": "dosert @ 5 mg",
    "a handle": "@lege",
    "a date": "2026-03-31",
    "a Norwegian date": "31.03.2026",
    "a time": "2026-03-31T08:15:00",
    "a blood pressure": "140/90",
    "a list of claim codes": "2ad 2cd 11ad",
}


@pytest.mark.parametrize("value", HARMLESS.values(), ids=HARMLESS)
def test_that_a_value_that_identifies_nobody_passes(value: str, office: Office, export: Export) -> None:
    export.with_column("kontakter", "ekstra", value)
    assert_accepted(office.check(office.put(export, replace(PLAIN, delimiter=";"))))


ID_FORMS = {
    "five digits": lambda turn: str(40000 + turn),
    "eight digits that begin with 9": lambda turn: str(91200000 + 37 * turn),
    "eight digits that begin with 4": lambda turn: str(41200000 + 37 * turn),
    "nine digits": lambda turn: str(912000000 + 37 * turn),
    "ten digits with wrong control digits": lambda turn: f"3{turn:02d}4415199"[:10],
    "a UUID": lambda turn: f"{91200000 + turn}-4f1e-4c1b-9a55-1c2d3e4f5a6b",
    "letters and digits": lambda turn: f"P{turn:06d}X",
}


def test_that_the_numbers_of_ten_digits_here_are_no_identity_numbers() -> None:
    made = [ID_FORMS["ten digits with wrong control digits"](turn) for turn in range(1, 41)]
    for ten in [*made, HARMLESS["ten digits with wrong control digits"]]:
        assert len(ten) == 10 and control_digits("0" + ten[:8]) != ten[8:]


@pytest.mark.parametrize("form", ID_FORMS)
def test_that_ids_of_many_forms_pass_in_every_table(form: str, office: Office, export: Export) -> None:
    outcome = office.check(export.with_ids(lambda old: ID_FORMS[form](int(old[-4:]))))
    assert_accepted(outcome)
    assert outcome.counts("kontakter")["set_aside"] == 0


@pytest.mark.parametrize(
    ("table", "column"),
    [("pasienter", "journalnr"), ("pasienter", "fastlege_id"), ("kontakter", "behandler_id")],
    ids=["journalnr", "fastlege_id", "behandler_id"],
)
def test_that_a_phone_like_number_passes_in_an_id_column(
    table: str, column: str, office: Office, export: Export
) -> None:
    for turn, row in enumerate(export.rows[table]):
        row[column] = str(91234500 + turn)
    assert_accepted(office.check(export))


PLACES = ["Berg", "Dahl", "Lund", "Haugen", "Solberg", "Strand", "Moen", "Hagen", "Bakken", "Myhre"]


def test_that_places_that_are_also_surnames_pass_in_a_place_column(office: Office, export: Export) -> None:
    for turn, row in enumerate(export.rows["pasienter"]):
        row["bydel"] = PLACES[turn % len(PLACES)]
    assert_accepted(office.check(export))


def test_that_surnames_pass_as_ids_of_doctors(office: Office, export: Export) -> None:
    # «id and place columns are exempt» from the search by name statistics.
    for turn, row in enumerate(export.rows["pasienter"]):
        row["fastlege_id"] = PLACES[turn % 2]
    assert_accepted(office.check(export))


def test_that_a_column_with_a_name_here_and_there_passes(office: Office, export: Export) -> None:
    texts = ("time bestilt", "blodprøve tatt", "kontroll om et år", "resept fornyet", "henvist videre")
    export.with_column("kontakter", "ekstra", lambda turn: "Kari ringte" if turn == 50 else texts[turn % 5])
    assert_accepted(office.check(export))


def test_that_norwegian_words_in_a_column_of_text_pass(office: Office, export: Export) -> None:
    words = ["fastlege", "sykehus", "legevakt", "annet", "kontroll", "vår", "sol", "mai", "bo", "even"]
    export.with_column("diagnoser", "avdeling_type", lambda turn: words[turn % 6])
    assert_accepted(office.check(export))
