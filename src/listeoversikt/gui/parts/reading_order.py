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
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: layout.getItemPosition(place)[:2])  # type: ignore[index]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)


def _order_children(parent: QWidget) -> None:
    """The accessible tree goes by the order of children: that of the layout, what lies over it on top."""
    layout = parent.layout()
    wanted = list(_placed(layout)) if layout is not None else []
    there = set(wanted)
    now = [child for child in parent.findChildren(QWidget, options=CHILDREN) if child in there]
    if now != wanted:
        for lower, upper in zip(reversed(wanted[:-1]), reversed(wanted[1:]), strict=True):
            lower.stackUnder(upper)
