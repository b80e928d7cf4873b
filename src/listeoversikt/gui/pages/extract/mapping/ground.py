"""What is scrolled inside a card has the card's ground."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea


def clear_ground(area: QScrollArea) -> None:
    """No ground of its own: Qt fills what is put into a scroll area."""
    inside = area.widget()
    if inside is not None:
        inside.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
