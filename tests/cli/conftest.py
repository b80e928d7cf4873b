"""An office with the clean export and a store that holds it; the passphrase in the environment."""

from __future__ import annotations

import getpass
import shutil
from pathlib import Path

import pytest

from tests.cheap_guesses import guesses_are_cheap
from tests.cli.saying import at_work_on
from tests.contract.base_export import base_export
from tests.contract.driving import Office
from tests.contract.exports import Export, write_folder
from tests.operations.stores import PASSPHRASE, TODAY, new_store, opened, read_in

__all__ = ["guesses_are_cheap"]


@pytest.fixture(autouse=True)
def at_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A script's environment on a day in April 2026: the passphrase given, nobody to ask, no debugging."""

    def nobody_is_there(*_: object, **__: object) -> str:
        raise EOFError

    monkeypatch.setenv("LISTEOVERSIKT_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv("LISTEOVERSIKT_DEBUG", raising=False)
    monkeypatch.setattr(getpass, "getpass", nobody_is_there)
    at_work_on(monkeypatch, TODAY)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "kontoret")


@pytest.fixture
def export() -> Export:
    """The clean export, free to be changed."""
    return base_export()


@pytest.fixture(scope="session")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The clean export as a folder, only to be read."""
    return write_folder(base_export().files(), tmp_path_factory.mktemp("rent") / "uttrekk")


@pytest.fixture(scope="session")
def filled_once(clean: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("lager") / "lager")
    with opened(folder) as store:
        read_in(store, clean)
    return folder


@pytest.fixture
def store(filled_once: Path, tmp_path: Path) -> Path:
    """A store of the test's own, with the clean export in it."""
    return Path(shutil.copytree(filled_once, tmp_path / "lager"))
