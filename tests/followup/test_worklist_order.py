"""One row a patient, most binding first; who is left out; what the office may set. T is 31 March 2026."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.reasons import (
    CLASSES,
    NOT_OUTREACH,
    ON_FROM_THE_START,
    DueState,
    Marks,
    Reason,
    state_on,
)
from listeoversikt.followup.target_groups import group_list
from listeoversikt.followup.worklist import WorklistRow, WorklistSettings, not_evaluated
from listeoversikt.patient_list.frames import NO_DAY
from tests.followup.working import ALL_ON, ids, keys, worklist
from tests.list_strategies import Facts, facts
from tests.lists import T, back, patient_list, person, stay

SINCE = "2015-01-01"
quick = settings(max_examples=30, deadline=None)


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
    assert [row.rank for row in rows] == list(range(1, 9))


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


# Switches and limits


def test_that_controls_reviews_and_plans_are_off_until_switched_on() -> None:
    assert {reason.value for reason in ON_FROM_THE_START} == {
        "utskrivning_3vd",
        "svak_ettersporrer",
        "borte",
        "risikosone",
    }
    assert WorklistSettings().on == ON_FROM_THE_START
    assert worklist(two_plans()) == ()


def test_that_at_most_so_many_are_taken_on_for_a_reason() -> None:
    people = patient_list(
        T,
        [person(name, 1960) for name in "ABCD"],
        diagnoses=diagnosed(*((name, "R95") for name in "ABCD")),
        measures=[
            ("C", back(900), "aarskontroll_kols"),
            ("B", back(400), "aarskontroll_kols"),
            ("A", back(9), "behandlingsplan"),
        ],
        since=SINCE,
    )
    on = frozenset({Reason.COPD_CONTROL, Reason.COPD_PLAN})
    limited = WorklistSettings(on=on, at_most_new_a_week={Reason.COPD_CONTROL: 2})
    assert keys(worklist(people, limited)) == {
        "C": ["aarskontroll_kols", "behandlingsplan_kols"],
        "B": ["aarskontroll_kols", "behandlingsplan_kols"],
        "D": ["behandlingsplan_kols"],
    }


# Who is left out


OUT = [
    ({"dod": back(1)}, False, False),
    ({"liste_til": back(1)}, False, False),
    ({"reservert_behandling": "ja"}, False, False),
    ({"reservert_kontakt": "ja"}, True, False),
    ({"palliativ": "ja"}, True, False),
    ({}, True, True),
]


@pytest.mark.parametrize(("more", "discharge_shown", "outreach_shown"), OUT)
def test_that_some_are_out_everywhere_and_some_of_outreach_only(
    more: dict[str, str], discharge_shown: bool, outreach_shown: bool
) -> None:
    people = patient_list(
        T,
        [person("Kari", 1940, **more)],
        diagnoses=diagnosed(("Kari", "T90")),
        contacts=[],
        stays=[discharged("Kari", "2026-03-27")],
        since=SINCE,
    )
    expected = (["utskrivning_3vd"] if discharge_shown else []) + (
        ["svak_ettersporrer"] if outreach_shown else []
    )
    assert keys(worklist(people)).get("Kari", []) == expected


def test_that_a_discharge_of_one_who_wants_no_calls_goes_to_the_doctor() -> None:
    for more, to_doctor in (({"reservert_kontakt": "ja"}, True), ({}, False)):
        people = patient_list(
            T,
            [person("Kari", 1960, **more)],
            diagnoses=diagnosed(("Kari", "T90")),
            contacts=[("Kari", back(90), "konsultasjon", "lege")],
            stays=[discharged("Kari", "2026-03-27")],
            since=SINCE,
        )
        (row,) = worklist(people)
        assert row.to_doctor is to_doctor


def test_that_the_nursing_home_is_out_of_outreach_by_a_setting() -> None:
    people = patient_list(T, [person("Kari", 1940, bosted="sykehjem")], contacts=[], since=SINCE)
    assert worklist(people) == ()
    assert keys(worklist(people, WorklistSettings(nursing_home_out=False))) == {"Kari": ["svak_ettersporrer"]}


def test_that_a_child_is_called_after_a_discharge_only_through_the_guardian() -> None:
    people = patient_list(
        T,
        [person("Barn", 2011), person("Ungdom", 2010)],
        diagnoses=diagnosed(("Barn", "P85"), ("Ungdom", "P85")),
        contacts=[],
        stays=[discharged("Barn", "2026-03-27")],
        since=SINCE,
    )
    rows = worklist(people)
    assert keys(rows) == {"Barn": ["utskrivning_3vd"], "Ungdom": ["svak_ettersporrer"]}
    assert [row.through_guardian for row in rows] == [True, False]
    all_in = WorklistSettings(children_out=False)
    assert keys(worklist(people, all_in))["Barn"] == ["utskrivning_3vd", "svak_ettersporrer"]


def test_that_who_is_out_of_reach_is_not_counted_beside_either() -> None:
    people = patient_list(T, [person("A", 1940), person("B", 1940, palliativ="ja")])
    assert not_evaluated(people, group_list(people))[Reason.SILENT_NEED] == 1


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
    assert state_on(due, 100, 7, DueState.NO_DUE_DATE) == state


def test_that_scripts_see_the_discharge_vocabulary() -> None:
    running = (DueState.NOT_YET, DueState.DUE_SOON, DueState.DUE_TODAY, DueState.OVERDUE)
    assert [state.key for state in running] == ["not_due", "not_due", "due_today", "overdue"]


# What holds for any list


def plain(rows: tuple[WorklistRow, ...]) -> list[Any]:
    """The rows without the patients' positions."""
    return [replace(row, patient=0) for row in rows]


@quick
@given(facts(), st.integers(0, 2**16))
def test_that_the_order_of_rows_and_patients_changes_nothing(some: Facts, seed: int) -> None:
    shuffled = some.rearranged(lambda rows: Random(seed).sample(rows, len(rows)))
    shuffled = replace(shuffled, people=Random(seed).sample(some.people, len(some.people)))
    assert plain(worklist(shuffled.built(), ALL_ON)) == plain(worklist(some.built(), ALL_ON))


@quick
@given(facts(), st.integers(0, 3))
def test_that_a_patient_s_reasons_do_not_depend_on_the_others(some: Facts, patient: int) -> None:
    whole = some.built()
    alone = worklist(whole.only(np.array([patient])), ALL_ON)
    expected = [row for row in worklist(whole, ALL_ON) if row.patient == patient]
    assert [row.reasons for row in alone] == [row.reasons for row in expected]


@quick
@given(facts())
def test_that_every_row_is_reachable_ranked_and_has_a_reason(some: Facts) -> None:
    people = some.built()
    rows = worklist(people, ALL_ON)
    assert [row.rank for row in rows] == list(range(1, len(rows) + 1))
    assert len({row.patient_id for row in rows}) == len(rows)
    for row in rows:
        assert row.reasons
        assert people.scored[row.patient]
        for earlier, later in zip(row.reasons, row.reasons[1:], strict=False):
            assert earlier.reason.binding <= later.reason.binding
        if row.to_doctor:
            assert {reason.reason for reason in row.reasons} <= NOT_OUTREACH
