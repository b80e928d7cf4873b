"""Newer rates, typed with their year: fees and own payments of table 1, amounts of table 3. Folded until it's asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.finance.model_a import printed_rates as printed_fees
from listeoversikt.finance.model_b import printed_rates as printed_amounts
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.indicators.financing_fields import KR, YEAR, FigureField, FigureLine
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.operations.finance_choices import MOST_A_HEAD, YEARS, claim_codes, grant_keys, share_keys
from listeoversikt.words.finance import criterion_word

CLAIMS, GRANT = "claim_rates", "grant_rates"


class RatesBlock(QWidget):
    """``entered`` sends path, value and what it's called; ``refused_year`` a kind of rates whose year was taken away."""

    entered = Signal(str, object, str)
    refused_year = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, FigureField] = {}
        self._lines: dict[str, FigureLine] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Heading(translate("Financing", "Newer rates"), Type.BODY_STRONG, level=3))
        text = translate("Financing", "Without newer ones, the pilot's printed rates of {year} hold.")
        column.addWidget(Caption(text.format(year=printed_fees().year), wrap=True))
        self.opener = LinkButton("", "chevron-right")
        self.opener.clicked.connect(self._fold)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside = QWidget()
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))
        self._claims()
        self._grant()
        column.addWidget(self.inside)
        self.inside.hide()
        self._name_opener()

    def line(self, path: str) -> FigureLine:
        """The line that a path stands on."""
        return self._lines[path]

    def _fold(self) -> None:
        self.inside.setVisible(self.inside.isHidden())
        self._name_opener()

    def _name_opener(self) -> None:
        folded = self.inside.isHidden()
        text = translate("Financing", "Type newer rates") if folded else translate("Financing", "Fold up")
        self.opener.setText(text)
        self.opener.set_icon("chevron-right" if folded else "chevron-down")

    def _claims(self) -> None:
        self._year(CLAIMS, translate("Financing", "Claims, year"))
        printed = printed_fees().fees_kr
        self._column.addWidget(
            Caption(translate("Financing", "Fee and own payment in it, kroner"), wrap=True)
        )
        for code in claim_codes():
            names = (
                translate("Financing", "{code}, fee").format(code=code),
                translate("Financing", "{code}, own payment").format(code=code),
            )
            paths = (f"{CLAIMS}/fees/{code}", f"{CLAIMS}/own_payments/{code}")
            self._two(code, names, paths, (number(printed[code]), "–"))

    def _grant(self) -> None:
        self._column.addSpacing(px(8))
        self._year(GRANT, translate("Financing", "Grant, year"))
        text = translate("Financing", "Kroner per inhabitant, and at 100 % where it follows a share")
        self._column.addWidget(Caption(text, wrap=True))
        rates = printed_amounts()
        for key in grant_keys():
            word, row = criterion_word(key, language()), rates.row(key)
            path = f"{GRANT}/highest/{key}" if key in share_keys() else f"{GRANT}/kr/{key}"
            printed = row.highest_kr if key in share_keys() and row.highest_kr is not None else row.kr
            label = f"{word}, 100 %" if key in share_keys() else word
            self._one(label, path, number(printed))

    def _year(self, key: str, label: str) -> None:
        field = FigureField(label, YEAR, YEARS.start, YEARS.stop - 1)
        field.setPlaceholderText(str(printed_fees().year))
        line = FigureLine(label, (field,))
        self.fields[f"{key}/year"] = field
        self._lines[f"{key}/year"] = line
        field.entered.connect(lambda value: self._year_entered(key, value, label))
        self._column.addWidget(line)

    def _year_entered(self, key: str, value: object, label: str) -> None:
        if value is None:
            self.refused_year.emit(key, label)
        else:
            self.entered.emit(f"{key}/year", value, label)

    def _one(self, label: str, path: str, printed: str) -> None:
        name = translate("Financing", "{what}, newer rate").format(what=label)
        self._column.addWidget(self._made(label, (name,), (path,), (printed,)))

    def _two(
        self, label: str, names: tuple[str, ...], paths: tuple[str, ...], printed: tuple[str, ...]
    ) -> None:
        self._column.addWidget(self._made(label, names, paths, printed))

    def _made(
        self, label: str, names: tuple[str, ...], paths: tuple[str, ...], printed: tuple[str, ...]
    ) -> FigureLine:
        fields = []
        for name, path, placeholder in zip(names, paths, printed, strict=True):
            field = FigureField(name, KR, 0, MOST_A_HEAD)
            field.setPlaceholderText(placeholder)
            field.entered.connect(lambda value, path=path, name=name: self.entered.emit(path, value, name))
            self.fields[path] = field
            fields.append(field)
        line = FigureLine(label, tuple(fields))
        for path in paths:
            self._lines[path] = line
        return line

    def show_years(self, table: Mapping[str, Any]) -> None:
        """Rates can be typed once their year is there."""
        for key in (CLAIMS, GRANT):
            live = bool((table.get(key) or {}).get("year"))
            why = "" if live else translate("Financing", "Write the year first.")
            for path, field in self.fields.items():
                if path.startswith(f"{key}/") and not path.endswith("/year"):
                    field.setEnabled(live)
                    field.setToolTip(why)
