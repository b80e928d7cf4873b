"""A store in which much has happened, made once and copied."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from listeoversikt.store.address import Place
from listeoversikt.store.repository import Store, open_store

from ..saving import PASSPHRASE
from .offices import fill


@pytest.fixture(scope="session")
def full_once(empty_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(empty_store, tmp_path_factory.mktemp("fullt") / "lager"))
    with open_store(folder, PASSPHRASE, patience=0) as store:
        fill(store)
    return folder


@pytest.fixture
def folder(full_once: Path, empty_store: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Place:
    """A store of the test's own: a full one for a test that asks for ``full``, else an empty one."""
    pattern = full_once if "full" in request.fixturenames else empty_store
    return Path(shutil.copytree(pattern, tmp_path / "lager"))


@pytest.fixture
def full(store: Store) -> Store:
    """The full one, open."""
    return store
