"""What a painted widget is to a screen reader: a role, beside the name it has."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLE = "spoken_role"
_installed: list[bool] = []


def speak_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Gives a widget a role; before it has a name or a text, which a screen reader would ask it for at once."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_speak)
    widget.setProperty(ROLE, role.value)


def _speak(kind: str, thing: object) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget):
        role = thing.property(ROLE)
        if role is not None:
            return QAccessibleWidget(thing, QAccessible.Role(role))
    return None
