"""Filters saved by name, as lines of the filter menu: choose, save, delete."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.preferences import Preferences

LONGEST_NAME = 60


class SavedFilters:
    """The user's own filters of one page. ``now`` gives what would be saved, ``take_up`` shows what was."""

    def __init__(
        self,
        preferences: Preferences,
        page: str,
        now: Callable[[], Mapping[str, Any]],
        take_up: Callable[[Mapping[str, Any]], None],
        owner: QWidget,
    ) -> None:
        self._preferences, self._page = preferences, page
        self._now, self._take_up, self._owner = now, take_up, owner
        self.dialog: QInputDialog | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in the order they were saved."""
        return tuple(view.name for view in self._preferences.saved_views(self._page))

    def add_to(self, menu: QMenu) -> None:
        """The saved ones first, then saving and deleting."""
        for view in self._preferences.saved_views(self._page):
            action = menu.addAction(view.name)
            action.setCheckable(True)
            action.setChecked(dict(view.state) == dict(self._now()))
            action.triggered.connect(partial(self._choose, view.state))
        menu.addAction(translate("Filters", "Save these filters …")).triggered.connect(self.ask_name)
        if self.names:
            away = menu.addMenu(translate("Filters", "Delete saved filters"))
            for name in self.names:
                away.addAction(name).triggered.connect(partial(self._remove, name))

    def save_as(self, name: str) -> None:
        """Keeps what is on under a name; the same name again is replaced."""
        from listeoversikt.gui.preferences import SavedView

        name = name.strip()[:LONGEST_NAME]
        if name:
            self._preferences.save_view(SavedView(name, self._page, dict(self._now())))

    def ask_name(self) -> None:
        """Asks what it should be called."""
        self.dialog = dialog = QInputDialog(self._owner.window())
        dialog.setWindowTitle(translate("Filters", "Save these filters"))
        dialog.setLabelText(translate("Filters", "Name"))
        dialog.setOkButtonText(translate("Filters", "Save"))
        dialog.setCancelButtonText(translate("Filters", "Cancel"))
        dialog.textValueSelected.connect(self.save_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _choose(self, state: Mapping[str, Any], _checked: bool = False) -> None:
        self._take_up(state)

    def _remove(self, name: str, _checked: bool = False) -> None:
        self._preferences.remove_view(self._page, name)
