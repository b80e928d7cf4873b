"""Who gets on the worklist for which reason, and the facts that stand behind. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.followup.facts import FactKind
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.followup.target_groups import group_list
from listeoversikt.followup.worklist import WorklistSettings, not_evaluated
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import PatientList
from tests.followup.working import ALL_ON, fact, kinds, only_reason, worklist
from tests.lists import T, back, day, patient_list, person, stay

SINCE = "2015-01-01"


def kari(born: int = 1960, more: dict[str, str] | None = None, **tables: Any) -> PatientList:
    return patient_list(T, [person("Kari", born, **(more or {}))], **({"since": SINCE} | tables))


def found(reason: Reason, people: PatientList) -> bool:
    return "Kari" in only_reason(people, reason)


# Regular attenders who are gone


def visits(*ago: int, kind: str = "konsultasjon", role: str | None = "lege") -> list[tuple[Any, ...]]:
    return [("Kari", back(days), kind, role) for days in ago]


REGULAR = (365, 400, 500, 729, 730, 800, 900, 1094)


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (REGULAR, True),  # four visits in each of the two years before
        ((364, *REGULAR), False),  # seen this year
        (REGULAR[1:], False),  # three in the year before
        (REGULAR[:-1], False),  # three two years before
        ((*REGULAR[:-1], 1095), False),  # the fourth lies too far back
    ],
)
def test_that_a_regular_attender_not_seen_for_a_year_is_gone(ago: tuple[int, ...], expected: bool) -> None:
    assert found(Reason.GONE, kari(contacts=visits(*ago))) is expected


@pytest.mark.parametrize(
    ("kind", "role", "expected"),
    [
        ("ekonsultasjon", "lege", False),
        ("hjemmebesok", "sykepleier", False),
        ("video", None, False),  # seen, by whom isn't asked
        ("telefon", "lege", True),  # not seen
        ("legevakt", None, True),
    ],
)
def test_that_seen_means_consultation_video_or_home_visit_by_anybody(
    kind: str, role: str | None, expected: bool
) -> None:
    rows = [*visits(*REGULAR), *visits(10, kind=kind, role=role)]
    assert found(Reason.GONE, kari(contacts=rows)) is expected


def test_that_gone_tells_when_the_patient_was_last_seen_and_how_often_before() -> None:
    facts = only_reason(kari(contacts=visits(*REGULAR, 401)), Reason.GONE)["Kari"]
    assert fact(facts, FactKind.LAST_SEEN).day == day(back(365))
    assert fact(facts, FactKind.SEEN_YEAR_BEFORE).number == 5
    assert fact(facts, FactKind.SEEN_TWO_YEARS_BEFORE).number == 4


@pytest.mark.parametrize(
    ("more", "since", "expected"),
    [
        ({}, back(1094), True),
        ({}, back(1093), False),  # for kort historikk
        ({"liste_fra": back(1094)}, SINCE, True),
        ({"liste_fra": back(1093)}, SINCE, False),  # ny på listen
    ],
)
def test_that_gone_is_told_only_where_three_years_can_be_seen(
    more: dict[str, str], since: str, expected: bool
) -> None:
    people = kari(more=more, contacts=visits(*REGULAR), since=since)
    assert found(Reason.GONE, people) is expected
    counted = not_evaluated(people, group_list(people))
    assert counted[Reason.GONE] == int(not expected)


# Need without contact


def test_that_need_without_contact_tells_what_the_need_is_and_when_last_seen() -> None:
    people = kari(
        1940,
        diagnoses=[("Kari", back(900), "ICPC-2", "K77")],
        contacts=visits(400) + visits(90, kind="telefon"),
    )
    facts = only_reason(people, Reason.SILENT_NEED)["Kari"]
    assert kinds(facts) == ["last_seen", "in_group:kronisk", "age"]
    assert fact(facts, FactKind.LAST_SEEN).day == day(back(400))
    assert fact(facts, FactKind.AGE).number == 86


def test_that_need_without_any_contact_in_the_history_says_so() -> None:
    facts = only_reason(kari(1940, contacts=[]), Reason.SILENT_NEED)["Kari"]
    assert kinds(facts) == ["not_seen_before", "age"]


def test_that_need_whose_silence_cannot_be_told_is_counted_beside() -> None:
    people = kari(1940)
    assert not found(Reason.SILENT_NEED, people)
    assert not_evaluated(people, group_list(people))[Reason.SILENT_NEED] == 1


# Controls


@pytest.mark.parametrize(
    ("code", "tables", "expected"),
    [
        ("T90", {}, True),
        ("T89", {}, True),
        ("K86", {}, False),
        ("T90", {"measures": [("Kari", back(364), "aarskontroll_diabetes")]}, False),
        ("T90", {"measures": [("Kari", back(365), "aarskontroll_diabetes")]}, True),
        ("T90", {"measures": [("Kari", back(10), "aarskontroll_kols")]}, True),
        ("T90", {"contacts": visits(100)}, False),  # seen on a day with T90 recorded
        ("T90", {"contacts": visits(101)}, True),  # seen on another day
        ("T90", {"contacts": visits(100, kind="telefon")}, True),
        ("T90", {"contacts": [("Kari", back(50), "annet", None, "2ad 109")]}, True),  # takst out of use
    ],
)
def test_that_a_diabetes_control_is_a_visit_for_it_or_a_recorded_control(
    code: str, tables: dict[str, Any], expected: bool
) -> None:
    given = {"contacts": [], "measures": []} | tables
    people = kari(
        diagnoses=[("Kari", back(100), "ICPC-2", code), ("Kari", back(800), "ICPC-2", code)], **given
    )
    assert found(Reason.DIABETES_CONTROL, people) is expected


@pytest.mark.parametrize(
    ("index", "contact", "expected"),
    [
        ("2023-03-31", "2022-06-30", False),  # the last day of the claim code, 274 days before
        ("2023-03-31", "2022-07-01", True),  # no longer valid
    ],
)
def test_that_the_claim_code_of_the_control_counts_while_it_was_in_use(
    index: str, contact: str, expected: bool
) -> None:
    people = patient_list(
        index,
        [person("Kari", 1960)],
        diagnoses=[("Kari", "2019-01-01", "ICPC-2", "T90")],
        contacts=[("Kari", contact, "enkel", None, "109a")],
        since=SINCE,
    )
    assert ("Kari" in only_reason(people, Reason.DIABETES_CONTROL, index)) is expected


def test_that_an_overdue_control_fell_due_a_year_after_the_last_one() -> None:
    people = kari(
        diagnoses=[("Kari", "2019-01-01", "ICPC-2", "R95")],
        contacts=[],
        measures=[("Kari", back(400), "aarskontroll_kols"), ("Kari", back(500), "aarskontroll_kols")],
    )
    (row,) = worklist(people, ALL_ON)
    assert row.reasons[0].reason == Reason.COPD_CONTROL
    assert (row.state, row.due) == (DueState.OVERDUE, day(back(35)))
    assert fact(list(row.reasons[0].facts), FactKind.LAST_CONTROL).day == day(back(400))


def test_that_a_control_a_year_ago_today_is_due_today() -> None:
    people = kari(
        diagnoses=[("Kari", "2019-01-01", "ICPC-2", "R95")],
        measures=[("Kari", back(365), "aarskontroll_kols")],
    )
    (row,) = worklist(people, WorklistSettings(on=frozenset({Reason.COPD_CONTROL})))
    assert row.state == DueState.DUE_TODAY


def test_that_a_control_never_made_is_overdue_since_an_unknown_day() -> None:
    people = kari(diagnoses=[("Kari", "2019-01-01", "ICPC-2", "R95")], contacts=[])
    (row,) = worklist(people, WorklistSettings(on=frozenset({Reason.COPD_CONTROL})))
    assert (row.state, row.due) == (DueState.OVERDUE, NO_DAY)
    assert kinds(list(row.reasons[0].facts)) == ["no_control", "table_missing:tiltak"]


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"measures": []}, True),
        ({}, False),  # neither contacts nor tiltak: nothing can be told
        ({"measures": [], "contacts": [], "since": back(364)}, True),
        ({"measures": [], "contacts": [], "since": back(363)}, False),
    ],
)
def test_that_an_absent_control_is_told_only_where_a_table_shows_the_year(
    tables: dict[str, Any], expected: bool
) -> None:
    people = kari(diagnoses=[("Kari", back(364), "ICPC-2", "T90")], **tables)
    assert found(Reason.DIABETES_CONTROL, people) is expected


@pytest.mark.parametrize(("diagnoses_since", "expected"), [(back(364), True), (back(363), False)])
def test_that_an_absent_control_needs_a_year_of_diagnoses_too(diagnoses_since: str, expected: bool) -> None:
    """A visit counts by the diagnosis of that day: without the year's diagnoses it can't be recognised."""
    people = kari(
        diagnoses=[("Kari", back(30), "ICPC-2", "R95")],
        contacts=[],
        since={"diagnoser": diagnoses_since, "kontakter": SINCE},
    )
    assert found(Reason.COPD_CONTROL, people) is expected


@pytest.mark.parametrize(
    ("born", "more", "measures", "expected"),
    [
        (1946, {}, [], True),  # 80
        (1947, {}, [], False),
        (1960, {"bosted": "omsorgsbolig"}, [], True),  # frail
        (1946, {}, [("Kari", back(300), "aarskontroll_eldre")], False),
    ],
)
def test_that_the_elderly_are_80_or_frail(
    born: int, more: dict[str, str], measures: list[tuple[str, ...]], expected: bool
) -> None:
    assert found(Reason.ELDERLY_CONTROL, kari(born, more, measures=measures)) is expected


# Medication review


def courses(count: int, regular: str = "ja") -> list[tuple[str, str, str, None, str]]:
    harmless = ("A02BC01", "C07AB02", "C10AA01", "N02BE01", "R03AC02", "A11CC05", "B03BA03", "G04CB01")
    more = ("H03AA01", "M05BA04", "S01ED01", "A06AD11")
    return [("Kari", atc, back(30), None, regular) for atc in (*harmless, *more)[:count]]


@pytest.mark.parametrize(
    ("why", "born", "medicines", "tables", "expected"),
    [
        ("four, and nothing more", 1960, courses(4), {}, False),
        ("three at 75", 1951, courses(3), {}, False),
        ("four at 75", 1951, courses(4), {}, True),
        ("four at 74", 1952, courses(4), {}, False),
        ("nine", 1960, courses(9), {}, False),
        ("ten", 1960, courses(10), {}, True),
        ("ten when needed", 1960, courses(10, "nei"), {}, False),
        ("a high-risk medicine", 1960, [*courses(3), ("Kari", "B01AA03", back(9), None, "ja")], {}, True),
        (
            "a high-risk medicine now and then",
            1960,
            [*courses(4), ("Kari", "B01AA03", T, None, "nei")],
            {},
            True,
        ),
        ("eGFR 44", 1960, courses(4), {"measurements": [("Kari", back(900), "egfr", 44)]}, True),
        ("eGFR 45", 1960, courses(4), {"measurements": [("Kari", back(900), "egfr", 45)]}, False),
        ("home for 29 days", 1960, courses(4), {"stays": [stay("Kari", back(40), back(29))]}, True),
        ("home for 30 days", 1960, courses(4), {"stays": [stay("Kari", back(40), back(30))]}, False),
        ("day surgery", 1960, courses(4), {"stays": [stay("Kari", back(5), back(5), "planlagt")]}, False),
        ("frail", 1960, courses(4), {"more": {"bosted": "omsorgsbolig"}}, True),
        ("reviewed", 1951, courses(4), {"measures": [("Kari", back(364), "legemiddelgjennomgang")]}, False),
        (
            "reviewed long ago",
            1951,
            courses(4),
            {"measures": [("Kari", back(365), "legemiddelgjennomgang")]},
            True,
        ),
        ("need considered only", 1951, courses(4), {"measures": [("Kari", T, "lmg_behov_vurdert")]}, True),
        (
            "claimed",
            1951,
            courses(4),
            {"contacts": [("Kari", back(9), "konsultasjon", "lege", "2ad 2ld")]},
            False,
        ),
        ("no tiltak and no claims", 1951, courses(4), {"measures": None}, False),
        ("tiltak of half a year", 1951, courses(4), {"since": back(180)}, False),
    ],
)
def test_that_a_review_is_considered_with_four_medicines_and_one_ground(
    why: str, born: int, medicines: list[tuple[Any, ...]], tables: dict[str, Any], expected: bool
) -> None:
    people = kari(born, medicines=medicines, **({"measures": []} | tables))
    assert found(Reason.MEDICINE_REVIEW, people) is expected, why


def test_that_no_review_is_considered_where_regular_use_is_not_stated() -> None:
    people = kari(1940, medicines=courses(12), measures=[], unstated=["legemidler.regular"])
    assert not found(Reason.MEDICINE_REVIEW, people)


def test_that_a_review_tells_all_that_speaks_for_it() -> None:
    people = kari(
        1946,
        medicines=[*courses(3), ("Kari", "B01AA03", back(9), None, "ja")],
        measurements=[("Kari", back(50), "egfr", 40)],
        stays=[stay("Kari", back(9), back(5))],
        measures=[("Kari", back(700), "legemiddelgjennomgang")],
    )
    facts = only_reason(people, Reason.MEDICINE_REVIEW)["Kari"]
    assert kinds(facts) == [
        "medicines",
        "last_review",
        "age",
        "discharged",
        "high_risk_medicine:warfarin",
        "egfr",
        "table_missing:kontakter.claims",
    ]
    assert fact(facts, FactKind.MEDICINES).number == 4
    assert (fact(facts, FactKind.EGFR).number, fact(facts, FactKind.EGFR).day) == (40, day(back(50)))
    assert fact(facts, FactKind.DISCHARGED).day == day(back(5))


# Plans


@pytest.mark.parametrize(
    ("code", "reason"),
    [("T90", Reason.DIABETES_PLAN), ("T89", Reason.DIABETES_PLAN), ("R95", Reason.COPD_PLAN)],
)
def test_that_a_plan_is_missing_after_a_year_and_only_with_a_tiltak_table(code: str, reason: Reason) -> None:
    diagnoses = [("Kari", back(2000), "ICPC-2", code)]
    for measures, expected in (
        ([], True),
        ([("Kari", back(364), "behandlingsplan")], False),
        ([("Kari", back(365), "behandlingsplan")], True),
        ([("Kari", back(10), "egenbehandlingsplan")], True),
        (None, False),
    ):
        assert found(reason, kari(diagnoses=diagnoses, measures=measures)) is expected


# Rising risk


def test_that_rising_tells_which_part_of_the_rule_speaks() -> None:
    people = kari(
        diagnoses=[("Kari", back(900), "ICPC-2", code) for code in ("T90", "R95")],
        stays=[stay("Kari", back(100), back(90), "ohjelp")],
    )
    facts = only_reason(people, Reason.RISING)["Kari"]
    assert kinds(facts) == ["admitted", "disease_groups"]
    assert fact(facts, FactKind.DISEASE_GROUPS).number == 2


def test_that_rising_tells_that_frailty_moved_up() -> None:
    codes = ("H84", "K86", "L95", "T85", "K92")
    people = kari(1940, diagnoses=[("Kari", back(10), "ICPC-2", code) for code in codes])
    facts = only_reason(people, Reason.RISING)["Kari"]
    assert kinds(facts) == ["frailty_rose"]
    assert facts[0].number == 1


# Somatic check and transition


@pytest.mark.parametrize(
    ("diagnoses", "medicines", "measurements", "expected"),
    [
        ([("Kari", back(900), "ICPC-2", "P72")], [], [], True),
        ([], [("Kari", "N05AH03", back(9), None, "ja")], [], True),
        ([], [("Kari", "N05AH03", back(900), back(9), "ja")], [], False),  # no longer in use
        ([("Kari", back(9), "ICPC-2", "P76")], [], [], False),
        ([("Kari", back(900), "ICPC-2", "P72")], [], [("Kari", back(364), "sbt", 130)], False),
        ([("Kari", back(900), "ICPC-2", "P72")], [], [("Kari", back(365), "sbt", 130)], True),
        ([("Kari", back(900), "ICPC-2", "P72")], [], [("Kari", back(10), "cfs", 2)], True),
        ([("Kari", back(900), "ICPC-2", "P72")], [], None, False),
    ],
)
def test_that_a_somatic_check_is_missing_a_year_after_the_last_measurement(
    diagnoses: list[Any], medicines: list[Any], measurements: list[Any] | None, expected: bool
) -> None:
    people = kari(diagnoses=diagnoses, medicines=medicines, measurements=measurements)
    assert found(Reason.SOMATIC_CHECK, people) is expected


@pytest.mark.parametrize(
    ("born", "tables", "expected"),
    [
        (2010, {"diagnoses": [("Kari", back(900), "ICPC-2", "P85")]}, True),  # 16
        (2007, {"diagnoses": [("Kari", back(900), "ICPC-2", "P85")]}, True),  # 19
        (2006, {"diagnoses": [("Kari", back(900), "ICPC-2", "P85")]}, False),
        (2011, {"diagnoses": [("Kari", back(900), "ICPC-2", "P85")]}, False),
        (2010, {}, False),
        (2008, {"stays": [stay("Kari", back(500), back(490), institution="psykisk_helsevern")]}, True),
        (2007, {"stays": [stay("Kari", back(30), back(20), institution="psykisk_helsevern")]}, False),
        (2007, {"stays": [stay("Kari", "2025-06-01", "2025-07-01", institution="psykisk_helsevern")]}, False),
        (2008, {"stays": [stay("Kari", back(500), back(490))]}, False),
    ],
)
def test_that_transition_is_for_16_to_19_with_a_disability_or_a_stay_as_a_child(
    born: int, tables: dict[str, Any], expected: bool
) -> None:
    assert found(Reason.TRANSITION, kari(born, **tables)) is expected


# Discharges


def test_that_a_discharge_tells_its_days_and_the_groups_of_that_day() -> None:
    people = kari(
        diagnoses=[("Kari", back(900), "ICPC-2", "T90")],
        stays=[stay("Kari", back(9), back(5), "planlagt", to="hjem", known=back(3))],
        contacts=[],
    )
    facts = only_reason(people, Reason.DISCHARGE)["Kari"]
    assert kinds(facts) == ["discharged", "known", "due_from_known", "in_group:diabetes2"]
    assert fact(facts, FactKind.DISCHARGED).day == day(back(5))
    assert fact(facts, FactKind.KNOWN).day == day(back(3))


@pytest.mark.parametrize(
    ("today", "contacts", "state"),
    [
        ("2026-03-10", [], "not_due"),
        ("2026-03-11", [], "due_today"),
        ("2026-03-12", [], "overdue"),
        ("2026-04-09", [], None),  # missed: off the list
        ("2026-03-10", [("Kari", "2026-03-09", "telefon", "lege")], None),  # done
    ],
)
def test_that_only_running_clocks_are_on_the_list(
    today: str, contacts: list[tuple[str, ...]], state: str | None
) -> None:
    people = patient_list(
        "2026-03-10",
        [person("Kari", 1960)],
        diagnoses=[("Kari", "2020-01-01", "ICPC-2", "T90")],
        stays=[stay("Kari", "2026-03-02", "2026-03-06", to="hjem")],
        contacts=contacts,
        since=SINCE,
    )
    rows = worklist(people, WorklistSettings(on=frozenset({Reason.DISCHARGE})), today)
    assert [row.state.key for row in rows] == ([] if state is None else [state])
