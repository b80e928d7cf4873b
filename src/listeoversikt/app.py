"""The one place that wires: the command line, and the window where there is a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listeoversikt.cli.console import WindowWanted


def run(argv: Sequence[str]) -> int:
    """Runs the command line; returns the exit code."""
    from listeoversikt.cli.main import run_command

    return run_command(argv, open_window if has_display() else None)


def open_window(wanted: WindowWanted) -> int:
    """Opens the window and stays until it's closed."""
    from listeoversikt.gui.start import run_window
    from listeoversikt.gui.wanted import Wanted

    example = Wanted(example=wanted.example, patients=wanted.patients) if wanted.example else Wanted()
    return run_window(example, language=wanted.language)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return True
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
