"""A goal as lines of label and text: on the sealed sheet, where versions are compared, and on paper."""

from __future__ import annotations

from dataclasses import dataclass

from listeoversikt.evaluation.goal import Balancing, Goal, Measure
from listeoversikt.gui.pages.evaluation.words import change_text, days_text, value_text
from listeoversikt.gui.texts import NOBREAK, day_numbers, decimal, language, number, translate
from listeoversikt.operations.evaluation_form import name_in_group, unit_of
from listeoversikt.words.goals import field_word
from listeoversikt.words.indicators import direction_short


@dataclass(frozen=True)
class GoalLine:
    """One line; ``there`` is False where nothing is written."""

    field: str
    label: str
    text: str
    there: bool = True


SHORT = ("hypothesis", "measures", "effect", "period", "responsible")


def short_lines(goal: Goal) -> list[GoalLine]:
    """What matters first."""
    return [line for line in whole_lines(goal) if line.field in SHORT]


def whole_lines(goal: Goal) -> list[GoalLine]:
    """Every field of the form, in its order."""
    return [
        _line("known", _known(goal)),
        _line("hypothesis", goal.hypothesis),
        _line("measures", "\n".join(measure_text(one) for one in goal.measures)),
        _line("effect", _effect(goal)),
        _line("period", _period(goal), translate("Evaluation", "Period")),
        _line("inclusion", goal.inclusion),
        _line("exclusion", goal.exclusion),
        _line("hours", _hours(goal), translate("Evaluation", "Resources")),
        _line("displaced", goal.displaced),
        _line("balancing", "\n".join(balancing_text(one) for one in goal.balancing)),
        _line("responsible", goal.responsible),
        _line("risk", goal.risk),
        _line("stop_rule", goal.stop_rule),
        _line("budget_kr", kroner(goal.budget_kr)),
        _line("consulted", ", ".join(goal.consulted)),
        _line("benefit", goal.benefit),
        _line("severity", goal.severity),
    ]


def _line(field: str, text: str, label: str = "") -> GoalLine:
    label = label or field_word(field, language())
    there = bool(text.strip())
    return GoalLine(field, label, text if there else translate("Evaluation", "not written"), there)


def _known(goal: Goal) -> str:
    said = [f"{one.text} ({one.source})" if one.source else one.text for one in goal.known]
    if goal.nothing_known:
        said.append(field_word("nothing_known", language()))
    return "\n".join(said)


def measure_text(one: Measure) -> str:
    """«Kontakt innen 3 virkedager, fra utskrivning: til 65 %»."""
    name = name_in_group(one.indicator, one.variant, one.own_name, one.group, language())
    if not one.indicator and one.direction != "none":
        name += f" ({direction_short(one.direction, language())})"
    if one.target is None:
        return name
    target = value_text(unit_of(one.indicator, one.variant), one.target)
    return translate("Evaluation", "{measure}: to {target}").format(measure=name, target=target)


def balancing_text(one: Balancing) -> str:
    """«Legevakt: stans ved 3,00»."""
    name = name_in_group(one.indicator, one.variant, one.own_name, one.group, language())
    if one.worst is None:
        return name
    worst = value_text(unit_of(one.indicator, one.variant), one.worst)
    return translate("Evaluation", "{measure}: stop at {worst}").format(measure=name, worst=worst)


def _effect(goal: Goal) -> str:
    if goal.effect is None:
        return ""
    first = goal.measures[0] if goal.measures else Measure()
    return change_text(unit_of(first.indicator, first.variant), goal.effect)


def _period(goal: Goal) -> str:
    if goal.start is None and goal.end is None:
        return ""
    period = days_text(goal.start, goal.end)
    if goal.baseline_from is None:
        return period
    text = translate("Evaluation", "{period}, compared with the time from {day}")
    return text.format(period=period, day=day_numbers(goal.baseline_from))


def _hours(goal: Goal) -> str:
    said = [f"{one.profession}: {_amount(one.hours)}" for one in goal.hours]
    if goal.kroner is not None:
        said.append(kroner(goal.kroner))
    return "\n".join(said)


def _amount(hours: float) -> str:
    text = number(hours) if float(hours).is_integer() else decimal(hours, 1)
    return translate("Evaluation", "{count} hours").format(count=text)


def kroner(amount: int | None) -> str:
    """«12 000 kr»; "" where nothing is said."""
    return "" if amount is None else f"{number(amount)}{NOBREAK}kr"
