"""Saved views of the list: those that come with the program, and the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.marks import paint_icon
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.preferences import Preferences

PAGE = "the_list"
ALL = ""
LONGEST_NAME = 60
ARROW = 20


@dataclass(frozen=True)
class ListView:
    """A name with filters, and for the user's own the table's columns and order."""

    key: str
    name: str
    state: Mapping[str, Any]


def shipped() -> tuple[ListView, ...]:
    """The views that come with the program."""
    return (
        ListView(ALL, translate("TheList", "Everybody"), {"filters": {}}),
        ListView(
            "high_use",
            translate("TheList", "High use now"),
            {"filters": {"band": ["high"]}},
        ),
        ListView(
            "rising",
            translate("TheList", "At rising risk"),
            {"filters": {"band": ["rising"]}},
        ),
        ListView(
            "elderly_in_need",
            translate("TheList", "Elderly in need"),
            {"filters": {"band": ["high", "rising", "moderate"], "age": ["65-"]}},
        ),
        ListView(
            "silent_need",
            translate("TheList", "Need without contact"),
            {"filters": {"group": ["svak_ettersporrer"]}},
        ),
        ListView(
            "many_medicines",
            translate("TheList", "Frail with many medicines"),
            {"filters": {"frailty": ["moderate", "severe"], "medicines": ["10"]}},
        ),
    )


class SavedViews(SecondaryButton):
    """The button that names the view; its menu chooses, saves, renames and deletes."""

    chosen = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__("", "bookmark", parent=parent)
        self._preferences = preferences
        self.current = ""
        self.state: dict[str, Any] = {}
        """What would be saved now; kept up to date by the page."""
        self.clicked.connect(self._show)
        self.set_current(ALL)

    def sizeHint(self) -> QSize:
        """With room for the arrow down."""
        hint = super().sizeHint()
        return QSize(hint.width() + px(ARROW), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the arrow that says that it opens a menu."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            place = QRectF(self.width() - px(12 + 14), 0, px(14), self.height())
            paint_icon(painter, place, "chevron-down", "text2")

    def views(self) -> tuple[ListView, ...]:
        """Those that come with the program, then the user's own."""
        own = tuple(ListView(f"own:{v.name}", v.name, v.state) for v in self._preferences.saved_views(PAGE))
        return (*shipped(), *own)

    def set_current(self, key: str | None) -> None:
        """The view that is shown; None = filters of no view."""
        self.current = "-" if key is None else key
        name = next((view.name for view in self.views() if view.key == self.current), "")
        self.setText(
            translate("TheList", "View: {name}").format(name=_short(name))
            if name
            else translate("TheList", "View: own choice")
        )

    def menu_now(self) -> QMenu:
        """The menu as it is now."""
        menu = QMenu(self)
        for view in self.views():
            action = menu.addAction(view.name)
            action.setCheckable(True)
            action.setChecked(view.key == self.current)
            action.triggered.connect(partial(self._choose, view))
        menu.addSeparator()
        menu.addAction(translate("TheList", "Save this view …")).triggered.connect(self._ask_name)
        own = self.current.startswith("own:")
        rename = menu.addAction(translate("TheList", "Rename view …"))
        rename.triggered.connect(self._ask_other_name)
        delete = menu.addAction(translate("TheList", "Delete view"))
        delete.triggered.connect(self._delete)
        rename.setEnabled(own)
        delete.setEnabled(own)
        return menu

    def save_as(self, name: str) -> None:
        """Keeps what is shown under a name; the same name again is replaced."""
        from listeoversikt.gui.preferences import SavedView

        name = name.strip()[:LONGEST_NAME]
        if name:
            self._preferences.save_view(SavedView(name, PAGE, dict(self.state)))
            self.set_current(f"own:{name}")

    def rename(self, name: str) -> None:
        """Gives the user's own view another name."""
        before = self.current.removeprefix("own:")
        name = name.strip()[:LONGEST_NAME]
        if not self.current.startswith("own:") or not name or name == before:
            return
        state = next((v.state for v in self._preferences.saved_views(PAGE) if v.name == before), self.state)
        self._preferences.remove_view(PAGE, before)
        self.state = dict(state)
        self.save_as(name)

    def _delete(self) -> None:
        if self.current.startswith("own:"):
            self._preferences.remove_view(PAGE, self.current.removeprefix("own:"))
            self.set_current(None)

    def _choose(self, view: ListView, _checked: bool = False) -> None:
        self.set_current(view.key)
        self.chosen.emit(view)

    def _show(self) -> None:
        self.menu_now().popup(self.mapToGlobal(QPoint(0, self.height() + px(2))))

    def _ask_name(self) -> None:
        self._ask(translate("TheList", "Save this view"), "", self.save_as)

    def _ask_other_name(self) -> None:
        self._ask(translate("TheList", "Rename view"), self.current.removeprefix("own:"), self.rename)

    def _ask(self, title: str, text: str, done: Any) -> None:
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(title)
        dialog.setLabelText(translate("TheList", "Name"))
        dialog.setTextValue(text)
        dialog.setOkButtonText(translate("TheList", "Save"))
        dialog.setCancelButtonText(translate("TheList", "Cancel"))
        dialog.textValueSelected.connect(done)
        dialog.open()


def _short(name: str) -> str:
    return name if len(name) <= 24 else f"{name[:23]}…"
