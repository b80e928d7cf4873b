"""What a plan's states look like: the same signs as everywhere else, in words of the language on screen."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from listeoversikt.followup.plan_content import MeasureState, Zone
from listeoversikt.followup.reasons import DueState
from listeoversikt.gui.look.states import Look, due_look
from listeoversikt.gui.texts import NOBREAK, day_table, language, translate, weekday_short
from listeoversikt.words.plans import result_word, state_word, zone_title

if TYPE_CHECKING:
    from listeoversikt.operations.plans import MeasureSeen, PlanLine

STATES = {
    MeasureState.PLANNED: ("circle", "text2"),
    MeasureState.ONGOING: ("repeat", "accent"),
    MeasureState.DONE: ("circle-check-filled", "good"),
    MeasureState.STOPPED: ("minus", "text2"),
}
ZONES = {
    Zone.GREEN: ("circle-check-filled", "good", "good_bg"),
    Zone.YELLOW: ("alert-triangle-filled", "rising", "rising_bg"),
    Zone.RED: ("alert-circle-filled", "high", "high_bg"),
}
PRESSING = (DueState.DUE_SOON, DueState.DUE_TODAY, DueState.OVERDUE)


def due_key(state: DueState) -> str:
    """The state's key among the looks."""
    return "due_soon" if state is DueState.DUE_SOON else state.key


def measure_look(seen: MeasureSeen) -> Look:
    """A measure's status: its limit where that presses, what came of one that's over, else how far it has come."""
    if seen.state in PRESSING and seen.measure.open:
        return due_look(due_key(seen.state), seen.word)
    icon, ink = STATES[seen.measure.state]
    result = seen.measure.result
    if result is not None and not seen.measure.open:
        return Look(icon, result_word(result, language()), ink)
    return Look(icon, state_word(seen.measure.state, language()), ink)


def review_look(line: PlanLine) -> Look:
    """When a plan is looked at again: «ma 2.11.», with the sign of its state."""
    if line.ended is not None:
        said = translate("Plans", "ended {day}").format(day=day_table(line.ended))
        return Look("circle-minus", said, "muted")
    if line.next_review is None:
        return Look("circle", translate("Plans", "no date"), "muted")
    look = due_look(due_key(line.state), short_day(line.next_review))
    return Look(look.icon, look.word, "text2" if look.ink == "muted" else look.ink)


def spoken_review(line: PlanLine) -> str:
    """The same in words: the sign's word too."""
    if line.ended is not None or line.next_review is None:
        return review_look(line).word
    return f"{due_look(due_key(line.state)).word}, {short_day(line.next_review)}"


def short_day(day: dt.date) -> str:
    """«ma 2.11.»: the weekday, and no year."""
    return f"{weekday_short(day)}{NOBREAK}{day.day}.{day.month}."


def zone_look(zone: Zone) -> Look:
    """Icon, word, ink and ground of a zone."""
    icon, ink, ground = ZONES[zone]
    return Look(icon, zone_title(zone, language()), ink, ground)
