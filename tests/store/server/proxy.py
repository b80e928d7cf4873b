"""A wire between program and server that can be cut, at once or at a moment that is waited for."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

Cut = Callable[[bytes, bool], bool]
"""Told what is on its way, and whether it comes from the server; True = the wire is cut before it's handed on."""


class Wire:
    """Hands on what comes, both ways, until it's cut; ``port`` is what to connect to."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._ends: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self.cut_when: Cut = lambda data, from_server: False
        self.is_down = False
        threading.Thread(target=self._live, daemon=True).start()

    def cut(self) -> None:
        """Nothing comes through any more, in what is connected now."""
        ends, self._ends = self._ends, []
        _hang_up(*ends)

    def close(self) -> None:
        """For good."""
        self.is_down = True
        self._listening.close()
        self.cut()

    def _live(self) -> None:
        while True:
            try:
                here, _ = self._listening.accept()
            except OSError:
                return
            if self.is_down:
                here.close()
                continue
            there = socket.create_connection(("127.0.0.1", self._to))
            self._ends += [here, there]
            threading.Thread(target=self._hand_on, args=(here, there, False), daemon=True).start()
            threading.Thread(target=self._hand_on, args=(there, here, True), daemon=True).start()

    def _hand_on(self, source: socket.socket, target: socket.socket, from_server: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                if self.cut_when(data, from_server):
                    self.cut()
                    return
                target.sendall(data)
        _hang_up(source, target)


def _hang_up(*ends: socket.socket) -> None:
    for end in ends:
        with contextlib.suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)
        end.close()


@contextlib.contextmanager
def a_wire(port: int) -> Iterator[Wire]:
    """A wire for one test."""
    wire = Wire(port)
    try:
        yield wire
    finally:
        wire.close()
