"""Medication review, beta-blockers, bands, disease groups, those not seen: small lists and their figures.

The extract's day is 2026-03-31, so the last 365 days begin on 2025-04-01 and the last 1095 on 2023-04-02.
"""

from __future__ import annotations

import pytest

from .small_lists import figures, fraction, read_list

FOUR_REGULAR = """
id atc     fra        til        fast
a  C09AA05 2020-01-01 -          ja
a  C07AB02 2020-01-01 -          ja
a  C10AA05 2020-01-01 -          ja
a  A10BA02 2020-01-01 -          ja
b  C09AA05 2020-01-01 -          ja
b  C09AA05 2021-01-01 -          ja
b  C07AB02 2020-01-01 -          ja
b  C10AA05 2020-01-01 -          ja
b  N02AA01 2020-01-01 -          nei
c  C09AA05 2020-01-01 -          ja
c  C07AB02 2020-01-01 -          ja
c  C10AA05 2020-01-01 -          ja
c  A10BA02 2020-01-01 2026-03-30 ja
d  C09AA05 2020-01-01 -          ja
d  C07AB02 2020-01-01 -          ja
d  C10AA05 2020-01-01 -          ja
d  A10BA02 2020-01-01 2026-03-31 ja
e  C09AA05 2020-01-01 -          ja
e  C07AB02 2020-01-01 -          ja
e  C10AA05 2020-01-01 -          ja
e  B01AC06 2020-01-01 -          ja
"""
FIVE_PATIENTS = """
id fodt kjonn
a  1950 K
b  1950 K
c  1950 M
d  1950 M
e  1950 M
"""
OLD_CONTACT = """
id dato       type        rolle takster
a  2020-01-01 konsultasjon lege 2ad
"""
OLD_MEASURE = """
id dato       type
b  2020-01-01 legemiddelgjennomgang
"""


def review(measures: str = OLD_MEASURE, contacts: str = OLD_CONTACT, **more: object) -> dict[str, str]:
    found = figures(
        read_list(
            pasienter=FIVE_PATIENTS, legemidler=FOUR_REGULAR, tiltak=measures, kontakter=contacts, **more
        )  # type: ignore[arg-type]
    )
    return {variant: fraction(found["lmg", variant, "alle"]) for variant in ("", "piloten")}


def test_that_four_regular_medicines_are_four_different_codes_in_use_at_the_end() -> None:
    # a, d and e have four; b has three codes (one twice, one not regular); c's fourth ended the day before
    assert review() == {"": "0/3", "piloten": "0/3"}


@pytest.mark.parametrize(
    ("measure", "day", "by_definition", "by_pilot"),
    [
        ("legemiddelgjennomgang", "2025-04-01", "1/3", "1/3"),
        ("legemiddelgjennomgang", "2025-03-31", "0/3", "0/3"),
        ("lmg_behov_vurdert", "2026-03-31", "0/3", "1/3"),
        ("legemiddelsamstemming", "2026-03-31", "0/3", "0/3"),
    ],
)
def test_that_a_review_counts_for_365_days(measure: str, day: str, by_definition: str, by_pilot: str) -> None:
    measures = OLD_MEASURE + f"a {day} {measure}\nb {day} {measure}\n"
    assert review(measures) == {"": by_definition, "piloten": by_pilot}


def test_that_the_claim_code_of_a_review_counts_as_one() -> None:
    contacts = (
        OLD_CONTACT + "e 2025-09-01 konsultasjon lege 2ad+2ld\nd 2025-09-01 konsultasjon lege 2ad+2cd\n"
    )
    assert review(contacts=contacts) == {"": "1/3", "piloten": "1/3"}


def test_that_who_came_on_the_list_inside_the_year_is_counted_beside() -> None:
    patients = """
    id fodt kjonn liste_fra
    a  1950 K     2025-04-01
    b  1950 K     -
    c  1950 M     -
    d  1950 M     2025-04-02
    e  1950 M     -
    """
    found = figures(
        read_list(pasienter=patients, legemidler=FOUR_REGULAR, tiltak=OLD_MEASURE, kontakter=OLD_CONTACT)
    )
    row = found["lmg", "", "alle"]
    assert (fraction(row), row.beside) == ("0/2", 1)


def test_that_prescriptions_must_be_seen_for_a_year_before_anybody_is_judged_by_use() -> None:
    late = {"legemidler": ("2025-04-02", "2026-03-31")}
    medicines = FOUR_REGULAR.replace("2020-01-01", "2025-10-01").replace("2021-01-01", "2025-10-01")
    whole = figures(
        read_list(
            pasienter=FIVE_PATIENTS,
            legemidler=medicines,
            tiltak=OLD_MEASURE,
            kontakter=OLD_CONTACT,
            prescriptions=True,
            periods={"legemidler": ("2025-04-01", "2026-03-31")},
        )
    )
    short = figures(
        read_list(
            pasienter=FIVE_PATIENTS,
            legemidler=medicines,
            tiltak=OLD_MEASURE,
            kontakter=OLD_CONTACT,
            prescriptions=True,
            periods=late,
        )
    )
    assert fraction(whole["lmg", "", "alle"]) == "0/3"
    assert (fraction(short["lmg", "", "alle"]), short["lmg", "", "alle"].beside) == ("mangler", 3)


CORONARY = """
id dato       kodeverk kode
a  2023-04-02 ICPC-2   K75
b  2023-04-01 ICPC-2   K75
c  2010-01-01 ICPC-2   K74
d  2010-01-01 ICPC-2   K77
d  2012-01-01 ICPC-2   K76
e  2010-01-01 ICPC-2   K77
f  2010-01-01 ICPC-2   K76
g  2024-01-01 ICD-10   K74
"""


