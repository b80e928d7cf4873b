"""Ids that only look like numbers of persons, and headers that say more than one word."""

from __future__ import annotations

import hashlib

import pytest

from listeoversikt.journal.identity import guard
from listeoversikt.journal.reader import read_table
from listeoversikt.journal.refusal import Refusal, RefusalKind


def contacts_with(header: str, value: str) -> bytes:
    return f"pasient_id;dato;type;{header}\nA;2025-01-01;video;{value}\n".encode()


def test_that_hashed_pseudonyms_are_not_taken_for_national_numbers() -> None:
    ids = [hashlib.sha256(f"pasient {number}".encode()).hexdigest() for number in range(5000)]
    rows = "".join(f"{name};1950;K\n" for name in ids)
    guard(read_table("pasienter", f"pasient_id;fodselsaar;kjonn\n{rows}".encode()), frozenset())


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("navn_pasient", "x"),
        ("pas_navn", "x"),
        ("fornavn_etternavn", "x"),
        ("adresse_gate", "x"),
        ("pasient_fødselsdato", "x"),
        ("dato_født", "x"),
    ],
)
def test_that_a_header_of_several_words_is_refused_by_its_name(header: str, value: str) -> None:
    with pytest.raises(Refusal) as refused:
        guard(read_table("kontakter", contacts_with(header, value)), frozenset())
    assert refused.value.kind is RefusalKind.IDENTITY_COLUMN


@pytest.mark.parametrize("header", ["fødd", "fodselsaar2", "født i"])
def test_that_full_birth_dates_are_refused_in_any_column_of_birth(header: str) -> None:
    with pytest.raises(Refusal) as refused:
        guard(read_table("kontakter", contacts_with(header, "12.03.1950")), frozenset())
    assert refused.value.kind is RefusalKind.FULL_BIRTH_DATE
    guard(read_table("kontakter", contacts_with(header, "1950")), frozenset())


@pytest.mark.parametrize("header", ["legemiddelnavn", "legemiddel_navn", "diagnose navn", "institusjonsnavn"])
def test_that_names_of_things_are_no_names_of_persons(header: str) -> None:
    guard(read_table("kontakter", contacts_with(header, "Noe annet")), frozenset())
