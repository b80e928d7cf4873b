"""Where each column stands: who is dropped when there is little room, and who gets what is left over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.table.column import ALWAYS, Column

MARGIN = 24
"""A page's margin at both ends, px at 100 %; a card has less."""
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
    return max(px(column.width), _word_width(column))


def _word_width(column: Column) -> int:
    return ceil(metrics(HEADER_SORTED).horizontalAdvance(column.title)) + 1


def places(
    columns: Sequence[Column],
    shown: Sequence[int],
    room: int,
    *,
    own: Mapping[int, int],
    needed: Mapping[int, int],
    margins: tuple[int, int],
) -> list[Place]:
    """The shown columns from left to right.

    ``margins`` are those before the first and after the last (px). ``own`` are widths that the user has dragged, ``needed`` what cells that mustn't be cut turned out to need; a
    table is wider than ``room`` only when the user has made it so, or nothing more can give way.
    """
    asked = {at: max(least_width(columns[at]), needed.get(at, 0)) for at in shown}
    asked |= {at: min(own[at], asked[at]) for at in shown if at in own}
    room -= sum(margins)
    left = _kept(columns, list(shown), room, asked)
    if not left:
        return []
    widths = {at: own.get(at, asked[at]) for at in left}
    spare = room - _total(widths)
    if spare < 0 and not any(at in own for at in left):
        _shrink(columns, widths, -spare)
    elif spare > 0:
        _share(columns, widths, spare, own)
    ends = {left[0]: (margins[0], px(GAP) // 2)} | {left[-1]: (px(GAP) // 2, margins[1])}
    if len(left) == 1:
        ends = {left[0]: margins}
    between = (px(GAP) // 2, px(GAP) - px(GAP) // 2)
    return [_place(at, widths[at], *ends.get(at, between)) for at in left]


def _place(at: int, inside: int, before: int, after: int) -> Place:
    return Place(at, before + inside + after, before, inside)


def _total(widths: Mapping[int, int]) -> int:
    return sum(widths.values()) + px(GAP) * (len(widths) - 1)


def _kept(columns: Sequence[Column], shown: list[int], room: int, asked: dict[int, int]) -> list[int]:
    """Those there is room for; the last to go may stay when it's a text that can do with less."""
    left, gone = list(shown), -1
    while _total({at: asked[at] for at in left}) > room:
        droppable = [at for at in left if columns[at].priority < ALWAYS]
        if len(left) < 2 or not droppable:
            break
        gone = min(droppable, key=lambda at: (columns[at].priority, -at))
        left.remove(gone)
    spare = room - _total({at: asked[at] for at in left}) - px(GAP)
    if gone >= 0 and _can_shrink(columns[gone]) and spare >= max(px(LEAST), _word_width(columns[gone])):
        asked[gone] = spare
        left = [at for at in shown if at in left or at == gone]
    return left


def _can_shrink(column: Column) -> bool:
    return not (column.never_elide or column.right)


def _shrink(columns: Sequence[Column], widths: dict[int, int], excess: int) -> None:
    """Takes from the texts, the widest first; numbers, dates and states keep theirs."""
    can = [at for at in widths if _can_shrink(columns[at])]
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
