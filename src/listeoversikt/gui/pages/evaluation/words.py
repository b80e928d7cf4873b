"""Figures, changes and verdicts of a goal as they stand on the screen."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from listeoversikt.gui.look.states import Look
from listeoversikt.gui.texts import (
    MINUS,
    NOBREAK,
    day_numbers,
    decimal,
    language,
    number,
    percent,
    translate,
)
from listeoversikt.words.goals import balance_word, state_word, verdict_word
from listeoversikt.words.indicators import unit_word

if TYPE_CHECKING:
    from listeoversikt.evaluation.compare import Change, Figure
    from listeoversikt.operations.evaluation_figures import Compared, GoalFigures, Harm, Needed
    from listeoversikt.operations.evaluation_form import Unit

SMALL_SHARE = 0.0995
"""Under it a share has one decimal."""
STATE_LOOKS = {
    "draft": ("pencil", "text2", "low_bg"),
    "locked": ("lock", "accent", "accent_soft"),
    "running": ("player-play", "accent", "accent_soft"),
    "over": ("clock", "rising", "rising_bg"),
    "ended": ("circle-check", "text2", "low_bg"),
}
VERDICT_LOOKS = {
    "better": ("circle-check-filled", "good"),
    "worse": ("alert-circle-filled", "high"),
    "up": ("arrow-up", "moderate"),
    "down": ("arrow-down", "moderate"),
    "no_sure_change": ("minus", "text2"),
    "too_few": ("hourglass", "text2"),
    "overlap": ("hourglass", "text2"),
    "missing": ("circle", "muted"),
}
BALANCE_LOOKS = {
    "worsened": ("alert-circle-filled", "high"),
    "beyond_worst": ("alert-circle-filled", "high"),
    "may_have_worsened": ("alert-triangle", "rising"),
    "changed": ("alert-triangle", "moderate"),
    "not_worse": ("check", "text2"),
    "too_few": ("hourglass", "text2"),
    "overlap": ("hourglass", "text2"),
    "missing": ("circle", "muted"),
}
CHECKSUM_LETTERS = 12


def state_look(state: str) -> Look:
    """How a goal stands: icon, word, colour."""
    icon, ink, ground = STATE_LOOKS[state]
    return Look(icon, state_word(state, language()), ink, ground)


def verdict_look(verdict: str) -> Look:
    """What may be said of a difference."""
    icon, ink = VERDICT_LOOKS[verdict]
    return Look(icon, verdict_word(verdict, language()), ink)


def balance_look(balance: str) -> Look:
    """How a balancing measure stands."""
    icon, ink = BALANCE_LOOKS[balance]
    return Look(icon, balance_word(balance, language()), ink)


def short_checksum(checksum: str) -> str:
    """The first letters, in groups of four."""
    first = checksum[:CHECKSUM_LETTERS]
    return NOBREAK.join(first[place : place + 4] for place in range(0, len(first), 4))


def days_text(first: dt.date | None, last: dt.date | None) -> str:
    """«01.06.2026–31.05.2027»; a day that isn't said is a dash."""
    said = [("…" if day is None else day_numbers(day)) for day in (first, last)]
    return "–".join(said)


# -- figures -------------------------------------------------------------------------------------------------------


def value_text(unit: Unit, value: float) -> str:
    """A figure in its own unit: «46 %», «2,31»."""
    if unit.is_share:
        return percent(value, 1 if 0 < abs(value) < SMALL_SHARE else 0)
    return decimal(value, _places(unit, value))


def _places(unit: Unit, value: float) -> int:
    """Decimals of a figure that isn't a share."""
    if unit.kind != "rate":
        return 1
    return 2 if abs(value) >= 1 else 3


def axis_text(unit: Unit, value: float) -> str:
    """A figure on an axis."""
    if unit.is_share:
        return percent(value)
    return number(value) if float(value).is_integer() else decimal(value, 2)


def unit_text(unit: Unit) -> str:
    """What a figure that isn't a share is in; "" for shares and own measures."""
    return "" if unit.is_share or not unit.key else unit_word(unit.key, language())


def change_unit(unit: Unit) -> str:
    """What a change is in."""
    return translate("Evaluation", "percentage points") if unit.is_share else unit_text(unit)


def change_text(unit: Unit, change: float) -> str:
    """A change with its sign: «+12 prosentpoeng», «−0,21 per pasientår»."""
    bare = _bare_change(unit, change)
    return " ".join(part for part in (bare, change_unit(unit)) if part)


