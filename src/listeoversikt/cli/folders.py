"""Folders that a command is to write in: what lies there from before isn't written over."""

from __future__ import annotations

from pathlib import Path


def in_use(folder: Path) -> bool:
    """Whether something lies there already; a folder that can't be looked into is refused when it's written in."""
    try:
        return any(folder.iterdir()) if folder.is_dir() else folder.exists()
    except OSError:
        return False
