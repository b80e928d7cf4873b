"""When the window's garbage is looked through."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from listeoversikt.gui import collecting
from listeoversikt.gui.collecting import AT_LAST, MUCH, OLDEST, Collector


@pytest.fixture
def collector(dressed: QApplication) -> Iterator[Collector]:
    """One that collects only when it's told."""
    made = Collector()
    made._timer.stop()
    made._few = 700  # Python's own; the tests' processes have another
    yield made
    made.deleteLater()


class Counts:
    """What Python says of its generations, and what it was asked to collect."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.new, self.old = 0, 1_000
        self.collected: list[int] = []
        monkeypatch.setattr(gc, "get_count", lambda: (self.new, 0, 0))
        monkeypatch.setattr(gc, "collect", self._collect)
        monkeypatch.setattr(collecting, "_old_objects", lambda: self.old)

    def _collect(self, generation: int) -> None:
        self.collected.append(generation)
        self.new = 0


@pytest.fixture
def counts(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> Counts:
    """Pretended counts; everything has been looked through once."""
    collector._old = 1_000
    return Counts(monkeypatch)


def _looks(collector: Collector, times: int) -> None:
    for _ in range(times):
        collector.collect()


def test_that_nothing_is_collected_until_nothing_is_done(collector: Collector, counts: Counts) -> None:
    for counts.new in (2_000, 4_000, 6_000):
        collector.collect()
    assert counts.collected == []
    _looks(collector, 2)
    assert counts.collected == [1]


def test_that_nothing_is_collected_while_something_is_carried_out(
    collector: Collector, counts: Counts
) -> None:
    counts.new, collector.occupied = 2_000, lambda: True
    _looks(collector, 9)
    assert counts.collected == []
    collector.occupied = lambda: False
    _looks(collector, 2)
    assert counts.collected == [1]


def test_that_few_new_objects_arent_worth_it(collector: Collector, counts: Counts) -> None:
    counts.new = collector._few
    _looks(collector, 9)
    assert counts.collected == []


@pytest.mark.parametrize(("old", "generation"), [(1_200, 1), (1_300, OLDEST)])
def test_that_everything_is_looked_through_when_there_is_a_quarter_more(
    collector: Collector, counts: Counts, old: int, generation: int
) -> None:
    counts.old, counts.new = old, 2_000
    _looks(collector, 3)
    assert counts.collected == [generation]


def test_that_a_new_view_is_looked_through_whatever_has_grown(collector: Collector, counts: Counts) -> None:
    counts.new = MUCH + 1
    _looks(collector, 3)
    assert counts.collected == [OLDEST]


def test_that_the_memory_isnt_filled_while_work_goes_on(collector: Collector, counts: Counts) -> None:
    counts.new, collector.occupied = AT_LAST + 1, lambda: True
    collector.collect()
    assert counts.collected == [0]
