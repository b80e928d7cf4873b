"""What a program does to its files, call by call, with every byte: recorded by ``strace``."""

from __future__ import annotations

import enum
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]
WATCHED = (
    "open,openat,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,lseek,"
    "rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir,sendfile,"
    "copy_file_range"
)
OPENING = ("open", "openat", "creat")
NAMING = (
    *("mkdir", "mkdirat", "rmdir", "unlink", "unlinkat"),
    *("rename", "renameat", "renameat2", "link", "linkat"),
)
LONGEST = 4_000_000
Fill = Callable[[Path], object]


class What(enum.Enum):
    """What was changed; ``SAID`` is a line on standard output."""

    WRITE = "write"
    COPY = "copy"
    LENGTH = "length"
    SYNC = "sync"
    FILE = "file"
    FOLDER = "folder"
    REMOVE = "remove"
    RENAME = "rename"
    SECOND_NAME = "second name"
    SAID = "said"


@dataclass(frozen=True)
class Change:
    """One ``call`` that succeeded. ``at``: the place written at, or the new length.

    A copy is of ``size`` bytes from ``start`` of the file ``to``.
    """

    what: What
    path: Path = Path()
    to: Path = Path()
    at: int = 0
    data: bytes = b""
    start: int = 0
    size: int = 0
    call: str = ""


@functools.cache
def why_not() -> str | None:
    """Why nothing can be recorded here; None when it can."""
    if shutil.which("strace") is None:
        return "strace isn't installed"
    with tempfile.TemporaryDirectory() as folder:
        tried = ["strace", "-f", "--seccomp-bpf", "-o", f"{folder}/log", "-e", "trace=write", "true"]
        done = subprocess.run(tried, capture_output=True, check=False)
    return None if done.returncode == 0 else "strace may not watch a process here"


@dataclass(frozen=True)
class Recording:
    """What a program changed below ``root`` and what it said, in order; ``before`` is a copy of what lay there."""

    root: Path
    before: Path
    changes: tuple[Change, ...]

    def said(self) -> Iterator[tuple[int, str, Any]]:
        """Number, first word and the rest of each line on standard output."""
        for number, change in enumerate(self.changes):
            if change.what == What.SAID:
                first, _, rest = change.data.decode().partition(" ")
                yield number, first, json.loads(rest) if first == "holds" else rest.strip()


def record(module: str, folder: Path, words: Sequence[str] = (), fill: Fill = Path.mkdir) -> Recording:
    """Runs ``python -m module ROOT WORDS`` on a root in ``folder`` that is filled first."""
    root, before, log = (folder / name for name in ("root", "before", "calls"))
    fill(root)
    shutil.copytree(root, before)
    strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-y", "-xx", "-s", str(LONGEST), "-o", str(log)]
    command = [*strace, "-e", f"trace={WATCHED}", "-e", "signal=none", sys.executable, "-m", module]
    done = subprocess.run(
        [*command, str(root), *words],
        cwd=PROJECT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    changes = tuple(_Reader(root, before).changes(log))
    log.unlink()
    return Recording(root, before, changes)


_CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)(?:<([^>]*)>)?")
_NUMBER = re.compile(r"\d+")
_PART = re.compile(
    r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?|(AT_FDCWD|-?\d+)<([^>]*)>(?:\(deleted\))?|([^,\s][^,]*)'
)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _plain(text: str) -> Path:
    """A path, whether strace has written it as it is or in hexadecimal."""
    return Path(os.fsdecode(_bytes(text)) if text.startswith("\\x") else text)


