"""What is remembered for this user on this machine: places, sizes and choices, never anything about a patient.

An ini file in the user's own scope. What can't be read, or isn't what it should be, is the default, and the user is
told once; what can't be written is told once too. Searches aren't kept: they may hold a patient's id.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRect, QSettings, QTimer, Signal

from listeoversikt.gui.texts import ENGLISH, NORWEGIAN, translate
from listeoversikt.store.address import Location, address_of, is_address
from listeoversikt.store.refusals import StoreRefused

NAME = "listeoversikt"
SCHEMES = ("system", "light", "dark", "contrast")
LANGUAGES = (NORWEGIAN, ENGLISH)
LOCK_MINUTES = 10
LONGEST_LOCK = 240
LONGEST_TEXT = 64_000
WRITE_AFTER_MS = 400
NEVER_KEPT = frozenset(
    {
        "search",
        "search_text",
        "query",
        "find",
        "patient",
        "patients",
        "patient_id",
        "current",
        "selected",
        "marked",
    }
)
"""Keys of a page's state that may hold a patient's id; they are left out at any depth."""


@dataclass(frozen=True)
class SavedView:
    """A page's filters, columns and order under a name of the user's own."""

    name: str
    page: str
    state: Mapping[str, Any]


@dataclass(frozen=True)
class WindowPlace:
    """Where the window was; ``place`` is its rectangle when it isn't maximised."""

    place: QRect
    maximised: bool = False

    def on(self, screens: Sequence[QRect]) -> WindowPlace | None:
        """The same place, as large as the screen it lies on allows; None when no screen shows its top middle."""
        handle = self.place.center()
        handle.setY(self.place.top() + 12)
        screen = next((screen for screen in screens if screen.contains(handle)), None)
        if screen is None:
            return None
        size = self.place.size().boundedTo(screen.size())
        left = max(screen.left(), min(self.place.left(), screen.right() + 1 - size.width()))
        top = max(screen.top(), min(self.place.top(), screen.bottom() + 1 - size.height()))
        return WindowPlace(QRect(left, top, size.width(), size.height()), self.maximised)


