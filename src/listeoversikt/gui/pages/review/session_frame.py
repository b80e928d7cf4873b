"""The room of a session: bar on top, facts at the left, the form at the right, and a foot that stays.

Where it's narrow the form stands under the facts, and the foot is one line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.review.controls import OnwardButton
from listeoversikt.gui.pages.review.decision import DecisionForm
from listeoversikt.gui.pages.review.facts import Facts
from listeoversikt.gui.pages.review.session_bar import SessionBar
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate

PANEL, WIDE = 360, 860
WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SessionFrame(QWidget):
    """Where everything stands."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide: bool | None = None
        self.bar, self.facts = SessionBar(), Facts()
        self.form = DecisionForm(today)
        self._build()

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, px(10), 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        line = Panel("window", "top")
        self._grid = QGridLayout(line)
        self._grid.setContentsMargins(0, 1, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(0, 1)
        whole.addWidget(line, 1)
        inside = Panel("window")
        self._under = QVBoxLayout(inside)
        self._under.setContentsMargins(0, 0, 0, 0)
        self._under.setSpacing(0)
        self._under.addWidget(self.facts)
        self.left = _scrolled(inside)
        self._panel = Panel("surface", "left")
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(1, 0, 0, 0)
        self.right = _scrolled(None)
        column.addWidget(self.right)
        self.foot = self._foot()

    def _foot(self) -> QWidget:
        foot = Panel("surface", "top", "left")
        self._foot_grid = QGridLayout(foot)
        self._foot_grid.setContentsMargins(px(20), px(8), px(20), px(8))
        self._foot_grid.setVerticalSpacing(px(4))
        self._foot_grid.setColumnStretch(1, 1)
        self.save = OnwardButton(translate("Review", "Save and next"), "arrow-right", "↵")
        self.save.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.previous = QuietButton(translate("Review", "Previous"), "arrow-left", "←")
        self.skip = QuietButton(translate("Review", "Skip"), "", "→")
        return foot

    def reveal(self, widget: QWidget) -> None:
        """Scrolls to what a key has chosen."""
        (self.right if self._wide else self.left).ensureWidgetVisible(widget, 0, px(40))

    def resizeEvent(self, event: object) -> None:
        """Beside one another, or the form under the facts where it's narrow."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        wide = self.width() >= px(WIDE)
        if wide == self._wide:
            return
        self._wide = wide
        for widget in (self.left, self._panel, self.foot):
            self._grid.removeWidget(widget)
        self._place_foot(wide=wide)
        if wide:
            self._under.removeWidget(self.form)
            self.right.setWidget(self.form)
            self._grid.addWidget(self.left, 0, 0, 2, 1)
            self._grid.addWidget(self._panel, 0, 1)
            self._grid.addWidget(self.foot, 1, 1)
            self._panel.setFixedWidth(px(PANEL))
            self.foot.setFixedWidth(px(PANEL))
        else:
            if self.right.widget() is not None:
                self.right.takeWidget()
            self._under.addWidget(self.form)
            self._grid.addWidget(self.left, 0, 0)
            self._grid.addWidget(self.foot, 1, 0)
            self.foot.setMinimumWidth(0)
            self.foot.setMaximumWidth(16777215)
        self._panel.setVisible(wide)
        self.form.show()

    def _place_foot(self, *, wide: bool) -> None:
        """Two lines beside the facts, one line under them."""
        for button in (self.save, self.previous, self.skip):
            self._foot_grid.removeWidget(button)
        if wide:
            self._foot_grid.addWidget(self.save, 0, 0, 1, 3)
        else:
            self._foot_grid.addWidget(self.save, 1, 1)
        self._foot_grid.addWidget(self.previous, 1, 0)
        self._foot_grid.addWidget(self.skip, 1, 2)


class _Scroll(QScrollArea):
    """Scrolls up and down; ← and → are the session's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in WAYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _scrolled(inside: QWidget | None) -> QScrollArea:
    scroll = _Scroll()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.viewport().setAutoFillBackground(False)
    if inside is not None:
        scroll.setWidget(inside)
    return scroll
