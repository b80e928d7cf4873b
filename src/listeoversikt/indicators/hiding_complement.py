"""Complementary hiding: what else must be hidden so that the sums don't give a hidden count back.

First every sum with a single hidden count in it gets a second one. Then every count that the rule hides must
have its proof (``hiding_proof``): another table that would show the same file. Where there's none, one more
count beside it is hidden, until there is. What is hidden beside is rather a numerator than a denominator, then
what leaves the fewest sums with one hidden count, then the smallest above zero, then by the order of the rows:
the same figures always hide the same places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding_cells import PARTS, ExtraCount, Layout, lay_out
from listeoversikt.indicators.hiding_proof import SecondTable, Sum, find_second_table
from listeoversikt.indicators.hiding_reach import find_direction
from listeoversikt.indicators.hiding_rule import ANY, Limits, Verdict, is_sensitive
from listeoversikt.indicators.hiding_sums import (
    Places,
    denominator,
    find_places,
    isolates,
    numerator,
    parents_of,
)
from listeoversikt.indicators.result import IndicatorRow

TRIALS = 8
"""So many counts are tried, one at a time, for a hidden count without a proof."""


@dataclass(frozen=True)
class Target:
    """A hidden count (or N - n) that needs a proof.

    For a ``soft`` one (a zero in a small group; zeros are no secret) nothing more is hidden.
    """

    count: Sum
    soft: bool = False


@dataclass(frozen=True)
class Outcome:
    """Rows without n and value, rows without N, and the extra counts hidden; by position.

    ``unproven`` hidden counts have no second table.
    """

    closed: frozenset[int]
    without_denominator: frozenset[int]
    extra: frozenset[int]
    unproven: int


def hide_complements(
    rows: Sequence[IndicatorRow],
    verdicts: Sequence[Verdict],
    limits: Limits,
    extra: Sequence[ExtraCount] = (),
    extra_sums: Sequence[tuple[int, tuple[int, ...]]] = (),
) -> Outcome:
    """All that must be hidden when the rule hides what ``verdicts`` say.

    ``extra`` counts are places after those of the rows (2 a row: n, N); ``extra_sums`` are a total and its
    parts, by place.
    """
    places, first = find_places(rows, limits.fewest_persons), 2 * len(rows)
    places.values += [float(count.value) for count in extra]
    for total, parts in extra_sums:
        places.add_up(total, parts)
    for position, count in enumerate(extra):
        if count.same_as is not None:
            places.equate(first + position, count.same_as)
    layout = lay_out(places, verdicts, extra)
    hiding = _Hiding(layout)
    targets = _hide_by_rule(hiding, places, verdicts, limits)
    targets += [hiding.target(first + position) for position, count in enumerate(extra) if count.hidden]
    hiding.settle()
    unproven = hiding.prove(targets)
    hidden, cell_of = layout.cells.hidden, layout.cell_of
    return Outcome(
        frozenset(hiding.closed),
        frozenset(i for i in places.figures if cell_of[denominator(i)] in hidden),
        frozenset(k for k in range(len(extra)) if cell_of[first + k] in hidden),
        unproven,
    )


def _hide_by_rule(
    hiding: _Hiding, places: Places, verdicts: Sequence[Verdict], limits: Limits
) -> list[Target]:
    """Closes what the rule closes; the counts that need a proof."""
    targets = []
    for i in places.figures:
        verdict, row = verdicts[i], places.rows[i]
        if verdict.hidden_as is None and not _isolates_a_few(places, i, limits):
            continue
        hiding.close(i)
        known = i in hiding.layout.known
        if not known:
            zero = row.numerator == 0 and not is_sensitive(row)
            targets.append(hiding.target(numerator(i), soft=zero))
        if verdict.hides_denominator:
            targets.append(hiding.target(denominator(i)))
            if not known and row.kind in PARTS and verdict.rest != ANY:
                cells = tuple(hiding.layout.cell_of[place] for place in (denominator(i), numerator(i)))
                targets.append(Target(Sum(cells, (1, -1))))
    return targets


def _isolates_a_few(places: Places, i: int, limits: Limits) -> bool:
    """A share for all but a few: together with the share for all it tells about those few."""
    row = places.rows[i]
    if row.kind is Kind.COUNT:
        return False
    return any(isolates(places.rows[j], row, limits.fewest_persons) for j in parents_of(places, i))


@dataclass
class _Hiding:
    """The state of the work: which rows are closed (no n, no value); which counts, the cells know."""

    layout: Layout
    closed: set[int] = field(default_factory=set)
    queue: list[int] = field(default_factory=list)

    def close(self, row: int) -> None:
        """Hides a row's n and value; n that everybody knows anyway can't be hidden."""
        if row in self.closed:
            return
        self.closed.add(row)
        if row not in self.layout.known:
            self.hide(self.layout.cell_of[numerator(row)])

    def hide(self, cell: int) -> None:
        """Hides a count in every place where it stands."""
        if cell in self.layout.cells.hidden:
            return
        self.layout.cells.hidden.add(cell)
        self.queue += self.layout.cells.sums_of[cell]
        for row in self.layout.rows_of.get(cell, ()):
            self.close(row)

    def settle(self) -> None:
        """Gives every sum with a single hidden count a second one."""
        while self.queue:
            number = self.queue.pop()
            tie = self.layout.cells.sums[number]
            if tie.low == tie.high == 0 and len(self.layout.cells.hidden_in(number)) == 1:
                for choice in sorted(self._shown(tie.cells), key=self._cost)[:1]:
                    self.hide(choice)

    def target(self, place: int, *, soft: bool = False) -> Target:
        """Hides the count in a place; it needs a proof."""
        cell = self.layout.cell_of[place]
        self.hide(cell)
        return Target(Sum((cell,), (1,)), soft)

    def prove(self, targets: Sequence[Target]) -> int:
        """Hides until every target has its second table; how many can't have one."""
        moved, unproven = set[int](), 0
        for target in targets:
            count = target.count
            if len(count.cells) == 1 and count.cells[0] in moved:
                continue
            found = self._second_table(count)
            while found.moves is None and not target.soft and self._unblock(count, found.in_the_way):
                found = self._second_table(count)
            if found.moves is None:
                found = find_second_table(self.layout.cells, count, by_rule=False)
            moved |= (found.moves or {}).keys()
            unproven += found.moves is None and not target.soft
        return unproven

    def _second_table(self, target: Sum) -> SecondTable:
        """Straight away, or else where the fractions point."""
        first = find_second_table(self.layout.cells, target)
        if first.moves is not None:
            return first
        for step in (1, -1):
            direction = find_direction(self.layout.cells, target, step)
            if direction is not None:
                found = find_second_table(self.layout.cells, target, along=direction)
                return found if found.moves is not None else SecondTable({})
        return first

    def _unblock(self, target: Sum, in_the_way: Iterable[int]) -> bool:
        """Hides one more count for a target without a second table: the one that's enough at least cost.

        Where no single one is enough, the first by order is hidden and the search goes on.
        """
        beside = {
            cell
            for c in target.cells
            for n in self.layout.cells.sums_of[c]
            for cell in self.layout.cells.sums[n].cells
        }
        choices = sorted(self._shown({*in_the_way, *beside}), key=self._cost)[:TRIALS]
        if not choices:
            return False
        trials = [(self._try(choice, target), position) for position, choice in enumerate(choices)]
        self.hide(choices[min(trials)[1]])
        self.settle()
        return True

    def _try(self, choice: int, target: Sum) -> tuple[bool, int]:
        """Whether hiding the count leaves the target without a second table, and how many rows it closes."""
        hidden, closed = set(self.layout.cells.hidden), set(self.closed)
        self.hide(choice)
        self.settle()
        fails = self._second_table(target).moves is None
        rows = len(self.closed) - len(closed)
        self.layout.cells.hidden, self.closed = hidden, closed
        return fails, 0 if fails else rows

    def _shown(self, choices: Iterable[int]) -> list[int]:
        values, hidden = self.layout.cells.values, self.layout.cells.hidden
        return [cell for cell in choices if cell not in hidden and values[cell] > 0]

    def _cost(self, cell: int) -> tuple[bool, int, float, int]:
        """Numerators before denominators, then what leaves fewest sums with one hidden count, then the smallest."""
        return cell in self.layout.last, self._left_alone(cell), self.layout.cells.values[cell], cell

    def _left_alone(self, cell: int) -> int:
        """In how many sums the cell would be the only hidden one."""
        sums = (self.layout.cells.sums[number] for number in self.layout.cells.sums_of[cell])
        return sum(
            tie.low == tie.high == 0 and self.layout.cells.hidden.isdisjoint(tie.cells) for tie in sums
        )
