"""How long a window may stand open without use: the office's limit, set by who may change rules; a machine may be stricter."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.idle_limit import UNTIL_KNOWN, IdleLimit
from listeoversikt.gui.lock_screen import IdleWatch
from listeoversikt.gui.pages.settings import SettingsPage
from listeoversikt.operations.setting_values import LOCK_AT_MOST

from .test_settings_page import saved, show, write


class Frame:
    """What the limit asks of the window."""

    def __init__(self, desk: Desk) -> None:
        self.preferences, self.runner = desk.preferences, desk.runner


def limited(desk: Desk) -> IdleWatch:
    watch = IdleWatch(desk.preferences.lock_minutes)
    IdleLimit(Frame(desk), watch)  # type: ignore[arg-type]
    return watch


def test_that_the_offices_limit_is_saved_and_shown_on_the_machines_card(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    write(qtbot, page, show(page, "office").lock, "5")
    assert saved(desk, folder) == {"lock_at_most": 5}
    machine = show(page, "machine")
    assert "5 minutter" in machine.longest.text()
    qtbot.waitUntil(lambda: machine.lock.isVisible() and machine.longest.height() > 0)
    text = machine.longest.mapTo(machine, machine.longest.contentsRect().topLeft()).x()
    assert text == machine.lock.mapTo(machine, machine.lock.rect().topLeft()).x()


def test_that_a_window_locks_by_the_shorter_of_both(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    watch = limited(desk)
    desk.preferences.lock_minutes = 240
    assert watch.minutes == UNTIL_KNOWN == LOCK_AT_MOST
    write(qtbot, page, show(page, "office").lock, "5")
    saved(desk, folder)
    assert watch.minutes == 5
    desk.preferences.lock_minutes = 2
    assert watch.minutes == 2


def test_that_no_window_can_be_told_never_to_lock(page: SettingsPage) -> None:
    assert show(page, "machine").lock.least == 1 == show(page, "office").lock.least
