"""Another size of text for the whole window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from listeoversikt.gui.look import fonts
from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.look.theme import theme

BASE, TWICE = 9.75, 19.5


def dress_in(application: QApplication, points: float) -> None:
    """Another size of text, as the window has it from its start."""
    fonts.choose_size(points)
    application.setFont(fonts.font(Type.BODY))
    theme().choose("light")
