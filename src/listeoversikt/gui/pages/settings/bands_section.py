"""What makes use high."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from listeoversikt.gui.pages.settings.controls import NumberField
from listeoversikt.gui.pages.settings.section import Section, labeled
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices

LEAST, MOST = 1, 99


class BandsSection(Section):
    """Risikobånd."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Risk bands"),
            translate("Settings", "High use now: at least one of these in the last 365 days."),
            parent,
        )
        self._defaults: dict[str, int] = {}
        self._bands: dict[str, int] = {}
        card = self.card()
        self.limits: dict[str, NumberField] = {}
        self.fields: dict[str, LabeledField] = {}
        for key, label, hint in (
            (
                "unplanned_admissions",
                translate("Settings", "Unplanned hospital stays, at least"),
                translate("Settings", "From the start: 2."),
            ),
            (
                "emergency_clinic_contacts",
                translate("Settings", "Contacts with the emergency clinic, at least"),
                translate("Settings", "From the start: 4."),
            ),
            (
                "consultations",
                translate("Settings", "Visits, e-visits and video visits, at least"),
                translate("Settings", "From the start: 15."),
            ),
        ):
            number = NumberField(label, LEAST, MOST)
            field = labeled(label, number, hint=hint)
            number.refused.connect(field.show_error)
            number.entered.connect(self._entered)
            self.limits[key], self.fields[key] = number, field
            card.addWidget(field)
        self.back = SecondaryButton(translate("Settings", "Back to the contract's limits"), "arrow-back-up")
        self.back.clicked.connect(self._back)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        card.addLayout(row)
        self.column.addStretch(1)

    def show_choices(self, choices: Choices) -> None:
        """The limits that hold."""
        self._defaults = dict(choices.defaults["bands"])
        self._bands = dict(choices.table["bands"])
        for key, number in self.limits.items():
            number.show_number(self._bands[key])
        self.back.setEnabled(self._bands != self._defaults)
        self.back.setToolTip(
            "" if self.back.isEnabled() else translate("Settings", "The limits are the contract's.")
        )

    def _entered(self) -> None:
        good = {
            key: int(number.text())
            for key, number in self.limits.items()
            if not number.sentence() and number.text().strip()
        }
        self.send({"bands": dict(sorted((self._bands | good).items()))}, translate("Settings", "Risk bands"))

    def _back(self) -> None:
        self.send({"bands": self._defaults}, translate("Settings", "Risk bands"))
