"""What can be changed in «Tid og rekkevidde»: hours, the panel, and for each reason minutes, switch and weekly limit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSlider, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.entries import HoursField, NumberField, Tick
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.operations.capacity_view import Change, ReasonChoice

MOST_HOURS = 999.0
SLIDER_HOURS = 120
MOST_MINUTES, MOST_NEW, MOST_FOLLOWED = 600, 999, 9999
FIELDS = 120


@dataclass(frozen=True)
class Wanted:
    """A change as plain values, as the fields have it; see ``operations.capacity_view.Change``."""

    hours_a_week: float | None = None
    minutes: Mapping[str, int] = field(default_factory=dict)
    on: frozenset[str] | None = None
    limits: Mapping[str, int | None] = field(default_factory=dict)
    followed: int | None = None

    @property
    def writes_nothing(self) -> bool:
        """Whether nothing of it is a setting: who is followed is decided patient by patient."""
        return replace(self, followed=None) == Wanted()

    def change(self) -> Change:
        """The same for the operation."""
        from listeoversikt.operations.capacity_view import Change

        return Change(self.hours_a_week, self.minutes, self.on, self.limits, self.followed)


class _ReasonFields(QWidget):
    """One reason's tick, minutes and limit; a reason that can't be switched has its name alone."""

    changed = Signal()

    def __init__(self, choice: ReasonChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.word = reason_word(choice.reason, language())
        self.tick = Tick(self.word) if choice.on is not None else None
        self.label = None if self.tick is not None else Label(self.word, wrap=True)
        minutes, limit = translate("Capacity", "Minutes"), translate("Capacity", "At most new a week")
        self.minutes = NumberField(f"{self.word}: {minutes}", 1, MOST_MINUTES)
        self.limit = NumberField(f"{self.word}: {limit}", 0, MOST_NEW, may_be_empty=True)
        self.limit.setPlaceholderText("–")
        self.error = FieldError()
        self.show_choice(choice)
        self.minutes.entered.connect(self._tell)
        self.limit.entered.connect(self._tell)
        for one in (self.minutes, self.limit):
            one.refused.connect(self.error.show_error)
        if self.tick is not None:
            self.tick.chosen.connect(self._tell)

    def show_choice(self, choice: ReasonChoice) -> None:
        """What holds now."""
        self.choice = choice
        self.minutes.show_number(choice.minutes)
        self.limit.show_number(choice.limit)
        if self.tick is not None:
            self.tick.show_choice(bool(choice.on))

    def _tell(self) -> None:
        self.changed.emit()

    @property
    def is_on(self) -> bool:
        """Whether the reason is on, as ticked."""
        return self.tick is not None and self.tick.isChecked()

    def number_of(self, entry: NumberField, before: int | None) -> int | None:
        """What is typed, or what was before where it can't be used."""
        if entry.sentence():
            return before
        text = entry.text().strip()
        return int(text) if text else None


class ChangeForm(QWidget):
    """All the fields. ``changed`` when one of them was left with another value, or ticked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours = 0.0
        self._followed = 0
        self.rows: dict[str, _ReasonFields] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._hours_line())
        column.addWidget(self._followed_line())
        self.error = FieldError()
        for entry in (self.hours, self.followed):
            entry.refused.connect(self.error.show_error)
        column.addWidget(self.error)
        self._grid_holder = Panel("surface")
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, px(10), 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(0, 1)
        self._heads()
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._grid_holder)
        column.addWidget(area, 1)

    def _hours_line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        name = translate("Capacity", "Hours a week")
        label = Label(name, Type.BODY_MEDIUM)
        self.hours = HoursField(name, MOST_HOURS)
        label.setBuddy(self.hours)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(name)
        self.slider.setRange(0, SLIDER_HOURS * 2)
        self.slider.setPageStep(10)
        self.slider.setMinimumHeight(px(28))
        self.hours.entered.connect(self._typed)
        self.slider.valueChanged.connect(self._slid)
        row.addWidget(label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.hours)
        return holder

    def _followed_line(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(10))
        name = translate("Capacity", "Followed by the team")
        label = Label(name, Type.BODY_MEDIUM)
        self.followed = NumberField(name, 0, MOST_FOLLOWED)
        self.followed.setFixedWidth(self.hours.maximumWidth())
        self.followed.setAccessibleDescription(
            translate("Capacity", "Only to be tried here: each patient is a decision of its own.")
        )
        self.followed.setToolTip(self.followed.accessibleDescription())
        label.setBuddy(self.followed)
        self.followed.entered.connect(lambda _: self.changed.emit())
        row.addWidget(label, 1)
        row.addWidget(self.followed)
        return holder

    def _heads(self) -> None:
        for place, text in enumerate(
            (
                translate("Capacity", "Reasons"),
                translate("Capacity", "Minutes"),
                translate("Capacity", "New a week"),
            )
        ):
            head = Label(text, Type.SECONDARY_MEDIUM, "text2")
            self._grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignBottom)

    def show_now(self, hours_a_week: float, choices: Sequence[ReasonChoice], followed: int = 0) -> None:
        """What holds now, in every field."""
        self._hours, self._followed = hours_a_week, followed
        self.followed.show_number(followed)
        self.hours.show_hours(round(hours_a_week, 2))
        self.slider.blockSignals(True)
        self.slider.setValue(round(hours_a_week * 2))
        self.slider.blockSignals(False)
        for choice in choices:
            if choice.reason in self.rows:
                self.rows[choice.reason].show_choice(choice)
            else:
                self._add(choice)
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(self._grid_holder.minimumSizeHint().width() + bar)

    def _add(self, choice: ReasonChoice) -> None:
        row = _ReasonFields(choice, self)
        row.hide()
        row.changed.connect(self.changed)
        line = self._grid.rowCount()
        self._grid.addWidget(row.tick or row.label or row, line, 0)
        self._grid.addWidget(row.minutes, line, 1)
        if row.tick is not None:
            self._grid.addWidget(row.limit, line, 2)
        else:
            row.limit.hide()
        self._grid.addWidget(row.error, line + 1, 0, 1, 3)
        self.rows[choice.reason] = row

    def _typed(self, hours: float | None) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round((hours or 0.0) * 2))
        self.slider.blockSignals(False)
        self.changed.emit()

    def _slid(self, halves: int) -> None:
        self.hours.show_hours(halves / 2)
        self.changed.emit()

    def wanted(self) -> Wanted:
        """The change that the fields say; nothing where they are as they were."""
        hours = self.hours.hours()
        same = hours is None or abs(hours - self._hours) < 0.01
        minutes, limits, on, started = {}, {}, set(), set()
        for key, row in self.rows.items():
            before = row.choice
            number = row.number_of(row.minutes, before.minutes)
            if number is not None and number != before.minutes:
                minutes[key] = number
            limit = row.number_of(row.limit, before.limit)
            if limit != before.limit:
                limits[key] = limit
            if row.is_on:
                on.add(key)
            if before.on:
                started.add(key)
        typed = self.followed.text().strip()
        followed = int(typed) if typed and not self.followed.sentence() else self._followed
        return Wanted(
            None if same else hours,
            minutes,
            None if on == started else frozenset(on),
            limits,
            None if followed == self._followed else followed,
        )
