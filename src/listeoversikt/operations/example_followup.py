"""What a made-up team has done in the example office: enough to see a day's work, a board, plans and a review.

Everything is invented and the same each time. It's written through the same door as a user's acts, with the day and
hour at which each would have been done, so that the log reads like a log.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from listeoversikt.clinical.workdays import is_workday, workday_after
from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    KIND_OF,
    Answer,
    AppointmentWanted,
    Approved,
    Channel,
    Closed,
    Contact,
    GoneThrough,
    How,
    KnownMark,
    NextTry,
    NotNow,
    Outcome,
    Question,
    Reply,
    Task,
    payload_of,
)
from listeoversikt.followup.log.patient_acts import (
    Flags,
    InJournal,
    JournalMark,
    MemberEnded,
    Sign,
    StopSign,
)
from listeoversikt.followup.log.writers import PROGRAM
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.example_goals import write_example_goals
from listeoversikt.operations.example_members import example_members
from listeoversikt.operations.example_plans import write_example_plans
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store.contents import NewEvent
from listeoversikt.store.repository import Store

NURSE, SECOND_NURSE, SECRETARY = "spl-1", "spl-2", "hs-1"
DAYS_BACK = 60


@dataclass
class ExampleClock:
    """The store's clock while the example is written: the hour at which an act would have been done."""

    now: dt.datetime

    def __call__(self) -> dt.datetime:
        """Now."""
        return self.now


