"""How two of the scores are reckoned, and how small numbers are hidden in what leaves the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from listeoversikt.gui.pages.settings.controls import Tick
from listeoversikt.gui.pages.settings.section import Section, explained, labeled
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices


class ScoresSection(Section):
    """Skår."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Scores"),
            translate("Settings", "Two choices that the sources leave open."),
            parent,
        )
        charlson = self.card(translate("Settings", "Charlson"))
        label = translate("Settings", "Weights")
        self.weights = Choice(
            label,
            [
                ("1987", translate("Settings", "Charlson 1987")),
                ("quan2011", translate("Settings", "Quan 2011")),
            ],
        )
        self.weights.chosen.connect(self._weights_chosen)
        charlson.addWidget(labeled(label, self.weights))
        hfrs = self.card(translate("Settings", "Hospital frailty (HFRS)"))
        self.falls = Tick(translate("Settings", "Count Norwegian fall codes (W0n) once, as W18"))
        self.falls.chosen.connect(self._falls_chosen)
        hfrs.addWidget(self.falls)
        hfrs.addWidget(
            explained(translate("Settings", "The published table doesn't have the Norwegian codes."))
        )
        self.column.addStretch(1)

    def show_choices(self, choices: Choices) -> None:
        """The choices that hold."""
        self.weights.choose(choices.table["charlson"])
        self.falls.show_choice(choices.table["falls_as_w18"])

    def _weights_chosen(self, weights: str) -> None:
        self.send({"charlson": weights}, translate("Settings", "Charlson weights"))

    def _falls_chosen(self, on: bool) -> None:
        self.send({"falls_as_w18": on}, translate("Settings", "Fall codes"))


class SmallNumbersSection(Section):
    """Små tall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Small numbers"),
            translate("Settings", "This is about files that leave the office."),
            parent,
        )
        card = self.card()
        self.per_list = Tick(translate("Settings", "Show figures for each list"))
        self.per_list.chosen.connect(self._per_list_chosen)
        card.addWidget(self.per_list)
        card.addWidget(
            explained(translate("Settings", "More figures are hidden, since lists can be compared."))
        )
        self.to_seven = Tick(translate("Settings", "Hide numbers from 1 to 7"))
        self.to_seven.chosen.connect(self._to_seven_chosen)
        card.addWidget(self.to_seven)
        card.addWidget(explained(translate("Settings", "Otherwise 1 to 5 are hidden.")))
        self.column.addStretch(1)

    def show_choices(self, choices: Choices) -> None:
        """The choices that hold."""
        self.per_list.show_choice(choices.table["per_list"])
        self.to_seven.show_choice(choices.table["hide_to_seven"])

    def _per_list_chosen(self, on: bool) -> None:
        self.send({"per_list": on}, translate("Settings", "Figures for each list"))

    def _to_seven_chosen(self, on: bool) -> None:
        self.send({"hide_to_seven": on}, translate("Settings", "Small numbers"))
