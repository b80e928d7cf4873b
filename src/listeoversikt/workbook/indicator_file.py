"""``indicators.csv``: one row an indicator, variant, group and period, as it may be shown."""

from __future__ import annotations

from collections.abc import Sequence

from listeoversikt.indicators.hiding import HiddenAs, ShownRow
from listeoversikt.words import HIDDEN_WORDS, NORWEGIAN, note_text
from listeoversikt.workbook.csv_files import number_text


def indicator_columns(rows: Sequence[ShownRow], language: str = NORWEGIAN) -> dict[str, list[str]]:
    """The columns of the contract; a hidden row has no numerator, value or limits."""
    figures = [shown.row for shown in rows]
    return {
        "id": [row.id for row in figures],
        "variant": [row.variant for row in figures],
        "group": [row.group for row in figures],
        "period_start": [row.period_start.isoformat() for row in figures],
        "period_end": [row.period_end.isoformat() for row in figures],
        "numerator": [number_text(row.numerator) for row in figures],
        "denominator": [number_text(row.denominator) for row in figures],
        "value": [number_text(row.value) for row in figures],
        "low": [number_text(row.low) for row in figures],
        "high": [number_text(row.high) for row in figures],
        "hidden": ["yes" if shown.hidden else "no" for shown in rows],
        "note": [_note(shown, language) for shown in rows],
    }


def _note(shown: ShownRow, language: str) -> str:
    """The word for a hidden figure, then what must be said of the row."""
    words = [HIDDEN_WORDS[shown.hidden_as][language]] if isinstance(shown.hidden_as, HiddenAs) else []
    return "; ".join([*words, *(note_text(remark, language) for remark in shown.row.remarks)])
