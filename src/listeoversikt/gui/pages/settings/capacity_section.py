"""«Tid til rådighet»: hours a week while nobody has any of their own, minutes a task, and when something is due soon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.settings.section import Section, in_two_columns, labeled
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.entries import HoursField, NumberField
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices

VISIT = "home_visit"
MOST_MINUTES, MOST_HOURS, MOST_SOON = 600, 999.0, 60
NORM = (100, 20_000)
NURSE = "sykepleier"


class CapacitySection(Section):
    """Tid til rådighet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("TimeSettings", "Time at hand"),
            translate(
                "TimeSettings",
                "How far down the worklist the nurse hours reach. They never change the order.",
            ),
            parent,
        )
        self._start: dict[str, int] = {}
        self._own: dict[str, int] = {}
        self._hours_card()
        self._soon_card()
        self._minutes_card()
        self.column.addStretch(1)

    def _hours_card(self) -> None:
        card = self.card(translate("TimeSettings", "Nurse hours"))
        label = translate("TimeSettings", "Hours a week for the whole team")
        self.hours = HoursField(label, MOST_HOURS, may_be_empty=True)
        self.hours.setPlaceholderText("–")
        hint = translate("TimeSettings", "Empty = the norm below.")
        self._hours = labeled(label, self.hours, hint=hint)
        self.hours.refused.connect(self._hours.show_error)
        self.hours.entered.connect(self._hours_entered)
        card.addWidget(self._hours)
        self.by_member = Label(
            translate("TimeSettings", "The nurses have hours of their own, under Team."),
            Type.BODY,
            "text2",
            wrap=True,
        )
        card.addWidget(self.by_member)
        label = translate("TimeSettings", "Inhabitants for each full-time nurse")
        self.norm = NumberField(label, *NORM, may_be_empty=True)
        self.norm.setPlaceholderText("–")
        hint = translate("TimeSettings", "Empty = the pilot's norm: one nurse for 3,600 inhabitants.")
        self._norm = labeled(label, self.norm, hint=hint)
        self.norm.refused.connect(self._norm.show_error)
        self.norm.entered.connect(self._norm_entered)
        card.addWidget(self._norm)
        self.try_change = SecondaryButton(translate("TimeSettings", "Try a change"), "clock")
        self.try_change.clicked.connect(lambda: self.go.emit(Target("overview", action="capacity")))
        card.addWidget(self.try_change, 0, Qt.AlignmentFlag.AlignLeft)

    def _soon_card(self) -> None:
        card = self.card(translate("TimeSettings", "Due soon"))
        hint = translate("TimeSettings", "Working days before the limit.")
        self.soon: dict[str, NumberField] = {}
        made = []
        for key, label in (
            ("soon_discharge", translate("TimeSettings", "Discharges")),
            ("soon_other", translate("TimeSettings", "Other duties")),
        ):
            field = NumberField(label, 0, MOST_SOON)
            holder = labeled(label, field, hint=hint)
            field.refused.connect(holder.show_error)
            field.entered.connect(self._soon_entered(key, label))
            self.soon[key] = field
            made.append(holder)
        in_two_columns(card, made)

    def _minutes_card(self) -> None:
        card = self.card(translate("TimeSettings", "Minutes a patient"))
        text = translate(
            "TimeSettings",
            "The start values are our own estimates. Neither the pilot nor the national plan gives minutes.",
        )
        card.addWidget(Label(text, Type.SECONDARY, "text2", wrap=True))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        card.addLayout(self._grid)
        self.minutes: dict[str, NumberField] = {}
        self.starts: dict[str, Label] = {}

    def show_choices(self, choices: Choices) -> None:
        """The figures that hold."""
        table = choices.table
        self._start, self._own = dict(choices.start_minutes), dict(table["minutes"])
        for key in self._start:
            if key not in self.minutes:
                self._add(key)
            own = self._own.get(key)
            self.minutes[key].show_number(self._start[key] if own is None else own)
            start = translate("TimeSettings", "start {minutes}").format(minutes=self._start[key])
            self.starts[key].setText("" if own is None else start)
        for key, field in self.soon.items():
            field.show_number(table[key])
        self.hours.show_hours(table["hours_per_week"])
        self.norm.show_number(table["inhabitants_per_nurse"])
        own_hours = any(sum(row.get("hours", ())) for row in table["team"] if row["role"] == NURSE)
        self._hours.setHidden(own_hours)
        self.by_member.setHidden(not own_hours)

    def _add(self, key: str) -> None:
        word = timed_word(key)
        line = 2 * len(self.minutes)
        field = NumberField(word, 1, MOST_MINUTES)
        name = Label(word, Type.BODY, wrap=True)
        name.setBuddy(field)
        start = Label("", Type.CAPTION, "muted")
        error = FieldError()
        field.refused.connect(error.show_error)
        field.entered.connect(lambda number: self._minutes_entered(key, number))
        self._grid.addWidget(name, line, 0)
        self._grid.addWidget(start, line, 1)
        self._grid.addWidget(field, line, 2)
        self._grid.addWidget(error, line + 1, 0, 1, 3)
        self.minutes[key], self.starts[key] = field, start

    def _minutes_entered(self, key: str, number: int) -> None:
        own = self._own | {key: number}
        self._own = {other: found for other, found in own.items() if found != self._start[other]}
        text = translate("TimeSettings", "Minutes: {reason}")
        self.send({"minutes": self._own}, text.format(reason=timed_word(key)))

    def _soon_entered(self, key: str, label: str) -> Any:
        def send(number: int) -> None:
            text = translate("TimeSettings", "Due soon: {what}")
            self.send({key: number}, text.format(what=label))

        return send

    def _hours_entered(self, hours: float | None) -> None:
        self.send({"hours_per_week": hours}, self.hours.accessibleName())

    def _norm_entered(self, inhabitants: int | None) -> None:
        self.send({"inhabitants_per_nurse": inhabitants}, self.norm.accessibleName())


def timed_word(key: str) -> str:
    """What has minutes: a reason, or a task that is set as a home visit, which takes no less than that."""
    if key == VISIT:
        return translate("TimeSettings", "Home visit, at least")
    return reason_word(key, language())
