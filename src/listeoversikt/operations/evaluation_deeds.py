"""What can be done about a goal: each function gives the deeds to carry out, or raises ``GoalStops`` and says why.

A leader locks, makes versions, and ends. A lock or a version can be taken back on its own day only, while nothing has
been built on it; after that a goal can only be ended, or get a new version with its reason.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import uuid4

from listeoversikt.evaluation.goal import Fault, Goal, goal_faults
from listeoversikt.evaluation.goal_file import read_goal, write_goal
from listeoversikt.evaluation.locking import GoalRefused, amend, lock
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
from listeoversikt.operations.acting import Acted, Deed, take_back
from listeoversikt.operations.evaluation import (
    SEALS,
    ComparedFigures,
    GoalState,
    KeptGoal,
    doctors_of,
    field_content,
    goal_called,
    text_of,
)
from listeoversikt.operations.office import Office, View

LONGEST_ACTION = 200


class Stop(StrEnum):
    """Why something can't be done with a goal."""

    GONE = "gone"  # the goal isn't there any more
    LEADER_ONLY = "leader_only"
    FAULTS = "faults"  # the form has faults that stop a lock
    NOT_LOCKED = "not_locked"
    LOCKED = "locked"  # it's locked already
    ENDED = "ended"
    BROKEN = "broken"  # it doesn't fit its checksum
    NO_CHANGE = "no_change"
    NO_REASON = "no_reason"
    NO_TEXT = "no_text"
    TOO_LONG = "too_long"
    IN_FUTURE = "in_future"
    NO_OUTCOME = "no_outcome"
    NO_FIGURE = "no_figure"  # the other office's file has no figure of this measure before and after
    SEALED = "sealed"  # a lock can't be taken back after its own day
    BUILT_UPON = "built_upon"


class GoalStops(ValueError):
    """It can't be done; ``reason`` says why, ``faults`` which fields."""

    def __init__(self, reason: Stop, faults: Iterable[Fault] = ()) -> None:
        self.reason, self.faults = reason, tuple(faults)
        super().__init__(reason.value)


@dataclass(frozen=True)
class Begun:
    """A new draft: its id, and the deed that begins it."""

    id: str
    deed: Deed


def begin(today: dt.date) -> Begun:
    """An empty draft."""
    id = uuid4().hex
    return Begun(id, Deed(GoalDrafted(goal=id, day=today)))


def begin_from_file(content: bytes, today: dt.date) -> Begun:
    """A draft that starts from another office's shared goal; raises ``GoalFileRefused``."""
    theirs = read_goal(content)
    id = uuid4().hex
    return Begun(id, Deed(GoalImported(goal=id, day=today, content=text_of(theirs))))


def shared_file(kept: KeptGoal) -> bytes:
    """The goal's file, with all versions; only of a locked goal that fits its checksum."""
    if kept.locked is None:
        raise GoalStops(Stop.NOT_LOCKED)
    if kept.broken is not None:
        raise GoalStops(Stop.BROKEN)
    return write_goal(kept.locked)


def save_deeds(view: View, id: str, name: str, form: Goal) -> list[Deed]:
    """One field of the form as it stands now; [] where nothing changed."""
    kept = _there(view, id)
    if kept.ended is not None:
        raise GoalStops(Stop.ENDED)
    if getattr(kept.form, name) == getattr(form, name):
        return []
    return [Deed(GoalSaved(goal=id, field=name, content=field_content(form, name)))]


def drop_deeds(view: View, id: str) -> list[Deed]:
    """The draft, or what was written for the next version, is dropped."""
    kept = _there(view, id)
    if kept.is_locked and not kept.pending:
        raise GoalStops(Stop.NO_CHANGE)
    return [Deed(GoalDropped(goal=id))]


def faults_of(view: View, kept: KeptGoal) -> tuple[Fault, ...]:
    """What is wrong with the form if it were locked today."""
    return goal_faults(kept.form, view.today, doctors_of(view) or None)


def lock_deeds(view: View, id: str, who: str) -> list[Deed]:
    """Locks the draft as it stands."""
    kept = _there(view, id)
    _leads(view, who)
    if kept.is_locked:
        raise GoalStops(Stop.LOCKED)
    try:
        locked = lock(id, kept.form, view.today, who, doctors_of(view) or None)
    except GoalRefused as refused:
        raise GoalStops(Stop.FAULTS, refused.faults) from None
    return [Deed(GoalLocked(goal=id, content=text_of(locked)))]


