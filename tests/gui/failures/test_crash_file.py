"""A process that dies leaves its frames, without values or paths; an ordinary end leaves nothing."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from listeoversikt.gui.failures.crash import CrashFile, plain_lines

DIES = """
import faulthandler, sys
from pathlib import Path
from listeoversikt.gui.failures.crash import CrashFile
def falls(patient):
    name = "Kari Nordmann"
    faulthandler._sigsegv()
crash = CrashFile(Path(sys.argv[1]))
crash.begin()
falls("P20417")
"""


def test_that_a_dead_process_is_told_at_the_next_start_and_then_forgotten(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", DIES, str(tmp_path)], check=False, capture_output=True, timeout=60
    )
    assert ended.returncode != 0
    written = next(tmp_path.glob("avbrudd-*.txt"))
    assert stat.S_IMODE(written.stat().st_mode) == 0o600
    lines = CrashFile(tmp_path).take_last()
    assert lines[0] == "Segmentation fault"
    assert any(line.endswith("in falls") for line in lines)
    assert str(tmp_path) not in "\n".join(lines)
    assert not any(value in "\n".join(lines) for value in ("P20417", "Nordmann"))
    assert CrashFile(tmp_path).take_last() == ()
    assert not list(tmp_path.iterdir())


def test_that_an_ordinary_end_leaves_nothing(tmp_path: Path) -> None:
    script = DIES.replace('falls("P20417")', "crash.end()")
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True, timeout=60)
    assert not list(tmp_path.iterdir())


def test_that_a_file_of_another_open_window_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / f"avbrudd-{os.getppid()}.txt"
    other.touch()
    assert CrashFile(tmp_path).take_last() == ()
    assert other.exists()


def test_that_a_folder_one_may_not_write_in_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    crash = CrashFile(tmp_path / "fil")
    crash.begin()
    crash.end()
    assert crash.take_last() == ()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Fatal Python error: Segmentation fault", "Segmentation fault"),
        ("Fatal Python error: Kari Nordmann falt", "other fault"),
        ("Windows fatal exception: code 0xc0000374", "code 0xc0000374"),
        ("Current thread 0x00007f12 (most recent call first):", "Current thread:"),
        (
            '  File "/hjem/ola/listeoversikt/src/listeoversikt/gui/desk.py", line 9 in ask',
            "  listeoversikt/gui/desk.py:9 in ask",
        ),
        (
            '  File "D:\\prosjekt\\ola\\venv\\Lib\\site-packages\\numpy\\core.py", line 9 in <module>',
            "  numpy/core.py:9 in <module>",
        ),
        ('  File "/usr/lib/python3.11/json/decoder.py", line 3 in decode', "  json/decoder.py:3 in decode"),
        ('  File "/hjem/Kari Nordmann/x.py", line 3 in f', "  x.py:3 in f"),
        ('  Binary file "/usr/lib/x86_64/libQt6Core.so.6", at qt_message', "  libQt6Core.so.6 qt_message"),
    ],
)
def test_that_a_line_is_told_without_the_machines_own_paths(line: str, told: str) -> None:
    assert list(plain_lines(line)) == [told]


@pytest.mark.parametrize("line", ["", "P20417 Kari Nordmann", "Extension modules: numpy", "  File P20417"])
def test_that_another_line_is_left_out(line: str) -> None:
    assert list(plain_lines(line)) == []
