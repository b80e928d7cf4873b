"""The program makes no call on the network: tried from Python, from Qt, and by what the system is asked for."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.house.places import ROOT

INTERNET = re.compile(r"\bAF_INET6?\b")


def listen(doing: str, folder: Path, *before: str) -> dict[str, Any]:
    done = subprocess.run(
        [*before, sys.executable, "-m", "tests.privacy.listening", doing, str(folder)],
        cwd=ROOT,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return dict(json.loads(done.stdout.splitlines()[-1]))


def test_that_an_attempt_would_be_told(tmp_path: Path) -> None:
    assert listen("reaching", tmp_path)["attempts"]


def test_that_no_command_tries_the_network(tmp_path: Path) -> None:
    told = listen("commands", tmp_path)
    assert set(told["codes"].values()) == {0}, told["codes"]
    assert told["attempts"] == []
    assert told["network_libraries"] == []


def tracing(folder: Path) -> tuple[str, ...]:
    """The words that have a process's sockets written down, below Python and Qt; none where nothing may be traced."""
    strace = shutil.which("strace")
    if strace is None:
        return ()
    words = (strace, "-f", "-qq", "-e", "trace=socket,connect", "-o", str(folder / "kall.txt"))
    return words if subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0 else ()


@dataclass(frozen=True)
class Opened:
    """What the window told, and the system's sockets; None = not traced."""

    told: dict[str, Any]
    sockets: str | None


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """The window, opened once: over every page."""
    folder = tmp_path_factory.mktemp("vindu")
    before = tracing(folder)
    told = listen("window", folder, *before)
    return Opened(told, (folder / "kall.txt").read_text(encoding="utf-8") if before else None)


def test_that_the_window_tries_no_network_and_loads_no_library_for_it(opened: Opened) -> None:
    assert opened.told["codes"] == {"pages not seen": 0}
    assert opened.told["attempts"] == []
    assert opened.told["network_libraries"] == []


def test_that_the_system_is_asked_for_no_socket_of_the_internet(opened: Opened) -> None:
    if opened.sockets is None:
        pytest.skip("this system lets nobody trace a process")
    assert not INTERNET.search(opened.sockets)


def test_that_the_trace_sees_a_socket(tmp_path: Path) -> None:
    """Without the hook a socket is made: what isn't refused is seen."""
    before = tracing(tmp_path)
    if not before:
        pytest.skip("this system lets nobody trace a process")
    code = "import socket; socket.socket(socket.AF_INET).close()"
    subprocess.run([*before, sys.executable, "-c", code], capture_output=True, check=True)
    assert INTERNET.search((tmp_path / "kall.txt").read_text(encoding="utf-8"))


def test_that_what_is_built_leaves_the_network_out() -> None:
    spec = (ROOT / "installer" / "listeoversikt.spec").read_text(encoding="utf-8")
    assert '"PySide6.QtNetwork"' in spec