def example_team(lists: Sequence[str]) -> list[dict[str, Any]]:
    """A doctor a list, two nurses who share them, and a health secretary."""
    doctors = [
        {"id": f"lege-{number}", "role": "lege", "leader": number == 1, "lists": [key]}
        for number, key in enumerate(lists, start=1)
    ]
    half = max(1, (2 * len(lists)) // 3)
    return [
        *doctors,
        {"id": NURSE, "role": "sykepleier", "lists": list(lists[:half]), "hours": [6, 6, 6, 6, 4, 0, 0]},
        {
            "id": SECOND_NURSE,
            "role": "sykepleier",
            "lists": list(lists[half:]),
            "hours": [0, 6, 6, 6, 0, 0, 0],
        },
        {"id": SECRETARY, "role": "helsesekretaer", "hours": [2, 2, 2, 2, 2, 0, 0]},
    ]


def example_choices(view: View, today: dt.date) -> dict[str, Any]:
    """What the made-up office has decided."""
    decided = (today - dt.timedelta(days=120)).isoformat()

    def marks(benefit: int, severity: int, resources: int, sentence: str) -> dict[str, Any]:
        return {
            "nytte": benefit,
            "alvorlighet": severity,
            "ressursbruk": resources,
            "dato": decided,
            "begrunnelse": sentence,
        }

    return {
        "team": example_team(view.lists),
        "switched_on": [Reason.COPD_CONTROL.value, Reason.MEDICINE_REVIEW.value],
        "at_most_new_a_week": {Reason.COPD_CONTROL.value: 5, Reason.MEDICINE_REVIEW.value: 5},
        "standing_orders": {
            reason.value: {"av": "lege-1", "dato": decided, "begrunnelse": "Drøftet på teammøtet."}
            for reason in (Reason.SILENT_NEED, Reason.COPD_CONTROL)
        },
        "marks": {
            Reason.DISCHARGE.value: marks(3, 3, 2, "Mye kan glippe de første dagene hjemme."),
            Reason.SILENT_NEED.value: marks(3, 2, 2, "De som ikke tar kontakt selv, går foran."),
            Reason.COPD_CONTROL.value: marks(2, 2, 1, "Kontroll som sykepleier kan gjøre."),
            Reason.MEDICINE_REVIEW.value: marks(2, 2, 2, "Legen avslutter gjennomgangen."),
            Reason.RISING.value: marks(1, 1, 1, "Vurderes når det viktigste er gjort."),
        },
    }


@dataclass
class _Diary:
    """Acts with the hour they were done, to be written in the order of time."""

    today: dt.date
    pages: dict[tuple[dt.datetime, str], list[tuple[str | None, Act]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def note(self, day: dt.date, hour: float, who: str, patient: str | None, *acts: Act) -> None:
        """Noted on a working day; nothing after now."""
        while not is_workday(day):
            day += dt.timedelta(days=1)
        if day > self.today:
            return
        at = dt.datetime.combine(day, dt.time(int(hour), round(hour % 1 * 60))).astimezone()
        self.pages[at, who] += [(patient, act) for act in acts]

    def in_order(self) -> Iterator[tuple[dt.datetime, str, list[tuple[str | None, Act]]]]:
        """Oldest first."""
        for (at, who), acts in sorted(self.pages.items(), key=lambda page: page[0]):
            yield at, who, acts


def write_example_followup(open_with: Callable[[ExampleClock], Store], folder: Path, today: dt.date) -> None:
    """Writes the made-up team's choices and work into the example's store."""
    clock = ExampleClock(dt.datetime.combine(today - dt.timedelta(days=120), dt.time(12)).astimezone())
    with open_with(clock) as store:
        office = Office(store, folder)
        view = office.refresh(today)
        if view is None:
            return
        change_settings(store, example_choices(view, today))
        view = office.refresh(today)
        assert view is not None
        diary = _Diary(today)
        _followed(view, diary)
        _after_discharge(view, diary)
        _outreach(view, diary)
        _asked(view, diary)
        for at, who, acts in diary.in_order():
            clock.now = at
            new = [NewEvent(KIND_OF[type(act)], payload_of(act), patient) for patient, act in acts]
            store.append_events(new, who=who)
        _answered(store, clock, diary)
        office.catch_up()

        def set_clock(now: dt.datetime) -> None:
            clock.now = now

        write_example_plans(office, set_clock, today)
        write_example_goals(office, set_clock, today)
        seen = GoneThrough(extract=view.current.extracts[-1])
        store.append_events([NewEvent(KIND_OF[GoneThrough], payload_of(seen))], who=PROGRAM)


def _owner(view: View, patient: str) -> str:
    """The nurse of the patient's list, as the team has it today."""
    row = view.position[patient]
    gp = view.patient_list.patients.texts("gp")[row]
    return view.settings.team.nurse_of(gp, view.today) or NURSE


def _followed(view: View, diary: _Diary) -> None:
    """Some forty are followed, a few not any more."""
    for number, (patient, began) in enumerate(example_members(view, diary.today)):
        diary.note(began.day, 10 + number % 4, _owner(view, patient), patient, began)
        if number % 9 == 8:
            ended = began.day + dt.timedelta(days=90)
            diary.note(ended, 14, NURSE, patient, MemberEnded(day=ended, why="Målet er nådd."))


def _after_discharge(view: View, diary: _Diary) -> None:
    """Contacts and attempts after the discharges that the extract tells of."""
    clocks = view.scored.discharges
    ids = view.patient_list.patients.texts("patient_id")
    first = diary.today - dt.timedelta(days=DAYS_BACK)
    open_ones = clocks.in_state(
        ClockState.OVERDUE, ClockState.DUE_TODAY, ClockState.NOT_DUE, ClockState.MISSED
    )
    number = 0
    for patient, day, running in zip(
        clocks.patient.tolist(), clocks.discharged.tolist(), open_ones.tolist(), strict=True
    ):
        discharged = date_of(day)
        if not running or discharged < first:
            continue
        _one_discharge(diary, number, ids[patient], discharged, _owner(view, ids[patient]))
        number += 1


def _one_discharge(diary: _Diary, number: int, patient: str, discharged: dt.date, who: str) -> None:
    """Two of three are reached in the end; every third was tried twice."""
    days = [workday_after(discharged, count) for count in (1, 2, 3)]

    def contact(day: dt.date, clock: str, outcome: Outcome, minutes: int, note: str = "") -> Contact:
        return Contact(
            day=day,
            clock=clock,
            channel=Channel.PHONE,
            outcome=outcome,
            role="sykepleier",
            minutes=minutes,
            discharged=discharged,
            note=note,
        )

    tries = [contact(days[0], "13:10", Outcome.NO_ANSWER, 2), contact(days[1], "09:40", Outcome.NO_ANSWER, 2)]
    if number % 3 == 0:
        for one in tries:
            diary.note(one.day, 13.2 if one is tries[0] else 9.7, who, patient, one)
        if days[2] >= diary.today:
            diary.note(days[1], 9.8, who, patient, NextTry(day=days[2], channel=Channel.PHONE))
    elif number % 3 == 1:
        reached = contact(days[1], "10:20", Outcome.ANSWERED, 20, "Stabil. Legemidler gjennomgått.")
        diary.note(reached.day, 10.5, who, patient, reached, KnownMark(known=number % 2 == 0))
    elif discharged < diary.today - dt.timedelta(days=14):
        kin = contact(days[2], "11:05", Outcome.NEXT_OF_KIN, 15, "Datter forteller at det går bra.")
        diary.note(kin.day, 11.2, who, patient, kin)


def _outreach(view: View, diary: _Diary) -> None:
    """What the doctor has said yes and no to, and what came of it."""
    today = diary.today
    rows = view.scored.worklist
    rising = [row.patient_id for row in rows if row.reasons[0].reason is Reason.RISING]
    gone = [row.patient_id for row in rows if row.reasons[0].reason is Reason.GONE]
    silent = [row.patient_id for row in rows if row.reasons[0].reason is Reason.SILENT_NEED]
    for number, patient in enumerate(rising[:9]):
        day = today - dt.timedelta(days=3 + number)
        if number % 3 == 2:
            later = workday_after(today, 40)
            diary.note(day, 12, "lege-1", patient, NotNow(reason=Reason.RISING, until=later, why="Har time."))
        else:
            diary.note(day, 12, "lege-1", patient, Approved(reason=Reason.RISING))
    for number, patient in enumerate(gone[:6]):
        day = today - dt.timedelta(days=2 + 2 * number)
        diary.note(day, 15, "lege-2", patient, Approved(reason=Reason.GONE))
        if number < 2:
            closed = Closed(reason=Reason.GONE, how=How.DONE, day=today - dt.timedelta(days=1))
            call = Contact(
                day=closed.day,
                clock="14:00",
                channel=Channel.PHONE,
                outcome=Outcome.ANSWERED,
                role="sykepleier",
                minutes=15,
                closes=(Reason.GONE.value,),
            )
            diary.note(closed.day, 14.2, NURSE, patient, call, closed, KnownMark(known=False))
    texts = (
        "Ring om vekt og ødem",
        "Hør om hjemmesykepleien er i gang",
        "Følg opp blodtrykk",
        "Avtal hjemmebesøk",
    )
    for number, patient in enumerate(silent[:4]):
        due = workday_after(today, number - 1) if number > 1 else today - dt.timedelta(days=number)
        while not is_workday(due):
            due -= dt.timedelta(days=1)
        task = Task(to=_owner(view, patient), due=due, text=texts[number])
        diary.note(today - dt.timedelta(days=6 - number), 11, "lege-1", patient, task)


def _asked(view: View, diary: _Diary) -> None:
    """Questions, bookings, what to mind, and signs to stop."""
    today = diary.today
    patients = [row.patient_id for row in view.scored.worklist]
    questions = ("Kan furosemid trappes ned?", "Skal vi bestille spirometri?", "Er fallutredning aktuelt?")
    for number, (patient, text) in enumerate(zip(patients[3::7], questions, strict=False)):
        diary.note(today - dt.timedelta(days=1 + 2 * number), 13.5, NURSE, patient, Question(text=text))
    for patient in patients[5:14:8]:
        wanted = AppointmentWanted(
            what=Channel.CONSULTATION, with_role="lege", before=workday_after(today, 8)
        )
        diary.note(today - dt.timedelta(days=1), 14.5, NURSE, patient, wanted)
    notes = (
        Flags(interpreter="polsk"),
        Flags(hearing_sight="hører dårlig, bruk høy stemme"),
        Flags(home_safety=True),
        Flags(kin="datter", kin_consent=True),
        Flags(kin="sønn", kin_consent=False),
        Flags(kin="ektefelle"),
        Flags(address_protected=True),
    )
    step = min(6, max(1, len(patients) // len(notes)))
    for patient, flags in zip(patients[min(1, step - 1) :: step], notes, strict=False):
        diary.note(today - dt.timedelta(days=30), 9.5, NURSE, patient, flags)
    for patient, sign in zip(patients[-40::13], (Sign.PALLIATIVE, Sign.AWAY), strict=False):
        until = workday_after(today, 12) if sign is Sign.AWAY else None
        diary.note(
            today - dt.timedelta(days=4), 10.1, NURSE, patient, StopSign(sign=sign, day=today, until=until)
        )


def _answered(store: Store, clock: ExampleClock, diary: _Diary) -> None:
    """The oldest question has an answer, and the older contacts stand in the journal."""
    clock.now = max((at for at, _ in diary.pages), default=clock.now)
    questions = store.events("question")
    if questions:
        oldest = questions[0]
        answer = Answer(of=oldest.uuid, reply=Reply.YES)
        store.append_events([NewEvent("answer", payload_of(answer), oldest.patient)], who="lege-1")
    done = []
    for event in store.events("contact"):
        day = dt.date.fromisoformat(event.payload["day"])
        if day < diary.today - dt.timedelta(days=2):
            mark = JournalMark(of=event.uuid, state=InJournal.YES, day=day)
            done.append(NewEvent("journal_mark", payload_of(mark), event.patient))
    if done:
        store.append_events(done, who=NURSE)
