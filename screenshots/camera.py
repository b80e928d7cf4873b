"""Opens the window on an office and takes a picture of each page. One process a look, since Qt's scale is fixed."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from listeoversikt.gui import start
from listeoversikt.gui.entry import Wanted
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.navigation import BESIDE, PLACES
from listeoversikt.gui.preferences import Preferences
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from screenshots.offices import TODAY
from screenshots.scenes import SCENES

LONGEST_MS = 300_000
STEP_MS = 150
QUIET_STEPS = 5
PAGES = tuple(place.key for place in (*PLACES, *BESIDE))


@dataclass(frozen=True)
class Look:
    """How a picture is taken, and by whom: a role decides whose list is shown."""

    name: str
    scheme: str = "light"
    width: int = 1440
    height: int = 900
    language: str = "nb"
    role: str = "leader"


def wait(milliseconds: int) -> None:
    """Lets the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Until nothing has been asked or worked on for some steps."""
    quiet = 0
    while quiet < QUIET_STEPS:
        wait(STEP_MS)
        quiet = 0 if window.runner.occupied else quiet + 1


@contextmanager
def opened(application: QApplication, office: Path, look: Look) -> Iterator[MainWindow]:
    """The window on a copy of the office, ready."""
    folder = Path(tempfile.mkdtemp(prefix="bilder-"))
    try:
        shutil.copytree(office, folder / "lager")
        preferences = Preferences(folder / "valg.ini")
        preferences.scheme = look.scheme
        preferences.language = look.language
        preferences.role = look.role
        start.dress(application, language=look.language, scheme=look.scheme)
        wanted = Wanted(store=folder / "lager", passphrase=EXAMPLE_PASSPHRASE, today=TODAY)
        window, entry = start.open_window(preferences, wanted)
        window.resize(look.width, look.height)
        window.show()
        ready = QEventLoop()
        entry.entered.connect(ready.quit)
        QTimer.singleShot(LONGEST_MS, ready.quit)
        entry.begin()
        ready.exec()
        yield window
        window.close()
    finally:
        sys.excepthook = sys.__excepthook__
        shutil.rmtree(folder, ignore_errors=True)


def photograph(application: QApplication, office: Path, look: Look, out: Path) -> list[Path]:
    """A picture of every page, and of every scene that has something to show."""
    made = []
    with opened(application, office, look) as window:
        for name, picture in pictures(window, (*PAGES, *SCENES)):
            path = out / f"{name}-{look.name}.png"
            picture.save(str(path))
            made.append(path)
    return made


def pictures(window: MainWindow, names: Iterable[str]) -> Iterator[tuple[str, QPixmap]]:
    """The pages and scenes of those names, one after another."""
    for name in names:
        if name in SCENES:
            picture = SCENES[name](window, settle)
        else:
            window.open_page(name)
            settle(window)
            picture = window.grab()
        if picture is not None:
            yield name, picture
