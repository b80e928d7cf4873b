"""The window's table with 100,000 rows and 15 columns: a key in the filter and a sort, until it's painted.

    python -m benchmarks.window_table RUNS

Offscreen, 1440 × 900, in one process, in turn: this program's table, an empty viewport that is repainted as often
(the floor), and what Qt offers out of the box (a model in Python under ``QSortFilterProxyModel``, painted by
``QTableView``; one key and one sort of it, since it's slow). Prints JSON: costs of each run, and the slowest key and
sort in seconds (by the median of its runs). All rows and columns are checked to be the same in both, and each change to have been painted.
"""

from __future__ import annotations

import json
import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from benchmarks.jobs import JobRow, Limit
from benchmarks.processes import KIB_PER_MB, Cost, Costs, Stopwatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QTableView

    from listeoversikt.gui.table.column import Column

ROWS, COLUMNS = 100_000, 15
TIMES = 100
KEY_LIMIT, SORT_LIMIT = 0.016, 0.050
SIZE = (1440, 900)
TYPED = ("kols", "p04", "høy bruk", "diabetes", "l02 rus", "zzz", "87")
WORDS = ("kols", "rus", "diabetes type 2", "kronisk syk", "psykisk helse", "skrøpelig eldre")
BANDS = ("høy bruk nå", "i risikosonen", "middels", "lav")


