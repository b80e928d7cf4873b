"""The high-risk list, row by row: which medicines in use, ages and kidney function. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.high_risk_medicines import high_risk
from listeoversikt.scores.known import Known
from tests.lists import T, back, patient_list, person

NSAID, GLUCOSAMINE = "M01AE01", "M01AX05"


def rules(
    *atc: str, born: int = 1980, egfr: float | None = None, icpc: str | None = None, **more: Any
) -> set[str]:
    """The rules that hold for a patient on these medicines."""
    courses = more.pop("courses", [("Kari", code, back(10), None, "nei") for code in atc])
    known = Known(
        patient_list(
            T,
            [person("Kari", born)],
            diagnoses=[] if icpc is None else [("Kari", back(3000), "ICPC-2", icpc)],
            medicines=courses,
            measurements=None if egfr is None else [("Kari", back(2000), "egfr", egfr)],
            **more,
        )
    )
    return {key for key, holds in high_risk(known).items() if holds[0]}


def test_that_the_rules_are_those_of_the_shipped_list_in_its_order() -> None:
    known = Known(patient_list(T, [person("Kari", 1980)]))
    assert list(high_risk(known)) == [row["key"] for row in read_rows("high_risk_medicines")]


@pytest.mark.parametrize(
    ("atc", "expected"),
    [
        (["A10BA02"], set()),
        (["B01AA03"], {"warfarin"}),
        (["B01AA04"], set()),
        (["B01AF01"], set()),
        (["B01AF01", "B01AC06"], {"doak_egfr_platehemmer", "antikoagulasjon_platehemmer"}),
        (["B01AE07", "B01AC06"], {"doak_egfr_platehemmer", "antikoagulasjon_platehemmer"}),
        (["B01AA03", "B01AC06"], {"warfarin", "antikoagulasjon_platehemmer"}),
        (["B01AB01", "B01AC06"], set()),  # heparins aren't among them
        ([NSAID, "B01AC06"], {"nsaid_b01a"}),
        ([GLUCOSAMINE, "B01AC06"], set()),
        ([NSAID, "C03CA01"], {"nsaid_c03_c09"}),
        ([NSAID, "C09AA02"], {"nsaid_c03_c09"}),
        ([NSAID, "C03CA01", "C09AA02"], {"nsaid_c03_c09", "trippel"}),
        ([NSAID, GLUCOSAMINE], set()),
        (["A10AB01"], {"insulin"}),
        (["A10BB12"], set()),
        (["C01AA05"], {"digoksin"}),
        (["C01BD01"], {"amiodaron"}),
        (["N05AN01"], {"litium"}),
        (["L04AX03"], {"metotreksat"}),
        (["L01BA01"], {"metotreksat"}),
        (["N05AH02"], {"klozapin"}),
        (["N02AA01"], set()),
        (["N02AA01", "N05CF01"], {"opioid"}),
        (["N02AA01", "N05BA01"], {"opioid"}),
        (["N02AA01", "N05CD02"], {"opioid"}),
        (["N02AA01", "N05CM02"], set()),
        (["C09AA02", "C03DA01"], {"kalium"}),
        (["C09CA01", "A12BA01"], {"kalium"}),
        (["C09AA02", "C03CA01"], set()),
        (["N02AA01", "N05AH03", "N06AB10"], {"psykofarmaka_3"}),
        (["N02AA01", "N06AB10"], set()),
        (["N06AB10", "N06AX11", "N05AH03"], {"psykofarmaka_3"}),  # three codes, two groups
    ],
)
def test_that_medicines_in_use_together_fire_their_rules(atc: list[str], expected: set[str]) -> None:
    assert rules(*atc) == expected


@pytest.mark.parametrize(
    ("atc", "limit", "rule"),
    [
        ("M01AE01", 75, "nsaid_75"),
        ("A10BB12", 75, "sulfonylurea"),
        ("N02AA01", 75, "opioid"),
        ("N05BA01", 65, "benzo_z_tca_65"),
        ("N05CD02", 65, "benzo_z_tca_65"),
        ("N05CF01", 65, "benzo_z_tca_65"),
        ("N06AA09", 65, "benzo_z_tca_65"),
        ("N05AH03", 65, "antipsykotika_65"),
    ],
)
def test_that_age_limits_are_calendar_years_and_include_the_limit(atc: str, limit: int, rule: str) -> None:
    assert rules(atc, born=2026 - limit) == {rule}
    assert rules(atc, born=2026 - limit + 1) == set()


@pytest.mark.parametrize(
    ("atc", "limit", "rule"),
    [
        ("B01AF01", 30, "doak_egfr_platehemmer"),
        ("B01AE07", 30, "doak_egfr_platehemmer"),
        ("M01AE01", 45, "nsaid_egfr45"),
        ("A10BB12", 45, "sulfonylurea"),
    ],
)
def test_that_kidney_limits_are_below_the_newest_egfr_whenever_taken(atc: str, limit: int, rule: str) -> None:
    assert rules(atc, egfr=limit - 1) == {rule}
    assert rules(atc, egfr=limit) == set()
    assert rules(atc) == set()


@pytest.mark.parametrize(
    ("icpc", "expected"), [("P72", False), ("P73", False), ("P98", False), ("P76", True)]
)
def test_that_an_antipsychotic_is_expected_in_psychosis(icpc: str, expected: bool) -> None:
    assert ("antipsykotika_65" in rules("N05AH03", born=1950, icpc=icpc)) is expected


def test_that_lithium_is_not_among_the_antipsychotics() -> None:
    assert rules("N05AN01", born=1950) == {"litium"}


@pytest.mark.parametrize(
    ("begun", "until", "expected"),
    [
        (back(90), None, True),
        (back(89), None, False),
        (back(200), back(1), False),  # no longer in use
        (back(10), "2026-12-31", False),  # long ahead, but short so far
    ],
)
def test_that_a_steroid_counts_after_ninety_days_of_use(
    begun: str, until: str | None, expected: bool
) -> None:
    found = rules(courses=[("Kari", "H02AB06", begun, until, "ja")])
    assert found == ({"glukokortikoid_90d"} if expected else set())


def test_that_a_medicine_no_longer_in_use_fires_nothing() -> None:
    assert rules(courses=[("Kari", "B01AA03", back(300), back(1), "ja")]) == set()


def test_that_nothing_fires_without_a_medicines_table() -> None:
    known = Known(patient_list(T, [person("Kari", 1930)], measurements=[("Kari", T, "egfr", 20)]))
    assert not any(holds.any() for holds in high_risk(known).values())
