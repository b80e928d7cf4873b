"""The card's foot: what can be done; while a form is open, saving it. One filled button at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import Button, IconButton, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

SAVE_KEY = "Ctrl+↵"


class ActionFoot(QWidget):
    """``wanted(key)``: an action was pressed; ``save`` and ``close`` are about the open form."""

    wanted = Signal(str)
    save_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, menu: Callable[[], QMenu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = FlowLayout(self)
        self.contact, self.attempt, self.more = action_buttons(self.wanted.emit, self.show_menu)
        self.save = PrimaryButton(translate("Acting", "Save"), "check", SAVE_KEY)
        self.save.clicked.connect(self.save_wanted)
        self.close_form = SecondaryButton(translate("Acting", "Close"), "", "Esc")
        self.close_form.clicked.connect(self.close_wanted)
        for button in (self.contact, self.attempt, self.save, self.close_form, self.more):
            row.addWidget(button)
        self.show_form(None)

    def show_form(self, save_text: str | None, *, can_save: bool = True) -> None:
        """The foot of an open form, or of none."""
        opened = save_text is not None
        for button in (self.contact, self.attempt):
            button.setVisible(not opened)
        self.close_form.setVisible(opened)
        self.save.setVisible(opened and can_save)
        if save_text is not None:
            self.save.setText(save_text)

    def first_button(self) -> QWidget:
        """Where Enter leads: what can be done first now."""
        if not self.contact.isHidden():
            return self.contact
        return self.save if not self.save.isHidden() else self.more

    def show_menu(self) -> None:
        """Everything else, over the button."""
        self._menu().popup(self.more.mapToGlobal(QPoint(0, -px(4))))


def action_buttons(
    wanted: Callable[[str], None], show_menu: Callable[[], None]
) -> tuple[Button, Button, Button]:
    """«Logg kontakt K», «Forsøk F», «…»."""
    contact = PrimaryButton(translate("Acting", "Log contact"), "phone", "K")
    attempt = SecondaryButton(translate("Acting", "Attempt"), "", "F")
    more = IconButton("dots", translate("Acting", "More actions"))
    more.setFixedHeight(contact.sizeHint().height())

    def want_contact() -> None:
        wanted("contact")

    def want_attempt() -> None:
        wanted("attempt")

    needs("patient.contact", contact)
    needs("patient.attempt", attempt)
    contact.clicked.connect(want_contact)
    attempt.clicked.connect(want_attempt)
    more.clicked.connect(show_menu)
    return contact, attempt, more
