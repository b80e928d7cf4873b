"""A standing order being given or changed: by which doctor, since when, and one sentence why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.settings.section import labeled
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.fields import Choice, DateField, LabeledField
from listeoversikt.gui.parts.open_panel import OpenPanel
from listeoversikt.gui.texts import translate

LONGEST_SENTENCE = 200
LONGEST_ID = 16
TOP = Qt.AlignmentFlag.AlignTop


class OrderPanel(OpenPanel):
    """Opens under a reason. ``kept`` sends av, dato and begrunnelse."""

    kept = Signal(dict)
    removed = Signal()
    closed = Signal()

    def __init__(self, reason: str, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setAccessibleName(translate("Orders", "Standing order: {reason}").format(reason=reason))
        self.fields: dict[str, LabeledField] = {}
        name = translate("Orders", "By which doctor")
        self._by = QWidget()
        self._either = QStackedLayout(self._by)
        self._either.setContentsMargins(0, 0, 0, 0)
        self.doctor = Choice(name)
        self.typed = QLineEdit()
        self.typed.setAccessibleName(name)
        self.typed.setMaxLength(LONGEST_ID)
        self.typed.setPlaceholderText("lege-1")
        self.typed.setMinimumHeight(px(32))
        self._either.addWidget(self.doctor)
        self._either.addWidget(self.typed)
        self.date = DateField(today)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.fields["av"] = labeled(name, self._by)
        self.fields["dato"] = labeled(translate("Orders", "Since"), self.date)
        row.addWidget(self.fields["av"], 1, TOP)
        row.addWidget(self.fields["dato"], 1, TOP)
        self.body.addLayout(row)
        self.sentence = QLineEdit()
        self.sentence.setMaxLength(LONGEST_SENTENCE)
        self.sentence.setMinimumHeight(px(32))
        self.fields["begrunnelse"] = labeled(
            translate("Orders", "Why, in one sentence"),
            self.sentence,
            hint=translate("Orders", "Write nothing about any patient."),
        )
        self.body.addWidget(self.fields["begrunnelse"])
        self._buttons_row()

    def _buttons_row(self) -> None:
        self.keep = PrimaryButton(translate("Orders", "Save order"))
        self.close_button = QuietButton(translate("Orders", "Cancel"))
        self.remove = SecondaryButton(translate("Orders", "End the order"))
        self.keep.clicked.connect(self._keep)
        self.close_button.clicked.connect(self.closed)
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.keep)
        row.addWidget(self.close_button)
        row.addStretch(1)
        row.addWidget(self.remove)
        self.body.addLayout(row)

    def show_order(self, order: Mapping[str, str] | None, doctors: Sequence[str]) -> None:
        """The order that holds; none leaves everything empty but the day, which is today's."""
        by = "" if order is None else order["av"]
        known = [*doctors, *([by] if by and by not in doctors else [])]
        self.doctor.set_items(
            [("", translate("Orders", "Choose the doctor")), *((one, one) for one in known)]
        )
        self.doctor.choose(by)
        self.typed.setText(by)
        self._either.setCurrentWidget(self.doctor if doctors else self.typed)
        self.sentence.setText("" if order is None else order["begrunnelse"])
        self.date.set_value(self._today() if order is None else dt.date.fromisoformat(order["dato"]))
        self.remove.setHidden(order is None)
        for field in self.fields.values():
            field.show_error("")
        self.note_shown()

    def filled_in(self) -> object:
        """By which doctor, since when, and why."""
        return self._written_by(), self.date.value(), self.date.understood, self.sentence.text()

    def first_field(self) -> QWidget:
        """Where the focus goes."""
        found = self._either.currentWidget()
        assert found is not None
        return found

    def _written_by(self) -> str:
        return self.doctor.key() if self._either.currentWidget() is self.doctor else self.typed.text().strip()

    def _keep(self) -> None:
        wrong = self._errors()
        for key, field in self.fields.items():
            field.show_error(wrong.get(key, ""))
        if wrong:
            places = {"av": self.first_field(), "dato": self.date, "begrunnelse": self.sentence}
            places[next(iter(wrong))].setFocus()
            return
        day = self.date.value()
        assert day is not None
        self.kept.emit(
            {"av": self._written_by(), "dato": day.isoformat(), "begrunnelse": self.sentence.text().strip()}
        )

    def _errors(self) -> dict[str, str]:
        wrong = {}
        if not self._written_by():
            wrong["av"] = translate("Orders", "A standing order is a doctor's. Say whose.")
        day = self.date.value()
        if day is None:
            wrong["dato"] = translate("Orders", "Write a date, for example 15.5.26.")
        elif day > self._today():
            wrong["dato"] = translate("Orders", "The date is in the future.")
        if not self.sentence.text().strip():
            wrong["begrunnelse"] = translate("Orders", "Write why, in one sentence.")
        return wrong
