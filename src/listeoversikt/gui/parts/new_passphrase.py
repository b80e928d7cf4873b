"""A new passphrase, twice: how hard it is to guess, and that both are the same."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import translate
from listeoversikt.operations.new_store import Strength, strength_of


def secret_field(name: str) -> QLineEdit:
    """A field whose signs aren't shown."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setMinimumHeight(px(32))
    return field


def strength_word(strength: Strength) -> str:
    """What is said of a passphrase while it's typed."""
    return {
        Strength.TOO_SHORT: translate("FirstRun", "Too short. At least 12 signs."),
        Strength.TOO_PLAIN: translate("FirstRun", "Too easy to guess. Use different signs."),
        Strength.FAIR: translate("FirstRun", "Long enough. One word more is better."),
        Strength.GOOD: translate("FirstRun", "Good."),
        Strength.STRONG: translate("FirstRun", "Strong."),
    }[strength]


class NewPassphrase(QWidget):
    """``check`` says under the fields what is amiss, and puts the focus there."""

    changed = Signal()

    def __init__(self, name: str = "", again: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        name = name or translate("FirstRun", "Passphrase")
        again = again or translate("FirstRun", "Passphrase once more")
        self.first, self.second = secret_field(name), secret_field(again)
        self.phrase, self.again = LabeledField(name, self.first), LabeledField(again, self.second)
        self.strength = Label("", Type.SECONDARY, "text2", wrap=True)
        self.show_signs = QCheckBox(translate("FirstRun", "Show the passphrase"))
        self.show_signs.toggled.connect(self._show)
        for widget in (self.phrase, self.strength, self.again, self.show_signs):
            column.addWidget(widget)
        self.first.textChanged.connect(self._judge)
        self.second.textChanged.connect(self._forgive)
        self._judge()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.first.text()

    def check(self, *, focus: bool = True) -> bool:
        """Whether it's hard enough to guess, and typed alike twice."""
        strength = strength_of(self.text)
        self.phrase.show_error("" if strength.enough else strength_word(strength))
        self.strength.setVisible(strength.enough)
        differs = translate("FirstRun", "The two passphrases differ.") if strength.enough else ""
        same = self.second.text() == self.text
        self.again.show_error("" if same else differs)
        for bad, field in ((not strength.enough, self.first), (not same, self.second)):
            if bad:
                if focus:
                    field.setFocus()
                return False
        return True

    def forget(self) -> None:
        """Wipes what was typed."""
        self.first.clear()
        self.second.clear()
        self.show_signs.setChecked(False)

    def _judge(self) -> None:
        strength = strength_of(self.text)
        self.strength.setText(strength_word(strength) if self.text else "")
        self.strength.setVisible(bool(self.text) and not self.phrase.error.sentence)
        self.strength.set_token("good" if strength >= Strength.GOOD else "text2")
        if strength.enough:
            self.phrase.show_error("")
            self.strength.setVisible(True)
        self._forgive()
        self.changed.emit()

    def _forgive(self) -> None:
        if self.second.text() == self.text:
            self.again.show_error("")

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.second.setEchoMode(mode)
