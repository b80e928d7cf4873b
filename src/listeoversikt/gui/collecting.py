"""Python's garbage is collected on the window's thread only.

A widget that lies in a cycle would otherwise be destroyed by whichever thread happens to collect, and Qt dies of a widget
destroyed on another thread than its own.

Looking through everything takes some 60 ms in a large office, so it's done only when there is a quarter more than last
time (Python's own rule, which doesn't hold for collections that one asks for), or right after much came at once.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500
GROWTH = 1.25
"""Everything is looked through again when there are so many times as many old objects."""
MUCH = 50_000
"""So many new objects at once are a new view: it's looked through as soon as no more come, before it's worked with."""


class Collector(QObject):
    """Collects now and then, by Python's own thresholds, for as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._old, self._much = 0, False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """The oldest generation whose time has come, and the younger ones with it."""
        generation = self._due()
        if generation >= 0:
            gc.collect(generation)
        if generation == OLDEST:
            self._old, self._much = _old_objects(), False

    def _due(self) -> int:
        """The generation to collect; −1 = none."""
        counts = gc.get_count()
        young, middle, old = (
            count > threshold for count, threshold in zip(counts, self._thresholds, strict=True)
        )
        still_coming = counts[0] > MUCH
        if self._much and not still_coming:
            return OLDEST
        self._much = still_coming
        if old and middle and _old_objects() > GROWTH * self._old:
            return OLDEST
        return 1 if middle else 0 if young else -1

    def stop(self) -> None:
        """Python collects by itself again."""
        self._timer.stop()
        gc.enable()


OLDEST = 2


def _old_objects() -> int:
    return len(gc.get_objects(generation=OLDEST))
