"""When the window's garbage is looked through."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from listeoversikt.gui import collecting
from listeoversikt.gui.collecting import MUCH, OLDEST, Collector


@pytest.fixture
def collector(dressed: QApplication) -> Iterator[Collector]:
    """One that collects only when it's told."""
    made = Collector()
    made._timer.stop()
    yield made
    made.deleteLater()


class Counts:
    """What Python says of its generations, and what it was asked to collect."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now, self.old = (0, 0, 0), 1_000
        self.collected: list[int] = []
        monkeypatch.setattr(gc, "get_count", lambda: self.now)
        monkeypatch.setattr(gc, "collect", self.collected.append)
        monkeypatch.setattr(collecting, "_old_objects", lambda: self.old)


@pytest.fixture
def counts(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> Counts:
    """Pretended counts."""
    return Counts(monkeypatch)


def test_that_the_younger_generations_go_by_pythons_thresholds(collector: Collector, counts: Counts) -> None:
    young, middle, _ = collector._thresholds
    for counts.now in ((young, 0, 0), (young + 1, 0, 0), (young + 1, middle + 1, 0)):
        collector.collect()
    assert counts.collected == [0, 1]


def test_that_everything_is_looked_through_only_when_there_is_a_quarter_more(
    collector: Collector, counts: Counts
) -> None:
    counts.now = tuple(threshold + 1 for threshold in collector._thresholds)
    for counts.old in (1_000, 1_200, 1_300):
        collector.collect()
    assert counts.collected == [OLDEST, 1, OLDEST]


def test_that_a_new_view_is_looked_through_when_no_more_of_it_comes(
    collector: Collector, counts: Counts
) -> None:
    for counts.now in ((MUCH + 1, 0, 0), (MUCH + 1, 0, 0), (5, 0, 0), (5, 0, 0)):
        collector.collect()
    assert counts.collected == [0, 0, OLDEST]
