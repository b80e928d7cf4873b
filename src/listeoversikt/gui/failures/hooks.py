"""Where mistakes come from that nobody catches: threads, what Python can only complain of, and Qt's own messages.

Each would else be written to the process's error output with its message, which a desktop keeps in a file.
"""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from listeoversikt.gui.mistakes import kept, kind_name, places

log = logging.getLogger("listeoversikt")

PLACE_OF_QT = re.compile(r"(Q[A-Za-z]{2,40})(?:::([A-Za-z]{2,40}))?(?:\(|:)")
"""``QPainter::begin``: all that is kept of a message of Qt's, and only where Qt has such a class and function."""
CATEGORY = re.compile(r"(default|qt(?:\.[a-z]{2,20}){1,4})")
SEVERE = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}


def listen_to_threads() -> Callable[[], None]:
    """What a thread or a destructor raises is kept and logged by place; gives the way back."""
    before = threading.excepthook, sys.unraisablehook
    threading.excepthook, sys.unraisablehook = _in_thread, _unraisable

    def back() -> None:
        threading.excepthook, sys.unraisablehook = before

    return back


def listen_to_qt() -> Callable[[], None]:
    """What Qt warns of is counted by the place it names; gives the way back."""
    before = qInstallMessageHandler(_from_qt)

    def back() -> None:
        qInstallMessageHandler(before)

    return back


def _in_thread(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None and not isinstance(told.exc_value, SystemExit):
        _keep(told.exc_value)


def _unraisable(told: sys.UnraisableHookArgs) -> None:
    if told.exc_value is not None:
        _keep(told.exc_value)


def _keep(error: BaseException) -> None:
    kept.remember(error)
    log.error("%s at %s", kind_name(type(error)), " < ".join(places(error.__traceback__)))


def _from_qt(severity: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Only the class and function that a message begins with; the rest may repeat a text of the screen."""
    if severity in SEVERE:
        kept.warned(qt_place(SEVERE[severity], context.category, message))


def qt_place(severity: str, category: str | None, message: str) -> str:
    """What is kept of a message of Qt's.

    >>> qt_place("warning", "qt.svg", "QFont::setPixelSize: Pixel size <= 0 (P20417)")
    'Qt warning qt.svg QFont::setPixelSize'
    >>> qt_place("warning", "P20417", "P20417 Kari")
    'Qt warning'
    """
    known = CATEGORY.fullmatch(category or "")
    words = ("Qt", severity, known[0] if known else "", _named(message))
    return " ".join(word for word in words if word and word != "default")


def _named(message: str) -> str:
    """The class, and its function, that a message begins with."""
    found = PLACE_OF_QT.match(message)
    if found is None:
        return ""
    module = next((one for one in (QtCore, QtGui, QtWidgets) if hasattr(one, found[1])), None)
    if module is None:
        return ""
    function = found[2] or ""
    return (
        f"{found[1]}::{function}" if function and hasattr(getattr(module, found[1]), function) else found[1]
    )
