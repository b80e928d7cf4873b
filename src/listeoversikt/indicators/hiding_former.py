"""What earlier files showed, so that the next one laid beside them gives no hidden count back.

A ``FormerFile`` is kept in the office's own store, and nowhere else: it holds the hidden counts too. The same
count in two files is one count here: same measure, version, group and period (or table and day), and the same
number; where the number has changed since, it's another count. ``join`` puts what earlier files told, what they
hid, and the sums between what they hid, beside the counts of the file that is being made.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from listeoversikt.indicators.definition import Kind, indicators
from listeoversikt.indicators.hiding_cells import ExtraCount, Layout
from listeoversikt.indicators.hiding_proof import Cells, Moves, Sum
from listeoversikt.indicators.hiding_sums import ALL, Places, denominator, in_the_period, numerator
from listeoversikt.indicators.hiding_timeline import Span

Key = tuple[str, str, str, str, dt.date, dt.date]
"""A place by name: n, N or count; measure with its version (or table); variant (or state); group; first, last day."""

Told = tuple[Key, float]
Spans = dict[tuple[str, str, str, str], list[Span]]
"""The first four parts of a key, and the periods in which that was counted."""

N, TOTAL, COUNT = "n", "N", "count"


@dataclass(frozen=True)
class HiddenCount:
    """A count that was hidden, with the range the rule told of it; ``keys`` are the places where it would stand."""

    keys: tuple[Key, ...]
    count: float
    low: float
    high: float


@dataclass(frozen=True)
class FormerFile:
    """``told``: every count shown. ``ties`` and ``secrets`` number the ``hidden`` counts.

    ``secrets`` are the counts (or N - n) that the rule itself hid; the others were hidden for their sake. A line of
    ``proofs`` is a second table: the counts that move in it, and by how much. It numbers the ``hidden`` counts, and
    after them those of files before, ``beside`` which this one was made.
    """

    day: dt.date
    told: Mapping[Key, float]
    hidden: tuple[HiddenCount, ...] = ()
    ties: tuple[Sum, ...] = ()
    secrets: tuple[Sum, ...] = ()
    proofs: tuple[tuple[tuple[int, int], ...], ...] = ()
    beside: tuple[Told, ...] = ()


@dataclass(frozen=True)
class Joined:
    """``added``: the hidden counts that stand in earlier files only; ``secrets``: what is to be protected still.

    ``again``: those that the last file hid and that stand here too; they stay hidden, so that its proofs still hold.
    ``proofs``: by cell, what moved in the second table that the last file had for it.
    """

    added: list[int]
    secrets: list[Sum]
    proofs: dict[int, Moves]
    names: dict[int, Told]
    again: list[int]


def keys_of(places: Places, extra: Sequence[ExtraCount], day: dt.date) -> dict[int, Key]:
    """The name of every place; counts outside the rows are those of ``day``."""
    keys: dict[int, Key] = {}
    for i in places.figures:
        row = places.rows[i]
        where = (_versioned(row.id), row.variant, row.group, row.period_start, row.period_end)
        keys[numerator(i)], keys[denominator(i)] = (N, *where), (TOTAL, *where)
    for position, count in enumerate(extra, start=2 * len(places.rows)):
        keys[position] = (COUNT, *count.name, "", day, day)
    return keys


def _versioned(id: str) -> str:
    definition = indicators().get(id)
    return f"{id}@{definition.version}" if definition else id


def remember(
    day: dt.date,
    layout: Layout,
    keys: Mapping[int, Key],
    shown: Collection[int],
    secrets: Iterable[Sum],
    proofs: Iterable[Moves] = (),
    names: Mapping[int, Told] | None = None,
) -> FormerFile:
    """What a file made of these counts tells; ``shown`` are the places where a count stands in it.

    ``names`` are those of the counts that earlier files hid.
    """
    cells, number = layout.cells, dict[int, int]()
    at: dict[int, list[Key]] = defaultdict(list)
    told: dict[Key, float] = {}
    for place, key in keys.items():
        if place in shown:
            told[key] = cells.values[layout.cell_of[place]]
        elif layout.cell_of[place] in cells.hidden:
            at[layout.cell_of[place]].append(key)
    for cell in at:
        number[cell] = len(number)
    lows, highs = [cells.lows[cell] for cell in at], [cells.highs[cell] for cell in at]
    ties = []
    for tie in cells.sums[: layout.own_sums]:
        left = _among(tie, cells, number)
        if left is None:
            continue
        if len(left.cells) == 1 and not left.exact:
            _narrow(lows, highs, left)
        else:
            ties.append(left)
    hidden = (
        HiddenCount(tuple(names), cells.values[cell], low, high)
        for (cell, names), low, high in zip(at.items(), lows, highs, strict=True)
    )
    kept = (_among(secret, cells, number) for secret in secrets)
    still = tuple(Sum(one.cells, one.signs) for one in kept if one is not None)
    moved, beside = _named(proofs, number, names or {})
    return FormerFile(day, told, tuple(hidden), tuple(ties), still, moved, beside)


def _named(
    proofs: Iterable[Moves], number: Mapping[int, int], names: Mapping[int, Told]
) -> tuple[tuple[tuple[tuple[int, int], ...], ...], tuple[Told, ...]]:
    """The proofs by the numbers of the hidden counts, and the counts of earlier files that those after these are."""
    all_numbers, beside = dict(number), list[Told]()
    found = []
    for moves in proofs:
        for cell in moves:
            if cell not in all_numbers and cell in names:
                all_numbers[cell] = len(number) + len(beside)
                beside.append(names[cell])
        found.append(tuple((all_numbers[cell], step) for cell, step in moves.items() if cell in all_numbers))
    return tuple(found), tuple(beside)


def _among(tie: Sum, cells: Cells, number: Mapping[int, int]) -> Sum | None:
    """The sum of those of its counts that have a number; the others are known."""
    pairs = [(cell, sign) for cell, sign in zip(tie.cells, tie.signs, strict=True)]
    left = [(number[cell], sign) for cell, sign in pairs if cell in number]
    if not left:
        return None
    known = sum(sign * cells.values[cell] for cell, sign in pairs if cell not in number)
    return Sum(
        tuple(cell for cell, _ in left),
        tuple(sign for _, sign in left),
        tie.low - known,
        tie.high - known,
        tie.least - known,
    )


def _narrow(lows: list[float], highs: list[float], tie: Sum) -> None:
    cell, sign = tie.cells[0], tie.signs[0]
    ends = (tie.low * sign, tie.high * sign)
    lows[cell], highs[cell] = max(lows[cell], min(ends)), min(highs[cell], max(ends))


def event_spans(places: Places, layout: Layout) -> Spans:
    """The counts of events in a period (n of rates, else n and N), by measure."""
    found: Spans = defaultdict(list)
    for i in places.figures:
        row = places.rows[i]
        if in_the_period(row):
            parts = {N: numerator(i)} if row.kind is Kind.RATE else {N: numerator(i), TOTAL: denominator(i)}
            for which, place in parts.items():
                cell = layout.cell_of[place]
                span = Span(row.period_start, row.period_end, layout.cells.values[cell], cell)
                found[which, _versioned(row.id), row.variant, row.group].append(span)
    return found


def join(layout: Layout, keys: Mapping[int, Key], spans: Spans, former: Sequence[FormerFile]) -> Joined:
    """Marks what earlier files told, and adds what they hid where that has to do with this file; ``spans`` grow.

    ``former``: the newest first.
    """
    cells = layout.cells
    cell_at: dict[Key, int] = {}
    cell_of: dict[Told, int] = {}
    for place, key in keys.items():
        cell = cell_at.setdefault(key, layout.cell_of[place])
        cell_of.setdefault((key, cells.values[cell]), cell)
    told = dict.fromkeys(one for file in former for one in file.told.items())
    cells.told |= {cell for one, cell in cell_of.items() if one in told}
    joined, own = Joined([], [], {}, {}, []), len(cells.values)
    tied = set(cells.sums)
    for file in former:
        concerned = _concerned(file, cell_of, told, spans)
        number = _add_hidden(cells, cell_of, told, file, concerned, joined.added)
        for tie in file.ties:
            if tie.cells[0] in number and (same := _renumbered(tie, number)) not in tied:
                tied.add(same)
                cells.tie(same)
        secrets = [_renumbered(one, number) for one in file.secrets if one.cells[0] in number]
        joined.secrets.extend(dict.fromkeys(secret for secret in secrets if secret.cells))
    joined = replace(joined, secrets=list(dict.fromkeys(joined.secrets)))
    for one, cell in cell_of.items():
        joined.names.setdefault(cell, one)
    _put_on_lines(spans, cells, cell_at, cell_of, told)
    if former:
        names = ((key, one.count) for one in former[0].hidden for key in one.keys)
        again = dict.fromkeys(cell_of[name] for name in names if name in cell_of)
        joined.again.extend(cell for cell in again if cell < own and cell not in cells.told)
        joined.proofs.update(_proofs(former[0], cell_of))
    return joined


def _proofs(last: FormerFile, cell_of: Mapping[Told, int]) -> dict[int, Moves]:
    """For each count, what moved in its second table; without counts that are of no concern now."""
    names = [(one.keys[0], one.count) for one in last.hidden]
    cells = [cell_of.get(one) for one in (*names, *last.beside)]
    found: dict[int, Moves] = {}
    for proof in last.proofs:
        moves = {cell: step for position, step in proof if (cell := cells[position]) is not None}
        for cell in moves:
            found.setdefault(cell, moves)
    return found


def _put_on_lines(
    spans: Spans,
    cells: Cells,
    cell_at: Mapping[Key, int],
    cell_of: Mapping[Told, int],
    told: Iterable[Told],
) -> None:
    """The events in periods that stand in earlier files only."""
    seen = set(cell_at)
    for (key, count), cell in cell_of.items():
        if key not in seen and key[:4] in spans:
            spans[key[:4]].append(Span(*key[4:], count, cell))
            seen.add(key)
    for key, count in told:
        if key not in seen and key[:4] in spans:
            spans[key[:4]].append(Span(*key[4:], count))
    _not_above_all(spans)


def _not_above_all(spans: Spans) -> None:
    """In any time that is told for the whole list, a group had no more than that."""
    whole = {
        key[:3]: [Span(one.start, one.end, one.count, one.cell, at_most=True) for one in found]
        for key, found in spans.items()
        if key[3] == ALL
    }
    for key, found in spans.items():
        if key[3] != ALL and len(found) > 1:
            found += whole.get(key[:3], ())


def _concerned(
    file: FormerFile, cell_of: Mapping[Told, int], told: Collection[Told], spans: Spans
) -> list[int]:
    """The hidden counts that stand in this file too, or overlap what does, and all that are tied to them."""

    def concerns(key: Key, count: float) -> bool:
        return key[:4] in spans or (key, count) in cell_of or (key, count) in told

    ties_of: dict[int, list[int]] = defaultdict(list)
    for position, tie in enumerate(file.ties):
        for one in tie.cells:
            ties_of[one].append(position)
    edge = [
        position
        for position, hidden in enumerate(file.hidden)
        if any(concerns(key, hidden.count) for key in hidden.keys)
    ]
    seen = set(edge)
    while edge:
        for position in ties_of[edge.pop()]:
            fresh = set(file.ties[position].cells) - seen
            seen |= fresh
            edge += fresh
    return sorted(seen)


def _add_hidden(
    cells: Cells,
    cell_of: dict[Told, int],
    told: Collection[Told],
    file: FormerFile,
    concerned: Iterable[int],
    added: list[int],
) -> dict[int, int]:
    """The cells of the hidden counts: those that stand here already, and new ones."""
    number = {}
    for position in concerned:
        one = file.hidden[position]
        names = [(key, one.count) for key in one.keys]
        found = list(dict.fromkeys(cell_of[name] for name in names if name in cell_of))
        if not found:
            found = [cells.add(one.count, one.low, one.high)]
            added += found
            if any(name in told for name in names):
                cells.told.add(found[0])
        cell = number[position] = found[0]
        for other in found[1:]:
            cells.tie(Sum((cell, other), (1, -1)))
        for name in names:
            cell_of.setdefault(name, cell)
        cells.lows[cell], cells.highs[cell] = (
            max(cells.lows[cell], one.low),
            min(cells.highs[cell], one.high),
        )
    return number


def _renumbered(tie: Sum, number: Mapping[int, int]) -> Sum:
    """The sum in this file's cells; two former cells may be one here."""
    signs: dict[int, int] = {}
    for cell, sign in zip(tie.cells, tie.signs, strict=True):
        signs[number[cell]] = signs.get(number[cell], 0) + sign
    kept = {cell: signs[cell] for cell in sorted(signs) if signs[cell]}
    return Sum(tuple(kept), tuple(kept.values()), tie.low, tie.high, tie.least)
