"""What a screen reader says of a cell, a row, a heading and a header; and how many rows are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from listeoversikt.gui.table.column import Column, Group
from listeoversikt.gui.texts import number, translate


class Cells(Protocol):
    """What is asked of a table's content."""

    @property
    def columns(self) -> Sequence[Column]:
        """The columns."""

    def cell_text(self, source_row: int, column: int) -> str:
        """A cell's text."""

    def ask(
        self, column: int, question: Callable[[int], str] | None, source_row: int, failed: str = ...
    ) -> str:
        """A column's function, asked safely."""


def cell_sentence(cells: Cells, source_row: int, column: int) -> str:
    """«P20417»; «risikobånd: høy bruk nå»; «HbA1c: mangler, tabellen er ikke i uttrekket»."""
    what = cells.columns[column]
    if what.spoken is not None:
        return cells.ask(column, what.spoken, source_row)
    reason = cells.ask(column, what.missing, source_row, "")
    if reason:
        return translate("Table", "{column}: missing, {reason}").format(column=what.title, reason=reason)
    text = cells.cell_text(source_row, column)
    if column == 0:
        return text
    if not text:
        return translate("Table", "{column}: nothing").format(column=what.title)
    return f"{what.title}: {text}"


def marked_sentence(text: str) -> str:
    """«P20417, markert»."""
    return translate("Table", "{text}, marked").format(text=text)


def row_sentence(cells: Cells, source_row: int, columns: Iterable[int]) -> str:
    """The cells of a row, one after the other."""
    said = (cell_sentence(cells, source_row, column) for column in columns)
    return ", ".join(sentence for sentence in said if sentence)


def group_sentence(group: Group, count: int) -> str:
    """«Utskrivning, 4, kontakt innen tre virkedager»."""
    return ", ".join(part for part in (group.title, number(count), group.note) if part)


def header_sentence(column: Column, descending: bool | None) -> str:
    """The header's word, and how the table is sorted by it (None = it isn't)."""
    if descending is None:
        return column.title
    if descending:
        return translate("Table", "{column}, sorted descending").format(column=column.title)
    return translate("Table", "{column}, sorted ascending").format(column=column.title)


def shown_label(shown: int, count: int) -> str:
    """Rich text for the row count: **583** av 3 612 vises."""
    text = translate("Table", "<b>{shown}</b> of {all} shown")
    return text.format(shown=number(shown), all=number(count))


def shown_sentence(shown: int, count: int) -> str:
    """The row count as it is announced."""
    return translate("Table", "{shown} of {all} shown").format(shown=number(shown), all=number(count))
