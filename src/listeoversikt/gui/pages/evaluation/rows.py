"""Fields of several lines: what is known, measures, balancing measures, hours. A blank line is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.evaluation.goal import Balancing, Hours, Known, Measure
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.evaluation.fields import AmountBox, Field, LineBox
from listeoversikt.gui.pages.evaluation.words import unit_text
from listeoversikt.gui.parts.buttons import IconButton, QuietButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.evaluation_form import (
    group_choices,
    measure_choices,
    measure_key,
    parts_of,
    unit_of,
)
from listeoversikt.words.indicators import direction_short

OWN = "own"
NONE, YES, NO = "", "yes", "no"
ANSWERS = {NONE: None, YES: True, NO: False}


class Row(QWidget):
    """One line; ``left`` when something in it is changed and left."""

    left = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        self.inside = QVBoxLayout()
        self.inside.setSpacing(px(6))
        whole.addLayout(self.inside, 1)
        self.remove_button = IconButton("trash", translate("Evaluation", "Remove the line"))
        self.remove_button.clicked.connect(self.removed)
        whole.addWidget(self.remove_button)

    def value(self) -> Any:
        """What stands in it; None = blank."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """What is saved."""
        raise NotImplementedError

    def boxes(self) -> Sequence[LineBox]:
        """What is typed in."""
        return ()

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self.boxes()[0]

    def add_line(self, *parts: tuple[QWidget, int]) -> QHBoxLayout:
        """A line of parts with their stretch."""
        line = QHBoxLayout()
        line.setSpacing(px(8))
        for part, stretch in parts:
            line.addWidget(part, stretch)
        self.inside.addLayout(line)
        return line


class KnownRow(Row):
    """What is known, and where from."""

    def __init__(self) -> None:
        super().__init__()
        known, source = translate("Evaluation", "What is known"), translate("Evaluation", "Source")
        self.text, self.source = LineBox(known, known), LineBox(source, source)
        self.text.setMaxLength(1000)
        self.add_line((self.text, 3), (self.source, 2))
        for box in self.boxes():
            box.left.connect(self.left)

    def value(self) -> Any:
        """Text and source."""
        text, source = self.text.text().strip(), self.source.text().strip()
        return Known(text=text, source=source) if text or source else None

    def set_value(self, value: Any) -> None:
        """What is saved."""
        self.text.set_text(value.text)
        self.source.set_text(value.source)

    def boxes(self) -> Sequence[LineBox]:
        """Both."""
        return (self.text, self.source)


class HoursRow(Row):
    """Hours of a profession."""

    def __init__(self) -> None:
        super().__init__()
        name = translate("Evaluation", "Profession")
        self.profession = LineBox(name, name)
        self.hours = AmountBox(translate("Evaluation", "Hours"), translate("Evaluation", "hours"))
        self.add_line((self.profession, 2), (self.hours, 1))
        self.profession.left.connect(self.left)
        self.hours.left.connect(self.left)

    def value(self) -> Any:
        """Profession and hours."""
        profession, hours = self.profession.text().strip(), self.hours.value()
        return Hours(profession=profession, hours=hours or 0.0) if profession or hours else None

    def set_value(self, value: Any) -> None:
        """What is saved."""
        self.profession.set_text(value.profession)
        self.hours.set_value(value.hours or None)

    def boxes(self) -> Sequence[LineBox]:
        """Both."""
        return (self.profession, self.hours.line)


class MeasuredRow(Row):
    """A measure of the vocabulary or the office's own, in a group, with a figure."""

    def __init__(self, figure: str) -> None:
        super().__init__()
        self.measure = Choice(translate("Evaluation", "Measure"), _measures())
        self.own_name = LineBox(
            translate("Evaluation", "Own name"), translate("Evaluation", "What the office measures itself")
        )
        self.group = Choice(translate("Evaluation", "Group"), group_choices(language()))
        self.figure = AmountBox(figure)
        self.add_line((self.measure, 1))
        self.add_line((self.own_name, 1))
        self.line = FlowLayout()
        self.line.addWidget(self.group)
        self.line.addWidget(_pair(figure, self.figure))
        self.inside.addLayout(self.line)
        self.measure.chosen.connect(self._chosen)
        self.group.chosen.connect(lambda _: self.left.emit())
        self.own_name.left.connect(self.left)
        self.figure.left.connect(self.left)
        self._mind()

    def boxes(self) -> Sequence[LineBox]:
        """Name and figure."""
        return (self.own_name, self.figure.line)

    def first(self) -> QWidget:
        """The choice of measure."""
        return self.measure

    def _chosen(self, key: str) -> None:
        self._mind()
        if key == OWN:
            self.own_name.setFocus()
        if key != OWN or self.own_name.text().strip():
            self.left.emit()

    def _mind(self) -> None:
        key = self.measure.key()
        own = key == OWN
        self.own_name.setVisible(own)
        unit = unit_of(*parts_of(key)) if key and not own else None
        share = unit is not None and unit.is_share
        self.figure.as_share = share
        self.figure.unit.setText("%" if share else "" if unit is None else unit_text(unit))

    def named(self) -> tuple[str, str, str]:
        """Indicator, variant, own name; all empty where nothing is chosen."""
        key = self.measure.key()
        if key == OWN:
            return "", "", self.own_name.text().strip()
        return (*parts_of(key), "") if key else ("", "", "")

    def show_named(self, indicator: str, variant: str, own_name: str, group: str) -> None:
        """What is saved."""
        key = measure_key(indicator, variant) if indicator else OWN if own_name else NONE
        if key and self.measure.findData(key) < 0:
            self.measure.addItem(key, key)
        self.measure.choose(key)
        self.own_name.set_text(own_name)
        self.group.choose(group)
        self._mind()


