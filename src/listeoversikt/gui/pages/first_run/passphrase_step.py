"""Second step: the passphrase, twice, and where the store lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.first_run.entry_card import PlaceField, secret_field
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.new_store import Strength, place_trouble, strength_of
from listeoversikt.store.refusals import Reason
from listeoversikt.words.store import store_fix, store_sentence


def strength_word(strength: Strength) -> str:
    """What is said of a passphrase while it's typed."""
    return {
        Strength.TOO_SHORT: translate("FirstRun", "Too short. At least 12 signs."),
        Strength.TOO_PLAIN: translate("FirstRun", "Too easy to guess. Use different signs."),
        Strength.FAIR: translate("FirstRun", "Long enough. One word more is better."),
        Strength.GOOD: translate("FirstRun", "Good."),
        Strength.STRONG: translate("FirstRun", "Strong."),
    }[strength]


class PassphraseStep(QWidget):
    """Passphrase, once more, place. ``check`` says under the fields what is amiss."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        advice = translate("FirstRun", "Four or five words in a row are easy to remember and hard to guess.")
        column.addWidget(Label(advice, Type.BODY, "text2", wrap=True))
        name = translate("FirstRun", "Passphrase")
        self.phrase = LabeledField(name, secret_field(name))
        again = translate("FirstRun", "Passphrase once more")
        self.again = LabeledField(again, secret_field(again))
        self.strength = Label("", Type.SECONDARY, "text2", wrap=True)
        self.show_signs = QCheckBox(translate("FirstRun", "Show the passphrase"))
        self.show_signs.toggled.connect(self._show)
        for widget in (self.phrase, self.strength, self.again, self.show_signs):
            column.addWidget(widget)
        self.place = PlaceField(folder)
        column.addWidget(self.place)
        self.honest = Notice(
            "warning",
            translate("FirstRun", "Nobody can open the store without the passphrase."),
            translate("FirstRun", "Write it down and lock it in. A recovery key comes in a later version."),
        )
        column.addWidget(self.honest)
        self._first.textChanged.connect(self._judge)
        self._second.textChanged.connect(self._forgive)
        self._judge()

    @property
    def _first(self) -> QLineEdit:
        field = self.phrase.field
        assert isinstance(field, QLineEdit)
        return field

    @property
    def _second(self) -> QLineEdit:
        field = self.again.field
        assert isinstance(field, QLineEdit)
        return field

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self._first.text()

    def check(self) -> bool:
        """Whether the step can be left; what is amiss is said, and the first such field has the focus."""
        strength = strength_of(self.passphrase)
        self.phrase.show_error("" if strength.enough else strength_word(strength))
        self.strength.setVisible(strength.enough)
        differs = translate("FirstRun", "The two passphrases differ.") if strength.enough else ""
        same = self._second.text() == self.passphrase
        self.again.show_error("" if same else differs)
        trouble = place_trouble(self.place.folder) if self.place.folder is not None else Reason.NO_ACCESS
        self.show_place_trouble(trouble)
        for bad, field in ((not strength.enough, self._first), (not same, self._second)):
            if bad:
                field.setFocus()
                return False
        if trouble is not None:
            self.place.button.setFocus()
        return trouble is None

    def show_place_trouble(self, reason: Reason | None) -> None:
        """Why the store can't lie there; None takes it away."""
        if reason is None:
            self.place.error.show_error("")
        elif reason is Reason.DISK_FULL:
            self.place.error.show_error(
                translate("FirstRun", "The disk is full. Free 200 MB and try again. Nothing is lost.")
            )
        elif reason is Reason.NO_ACCESS:
            self.place.error.show_error(
                translate("FirstRun", "The program may not write there. Choose another folder.")
            )
        else:
            said = store_sentence(reason, language()) + " " + store_fix(reason, language())
            self.place.error.show_error(said)

    def forget(self) -> None:
        """Wipes what was typed."""
        self._first.clear()
        self._second.clear()
        self.show_signs.setChecked(False)

    def first_field(self) -> QWidget:
        """Where typing begins."""
        return self._first

    def _judge(self) -> None:
        typed = self.passphrase
        strength = strength_of(typed)
        self.strength.setText(strength_word(strength) if typed else "")
        self.strength.setVisible(bool(typed) and not self.phrase.error.sentence)
        self.strength.set_token("good" if strength >= Strength.GOOD else "text2")
        if strength.enough:
            self.phrase.show_error("")
            self.strength.setVisible(True)
        self._forgive()
        self.changed.emit()

    def _forgive(self) -> None:
        if self._second.text() == self.passphrase:
            self.again.show_error("")

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._first.setEchoMode(mode)
        self._second.setEchoMode(mode)
