"""What keeps persons out of the mapping."""

from __future__ import annotations

import pytest

from listeoversikt.journal.mapping.guarded import header_points, texts_point, what_points
from listeoversikt.journal.mapping.known_headers import headers_known, words_known
from listeoversikt.journal.names import COLUMNS, TABLES
from listeoversikt.journal.refusal import RefusalKind
from tests.journal.raw import one_column

NAMES = ("Kari Hansen", "Ola Johansen", "Per Olsen", "Anne Larsen", "Inger Nilsen")


def found(header: str, *texts: str, canonical: str = "") -> RefusalKind | None:
    return what_points(header, one_column(*texts).unknown[0], "kontakter", canonical)


def test_that_a_plain_column_passes() -> None:
    assert found("Timetype", "Kons. lege", "Tlf.") is None


@pytest.mark.parametrize(
    ("header", "texts", "kind"),
    [
        ("Notat", ("", "01010150074"), RefusalKind.NATIONAL_NUMBER),
        ("Notat", ("ola@eksempel.no",), RefusalKind.EMAIL),
        ("Notat", ("ring 912 34 567",), RefusalKind.PHONE),
        ("Notat", NAMES, RefusalKind.PERSON_NAMES),
        ("Fødselsdato", ("x",), RefusalKind.IDENTITY_COLUMN),
        ("Etternavn", ("x",), RefusalKind.IDENTITY_COLUMN),
        ("01010150074", ("x",), RefusalKind.NATIONAL_NUMBER),
    ],
)
def test_that_what_points_is_told_by_its_kind(header: str, texts: tuple[str, ...], kind: RefusalKind) -> None:
    assert found(header, *texts) is kind


def test_that_eight_digits_are_a_number_of_a_patient_where_they_are_ids() -> None:
    assert found("Nr", "91234567", "41234567") is RefusalKind.PHONE
    assert found("Nr", "91234567", "41234567", canonical="pasient_id") is None


@pytest.mark.parametrize("canonical", ["pasient_id", "behandler_id", "type"])
def test_that_names_are_stopped_also_where_the_header_is_taken_for_an_id(canonical: str) -> None:
    assert found("Pasient", *NAMES, canonical=canonical) is RefusalKind.PERSON_NAMES


def test_that_a_header_that_points_is_known_as_such() -> None:
    assert header_points("912 34 567")
    assert header_points("Kari Hansen")
    assert not header_points("Timetype")
    assert not header_points("Fødselsdato")


def test_that_texts_of_a_profile_are_searched() -> None:
    assert texts_point(["Time", "ola@eksempel.no"])
    assert not texts_point(["Time", "Kvinne", "Mann", "Lege", "Dag", "2026"])


def test_that_one_full_name_in_a_profile_is_a_person() -> None:
    for name in ("Kari Hansen", "Hansen, Kari", "Kari Anne Hansen"):
        assert texts_point(["Lege", name])
    assert not texts_point(["Kari", "Dr. Berg", "Kons. lege"])


def test_that_no_known_header_or_word_is_taken_for_a_person() -> None:
    for table in TABLES:
        for column in COLUMNS[table]:
            assert not texts_point(words_known(table, column))
            assert not texts_point(headers_known(table)[column])
