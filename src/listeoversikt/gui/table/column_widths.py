"""The columns on the screen: which are shown, how wide, and what the user has decided about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QTableView

from listeoversikt.gui.look.fonts import px, zoom
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.table.header import ColumnHeader
from listeoversikt.gui.table.places import MARGIN, Place, places
from listeoversikt.gui.table.rows_model import RowsModel

NARROWEST = 24
SCROLL_BAR = 12
"""It lies over the last margin."""


class ColumnWidths(QObject):
    """Lays a view's columns out again whenever its width, its columns or the user's wishes change."""

    changed = Signal()
    """The user has switched or pulled a column."""

    def __init__(
        self, view: QTableView, rows: RowsModel, header: ColumnHeader, needed: Mapping[int, int]
    ) -> None:
        super().__init__(view)
        self._view, self._rows, self._header, self._needed = view, rows, header, needed
        self._switched: dict[str, bool] = {}
        self._own: dict[str, float] = {}
        self._is_laying_out = False
        self.margin = MARGIN
        """Before the first and after the last column, px at 100 %."""
        self.places: list[Place] = []
        """The shown columns, from left to right."""

    def is_shown(self, column: Column) -> bool:
        """Whether the user, or else the design, shows a column (it may be dropped for want of room all the same)."""
        return self._switched.get(column.key, column.shown)

    def show(self, key: str, shown: bool) -> None:
        """Switches a column on or off; the last one stays."""
        columns = self._rows.columns
        if not shown and sum(self.is_shown(column) for column in columns) < 2:
            return
        self._switched[key] = shown
        self._changed()

    def as_designed(self) -> None:
        """Columns and widths as they were meant."""
        self._switched, self._own = {}, {}
        self._changed()

    def _changed(self) -> None:
        self.lay_out()
        self.changed.emit()

    def dragged(self, section: int, _old: int, new: int) -> None:
        """The user has pulled a column's edge."""
        if self._is_laying_out:
            return
        place = next((place for place in self.places if place.column == section), None)
        if place is not None:
            inside = new - (place.width - place.inside)
            self._own[self._rows.columns[section].key] = max(inside, px(NARROWEST)) / zoom()
            self._changed()

    def remembered(self) -> dict[str, Any]:
        """What the user has decided: ``columns`` {key: shown}, ``widths`` {key: px at 100 %}."""
        return {"columns": dict(self._switched), "widths": dict(self._own)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes it back; whatever isn't of that form is left out."""
        switched, own = state.get("columns"), state.get("widths")
        self._switched = (
            {key: shown for key, shown in switched.items() if isinstance(shown, bool)}
            if isinstance(switched, dict)
            else {}
        )
        self._own = (
            {
                key: float(width)
                for key, width in own.items()
                if isinstance(width, int | float) and NARROWEST <= width <= 4000
            }
            if isinstance(own, dict)
            else {}
        )

    def lay_out(self) -> None:
        """Gives every column its width."""
        view, header = self._view, self._header
        columns = self._rows.columns
        numbers = {column.key: at for at, column in enumerate(columns)}
        self.places = places(
            columns,
            [at for at, column in enumerate(columns) if self.is_shown(column)],
            view.viewport().width(),
            own={numbers[key]: round(width * zoom()) for key, width in self._own.items() if key in numbers},
            needed=self._needed,
            margins=(px(self.margin), max(px(self.margin), SCROLL_BAR)),
        )
        self._is_laying_out = True
        widths = {place.column: place.width for place in self.places}
        for at in range(len(columns)):
            header.setSectionHidden(at, at not in widths)
            if at in widths:
                header.resizeSection(at, widths[at])
        self._is_laying_out = False
        wider = sum(widths.values()) > view.viewport().width()
        policy = Qt.ScrollBarPolicy
        view.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if wider else policy.ScrollBarAlwaysOff)
        self._rows.unspoken = frozenset(range(len(columns))) - widths.keys()
        header.set_places(self.places)
        view.viewport().update()
