"""What is done from the list and the board for several patients at once: each function gives deeds for one undo step.

Source: follow-up contract, "The worklist" (doctor in the loop, hand-over, bookings, «ført i journal»).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from enum import StrEnum

from listeoversikt.followup.log.acts import (
    Answer,
    AnswerSeen,
    AppointmentSet,
    AppointmentWanted,
    Approved,
    Assigned,
    Closed,
    How,
    NotNow,
    Question,
    Reply,
)
from listeoversikt.followup.log.patient_acts import Discussed, InJournal, JournalMark
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.board_items import BoardItem, Part
from listeoversikt.operations.office import View
from listeoversikt.operations.worklist_rows import WorklistLine


def hand_over(
    view: View,
    lines: Iterable[WorklistLine],
    giver: str,
    to: str,
    *,
    only: Collection[str] | None = None,
    why: str = "",
) -> list[Deed]:
    """A colleague's open patients given to another, clocks intact: one deed a patient. ``only``: just these."""
    return [
        Deed(Assigned(to=to, why=why), line.patient_id)
        for line in lines
        if (only is None or line.patient_id in only) and _has(view, line, giver) and line.log.owner != to
    ]


def _has(view: View, line: WorklistLine, member: str) -> bool:
    """Whether the member has the patient, also while a deputy stands in."""
    return member in line.log.owners or view.record(line.patient_id).owner == member


def givers(view: View, lines: Iterable[WorklistLine]) -> dict[str, int]:
    """Those who have open patients, with how many; away or gone ones too."""
    counts: dict[str, int] = {}
    for line in lines:
        assigned = view.record(line.patient_id).owner
        for who in {*line.log.owners, assigned} - {""}:
            counts[who] = counts.get(who, 0) + 1
    return counts


def approvals(lines: Iterable[WorklistLine]) -> list[Deed]:
    """The doctor's yes to everything that waits about these patients."""
    return [Deed(Approved(reason=reason), line.patient_id) for line in lines for reason in line.proposed]


def not_now(lines: Iterable[WorklistLine], until: dt.date, why: str) -> list[Deed]:
    """«Ikke nå, fordi …» to everything that waits about these patients."""
    return [
        Deed(NotNow(reason=reason, until=until, why=why), line.patient_id)
        for line in lines
        for reason in line.proposed
    ]


def answers(items: Iterable[BoardItem], reply: Reply, text: str = "") -> list[Deed]:
    """The doctor's answer to questions; other items are left out."""
    return [
        Deed(Answer(of=item.of, reply=reply, text=text), item.patient_id)
        for item in items
        if isinstance(item.act, Question)
    ]


def answers_seen(items: Iterable[BoardItem]) -> list[Deed]:
    """The one who asked has seen the doctor's answers; other items are left out."""
    return [Deed(AnswerSeen(of=item.of), item.patient_id) for item in items if item.part is Part.ANSWERED]


def may_mark_seen(view: View, item: BoardItem, user: str) -> bool:
    """The one the answer stands with today; anybody, where that's nobody of the team."""
    return item.part is Part.ANSWERED and (item.to == user or view.settings.team.member(item.to) is None)


def reviews_closed(view: View, items: Iterable[BoardItem]) -> list[Deed]:
    """A doctor closes medicine reviews that were prepared, and the tasks that asked for it."""
    deeds = []
    for item in items:
        if item.part is not Part.TO_DOCTOR or not isinstance(item.act, Closed):
            continue
        record, act, day = view.record(item.patient_id), item.act, view.today
        deeds.append(
            Deed(Closed(reason=act.reason, of=act.of, how=How.DONE, day=day, why=act.why), item.patient_id)
        )
        deeds += [
            Deed(Closed(reason=Reason.HANDED_OVER, of=one.uuid, how=How.DONE, day=day), item.patient_id)
            for one in record.tasks
            if one.task.closes is act.reason and (Reason.HANDED_OVER, one.uuid) not in record.last_words
        ]
    return deeds


def booked(items: Iterable[BoardItem], day: dt.date | None, clock: str = "") -> list[Deed]:
    """Appointments that are booked; ``day`` None = not needed any more."""
    return [
        Deed(AppointmentSet(of=item.of, day=day, clock=clock if day is not None else ""), item.patient_id)
        for item in items
        if isinstance(item.act, AppointmentWanted)
    ]


def journal_marks(items: Iterable[BoardItem], state: InJournal, today: dt.date, why: str = "") -> list[Deed]:
    """«Ført i journal» for many at once."""
    day = today if state is InJournal.YES else None
    return [
        Deed(JournalMark(of=item.of, state=state, day=day, why=why), item.patient_id)
        for item in items
        if item.part is Part.JOURNAL
    ]


def discussed(patients: Iterable[str], today: dt.date, text: str = "") -> list[Deed]:
    """«Drøftet»: one deed a patient."""
    return [Deed(Discussed(day=today, text=text), patient) for patient in dict.fromkeys(patients)]


class Fault(StrEnum):
    """What is wrong with «Ikke nå» or a booking. The value typed is never repeated."""

    NO_DATE = "no_date"
    NOT_AHEAD = "not_ahead"
    NO_REASON = "no_reason"


def check_not_now(until: dt.date | None, why: str, today: dt.date) -> tuple[Fault, ...]:
    """A day ahead, and a reason."""
    faults = []
    if until is None:
        faults.append(Fault.NO_DATE)
    elif until <= today:
        faults.append(Fault.NOT_AHEAD)
    if not why.strip():
        faults.append(Fault.NO_REASON)
    return tuple(faults)


def check_booked(day: dt.date | None, today: dt.date) -> tuple[Fault, ...]:
    """Today or later."""
    if day is None:
        return (Fault.NO_DATE,)
    return (Fault.NOT_AHEAD,) if day < today else ()
