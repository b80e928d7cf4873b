"""One row a patient, most binding first; who is left out; what the office may set. T is 31 March 2026."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.followup.reasons import (
    CLASSES,
    DueState,
    Marks,
    Reason,
    state_on,
)
from listeoversikt.followup.worklist import WorklistSettings
from listeoversikt.patient_list.frames import NO_DAY
from tests.followup.working import ALL_ON, ids, keys, worklist
from tests.lists import T, back, patient_list, person, stay

SINCE = "2015-01-01"


def diagnosed(*names_and_codes: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    return [(name, back(3000), "ICPC-2", code) for name, code in names_and_codes]


def discharged(name: str, left: str, **more: Any) -> dict[str, Any]:
    return stay(name, "2026-03-01", left, "planlagt", to="hjem", **more)


# The order of the reasons


def test_that_the_reasons_stand_in_the_contract_s_order() -> None:
    assert [reason.value for reason in Reason] == [
        "utskrivning_3vd",
        "plantiltak",
        "overlatt",
        "svak_ettersporrer",
        "borte",
        "aarskontroll_diabetes",
        "aarskontroll_kols",
        "aarskontroll_eldre",
        "lmg",
        "behandlingsplan_kols",
        "behandlingsplan_diabetes",
        "risikosone",
        "gjennomgang",
        "somatisk_sjekk",
        "overgang_16_19",
    ]
    assert [reason for some in CLASSES for reason in some] == list(Reason)


def test_that_a_patient_has_one_row_with_all_reasons_most_binding_first() -> None:
    people = patient_list(
        T,
        [person("Kari", 1940)],
        diagnoses=diagnosed(("Kari", "T90"), ("Kari", "R95"), ("Kari", "P72")),
        contacts=[],
        medicines=[
            ("Kari", atc, back(9), None, "ja") for atc in ("A02BC01", "C07AB02", "C10AA01", "N02BE01")
        ],
        stays=[discharged("Kari", "2026-03-27")],
        measurements=[],
        measures=[],
        since=SINCE,
    )
    assert keys(worklist(people, ALL_ON)) == {
        "Kari": [
            "utskrivning_3vd",
            "svak_ettersporrer",
            "aarskontroll_diabetes",
            "aarskontroll_kols",
            "aarskontroll_eldre",
            "lmg",
            "behandlingsplan_kols",
            "behandlingsplan_diabetes",
            "somatisk_sjekk",
        ]
    }


def test_that_rows_follow_the_class_of_their_most_binding_reason() -> None:
    """The ids are in the opposite order, so that they can't be what decides."""
    visits = [
        ("F-borte", back(days), "konsultasjon", "lege") for days in (365, 400, 500, 600, 730, 800, 900, 1000)
    ]
    people = patient_list(
        T,
        [
            person("A-sjekk", 1980),
            person("B-stiger", 1960),
            person("C-plan", 1980),
            person("D-lmg", 1950),
            person("E-kontroll", 1980),
            person("F-borte", 1980),
            person("G-taus", 1940),
            person("H-hjemme", 1980),
        ],
        diagnoses=[
            *diagnosed(("A-sjekk", "P72"), ("B-stiger", "K86"), ("C-plan", "R95"), ("E-kontroll", "T89")),
            *diagnosed(("H-hjemme", "T90"), ("B-stiger", "K78"), ("B-stiger", "L88")),
            ("C-plan", back(20), "ICPC-2", "R95"),
            ("H-hjemme", back(20), "ICPC-2", "T90"),
        ],
        contacts=[
            *visits,
            *(
                (name, back(20), "konsultasjon", "lege")
                for name in ("A-sjekk", "B-stiger", "C-plan", "H-hjemme")
            ),
        ],
        medicines=[
            ("D-lmg", atc, back(9), None, "ja") for atc in ("A02BC01", "C07AB02", "C10AA01", "N02BE01")
        ],
        stays=[
            discharged("H-hjemme", "2026-03-27"),
            stay("B-stiger", back(200), back(190), "ohjelp", to="hjem"),
        ],
        measurements=[],
        measures=[("H-hjemme", back(9), "behandlingsplan"), ("E-kontroll", back(9), "behandlingsplan")],
        since=SINCE,
    )
    rows = worklist(people, ALL_ON)
    assert ids(rows) == [
        "H-hjemme",
        "G-taus",
        "F-borte",
        "E-kontroll",
        "D-lmg",
        "C-plan",
        "B-stiger",
        "A-sjekk",
    ]


def test_that_overdue_comes_before_due_today_before_not_due_and_earlier_before_later() -> None:
    """Seen on Wednesday 11 March 2026."""
    left = {"A": "2026-03-10", "B": "2026-03-09", "C": "2026-03-06", "D": "2026-03-05", "E": "2026-03-04"}
    people = patient_list(
        "2026-03-11",
        [person(name, 1960) for name in left],
        diagnoses=diagnosed(*((name, "T90") for name in left)),
        contacts=[],
        stays=[discharged(name, date) for name, date in left.items()],
        since=SINCE,
    )
    rows = worklist(people, WorklistSettings(on=frozenset({Reason.DISCHARGE})), "2026-03-11")
    assert [(row.patient_id, row.state.key) for row in rows] == [
        ("E", "overdue"),
        ("D", "overdue"),
        ("C", "due_today"),
        ("B", "not_due"),
        ("A", "not_due"),
    ]


