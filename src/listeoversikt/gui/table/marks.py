"""The rows that are marked for one action together; kept by key, whatever is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from listeoversikt.gui.table.rows_model import RowsModel


class Marks:
    """A set of keys. Only marked rows that are shown are ever acted upon."""

    def __init__(self, rows: RowsModel, changed: Callable[[], None]) -> None:
        self._rows = rows
        self._changed = changed
        self._keys: set[str] = set()

    def has(self, source_row: int) -> bool:
        """Whether a source row is marked."""
        return bool(self._keys) and self._rows.key(source_row) in self._keys

    def any(self) -> bool:
        """Whether any row is marked, shown or not."""
        return bool(self._keys)

    def shown(self) -> list[int]:
        """The marked source rows that are shown, in the order shown."""
        return [row for row in self._rows.source_rows() if self.has(row)] if self._keys else []

    def toggle(self, source_row: int) -> None:
        """Marks a row, or takes its mark away."""
        self._keys ^= {self._rows.key(source_row)}
        self._changed()

    def add(self, source_rows: Iterable[int]) -> None:
        """Marks rows."""
        self._keys |= {self._rows.key(row) for row in source_rows if row >= 0}
        self._changed()

    def toggle_all(self) -> None:
        """Marks every row shown; when all are marked, none of them."""
        keys = {self._rows.key(row) for row in self._rows.source_rows()}
        self._keys = self._keys - keys if keys <= self._keys else self._keys | keys
        self._changed()

    def clear(self) -> bool:
        """Takes all marks away; False = there were none."""
        had = bool(self._keys)
        self._keys.clear()
        if had:
            self._changed()
        return had
