"""Use per patient-year: contacts, claim codes, stays, readmissions; and continuity.

The extract's day is 2026-03-31; the 365 days begin on 2025-04-01.
"""

from __future__ import annotations

import pytest

from listeoversikt.indicators.definition import HideUnit, Kind

from .small_lists import day, figures, fraction, read_list

TWO = "id fodt kjonn\na 1950 K\nb 1990 M\n"
OLD = "b 2020-01-01 annet annet -\n"
HEAD = "id dato type rolle takster\n"


def rates(contacts: str, *ids: str, variant: str = "") -> dict[str, str]:
    found = figures(read_list(pasienter=TWO, kontakter=HEAD + OLD + contacts))
    return {id: fraction(found[id, variant, "alle"]) for id in ids}


CONSULTED = ("konsultasjoner_lege", "konsultasjoner_sykepleier", "konsultasjoner_lege_sykepleier")


def test_that_consultations_are_counted_by_type_and_role_inside_the_period() -> None:
    contacts = """
    a 2025-03-31 konsultasjon  lege         2ad
    a 2025-04-01 konsultasjon  lege         2ad
    a 2025-05-01 video         lege         -
    a 2026-03-31 ekonsultasjon sykepleier   -
    b 2025-05-01 konsultasjon  sykepleier   -
    b 2025-05-01 konsultasjon  helsesekretaer -
    b 2025-05-01 telefon       lege         -
    b 2025-05-01 hjemmebesok   lege         -
    """
    assert rates(contacts, *CONSULTED) == dict(zip(CONSULTED, ("2/2", "2/2", "4/2"), strict=True))


CLAIMED = """
a 2025-05-01 annet lege 2ad
a 2025-05-02 annet lege 11ad
a 2025-05-03 annet lege S2a
a 2025-05-04 annet lege 088d
a 2025-05-05 annet lege 2ad+11ad
a 2025-05-06 annet lege 2ld
a 2025-05-07 konsultasjon lege -
a 2025-05-08 annet sykepleier 074a+S3
"""


def test_that_table_6_counts_claim_codes_alone_home_visits_among_them() -> None:
    assert rates(CLAIMED, *CONSULTED, variant="tabell6") == dict(
        zip(CONSULTED, ("4/2", "3/2", "6/2"), strict=True)
    )


def test_that_table_11_counts_claim_codes_alone_home_visits_apart() -> None:
    assert rates(CLAIMED, *CONSULTED, variant="tabell11") == dict(
        zip(CONSULTED, ("3/2", "1/2", "4/2"), strict=True)
    )
    assert rates(CLAIMED, "hjemmebesok", variant="tabell11") == {"hjemmebesok": "4/2"}


@pytest.mark.parametrize(("variant", "shown"), [("", "2/2"), ("lege", "1/2"), ("sykepleier", "1/2")])
def test_that_home_visits_are_those_of_doctor_and_nurse(variant: str, shown: str) -> None:
    contacts = "".join(f"a 2025-05-01 hjemmebesok {role} -\n" for role in ("lege", "sykepleier", "annet"))
    assert rates(contacts, "hjemmebesok", variant=variant) == {"hjemmebesok": shown}


def test_that_out_of_hours_contacts_are_counted_whoever_held_them_and_marked_as_known_only() -> None:
    contacts = "a 2025-05-01 legevakt lege -\na 2025-05-01 legevakt - -\n"
    found = figures(read_list(pasienter=TWO, kontakter=HEAD + OLD + contacts))
    row = found["legevakt", "", "alle"]
    assert fraction(row) == "2/2"
    assert [remark.note.value for remark in row.remarks] == ["only_known"]
    assert row.persons is not None
    assert (row.persons.numerator, row.persons.denominator) == (1, 2)


def test_that_patient_years_are_days_on_the_list_and_inside_the_table() -> None:
    patients = """
    id fodt kjonn liste_fra  dod
    a  1950 K     2026-01-01 -
    b  1990 M     -          -
    c  1990 M     -          2026-03-01
    """
    contacts = "id dato type rolle\na 2025-10-01 annet annet\nc 2026-02-01 konsultasjon lege\n"
    found = figures(read_list(pasienter=patients, kontakter=contacts))
    row = found["konsultasjoner_lege", "", "alle"]
    on_list = day("2026-03-31") - day("2026-01-01") + 1
    inside = day("2026-03-31") - day("2025-10-01") + 1
    assert row.numerator == 0  # c's use before death isn't in it
    assert row.denominator == pytest.approx((on_list + inside) / 365)