class Preferences(QObject):
    """Typed access to what is remembered. ``path`` is for tests; else the user's own file."""

    changed = Signal(str)
    """A choice is another; its name."""
    trouble = Signal()
    """There is something to tell: see ``take_trouble``."""

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = _opened(path)
        self._whose = ""
        self._told: set[str] = set()
        self._to_tell: list[tuple[str, str]] = []
        self._writing = QTimer(self)
        self._writing.setSingleShot(True)
        self._writing.setInterval(WRITE_AFTER_MS)
        self._writing.timeout.connect(self.save)
        if self._file.status() != QSettings.Status.NoError:
            self._damaged()

    # -- choices ---------------------------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """``nb`` or ``en``."""
        return self._one_of("language", LANGUAGES)

    @language.setter
    def language(self, code: str) -> None:
        self._choose("language", code)

    @property
    def scheme(self) -> str:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        return self._one_of("scheme", SCHEMES)

    @scheme.setter
    def scheme(self, name: str) -> None:
        self._choose("scheme", name)

    @property
    def letter_keys(self) -> bool:
        """Whether single letters act in lists (WCAG 2.1.4 wants a switch)."""
        return self._one_of("letter_keys", ("on", "off")) == "on"

    @letter_keys.setter
    def letter_keys(self, on: bool) -> None:
        self._choose("letter_keys", "on" if on else "off")

    @property
    def lock_minutes(self) -> int:
        """Minutes without a touch before the window locks, unless the office's own limit is shorter."""
        text = self._text("lock_minutes")
        if not text:
            return LOCK_MINUTES
        if text.isascii() and text.isdigit() and int(text) <= LONGEST_LOCK:
            return int(text) or LONGEST_LOCK  # 0 was «never», before the office had a limit
        self._damaged()
        return LOCK_MINUTES

    @lock_minutes.setter
    def lock_minutes(self, minutes: int) -> None:
        self._choose("lock_minutes", str(max(1, min(minutes, LONGEST_LOCK))))

    @property
    def role(self) -> str:
        """The user's role by key; "" = not chosen."""
        return self._text("role")

    @role.setter
    def role(self, key: str) -> None:
        self._choose("role", key)

    @property
    def user(self) -> str:
        """The user's role id, as ``spl-1``; "" = not chosen."""
        return self._text("user")

    @user.setter
    def user(self, name: str) -> None:
        self._choose("user", name)

    @property
    def start_page(self) -> str:
        """The page to open with; "" = by role."""
        return self._text(self._own("start_page"))

    @start_page.setter
    def start_page(self, key: str) -> None:
        self._choose(self._own("start_page"), key)

    @property
    def last_page(self) -> str:
        """The page that was open last; "" = none."""
        return self._text(self._own("last_page"))

    @last_page.setter
    def last_page(self, key: str) -> None:
        self._choose(self._own("last_page"), key)

    @property
    def last_folder(self) -> Location | None:
        """Where the store lies that was open last, whether it's still there or not."""
        text = self._text("last_folder")
        if is_address(text):
            with suppress(StoreRefused):
                return address_of(text)
            return None
        return Path(text) if text else None

    @last_folder.setter
    def last_folder(self, folder: Location | None) -> None:
        self._choose("last_folder", str(folder) if folder else "")

    def belong_to(self, login: str) -> None:
        """Whose pages, start page and saved views are asked for from now on; "" = the one user's of this machine."""
        self._whose = login

    def _own(self, key: str) -> str:
        return f"people/{self._whose}/{key}" if self._whose else key

    @property
    def login(self) -> str:
        """The login that was used last on this machine, a colleague's; "" = none."""
        return self._text("login")

    @login.setter
    def login(self, login: str) -> None:
        self._choose("login", login)

    @property
    def kept_for(self) -> str:
        """The login whose passphrase is in the machine's key store; "" = nobody's."""
        return self._text("kept_for")

    @kept_for.setter
    def kept_for(self, login: str) -> None:
        self._choose("kept_for", login)

    @property
    def unkept_key(self) -> str:
        """The store whose recovery key was shown and not read back from its sheet; "" = none."""
        return self._text("unkept_key")

    @unkept_key.setter
    def unkept_key(self, store: str) -> None:
        self._choose("unkept_key", store)

    @property
    def place(self) -> Path:
        """The folder that the choices are kept in."""
        return Path(self._file.fileName()).parent

    # -- window and pages ------------------------------------------------------------------------------------

    @property
    def window(self) -> WindowPlace | None:
        """Where the window was last; ask it ``on`` which screens it can be shown."""
        found = self._json("window")
        match found:
            case [int(x), int(y), int(width), int(height), bool(maximised)] if width > 0 and height > 0:
                return WindowPlace(QRect(x, y, width, height), maximised)
            case None:
                return None
        self._damaged()
        return None

    @window.setter
    def window(self, where: WindowPlace) -> None:
        place = where.place
        parts = [place.x(), place.y(), place.width(), place.height(), where.maximised]
        self._put("window", json.dumps(parts))

    def page_state(self, page: str) -> dict[str, Any]:
        """What a page wanted remembered (filters, columns, order, widths); {} = nothing."""
        return self._mapping(self._own(f"pages/{page}"))

    def remember_page(self, page: str, state: Mapping[str, Any]) -> None:
        """Keeps a page's state, but for what may hold a patient's id."""
        text = _written(state)
        if text is not None:
            self._put(self._own(f"pages/{page}"), text)

    def saved_views(self, page: str) -> tuple[SavedView, ...]:
        """The views saved on a page, in the order they were saved."""
        found = self._mapping(self._own("saved_views")).get(page, {})
        if not isinstance(found, dict):
            self._damaged()
            return ()
        return tuple(SavedView(name, page, state) for name, state in found.items() if isinstance(state, dict))

    def save_view(self, view: SavedView) -> None:
        """Saves a view; one of the same name on the same page gives way."""
        known = self._mapping(self._own("saved_views"))
        on_page = known.get(view.page)
        on_page = dict(on_page) if isinstance(on_page, dict) else {}
        self._write_views({**known, view.page: {**on_page, view.name: dict(view.state)}}, keep=view.page)

    def remove_view(self, page: str, name: str) -> None:
        """Takes a saved view away; nothing happens when it isn't there."""
        known = self._mapping(self._own("saved_views"))
        on_page = known.get(page)
        if isinstance(on_page, dict) and name in on_page:
            left = {title: state for title, state in on_page.items() if title != name}
            self._write_views({**known, page: left}, keep=page)

    def _write_views(self, views: Mapping[str, Any], *, keep: str) -> None:
        cleaned = {
            page: {name: _kept(state) for name, state in on_page.items()}
            for page, on_page in views.items()
            if isinstance(on_page, dict)
        }
        self._put(self._own("saved_views"), json.dumps(cleaned, ensure_ascii=True))
        self.changed.emit(f"saved_views/{keep}")

    # -- the file --------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Writes now what else is written shortly after a change."""
        self._writing.stop()
        self._file.sync()
        if self._file.status() == QSettings.Status.AccessError:
            self._tell(
                translate("Preferences", "Your choices can't be saved on this machine."),
                translate("Preferences", "They hold until you close the program."),
            )

    def take_trouble(self) -> tuple[str, str] | None:
        """What went wrong and what follows from it, each thing told once; None = nothing to tell."""
        return self._to_tell.pop(0) if self._to_tell else None

    def _damaged(self) -> None:
        self._tell(
            translate("Preferences", "Some of your saved choices could not be read."),
            translate("Preferences", "The usual ones hold instead."),
        )

    def _tell(self, sentence: str, fix: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self._to_tell.append((sentence, fix))
            QTimer.singleShot(0, self, self._ring)

    def _ring(self) -> None:
        """Told when the window is there to hear it, also of what was found while the file was opened."""
        self.trouble.emit()

    def _text(self, key: str) -> str:
        found = self._file.value(key, "")
        if isinstance(found, str) and len(found) <= LONGEST_TEXT:
            return found
        self._damaged()
        return ""

    def _one_of(self, key: str, known: Sequence[str]) -> str:
        """The value, or the first of those known."""
        text = self._text(key)
        if text and text not in known:
            self._damaged()
        return text if text in known else known[0]

    def _json(self, key: str) -> Any:
        text = self._text(key)
        if not text:
            return None
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            self._damaged()
            return None

    def _mapping(self, key: str) -> dict[str, Any]:
        found = self._json(key)
        if isinstance(found, dict):
            return found
        if found is not None:
            self._damaged()
        return {}

    def _choose(self, key: str, text: str) -> None:
        if self._text(key) != text:
            self._put(key, text)
            self.changed.emit(key)

    def _put(self, key: str, text: str) -> None:
        self._file.setValue(key, text)
        self._writing.start()


def _opened(path: Path | None) -> QSettings:
    if path is not None:
        return QSettings(str(path), QSettings.Format.IniFormat)
    file = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, NAME, NAME)
    file.setFallbacksEnabled(False)
    return file


def _kept(state: Any) -> Any:
    """The state as JSON can hold it, without what may hold a patient's id."""
    match state:
        case dict() | Mapping():
            return {str(key): _kept(value) for key, value in state.items() if str(key) not in NEVER_KEPT}
        case list() | tuple() | set() | frozenset():
            return [_kept(value) for value in state]
    return state


def _written(state: Mapping[str, Any]) -> str | None:
    try:
        text = json.dumps(_kept(state), ensure_ascii=True)
    except (TypeError, ValueError, RecursionError):
        return None
    return text if len(text) <= LONGEST_TEXT else None
