"""The page for the office meeting: exactly one A4 page, with four charts, the goals, and the work that waits.

Every part has its own room, and a text that is too long for its room says so with «…»: nothing moves to a second page.
Charts are painted by the window's own, in the light inks. For use inside the office.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from listeoversikt import __version__
from listeoversikt.gui.charts.spc import DatedLine, SpcChart
from listeoversikt.gui.look.fonts import fonts_on_paper
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.print.paper import INSIDE, PER_INCH, PaperPage, Words, a4_upright, measures, paint_page
from listeoversikt.gui.print.report_paper import (
    HEADING,
    PLAIN,
    STRONG,
    TITLE,
    add_foot,
    axis_text,
    cut_lines,
    one_line,
    put_lines,
    value_text,
)
from listeoversikt.gui.texts import (
    day_full,
    day_numbers,
    language,
    number,
    percent_range,
    translate,
)
from listeoversikt.words.goals import balance_word, state_word, verdict_word
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.operations.evaluation_form import Unit
    from listeoversikt.operations.report_meeting import MeetingChart, MeetingGoal, MeetingPage

CHART_UNIT = 8.2
"""Tenths of a point for one px of a chart: its smallest letters become 9 pt."""
TOP, GAP = 690.0, 190.0
ROW_HIGH, PLOT_HIGH, NAME_LINES, SENTENCES = 2330.0, 1390.0, 2, 4
MISSING_LINES, MISSING_ROOM, MOST = 3, 520.0, 4
HARM_PLACE, FULL = 2, 3
"""Which of a goal's lines the harm watch is; it may take two where there are fewer goals than this."""


@dataclass(frozen=True)
class MeetingPaper:
    """The page as paper."""

    page: MeetingPage
    user: str = ""

    @property
    def title(self) -> str:
        """What it is."""
        return translate("Reports", "Office meeting")

    def page_layout(self) -> QPageLayout:
        """A4 upright."""
        return a4_upright()

    def print_on(self, device: QPagedPaintDevice) -> int:
        """Paints the page; there is one."""
        device.setPageLayout(a4_upright())
        with QPainter(device) as painter:
            scale = device.logicalDpiX() / PER_INCH
            painter.scale(scale, scale)
            paint_page(painter, meeting_words(self.page, self.user))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, one in enumerate(self.page.charts):
                _paint_chart(painter, chart_of(one), plot_of(place))
        return 1


def chart_of(one: MeetingChart) -> SpcChart:
    """The window's own chart with these figures."""
    made = SpcChart(one.name)
    lines = []
    if one.locked is not None:
        label = translate("Reports", "goal locked {day}").format(day=f"{one.locked:%d.%m.}")
        lines.append(DatedLine(one.locked, label))
    made.set_chart(
        one.figures,
        value_word=lambda value: value_text(one.unit, value),
        axis_word=lambda value: axis_text(one.unit, value),
        share=one.unit.is_share,
        lines=lines,
    )
    return made


def _paint_chart(painter: QPainter, chart: SpcChart, area: QRectF) -> None:
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(CHART_UNIT, CHART_UNIT)
    with theme().on_paper(), fonts_on_paper():
        chart.paint_chart(painter, QRectF(0, 0, area.width() / CHART_UNIT, area.height() / CHART_UNIT))
    painter.restore()


def plot_of(place: int) -> QRectF:
    """Where a chart is painted."""
    corner, width = _corner(place)
    top = corner.y() + NAME_LINES * round(STRONG[0] * 1.3) + round(PLAIN[0] * 1.3) + 40
    return QRectF(corner.x(), top, width, PLOT_HIGH)


