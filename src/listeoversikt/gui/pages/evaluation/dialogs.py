"""Small dialogs about a goal: lock it, a new version, an action on the chart, the end, what differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.evaluation.goal import Goal
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.evaluation.fields import LineBox, TextBox
from listeoversikt.gui.pages.evaluation.goal_text import whole_lines
from listeoversikt.gui.parts.entries import Tick
from listeoversikt.gui.parts.fields import DateField, LabeledField
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import day_prose, language, translate
from listeoversikt.words.goals import stop_text


class GoalDialog(FieldsDialog):
    """A little narrower than others."""

    wide = 460


class LockDialog(GoalDialog):
    """What locking means, before it's done; the safe button has the focus."""

    locked = Signal()

    def __init__(self, goal: Goal, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Evaluation", "Lock the goal?"),
            translate("Evaluation", "Lock the goal"),
            "lock",
            parent,
        )
        self.column.addWidget(Label(goal.title, Type.BODY_STRONG, wrap=True))
        start = "" if goal.start is None else day_prose(goal.start)
        for text in (
            translate("Evaluation", "The form gets a date and a checksum, and can't be changed any more."),
            translate(
                "Evaluation", "Later changes are new versions with a reason, and all of them are shown."
            ),
            translate("Evaluation", "The lock can be undone today only. The work starts {day}.").format(
                day=start
            ),
        ):
            self.column.addWidget(Label(text, Type.BODY, "text", wrap=True))
        self.cancel_button.setFocus()
        self.fit()

    def act(self) -> None:
        """Locks."""
        self.locked.emit()
        self.accept()


class ReasonDialog(GoalDialog):
    """A text that must be written: why a version, or how it went."""

    given = Signal(str)

    def __init__(
        self, title: str, label: str, act: str, icon: str, empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, act, icon, parent)
        self._empty = empty
        self.text = TextBox(label)
        self.field = LabeledField(label, self.text)
        self.column.addWidget(self.field)

    def act(self) -> None:
        """Gives the text out, where there is one."""
        if not self.text.text().strip():
            self.field.show_error(stop_text(self._empty, language()))
            self.text.setFocus()
            return
        self.given.emit(self.text.text().strip())
        self.accept()


class AmendDialog(ReasonDialog):
    """Why the goal is changed, and what differs."""

    def __init__(self, before: Goal, after: Goal, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Evaluation", "New version of the goal"),
            translate("Evaluation", "Why is the goal changed?"),
            translate("Evaluation", "Lock the version"),
            "lock",
            "no_reason",
            parent,
        )
        self.column.addWidget(Differences(before, after))
        self.text.setFocus()
        self.fit()


class EndDialog(ReasonDialog):
    """How it went, in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Evaluation", "End the goal"),
            translate("Evaluation", "How did it go?"),
            translate("Evaluation", "End the goal"),
            "check",
            "no_outcome",
            parent,
        )
        note = translate("Evaluation", "The goal, its versions and its figures stay here.")
        self.column.addWidget(Caption(note, wrap=True))
        self.text.setFocus()
        self.fit()


class ActionDialog(GoalDialog):
    """Something that was done: day, a few words, whether limits begin anew."""

    given = Signal(object, str, bool)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Evaluation", "Action on the chart"),
            translate("Evaluation", "Add the action"),
            "flag",
            parent,
        )
        self._today = today
        self.text = LineBox(translate("Evaluation", "What was done?"))
        self.text_field = LabeledField(translate("Evaluation", "What was done?"), self.text)
        self.day = DateField(today, translate("Evaluation", "Day"))
        self.day.set_value(today())
        self.day_field = LabeledField(translate("Evaluation", "Day"), self.day)
        about = translate(
            "Evaluation", "Else the limits from before the start are held, so that a change shows."
        )
        self.new_phase = Tick(translate("Evaluation", "Limits begin anew from this day"), about)
        self.column.addWidget(self.text_field)
        self.column.addWidget(self.day_field)
        self.column.addWidget(self.new_phase)
        self.column.addWidget(Caption(about, wrap=True))
        self.text.setFocus()
        self.fit()

    def act(self) -> None:
        """Gives it out, where it's right."""
        day, text = self.day.value(), self.text.text().strip()
        self.text_field.show_error("" if text else stop_text("no_text", language()))
        late = day is not None and day > self._today()
        wrong = translate("Evaluation", "Write a day.") if day is None else ""
        self.day_field.show_error(stop_text("in_future", language()) if late else wrong)
        if not text or day is None or late:
            (self.text if not text else self.day).setFocus()
            return
        self.given.emit(day, text, self.new_phase.isChecked())
        self.accept()


class Differences(QWidget):
    """What differs between two versions, field by field."""

    def __init__(self, before: Goal, after: Goal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.changed = differing(before, after)
        for name, old, new in self.changed:
            column.addWidget(Divider())
            column.addWidget(Label(name, Type.SECONDARY_MEDIUM, "text2", wrap=True))
            for word, text in (
                (translate("Evaluation", "Before"), old),
                (translate("Evaluation", "After"), new),
            ):
                row = QHBoxLayout()
                label = Label(word, Type.SECONDARY, "muted")
                label.setMinimumWidth(px(48))
                row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(Label(text, Type.BODY, wrap=True), 1)
                column.addLayout(row)


def differing(before: Goal, after: Goal) -> list[tuple[str, str, str]]:
    """The fields that differ: name, text before, text after."""
    lines: Sequence[tuple[str, str, str]] = [
        (old.label, old.text, new.text)
        for old, new in zip(whole_lines(before), whole_lines(after), strict=True)
        if old.text != new.text
    ]
    if before.title != after.title:
        return [(translate("Evaluation", "Name"), before.title, after.title), *lines]
    return list(lines)


class DifferencesDialog(GoalDialog):
    """A version beside the one before it."""

    def __init__(self, title: str, before: Goal, after: Goal, parent: QWidget | None = None) -> None:
        super().__init__(title, translate("Evaluation", "Close"), "", parent)
        self.cancel_button.hide()
        self.column.addWidget(Differences(before, after))
        self.fit()

    def act(self) -> None:
        """Closes."""
        self.accept()
