"""The sheet of the office's own goals: sealed facts, before and now, verdicts, balancing measures always beside.

A difference and its verdict are shown only where both figures are; else they'd tell something of a hidden one. No
sentence that people wrote is in here.
"""

from __future__ import annotations

import datetime as dt

from listeoversikt.evaluation.balancing import Beside, judge
from listeoversikt.evaluation.compare import Caution, Change, Verdict, before_after
from listeoversikt.evaluation.figures import cautions_of, figure_of
from listeoversikt.indicators.definition import Kind, indicators
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.words.goals import balance_word, caution_text, state_word, verdict_word
from listeoversikt.workbook import texts
from listeoversikt.workbook.content import GoalLine, GoalMeasure, WorkbookContent
from listeoversikt.workbook.figure import (
    HIDDEN,
    HUNDREDTHS,
    MISSING,
    NOT_APPLICABLE,
    PERCENT,
    SHARE_UNIT,
    TENTHS,
    denominator_cell,
    numerator_cell,
    value_cell,
)
from listeoversikt.workbook.names import day_text, group_name, variant_name
from listeoversikt.workbook.selection import Selection
from listeoversikt.workbook.sheet import Cell, Look, Sheet
from listeoversikt.workbook.tables import heads

WIDTHS = (46, 26, 14, 16, 11, 11, 12, 10, 11, 12, 10, 10, 10, 10, 22)
KEYS = ("indicator", "group", "role", "target", "effect")
FIGURES = ("numerator", "denominator", "before", "numerator", "denominator", "now")
LAST = ("difference", "low", "high", "verdict")


def evaluation_sheet(content: WorkbookContent, chosen: Selection) -> Sheet:
    """One block a goal; a sentence where there are none."""
    sheet = Sheet(texts.EVALUATION, WIDTHS)
    sheet.add(Cell(texts.EVALUATION, Look.TITLE), height=28)
    sheet.across(texts.ABOUT_EVALUATION)
    sheet.gap()
    if not content.goals:
        without_store = content.making is not None and content.making.log_number is None
        sheet.across(texts.GOALS_UNKNOWN if without_store else texts.NO_GOALS, Look.PLAIN_WRAP)
        return sheet
    sheet.head(*heads(*KEYS, *FIGURES, *LAST), height=20, frozen=1)
    for number, goal in enumerate(content.goals, start=1):
        _add(sheet, number, goal)
    return sheet


def _add(sheet: Sheet, number: int, goal: GoalLine) -> None:
    sheet.gap()
    title = texts.GOAL_TITLE.format(number=number, state=state_word(goal.state).lower())
    sheet.add(Cell(title, Look.SECTION))
    sheet.across(_sealed(goal), Look.ABOUT)
    days = (texts.NO_DAYS if one is None else _days(*one) for one in (goal.before, goal.now))
    sheet.across(texts.GOAL_PERIODS.format(**dict(zip(("before", "now"), days, strict=True))), Look.ABOUT)
    if not goal.whole:
        sheet.across(texts.GOAL_BROKEN, Look.NOTICE)
    said: dict[Caution, None] = {}
    for measure in goal.measures:
        cells, cautions = _cells(measure)
        sheet.add(*cells)
        said |= dict.fromkeys(cautions)
    if said:
        sheet.across(" ".join(map(caution_text, said)), Look.ABOUT)


def _sealed(goal: GoalLine) -> str:
    resources = [
        texts.HOURS.format(hours=_number(goal.hours)) if goal.hours else "",
        texts.KRONER.format(kroner=_number(goal.kroner)) if goal.kroner else "",
        texts.BUDGET.format(kroner=_number(goal.budget)) if goal.budget is not None else "",
    ]
    versions = texts.VERSIONS.format(number=goal.versions, later=goal.changed_later)
    return texts.GOAL_SEALED.format(
        locked=day_text(goal.locked_on),
        start=_day(goal.start),
        end=_day(goal.end),
        resources=", ".join(filter(None, resources)) or texts.NO_RESOURCES,
        versions=texts.ONE_VERSION if goal.versions == 1 else versions,
        checksum=goal.checksum,
    )


