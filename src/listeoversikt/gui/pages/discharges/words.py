"""The words of the discharge page: faults of the form, steps of the ladder, groups, shares in time."""

from __future__ import annotations

import datetime as dt

from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.followup.ladder import Rung
from listeoversikt.gui.look.clock import Clock, read_clock
from listeoversikt.gui.look.states import Look, clock_look, due_look
from listeoversikt.gui.texts import day_near, language, number, percent, translate
from listeoversikt.operations.clock_boxes import ClockBoxes
from listeoversikt.operations.discharge_line import DischargeLine, InTime, LadderStep, RungState
from listeoversikt.operations.typed_discharge import Fault
from listeoversikt.words.dates import day_short
from listeoversikt.words.indicators import note_text
from listeoversikt.words.states import lapse_word


def fault_sentence(fault: Fault) -> str:
    """What is wrong, and how to mend it; never the value that was typed."""
    return {
        Fault.NO_PATIENT: translate("DischargeForm", "Write the patient's id."),
        Fault.UNKNOWN_PATIENT: translate("DischargeForm", "Nobody on the list has this id."),
        Fault.NO_DATE: translate("DischargeForm", "Write the day of discharge."),
        Fault.FUTURE: translate("DischargeForm", "The date is in the future."),
        Fault.KNOWN_FUTURE: translate("DischargeForm", "The date is in the future."),
        Fault.KNOWN_BEFORE_DISCHARGE: translate(
            "DischargeForm", "The office can't have known before the discharge."
        ),
        Fault.BEFORE_BIRTH: translate("DischargeForm", "The date is before the year of birth."),
        Fault.BEFORE_LIST: translate("DischargeForm", "The patient wasn't on the list yet that day."),
        Fault.AFTER_LEAVING: translate("DischargeForm", "The patient had left the list that day."),
        Fault.AFTER_DEATH: translate("DischargeForm", "The patient is registered dead before that day."),
        Fault.ALREADY_THERE: translate(
            "DischargeForm", "A discharge on that day is already there. Save again to keep this one."
        ),
    }[fault]


def not_a_date() -> str:
    """A text that isn't a date."""
    return translate("DischargeForm", "Write a date, for example 3.11 or i for today.")


def status_look(line: DischargeLine) -> Look:
    """The state as icon, word and colour; «frist snart» has a look of its own."""
    return due_look("due_soon") if line.soon else clock_look(line.state.value)


def lapse_sentence(line: DischargeLine) -> str:
    """Why the duty fell away."""
    return lapse_word(line.lapse, language()) if line.state is ClockState.LAPSED else ""


def whom_word(line: DischargeLine) -> str:
    """Who is to be turned to instead of the patient; "" when it's the patient."""
    if line.to_doctor:
        return translate("Worklist", "to the doctor")
    return translate("Worklist", "through the guardian") if line.through_guardian else ""


def lapse_short(line: DischargeLine, today: dt.date) -> str:
    """Beside the boxes: «innlagt 20.10.»."""
    if line.state is not ClockState.LAPSED:
        return ""
    day = "" if line.lapsed is None else day_short(line.lapsed, today, language())
    return {
        LapseReason.READMITTED: translate("Discharges", "admitted {day}"),
        LapseReason.DIED: translate("Discharges", "died {day}"),
        LapseReason.MOVED: translate("Discharges", "left {day}"),
        LapseReason.NURSING_HOME: translate("Discharges", "in a nursing home"),
        LapseReason.NO_SHORT_TERM_STAY: translate("Discharges", "never came"),
    }.get(line.lapse, lapse_sentence(line)).format(day=day)


def read_clocks(line: DischargeLine, today: dt.date) -> tuple[Clock, Clock | None]:
    """Both clocks of a line with their words; None where the second can't start."""
    return ClockReader(today).read(line)


class ClockReader:
    """Reads many clocks; those that say the same are one and the same."""

    def __init__(self, today: dt.date) -> None:
        self._today = today
        self._kept: dict[tuple[int, str, str], Clock] = {}

    def read(self, line: DischargeLine) -> tuple[Clock, Clock | None]:
        """Both clocks of a line. Lines share their boxes (``operations.discharge_rows``)."""
        lapsed = lapse_short(line, self._today), lapse_sentence(line)
        known = line.from_known
        return self._one(line.from_discharge, *lapsed), None if known is None else self._one(known, *lapsed)

    def _one(self, boxes: ClockBoxes, short: str, spoken: str) -> Clock:
        key = (id(boxes), short, spoken)
        if key not in self._kept:
            self._kept[key] = read_clock(boxes, self._today, lapsed=short, lapsed_spoken=spoken)
        return self._kept[key]


def rung_word(rung: Rung) -> str:
    """A step of the ladder."""
    return {
        Rung.CONTACT: translate("Ladder", "Contact within 3 working days"),
        Rung.DOCTOR: translate("Ladder", "Doctor within 14 days"),
        Rung.REASSESSED: translate("Ladder", "New assessment within 4 weeks"),
    }[rung]


def rung_state_word(step: LadderStep, today: dt.date) -> str:
    """How a step stands, with its day."""
    done = "" if step.done is None else day_near(step.done, today)
    due = "" if step.due is None else day_near(step.due, today)
    return {
        RungState.DONE: translate("Ladder", "done {day}").format(day=done),
        RungState.DONE_LATE: translate("Ladder", "done late, {day}").format(day=done),
        RungState.AHEAD: translate("Ladder", "by {day}").format(day=due),
        RungState.SOON: translate("Ladder", "by {day}").format(day=due),
        RungState.TODAY: translate("Ladder", "due today"),
        RungState.OVER: translate("Ladder", "was due {day}").format(day=due),
        RungState.OFF: translate("Ladder", "lapsed"),
        RungState.WAITING: translate("Ladder", "waiting"),
        RungState.UNKNOWN: translate("Ladder", "contacts missing"),
    }[step.state]


def ladder_sentence(line: DischargeLine, today: dt.date) -> str:
    """Every step with how it stands."""
    return ", ".join(f"{rung_word(step.rung)}: {rung_state_word(step, today)}" for step in line.ladder)


def in_time_sentence(from_discharge: InTime, from_known: InTime) -> str:
    """«I tide siste 12 md.: 71 % fra utskrivning (123 av 173), 84 % fra kjent (…)»."""
    parts = []
    for share, words in (
        (from_discharge, translate("Discharges", "{share} from discharge ({n} of {of})")),
        (from_known, translate("Discharges", "{share} from known ({n} of {of})")),
    ):
        if share.share is not None:
            parts.append(
                words.format(
                    share=percent(share.share), n=number(share.numerator), of=number(share.denominator)
                )
            )
    if not parts:
        return translate("Discharges", "In time, last 12 months: missing")
    return translate("Discharges", "In time, last 12 months: {shares}").format(shares=", ".join(parts))


def in_time_remarks(*shares: InTime) -> str:
    """What must be said with the shares, for the tooltip."""
    texts = [note_text(remark, language()) for share in shares for remark in share.remarks]
    return "\n".join(dict.fromkeys(texts))
