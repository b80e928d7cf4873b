"""Hours against duties, the review under way, and «Tid og rekkevidde» with its before and after."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.entry import Entry
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.review_acts import Decision, Reviewed, ReviewListed, ReviewStarted
from listeoversikt.gui.entry import Entry as WayIn
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.overview import OverviewPage
from listeoversikt.gui.pages.overview.capacity_dialog import CapacityDialog
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.office_settings import stored_raw
from listeoversikt.operations.settings import settings_from
from tests.gui.conftest import settled
from tests.gui.overview.conftest import TODAY, StillDesk, people, shown, target
from tests.operations.overview_views import view_of

NURSE = {"id": "spl-1", "role": "sykepleier", "hours": [0.5, 0.5, 0.5, 0.5, 0.5]}


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def desk_with(book: LogBook = EMPTY, **table: Any) -> StillDesk:
    view = view_of(people(), TODAY, settings_from(table))
    return StillDesk(replace(view, book=book))


def review(decided: int, closed: bool = False) -> LogBook:
    at = dt.datetime(2026, 3, 30, 9, tzinfo=dt.UTC)
    patients = ["over", "i-dag", "senere"]
    started = ReviewStarted(title="Sjelden sett", criteria={}, count=3, day=at.date())
    acts: list[tuple[str | None, Act]] = [(None, started)]
    acts += [(one, ReviewListed(session="u1", place=place)) for place, one in enumerate(patients)]
    acts += [
        (one, Reviewed(session="u1", decision=Decision.FOLLOW_UP, known=False)) for one in patients[:decided]
    ]
    return EMPTY.with_entries(
        Entry(number, f"u{number}", at, "lege-1", patient, act)
        for number, (patient, act) in enumerate(acts, start=1)
    )


def test_that_the_worklist_s_tile_says_how_far_today_s_hours_reach(qtbot: QtBot) -> None:
    page = shown(qtbot, desk_with(team=[NURSE]))
    assert page.body.tiles[2].tile_text.fact == "Dagens 0,5 timer rekker til 1"
    assert page.body.hours_note.text() == "Timer. Strek: sykepleiertid. Skravert: over fristen."


def test_that_the_norm_is_said_to_be_the_norm(qtbot: QtBot) -> None:
    page = shown(qtbot, desk_with())
    assert page.body.hours_note.text().startswith("Timer. Strek: pilotens norm.")


def test_that_days_without_hours_are_warned_about_by_name(qtbot: QtBot) -> None:
    page = shown(qtbot, desk_with(team=[NURSE], closed_days=["2026-03-31", "2026-04-01"]))
    assert plain(page.body.no_hours.text.text()) == (
        "Ingen arbeidstid fra ti 31.3 til on 1.4. 1 utskrivning har frist da."
    )
    assert shown(qtbot, desk_with(team=[NURSE])).body.no_hours.isHidden()


def test_that_a_review_under_way_is_shown_and_gone_on_with(qtbot: QtBot) -> None:
    page = shown(qtbot, desk_with(review(2)))
    card = page.body.review
    assert not card.isHidden()
    assert (card.seen.text(), card.found.text()) == ("2 av 3 sett", "2 nye behov funnet")
    assert card.line.accessibleName() == "2 av 3 sett"
    assert card.link is not None
    card.link.click()
    assert target(page).page == "review"
    assert target(page).filters["session"] == ("u1",)


def test_that_without_a_review_there_is_no_card(qtbot: QtBot, page: OverviewPage) -> None:
    assert page.body.review.isHidden()


@pytest.mark.parametrize("band", ["high", "rising"])
def test_that_high_use_and_rising_risk_are_two_lists_that_open(page: OverviewPage, band: str) -> None:
    page.body.bands.opened.emit(band)
    assert target(page) == Target(
        "the_list", filters={"band": (band,)}, title={"high": "Høy bruk nå", "rising": "I risikosonen"}[band]
    )


# -- the dialog --


def dialog_of(window: MainWindow, qtbot: QtBot) -> CapacityDialog:
    window.open_target(Target("overview", action="capacity"))
    (dialog,) = window.findChildren(CapacityDialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    return dialog


def cells(dialog: CapacityDialog, key: str) -> tuple[str, str]:
    before, after = dialog.figures.cells[key]
    return plain(before.text()), plain(after.text())


def test_that_a_change_is_seen_before_it_is_made_then_made_and_undone(
    ready: tuple[MainWindow, WayIn], qtbot: QtBot
) -> None:
    window, _ = ready
    dialog = dialog_of(window, qtbot)
    assert not dialog.apply.isEnabled()
    assert cells(dialog, "within")[1] == "–"
    row = dialog.form.rows["utskrivning_3vd"]
    row.minutes.setText("90")
    row.minutes.editingFinished.emit()
    qtbot.waitUntil(lambda: cells(dialog, "within")[1] != "–")
    assert int(cells(dialog, "within")[1]) <= int(cells(dialog, "within")[0])
    assert window.runner.office is not None
    before = stored_raw(window.runner.office.store)
    assert dialog.apply.isEnabled()
    dialog.apply.click()
    settled(window, qtbot)
    store = window.runner.office.store
    qtbot.waitUntil(lambda: window.desk.undo_stack.canUndo())
    assert window.runner.view is not None
    assert dict(window.runner.view.settings.minutes) == {"utskrivning_3vd": 90}
    window.desk.undo_stack.undo()
    settled(window, qtbot)
    assert stored_raw(store) == before


def test_that_the_slider_and_the_field_say_the_same_hours(
    ready: tuple[MainWindow, WayIn], qtbot: QtBot
) -> None:
    window, _ = ready
    dialog = dialog_of(window, qtbot)
    dialog.form.slider.setValue(61)
    assert dialog.form.hours.text() == "30,5"
    dialog.form.hours.setText("20")
    dialog.form.hours.editingFinished.emit()
    assert dialog.form.slider.value() == 40
    qtbot.waitUntil(lambda: dialog.found is not None and dialog.found.after is not None)
    dialog.reset.click()
    qtbot.waitUntil(lambda: dialog.found is not None and dialog.found.after is None)
    assert not dialog.apply.isEnabled()


def test_that_those_outside_open_as_a_list(ready: tuple[MainWindow, WayIn], qtbot: QtBot) -> None:
    window, _ = ready
    dialog = dialog_of(window, qtbot)
    dialog.form.slider.setValue(1)
    qtbot.waitUntil(lambda: dialog.found is not None and dialog.found.after is not None)
    assert dialog.found is not None and dialog.found.after is not None
    outside = dialog.found.after.outside
    assert outside
    names = [label.text() for label in dialog.figures.findChildren(QLabel)]
    assert set(dialog.found.after.just_outside) <= set(names)
    with qtbot.waitSignal(dialog.go) as went:
        dialog.figures.all.click()
    assert went.args[0].patients == frozenset(outside)
