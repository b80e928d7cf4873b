"""The page's tabs: Indikatorer, Sammenligning, Finansiering; the bar stands at the top left of the one that is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from listeoversikt.gui.pages.indicators.tab import Tab
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View

FIRST, COMPARISON, FINANCING = "indicators", "comparison", "financing"
TAB = "tab"
"""Key of a target's filter: which tab to show."""


def _comparison(desk: Desk) -> Tab:
    from listeoversikt.gui.pages.indicators.comparison import ComparisonTab

    return ComparisonTab(desk)


def _financing(desk: Desk) -> Tab:
    from listeoversikt.gui.pages.indicators.financing import FinancingTab

    return FinancingTab(desk)


MADE_BY: dict[str, Callable[[Desk], Tab]] = {COMPARISON: _comparison, FINANCING: _financing}


class IndicatorTabs(QWidget):
    """One bar, and the tab it chooses; the others are made when they're first chosen. Ctrl+Tab goes on.

    ``slot`` is where the bar stands in the first tab. ``changed`` says that another tab is shown, or its subtitle is another.
    """

    changed = Signal()
    go = Signal(object)
    opened = Signal(str)

    def __init__(self, desk: Desk, first: QWidget, slot: QHBoxLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._slot = desk, slot
        self._view: View | None = None
        self._seen: dict[str, View] = {}
        self._made: dict[str, Tab] = {}
        self._state: Mapping[str, Any] = {}
        self.bar = Segmented(
            translate("Indicators", "Tabs"),
            [
                (FIRST, translate("Indicators", "Indicators")),
                (COMPARISON, translate("Indicators", "Comparison")),
                (FINANCING, translate("Indicators", "Financing")),
            ],
        )
        self.bar.chosen.connect(self.choose)
        self._first = first
        self.stack = _ShownOnly()
        self.stack.addWidget(first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        if not slot.count():
            slot.addStretch(1)
        slot.insertWidget(0, self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        for keys, way in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda way=way: self._step(way))

    @property
    def key(self) -> str:
        """The tab that is shown."""
        return self.bar.key()

    def other(self) -> Tab | None:
        """The tab that is shown, unless it's the first."""
        return self._made.get(self.key)

    def subtitle(self, first: str) -> str:
        """What stands beside the page's title; ``first`` is the first tab's own."""
        other = self.other()
        return first if other is None else other.subtitle()

    def search_field(self, first: QLineEdit) -> QLineEdit | None:
        """Where Ctrl+F leads; ``first`` is the first tab's own."""
        other = self.other()
        return first if other is None else other.search_field()

    def region(self) -> tuple[str, QWidget]:
        """The bar, for F6."""
        chosen = next(
            button
            for button in self.bar.findChildren(QWidget)
            if button.focusPolicy() == Qt.FocusPolicy.StrongFocus
        )
        return self.bar.accessibleName(), chosen

    def show_target(self, wanted: Sequence[str], *, first: bool) -> None:
        """Somebody asked for a tab, or (``first``) for an indicator."""
        key = FIRST if first else (*wanted, "")[0]
        if key in (FIRST, *MADE_BY) and key != self.key:
            self.choose(key)

    def choose(self, key: str) -> None:
        """Shows a tab; the bar goes along, and keeps the focus if it had it."""
        focused = self.bar.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        tab = self._tab(key)
        self.bar.choose(key if tab is not None else FIRST)
        self.stack.setCurrentWidget(tab or self._first)
        slot = self._slot if tab is None else tab.slot
        slot.insertWidget(0, self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        self.bar.show()
        if focused:
            self._focus_bar()
        self._refresh_shown()
        self.changed.emit()

    def refresh(self, view: View | None) -> None:
        """Something changed; only the tab that is shown looks."""
        self._view = view
        self._refresh_shown()

    def remembered(self) -> dict[str, Any]:
        """The tab, and what each remembers."""
        kept = dict(self._state) | {key: tab.remembered() for key, tab in self._made.items()}
        return kept | {TAB: self.key}

    def restore(self, state: object) -> None:
        """Takes that up."""
        self._state = state if isinstance(state, Mapping) else {}
        key = self._state.get(TAB)
        if isinstance(key, str) and key in MADE_BY:
            self.choose(key)

    def _step(self, way: int) -> None:
        keys = (FIRST, *MADE_BY)
        on_bar = self.bar.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.choose(keys[(keys.index(self.key) + way) % len(keys)])
        if not on_bar:
            self._focus_bar()

    def _focus_bar(self) -> None:
        self.region()[1].setFocus(Qt.FocusReason.TabFocusReason)

    def _tab(self, key: str) -> Tab | None:
        if key not in MADE_BY:
            return None
        if key not in self._made:
            tab = MADE_BY[key](self._desk)
            tab.go.connect(self.go)
            tab.opened.connect(self._open_indicator)
            tab.told.connect(self.changed)
            state = self._state.get(key)
            tab.restore(state if isinstance(state, Mapping) else {})
            self._made[key] = tab
            self.stack.addWidget(tab)
        return self._made[key]

    def _open_indicator(self, key: str) -> None:
        self.choose(FIRST)
        self.opened.emit(key)

    def _refresh_shown(self) -> None:
        tab, view = self.other(), self._view
        if tab is not None and view is not None and self._seen.get(self.key) is not view:
            self._seen[self.key] = view
            tab.refresh(view)


class _ShownOnly(QStackedWidget):
    """As small as the tab that is shown allows, whatever the others need."""

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()
