"""The menu bar and the keys that hold everywhere. A page's own actions stand in its header and in Ctrl+K."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from listeoversikt.gui.navigation import ABOUT, EXTRACT, PLACES, page_title
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.window_keys import WindowKeys

SHORTCUTS_OF_PAGES = ("Ctrl+N", "Ctrl+E", "Ctrl+P")


class Menus:
    """Fil, Rediger, Vis, Gå til, Verktøy, Hjelp; every line is an action of the window, so its key works everywhere."""

    def __init__(self, keys: WindowKeys) -> None:
        self.keys = keys
        self.window = keys.window
        self.actions: list[QAction] = []
        self._pages: dict[QAction, str] = {}
        """Lines that need a page's rights."""
        self._of_page: dict[QAction, str] = {}
        """Lines that do what the page in hand has on that key."""
        bar = self.window.menuBar()
        bar.setAccessibleName(translate("Menu", "Menu"))
        self._file(bar.addMenu(translate("Menu", "&File")))
        self._edit(bar.addMenu(translate("Menu", "&Edit")))
        self._view(bar.addMenu(translate("Menu", "&View")))
        self._go(bar.addMenu(translate("Menu", "&Go")))
        self._tools(bar.addMenu(translate("Menu", "&Tools")))
        self._help(bar.addMenu(translate("Menu", "&Help")))
        self.window.rights_changed.connect(self.mind_rights)

    def mind_rights(self) -> None:
        """Lines that lead nowhere for whoever has logged in aren't there."""
        for action, page in self._pages.items():
            action.setVisible(rights.may_open(page))
            action.setEnabled(rights.may_open(page))

    def _line(self, menu: QMenu, text: str, run: Callable[[], object], key: str = "") -> QAction:
        action = QAction(text, self.window)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(_without_arguments(run))
        menu.addAction(action)
        self.window.addAction(action)
        self.actions.append(action)
        return action

    def _file(self, menu: QMenu) -> None:
        read = self._line(menu, translate("Menu", "Read extract …"), self.keys.read_extract, "Ctrl+O")
        self._pages[read] = EXTRACT
        menu.addSeparator()
        for key, text in zip(SHORTCUTS_OF_PAGES, self._page_lines(), strict=True):
            self._of_page[self._line(menu, text, self.keys.page_action(key), key)] = key
        menu.aboutToShow.connect(self._mind_page)
        menu.aboutToHide.connect(self._free_keys)
        menu.addSeparator()
        self._line(menu, translate("Menu", "Open another store …"), self.keys.open_other)
        self._line(menu, translate("Menu", "Lock now"), self.keys.lock, "Ctrl+L")
        self._line(menu, translate("Menu", "Quit"), self.window.close, "Ctrl+Q")

    def _mind_page(self) -> None:
        """While the menu is open, what the page hasn't for whoever has logged in is grey."""
        for action, key in self._of_page.items():
            action.setEnabled(self.keys.has_page_action(key))

    def _free_keys(self) -> None:
        """Closed again: the keys are the next page's, too."""
        for action in self._of_page:
            action.setEnabled(True)

    def _page_lines(self) -> tuple[str, str, str]:
        return (
            translate("Menu", "New on this page"),
            translate("Menu", "Make Excel"),
            translate("Menu", "Print"),
        )

    def _edit(self, menu: QMenu) -> None:
        stack = self.window.desk.undo_stack
        undo = stack.createUndoAction(self.window, translate("Menu", "Undo"))
        undo.setShortcut(QKeySequence("Ctrl+Z"))
        redo = stack.createRedoAction(self.window, translate("Menu", "Redo"))
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        for action in (undo, redo):
            menu.addAction(action)
            self.window.addAction(action)
        menu.addSeparator()
        self._line(menu, translate("Menu", "Filter this page"), self.keys.search_page, "Ctrl+F")

    def _view(self, menu: QMenu) -> None:
        self._line(menu, translate("Menu", "Light"), self.keys.scheme("light"))
        self._line(menu, translate("Menu", "Dark"), self.keys.scheme("dark"))
        self._line(menu, translate("Menu", "High contrast"), self.keys.scheme("contrast"))
        self._line(menu, translate("Menu", "As the system"), self.keys.scheme("system"))
        menu.addSeparator()
        self._line(menu, translate("Menu", "Next region"), self.keys.next_region, "F6")
        self._line(menu, translate("Menu", "Previous region"), self.keys.previous_region, "Shift+F6")

    def _go(self, menu: QMenu) -> None:
        self._line(menu, translate("Menu", "Find …"), self.keys.find, "Ctrl+K")
        menu.addSeparator()
        for place in PLACES:
            line = self._line(menu, page_title(place.key), self.keys.opener(place.key), place.shortcut)
            self._pages[line] = place.key

    def _tools(self, menu: QMenu) -> None:
        self._line(menu, translate("Menu", "Settings"), self.window.open_settings, "Ctrl+,")
        extracts = self._line(menu, translate("Menu", "Extracts read in"), self.keys.opener(EXTRACT))
        self._pages[extracts] = EXTRACT

    def _help(self, menu: QMenu) -> None:
        self._line(menu, translate("Menu", "Keys of this page"), self.keys.show_keys, "F1")
        self._line(menu, translate("ErrorReport", "Make an error report …"), self.window.make_report)
        self._line(menu, page_title(ABOUT), self.keys.opener(ABOUT))


def _without_arguments(run: Callable[[], object]) -> Callable[..., None]:
    def called(*_: object) -> None:
        run()

    return called
