"""Statistics Norway's centrality class of each municipality, as the office states it: a file of ``kommunenr;klasse``.

The program ships no table of the classes: none was found whole at a source that could be checked. They're public
(Statistics Norway, Standard for sentralitet), 1 = most central, 6 = least, and say nothing about a patient. Without them
nothing is divided by centrality, and that's said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FIRST, LAST = 1, 6
NUMBER = re.compile(r"[0-9]{4}")
MOST_BYTES = 100_000
HEADER = ("kommunenr", "klasse")
KEY = "centrality"
"""The key in a model's summary."""


class CentralityRefused(ValueError):
    """The file isn't such a table. ``reason``: ``unreadable``, ``header``, ``number``, ``centrality_class``, ``twice``; ``line``
    from 1, None = the whole file."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


def read_centrality(path: Path) -> dict[str, int]:
    """The class by municipality number. Raises ``CentralityRefused``."""
    try:
        content = path.read_bytes()
        if len(content) > MOST_BYTES:
            raise CentralityRefused("unreadable")
        lines = content.decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise CentralityRefused("unreadable") from None
    cells = [[cell.strip() for cell in re.split("[;,\t]", line)] for line in lines]
    if not cells or tuple(cell.lower() for cell in cells[0]) != HEADER:
        raise CentralityRefused("header", 1)
    found: dict[str, int] = {}
    for number, row in enumerate(cells[1:], start=2):
        if row == [""]:
            continue
        if len(row) != len(HEADER) or not NUMBER.fullmatch(row[0]):
            raise CentralityRefused("number", number)
        if not re.fullmatch(f"0?[{FIRST}-{LAST}]", row[1]):
            raise CentralityRefused("centrality_class", number)
        if row[0] in found:
            raise CentralityRefused("twice", number)
        found[row[0]] = int(row[1])
    if not found:
        raise CentralityRefused("header", 1)
    return found


def kept_centrality(training: Mapping[str, Any]) -> dict[str, int]:
    """The classes that a model's summary tells; empty where it tells none, or something else."""
    told = training.get(KEY)
    if not isinstance(told, Mapping):
        return {}
    return {
        str(number): value
        for number, value in told.items()
        if isinstance(value, int) and not isinstance(value, bool) and FIRST <= value <= LAST
    }


def class_of_each(
    centrality: Mapping[str, int], municipality: NDArray[np.generic], labels: Sequence[str]
) -> NDArray[np.int64]:
    """Each row's class; −1 where its municipality isn't known, or has none."""
    by_label = np.array([*(centrality.get(label, -1) for label in labels), -1], dtype=np.int64)
    place = np.asarray(municipality, dtype=np.int64)
    return by_label[np.where(place < 0, len(labels), place)]
