"""What a screen reader meets in a widget, and what is wrong with it. For the tests of every page.

    assert nameless(page) == []
    assert twins(page.regions()) == regions_alike(page.regions()) == []
    assert out_of_order(page.regions()) == []
    assert unreachable(page) == []

Each gives a list of sentences, empty when all is well. The widget must be shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

SPOKEN = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.Table,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Link,
    QAccessible.Role.Chart,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.PageTab,
    QAccessible.Role.Heading,
}
Regions = Sequence[tuple[str, QWidget]]


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def description_of(widget: QWidget) -> str:
    """What a screen reader adds to the name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Description) if interface is not None else ""


def role_of(widget: QWidget) -> QAccessible.Role:
    """What a screen reader says a widget is."""
    interface: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(widget)
    return interface.role() if interface is not None else QAccessible.Role.NoRole


def focusable(root: QWidget) -> list[QWidget]:
    """The shown, enabled widgets that the Tab key stops at, in its order, from ``root`` on."""
    found: list[QWidget] = []
    widget = root
    while True:
        if _takes_tab(widget) and (widget is root or root.isAncestorOf(widget)):
            found.append(widget)
        widget = next_in_chain(widget)
        if widget is root or widget is None:
            return found


def next_in_chain(widget: QWidget) -> QWidget | None:
    """The next in the Tab key's chain. PySide6 gives it to the widget that was asked, to die with it: not so here."""
    after = widget.nextInFocusChain()
    if after is not None:
        after.setParent(after.parentWidget())  # the parent it has: only the owner is put right
    return after


def _takes_tab(widget: QWidget) -> bool:
    wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and widget.isVisible() and widget.isEnabled() and not isinstance(widget, QScrollBar)


def nameless(root: QWidget) -> list[str]:
    """Controls and other focusable things without a name."""
    return [
        f"{type(widget).__name__} in {_whereabouts(widget)} has no name"
        for widget in _shown(root)
        if (role_of(widget) in SPOKEN or _takes_tab(widget))
        and not _is_inner(widget)
        and not name_of(widget).strip()
    ]


def twins(regions: Regions) -> list[str]:
    """Controls of one region with the same role and name: a listener can't tell them apart."""
    found = []
    for region, root in regions:
        names = Counter(
            (role_of(widget).name, name_of(widget)) for widget in focusable(root) if not _is_inner(widget)
        )
        found += [
            f"{region}: {count} × {role} «{name}»" for (role, name), count in names.items() if count > 1
        ]
    return found


def regions_alike(regions: Regions) -> list[str]:
    """Regions without a name, or with the same one."""
    names = Counter(name.strip() for name, _ in regions)
    return [f"{count} × region «{name}»" for name, count in names.items() if count > 1 or not name]


def out_of_order(regions: Regions) -> list[str]:
    """Regions that the Tab key doesn't come to in the order in which they are named.

    A region counts from its first stop; one without a stop isn't looked at.
    """
    window = regions[0][1].window() if regions else None
    if window is None:
        return []
    stops = {id(widget): place for place, widget in enumerate(focusable(window))}
    first = [
        (min(places), name)
        for name, root in regions
        if (
            places := [
                stops[id(widget)] for widget in [root, *root.findChildren(QWidget)] if id(widget) in stops
            ]
        )
    ]
    order = [name for _, name in sorted(first)]
    named = [name for _, name in first]
    return [] if order == named else [f"Tab goes {' → '.join(order)}, named {' → '.join(named)}"]


def zigzag(root: QWidget, tolerance: int = 8) -> list[str]:
    """Stops of the Tab key that lie above and left of the one before: reading order runs down and to the right."""
    stops = [widget for widget in focusable(root) if not _is_inner(widget)]
    places = [widget.mapTo(root, QPoint(0, 0)) for widget in stops]
    return [
        f"«{name_of(after)}» comes after «{name_of(before)}» but stands before it"
        for before, after, one, two in zip(stops, stops[1:], places, places[1:], strict=False)
        if two.y() + after.height() <= one.y() + tolerance and two.x() <= one.x() + tolerance
    ]


def unreachable(root: QWidget) -> list[str]:
    """Things that can be clicked or edited but not come to by Tab (in a group of choices one stop is enough)."""
    return [
        f"{role_of(widget).name} «{name_of(widget)}» can't be reached by Tab"
        for widget in _shown(root)
        if role_of(widget) in REACHED
        and widget.isEnabled()
        and not _is_inner(widget)
        and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not _has_a_friend(widget)
    ]


REACHED = SPOKEN - {
    QAccessible.Role.Heading,
    QAccessible.Role.ProgressBar,
}


def _has_a_friend(widget: QWidget) -> bool:
    """A choice beside one that the Tab key stops at (the arrows go on from there)."""
    holder = widget.parentWidget()
    return holder is not None and any(
        _takes_tab(other) for other in holder.findChildren(type(widget)) if other is not widget
    )


def small_targets(root: QWidget, least: int = 24) -> list[str]:
    """Focusable things that are lower or narrower than a finger or a shaking hand wants."""
    return [
        f"{type(widget).__name__} «{name_of(widget)}» is {widget.width()} × {widget.height()}"
        for widget in focusable(root)
        if (widget.width() < least or widget.height() < least) and not _is_inner(widget)
    ]


def spoken(root: QWidget) -> list[str]:
    """Everything with a name, from the top of the tree down: what is left with eyes shut."""
    said = []
    for widget in _shown(root):
        name = name_of(widget).strip()
        if name and not (isinstance(widget, QLabel) and widget.buddy()):
            said.append(f"{role_of(widget).name}: {name}")
    return said


def headings(root: QWidget) -> list[str]:
    """The names of what has a heading's role, in order."""
    return [name_of(widget) for widget in _shown(root) if role_of(widget) == QAccessible.Role.Heading]


def cells(view: QAbstractItemView) -> list[list[str]]:
    """What is said of each cell of a table's shown columns."""
    model = view.model()
    hidden = getattr(view, "isColumnHidden", lambda column: False)
    return [
        [
            str(model.data(model.index(row, column), Qt.ItemDataRole.AccessibleTextRole) or "")
            for column in range(model.columnCount())
            if not hidden(column)
        ]
        for row in range(model.rowCount())
    ]


def _shown(root: QWidget) -> Iterator[QWidget]:
    return (widget for widget in [root, *root.findChildren(QWidget)] if widget.isVisible())


def _is_inner(widget: QWidget) -> bool:
    """A part of a control: the field in a combo box, a field's sign, a viewport, a scroll bar, a table's header."""
    holder = widget.parentWidget()
    if widget.objectName().startswith("qt_") or isinstance(widget, QScrollBar):
        return True
    if isinstance(holder, QAbstractScrollArea) and widget is holder.viewport():
        return True
    return isinstance(holder, QAbstractItemView | QComboBox | QAbstractSpinBox | QLineEdit)


def _whereabouts(widget: QWidget) -> str:
    names = []
    here = widget.parentWidget()
    while here is not None and len(names) < 3:
        names.append(here.accessibleName() or type(here).__name__)
        here = here.parentWidget()
    return " < ".join(names)
