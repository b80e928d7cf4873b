"""An example office with a user of each role; windows of theirs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.rights import rights
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.users import UserRole, add_user
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY, OpenWindow, settled

PHRASE = "elg sykkel lampe sju"
LOGINS = {
    UserRole.LEADER: "leder",
    UserRole.DOCTOR: "ola",
    UserRole.NURSE: "kari.n",
    UserRole.SECRETARY: "siv",
    UserRole.READER: "per",
}
NAMES = {
    "leder": "Leder",
    "ola": "Ola Vik",
    "kari.n": "Kari Nordmann",
    "siv": "Siv Aasen",
    "per": "Per Leser",
}
MEMBERS = {"ola": "lege-1", "kari.n": "spl-1"}

LogIn = Callable[[str], tuple[MainWindow, Entry]]


def phrase_of(login: str) -> str:
    return EXAMPLE_PASSPHRASE if login == "leder" else PHRASE


@pytest.fixture(scope="session")
def example_of_users(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Never opened itself: take a copy."""
    folder = Path(shutil.copytree(example, tmp_path_factory.mktemp("brukere") / "kontor"))
    with open_store(folder, EXAMPLE_PASSPHRASE) as store:
        for role, login in LOGINS.items():
            if role is not UserRole.LEADER:
                add_user(store, login, NAMES[login], role, PHRASE, member=MEMBERS.get(login))
    return folder


@pytest.fixture
def of_users(example_of_users: Path, tmp_path: Path) -> Path:
    """A copy for one test."""
    return Path(shutil.copytree(example_of_users, tmp_path / "flere"))


@pytest.fixture(autouse=True)
def _nobody() -> Iterator[None]:
    """Nobody has logged in before or after a test."""
    rights.identity = None
    yield
    rights.identity = None


@pytest.fixture
def log_in(open_window: OpenWindow, of_users: Path, qtbot: QtBot) -> LogIn:
    """The window of the user with that login, everything worked out."""

    def open_one(login: str) -> tuple[MainWindow, Entry]:
        wanted = Wanted(store=of_users, passphrase=phrase_of(login), user=login, today=TODAY)
        window, entry = open_window(wanted)
        with qtbot.waitSignal(entry.entered, timeout=30_000):
            entry.begin()
        settled(window, qtbot)
        entry.has_no_secret = False
        return window, entry

    return open_one
