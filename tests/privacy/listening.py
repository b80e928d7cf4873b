"""Run in a process of its own: does what it's told, and tells every attempt at the network that Python or Qt made.

    python -m tests.privacy.listening commands FOLDER | window FOLDER | reaching FOLDER

The last line is JSON: ``attempts`` (what Python was asked for; each was refused), ``network_libraries`` (of Qt, loaded), ``codes``.
``reaching`` tries the network on purpose: so it's seen that an attempt would be told.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

PHRASE = "en lang nok passfrase 42"
REFUSED = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "webbrowser.")
NATIVE = ("Qt6Network", "libcurl", "Qt6WebEngine", "Qt6WebSockets")
MAPS = Path("/proc/self/maps")

attempts: list[str] = []


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Python's audit hook: any socket is told and refused; a local one between processes too, none is needed."""
    if event.startswith(REFUSED):
        attempts.append(event)
        raise PermissionError("no network in this test")


def network_libraries() -> list[str]:
    """Qt's and curl's network libraries in this process; empty where the system doesn't tell."""
    modules = [name for name in sys.modules if name.startswith("PySide6.QtNetwork") or "QtWebEngine" in name]
    mapped = MAPS.read_text(encoding="utf-8", errors="replace") if MAPS.exists() else ""
    return modules + [name for name in NATIVE if name in mapped]


def run(*argv: str) -> int:
    """One command, its words thrown away."""
    from listeoversikt.cli.main import run_command

    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return run_command(argv)


def commands(folder: Path) -> dict[str, int]:
    """Each of the main commands on a small made-up list."""
    export, store = str(folder / "inn"), str(folder / "lager")
    out = ("--out", str(folder / "ut"))
    stored = ("--store", store)
    (folder / "meldinger").mkdir()
    calls: dict[str, tuple[str, ...]] = {
        "synth": ("synth", "--patients", "60", "--seed", "1", "--out", export),
        "check": ("check", export),
        "run": ("run", export, *out),
        "score": ("score", export, "--out", str(folder / "skårer.csv")),
        "profile": ("profile", "show", export),
        "create": ("store", "create", store),
        "import": ("import", export, *stored),
        "worklist": ("worklist", *stored),
        "indicators": ("indicators", *stored, "--out", str(folder / "indikatorer.csv")),
        "export": ("export", *stored, *out),
        "history": ("store", "history", store),
        "store check": ("store", "check", store),
        "messages": ("messages", str(folder / "meldinger"), *stored),
        "papers": ("papers", "--out", str(folder / "papirer"), *stored),
        "reproduce": ("reproduce", str(folder / "ut" / "indicators.xlsx"), *stored),
    }
    return {name: run(*call) for name, call in calls.items()}


def comes(wanted: Callable[[], bool], seconds: float) -> bool:
    """Whether it comes true while the window works."""
    from PySide6.QtWidgets import QApplication

    last = time.monotonic() + seconds
    while not wanted() and time.monotonic() < last:
        QApplication.processEvents()
        time.sleep(0.005)
    return wanted()


def window(folder: Path) -> dict[str, int]:
    """The window on an example office, to its list and over every page; it locks and closes."""
    from listeoversikt.gui import entry as entry_module
    from listeoversikt.gui import start
    from listeoversikt.gui.navigation import BESIDE, PLACES
    from listeoversikt.gui.preferences import Preferences
    from listeoversikt.gui.wanted import Wanted

    entry_module.data_folder = lambda: folder / "data"
    application = start.make_application()
    preferences = Preferences(folder / "valg.ini")
    start.dress(application, language="nb", scheme="light")
    opened, entry = start.open_window(preferences, Wanted(example=folder / "kontor", patients=60))
    opened.show()
    entry.begin()
    seen = 0
    if comes(lambda: opened.runner.view is not None, 60):
        for place in (*PLACES, *BESIDE):
            opened.open_page(place.key)
            comes(lambda: not opened.runner.occupied, 20)
            seen += opened.current is opened.pages[place.key]
    wanted = len((*PLACES, *BESIDE))
    opened.close()
    return {"pages not seen": wanted - seen}


def reaching(folder: Path) -> dict[str, int]:
    """What isn't allowed, to see that it's told."""
    import socket

    with contextlib.suppress(PermissionError):
        socket.create_connection(("127.0.0.1", 9), timeout=1)
    return {}


def main() -> None:
    """Says what happened."""
    doing, folder = sys.argv[1], Path(sys.argv[2])
    os.environ["LISTEOVERSIKT_PASSPHRASE"] = PHRASE
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.addaudithook(refuse)
    codes = {"commands": commands, "window": window, "reaching": reaching}[doing](folder)
    told = {"attempts": attempts, "network_libraries": network_libraries(), "codes": codes}
    print("\n" + json.dumps(told), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
