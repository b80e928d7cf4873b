"""A store with a key that is cheap to unwrap, made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.store.address import Place
from listeoversikt.store.repository import Store, create_store, open_store

from .saving import CHEAP, PASSPHRASE, save
from .server.cluster import Cluster, a_server
from .small_lists import MARCH, plain_list


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lager") / "tomt"
    create_store(folder, PASSPHRASE, hardness=CHEAP)
    return folder


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """The tests of a module that says ``ON_BOTH`` run on a file and on a server, but for those ``only_in_a_file``."""
    both = getattr(metafunc.module, "ON_BOTH", False) and not getattr(
        metafunc.function, "only_in_a_file", False
    )
    if both and "where" in metafunc.fixturenames:
        metafunc.parametrize("where", ["file", "server"], indirect=True)


@pytest.fixture
def where(request: pytest.FixtureRequest) -> str:
    """In a file, or on a server."""
    return getattr(request, "param", "file")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A server of the tests' own, one for all of them."""
    with a_server() as running:
        yield running


@pytest.fixture
def folder(where: str, empty_store: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Place]:
    """An empty store of the test's own: a folder, or an address."""
    if where == "server":
        server: Cluster = request.getfixturevalue("cluster")
        with server.store() as address:
            yield address
    else:
        yield Path(shutil.copytree(empty_store, tmp_path / "lager"))


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
