"""What the command line prints: results to standard output, errors to standard error, progress on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from listeoversikt.cli.texts import text
from listeoversikt.operations.progress import Stage

BAR = "{desc:<22} {percentage:3.0f} % |{bar}|"


@dataclass(frozen=True)
class WindowWanted:
    """What the window is asked to open with: the example office in a folder, or what was open last."""

    language: str | None = None
    example: Path | None = None
    patients: int = 0


OpenWindow = Callable[[WindowWanted], int]
"""Opens the window and stays until it's closed; handed in by ``app``, and only where there is a display."""


class Console:
    """Speaks one language; shows progress only where somebody looks. ``window`` None = no display here."""

    def __init__(self, language: str, window: OpenWindow | None = None) -> None:
        self.language = language
        self.window = window
        self._bar: Any = None
        self._stage: Stage | None = None

    def say(self, key: str, /, **values: object) -> None:
        """One line of result."""
        print(text(key, self.language, **values))

    def complain(self, sentence: str) -> None:
        """One sentence of what went wrong."""
        self.finish()
        print(sentence, file=sys.stderr)

    def progress(self, stage: Stage, done: int, total: int) -> None:
        """Shows how far a stage has come; quiet in a pipe."""
        if not sys.stderr.isatty():
            return
        if stage is not self._stage:
            self.finish()
            from tqdm import tqdm

            name = text(f"stage_{stage.name.lower()}", self.language)
            self._bar = tqdm(total=total, desc=name, bar_format=BAR, leave=False, file=sys.stderr)
            self._stage = stage
        self._bar.n = done
        self._bar.refresh()

    def finish(self) -> None:
        """Takes the progress line away."""
        if self._bar is not None:
            self._bar.close()
            self._bar, self._stage = None, None
