"""The words of the discharge page: faults of the form, steps of the ladder, groups, shares in time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from listeoversikt.followup.after_discharge_form import PointKind, PointState
from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.followup.ladder import Adherence, Rung
from listeoversikt.followup.log.acts import How
from listeoversikt.followup.next_attempt import NextStep, Proposal
from listeoversikt.gui.card.wording import lower_first
from listeoversikt.gui.look.clock import Clock, read_clock
from listeoversikt.gui.look.states import Look, clock_look, due_look
from listeoversikt.gui.texts import day_near, language, number, percent, translate
from listeoversikt.operations.clock_boxes import ClockBoxes
from listeoversikt.operations.discharge_card import PointFault
from listeoversikt.operations.discharge_line import (
    DischargeLine,
    DischargePage,
    InTime,
    LadderStep,
    RungState,
)
from listeoversikt.operations.typed_discharge import Fault
from listeoversikt.words.acts import how_word
from listeoversikt.words.dates import day_short
from listeoversikt.words.indicators import note_text
from listeoversikt.words.records import contact_kind_word, role_word
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
        Fault.BEFORE_SHORT_TERM: translate(
            "DischargeForm", "The short-term stay can't have ended before the discharge from hospital."
        ),
        Fault.BEFORE_BIRTH: translate("DischargeForm", "The date is before the year of birth."),
        Fault.BEFORE_LIST: translate("DischargeForm", "The patient wasn't on the list yet that day."),
        Fault.AFTER_LEAVING: translate("DischargeForm", "The patient had left the list that day."),
        Fault.AFTER_DEATH: translate("DischargeForm", "The patient is registered dead before that day."),
        Fault.ALREADY_THERE: translate(
            "DischargeForm",
            "It's typed in already, and this says nothing new. To mend it, take it away first.",
        ),
        Fault.SAYS_MORE: translate(
            "DischargeForm", "It's typed in already, and this says more. Save again to add it."
        ),
        Fault.SAYS_OTHER: translate(
            "DischargeForm", "It's typed in already with something else. Save again to let this count."
        ),
        Fault.DEATH_STANDS: translate(
            "DischargeForm", "It's typed in as a death. Only a leader can change that."
        ),
        Fault.IN_EXTRACT: translate(
            "DischargeForm", "The extract tells of a discharge on that day, and that one counts."
        ),
        Fault.TOLD_IN_MESSAGE: translate(
            "DischargeForm", "A discharge on that day is already there. Save again to keep this one."
        ),
        Fault.STAY_NEAR: translate(
            "DischargeForm", "A stay ended at most three days from this day. Save again to keep this one too."
        ),
        Fault.NO_TREATMENT: translate(
            "DischargeForm", "Objects to being scored: no limit starts here. Save again to keep it."
        ),
        Fault.STOP_SIGN: translate(
            "DischargeForm", "Marked as dead or moved: no limit starts here. Save again to keep it."
        ),
        Fault.NURSING_HOME: translate(
            "DischargeForm", "Lives in a nursing home: the limit lapses at once. Save again to keep it."
        ),
    }[fault]


def not_a_date() -> str:
    """A text that isn't a date."""
    return translate("DischargeForm", "Write a date, for example 3.11 or i for today.")


def status_look(line: DischargeLine) -> Look:
    """The state as icon, word and colour; «frist snart» has a look of its own."""
    if line.stopped:
        word = lapse_word(line.stopped, language())
        return replace(clock_look("lapsed"), word=word[:1].upper() + word[1:])
    if line.set_aside:
        return replace(clock_look("lapsed"), word=how_word(How.NOT_APPLICABLE, language()))
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
        LapseReason.NO_SHORT_TERM_STAY: translate("Discharges", "end not known"),
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


# -- contacts, attempts, the checklist --------------------------------------------------------------------------


def contact_sentences(line: DischargeLine, today: dt.date) -> list[str]:
    """Who made the contact that counts, and how it went."""
    if line.contact is None or line.contact_kind is None or line.contact_role is None:
        return []
    said = [
        translate("Discharges", "Contact {day}: {kind}, {role}.").format(
            day=day_near(line.contact, today),
            kind=contact_kind_word(line.contact_kind, language()).lower(),
            role=role_word(line.contact_role, language()).lower(),
        )
    ]
    if line.declined:
        said.append(translate("Discharges", "Reached, and declined."))
    if line.logged:
        own, theirs = (
            translate("Discharges", "Logged here, on the team's own initiative."),
            translate("Discharges", "Logged here, on the patient's initiative."),
        )
        said.append(own if line.initiative else theirs)
    return said


def contact_mark(line: DischargeLine, today: dt.date) -> str:
    """Under the status: «takket nei», «2 forsøk, neste on 4.11.», «fortsatt der?»; "" for a plain contact."""
    if line.asked_since is not None:
        return translate("ShortTerm", "still there?")
    if line.open and line.readmitted is not None:
        again = translate("Discharges", "admitted again {day}")
        return again.format(day=day_short(line.readmitted, today, language()))
    if line.declined:
        return translate("Discharges", "declined")
    if line.next_of_kin:
        return translate("Discharges", "next of kin reached")
    if not line.attempts:
        return ""
    attempts = line.attempts
    tried = translate("Discharges", "%n attempt(s)", "", attempts)
    if line.next_try is None:
        return tried
    next_one = translate("Discharges", "{attempts}, next {day}")
    return next_one.format(attempts=tried, day=day_near(line.next_try, today))


