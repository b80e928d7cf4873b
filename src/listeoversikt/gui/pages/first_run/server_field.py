"""The address of a store on a server, for those who have one: a quiet button that becomes a field; and its password."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.new_passphrase import secret_field
from listeoversikt.gui.texts import language, translate
from listeoversikt.store.address import Location, ServerAddress, address_of
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.server_passwords import forget_typed, keep_typed
from listeoversikt.words.store import store_fix, store_sentence

EXAMPLE = "postgresql://kontor@tjener/lister"


class ServerField(QWidget):
    """``chosen`` tells an address that can be read."""

    chosen = Signal(object)

    def __init__(self, place: Location | None, parent: QWidget | None = None, *, offer: str = "") -> None:
        """``offer``: what the button says."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.button = QuietButton(offer or translate("FirstRun", "The store is on a server"))
        self.button.clicked.connect(self._show_field)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.field = QLineEdit()
        self.field.setMinimumHeight(px(32))
        self.field.setPlaceholderText(EXAMPLE)
        self.field.editingFinished.connect(self.read)
        self.labelled = LabeledField(translate("FirstRun", "The server's address"), self.field)
        self.labelled.setVisible(False)
        column.addWidget(self.labelled)
        self._told = ""
        if isinstance(place, ServerAddress):
            self._told = str(place)
            self.field.setText(self._told)
            self._show_field()

    def read(self) -> bool:
        """Tells another address than before; False where what is typed can't be one, and says why."""
        typed = self.field.text().strip()
        if not typed or typed == self._told:
            return True
        try:
            address = address_of(typed)
        except StoreRefused as refused:
            said = (store_sentence(refused.reason, language()), store_fix(refused.reason, language()))
            self.labelled.show_error(" ".join(said))
            return False
        self._told = typed
        self.labelled.show_error("")
        self.chosen.emit(address)
        return True

    def forget(self) -> None:
        """A folder has been chosen instead."""
        self._told = ""
        self.field.clear()

    def _show_field(self) -> None:
        self.button.setVisible(False)
        self.labelled.setVisible(True)
        if not self._told:
            self.field.setFocus()


class ServerPassword(QWidget):
    """The server's own password, where the server has asked for one: kept in memory until the program is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        name = translate("FirstRun", "Password at the server")
        self.field = secret_field(name)
        self.labelled = LabeledField(name, self.field)
        column.addWidget(self.labelled)
        self.hide()

    def ask(self, address: ServerAddress) -> None:
        """The server let nobody in: with what was typed, or because nothing was."""
        was_wrong = bool(self.field.text())
        self.put_away()
        forget_typed(address)
        asked = translate("FirstRun", "The server asks for its password. It is remembered until you quit.")
        wrong = translate("FirstRun", "The server didn't accept the user or the password. Try again.")
        self.show()
        self.labelled.show_error(wrong if was_wrong else asked)
        self.field.setFocus()

    def hand_over(self, address: object) -> None:
        """What is typed is what the server gets; nothing where it hasn't asked."""
        if isinstance(address, ServerAddress) and not self.isHidden():
            keep_typed(address, self.field.text())

    def put_away(self) -> None:
        """Another place, or open: nothing typed stays behind."""
        self.field.clear()
        self.labelled.show_error("")
        self.hide()
