"""The small form under a row of evidence: wrong or solved, what it's about, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import QuietButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import LabeledField, Segmented
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.card.lines import Markable

LONGEST = 200
PART, ROW = "part", "row"


@dataclass
class Draft:
    """What has been typed so far. ``one_row``: only that row, not the whole part."""

    mark: str = "wrong"
    one_row: bool = False
    why: str = ""

    @classmethod
    def of(cls, markable: Markable) -> Draft:
        """Begins with the mark that stands, if there is one."""
        whole = () if markable.item.marked is None else markable.item.marked.marks
        row = markable.newest
        if markable.row is None:
            for mark in whole:
                if mark.whole:
                    return cls(mark.act.mark, False, mark.act.why)
        if row is not None and row.mark is not None:
            return cls(row.mark.act.mark, True, row.mark.act.why)
        return cls(one_row=markable.row is not None or markable.by_row)


class FormGround(QWidget):
    """A quiet ground; Esc cancels, and goes no further."""

    cancelled = Signal()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sunken ground with a thin line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def column(self) -> QVBoxLayout:
        """Where the fields stand."""
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        theme().changed.connect(self.update)
        return column

    def foot(self, column: QVBoxLayout, save_text: str) -> SecondaryButton:
        """The button that saves, and «Avbryt» beside it."""
        box = QWidget()
        row = FlowLayout(box)
        save = SecondaryButton(save_text)
        row.addWidget(save)
        cancel = QuietButton(translate("Card", "Cancel"))
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
        column.addWidget(box)
        return save


def why_field(text: str) -> QLineEdit:
    """A line for the reason."""
    field = QLineEdit(text)
    field.setMaxLength(LONGEST)
    field.setMinimumHeight(px(32))
    return field


class MarkForm(FormGround):
    """Writes into its draft as it's typed; ``saved`` only when there is a reason."""

    saved = Signal()
    taken_away = Signal()

    def __init__(self, markable: Markable, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.setAccessibleName(translate("Card", "Mark the evidence"))
        column = self.column()
        self.mark = Segmented(
            translate("Card", "Mark as"),
            [("wrong", translate("Card", "Wrong")), ("solved", translate("Card", "Solved"))],
        )
        self.mark.choose(draft.mark)
        self.mark.chosen.connect(self._follow)
        column.addWidget(self.mark)
        self.scope = Segmented(
            translate("Card", "What is marked"),
            [(PART, translate("Card", "All of it")), (ROW, translate("Card", "Only this row"))],
        )
        self.scope.choose(ROW if draft.one_row else PART)
        self.scope.chosen.connect(self._follow)
        self.scope.setVisible(markable.row is None and markable.newest is not None and not markable.by_row)
        column.addWidget(self.scope)
        self.hint = Caption("", wrap=True)
        column.addWidget(self.hint)
        self.why = why_field(draft.why)
        self.why.textChanged.connect(self._follow)
        self.why.returnPressed.connect(self._save)
        self.field = LabeledField(translate("Card", "Reason"), self.why)
        column.addWidget(self.field)
        column.addWidget(self._buttons(markable))
        self._follow()

    def _buttons(self, markable: Markable) -> QWidget:
        box = QWidget()
        row = FlowLayout(box)
        self.save = SecondaryButton(translate("Card", "Mark"))
        self.save.clicked.connect(self._save)
        row.addWidget(self.save)
        cancel = QuietButton(translate("Card", "Cancel"))
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
        self.remove = QuietButton(translate("Card", "Take the mark away"))
        self.remove.clicked.connect(self.taken_away)
        marked = markable.item.marked is not None or (
            markable.newest is not None and markable.newest.mark is not None
        )
        self.remove.setVisible(marked)
        row.addWidget(self.remove)
        return box

    def take_focus(self) -> None:
        """To the reason."""
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _: object = None) -> None:
        draft = self._draft
        draft.mark, draft.one_row, draft.why = self.mark.key(), self.scope.key() == ROW, self.why.text()
        self.hint.setText(self._hint())
        if draft.why.strip():
            self.field.show_error("")

    def _hint(self) -> str:
        if not self._draft.one_row:
            return translate("Card", "It counts again when a newer row comes.")
        if self._draft.mark == "wrong":
            return translate("Card", "The row is left out of every score.")
        return translate("Card", "The row is left out here only.")

    def _save(self) -> None:
        if not self._draft.why.strip():
            self.field.show_error(translate("Card", "Write why."))
            self.take_focus()
            return
        self.saved.emit()
