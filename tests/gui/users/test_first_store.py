"""A new store: its leader, its recovery key, and «Senere» with a reminder that stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.first_run import RecoveryKeyScreen
from listeoversikt.gui.rights import rights
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.new_store import NewStore
from listeoversikt.operations.users import UserRole
from listeoversikt.store import keys, repository
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY, OpenWindow, settled
from tests.gui.users.conftest import PHRASE


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that is quick to open."""
    made = repository.create_store
    cheap = keys.Hardness(8, 1, 1)
    monkeypatch.setattr(repository, "create_store", lambda *a, **k: made(*a, **{**k, "hardness": cheap}))


@pytest.mark.parametrize("kept", [True, False])
def test_that_a_new_store_shows_its_recovery_key_before_it_is_opened(
    kept: bool, open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window, entry = open_window(Wanted(store=tmp_path / "ingen", today=TODAY))
    entry.begin()
    folder = tmp_path / "nytt"
    entry._make_store(NewStore(folder, PHRASE, "Vik legekontor", login="kari", name="Kari Nordmann"))
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), RecoveryKeyScreen), timeout=20_000)
    screen: Any = window.screens.currentWidget()
    assert rights.identity is None
    if kept:
        screen.part.typed.setText(screen.part.shown.text().split()[-1])
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        (screen.go_on if kept else screen.later).click()
    assert rights.identity is not None
    assert rights.identity.alone
    assert rights.identity.name == "Kari Nordmann"
    page: Any = window.open_page("settings")
    page.view.choose("users")
    settled(window, qtbot)
    assert page.sections["users"].reminder.isHidden() is kept
    window.closing.without_asking = True
    window.close()
    with open_store(folder, PHRASE, user="kari") as store:
        assert store.identity.role is UserRole.LEADER
        assert store.accounts.has_recovery_key()
