"""«Følges av PHT» on the page, and «Panel og rekkevidde» in the dialog."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import EMPTY
from listeoversikt.followup.log.patient_acts import MemberFrom, Route
from listeoversikt.gui.charts.numbers_table import NumbersTable
from listeoversikt.gui.entry import Entry as WayIn
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.overview.capacity_dialog import PANEL, CapacityDialog
from listeoversikt.gui.pages.overview.panel_words import count_words, share_words
from listeoversikt.gui.pages.overview.switch_off import SwitchOffQuestion, clocks_words
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.office_settings import stored_raw
from listeoversikt.operations.panel_view import shown_share
from tests.gui.conftest import settled
from tests.gui.overview.conftest import TODAY, StillDesk, people, shown, target
from tests.operations.overview_views import view_of

MORNING = dt.datetime(2026, 3, 30, 9, tzinfo=dt.UTC)


def desk(*said: tuple[str, Act]) -> StillDesk:
    entries = [Entry(n, f"u{n}", MORNING, "spl-1", patient, act) for n, (patient, act) in enumerate(said, 1)]
    return StillDesk(view_of(people(), TODAY).with_log(EMPTY.with_entries(entries)))


def follow(until: dt.date | None = None) -> MemberFrom:
    return MemberFrom(day=dt.date(2026, 3, 1), route=Route.DOCTOR, why="Alene.", until=until)


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def test_that_the_card_says_how_many_are_followed_and_who_in_need_is_not(qtbot: QtBot) -> None:
    page = shown(qtbot, desk(("over", follow()), ("kommet", follow())))
    card = page.body.panel
    assert [row.accessibleName() for row in card.rows[:3]] == [
        "Følges nå: 2",
        f"I målgruppe, følges ikke: {card.need.count}",
        "Følges, ingenting planlagt: 1",
    ]
    assert card.note is not None and plain(card.note.text()) == "33,3 % av listen"
    assert card.over.isHidden()
    card.need.click()
    patients = target(page).patients
    assert target(page).page == "the_list" and target(page).title == "I målgruppe, følges ikke"
    assert patients is not None and len(patients) == card.need.count and "over" not in patients
    card.unplanned.click()
    assert target(page).patients == {"kommet"}


def test_that_what_is_to_be_thought_over_again_is_shown_when_its_day_has_come(qtbot: QtBot) -> None:
    page = shown(qtbot, desk(("over", follow(dt.date(2026, 3, 31)))))
    assert not page.body.panel.over.isHidden()
    page.body.panel.over.click()
    assert target(page).patients == {"over"}


@pytest.mark.parametrize(
    ("hits", "of", "count", "share"),
    [
        (30, 100, "30", "30 % (22–40 %)"),
        (3, 19, "3", "for få"),
        (0, 100, "0", "0 % (0–4 %)"),
        (None, 100, "–", "–"),
    ],
)
def test_that_a_share_has_its_interval_or_says_why_there_is_none(
    hits: int | None, of: int, count: str, share: str
) -> None:
    found = shown_share(hits, of)
    assert (count_words(found), plain(share_words(found))) == (count, share)


# -- the dialog --


def dialog_of(window: MainWindow, qtbot: QtBot, part: str = "") -> CapacityDialog:
    window.open_target(Target("overview", action="capacity"))
    (dialog,) = window.findChildren(CapacityDialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    if part:
        dialog.part.choose(part)
        dialog.part.chosen.emit(part)
        qtbot.waitUntil(lambda: dialog.panel.found is not None)
    return dialog


def test_that_the_panel_is_shown_in_the_dialog_and_opens_those_not_followed(
    ready: tuple[MainWindow, WayIn], qtbot: QtBot
) -> None:
    dialog = dialog_of(ready[0], qtbot, PANEL)
    found = dialog.panel.found
    assert found is not None
    assert dialog.apply.isHidden() and dialog.reset.isHidden()
    (table,) = dialog.panel.groups.findChildren(NumbersTable)
    assert table.numbers.rows[0][:3] == (
        "Minst én målgruppe",
        str(found.duty.in_need),
        str(found.duty.followed),
    )
    link = dialog.panel.groups.link
    assert link is not None
    with qtbot.waitSignal(dialog.go) as went:
        link.click()
    assert len(went.args[0].patients) == found.duty.need_not_followed > 0


def test_that_another_number_followed_can_be_tried_but_not_applied(
    ready: tuple[MainWindow, WayIn], qtbot: QtBot
) -> None:
    dialog = dialog_of(ready[0], qtbot)
    assert dialog.found is not None
    dialog.form.followed.setText(str(dialog.found.followed + 20))
    dialog.form.followed.editingFinished.emit()
    qtbot.waitUntil(lambda: dialog.found is not None and dialog.found.after is not None)
    assert not dialog.apply.isEnabled() and dialog.reset.isEnabled()
    told = dialog.apply.toolTip()
    assert told == "Hvem som følges, avgjøres pasient for pasient."
    assert dialog.figures.cells["followed"][1].text() == "–", "too few are followed to say"
    assert plain(dialog.figures.panel_note.text()).startswith("Minst 20 må følges")


def switched_off(dialog: CapacityDialog, qtbot: QtBot) -> SwitchOffQuestion:
    tick = dialog.form.rows["utskrivning_3vd"].tick
    assert tick is not None
    tick.click()
    qtbot.waitUntil(lambda: dialog.found is not None and dialog.found.after is not None)
    dialog.apply.click()
    (question,) = dialog.findChildren(SwitchOffQuestion)
    return question


@pytest.mark.parametrize("sure", [True, False])
def test_that_discharge_contacts_are_switched_off_for_the_office_only_when_asked(
    ready: tuple[MainWindow, WayIn], qtbot: QtBot, sure: bool
) -> None:
    window, _ = ready
    dialog = dialog_of(window, qtbot)
    question = switched_off(dialog, qtbot)
    assert dialog.found is not None
    assert question.text.text() == clocks_words(dialog.found.clocks, dialog.found.clocks_over)
    assert question.keep.isDefault()
    assert window.runner.office is not None
    store = window.runner.office.store
    before: Any = stored_raw(store)
    (question.switch_off if sure else question.keep).click()
    settled(window, qtbot)
    if sure:
        qtbot.waitUntil(lambda: stored_raw(store).get("switched_off") == ["utskrivning_3vd"])
    else:
        assert stored_raw(store) == before and dialog.isVisible()


def test_that_the_question_says_how_many_clocks_run_and_how_many_are_late() -> None:
    assert "7 frister løper nå, 3 er over fristen." in plain(clocks_words(7, 3))
    assert "1 frist løper nå. " in plain(clocks_words(1, 0))
    assert clocks_words(0, 0).endswith("Ingen frister løper i dag.")
