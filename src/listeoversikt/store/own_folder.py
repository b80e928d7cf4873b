"""The program's own folder of who is logged in on this machine, without Qt: the command line and the window have the same."""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAME = "listeoversikt"


def own_folder() -> Path:
    """Where it is; it may not be there yet."""
    if sys.platform == "win32":
        return _said("APPDATA", Path.home() / "AppData" / "Roaming") / NAME
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / NAME
    return _said("XDG_DATA_HOME", Path.home() / ".local" / "share") / NAME


def _said(variable: str, usual: Path) -> Path:
    told = Path(os.environ.get(variable, ""))
    return told if told.is_absolute() else usual