STAYS = """
id inn        ut         hastegrad hoved institusjon       til
b  2020-01-01 2020-01-02 planlagt  I500  sykehus           hjem
a  2025-04-01 2025-04-05 ohjelp    J449  sykehus           hjem
a  2025-05-01 2025-05-05 ohjelp    F200  psykisk_helsevern hjem
a  2025-06-01 2025-06-05 ohjelp    E119  kad               hjem
a  2025-07-01 2025-07-05 planlagt  E119  sykehus           hjem
a  2025-08-01 2025-08-05 ohjelp    I110  sykehus           annet_sykehus
a  2025-08-06 2025-08-09 ohjelp    I500  sykehus           hjem
b  2025-03-31 2025-04-05 ohjelp    J449  sykehus           hjem
"""


def test_that_unplanned_and_preventable_stays_are_episodes_by_their_first_stay() -> None:
    found = figures(read_list(pasienter=TWO, innleggelser=STAYS))
    assert fraction(found["uplanlagte_innleggelser", "", "alle"]) == "3/2"
    assert fraction(found["forebyggbare_innleggelser", "", "alle"]) == "2/2"


READMITTED = """
id inn        ut         hastegrad til
b  2020-01-01 2020-01-02 planlagt  hjem
a  2025-05-01 2025-05-10 planlagt  hjem
a  {again}    {until}    {urgency} hjem
"""


@pytest.mark.parametrize(
    ("again", "until", "urgency", "shown"),
    [
        ("2025-05-11", "2025-05-12", "ohjelp", "1/2"),  # day 1
        ("2025-06-09", "2025-06-12", "ohjelp", "1/2"),  # day 30
        ("2025-06-10", "2025-06-12", "ohjelp", "0/2"),  # day 31
        ("2025-05-20", "2025-05-22", "planlagt", "0/2"),
        ("2025-05-10", "2025-05-12", "ohjelp", "0/2"),  # the same day: not day 1
    ],
)
def test_that_a_readmission_begins_on_day_1_to_30(again: str, until: str, urgency: str, shown: str) -> None:
    stays = READMITTED.format(again=again, until=until, urgency=urgency)
    found = figures(read_list(pasienter=TWO, innleggelser=stays))
    assert fraction(found["reinnleggelse_30d", "", "alle"]) == shown
    per_year = found["reinnleggelse_30d", "per_pasientaar", "alle"]
    assert (fraction(per_year), per_year.kind) == (shown, Kind.RATE)  # two patient-years


@pytest.mark.parametrize(
    ("discharged", "shown"),
    [("2026-02-28", "0/1"), ("2026-03-01", "mangler"), ("2025-03-02", "0/1"), ("2025-03-01", "mangler")],
)
def test_that_day_30_lies_in_the_period_and_is_past(discharged: str, shown: str) -> None:
    stays = f"id inn ut hastegrad til\nb 2020-01-01 2020-01-02 planlagt hjem\na 2025-02-20 {discharged} ohjelp hjem\n"
    found = figures(read_list(pasienter=TWO, innleggelser=stays))
    assert fraction(found["reinnleggelse_30d", "", "alle"]) == shown


def test_that_continuity_is_the_mean_share_with_the_doctor_seen_most() -> None:
    contacts = """
    id dato       type          rolle      behandler
    b  2020-01-01 konsultasjon  lege       L1
    a  2025-05-01 konsultasjon  lege       L1
    a  2025-05-02 video         lege       L1
    a  2025-05-03 ekonsultasjon lege       L2
    a  2025-05-04 konsultasjon  lege       L3
    a  2025-05-05 konsultasjon  sykepleier L1
    a  2025-05-06 hjemmebesok   lege       L2
    a  2025-05-07 konsultasjon  lege       -
    b  2025-05-01 konsultasjon  lege       L1
    """
    patients = TWO + "c 1990 M\n"
    found = figures(read_list(pasienter=patients, kontakter=contacts))
    row = found["upc", "", "alle"]
    assert (row.numerator, row.denominator, row.value) == (1.5, 2, 0.75)  # a: 2 of 4, b: 1 of 1
    assert [(remark.note.value, remark.count) for remark in row.remarks] == [("unknown_clinician", 1)]
    per_consultation = found["upc", "per_konsultasjon", "alle"]
    assert (fraction(per_consultation), per_consultation.hide_unit) == ("3/5", HideUnit.EVENTS)


def test_that_continuity_needs_to_know_which_doctor() -> None:
    found = figures(
        read_list(pasienter=TWO, kontakter="id dato type rolle\na 2025-05-01 konsultasjon lege\n")
    )
    row = found["upc", "", "alle"]
    assert row.missing
    assert [(remark.note.value, remark.what) for remark in row.remarks] == [
        ("missing_column", "kontakter.clinician")
    ]
