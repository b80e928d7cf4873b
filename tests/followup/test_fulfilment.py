"""What a newer extract shows to be done, and by which row: one hand case a reason."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.followup.clock_settings import ClockSettings
from listeoversikt.followup.fulfilment import Fulfilment, fulfilments, line_of
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Approved,
    Assigned,
    Channel,
    Closed,
    Contact,
    How,
    Outcome,
    Postponed,
)
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import BandSettings
from listeoversikt.patient_list.snapshot import PatientList
from tests.followup.marking import entry
from tests.lists import day, patient_list, person, stay

BEFORE, NOW = "2026-02-28", "2026-03-31"
SINCE = "2015-01-01"
COPD = [("Kari", "2024-01-02", "ICPC-2", "R95")]
ATTEMPT = Contact(
    day=dt.date(2026, 3, 3), channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier"
)


def kari(
    index: str,
    diagnoses: list[Any] = COPD,
    born: int = 1960,
    more: dict[str, str] | None = None,
    **tables: Any,
) -> PatientList:
    given: dict[str, Any] = {"contacts": [], "measures": []} | tables
    return patient_list(index, [person("Kari", born, **(more or {}))], diagnoses, since=SINCE, **given)


def taken(*acts: Act) -> dict[str, PatientRecord]:
    return {"Kari": PatientRecord([entry(act, on=dt.date(2026, 3, 2)) for act in acts])}


def found(before: PatientList, now: PatientList, *acts: Act) -> list[Fulfilment]:
    return fulfilments(
        before, now, taken(*acts), on=frozenset(Reason), bands=BandSettings(), clock=ClockSettings()
    )


POSTPONED = Postponed(reason=Reason.COPD_CONTROL, until=dt.date(2026, 4, 1), why="Ferie")
CONTROL = [("Kari", "2026-03-10", "aarskontroll_kols")]


def test_that_a_postponed_control_is_fulfilled_by_its_row() -> None:
    (one,) = found(kari(BEFORE), kari(NOW, measures=CONTROL), POSTPONED)
    assert (one.reason, one.table, one.day, one.what) == (
        Reason.COPD_CONTROL,
        "tiltak",
        day("2026-03-10"),
        "aarskontroll_kols",
    )
    assert line_of(one, kari(NOW, measures=CONTROL)) == 2


def test_that_what_nobody_had_taken_up_is_not_fulfilled_it_was_only_found() -> None:
    assert found(kari(BEFORE), kari(NOW, measures=CONTROL)) == []
    other = Postponed(reason=Reason.MEDICINE_REVIEW, until=dt.date(2026, 4, 1), why="Ferie")
    assert found(kari(BEFORE), kari(NOW, measures=CONTROL), other) == []


@pytest.mark.parametrize(
    "act",
    [
        Assigned(to="spl-1"),
        Approved(reason=Reason.COPD_CONTROL),
        ATTEMPT,
        Closed(reason=Reason.COPD_CONTROL, how=How.DONE, day=dt.date(2026, 3, 3)),
    ],
)
def test_that_each_way_of_taking_a_duty_up_counts(act: Act) -> None:
    assert [one.reason for one in found(kari(BEFORE), kari(NOW, measures=CONTROL), act)] == [
        Reason.COPD_CONTROL
    ]


def test_that_a_duty_closed_as_not_applicable_is_not_fulfilled_afterwards() -> None:
    closed = Closed(reason=Reason.COPD_CONTROL, how=How.NOT_APPLICABLE, day=dt.date(2026, 3, 3))
    assert found(kari(BEFORE), kari(NOW, measures=CONTROL), closed) == []


def test_that_a_duty_still_found_is_not_fulfilled() -> None:
    assert found(kari(BEFORE), kari(NOW), POSTPONED) == []


def test_that_a_reason_that_went_away_without_a_row_is_fulfilled_by_none() -> None:
    assert found(kari(BEFORE), kari(NOW, diagnoses=[], measures=[]), POSTPONED) == []


def test_that_a_visit_with_the_diagnosis_recorded_is_a_control() -> None:
    diagnoses = [*COPD, ("Kari", "2026-03-12", "ICPC-2", "R95")]
    visits = [("Kari", "2026-03-05", "konsultasjon", "lege"), ("Kari", "2026-03-12", "konsultasjon", "lege")]
    (one,) = found(kari(BEFORE), kari(NOW, diagnoses=diagnoses, contacts=visits), POSTPONED)
    assert (one.table, one.day, one.what) == ("kontakter", day("2026-03-12"), "consultation")
    assert line_of(one, kari(NOW, diagnoses=diagnoses, contacts=visits)) == 3


CASES = [
    (Reason.SILENT_NEED, {"contacts": [("Kari", "2026-03-11", "hjemmebesok", "sykepleier")]}, "kontakter"),
    (Reason.ELDERLY_CONTROL, {"measures": [("Kari", "2026-03-11", "aarskontroll_eldre")]}, "tiltak"),
]


@pytest.mark.parametrize(("reason", "tables", "table"), CASES)
def test_that_the_very_old_are_seen_and_controlled_by_the_rows_of_their_own_rule(
    reason: Reason, tables: dict[str, Any], table: str
) -> None:
    given = [
        one
        for one in found(kari(BEFORE, [], 1930), kari(NOW, [], 1930, **tables), Assigned(to="spl-1"))
        if one.reason is reason
    ]
    assert [(one.table, one.day) for one in given] == [(table, day("2026-03-11"))]


def test_that_a_plan_is_fulfilled_by_the_extracts_own_plan() -> None:
    plan = [("Kari", "2026-03-11", "behandlingsplan")]
    keys = [one.reason for one in found(kari(BEFORE), kari(NOW, measures=plan), Assigned(to="spl-1"))]
    assert keys == [Reason.COPD_PLAN]


def test_that_a_somatic_check_is_fulfilled_by_the_newest_measurement() -> None:
    psychosis = [("Kari", "2024-01-02", "ICPC-2", "P72")]
    measured = [("Kari", "2026-03-01", "vekt", 80), ("Kari", "2026-03-11", "sbt", 130)]
    before = kari(BEFORE, psychosis, measurements=[])
    given = found(before, kari(NOW, psychosis, measurements=measured), Assigned(to="spl-1"))
    assert ("maalinger", day("2026-03-11"), "sbt") in [(one.table, one.day, one.what) for one in given]


def discharged(index: str, contacts: list[Any]) -> PatientList:
    return kari(
        index, stays=[stay("Kari", "2026-02-20", "2026-02-26", main="J440", to="hjem")], contacts=contacts
    )


CALL = [("Kari", "2026-03-03", "telefon", "sykepleier")]


def test_that_a_discharge_tried_here_is_fulfilled_by_the_extracts_contact() -> None:
    (one,) = [
        one
        for one in found(discharged(BEFORE, []), discharged(NOW, CALL), ATTEMPT)
        if one.reason is Reason.DISCHARGE
    ]
    assert (one.of, one.table, one.day, one.what) == ("2026-02-26", "kontakter", day("2026-03-03"), "phone")
    assert line_of(one, discharged(NOW, CALL)) == 2


def test_that_a_discharge_reached_here_first_has_nothing_to_be_told() -> None:
    reached = Contact(
        day=dt.date(2026, 3, 2), channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier"
    )
    given = found(discharged(BEFORE, []), discharged(NOW, CALL), reached)
    assert Reason.DISCHARGE not in {one.reason for one in given}


def test_that_one_who_has_died_or_left_is_fulfilled_in_nothing() -> None:
    for gone in ({"dod": "2026-03-20"}, {"liste_til": "2026-03-20"}):
        assert found(kari(BEFORE), kari(NOW, measures=CONTROL, more=gone), POSTPONED) == []


def test_that_a_row_that_is_not_in_the_list_has_no_line() -> None:
    (one,) = found(kari(BEFORE), kari(NOW, measures=CONTROL), POSTPONED)
    assert line_of(one, kari(BEFORE)) == -1
    assert line_of(one, patient_list(NOW, [person("Ola", 1960)])) == -1
