"""What is wrong with a form about a patient, as one sentence under its field. The value typed is never repeated."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from listeoversikt.gui.texts import language, translate
from listeoversikt.words.dates import day_short

if TYPE_CHECKING:
    from listeoversikt.operations.act_faults import Fault


def fault_sentence(fault: Fault, *, discharged: dt.date | None = None, today: dt.date | None = None) -> str:
    """The sentence of a fault; ``discharged`` is the day that a contact can't be before."""
    if fault.value == "before_discharge":
        return _before_discharge(discharged, today)
    return _sentences()[fault.value]


def _before_discharge(discharged: dt.date | None, today: dt.date | None) -> str:
    if discharged is None or today is None:
        return translate("Acting", "The contact cannot be before the discharge.")
    day = day_short(discharged, today, language()).rstrip(".")
    return translate("Acting", "The contact cannot be before the discharge {day}.").format(day=day)


def not_a_date() -> str:
    """What is typed isn't a date."""
    return translate("Acting", "The date can't be read. Write day and month.")


def _sentences() -> dict[str, str]:
    return {
        "not_ticked": translate("Acting", "Tick that it's the right patient."),
        "no_duty": translate("Acting", "Choose at least one."),
        "discharge_stays": translate(
            "Acting", "A discharge is settled by a contact. Plan the next try instead."
        ),
        "no_date": translate("Acting", "Fill in the date."),
        "future": translate("Acting", "The date is in the future."),
        "before_birth": translate("Acting", "The date is before the patient was born."),
        "before_list": translate("Acting", "The date is before the patient came to the list."),
        "after_leaving": translate("Acting", "The patient had left the list by then."),
        "after_death": translate("Acting", "The patient had died by then."),
        "before_membership": translate("Acting", "The date is before the follow-up began."),
        "before_event": translate("Acting", "The date is before what it's about."),
        "bad_clock": translate("Acting", "The time can't be read. Write hour and minute."),
        "clock_future": translate("Acting", "The time is in the future."),
        "letter_reaches_nobody": translate("Acting", "A letter is an attempt, not a contact."),
        "no_role": translate("Acting", "Choose your role. It decides what a contact counts as."),
        "bad_minutes": translate("Acting", "Write whole minutes, at most 600."),
        "no_until": translate("Acting", "Choose a day."),
        "not_later": translate("Acting", "Choose a day after today."),
        "until_before_from": translate("Acting", "The last day must be after the first."),
        "until_past": translate("Acting", "The day has passed."),
        "no_one": translate("Acting", "Choose who."),
        "unknown_colleague": translate("Acting", "The colleague isn't in the team."),
        "has_left": translate("Acting", "The colleague has left the team."),
        "no_text": translate("Acting", "Write a text."),
        "no_why": translate("Acting", "Write why."),
        "sign_there": translate("Acting", "The stop sign is there already."),
        "sign_not_there": translate("Acting", "The stop sign isn't there."),
        "needs_leader": translate("Acting", "Only a leader can take this stop sign away."),
        "already_member": translate("Acting", "The team follows the patient already."),
        "not_member": translate("Acting", "The team doesn't follow the patient."),
        "no_next_date": translate("Acting", "Choose a day for the next step."),
        "next_past": translate("Acting", "The day has passed."),
        "no_next_one": translate("Acting", "Choose who."),
        "next_unknown": translate("Acting", "The colleague isn't in the team."),
        "next_has_left": translate("Acting", "The colleague has left the team."),
        "no_next_text": translate("Acting", "Write what the task is."),
    }
