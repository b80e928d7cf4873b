"""Complementary hiding: what else must be hidden so that the sums don't give a hidden count back.

First every sum with a single hidden count in it gets a second one. Then every count that the rule hides must
have its proof (``hiding_proof``): another table that would show the same file. Where there's none, one more
count beside it is hidden, until there is. What is hidden beside is the smallest count above zero, rather a
numerator than a denominator, by the order of the rows where counts are equal: the same figures always hide
the same places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding_proof import Cells, Sum, find_second_table
from listeoversikt.indicators.hiding_rule import ANY, Limits, Range, Verdict
from listeoversikt.indicators.hiding_sums import (
    Places,
    denominator,
    find_places,
    isolates,
    numerator,
    parents_of,
)
from listeoversikt.indicators.result import IndicatorRow

PARTS = (Kind.SHARE, Kind.COUNT)
"""The kinds where n is part of N."""


@dataclass
class Hiding:
    """The state of the work: which rows are closed (no n, no value) and which counts are hidden."""

    places: Places
    cells: Cells
    cell_of: Mapping[int, int]
    rows_of: dict[int, list[int]]
    known: frozenset[int]
    last: frozenset[int]
    closed: set[int] = field(default_factory=set)
    queue: list[int] = field(default_factory=list)

    def close(self, row: int) -> None:
        """Hides a row's n and value; n that everybody knows anyway can't be hidden."""
        if row in self.closed:
            return
        self.closed.add(row)
        if row not in self.known:
            self.hide(self.cell_of[numerator(row)])

    def hide(self, cell: int) -> None:
        """Hides a count in every place where it stands."""
        if cell in self.cells.hidden:
            return
        self.cells.hidden.add(cell)
        self.queue += self.cells.sums_of[cell]
        for row in self.rows_of.get(cell, ()):
            self.close(row)

    def settle(self) -> None:
        """Gives every sum with a single hidden count a second one."""
        while self.queue:
            number = self.queue.pop()
            tie = self.cells.sums[number]
            if tie.low == tie.high == 0 and len(self.cells.hidden_in(number)) == 1:
                self._hide_one(tie.cells)

    def prove(self, targets: Sequence[Sum]) -> list[Sum]:
        """Hides until every target has its second table; those that can't have one are given back."""
        moved: set[int] = set()
        unproven = []
        for target in targets:
            if len(target.cells) == 1 and target.cells[0] in moved:
                continue
            found = find_second_table(self.cells, target)
            while found.moves is None and self._unblock(found.in_the_way):
                self.settle()
                found = find_second_table(self.cells, target)
            if found.moves is None:
                unproven.append(target)
            else:
                moved |= found.moves.keys()
        return unproven

    def _unblock(self, in_the_way: Mapping[int, int]) -> bool:
        """Hides one of the shown counts that stood in the way of a second table."""
        return self._hide_one(in_the_way, in_the_way)

    def _hide_one(self, choices: Iterable[int], depth: Mapping[int, int] | None = None) -> bool:
        values, hidden = self.cells.values, self.cells.hidden
        shown = [cell for cell in choices if cell not in hidden and values[cell] > 0]
        if not shown:
            return False
        far = depth or {}
        self.hide(
            min(shown, key=lambda c: (c in self.last, far.get(c, 0), self._left_alone(c), values[c], c))
        )
        return True

    def _left_alone(self, cell: int) -> int:
        """In how many sums the cell would be the only hidden one."""
        sums = (self.cells.sums[number] for number in self.cells.sums_of[cell])
        return sum(
            tie.low == tie.high == 0 and self.cells.hidden.isdisjoint(tie.cells) for tie in sums
        )


@dataclass(frozen=True)
class Outcome:
    """Rows without n and value, rows without N, and the extra counts hidden; by position."""

    closed: frozenset[int]
    without_denominator: frozenset[int]
    extra: frozenset[int]
    unproven: int


@dataclass(frozen=True)
class ExtraCount:
    """A count outside the rows (a count by state, say), with what the rule says of it."""

    value: int
    hidden: bool
    range: Range
    same_as: int | None = None


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
    places = find_places(rows, limits.fewest_persons)
    places.values += [float(count.value) for count in extra]
    for total, parts in extra_sums:
        places.add_up(total, parts)
    first = 2 * len(rows)
    for position, count in enumerate(extra):
        if count.same_as is not None:
            places.equate(first + position, count.same_as)
    hiding, targets = _prepare(places, verdicts, limits, extra)
    hiding.settle()
    unproven = hiding.prove(targets)
    return Outcome(
        frozenset(hiding.closed),
        frozenset(i for i in places.figures if hiding.cell_of[denominator(i)] in hiding.cells.hidden),
        frozenset(
            position
            for position in range(len(extra))
            if hiding.cell_of[first + position] in hiding.cells.hidden
        ),
        len(unproven),
    )


