"""The doctor's bar under the list: what waits about the row in hand, or the marked rows, and her answer in one key."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import ElidedLabel
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.worklist_rows import WorklistLine
from listeoversikt.words.worklist import reason_word

YES, NO, TALK = "J", "N", "S"


class DecisionBar(Panel):
    """Says what waits; ``yes``, ``no``, ``talk`` are her three answers. A nurse may ask the doctor instead."""

    yes = Signal()
    no = Signal()
    talk = Signal()
    orders_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "top", parent=parent)
        self.setAccessibleName(translate("Decisions", "Waits for the doctor"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(6), px(24), px(6))
        row.setSpacing(px(8))
        self.said = ElidedLabel("", Type.BODY, "text")
        row.addWidget(self.said, 1)
        self.yes_button = PrimaryButton(translate("Decisions", "Approve"), "check", YES)
        self.yes_button.clicked.connect(self.yes)
        self.no_button = SecondaryButton(translate("Decisions", "Not now …"), "", NO)
        needs("worklist.decide", self.yes_button, self.no_button)
        self.no_button.clicked.connect(self.no)
        self.talk_button = SecondaryButton(translate("Decisions", "Talk to me"), "", TALK)
        needs("worklist.decide", self.talk_button)
        self.talk_button.clicked.connect(self.talk)
        self.orders_button = SecondaryButton(translate("Decisions", "Standing order …"))
        needs("worklist.order", self.orders_button)
        self.orders_button.clicked.connect(self.orders_wanted)
        for button in (self.yes_button, self.no_button, self.talk_button, self.orders_button):
            row.addWidget(button)
        self.question = False
        self.hide()

    def show_lines(self, lines: list[WorklistLine], *, narrow: bool) -> None:
        """What waits about these patients; hidden when nothing does. A question comes before proposals."""
        asked = lines[0].log.questions if len(lines) == 1 else ()
        waiting = [line for line in lines if line.proposed]
        self.question = bool(asked)
        self.setVisible(bool(asked or waiting))
        if not asked and not waiting:
            return
        if asked:
            self._say(asked[0].text, translate("Decisions", "Asked by {who}").format(who=asked[0].by))
            self.yes_button.setText(translate("Decisions", "Yes"))
            self.no_button.setText(translate("Decisions", "No"))
        else:
            self._say(proposed_words(waiting), translate("Decisions", "Nobody is called before you say yes."))
            self.yes_button.setText(translate("Decisions", "Approve"))
            self.no_button.setText(translate("Decisions", "Not now …"))
        self.talk_button.setVisible(self.question)
        self.orders_button.setVisible(not self.question and not narrow)

    def _say(self, text: str, hint: str) -> None:
        self.said.setText(text)
        self.said.setToolTip(f"{text}\n{hint}")
        self.said.setAccessibleDescription(hint)


def proposed_words(lines: list[WorklistLine]) -> str:
    """«Foreslått: Behov uten kontakt», or how many for several patients."""
    if len(lines) == 1:
        reasons = ", ".join(reason_word(reason, language()) for reason in lines[0].proposed)
        return translate("Decisions", "Proposed: {reasons}").format(reasons=reasons)
    count = len(lines)
    return translate("Decisions", "Proposals for %n patient(s)", "", count)
