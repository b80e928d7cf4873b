"""Deeds whose n-th write, sync or rename the system refuses: run under ``strace`` by the tests, never by the program.

    python -m tests.faults.failing COPIES DEED,CALL,NUMBER …

``strace`` makes a call fail when a process makes it for the ``STRIKES_AT``-th time. Each deed runs in a process of its
own, on COPIES/DEED,CALL,NUMBER, and makes the call in vain so often before that it's the deed's NUMBER-th that fails
(and all after it, where the rule says so). Prints a line a deed: its folder's name, and how it ended.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from listeoversikt.store import connection
from listeoversikt.store.backups.refusals import BackupRefused
from listeoversikt.store.refusals import StoreRefused
from tests.faults.deeds import DEEDS, TINY_CACHE

STRIKES_AT = 120
DONE, REFUSED, DISK, OTHERWISE = 0, 3, 4, 5
NOWHERE, NO_FILE = "/nowhere/at/all", 9_999
IN_VAIN: dict[str, Callable[[], object]] = {
    "pwrite64": lambda: os.pwrite(NO_FILE, b"", 0),
    "write": lambda: os.write(NO_FILE, b""),
    "fsync": lambda: os.fsync(NO_FILE),
    "fdatasync": lambda: os.fdatasync(NO_FILE),
    "ftruncate": lambda: os.ftruncate(NO_FILE, 0),
    "rename": lambda: os.rename(NOWHERE, NOWHERE),
    "unlink": lambda: os.unlink(NOWHERE),
}
"""A call that changes nothing and is counted all the same."""


def in_a_process_of_its_own(deed: Callable[[Path], None], root: Path, call: str, number: int) -> int:
    """How the deed ended: done, refused in our own words, by the disk's own error, or otherwise; a signal below zero."""
    child = os.fork()
    if child == 0:
        os._exit(_ended(deed, root, call, number))
    status = os.waitpid(child, 0)[1]
    return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def _ended(deed: Callable[[Path], None], root: Path, call: str, number: int) -> int:
    for _ in range(STRIKES_AT - number):
        try:
            IN_VAIN[call]()
        except OSError:
            continue
    try:
        deed(root)
    except (StoreRefused, BackupRefused):
        return REFUSED
    except OSError:
        return DISK
    except BaseException:
        return OTHERWISE
    return DONE


def main(copies: Path, tries: list[str]) -> None:
    connection._SETTINGS = (*connection._SETTINGS, TINY_CACHE)
    deeds = dict(DEEDS)
    for one in tries:
        name, call, number = one.split(",")
        ended = in_a_process_of_its_own(deeds[name], copies / one, call, int(number))
        sys.stdout.write(f"{one} {ended}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
