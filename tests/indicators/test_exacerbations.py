"""COPD: what an exacerbation is, one per 28 days, and whether the patient was seen again.

The extract's day is 2026-03-31. Day 42 of an exacerbation on 2025-06-02 is 2025-07-14, day 182 is 2025-12-01.
"""

from __future__ import annotations

import pytest

from .small_lists import figures, fraction, read_list

ONE = "id fodt kjonn\na 1950 K\nx 1950 M\n"
BEFORE = "x 2020-01-01"
DIAGNOSES = f"id dato kodeverk kode\n{BEFORE} ICPC-2 K86\na 2015-01-01 ICPC-2 R95\na 2025-06-02 ICPC-2 R95\n"
CONTACTS = f"id dato type rolle\n{BEFORE} konsultasjon lege\na 2025-06-02 konsultasjon lege\n"
MEDICINES = "id atc fra fast\nx C09AA05 2020-01-01 ja\na J01CA04 2025-06-02 nei\n"
STAYS = "id inn ut hoved bi hastegrad\nx 2020-01-01 2020-01-03 I500 - ohjelp\n"
HALF_A_YEAR, SIX_WEEKS = "kols_kontroll_etter_forverring", "kols_kontroll_innen_6_uker"


def controlled(
    *,
    contacts: str = "",
    diagnoses: str = "",
    medicines: str = MEDICINES,
    stays: str = STAYS,
    patients: str = ONE,
) -> tuple[str, str]:
    """Controlled / exacerbations, within half a year and within six weeks."""
    found = figures(
        read_list(
            pasienter=patients,
            diagnoser=DIAGNOSES + diagnoses,
            kontakter=CONTACTS + contacts,
            legemidler=medicines,
            innleggelser=stays,
        )
    )
    return fraction(found[HALF_A_YEAR, "", "alle"]), fraction(found[SIX_WEEKS, "", "alle"])


def visit(day: str, kind: str = "konsultasjon", code: str = "R95") -> dict[str, str]:
    """A later contact with a diagnosis that day."""
    return {"contacts": f"a {day} {kind} lege\n", "diagnoses": f"a {day} ICPC-2 {code}\n"}


@pytest.mark.parametrize(
    ("day", "half_a_year", "six_weeks"),
    [
        ("2025-06-05", "0/1", "0/1"),  # day 3
        ("2025-06-06", "1/1", "1/1"),  # day 4
        ("2025-07-14", "1/1", "1/1"),  # day 42
        ("2025-07-15", "1/1", "0/1"),  # day 43
        ("2025-12-01", "1/1", "0/1"),  # day 182
        ("2025-12-02", "0/1", "0/1"),  # day 183
    ],
)
def test_that_a_control_lies_from_day_4_to_the_last_day(day: str, half_a_year: str, six_weeks: str) -> None:
    assert controlled(**visit(day)) == (half_a_year, six_weeks)


@pytest.mark.parametrize(
    ("kind", "code", "shown"),
    [
        ("ekonsultasjon", "R95", "1/1"),
        ("video", "R95", "1/1"),
        ("telefon", "R95", "0/1"),
        ("konsultasjon", "R74", "0/1"),
    ],
)
def test_that_a_control_is_a_consultation_with_copd(kind: str, code: str, shown: str) -> None:
    assert controlled(**visit("2025-06-20", kind, code)) == (shown, shown)


@pytest.mark.parametrize(
    ("medicine", "shown"),
    [
        ("a J01AA02 2025-06-05 nei", "0/1"),  # three days later
        ("a J01AA02 2025-06-06 nei", "mangler"),
        ("a J01AA02 2025-06-01 nei", "mangler"),  # begun before
        ("a J01FA09 2025-06-02 nei", "0/1"),
        ("a J01FA09 2025-06-02 ja", "0/1"),
        ("a H02AB06 2025-06-02 nei", "0/1"),
        ("a H02AB07 2025-06-02 -", "0/1"),
        ("a H02AB06 2025-06-02 ja", "mangler"),  # steroids in regular use
        ("a H02AB04 2025-06-02 nei", "mangler"),
        ("a J01CE01 2025-06-02 nei", "mangler"),
        ("x J01CA04 2025-06-02 nei", "mangler"),
    ],
)
def test_that_an_exacerbation_is_a_contact_with_copd_and_a_listed_course_within_3_days(
    medicine: str, shown: str
) -> None:
    medicines = f"id atc fra fast\nx C09AA05 2020-01-01 ja\n{medicine}\n"
    assert controlled(medicines=medicines) == (shown, shown)


@pytest.mark.parametrize(
    ("stay", "shown"),
    [
        ("a 2025-08-01 2025-08-10 J441 - ohjelp", "0/1"),
        ("a 2025-08-01 2025-08-10 I500 E119+J440 planlagt", "0/1"),
        ("a 2025-08-01 2025-08-10 J449 - ohjelp", "mangler"),
        ("x 2025-08-01 2025-08-10 J441 - ohjelp", "mangler"),  # no R95
        ("a 2026-03-20 - J441 - ohjelp", "mangler"),  # still admitted
    ],
)
def test_that_a_stay_with_an_exacerbation_code_is_one_from_its_discharge(stay: str, shown: str) -> None:
    none = "id atc fra fast\nx C09AA05 2020-01-01 ja\n"
    assert controlled(medicines=none, stays=f"{STAYS}{stay}\n") == (shown, shown)


