"""What stands on «Min plan» between head and notes, as rows: what matters, goals and measures, care, zones, dates.

How close it's set is a setting of its own, so that the same plan can be tried roomy, then tighter, on one page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from listeoversikt.followup.plan_content import Zone
from listeoversikt.gui.print.flow import Column, Line, Row, text_lines
from listeoversikt.gui.print.paper import Step, broken
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.plan_text import PlanSheet, SheetGoal, SheetZone, running

TOGETHER = re.compile(r"(?<=\d) (?=\d)")
"""Inside a telephone number a line isn't broken."""
COLUMN_GAP, BETWEEN_ZONES = 150.0, 80.0
CELLS = ((0.0, 0.535), (0.55, 0.185), (0.75, 0.25))
"""What, who and when: where each begins, and how wide it is, as parts of the page's width."""
ZONES = {
    Zone.GREEN: ("circle-check-filled", "good"),
    Zone.YELLOW: ("alert-triangle-filled", "rising"),
    Zone.RED: ("alert-circle-filled", "high"),
}
"""Icon and ink of each zone; its word is the sheet's."""


@dataclass(frozen=True)
class Setting:
    """How close a sheet is set, in tenths of a point.

    ``size`` of the text, ``lead`` of the patient's own words; ``leading`` of the lines; ``above`` a heading, ``part``
    above what stands under one, ``cell`` above and below the words of a measure, ``padding`` inside a box.
    ``running``: a zone's signs one after another, not a line each.
    """

    size: int
    lead: int
    leading: float
    above: float
    part: float
    cell: float
    padding: float
    running: bool = False

    @property
    def plain(self) -> Step:
        """What is read."""
        return self.size, 400

    @property
    def strong(self) -> Step:
        """What is said over it, and what the patient does."""
        return self.size, 600

    @property
    def heading(self) -> Step:
        """Over a part of the sheet, and a goal."""
        return self.size + 10, 600

    def lines(
        self, text: str, step: Step, width: float, ink: str = "text", *, sign: str = "", gap: float = 0.0
    ) -> tuple[Line, ...]:
        """A text in a width."""
        return text_lines(
            TOGETHER.sub(NOBREAK, text), step, width, ink, sign=sign, gap=gap, leading=self.leading
        )


def sheet_rows(plan: PlanSheet, by: Setting, width: float, *, zones_first: bool = False) -> list[Row]:
    """Every part that has something in it, in the order of the page: what the patient does before what we look after.

    ``zones_first``: what to do when it gets worse before the goals too, so that it's on the first of several pages.
    """
    zones = _what_when(plan, by, width) if plan.zones else []
    goals = _goals(plan, by, width) if plan.goals else []
    rows = [_matters(plan, by, width), *(zones + goals if zones_first else goals + zones)]
    if plan.notes_of_care:
        rows.append(_heading(plan.care_title, by, width))
        rows += _pairs(plan.notes_of_care, 2, by, width)
    if plan.appointments:
        rows.append(_heading(plan.appointments_title, by, width))
        rows += _pairs(plan.appointments, 3, by, width)
    return rows


def _matters(plan: PlanSheet, by: Setting, width: float) -> Row:
    """In quotes; an empty box to write in where nothing is written yet."""
    lead = (by.lead, 400)
    inside = width - 2 * by.padding
    title = by.lines(plan.matters_title, by.strong, inside, "accent")
    words = by.lines(f"«{plan.matters}»", lead, inside, gap=by.part / 2) if plan.matters else ()
    empty = () if plan.matters else (Line("", lead), Line("", lead))
    return Row((Column(0, width, (*title, *words, *empty), "accent", by.padding),))


def _heading(text: str, by: Setting, width: float) -> Row:
    lines = by.lines(text, by.heading, width)
    return Row((Column(0, width, lines),), gap=by.above, below=20, under="control", with_next=True)


def _goals(plan: PlanSheet, by: Setting, width: float) -> list[Row]:
    """The heading says who and when once, for all the measures under it."""
    title, *names = (
        Column(width * left, width * share, by.lines(text, step, width * share, ink))
        for text, step, ink, (left, share) in zip(
            (plan.goals_title, *plan.columns),
            (by.heading, by.strong, by.strong),
            ("text", "text2", "text2"),
            CELLS,
            strict=True,
        )
    )
    lower = _baseline(title.lines[:1]) - _baseline(names[0].lines[:1])
    names = [Column(one.left, one.width, _lowered(one.lines, lower)) for one in names]
    head = Row((title, *names), gap=by.above, below=20, under="control", with_next=True)
    return [head, *(row for goal in plan.goals for row in _goal(goal, head, by, width))]


