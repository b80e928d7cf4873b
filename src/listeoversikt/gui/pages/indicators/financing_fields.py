"""Fields of the form of financing: a figure with its unit on one line, an amount with its year, sentences under."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import NOBREAK, decimal, number, translate
from listeoversikt.operations.finance_choices import FinanceFault

KR, PER_CENT, PLAIN, YEAR = "kr", "%", "", "year"
PLACES = {KR: 0, PER_CENT: 1, PLAIN: 2, YEAR: 0}
MOST_LETTERS = 15


class FigureField(QLineEdit):
    """A figure, or nothing (None). ``unit``: whole kroner, per cent (kept as a share), plain, a year.

    ``entered`` when a person left it with another, understood one; ``refused`` tells the sentence, "" when it's good.
    """

    entered = Signal(object)
    refused = Signal(str)

    def __init__(
        self, name: str, unit: str, least: float, most: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.unit, self.least, self.most = unit, least, most
        self._kept: float | None = None
        self.setAccessibleName(name)
        self.setPlaceholderText(translate("Financing", "missing"))
        self.setMaxLength(MOST_LETTERS)
        self.setMinimumHeight(px(32))
        sample = "0000" if unit == YEAR else "000 000 000" if most > 10**6 else "000 000"
        self.setFixedWidth(round(metrics(Type.BODY).horizontalAdvance(sample)) + px(30))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._leave)

    def show_figure(self, figure: float | None) -> None:
        """Another figure, without telling; what is being typed stays."""
        if self.hasFocus() and self.isModified():
            return
        self._kept = figure
        self.setText("" if figure is None else self._as_text(figure))
        self.refused.emit("")

    def figure(self) -> float | None:
        """What is typed; None = nothing, or not understood (see ``sentence``)."""
        text = self.text().replace(NOBREAK, "").replace(" ", "").replace(",", ".").removesuffix("%")
        try:
            found = float(text)
        except ValueError:
            return None
        if not self.least <= found <= self.most or (self.unit in (KR, YEAR) and found != int(found)):
            return None
        if self.unit == PER_CENT:
            return round(found / 100, 6)
        return int(found) if self.unit in (KR, YEAR) else found

    def sentence(self) -> str:
        """What is wrong; "" when nothing is."""
        if not self.text().strip() or self.figure() is not None:
            return ""
        least, most = self._bound(self.least), self._bound(self.most)
        if self.unit in (KR, YEAR):
            text = translate("Financing", "Write a whole number from {least} to {most}.")
        else:
            text = translate("Financing", "Write a number from {least} to {most}.")
        return text.format(least=least, most=most)

    def _bound(self, value: float) -> str:
        if self.unit == YEAR:
            return str(int(value))
        return number(value) if value == int(value) else decimal(value, 1)

    def _as_text(self, figure: float) -> str:
        if self.unit == YEAR:
            return str(int(figure))
        shown = figure * 100 if self.unit == PER_CENT else figure
        places = next(
            p for p in range(PLACES[self.unit] + 1) if p == PLACES[self.unit] or _is_whole(shown, p)
        )
        return decimal(shown, places)

    def _leave(self) -> None:
        sentence = self.sentence()
        self.refused.emit(sentence)
        if sentence:
            return
        figure = self.figure()
        self.setModified(False)
        if figure is not None:
            self.setText(self._as_text(figure))
        if figure != self._kept:
            self._kept = figure
            self.entered.emit(figure)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All of it selected, ready to be typed over."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()


def _is_whole(value: float, places: int) -> bool:
    scaled = value * 10.0**places
    return abs(scaled - round(scaled)) < 1e-6


class FigureLine(QWidget):
    """A label and one or two fields on a line; a hint and the sentence of a fault under them."""

    def __init__(
        self,
        label: str,
        fields: tuple[FigureField, ...],
        hint: str = "",
        units: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields = fields
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        row = QHBoxLayout()
        row.setSpacing(px(6))
        words = Label(label, Type.SECONDARY_MEDIUM, "text", wrap=True)
        words.setBuddy(fields[0])
        row.addWidget(words, 1)
        for field, unit in zip(fields, units or ("",) * len(fields), strict=True):
            row.addWidget(field)
            if unit:
                row.addWidget(Label(unit, Type.SECONDARY, "text2"))
            field.refused.connect(self.show_error)
        column.addLayout(row)
        if hint:
            column.addWidget(Label(hint, Type.CAPTION, "muted", wrap=True))
            for field in fields:
                field.setAccessibleDescription(hint)
        self.error = FieldError()
        column.addWidget(self.error)

    def show_error(self, sentence: str) -> None:
        """Under the field; "" takes it away."""
        if sentence or not any(field.sentence() for field in self.fields):
            self.error.show_error(sentence)


def fault_sentence(fault: FinanceFault) -> str:
    """What is wrong with a typed figure, and how to mend it."""
    return {
        FinanceFault.OUT_OF_RANGE: translate("Financing", "The figure can't be used. Write another."),
        FinanceFault.OWN_ABOVE_FEE: translate("Financing", "The own payment can't be above the fee."),
        FinanceFault.NO_YEAR: translate("Financing", "Write both the amount and its year."),
    }[fault]


def changed_table(table: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """The table with one value put in («kr/levekaar»), or taken out (None); empty parts go with it."""
    head, _, rest = path.partition("/")
    after = {key: inner for key, inner in table.items() if key != head}
    inner = changed_table(dict(table.get(head) or {}), rest, value) if rest else value
    return after if inner in (None, {}) else after | {head: inner}
