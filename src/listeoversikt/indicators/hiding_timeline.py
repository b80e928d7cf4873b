"""Periods that overlap: what the counts of events in them tell about one another, in one file and between files.

Events counted in a period are the events up to its end less those up to its beginning. So the periods of one
measure, in whatever files, are distances along one line on which nothing goes backwards: months make a tertial,
a year of twelve days later has lost the first days and won the last, eleven whole months inside 365 days can't
hold more than these. Whether such a line can be drawn is a question of shortest paths; where it can't, the loop
that doesn't close is the sum that stands in the way.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from listeoversikt.indicators.hiding_proof import Sum

NOBODY = -1
"""Stands for the cell of a count that everybody knows."""


@dataclass(frozen=True)
class Span:
    """Events counted from ``start`` to ``end`` (both inclusive); ``cell`` is ``NOBODY`` where only told of old.

    ``at_most``: the whole list's, that a group's can't be above.
    """

    start: dt.date
    end: dt.date
    count: float
    cell: int = NOBODY
    at_most: bool = False


Step = tuple[int, int, float, int, int]
"""From one day to another: the most that may have happened, the cell that says so, and its sign."""


class Timelines:
    """The measures with overlapping periods, and which cells are in them.

    Where figures don't fit on one line (own patients differ from one period's end to the next), nobody can
    calculate with them: such a span is left out, shorter ones first come.
    """

    def __init__(self, measures: Iterable[Iterable[Span]]) -> None:
        self.spans = [list(spans) for spans in measures]
        self.of_cell: dict[int, list[int]] = defaultdict(list)
        self.lines: dict[int, _Line | None] = {}
        for number, spans in enumerate(self.spans):
            for cell in {span.cell for span in spans} - {NOBODY}:
                self.of_cell[cell].append(number)

    def broken_by(self, moves: Mapping[int, float], tolerance: float) -> list[Sum]:
        """The sums that the moves break: one for each line that can't be drawn any more."""
        broken = []
        for number in dict.fromkeys(line for cell in moves for line in self.of_cell.get(cell, ())):
            line = self._line(number)
            loop = line.loop(moves, tolerance) if line else []
            if loop:
                broken.append(self._sum_of(loop))
        return broken

    def _line(self, number: int) -> _Line | None:
        """The line of a measure, drawn when it's first asked for; None where no periods overlap."""
        if number not in self.lines:
            spans = _distinct(self.spans[number])
            self.lines[number] = _Line(spans) if _overlap(spans) else None
        return self.lines[number]

    def _sum_of(self, loop: list[Step]) -> Sum:
        """What happened along the loop isn't less than nothing."""
        signs: dict[int, int] = defaultdict(int)
        known = 0.0
        for _, _, most, cell, sign in loop:
            if cell == NOBODY:
                known += most
            else:
                signs[cell] += sign
        cells = tuple(cell for cell, sign in sorted(signs.items()) if sign)
        return Sum(cells, tuple(signs[cell] for cell in cells), -known, float("inf"), -known)


def _distinct(spans: Iterable[Span]) -> list[Span]:
    """One span a period and cell, shorter ones first; what's known anyway says nothing beside a cell's."""
    found = {(span.start, span.end, span.cell, span.at_most): span for span in reversed(list(spans))}
    return sorted(
        found.values(), key=lambda one: (one.end - one.start, one.start, one.cell == NOBODY, one.cell)
    )


def _overlap(spans: Sequence[Span]) -> bool:
    """Whether any two have a day in common."""
    ordered = sorted(spans, key=lambda span: span.start)
    return any(one.end >= other.start for one, other in pairwise(ordered))


class _Line:
    """``steps`` between days by number; ``drawn`` is where each day lies when nothing is moved."""

    def __init__(self, spans: list[Span]) -> None:
        days = {span.start.toordinal() for span in spans} | {span.end.toordinal() + 1 for span in spans}
        self.days = {day: number for number, day in enumerate(sorted(days))}
        self.steps: list[Step] = []
        self.leaving: list[list[Step]] = [[] for _ in self.days]
        self.drawn = self._sketch(spans)
        for day in range(1, len(self.days)):
            self._add((day, day - 1, 0.0, NOBODY, 0))
        for span in spans:
            self._place(span)

    def _sketch(self, spans: list[Span]) -> list[float]:
        """A first drawing, by the shortest span that ends on each day."""
        ending: dict[int, Span] = {}
        for span in spans:
            if span.at_most:
                continue
            ending.setdefault(self.days[span.end.toordinal() + 1], span)
        drawn = [0.0]
        for day in range(1, len(self.days)):
            drawn.append(drawn[-1])
            if day in ending:
                first = self.days[ending[day].start.toordinal()]
                drawn[day] = max(drawn[day], drawn[first] + ending[day].count)
        return drawn

    def _add(self, step: Step) -> None:
        self.steps.append(step)
        self.leaving[step[0]].append(step)

    def _place(self, span: Span) -> None:
        """Takes the span in if the line can still be drawn."""
        first, last = self.days[span.start.toordinal()], self.days[span.end.toordinal() + 1]
        there: Step = (first, last, span.count, span.cell, 1)
        back: Step = (last, first, -span.count, span.cell, -1)
        steps = [there] if span.at_most else [there, back]
        for step in steps:
            self._add(step)
        drawn = list(self.drawn)
        if self._draw(drawn, steps, {}, 1e-6):
            for step in steps:
                self.steps.remove(step)
                self.leaving[step[0]].remove(step)
        else:
            self.drawn = drawn

    def loop(self, moves: Mapping[int, float], tolerance: float) -> list[Step]:
        """The steps round which less than nothing would have happened; empty when the line can be drawn."""
        changed = [step for step in self.steps if step[3] in moves]
        return self._draw(list(self.drawn), changed, moves, tolerance)

    def _draw(
        self, drawn: list[float], changed: list[Step], moves: Mapping[int, float], tolerance: float
    ) -> list[Step]:
        """Moves the days until every step holds, beginning with the changed ones; the loop if that never ends."""
        came: list[Step | None] = [None] * len(drawn)
        waiting = [False] * len(drawn)
        for first in changed:
            queue, steps = [], [first]
            while True:
                for step in steps:
                    begin, end, most, cell, sign = step
                    reached = drawn[begin] + most
                    if cell in moves:
                        reached += sign * moves[cell]
                    if drawn[end] <= reached + tolerance:
                        continue
                    again = came[end] is not None
                    drawn[end], came[end] = reached, step
                    if again and _returns(came, end):
                        return _round(came, end)
                    if not waiting[end]:
                        waiting[end] = True
                        queue.append(end)
                if not queue:
                    break
                day = queue.pop(0)
                waiting[day] = False
                steps = self.leaving[day]
        return []


def _returns(came: list[Step | None], day: int) -> bool:
    """Whether the steps that moved a day lead back to it."""
    seen = set()
    step = came[day]
    while step is not None and step[0] not in seen:
        seen.add(step[0])
        step = came[step[0]]
    return step is not None


def _round(came: list[Step | None], day: int) -> list[Step]:
    """The steps of the loop that leads to a day."""
    seen: list[int] = []
    step = came[day]
    while step is not None and step[0] not in seen:
        seen.append(step[0])
        step = came[step[0]]
    loop: list[Step] = []
    start = None if step is None else step[0]
    while step is not None and (not loop or step[0] != start):
        loop.append(step)
        step = came[step[0]]
    return loop
