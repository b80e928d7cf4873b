"""Small dialogs of the worklist: «Ikke nå, fordi …», an appointment's day, why something isn't needed, hand-over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.fields import Choice, DateField, LabeledField, Segmented
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.texts import number, translate
from listeoversikt.operations.team_deeds import Fault, check_booked, check_not_now

WIDTH = 420
SAVE = "Ctrl+Return"
LONGEST_LINE = 200
ALL, MARKED = "all", "marked"


def fault_sentence(fault: Fault) -> str:
    """What is wrong with a field, and how to mend it."""
    return {
        Fault.NO_DATE: translate("WorklistDialogs", "Enter a date."),
        Fault.NOT_AHEAD: translate("WorklistDialogs", "Choose a day ahead."),
        Fault.NO_REASON: translate("WorklistDialogs", "Say why in a few words."),
    }[fault]


def line_field(name: str) -> QLineEdit:
    """One line of text."""
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setMaxLength(LONGEST_LINE)
    field.setMinimumHeight(px(32))
    return field


class SmallDialog(OrderedDialog):
    """A title, a sentence, fields, and two buttons. Open it with ``open()``; a subclass says what is saved."""

    def __init__(self, title: str, sentence: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(px(WIDTH))
        self.finished.connect(self.deleteLater)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(Heading(title, Type.LEAD_STRONG))
        if sentence:
            column.addWidget(Label(sentence, Type.BODY, "text2", wrap=True))
        self.fields = QVBoxLayout()
        self.fields.setSpacing(px(12))
        column.addLayout(self.fields)
        column.addSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.save_button = PrimaryButton(save, "check", "Ctrl+↵")
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save)
        self.close_button = SecondaryButton(translate("WorklistDialogs", "Cancel"), "", "Esc")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        row.addWidget(self.save_button)
        row.addWidget(self.close_button)
        row.addStretch(1)
        column.addLayout(row)
        QShortcut(QKeySequence(SAVE), self).activated.connect(self.save)

    def add(self, label: str, field: QWidget, hint: str = "") -> LabeledField:
        """Another field under the others."""
        labeled = LabeledField(label, field, hint=hint)
        self.fields.addWidget(labeled)
        return labeled

    def save(self) -> None:
        """Checks, tells, closes."""
        raise NotImplementedError


class NotNowDialog(SmallDialog):
    """«Ikke nå, fordi …»: until when, and why."""

    chosen = Signal(object, str)

    def __init__(self, today: Callable[[], dt.date], count: int, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("WorklistDialogs", "Not now, because …"),
            translate("WorklistDialogs", "%n proposal(s) rest until that day.", "", count),
            translate("WorklistDialogs", "Not now"),
            parent,
        )
        self._today = today
        self.until = DateField(today)
        self.until_label = self.add(translate("WorklistDialogs", "Until"), self.until)
        self.why = line_field("")
        self.why_label = self.add(translate("WorklistDialogs", "Why"), self.why)
        self.until.setFocus()

    def save(self) -> None:
        """A day ahead and a reason."""
        faults = check_not_now(self.until.value(), self.why.text(), self._today())
        on_day = [fault for fault in faults if fault is not Fault.NO_REASON]
        self.until_label.show_error(fault_sentence(on_day[0]) if on_day else "")
        self.why_label.show_error(fault_sentence(Fault.NO_REASON) if Fault.NO_REASON in faults else "")
        if not faults:
            self.chosen.emit(self.until.value(), self.why.text().strip())
            self.accept()


class BookedDialog(SmallDialog):
    """The day, and perhaps the time, of an appointment that is booked."""

    chosen = Signal(object, str)

    def __init__(self, today: Callable[[], dt.date], sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("WorklistDialogs", "The appointment is booked"),
            sentence,
            translate("WorklistDialogs", "Booked"),
            parent,
        )
        self._today = today
        self.day = DateField(today)
        self.day_label = self.add(translate("WorklistDialogs", "Day"), self.day)
        self.clock = line_field("")
        self.clock.setMaxLength(5)
        self.add(
            translate("WorklistDialogs", "Time"), self.clock, translate("WorklistDialogs", "May be empty")
        )
        self.day.setFocus()

    def save(self) -> None:
        """Today or later."""
        faults = check_booked(self.day.value(), self._today())
        self.day_label.show_error(fault_sentence(faults[0]) if faults else "")
        if not faults:
            self.chosen.emit(self.day.value(), self.clock.text().strip())
            self.accept()


class ReasonDialog(SmallDialog):
    """One line: why it needn't stand in the journal, or what was discussed. ``needed``: it mustn't be empty."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        sentence: str,
        label: str,
        save: str,
        parent: QWidget | None = None,
        *,
        needed: bool = True,
    ) -> None:
        super().__init__(title, sentence, save, parent)
        self._needed = needed
        self.why = line_field("")
        self.why_label = self.add(label, self.why)
        self.why.setFocus()

    def save(self) -> None:
        """The line, where one is needed."""
        missing = self._needed and not self.why.text().strip()
        self.why_label.show_error(fault_sentence(Fault.NO_REASON) if missing else "")
        if not missing:
            self.chosen.emit(self.why.text().strip())
            self.accept()


class HandOverDialog(SmallDialog):
    """«Overlat til kollega»: whose patients, to whom, all of them or the marked, and why."""

    chosen = Signal(str, str, str, str)
    """Giver, receiver, ``all`` or ``marked``, why."""

    def __init__(
        self,
        givers: Mapping[str, int],
        receivers: Sequence[tuple[str, str]],
        marked: int,
        me: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("WorklistDialogs", "Hand over to a colleague"),
            translate("WorklistDialogs", "Due days stay as they are. Everything can be undone."),
            translate("WorklistDialogs", "Hand over"),
            parent,
        )
        self._givers = givers
        items = [(who, f"{who} ({number(count)})") for who, count in givers.items()]
        self.giver = Choice("", items)
        self.giver.choose(me)
        self.add(translate("WorklistDialogs", "From"), self.giver)
        self._receivers = list(receivers)
        self.receiver = Choice("")
        self.receiver_label = self.add(translate("WorklistDialogs", "To"), self.receiver)
        self.scope: Segmented | None = None
        if marked:
            self.scope = Segmented(
                translate("WorklistDialogs", "Which"),
                [
                    (MARKED, translate("WorklistDialogs", "%n marked", "", marked)),
                    (ALL, translate("WorklistDialogs", "All open")),
                ],
            )
            self.add(translate("WorklistDialogs", "Which"), self.scope)
        self.why = line_field("")
        self.add(translate("WorklistDialogs", "Why"), self.why, translate("WorklistDialogs", "May be empty"))
        self.giver.chosen.connect(self._offer)
        self._offer()

    def _offer(self, _giver: str = "") -> None:
        """Nobody hands over to oneself."""
        items = [(who, text) for who, text in self._receivers if who != self.giver.key()]
        self.receiver.set_items(items)
        self.save_button.setEnabled(bool(items))

    def save(self) -> None:
        """Somebody to give to."""
        if self.receiver.key():
            scope = self.scope.key() if self.scope is not None else ALL
            self.chosen.emit(self.giver.key(), self.receiver.key(), scope, self.why.text().strip())
            self.accept()
