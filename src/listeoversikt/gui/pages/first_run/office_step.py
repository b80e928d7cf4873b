"""Third step: what the office is called, and its lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import translate

LONGEST_NAME = 80


class OfficeStep(QWidget):
    """A name, and a name for each list that the extract names; all of it can be changed later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setMinimumHeight(px(32))
        self.name = LabeledField(translate("FirstRun", "The office's name"), self._name)
        column.addWidget(self.name)
        column.addWidget(Label(translate("FirstRun", "Patient lists"), Type.SECONDARY_MEDIUM, "text2"))
        self._about = Label("", Type.SECONDARY, "text2", wrap=True)
        column.addWidget(self._about)
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnStretch(1, 1)
        column.addWidget(self._holder)
        self.lists: dict[str, QLineEdit] = {}
        self.show_lists(())

    def show_lists(self, keys: Sequence[str]) -> None:
        """The lists that the extract names; none = they come with it."""
        empty(self._grid)
        self.lists = {}
        for row, key in enumerate(keys):
            field = QLineEdit()
            field.setMaxLength(LONGEST_NAME)
            field.setMinimumHeight(px(32))
            field.setPlaceholderText(translate("FirstRun", "Optional"))
            field.setAccessibleName(translate("FirstRun", "Name of list {key}").format(key=key))
            self._grid.addWidget(Label(key, Type.BODY_MEDIUM), row, 0)
            self._grid.addWidget(field, row, 1)
            self.lists[key] = field
        self._holder.setVisible(bool(keys))
        if keys:
            self._about.setText(
                translate("FirstRun", "Give them names if you like. They can be changed later.")
            )
        else:
            self._about.setText(
                translate("FirstRun", "They come with the extract. They can be given names later.")
            )

    @property
    def office_name(self) -> str:
        """What was typed."""
        return self._name.text().strip()

    @property
    def list_names(self) -> dict[str, str]:
        """The names given, by list."""
        return {key: field.text().strip() for key, field in self.lists.items() if field.text().strip()}

    def check(self) -> bool:
        """The office must have a name."""
        missing = not self.office_name
        self.name.show_error(translate("FirstRun", "Write what the office is called.") if missing else "")
        if missing:
            self._name.setFocus()
        return not missing

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self._name
