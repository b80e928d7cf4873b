"""Builds a worklist from a small list, and reads it as plain rows."""

from __future__ import annotations

from listeoversikt.followup.discharge import discharge_contacts
from listeoversikt.followup.facts import Fact, FactKind
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import group_list
from listeoversikt.followup.worklist import WorklistRow, WorklistSettings, build_worklist
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import T, day

ALL_ON = WorklistSettings(on=frozenset(Reason))


def worklist(
    people: PatientList, settings: WorklistSettings | None = None, today: str = T
) -> tuple[WorklistRow, ...]:
    """The worklist of a list on a work day."""
    work_day = day(today)
    return build_worklist(
        people, group_list(people), discharge_contacts(people, work_day), work_day, settings
    )


def ids(rows: tuple[WorklistRow, ...]) -> list[str]:
    """The patients in order."""
    return [row.patient_id for row in rows]


def keys(rows: tuple[WorklistRow, ...]) -> dict[str, list[str]]:
    """The reasons of each patient, most binding first."""
    return {row.patient_id: list(row.reason_keys) for row in rows}


def only_reason(people: PatientList, reason: Reason, today: str = T) -> dict[str, list[Fact]]:
    """The patients whom one reason finds, with its facts."""
    rows = worklist(people, WorklistSettings(on=frozenset({reason})), today)
    return {row.patient_id: list(row.reasons[0].facts) for row in rows}


def fact(facts: list[Fact], kind: FactKind) -> Fact:
    """The one fact of a kind."""
    (found,) = [some for some in facts if some.kind == kind]
    return found


def kinds(facts: list[Fact]) -> list[str]:
    """The kinds of the facts, with their keys."""
    return [f"{some.kind}:{some.key}" if some.key else str(some.kind) for some in facts]
