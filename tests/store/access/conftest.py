"""An office with five users, made once and copied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.store.address import Place, ServerAddress
from listeoversikt.store.moving import move_store
from tests.store.server.cluster import Cluster

from .offices import LEADER_PHRASE, Clock, new_office


@pytest.fixture(scope="session")
def office_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_office(tmp_path_factory.mktemp("brukere") / "lager")


@pytest.fixture(scope="session")
def office_on_server_once(
    office_once: Path, cluster: Cluster, tmp_path_factory: pytest.TempPathFactory
) -> ServerAddress:
    copy = shutil.copytree(office_once, tmp_path_factory.mktemp("flyttes") / "lager")
    address = cluster.address(cluster.new_database("office_pattern"))
    move_store(copy, LEADER_PHRASE, address, user="anne")
    cluster.keep_pattern(address.database)
    return address


@pytest.fixture
def office(where: str, office_once: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Place]:
    """The office with five users, of the test's own: a folder, or an address."""
    if where == "server":
        pattern: ServerAddress = request.getfixturevalue("office_on_server_once")
        cluster: Cluster = request.getfixturevalue("cluster")
        address = cluster.copy_of(pattern.database)
        yield address
        cluster.give_back(address)
    else:
        yield Path(shutil.copytree(office_once, tmp_path / "lager"))


@pytest.fixture
def clock() -> Clock:
    return Clock()
