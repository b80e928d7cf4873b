"""What the office and its lists are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.controls import NumberField
from listeoversikt.gui.pages.settings.section import Section, labeled
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import translate
from listeoversikt.operations.setting_values import LOCK_MINUTES

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices

LONGEST_NAME = 60


class NameField(QLineEdit):
    """A name; empty = the export's own."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMaxLength(LONGEST_NAME)
        self.setMinimumHeight(px(32))

    def show_name(self, name: str) -> None:
        """Another name, unless somebody is writing here."""
        if not self.hasFocus() or not self.isModified():
            self.setText(name)


class OfficeSection(Section):
    """Kontor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Office"),
            translate("Settings", "The names are shown in this window. They change no figure."),
            parent,
        )
        self._names: dict[str, str] = {}
        self._fields: dict[str, NameField] = {}
        card = self.card()
        self.name = NameField(translate("Settings", "Name of the office"))
        card.addWidget(labeled(translate("Settings", "Name of the office"), self.name))
        self.name.editingFinished.connect(self._office_named)
        lock = self.card(translate("Settings", "Lock"))
        label = translate("Settings", "All windows lock after at most so many minutes without use")
        self.lock = NumberField(label, LOCK_MINUTES.start, LOCK_MINUTES.stop - 1)
        self.lock.entered.connect(lambda minutes: self.send({"lock_at_most": minutes}, label))
        field = labeled(label, self.lock, hint=translate("Settings", "A machine may lock sooner."))
        self.lock.refused.connect(field.show_error)
        lock.addWidget(field)
        self._lists = self.card(translate("Settings", "Lists"))
        self._none = Label(
            translate("Settings", "The lists are shown here when an extract has been read in."),
            Type.BODY,
            "text2",
            wrap=True,
        )
        self._lists.addWidget(self._none)
        self.column.addStretch(1)

    def show_office(self, name: str, lists: tuple[str, ...]) -> None:
        """The export's name where there is no other; a field for each list, made once."""
        self.name.setPlaceholderText(name)
        for key in lists:
            if key not in self._fields:
                label = translate("Settings", "List {list}").format(list=key)
                field = NameField(label)
                field.setPlaceholderText(key)
                field.editingFinished.connect(self._list_named)
                field.show_name(self._names.get(key, ""))
                self._fields[key] = field
                self._lists.addWidget(labeled(label, field))
        self._none.setHidden(bool(self._fields))

    def show_choices(self, choices: Choices) -> None:
        """The names that hold."""
        self.name.show_name(choices.table["office_name"])
        self.lock.show_number(choices.table["lock_at_most"])
        self._names = dict(choices.table["list_names"])
        for key, field in self._fields.items():
            field.show_name(self._names.get(key, ""))

    def _office_named(self) -> None:
        self.name.setModified(False)
        name = self.name.text().strip()
        self.send({"office_name": name}, translate("Settings", "Name of the office"))

    def _list_named(self) -> None:
        shown = {key: field.text().strip() for key, field in self._fields.items()}
        for field in self._fields.values():
            field.setModified(False)
        others = {key: name for key, name in self._names.items() if key not in shown}
        names = others | {key: name for key, name in shown.items() if name}
        self._names = names
        self.send({"list_names": dict(sorted(names.items()))}, translate("Settings", "Name of a list"))
