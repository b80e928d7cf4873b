"""CSV files of the contract: UTF-8, comma, decimal point, ISO dates; an empty cell is null.

Columns go in whole: a column of numbers is written by its distinct values, so that 100,000 rows take no loop.
Numbers are written unrounded (the shortest text that reads back as the same number).
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Columns = Mapping[str, "NDArray[Any] | Sequence[str]"]
_NEEDS_QUOTES = (",", '"', "\n", "\r")


OWNERS = 0o600
"""A file with a row per patient, or with figures that aren't hidden, is for the one who wrote it only."""


def write_csv(path: Path, columns: Columns, *, mode: int | None = None) -> None:
    """Writes equally long columns; the file is there whole or not at all. ``mode``: its permissions, else the system's usual."""
    cells = [_texts(values) for values in columns.values()]
    lines = [",".join(columns), *map(",".join, zip(*cells, strict=True))]
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
        if mode is not None:
            partial.chmod(mode)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def _texts(values: NDArray[Any] | Sequence[str]) -> list[str]:
    if isinstance(values, np.ndarray):
        distinct, where = np.unique(values, return_inverse=True)
        texts = [number_text(value) for value in distinct.tolist()]
        return [texts[place] for place in where.tolist()]
    if any(mark in "".join(values) for mark in _NEEDS_QUOTES):
        return [_quoted(value) for value in values]
    return list(values)


def _quoted(value: str) -> str:
    if any(mark in value for mark in _NEEDS_QUOTES):
        return '"' + value.replace('"', '""') + '"'
    return value


def number_text(value: float | int | None) -> str:
    """A number as text; empty for null (nan).

    >>> number_text(3.0), number_text(0.25), number_text(float("nan"))
    ('3', '0.25', '')
    """
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return repr(value)
