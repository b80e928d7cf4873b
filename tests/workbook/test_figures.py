"""How one figure is shown: number, hidden, missing, at least, not applicable."""

from __future__ import annotations

from dataclasses import replace

import pytest

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding import HiddenAs, ShownRow
from listeoversikt.indicators.result import Note, Remark
from listeoversikt.workbook.figure import (
    beside_cell,
    denominator_cell,
    limit_cells,
    numerator_cell,
    value_cell,
)

from .made_contents import hidden, missing, shown

NOBODY = Remark(Note.NOBODY)
AT_LEAST = Remark(Note.AT_LEAST, "kontakter")
TYPED_IN = replace(
    missing("egen_dekningsgrad", NOBODY),
    row=replace(missing("egen_dekningsgrad", NOBODY).row, value=0.71, remarks=()),
)
FIGURES = [
    # n, N, value, its format, low
    (shown("lmg", 27, 322), 27, 322, 27 / 322, "0.0 %", 27 / 322 * 0.75),
    (shown("lmg", 0, 322), 0, 322, 0, "0.0 %", 0),
    (shown("borte", 22, 363), 22, 363, 22, "#,##0", "–"),
    (shown("legevakt", 250, 100.5), 250, 100.5, 250 / 100.5, "#,##0.00", 250 / 100.5 * 0.75),
    (shown("upc", 17.5, 20), 17.5, 20, 0.875, "0.0 %", 0.65625),
    (shown("vanedannende_ddd", 50, 20), 50, 20, 2.5, "#,##0.0", 1.875),
    (shown("lmg", 27, 322, remarks=(AT_LEAST,)), 27, 322, 27 / 322, '"≥ "0.0 %', 27 / 322 * 0.75),
    (hidden("lmg", 48), "skjult", 48, "skjult", "General", "skjult"),
    (hidden("lmg", None), "skjult", "skjult", "skjult", "General", "skjult"),
    (hidden("lmg", 48, as_=HiddenAs.NEARLY_NONE), "skjult", 48, "nær ingen", "General", "skjult"),
    (hidden("lmg", 48, as_=HiddenAs.NEARLY_ALL), "skjult", 48, "nær alle", "General", "skjult"),
    (hidden("borte", 48), "skjult", 48, "skjult", "General", "–"),
    (missing("lmg", NOBODY), "mangler", "mangler", "mangler", "General", "–"),
    (TYPED_IN, "–", "–", 0.71, "0.0 %", "–"),
]


@pytest.mark.parametrize(("row", "n", "size", "value", "number", "low"), FIGURES)
def test_that_a_figure_is_a_number_or_says_why_not(
    row: ShownRow, n: object, size: object, value: object, number: str, low: object
) -> None:
    cell = value_cell(row)
    assert (numerator_cell(row).value, denominator_cell(row).value) == (n, size)
    assert (cell.value, cell.format) == (value, number)
    assert limit_cells(row)[0].value == low


TOO_SHORT = Remark(Note.TOO_SHORT)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (shown("lmg", 27, 322, remarks=(Remark(Note.TOO_SHORT, count=17),)), 17),
        (shown("lmg", 27, 322, remarks=(TOO_SHORT,)), "skjult"),
        (shown("lmg", 27, 322), 0),
        (hidden("lmg", 48, remarks=(TOO_SHORT,)), "skjult"),
        (shown("hoy_ressursbruk", 27, 322), "–"),
        (missing("lmg", NOBODY), "–"),
    ],
)
def test_that_those_left_out_are_counted_hidden_or_not_applicable(row: ShownRow, said: object) -> None:
    assert beside_cell(row).value == said


def test_that_a_rate_of_patient_years_has_tenths_also_when_they_are_whole() -> None:
    assert denominator_cell(shown("legevakt", 250, 100.0, kind=Kind.RATE)).format == "#,##0.0"
