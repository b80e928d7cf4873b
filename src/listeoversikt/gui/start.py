"""Opens the window: application, fonts, theme, language, preferences, then the way in."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QAccessible, QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from listeoversikt.clinical.resources import resources_folder
from listeoversikt.gui.collecting import Collector
from listeoversikt.gui.entry import Entry, data_folder
from listeoversikt.gui.failures.crash import CrashFile
from listeoversikt.gui.failures.hooks import listen_to_qt, listen_to_threads
from listeoversikt.gui.look.fonts import load_fonts
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.mistakes import kept
from listeoversikt.gui.parts.headings import speak_headings
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.problems import Problem, catch_all
from listeoversikt.gui.texts import NORWEGIAN, choose_language, translate
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.memory import give_back_early

NAME = "listeoversikt"
LOG_BYTES = 200_000
TRANSLATIONS = Path(__file__).resolve().parent / "translations"
LOCALES = {"nb": "nb_NO", "en": "en"}
TEXTS = {"nb": ("qt_nb_NO", "listeoversikt_nb_NO"), "en": ("listeoversikt_en",)}
"""Qt has no bokmål of its own for its menus and buttons, so the program brings it."""

_kept: list[QTranslator] = []


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The one application."""
    QApplication.setApplicationName(NAME)
    QApplication.setOrganizationName(NAME)
    QApplication.setStyle("Fusion")
    return QApplication([NAME, *arguments])


def dress(application: QApplication, *, language: str = NORWEGIAN, scheme: str = "system") -> bool:
    """Fonts, theme, language and icon: how the window looks and reads; False when the program's font is missing."""
    application.setStyle("Fusion")
    speak(application, language)
    has_fonts = load_fonts()
    theme().start(application, scheme)
    QAccessible.installFactory(speak_headings)
    application.setWindowIcon(QIcon(str(resources_folder() / "icons" / "logo.svg")))
    return has_fonts


def speak(application: QApplication, language: str) -> None:
    """Texts, numbers and dates in the language."""
    choose_language(language)
    QLocale.setDefault(QLocale(LOCALES.get(language, "nb_NO")))
    for translator in _kept:
        application.removeTranslator(translator)
    _kept.clear()
    for name in TEXTS.get(language, TEXTS["nb"]):
        translator = QTranslator()
        if translator.load(name, str(TRANSLATIONS)):
            application.installTranslator(translator)
            _kept.append(translator)


def run_window(wanted: Wanted | None = None, language: str | None = None) -> int:
    """Opens the window and stays until it's closed; ``language`` for this time only."""
    give_back_early()
    application = make_application()
    _keep_log()
    preferences = Preferences()
    crash_file = _listen(preferences)
    has_fonts = dress(application, language=language or preferences.language, scheme=preferences.scheme)
    collector = Collector(application)
    window, entry = open_window(preferences, wanted or Wanted())
    collector.occupied = lambda: window.runner.occupied
    window.take_place()
    window.show()
    if not has_fonts:
        entry.entered.connect(lambda: window.show_problem(font_missing()))
    entry.begin()
    code = application.exec()
    collector.stop()
    crash_file.end()
    return code


def _listen(preferences: Preferences) -> CrashFile:
    """Every mistake is kept by place, also one that ends the process; none is written out with its message."""
    listen_to_threads()
    listen_to_qt()
    crash_file = CrashFile(preferences.place)
    kept.crash = crash_file.take_last()
    crash_file.begin()
    return crash_file


def font_missing() -> Problem:
    """The program goes on in another font, and says so."""
    return Problem(
        translate("Start", "The program's own font is missing. Another one is used."),
        translate("Start", "Everything works. Install the program again to get it back."),
    )


def open_window(preferences: Preferences, wanted: Wanted) -> tuple[MainWindow, Entry]:
    """The window and its way in, not yet shown."""
    window = MainWindow(preferences)
    catch_all(window.show_problem)
    kept.page = lambda: window.current.key if isValid(window) and window.current is not None else ""
    return window, Entry(window, wanted)


class _ClosedFile(RotatingFileHandler):
    """Readable by this user only."""

    def _open(self) -> TextIOWrapper:
        file = super()._open()
        with suppress(OSError):
            Path(self.baseFilename).chmod(0o600)
        return file


def _keep_log() -> None:
    """A small log of places in the code, never of values; none where it can't be written."""
    try:
        folder = data_folder()
        folder.mkdir(parents=True, exist_ok=True)
        handler = _ClosedFile(folder / "feil.log", maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log = logging.getLogger(NAME)
    log.addHandler(handler)
    log.propagate = False
