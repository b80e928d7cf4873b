"""Whom the worklist reaches: switches and limits of the office, and who is left out. T is 31 March 2026."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.followup.reasons import (
    ON_FROM_THE_START,
    Reason,
)
from listeoversikt.followup.target_groups import group_list
from listeoversikt.followup.worklist import WorklistSettings, not_evaluated
from tests.followup.working import keys, worklist
from tests.lists import T, back, patient_list, person, stay

SINCE = "2015-01-01"


def diagnosed(*names_and_codes: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    return [(name, back(3000), "ICPC-2", code) for name, code in names_and_codes]


def discharged(name: str, left: str, **more: Any) -> dict[str, Any]:
    return stay(name, "2026-03-01", left, "planlagt", to="hjem", **more)


def two_plans() -> Any:
    return patient_list(
        T,
        [person("A-kols", 1980), person("B-diabetes", 1980)],
        diagnoses=diagnosed(("A-kols", "R95"), ("B-diabetes", "T90")),
        measures=[],
        since=SINCE,
    )


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