def _corner(place: int) -> tuple[QPointF, float]:
    width = (INSIDE.width() - GAP) / 2
    return QPointF((place % 2) * (width + GAP), TOP + (place // 2) * ROW_HIGH), width


def meeting_words(page: MeetingPage, user: str = "") -> PaperPage:
    """Everything but the charts themselves."""
    paper = PaperPage()
    _add_head(paper, page)
    for place, one in enumerate(page.charts):
        _add_chart_words(paper, one, place)
    _add_missing(paper, page)
    lower = _lower(page)
    _add_goals(paper, page, lower)
    _add_work(paper, page, lower)
    of = translate("Reports", "Page {page} of {pages}").format(page=number(1), pages=number(1))
    add_foot(paper, _foot(page, user), of)
    return paper


def _lower(page: MeetingPage) -> float:
    """Where goals and work begin: under the charts there are, and what is said to be missing."""
    count = len(page.charts)
    return TOP + (count + 1) // 2 * ROW_HIGH + (MISSING_ROOM if count % 2 == 0 and count < MOST else 40)


def _add_missing(paper: PaperPage, page: MeetingPage) -> None:
    """Figures that can't be shown are named where their chart would have stood."""
    count = len(page.charts)
    if not page.missing and count:
        return
    corner, width = _corner(count)
    if count % 2 == 0:
        width = INSIDE.width()
    lines = [] if count else [translate("Reports", "No figure over time can be shown yet.")]
    if page.missing:
        text = translate("Reports", "Without figures: {names}.")
        lines += cut_lines(text.format(names=", ".join(page.missing)), PLAIN, width, MISSING_LINES)
    put_lines(paper, lines, corner, PLAIN, "text2")


def _add_head(paper: PaperPage, page: MeetingPage) -> None:
    width = INSIDE.width()
    put_lines(paper, [day_full(page.today)], QPointF(0, 60), PLAIN, "text2", right=width)
    y = put_lines(paper, [translate("Reports", "Office meeting")], QPointF(0, 0), TITLE)
    office = one_line(page.office) or translate("Reports", "The office has no name yet")
    y = put_lines(paper, cut_lines(office, STRONG, width, 1), QPointF(0, y), STRONG)
    said = translate(
        "Reports", "For use in the office. Small numbers aren't hidden. No patient is on the page."
    )
    example = translate("Reports", "Example data: made-up patients.")
    how = translate("Reports", "In brackets: numerator, denominator and 95 % interval.")
    y = put_lines(paper, [f"{example} {said}" if page.example else said], QPointF(0, y + 10), PLAIN, "text2")
    put_lines(paper, [how], QPointF(0, y), PLAIN, "text2")


def _add_chart_words(paper: PaperPage, one: MeetingChart, place: int) -> None:
    corner, width = _corner(place)
    names = cut_lines(one.name, STRONG, width, NAME_LINES)
    y = put_lines(paper, names, corner, STRONG)
    figure = cut_lines(_figure_line(one), PLAIN, width, 1)
    put_lines(paper, figure, QPointF(corner.x(), y), PLAIN, "text2")
    with fonts_on_paper():
        sentences = " ".join(chart_of(one).sentences())
    under = QPointF(corner.x(), plot_of(place).bottom() + 20)
    put_lines(paper, cut_lines(sentences, PLAIN, width, SENTENCES), under, PLAIN, "text2")


def _figure_line(one: MeetingChart) -> str:
    """«Siste 365 dager: 71 % (62 av 87; 61–79 %)»."""
    if one.value is None:
        return translate("Reports", "Last 365 days: missing")
    text = translate("Reports", "Last 365 days: {value}").format(value=value_text(one.unit, one.value))
    inside = []
    if one.unit.kind == "share" and one.numerator is not None and one.denominator is not None:
        of = translate("Reports", "{n} of {total}")
        inside.append(of.format(n=number(one.numerator), total=number(one.denominator)))
    if one.low is not None and one.high is not None:
        inside.append(_limits(one.unit, one.low, one.high))
    return f"{text} ({'; '.join(inside)})" if inside else text


def _limits(unit: Unit, low: float, high: float) -> str:
    if unit.is_share:
        return percent_range(low, high)
    return f"{value_text(unit, low)}–{value_text(unit, high)}"


# Goals and work ----------------------------------------------------------------------------------------------------


def _add_goals(paper: PaperPage, page: MeetingPage, lower: float) -> None:
    width = (INSIDE.width() - GAP) / 2
    y = put_lines(paper, [translate("Reports", "Our goals")], QPointF(0, lower), HEADING) + 20
    if not page.goals:
        none = translate("Reports", "No goal is locked. Goals are written under Evaluation.")
        put_lines(paper, cut_lines(none, PLAIN, width, 2), QPointF(0, y), PLAIN, "text2")
        return
    for goal in page.goals:
        y = put_lines(paper, cut_lines(goal.name, STRONG, width, 1), QPointF(0, y), STRONG)
        for place, text in enumerate(_goal_lines(goal)):
            lines = 2 if place == HARM_PLACE and len(page.goals) < FULL else 1
            y = put_lines(paper, cut_lines(text, PLAIN, width, lines), QPointF(0, y), PLAIN)
        y += 50
    if page.more_goals:
        count = page.more_goals
        more = translate("Reports", "%n more goal(s), see Evaluation", "", count)
        put_lines(paper, [more], QPointF(0, y), PLAIN, "text2")


def _goal_lines(goal: MeetingGoal) -> list[str]:
    """State and verdict; before, now, target; how the harm watch stands."""
    state = state_word(goal.state, language())
    verdict = "" if goal.verdict is None else verdict_word(goal.verdict, language())
    missing = translate("Reports", "missing")
    before = missing if goal.before is None else value_text(goal.unit, goal.before.value)
    now = missing if goal.now is None else value_text(goal.unit, goal.now.value)
    figures = translate("Reports", "Before {before}, now {now}").format(before=before, now=now)
    if goal.target is not None:
        target = translate("Reports", "goal {target}").format(target=value_text(goal.unit, goal.target))
        figures = f"{figures}, {target}"
    lines = [" · ".join(part for part in (state, verdict) if part), figures]
    if goal.harm:
        harm = translate("Reports", "Harm watch: {state}")
        said = (f"{balance_word(one, language()).lower()} ({number(count)})" for one, count in goal.harm)
        lines.append(harm.format(state=", ".join(said)))
    return lines


def _add_work(paper: PaperPage, page: MeetingPage, lower: float) -> None:
    width = (INSIDE.width() - GAP) / 2
    left, right = width + GAP, INSIDE.width()
    y = put_lines(paper, [translate("Reports", "Worklist today")], QPointF(left, lower), HEADING) + 20
    count, late = page.patients, page.overdue
    patients = translate("Reports", "%n patient(s)", "", count)
    over = translate("Reports", "%n over the limit", "", late)
    y = put_lines(paper, [f"{patients}, {over}"], QPointF(left, y), PLAIN, "text2") + 30
    for one in page.work:
        name = cut_lines(reason_word(one.reason, language()), PLAIN, width * 0.62, 1)
        put_lines(paper, name, QPointF(left, y), PLAIN)
        told = number(one.patients)
        if one.overdue:
            text = translate("Reports", "{count} ({late} over the limit)")
            told = text.format(count=told, late=number(one.overdue))
        y = put_lines(paper, [told], QPointF(left, y), PLAIN, right=right)
        paper.lines.append((QPointF(left, y + 8), QPointF(right, y + 8), "line"))
        y += 16
    if page.other_work:
        put_lines(paper, [translate("Reports", "Other reasons")], QPointF(left, y), PLAIN)
        put_lines(paper, [number(page.other_work)], QPointF(left, y), PLAIN, right=right)


def _foot(page: MeetingPage, user: str) -> str:
    made = translate("Reports", "made {day}").format(day=day_numbers(page.today))
    parts = [
        translate("Reports", "Office meeting"),
        f"listeoversikt {__version__}",
        f"{made} {user}".strip(),
        translate("Reports", "extract of {day}").format(day=day_numbers(page.index_date)),
        translate("Reports", "not to leave the office"),
        translate("Reports", "not CE-marked"),
    ]
    if page.example:
        parts.append(translate("Reports", "Example data"))
    return " · ".join(parts)


def outside(page: PaperPage) -> list[Words]:
    """The lines that don't lie inside the margins: none, on a page that is set well."""
    whole = INSIDE.adjusted(-1, -1, 1, 1)
    return [
        words
        for words in page.words
        if not whole.contains(
            QRectF(words.at.x(), words.at.y() - 1, measures(words.step).horizontalAdvance(words.text), 1)
        )
    ]
