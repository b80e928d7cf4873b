"""Dialogs about a model: switch it on with a ground, name a fitted one, read the card."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, font, px
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.entries import NumberField
from listeoversikt.gui.parts.fields import Choice, LabeledField, Segmented
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.texts import ENGLISH, NORWEGIAN, language, translate
from listeoversikt.operations.model_choice import LONGEST_SENTENCE, SHARE, SHARES, Basis
from listeoversikt.operations.model_in_use import Stop
from listeoversikt.words.models import basis_word, model_stop

CARD_WIDTH, CARD_HEIGHT = 720, 640


class SwitchDialog(FieldsDialog):
    """On what ground predictions are shown, in a sentence; and how large the risk zone is on the day."""

    given = Signal(object, str, float)

    def __init__(
        self,
        name: str,
        bases: Sequence[Basis],
        why: str,
        parent: QWidget | None = None,
        *,
        zone: bool = True,
    ) -> None:
        """``zone``: it decides who is in the risk zone; a readmission score doesn't."""
        super().__init__(
            translate("Models", "Switch prediction on?"), translate("Models", "Switch on"), "check", parent
        )
        self.column.addWidget(Label(name, Type.BODY_STRONG, wrap=True))
        self.column.addWidget(Label(why, Type.BODY, "text2", wrap=True))
        ground = translate("Models", "Ground")
        items = [(basis.value, _capital(basis_word(basis, language()))) for basis in bases]
        self.basis = Choice(ground, items)
        self.column.addWidget(LabeledField(ground, self.basis))
        sentence = translate("Models", "The ground in one sentence")
        self.sentence = QLineEdit()
        self.sentence.setMaxLength(LONGEST_SENTENCE)
        self.sentence.setMinimumHeight(px(32))
        self.sentence.setAccessibleName(sentence)
        self.sentence_field = LabeledField(
            sentence, self.sentence, hint=translate("Models", "For instance where it was decided, and when.")
        )
        self.column.addWidget(self.sentence_field)
        least, most = (round(end * 100) for end in SHARES)
        share = translate("Models", "Per cent of the list in the risk zone")
        self.share = NumberField(share, least, most)
        self.share.show_number(round(SHARE * 100))
        self.share_field = LabeledField(share, self.share)
        self.share.refused.connect(self.share_field.show_error)
        self.column.addWidget(self.share_field)
        self.share_field.setVisible(zone)
        about = translate(
            "Models",
            "The limit is fixed on today's list and is the same for everybody after. You can switch it off at any time.",
        )
        if not zone:
            about = translate("Models", "Shown at discharges. You can switch it off at any time.")
        self.column.addWidget(Caption(about, wrap=True))
        self.sentence.setFocus()
        self.fit()

    def act(self) -> None:
        """Gives it out, where it's whole."""
        sentence = self.sentence.text().strip()
        self.sentence_field.show_error("" if sentence else model_stop(Stop.NO_SENTENCE, language()))
        if not sentence or self.share.sentence():
            (self.sentence if not sentence else self.share).setFocus()
            self.fit_again()
            return
        self.given.emit(Basis(self.basis.key()), sentence, int(self.share.text()) / 100)
        self.accept()


class FitDialog(FieldsDialog):
    """The name of the model that is fitted to the office."""

    given = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Models", "Fit the model to the office?"), translate("Models", "Fit"), "refresh", parent
        )
        for text in (
            translate(
                "Models", "Level and slope are learnt anew on the office's own history. The ranking stays."
            ),
            translate(
                "Models",
                "The result is a new model, unless the calibration fits already. The first one isn't changed.",
            ),
        ):
            self.column.addWidget(Label(text, Type.BODY, "text2", wrap=True))
        label = translate("Models", "Name")
        self.name = QLineEdit(name)
        self.name.setMaxLength(80)
        self.name.setMinimumHeight(px(32))
        self.field = LabeledField(label, self.name)
        self.column.addWidget(self.field)
        self.name.setFocus()
        self.name.selectAll()
        self.fit()

    def act(self) -> None:
        """Gives the name out."""
        name = self.name.text().strip()
        self.field.show_error("" if name else translate("Models", "Write a name."))
        if name:
            self.given.emit(name)
            self.accept()


class CardDialog(OrderedDialog):
    """The model card, in Norwegian or English."""

    def __init__(
        self, name: str, ask: Callable[[str, Callable[[str], None]], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Models", "Model card: {name}").format(name=name)
        self.setWindowTitle(title)
        self._ask = ask
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.addWidget(Heading(title), 1)
        self.languages = Segmented(
            translate("Models", "Language"), ((NORWEGIAN, "Norsk"), (ENGLISH, "English"))
        )
        self.languages.choose(language())
        self.languages.chosen.connect(self._show)
        head.addWidget(self.languages)
        column.addLayout(head)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setOpenLinks(False)
        self.text.setTabChangesFocus(True)
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = SecondaryButton(translate("Models", "Close"), "", "Esc")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        column.addLayout(row)
        owner = self.parentWidget()
        room = owner.window().size() if owner is not None else self.size()
        self.resize(min(px(CARD_WIDTH), room.width() - px(32)), min(px(CARD_HEIGHT), room.height() - px(32)))
        self.text.setFocus()
        self._show(self.languages.key())

    def _show(self, code: str) -> None:
        self._ask(code, self._fill)

    def _fill(self, markdown: str) -> None:
        self.text.setMarkdown(markdown)
        _dress(self.text.document())


def _dress(document: QTextDocument) -> None:
    """Headings and body in the type scale; nothing slants."""
    document.setDocumentMargin(px(12))
    plain, title = QTextCharFormat(), QTextCharFormat()
    plain.setFontItalic(False)
    title.setFont(font(Type.CARD_TITLE))
    whole = QTextCursor(document)
    whole.select(QTextCursor.SelectionType.Document)
    whole.mergeCharFormat(plain)
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(title)
        block = block.next()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
