"""A store with a key that is cheap to unwrap, made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.store.repository import Store, create_store, open_store

from .saving import CHEAP, PASSPHRASE, save
from .small_lists import MARCH, plain_list


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


@pytest.fixture(scope="session")
def filled_once(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with March in it."""
    folder = Path(shutil.copytree(empty_store, tmp_path_factory.mktemp("fylt") / "lager"))
    with open_store(folder, PASSPHRASE) as opened:
        save(opened, plain_list(MARCH, size=40, diagnoses=6), "mar")
    return folder


@pytest.fixture
def filled(filled_once: Path, tmp_path: Path) -> Path:
    """A store with March in it, of the test's own."""
    return Path(shutil.copytree(filled_once, tmp_path / "fylt"))
