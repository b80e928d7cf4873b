"""Settings: closed days, and the office's own marks of priority for a reason."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.settings import SettingsPage
from tests.gui.settings.writing import saved, settle, show, tick, write

from .conftest import TODAY


def test_that_a_closed_day_is_typed_added_and_removed(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    days = show(page, "days")
    write(qtbot, page, days.field, "15.5.26")
    assert saved(desk, folder) == {"closed_days": ["2026-05-15"]}
    assert days.field.text() == ""
    write(qtbot, page, days.field, "1.5.26")
    assert saved(desk, folder) == {"closed_days": ["2026-05-01", "2026-05-15"]}
    tick(qtbot, page, days.removers["2026-05-01"])
    assert saved(desk, folder) == {"closed_days": ["2026-05-15"]}
    wanted = {dt.date(2026, 5, 15)}
    qtbot.waitUntil(lambda: desk.view is not None and desk.view.settings.clock.closed_days == wanted)


@pytest.mark.parametrize(("text", "sentence"), [("99", "Skriv en dato"), ("15.5.26", "stengt fra før")])
def test_that_a_day_that_can_not_be_added_says_why(
    qtbot: QtBot, page: SettingsPage, text: str, sentence: str
) -> None:
    days = show(page, "days")
    write(qtbot, page, days.field, "15.5.26")
    write(qtbot, page, days.field, text)
    assert sentence in days.day.error.sentence
    assert len(days.removers) == 1


def test_that_a_priority_is_empty_until_the_office_has_set_all_of_it(
    qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path
) -> None:
    row = show(page, "worklist").rows["svak_ettersporrer"]
    row.priority.click()
    panel = row.panel
    assert [choice.mark() for choice in panel.marks.values()] == [None, None, None]
    assert panel.date.value() == TODAY
    panel.keep.click()
    assert [field.error.sentence != "" for field in panel.fields.values()] == [True, True, True, True, False]
    for key, mark in (("nytte", "3"), ("alvorlighet", "2"), ("ressursbruk", "0")):
        panel.marks[key]._buttons[mark].click()
    panel.sentence.setText("Drøftet på teammøtet.")
    panel.date.set_value(TODAY + dt.timedelta(days=1))
    panel.keep.click()
    assert panel.fields["dato"].error.sentence == "Datoen er fram i tid."
    panel.date.set_value(TODAY)
    panel.keep.click()
    settle(qtbot, desk)
    assert saved(desk, folder)["marks"] == {
        "svak_ettersporrer": {
            "nytte": 3,
            "alvorlighet": 2,
            "ressursbruk": 0,
            "dato": TODAY.isoformat(),
            "begrunnelse": "Drøftet på teammøtet.",
        }
    }
    assert row.priority.text() == "Nytte 3, alvor 2, ressurs 0"
    assert panel.isHidden()


def test_that_a_priority_is_removed(qtbot: QtBot, page: SettingsPage, desk: Desk, folder: Path) -> None:
    row = show(page, "worklist").rows["borte"]
    marks = {
        "nytte": 1,
        "alvorlighet": 1,
        "ressursbruk": 1,
        "dato": "2026-01-15",
        "begrunnelse": "Drøftet på teammøtet.",
    }
    row.marked.emit("borte", marks)
    settle(qtbot, desk)
    assert saved(desk, folder)["marks"]["borte"] == marks
    row.open_marks()
    assert not row.panel.remove.isHidden()
    row.panel.remove.click()
    settle(qtbot, desk)
    assert saved(desk, folder) == {}


def test_that_esc_closes_a_priority_that_is_being_set(page: SettingsPage) -> None:
    row = show(page, "worklist").rows["borte"]
    assert not page.step_back()
    row.open_marks()
    assert page.step_back()
    assert row.panel.isHidden()