def test_that_the_control_after_a_stay_is_counted_from_the_discharge() -> None:
    none = "id atc fra fast\nx C09AA05 2020-01-01 ja\n"
    stays = f"{STAYS}a 2025-08-01 2025-08-10 J441 - ohjelp\n"
    assert controlled(medicines=none, stays=stays, **visit("2025-08-13")) == ("0/1", "0/1")  # day 3
    assert controlled(medicines=none, stays=stays, **visit("2025-08-14")) == ("1/1", "1/1")


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (("2025-06-29",), "1/1"),  # 27 days later: the same one, and a control of it
        (("2025-06-30",), "1/2"),  # 28 days later: a new one, and a control of the first
        (("2025-06-16", "2025-06-30"), "1/2"),  # 28 days are counted from the one that counted
    ],
)
def test_that_one_exacerbation_is_counted_per_28_days(days: tuple[str, ...], shown: str) -> None:
    more = "".join(f"a {day} legevakt lege\n" for day in days[:-1]) + f"a {days[-1]} konsultasjon lege\n"
    coded = "".join(f"a {day} ICPC-2 R95\n" for day in days)
    courses = MEDICINES + "".join(f"a J01CA04 {day} nei\n" for day in days)
    assert controlled(contacts=more, diagnoses=coded, medicines=courses)[1] == shown


def test_that_an_exacerbation_counts_when_its_last_day_is_in_the_period_and_past() -> None:
    def counted(day: str) -> str:
        diagnoses = f"id dato kodeverk kode\n{BEFORE} ICPC-2 K86\na {day} ICPC-2 R95\n"
        found = figures(
            read_list(
                pasienter=ONE,
                diagnoser=diagnoses,
                kontakter=f"id dato type rolle\n{BEFORE} konsultasjon lege\na {day} konsultasjon lege\n",
                legemidler=f"id atc fra fast\nx C09AA05 2020-01-01 ja\na J01CA04 {day} nei\n",
            )
        )
        return fraction(found[SIX_WEEKS, "", "alle"])

    assert counted("2026-02-16") == "0/1"  # day 42 is 30 March
    assert counted("2026-02-17") == "mangler"  # day 42 is the extract's own day: not past
    assert counted("2025-02-18") == "0/1"  # day 42 is 1 April 2025
    assert counted("2025-02-17") == "mangler"


def test_that_an_exacerbation_before_the_list_or_the_table_is_counted_beside() -> None:
    new = "id fodt kjonn liste_fra\na 1950 K 2025-06-07\nx 1950 M -\n"
    assert controlled(patients=new) == ("mangler", "mangler")
    assert controlled(patients=new.replace("06-07", "06-06")) == ("0/1", "0/1")
    stays = f"{STAYS}a 2025-06-01 2025-06-02 J441 - ohjelp\n"
    found = figures(
        read_list(
            pasienter=ONE,
            diagnoser=DIAGNOSES,
            kontakter="id dato type rolle\nx 2025-06-07 konsultasjon lege\n",
            innleggelser=stays,
        )
    )
    row = found[SIX_WEEKS, "", "alle"]
    assert (fraction(row), row.beside) == ("mangler", 1)


def test_that_without_medicines_only_stays_are_seen_and_that_is_said() -> None:
    stays = f"{STAYS}a 2025-08-01 2025-08-10 J441 - ohjelp\n"
    found = figures(read_list(pasienter=ONE, diagnoser=DIAGNOSES, kontakter=CONTACTS, innleggelser=stays))
    row = found[SIX_WEEKS, "", "alle"]
    assert fraction(row) == "0/1"
    assert [(remark.note.value, remark.what) for remark in row.remarks] == [("at_least", "legemidler")]
    neither = figures(read_list(pasienter=ONE, diagnoser=DIAGNOSES, kontakter=CONTACTS))
    assert {remark.what for remark in neither[SIX_WEEKS, "", "alle"].remarks} == {
        "legemidler",
        "innleggelser",
    }


def test_that_events_are_counted_with_the_persons_behind_them() -> None:
    more = {"contacts": "a 2025-09-01 konsultasjon lege\n", "diagnoses": "a 2025-09-01 ICPC-2 R95\n"}
    found = figures(
        read_list(
            pasienter=ONE,
            diagnoser=DIAGNOSES + more["diagnoses"],
            kontakter=CONTACTS + more["contacts"],
            legemidler=MEDICINES + "a J01CA04 2025-09-01 nei\n",
        )
    )
    row = found[HALF_A_YEAR, "", "kols"]
    assert fraction(row) == "1/2"
    assert row.persons is not None
    assert (row.persons.numerator, row.persons.denominator, row.persons.rest) == (1, 1, 1)
