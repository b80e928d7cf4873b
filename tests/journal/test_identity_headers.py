"""What a column's name says of it: who somebody is, an id, a place, a birth; and what isn't shown of a name."""

from __future__ import annotations

import numpy as np
import pytest

from listeoversikt.journal.identity.guard import guard
from listeoversikt.journal.identity.headers import holds_identity, is_of_ids, is_of_places
from listeoversikt.journal.identity.shown_names import shown_name
from listeoversikt.journal.raw_table import RawColumn, RawTable
from listeoversikt.journal.refusal import Refusal, RefusalKind
from tests.contract.identity_numbers import NUMBERS, personal_number
from tests.journal.raw import raw_table

NUMBER = NUMBERS["a D-number"]
IDS = (
    "pasient_id",
    "rom_id",
    "ID",
    "Pasient ID",
    "pasientId",
    "RadID",
    "legeid",
    "kontaktid",
    "diagnosisid",
    "journalnr",
)
NO_IDS = ("tid", "Ventetid", "arbeid", "covid", "steroid", "merknad", "id_type", "valid", "journalnr_gammelt")


@pytest.mark.parametrize("header", IDS)
def test_that_a_column_of_ids_is_told_by_its_name(header: str) -> None:
    assert is_of_ids(header)


@pytest.mark.parametrize("header", NO_IDS)
def test_that_a_word_that_only_ends_so_is_no_id(header: str) -> None:
    assert not is_of_ids(header)


@pytest.mark.parametrize(
    "header", ["drug_name", "CONCEPT_NAME", "legemiddel navn", "kommune_navn", "file name"]
)
def test_that_the_names_of_things_are_no_identity(header: str) -> None:
    assert not holds_identity(header)


@pytest.mark.parametrize(
    "header", ["Name", "PATIENT_NAME", "middle name", "vegnavn", "husnr", "birthday", "patient address"]
)
def test_that_more_names_of_identity_are_known(header: str) -> None:
    assert holds_identity(header)


@pytest.mark.parametrize("header", ["bydel", "kommunenr", "Poststed", "fødeland"])
def test_that_a_column_of_places_is_told_by_its_name(header: str) -> None:
    assert is_of_places(header)


def table_with(header: str, *texts: str) -> RawTable:
    column = RawColumn(header, list(texts), np.arange(len(texts), dtype=np.int32))
    return RawTable("kontakter", {}, [column], np.arange(2, len(texts) + 2, dtype=np.int32), [])


HEADERS_THAT_POINT = {
    "a national number": NUMBER,
    "a national number at the end of a long header": "merknad " * 60 + NUMBER,
    "a national number in full-width digits": "".join(chr(ord("０") + int(digit)) for digit in NUMBER),
    "an address": "kari@example.no",
    "a phone number": "tlf 912 34 567",
    "a full name": "Kari Hansen",
    "a full name, the surname first": "Hansen, Kari",
    "a birth date": "fødselsdato 17.05.1944",
    "a birth date beside another word": "født: 17. mai 1944",
}


@pytest.mark.parametrize("header", HEADERS_THAT_POINT.values(), ids=HEADERS_THAT_POINT)
def test_that_a_header_that_points_to_somebody_is_refused_and_never_repeated(header: str) -> None:
    with pytest.raises(Refusal) as refused:
        guard(table_with(header, "ok"), ())
    assert (refused.value.column, refused.value.row) == ("", 1)
    assert header not in repr(refused.value)


@pytest.mark.parametrize("header", ["Dag", "Per lege", "Dag Kontakt", "even", "Type", "May"])
def test_that_a_word_that_is_also_a_name_may_be_a_header(header: str) -> None:
    guard(table_with(header, "ok"), ())


NAMES = ("Hansen", "Johansen", "Olsen", "Larsen")


@pytest.mark.parametrize(
    "place", ["pasienter.tolk", "maalinger.type", "tiltak.type", "innleggelser.institusjon"]
)
def test_that_names_are_found_in_a_column_of_the_contract_that_is_neither_id_nor_place(place: str) -> None:
    name, column = place.split(".")
    table = raw_table(name, f"pasient_id;{column}", *(f"p{turn};{name}" for turn, name in enumerate(NAMES)))
    with pytest.raises(Refusal) as refused:
        guard(table, ())
    assert (refused.value.kind, refused.value.column) == (RefusalKind.PERSON_NAMES, column)


def test_that_compact_dates_fill_a_column_of_dates() -> None:
    guard(table_with("opprettet", "20260331", "20251224", ""), ())
    with pytest.raises(Refusal) as refused:
        guard(table_with("opprettet", "20260331", "91234567"), ())
    assert refused.value.kind is RefusalKind.PHONE


def test_that_a_passed_column_is_found_by_its_folded_name() -> None:
    table = table_with("Rad-ID", personal_number())
    guard(table, frozenset({"kontakter.rad_id"}))
    with pytest.raises(Refusal):
        guard(table, frozenset({"kontakter.rad_idx"}))


SHOWN = {
    "kontakter.csv": "kontakter.csv",
    "liste.xlsx › Pasienter": "liste.xlsx › Pasienter",
    "Uttrekk mars 2026/pasienter.csv": "Uttrekk mars 2026/pasienter.csv",
    "Bundle-12.ndjson.gz": "Bundle-12.ndjson.gz",
}


@pytest.mark.parametrize("name", SHOWN)
def test_that_a_plain_name_is_shown_as_it_is(name: str) -> None:
    assert shown_name(name) == SHOWN[name]


@pytest.mark.parametrize(
    "name",
    [
        f"{NUMBER}.csv",
        f"epikrise_{NUMBER}.xml",
        f"{NUMBER[:6]} {NUMBER[6:]}.xlsx",
        "Kari Hansen.csv",
        "Hansen, Kari 2026.xlsx",
        "pasienter Kari Hansen.csv",
        "Kari Hansen/kontakter.csv",
        "liste.xlsx › Kari Hansen",
        "kari.hansen@example.no.csv",
        "91234567.csv",
        "kari_hansen.csv",
        "KARI-HANSEN.CSV",
    ],
)
def test_that_a_name_that_points_to_somebody_shows_its_shape(name: str) -> None:
    shown = shown_name(name)
    assert "ansen" not in shown.lower()
    assert "kari" not in shown.lower()
    assert not any(digit in shown for digit in "12345678")


def test_that_a_very_long_name_is_cut() -> None:
    assert len(shown_name("a" * 5000 + ".csv")) < 200
