"""The guard's patterns: what points to a person wherever it stands, and the near misses that must pass."""

from __future__ import annotations

import pytest

from listeoversikt.journal.identity import guard, guard_description
from listeoversikt.journal.raw_table import RawTable
from listeoversikt.journal.refusal import Refusal, RefusalKind
from tests.journal.raw import one_column, raw_table
from tests.journal.test_national_number import numbers_of

NUMBER = numbers_of("170544")[0]
LOST_ZERO = numbers_of("070544")[0][1:]
NOTHING: frozenset[str] = frozenset()


def refusal_of(table: RawTable, passed: frozenset[str] = NOTHING) -> Refusal:
    with pytest.raises(Refusal) as refused:
        guard(table, passed)
    return refused.value


NATIONAL = {
    "alone": NUMBER,
    "in a sentence": f"mor er {NUMBER}, ring",
    "against letters": f"fnr{NUMBER}x",
    "six and five": f"{NUMBER[:6]} {NUMBER[6:]}",
    "six and five with a hyphen": f"{NUMBER[:6]}-{NUMBER[6:]}",
    "six and five with two spaces": f"{NUMBER[:6]}  {NUMBER[6:]}",
    "in pairs": " ".join([NUMBER[:2], NUMBER[2:4], NUMBER[4:6], NUMBER[6:]]),
    "with hard spaces": f"{NUMBER[:6]}\u00a0{NUMBER[6:]}",
    "after another number": f"2 {NUMBER}",
    "without its leading zero": LOST_ZERO,
    "in brackets": f"({NUMBER})",
}


@pytest.mark.parametrize("text", NATIONAL.values(), ids=NATIONAL)
def test_that_a_national_number_is_found(text: str) -> None:
    refusal = refusal_of(one_column("greit", text))
    assert (refusal.kind, refusal.row) == (RefusalKind.NATIONAL_NUMBER, 3)


PHONES = {
    "alone": "91234567",
    "in threes and twos": "912 34 567",
    "in pairs": "91 23 45 67",
    "of a house": "22 33 44 55",
    "with hard spaces": "91\u00a023\u00a045\u00a067",
    "in a sentence": "ring 91234567.",
    "in brackets": "mor (912 34 567)",
    "after a colon": "tlf:91234567",
    "after a full stop": "tlf.91234567",
    "with the country before": "+4791234567",
    "with the country before and a space": "+47 12 34 56 78",
    "with the country as zeros": "004791234567",
    "with the country as zeros and spaces": "0047 912 34 567",
}


@pytest.mark.parametrize("text", PHONES.values(), ids=PHONES)
def test_that_a_phone_number_is_found(text: str) -> None:
    assert refusal_of(one_column(text)).kind is RefusalKind.PHONE


@pytest.mark.parametrize(
    "text", ["kari@nordmann.no", "skriv til kari.n@sykehus-a.example.com", "<k@a.no>", "mailto:k@a.no"]
)
def test_that_an_email_address_is_found(text: str) -> None:
    assert refusal_of(one_column(text)).kind is RefusalKind.EMAIL


NEAR_MISSES = {
    "another control digit": NUMBER[:-1] + str((int(NUMBER[-1]) + 1) % 10),
    "one digit more": NUMBER + "1",
    "one digit before": "1" + NUMBER,
    "nine digits": "912345678",
    "seven digits": "9123456",
    "eight digits that begin with 1": "12345678",
    "eight digits that begin with 0": "01234567",
    "a reference": "912-34567",
    "a reference before": "A-91234567",
    "a reference after": "91234567-1",
    "a case number": "2026/91234567",
    "decimals": "3.14159265",
    "a sum": "12.345.678",
    "an id with letters": "P91234567",
    "a date and a time": "2026-03-31 08:15",
    "a blood pressure": "140/90",
    "nobody's address": "k@a",
    "an at sign": "2 tabletter @ 5 mg",
    "the country of somebody else": "+4612345678",
    "too few digits after the country": "+47 1234567",
}


