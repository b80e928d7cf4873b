"""A store with the clean export in it, made once and copied; a folder to write exports in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.store.repository import Store
from tests.contract.base_export import base_export
from tests.contract.exports import Export
from tests.operations.stores import new_store, opened, read_in, written


@pytest.fixture(scope="session")
def empty_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_store(tmp_path_factory.mktemp("tomt") / "lager")


@pytest.fixture(scope="session")
def filled_once(empty_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(empty_once, tmp_path_factory.mktemp("fylt") / "lager"))
    with opened(folder) as store:
        read_in(store, written(base_export(), folder.parent / "inn"))
    return folder


@pytest.fixture
def folder(filled_once: Path, tmp_path: Path) -> Path:
    """A store of the test's own, with the clean export in it."""
    return Path(shutil.copytree(filled_once, tmp_path / "lager"))


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with opened(folder) as found:
        yield found


@pytest.fixture
def empty(empty_once: Path, tmp_path: Path) -> Iterator[Store]:
    with opened(Path(shutil.copytree(empty_once, tmp_path / "tomt"))) as found:
        yield found


@pytest.fixture
def export() -> Export:
    """The clean export, free to be changed."""
    return base_export()


@pytest.fixture
def inn(tmp_path: Path) -> Path:
    """Where exports are written."""
    return tmp_path / "inn"
