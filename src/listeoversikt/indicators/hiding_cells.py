"""The counts of a file as cells: one for all places that hold the same count, with what is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding_proof import Cells, Sum
from listeoversikt.indicators.hiding_rule import Range, Verdict, is_sensitive
from listeoversikt.indicators.hiding_sums import Places, denominator, numerator, parents_of

PARTS = (Kind.SHARE, Kind.COUNT)
"""The kinds where n is part of N."""


@dataclass(frozen=True)
class ExtraCount:
    """A count outside the rows (by state, say), with what the rule says of it.

    ``same_as`` is a place that holds the same count if the figures are equal; ``name`` is the table's, and its key.
    """

    value: int
    hidden: bool
    range: Range
    same_as: int | None = None
    name: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Layout:
    """``cell_of`` a place (2 a row: n, N; then the extra counts) and ``rows_of`` a cell.

    ``known``: rows whose n a reader knows anyway. ``last``: cells that are some row's N. ``quiet``: zeros that may
    be hidden beside others, because the subject is sensitive. The file's own sums are the first ``own_sums``.
    """

    cells: Cells
    cell_of: Mapping[int, int]
    rows_of: Mapping[int, tuple[int, ...]]
    known: frozenset[int]
    last: frozenset[int]
    quiet: frozenset[int]
    own_sums: int


def lay_out(places: Places, verdicts: Sequence[Verdict], extra: Sequence[ExtraCount]) -> Layout:
    """All places of the rows with figures and of the extra counts."""
    first = 2 * len(places.rows)
    zeros, whole = _known_from_parents(places, verdicts)
    places.same += [(numerator(i), denominator(i)) for i in whole]
    at = [place for i in places.figures for place in (numerator(i), denominator(i))]
    at += range(first, first + len(extra))
    cells, cell_of = _make_cells(places, verdicts, extra, at)
    _tie(places, verdicts, cells, cell_of)
    rows_of: dict[int, tuple[int, ...]] = {}
    for place in at:
        if place < first:
            rows_of[cell_of[place]] = (*rows_of.get(cell_of[place], ()), place // 2)
    same = {i for i in places.figures if cell_of[numerator(i)] == cell_of[denominator(i)]}
    last = frozenset(cell_of[denominator(i)] for i in places.figures)
    quiet = {cell_of[place] for place in at if place < first and is_sensitive(places.rows[place // 2])}
    return Layout(cells, cell_of, rows_of, frozenset(zeros | same), last, frozenset(quiet), len(cells.sums))


def _known_from_parents(places: Places, verdicts: Sequence[Verdict]) -> tuple[set[int], set[int]]:
    """Rows whose n is told by a shown 0 or 100 % of a row they're part of."""
    zeros, whole, figures = set(), set(), set(places.figures)
    for i in places.figures:
        itself = set() if places.rows[i].persons is None else {i}
        for parent in itself | (set(parents_of(places, i)) & figures):
            if verdicts[parent].hidden_as is not None:
                continue
            count, total = places.values[numerator(parent)], places.rows[parent].denominator
            if count == 0:
                zeros.add(i)
            elif count == total and places.rows[i].kind in PARTS:
                whole.add(i)
    for total, parts in places.sums:
        if total % 2 == 0 and total // 2 in zeros:
            zeros |= {part // 2 for part in parts if part % 2 == 0}
    return zeros | _nobody_elsewhere(places), whole


def _nobody_elsewhere(places: Places) -> set[int]:
    """Rows with n = 0 that is shown as N = 0 of another row; where that's sensitive, N is hidden there too."""
    counts = range(2 * len(places.rows))
    rows = set()
    for pair in places.same:
        n, size = sorted(pair, key=lambda place: place % 2)
        if n % 2 == 0 and size % 2 and n in counts and size in counts and places.values[size] == 0:
            rows.add(n // 2)
    return {i for i in rows if not is_sensitive(places.rows[i])}


def _roots(at: Sequence[int], same: Sequence[tuple[int, int]]) -> dict[int, int]:
    """The first place of those that hold the same count, for every place."""
    root = {place: place for place in at}

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    for one, other in same:
        low, high = sorted((find(one), find(other)))
        root[high] = low
    return {place: find(place) for place in at}


def _make_cells(
    places: Places,
    verdicts: Sequence[Verdict],
    extra: Sequence[ExtraCount],
    at: Sequence[int],
) -> tuple[Cells, dict[int, int]]:
    """One cell for all places that hold the same count, with the narrowest range the rule gives any."""
    root = _roots(at, places.same)
    cells, number, first = Cells(), dict[int, int](), 2 * len(places.rows)
    cell_of = {}
    for place in at:
        top = root[place]
        if top not in number:
            number[top] = cells.add(places.values[top])
        cell = cell_of[place] = number[top]
        low, high = extra[place - first].range if place >= first else _range_at(verdicts, place)
        cells.lows[cell] = max(cells.lows[cell], low)
        cells.highs[cell] = min(cells.highs[cell], high)
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
