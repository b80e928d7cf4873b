"""Panels that save only when told to: what is filled in isn't lost without a question, by whatever it was filled in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.pages.settings import SettingsPage
from listeoversikt.gui.parts.leave_question import LeaveQuestion
from listeoversikt.gui.parts.open_panel import unsaved_panels

FILLS: dict[str, tuple[str, Callable[[Any], None]]] = {
    "team role": ("team", lambda panel: panel.role.choose("lege")),
    "team leader": ("team", lambda panel: panel.leader.show_choice(True)),
    "team hours": ("team", lambda panel: QTest.keyClicks(panel.hours[0], "7")),
    "team hours that can't be read": ("team", lambda panel: QTest.keyClicks(panel.hours[0], "x")),
    "team day": ("team", lambda panel: QTest.keyClicks(panel.until, "3")),
    "order sentence": ("orders", lambda panel: QTest.keyClicks(panel.sentence, "Fordi")),
    "order day": ("orders", lambda panel: panel.date.set_value(None)),
    "marks mark": ("worklist", lambda panel: panel.marks["nytte"].choose("2")),
    "marks sentence": ("worklist", lambda panel: QTest.keyClicks(panel.sentence, "Fordi")),
}


def press(section: Any, which: str) -> None:
    """Opens the panel, or what would close it."""
    if which == "team":
        section.add.click()
        return
    first = next(iter(section.rows.values()))
    (first.change if which == "orders" else first.priority).click()


def asking(section: Any, which: str) -> Any:
    """Who has the panel and the question."""
    return section if which == "team" else next(iter(section.rows.values()))


@pytest.mark.parametrize(("which", "fill"), FILLS.values(), ids=FILLS)
def test_that_what_is_filled_in_is_asked_about(
    which: str, fill: Callable[[Any], None], page: SettingsPage, desk: Desk
) -> None:
    section: Any = page.sections[which]
    page.view.choose(which)
    press(section, which)
    held = asking(section, which)
    assert not (unsaved_panels(page) or drafts_of(desk).holds_unsaved)
    assert drafts_of(desk).is_busy
    fill(held.panel)
    assert unsaved_panels(page) and drafts_of(desk).holds_unsaved
    press(section, which)
    assert isinstance(held.question, LeaveQuestion)
    held.question.back.click()
    assert not held.panel.isHidden() and unsaved_panels(page)
    press(section, which)
    held.question.leave.click()
    assert held.panel.isHidden()
    assert not (unsaved_panels(page) or drafts_of(desk).is_busy)
    press(section, which)
    assert not unsaved_panels(page)
    press(section, which)
    assert held.question is None
    assert held.panel.isHidden()


def test_that_another_members_change_asks_too(page: SettingsPage, qtbot: QtBot) -> None:
    section: Any = page.sections["team"]
    page.view.choose("team")
    for _ in range(2):
        section.add.click()
        section.panel.keep.click()
        qtbot.waitUntil(section.panel.isHidden)
    first, second = section.rows.values()
    first.change.click()
    section.panel.leader.show_choice(True)
    second.change.click()
    assert first.id in section.question.text.text()
    section.question.back.click()
    assert section.panel.id.text() == first.id
    second.change.click()
    section.question.leave.click()
    assert section.panel.id.text() == second.id
    assert not section.panel.leader.isChecked()