@pytest.mark.parametrize("text", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_that_a_near_miss_passes(text: str) -> None:
    guard(one_column(text), NOTHING)


@pytest.mark.parametrize("column", ["pasient_id", "behandler_id", "rom_id"])
def test_that_eight_digits_are_normal_in_a_column_of_ids(column: str) -> None:
    guard(raw_table("kontakter", f"dato;type;{column}", "2026-01-01;telefon;91234567"), NOTHING)


def test_that_ten_digits_are_normal_in_a_column_of_ids_unless_they_weigh_up() -> None:
    spoiled = LOST_ZERO[:-1] + str((int(LOST_ZERO[-1]) + 1) % 10)
    guard(raw_table("diagnoser", "pasient_id;kode", f"{spoiled};T90"), NOTHING)
    refusal = refusal_of(raw_table("diagnoser", "pasient_id;kode", f"{LOST_ZERO};T90"))
    assert (refusal.kind, refusal.column) == (RefusalKind.NATIONAL_NUMBER, "pasient_id")


def test_that_a_refusal_counts_the_rows_after_the_first() -> None:
    refusal = refusal_of(one_column("a", NUMBER, "b", NUMBER, NUMBER))
    assert (refusal.row, refusal.count) == (3, 2)


def test_that_no_refusal_holds_the_value() -> None:
    for text in (NUMBER, "91234567", "kari@nordmann.no"):
        refusal = refusal_of(one_column(text))
        assert text not in repr(refusal) + str(refusal)


HEADERS_OF_IDENTITY = (
    "navn",
    "Etternavn",
    "FORNAVN",
    "pasient_navn",
    "Pasientens navn",
    "legens navn",
    "patient name",
    "adresse",
    "Gateadresse",
    "postadresse 1",
    "e-post",
    "epostadresse",
    "fødselsdato",
    "foedselsdato",
    "date_of_birth",
    "fødselsnummer",
    "fnr",
    "personnummer",
    "D-nummer",
)


@pytest.mark.parametrize("header", HEADERS_OF_IDENTITY)
def test_that_a_column_is_refused_by_its_name_even_when_it_is_empty(header: str) -> None:
    refusal = refusal_of(one_column("", "", header=header))
    assert (refusal.kind, refusal.row) == (RefusalKind.IDENTITY_COLUMN, 1)


@pytest.mark.parametrize("header", ["merknad", "medikament", "navnetype", "romnr", "fødeland", "kontornavn_"])
def test_that_a_column_with_another_name_passes(header: str) -> None:
    guard(one_column("", "", header=header), NOTHING)


@pytest.mark.parametrize("text", ["1944-05-17", "17.05.1944", "17.5.44", "19440517", "17051944", "170544"])
@pytest.mark.parametrize("header", ["født", "fodt", "fødsel", "birth"])
def test_that_full_birth_dates_are_found_by_their_values(header: str, text: str) -> None:
    assert refusal_of(one_column("", text, header=header)).kind is RefusalKind.FULL_BIRTH_DATE


def test_that_a_full_birth_date_for_a_birth_year_is_refused() -> None:
    table = raw_table("pasienter", "pasient_id;fodselsaar;kjonn", "a;1944;K", "b;17.05.1944;M")
    refusal = refusal_of(table)
    assert (refusal.kind, refusal.column, refusal.row) == (RefusalKind.FULL_BIRTH_DATE, "fodselsaar", 3)


@pytest.mark.parametrize("text", ["1944", "44", "1944-05", "ukjent", ""])
def test_that_a_year_of_birth_is_no_full_birth_date(text: str) -> None:
    guard(one_column(text, header="født"), NOTHING)


NAMES = ("Hansen", "Johansen", "Olsen", "Larsen")


def test_that_a_column_of_names_is_found_by_its_values() -> None:
    refusal = refusal_of(one_column(*NAMES, "x", "y"))
    assert (refusal.kind, refusal.row) == (RefusalKind.PERSON_NAMES, 2)


def test_that_names_here_and_there_pass() -> None:
    guard(one_column(*NAMES[:2], *(f"prøve {turn}" for turn in range(20))), NOTHING)


@pytest.mark.parametrize("column", ["pasient_id", "fastlege_id", "journalnr", "kommunenr", "bydel"])
def test_that_names_pass_in_columns_of_ids_and_places(column: str) -> None:
    guard(raw_table("pasienter", f"kjonn;{column}", *(f"K;{name}" for name in NAMES)), NOTHING)


def test_that_a_passed_column_is_not_searched_and_its_neighbour_is() -> None:
    rows = (f"{NUMBER};p{turn}" for turn in range(3))
    table = raw_table("diagnoser", "pasient_id;merknad", *rows)
    guard(table, frozenset({"diagnoser.pasient_id"}))
    assert refusal_of(table, frozenset({"diagnoser.merknad"})).column == "pasient_id"


def test_that_passing_a_column_does_not_pass_its_name() -> None:
    table = one_column("", header="navn")
    assert refusal_of(table, frozenset({"kontakter.navn"})).kind is RefusalKind.IDENTITY_COLUMN


def test_that_the_description_is_searched_too() -> None:
    for text in (NUMBER, "post@kontoret.no"):
        with pytest.raises(Refusal):
            guard_description(f'{{"kontor": "{text}"}}')
    guard_description('{"kontor": "Kontoret, tlf. 22334455", "uttrekksdato": "20260331"}')
