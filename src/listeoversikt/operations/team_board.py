"""The team's board: who has what today, what stands still, what waits for the doctor, bookings, and what isn't in the journal.

All of it is derived from the worklist's lines and the log. What a patient's record gives is kept until that record
is another. Source: follow-up contract, "The worklist" (team board, queue for the health secretary, evening list).
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from listeoversikt.followup.log.patient_acts import MemberFrom
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.operations.board_items import BoardItem, BoardPeople, Part, Stuck, is_over, of_record
from listeoversikt.operations.day_parts import NOTHING_DONE, DoneDay, DoneToday, done_today, hours_today
from listeoversikt.operations.office import View
from listeoversikt.operations.short_term_asks import short_term_asks
from listeoversikt.operations.worklist_rows import WorklistLine

MANY_ATTEMPTS = 2
MANY_LATE = 8
"""So many patients who wait too long for one doctor stand one by one; more stand as one row."""
WAITS_FOR_ONE = frozenset({Part.ANSWERED, Part.TO_DOCTOR, Part.BOOKING})
"""Parts whose rows wait for the one they stand with."""


@dataclass(frozen=True, slots=True)
class MemberToday:
    """One of the team ("" = nobody in particular), or those who have something without being in it.

    ``hours`` None = not known. ``minutes`` are those of what is due today or over the limit. ``waiting``: questions
    and reviews for a doctor, her answers for the one who asked, bookings for a health secretary. ``proposals``:
    patients who wait for a doctor's yes.
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
    proposals: int = 0

    @property
    def key(self) -> str:
        """The row's stable name."""
        return f"{Part.TODAY.value} {self.who}"


@dataclass(frozen=True, slots=True)
class Proposals:
    """What waits for one doctor's yes ("" = no doctor known), urgent ones first.

    ``oldest``: the earliest day known, None = none is. ``undated`` counts the patients for whom it isn't known since
    when. ``long_wait`` as for a question. ``part``: with the doctor; many who have waited too long stand still too.
    """

    to: str
    patients: tuple[str, ...]
    oldest: dt.date | None
    undated: int
    long_wait: bool = False
    urgent: int = 0
    part: Part = Part.TO_DOCTOR

    @property
    def key(self) -> str:
        """The row's stable name."""
        return (
            f"proposals {self.to}"
            if self.part is Part.TO_DOCTOR
            else f"{self.part.value} proposals {self.to}"
        )


@dataclass(frozen=True)
class TeamBoard:
    """The whole board; ``records`` are the log's as it was read, ``found`` what each patient's gave."""

    today: dt.date
    members: tuple[MemberToday, ...] = ()
    items: tuple[BoardItem, ...] = ()
    proposals: tuple[Proposals, ...] = ()
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
    people = BoardPeople(view)
    records = view.book.records
    for patient, record in records.items():
        if known.get(patient) is not record:
            found[patient] = tuple(of_record(people, patient, record))
    listed = {line.patient_id for line in lines}
    items = [item for own in found.values() for item in own if _stays(item, listed, view.today)]
    items += _to_doctor(people, lines)
    items += _short_stays(people, view)
    proposals = _proposals(people, lines)
    folded = {patient for one in proposals if one.part is Part.STUCK for patient in one.patients}
    items += _stuck(people, lines, folded)
    members = _members(view, lines, items, proposals, (done or done_today(view)).by_member)
    return TeamBoard(
        view.today, members, tuple(_in_order(items, view.today)), proposals, basis, records, found
    )


def _stays(item: BoardItem, listed: Collection[str], today: dt.date) -> bool:
    """Whether it's for the board: one on the worklist has something planned."""
    return item.part is not Part.UNPLANNED or item.patient_id not in listed or _is_over(item, today)


def _is_over(item: BoardItem, today: dt.date) -> bool:
    return isinstance(item.act, MemberFrom) and is_over(item.act, today)


