"""The facts behind a reason: found in columns, handed on as rows.

A fact is data (a kind, a day, a number, a key of a shipped table); the words come later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import repeat

import numpy as np

from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.patient_list.frames import NO_DAY, Column, Days, Mask


class FactKind(StrEnum):
    """What a fact says; the comment tells what it carries."""

    DISCHARGED = "discharged"  # day
    KNOWN = "known"  # day the office got to know
    DUE_FROM_KNOWN = "due_from_known"  # day
    CONTACTS_UNSEEN = "contacts_unseen"  # «kontakter mangler»
    IN_GROUP = "in_group"  # key of a target group
    AGE = "age"  # number, calendar years
    LAST_SEEN = "last_seen"  # day
    SEEN_YEAR_BEFORE = "seen_year_before"  # number of contacts in days 366–730
    SEEN_TWO_YEARS_BEFORE = "seen_two_years_before"  # number of contacts in days 731–1095
    NOT_SEEN_BEFORE = "not_seen_before"  # nothing in all the export's history
    LAST_CONTROL = "last_control"  # day
    NO_CONTROL = "no_control"  # none in all the export's history
    MEDICINES = "medicines"  # number of regular medicines in use
    LAST_REVIEW = "last_review"  # day
    NO_REVIEW = "no_review"
    HIGH_RISK_MEDICINE = "high_risk_medicine"  # key of a rule of the high-risk list
    EGFR = "egfr"  # number and day
    ANTIPSYCHOTIC = "antipsychotic"  # N05A in use
    LAST_PLAN = "last_plan"  # day
    NO_PLAN = "no_plan"
    PREDICTED = "predicted"  # number = probability by the model in use, key = its cut-off (a decimal number)
    PREDICTED_BY = "predicted_by"  # key = the model's name
    FRAILTY_ROSE = "frailty_rose"  # frailty category higher than a year ago; number = category now
    HOSPITAL_FRAILTY_ROSE = "hospital_frailty_rose"  # HFRS category, likewise
    FRAIL = "frail"  # frailty category moderate or severe; number = category
    ADMITTED = "admitted"  # number of unplanned admissions in 365 days
    DISEASE_GROUPS = "disease_groups"  # number
    MENTAL_HEALTH_STAY = "mental_health_stay"  # day the newest one before age 18 began
    TASK = "task"  # key = what is to be done, in the words of the one who handed it over
    HANDED_OVER_BY = "handed_over_by"  # day, key = a member of the team
    REVIEWED = "reviewed"  # day somebody decided «ikke nå» in a list review
    PLAN_STEP = "plan_step"  # key = the measure's text in a plan kept here
    PLAN_GOAL = "plan_goal"  # key = the text of the goal that it serves
    PLAN_STEP_OF = "plan_step_of"  # key = who outside the team has the measure, day it was to be done
    PLAN_STEP_DONE = "plan_step_done"  # day the measure was last done
    PLAN_MADE = "plan_made"  # day a plan kept here was started, while it's never been reviewed
    PLAN_REVIEWED = "plan_reviewed"  # day a plan kept here was last reviewed
    TABLE_MISSING = "table_missing"  # key of a table that could have held what wasn't found


FREE_TEXT = frozenset(
    {
        FactKind.TASK,
        FactKind.PLAN_STEP,
        FactKind.PLAN_GOAL,
        FactKind.PLAN_STEP_OF,
        FactKind.PREDICTED_BY,
    }
)
"""Facts whose key is what somebody wrote: for the window alone, never in a file."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact behind a reason; ``day`` is ``NO_DAY`` and ``number`` None where the kind has none."""

    kind: FactKind
    day: int = int(NO_DAY)
    number: float | None = None
    key: str = ""


@dataclass(frozen=True)
class FactColumn:
    """One kind of fact for all patients found; ``holds`` None = every one of them has it."""

    kind: FactKind
    day: Days | None = None
    number: Column | None = None
    key: str = ""
    holds: Mask | None = None

    def take(self, rows: Column) -> FactColumn:
        """The fact for the chosen rows."""
        return replace(
            self,
            day=None if self.day is None else self.day[rows],
            number=None if self.number is None else self.number[rows],
            holds=None if self.holds is None else self.holds[rows],
        )

    def hand_out(self, rows: Sequence[list[Fact]]) -> None:
        """Adds the fact to each of the rows that has it."""
        held = np.arange(len(rows)) if self.holds is None else np.flatnonzero(self.holds)
        days = repeat(int(NO_DAY)) if self.day is None else self.day[held].tolist()
        numbers = repeat(None) if self.number is None else self.number[held].tolist()
        for row, day, number in zip(held.tolist(), days, numbers, strict=False):
            rows[row].append(Fact(self.kind, day, number, self.key))


@dataclass(frozen=True)
class Found:
    """The patients a reason holds for, in columns; a patient may come twice (two discharges).

    ``due`` is ``NO_DAY`` where there is none; the state is then ``without_due``. ``not_evaluated`` marks (over all
    patients) those for whom an absence couldn't be told («for kort historikk», «ny på listen»); None = nobody.
    ``of`` tells a patient's rows apart (``RowReason.of``); empty where there is one a patient.
    """

    reason: Reason
    patients: Column
    due: Days
    facts: tuple[FactColumn, ...] = ()
    without_due: DueState = DueState.NO_DUE_DATE
    not_evaluated: Mask | None = None
    of: tuple[str, ...] = ()

    def keep(self, patients: Mask) -> Found:
        """Only the chosen patients (a mask over all patients)."""
        return self.take(patients[self.patients])

    def take(self, rows: Column) -> Found:
        """Only the chosen rows (a mask or positions)."""
        chosen = np.arange(len(self.patients))[rows].tolist() if self.of else []
        return replace(
            self,
            of=tuple(self.of[place] for place in chosen),
            patients=self.patients[rows],
            due=self.due[rows],
            facts=tuple(column.take(rows) for column in self.facts),
        )

    def with_facts(self, *facts: FactColumn) -> Found:
        """The same patients, with more facts."""
        return replace(self, facts=(*self.facts, *facts))

    def facts_of_rows(self) -> list[tuple[Fact, ...]]:
        """The facts of each row, in the order of the columns."""
        rows: list[list[Fact]] = [[] for _ in range(len(self.patients))]
        for column in self.facts:
            column.hand_out(rows)
        return [tuple(row) for row in rows]
