"""The menu of a table's columns: show and hide, sort by, as designed."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from listeoversikt.gui.table.column_widths import ColumnWidths
from listeoversikt.gui.table.rows_model import RowsModel
from listeoversikt.gui.texts import translate


class Columned(Protocol):
    """A table view with its model and its columns' widths."""

    rows: RowsModel
    widths: ColumnWidths


def column_menu(view: Columned) -> QMenu:
    """A menu for the *Columns* button and the header; the same by keyboard."""
    menu = QMenu(translate("Table", "Columns"), view if isinstance(view, QWidget) else None)
    for column in view.rows.columns:
        action = QAction(column.title, menu)
        action.setCheckable(True)
        action.setChecked(view.widths.is_shown(column))
        action.setToolTip(column.hint)
        action.toggled.connect(partial(view.widths.show, column.key))
        menu.addAction(action)
    menu.addSeparator()
    _add_sorting(view, menu)
    reset = menu.addAction(translate("Table", "Columns as designed"))
    reset.triggered.connect(view.widths.as_designed)
    return menu


def _add_sorting(view: Columned, menu: QMenu) -> None:
    sorting = menu.addMenu(translate("Table", "Sort by"))
    now = view.rows.sorted_by
    own = sorting.addAction(translate("Table", "The list's own order"))
    own.setCheckable(True)
    own.setChecked(now is None)
    own.triggered.connect(partial(_sort, view.rows, ""))
    for column in view.rows.columns:
        if column.sort is None:
            continue
        action = sorting.addAction(column.title)
        action.setCheckable(True)
        action.setChecked(now is not None and now[0] == column.key)
        action.triggered.connect(partial(_sort, view.rows, column.key))


def _sort(rows: RowsModel, key: str, _checked: bool = False) -> None:
    if key:
        rows.sort_next(key)
    else:
        rows.sort_by("")
