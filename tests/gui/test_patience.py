"""Waiting ends as soon as what is waited for is there, and what isn't to come isn't waited for longer than asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

from tests.gui import patience
from tests.gui.patience import LONGEST


class Bell(QObject):
    """Rings."""

    rang = Signal()


def test_that_an_event_is_seen_in_the_turn_in_which_it_comes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "NOW_AND_THEN", LONGEST)  # nothing but the event wakes
    seen: list[str] = []
    QTimer.singleShot(0, lambda: seen.append("here"))
    qtbot.waitUntil(lambda: seen == ["here"])
    assert seen == ["here"]


def test_that_what_no_event_tells_of_is_seen_too(qtbot: QtBot) -> None:
    looks = iter([False, False, True])
    qtbot.waitUntil(lambda: next(looks))
    assert list(looks) == []


def test_that_what_is_asked_may_deal_with_events_itself(qtbot: QtBot) -> None:
    seen: list[str] = []

    def here() -> bool:
        QApplication.processEvents()
        return bool(seen)

    QTimer.singleShot(20, lambda: seen.append("here"))
    qtbot.waitUntil(here)
    assert seen == ["here"]


def test_that_an_assertion_is_asked_again_and_a_mistake_is_told(qtbot: QtBot) -> None:
    looks = iter([1, 2, 3])

    def asserted() -> None:
        assert next(looks) == 3

    def broken() -> bool:
        next(more)
        return len(list(more)) > 9

    qtbot.waitUntil(asserted)
    more = iter([1, 2])
    with pytest.raises(StopIteration):
        qtbot.waitUntil(broken)
    with pytest.raises(ValueError, match="neither true nor false"):
        qtbot.waitUntil(lambda: "yes")  # type: ignore[arg-type, return-value]


def test_that_a_wait_in_vain_says_where_keys_went(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "LONGEST", 1)
    with pytest.raises(TimeoutError) as caught:
        qtbot.waitUntil(lambda: False, timeout=1)
    assert "active window" in "".join(caught.value.__notes__)


def test_that_a_signal_is_waited_for_long_unless_it_is_as_well_that_it_does_not_come(qtbot: QtBot) -> None:
    bell = Bell()
    with qtbot.waitSignal(bell.rang, timeout=1) as sent:
        bell.rang.emit()
    with qtbot.waitSignal(bell.rang, timeout=0, raising=False) as not_sent:
        pass
    assert sent.timeout == LONGEST
    assert not_sent.timeout == 0
    assert not not_sent.signal_triggered
