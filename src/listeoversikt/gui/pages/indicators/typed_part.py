"""A figure that people type in for the period: «egen dekningsgrad», from Helfo's statement."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.parts.entries import HoursField
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate

PER_CENT = 100.0
TYPED = "egen_dekningsgrad"
"""The indicator whose figure is typed in. Source: indicators contract."""


class PercentField(HoursField):
    """A per cent from 0 to 100, with a comma or a point."""

    def sentence(self) -> str:
        """What is wrong; "" when nothing is."""
        if not super().sentence():
            return ""
        return translate("Indicators", "Write a number from 0 to 100.")


class TypedPart(QWidget):
    """``typed`` tells the share (0–1) that a person left in the field, None when it was emptied."""

    typed = Signal(object)

    def __init__(self, period: str, share: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        label = translate("Indicators", "Own coverage, per cent: {period}").format(period=period)
        self.field = PercentField(label, PER_CENT, may_be_empty=True)
        self.field.show_hours(None if share is None else share * PER_CENT)
        hint = translate("Indicators", "From Helfo's statement; the journal can't know it.")
        self.labeled = LabeledField(label, self.field, hint=hint)
        self.field.refused.connect(self.labeled.show_error)
        self.field.entered.connect(self._tell)
        column.addWidget(self.labeled)
        self.field.setReadOnly(not rights.may_do("indicators.type_in"))

    def _tell(self, per_cent: float | None) -> None:
        self.typed.emit(None if per_cent is None else round(per_cent / PER_CENT, 6))
