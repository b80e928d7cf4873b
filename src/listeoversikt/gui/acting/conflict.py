"""Two on one patient: what the other saved, what is mine and isn't saved; mine is kept until I choose."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.followup.log.patient_acts import Flags
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import clock_time, language, translate
from listeoversikt.words.act_lines import act_line
from listeoversikt.words.acts import flag_lines
from listeoversikt.words.log_lines import log_line

WRITTEN = ("why", "text", "note")
"""The fields of an act that people write in."""

if TYPE_CHECKING:
    from listeoversikt.followup.log.act import Act
    from listeoversikt.followup.log.entry import Entry


class ConflictPanel(QWidget):
    """``mine``: what I wrote holds, beside theirs. ``theirs``: mine is let go."""

    mine = Signal()
    theirs = Signal()

    def __init__(
        self, entries: Sequence[Entry], acts: Sequence[Act], today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(4))
        column.setSpacing(px(10))
        column.addWidget(IconLabel("users", "text2", 24))
        who = entries[-1].who if entries else ""
        title = Heading(translate("Conflict", "{who} saved while you wrote").format(who=who))
        title.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(
            Label(
                translate("Conflict", "Your text is kept. Choose what is to hold."),
                Type.BODY,
                "text2",
                wrap=True,
            )
        )
        for entry, text in told(entries, today):
            when = clock_time(entry.at.astimezone())
            column.addWidget(_Box(f"{entry.who}, {when}", text, chosen=False))
        own = ". ".join(text for act in acts if (text := _text(act, today)))
        column.addWidget(_Box(translate("Conflict", "You, not saved"), own, chosen=True))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.use_mine = PrimaryButton(translate("Conflict", "Use mine"), "check")
        self.use_mine.clicked.connect(self.mine)
        self.keep_theirs = SecondaryButton(translate("Conflict", "Keep theirs"))
        self.keep_theirs.clicked.connect(self.theirs)
        row.addWidget(self.use_mine)
        row.addWidget(self.keep_theirs)
        row.addStretch(1)
        column.addLayout(row)
        self.setAccessibleName(title.text())


def told(entries: Sequence[Entry], today: dt.date) -> list[tuple[Entry, str]]:
    """What others have written, in words. A tick is only told where they wrote nothing else."""
    lines = [(entry, "" if entry.act is None else _text(entry.act, today)) for entry in entries]
    said = [(entry, text) for entry, text in lines if text]
    if said:
        return said
    return [
        (entry, log_line(entry.act, language(), today=today, point=_point)) for entry in entries if entry.act
    ]


def _point(key: str) -> str:
    from listeoversikt.followup.after_discharge_form import shipped_points

    return next((point.word(language()) for point in shipped_points() if point.key == key), key)


def _text(act: Act, today: dt.date) -> str:
    """What was done, with everything that was written in it."""
    if isinstance(act, Flags):
        return " · ".join(flag_lines(act, language())) or translate("Conflict", "Nothing to know is noted")
    said = act_line(act, language(), today=today)
    if not said:
        return ""
    for name in WRITTEN:
        text = str(getattr(act, name, "")).strip().rstrip(".")
        if text and text not in said:
            said = f"{said}. {text}"
    return said


class _Box(QWidget):
    """One text with whose it is."""

    def __init__(self, whose: str, text: str, *, chosen: bool) -> None:
        super().__init__()
        self._chosen = chosen
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(3))
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(IconLabel("user", "text2", 14))
        top.addWidget(Label(whose, Type.SECONDARY_STRONG, "text"), 1)
        column.addLayout(top)
        said = Label(text, Type.BODY, "text", wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(said)
        self.setAccessibleName(f"{whose}: {text}")
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """One line round; mine on the accent's soft ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("accent" if self._chosen else "line"), 1))
        painter.setBrush(theme().color("accent_soft" if self._chosen else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
