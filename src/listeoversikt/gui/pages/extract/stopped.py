"""A stopped import: what, where (never the value), how to mend, and the buttons."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.extract.checks import Scrolled
from listeoversikt.gui.pages.extract.wording import remedy_text, stop_fix, stop_place, stop_title
from listeoversikt.gui.parts.buttons import Button, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel, announce
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import translate
from listeoversikt.operations.extract_stops import Remedy, StopKind, Stopped

WIDTH = 460
SIGNS = {
    StopKind.IDENTITY: ("shield-x", "high"),
    StopKind.CANCELLED: ("circle-x", "text2"),
    StopKind.STORE: ("database", "high"),
    StopKind.CHANGED_MEANWHILE: ("refresh", "rising"),
}
OTHER = ("alert-circle", "rising")


class FixBox(QWidget):
    """«Slik retter du» on a sunken ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(4))
        column.addWidget(Label(translate("Extract", "How to mend it"), Type.SECONDARY_STRONG, "text2"))
        self.text = Label("", Type.BODY, "text", wrap=True)
        column.addWidget(self.text)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class StoppedView(Scrolled):
    """One card in the middle. ``copy_wanted`` hands on the text for whoever makes the extract."""

    remedy_chosen = Signal(object)
    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card = Card()
        self.card.setMaximumWidth(px(WIDTH))
        self.card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.card.body.setContentsMargins(px(24), px(24), px(24), px(24))
        self.card.body.setSpacing(px(10))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)
        self.body.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(2)
        self._stop: Stopped | None = None
        self._content: QWidget | None = None
        self.buttons: list[Button] = []
        self.title = Heading("", Type.LEAD_STRONG)
        self.place = Label()
        self.fix = FixBox()

    def show_stop(self, stop: Stopped, *, mapped: bool = False) -> None:
        """Another stop; ``mapped`` = a person has said what the columns mean, and can say it anew."""
        if mapped and stop.refusal is not None:
            stop = replace(stop, remedies=(*stop.remedies, Remedy.CHANGE_COLUMNS))
        self._stop = stop
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget()
        self.card.body.addWidget(self._content)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        sign, ink = SIGNS.get(stop.kind, OTHER)
        column.addWidget(IconLabel(sign, ink, 32))
        self.title = Heading(stop_title(stop), Type.LEAD_STRONG)
        self.title.setWordWrap(True)
        column.addWidget(self.title)
        self.place = Label(stop_place(stop), wrap=True)
        column.addWidget(self.place)
        self.place.setVisible(bool(self.place.text()))
        self.fix = FixBox()
        self.fix.text.setText(stop_fix(stop))
        column.addWidget(self.fix)
        self._add_promise(column, stop)
        self._add_buttons(column, stop)
        self.card.setAccessibleName(self.title.text())
        announce(self, self.plain_text(), at_once=True)

    def plain_text(self) -> str:
        """What, where and how to mend, to be sent to whoever makes the extract."""
        return "\n".join(filter(None, (self.title.text() + ".", self.place.text(), self.fix.text.text())))

    @property
    def passable(self) -> str:
        """The column that may be passed; "" for none."""
        return self._stop.passable if self._stop is not None else ""

    def first_button(self) -> QWidget:
        """The safe way on."""
        return self.buttons[0] if self.buttons else self

    def _add_promise(self, column: QVBoxLayout, stop: Stopped) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(IconLabel("lock", "good", 16), 0, Qt.AlignmentFlag.AlignTop)
        if stop.kind is StopKind.IDENTITY:
            text = translate("Extract", "Nothing is stored. The values aren't shown.")
        else:
            text = translate("Extract", "Nothing is stored. The previous extract applies.")
        row.addWidget(Label(text, Type.SECONDARY, "text2", wrap=True), 1)
        column.addLayout(row)

    def _add_buttons(self, column: QVBoxLayout, stop: Stopped) -> None:
        flow = FlowLayout()
        self.buttons = []
        for place, remedy in enumerate(stop.remedies or (Remedy.CHOOSE_AGAIN,)):
            kind = PrimaryButton if place == 0 else SecondaryButton
            button = kind(remedy_text(remedy))
            button.setProperty("remedy", remedy.value)
            button.clicked.connect(self._choose)
            flow.addWidget(button)
            self.buttons.append(button)
        if stop.kind in (StopKind.IDENTITY, StopKind.UNREADABLE, StopKind.NEW_PSEUDONYMS):
            copy = SecondaryButton(translate("Extract", "Copy the text"), "copy")
            copy.setToolTip(
                translate("Extract", "For whoever makes the extract. Holds no value of a patient.")
            )
            copy.clicked.connect(self._copy)
            flow.addWidget(copy)
            self.buttons.append(copy)
        if Remedy.PASS_COLUMN in stop.remedies:
            text = translate("Extract", "Pass {column} only when it shows nobody's identity. It is logged.")
            said = text.format(column=stop.passable)
            column.addWidget(Label(said, Type.SECONDARY, "text2", wrap=True))
        column.addLayout(flow)

    def _choose(self) -> None:
        self.remedy_chosen.emit(Remedy(self.sender().property("remedy")))

    def _copy(self) -> None:
        self.copy_wanted.emit(self.plain_text())
