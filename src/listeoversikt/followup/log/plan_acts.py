"""Acts about care plans and their templates; see ``acts``."""

from __future__ import annotations

import datetime as dt
from typing import Any

from listeoversikt.followup.log.act import Act


class PlanStarted(Act, frozen=True, kw_only=True):
    """A plan; ``content`` as ``followup.plan_content`` reads it. ``template``: keys, joined by commas.

    ``plan`` names it, so that it's the same plan when starting it was undone and done again; "" = the event's id.
    """

    template: str
    content: dict[str, Any]
    day: dt.date | None = None
    plan: str = ""


class PlanEdited(Act, frozen=True, kw_only=True):
    """Fields of the plan have new values; a path as ``goals/g1/text``; None takes a row away."""

    plan: str
    changes: dict[str, Any]


class PlanReviewed(Act, frozen=True, kw_only=True):
    """The plan was gone through: a version. ``content`` is the plan as it then was."""

    plan: str
    day: dt.date
    next_review: dt.date | None
    content: dict[str, Any]
    with_patient: bool = False
    handed_out: dt.date | None = None


class PlanEnded(Act, frozen=True, kw_only=True):
    """The plan isn't in force any more."""

    plan: str
    day: dt.date
    why: str


class TemplateSaved(Act, frozen=True, kw_only=True):
    """The office's own template for plans, or its change of a shipped one; no patient."""

    key: str
    content: dict[str, Any]


class TemplateRemoved(Act, frozen=True, kw_only=True):
    """A template is out of use; plans made from it stay as they are."""

    key: str
