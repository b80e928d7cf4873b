"""A store with a key that is cheap to unwrap, made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.store.keys import Hardness
from listeoversikt.store.repository import Store, create_store, open_store

PASSPHRASE = "en rød tråd på Tøyen"
CHEAP = Hardness(memory_kib=8, passes=1, lanes=1)


def folder_bytes(folder: Path) -> dict[str, bytes]:
    """Every file in a folder and what it holds."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lager") / "tomt"
    create_store(folder, PASSPHRASE, hardness=CHEAP)
    return folder


@pytest.fixture
def folder(empty_store: Path, tmp_path: Path) -> Path:
    """An empty store of the test's own."""
    return Path(shutil.copytree(empty_store, tmp_path / "lager"))


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_store(folder, PASSPHRASE, patience=0) as opened:
        yield opened
