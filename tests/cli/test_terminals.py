"""A process of its own: quiet in a pipe, progress on a terminal, Ctrl-C as the terminal sends it, old consoles."""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.base_export import base_export
from tests.contract.exports import write_folder

COMMAND = [sys.executable, "-m", "listeoversikt"]


def environment(**more: str) -> dict[str, str]:
    hidden = ("LISTEOVERSIKT_DEBUG", "PYTHONIOENCODING", "PYTHONUTF8")
    return {name: value for name, value in os.environ.items() if name not in hidden} | more


def piped(*argv: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *argv], capture_output=True, env=environment(**more), timeout=120, check=False
    )


def test_that_a_pipe_gets_the_result_and_nothing_else(clean: Path, tmp_path: Path) -> None:
    done = piped("run", str(clean), "--out", str(tmp_path / "ut"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\r" not in done.stdout
    assert b"\x1b" not in done.stdout
    assert "På arbeidslista: 17".encode() in done.stdout


def test_that_an_old_console_gets_every_line_although_it_lacks_letters(tmp_path: Path) -> None:
    export = base_export().with_column("kontakter", "Merknad Ж", "x")
    path = write_folder(export.files(), tmp_path / "inn")
    for encoding in ("ascii", "cp437", "cp1252"):
        out = tmp_path / encoding
        done = piped("run", str(path), "--out", str(out), PYTHONIOENCODING=encoding)
        assert (done.returncode, done.stderr) == (0, b""), encoding
        assert (out / "indicators.xlsx").exists()
        assert b"Merknad ?" in done.stdout


def on_a_terminal(argv: list[str]) -> tuple[int, str, str]:
    """Exit code, what was printed, and what a terminal showed of standard error."""
    import fcntl
    import termios

    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    child = subprocess.Popen(
        [*COMMAND, *argv], stdout=subprocess.PIPE, stderr=follower, env=environment(TERM="xterm")
    )
    os.close(follower)
    assert child.stdout is not None
    shown = b""
    while True:
        try:
            piece = os.read(leader, 4096)
        except OSError:  # the other end has been closed
            break
        if not piece:
            break
        shown += piece
    os.close(leader)
    printed = child.stdout.read().decode("utf-8")
    child.stdout.close()
    return child.wait(timeout=120), printed, shown.decode("utf-8", errors="replace")


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_that_a_terminal_shows_how_far_it_has_come_and_is_left_clean(clean: Path, tmp_path: Path) -> None:
    code, printed, shown = on_a_terminal(["run", str(clean), "--out", str(tmp_path / "ut")])
    assert code == 0
    for stage in ("leser uttrekk", "skårer", "teller indikatorer", "skriver filer"):
        assert stage in shown
    assert "100 %" in shown
    assert "PAS-" not in shown + printed
    assert "På arbeidslista: 17" in printed
    last = shown.rsplit("\r", 2)[-2:]
    assert "".join(last).replace("\x1b[A", "").strip() == ""


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_that_a_refusal_stands_alone_on_its_line(tmp_path: Path) -> None:
    path = write_folder(base_export().without_column("tiltak", "dato").files(), tmp_path / "inn")
    code, printed, shown = on_a_terminal(["check", str(path)])
    assert (code, printed) == (1, "")
    line = shown.replace("\r\n", "\n").rstrip("\n").rsplit("\n", 1)[-1].rsplit("\r", 1)[-1]
    assert line.startswith("Uttrekket mangler")


INTERRUPTED = """
import os, signal, sys
from listeoversikt.__main__ import main
from listeoversikt.operations import results

def stopped(*_, **__):
    os.kill(os.getpid(), signal.SIGINT)

results.write_workbook = stopped
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_that_a_real_ctrl_c_leaves_nothing_half_done(clean: Path, tmp_path: Path) -> None:
    argv = ["run", str(clean), "--out", str(tmp_path / "ut")]
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, *argv],
        capture_output=True,
        env=environment(),
        timeout=120,
        check=False,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert done.returncode == 1
    assert done.stdout == b""
    assert done.stderr.decode("utf-8").splitlines() == ["Avbrutt: ingenting er skrevet eller lagret."]
    assert list(tmp_path.iterdir()) == []
