"""What the journal can't know, typed in: the office's figures, and newer rates with their year. Saved field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.finance.pilot_amounts import pilot_amounts
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.indicators.financing_fields import (
    KR,
    PER_CENT,
    PLAIN,
    YEAR,
    FigureField,
    FigureLine,
    changed_table,
    fault_sentence,
)
from listeoversikt.gui.pages.indicators.financing_rates import RatesBlock
from listeoversikt.gui.pages.indicators.financing_tables import kr_text
from listeoversikt.gui.parts.buttons import IconButton
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.operations.finance_choices import (
    KR_KEYS,
    MOST_A_HEAD,
    MOST_KR,
    MOST_POSITIONS,
    SHARE_KEYS,
    YEARS,
    finance_faults,
)
from listeoversikt.words.finance import criterion_word

MARGIN = 20
FIRST_YEAR, LAST_YEAR = YEARS.start, YEARS.stop - 1
MOST_NURSES = 100


class FinanceForm(Panel):
    """``changed`` sends the settings' keys with their new values, and what the change is called."""

    changed = Signal(dict, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent=parent)
        self.setAccessibleName(translate("Financing", "What the journal can't know"))
        self._table: dict[str, Any] = {}
        self.fields: dict[str, FigureField] = {}
        self._lines: dict[str, FigureLine] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body())
        column.addWidget(scroll, 1)

    def _head(self) -> Panel:
        head = Panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(MARGIN), px(16), px(12), px(12))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(Heading(self.accessibleName(), Type.LEAD_STRONG))
        self.saved = Caption(
            translate("Financing", "Each figure is saved when you leave its field. Ctrl+Z undoes."), wrap=True
        )
        words.addWidget(self.saved)
        row.addLayout(words, 1)
        self.close_button = IconButton("x", translate("Financing", "Close"), "Esc")
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _body(self) -> QWidget:
        body = Panel("surface")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(px(MARGIN), px(16), px(MARGIN), px(16))
        self._column.setSpacing(px(10))
        self._office()
        self._column.addWidget(Divider())
        self._a_head()
        self._column.addWidget(Divider())
        self._shares()
        self._column.addWidget(Divider())
        self.rates = RatesBlock()
        self.rates.entered.connect(self._enter)
        self.rates.refused_year.connect(self._drop_rates)
        self._column.addWidget(self.rates)
        self._column.addStretch(1)
        self.fields.update(self.rates.fields)
        return body

    def _office(self) -> None:
        self._title(translate("Financing", "The office"))
        label = translate("Financing", "Nurses, full-time")
        field = self._field("nurses", label, PLAIN, 0.1, MOST_NURSES)
        hint = translate("Financing", "Claims were to cover half of their cost.")
        self._line("nurses", label, (field,), hint)
        label = translate("Financing", "GP positions")
        field = self._field("positions", label, PLAIN, 0.1, MOST_POSITIONS)
        self._line(
            "positions", label, (field,), translate("Financing", "Whole positions, for start support.")
        )
        label = translate("Financing", "A nurse's year")
        later = (pilot_amounts()[key] for key in ("nurse_year_2020", "nurse_year_2023"))
        amounts = ", ".join(f"{kr_text(one.value)} ({one.year})" for one in later)
        hint = translate("Financing", "Nothing typed: as printed. Later: {amounts}.")
        self._pair("nurse_year", label, hint.format(amounts=amounts))
        label = translate("Financing", "Earnings the year before")
        self._pair(
            "earned_before", label, translate("Financing", "Of the whole office, for the guard of ±10 %.")
        )

    def _a_head(self) -> None:
        self._title(translate("Financing", "Kroner per inhabitant"))
        for key in KR_KEYS:
            label = criterion_word(key, language())
            path = f"kr/{key}"
            field = self._field(path, label, PLAIN, 0, MOST_A_HEAD)
            self._line(path, label, (field,), units=("kr",))
        note = translate("Financing", "What isn't typed stands as the printed mean.")
        self._column.addWidget(Caption(note, wrap=True))

    def _shares(self) -> None:
        self._title(translate("Financing", "Shares"))
        for key in SHARE_KEYS:
            label = criterion_word(key, language())
            path = f"shares/{key}"
            self._line(path, label, (self._field(path, label, PER_CENT, 0, 100),), units=("%",))
        label = translate("Financing", "Target of the gaps")
        field = self._field("gap_target", label, PER_CENT, 0, 100)
        field.setPlaceholderText("100")
        self._line("gap_target", label, (field,), units=("%",))

    def _title(self, text: str) -> None:
        self._column.addWidget(Heading(text, Type.BODY_STRONG, level=3))

    def _field(self, path: str, name: str, unit: str, least: float, most: float) -> FigureField:
        field = FigureField(name, unit, least, most)
        self.fields[path] = field
        return field

    def _line(
        self,
        path: str,
        label: str,
        fields: tuple[FigureField, ...],
        hint: str = "",
        units: tuple[str, ...] = (),
    ) -> None:
        line = FigureLine(label, fields, hint, units)
        self._lines[path] = line
        self._column.addWidget(line)
        if len(fields) == 1:
            fields[0].entered.connect(lambda value: self._enter(path, value, label))

    def _pair(self, path: str, label: str, hint: str) -> None:
        amount = self._field(f"{path}/kr", label, KR, 1, MOST_KR)
        name = translate("Financing", "{what}, year").format(what=label)
        year = self._field(f"{path}/year", name, YEAR, FIRST_YEAR, LAST_YEAR)
        year.setPlaceholderText(translate("Financing", "year"))
        if path == "nurse_year":
            printed = pilot_amounts()[path]
            amount.setPlaceholderText(number(printed.value))
            year.setPlaceholderText(str(printed.year))
        self._line(path, label, (amount, year), hint, ("kr", ""))
        for field in (amount, year):
            field.entered.connect(lambda _value: self._enter_pair(path, label))

    # --- showing and saving --------------------------------------------------------------------------------

    def show_table(self, table: Mapping[str, Any], nurses: float | None) -> None:
        """What is typed and saved."""
        self._table = dict(table)
        for path, field in self.fields.items():
            field.show_figure(nurses if path == "nurses" else _value(self._table, path))
        self.rates.show_years(self._table)

    def first_field(self) -> FigureField:
        """Where the focus goes."""
        return self.fields["nurses"]

    def tell_saved(self, sentence: str) -> None:
        """«Lagret kl. 09.14.»."""
        self.saved.setText(sentence)
        announce(self.saved, sentence)

    def _enter_pair(self, path: str, label: str) -> None:
        kr, year = (self.fields[f"{path}/{part}"].figure() for part in ("kr", "year"))
        if (kr is None) != (year is None):
            self._lines[path].error.show_error(translate("Financing", "Write both the amount and its year."))
            return
        self._lines[path].error.show_error("")
        self._save(path, None if kr is None else {"year": year, "kr": kr}, label)

    def _enter(self, path: str, value: object, label: str) -> None:
        if path == "nurses":
            self.changed.emit({"nurses": value}, label)
            return
        self._save(path, value, label)

    def _save(self, path: str, value: object, label: str) -> None:
        after = changed_table(self._table, path, value)
        faults = finance_faults(after)
        if faults:
            sentence = fault_sentence(next(iter(faults.values())))
            line = self._lines.get(path) or self.rates.line(path)
            line.error.show_error(sentence)
            return
        self._table = after
        text = translate("Financing", "Financing: {what}")
        self.changed.emit({"finance": after}, text.format(what=label))
        self.rates.show_years(after)

    def _drop_rates(self, key: str, label: str) -> None:
        """Without a year the newer rates go, and the printed ones hold."""
        self._save(key, None, label)
        for path, field in self.rates.fields.items():
            if path.startswith(f"{key}/"):
                field.show_figure(_value(self._table, path))


def _value(table: Mapping[str, Any], path: str) -> Any:
    found: Any = table
    for key in path.split("/"):
        found = found.get(key) if isinstance(found, Mapping) else None
    return found
