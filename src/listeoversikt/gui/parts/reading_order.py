"""What a screen reader and the Tab key go through, in the order in which it lies on the screen.

Qt keeps both orders in the sequence in which widgets were made; rows that are filled later and cards that are made
anew would come last. Here both follow the layouts: lines from the top, each from the left, what lies over them last.

``nextInFocusChain`` and ``previousInFocusChain`` aren't called anywhere in the program: in PySide6 the widget that
is asked becomes the owner of the answer, and takes it along when it's deleted.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QLayout, QScrollArea, QWidget

CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


def reading_order(root: QWidget) -> Iterator[QWidget]:
    """The shown widgets below a widget, each before what it holds."""
    for child in _inside(root):
        if child.isVisible():
            yield child
            if not isinstance(child, QAbstractItemView):
                yield from reading_order(child)


def stops(root: QWidget) -> list[QWidget]:
    """Where the Tab key stops below a widget, in reading order."""
    wants = Qt.FocusPolicy.TabFocus
    return [one for one in reading_order(root) if one.focusPolicy() & wants and one.isEnabled()]


def put_in_order(root: QWidget) -> None:
    """Sets the order of the Tab key and of the accessible tree to that of the layouts."""
    before: QWidget | None = None
    for widget in reading_order(root):
        if widget.layout() is not None:
            _order_children(widget)
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _inside(widget: QWidget) -> list[QWidget]:
    """The widget's own: first what its layout places, then what lies over that."""
    held = widget.widget() if isinstance(widget, QScrollArea) else None
    if held is not None:
        return [held]
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    there = set(placed)
    over = [child for child in widget.findChildren(QWidget, options=CHILDREN) if child not in there]
    return placed + [child for child in over if not child.isWindow()]


def _placed(layout: QLayout) -> Iterator[QWidget]:
    """What a layout places, in its order. Its items aren't asked for: the wrapper of one may outlive it, and then be
    taken for a widget made where it lay.
    """
    held: list[QWidget | QLayout] = [one for one in layout.children() if isinstance(one, QLayout)]
    parent = layout.parentWidget()
    held += parent.findChildren(QWidget, options=CHILDREN) if parent is not None else []
    places = [(layout.indexOf(one), one) for one in held]
    placed = [(place, one) for place, one in places if place >= 0]
    if isinstance(layout, QGridLayout):
        placed.sort(key=lambda found: layout.getItemPosition(found[0])[:2])  # type: ignore[index]
    else:
        placed.sort(key=lambda found: found[0])
    for _, one in placed:
        if isinstance(one, QLayout):
            yield from _placed(one)
        else:
            yield one


def _order_children(parent: QWidget) -> None:
    """The accessible tree goes by the order of children: that of the layout, what lies over it on top."""
    layout = parent.layout()
    wanted = list(_placed(layout)) if layout is not None else []
    there = set(wanted)
    now = [child for child in parent.findChildren(QWidget, options=CHILDREN) if child in there]
    if now != wanted:
        for lower, upper in zip(reversed(wanted[:-1]), reversed(wanted[1:]), strict=True):
            lower.stackUnder(upper)