def _bare_change(unit: Unit, change: float) -> str:
    size = abs(change) * (100 if unit.is_share else 1)
    places = _places(unit, size) if not unit.is_share else 0 if size >= 9.95 else 1
    text = decimal(size, places)
    zero = not any(sign in "123456789" for sign in text)
    return text if zero else f"{'+' if change > 0 else MINUS}{text}"


def counts_text(unit: Unit, figure: Figure) -> str:
    """«112 av 244», «63 på 254 år»."""
    n, total = number(figure.numerator), number(figure.denominator)
    if unit.kind == "mean":
        return translate("Evaluation", "{total} patients").format(total=total)
    if unit.kind == "rate":
        return translate("Evaluation", "{n} in {total} years").format(n=n, total=total)
    return translate("Evaluation", "{n} of {total}").format(n=n, total=total)


# -- verdicts ------------------------------------------------------------------------------------------------------


def verdict_sentence(unit: Unit, compared: Compared, figures: GoalFigures) -> str:
    """The verdict first, then the two figures, in one sentence."""
    word = verdict_word(compared.change.verdict, language())
    before, after = compared.before, compared.after
    if after is None or before is None:
        return f"{word}. {_why_missing(compared, figures)}"
    text = translate("Evaluation", "{verdict}: {now} now, {before} before.")
    return text.format(verdict=word, now=value_text(unit, after.value), before=value_text(unit, before.value))


def _why_missing(compared: Compared, figures: GoalFigures) -> str:
    if figures.now is None:
        return translate("Evaluation", "The work hasn't begun in the extract yet.")
    if compared.before is None:
        return translate("Evaluation", "There is no figure of the time before.")
    return translate("Evaluation", "There is no figure since the start.")


def interval_sentence(unit: Unit, change: Change) -> str:
    """«Forskjell +4 prosentpoeng, 95 % intervall −3 til +11.»; "" where there is none."""
    if change.difference is None:
        return ""
    difference = change_text(unit, change.difference)
    if change.low is None or change.high is None:
        return translate("Evaluation", "Difference {difference}.").format(difference=difference)
    text = translate("Evaluation", "Difference {difference}, 95 % interval {low} to {high}.")
    low, high = _bare_change(unit, change.low), _bare_change(unit, change.high)
    return text.format(difference=difference, low=low, high=high)


def needed_sentence(needed: Needed | None) -> str:
    """How many it takes to tell; "" where it isn't too few."""
    if needed is None:
        return ""
    text = {
        "persons": translate("Evaluation", "At least {count} persons are needed behind each figure."),
        "events": translate("Evaluation", "At least {count} events are needed in all."),
        "size": translate(
            "Evaluation", "About {count} are needed in each period to tell the expected change from none."
        ),
    }[needed.what]
    return text.format(count=number(needed.number))


def overlap_sentence(from_day: dt.date | None) -> str:
    """When the periods no longer overlap; "" where they don't."""
    if from_day is None:
        return ""
    text = translate("Evaluation", "The figure looks back in time. It can be compared from {day}.")
    return text.format(day=day_numbers(from_day))


def target_sentence(unit: Unit, compared: Compared) -> str:
    """Whether the target is reached; "" without one or without a figure."""
    if compared.target is None or compared.reached is None:
        return ""
    said = (
        translate("Evaluation", "The target {target} is reached.")
        if compared.reached
        else translate("Evaluation", "The target {target} isn't reached.")
    )
    return said.format(target=value_text(unit, compared.target))


def expected_sentence(unit: Unit, compared: Compared) -> str:
    """Whether the change that was expected still may be so; "" where nothing can be said."""
    held = compared.change.expected_held
    if held is None or not compared.expected:
        return ""
    said = (
        translate("Evaluation", "The expected change, {change}, lies within the interval.")
        if held
        else translate("Evaluation", "The expected change, {change}, lies outside the interval.")
    )
    return said.format(change=change_text(unit, compared.expected))


def harm_value(unit: Unit, figure: Figure | None) -> str:
    """A balancing measure's figure; a dash where it's missing."""
    return "–" if figure is None else value_text(unit, figure.value)


def harm_spoken(name: str, unit: Unit, harm: Harm) -> str:
    """A balancing measure in one sentence."""
    text = translate("Evaluation", "{name}: {before} before, {now} now. {judgement}.")
    return text.format(
        name=name,
        before=harm_value(unit, harm.before),
        now=harm_value(unit, harm.after),
        judgement=balance_word(harm.judged.balance, language()),
    )
