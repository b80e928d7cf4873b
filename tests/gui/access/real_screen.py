"""A real X screen for a test, and the program in a process of its own on it, with keys pressed from outside."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

XVFB, XDOTOOL = shutil.which("Xvfb"), shutil.which("xdotool")
NEEDS_A_SCREEN = [
    pytest.mark.skipif(XVFB is None, reason="Xvfb is not installed: there is no real screen to open on"),
    pytest.mark.skipif(XDOTOOL is None, reason="xdotool is not installed: nothing can press the keys"),
]
ROOT = Path(__file__).resolve().parents[3]
WAIT = 30.0
State = dict[str, Any]


@contextmanager
def real_screen() -> Iterator[str]:
    """A screen on a display that is free: Xvfb chooses the number and tells it."""
    reads, writes = os.pipe()
    server = subprocess.Popen(
        [str(XVFB), "-displayfd", str(writes), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=(writes,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    with os.fdopen(reads) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


class RealWindow:
    """The program in a process of its own, its state as it tells it, and keys from outside."""

    def __init__(self, display: str, folder: Path, program: str = "tests.gui.access.real_window") -> None:
        home = {name: str(folder / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
        self._environment = os.environ | home | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._lines: queue.Queue[str] = queue.Queue()
        self.errors = folder / "feil.txt"
        self._program = subprocess.Popen(
            [sys.executable, "-m", program, str(folder)],
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=self.errors.open("w"),
            text=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.state: State = {}

    def _read(self) -> None:
        assert self._program.stdout is not None
        for line in self._program.stdout:
            self._lines.put(line)

    def until(self, holds: Callable[[State], bool], what: str) -> State:
        """Waits for a state; the last one seen counts too."""
        while not (self.state and holds(self.state)):
            try:
                self.state = json.loads(self._lines.get(timeout=WAIT))
            except queue.Empty:
                ended = self._program.poll()
                pytest.fail(f"never {what}; last seen {self.state}, ended {ended}: {self.errors.read_text()}")
        return self.state

    def tool(self, *arguments: str) -> str:
        """Asks xdotool."""
        done = subprocess.run(
            [str(XDOTOOL), *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=WAIT,
            check=True,
        )
        return done.stdout.strip()

    def take_focus(self, name: str = "^listeoversikt") -> str:
        """There is no window manager here: a window is given the keyboard by hand. Its title."""
        (window, *_) = self.tool("search", "--sync", "--onlyvisible", "--name", name).split()
        self.tool("windowfocus", "--sync", window)
        return self.tool("getwindowname", window)

    def press(self, *keys: str) -> None:
        """Real key presses."""
        self.tool("key", "--delay", "30", *keys)

    def write(self, text: str) -> None:
        """Real key presses of a text."""
        self.tool("type", "--delay", "30", "--", text)

    def end(self) -> None:
        """Ends the program."""
        self._program.terminate()
        self._program.wait(10)
