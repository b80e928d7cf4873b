"""What the keys that hold everywhere do: pages, regions, search, finder, lock, keys of the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from listeoversikt.gui.navigation import EXTRACT
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.parts.reading_order import put_in_order, stops
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow
    from listeoversikt.gui.page import PageAction


class WindowKeys(QObject):
    """The window's own actions; ``entry`` gives those that need the store's door."""

    def __init__(
        self, window: MainWindow, *, lock: Callable[[], None], open_other: Callable[[], None]
    ) -> None:
        super().__init__(window)
        self.window = window
        self.lock = lock
        self.open_other = open_other
        window.lock_wanted.connect(lock)
        window.header.finder_wanted.connect(self.find)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        back.activated.connect(self.step_back)

    @property
    def active(self) -> bool:
        """The pages are on screen: not the lock, not the first run."""
        return self.window.screens.currentWidget() is self.window.frame

    def opener(self, key: str) -> Callable[[], None]:
        """Opens a page."""

        def run() -> None:
            if self.active and rights.may_open(key):
                self.window.open_page(key)

        return run

    def page_action(self, shortcut: str) -> Callable[[], None]:
        """Runs the page's own action on that key; nothing when it has none."""

        def run() -> None:
            action = self._on_key(shortcut)
            if action is not None:
                action.run()

        return run

    def has_page_action(self, shortcut: str) -> bool:
        """Whether the page in hand has something on that key that can be done now."""
        return self._on_key(shortcut) is not None

    def _on_key(self, shortcut: str) -> PageAction | None:
        page = self.window.current
        if not self.active or page is None:
            return None
        there = (one for one in self.window.actions_of(page) if one.shortcut == shortcut and one.enabled())
        return next(there, None)

    def read_extract(self) -> None:
        """Ctrl+O: to the page Uttrekk, and its own choosing."""
        if self.active and rights.may_do("window.read_extract"):
            page = self.window.open_page(EXTRACT)
            for action in page.page_actions():
                if action.shortcut == "Ctrl+O":
                    action.run()

    def search_page(self) -> None:
        """Ctrl+F."""
        page = self.window.current
        field = page.search_field() if page is not None and self.active else None
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def step_back(self) -> None:
        """Esc: closes what is open on the page, then the notice, then goes to the list."""
        page = self.window.current
        if not self.active or page is None or page.step_back():
            return
        self.window.take_notice_away()
        page.first_focus().setFocus()

    def scheme(self, name: str) -> Callable[[], None]:
        """Light, dark, high contrast, or as the system."""

        def run() -> None:
            self.window.preferences.scheme = name

        return run

    def find(self) -> None:
        """Ctrl+K."""
        if self.active:
            from listeoversikt.gui.finding import open_finder

            open_finder(self.window, self)

    def show_keys(self) -> None:
        """F1."""
        if self.active:
            from listeoversikt.gui.key_sheet import show_key_sheet

            show_key_sheet(self.window, self.window.current)

    # --- regions -----------------------------------------------------------------------------------------------

    def regions(self) -> list[tuple[str, QWidget]]:
        """Every region from the left: sidebar, header, the page's own, status."""
        window = self.window
        put_in_order(window)
        found: list[tuple[str, QWidget]] = [
            (translate("Regions", "Pages"), window.sidebar),
            (translate("Regions", "Page header"), window.header),
        ]
        if window.current is not None:
            found += window.current.regions() or [(window.current.title(), window.current)]
        found.append((translate("Regions", "Status"), window.status))
        return [region for region in found if region[1].isVisible()]

    def next_region(self) -> None:
        """F6."""
        self._step(1)

    def previous_region(self) -> None:
        """Shift+F6."""
        self._step(-1)

    def _step(self, direction: int) -> None:
        regions = self.regions()
        if not self.active or not regions:
            return
        focus = QApplication.focusWidget() or self.window.focusWidget()
        here = -1
        for stop in stops(self.window):
            found = _region_of(stop, [region for _, region in regions])
            here = here if found is None else found
            if stop is focus:
                break
        else:
            here = -1
        for move in range(1, len(regions) + 1):
            name, region = regions[(here + direction * move) % len(regions)]
            target = _first_to_focus(region)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                announce(target, name)
                return


def _region_of(widget: QWidget, regions: list[QWidget]) -> int | None:
    """The region a widget is in; None = between two."""
    inside = [
        place for place, region in enumerate(regions) if region is widget or region.isAncestorOf(widget)
    ]
    return inside[-1] if inside else None


def _first_to_focus(region: QWidget) -> QWidget | None:
    """The first thing in a region that takes the focus, in the order of the Tab key."""
    wants = Qt.FocusPolicy.TabFocus
    if region.focusPolicy() & wants and region.isEnabled():
        return region
    checked = [
        child
        for child in region.findChildren(QWidget)
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & wants
    ]
    chosen = [child for child in checked if bool(child.property("checked"))]
    return next(iter(chosen or checked), None)
