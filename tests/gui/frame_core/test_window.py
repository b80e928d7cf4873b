"""The whole window on a real, encrypted example office."""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.door import LOCK_FILE
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.finder import Finder
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.navigation import BESIDE, PLACES
from listeoversikt.gui.page import Target
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.progress import Stage
from listeoversikt.operations.store_job import type_in_discharge, typed_discharges
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.store.repository import open_store
from tests.gui.conftest import TODAY, OpenWindow, settled

PAGES = [place.key for place in (*PLACES, *BESIDE)]
Ready = tuple[MainWindow, Entry]


def test_that_every_page_opens_and_shows_where_one_is(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    for key in PAGES:
        window.open_page(key)
        settled(window, qtbot)
        assert window.stack.currentWidget() is window.pages[key]
        chosen = [item.place.key for item in window.sidebar.items() if item.isChecked()]
        assert chosen == ([key] if key in {place.key for place in PLACES} else [])


@pytest.mark.parametrize("place", [one for one in PLACES if one.number], ids=lambda place: place.key)
def test_that_control_and_a_number_opens_the_page(ready: Ready, qtbot: QtBot, place: Any) -> None:
    window, _ = ready
    number = getattr(Qt.Key, f"Key_{place.number}")
    qtbot.keyClick(window, number, Qt.KeyboardModifier.ControlModifier)
    assert window.current is window.pages[place.key]


def test_that_the_title_says_example_data_and_never_names_a_patient(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    view = window.runner.view
    assert view is not None
    window.open_target(Target("the_list", patient=view.shown_ids[0]))
    settled(window, qtbot)
    assert window.windowTitle() == "listeoversikt – Eksempeldata"
    assert "Eksempeldata" in window.status.kind.words.text()


def test_that_the_status_bar_tells_the_extract_and_the_limits(ready: Ready) -> None:
    window, _ = ready
    assert window.status.extract.words.text() == "Uttrekk per 30.10.2026"
    assert window.status.limits.words.text() == "Oversikt til faglig vurdering. Ikke CE-merket."
    assert window.status.saved.words.text() == "Alt er lagret"


def test_that_in_a_narrow_window_who_is_blocked_is_said_in_whole_and_the_rest_gives_way(
    ready: Ready, qtbot: QtBot
) -> None:
    window, _ = ready
    window.resize(720, 450)
    status, today = window.status, window.desk.today
    status.show_facts(replace(window.desk.office, hidden=3), today)
    words = status.hidden_people.words
    assert words.text() == "3 sperret for deg"
    assert status.hidden_people.accessibleName() == "3 pasienter er sperret for deg og ikke med"
    assert status.hidden_people.toolTip() == status.hidden_people.accessibleName()
    assert status.limits.words.text() == "Ikke CE-merket."
    assert status.limits.accessibleName() == "Oversikt til faglig vurdering. Ikke CE-merket."
    qtbot.waitUntil(lambda: words.isVisible() and words.width() >= words.sizeHint().width())
    status.show_facts(replace(window.desk.office, hidden=0), today)
    assert status.limits.words.text() == "Oversikt til faglig vurdering. Ikke CE-merket."
    status.server.say("Ingen forbindelse med tjeneren.", "rising")
    assert status.limits.words.text() == "Ikke CE-merket."


def test_that_the_pages_are_where_they_were_left_next_time(
    ready: Ready, qtbot: QtBot, open_window: OpenWindow, office: Path
) -> None:
    window, _ = ready
    window.preferences.start_page = "indicators"
    window.open_page("the_list")
    window.close()
    again, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    assert again.current is again.pages["indicators"]


def test_that_a_wrong_passphrase_stays_outside(open_window: OpenWindow, office: Path, qtbot: QtBot) -> None:
    window, entry = open_window(Wanted(store=office, passphrase="feil", today=TODAY))
    entry.begin()
    qtbot.waitUntil(lambda: not window.runner.occupied, timeout=20_000)
    assert window.screens.currentWidget() is not window.frame
    assert window.runner.view is None


def test_that_a_second_copy_on_the_same_store_is_told_and_changes_nothing(
    ready: Ready, open_window: OpenWindow, office: Path, qtbot: QtBot
) -> None:
    other, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    entry.begin()
    settled(other, qtbot)
    assert other.screens.currentWidget() is not other.frame
    assert other.runner.view is None
    assert ready[0].runner.view is not None


def test_that_the_door_is_free_again_when_the_window_is_closed(ready: Ready, office: Path) -> None:
    window, _ = ready
    assert (office / LOCK_FILE).exists()
    window.close()
    assert not (office / LOCK_FILE).exists()


def test_that_closing_in_the_middle_of_a_job_leaves_the_store_whole(
    ready: Ready, office: Path, qtbot: QtBot
) -> None:
    window, _ = ready
    entered = threading.Event()

    def slow(office: Any, progress: Any, cancelled: Any) -> None:
        entered.set()
        while not cancelled():
            progress(Stage.READING, 1, 2)
            threading.Event().wait(0.001)
        raise KeyboardInterrupt

    window.desk.work(slow, lambda result: None, title="Leser inn")
    qtbot.waitUntil(entered.is_set)
    window.close()
    with open_store(office, EXAMPLE_PASSPHRASE) as store:
        assert store.check() == ()


def test_that_a_running_job_is_seen_and_can_be_stopped_from_any_page(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    results: list[str] = []

    def slow(office: Any, progress: Any, cancelled: Any) -> str:
        while not cancelled():
            progress(Stage.READING, 1, 4)
            threading.Event().wait(0.001)
        return "stopped"

    window.desk.work(slow, results.append, title="Leser inn")
    qtbot.waitUntil(lambda: window.status.job.isVisible())
    window.open_page("settings")
    assert window.status.job.isVisible()
    qtbot.mouseClick(window.status._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: results == ["stopped"])
    assert not window.status.job.isVisible()


def test_that_an_error_in_a_job_becomes_one_sentence_on_the_page(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready

    def broken(office: Any, progress: Any, cancelled: Any) -> None:
        raise ValueError("P20417")

    window.desk.work(broken, lambda result: None)
    qtbot.waitUntil(lambda: window._notice is not None)
    assert window._notice is not None
    assert window._notice.text.text().startswith("Noe gikk galt i programmet.")
    assert "P20417" not in window._notice.accessibleName()


def test_that_the_lock_takes_the_content_away_and_the_clipboard_with_it(ready: Ready, qtbot: QtBot) -> None:
    window, entry = ready
    window.desk.copy_text("12345", seconds=30)
    assert QGuiApplication.clipboard().text() == "12345"
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.screens.currentWidget() is not window.frame
    assert not window.frame.isVisible()
    assert QGuiApplication.clipboard().text() == ""
    assert not window.menuBar().isVisible()
    entry.lock_screen.button.click()
    assert window.screens.currentWidget() is window.frame


def test_that_keys_do_nothing_while_the_window_is_locked(ready: Ready, qtbot: QtBot) -> None:
    window, entry = ready
    before = window.current
    entry.lock()
    for key in (Qt.Key.Key_3, Qt.Key.Key_7, Qt.Key.Key_K, Qt.Key.Key_N):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.current is before
    assert window.screens.currentWidget() is not window.frame


def test_that_a_real_office_is_unlocked_with_its_passphrase_only(ready: Ready, qtbot: QtBot) -> None:
    window, entry = ready
    entry.has_no_secret = False
    entry.lock()
    screen = entry.lock_screen
    screen.field.setText("feil")
    screen.button.click()
    qtbot.waitUntil(lambda: screen.error_row.isVisible())
    assert window.screens.currentWidget() is screen


def test_that_narrow_windows_get_a_rail_and_wide_ones_names(ready: Ready) -> None:
    window, _ = ready
    window.resize(900, 600)
    QApplication.processEvents()
    assert window.sidebar.rail
    assert all(item.accessibleName() for item in window.sidebar.items())
    window.resize(1440, 900)
    QApplication.processEvents()
    assert not window.sidebar.rail


def test_that_f6_steps_through_regions_with_names(ready: Ready, qtbot: QtBot) -> None:
    window, entry = ready
    window.open_page("the_list")
    settled(window, qtbot)
    window.activateWindow()
    seen = []
    for _ in range(len(entry.keys.regions())):
        entry.keys.next_region()
        focus = window.focusWidget()
        seen.append(
            next(
                name for name, region in entry.keys.regions() if region is focus or region.isAncestorOf(focus)
            )
        )
    assert len(set(seen)) == len(seen)


def test_that_nothing_of_the_list_lies_readable_on_disk(ready: Ready, office: Path) -> None:
    window, _ = ready
    view = window.runner.view
    assert view is not None
    ids = [patient_id.encode() for patient_id in view.shown_ids[:20]]
    window.close()
    for path in office.rglob("*"):
        content = path.read_bytes()
        assert not any(patient_id in content for patient_id in ids), path.name
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(office / "store.db").execute("select * from meta").fetchall()


def test_that_the_pages_main_button_wakes_when_the_list_is_there(ready: Ready) -> None:
    window, _ = ready
    assert window.current is window.pages["overview"]
    (button,) = [one for one in window.header.findChildren(PrimaryButton) if one.isVisible()]
    assert button.isEnabled()


def test_that_the_card_never_shows_one_whose_row_is_filtered_away(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    view = window.runner.view
    assert view is not None
    page = window.open_page("the_list")
    settled(window, qtbot)
    first, other = view.shown_ids[0], view.shown_ids[1]
    page.show_target(Target("the_list", patient=first))
    settled(window, qtbot)
    assert page.panel().patient_id == first  # type: ignore[attr-defined]
    field = page.search_field()
    assert field is not None
    field.setText(other)
    qtbot.waitUntil(lambda: page.panel().patient_id == other)  # type: ignore[attr-defined]
    field.setText("finnes ikke hos oss")
    qtbot.waitUntil(lambda: page.panel().patient_id == "")  # type: ignore[attr-defined]


def test_that_the_offices_own_number_finds_the_patient_and_is_kept_nowhere(
    ready: Ready, qtbot: QtBot
) -> None:
    window, entry = ready
    view = window.runner.view
    assert view is not None
    patient = view.shown_ids[7]
    own = next(number for number, one in view.by_record_number.items() if one == patient)
    entry.keys.find()
    finder = window.findChild(Finder)
    assert isinstance(finder, Finder)
    finder.field.setText(own)
    hit = finder.current
    assert hit is not None and hit.title == patient
    assert " år" in hit.detail.replace("\u00a0", " ") and own not in hit.detail
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    settled(window, qtbot)
    page = window.current
    assert page is not None and page.key == "the_list"
    assert page.panel().patient_id == patient  # type: ignore[attr-defined]
    assert own not in str(page.remembered()) and finder.field.text() == ""


def test_that_typing_an_id_says_who_it_is_before_anything_is_saved(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    view = window.runner.view
    assert view is not None
    window.open_page("discharges")
    settled(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = window.pages["discharges"].form  # type: ignore[attr-defined]
    assert not form.who.isVisible()
    form.patient.setText(view.shown_ids[0])
    assert form.who.isVisible()
    assert " år" in form.who.text().replace("\u00a0", " ")
    form.patient.setText("finnes ikke")
    assert not form.who.isVisible()


def test_that_a_discharge_typed_in_long_ago_can_be_taken_away_and_put_back(
    ready: Ready, office: Path, qtbot: QtBot, open_window: OpenWindow
) -> None:
    window, _ = ready
    view = window.runner.view
    assert view is not None
    patient = view.shown_ids[0]
    window.close()
    day = TODAY - dt.timedelta(days=1)
    with open_store(office, EXAMPLE_PASSPHRASE) as store:
        type_in_discharge(store, patient, day, None, DischargedTo.HOME)
    again, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    page = again.open_page("discharges")
    settled(again, qtbot)
    page.show_target(Target("discharges", patient=patient))
    settled(again, qtbot)
    qtbot.waitUntil(lambda: _away_button(page) is not None)
    button = _away_button(page)
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: again.desk.undo_stack.canUndo())
    settled(again, qtbot)
    assert _typed(again) == []
    again.desk.undo_stack.undo()
    qtbot.waitUntil(lambda: _typed(again) == [patient])
    again.desk.undo_stack.redo()
    qtbot.waitUntil(lambda: _typed(again) == [])


def _away_button(page: QWidget) -> QuietButton | None:
    buttons = [one for one in page.findChildren(QuietButton) if one.text() == "Ta bort denne utskrivningen"]
    return buttons[-1] if buttons else None


def _typed(window: MainWindow) -> list[str]:
    """Who has a discharge typed in, by the list as the window knows it now."""
    found: list[list[str]] = []
    window.desk.work(
        lambda office, progress, cancelled: [one.patient_id for one in typed_discharges(office.store)],
        found.append,
    )
    while not found:
        QApplication.processEvents()
    return found[0]


def test_that_a_tile_opens_the_discharges_in_its_state_and_no_others(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page = window.open_page("discharges")
    settled(window, qtbot)
    lines = page._rows.lines  # type: ignore[attr-defined]
    state = lines[0].state
    window.open_target(Target("discharges", filters={"status": (state.value,)}))
    settled(window, qtbot)
    table = page.table  # type: ignore[attr-defined]
    assert table.rows.visible_count == sum(line.state is state for line in lines)


def test_that_only_the_example_office_is_unlocked_without_a_passphrase(ready: Ready) -> None:
    _, entry = ready
    assert entry.has_no_secret
    entry.lock()
    assert not entry.lock_screen.field.isVisible()
