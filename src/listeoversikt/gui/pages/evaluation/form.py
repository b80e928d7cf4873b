"""The form of a goal in its order; every field is saved by itself when it's left, and says what is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.evaluation.goal import Fault, FaultKind, Goal, goal_faults
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.evaluation.fields import (
    AmountField,
    ChoiceField,
    DayField,
    Field,
    LineField,
    ListField,
    TextField,
    TickField,
)
from listeoversikt.gui.pages.evaluation.rows import BalancingRow, HoursRow, KnownRow, MeasureRow, RowsField
from listeoversikt.gui.pages.evaluation.words import change_unit
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.evaluation_form import unit_of
from listeoversikt.words.goals import fault_text, field_word

QUIET = frozenset(
    {
        FaultKind.EMPTY,
        FaultKind.NO_SOURCE,
        FaultKind.NO_TARGET,
        FaultKind.NO_RESOURCE,
        FaultKind.NO_BALANCING,
    }
)
"""What only hasn't been written yet: said quietly until somebody wants to lock."""


class GoalForm(Card):
    """``edited(field, goal)`` when a field is left with another value."""

    edited = Signal(str, object)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._today = today
        self._doctors: Sequence[str] | None = None
        self._loud = False
        self._filling = False
        self.goal = Goal()
        self.faults: tuple[Fault, ...] = ()
        self.fields: dict[str, Field] = {}
        self.body.setSpacing(px(16))
        self.body.setContentsMargins(px(20), px(18), px(20), px(20))
        for line in self._lines():
            self._add(line)
        self.setAccessibleName(translate("Evaluation", "The form of the goal"))

    def _lines(self) -> list[list[Field]]:
        def word(name: str) -> str:
            return field_word(name, language())

        def text(name: str, placeholder: str = "", hint: str = "") -> TextField:
            return TextField(name, word(name), placeholder, hint)

        known = translate("Evaluation", "Add what is known")
        measure = translate("Evaluation", "Add a measure")
        balance = translate("Evaluation", "Add a balancing measure")
        hours = translate("Evaluation", "Add hours")
        why_balance = translate(
            "Evaluation", "What mustn't get worse. Some stand beside every goal, whatever is chosen."
        )
        kroner = translate("Evaluation", "kr")
        if_then = translate("Evaluation", "If we do this, then …, because …")
        one_a_line = translate("Evaluation", "One a line: patients, colleagues, the municipality")
        return [
            [LineField("title", word("title"))],
            [RowsField("known", word("known"), KnownRow, known)],
            [TickField("nothing_known", word("nothing_known"))],
            [text("hypothesis", if_then)],
            [RowsField("measures", word("measures"), MeasureRow, measure)],
            [AmountField("effect", word("effect"))],
            [DayField(name, word(name), self._today) for name in ("baseline_from", "start", "end")],
            [text("inclusion"), text("exclusion")],
            [RowsField("hours", word("hours"), HoursRow, hours)],
            [
                AmountField("kroner", word("kroner"), kroner, whole=True),
                AmountField("budget_kr", word("budget_kr"), kroner, whole=True),
            ],
            [text("displaced")],
            [RowsField("balancing", word("balancing"), BalancingRow, balance, why_balance)],
            [ChoiceField("responsible", word("responsible"))],
            [text("risk"), text("stop_rule")],
            [ListField("consulted", word("consulted"), one_a_line)],
            [text("benefit"), text("severity")],
        ]

    def _add(self, line: list[Field]) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(16))
        for field in line:
            self.fields[field.name] = field
            field.edited.connect(partial(self._edited, field))
            column = QVBoxLayout()
            column.addWidget(field)
            column.addStretch(1)
            row.addLayout(column, 1)
        self.body.addLayout(row)

    # -- filling ------------------------------------------------------------------------------------------------

    def show_goal(self, goal: Goal, doctors: Sequence[str] | None, *, other: bool) -> None:
        """What is saved; ``other`` = another goal than the one that was shown."""
        self._doctors = doctors
        self._filling = True
        if other:
            self._loud = False
            self._clear()
        choose = (("", translate("Evaluation", "Choose a doctor")), *((one, one) for one in doctors or ()))
        responsible = self.fields["responsible"]
        assert isinstance(responsible, ChoiceField)
        responsible.set_items(choose)
        self.goal = goal
        for name, field in self.fields.items():
            if name == "effect":
                self._mind_effect()
            field.set_value(getattr(goal, name))
        self._filling = False
        self._judge()

    def _clear(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        for field in self.fields.values():
            if isinstance(field, RowsField):
                field.clear()
            field.show_fault("", quiet=True)

    def _mind_effect(self) -> None:
        field = self.fields["effect"]
        assert isinstance(field, AmountField)
        first = self.goal.measures[0] if self.goal.measures else None
        unit = unit_of(first.indicator, first.variant) if first is not None else unit_of("")
        field.box.as_share = unit.is_share
        field.box.unit.setText(change_unit(unit))

    # -- typing -------------------------------------------------------------------------------------------------

    def _edited(self, field: Field) -> None:
        if self._filling:
            return
        value = field.value()
        if value != getattr(self.goal, field.name):
            self.goal = msgspec.structs.replace(self.goal, **{field.name: value})
            if field.name == "measures":
                self._mind_effect()
            self.edited.emit(field.name, self.goal)
        self._judge()

    def take_typed(self) -> None:
        """What is typed and not left yet is given out now."""
        for field in self.fields.values():
            field.take()

    # -- faults -------------------------------------------------------------------------------------------------

    def speak_up(self) -> None:
        """Somebody wants to lock: what is missing is said as loudly as what is wrong, and the first is shown."""
        self._loud = True
        self._judge()
        first = next((fault for fault in self.faults if fault.stops), None)
        if first is not None:
            self.field_of(first).first().setFocus()

    def field_of(self, fault: Fault) -> Field:
        """The field a fault stands under."""
        name = fault.field.partition("/")[0]
        return self.fields.get(name, self.fields["title"])

    def _judge(self) -> None:
        self.faults = goal_faults(self.goal, self._today(), self._doctors or None)
        by_field: dict[str, list[Fault]] = {}
        for fault in self.faults:
            by_field.setdefault(fault.field.partition("/")[0], []).append(fault)
        for name, field in self.fields.items():
            self._show_faults(field, by_field.get(name, ()))

    def _show_faults(self, field: Field, faults: Iterable[Fault]) -> None:
        ordered = sorted(faults, key=lambda fault: (not fault.stops, fault.kind in QUIET))
        if not self._understood(field):
            field.show_fault(fault_text(field.name, FaultKind.NOT_A_NUMBER, language()), quiet=False)
        elif ordered:
            fault = ordered[0]
            quiet = not fault.stops or (fault.kind in QUIET and not self._loud)
            field.show_fault(self._sentence(field, fault), quiet=quiet)
        else:
            field.show_fault("", quiet=True)

    def _sentence(self, field: Field, fault: Fault) -> str:
        said = fault_text(fault.field, fault.kind, language())
        place = fault.field.split("/")[1:2]
        many = isinstance(field, RowsField) and len(field.rows) > 1
        if not place or not many:
            return said
        text = translate("Evaluation", "Line {number}: {sentence}")
        return text.format(number=int(place[0]) + 1, sentence=said)

    def _understood(self, field: Field) -> bool:
        return not isinstance(field, AmountField) or field.box.understood

    @property
    def stopping(self) -> int:
        """How many fields stand in the way of a lock."""
        return len({fault.field.partition("/")[0] for fault in self.faults if fault.stops})
