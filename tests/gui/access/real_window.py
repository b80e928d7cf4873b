"""Opens the window on whatever screen there is, and tells in lines of JSON what has changed in it.

Run as a program by the test of the real screen: ``python real_window.py FOLDER``.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from listeoversikt.gui import entry as entry_module
from listeoversikt.gui import start
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.finder import Finder
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.wanted import Wanted

TODAY = dt.date(2026, 11, 3)
LOOK_EVERY_MS = 40


def state(window: MainWindow, entry: Entry) -> dict[str, object]:
    """What a person would see: which screen and page, where the focus is, how many rows, what lies over it."""
    focus = QApplication.focusWidget()
    page = window.current
    listed = window.pages.get("the_list")
    finder = window.findChild(Finder)
    return {
        "platform": QApplication.platformName(),
        "ready": window.runner.view is not None and not window.runner.occupied,
        "locked": window.screens.currentWidget() is not window.frame,
        "page": page.key if page is not None else "",
        "focus": type(focus).__name__ if focus is not None else "",
        "rows": listed.room.rows.rows.visible_count if listed is not None else -1,
        "card": bool(focus is not None and listed is not None and _card_has(listed, focus)),
        "finder": finder is not None and finder.isVisible(),
        "dialog": any(dialog.isVisible() for dialog in window.findChildren(QDialog)),
        "ratio": window.devicePixelRatioF(),
        "size": [window.width(), window.height()],
    }


def _card_has(listed: object, focus: object) -> bool:
    from listeoversikt.gui.card.panel import PatientCardPanel

    return any(panel.isAncestorOf(focus) for panel in listed.findChildren(PatientCardPanel))  # type: ignore[attr-defined]


def main(folder: Path) -> int:
    """Until it's ended from outside."""
    application = start.make_application()
    start.dress(application, language="nb", scheme="light")
    entry_module.data_folder = lambda: folder / "data"  # type: ignore[assignment]
    wanted = Wanted(example=folder / "eksempel", patients=60, today=TODAY)
    window, entry = start.open_window(Preferences(folder / "valg.ini"), wanted)
    window.setGeometry(0, 0, 1280, 800)
    window.show()
    entry.begin()
    told: list[str] = []

    def look() -> None:
        line = json.dumps(state(window, entry))
        if not told or told[-1] != line:
            told.append(line)
            print(line, flush=True)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(LOOK_EVERY_MS)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
