"""Two on the same field: both texts are shown, mine is kept, and somebody chooses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel, announce
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import clock_time, language, translate
from listeoversikt.words.plans import value_text

if TYPE_CHECKING:
    from listeoversikt.followup.plan_conflicts import Conflict
    from listeoversikt.gui.pages.plans.saving import Edit

LONGEST = 600


class _Text(QWidget):
    """One of the two: who, when, and the words."""

    def __init__(self, who: str, text: str, *, mine: bool) -> None:
        super().__init__()
        self._mine = mine
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.setSpacing(px(3))
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(IconLabel("user", "accent" if mine else "text2", 14))
        head.addWidget(Label(who, Type.SECONDARY_STRONG, "accent" if mine else "text2"), 1)
        column.addLayout(head)
        shown = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"
        words = Label(shown or translate("Plans", "(empty)"), Type.BODY, "text", wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(words)
        column.addStretch(1)
        self.setAccessibleName(f"{who}: {text}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mine on the soft accent, with an edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme().color("accent_soft" if self._mine else "surface"))
            painter.setPen(QPen(theme().color("accent" if self._mine else "control"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class ConflictPanel(Card):
    """``chosen(edit, mine)``: the edit stands over theirs (True), or theirs stays."""

    chosen = Signal(object, bool)

    def __init__(
        self, edit: Edit, conflicts: Sequence[Conflict], writer: str = "", parent: QWidget | None = None
    ) -> None:
        """``writer`` of the text that isn't saved; "" = who sits here."""
        super().__init__(parent=parent)
        self.edit, self.conflicts = edit, tuple(conflicts)
        first = conflicts[0]
        said = translate("Plans", "{who} saved while you wrote").format(who=first.who)
        if writer:
            said = translate("Plans", "{who} saved while {writer} wrote").format(who=first.who, writer=writer)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel("users", "text2", 20))
        head.addWidget(Heading(said), 1)
        self.body.addLayout(head)
        ask = translate("Plans", "Your text is kept. Choose what is to stand.")
        if writer:
            ask = translate("Plans", "Both texts are kept. Choose what is to stand.")
        self.body.addWidget(Label(ask, Type.SECONDARY, "text2", wrap=True))
        what = edit.what[:1].upper() + edit.what[1:]
        self.body.addWidget(Label(what, Type.SECONDARY_STRONG, "text2"))
        texts = QHBoxLayout()
        texts.setSpacing(px(8))
        at: dt.datetime = first.at
        theirs = f"{first.who}, {clock_time(at.astimezone())}"
        field = first.path.rpartition("/")[2]
        texts.addWidget(_Text(theirs, _words(first.theirs, field), mine=False), 1)
        mine = translate("Plans", "You, not saved")
        if writer:
            mine = translate("Plans", "{who}, not saved").format(who=writer)
        texts.addWidget(_Text(mine, _words(first.mine, field), mine=True), 1)
        self.body.addLayout(texts)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        use = translate("Plans", "Use the other text") if writer else translate("Plans", "Use mine")
        keep = translate("Plans", "Keep what stands") if writer else translate("Plans", "Keep theirs")
        self.mine_button = PrimaryButton(use, "check")
        self.theirs_button = SecondaryButton(keep)
        self.mine_button.clicked.connect(self._mine)
        self.theirs_button.clicked.connect(self._theirs)
        buttons.addWidget(self.mine_button)
        buttons.addWidget(self.theirs_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.setAccessibleName(said)
        announce(self, f"{said}. {ask}", at_once=True)

    def _mine(self) -> None:
        self.chosen.emit(self.edit, True)

    def _theirs(self) -> None:
        self.chosen.emit(self.edit, False)


def _words(value: Any, field: str) -> str:
    """A value of the log in words."""
    if value is None or value == "":
        return ""
    if isinstance(value, str):
        return value_text(value, field, language())
    if isinstance(value, dict):
        return str(value.get("text", ""))
    return value_text(value, field, language())
