"""What the frame and its pages agree on. Pages don't know one another: they ask for a ``Target``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View


@dataclass(frozen=True)
class Target:
    """Where to go: a page, perhaps a patient on it, a set of patients with its title, or filters.

    ``action`` is the key of a page's action to run there (``new`` = what Ctrl+N does).
    """

    page: str
    patient: str = ""
    patients: frozenset[str] | None = None
    title: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    action: str = ""


@dataclass(frozen=True)
class PageAction:
    """Something a page can do: a button in its header (the primary one filled) and a line in Ctrl+K."""

    key: str
    text: str
    icon: str
    run: Callable[[], None]
    shortcut: str = ""
    primary: bool = False
    enabled: Callable[[], bool] = lambda: True
    in_header: bool = True


class Page(QWidget):
    """One page of the window. ``key`` is its name to other pages, ``icon`` its sign in the sidebar."""

    key = ""
    icon = "circle"
    go = Signal(object)
    subtitle_changed = Signal(str)
    actions_changed = Signal()
    count_changed = Signal(str, bool)
    """What stands at the right in the sidebar, and whether it's a duty over its limit."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def title(self) -> str:
        """What the page is called."""
        raise NotImplementedError

    def page_actions(self) -> Sequence[PageAction]:
        """The page's actions, at most one of them primary."""
        return ()

    def refresh(self, view: View | None) -> None:
        """Something changed (or the page is shown for the first time); None = no extract is read in."""

    def show_target(self, target: Target) -> None:
        """Somebody asked for a patient, a set or filters on this page."""

    def search_field(self) -> QLineEdit | None:
        """Where Ctrl+F leads."""
        return None

    def first_focus(self) -> QWidget:
        """Where the focus goes when the page is opened."""
        return self

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """The regions that F6 steps through, with their names, in reading order."""
        return ()

    def keys(self) -> Sequence[tuple[str, str]]:
        """The page's own keys for F1: (key, what it does)."""
        return ()

    def remembered(self) -> dict[str, Any]:
        """What is remembered of the page (never what somebody searched for)."""
        return {}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes up what was remembered; anything odd in it is left out."""

    def keep_typed(self) -> None:
        """The window is being closed or locked: what is being typed goes to the store's thread now."""

    def step_back(self) -> bool:
        """Esc: closes what is open on the page; False when nothing was."""
        return False
