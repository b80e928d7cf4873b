"""The one table model: an index of source rows, sorted and filtered, over plain columns.

A row of the view is a source row, a group's heading, or the rule after a row (text across the table).
"""

from __future__ import annotations

import logging
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import compress
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from listeoversikt.gui.mistakes import remember
from listeoversikt.gui.table.column import DASH, Column, Group
from listeoversikt.gui.table.ordering import ColumnOrder
from listeoversikt.gui.table.row_search import RowSearch
from listeoversikt.gui.table.speech import (
    cell_sentence,
    group_sentence,
    header_sentence,
    marked_sentence,
    row_sentence,
)

LOG = logging.getLogger(__name__)
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RULE = -(1 << 40)
"""Stands for the rule among the rows; a group's heading is −1 − its number."""
IDLE = 100
"""Milliseconds of quiet before what the next key needs is made ready."""
Role = Qt.ItemDataRole


class RowsModel(QAbstractTableModel):
    """Rows by number; whoever fills it hands functions of that number. Column functions that fail give a dash."""

    shown_changed = Signal(int)
    """How many rows are shown, after each change."""
    sort_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._keys: Sequence[str] = ()
        self._sources: dict[str, int] | None = None
        self._groups: Sequence[Group] = ()
        self._rule: tuple[int, str] | None = None
        self._mask: bytearray | None = None
        self._search = RowSearch()
        self._typed = ""
        self._sorted: tuple[str, bool] | None = None
        self._orders: dict[str, ColumnOrder] = {}
        self._plain: list[int] = []
        self._passed: list[int] = []
        self._rows: list[int] = []
        self._shown = 0
        self._reported: set[tuple[str, str]] = set()
        self.is_marked: Callable[[int], bool] = lambda source_row: False
        """Whether a source row is marked: said with its first cell."""
        self.unspoken: frozenset[int] = frozenset()
        """Columns that aren't shown: left out when a whole row is spoken."""
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._prepare)

    def set_rows(
        self, columns: Sequence[Column], count: int, keys: Sequence[str], *, groups: Sequence[Group] = ()
    ) -> None:
        """New content; ``keys`` are the stable ids of the source rows. Filter and search texts are let go of.

        With groups, only their rows are shown, each in the first group that has it. Raises ``ValueError`` when
        there isn't a key for each row.
        """
        if len(keys) != count:
            raise ValueError(f"{count} rows with {len(keys)} keys")
        self.beginResetModel()
        self._columns, self._keys, self._groups = tuple(columns), keys, tuple(groups)
        self._sources, self._rule, self._mask = None, None, None
        self._search, self._orders = RowSearch(), {}
        grouped = dict.fromkeys(row for group in groups for row in group.rows)
        self._plain = list(grouped) if groups else list(range(count))
        if self._sorted is not None and not self._can_sort(self._sorted[0]):
            self._sorted = None
        self._pass_rows()
        self._lay_out()
        self.endResetModel()
        self.shown_changed.emit(self._shown)

    def set_filter(self, mask: bytearray | None) -> None:
        """Shows the source rows with 1; None shows all."""
        if mask is not None and len(mask) != self.count:
            raise ValueError(f"{self.count} rows with a mask of {len(mask)}")
        self._mask = mask
        self._change(pass_again=True)

    def set_search_texts(self, texts: Sequence[str]) -> None:
        """What ``set_search`` looks in: one lower-case text a source row."""
        if len(texts) != self.count:
            raise ValueError(f"{self.count} rows with {len(texts)} texts")
        self._search = RowSearch(texts)
        if self._typed:
            self._change()
        else:
            self._idle.start(IDLE)

    def set_search(self, text: str) -> None:
        """Shows the rows whose text holds every word of it."""
        if text != self._typed:
            self._typed = text
            self._change()

    def set_rule_after(self, source_row: int, text: str) -> None:
        """A dashed line with a text after a row, while the table stands in its own order; "" takes it away."""
        self._rule = (source_row, text) if text else None
        self._change()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column's number; −1 = the table's own order."""
        key = self._columns[column].key if 0 <= column < len(self._columns) else ""
        self.sort_by(key, order == Qt.SortOrder.DescendingOrder)

    def sort_by(self, key: str, descending: bool = False) -> None:
        """By a column's key; "" or a column that can't be sorted = the table's own order (with its groups)."""
        self._sorted = (key, descending) if self._can_sort(key) else None
        self._change(pass_again=True)
        if self._columns:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self.sort_changed.emit()

    def sort_next(self, key: str) -> None:
        """By this column: ascending, then descending, then the table's own order."""
        if self._sorted is None or self._sorted[0] != key:
            self.sort_by(key)
        elif self._sorted[1]:
            self.sort_by("")
        else:
            self.sort_by(key, descending=True)

    @property
    def sorted_by(self) -> tuple[str, bool] | None:
        """Column's key and whether descending; None = the table's own order."""
        return self._sorted

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns as they were set."""
        return self._columns

    @property
    def count(self) -> int:
        """Source rows in all."""
        return len(self._keys)

    @property
    def visible_count(self) -> int:
        """Source rows shown."""
        return self._shown

    @property
    def search_text(self) -> str:
        """What is looked for."""
        return self._typed

    def source_row(self, view_row: int) -> int:
        """The source row of a view's row; −1 for headings, the rule, and rows that aren't there."""
        return max(self._rows[view_row], -1) if 0 <= view_row < len(self._rows) else -1

    def source_rows(self) -> list[int]:
        """The source rows shown, in the order shown."""
        if self._shown == len(self._rows):
            return list(self._rows)
        return [row for row in self._rows if row >= 0]

    def key(self, source_row: int) -> str:
        """The stable id of a source row ("" for −1)."""
        return self._keys[source_row] if source_row >= 0 else ""

    def source_of(self, key: str) -> int:
        """The source row with this id; −1 = none."""
        if self._sources is None:
            self._sources = {key: row for row, key in enumerate(self._keys)}
        return self._sources.get(key, -1)

    def view_row_of(self, key: str) -> int:
        """Where the row with this id stands; −1 = not shown."""
        return self.view_row(self.source_of(key))

    def view_row(self, source_row: int) -> int:
        """Where a source row stands; −1 = not shown."""
        rows = self._rows
        if source_row < 0 or not rows:
            return -1
        if self._groups or self._rule is not None:
            return rows.index(source_row) if source_row in rows else -1
        if self._sorted is None:
            place = bisect_left(rows, source_row)
        else:
            ranks = self._orders[self._sorted[0]].ranks(descending=self._sorted[1])
            place = bisect_left(rows, ranks[source_row], key=ranks.__getitem__)
        return place if place < len(rows) and rows[place] == source_row else -1

    def group_at(self, view_row: int) -> Group | None:
        """The group whose heading this row is."""
        row = self._rows[view_row]
        return self._groups[-1 - row] if RULE < row < 0 else None

    def rule_at(self, view_row: int) -> str:
        """The rule's text, when this row is the rule."""
        return self._rule[1] if self._rule is not None and self._rows[view_row] == RULE else ""

    def across_rows(self) -> list[int]:
        """The view's rows that are painted across the table: headings and the rule."""
        if self._shown == len(self._rows):
            return []
        return [place for place, row in enumerate(self._rows) if row < 0]

    def group_count(self, view_row: int) -> int:
        """The number beside a heading: the group's own, or how many of its rows are shown."""
        group = self.group_at(view_row)
        if group is None or group.count is not None:
            return 0 if group is None or group.count is None else group.count
        rows = set(group.rows)
        return sum(row in rows for row in self._rows)

    def cell_text(self, source_row: int, column: int) -> str:
        """A cell's text on one line; a dash when its function fails."""
        return ", ".join(self.cell_lines(source_row, column).splitlines())

    def cell_lines(self, source_row: int, column: int) -> str:
        """A cell's text with its line break."""
        return self.ask(column, self._columns[column].text, source_row)

    def ask(
        self, column: int, question: Callable[[int], str] | None, source_row: int, failed: str = DASH
    ) -> str:
        """Calls a column's function; when it fails, says so in the log once (never the value) and gives a dash."""
        if question is None:
            return ""
        try:
            answer = question(source_row)
            return answer if type(answer) is str else "" if answer is None else str(answer)
        except Exception as error:
            self.report(column, error)
            return failed

    def report(self, column: int, error: Exception) -> None:
        """Logs the kind of error of a column, once."""
        what = (self._columns[column].key, type(error).__name__)
        if what not in self._reported:
            self._reported.add(what)
            remember(error)
            LOG.error("table column %s failed: %s", *what)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: D102 (Qt's name)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return plain | Qt.ItemFlag.ItemIsSelectable if self._rows[index.row()] >= 0 else plain

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:  # noqa: D102
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        source = self._rows[row]
        if source < 0:
            spoken = role in (Role.DisplayRole, Role.AccessibleTextRole) and column == 0
            return self._across_sentence(row) if spoken else None
        if role == Role.DisplayRole:
            return self.cell_text(source, column)
        if role == Role.AccessibleTextRole:
            sentence = cell_sentence(self, source, column)
            return marked_sentence(sentence) if column == 0 and self.is_marked(source) else sentence
        if role == Role.AccessibleDescriptionRole:
            others = [at for at in range(1, len(self._columns)) if at not in self.unspoken]
            return row_sentence(self, source, others) if column == 0 else None
        return None

    def _across_sentence(self, view_row: int) -> str:
        group = self.group_at(view_row)
        return self.rule_at(view_row) if group is None else group_sentence(group, self.group_count(view_row))

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Role.DisplayRole:
            return column.title
        if role == Role.ToolTipRole:
            return column.hint or None
        if role == Role.AccessibleTextRole:
            down = self._sorted[1] if self._sorted is not None and self._sorted[0] == column.key else None
            return header_sentence(column, down)
        return column.hint or None if role == Role.AccessibleDescriptionRole else None

    def _can_sort(self, key: str) -> bool:
        return any(column.key == key and column.sort is not None for column in self._columns)

    def _change(self, *, pass_again: bool = False) -> None:
        self.beginResetModel()
        if pass_again:
            self._pass_rows()
        self._lay_out()
        self.endResetModel()
        self.shown_changed.emit(self._shown)

    def _pass_rows(self) -> None:
        """Source rows in order that pass the filter."""
        order, mask = self._order(), self._mask
        if mask is None:
            self._passed = order
        elif order is self._plain and not self._groups:
            self._passed = list(compress(order, mask))
        else:
            self._passed = list(compress(order, map(mask.__getitem__, order)))
        if self._search.can_search and not self._typed:
            self._idle.start(IDLE)

    def _prepare(self) -> None:
        """One thing that the next key would else have to wait for; more of them after another pause."""
        if not self._search.is_prepared(self._passed):
            self._search.prepare(self._passed)
        elif self._sources is None:
            self.source_of("")
        else:
            if self._sorted is not None:
                self._orders[self._sorted[0]].ranks(descending=self._sorted[1])
            return
        self._idle.start(IDLE)

    def _order(self) -> list[int]:
        if self._sorted is None:
            return self._plain
        key, descending = self._sorted
        if key not in self._orders:
            self._orders[key] = self._worked_out(key)
        order = self._orders[key].rows(descending=descending)
        if len(self._plain) == self.count:
            return self._plain if order == self._plain else order
        grouped = set(self._plain)
        return [row for row in order if row in grouped]

    def _worked_out(self, key: str) -> ColumnOrder:
        number = next(place for place, column in enumerate(self._columns) if column.key == key)
        values = self._columns[number].sort
        try:
            order = ColumnOrder([] if values is None else values())
        except Exception as error:
            self.report(number, error)
            order = ColumnOrder([])
        complete = len(order.rows(descending=False)) == self.count
        return order if complete else ColumnOrder([None] * self.count)

    def _lay_out(self) -> None:
        """The view's rows: the hits, and in the table's own order its headings and rule."""
        hits = self._search.rows(self._passed, self._typed)
        self._shown = len(hits)
        own_order = self._sorted is None
        self._rows = self._with_headings(hits) if own_order and (self._groups or self._rule) else hits

    def _with_headings(self, hits: list[int]) -> list[int]:
        shown = set(hits)
        parts = [group.rows for group in self._groups] or [hits]
        rows: list[int] = []
        for number, part in enumerate(parts):
            inside = [row for row in part if row in shown]
            shown.difference_update(inside)
            if inside and self._groups:
                rows.append(-1 - number)
            rows += inside
        if self._rule is not None and self._rule[0] in rows:
            rows.insert(rows.index(self._rule[0]) + 1, RULE)
        return rows
