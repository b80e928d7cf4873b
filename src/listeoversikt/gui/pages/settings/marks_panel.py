"""The office's marks for one reason: benefit, severity, resources 0–3, dated, with one sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.controls import MarkChoice
from listeoversikt.gui.pages.settings.section import labeled
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.fields import DateField, LabeledField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.open_panel import OpenPanel
from listeoversikt.gui.texts import translate

LONGEST_SENTENCE = 200


class MarksPanel(OpenPanel):
    """Opens under a reason; nothing is filled in until the office has decided."""

    kept = Signal(dict)
    removed = Signal()
    closed = Signal()

    def __init__(self, reason: str, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setAccessibleName(translate("Settings", "Priority: {reason}").format(reason=reason))
        self.body.addWidget(
            Label(
                translate("Settings", "Set by the office, never computed. 0 is least, 3 is most."),
                Type.SECONDARY,
                "text2",
                wrap=True,
            )
        )
        self._marks_fields()
        self._reason_fields()
        self._buttons_row()

    def _marks_fields(self) -> None:
        self.marks: dict[str, MarkChoice] = {}
        self.fields: dict[str, LabeledField] = {}
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for key, label in (
            ("nytte", translate("Settings", "Benefit")),
            ("alvorlighet", translate("Settings", "Severity")),
            ("ressursbruk", translate("Settings", "Resources")),
        ):
            choice = MarkChoice(label)
            self.marks[key] = choice
            self.fields[key] = labeled(label, choice)
            row.addWidget(self.fields[key], 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _reason_fields(self) -> None:
        self.sentence = QLineEdit()
        self.sentence.setMaxLength(LONGEST_SENTENCE)
        self.sentence.setMinimumHeight(px(32))
        self.fields["begrunnelse"] = labeled(
            translate("Settings", "Why, in one sentence"),
            self.sentence,
            hint=translate("Settings", "Write nothing about any patient."),
        )
        self.date = DateField(self._today)
        self.date.setMaximumWidth(px(220))
        self.fields["dato"] = labeled(translate("Settings", "Decided on"), self.date)
        self.body.addWidget(self.fields["begrunnelse"])
        self.body.addWidget(self.fields["dato"])

    def _buttons_row(self) -> None:
        self.keep = PrimaryButton(translate("Settings", "Save priority"))
        self.remove = SecondaryButton(translate("Settings", "Remove priority"))
        self.close_button = QuietButton(translate("Settings", "Cancel"))
        self.keep.clicked.connect(self._keep)
        self.remove.clicked.connect(self.removed)
        self.close_button.clicked.connect(self.closed)
        column = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.keep)
        row.addWidget(self.close_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.remove)
        self.body.addLayout(column)

    def show_marks(self, marks: Mapping[str, Any] | None) -> None:
        """The marks that hold; none leaves everything empty but the day, which is today's."""
        for key, choice in self.marks.items():
            choice.show_mark(None if marks is None else marks[key])
        self.sentence.setText("" if marks is None else marks["begrunnelse"])
        self.date.set_value(self._today() if marks is None else dt.date.fromisoformat(marks["dato"]))
        self.remove.setHidden(marks is None)
        for field in self.fields.values():
            field.show_error("")
        self.note_shown()

    def filled_in(self) -> object:
        """The marks, why and when."""
        marks = tuple(choice.mark() for choice in self.marks.values())
        return marks, self.sentence.text(), self.date.value(), self.date.understood

    def first_field(self) -> QWidget:
        """Where the focus goes."""
        return self.marks["nytte"]

    def _keep(self) -> None:
        wrong = self._errors()
        for key, field in self.fields.items():
            field.show_error(wrong.get(key, ""))
        if wrong:
            self.fields[next(iter(wrong))].field.setFocus()
            return
        day = self.date.value()
        assert day is not None
        self.kept.emit(
            {
                **{key: choice.mark() for key, choice in self.marks.items()},
                "dato": day.isoformat(),
                "begrunnelse": self.sentence.text().strip(),
            }
        )

    def _errors(self) -> dict[str, str]:
        wrong = {
            key: translate("Settings", "Choose a mark from 0 to 3.")
            for key, choice in self.marks.items()
            if choice.mark() is None
        }
        if not self.sentence.text().strip():
            wrong["begrunnelse"] = translate("Settings", "Write why, in one sentence.")
        day = self.date.value()
        if day is None:
            wrong["dato"] = translate("Settings", "Write a date, for example 15.5.26.")
        elif day > self._today():
            wrong["dato"] = translate("Settings", "The date is in the future.")
        return wrong
