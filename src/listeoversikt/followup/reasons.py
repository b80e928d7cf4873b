"""Why a patient is on the worklist: the reasons in the contract's order, due states, and the office's marks.

Source: follow-up contract, "The worklist". A reason's key is the indicator's or target group's where there is
one; reasons that only the program's log knows have their place, and no source yet.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from listeoversikt.patient_list.frames import NO_DAY

if TYPE_CHECKING:
    from listeoversikt.followup.facts import Fact

MARKS = range(4)


class Reason(StrEnum):
    """Every reason, most binding first; the value is the key in ``worklist.csv``."""

    DISCHARGE = "utskrivning_3vd"
    PLAN_STEP = "plantiltak"  # from the program's log
    HANDED_OVER = "overlatt"  # from the program's log
    SILENT_NEED = "svak_ettersporrer"
    GONE = "borte"
    DIABETES_CONTROL = "aarskontroll_diabetes"
    COPD_CONTROL = "aarskontroll_kols"
    ELDERLY_CONTROL = "aarskontroll_eldre"
    MEDICINE_REVIEW = "lmg"
    COPD_PLAN = "behandlingsplan_kols"
    DIABETES_PLAN = "behandlingsplan_diabetes"
    RISING = "risikosone"
    REVIEW_DUE = "gjennomgang"  # from the program's log
    SOMATIC_CHECK = "somatisk_sjekk"
    TRANSITION = "overgang_16_19"

    @property
    def binding(self) -> int:
        """The reason's class, 0 most binding; controls share a class, and so do missing plans."""
        return CLASS_OF[self]


CLASSES = (
    (Reason.DISCHARGE,),
    (Reason.PLAN_STEP,),
    (Reason.HANDED_OVER,),
    (Reason.SILENT_NEED,),
    (Reason.GONE,),
    (Reason.DIABETES_CONTROL, Reason.COPD_CONTROL, Reason.ELDERLY_CONTROL),
    (Reason.MEDICINE_REVIEW,),
    (Reason.COPD_PLAN, Reason.DIABETES_PLAN),
    (Reason.RISING,),
    (Reason.REVIEW_DUE,),
    (Reason.SOMATIC_CHECK,),
    (Reason.TRANSITION,),
)
CLASS_OF = {reason: number for number, reasons in enumerate(CLASSES) for reason in reasons}
ORDER_OF = {reason: number for number, reason in enumerate(Reason)}

NOT_OUTREACH = frozenset({Reason.DISCHARGE, Reason.PLAN_STEP, Reason.HANDED_OVER})
"""Duties and what a person has decided; every other reason is routine outreach."""
ON_FROM_THE_START = frozenset({Reason.DISCHARGE, Reason.SILENT_NEED, Reason.GONE, Reason.RISING})
"""Controls, reviews and plans are each off until the office switches them on."""


class Approval(StrEnum):
    """Where outreach stands with the patient's doctor."""

    NOT_NEEDED = "not_needed"  # a duty, or something a person has decided
    PROPOSED = "proposed"
    APPROVED = "approved"
    STANDING = "standing"  # the office's dated standing order for the reason


class DueState(Enum):
    """The contract's seven due states, and the one of a reason that has no due date.

    ``key`` is the word in ``worklist.csv``: the discharge clock's vocabulary for everything with a due date, so
    «frist snart» is ``not_due`` there.
    """

    NOT_APPLICABLE = ("not_applicable", 5)  # ikke aktuelt
    NOT_YET = ("not_due", 3)  # ikke ennå
    DUE_SOON = ("not_due", 2)  # frist snart
    DUE_TODAY = ("due_today", 1)  # frist i dag
    OVERDUE = ("overdue", 0)  # over fristen
    DONE = ("done", 5)  # gjort
    DECLINED = ("declined", 5)  # takket nei
    NO_DUE_DATE = ("no_due_date", 4)  # uten frist

    def __init__(self, key: str, order: int) -> None:
        self.key = key
        self.order = order


def state_on(due: int, work_day: int, soon_until: int, without_due: DueState) -> DueState:
    """The state of a duty due at the end of ``due``, seen on ``work_day``; soon = due by ``soon_until``."""
    if due == NO_DAY:
        return without_due
    if due < work_day:
        return DueState.OVERDUE
    if due == work_day:
        return DueState.DUE_TODAY
    return DueState.DUE_SOON if due <= soon_until else DueState.NOT_YET


@dataclass(frozen=True, slots=True)
class RowReason:
    """One reason of a patient. ``due`` is ``NO_DAY`` where there is none, or it isn't known.

    ``of`` tells two duties of one reason apart: the day of a discharge (ISO), a task's id, a plan's step; else "".
    ``owner``: the member of the team it was given to, where it's another than the patient's. ``channel``: how the
    patient is to be met (a ``Channel``'s value), where somebody has said so; else "".
    """

    reason: Reason
    state: DueState
    due: int
    priority: int | None
    facts: tuple[Fact, ...]
    of: str = ""
    approval: Approval = Approval.NOT_NEEDED
    postponed: bool = False
    owner: str = ""
    channel: str = ""

    @property
    def name(self) -> tuple[Reason, str]:
        """The duty's name in the log."""
        return self.reason, self.of


@dataclass(frozen=True)
class StandingOrder:
    """«Stående ordning»: outreach for a reason needs no asking; by whom, since when, and one sentence why."""

    by: str
    since: dt.date
    sentence: str


@dataclass(frozen=True)
class Marks:
    """The office's marks for a reason, 0–3 each, dated, with one sentence; never computed."""

    benefit: int  # nytte
    severity: int  # alvorlighet
    resources: int  # ressursbruk
    set_on: dt.date
    sentence: str

    def __post_init__(self) -> None:
        if any(mark not in MARKS for mark in (self.benefit, self.severity, self.resources)):
            raise ValueError("Nytte, alvorlighet og ressursbruk settes fra 0 til 3.")
        if not self.sentence.strip():
            raise ValueError("Prioriteten må begrunnes med én setning.")

    @property
    def priority(self) -> int:
        """0–9, higher first: benefit and severity raise, use of resources lowers."""
        return self.benefit + self.severity + MARKS[-1] - self.resources