def _cells(measure: GoalMeasure) -> tuple[tuple[Cell, ...], tuple[Caution, ...]]:
    verdict, change, cautions = _judged(measure)
    cells = (
        Cell(_name(measure), Look.WRAP if measure.balancing else Look.STRONG_WRAP),
        Cell(group_name(measure.group), Look.WRAP),
        Cell(texts.BALANCING_ROLE if measure.balancing else texts.GOAL_ROLE, Look.QUIET),
        _target(measure),
        _figure(measure, measure.effect, signed=True),
        *_counted(measure.before),
        *_counted(measure.after),
        *change,
        Cell(verdict, Look.STRONG_WRAP),
    )
    return cells, cautions


def _counted(shown: ShownRow | None) -> tuple[Cell, ...]:
    if shown is None:
        return (NOT_APPLICABLE,) * 3
    return numerator_cell(shown), denominator_cell(shown), value_cell(shown)


def _judged(measure: GoalMeasure) -> tuple[str, tuple[Cell, ...], tuple[Caution, ...]]:
    """Verdict, difference with limits, and cautions, of what is shown."""
    pair = (measure.before, measure.after)
    if any(one is not None and one.hidden for one in pair):
        return texts.HIDDEN_COUNT, (HIDDEN,) * 3, ()
    rows = [one.row for one in pair if one is not None]
    before, after = (None if one is None else figure_of(one.row) for one in pair)
    said = cautions_of(rows)
    if measure.balancing:
        beside = Beside(
            measure.indicator, measure.variant, measure.group, "", measure.better, measure.target, True, ""
        )
        judged = judge(beside, before, after)
        change, word = judged.change, balance_word(judged.balance)
    else:
        change = before_after(before, after, measure.better, measure.effect, said)
        word = verdict_word(change.verdict)
    if change.verdict is Verdict.MISSING:
        return word, (MISSING,) * 3, tuple(one for one in said if one is Caution.LOG_BEGINS)
    said = tuple(dict.fromkeys((*change.cautions, *said)))
    return word, _change(measure, change), said


def _change(measure: GoalMeasure, change: Change) -> tuple[Cell, ...]:
    return tuple(_figure(measure, one, signed=True) for one in (change.difference, change.low, change.high))


def _name(measure: GoalMeasure) -> str:
    if not measure.indicator:
        return texts.OWN_MEASURE
    name = indicators()[measure.indicator].name_nb if measure.indicator in indicators() else measure.indicator
    variant = variant_name(measure.indicator, measure.variant)
    return f"{name}, {variant}" if variant else name


def _target(measure: GoalMeasure) -> Cell:
    cell = _figure(measure, measure.target)
    if not measure.balancing or measure.target is None:
        return cell
    return Cell(cell.value, cell.look, f'"{texts.STOP_AT}"{cell.format}')


def _figure(measure: GoalMeasure, value: float | None, *, signed: bool = False) -> Cell:
    """A figure in the indicator's unit; a difference has its sign."""
    if value is None:
        return NOT_APPLICABLE
    known = indicators().get(measure.indicator)
    number = HUNDREDTHS
    if known is not None:
        share = known.unit == SHARE_UNIT or known.kind is Kind.COUNT
        number = PERCENT if share else HUNDREDTHS if known.kind is Kind.RATE else TENTHS
    return Cell(value, Look.NUMBER, f"+{number};−{number};{number}" if signed else number)


def _days(first: dt.date, last: dt.date) -> str:
    return f"{day_text(first)}–{day_text(last)}"


def _day(day: dt.date | None) -> str:
    return texts.NO_DAYS if day is None else day_text(day)


def _number(number: float | None) -> str:
    return f"{number or 0:,.0f}".replace(",", "\u00a0")
