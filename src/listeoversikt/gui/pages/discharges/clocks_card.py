"""What the card says of one discharge above everything else: both clocks and the ladder."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.followup.cells import STEP_LOOKS
from listeoversikt.gui.look.clock import (
    Clock,
    box_height,
    boxes_width,
    clock_width,
    no_letter_word,
    paint_clock,
)
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.discharges.short_term_box import ShortTermBox
from listeoversikt.gui.pages.discharges.words import (
    contact_sentences,
    lapse_sentence,
    read_clocks,
    rung_state_word,
    rung_word,
    status_look,
)
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.pills import MissingLabel, PillLabel
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_near, translate
from listeoversikt.operations.discharge_line import DischargeLine, LadderStep


class ClockLabel(QWidget):
    """A clock as a widget, spoken as its sentence."""

    def __init__(self, clock: Clock, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        speak_as(self, QAccessible.Role.StaticText)
        self._clock = clock
        self.setAccessibleName(f"{name}: {clock.spoken}")
        self.setToolTip(clock.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Boxes and words."""
        height = max(box_height(), metrics(Type.SECONDARY).height())
        return QSize(round(clock_width(self._clock)) + 2, round(height) + 2)

    def minimumSizeHint(self) -> QSize:
        """The boxes, and a few letters."""
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), round(boxes_width(self._clock.boxes)) + px(40)), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The clock."""
        with QPainter(self) as painter:
            paint_clock(painter, QRectF(self.rect()), self._clock)


class ClocksCard(QWidget):
    """One discharge: when and why, how it stands, both clocks, the contact, the ladder."""

    removal_wanted = Signal(object)
    set_aside_wanted = Signal()
    still_wanted = Signal()
    home_wanted = Signal()

    def __init__(self, line: DischargeLine, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._today = line, today
        self.away_button: QuietButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._head())
        if line.diagnosis:
            column.addWidget(Label(line.diagnosis, Type.SECONDARY, "text2", wrap=True))
        for sentence in self._notes():
            column.addWidget(Label(sentence, Type.SECONDARY, "text2", wrap=True))
        self.short_term: ShortTermBox | None = None
        if line.wait is not None or line.lost:
            self.short_term = ShortTermBox(line, today)
            self.short_term.still_wanted.connect(self.still_wanted)
            self.short_term.home_wanted.connect(self.home_wanted)
            column.addWidget(self.short_term)
        if line.typed_in:
            self.away_button = QuietButton(translate("Discharges", "Take this discharge away"), "trash")
            needs("discharges.act", self.away_button)
            self.away_button.clicked.connect(self._take_away)
            column.addWidget(self.away_button)
        self.aside_button: QuietButton | None = None
        if line.open and line.readmitted is not None:
            self.aside_button = QuietButton(translate("Discharges", "Not relevant any more"), "circle-x")
            needs("discharges.act", self.aside_button)
            self.aside_button.clicked.connect(self.set_aside_wanted)
            column.addWidget(self.aside_button)
        column.addLayout(self._clocks())
        if len(line.ladder) > 1:
            column.addWidget(
                Heading(translate("Ladder", "Ladder after discharge"), Type.SECONDARY_STRONG, level=3)
            )
            for step in line.ladder:
                column.addLayout(self._step(step))
        self.setAccessibleName(translate("Discharges", "Clocks"))

    def _take_away(self) -> None:
        self.removal_wanted.emit(self._line)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        day = day_near(self._line.discharged, self._today)
        heading = Heading(translate("Discharges", "Discharged {day}").format(day=day))
        heading.setWordWrap(True)
        row.addWidget(heading, 1)
        row.addWidget(PillLabel(status_look(self._line)), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _notes(self) -> list[str]:
        """Why it lapsed, who made the contact, what isn't known, who is to be called."""
        line, said = self._line, []
        if lapse_sentence(line):
            said.append(f"{lapse_sentence(line).capitalize()}.")
        if line.set_aside:
            aside = translate("Discharges", "Not relevant on the worklist: {why}. The limit is as it was.")
            said.append(aside.format(why=line.set_aside.rstrip(".")))
        if line.open and line.readmitted is not None:
            again = translate("Discharges", "Admitted again {day}.")
            said.append(again.format(day=day_near(line.readmitted, self._today).rstrip(".")))
        said += contact_sentences(line, self._today)
        if line.to_doctor:
            said.append(translate("Discharges", "Doesn't want to be called: goes to the doctor."))
        if line.through_guardian:
            said.append(translate("Discharges", "A child: the guardian is called."))
        if line.unseen and line.open:
            said.append(translate("Discharges", "Contacts missing: somebody may have called already."))
        if line.typed_in:
            said.append(
                translate("Discharges", "Typed in here. An extract with the same stay takes its place.")
            )
        if line.from_message:
            said.append(
                translate("Messages", "Told of by a message. An extract with the same stay takes its place.")
            )
        return said

    def _clocks(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 2)
        line = self._line
        from_discharge = translate("Discharges", "From discharge")
        from_known = translate("Discharges", "From known")
        grid.addWidget(Label(from_discharge, Type.SECONDARY, "text2", wrap=True), 0, 0)
        first, second = read_clocks(line, self._today)
        grid.addWidget(ClockLabel(first, from_discharge), 0, 1)
        grid.addWidget(Label(from_known, Type.SECONDARY, "text2", wrap=True), 1, 0)
        if second is None:
            reason = translate(
                "Discharges", "The day the office got to know isn't given, so this clock can't start."
            )
            grid.addWidget(MissingLabel(reason, no_letter_word()), 1, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            grid.addWidget(ClockLabel(second, from_known), 1, 1)
        if line.office_due is not None and line.office_due != line.due:
            office = translate("Discharges", "With the office's own days off: {day}")
            words = office.format(day=day_near(line.office_due, self._today))
            grid.addWidget(Label(words, Type.SECONDARY, "text2", wrap=True), 2, 0, 1, 2)
        return grid

    def _step(self, step: LadderStep) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        icon, ink = STEP_LOOKS[step.state]
        row.addWidget(IconLabel(icon, ink, 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(rung_word(step.rung), Type.SECONDARY, wrap=True), 4)
        state = Label(rung_state_word(step, self._today), Type.SECONDARY, "text2", wrap=True)
        state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row.addWidget(state, 3)
        return row
