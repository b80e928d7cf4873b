"""Imports that are killed, each in a process of its own: run by the tests, never by the program.

    python -m tests.cli.dying_commands EXPORT STORE COPIES

For every moment of ``MOMENTS``, a copy of STORE is imported into by a process that kills itself (SIGKILL) at that
moment. Prints one line a moment: its name and the signal that ended it (0 when the import came to its end).
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from listeoversikt.__main__ import main
from listeoversikt.journal import extract
from listeoversikt.operations import store_job
from listeoversikt.store.extracts import blobs
from listeoversikt.store.extracts import history as extract_history
from listeoversikt.store.repository import Store

BEFORE = {
    "reading": (extract, "raw_table"),
    "judging": (extract, "judge_patients"),
    "saving": (Store, "save_extract"),
    "packing": (extract_history, "snapshot_of"),
    "writing": (blobs, "put"),
    "referring": (extract_history, "_add"),
    "committing": (sa.Connection, "commit"),
}
"""Moments before the extract is stored: the store must be as it was."""
AFTER = {
    "scoring": (store_job, "keep_scored"),
    "keeping": (Store, "save_scored"),
}
"""Moments after: the extract is there whole."""
MOMENTS = BEFORE | AFTER


def die(*_: Any, **__: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def ended_by(work: Callable[[], int]) -> int:
    """The signal that ended a child which does the work; 0 when it came to its end."""
    child = os.fork()
    if child == 0:
        os._exit(work())
    status = os.waitpid(child, 0)[1]
    if os.WIFSIGNALED(status):
        return os.WTERMSIG(status)
    assert os.WEXITSTATUS(status) == 0, "the import failed by itself"
    return 0


def dying_at(moment: str, argv: list[str]) -> int:
    owner, name = MOMENTS[moment]
    setattr(owner, name, die)
    return main(argv)


if __name__ == "__main__":
    export, store, copies = (Path(word) for word in sys.argv[1:])
    for moment in MOMENTS:
        copy = Path(shutil.copytree(store, copies / moment))
        words = ["import", str(export), "--store", str(copy)]
        sys.stdout.write(f"{moment} {ended_by(lambda words=words, moment=moment: dying_at(moment, words))}\n")  # type: ignore[misc]
        sys.stdout.flush()