class _Reader:
    """Reads strace's log: names below the root, and where each open file is written next."""

    def __init__(self, root: Path, before: Path) -> None:
        self._root = root
        self._known = {root} | {root / path.relative_to(before) for path in before.rglob("*")}
        self._places: dict[str, int] = {}

    def changes(self, log: Path) -> Iterator[Change]:
        """Every call that succeeded and concerns the root, or standard output."""
        begun: dict[str, str] = {}
        with log.open("r", encoding="ascii", errors="surrogateescape") as lines:
            for line in lines:
                process = line.split(" ", 1)[0]
                if "<unfinished ...>" in line:
                    begun[process] = line.split("<unfinished ...>")[0].rstrip("\n")
                    continue
                if " resumed>" in line:
                    line = begun.pop(process) + line.split(" resumed>", 1)[1]
                found = _CALL.match(line)
                if found is not None and int(found[4]) >= 0:
                    for change in self._call(found):
                        yield replace(change, call=found[2])

    def _call(self, found: re.Match[str]) -> Iterator[Change]:
        name, result, target = found[2], int(found[4]), found[5]
        parts = list(_PART.finditer(found[3]))
        if name in OPENING:
            yield from self._opened(str(result), _plain(target or ""), found[3], name)
        elif name in NAMING:
            yield from self._named(name, self._paths(parts))
        elif parts and parts[0][3] is not None:
            handle, path = parts[0][3], _plain(parts[0][4])
            if name == "write" and handle == "1":
                yield Change(What.SAID, data=_bytes(parts[1][1]))
            elif self._below(path):
                yield from self._written(name, handle, path, parts, result)
        elif name not in ("truncate", "lseek", "write", "pwrite64"):
            assert not any(self._below(path) for path in self._paths(parts)), f"not understood: {name}"

    def _opened(self, handle: str, path: Path, text: str, name: str) -> Iterator[Change]:
        self._places[handle] = 0
        if not self._below(path):
            return
        assert "O_APPEND" not in text
        if path not in self._known:
            self._known.add(path)
            yield Change(What.FILE, path)
        elif "O_TRUNC" in text or name == "creat":
            yield Change(What.LENGTH, path)

    def _named(self, name: str, paths: list[Path]) -> Iterator[Change]:
        if not all(self._below(path) for path in paths):
            assert not any(self._below(path) for path in paths), "moved in or out of what is watched"
            return
        if name.startswith("mkdir"):
            self._known.add(paths[0])
            yield Change(What.FOLDER, paths[0])
        elif name.startswith("rename"):
            moved = {path for path in self._known if path == paths[0] or paths[0] in path.parents}
            self._known -= moved
            self._known |= {paths[1] / path.relative_to(paths[0]) for path in moved}
            yield Change(What.RENAME, paths[0], to=paths[1])
        elif name.startswith("link"):
            self._known.add(paths[1])
            yield Change(What.SECOND_NAME, paths[0], to=paths[1])
        else:
            self._known.discard(paths[0])
            yield Change(What.REMOVE, paths[0])

    def _written(
        self, name: str, handle: str, path: Path, parts: list[re.Match[str]], result: int
    ) -> Iterator[Change]:
        if path not in self._known:
            return  # removed while it was open
        if name == "write":
            at = self._places.get(handle, 0)
            self._places[handle] = at + result
            yield Change(What.WRITE, path, at=at, data=_bytes(parts[1][1])[:result])
        elif name == "pwrite64":
            assert parts[1][2] is None, "more was written than was recorded"
            yield Change(What.WRITE, path, at=int(parts[3][0]), data=_bytes(parts[1][1])[:result])
        elif name == "ftruncate":
            yield Change(What.LENGTH, path, at=int(parts[1][0]))
        elif name in ("fsync", "fdatasync"):
            yield Change(What.SYNC, path)
        elif name == "lseek":
            self._places[handle] = result
        elif name == "sendfile":
            at, start = self._places.get(handle, 0), int(_NUMBER.search(parts[2][0])[0])  # type: ignore[index]
            self._places[handle] = at + result
            if result:
                yield Change(What.COPY, path, _plain(parts[1][4]), at, start=start, size=result)
        else:
            raise AssertionError(f"not understood: {name}")

    def _below(self, path: Path) -> bool:
        return path == self._root or self._root in path.parents

    def _paths(self, parts: list[re.Match[str]]) -> list[Path]:
        """The paths that a call names, those relative to an open folder with it."""
        paths, folder = [], Path()
        for part in parts:
            if part[3] is not None:
                folder = _plain(part[4])
            elif part[1] is not None:
                paths.append(folder / _plain(part[1]) if part[1] else folder)
        return paths
