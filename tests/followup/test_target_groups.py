"""Target groups and bands, clause by clause. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.followup.target_groups import Groups, RiskBand, TargetGroup, frail_elderly, group_list
from tests.lists import T, back, patient_list, person, stay

ICPC, ICD = "ICPC-2", "ICD-10"
SINCE = "2015-01-01"


def grouped(born: int = 1960, more: dict[str, str] | None = None, **tables: Any) -> Groups:
    tables = {"since": SINCE} | tables
    return group_list(patient_list(T, [person("Kari", born, **(more or {}))], **tables))


def groups(born: int = 1960, more: dict[str, str] | None = None, **tables: Any) -> set[str]:
    found = grouped(born, more, **tables)
    return {group.value for group in TargetGroup if found.member(group)[0]}


def codes(*rows: tuple[str, str], system: str = ICPC) -> list[tuple[str, str, str, str]]:
    return [("Kari", date, system, code) for date, code in rows]


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ([(back(9000), "T90")], {"diabetes2"}),
        ([(back(9000), "T89")], set()),  # type 1 isn't the group
        ([(back(9000), "R95")], {"kols"}),
        ([(back(9000), "T90"), (back(9000), "R95")], {"diabetes2", "kols", "kronisk"}),
        ([(back(9000), "K77")], {"kronisk"}),  # heart failure suffices
        ([(back(9000), "K86")], set()),
        ([(back(1094), "P74")], {"psykisk"}),
        ([(back(1095), "P74")], set()),
        ([(back(1094), "P82")], {"psykisk"}),
        ([(back(9000), "P72")], {"psykisk_alvorlig"}),  # ever; too old for the evaluated group
        ([(back(100), "P86")], {"psykisk", "psykisk_alvorlig"}),
        ([(back(364), "P77")], {"psykisk_alvorlig"}),
        ([(back(365), "P77")], set()),
        ([(back(1094), "P15")], {"rus"}),
        ([(back(1095), "P15")], set()),
        ([(back(10), "P17")], set()),  # tobacco isn't
        ([(back(9000), "P85")], {"utviklingshemming"}),
    ],
)
def test_that_diagnoses_put_a_patient_in_groups(recorded: list[tuple[str, str]], expected: set[str]) -> None:
    assert groups(diagnoses=codes(*recorded)) == expected


@pytest.mark.parametrize(("code", "member"), [("F70", True), ("Q909", True), ("F842", True), ("Q934", True)])
def test_that_icd10_codes_of_a_stay_show_intellectual_disability(code: str, member: bool) -> None:
    found = groups(stays=[stay("Kari", back(900), back(890), "planlagt", code)])
    assert ("utviklingshemming" in found) is member


def test_that_one_disease_group_with_an_unplanned_episode_is_chronic() -> None:
    diabetes = codes((back(900), "T90"))
    admitted = stay("Kari", back(364), back(360), "ohjelp")
    assert "kronisk" in groups(diagnoses=diabetes, stays=[admitted])
    assert "kronisk" not in groups(diagnoses=diabetes, stays=[admitted | {"day": back(365)}])
    assert "kronisk" not in groups(diagnoses=diabetes, stays=[admitted | {"urgency": "planlagt"}])
    assert "kronisk" not in groups(stays=[admitted])


@pytest.mark.parametrize(
    ("code_ago", "came", "where", "expected"),
    [
        (1094, 729, "psykisk_helsevern", True),
        (1094, 729, "tsb", True),
        (1094, 729, "sykehus", False),
        (1094, 730, "psykisk_helsevern", False),  # `inn` decides
        (1095, 10, "psykisk_helsevern", False),
    ],
)
def test_that_any_psychiatric_code_with_a_stay_is_serious(
    code_ago: int, came: int, where: str, expected: bool
) -> None:
    rows = codes((back(code_ago), "P03"))
    inn = stay("Kari", back(came), back(5), "planlagt", institution=where)
    assert ("psykisk_alvorlig" in groups(diagnoses=rows, stays=[inn])) is expected


@pytest.mark.parametrize(
    ("born", "more", "tables", "expected"),
    [
        (1961, {"bosted": "omsorgsbolig"}, {}, True),
        (1962, {"bosted": "omsorgsbolig"}, {}, False),  # under 65
        (1961, {"bosted": "sykehjem"}, {}, False),
        (1946, {"hjemmetjeneste": "ja"}, {}, True),  # from 80
        (1947, {"hjemmetjeneste": "ja"}, {}, False),
        (1961, {}, {"diagnoses": codes((back(9000), "P70"))}, True),
        (1961, {}, {"measurements": [("Kari", back(729), "cfs", 5)]}, True),
        (1961, {}, {"measurements": [("Kari", back(730), "cfs", 5)]}, False),
        (1961, {}, {"measurements": [("Kari", back(10), "cfs", 4)]}, False),
        # HFRS 15.5 is high, 7.1 isn't
        (1961, {}, {"diagnoses": codes((T, "F009"), (T, "G819"), (T, "G309"), system=ICD)}, True),
        (1961, {}, {"diagnoses": codes((T, "F009"), system=ICD)}, False),
        # assessed fit takes out, whatever else
        (1961, {"bosted": "omsorgsbolig"}, {"measurements": [("Kari", back(10), "cfs", 3)]}, False),
        (1961, {"bosted": "omsorgsbolig"}, {"measurements": [("Kari", back(10), "cfs", 4)]}, True),
        (1961, {"bosted": "omsorgsbolig"}, {"measurements": [("Kari", back(730), "cfs", 3)]}, True),
    ],
)
def test_that_frail_elderly_follow_the_rule(
    born: int, more: dict[str, str], tables: dict[str, Any], expected: bool
) -> None:
    assert ("skropelig_eldre" in groups(born, more, **tables)) is expected


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (None, True),
        (("konsultasjon", "lege", 364), False),
        (("konsultasjon", "lege", 365), True),
        (("konsultasjon", "sykepleier", 10), False),
        (("konsultasjon", "helsesekretaer", 10), True),
        (("konsultasjon", None, 10), True),  # by whom isn't known
        (("ekonsultasjon", "lege", 10), False),
        (("video", "lege", 10), False),
        (("hjemmebesok", "sykepleier", 10), False),
        (("telefon", "lege", 10), True),
        (("legevakt", "lege", 10), True),
    ],
)
def test_that_need_without_contact_looks_for_doctor_and_nurse(
    contact: tuple[str, str | None, int] | None, expected: bool
) -> None:
    rows = [] if contact is None else [("Kari", back(contact[2]), contact[0], contact[1])]
    assert ("svak_ettersporrer" in groups(diagnoses=codes((back(900), "K77")), contacts=rows)) is expected


@pytest.mark.parametrize(
    ("why", "more", "tables", "expected"),
    [
        ("85 is need enough", {}, {"contacts": []}, True),
        ("no contacts table", {}, {}, False),
        ("too short history", {}, {"contacts": [], "since": back(363)}, False),
        ("just long enough", {}, {"contacts": [], "since": back(364)}, True),
        ("new on the list", {"liste_fra": back(363)}, {"contacts": []}, False),
        ("a year on the list", {"liste_fra": back(364)}, {"contacts": []}, True),
    ],
)
def test_that_absence_is_only_told_where_it_can_be_seen(
    why: str, more: dict[str, str], tables: dict[str, Any], expected: bool
) -> None:
    assert ("svak_ettersporrer" in groups(1941, more, **tables)) is expected, why


def test_that_84_without_other_need_is_no_silent_need() -> None:
    assert groups(1942, contacts=[]) == set()


def several(kind: str, count: int, role: str | None = "lege", first: int = 364) -> list[tuple[Any, ...]]:
    return [("Kari", back(first - number), kind, role) for number in range(count)]


@pytest.mark.parametrize(
    ("tables", "high"),
    [
        ({"contacts": several("legevakt", 4, None)}, True),
        ({"contacts": several("legevakt", 3, None)}, False),
        ({"contacts": several("legevakt", 4, None, first=365)}, False),
        ({"contacts": several("konsultasjon", 15)}, True),
        ({"contacts": several("konsultasjon", 14)}, False),
        ({"contacts": several("ekonsultasjon", 8, "annet") + several("video", 7, None)}, True),
        ({"contacts": several("telefon", 20)}, False),
        ({"contacts": several("hjemmebesok", 20)}, False),
        ({"stays": [stay("Kari", back(99), back(90)), stay("Kari", back(50), back(40))]}, True),
        ({"stays": [stay("Kari", back(99), back(90))]}, False),
    ],
)
def test_that_high_use_has_three_doors(tables: dict[str, Any], high: bool) -> None:
    found = grouped(**tables)
    assert bool(found.member(TargetGroup.HIGH_USE)[0]) is high
    assert bool(found.band[0] == RiskBand.HIGH) is high


FRAIL = [(back(900), code) for code in ["T90", "K78", "K90", "K77", "K83", "K86", "K74", "L95"]]
"""Eight deficits; with five medicines nine, which is moderate."""
FIVE = [
    ("Kari", atc, back(900), None, "ja") for atc in ("A10BA02", "B01AA03", "C03CA01", "C07AB02", "C09AA02")
]


def test_that_frailty_with_five_medicines_is_rising() -> None:
    found = grouped(1940, diagnoses=codes(*FRAIL), medicines=FIVE)
    assert found.band[0] == RiskBand.RISING
    without = grouped(1940, diagnoses=codes(*FRAIL, (back(900), "T85")), medicines=FIVE[:4])
    assert without.scores.frailty_category[0] == 2
    assert without.band[0] == RiskBand.MODERATE


@pytest.mark.parametrize(
    ("recorded", "rising"),
    [
        ([back(364)] * 5, True),  # five deficits, all of the last year: fit to mild
        ([back(365)] * 5, False),  # mild then as now
        ([back(400)] * 4 + [back(10)], True),
        ([back(10)] * 4, False),  # still fit
    ],
)
def test_that_moving_up_a_frailty_category_in_a_year_is_rising(recorded: list[str], rising: bool) -> None:
    rows = codes(*zip(recorded, ("H84", "K86", "L95", "T85", "K92"), strict=False))
    assert ("risikosone" in groups(1940, diagnoses=rows)) is rising


def test_that_a_category_that_was_null_a_year_ago_has_not_moved_up() -> None:
    """65 this year, 64 the year before; and HFRS without any hospital code before."""
    rows = codes(*((back(10), code) for code in ("H84", "K86", "L95", "T85", "K92")))
    assert "risikosone" not in groups(1961, diagnoses=rows)
    assert "risikosone" in groups(1960, diagnoses=rows)
    hospital = [("Kari", back(10), ICD, "F009")]
    assert "risikosone" not in groups(1940, diagnoses=hospital)
    before = ("Kari", back(400), ICD, "A00")
    assert "risikosone" in groups(1940, diagnoses=[*hospital, before])


def test_that_one_unplanned_episode_with_two_disease_groups_is_rising() -> None:
    rows = codes((back(900), "T90"), (back(900), "R95"))
    admitted = stay("Kari", back(100), back(90), "ohjelp")
    assert "risikosone" in groups(diagnoses=rows, stays=[admitted])
    assert "risikosone" not in groups(diagnoses=rows[:1], stays=[admitted])


def test_that_who_is_high_is_not_also_rising() -> None:
    rows = codes((back(900), "T90"), (back(900), "R95"))
    twice = [stay("Kari", back(100), back(90)), stay("Kari", back(50), back(40))]
    found = groups(diagnoses=rows, stays=twice)
    assert "stormottaker" in found
    assert "risikosone" not in found


def test_that_a_group_makes_the_band_moderate_and_none_makes_it_low() -> None:
    assert grouped(diagnoses=codes((back(900), "T90"))).band[0] == RiskBand.MODERATE
    assert grouped().band[0] == RiskBand.LOW


def test_that_the_evaluation_s_variant_of_frail_elderly_adds_three_disease_groups() -> None:
    rows = codes((back(900), "T90"), (back(900), "R95"), (back(900), "L88"))
    scores = grouped(1950, diagnoses=rows).scores
    assert frail_elderly(scores).tolist() == [False]
    assert frail_elderly(scores, evaluation=True).tolist() == [True]
    two = grouped(1950, diagnoses=rows[:2]).scores
    assert frail_elderly(two, evaluation=True).tolist() == [False]
