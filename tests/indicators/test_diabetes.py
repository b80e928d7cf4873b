"""Diabetes: the bands of blood pressure and HbA1c, what was measured, control, statin, the safety figure.

The extract's day is 2026-03-31: the last 456 days begin on 2024-12-31, the last 365 on 2025-04-01.
"""

from __future__ import annotations

import pytest

from .small_lists import figures, fraction, read_list

PRESSURE = (
    "diabetes_bt_inntil_140_85",
    "diabetes_bt_141_149",
    "diabetes_bt_fra_150_90",
    "diabetes_bt_ikke_maalt",
)
HBA1C = (
    "diabetes_hba1c_under_52",
    "diabetes_hba1c_52_70",
    "diabetes_hba1c_over_70",
    "diabetes_hba1c_ikke_maalt",
)
ONE = "id fodt kjonn\na 1950 K\nx 1980 K\n"
ONE_DIABETIC = "id dato kodeverk kode\na 2020-01-01 ICPC-2 T90\n"
OLD_READING = "id dato type verdi\nx 2020-01-01 ldl 3\n"


def band_of(readings: str, bands: tuple[str, ...]) -> str:
    """The one band that the patient is in."""
    found = figures(read_list(pasienter=ONE, diagnoser=ONE_DIABETIC, maalinger=OLD_READING + readings))
    shares = [fraction(found[band, "", "alle"]) for band in bands]
    assert sorted(shares) == ["0/1", "0/1", "0/1", "1/1"]
    return bands[shares.index("1/1")].removeprefix("diabetes_")


@pytest.mark.parametrize(
    ("systolic", "diastolic", "band"),
    [
        (140, 85, "bt_inntil_140_85"),
        (140, 86, "bt_141_149"),
        (141, 85, "bt_141_149"),
        (140.5, 85, "bt_141_149"),
        (149, 89, "bt_141_149"),
        (150, 60, "bt_fra_150_90"),
        (120, 90, "bt_fra_150_90"),
    ],
)
def test_that_the_worse_of_the_two_pressures_decides(systolic: float, diastolic: float, band: str) -> None:
    assert band_of(f"a 2025-10-01 sbt {systolic}\na 2025-10-01 dbt {diastolic}\n", PRESSURE) == band


@pytest.mark.parametrize(
    ("readings", "band"),
    [
        ("a 2024-12-31 sbt 130\na 2024-12-31 dbt 80\n", "bt_inntil_140_85"),
        ("a 2024-12-30 sbt 130\na 2024-12-30 dbt 80\n", "bt_ikke_maalt"),
        ("a 2025-10-01 sbt 130\na 2025-10-02 dbt 80\n", "bt_ikke_maalt"),
        # the newest day has only one of them: the day before decides
        ("a 2025-10-01 sbt 130\na 2025-10-01 dbt 80\na 2025-11-01 sbt 190\n", "bt_inntil_140_85"),
        # several that day: their mean
        ("a 2025-10-01 sbt 160\na 2025-10-01 sbt 120\na 2025-10-01 dbt 80\n", "bt_inntil_140_85"),
        (
            "a 2025-01-01 sbt 190\na 2025-01-01 dbt 99\na 2025-10-01 sbt 130\na 2025-10-01 dbt 80\n",
            "bt_inntil_140_85",
        ),
    ],
)
def test_that_the_newest_day_with_both_pressures_counts(readings: str, band: str) -> None:
    assert band_of(readings, PRESSURE) == band


@pytest.mark.parametrize(
    ("readings", "band"),
    [
        ("a 2025-10-01 hba1c 51.99\n", "hba1c_under_52"),
        ("a 2025-10-01 hba1c 52\n", "hba1c_52_70"),
        ("a 2025-10-01 hba1c 70\n", "hba1c_52_70"),
        ("a 2025-10-01 hba1c 70.01\n", "hba1c_over_70"),
        ("a 2024-12-31 hba1c 60\n", "hba1c_52_70"),
        ("a 2024-12-30 hba1c 60\n", "hba1c_ikke_maalt"),
        ("a 2025-10-01 hba1c 40\na 2025-09-30 hba1c 90\n", "hba1c_under_52"),
        ("a 2025-10-01 hba1c 40\na 2025-10-01 hba1c 80\n", "hba1c_52_70"),
    ],
)
def test_that_hba1c_is_banded_unrounded_by_the_newest_day(readings: str, band: str) -> None:
    assert band_of(readings, HBA1C) == band


def test_that_both_kinds_of_diabetes_count_at_any_time_and_only_in_icpc() -> None:
    diagnoses = """
    id dato       kodeverk kode
    a  2001-01-01 ICPC-2   T89
    b  2026-03-31 ICPC-2   T90
    c  2026-04-01 ICPC-2   T90
    d  2020-01-01 ICD-10   T90
    """
    patients = "id fodt kjonn\n" + "".join(f"{name} 1950 K\n" for name in "abcd")
    assert (
        fraction(
            figures(read_list(pasienter=patients, diagnoser=diagnoses))["diabetes_forekomst", "", "alle"]
        )
        == "2/4"
    )


def test_that_the_bands_are_also_shown_by_age_and_frailty() -> None:
    patients = """
    id fodt kjonn bosted
    a  1947 K     hjemme
    b  1946 K     hjemme
    c  1956 K     omsorgsbolig
    d  1990 K     omsorgsbolig
    """
    diagnoses = "id dato kodeverk kode\n" + "".join(f"{name} 2020-01-01 ICPC-2 T90\n" for name in "abcd")
    readings = OLD_READING.replace("x", "a") + "a 2025-10-01 hba1c 60\nb 2025-10-01 hba1c 60\n"
    found = figures(read_list(pasienter=patients, diagnoser=diagnoses, maalinger=readings))
    id = "diabetes_hba1c_52_70"
    assert fraction(found[id, "", "alle"]) == "2/4"
    assert fraction(found[id, "under80_ikke_skropelig", "alle"]) == "1/2"  # a and d
    assert fraction(found[id, "80_eller_skropelig", "alle"]) == "1/2"  # b and c