def test_that_coronary_disease_is_angina_or_recent_infarction_or_failure_with_either() -> None:
    patients = "id fodt kjonn\n" + "".join(f"{name} 1950 K\n" for name in "abcdefg")
    medicines = """
    id atc     fra        fast
    a  C07AB02 2025-01-01 ja
    b  C07AB02 2025-01-01 ja
    f  C07AG02 2025-01-01 ja
    d  C07AB02 2026-04-01 ja
    """
    found = figures(read_list(pasienter=patients, diagnoser=CORONARY, legemidler=medicines))
    assert fraction(found["ihd_betablokker", "", "alle"]) == "1/3"  # N: a, c, d
    assert fraction(found["ihd_betablokker", "medrave", "alle"]) == "3/5"  # N: a, b, c, d, f


def test_that_disease_groups_decide_comorbidity_and_more_than_three() -> None:
    diagnoses = """
    id dato       kodeverk kode
    a  2015-01-01 ICPC-2   T90
    a  2015-01-01 ICPC-2   R95
    a  2015-01-01 ICPC-2   K74
    a  2015-01-01 ICPC-2   K78
    b  2015-01-01 ICPC-2   T90
    b  2015-01-01 ICPC-2   R95
    b  2015-01-01 ICPC-2   K74
    c  2015-01-01 ICPC-2   T90
    c  2015-01-01 ICPC-2   T89
    d  2015-01-01 ICPC-2   R74
    """
    contacts = """
    id dato       type            rolle
    a  2020-01-01 konsultasjon    lege
    a  2025-04-01 hjemmebesok     annet
    b  2025-03-31 konsultasjon    lege
    b  2025-09-01 telefon         lege
    """
    found = figures(read_list(pasienter=FIVE_PATIENTS, diagnoser=diagnoses, kontakter=contacts))
    shown = {
        id: fraction(found[id, "", "alle"])
        for id in ("kroniske_over_3", "samsykelighet", "samsykelighet_kontakt")
    }
    assert shown == {"kroniske_over_3": "1/5", "samsykelighet": "2/3", "samsykelighet_kontakt": "1/2"}
    assert fraction(found["diabetes_forekomst", "", "alle"]) == "3/5"
    assert fraction(found["kols_forekomst", "", "alle"]) == "2/5"


def test_that_the_frailty_marker_is_for_those_of_65_or_more() -> None:
    patients = "id fodt kjonn\na 1961 K\nb 1962 K\nc 1940 M\n"
    found = figures(read_list(pasienter=patients))
    assert fraction(found["skjorhetsmarkor", "", "alle"]) == "0/2"


@pytest.mark.parametrize(
    ("admissions", "urgent", "consultations", "high"),
    [(2, 0, 0, 1), (1, 3, 14, 0), (0, 4, 0, 1), (0, 0, 15, 1)],
)
def test_that_high_use_is_two_admissions_or_four_urgent_or_fifteen_consultations(
    admissions: int, urgent: int, consultations: int, high: int
) -> None:
    stays = "id inn ut hastegrad\nb 2020-01-01 2020-01-02 planlagt\n" + "".join(
        f"a 2025-{month:02d}-01 2025-{month:02d}-03 ohjelp\n" for month in range(5, 5 + admissions)
    )
    contacts = "id dato type rolle\nb 2020-01-01 konsultasjon lege\n"
    contacts += "".join(f"a 2025-06-{n + 1:02d} legevakt lege\n" for n in range(urgent))
    contacts += "".join(f"a 2025-07-{n + 1:02d} ekonsultasjon sykepleier\n" for n in range(consultations))
    found = figures(
        read_list(pasienter="id fodt kjonn\na 1950 K\nb 1950 K\n", innleggelser=stays, kontakter=contacts)
    )
    assert fraction(found["hoy_ressursbruk", "", "alle"]) == f"{high}/2"


def test_that_seventy_year_olds_whom_no_doctor_saw_are_found() -> None:
    patients = """
    id fodt kjonn bosted    liste_fra
    a  1956 K     -         2025-04-01
    b  1956 K     hjemme    -
    c  1956 M     hjemme    -
    d  1956 M     hjemme    -
    e  1957 M     hjemme    -
    f  1930 M     sykehjem  -
    g  1930 M     hjemme    2025-04-02
    """
    contacts = """
    id dato       type         rolle
    a  2020-01-01 konsultasjon lege
    a  2025-03-31 konsultasjon lege
    b  2025-04-01 hjemmebesok  lege
    c  2025-09-01 konsultasjon sykepleier
    d  2025-09-01 telefon      lege
    """
    found = figures(read_list(pasienter=patients, kontakter=contacts))
    by_doctor = found["eldre70_uten_konsultasjon", "", "alle"]
    assert (fraction(by_doctor), by_doctor.beside) == ("3/4", 1)  # a, c, d; g is beside, f in a nursing home
    assert fraction(found["eldre70_uten_konsultasjon", "med_sykepleier", "alle"]) == "2/4"


def test_that_the_dead_the_moved_and_those_who_object_are_not_own_patients() -> None:
    patients = """
    id fodt kjonn liste_fra  liste_til  dod        reservert_behandling reservert_kontakt
    a  1950 K     -          -          -          nei                  ja
    b  1950 K     -          2026-04-01 2026-04-01 nei                  nei
    c  1950 K     -          2026-03-31 -          nei                  nei
    d  1950 K     -          -          2026-03-31 nei                  nei
    e  1950 K     2026-04-01 -          -          nei                  nei
    f  1950 K     -          -          -          ja                   nei
    """
    found = figures(read_list(pasienter=patients))
    assert fraction(found["diabetes_forekomst", "", "alle"]) == "0/2"  # a and b
