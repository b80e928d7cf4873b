"""Up and down by one place: the same keys and the same entries in the menu for goals and for measures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from listeoversikt.gui.texts import translate

UP_KEY, DOWN_KEY = "Alt+Up", "Alt+Down"


def bind_moves(within: QWidget, move: Callable[[int], None]) -> None:
    """Alt and the arrows, while the cursor is in the widget or anything in it."""
    for key, step in ((UP_KEY, -1), (DOWN_KEY, 1)):
        shortcut = QShortcut(QKeySequence(key), within)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(partial(move, step))


def add_moves(menu: QMenu, can_go: tuple[bool, bool], move: Callable[[int], None]) -> None:
    """The two entries, each greyed out where there is no way, and a line under them."""
    words = (translate("Plans", "Move up"), translate("Plans", "Move down"))
    for word, key, step, can in zip(words, (UP_KEY, DOWN_KEY), (-1, 1), can_go, strict=True):
        action = QAction(word, menu)
        action.setShortcut(QKeySequence(key))
        action.setEnabled(can)
        action.triggered.connect(partial(move, step))
        menu.addAction(action)
    menu.addSeparator()
