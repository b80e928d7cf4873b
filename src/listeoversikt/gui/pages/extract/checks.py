"""What was found: a question or a word first where there is one, then tables and findings, and the rest beside."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.extract.beside import BesideTables
from listeoversikt.gui.pages.extract.findings_card import FindingsCard
from listeoversikt.gui.pages.extract.tables_card import TablesCard
from listeoversikt.gui.pages.extract.wording import (
    ask_sentence,
    effect_sentence,
    recognised_sentence,
    rows_sentence,
)
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.notices import Notice, announce
from listeoversikt.gui.texts import translate
from listeoversikt.operations.extract_steps import Looked

BESIDE_WIDTH = 316
NARROW = 900


class Scrolled(QScrollArea):
    """Scrolls down, never sideways; ``body`` is its layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inside = QWidget()
        inside.setAutoFillBackground(False)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(px(24), px(4), px(24), px(16))
        self.body.setSpacing(px(16))
        self.setWidget(inside)


class Question(QWidget):
    """«312 av 4 100 rader … Vil du lese inn resten?» with the safe answer first."""

    accepted = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.notice: Notice | None = None
        self.again = SecondaryButton(translate("Extract", "Choose again"))
        self.accept = SecondaryButton(translate("Extract", "Read in the rest"))
        self.again.clicked.connect(self.refused)
        self.accept.clicked.connect(self.accepted)

    def ask(self, looked: Looked) -> None:
        """Asks about the tables that need it."""
        what = " ".join(ask_sentence(table) for table in looked.asking)
        fix = translate("Extract", "Look at the findings first. Do you want to read in the rest?")
        notice = Notice("warning", what, fix)
        row = notice.layout()
        if row is not None:
            row.addWidget(self.again)
            row.addWidget(self.accept)
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
        self.notice = notice
        self._column.addWidget(notice)
        announce(self, what, at_once=True)


class Checks(Scrolled):
    """Tables and findings at the left, facts at the right; narrow, one under the other."""

    save_wanted = Signal()
    accepted = Signal()
    refused = Signal()
    columns_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = Question()
        self.question.accepted.connect(self.accepted)
        self.question.refused.connect(self.refused)
        self.body.addWidget(self.question)
        self._word: Notice | None = None
        self.recognised: Notice | None = None
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(16))
        self._left = left = QVBoxLayout()
        left.setSpacing(px(16))
        self.tables = TablesCard()
        self.findings = FindingsCard()
        self.findings.save_wanted.connect(self.save_wanted)
        left.addWidget(self.tables)
        left.addWidget(self.findings, 1)
        self._spare = QWidget()
        left.addWidget(self._spare, 0)
        self._columns.addLayout(left, 1)
        self.beside = BesideTables()
        self.beside.columns_wanted.connect(self.columns_wanted)
        self._columns.addWidget(self.beside)
        self.body.addLayout(self._columns, 1)

    def show_extract(self, looked: Looked) -> None:
        """What was looked at."""
        self.tables.show_tables(looked)
        self.findings.show_findings(looked.findings)
        self._left.setStretch(1, 1 if looked.findings else 0)
        self._left.setStretch(2, 0 if looked.findings else 1)
        self.beside.show_extract(looked)
        self._show_word(effect_sentence(looked))
        self._show_recognised(recognised_sentence(looked))
        self.question.setVisible(bool(looked.asking))
        if looked.asking:
            self.question.ask(looked)
        self.verticalScrollBar().setValue(0)
        if not looked.asking:
            announce(self, rows_sentence(looked))

    def _show_word(self, sentence: str) -> None:
        if self._word is not None:
            self._word.hide()
            self._word.deleteLater()
            self._word = None
        if sentence:
            self._word = Notice("info", sentence)
            self.body.insertWidget(0, self._word)

    def _show_recognised(self, sentence: str) -> None:
        """What the headers were recognised by, with a way to change it."""
        if self.recognised is not None:
            self.recognised.hide()
            self.recognised.deleteLater()
            self.recognised = None
        if sentence:
            self.recognised = Notice("good", sentence, action=translate("Extract", "Change"))
            if self.recognised.button is not None:
                self.recognised.button.setAccessibleName(translate("Extract", "Change columns"))
            self.recognised.acted.connect(self.columns_wanted)
            self.body.insertWidget(0, self.recognised)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside, or under."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """One column where there isn't room for two."""
        narrow = self.viewport().width() < px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self.beside.setMinimumWidth(0 if narrow else px(BESIDE_WIDTH))
        self.beside.setMaximumWidth(16777215 if narrow else px(BESIDE_WIDTH))