def short_term_sentence(line: DischargeLine, today: dt.date) -> str:
    """How the wait stands: to ask now, or when it's asked next; or that it lapsed."""
    wait = line.wait
    if wait is None:
        return translate(
            "ShortTerm",
            "Nobody knows how the short-term stay ended. Home since? Type the day in here.",
        )
    said = []
    for words, day in (
        (translate("ShortTerm", "Still in short-term care? Nobody has answered since {day}."), wait.asked),
        (translate("ShortTerm", "Still there {day}."), wait.still),
        (translate("ShortTerm", "Asked again {day}."), None if wait.asked else wait.next_ask),
        (translate("ShortTerm", "The wait lapses after {day}."), wait.lapses),
    ):
        if day is not None:
            said.append(words.format(day=day_near(day, today).rstrip(".")))
    return " ".join(said) or translate("ShortTerm", "The extract shows the stay going on.")


def point_value(state: PointState, today: dt.date) -> str:
    """The day, number or words of a point; "" where none is given."""
    if state.point.kind is PointKind.DATE:
        return "" if state.day is None else day_near(state.day, today)
    return state.text if state.point.kind in (PointKind.NUMBER, PointKind.TEXT) else ""


def point_tail(state: PointState, today: dt.date) -> str:
    """Value and meaning, for screen readers."""
    parts = (point_value(state, today), state.point.help(language()))
    return ", ".join(part for part in parts if part)


def signed_sentence(state: PointState, today: dt.date) -> str:
    """Whether a doctor has signed a medicine point that is done; and whether the office still asks for the point."""
    if not state.on_list:
        return translate("Checklist", "no longer on the list")
    if not state.point.medicine or not state.done:
        return ""
    if state.signed_at is None:
        return translate("Checklist", "for a doctor to sign")
    day = day_near(state.signed_at.astimezone().date(), today)
    return translate("Checklist", "signed {day}, {who}").format(day=day, who=state.signed_by)


def point_fault_sentence(fault: PointFault) -> str:
    """What is wrong; never what was typed."""
    return {
        PointFault.NO_DATE: not_a_date(),
        PointFault.FUTURE: translate("DischargeForm", "The date is in the future."),
        PointFault.NO_NUMBER: translate("Checklist", "Write a whole number."),
        PointFault.TOO_LONG: translate("Checklist", "Write at most 200 characters."),
    }[fault]


def proposal_sentence(proposal: Proposal, today: dt.date) -> str:
    """What to do next, and why."""
    since = day_near(proposal.since, today)
    tried = proposal.tried
    sentence = {
        NextStep.LETTER: translate(
            "Tried", "No answer on %n day(s). Send a letter or write in Helsenorge.", "", tried
        ),
        NextStep.HOME_CARE: translate("Tried", "Still no answer. Ask the home care service to look in."),
        NextStep.DOCTOR: translate("Tried", "Still no answer. A doctor decides on a home visit."),
        NextStep.ASKED: translate("Tried", "The doctor was asked about a home visit {day}."),
        NextStep.HOME_VISIT: translate("Tried", "The doctor says yes to a home visit."),
        NextStep.NO_HOME_VISIT: translate("Tried", "The doctor says no to a home visit."),
    }[proposal.step]
    return sentence.format(day=since)


def step_button(step: NextStep) -> str:
    """The button that writes the step down."""
    return {
        NextStep.LETTER: translate("Tried", "Letter is sent"),
        NextStep.HOME_CARE: translate("Tried", "Home care is asked"),
        NextStep.DOCTOR: translate("Tried", "Ask the doctor"),
    }[step]


def home_visit_question(discharged: dt.date, today: dt.date) -> str:
    """What the doctor is asked."""
    words = translate("Tried", "Home visit? Nobody has answered after the discharge {day}.")
    return words.format(day=day_near(discharged, today))


def adherence_sentence(adherence: Mapping[Rung, Adherence] | None) -> str:
    """«Trappen i tide, skrøpelige eldre og kronisk syke: lege innen 14 dager 48 % (274 av 572), …»; "" where contacts are missing or nothing was due."""
    if adherence is None:
        return ""
    parts = [
        translate("Ladder", "{step} {share} ({n} of {of})").format(
            step=lower_first(rung_word(rung)),
            share=percent(figure.done / figure.due),
            n=number(figure.done),
            of=number(figure.due),
        )
        for rung, figure in adherence.items()
        if figure.due
    ]
    words = translate("Ladder", "Ladder in time, the frail elderly and the chronically ill: {steps}")
    return words.format(steps=", ".join(parts)) if parts else ""


def adherence_short(adherence: Mapping[Rung, Adherence] | None) -> str:
    """«Trappen 42, 48 og 40 %», in the order of the steps; "" where there is nothing to say."""
    if adherence is None or not any(figure.due for figure in adherence.values()):
        return ""
    shares = [percent(figure.done / figure.due) if figure.due else "–" for figure in adherence.values()]
    return translate("Ladder", "ladder {shares}").format(shares=" – ".join(shares))


def waits_lapsed_sentence(lapsed: int | None) -> str:
    """«3 korttidsopphold uten kjent slutt siste 12 md.»; "" where there were none, or none can be seen."""
    if not lapsed:
        return ""
    return translate(
        "ShortTerm", "%n short-term stay(s) without a known end in the last 12 months", "", lapsed
    )


def shares_sentence(page: DischargePage) -> str:
    """The shares in time, and the ladder's beside."""
    parts = (in_time_sentence(page.in_time, page.in_time_from_known), adherence_short(page.adherence))
    return ", ".join(part for part in parts if part)


def shares_tip(page: DischargePage) -> str:
    """The counts of the ladder, what must be said with the shares, and the waits that lapsed."""
    parts = (
        adherence_sentence(page.adherence),
        in_time_remarks(page.in_time, page.in_time_from_known),
        waits_lapsed_sentence(page.waits_lapsed),
    )
    return "\n".join(part for part in parts if part)