def table(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page: a hundred keys and a hundred sorts, so that hundredths of a second say something."""
    found = json.loads(stopwatch.say((sys.executable, "-m", "benchmarks.window_table", str(runs))))
    costs = {name: Costs(tuple(Cost(*cost) for cost in runs)) for name, runs in found["costs"].items()}
    size = f"{ROWS:,} rows × {COLUMNS} columns, painted"
    for what, limit in (("keys", KEY_LIMIT), ("sorts", SORT_LIMIT)):
        slowest = f"slowest {found['slowest'][what] * 1000:.0f} ms, each at most {limit * 1000:.0f} ms"
        words = "keys in the filter" if what == "keys" else "sorts by columns used before"
        yield JobRow(
            f"window: {TIMES} {words}, {size} ({slowest})", costs[what], Limit(TIMES * limit), costs["floor"]
        )
    yield JobRow(f"floor: {TIMES} repaints of an empty viewport of the same size", costs["floor"])
    yield JobRow("`QSortFilterProxyModel` and `QTableView`, the same rows: 1 key", costs["peer key"])
    yield JobRow("`QSortFilterProxyModel` and `QTableView`, the same rows: 1 sort", costs["peer sort"])


def made_up_columns() -> list[list[Any]]:
    """Fifteen columns of plain values: an id, words, and numbers of which some are missing."""
    draw = random.Random(1)
    ids = [f"P{number:05d}" for number in draw.sample(range(ROWS), ROWS)]
    columns: list[list[Any]] = [
        ids,
        [draw.choice(BANDS) for _ in range(ROWS)],
        [", ".join(draw.sample(WORDS, draw.randint(0, 3))) for _ in range(ROWS)],
        [f"L0{draw.randint(1, 3)}" for _ in range(ROWS)],
        [f"2026-{draw.randint(1, 10):02d}-{draw.randint(1, 28):02d}" for _ in range(ROWS)],
    ]
    while len(columns) < COLUMNS:
        top = draw.choice((5, 100, 10_000))
        columns.append([None if draw.random() < 0.05 else draw.randint(0, top) for _ in range(ROWS)])
    return columns


def keys() -> list[str]:
    """What stands in the filter after each of a hundred keys: words typed and taken back letter by letter."""
    texts: list[str] = []
    while len(texts) < TIMES:
        for word in TYPED:
            texts += [word[:end] for end in range(1, len(word) + 1)]
            texts += [word[:end] for end in range(len(word) - 1, -1, -1)]
    return texts[:TIMES]


def columns_for_table(values: Sequence[Sequence[Any]]) -> list[Column]:
    """The columns as the program's own table wants them."""
    from listeoversikt.gui.table.column import Column

    def text_of(column: Sequence[Any]) -> Callable[[int], str]:
        return lambda row: "" if column[row] is None else str(column[row])

    return [
        Column(
            f"c{at}", f"Column {at}", text_of(column), lambda column=column: column, width=60, priority=100
        )
        for at, column in enumerate(values)
    ]


class _Measured:
    """Costs of named pieces of work, and the slowest step of each."""

    def __init__(self) -> None:
        self.costs: dict[str, list[tuple[float, float, float]]] = {}
        self._took: dict[str, list[list[float]]] = {}

    def steps(self, name: str, steps: Sequence[Callable[[], None]], *, counts: bool) -> None:
        """Runs them one after the other; a first round doesn't count."""
        wall, cpu, took = time.perf_counter(), time.process_time(), []
        for step in steps:
            begun = time.perf_counter()
            step()
            took.append(time.perf_counter() - begun)
        if counts:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB_PER_MB
            cost = (time.perf_counter() - wall, time.process_time() - cpu, peak)
            self.costs.setdefault(name, []).append(cost)
            self._took.setdefault(name, []).append(took)

    def slowest(self) -> dict[str, float]:
        """The step that took longest, by the median of its runs."""
        return {
            name: max(map(statistics.median, zip(*runs, strict=True))) for name, runs in self._took.items()
        }


def measured(runs: int) -> dict[str, Any]:
    """Everything, in turn."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from listeoversikt.gui.look.fonts import load_fonts
    from listeoversikt.gui.look.theme import theme

    application = QApplication([])
    load_fonts()
    theme().start(application, "light")
    values = made_up_columns()
    ours, floor, peer = _ours(application, values), _floor(application), _peer(application, values)
    found = _Measured()
    for turn in range(runs + 1):
        for name, steps in {**floor, **ours}.items():
            found.steps(name, steps, counts=turn > 0)
    for turn in range(2):
        for name, steps in peer.items():
            found.steps(name, steps, counts=turn > 0)
    return {"costs": found.costs, "slowest": found.slowest()}


def _shown(application: QApplication, view: QTableView) -> None:
    view.resize(*SIZE)
    from listeoversikt.gui.look.theme import theme

    theme().dress(view)
    view.show()
    until = time.perf_counter() + 0.5
    while time.perf_counter() < until:
        application.processEvents()


def _ours(application: QApplication, values: Sequence[Sequence[Any]]) -> dict[str, list[Callable[[], None]]]:
    from PySide6.QtGui import QPaintEvent

    from listeoversikt.gui.table.view import RowsView

    class Counted(RowsView):
        paints = 0

        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            super().paintEvent(event)
            self.paints += 1

    view = Counted()
    columns = columns_for_table(values)
    view.rows.set_rows(columns, ROWS, values[0])
    texts = [
        " ".join("" if value is None else str(value) for value in row) for row in zip(*values, strict=True)
    ]
    view.rows.set_search_texts([text.lower() for text in texts])
    _shown(application, view)
    view.select_first()
    if len(view.widths.places) != COLUMNS or view.rows.rowCount() != ROWS:
        raise SystemExit("the table doesn't show all columns and rows")

    def painted(change: Callable[[], None]) -> Callable[[], None]:
        def step() -> None:
            before = view.paints
            change()
            application.processEvents()
            if view.paints == before:
                raise SystemExit("a change was not painted")

        return step

    sorts = [(f"c{at % COLUMNS}", at % 2 == 1) for at in range(TIMES)]
    for key, _ in sorts[:COLUMNS]:
        view.rows.sort_by(key)
        view.rows.sort_by(key, descending=True)
    view.rows.sort_by("")
    return {
        "keys": [painted(lambda text=text: view.rows.set_search(text)) for text in keys()]
        + [painted(lambda: view.rows.set_search("x")), painted(lambda: view.rows.set_search(""))],
        "sorts": [painted(lambda key=key, down=down: view.rows.sort_by(key, down)) for key, down in sorts]
        + [painted(lambda: view.rows.sort_by(""))],
    }


def _floor(application: QApplication) -> dict[str, list[Callable[[], None]]]:
    from PySide6.QtGui import QColor, QPainter, QPaintEvent
    from PySide6.QtWidgets import QTableView

    class Empty(QTableView):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            painter = QPainter(self.viewport())
            painter.fillRect(event.rect(), QColor("white"))
            painter.end()

    view = Empty()
    _shown(application, view)

    def step() -> None:
        view.viewport().update()
        application.processEvents()

    return {"floor": [step] * TIMES}


def _peer(application: QApplication, values: Sequence[Sequence[Any]]) -> dict[str, list[Callable[[], None]]]:
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
    from PySide6.QtWidgets import QTableView

    class Plain(QAbstractTableModel):
        def rowCount(self, parent: Any = QModelIndex()) -> int:  # noqa: N802, B008
            return 0 if parent.isValid() else ROWS

        def columnCount(self, parent: Any = QModelIndex()) -> int:  # noqa: N802, B008
            return 0 if parent.isValid() else COLUMNS

        def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
            return values[index.column()][index.row()] if role == Qt.ItemDataRole.DisplayRole else None

    model, proxy, view = Plain(), QSortFilterProxyModel(), QTableView()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view.setModel(proxy)
    model.setParent(view)
    proxy.setParent(view)
    _shown(application, view)

    def key() -> None:
        proxy.setFilterFixedString("kols")
        application.processEvents()
        view.viewport().repaint()

    def sort() -> None:
        proxy.setFilterFixedString("")
        proxy.sort(5)
        application.processEvents()
        view.viewport().repaint()

    return {"peer key": [key], "peer sort": [sort]}


if __name__ == "__main__":
    print(json.dumps(measured(int(sys.argv[1]))))
