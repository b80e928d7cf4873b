"""What can be wrong with a form about a patient, and under which field it stands. A typed value is never repeated."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Field(StrEnum):
    """The fields of the forms, in the order they stand."""

    PATIENT = "patient"
    ROLE = "role"
    DUTIES = "duties"
    SIGN = "sign"
    DAY = "day"
    CLOCK = "clock"
    OUTCOME = "outcome"
    MINUTES = "minutes"
    UNTIL = "until"
    TO = "to"
    TEXT = "text"
    WHY = "why"
    NEXT_DAY = "next_day"
    NEXT_TO = "next_to"
    NEXT_TEXT = "next_text"


class Fault(StrEnum):
    """One thing that is wrong; ``field`` says where."""

    NOT_TICKED = "not_ticked"
    NO_DUTY = "no_duty"
    DISCHARGE_STAYS = "discharge_stays"
    NO_DATE = "no_date"
    FUTURE = "future"
    BEFORE_DISCHARGE = "before_discharge"
    BEFORE_BIRTH = "before_birth"
    BEFORE_LIST = "before_list"
    AFTER_LEAVING = "after_leaving"
    AFTER_DEATH = "after_death"
    BEFORE_MEMBERSHIP = "before_membership"
    BEFORE_EVENT = "before_event"
    BAD_CLOCK = "bad_clock"
    CLOCK_FUTURE = "clock_future"
    LETTER_REACHES_NOBODY = "letter_reaches_nobody"
    NO_ROLE = "no_role"
    BAD_MINUTES = "bad_minutes"
    NO_UNTIL = "no_until"
    NOT_LATER = "not_later"
    UNTIL_BEFORE_FROM = "until_before_from"
    UNTIL_PAST = "until_past"
    NO_ONE = "no_one"
    UNKNOWN_COLLEAGUE = "unknown_colleague"
    HAS_LEFT = "has_left"
    NO_TEXT = "no_text"
    NO_WHY = "no_why"
    SIGN_THERE = "sign_there"
    SIGN_NOT_THERE = "sign_not_there"
    NEEDS_LEADER = "needs_leader"
    ALREADY_MEMBER = "already_member"
    NOT_MEMBER = "not_member"
    NO_NEXT_DATE = "no_next_date"
    NEXT_PAST = "next_past"
    NO_NEXT_ONE = "no_next_one"
    NEXT_UNKNOWN = "next_unknown"
    NEXT_HAS_LEFT = "next_has_left"
    NO_NEXT_TEXT = "no_next_text"

    @property
    def field(self) -> Field:
        """Under which field it stands."""
        return FIELD_OF[self]


FIELDS: dict[Field, tuple[Fault, ...]] = {
    Field.PATIENT: (Fault.NOT_TICKED,),
    Field.ROLE: (Fault.NO_ROLE,),
    Field.DUTIES: (Fault.NO_DUTY, Fault.DISCHARGE_STAYS),
    Field.SIGN: (
        *(Fault.SIGN_THERE, Fault.SIGN_NOT_THERE, Fault.NEEDS_LEADER),
        *(Fault.ALREADY_MEMBER, Fault.NOT_MEMBER),
    ),
    Field.DAY: (
        *(Fault.NO_DATE, Fault.FUTURE, Fault.BEFORE_DISCHARGE, Fault.BEFORE_BIRTH, Fault.BEFORE_LIST),
        *(Fault.AFTER_LEAVING, Fault.AFTER_DEATH, Fault.BEFORE_MEMBERSHIP, Fault.BEFORE_EVENT),
    ),
    Field.CLOCK: (Fault.BAD_CLOCK, Fault.CLOCK_FUTURE),
    Field.OUTCOME: (Fault.LETTER_REACHES_NOBODY,),
    Field.MINUTES: (Fault.BAD_MINUTES,),
    Field.UNTIL: (Fault.NO_UNTIL, Fault.NOT_LATER, Fault.UNTIL_BEFORE_FROM, Fault.UNTIL_PAST),
    Field.TO: (Fault.NO_ONE, Fault.UNKNOWN_COLLEAGUE, Fault.HAS_LEFT),
    Field.TEXT: (Fault.NO_TEXT,),
    Field.WHY: (Fault.NO_WHY,),
    Field.NEXT_DAY: (Fault.NO_NEXT_DATE, Fault.NEXT_PAST),
    Field.NEXT_TO: (Fault.NO_NEXT_ONE, Fault.NEXT_UNKNOWN, Fault.NEXT_HAS_LEFT),
    Field.NEXT_TEXT: (Fault.NO_NEXT_TEXT,),
}
FIELD_OF = {fault: field for field, faults in FIELDS.items() for fault in faults}
ORDER_OF = {field: place for place, field in enumerate(Field)}


def in_order(faults: Iterable[Fault | None]) -> tuple[Fault, ...]:
    """The faults in the order of their fields; None is no fault."""
    found = [fault for fault in faults if fault is not None]
    return tuple(sorted(found, key=lambda fault: ORDER_OF[fault.field]))
