"""LACE, HOSPITAL and PARR-30: each item and each edge of its bands, by hand. T is 31 March 2026.

Kari (born 1940) leaves hospital on day ``LEFT``; every list says what else is known of her.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.readmission import (
    NoReadmissionScore,
    ReadmissionScores,
    fifth_of,
    readmission_scores,
)
from tests.lists import T, back, patient_list, person, stay

LEFT = 30
"""So many days before T she was discharged."""
HERS = dict[str, Any]


def home(days: int = 3, urgency: str | None = "planlagt", **more: Any) -> HERS:
    """The stay that ended on the day; ``main`` is a code that no formula looks at."""
    return stay("Kari", back(LEFT + days), back(LEFT), urgency, **{"main": "Z000", **more})


def earlier(ago: int, urgency: str | None = "ohjelp", days: int = 2, **more: Any) -> HERS:
    """A stay that began ``ago`` days before the three-day one."""
    begun = LEFT + 3 + ago
    return stay("Kari", back(begun), back(begun - days), urgency, **{"main": "Z000", **more})


def hers(*stays: HERS, born: int = 1940, codes: tuple[tuple[int, str], ...] = (), **more: Any) -> PatientList:
    """``codes``: (days before T, ICD-10). The table of stays goes far enough back."""
    diagnoses = [("Kari", back(ago), "ICD-10", code) for ago, code in codes]
    given = {"since": "2015-01-01", **more}
    return patient_list(T, [person("Kari", born)], diagnoses=diagnoses, stays=stays or [home()], **given)


def last(scores: ReadmissionScores) -> int:
    return len(scores.facts) - 1


def points(people: PatientList, score: str, item: str) -> float:
    scores = readmission_scores(people)
    return float(scores.items[score][item].points[last(scores)])


def known(people: PatientList, score: str, item: str) -> bool:
    scores = readmission_scores(people)
    return bool(scores.items[score][item].known[last(scores)])


# -- LACE -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "lace"),
    [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (6, 4), (7, 5), (13, 5), (14, 7), (40, 7)],
)
def test_that_lace_gives_the_main_versions_points_for_the_length_of_stay(days: int, lace: int) -> None:
    assert points(hers(home(days)), "lace", "L") == lace


@pytest.mark.parametrize(("urgency", "lace", "hospital"), [("ohjelp", 3, 1), ("planlagt", 0, 0)])
def test_that_an_emergency_gives_three_points_in_lace_and_one_in_hospital(
    urgency: str, lace: int, hospital: int
) -> None:
    people = hers(home(3, urgency))
    assert points(people, "lace", "A") == lace
    assert points(people, "hospital_score", "IT") == hospital
    assert known(people, "lace", "A")


def test_that_an_unstated_urgency_is_unknown_and_not_planned() -> None:
    scores = readmission_scores(hers(home(3, None)))
    assert {"lace.A", "hospital_score.IT", "parr30.current_admission_emergency"} <= set(scores.unknown(0))
    assert scores.lace[0] == 3  # the three days alone


@pytest.mark.parametrize(
    ("codes", "total", "lace"),
    [
        (["Z000"], 0, 0),
        (["I21"], 1, 1),  # previous myocardial infarction
        (["E119"], 1, 1),  # diabetes without complications
        (["I63"], 1, 1),  # cerebrovascular
        (["K25"], 1, 1),  # peptic ulcer
        (["I702"], 1, 1),  # peripheral vascular
        (["I500"], 2, 2),  # heart failure
        (["J44"], 2, 2),  # COPD
        (["N18"], 2, 2),  # renal
        (["C50"], 2, 2),  # cancer
        (["B18"], 2, 2),  # mild liver disease
        (["E112"], 2, 2),  # diabetes with end-organ damage
        (["F00"], 3, 3),  # dementia
        (["M05"], 3, 3),  # connective tissue disease
        (["I850"], 4, 5),  # moderate or severe liver disease
        (["B20"], 4, 5),  # HIV
        (["C78"], 6, 5),  # metastatic cancer: 4 or more is 5 points, not capped at 6
        (["I21", "I500"], 3, 3),
        (["I21", "I500", "E119"], 4, 5),
        (["E119", "E112"], 2, 2),  # the graver form alone
        (["I21", "I210"], 1, 1),  # each condition once
        (["G81"], 0, 0),  # hemiplegia isn't in LACE
    ],
)
def test_that_lace_sums_its_own_points_of_comorbidity_and_bands_them(
    codes: list[str], total: int, lace: int
) -> None:
    people = hers(codes=tuple((100, code) for code in codes))
    item = readmission_scores(people).items["lace"]["C"]
    assert (item.fact[0], item.points[0]) == (total, lace)


def test_that_comorbidity_looks_back_1825_days_from_the_discharge_and_counts_the_stays_own_codes() -> None:
    assert points(hers(codes=((LEFT + 1824, "I500"),)), "lace", "C") == 2
    assert points(hers(codes=((LEFT + 1825, "I500"),)), "lace", "C") == 0
    assert points(hers(home(main="I500")), "lace", "C") == 2
    assert points(hers(home(other="Z000 J449")), "lace", "C") == 2


def test_that_comorbidity_is_unknown_without_any_hospital_code() -> None:
    assert not known(hers(home(main=None)), "lace", "C")
    assert known(hers(home(main="Z000")), "lace", "C")


def test_that_emergency_department_visits_are_never_known_and_legevakt_is_none() -> None:
    at_legevakt = [("Kari", back(LEFT + ago), "legevakt", "lege") for ago in (10, 20, 40)]
    scores = readmission_scores(hers(contacts=at_legevakt))
    assert scores.unknown(0)[0] == "lace.E"
    assert scores.lace[0] == 3
    assert scores.most("lace")[0] == 3 + 4  # E could give four


# -- HOSPITAL ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "expected"), [(0, 0), (4, 0), (5, 2), (14, 2)])
def test_that_hospital_gives_two_points_from_five_days_on(days: int, expected: int) -> None:
    assert points(hers(home(days)), "hospital_score", "L") == expected


@pytest.mark.parametrize(("kind", "item", "limit"), [("hb", "H", 12.0), ("natrium", "S", 135.0)])
def test_that_low_haemoglobin_and_sodium_give_a_point_and_the_limit_itself_none(
    kind: str, item: str, limit: float
) -> None:
    def measured(value: float) -> PatientList:
        return hers(measurements=[("Kari", back(LEFT), kind, value)])

    assert points(measured(limit - 0.1), "hospital_score", item) == 1
    assert points(measured(limit), "hospital_score", item) == 0
    assert known(measured(limit), "hospital_score", item)


@pytest.mark.parametrize(
    ("days", "ago", "counts"),
    [
        (3, LEFT, True),  # on the day of discharge
        (3, LEFT + 2, True),
        (3, LEFT + 3, False),  # the day of admission isn't «at discharge»
        (3, LEFT - 1, False),  # after it
        (20, LEFT + 6, True),  # the last seven days
        (20, LEFT + 7, False),
        (0, LEFT, True),  # the same day
    ],
)
def test_that_a_measurement_at_discharge_lies_in_the_last_seven_days_after_the_first(
    days: int, ago: int, counts: bool
) -> None:
    people = hers(home(days), measurements=[("Kari", back(ago), "hb", 9.0)])
    assert known(people, "hospital_score", "H") is counts
    assert points(people, "hospital_score", "H") == counts


def test_that_the_newest_measurement_counts_and_several_that_day_are_their_mean() -> None:
    rows = [
        ("Kari", back(LEFT + 2), "hb", 8.0),
        ("Kari", back(LEFT), "hb", 11.0),
        ("Kari", back(LEFT), "hb", 14.0),
    ]
    item = readmission_scores(hers(measurements=rows)).items["hospital_score"]["H"]
    assert (item.fact[0], item.points[0]) == (12.5, 0)


def test_that_a_value_in_another_unit_is_no_haemoglobin() -> None:
    assert not known(hers(measurements=[("Kari", back(LEFT), "hb g/l", 90.0)]), "hospital_score", "H")


def test_that_oncology_and_procedure_are_never_known() -> None:
    scores = readmission_scores(hers(home(main="C50")))
    assert {"hospital_score.O", "hospital_score.P"} <= set(scores.unknown(0))


@pytest.mark.parametrize(("before", "expected"), [(0, 0), (1, 0), (2, 2), (5, 2), (6, 5), (9, 5)])
def test_that_admissions_of_the_year_before_give_points_by_the_bands_of_2016(
    before: int, expected: int
) -> None:
    stays = [earlier(10 + 20 * number, "planlagt") for number in range(before)]
    assert points(hers(*stays, home()), "hospital_score", "A") == expected


@pytest.mark.parametrize(
    ("one", "counts"),
    [
        (earlier(364), True),
        (earlier(365), False),
        (earlier(10, "planlagt"), True),
        (earlier(10, None), True),
        (earlier(10, "planlagt", days=0), False),  # treatment by day
        (earlier(10, "ohjelp", days=0), True),
        (earlier(10, institution="psykisk_helsevern"), True),
        (earlier(10, institution="tsb"), True),
        (earlier(10, institution="kad"), False),
        (earlier(10, institution="sykehjem_korttid"), False),
    ],
)
def test_which_earlier_stays_are_admissions(one: HERS, counts: bool) -> None:
    item = readmission_scores(hers(one, home())).items["hospital_score"]["A"]
    assert item.fact[-1] == counts


@pytest.mark.parametrize(("since", "whole"), [(back(LEFT + 3 + 364), True), (back(LEFT + 3 + 363), False)])
def test_that_admissions_are_not_wholly_known_when_the_table_begins_within_the_year(
    since: str, whole: bool
) -> None:
    people = hers(earlier(20), earlier(40), home(), since={"innleggelser": since})
    assert known(people, "hospital_score", "A") is whole
    assert points(people, "hospital_score", "A") == 2  # what can be seen counts


def test_that_admissions_are_not_wholly_known_of_one_who_is_new_on_the_list() -> None:
    people = patient_list(T, [person("Kari", 1940, liste_fra=back(200))], stays=[home()], since="2015-01-01")
    assert not known(people, "hospital_score", "A")
    assert known(people, "parr30", "emergency_admission_last_30d")


# -- PARR-30 ----------------------------------------------------------------------------------------------------


def test_that_parr30_takes_the_square_of_the_calendar_age_at_discharge() -> None:
    new_year = stay("Kari", "2025-12-27", "2025-12-31", "planlagt", "Z000")
    assert points(hers(new_year), "parr30", "age_squared") == pytest.approx(6.0581e-05 * 85**2)


@pytest.mark.parametrize(
    ("one", "year", "month"),
    [
        (earlier(29), 1, 1),
        (earlier(30), 1, 0),
        (earlier(364), 1, 0),
        (earlier(365), 0, 0),
        (earlier(10, "planlagt"), 0, 0),
        (earlier(10, main="O80"), 0, 0),  # obstetric
        (earlier(10, institution="kad"), 0, 0),
    ],
)
def test_which_earlier_stays_are_emergency_admissions_in_parr30(one: HERS, year: int, month: int) -> None:
    items = readmission_scores(hers(one, home())).items["parr30"]
    assert items["emergency_admissions_last_year"].points[-1] == pytest.approx(0.1215 * year)
    assert items["emergency_admission_last_30d"].points[-1] == pytest.approx(0.5258 * month)


def test_that_each_emergency_admission_counts_and_those_of_the_last_month_once() -> None:
    items = readmission_scores(hers(earlier(20), earlier(10), home())).items["parr30"]
    assert items["emergency_admissions_last_year"].points[-1] == pytest.approx(2 * 0.1215)
    assert items["emergency_admission_last_30d"].points[-1] == pytest.approx(0.5258)


def test_that_an_earlier_stay_without_urgency_leaves_the_counts_unknown() -> None:
    assert not known(hers(earlier(100, None), home()), "parr30", "emergency_admissions_last_year")
    assert known(hers(earlier(100, None), home()), "parr30", "emergency_admission_last_30d")
    assert not known(hers(earlier(10, None), home()), "parr30", "emergency_admission_last_30d")
    both = hers(earlier(20), earlier(10, None), home())
    assert known(both, "parr30", "emergency_admission_last_30d")  # one is enough


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["I500"], 0.095),
        (["I702"], 0.1043),
        (["J44"], 0.2243),
        (["E112"], 0.1457),
        (["E119"], 0.0),  # only with complications
        (["N18"], 0.1977),
        (["C78"], 0.2762),
        (["C50"], 0.5069),
        (["C50", "C78"], 0.5069 + 0.2762),  # each yes or no on its own: spread never lowers
        (["I850"], 0.2673),
        (["B18"], 0.2133),
        (["G81"], 0.1061),
        (["F00"], 0.0467),
        (["I21"], 0.0),  # infarction isn't in PARR-30
        (["J44", "J449"], 0.2243),
    ],
)
def test_that_each_hospital_diagnosis_adds_its_coefficient_once(codes: list[str], expected: float) -> None:
    people = hers(codes=tuple((100, code) for code in codes))
    assert points(people, "parr30", "hospital_diagnoses") == pytest.approx(expected)


def test_that_parr30s_diagnoses_look_back_730_days_from_the_discharge() -> None:
    assert points(hers(codes=((LEFT + 729, "J44"),)), "parr30", "hospital_diagnoses") > 0
    assert points(hers(codes=((LEFT + 730, "J44"),)), "parr30", "hospital_diagnoses") == 0


def test_that_the_english_terms_are_nought_and_named() -> None:
    assert readmission_scores(hers()).unknown(0)[-2:] == ("parr30.deprivation", "parr30.hospital_trust")


# -- which discharges, and worked examples -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "counted"),
    [
        (home(), True),
        (home(to="hjem"), True),
        (home(to="sykehjem_korttid"), True),
        (home(to="dod"), False),
        (home(to="annet_sykehus"), False),
        (home(institution="psykisk_helsevern"), True),
        (home(institution="kad"), False),
        (home(institution="sykehjem_korttid"), False),
        (stay("Kari", back(9), None), False),  # still admitted
    ],
)
def test_which_stays_are_a_discharge(one: HERS, counted: bool) -> None:
    assert len(readmission_scores(hers(one)).facts) == counted


def test_that_one_who_died_on_the_day_was_not_discharged() -> None:
    dead = patient_list(T, [person("Kari", 1940, dod=back(LEFT))], stays=[home()])
    assert not len(readmission_scores(dead).facts)


def test_that_an_episode_is_one_discharge_with_the_days_of_all_its_stays() -> None:
    first = stay("Kari", back(LEFT + 7), back(LEFT + 3), "ohjelp", "Z000", to="annet_sykehus")
    scores = readmission_scores(hers(first, home(3)))
    assert scores.items["lace"]["L"].fact.tolist() == [7]
    assert scores.items["lace"]["A"].points.tolist() == [3]


@pytest.mark.parametrize(("born", "null"), [(2008, "NONE"), (2009, "UNDER_AGE")])
def test_that_the_formulae_are_for_adults(born: int, null: str) -> None:
    scores = readmission_scores(hers(born=born))
    assert scores.null[0] == NoReadmissionScore[null]
    assert bool(np.isnan(scores.lace[0])) is (null != "NONE")
    assert not scores.unknown(0) or null == "NONE"


def test_a_worked_lace() -> None:
    """Nine days (5), emergency (3), heart failure 2 + COPD 2 = 4, banded to 5, E unknown: at least 13, at most 17."""
    scores = readmission_scores(hers(home(9, "ohjelp", main="I500", other="J449")))
    assert scores.lace[0] == 5 + 3 + 5
    assert scores.most("lace")[0] == 13 + 4


def test_a_worked_hospital() -> None:
    """Haemoglobin 10.9 (1), sodium 138 (0), emergency (1), two earlier admissions (2), nine days (2): 6; O 2, P 1 unknown."""
    begun = LEFT + 9
    before = [stay("Kari", back(begun + ago), back(begun + ago - 2), "planlagt", "Z000") for ago in (50, 90)]
    measured = [("Kari", back(LEFT + 1), "hb", 10.9), ("Kari", back(LEFT + 1), "natrium", 138)]
    scores = readmission_scores(hers(*before, home(9, "ohjelp"), measurements=measured))
    assert scores.hospital_score[-1] == 1 + 0 + 1 + 2 + 2
    assert scores.most("hospital_score")[-1] == 6 + 2 + 1


def test_a_worked_parr30() -> None:
    """86 years, emergency, one earlier emergency ten days before, heart failure and COPD."""
    scores = readmission_scores(hers(earlier(10), home(3, "ohjelp", main="I500", other="J449")))
    by_hand = -2.91821 + 6.0581e-05 * 86 * 86 + 0.1215 + 0.5258 + 0.5565 + 0.095 + 0.2243
    assert by_hand == pytest.approx(-0.947053, abs=1e-6)
    assert scores.parr30[-1] == pytest.approx(by_hand)


def test_that_a_place_among_others_is_a_fifth() -> None:
    ten = np.arange(10.0)
    assert [fifth_of(value, ten) for value in ten] == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert fifth_of(1.0, np.ones(7)) == 3
