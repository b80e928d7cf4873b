"""Contact within three working days of discharge, as an indicator.

2026-03-31 is the extract's day, a Tuesday. A discharge on Monday 2 March is due on Thursday 5 March.
"""

from __future__ import annotations

import pytest

from .small_lists import figures, fraction, read_list

OLD = "id fodt kjonn\na 1940 K\nx 1990 M\n"
HEAD = "id inn ut hastegrad til kjent\nx 2020-01-01 2020-01-02 planlagt hjem -\n"
CONTACTS = "id dato type rolle\nx 2020-01-01 annet annet\n"


def in_time(stay: str, contacts: str = "", id: str = "utskrivning_3vd", patients: str = OLD) -> str:
    found = figures(
        read_list(pasienter=patients, innleggelser=HEAD + stay + "\n", kontakter=CONTACTS + contacts)
    )
    return fraction(found[id, "", "alle"])


STAY = "a 2026-02-25 2026-03-02 ohjelp hjem 2026-03-06"


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("", "0/1"),
        ("a 2026-03-02 telefon lege\n", "1/1"),
        ("a 2026-03-05 konsultasjon sykepleier\n", "1/1"),
        ("a 2026-03-06 konsultasjon sykepleier\n", "0/1"),
        ("a 2026-03-05 konsultasjon annet\n", "0/1"),
    ],
)
def test_that_a_contact_by_the_end_of_working_day_3_is_in_time(contact: str, shown: str) -> None:
    assert in_time(STAY, contact) == shown


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("a 2026-03-05 konsultasjon lege\n", "1/1"),  # before it was known
        ("a 2026-03-11 konsultasjon lege\n", "1/1"),  # known on Friday 6 March, due on Wednesday 11 March
        ("a 2026-03-12 konsultasjon lege\n", "0/1"),
    ],
)
def test_that_the_other_clock_runs_from_the_day_it_was_known(contact: str, shown: str) -> None:
    assert in_time(STAY, contact, "utskrivning_3vd_kjent") == shown


def test_that_a_discharge_not_known_by_date_is_counted_beside_on_that_clock() -> None:
    stays = HEAD + STAY.replace("2026-03-06", "-") + "\n"
    found = figures(read_list(pasienter=OLD, innleggelser=stays, kontakter=CONTACTS))
    row = found["utskrivning_3vd_kjent", "", "alle"]
    assert row.missing
    assert [(remark.note.value, remark.count) for remark in row.remarks] == [
        ("nobody", 0),
        ("unknown_day", 1),
    ]


@pytest.mark.parametrize(
    ("discharged", "shown"),
    [
        ("2026-03-25", "0/1"),  # Wednesday before Palm Sunday's week: due Monday 30 March
        ("2026-03-26", "mangler"),  # due on the extract's own day
        ("2025-03-27", "0/1"),  # due on 1 April 2025, the period's first day
        ("2025-03-26", "mangler"),  # due on 31 March 2025
    ],
)
def test_that_a_discharge_counts_when_its_due_day_is_in_the_period_and_past(
    discharged: str, shown: str
) -> None:
    assert in_time(f"a 2025-03-20 {discharged} ohjelp hjem -") == shown


@pytest.mark.parametrize(
    ("stay", "more"),
    [
        ("a 2026-02-25 2026-03-02 ohjelp sykehjem -", ""),  # lapsed
        ("a 2026-02-25 2026-03-02 ohjelp sykehjem_korttid -", ""),  # waiting
        ("a 2026-02-25 2026-03-02 ohjelp dod -", ""),
        ("x 2026-02-25 2026-03-02 ohjelp hjem -", ""),  # in no target group and under 75
    ],
)
def test_that_lapsed_and_waiting_discharges_and_those_without_a_clock_are_out(stay: str, more: str) -> None:
    assert in_time(stay, more) == "mangler"


def test_that_discharges_count_in_the_target_groups_of_the_day_of_discharge() -> None:
    diagnoses = """
    id dato       kodeverk kode
    a  2026-03-02 ICPC-2   R95
    a  2026-03-20 ICPC-2   T90
    """
    found = figures(
        read_list(pasienter=OLD, diagnoser=diagnoses, innleggelser=HEAD + STAY + "\n", kontakter=CONTACTS)
    )
    shown = {
        group: fraction(found["utskrivning_3vd", "", group])
        for group in ("kols", "diabetes2", "85+", "kvinne")
    }
    assert shown == {"kols": "0/1", "diabetes2": "mangler", "85+": "0/1", "kvinne": "0/1"}
    assert fraction(found["diabetes_forekomst", "", "diabetes2"]) == "1/1"


def test_that_the_discharge_of_somebody_who_left_later_still_counts() -> None:
    patients = "id fodt kjonn liste_til\na 1940 K 2026-03-20\nx 1990 M -\n"
    assert in_time(STAY, patients=patients) == "0/1"


def test_that_a_discharge_before_the_contacts_began_is_counted_beside() -> None:
    stays = HEAD + STAY + "\na 2026-03-12 2026-03-16 ohjelp hjem -\n"
    contacts = "id dato type rolle\nx 2026-03-10 annet annet\n"
    row = figures(read_list(pasienter=OLD, innleggelser=stays, kontakter=contacts))[
        "utskrivning_3vd", "", "alle"
    ]
    assert (fraction(row), row.beside) == ("0/1", 1)


def test_that_the_team_s_own_initiative_is_missing_until_it_is_logged() -> None:
    found = figures(read_list(pasienter=OLD, innleggelser=HEAD + STAY + "\n", kontakter=CONTACTS))
    for id in ("utskrivning_3vd", "utskrivning_3vd_kjent"):
        row = found[id, "tatt_initiativ", "alle"]
        assert row.missing
        assert [remark.note.value for remark in row.remarks] == ["needs_log"]


def test_that_a_person_with_two_discharges_is_one_person() -> None:
    stays = HEAD + STAY + "\na 2026-01-05 2026-01-12 ohjelp hjem -\n"
    contacts = CONTACTS + "a 2026-01-13 telefon lege\n"
    row = figures(read_list(pasienter=OLD, innleggelser=stays, kontakter=contacts))[
        "utskrivning_3vd", "", "alle"
    ]
    assert fraction(row) == "1/2"
    assert row.persons is not None
    assert (row.persons.numerator, row.persons.denominator, row.persons.rest) == (1, 1, 1)
