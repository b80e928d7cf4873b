"""«Husk passfrasen på denne maskinen»: off until it's asked for, with what it means in plain words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.section import explained
from listeoversikt.gui.parts.entries import Tick
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.new_passphrase import secret_field
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.problems import note_error, problem_of
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate
from listeoversikt.store.refusals import StoreRefused

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk


class AskPassphrase(FieldsDialog):
    """One's own, to be kept."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("KeptPassphrase", "Remember the passphrase on this machine")
        super().__init__(title, translate("KeptPassphrase", "Remember"), "check", parent)
        self.column.addWidget(Label(meaning(), Type.BODY, "text2", wrap=True))
        name = translate("Users", "The passphrase now")
        self.typed = secret_field(name)
        self.field = LabeledField(name, self.typed)
        self.column.addWidget(self.field)
        self.fit()
        self.typed.setFocus()

    def act(self) -> None:
        """When something is typed."""
        if self.typed.text():
            self.given.emit(self.typed.text())

    def refuse(self, sentence: str) -> None:
        """Under the field."""
        self.field.show_error(sentence)
        self.typed.clear()
        self.typed.setFocus()
        self.fit_again()


def meaning() -> str:
    """What it means that it's remembered."""
    return translate(
        "KeptPassphrase", "Whoever can use this machine as you can then open the store without it."
    )


class KeptPassphrase(Card):
    """Hidden where the machine has no key store of its own, in the example office, and for a store on a server."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("KeptPassphrase", "Passphrase"), parent=parent)
        self.body.setSpacing(px(8))
        self._desk = desk
        self._asked = False
        self.dialog: AskPassphrase | None = None
        self.tick = Tick(translate("KeptPassphrase", "Remember the passphrase on this machine"))
        self.tick.chosen.connect(self._chosen)
        self.body.addWidget(self.tick)
        self.body.addWidget(explained(meaning()))
        self.setVisible(False)

    @property
    def _folder(self) -> Path | None:
        folder = self._desk.preferences.last_folder
        return folder if isinstance(folder, Path) and not self._desk.office.example else None

    @property
    def _login(self) -> str:
        return rights.identity.login if rights.identity is not None else ""

    def look(self) -> None:
        """Asks once whether the machine can, off this thread: its key store may answer late."""
        self.tick.show_choice(bool(self._login) and self._desk.preferences.kept_for == self._login)
        if self._asked or self._folder is None or not self._login:
            return
        self._asked = True

        def ask(view: Any) -> bool:
            from listeoversikt.operations.kept_passphrase import can_keep

            return can_keep()

        self._desk.runner.ask_anyway(ask, self.setVisible, note_error, slow=True)

    def _chosen(self, on: bool) -> None:
        folder, login = self._folder, self._login
        if folder is None:
            return
        if not on:
            self._forget(folder, login)
            return
        self.dialog = AskPassphrase(self.window())
        self.dialog.given.connect(lambda typed: self._keep(folder, login, typed))
        self.dialog.rejected.connect(self.look)
        self.dialog.open()

    def _forget(self, folder: Path, login: str) -> None:
        self._desk.preferences.kept_for = ""

        def forget(view: Any) -> None:
            from listeoversikt.operations.kept_passphrase import forget_passphrase

            forget_passphrase(folder, login)

        self._desk.runner.ask_anyway(forget, lambda _: self.look(), note_error, slow=True)

    def _keep(self, folder: Path, login: str, passphrase: str) -> None:
        def keep(view: Any) -> bool:
            from listeoversikt.operations.kept_passphrase import keep_passphrase

            return keep_passphrase(folder, login, passphrase)

        def kept(done: bool) -> None:
            if not done:
                self._refused(translate("KeptPassphrase", "The machine's key store said no."))
                return
            self._desk.preferences.kept_for = login
            if self.dialog is not None:
                self.dialog.accept()
            self.look()

        def failed(error: BaseException) -> None:
            problem = problem_of(error)
            if not isinstance(error, StoreRefused):
                note_error(error)
            self._refused(problem.sentence)

        self._desk.runner.ask_anyway(keep, kept, failed, slow=True)

    def _refused(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.refuse(sentence)


class LooksWhenShown(QWidget):
    """Asks the machine first when somebody looks."""

    def __init__(self, card: KeptPassphrase, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self.setFixedHeight(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Now."""
        super().showEvent(event)
        self._card.look()
