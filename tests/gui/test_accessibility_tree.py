from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui import accessible


def box(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """A shown widget with these under one another."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    for part in parts:
        layout.addWidget(part)
    holder.show()
    return holder


def named(widget: QWidget, name: str) -> QWidget:
    widget.setAccessibleName(name)
    return widget


def test_that_a_field_without_a_name_is_found(qtbot: QtBot, dressed: QApplication) -> None:
    holder = box(qtbot, QLineEdit(), named(QLineEdit(), "Dato"), QPushButton("Lagre"))
    assert len(accessible.nameless(holder)) == 1 and "QLineEdit" in accessible.nameless(holder)[0]


def test_that_two_buttons_of_one_name_in_a_region_are_found(qtbot: QtBot, dressed: QApplication) -> None:
    holder = box(qtbot, QPushButton("Vis"), QPushButton("Vis"), QPushButton("Lukk"))
    other = box(qtbot, QPushButton("Vis"))
    assert accessible.twins([("Liste", holder), ("Kort", other)]) == ["Liste: 2 × Button «Vis»"]


def test_that_a_button_the_tab_key_passes_by_is_found(qtbot: QtBot, dressed: QApplication) -> None:
    from PySide6.QtCore import Qt

    button = QPushButton("Slett")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder = box(qtbot, button, named(QLineEdit(), "Søk"))
    assert accessible.unreachable(holder) == ["Button «Slett» can't be reached by Tab"]


def test_that_regions_in_another_order_than_the_tab_keys_are_found(
    qtbot: QtBot, dressed: QApplication
) -> None:
    first, second = QPushButton("En"), QPushButton("To")
    holder = box(qtbot, first, second)
    assert holder.isVisible()
    assert accessible.out_of_order([("A", first), ("B", second)]) == []
    assert accessible.out_of_order([("B", second), ("A", first)]) == ["Tab goes A → B, named B → A"]
    assert accessible.regions_alike([("A", first), ("A", second)]) == ["2 × region «A»"]


def test_that_a_stop_above_the_one_before_is_found(qtbot: QtBot, dressed: QApplication) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    first, second = QPushButton("Først", holder), QPushButton("Så", holder)
    first.setGeometry(0, 0, 80, 30)
    second.setGeometry(0, 40, 80, 30)
    holder.show()
    assert accessible.zigzag(holder) == []
    first.move(0, 80)
    assert accessible.zigzag(holder) == ["«Så» comes after «Først» but stands before it"]


def test_that_a_target_that_is_too_small_is_found(qtbot: QtBot, dressed: QApplication) -> None:
    small = QPushButton("x")
    small.setFixedSize(16, 16)
    holder = box(qtbot, small, QPushButton("Stor nok"))
    assert accessible.small_targets(holder) == ["QPushButton «x» is 16 × 16"]


@pytest.mark.parametrize("make", [lambda: named(QComboBox(), "Liste"), lambda: named(QScrollArea(), "Kort")])
def test_that_the_parts_of_a_control_need_no_names(
    qtbot: QtBot, dressed: QApplication, make: Callable[[], QWidget]
) -> None:
    assert accessible.nameless(box(qtbot, make())) == []


def test_that_what_is_spoken_can_be_read_from_the_top(qtbot: QtBot, dressed: QApplication) -> None:
    holder = box(qtbot, QLabel("Ingen treff"), QPushButton("Fjern filter"))
    assert accessible.spoken(holder)[-2:] == ["StaticText: Ingen treff", "Button: Fjern filter"]
