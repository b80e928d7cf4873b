"""Where each column stands: who is dropped when there is little room, and who gets what is left over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.table.column import ALWAYS, Column

MARGIN = 24
"""The page's margin at both ends, px at 100 %."""
GAP = 16
"""Between two columns."""
LEAST = 56
"""A text column isn't made narrower than this."""
HEADER, HEADER_SORTED = Type.SECONDARY_MEDIUM, Type.SECONDARY_STRONG


@dataclass(frozen=True)
class Place:
    """A shown column: its number, the whole section's width, and the cell's inside in it (px)."""

    column: int
    width: int
    before: int
    inside: int


def least_width(column: Column) -> int:
    """What a column asks for: its width, and never less than its header's word."""
    return max(px(column.width), round(metrics(HEADER_SORTED).horizontalAdvance(column.title) + 0.5))


def places(
    columns: Sequence[Column],
    shown: Sequence[int],
    room: int,
    *,
    own: Mapping[int, int],
    needed: Mapping[int, int],
    last_margin: int,
) -> list[Place]:
    """The shown columns from left to right.

    ``own`` are widths that the user has dragged, ``needed`` what cells that mustn't be cut turned out to need; a
    table is wider than ``room`` only when the user has made it so, or nothing more can give way.
    """
    asked = {at: max(least_width(columns[at]), needed.get(at, 0)) for at in shown}
    asked |= {at: min(own[at], asked[at]) for at in shown if at in own}
    left = _kept(columns, list(shown), room - px(MARGIN) - last_margin, asked)
    if not left:
        return []
    widths = {at: own.get(at, asked[at]) for at in left}
    spare = room - px(MARGIN) - last_margin - _total(widths)
    if spare < 0 and not any(at in own for at in left):
        _shrink(columns, widths, -spare)
    elif spare > 0:
        _share(columns, widths, spare, own)
    return [_place(at, widths[at], at == left[0], last_margin if at == left[-1] else None) for at in left]


def _place(at: int, inside: int, first: bool, last_margin: int | None) -> Place:
    before = px(MARGIN) if first else px(GAP) // 2
    after = px(GAP) - px(GAP) // 2 if last_margin is None else last_margin
    return Place(at, before + inside + after, before, inside)


def _total(widths: Mapping[int, int]) -> int:
    return sum(widths.values()) + px(GAP) * (len(widths) - 1)


def _kept(columns: Sequence[Column], left: list[int], room: int, asked: Mapping[int, int]) -> list[int]:
    while _total({at: asked[at] for at in left}) > room:
        droppable = [at for at in left if columns[at].priority < ALWAYS]
        if len(left) < 2 or not droppable:
            break
        left.remove(min(droppable, key=lambda at: (columns[at].priority, -at)))
    return left


def _shrink(columns: Sequence[Column], widths: dict[int, int], excess: int) -> None:
    """Takes from the texts, the widest first; numbers, dates and states keep theirs."""
    can = [at for at in widths if not (columns[at].never_elide or columns[at].right)]
    while excess > 0 and can:
        widest = max(can, key=widths.__getitem__)
        take = min(excess, max(widths[widest] - px(LEAST), 0))
        second = max((widths[at] for at in can if at != widest), default=0)
        take = min(take, max(widths[widest] - second, px(8)))
        if take <= 0:
            return
        widths[widest] -= take
        excess -= take


def _share(columns: Sequence[Column], widths: dict[int, int], spare: int, own: Mapping[int, int]) -> None:
    shares = {at: columns[at].stretch for at in widths if columns[at].stretch and at not in own}
    if not shares:
        shares = {list(widths)[-1]: 1} if not columns[list(widths)[-1]].right else {}
    total = sum(shares.values())
    for at, share in shares.items():
        widths[at] += spare * share // total
