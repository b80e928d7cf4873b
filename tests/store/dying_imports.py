"""Imports that are killed, each in a process of its own: run by the tests, never by the program.

    python -m store.dying_imports FOLDER COPIES statements
    python -m store.dying_imports FOLDER COPIES bytes LIMIT LIMIT …

``statements``: a copy of FOLDER is imported into by a process that kills itself (SIGKILL) at its k-th point, for every
third k: the points are in front of every statement and commit, and inside long statements after each 300 steps of the
database (every commit point of every deed is tried in ``tests/faults``). ``bytes``: the kernel kills the process in the middle of a write as soon as a file would grow past
LIMIT bytes. Prints one line a copy: its name and the signal that killed it.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt.store.repository import open_store

from .saving import PASSPHRASE, save
from .small_lists import APRIL, bulky_list

STRIDE = 3
TINY_CACHE = "PRAGMA cache_size = 2"  # so that pages are written to the file long before the commit


APRILS_LIST = bulky_list(APRIL)


def import_april(folder: Path) -> None:
    """The import that is going to be killed: new patients and some hundred pages of new blobs."""
    with open_store(folder, PASSPHRASE) as store:
        save(store, APRILS_LIST, "apr")


def killing_before(step: int) -> None:
    """This process kills itself at its ``step``-th point."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1
        if steps == step:
            os.kill(os.getpid(), signal.SIGKILL)

    def also_inside(connection: Any, _: object) -> None:
        connection.set_progress_handler(count, 300)

    sa.event.listen(sa.Engine, "before_cursor_execute", count)
    sa.event.listen(sa.Engine, "commit", count)
    sa.event.listen(sa.Engine, "connect", also_inside)


def killed_past(limit: int) -> None:
    """The kernel kills this process at the first write past ``limit`` bytes of any file."""
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def in_a_process_of_its_own(folder: Path, prepare: Callable[[], None]) -> int:
    """Imports in a child; the signal that ended it, 0 when it came to its end."""
    child = os.fork()
    if child == 0:
        prepare()
        import_april(folder)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return os.WTERMSIG(status)
    assert os.WEXITSTATUS(status) == 0, "the import failed by itself"
    return 0


def main(folder: Path, copies: Path, way: str, limits: list[int]) -> None:
    def dies(name: str, prepare: Callable[[], None]) -> int:
        copy = Path(shutil.copytree(folder, copies / name))
        ended_by = in_a_process_of_its_own(copy, prepare)
        sys.stdout.write(f"{name} {ended_by}\n")
        sys.stdout.flush()
        return ended_by

    if way == "bytes":
        for limit in limits:
            dies(f"{limit}", partial(killed_past, limit))
    else:
        step = 1
        while dies(f"{step}", partial(killing_before, step)):
            step += STRIDE


if __name__ == "__main__":
    sa.event.listen(sa.Engine, "connect", lambda connection, _: connection.execute(TINY_CACHE))
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], [int(limit) for limit in sys.argv[4:]])
