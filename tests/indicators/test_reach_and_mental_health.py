"""Beyond the first issue: the nurse's reach, plans, habit-forming medicines, depression and anxiety, «borte».

The extract's day is 2026-03-31: the last 365 days begin on 2025-04-01, the year before on 2024-04-01.
"""

from __future__ import annotations

import pytest

from .small_lists import figures, fraction, read_list

PATIENTS = "id fodt kjonn palliativ\na 1950 K nei\nb 1950 K nei\nc 1950 M nei\nd 1950 M ja\n"
COPD = "id dato kodeverk kode\n" + "".join(f"{name} 2020-01-01 ICPC-2 R95\n" for name in "abc")


def test_that_the_nurse_reaches_a_group_by_direct_contact_and_by_claim_code() -> None:
    contacts = """
    id dato       type           rolle      takster
    a  2020-01-01 konsultasjon   lege       -
    a  2025-04-01 telefon        sykepleier -
    b  2025-06-01 gruppe         sykepleier 088b
    c  2025-03-31 konsultasjon   sykepleier S2a
    c  2025-06-01 samarbeidsmote sykepleier S5
    c  2025-06-01 konsultasjon   lege       2ad
    """
    found = figures(read_list(pasienter=PATIENTS, diagnoser=COPD, kontakter=contacts))
    assert fraction(found["dekning_kols", "", "alle"]) == "2/3"
    assert fraction(found["dekning_kols", "takst", "alle"]) == "1/3"
    assert {group for id, _, group in found if id == "dekning_kols"} == {
        *("alle", "kvinne", "mann"),
        *("0-17", "18-39", "40-64", "65-74", "75-84", "85+"),
    }


def test_that_a_plan_counts_for_365_days() -> None:
    measures = """
    id dato       type
    d  2020-01-01 behandlingsplan
    a  2025-04-01 behandlingsplan
    b  2025-03-31 behandlingsplan
    c  2025-06-01 egenbehandlingsplan
    """
    found = figures(read_list(pasienter=PATIENTS, diagnoser=COPD, tiltak=measures))
    assert fraction(found["behandlingsplan_kols", "", "alle"]) == "1/3"
    assert found["behandlingsplan_diabetes", "", "alle"].missing


DIABETES = "id dato kodeverk kode\n" + "".join(f"{name} 2015-01-01 ICPC-2 T90\n" for name in "abc")


@pytest.mark.parametrize(
    ("on", "day", "shown"),
    [
        ("2022-12-31", "2022-06-30", "1/3"),
        ("2022-12-31", "2022-07-01", "0/3"),  # the claim code no longer tells
        ("2026-03-31", "2025-06-01", "0/3"),
    ],
)
def test_that_the_claim_codes_of_annual_control_count_to_the_end_of_june_2022(
    on: str, day: str, shown: str
) -> None:
    contacts = f"id dato type rolle takster\nb 2020-01-01 konsultasjon lege 2ad\na {day} konsultasjon lege 2ad+109a\n"
    measures = "id dato type\nd 2020-01-01 fallvurdering\n"
    with_measures = figures(
        read_list(on=on, pasienter=PATIENTS, diagnoser=DIABETES, kontakter=contacts, tiltak=measures)
    )
    assert fraction(with_measures["aarskontroll_diabetes", "", "alle"]) == shown
    alone = figures(read_list(on=on, pasienter=PATIENTS, diagnoser=DIABETES, kontakter=contacts))
    assert alone["aarskontroll_diabetes", "", "alle"].missing


def test_that_the_claim_codes_stand_alone_in_a_window_that_ended_before() -> None:
    contacts = "id dato type rolle takster\nb 2020-01-01 konsultasjon lege 2ad\na 2022-01-01 annet lege 109\n"
    found = figures(read_list(on="2022-06-30", pasienter=PATIENTS, diagnoser=DIABETES, kontakter=contacts))
    row = found["aarskontroll_diabetes", "", "alle"]
    assert fraction(row) == "1/3"
    assert [remark.note.value for remark in row.remarks] == ["at_least"]


