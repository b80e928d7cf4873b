"""The tooltip of a cell: its whole text where it was cut, why it's missing, or the column's own hint."""

from __future__ import annotations

import html
from collections.abc import Sequence

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.table.cell_painter import CellPainter
from listeoversikt.gui.table.places import Place
from listeoversikt.gui.table.rows_model import RowsModel
from listeoversikt.gui.texts import translate


def as_rich_text(text: str) -> str:
    """A tooltip's text in which no sign means anything to Qt."""
    return f"<span>{html.escape(text)}</span>".replace("\n", "<br>") if text else ""


def cell_tip(
    rows: RowsModel, cells: CellPainter, places: Sequence[Place], source: int, column: int, lines: int
) -> str:
    """The words of a cell's tooltip, where rows have so many lines; "" = it needs none."""
    what = rows.columns[column]
    reason = rows.ask(column, what.missing, source, failed="")
    if reason:
        return translate("Table", "missing: {reason}").format(reason=reason)
    hint = rows.ask(column, what.tip, source, failed="")
    room = next((place.inside for place in places if place.column == column), 0)
    whole = _cut_text(rows, cells, source, column, room, lines) if room and what.paint is None else ""
    return "\n".join(part for part in (whole, hint) if part)


def _cut_text(
    rows: RowsModel, cells: CellPainter, source: int, column: int, room: int, row_lines: int
) -> str:
    what = rows.columns[column]
    text = rows.cell_lines(source, column)
    two = row_lines > 1 and "\n" in text
    lines = text.split("\n", 1) if two else [", ".join(text.splitlines())]
    first = Type.BODY_MEDIUM if two or what.strong else Type.BODY
    styles = (first, Type.SECONDARY)
    cut = any(
        cells.pencil(column, style, room).fitted(line).cut for line, style in zip(lines, styles, strict=False)
    )
    return text if cut else ""