def test_that_two_discharges_of_a_patient_are_two_reasons_under_one_key() -> None:
    people = patient_list(
        "2026-03-20",
        [person("Kari", 1960)],
        diagnoses=diagnosed(("Kari", "T90")),
        contacts=[],
        stays=[
            discharged("Kari", "2026-03-06"),
            stay("Kari", "2026-03-17", "2026-03-19", "planlagt", to="hjem"),
        ],
        since=SINCE,
    )
    (row,) = worklist(people, WorklistSettings(on=frozenset({Reason.DISCHARGE})), "2026-03-20")
    assert [reason.state.key for reason in row.reasons] == ["overdue", "not_due"]
    assert row.reason_keys == ("utskrivning_3vd",)
    assert row.due == row.reasons[0].due


def test_that_an_overdue_control_with_a_known_day_comes_before_one_never_made() -> None:
    people = patient_list(
        T,
        [person("A", 1960), person("B", 1960), person("C", 1960)],
        diagnoses=diagnosed(("A", "R95"), ("B", "R95"), ("C", "R95")),
        measures=[("B", back(400), "aarskontroll_kols"), ("C", back(900), "aarskontroll_kols")],
        since=SINCE,
    )
    rows = worklist(people, WorklistSettings(on=frozenset({Reason.COPD_CONTROL})))
    assert ids(rows) == ["C", "B", "A"]


def test_that_a_control_never_made_is_overdue_and_comes_before_one_due_today() -> None:
    people = patient_list(
        T,
        [person("A", 1960), person("B", 1960)],
        diagnoses=diagnosed(("A", "R95"), ("B", "R95")),
        measures=[("A", back(365), "aarskontroll_kols")],
        since=SINCE,
    )
    rows = worklist(people, WorklistSettings(on=frozenset({Reason.COPD_CONTROL})))
    assert [(row.patient_id, row.state.key) for row in rows] == [("B", "overdue"), ("A", "due_today")]


def test_that_silent_need_comes_ahead_and_heavy_use_behind_within_a_class() -> None:
    """All three lack a plan: A is seen all the time, B now and then, C never, and has need."""
    people = patient_list(
        T,
        [person("A", 1980), person("B", 1980), person("C", 1980)],
        diagnoses=diagnosed(("A", "R95"), ("B", "R95"), ("C", "R95"), ("C", "K77")),
        contacts=[
            *(("A", back(days), "konsultasjon", "lege") for days in range(10, 25)),
            ("B", back(20), "konsultasjon", "lege"),
        ],
        measures=[],
        since=SINCE,
    )
    assert ids(worklist(people, WorklistSettings(on=frozenset({Reason.COPD_PLAN})))) == ["C", "B", "A"]


# Marks


def marked(benefit: int, severity: int, resources: int) -> Marks:
    return Marks(benefit, severity, resources, dt.date(2026, 1, 1), "Vedtatt på kontormøte.")


def two_plans() -> Any:
    return patient_list(
        T,
        [person("A-kols", 1980), person("B-diabetes", 1980)],
        diagnoses=diagnosed(("A-kols", "R95"), ("B-diabetes", "T90")),
        measures=[],
        since=SINCE,
    )


PLANS = frozenset({Reason.COPD_PLAN, Reason.DIABETES_PLAN})


@pytest.mark.parametrize(
    ("kols", "diabetes", "expected"),
    [
        (None, None, ["A-kols", "B-diabetes"]),
        (marked(1, 1, 1), marked(2, 1, 1), ["B-diabetes", "A-kols"]),
        (marked(1, 1, 1), marked(1, 2, 1), ["B-diabetes", "A-kols"]),
        (marked(1, 1, 2), marked(1, 1, 1), ["B-diabetes", "A-kols"]),  # less use of resources first
        (None, marked(0, 0, 3), ["B-diabetes", "A-kols"]),  # not marked comes last
        (marked(2, 2, 2), marked(2, 2, 2), ["A-kols", "B-diabetes"]),
    ],
)
def test_that_the_office_s_marks_decide_within_a_class(
    kols: Marks | None, diabetes: Marks | None, expected: list[str]
) -> None:
    given_marks = {Reason.COPD_PLAN: kols, Reason.DIABETES_PLAN: diabetes}
    marks = {reason: mark for reason, mark in given_marks.items() if mark is not None}
    rows = worklist(two_plans(), WorklistSettings(on=PLANS, marks=marks))
    assert ids(rows) == expected


def test_that_priority_is_empty_until_the_office_sets_marks() -> None:
    assert [row.priority for row in worklist(two_plans(), WorklistSettings(on=PLANS))] == [None, None]


@pytest.mark.parametrize("mark", [(-1, 0, 0), (0, 4, 0), (0, 0, 9)])
def test_that_a_mark_outside_0_to_3_is_refused(mark: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="0 til 3"):
        marked(*mark)


def test_that_marks_need_a_sentence() -> None:
    with pytest.raises(ValueError, match="setning"):
        Marks(1, 1, 1, dt.date(2026, 1, 1), "  ")


# Due states


@pytest.mark.parametrize(
    ("due", "state"),
    [
        (99, DueState.OVERDUE),
        (100, DueState.DUE_TODAY),
        (101, DueState.DUE_SOON),
        (107, DueState.DUE_SOON),
        (108, DueState.NOT_YET),
        (int(NO_DAY), DueState.NO_DUE_DATE),
    ],
)
def test_that_the_state_follows_the_due_day(due: int, state: DueState) -> None:
    assert state_on(due, 100, 107, DueState.NO_DUE_DATE) == state


def test_that_scripts_see_the_discharge_vocabulary() -> None:
    running = (DueState.NOT_YET, DueState.DUE_SOON, DueState.DUE_TODAY, DueState.OVERDUE)
    assert [state.key for state in running] == ["not_due", "not_due", "due_today", "overdue"]