SEEN = "id dato type rolle\na 2020-01-01 konsultasjon lege\n" + "".join(
    f"{name} 2025-06-01 konsultasjon lege\n" for name in "abcd"
)
COURSES = """
id atc     fra        til        fast ddd
a  N05CF01 2025-01-01 2025-04-01 nei  30
a  N05CF01 2025-06-01 2025-07-01 nei  20
a  N02AJ06 2025-07-01 2025-07-15 nei  10
b  N05CF01 2024-06-01 2025-03-31 nei  30
b  N07BC02 2025-06-01 2025-07-01 nei  5
b  N05BA01 2025-06-01 2025-07-01 nei  -
c  N06BA04 2025-06-01 2025-07-01 nei  15
d  N02AA01 2025-06-01 2025-07-01 nei  40
"""


def test_that_habit_forming_medicines_are_counted_apart_from_substitution_and_palliative_care() -> None:
    found = figures(read_list(pasienter=PATIENTS, kontakter=SEEN, legemidler=COURSES))
    shown = {
        variant: fraction(found["vanedannende", variant, "alle"])
        for variant in ("", "sentralstimulerende", "lar", "palliativ")
    }
    assert shown == {"": "1/2", "sentralstimulerende": "1/2", "lar": "1/1", "palliativ": "1/1"}


def test_that_mean_ddd_is_over_patients_whose_every_row_of_the_year_states_it() -> None:
    found = figures(read_list(pasienter=PATIENTS, kontakter=SEEN, legemidler=COURSES))
    shown = {
        variant: fraction(found["vanedannende_ddd", variant, "alle"])
        for variant in ("", "sentralstimulerende", "lar", "palliativ")
    }
    assert shown == {"": "30/1", "sentralstimulerende": "15/1", "lar": "mangler", "palliativ": "40/1"}
    left_out = found["vanedannende_ddd", "lar", "alle"].remarks
    assert [(remark.note.value, remark.count) for remark in left_out] == [
        ("nobody", 0),
        ("unknown_amount", 1),
    ]


def test_that_depression_and_anxiety_are_those_recorded_in_the_year() -> None:
    diagnoses = """
    id dato       kodeverk kode
    a  2025-04-01 ICPC-2   P76
    a  2020-01-01 ICPC-2   P74
    b  2025-03-31 ICPC-2   P76
    c  2025-06-01 ICPC-2   P74
    d  2020-01-01 ICPC-2   R74
    """
    medicines = """
    id atc     fra        til        fast
    a  N06AX12 2025-06-01 -          ja
    b  N06AB04 2020-01-01 -          ja
    c  N06AB04 2025-01-01 2025-04-01 nei
    c  N05BA01 2025-06-01 2025-06-10 nei
    d  N06AX11 2020-01-01 -          ja
    """
    found = figures(read_list(pasienter=PATIENTS, diagnoser=diagnoses, legemidler=medicines))
    ids = ("depresjon_forekomst", "depresjon_antidepressiva", "angst_forekomst", "angst_antidepressiva")
    assert [fraction(found[id, "", "alle"]) for id in ids] == ["1/4", "0/1", "1/4", "1/1"]
    assert fraction(found["angst_benzodiazepiner", "", "alle"]) == "1/1"
    assert fraction(found["antidepressiva_diagnose", "", "alle"]) == "1/2"  # b and d use one; b has P76


def test_that_gone_are_those_seen_four_times_in_each_of_the_two_years_before() -> None:
    def visits(who: str, *days: str) -> str:
        return "".join(f"{who} {day} konsultasjon sykepleier\n" for day in days)

    year_before = ("2024-04-01", "2024-06-01", "2024-08-01", "2025-03-31")
    two_before = ("2023-04-02", "2023-06-01", "2023-08-01", "2024-03-31")
    contacts = "id dato type rolle\nd 2020-01-01 konsultasjon lege\n"
    contacts += visits("a", *year_before, *two_before) + visits("b", *year_before, *two_before, "2025-04-01")
    contacts += visits("c", *year_before, *two_before[:3])
    row = figures(read_list(pasienter=PATIENTS, kontakter=contacts))["borte", "", "alle"]
    assert (row.numerator, row.denominator, row.value, row.low) == (1, 2, 1, None)
