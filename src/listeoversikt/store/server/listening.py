"""What others write is heard at once: the server tells each window that a writing transaction has been confirmed.

Nothing but the number of the newest event is told. The listener has a thread and a connection of its own; when the server goes
away it tries again, at growing intervals, and looks anew when it's back, for it may have missed something.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import psycopg

from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.server.connection import Connection
from listeoversikt.store.ways_in import Heard, Told

CHANNEL = "listeoversikt"
LOOK_SECONDS = 1.0
"""How often it's looked whether to stop."""
WAITS = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
UNKNOWN = -1


class Listener:
    """Hears until it's stopped. ``heard`` and ``told`` are called on its own thread."""

    def __init__(self, connect: Callable[[], Connection], heard: Heard, told: Told) -> None:
        self._connect = connect
        self._heard = heard
        self._told = told
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._live, name="listeoversikt-server", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Hears no more; its thread and connection end within about a second."""
        self._stop.set()

    def _live(self) -> None:
        failures = 0
        while not self._stop.is_set():
            try:
                with self._connect() as connection:
                    connection.execute(f"LISTEN {CHANNEL}")
                    if failures:
                        self._told(False)
                        self._heard(UNKNOWN)
                    failures = 0
                    self._listen(connection)
            except (psycopg.Error, StoreRefused, OSError):
                if not failures and not self._stop.is_set():
                    self._told(True)
                self._stop.wait(WAITS[min(failures, len(WAITS) - 1)])
                failures += 1

    def _listen(self, connection: Connection) -> None:
        while not self._stop.is_set():
            newest = None
            for told in connection.notifies(timeout=LOOK_SECONDS, stop_after=1):
                newest = told.payload
            if newest is not None and not self._stop.is_set():
                self._heard(int(newest) if newest.isdecimal() else UNKNOWN)
