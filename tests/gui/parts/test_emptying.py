"""Emptying a layout: everything goes, what else stands in the widget stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.emptying import empty, let_go


def dealt_with() -> None:
    """What waits to be deleted is."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("kind", [QVBoxLayout, QGridLayout, FlowLayout])
def test_that_what_stands_in_a_layout_is_taken_out_and_deleted(
    qtbot: QtBot, kind: type[QVBoxLayout] | type[QGridLayout] | type[FlowLayout]
) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    outer = QVBoxLayout(room)
    kept, layout = QLabel("stays"), kind()
    outer.addWidget(kept)
    outer.addLayout(layout)
    inside = [QLabel(str(number)) for number in range(3)]
    for label in inside:
        layout.addWidget(label)
    room.show()
    empty(layout)
    assert layout.count() == 0
    assert all(label.isHidden() for label in inside)
    dealt_with()
    assert not any(isValid(label) for label in inside)
    assert kept.isVisible()
    assert outer.indexOf(kept) == 0
    again = QLabel("again")
    layout.addWidget(again)
    assert layout.indexOf(again) == 0


def test_that_layouts_within_go_with_what_they_hold(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    outer = QVBoxLayout(room)
    row, pills = QHBoxLayout(), FlowLayout()
    outer.addLayout(row)
    first, second = QLabel("first"), QLabel("second")
    row.addWidget(first)
    row.addStretch(1)
    row.addLayout(pills)
    pills.addWidget(second)
    empty(outer)
    assert outer.count() == 0
    dealt_with()
    assert not any(isValid(one) for one in (first, second, row, pills))


def test_that_a_layout_in_no_widget_is_refused() -> None:
    layout = QVBoxLayout()
    with pytest.raises(ValueError, match="without a widget"):
        empty(layout)


def test_that_one_widget_can_be_let_go_of(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    layout = QVBoxLayout(room)
    first, second = QLabel("first"), QLabel("second")
    layout.addWidget(first)
    layout.addWidget(second)
    let_go(layout, first)
    dealt_with()
    assert not isValid(first)
    assert layout.indexOf(second) == 0
