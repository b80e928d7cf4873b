"""The accessible tree of a window, read as a screen reader does: through ``QAccessible``, never through widgets.

``spoken_page(window)`` gives one line a thing, in the order of the tree: «heading 1: Oversikt»,
«button: Ny utskrivning (Ctrl+N)», «cell: risikobånd: høy bruk nå».
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
CELLS_READ = 400
"""So many cells of a table are read; nobody listens to all of them."""
GROUND = {
    Role.Client,
    Role.LayeredPane,
    Role.Pane,
    Role.Splitter,
    Role.ScrollBar,
    Role.Indicator,
    Role.Whitespace,
    Role.Window,
    Role.NoRole,
    Role.Border,
    Role.Section,
    Role.ListItem,
    Role.Row,
    Role.Grouping,
    Role.StaticText,
    Role.Separator,
}
"""Roles that say nothing of their own: only their name is read."""


@dataclass(frozen=True)
class Heard:
    """One thing of the tree: role, name, description, value, how deep it lies, and its widget when it has one."""

    role: Role
    name: str
    description: str
    value: str
    depth: int
    widget: QWidget | None

    @property
    def level(self) -> int:
        """The level of a heading; 0 when it says none."""
        return int(self.widget.property("heading") or 0) if self.widget is not None else 0

    def line(self) -> str:
        """As it is read out."""
        word = "" if self.role in GROUND else f"{self.role.name.lower()}: "
        if self.role is Role.Heading:
            word = f"heading {self.level}: "
        after = [part for part in (self.description, self.value) if part and part != self.name]
        return f"{word}{self.name}" + (f" ({'; '.join(after)})" if after else "")


def heard(window: QWidget) -> list[Heard]:
    """Everything that can be seen in a window, in the order of its tree."""
    top = QAccessible.queryAccessibleInterface(window)
    assert top is not None
    return list(_walk(top, 0))


def spoken_page(window: QWidget) -> list[str]:
    """What one is left with, eyes shut: a line for each thing with words."""
    return [one.line() for one in heard(window) if one.name.strip() or one.description.strip()]


def _walk(interface: QAccessibleInterface, depth: int) -> Iterator[Heard]:
    if not interface.isValid() or interface.state().invisible:
        return
    thing = interface.object()
    widget = thing if isinstance(thing, QWidget) else None
    if widget is not None and not widget.isVisible():
        return
    role = interface.role()
    if role in (Role.ScrollBar, Role.Indicator):
        return
    yield Heard(
        role,
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        interface.text(QAccessible.Text.Value),
        depth,
        widget,
    )
    read = interface.childCount()
    if role in (Role.Table, Role.Tree):
        read = min(read, CELLS_READ)
    for place in range(read):
        child = interface.child(place)
        if child is not None:
            yield from _walk(child, depth + 1)