class MeasureRow(MeasuredRow):
    """A measure with its target."""

    def __init__(self) -> None:
        super().__init__(translate("Evaluation", "Target"))
        ways = [(way, direction_short(way, language())) for way in ("none", "up", "down")]
        self.direction = Choice(translate("Evaluation", "Wanted"), ways)
        question = translate("Evaluation", "Is it satisfaction?")
        answers = [
            (NONE, translate("Evaluation", "Choose")),
            (NO, translate("Evaluation", "No")),
            (YES, translate("Evaluation", "Yes")),
        ]
        self.satisfaction = Choice(question, answers)
        self._asked = _pair(question, self.satisfaction)
        self._wanted = _pair(translate("Evaluation", "Wanted"), self.direction)
        self.line.addWidget(self._wanted)
        self.line.addWidget(self._asked)
        self.direction.chosen.connect(lambda _: self.left.emit())
        self.satisfaction.chosen.connect(lambda _: self.left.emit())
        self._mind()

    def _mind(self) -> None:
        super()._mind()
        if hasattr(self, "_wanted"):
            for part in (self._wanted, self._asked):
                part.setVisible(self.measure.key() == OWN)

    def value(self) -> Any:
        """The measure."""
        indicator, variant, own_name = self.named()
        if not indicator and not own_name:
            return None
        own = self.measure.key() == OWN
        return Measure(
            indicator=indicator,
            variant=variant,
            group=self.group.key() or "alle",
            own_name=own_name,
            target=self.figure.value(),
            direction=self.direction.key() if own else "none",  # type: ignore[arg-type]
            satisfaction=ANSWERS[self.satisfaction.key()] if own else None,
        )

    def set_value(self, value: Any) -> None:
        """What is saved."""
        self.show_named(value.indicator, value.variant, value.own_name, value.group)
        if not self.figure.line.hasFocus() and self.figure.understood:
            self.figure.set_value(value.target)
        self.direction.choose(str(value.direction))
        answer = next(key for key, answered in ANSWERS.items() if answered is value.satisfaction)
        self.satisfaction.choose(answer)


class BalancingRow(MeasuredRow):
    """A balancing measure, with the figure at which the work stops."""

    def __init__(self) -> None:
        super().__init__(translate("Evaluation", "Stop at"))

    def value(self) -> Any:
        """The balancing measure."""
        indicator, variant, own_name = self.named()
        if not indicator and not own_name:
            return None
        return Balancing(
            indicator=indicator,
            variant=variant,
            group=self.group.key() or "alle",
            own_name=own_name,
            worst=self.figure.value(),
        )

    def set_value(self, value: Any) -> None:
        """What is saved."""
        self.show_named(value.indicator, value.variant, value.own_name, value.group)
        if not self.figure.line.hasFocus() and self.figure.understood:
            self.figure.set_value(value.worst)


class RowsField(Field):
    """Lines of one kind under a label, and a button for one more."""

    def __init__(self, name: str, label: str, make: Callable[[], Row], more: str, hint: str = "") -> None:
        self._make = make
        self.rows: list[Row] = []
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.more_button = QuietButton(more, "plus")
        self.more_button.clicked.connect(self.add_row)
        line = QHBoxLayout()
        line.addWidget(self.more_button)
        line.addStretch(1)
        self._column.addLayout(line)
        super().__init__(name, label, body, hint)
        self.setAccessibleName(label)

    def value(self) -> Any:
        """The lines that aren't blank."""
        found = (row.value() for row in self.rows)
        return tuple(one for one in found if one is not None)

    def set_value(self, value: Any) -> None:
        """What is saved; a line that is being written stays."""
        if self.value() != tuple(value):
            while len(self.rows) > len(value):
                self._drop(self.rows[-1])
            for place, one in enumerate(value):
                if place == len(self.rows):
                    self._append()
                self.rows[place].set_value(one)

    def clear(self) -> None:
        """No line at all: another goal comes."""
        for row in list(self.rows):
            self._drop(row)

    def take(self) -> None:
        """Given out now."""
        for row in self.rows:
            for box in row.boxes():
                box.take()

    def add_row(self) -> None:
        """One more, with the focus in it; a blank one that's there is used."""
        blank = next((row for row in self.rows if row.value() is None), None)
        (blank or self._append()).first().setFocus()

    def _append(self) -> Row:
        row = self._make()
        row.left.connect(self.edited)
        row.removed.connect(partial(self._remove, row))
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        return row

    def _remove(self, row: Row) -> None:
        was = row.value() is not None
        self._drop(row)
        self.more_button.setFocus()
        if was:
            self.edited.emit()

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def first(self) -> QWidget:
        """The first line, else the button."""
        return self.rows[0].first() if self.rows else self.more_button


def _measures() -> list[tuple[str, str]]:
    first = [(NONE, translate("Evaluation", "Choose a measure"))]
    return [*first, *measure_choices(language()), (OWN, translate("Evaluation", "Own measure …"))]


def _pair(word: str, field: QWidget) -> QWidget:
    """A word before a field, as one."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(6))
    row.addWidget(Caption(word))
    row.addWidget(field)
    return pair
