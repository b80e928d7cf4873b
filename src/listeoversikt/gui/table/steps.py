"""From row to row by keyboard, past headings and the rule."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView

from listeoversikt.gui.table.rows_model import RowsModel

Action = QAbstractItemView.CursorAction


def next_row(rows: RowsModel, begin: int, way: int) -> int:
    """The next source row's place in a direction (1 down, −1 up); −1 = there is none."""
    at, last = begin + way, rows.rowCount()
    while 0 <= at < last and rows.source_row(at) < 0:
        at += way
    return at if 0 <= at < last else -1


def nearest_row(rows: RowsModel, place: int) -> int:
    """The source row at this place, else the one after it, else the one before; −1 = there is none."""
    place = min(max(place, 0), rows.rowCount())
    below = next_row(rows, place - 1, 1)
    return below if below >= 0 else next_row(rows, place, -1)


def row_after(rows: RowsModel, action: Action, current: int, page: int) -> int:
    """Where a key takes the current row (−1 = none); ``page`` rows are on the screen."""
    last = rows.rowCount()
    if action == Action.MoveHome:
        return next_row(rows, -1, 1)
    if action == Action.MoveEnd:
        return next_row(rows, last, -1)
    if current < 0:
        return next_row(rows, -1, 1)
    if action == Action.MoveUp:
        found = next_row(rows, current, -1)
    elif action == Action.MovePageUp:
        found = nearest_row(rows, current - page)
    elif action == Action.MovePageDown:
        found = nearest_row(rows, current + page)
    elif action in (Action.MoveDown, Action.MoveNext):
        found = next_row(rows, current, 1)
    else:
        return current
    return found if found >= 0 else current