def _baseline(lines: tuple[Line, ...]) -> float:
    """Where the letters of a line stand, from its top: about 0.365 of their size under its middle."""
    return sum(line.height / 2 + 0.365 * line.step[0] for line in lines)


def _lowered(lines: tuple[Line, ...], by: float) -> tuple[Line, ...]:
    return tuple(
        Line(one.text, one.step, one.ink, gap=by if not place else 0.0, leading=one.leading)
        for place, one in enumerate(lines)
    )


def _goal(goal: SheetGoal, head: Row, by: Setting, width: float) -> list[Row]:
    """A line with a flag, how it is today at its right, and the measures under it."""
    now_width = width * 0.34 if goal.now else 0.0
    left = width - now_width - (COLUMN_GAP if goal.now else 0)
    columns = [Column(0, left, by.lines(goal.text, by.heading, left, sign="flag"))]
    if goal.now:
        now = tuple(
            Line(line, by.plain, "text2", right=True, leading=by.leading)
            for line in broken(goal.now, by.plain, now_width)
        )
        columns.append(Column(width - now_width, now_width, now))
    rows = [Row(tuple(columns), gap=by.part, below=by.cell / 2, with_next=bool(goal.rows), head=head)]
    return rows + [_measure(row, head, by, width) for row in goal.rows]


def _measure(texts: tuple[str, str, str], head: Row, by: Setting, width: float) -> Row:
    """What, who, when."""
    columns = tuple(
        Column(width * left, width * share, by.lines(text, by.plain, width * share))
        for text, (left, share) in zip(texts, CELLS, strict=True)
    )
    return Row(columns, gap=by.cell, below=by.cell, under="line", head=head)


def _pairs(texts: tuple[tuple[str, str], ...], across: int, by: Setting, width: float) -> list[Row]:
    """Titled texts in columns, line by line."""
    each = (width - (across - 1) * COLUMN_GAP) / across
    rows = []
    for start in range(0, len(texts), across):
        columns = []
        for place, (title, text) in enumerate(texts[start : start + across]):
            lines = by.lines(title, by.strong, each, "text2") + by.lines(text, by.plain, each, gap=10)
            columns.append(Column(place * (each + COLUMN_GAP), each, lines))
        rows.append(Row(tuple(columns), gap=by.part))
    return rows


def _what_when(plan: PlanSheet, by: Setting, width: float) -> list[Row]:
    return [_heading(plan.zones_title, by, width), _zones(plan.zones, by, width)]


def _zones(zones: tuple[SheetZone, ...], by: Setting, width: float) -> Row:
    each = (width - (len(zones) - 1) * BETWEEN_ZONES) / len(zones)
    inside = each - 2 * by.padding
    columns = []
    for place, zone in enumerate(zones):
        icon, ink = ZONES[zone.zone]
        signs = running(zone.signs) if by.running else zone.signs
        lines = by.lines(zone.title, by.strong, inside, ink, sign=icon)
        lines += by.lines(signs, by.plain, inside, gap=by.part / 2)
        lines += by.lines(zone.action, by.strong, inside, gap=by.part / 2)
        lines += _agreed(zone, by, inside)
        columns.append(Column(place * (each + BETWEEN_ZONES), each, lines, ink, by.padding))
    return Row(tuple(columns), gap=by.part)


def _agreed(zone: SheetZone, by: Setting, inside: float) -> tuple[Line, ...]:
    """What is agreed on for when it gets worse; lines to write on where nothing is written yet."""
    if not zone.agreed_title:
        return ()
    title = by.lines(zone.agreed_title, by.plain, inside, "text2", gap=by.part)
    if zone.agreed:
        return title + by.lines(zone.agreed, by.strong, inside)
    blank = Line("", by.plain, gap=by.part / 2, leading=by.leading, rule="control")
    return title + (blank,) * (1 if by.running else 2)