def _same(basis: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """The same day, settings and list."""
    return basis[:1] == other[:1] and all(one is two for one, two in zip(basis[1:], other[1:], strict=False))


def _in_order(items: Iterable[BoardItem], today: dt.date) -> list[BoardItem]:
    """By part, oldest first; what isn't in the journal newest first: the evening's work is today's.

    Of those followed, first the ones that were to be thought over again; urgent proposals before a doctor's questions.
    """
    places = {part: place for place, part in enumerate(Part)}

    def place(item: BoardItem) -> tuple[int, bool, bool, int]:
        urgent = item.part is Part.TO_DOCTOR and item.waits
        day = (item.since or dt.date.max).toordinal()
        later = item.part is Part.UNPLANNED and not _is_over(item, today)
        return places[item.part], not urgent, later, -day if item.part is Part.JOURNAL else day

    return sorted(items, key=place)


def _is_doctors_call(line: WorklistLine) -> bool:
    """A discharge of one who doesn't want to be called: a doctor decides how."""
    return line.to_doctor and line.reason is Reason.DISCHARGE


def _to_doctor(people: BoardPeople, lines: Sequence[WorklistLine]) -> list[BoardItem]:
    return [
        _of_line(Part.TO_DOCTOR, line, people.doctor(line.patient_id))
        for line in lines
        if _is_doctors_call(line) or (line.waits and line.log.urgent)
    ]


def _of_line(part: Part, line: WorklistLine, to: str, stuck: tuple[Stuck, ...] = ()) -> BoardItem:
    """A row that rests on the patient's line of the worklist."""
    person = f"{line.age} {line.sex}".strip()
    person = f"{person}, {line.gp}" if line.gp else person
    since = line.proposed_since if line.waits else line.due
    return BoardItem(part, line.patient_id, person, "", "", to, since, line=line, stuck=stuck)


def _proposals(people: BoardPeople, lines: Sequence[WorklistLine]) -> tuple[Proposals, ...]:
    """What waits for a yes, by doctor, in the list's order; those who have waited too long beside, where many have."""

    @cache
    def doctor(gp: str) -> str:
        return people.team.doctor_of(gp, people.today)

    waiting: dict[str, list[WorklistLine]] = {}
    for line in lines:
        if line.proposed:
            waiting.setdefault(doctor(line.gp), []).append(line)
    found = []
    for to, own in waiting.items():
        found.append(_proposals_of(people, to, own, Part.TO_DOCTOR))
        late = [line for line in own if line.waits and _is_late(people, line)]
        if len(late) > MANY_LATE:
            found.append(_proposals_of(people, to, late, Part.STUCK))
    return tuple(found)


def _proposals_of(people: BoardPeople, to: str, lines: Sequence[WorklistLine], part: Part) -> Proposals:
    days = [line.proposed_since for line in lines if line.proposed_since is not None]
    oldest = min(days, default=None)
    return Proposals(
        to=to,
        patients=tuple(line.patient_id for line in sorted(lines, key=lambda line: not line.log.urgent)),
        oldest=oldest,
        undated=len(lines) - len(days),
        long_wait=oldest is not None and people.waits_long(oldest),
        urgent=sum(line.log.urgent for line in lines),
        part=part,
    )


def _is_late(people: BoardPeople, line: WorklistLine) -> bool:
    return line.proposed_since is not None and people.waits_long(line.proposed_since)


def _stuck(people: BoardPeople, lines: Sequence[WorklistLine], folded: Collection[str]) -> list[BoardItem]:
    """What stands still: over the limit, tried twice, or with the doctor for more than five working days.

    ``folded``: patients who are told of together.
    """
    found = [
        (line, _why_stuck(people, line))
        for line in lines
        if not _is_doctors_call(line) and not (line.waits and line.patient_id in folded)
    ]
    return [_of_line(Part.STUCK, line, line.log.owner, why) for line, why in found if why]


def _short_stays(people: BoardPeople, view: View) -> list[BoardItem]:
    """Those who wait in short-term care and are to be asked after: nobody tells the office when such a stay ends."""
    items = []
    for ask in short_term_asks(view):
        record = view.record(ask.patient_id)
        if people.is_stopped(record):
            continue
        item = BoardItem(
            part=Part.STUCK,
            patient_id=ask.patient_id,
            person=people.person(ask.patient_id),
            of=ask.discharged.isoformat(),
            by="",
            to=people.owner(ask.patient_id, record),
            since=ask.discharged,
            stuck=(Stuck.SHORT_STAY,),
        )
        items.append(item)
    return items


def _why_stuck(people: BoardPeople, line: WorklistLine) -> tuple[Stuck, ...]:
    why = []
    if line.waits:
        return (Stuck.DOCTOR,) if _is_late(people, line) else ()
    if line.state is DueState.OVERDUE:
        why.append(Stuck.OVERDUE)
    if line.log.attempts >= MANY_ATTEMPTS:
        why.append(Stuck.ATTEMPTS)
    return tuple(why)


def _members(
    view: View,
    lines: Sequence[WorklistLine],
    items: Iterable[BoardItem],
    proposals: Iterable[Proposals],
    done: Mapping[str, DoneToday],
) -> tuple[MemberToday, ...]:
    """The team today, in the office's order, then those who have something without being in it."""
    team, today = view.settings.team, view.today
    waiting = Counter(item.to for item in items if item.part in WAITS_FOR_ONE and item.line is None)
    asked = {one.to: len(one.patients) for one in proposals if one.part is Part.TO_DOCTOR}
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
                proposals=asked.get(who, 0),
            )
        )
    return tuple(found)