def test_that_measured_and_albuminuria_look_back_456_days() -> None:
    readings = """
    id dato       type  verdi
    x  2020-01-01 ldl   3
    a  2024-12-31 acr   0
    a  2024-12-31 hba1c 50
    b  2024-12-30 acr   50
    b  2024-12-30 hba1c 50
    b  2025-10-01 sbt   120
    """
    patients = "id fodt kjonn\na 1950 K\nb 1950 K\nx 1980 K\n"
    diagnoses = ONE_DIABETIC + "b 2020-01-01 ICPC-2 T89\n"
    found = figures(read_list(pasienter=patients, diagnoser=diagnoses, maalinger=readings))
    shown = {
        id: fraction(found[f"diabetes_{id}", "", "alle"]) for id in ("albuminuri", "hba1c_maalt", "bt_maalt")
    }
    assert shown == {"albuminuri": "1/2", "hba1c_maalt": "1/2", "bt_maalt": "0/2"}


def test_that_a_short_table_of_measurements_leaves_nobody_to_judge() -> None:
    readings = "id dato type verdi\na 2025-01-01 hba1c 60\n"
    found = figures(read_list(pasienter=ONE, diagnoser=ONE_DIABETIC, maalinger=readings))
    row = found["diabetes_hba1c_52_70", "", "alle"]
    assert (fraction(row), row.beside) == ("mangler", 1)


def test_that_statins_are_counted_in_those_from_40_to_80() -> None:
    patients = "id fodt kjonn\na 1986 K\nb 1946 K\nc 1987 K\nd 1945 K\n"
    diagnoses = "id dato kodeverk kode\n" + "".join(f"{name} 2020-01-01 ICPC-2 T90\n" for name in "abcd")
    medicines = """
    id atc     fra        til        fast
    a  C10AA05 2020-01-01 -          ja
    b  C10BX03 2025-01-01 2026-03-30 ja
    c  C10AA05 2020-01-01 -          ja
    """
    found = figures(read_list(pasienter=patients, diagnoser=diagnoses, legemidler=medicines))
    assert fraction(found["diabetes_statin", "", "alle"]) == "1/2"


CONTROLS = """
id dato       type         rolle
a  2020-01-01 konsultasjon lege
a  2025-04-01 video        sykepleier
b  2025-05-01 konsultasjon lege
c  2025-05-01 telefon      lege
d  2025-03-31 konsultasjon lege
"""
CONTROL_DIAGNOSES = """
id dato       kodeverk kode
a  2020-01-01 ICPC-2   T90
a  2025-04-01 ICPC-2   T90
b  2020-01-01 ICPC-2   T90
b  2025-05-02 ICPC-2   T90
c  2025-05-01 ICPC-2   T90
d  2025-03-31 ICPC-2   T89
e  2020-01-01 ICPC-2   T89
"""
FIVE = "id fodt kjonn\n" + "".join(f"{name} 1950 K\n" for name in "abcde")


def test_that_a_control_is_being_seen_on_a_day_with_diabetes_recorded_or_a_measure() -> None:
    measures = "id dato type\nb 2020-01-01 fallvurdering\ne 2026-03-31 aarskontroll_diabetes\nc 2025-03-31 aarskontroll_diabetes\n"
    found = figures(
        read_list(pasienter=FIVE, diagnoser=CONTROL_DIAGNOSES, kontakter=CONTROLS, tiltak=measures)
    )
    assert fraction(found["diabetes_kontroll", "", "alle"]) == "2/5"  # a was seen, e has the measure


def test_that_the_control_stands_on_the_one_table_there_is_marked_at_least() -> None:
    found = figures(read_list(pasienter=FIVE, diagnoser=CONTROL_DIAGNOSES, kontakter=CONTROLS))
    row = found["diabetes_kontroll", "", "alle"]
    assert fraction(row) == "1/5"
    assert [(remark.note.value, remark.what) for remark in row.remarks] == [("at_least", "tiltak")]
    neither = figures(read_list(pasienter=FIVE, diagnoser=CONTROL_DIAGNOSES))
    assert neither["diabetes_kontroll", "", "alle"].missing


def test_that_low_hba1c_on_insulin_is_a_safety_figure_in_the_frail_of_75_or_more() -> None:
    patients = """
    id fodt kjonn bosted
    a  1951 K     omsorgsbolig
    b  1951 K     omsorgsbolig
    c  1951 K     omsorgsbolig
    d  1952 K     omsorgsbolig
    e  1951 K     hjemme
    """
    diagnoses = "id dato kodeverk kode\n" + "".join(f"{name} 2020-01-01 ICPC-2 T90\n" for name in "abcde")
    medicines = "id atc fra fast\n" + "".join(f"{name} A10AB01 2025-01-01 ja\n" for name in "acde")
    medicines += "b A10BB07 2025-01-01 ja\n"
    readings = """
    id dato       type  verdi
    a  2020-01-01 hba1c 70
    a  2025-10-01 hba1c 52.9
    b  2025-10-01 hba1c 53
    d  2025-10-01 hba1c 40
    e  2025-10-01 hba1c 40
    """
    found = figures(
        read_list(pasienter=patients, diagnoser=diagnoses, legemidler=medicines, maalinger=readings)
    )
    assert fraction(found["diabetes_hba1c_lav_skropelig", "", "alle"]) == "1/2"  # c has no reading
