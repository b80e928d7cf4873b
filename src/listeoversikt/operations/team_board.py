"""The team's board: who has what today, what stands still, what waits for the doctor, bookings, and what isn't in the journal.

All of it is derived from the worklist's lines and the log. What a patient's record gives is kept until that record
is another. Source: follow-up contract, "The worklist" (team board, queue for the health secretary, evening list).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from listeoversikt.clinical.workdays import workday_after
from listeoversikt.followup.journal_state import awaits_journal
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Closed
from listeoversikt.followup.log.patient_acts import Sign
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.reasons import DueState
from listeoversikt.followup.team import Team
from listeoversikt.operations.day_parts import NOTHING_DONE, DoneDay, DoneToday, done_today, hours_today
from listeoversikt.operations.office import View
from listeoversikt.operations.patient_gone import why_gone
from listeoversikt.operations.worklist_rows import SEX_LETTERS, WorklistLine
from listeoversikt.patient_list.frames import Sex

MANY_ATTEMPTS = 2
LONG_WAIT = 5
"""So many working days may the doctor take before it stands still."""


@dataclass(frozen=True, slots=True)
class MemberToday:
    """One of the team ("" = nobody in particular), or those who have something without being in it.

    ``hours`` None = not known. ``minutes`` are those of what is due today or over the limit. ``waiting``: questions
    and reviews for a doctor, bookings for a health secretary.
    """

    who: str
    role: str
    due: int
    overdue: int
    open: int
    minutes: int
    done: DoneToday
    hours: float | None
    away: bool = False
    waiting: int = 0

    @property
    def key(self) -> str:
        """The row's stable name."""
        return f"{Part.TODAY.value} {self.who}"


@dataclass(frozen=True)
class TeamBoard:
    """The whole board; ``records`` are the log's as it was read, ``found`` what each patient's gave."""

    today: dt.date
    members: tuple[MemberToday, ...] = ()
    items: tuple[BoardItem, ...] = ()
    basis: tuple[object, ...] = ()
    records: Mapping[str, PatientRecord] = field(default_factory=dict, repr=False)
    found: Mapping[str, tuple[BoardItem, ...]] = field(default_factory=dict, repr=False)

    def of_part(self, part: Part) -> tuple[BoardItem, ...]:
        """The items of one part."""
        return tuple(item for item in self.items if item.part is part)


def team_board(
    view: View,
    lines: Sequence[WorklistLine],
    before: TeamBoard | None = None,
    *,
    done: DoneDay | None = None,
) -> TeamBoard:
    """The board; ``lines`` are the worklist's, ``before`` the board as it last was, ``done`` what is done today."""
    basis = (view.today, view.settings, view.patient_list)
    same = before is not None and _same(basis, before.basis)
    known = before.records if same and before is not None else {}
    found = dict(before.found) if same and before is not None else {}
    people = _People(view)
    records = view.book.records
    for patient, record in records.items():
        if known.get(patient) is not record:
            found[patient] = tuple(_of_record(people, patient, record))
    items = [item for of_record in found.values() for item in of_record]
    items += _stuck(people, lines, view)
    members = _members(view, lines, items, (done or done_today(view)).by_member)
    return TeamBoard(view.today, members, tuple(_in_order(items)), basis, records, found)


def _same(basis: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """The same day, settings and list."""
    return basis[:1] == other[:1] and all(one is two for one, two in zip(basis[1:], other[1:], strict=False))


def _in_order(items: Iterable[BoardItem]) -> list[BoardItem]:
    """By part, oldest first; what isn't in the journal newest first: the evening's work is today's."""
    places = {part: place for place, part in enumerate(Part)}

    def place(item: BoardItem) -> tuple[int, int]:
        day = (item.since or dt.date.max).toordinal()
        return places[item.part], -day if item.part is Part.JOURNAL else day

    return sorted(items, key=place)


def _stuck(people: _People, lines: Sequence[WorklistLine], view: View) -> list[BoardItem]:
    """What stands still: over the limit, tried twice, or with the doctor for more than five working days."""
    items = []
    for line in lines:
        why = _why_stuck(people, line, view)
        if why:
            person = f"{line.age} {line.sex}".strip()
            person = f"{person}, {line.gp}" if line.gp else person
            items.append(
                BoardItem(
                    Part.STUCK,
                    line.patient_id,
                    person,
                    "",
                    "",
                    line.log.owner,
                    line.due,
                    line=line,
                    stuck=why,
                )
            )
    return items


def _why_stuck(people: _People, line: WorklistLine, view: View) -> tuple[Stuck, ...]:
    why = []
    if line.waits:
        taken_on = view.record(line.patient_id).taken_on
        days = [taken_on[reason] for reason in line.proposed if reason in taken_on]
        return (Stuck.DOCTOR,) if days and people.waits_long(min(days)) else ()
    if line.state is DueState.OVERDUE:
        why.append(Stuck.OVERDUE)
    if line.log.attempts >= MANY_ATTEMPTS:
        why.append(Stuck.ATTEMPTS)
    return tuple(why)


def _members(
    view: View, lines: Sequence[WorklistLine], items: Iterable[BoardItem], done: Mapping[str, DoneToday]
) -> tuple[MemberToday, ...]:
    """The team today, in the office's order, then those who have something without being in it."""
    team, today = view.settings.team, view.today
    waiting = Counter(item.to for item in items if item.part in (Part.TO_DOCTOR, Part.BOOKING))
    work: dict[str, list[WorklistLine]] = {}
    for line in lines:
        if not line.waits:
            for who in line.log.owners:
                work.setdefault(who, []).append(line)
    known = [member.id for member in team.active(today)]
    others = [who for who in dict.fromkeys((*work, *done)) if who not in known and who in work]
    found = []
    for who in (*known, *others):
        own = work.get(who, [])
        if not own and who not in done and who not in known:
            continue
        due = [line for line in own if line.state in (DueState.OVERDUE, DueState.DUE_TODAY)]
        member = team.member(who)
        found.append(
            MemberToday(
                who=who,
                role=team.role_of(who),
                due=sum(line.state is DueState.DUE_TODAY for line in due),
                overdue=sum(line.state is DueState.OVERDUE for line in due),
                open=len(own),
                minutes=sum(line.minutes for line in due),
                done=done.get(who, NOTHING_DONE),
                hours=hours_today(view, [who]) if member is not None else None,
                away=member is not None and member.is_away(today),
                waiting=waiting[who],
            )
        )
    return tuple(found)
