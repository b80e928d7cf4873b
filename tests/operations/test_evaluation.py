"""Goals as the log tells them: a draft field by field, a lock that stays, versions, what doesn't fit its checksum."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.evaluation.locking import BrokenAt
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.goal_acts import (
    GoalAction,
    GoalAmended,
    GoalCompared,
    GoalDrafted,
    GoalDropped,
    GoalEnded,
    GoalImported,
    GoalLocked,
    GoalSaved,
)
from listeoversikt.operations.evaluation import GoalState, KeptGoal, goals_of, told
from tests.evaluation.goals import LOCK_DAY, WHOLE
from tests.operations.sealed_goals import (
    AMENDED,
    DRAFTED,
    GOAL,
    LOCKED,
    NEXT_VERSION,
    OTHER_FIGURES,
    SEALED,
    entry,
    view_with,
)

NEXT_DAY = LOCK_DAY + dt.timedelta(days=1)
LOCK = GoalLocked(goal=GOAL, content=LOCKED)
VERSION = GoalAmended(goal=GOAL, content=NEXT_VERSION)


def only(*acts: Act) -> KeptGoal:
    (kept,) = told([entry(number, act) for number, act in enumerate(acts, start=1)])
    return kept


def test_that_a_draft_is_its_fields_as_they_were_saved() -> None:
    kept = only(
        GoalDrafted(goal=GOAL, day=LOCK_DAY),
        GoalSaved(goal=GOAL, field="title", content='"Ringe"'),
        GoalSaved(goal=GOAL, field="start", content='"2026-02-01"'),
        GoalSaved(goal=GOAL, field="title", content='"Ringe hver dag"'),
    )
    assert (kept.form.title, kept.form.start) == ("Ringe hver dag", dt.date(2026, 2, 1))
    assert kept.state(LOCK_DAY) is GoalState.DRAFT
    assert not kept.is_locked


@pytest.mark.parametrize(
    ("field", "content"), [("title", "["), ("title", "4"), ("start", '"i morgen"'), ("hours", '"mange"')]
)
def test_that_a_field_that_cannot_be_read_changes_nothing(field: str, content: str) -> None:
    assert only(DRAFTED, GoalSaved(goal=GOAL, field=field, content=content)).form == WHOLE


def test_that_a_dropped_draft_is_gone() -> None:
    assert told([entry(1, DRAFTED), entry(2, GoalDropped(goal=GOAL))]) == ()


def test_that_acts_about_a_goal_that_was_never_begun_are_left_out() -> None:
    assert told([entry(1, LOCK), entry(2, GoalEnded(goal="annet", day=LOCK_DAY, outcome="Ja"))]) == ()


def test_that_a_locked_goal_is_what_was_locked_whatever_is_written_after() -> None:
    kept = only(DRAFTED, LOCK, GoalSaved(goal=GOAL, field="title", content='"Noe annet"'))
    assert kept.goal == WHOLE
    assert kept.locked == SEALED
    assert kept.broken is None
    assert kept.pending
    assert kept.form.title == "Noe annet"


def test_that_dropping_what_is_not_locked_leaves_the_lock() -> None:
    saved = GoalSaved(goal=GOAL, field="title", content='"Noe annet"')
    kept = only(DRAFTED, LOCK, saved, GoalDropped(goal=GOAL))
    assert (kept.goal, kept.form, kept.pending) == (WHOLE, WHOLE, False)


def test_that_a_second_lock_changes_nothing() -> None:
    other = GoalLocked(goal=GOAL, content=LOCKED.replace("lege-1", "lege-2"))
    assert only(DRAFTED, LOCK, other).locked == SEALED


def test_that_a_version_follows_the_lock_with_its_reason() -> None:
    kept = only(DRAFTED, LOCK, VERSION)
    assert kept.locked == AMENDED
    assert kept.broken is None
    assert [version.why for version in AMENDED.versions] == ["", "Ny kunnskap"]


def test_that_what_does_not_fit_its_checksum_is_shown_and_said() -> None:
    changed = LOCKED.replace("Flere nås", "Færre nås")
    kept = only(DRAFTED, GoalLocked(goal=GOAL, content=changed))
    assert kept.broken == (BrokenAt.CHECKSUM, 1)
    assert kept.goal.hypothesis.startswith("Færre nås")
    assert kept.is_locked


def test_that_a_lock_that_cannot_be_read_is_broken_and_still_a_lock() -> None:
    kept = only(DRAFTED, GoalLocked(goal=GOAL, content="{"))
    assert (kept.is_locked, kept.broken) == (True, (BrokenAt.CHECKSUM, 1))
    assert kept.state(LOCK_DAY) is not GoalState.DRAFT


def test_that_a_version_of_another_chain_is_broken() -> None:
    strange = NEXT_VERSION.replace(SEALED.checksum, "f" * 64)
    kept = only(DRAFTED, LOCK, GoalAmended(goal=GOAL, content=strange))
    assert kept.broken is not None
    assert kept.broken[1] == 2


def test_that_a_lock_may_be_taken_back_on_its_own_day() -> None:
    entries = [entry(1, DRAFTED), entry(2, LOCK), entry(3, None, undoes=2)]
    (kept,) = told(entries)
    assert not kept.is_locked
    (again,) = told([*entries, entry(4, None, undoes=3)])
    assert again.locked == SEALED


@given(days=st.integers(1, 800))
@settings(max_examples=30)
def test_that_a_lock_taken_back_on_any_later_day_stands(days: int) -> None:
    later = LOCK_DAY + dt.timedelta(days=days)
    (kept,) = told([entry(1, DRAFTED), entry(2, LOCK), entry(3, None, day=later, undoes=2)])
    assert kept.locked == SEALED


def test_that_a_version_taken_back_on_a_later_day_stands() -> None:
    entries = [entry(1, DRAFTED), entry(2, LOCK), entry(3, VERSION), entry(4, None, day=NEXT_DAY, undoes=3)]
    (kept,) = told(entries)
    assert kept.locked == AMENDED


later_acts = st.sampled_from(
    [
        GoalSaved(goal=GOAL, field="title", content='"Et annet mål"'),
        GoalSaved(goal=GOAL, field="measures", content="[]"),
        GoalDropped(goal=GOAL),
        GoalDrafted(goal=GOAL, day=LOCK_DAY),
        GoalImported(goal=GOAL, day=LOCK_DAY, content=LOCKED.replace("hver morgen", "hver kveld")),
        GoalLocked(goal=GOAL, content=LOCKED.replace("hver morgen", "hver kveld")),
        GoalAction(goal=GOAL, day=LOCK_DAY, text="Ringetid"),
        GoalEnded(goal=GOAL, day=LOCK_DAY, outcome="Nådd"),
        None,
    ]
)


@given(acts=st.lists(later_acts, max_size=8), days=st.integers(1, 400), undone=st.integers(1, 4))
@settings(max_examples=150, deadline=None)
def test_that_nothing_later_changes_what_was_locked(acts: list[Act | None], days: int, undone: int) -> None:
    """Whatever is written after the day of the lock, also takings back of anything before."""
    day = LOCK_DAY + dt.timedelta(days=days)
    later = [
        entry(number, act, day=day, undoes=undone if act is None and undone != 1 else None)
        for number, act in enumerate(acts, start=3)
        if act is not None or undone != 1
    ]
    (kept,) = told([entry(1, DRAFTED), entry(2, LOCK), *later])
    assert kept.locked == SEALED
    assert kept.goal == WHOLE
    assert kept.broken is None


def test_that_actions_stand_in_the_order_of_their_days() -> None:
    kept = only(
        DRAFTED,
        LOCK,
        GoalAction(goal=GOAL, day=dt.date(2026, 3, 1), text="Nummer to"),
        GoalAction(goal=GOAL, day=dt.date(2026, 2, 10), text="Nummer én", new_phase=True),
    )
    assert [one.action.text for one in kept.actions] == ["Nummer én", "Nummer to"]
    assert [one.action.new_phase for one in kept.actions] == [True, False]
    assert [one.uuid for one in kept.actions] == ["e4", "e3"]


def test_that_an_ended_goal_takes_nothing_more() -> None:
    ended = GoalEnded(goal=GOAL, day=LOCK_DAY, outcome="Nådd")
    kept = only(DRAFTED, LOCK, ended, GoalAction(goal=GOAL, day=LOCK_DAY, text="For sent"), VERSION)
    assert (kept.actions, kept.locked) == ((), SEALED)
    assert kept.state(LOCK_DAY) is GoalState.ENDED


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (LOCK_DAY, GoalState.LOCKED),
        (dt.date(2026, 1, 31), GoalState.LOCKED),
        (dt.date(2026, 2, 1), GoalState.RUNNING),
        (dt.date(2026, 12, 31), GoalState.RUNNING),
        (dt.date(2027, 1, 1), GoalState.OVER),
    ],
)
def test_that_a_locked_goal_is_locked_running_or_over_by_its_days(today: dt.date, state: GoalState) -> None:
    assert only(DRAFTED, LOCK).state(today) is state


def test_that_another_offices_goal_begins_a_draft_without_what_is_theirs() -> None:
    kept = only(GoalImported(goal="vaart", day=LOCK_DAY, content=LOCKED))
    assert not kept.is_locked
    assert kept.imported == SEALED
    assert kept.form.hypothesis == WHOLE.hypothesis
    theirs = msgspec.structs.replace(
        WHOLE,
        baseline_from=None,
        start=None,
        end=None,
        responsible="",
        hours=(),
        kroner=None,
        budget_kr=None,
        consulted=(),
    )
    assert kept.form == theirs


def test_that_the_other_offices_figures_are_kept_and_nothing_else() -> None:
    compared = GoalCompared(goal=GOAL, day=LOCK_DAY, sha256="0" * 64, content=OTHER_FIGURES)
    kept = only(DRAFTED, LOCK, compared)
    assert kept.compared is not None
    assert kept.compared.before is not None
    assert kept.compared.before.numerator == 40.0
    assert only(DRAFTED, msgspec.structs.replace(compared, content="?")).compared is None


def test_that_goals_under_way_come_first() -> None:
    ended = GoalEnded(goal="b", day=LOCK_DAY, outcome="Nådd")
    view = view_with(
        [
            entry(1, GoalDrafted(goal="a", day=LOCK_DAY)),
            entry(2, GoalDrafted(goal="b", day=LOCK_DAY)),
            entry(3, GoalLocked(goal="b", content=LOCKED)),
            entry(4, ended),
            entry(5, DRAFTED),
            entry(6, LOCK),
        ],
        dt.date(2026, 3, 1),
    )
    assert [kept.id for kept in goals_of(view)] == [GOAL, "a", "b"]
