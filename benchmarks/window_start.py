"""The window from its start to the first painted list, and what a large office costs.

    python -m benchmarks.window_start first FOLDER | whole FOLDER | large FOLDER | make FOLDER PATIENTS | empty

``first``: a new process opens the store (its passphrase given, the example's cheap key), paints the list as it was left,
and ends there: leaving by ``os._exit``, so that nothing is counted that comes after the picture. ``empty``: Qt paints an
empty window of the same size (the floor). ``large``: 100,000 inhabitants, everything worked out; the patient card of many
patients (a first one isn't counted), and the memory in use when the window has rested; prints JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.jobs import LARGE, SMALL, JobRow, Limit
from benchmarks.processes import Cost, Costs, Failed, Stopwatch, side_by_side

TODAY = dt.date(2026, 11, 3)
SIZE = (1440, 900)
FIRST_LIMIT, CARD_LIMIT, MEMORY_LIMIT = 1.0, 0.050, 600
CARDS = 40
REST_MS = 4000
HEAVY = ("numpy", "pyarrow", "pandas", "sqlalchemy", "sklearn", "lightgbm", "scipy")
BYTES_PER_MB = 1_000_000


def window_start(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page."""
    office = _office(stopwatch, SMALL)
    command = (sys.executable, "-m", "benchmarks.window_start")
    stopwatch.time((*command, "whole", office))  # the list is kept for the next start
    first, floor = side_by_side(
        runs,
        lambda: stopwatch.time((*command, "first", office)),
        lambda: stopwatch.time((*command, "empty")),
    )
    limit = Limit(FIRST_LIMIT)
    yield JobRow(
        f"window: start to the first painted list of {SMALL:,} (warm, unlocked)", first, limit, floor
    )
    yield JobRow("floor: Qt starts and paints an empty window", floor)


def window_large(stopwatch: Stopwatch, runs: int) -> Iterator[JobRow]:
    """Rows for the page: the card and the memory at 100,000."""
    office = _office(stopwatch, LARGE)
    found = json.loads(
        stopwatch.say((sys.executable, "-m", "benchmarks.window_start", "large", office)).splitlines()[-1]
    )
    used = found["megabytes"]
    cards = Costs(tuple(Cost(seconds, seconds, used) for seconds in found["cards"]))
    slowest = f"slowest {max(found['cards']) * 1000:.0f} ms; memory in use at rest, not the peak"
    yield JobRow(
        f"window: a patient's card with its evidence, {LARGE:,} patients ({slowest})",
        cards,
        Limit(CARD_LIMIT, MEMORY_LIMIT),
    )


def _office(stopwatch: Stopwatch, patients: int) -> Path:
    """An example office, made by a process of its own: a child's peak memory starts at its parent's size."""
    folder = stopwatch.folder / f"office-{patients}"
    stopwatch.time((sys.executable, "-m", "benchmarks.window_start", "make", folder, str(patients)))
    return folder


def make(folder: Path, patients: int) -> None:
    """Makes the office."""
    from listeoversikt.operations.example_office import make_example_office

    make_example_office(folder, patients, today=TODAY)


def _opened(office: Path) -> tuple[Any, Any, Any]:
    """Application, window and way in, before anything is opened."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from listeoversikt.gui import start
    from listeoversikt.gui.collecting import Collector
    from listeoversikt.gui.entry import Wanted
    from listeoversikt.gui.preferences import Preferences
    from listeoversikt.operations.memory import give_back_early

    give_back_early()
    application = start.make_application()
    preferences = Preferences(office.parent / f"{office.name}.ini")
    preferences.start_page = "the_list"
    start.dress(application, language="nb", scheme="light")
    word = "oppdiktede pasienter i et eksempelkontor"  # the example's own: importing it would load numpy
    window, entry = start.open_window(preferences, Wanted(store=office, passphrase=word, today=TODAY))
    Collector(window).occupied = lambda: window.runner.occupied
    window.resize(*SIZE)
    window.show()
    return application, window, entry


def first(office: Path) -> None:
    """Until the list is painted."""
    application, window, entry = _opened(office)

    def painted() -> None:
        window.repaint()
        loaded = [name for name in HEAVY if name in sys.modules]
        rows = 0 if window.current.table is None else len(window.current.table)
        if loaded or window.current.key != "the_list" or not rows:
            print(f"not the list alone: {loaded} {window.current.key} {rows}", file=sys.stderr)
            os._exit(1)
        os._exit(0)

    entry.list_painted.connect(painted)
    entry.begin()
    application.exec()


def whole(office: Path) -> None:
    """Until everything is worked out."""
    application, window, entry = _opened(office)
    entry.entered.connect(window.close)
    entry.entered.connect(application.quit)
    entry.begin()
    application.exec()


def large(office: Path) -> None:
    """Cards of many patients, from the question to the painted card, and the memory then in use."""
    from PySide6.QtCore import QEventLoop, QTimer

    application, window, entry = _opened(office)
    until_entered = QEventLoop()
    entry.entered.connect(until_entered.quit)
    entry.begin()
    until_entered.exec()
    _settle(application, window)
    page = window.open_page("the_list")
    _settle(application, window)
    ids = window.runner.view.shown_ids
    took = []
    from listeoversikt.gui.page import Target

    for number in range(CARDS + 1):
        patient = ids[number * (len(ids) - 1) // CARDS]
        begun = time.perf_counter()
        page.show_target(Target("the_list", patient=patient))
        _settle(application, window)
        window.repaint()
        took.append(time.perf_counter() - begun)
    rest = QEventLoop()
    QTimer.singleShot(REST_MS, rest.quit)
    rest.exec()
    print(json.dumps({"cards": took[1:], "megabytes": _in_use()}))
    sys.stdout.flush()
    os._exit(0)


def _settle(application: Any, window: Any) -> None:
    """Until nothing is asked; asleep in between, so that the other threads have the processor."""
    from PySide6.QtCore import QEventLoop

    while window.runner.occupied:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    application.processEvents()


def _in_use() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    kib = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kib) * 1024 / BYTES_PER_MB


def empty() -> None:
    """Qt alone."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    application.processEvents()
    window.repaint()
    os._exit(0)


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    if what == "empty":
        empty()
    elif what == "make":
        make(Path(rest[0]), int(rest[1]))
    elif what in ("first", "whole", "large"):
        {"first": first, "whole": whole, "large": large}[what](Path(rest[0]))
    else:
        raise Failed(what)
