"""The one place that wires: which way in is taken. The window joins here later."""

from __future__ import annotations

from collections.abc import Sequence


def run(argv: Sequence[str]) -> int:
    """Runs the command line; returns the exit code."""
    from listeoversikt.cli.main import run_command

    return run_command(argv)
