"""What the card says of one discharge beyond its clocks: who has tried, the form, what to do next; and the deeds.

Read from the patient's record alone, so that it answers at once. Deeds are what ``operations.acting.act`` writes.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from listeoversikt.followup.after_discharge_form import Point, PointKind, PointState, form_points, form_state
from listeoversikt.followup.log.acts import Channel, Contact, HomeCareAsked, Outcome, Question, Signed, Ticked
from listeoversikt.followup.log.patient_record import Logged
from listeoversikt.followup.next_attempt import NextStep, Proposal, attempts_for, next_attempt
from listeoversikt.operations.acting import ChangedMeanwhile, Deed
from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.office import Office, View
from listeoversikt.patient_list.snapshot import date_of

MOST_NUMBER = 999
LONGEST_TEXT = 200


@dataclass(frozen=True)
class DischargeCard:
    """``tried`` are contacts and attempts by day; ``seen`` the number of the newest event in sight."""

    patient_id: str
    discharged: dt.date
    tried: tuple[Logged, ...]
    form: tuple[PointState, ...]
    proposal: Proposal | None
    seen: int

    @property
    def done(self) -> int:
        """How many points are done."""
        return sum(one.done for one in self.form)

    @property
    def awaiting_sign(self) -> int:
        """Medicine points that wait for a doctor."""
        return sum(one.awaits_sign for one in self.form)


def discharge_card(view: View, line: DischargeLine) -> DischargeCard:
    """The rest of the card of a line."""
    record = view.record(line.patient_id)
    before = next_discharge(view, line)
    return DischargeCard(
        patient_id=line.patient_id,
        discharged=line.discharged,
        tried=attempts_for(record, line.discharged, before),
        form=form_state(record.entries, line.discharged, office_points(view)),
        proposal=next_attempt(record, line.discharged, view.today, before) if _may_be_tried(line) else None,
        seen=record.last,
    )


def _may_be_tried(line: DischargeLine) -> bool:
    """Whether trying again makes sense: after a new admission no contact counts, and nobody is at home."""
    return line.open and line.readmitted is None


def office_points(view: View) -> tuple[Point, ...]:
    """The office's own list of points, or the program's."""
    return form_points(view.settings.discharge_form)


def next_discharge(view: View, line: DischargeLine) -> dt.date | None:
    """The day of the same patient's next discharge that has a row; None = this is the last."""
    clocks = view.scored.discharges
    place = view.position.get(line.patient_id)
    if place is None:
        return None
    first, last = clocks.patient.searchsorted((place, place + 1))
    days = (date_of(day) for day in clocks.discharged[first:last].tolist())
    return min((day for day in days if day > line.discharged), default=None)


# -- the form ---------------------------------------------------------------------------------------------------


class PointFault(Enum):
    """What is wrong with what was written at a point."""

    NO_DATE = "no_date"
    FUTURE = "future"
    NO_NUMBER = "no_number"
    TOO_LONG = "too_long"


def check_point(point: Point, today: dt.date, day: dt.date | None, text: str) -> PointFault | None:
    """The fault of a value that is to be kept with a tick; None when it can be kept. An empty text may be."""
    text = text.strip()
    if point.kind is PointKind.DATE:
        if day is None:
            return PointFault.NO_DATE
        return PointFault.FUTURE if day > today else None
    if point.kind is PointKind.NUMBER and text and not (text.isdecimal() and int(text) <= MOST_NUMBER):
        return PointFault.NO_NUMBER
    return PointFault.TOO_LONG if len(text) > LONGEST_TEXT else None


def tick_deed(
    card: DischargeCard, point: Point, done: bool, *, day: dt.date | None = None, text: str = ""
) -> Deed:
    """A point is done, with its day or text; or it isn't done after all."""
    kept_day = day if done and point.kind is PointKind.DATE else None
    kept_text = text.strip() if done and point.kind in (PointKind.NUMBER, PointKind.TEXT) else ""
    act = Ticked(discharged=card.discharged, item=point.key, done=done, day=kept_day, text=kept_text)
    return Deed(act, card.patient_id)


def mind_others(office: Office, card: DischargeCard, item: str, who: str) -> None:
    """Raises ``ChangedMeanwhile`` when somebody else has written at that point since the card was made.

    What they have written at other points, or of the patient otherwise, is no hindrance.
    """
    view = office.catch_up()
    entries = () if view is None else view.record(card.patient_id).entries
    theirs = tuple(
        entry
        for entry in entries
        if entry.sequence > card.seen
        and entry.who != who
        and isinstance(entry.act, Ticked | Signed)
        and (entry.act.discharged, entry.act.item) == (card.discharged, item)
    )
    if theirs:
        raise ChangedMeanwhile(card.patient_id, theirs)


def sign_deed(card: DischargeCard, point: Point) -> Deed:
    """A doctor signs a medicine point."""
    return Deed(Signed(discharged=card.discharged, item=point.key), card.patient_id)


# -- when nobody answers ----------------------------------------------------------------------------------------


def step_deed(card: DischargeCard, step: NextStep, today: dt.date, role: str, question: str) -> Deed:
    """The step was taken today: a letter sent, home care asked, or ``question`` put to the patient's doctor.

    Raises ``ValueError`` for a step that is the doctor's own.
    """
    if step is NextStep.LETTER:
        letter = Contact(
            day=today,
            channel=Channel.LETTER,
            outcome=Outcome.SENT,
            role=role,
            discharged=card.discharged,
        )
        return Deed(letter, card.patient_id)
    if step is NextStep.HOME_CARE:
        return Deed(HomeCareAsked(discharged=card.discharged, day=today), card.patient_id)
    if step is NextStep.DOCTOR:
        return Deed(Question(text=question, discharged=card.discharged), card.patient_id)
    raise ValueError(step)
