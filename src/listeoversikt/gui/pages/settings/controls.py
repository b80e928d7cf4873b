"""What the settings are chosen with: the shared ticks and numbers, and marks 0–3."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from listeoversikt.gui.parts.entries import HoursField, NumberField, Tick
from listeoversikt.gui.parts.fields import Segmented

__all__ = ["HoursField", "MarkChoice", "NumberField", "Tick"]


class MarkChoice(Segmented):
    """A mark 0–3; nothing is chosen until somebody does."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, [(str(mark), str(mark)) for mark in range(4)], parent)
        for mark, button in self._buttons.items():
            button.setAccessibleName(f"{name} {mark}")
        self.show_mark(None)

    def mark(self) -> int | None:
        """The chosen mark."""
        return int(self.key()) if self.key() else None

    def show_mark(self, mark: int | None) -> None:
        """Another mark, or none."""
        for key, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(key == str(mark))
            button.setAutoExclusive(True)
