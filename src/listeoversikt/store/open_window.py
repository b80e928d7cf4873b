"""Whether a window has a store open: what it holds in the store's folder says so."""

from __future__ import annotations

import os
import platform
from pathlib import Path

WINDOW_FILE = "vindu.lock"
"""What an open window holds in the store's folder: a process, a program and a machine, one a line."""


def has_other_window(folder: Path) -> bool:
    """Whether a window of another process on this machine has the store open; on Windows it isn't seen."""
    try:
        process, _, machine = (folder / WINDOW_FILE).read_text("utf-8", "replace").split("\n")[:3]
        if os.name != "posix" or machine.strip() not in ("", platform.node()):
            return False
        os.kill(int(process), 0)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return int(process) != os.getpid()
