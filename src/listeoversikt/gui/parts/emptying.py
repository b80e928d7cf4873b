"""Taking out of a layout what stands in it, so that it can be filled anew.

``takeAt`` and ``itemAt`` aren't called anywhere in the program: the wrapper of an item outlives the item, and is then
taken for a widget that was made where the item lay. Here widgets and layouts are asked for instead.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly


def empty(layout: QLayout) -> None:
    """Takes out every widget and every layout inside; they are deleted when the events under way have been dealt with.

    A stretch or a spacing of the layout's own stays where it is: let it stand outside what is emptied. The layout must
    stand in a widget.
    """
    inside = layout.parentWidget()
    if inside is None:
        raise ValueError("what stands in a layout without a widget can't be found")
    _empty(layout, inside.findChildren(QWidget, options=CHILDREN))


def let_go(layout: QLayout, widget: QWidget) -> None:
    """Takes one widget out; it's deleted when the events under way have been dealt with."""
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()


def _empty(layout: QLayout, widgets: list[QWidget]) -> None:
    for widget in widgets:
        if layout.indexOf(widget) >= 0:
            let_go(layout, widget)
    for within in layout.children():
        if isinstance(within, QLayout):
            _empty(within, widgets)
            layout.removeItem(within)
            within.deleteLater()
