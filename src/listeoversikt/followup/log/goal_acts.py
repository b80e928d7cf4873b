"""Acts about the office's goals; no patient. See ``acts``.

``content`` is canonical JSON text: of one field of the form, of a locked goal, or of a version. What it holds is
``listeoversikt.evaluation``'s business; here it's text, so that a checksum stays what it was.
"""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.log.act import Act


class GoalDrafted(Act, frozen=True, kw_only=True):
    """A draft is begun; ``content`` is the whole form as it began ("" = empty). ``goal`` names it from now on."""

    goal: str
    day: dt.date
    content: str = ""


class GoalImported(Act, frozen=True, kw_only=True):
    """Another office's shared goal is the start of an own draft; ``content`` is their locked goal, all versions."""

    goal: str
    day: dt.date
    content: str


class GoalSaved(Act, frozen=True, kw_only=True):
    """One field of the form is written; of a locked goal: something for its next version, nothing of this one."""

    goal: str
    field: str
    content: str


class GoalDropped(Act, frozen=True, kw_only=True):
    """What isn't locked is dropped: the draft, or what was written for the next version."""

    goal: str


class GoalLocked(Act, frozen=True, kw_only=True):
    """The goal is locked; ``content`` is its first version. From the next day on it can't be taken back."""

    goal: str
    content: str


class GoalAmended(Act, frozen=True, kw_only=True):
    """A new version with its reason; ``content`` is that version alone."""

    goal: str
    content: str


class GoalAction(Act, frozen=True, kw_only=True):
    """Something was done on ``day``, as it stands on the chart. ``new_phase``: limits begin anew from then."""

    goal: str
    day: dt.date
    text: str
    new_phase: bool = False


class GoalCompared(Act, frozen=True, kw_only=True):
    """Another office's aggregates are laid beside: its figures before and after, and the file's checksum.

    ``content`` is JSON of the two figures alone; nothing else of the file is kept.
    """

    goal: str
    day: dt.date
    sha256: str
    content: str


class GoalEnded(Act, frozen=True, kw_only=True):
    """The work is over; ``outcome`` in words."""

    goal: str
    day: dt.date
    outcome: str


GOAL_ACTS = (
    GoalDrafted,
    GoalImported,
    GoalSaved,
    GoalDropped,
    GoalLocked,
    GoalAmended,
    GoalAction,
    GoalCompared,
    GoalEnded,
)
"""All of them: none is about a patient."""
