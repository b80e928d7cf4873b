"""Taking back is the inverse of every kind of act there is: whatever is derived from the log is as it was.

Derived are the worklist (open and closed), the clocks, plans, review sessions, templates, the board, the evening's
journal queue, and who is followed. Exactly one state a duty, whatever has been done.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.care_plan import plans_of
from listeoversikt.followup.evidence_marks import marks_of, overrides_of
from listeoversikt.followup.journal_state import awaits_journal
from listeoversikt.followup.list_review import reviews_of
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import ACTS
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.plan_templates import templates_of
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.settling import CLOSED_STATES
from listeoversikt.followup.team import Member, Team
from listeoversikt.followup.worklist import WorklistSettings
from listeoversikt.operations.evaluation import goals_of
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.team_board import team_board
from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of
from tests.operations.random_acts import DISCHARGED, OF_THE_OFFICE, PATIENTS, SAID, START, TODAY, any_act

quick = settings(max_examples=12, deadline=None)
"""For each of some sixty kinds of act, each with other acts before it."""
often = settings(max_examples=100, deadline=None)
TEAM = Team((Member("spl-1", "sykepleier"), Member("spl-2", "sykepleier"), Member("lege-1", "lege")))


@cache
def first_view(today: dt.date = TODAY) -> View:
    """Three people with reasons of every kind that a small list can give, and a discharge."""
    people = patient_list(
        "2026-10-30",
        patients=[
            person("P1", 1938, fastlege_id="L01"),
            person("P2", 1960, "M", fastlege_id="L01"),
            person("P3", 1950, dod="2026-10-01"),
            person("P4", 1935, fastlege_id="L02"),
        ],
        diagnoses=[
            ("P1", "2020-01-02", "ICPC-2", "R95"),
            ("P2", "2020-01-02", "ICPC-2", "T90"),
            ("P4", "2020-01-02", "ICPC-2", "K77"),
        ],
        contacts=[("P4", "2024-03-01", "konsultasjon", "lege")],
        measures=[],
        stays=[stay("P1", "2026-10-25", DISCHARGED.isoformat(), main="J440", to="hjem")],
        since="2015-01-01",
    )
    chosen = Settings(worklist=WorklistSettings(on=frozenset(Reason), team=TEAM))
    view = view_of(people, today, chosen)
    return written(view, START)


def written(view: View, said: Any, undoes: str | None = None) -> View:
    """The view when the acts have been written; ``undoes``: an event that is taken back."""
    entries = []
    last = view.book.last
    for patient, act in said:
        last += 1
        at = dt.datetime(2026, 11, 3, 8, tzinfo=dt.UTC) + dt.timedelta(minutes=last)
        entries.append(Entry(last, f"e{last}", at, "spl-1", patient, act, undoes))
    return view.with_log(view.book.with_entries(entries))


@dataclass(frozen=True)
class Said:
    """An act, and whom it's about."""

    act: Act
    patient: str | None

    @property
    def pair(self) -> tuple[str | None, Act]:
        return self.patient, self.act


def about(acts: st.SearchStrategy[Act]) -> st.SearchStrategy[Said]:
    def with_patient(act: Act) -> st.SearchStrategy[Said]:
        if type(act) in OF_THE_OFFICE:
            return st.just(Said(act, None))
        return st.builds(Said, st.just(act), st.sampled_from(PATIENTS))

    return acts.flatmap(with_patient)


def derived(view: View) -> dict[str, Any]:
    """Everything that the pages show of the log."""
    book, clocks = view.book, view.scored.discharges
    records = {patient: view.record(patient) for patient in PATIENTS}
    reviews = reviews_of(book)
    return {
        "worklist": view.scored.worklist,
        "closed": dict(view.scored.work.closed),
        "clocks": (clocks.state.tolist(), clocks.due.tolist(), clocks.contact.tolist()),
        "plans": {patient: plans_of(record) for patient, record in records.items()},
        "reviews": (reviews.sessions, reviews.selections),
        "templates": templates_of(book.office_entries).all,
        "goals": goals_of(view),
        "board": team_board(view, ()).items,
        "journal": {patient: awaits_journal(record) for patient, record in records.items()},
        "people": {
            patient: (
                *(record.memberships, record.stops, record.flags, record.owner, record.urgent),
                *(record.questions, record.bookings, record.known, record.next_try, record.approvals),
                *(marks_of(record), overrides_of(record), record.fulfilled, record.taken_on),
            )
            for patient, record in records.items()
        },
    }


def test_that_every_kind_of_act_is_tried() -> None:
    assert set(SAID) == set(ACTS.values())


@pytest.mark.parametrize("kind", list(ACTS.values()), ids=list(ACTS))
def test_that_taking_back_is_the_inverse_of_this_act(kind: type[Act]) -> None:
    @quick
    @given(before=st.lists(about(any_act), max_size=4), said=about(SAID[kind]))
    def holds(before: list[Said], said: Said) -> None:
        view = written(first_view(), [one.pair for one in before])
        done = written(view, [said.pair])
        back = written(done, [(said.patient, None)], undoes=f"e{done.book.last}")
        assert derived(back) == derived(view)
        again = written(back, [(said.patient, None)], undoes=f"e{back.book.last}")
        assert derived(again) == derived(done)

    holds()


@often
@given(said=st.lists(about(any_act), max_size=10), later=st.integers(0, 400))
def test_that_every_duty_has_exactly_one_state(said: list[Said], later: int) -> None:
    view = written(first_view(TODAY + dt.timedelta(days=later - later % 20)), [one.pair for one in said])
    for patient in PATIENTS:
        row = view.scored.work.row_of(patient)
        opened = () if row is None else row.reasons
        closed = view.closed_of(patient)
        names = [entry.name for entry in (*opened, *closed)]
        assert len(names) == len(set(names))
        assert not any(entry.state in CLOSED_STATES for entry in opened)
        assert all(entry.state in CLOSED_STATES for entry in closed)


@often
@given(said=st.lists(about(any_act), max_size=8))
def test_that_no_due_day_is_a_weekend_or_a_holiday_whatever_the_reason(said: list[Said]) -> None:
    view = written(first_view(), [one.pair for one in said])
    for row in view.scored.worklist:
        for entry in (*row.reasons, *row.closed):
            assert entry.due == NO_DAY or is_workday(date_of(entry.due)), entry.reason


@often
@given(said=st.lists(about(any_act), max_size=8), start=st.integers(0, 8))
def test_that_no_due_day_moves_back_when_a_day_passes_whatever_the_reason(
    said: list[Said], start: int
) -> None:
    acts = [one.pair for one in said]
    for offset in range(start, start + 3):
        today = written(first_view(TODAY + dt.timedelta(days=offset)), acts)
        tomorrow = written(first_view(TODAY + dt.timedelta(days=offset + 1)), acts)
        after = due_days(tomorrow)
        for name, due in due_days(today).items():
            assert after.get(name, due) >= due, name


def due_days(view: View) -> dict[tuple[str, Reason, str], int]:
    return {
        (row.patient_id, entry.reason, entry.of): entry.due
        for row in view.scored.worklist
        for entry in row.reasons
        if entry.due != NO_DAY
    }
