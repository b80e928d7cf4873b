"""One recording of a day's work, made once."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.recording import Recording, record, why_not


@pytest.fixture(scope="session")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """Every change that the deeds make to their files, in order."""
    if (reason := why_not()) is not None:
        pytest.skip(reason)
    return record("tests.faults.deeds", tmp_path_factory.mktemp("opptak"))


MEMORY = Path("/dev/shm")


@pytest.fixture
def quick_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory, where there is such a one: a rebuilt disk is synced often when it's opened."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY, prefix="listeoversikt-") as folder:
        yield Path(folder)


@pytest.fixture
def cut(quick_disk: Path) -> Path:
    """Where a disk is rebuilt."""
    return quick_disk / "kuttet"