def _prepare(
    places: Places,
    verdicts: Sequence[Verdict],
    limits: Limits,
    extra: Sequence[ExtraCount],
) -> tuple[Hiding, list[Sum]]:
    first = 2 * len(places.rows)
    zeros, whole = _known_from_parents(places, verdicts)
    places.same += [(numerator(i), denominator(i)) for i in whole]
    at = [place for i in places.figures for place in (numerator(i), denominator(i))]
    at += range(first, first + len(extra))
    cells, cell_of = _make_cells(places, verdicts, extra, at)
    rows_of: dict[int, list[int]] = {}
    for i in places.figures:
        for cell in {cell_of[numerator(i)], cell_of[denominator(i)]}:
            rows_of.setdefault(cell, []).append(i)
    same = {i for i in places.figures if cell_of[numerator(i)] == cell_of[denominator(i)]}
    last = frozenset(cell_of[denominator(i)] for i in places.figures)
    hiding = Hiding(places, cells, cell_of, rows_of, frozenset(zeros | same), last)
    targets = _hide_by_rule(hiding, verdicts, limits)
    for position, count in enumerate(extra):
        if count.hidden:
            hiding.hide(cell_of[first + position])
            targets.append(Sum((cell_of[first + position],), (1,)))
    return hiding, targets


def _known_from_parents(places: Places, verdicts: Sequence[Verdict]) -> tuple[set[int], set[int]]:
    """Rows whose n is told by a shown 0 or 100 % of a row they're part of."""
    zeros, whole, figures = set(), set(), set(places.figures)
    for i in places.figures:
        for parent in {i, *parents_of(places, i)} & figures:
            if verdicts[parent].hidden_as is not None:
                continue
            count, total = places.values[numerator(parent)], places.rows[parent].denominator
            if count == 0:
                zeros.add(i)
            elif count == total and places.rows[i].kind in PARTS:
                whole.add(i)
    for total_place, parts in places.sums:
        if total_place % 2 == 0 and total_place // 2 in zeros:
            zeros |= {part // 2 for part in parts if part % 2 == 0}
    return zeros, whole


def _make_cells(
    places: Places,
    verdicts: Sequence[Verdict],
    extra: Sequence[ExtraCount],
    at: Sequence[int],
) -> tuple[Cells, dict[int, int]]:
    """One cell for all places that hold the same count, with the narrowest range the rule gives any."""
    root: dict[int, int] = {place: place for place in at}

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for one, other in places.same:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    cells, number, first = Cells(), dict[int, int](), 2 * len(places.rows)
    cell_of = {}
    for place in at:
        top = find(place)
        if top not in number:
            number[top] = cells.add(places.values[top])
        cell = cell_of[place] = number[top]
        low, high = extra[place - first].range if place >= first else _range_at(verdicts, place)
        cells.lows[cell], cells.highs[cell] = (
            max(cells.lows[cell], low),
            min(cells.highs[cell], high),
        )
    _tie(places, verdicts, cells, cell_of)
    return cells, cell_of


def _range_at(verdicts: Sequence[Verdict], place: int) -> Range:
    verdict = verdicts[place // 2]
    return verdict.denominator if place % 2 else verdict.numerator


def _tie(
    places: Places,
    verdicts: Sequence[Verdict],
    cells: Cells,
    cell_of: Mapping[int, int],
) -> None:
    seen = set()
    for total, parts in places.sums:
        weights: dict[int, int] = {cell_of[total]: 1}
        for part in parts:
            weights[cell_of[part]] = weights.get(cell_of[part], 0) - 1
        tie = tuple(sorted((cell, weight) for cell, weight in weights.items() if weight))
        if tie and tie not in seen:
            seen.add(tie)
            cells.tie(Sum(tuple(cell for cell, _ in tie), tuple(weight for _, weight in tie)))
    for i in places.figures:
        n, total = cell_of[numerator(i)], cell_of[denominator(i)]
        low, high = verdicts[i].rest
        if n != total and places.rows[i].kind in PARTS:
            cells.tie(Sum((total, n), (1, -1), low, high))


def _hide_by_rule(hiding: Hiding, verdicts: Sequence[Verdict], limits: Limits) -> list[Sum]:
    """Closes what the rule closes; the counts that need a proof."""
    places, cell_of, targets = hiding.places, hiding.cell_of, []
    for i in places.figures:
        verdict, row = verdicts[i], places.rows[i]
        if verdict.hidden_as is None and not _isolates_a_few(places, i, limits):
            continue
        hiding.close(i)
        n, total = cell_of[numerator(i)], cell_of[denominator(i)]
        if i not in hiding.known:
            targets.append(Sum((n,), (1,)))
        if verdict.hides_denominator:
            hiding.hide(total)
            targets.append(Sum((total,), (1,)))
            if i not in hiding.known and row.kind in PARTS and verdict.rest != ANY:
                targets.append(Sum((total, n), (1, -1)))
    return targets


def _isolates_a_few(places: Places, i: int, limits: Limits) -> bool:
    """A share for all but a few: together with the share for all it tells about those few."""
    row = places.rows[i]
    if row.kind is Kind.COUNT:
        return False
    return any(isolates(places.rows[j], row, limits.fewest_persons) for j in parents_of(places, i))
