"""A folder of results, written whole or not at all.

Everything is written into a hidden folder beside the target and moved into place at the end, file by file; a
Ctrl-C or a full disk before that leaves the target as it was.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = ".listeoversikt-"


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A folder to write into; its files replace those of the same name in ``target`` when all went well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(prefix=PREFIX, dir=target.parent))
    try:
        yield partial
        _move_in(partial, target)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _move_in(partial: Path, target: Path) -> None:
    for file in sorted(path for path in partial.rglob("*") if path.is_file()):
        place = target / file.relative_to(partial)
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(file, place)


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A file to write; it takes ``target``'s place when all went well. The name keeps its ending."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=target.suffix, dir=target.parent)
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        os.replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)
