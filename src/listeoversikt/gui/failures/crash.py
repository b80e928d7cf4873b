"""The process died (a fault in a library written in C): Python writes its frames to a file, read at the next start.

The file holds names of files and functions with line numbers, no values; what is shown has no path of the machine either.
One a process, closed to others, empty unless it died, and taken away at an ordinary end.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

NAME = "avbrudd-{process}.txt"
PATTERN = "avbrudd-*.txt"
MOST_BYTES, MOST_LINES = 64_000, 120
FAULT = re.compile(
    r"(?:Fatal Python error|Windows fatal exception): (code 0x[0-9a-f]{8}|[A-Za-z][A-Za-z -]{2,40})"
)
KNOWN = {
    *("Segmentation fault", "Aborted", "Bus error", "Floating point exception", "Floating-point exception"),
    *("Illegal instruction", "access violation", "stack overflow", "int divide by zero"),
}
THREAD = re.compile(r"(Current thread|Thread) 0x[0-9a-f]+")
FRAME = re.compile(r'  File "([^"]*)", line (\d+) in ([\w<>.]+)')
IN_C = re.compile(r'  Binary file "([^"]*)"(?:, at ([\w.@]+))?')
PARTS = re.compile(r"[\w.-]{1,60}")


class CrashFile:
    """``begin`` has Python write there if the process dies; ``end`` at an ordinary end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / NAME.format(process=os.getpid())
        self._file: TextIO | None = None

    def begin(self) -> None:
        """Nothing happens where the file can't be made."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.path.unlink(missing_ok=True)
            number = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except OSError:
            return
        self._file = os.fdopen(number, "w", encoding="utf-8")
        faulthandler.enable(self._file)

    def end(self) -> None:
        """The file goes."""
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    def take_last(self) -> tuple[str, ...]:
        """What was written when the program was cut off; () = it wasn't. The files are taken away: it's told once."""
        newest: tuple[float, tuple[str, ...]] = (0.0, ())
        for path in self._others():
            with contextlib.suppress(OSError):
                found = path.stat()
                lines = tuple(plain_lines(_read(path))) if found.st_size else ()
                if lines:
                    newest = max(newest, (found.st_mtime, lines))
                if found.st_size or not _is_alive(path):
                    path.unlink()
        return newest[1]

    def _others(self) -> list[Path]:
        try:
            return [path for path in self.folder.glob(PATTERN) if path != self.path and path.is_file()]
        except OSError:
            return []


def _read(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(MOST_BYTES).decode("utf-8", "replace")


def _is_alive(path: Path) -> bool:
    """Whether another window may still have the (empty) file open."""
    number = path.stem.rpartition("-")[2]
    if not number.isdigit() or os.name != "posix":
        return False  # Windows itself keeps a file that is open
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def plain_lines(text: str) -> Iterator[str]:
    """The lines that are of a known kind, without paths; whatever else the file holds is left out."""
    for line in text.splitlines()[:MOST_LINES]:
        if fault := FAULT.match(line):
            yield fault[1] if fault[1] in KNOWN or fault[1].startswith("code ") else "other fault"
        elif thread := THREAD.match(line):
            yield thread[1] + ":"
        elif frame := FRAME.match(line):
            yield f"  {_file(frame[1])}:{frame[2]} in {frame[3]}"
        elif in_c := IN_C.match(line):
            yield f"  {_file(in_c[1], 1)} {in_c[2] or ''}".rstrip()


def _file(path: str, last: int = 3) -> str:
    """From the package on, or the last parts of a path, but never a folder of somebody's own."""
    parts = [part for part in path.replace("\\", "/").split("/") if PARTS.fullmatch(part)]
    for root in ("listeoversikt", "site-packages", "dist-packages"):
        if root in parts[:-1]:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at + (root != "listeoversikt") :])
    library = next((at for at, part in enumerate(parts[:-1]) if re.fullmatch(r"python3\.\d+", part)), None)
    if library is not None:
        return "/".join(parts[library + 1 :][-last:])
    return parts[-1] if parts else "?"
