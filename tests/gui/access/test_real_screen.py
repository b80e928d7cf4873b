"""The window on a real X screen, driven by real key presses from outside. Skipped where Xvfb or xdotool is missing."""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

XVFB, XDOTOOL = shutil.which("Xvfb"), shutil.which("xdotool")
pytestmark = [
    pytest.mark.skipif(XVFB is None, reason="Xvfb is not installed: there is no real screen to open on"),
    pytest.mark.skipif(XDOTOOL is None, reason="xdotool is not installed: nothing can press the keys"),
]
ROOT = Path(__file__).resolve().parents[3]
WAIT = 30.0
State = dict[str, Any]


@pytest.fixture
def screen() -> Iterator[str]:
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
    yield f":{number}"
    server.terminate()
    server.wait(10)


class RealWindow:
    """The program in a process of its own, its state as it tells it, and keys from outside."""

    def __init__(self, display: str, folder: Path) -> None:
        home = {name: str(folder / name) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
        self._environment = os.environ | home | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._lines: queue.Queue[str] = queue.Queue()
        self.errors = folder / "feil.txt"
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.gui.access.real_window", str(folder)],
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

    def end(self) -> None:
        """Ends the program."""
        self._program.terminate()
        self._program.wait(10)


@pytest.fixture
def real(screen: str, tmp_path: Path) -> Iterator[RealWindow]:
    opened = RealWindow(screen, tmp_path)
    opened.until(lambda state: state["ready"] and not state["locked"], "ready")
    assert opened.take_focus() == "listeoversikt – Eksempeldata"
    opened.until(lambda state: state["focus"] != "", "in focus")
    yield opened
    opened.end()


def test_that_the_window_is_worked_by_real_keys_on_a_real_screen(real: RealWindow) -> None:
    first = real.until(lambda state: state["page"] != "", "on a page")
    assert first["platform"] == "xcb"
    real.press("ctrl+3")
    listed = real.until(lambda state: state["page"] == "the_list" and state["rows"] > 20, "on the list")
    everyone = listed["rows"]
    real.press("ctrl+f")
    real.until(lambda state: state["focus"] == "SearchField", "in the search field")
    real.tool("type", "--delay", "30", "P2")
    real.until(lambda state: 0 <= state["rows"] < everyone, "filtered")
    real.press("Escape")
    real.until(lambda state: state["rows"] == everyone, "without the search again")
    real.press("ctrl+f", "Down", "Return")
    real.until(lambda state: state["card"], "in the patient's card")
    real.press("Escape")
    real.until(lambda state: state["focus"] == "RowsView", "back in the list")
    real.press("ctrl+k")
    real.until(lambda state: state["finder"], "in the finder")
    real.tool("type", "--delay", "30", "indikatorer")
    real.press("Return")
    real.until(lambda state: state["page"] == "indicators" and not state["finder"], "on the indicators")
    real.press("F1")
    real.until(lambda state: state["dialog"], "shown the keys")
    assert real.take_focus("^Taster").startswith("Taster")
    real.press("Escape")
    real.until(lambda state: not state["dialog"], "without the keys")
    real.take_focus()
    real.press("ctrl+l")
    real.until(lambda state: state["locked"], "locked")
    real.press("ctrl+1", "ctrl+k")
    real.press("space")
    opened = real.until(lambda state: not state["locked"], "unlocked")
    assert opened["page"] == "indicators" and not opened["finder"]
    assert "Traceback" not in real.errors.read_text()
