"""The form in which a doctor sets another category of a score than the computed one, and says why."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.card.mark_form import FormGround, why_field
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.states import FRAILTY, frailty_label, hfrs_label
from listeoversikt.gui.parts.fields import Choice, LabeledField
from listeoversikt.gui.texts import translate

HFRS = ("low", "intermediate", "high")
MEASURES = ("frailty_index", "hfrs")
"""The scores whose category a doctor may set."""


class CategoryDraft(Protocol):
    """What has been typed so far."""

    category: str
    why: str


def categories(measure: str) -> list[tuple[str, str]]:
    """The categories of a score, the lowest first, with their words."""
    if measure == "hfrs":
        return [(key, hfrs_label(key)) for key in HFRS]
    return [(key, frailty_label(key)) for key in FRAILTY]


def category_label(measure: str, category: str) -> str:
    """The category's word."""
    return dict(categories(measure)).get(category, category)


class OverrideForm(FormGround):
    """Writes into its draft as it's typed; ``saved`` only when there is a reason."""

    saved = Signal()

    def __init__(self, measure: str, draft: CategoryDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.setAccessibleName(translate("Card", "Set another category"))
        column = self.column()
        self.category = Choice(translate("Card", "Category"), categories(measure))
        self.category.choose(draft.category)
        self.category.chosen.connect(self._follow)
        column.addWidget(LabeledField(translate("Card", "Category"), self.category))
        self.why = why_field(draft.why)
        self.why.textChanged.connect(self._follow)
        self.why.returnPressed.connect(self._save)
        self.field = LabeledField(translate("Card", "Reason"), self.why)
        column.addWidget(self.field)
        self.save = self.foot(column, translate("Card", "Set category"))
        self.save.clicked.connect(self._save)
        column.setSpacing(px(8))

    def take_focus(self) -> None:
        """To the category."""
        self.category.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _: object = None) -> None:
        self._draft.category, self._draft.why = self.category.key(), self.why.text()
        if self._draft.why.strip():
            self.field.show_error("")

    def _save(self) -> None:
        if not self._draft.why.strip():
            self.field.show_error(translate("Card", "Write why."))
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.saved.emit()
