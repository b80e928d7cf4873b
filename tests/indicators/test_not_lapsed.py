"""The later steps after a discharge: what takes a discharge out, and what comes first."""

from __future__ import annotations

import pytest

from .small_lists import figures, fraction, read_list

PEOPLE = "id fodt kjonn dod\na 1940 K {dod}\nx 1990 M -\n"
DIAGNOSES = "id dato kodeverk kode\na 2022-01-01 ICPC-2 K77\n"
STAYS = (
    "id inn ut hastegrad til\nx 2021-04-01 2021-04-02 planlagt hjem\na 2026-01-30 2026-02-02 ohjelp hjem\n"
)
CONTACTS = "id dato type rolle\nx 2021-04-01 annet annet\n"
MEASURES = "id dato type\nx 2021-04-01 fallvurdering\n"
AGAIN = "a 2026-02-10 2026-02-11 ohjelp annet_sykehus\n"
"""A readmission on day 8; its own episode starts no clock."""


def shown(id: str, *, stays: str = "", contacts: str = "", measures: str = "", dod: str = "-") -> str:
    found = figures(
        read_list(
            pasienter=PEOPLE.format(dod=dod),
            diagnoser=DIAGNOSES,
            innleggelser=STAYS + stays,
            kontakter=CONTACTS + contacts,
            tiltak=MEASURES + measures,
        )
    )
    return fraction(found[id, "", "alle"])


@pytest.mark.parametrize(
    ("contacts", "figure"),
    [
        ("", "0/1"),
        ("a 2026-02-16 konsultasjon lege\n", "1/1"),  # day 14
        ("a 2026-02-17 konsultasjon lege\n", "0/1"),
        ("a 2026-02-10 konsultasjon sykepleier\n", "0/1"),
        ("a 2026-02-02 konsultasjon lege\n", "0/1"),  # day 0 counts by phone, video or at home only
        ("a 2026-02-02 telefon lege\n", "1/1"),
    ],
)
def test_that_a_doctor_by_day_14_counts(contacts: str, figure: str) -> None:
    assert shown("utskrivning_14d", contacts=contacts) == figure


def test_that_a_readmission_before_day_14_takes_it_out_unless_the_doctor_came_first() -> None:
    assert shown("utskrivning_14d", stays=AGAIN) == "mangler"
    assert shown("utskrivning_14d", stays=AGAIN, contacts="a 2026-02-09 konsultasjon lege\n") == "1/1"
    assert shown("utskrivning_14d", stays=AGAIN, contacts="a 2026-02-12 konsultasjon lege\n") == "mangler"


def test_that_a_death_before_the_last_day_takes_it_out_and_one_on_it_does_not() -> None:
    assert shown("utskrivning_14d", dod="2026-02-15") == "mangler"
    assert shown("utskrivning_14d", dod="2026-02-16") == "0/1"


@pytest.mark.parametrize(
    ("days", "figure"),
    [
        (("2026-02-05", "2026-03-02"), "1/1"),  # day 28
        (("2026-02-05", "2026-03-03"), "0/1"),
        (("2026-02-05", "2026-02-05"), "0/1"),  # one day
    ],
)
def test_that_two_different_days_by_day_28_are_a_reassessment(days: tuple[str, str], figure: str) -> None:
    contacts = f"a {days[0]} telefon sykepleier\na {days[1]} konsultasjon lege\n"
    assert shown("utskrivning_4u", contacts=contacts) == figure


@pytest.mark.parametrize(
    ("when", "figure"),
    [("2026-02-01", "0/1"), ("2026-02-02", "1/1"), ("2026-02-16", "1/1"), ("2026-02-17", "0/1")],
)
def test_that_medicines_reconciled_from_day_0_to_day_14_count(when: str, figure: str) -> None:
    assert shown("samstemming_utskrivning", measures=f"a {when} legemiddelsamstemming\n") == figure


def test_that_a_reconciliation_before_a_readmission_counts_and_one_after_it_does_not() -> None:
    before, after = "a 2026-02-09 legemiddelsamstemming\n", "a 2026-02-12 legemiddelsamstemming\n"
    assert shown("samstemming_utskrivning", stays=AGAIN, measures=before) == "1/1"
    assert shown("samstemming_utskrivning", stays=AGAIN, measures=after) == "mangler"
