"""A store's folder while it's being made: filled beside its place, hidden, and only then renamed.

A program that is killed meanwhile leaves it. It may hold a whole store with its keys, so it's looked for by what erases,
and goes by itself when it's a day old: nobody can be at work on it any more.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

LEFT_BEHIND_SECONDS = 24 * 3600
MOST_BESIDE = 5000
"""So many names beside the store are looked at."""


def begun(folder: Path) -> Path:
    """An empty folder beside ``folder``, only for its owner; ``OSError`` where none can be made. Clears older ones first."""
    clear(folder)
    return Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))


def left_of(folder: Path) -> tuple[Path, ...]:
    """What lies there of a ``folder`` that was never finished, or is being made right now."""
    return tuple(sorted(islice(_those_of(folder), MOST_BESIDE)))


def clear(folder: Path) -> None:
    """Deletes what has lain there for a day; what can't be looked at or deleted stays."""
    for path in left_of(folder):
        try:
            is_old = abs(time.time() - path.stat().st_mtime) > LEFT_BEHIND_SECONDS
        except OSError:
            continue
        if is_old:
            shutil.rmtree(path, ignore_errors=True)


def _prefix(folder: Path) -> str:
    return f".{folder.name}-"


def _those_of(folder: Path) -> Iterator[Path]:
    """Of exactly the name that ``tempfile`` gives: eight signs after the prefix; links aren't followed."""
    prefix = _prefix(folder)
    try:
        with os.scandir(folder.parent) as inside:
            for one in islice(inside, MOST_BESIDE):
                ours = one.name.startswith(prefix) and len(one.name) == len(prefix) + 8
                if ours and one.is_dir(follow_symlinks=False):
                    yield Path(one.path)
    except OSError:
        return
