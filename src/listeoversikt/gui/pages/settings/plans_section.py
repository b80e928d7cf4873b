"""What plans may lean on: the office's own list of offers; and the way to the form after a discharge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.settings.section import Section, labeled
from listeoversikt.gui.parts.buttons import IconButton, SecondaryButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices

LONGEST_OFFER = 80


class PlansSection(Section):
    """Planer og sjekkliste."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("PlanSettings", "Plans and checklist"),
            translate(
                "PlanSettings", "What the office can offer, and what is gone through after a discharge."
            ),
            parent,
        )
        self._offers: list[str] = []
        card = self.card(translate("PlanSettings", "The office's own offers"))
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_OFFER)
        self.field.setMinimumHeight(px(32))
        self.offer = labeled(
            translate("PlanSettings", "Offer"),
            self.field,
            hint=translate("PlanSettings", "For example a group, a course or a healthy life centre."),
        )
        card.addWidget(self.offer)
        self.add = SecondaryButton(translate("PlanSettings", "Add"), "plus")
        self.add.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        card.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._none = Label(translate("PlanSettings", "No offers of the office's own."), Type.BODY, "text2")
        card.addWidget(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(2))
        card.addLayout(self._rows)
        self.removers: dict[str, IconButton] = {}
        form = self.card(translate("PlanSettings", "Checklist after discharge"))
        self.form_words = Label("", Type.BODY, "text2", wrap=True)
        form.addWidget(self.form_words)
        self.edit_form = SecondaryButton(translate("PlanSettings", "Edit the checklist"), "checklist")
        self.edit_form.clicked.connect(lambda: self.go.emit(Target("discharges", action="edit_form")))
        form.addWidget(self.edit_form, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def show_choices(self, choices: Choices) -> None:
        """The offers that hold, and whose checklist it is."""
        points = len(choices.table["discharge_form"])
        own = translate("PlanSettings", "The office's own, %n point(s).", "", points)
        shipped = translate("PlanSettings", "The program's own checklist is in use.")
        self.form_words.setText(own if points else shipped)
        offers = list(choices.table["offers"])
        if offers != self._offers or len(self.removers) != len(offers):
            self._offers = offers
            self._show_rows()

    def _show_rows(self) -> None:
        empty(self._rows)
        self.removers = {}
        for offer in self._offers:
            self._rows.addWidget(self._row(offer))
        self._none.setHidden(bool(self._offers))

    def _row(self, offer: str) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Label(offer, wrap=True), 1)
        remove = IconButton("trash", translate("PlanSettings", "Remove {offer}").format(offer=offer))
        remove.clicked.connect(lambda: self._remove(offer))
        line.addWidget(remove)
        self.removers[offer] = remove
        return holder

    def _add(self) -> None:
        offer = self.field.text().strip()
        if not offer:
            self.offer.show_error(translate("PlanSettings", "Write what the offer is called."))
            return
        if offer.casefold() in {one.casefold() for one in self._offers}:
            self.offer.show_error(translate("PlanSettings", "The offer is on the list already."))
            return
        self.offer.show_error("")
        self.field.clear()
        self._send([*self._offers, offer])

    def _remove(self, offer: str) -> None:
        self.field.setFocus()
        self._send([other for other in self._offers if other != offer])

    def _send(self, offers: list[str]) -> None:
        self._offers = offers
        self._show_rows()
        self.send({"offers": offers}, translate("PlanSettings", "The office's own offers"))
