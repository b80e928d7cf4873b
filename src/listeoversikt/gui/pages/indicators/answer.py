"""What the page asks for on the background lane: a period's figures, what to keep an eye on, patients behind a figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.indicators.page_words import patients_title
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations import indicator_view
from listeoversikt.operations.indicator_view import IndicatorLine, IndicatorPage, PeriodChoice, Which

if TYPE_CHECKING:
    from collections.abc import Callable

    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.indicator_goals import GoalLine
    from listeoversikt.operations.indicator_watch import Watch
    from listeoversikt.operations.office import View

WATCH_SLOT, PATIENTS_SLOT = "indicators.watch", "indicators.patients"
THE_LIST, WORKLIST = "the_list", "worklist"


@dataclass(frozen=True)
class Answer:
    """The figures of one period and unit, what else can be chosen, and what goals put on the charts."""

    choices: tuple[PeriodChoice, ...]
    page: IndicatorPage
    series: Mapping[str, tuple[PeriodChoice, ...]]
    goals: Mapping[str, tuple[GoalLine, ...]]


@dataclass(frozen=True)
class Behind:
    """Patients to open; ``gone`` of them aren't on the list any more."""

    patients: frozenset[str]
    gone: int


def answer_for(view: View, period: str, unit: str, first: dt.date | None, said: str) -> Answer:
    """The period wanted, else the newest of its type, else the last 365 days; an unknown unit is the whole office."""
    from listeoversikt.operations.indicator_goals import goal_lines

    choices = indicator_view.period_choices(view)
    whose = unit if indicator_view.known_unit(view, unit) else ""
    reached = [one for one in choices if one.type == period] or [choices[0]]
    chosen = next((one for one in reached if one.first == first), reached[0])
    page = indicator_view.indicator_page(view, chosen.type, whose, said, chosen.first)
    return Answer(choices, page, indicator_view.series_choices(view), goal_lines(view, whose))


def ask_watch(desk: Desk, answer: Answer, done: Callable[[Watch], None]) -> None:
    """What to keep an eye on: the period itself is counted already, the year before isn't."""
    period, unit, said = answer.page.period, answer.page.unit, language()

    def question(view: View) -> Watch:
        from listeoversikt.operations.indicator_watch import watch

        return watch(view, period.type, unit, period.first, said)

    desk.ask(question, done, slot=WATCH_SLOT, slow=True)


def ask_behind(
    desk: Desk, answer: Answer, line: IndicatorLine, which: str, done: Callable[[Behind], None]
) -> None:
    """The patients behind a figure of the period and unit in hand."""
    period, unit = answer.page.period, answer.page.unit

    def question(view: View) -> Behind:
        found = indicator_view.patients_behind(
            view, line.id, line.variant, unit, Which(which), period.type, period.first
        )
        return Behind(found, indicator_view.not_on_list(view, found))

    desk.ask(question, done, slot=PATIENTS_SLOT)


def go_to(
    desk: Desk, line: IndicatorLine, which: str, found: Behind, where: str, go: Callable[[object], None]
) -> None:
    """To the list or the worklist with those patients and their title; a toast where there is nobody."""
    if not found.patients:
        desk.toast(translate("Indicators", "No patients to show"))
        return
    title = patients_title(line, which, len(found.patients), found.gone)
    go(Target(where, patients=found.patients, title=title))