def amend_deeds(view: View, id: str, who: str, why: str) -> list[Deed]:
    """What was written since the lock becomes a version, with its reason."""
    kept = _sealed(view, id, who)
    assert kept.locked is not None
    if not kept.pending:
        raise GoalStops(Stop.NO_CHANGE)
    if not why.strip():
        raise GoalStops(Stop.NO_REASON)
    try:
        after = amend(kept.locked, kept.form, view.today, who, why, doctors_of(view) or None)
    except GoalRefused as refused:
        raise GoalStops(Stop.FAULTS, refused.faults) from None
    return [Deed(GoalAmended(goal=id, content=text_of(after.versions[-1])))]


def action_deeds(view: View, id: str, day: dt.date, text: str, *, new_phase: bool = False) -> list[Deed]:
    """Something that was done, dated on the chart; of a locked goal, not in the future."""
    kept = _there(view, id)
    if not kept.is_locked:
        raise GoalStops(Stop.NOT_LOCKED)
    if kept.ended is not None:
        raise GoalStops(Stop.ENDED)
    if not text.strip():
        raise GoalStops(Stop.NO_TEXT)
    if len(text) > LONGEST_ACTION:
        raise GoalStops(Stop.TOO_LONG)
    if day > view.today:
        raise GoalStops(Stop.IN_FUTURE)
    return [Deed(GoalAction(goal=id, day=day, text=text.strip(), new_phase=new_phase))]


def end_deeds(view: View, id: str, who: str, outcome: str) -> list[Deed]:
    """Ends a locked goal with its outcome in words."""
    kept = _there(view, id)
    _leads(view, who)
    if not kept.is_locked:
        raise GoalStops(Stop.NOT_LOCKED)
    if kept.ended is not None:
        raise GoalStops(Stop.ENDED)
    if not outcome.strip():
        raise GoalStops(Stop.NO_OUTCOME)
    return [Deed(GoalEnded(goal=id, day=view.today, outcome=outcome.strip()))]


def compare_deeds(view: View, id: str, file: bytes, figures: ComparedFigures) -> list[Deed]:
    """The other office's two figures; of the file its checksum alone."""
    kept = _there(view, id)
    if kept.ended is not None:
        raise GoalStops(Stop.ENDED)
    if figures.before is None or figures.after is None:
        raise GoalStops(Stop.NO_FIGURE)
    checksum = hashlib.sha256(file).hexdigest()
    return [Deed(GoalCompared(goal=id, day=view.today, sha256=checksum, content=text_of(figures)))]


def take_back_sealing(office: Office, acted: Acted, *, who: str, day: dt.date) -> Acted:
    """Takes back a lock or a version, or does it again, on its own day (``day``: today by the clock on the wall).

    Raises ``GoalStops``: SEALED on any other day, BUILT_UPON when something has been done with it since.
    """
    view = office.catch_up()
    for event, deed in zip(acted.first or acted.events, acted.deeds, strict=True):
        if not isinstance(deed.act, SEALS):
            continue
        if event.recorded_at.astimezone().date() != day:
            raise GoalStops(Stop.SEALED)
        if acted.stands and view is not None and _built_upon(view, deed.act.goal, event.sequence):
            raise GoalStops(Stop.BUILT_UPON)
    return take_back(office, acted, who=who)


def _built_upon(view: View, id: str, sequence: int) -> bool:
    later = (GoalAmended, GoalAction, GoalCompared, GoalEnded)
    return any(
        entry.sequence > sequence and isinstance(entry.act, later) and entry.act.goal == id
        for entry in view.book.office_entries
    )


def _there(view: View, id: str) -> KeptGoal:
    kept = goal_called(view, id)
    if kept is None:
        raise GoalStops(Stop.GONE)
    return kept


def _leads(view: View, who: str) -> None:
    if not view.settings.team.leads(who):
        raise GoalStops(Stop.LEADER_ONLY)


def _sealed(view: View, id: str, who: str) -> KeptGoal:
    kept = _there(view, id)
    _leads(view, who)
    if not kept.is_locked:
        raise GoalStops(Stop.NOT_LOCKED)
    if kept.state(view.today) is GoalState.ENDED:
        raise GoalStops(Stop.ENDED)
    if kept.broken is not None or kept.locked is None:
        raise GoalStops(Stop.BROKEN)
    return kept
