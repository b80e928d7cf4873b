"""Who starts the clock after a discharge, and whose contact stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from listeoversikt.gui.pages.settings.controls import NumberField, Tick
from listeoversikt.gui.pages.settings.section import Section, explained, in_two_columns, labeled
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.groups import GROUPS, group_rule, group_word
from listeoversikt.words.records import role_word

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices

FOR_INDICATORS_ONLY = "psykisk"
ROLES = {"lege": "doctor", "sykepleier": "nurse", "helsesekretaer": "secretary", "annet": "other"}
"""The settings' words for roles, by the key of their words."""
OLDEST = 120


class ClockSection(Section):
    """Målgrupper og klokke."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Target groups and clock"),
            translate("Settings", "Who is to be contacted within three working days of a discharge."),
            parent,
        )
        self._unseen: list[str] = []
        self._groups_card()
        self._age_card()
        self._roles_card()
        self._days_card()
        self.column.addStretch(1)

    def _groups_card(self) -> None:
        card = self.card(translate("Settings", "Groups that start the clock"))
        self.groups: dict[str, Tick] = {}
        for key in GROUPS:
            if key == FOR_INDICATORS_ONLY:
                continue
            tick = Tick(group_word(key, language()), group_rule(key, language()))
            tick.chosen.connect(self._groups_chosen)
            self.groups[key] = tick
        in_two_columns(card, list(self.groups.values()))

    def _age_card(self) -> None:
        card = self.card(translate("Settings", "Unplanned stays"))
        label = translate("Settings", "Every unplanned stay starts the clock from this age")
        self.age = NumberField(label, 0, OLDEST)
        field = labeled(label, self.age, hint=translate("Settings", "Years. From the start: 75."))
        self.age.refused.connect(field.show_error)
        self.age.entered.connect(self._age_entered)
        card.addWidget(field)

    def _roles_card(self) -> None:
        card = self.card(translate("Settings", "Contact that counts"))
        self.roles: dict[str, Tick] = {}
        for key, role in ROLES.items():
            tick = Tick(role_word(role, language()))
            tick.chosen.connect(self._roles_chosen)
            self.roles[key] = tick
        in_two_columns(card, list(self.roles.values()))
        self.no_role = FieldError()
        card.addWidget(self.no_role)

    def _days_card(self) -> None:
        card = self.card(translate("Settings", "Working days"))
        self.saturday = Tick(translate("Settings", "Saturday is a working day"))
        self.saturday.chosen.connect(self._saturday_chosen)
        card.addWidget(self.saturday)
        card.addWidget(
            explained(translate("Settings", "Otherwise Monday to Friday, public holidays left out."))
        )

    def show_choices(self, choices: Choices) -> None:
        """The choices that hold."""
        table = choices.table
        self._unseen = [key for key in table["clock_groups"] if key not in self.groups]
        for key, tick in self.groups.items():
            tick.show_choice(key in table["clock_groups"])
        for key, tick in self.roles.items():
            tick.show_choice(key in table["clock_roles"])
        self.no_role.show_error("")
        self.age.show_number(table["clock_min_age"])
        self.saturday.show_choice(table["saturday_counts"])

    def _groups_chosen(self) -> None:
        chosen = {key for key, tick in self.groups.items() if tick.isChecked()} | set(self._unseen)
        self.send(
            {"clock_groups": [key for key in GROUPS if key in chosen]},
            translate("Settings", "Groups that start the clock"),
        )

    def _roles_chosen(self) -> None:
        chosen = [key for key, tick in self.roles.items() if tick.isChecked()]
        if not chosen:
            self.no_role.show_error(translate("Settings", "Choose at least one role. Nothing was saved."))
            return
        self.no_role.show_error("")
        self.send({"clock_roles": chosen}, translate("Settings", "Contact that counts"))

    def _age_entered(self, age: int) -> None:
        self.send({"clock_min_age": age}, translate("Settings", "Unplanned stays"))

    def _saturday_chosen(self, on: bool) -> None:
        self.send({"saturday_counts": on}, translate("Settings", "Saturday is a working day"))
