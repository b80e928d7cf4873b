"""Which acts name other acts: an answer its question, a closing its task, an edit its plan, a decision its session.

An event is named by its id; a plan and a session also by the name that their first act gives them. The part of a
duty's name before "/" is the plan or the task that the duty comes from. Everything in one place, so that nobody
takes away unseen what another has built upon.
"""

from __future__ import annotations

from collections.abc import Iterable

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.goal_acts import GoalDrafted, GoalImported
from listeoversikt.followup.log.plan_acts import PlanStarted
from listeoversikt.followup.log.review_acts import ReviewStarted

REFERENCE_FIELDS = ("of", "plan", "session", "review", "goal")
"""The fields of an act that may name another act."""
OWN_NAME: dict[type[Act], str] = {
    PlanStarted: "plan",
    ReviewStarted: "session",
    GoalDrafted: "goal",
    GoalImported: "goal",
}
"""Acts that give themselves a name, and in which field ("" = the event's id is the name)."""


def names_of(uuid: str, act: Act | None) -> frozenset[str]:
    """What later acts call this one."""
    own = None if act is None else OWN_NAME.get(type(act))
    return frozenset(filter(None, (uuid, getattr(act, own) if own else "")))


def named_by(act: Act) -> frozenset[str]:
    """What this act names; a discharge's day may be among it, never an event's id by chance."""
    own = OWN_NAME.get(type(act))
    said = (getattr(act, field, "") for field in REFERENCE_FIELDS if field != own)
    return frozenset(name for one in said if one for name in (one, one.split("/")[0]))


def built_upon(names: frozenset[str], later: Iterable[Entry]) -> tuple[Entry, ...]:
    """Those of the later entries that name one of ``names``."""
    return tuple(entry for entry in later if entry.act is not None and names & named_by(entry.act))
