"""Complementary hiding: what else must be hidden so that the sums don't give a hidden count back.

First every sum with a single hidden count in it gets a second one. Then every count that the rule hides must
have its proof (``hiding_proof``): another table that would show the same file. Where there's none, one more
count beside it is hidden, until there is. What is hidden beside is rather a numerator than a denominator, then
what leaves the fewest sums with one hidden count, then the smallest above zero, then by the order of the rows:
the same figures always hide the same places.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding_cells import PARTS, ExtraCount, Layout, lay_out
from listeoversikt.indicators.hiding_former import FormerFile, Told, event_spans, join, keys_of, remember
from listeoversikt.indicators.hiding_proof import (
    SEARCH_STEPS,
    Moves,
    Sum,
    find_second_table,
    mend_second_table,
)
from listeoversikt.indicators.hiding_reach import Space
from listeoversikt.indicators.hiding_rule import ANY, Limits, Verdict, is_sensitive
from listeoversikt.indicators.hiding_sums import (
    Places,
    denominator,
    find_places,
    isolates,
    numerator,
    parents_of,
)
from listeoversikt.indicators.hiding_timeline import Timelines
from listeoversikt.indicators.result import IndicatorRow

EXACTLY, NEARLY = 1e-6, 0.01
"""How much overlapping periods may miss one another, in whole numbers and in fractions."""
MANY_STEPS = 2000
"""So many moves are tried where the fractions point."""
NEARBY, NEAR_TRIES = 120, 6
"""So many counts around one are moved first, and so often, when overlapping periods stand in the way."""


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

    ``unproven`` hidden counts have no second table. ``file`` is what a later file must know of this one.
    """

    closed: frozenset[int]
    without_denominator: frozenset[int]
    extra: frozenset[int]
    unproven: int
    file: Callable[[], FormerFile]


def hide_complements(
    rows: Sequence[IndicatorRow],
    verdicts: Sequence[Verdict],
    limits: Limits,
    extra: Sequence[ExtraCount] = (),
    extra_sums: Sequence[tuple[int, tuple[int, ...]]] = (),
    former: Sequence[FormerFile] = (),
    day: dt.date = dt.date.min,
) -> Outcome:
    """All that must be hidden when the rule hides what ``verdicts`` say, and earlier files are laid beside.

    ``extra`` counts are places after those of the rows (2 a row: n, N), as at ``day``; ``extra_sums`` are a total
    and its parts, by place.
    """
    places, first = find_places(rows, limits), 2 * len(rows)
    places.values += [float(count.value) for count in extra]
    for total, parts in extra_sums:
        places.add_up(total, parts)
    for position, count in enumerate(extra):
        if count.same_as is not None:
            places.equate(first + position, count.same_as)
    layout = lay_out(places, verdicts, extra)
    spans = event_spans(places, layout)
    hiding, secrets = _Hiding(layout), list[Sum]()
    names: Mapping[int, Told] = {}
    if former:
        hiding.zeros_too = True
        newest_first = sorted(former, key=lambda file: file.day, reverse=True)
        joined = join(layout, keys_of(places, extra, day), spans, newest_first)
        secrets, names = joined.secrets, joined.names
        for cell in (*joined.added, *joined.again):
            hiding.hide(cell)
        hiding.former_proofs = joined.proofs
    hiding.lines = Timelines(spans.values())
    targets = _hide_by_rule(hiding, places, verdicts, limits)
    targets += [hiding.target(first + position) for position, count in enumerate(extra) if count.hidden]
    own = [target.count for target in targets if not target.soft]
    for secret in secrets:
        for cell in secret.cells:
            hiding.hide(cell)
        targets.append(Target(secret))
    hiding.settle()
    unproven = hiding.prove(targets)
    shut, cell_of = hiding.shut, layout.cell_of
    outcome = Outcome(
        frozenset(hiding.closed),
        frozenset(i for i in places.figures if cell_of[denominator(i)] in shut),
        frozenset(k for k in range(len(extra)) if cell_of[first + k] in shut),
        unproven,
        lambda: remember(
            day,
            layout,
            keys_of(places, extra, day),
            _shown_places(places, outcome),
            own,
            hiding.proofs,
            names,
        ),
    )
    return outcome


