"""Python's garbage is collected on the window's thread only, and in a moment when nothing is being done.

A widget that lies in a cycle would otherwise be destroyed by whichever thread happens to collect, and Qt dies of a widget
destroyed on another thread than its own.

Looking through everything takes up to 0.2 s in a large office, and what a new page made takes 0.1 s: neither may fall on
somebody's action. So nothing is looked through while work goes on, but for what would fill the memory.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
QUIET = 2
"""So many looks in a row at which nothing was being done make a quiet moment."""
GROWTH = 1.25
"""Everything is looked through again when there are so many times as many old objects."""
MUCH = 50_000
"""So many new objects are a new view: everything is looked through, whatever has grown."""
AT_LAST = 500_000
"""So many new objects, and the new ones are looked through even while work goes on."""
OLDEST = 2


class Collector(QObject):
    """Collects now and then for as long as it lives; ``occupied`` tells whether the window carries something out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.occupied: Callable[[], bool] = lambda: False
        self._few = gc.get_threshold()[0]
        self._new = self._old = self._quiet = 0
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """What is due at this look, if anything."""
        new = gc.get_count()[0]
        nothing_done = not self.occupied() and abs(new - self._new) <= self._few
        self._quiet = self._quiet + 1 if nothing_done else 0
        self._new = new
        if new > self._few and self._quiet >= QUIET:
            self._collect(OLDEST if new > MUCH or _old_objects() > GROWTH * self._old else 1)
        elif new > AT_LAST:
            self._collect(0)

    def _collect(self, generation: int) -> None:
        gc.collect(generation)
        self._new, self._quiet = gc.get_count()[0], 0
        if generation == OLDEST:
            self._old = _old_objects()

    def stop(self) -> None:
        """Python collects by itself again."""
        self._timer.stop()
        gc.enable()


def _old_objects() -> int:
    return len(gc.get_objects(generation=OLDEST))