def _shown_places(places: Places, outcome: Outcome) -> set[int]:
    """Where a count stands in the file."""
    first = 2 * len(places.rows)
    shown = {numerator(i) for i in places.figures if i not in outcome.closed}
    shown |= {denominator(i) for i in places.figures if i not in outcome.without_denominator}
    return shown | {place for place in range(first, len(places.values)) if place - first not in outcome.extra}


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
    """The state of the work: which rows are closed (no n, no value); which counts, the cells know.

    ``shut`` cells aren't shown in this file; a reader doesn't know those of them that no earlier file told.
    ``zeros_too``: a zero is hidden beside where nothing else is left, since earlier files can't be called back.
    """

    layout: Layout
    closed: set[int] = field(default_factory=set)
    shut: set[int] = field(default_factory=set)
    queue: list[int] = field(default_factory=list)
    spaces: list[Space] = field(default_factory=list)
    lines: Timelines | None = None
    zeros_too: bool = False
    former_proofs: Mapping[int, Moves] = field(default_factory=dict)
    proofs: list[Moves] = field(default_factory=list)

    def close(self, row: int) -> None:
        """Hides a row's n and value; n that everybody knows anyway can't be hidden."""
        if row in self.closed:
            return
        self.closed.add(row)
        if row not in self.layout.known:
            self.hide(self.layout.cell_of[numerator(row)])

    def hide(self, cell: int) -> None:
        """Hides a count in every place where it stands."""
        if cell in self.shut:
            return
        self.shut.add(cell)
        cells = self.layout.cells
        if cell not in cells.told:
            cells.hidden.add(cell)
            self.queue += cells.sums_of[cell]
            self._forget_spaces(cells.sums_of[cell])
        for row in self.layout.rows_of.get(cell, ()):
            self.close(row)

    def _forget_spaces(self, ties: Collection[int]) -> None:
        if self.spaces:
            self.spaces = [space for space in self.spaces if not space.touched_by(ties)]

    def settle(self) -> None:
        """Gives every sum with a single hidden count a second one."""
        while self.queue:
            number = self.queue.pop()
            tie = self.layout.cells.sums[number]
            if tie.exact and len(self.layout.cells.hidden_in(number)) == 1:
                shown = self._shown(tie.cells)
                if shown:
                    self.hide(min(shown, key=self._cost))

    def target(self, place: int, *, soft: bool = False) -> Target:
        """Hides the count in a place; it needs a proof."""
        cell = self.layout.cell_of[place]
        self.hide(cell)
        return Target(Sum((cell,), (1,)), soft)

    def prove(self, targets: Sequence[Target]) -> int:
        """Hides until every target has its second table; how many can't have one."""
        moved, unproven = set[int](), 0
        for target in targets:
            if self._is_told(target.count) or (
                len(target.count.cells) == 1 and target.count.cells[0] in moved
            ):
                continue
            found = self._mend(target.count) or self._find(target.count)
            while found is None and not target.soft:
                found, blocking = self._look_farther(target.count)
                if found is not None or not self._hide_one(blocking):
                    break
                found = self._find(target.count)
            if found:
                moved.update(found)
                self.proofs.append(found)
            if found is None and not target.soft and not self._moves_at_all(target.count):
                unproven += 1
        return unproven

    def _is_told(self, target: Sum) -> bool:
        """An earlier file showed it: no more can be done."""
        return not self.layout.cells.told.isdisjoint(target.cells)

    def _mend(self, target: Sum) -> Moves | None:
        """The proof that the last file had, with what must move with it now."""
        for cell in target.cells:
            former = self.former_proofs.get(cell)
            found = None if former is None else mend_second_table(self.layout.cells, target, former)
            if found is not None and not self._breaks(found, EXACTLY):
                return found
        return None

    def _find(
        self, target: Sum, along: Mapping[int, float] | None = None, steps: int = SEARCH_STEPS
    ) -> Moves | None:
        """A second table in which overlapping periods fit too."""
        found = find_second_table(self.layout.cells, target, along=along, steps=steps)
        while found is not None and self._breaks(found, EXACTLY):
            found = find_second_table(self.layout.cells, target, along=along, steps=steps)
        return found

    def _breaks(self, moves: Mapping[int, float], tolerance: float) -> bool:
        """Whether overlapping periods don't fit any more; what they say are sums from now on."""
        cells = self.layout.cells
        broken = self.lines.broken_by(moves, tolerance) if self.lines else []
        for tie in broken:
            cells.tie(tie)
            number = len(cells.sums) - 1
            for space in self.spaces:
                if not space.column.keys().isdisjoint(tie.cells):
                    space.tie(number)
        return bool(broken)

    def _look_farther(self, target: Sum) -> tuple[Moves | None, Collection[int]]:
        """A second table where the fractions point, or the cells of the sums that stand in the way.

        First among the counts nearby, which is quicker; among all that is tied together where that gives nothing.
        """
        if any(target.cells[0] in space.column for space in self.spaces):
            return self._look_everywhere(target)
        space, known = Space(self.layout.cells, target.cells, most=NEARBY), len(self.layout.cells.sums)
        if space.whole:
            self.spaces.append(space)
        for _ in range(0 if space.whole else NEAR_TRIES):
            for number in range(known, len(self.layout.cells.sums)):
                space.tie(number)
            known = len(self.layout.cells.sums)
            direction, blocking = self._reach(space, target)
            if direction is None:
                if self._shown(blocking):
                    return None, blocking
                break
            if not self._breaks(direction, NEARLY):
                found = self._find(target, along=direction)
                if found is not None:
                    return found, ()
                break
        return self._look_everywhere(target)

    def _look_everywhere(self, target: Sum) -> tuple[Moves | None, Collection[int]]:
        while True:
            space = self._space(target)
            direction, blocking = self._reach(space, target)
            if direction is None and not space.whole:
                self.spaces.remove(space)
                continue
            if direction is None:
                return None, blocking
            if not self._breaks(direction, NEARLY):
                found = self._find(target, along=direction, steps=MANY_STEPS)
                near = set() if found else self._beside(target)
                return (None, near) if self._shown(near) else (found or {}, ())

    def _beside(self, target: Sum) -> set[int]:
        """The cells that stand in a sum with the target."""
        cells = self.layout.cells
        return {
            cell for one in target.cells for number in cells.sums_of[one] for cell in cells.sums[number].cells
        }

    def _reach(self, space: Space, target: Sum) -> tuple[Mapping[int, float] | None, Collection[int]]:
        """The direction in which the target can move, or the cells of the sums that stand in the way."""
        cells, ties = self.layout.cells, set[int]()
        for step in (1, -1):
            reach = space.reach(space.place_of(target), step)
            if reach.direction is not None:
                return reach.direction, ()
            ties |= reach.in_the_way
        if not ties:
            ties = {number for cell in target.cells for number in cells.sums_of[cell]}
        return None, {cell for number in ties for cell in cells.sums[number].cells}

    def _moves_at_all(self, target: Sum) -> bool:
        """For a reader who can't tell which of the hidden counts are hidden by the rule."""
        space = Space(self.layout.cells, target.cells, by_rule=False)
        place = space.place_of(target)
        return any(space.reach(place, step).direction is not None for step in (1, -1))

    def _space(self, target: Sum) -> Space:
        """The space around a target, kept as long as nothing more is hidden in its sums."""
        for space in self.spaces:
            if target.cells[0] in space.column:
                return space
        self.spaces.append(Space(self.layout.cells, target.cells))
        return self.spaces[-1]

    def _hide_one(self, choices: Iterable[int]) -> bool:
        """Hides the first by order of those that can be hidden."""
        shown = self._shown(choices)
        if not shown and self.zeros_too:
            shown = self._shown(choices, zeros=True)
        if shown:
            self.hide(min(shown, key=self._cost))
            self.settle()
        return bool(shown)

    def _shown(self, choices: Iterable[int], *, zeros: bool = False) -> list[int]:
        """Those that can be hidden, and that no earlier file showed."""
        cells, quiet = self.layout.cells, self.layout.quiet
        left = [cell for cell in choices if cell not in cells.hidden and cell not in cells.told]
        return [cell for cell in left if zeros or cells.values[cell] > 0 or cell in quiet]

    def _cost(self, cell: int) -> tuple[bool, int, float, int]:
        """Numerators before denominators, then what leaves fewest sums with one hidden count, then the smallest."""
        return cell in self.layout.last, self._left_alone(cell), self.layout.cells.values[cell], cell

    def _left_alone(self, cell: int) -> int:
        """In how many sums the cell would be the only hidden one."""
        sums = (self.layout.cells.sums[number] for number in self.layout.cells.sums_of[cell])
        return sum(tie.exact and self.layout.cells.hidden.isdisjoint(tie.cells) for tie in sums)
