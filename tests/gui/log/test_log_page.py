"""The page Logg on the real window: what is done is written, shown, filtered, verified and made a file of."""

from __future__ import annotations

import datetime as dt
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui import rights as rights_module
from listeoversikt.gui.charts.leaving import CHART, NUMBERS, tell_left
from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.navigation import BY_KEY, LOG, PLACES, page_title
from listeoversikt.gui.pages.log import LogPage
from listeoversikt.gui.wanted import Wanted
from listeoversikt.operations import audit as reading
from listeoversikt.operations.example_office import EXAMPLE_PASSPHRASE
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.store.access.audit_acts import AuditAct, AuditEntry
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import UserRole
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, open_store
from listeoversikt.store.tables import audit_log
from listeoversikt.words.audit import about_words
from tests.gui.conftest import TODAY, OpenWindow, settled

Ready = tuple[MainWindow, Entry]


def store_of(window: MainWindow) -> Store:
    office = window.runner.office
    assert office is not None
    return office.store


def entries(window: MainWindow, *acts: str) -> list[AuditEntry]:
    return list(store_of(window).audit_entries(acts=acts))


def log_page(window: MainWindow, qtbot: QtBot) -> LogPage:
    page = window.open_page(LOG)
    assert isinstance(page, LogPage)
    settled(window, qtbot)
    return page


def shown(page: LogPage, column: str = "what") -> list[str]:
    at = next(place for place, one in enumerate(page.table.rows.columns) if one.key == column)
    return [page.table.rows.cell_text(row, at) for row in page.table.rows.source_rows()]


def broken(window: MainWindow) -> None:
    with store_of(window)._database.writing() as connection:
        connection.execute(sa.update(audit_log).where(audit_log.c.sequence == 2).values(act="printed"))


def test_that_the_page_is_beside_the_others_and_named_by_the_right() -> None:
    assert BY_KEY[LOG].load() is LogPage
    assert LOG not in {place.key for place in PLACES}
    assert page_title(LOG) == "Logg"


def test_that_the_login_and_a_whole_log_are_shown(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page = log_page(window, qtbot)
    assert "Logget inn" in shown(page)
    notice = page.standing.notice
    assert notice is not None
    count = store_of(window).audit.count()
    assert notice.text.text().startswith("Loggen er kontrollert og hel: ")
    assert notice.text.text().replace("\u00a0", "").endswith(f"{count} oppføringer")


def test_that_a_card_is_written_once_from_unlocking_to_locking(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page: Any = window.open_page("worklist")
    settled(window, qtbot)
    first = page.card.patient_id
    assert [one.patient for one in entries(window, "opened") if one.thing is None] == [first]
    page.card.refresh()
    page.card.show_patient(first)
    settled(window, qtbot)
    assert [one.patient for one in entries(window, "opened") if one.thing is None] == [first]
    window.desk.looks.locked()
    page.card.clear()
    page.card.show_patient(first)
    settled(window, qtbot)
    assert [one.patient for one in entries(window, "opened") if one.thing is None] == [first, first]
    assert "page:worklist" in {one.thing for one in entries(window, "opened")}


def test_that_the_page_that_is_there_when_the_window_opens_is_written(
    open_window: OpenWindow, office: Path, qtbot: QtBot
) -> None:
    window, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    window.preferences.start_page = "worklist"
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    settled(window, qtbot)
    assert [one.thing for one in entries(window, "opened") if one.thing] == ["page:worklist"]


def test_that_locking_and_unlocking_are_written(ready: Ready, qtbot: QtBot) -> None:
    window, entry = ready
    entry.lock()
    entry.lock_screen.unlocked.emit()
    settled(window, qtbot)
    assert [one.act for one in entries(window, "locked", "unlocked")] == ["locked", "unlocked"]


def test_that_what_is_copied_is_written_with_whom_or_how_many(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page: Any = window.open_page("worklist")
    settled(window, qtbot)
    page.card.copy_number()
    settled(window, qtbot)
    page.table.marks.toggle_all()
    page.table.copy(page.table.copied_text())
    settled(window, qtbot)
    one, many = entries(window, "copied")
    assert (one.patient, one.details) == (page.card.patient_id, {"kind": "journal_number"})
    assert (many.patient, many.details) == (
        None,
        {"kind": "table_rows", "rows": page.table.rows.visible_count},
    )


def test_that_what_is_searched_for_is_told_by_filters_and_hits_and_never_by_what_was_typed(
    ready: Ready, qtbot: QtBot
) -> None:
    window, _ = ready
    page: Any = window.open_page("worklist")
    settled(window, qtbot)
    patient = page.patient_of(page.table.rows.source_rows()[0])
    page.table.rows.set_search(patient.lower())
    window.desk.looks.write_searches()
    page.table.rows.set_search("hansen")
    window.desk.looks.write_searches()
    settled(window, qtbot)
    found, nobody = entries(window, "searched")
    assert (found.patient, found.thing) == (patient, "page:worklist")
    assert found.details == {"filters": [], "text": True, "hits": 1}  # «Mine» is the page's own
    assert (nobody.patient, nobody.details["hits"]) == (None, 0)
    assert "hansen" not in str([dict(one.details) for one in (found, nobody)])


def test_that_a_pages_own_filter_is_no_search_nor_other_hits_of_the_same_one(
    ready: Ready, qtbot: QtBot
) -> None:
    window, _ = ready
    page: Any = window.open_page("worklist")
    settled(window, qtbot)
    page.own_beginning = {"owner": frozenset({"spl-1"})}
    page.filters.choose("owner", {"spl-1"})
    window.desk.looks.write_searches()
    settled(window, qtbot)
    assert entries(window, "searched") == []
    page.table.rows.set_search("hansen")
    window.desk.looks.write_searches()
    page._tell_search(3)  # the list has changed
    window.desk.looks.write_searches()
    settled(window, qtbot)
    (one,) = entries(window, "searched")
    assert one.details == {"filters": [], "text": True, "hits": 0}
    page.filters.choose("owner", {"lege-1"})
    window.desk.looks.write_searches()
    settled(window, qtbot)
    assert entries(window, "searched")[-1].details["filters"] == ["owner"]


def test_that_a_search_among_the_plans_is_told(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page: Any = window.open_page("plans")
    settled(window, qtbot)
    page.list_pane.search.setText("finnes-ikke-kols")
    window.desk.looks.write_searches()
    page.list_pane.search.clear()
    page.list_pane.choose_filter("due")
    window.desk.looks.write_searches()
    settled(window, qtbot)
    text, due = entries(window, "searched")
    assert (text.thing, text.details) == ("page:plans", {"filters": [], "text": True, "hits": 0})
    assert due.details["filters"] == ["plan_due"] and due.details["text"] is False


def test_that_who_looks_a_colleague_or_a_patient_up_in_the_log_has_looked_too(
    ready: Ready, qtbot: QtBot
) -> None:
    window, _ = ready
    worklist: Any = window.open_page("worklist")
    settled(window, qtbot)
    who = worklist.patient_of(0)
    window.desk.looks.opened(who)
    settled(window, qtbot)
    page = log_page(window, qtbot)
    assert [one.thing for one in entries(window, "opened") if one.thing == "page:log"] == ["page:log"]
    page.filters.patient.setText(who)
    page.read()
    settled(window, qtbot)
    page.read()
    settled(window, qtbot)
    window.desk.looks.write_searches()
    settled(window, qtbot)
    page.read()
    settled(window, qtbot)
    window.desk.looks.write_searches()
    settled(window, qtbot)
    (one,) = entries(window, "searched")
    assert (one.thing, one.patient) == ("page:log", who)
    assert one.details["filters"] == ["log_patient"]
    page.filters.patient.clear()
    page.filters.person.choose(store_of(window).identity.user)
    page.read()
    settled(window, qtbot)
    window.desk.looks.write_searches()
    settled(window, qtbot)
    assert entries(window, "searched")[-1].details["filters"] == ["log_person"]


def test_that_figures_that_leave_are_told_by_kind(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    made: list[str] = []
    window.desk.looks.leaving("goal_file", lambda: made.append("written"))
    assert made == []
    settled(window, qtbot)
    assert made == ["written"]
    page = window.open_page("worklist")
    tell_left(QWidget(page), CHART, file=True)
    tell_left(QWidget(page), NUMBERS)
    tell_left(QWidget(), CHART)
    settled(window, qtbot)
    assert [one.details for one in entries(window, "exported")] == [{"kind": "goal_file"}, {"kind": "chart"}]
    assert [one.details for one in entries(window, "copied")] == [{"kind": "chart_numbers"}]
    assert about_words("exported", None, {"kind": "goal_file"}) == "mål"


def test_that_nothing_is_printed_before_it_is_written(ready: Ready, qtbot: QtBot, tmp_path: Path) -> None:
    window, _ = ready
    done: list[str] = []
    window.desk.looks.printing("plan", "", 3, lambda: done.append("printed"), file=False)
    assert done == []
    settled(window, qtbot)
    assert done == ["printed"]
    assert entries(window, "printed")[-1].details == {"kind": "plan", "rows": 3}


@pytest.fixture
def full_disk(ready: Ready, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def fill() -> None:
        def refused(*_: object, **__: object) -> None:
            raise StoreRefused(Reason.DISK_FULL)

        monkeypatch.setattr(store_of(ready[0]).audit, "look", refused)

    return fill


def test_that_what_cannot_be_written_is_not_to_be_seen(
    ready: Ready, qtbot: QtBot, full_disk: Callable[[], None]
) -> None:
    window, _ = ready
    page: Any = window.open_page("worklist")
    settled(window, qtbot)
    full_disk()
    done: list[str] = []
    window.desk.looks.printing("plan", "", 3, lambda: done.append("printed"), file=False)
    window.desk.copy_text("PAS-1", seconds=30)
    settled(window, qtbot)
    assert (done, QGuiApplication.clipboard().text()) == ([], "")
    page.table.step_to(1)
    settled(window, qtbot)
    assert page.card.patient_id == ""
    assert window._notice is not None


def test_that_filters_are_asked_of_the_whole_log(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    store = store_of(window)
    patient = store.known_patients().ids[0]  # type: ignore[union-attr]
    store.look(AuditAct.OPENED, patient=patient, details={"kind": "card"})
    page = log_page(window, qtbot)
    page.filters.patient.setText(patient)
    page.filters.clear()
    settled(window, qtbot)
    page.filters.act.choose("access")
    page.read()
    settled(window, qtbot)
    assert set(shown(page)) <= {"Logget inn", "Låste vinduet", "Låste opp"}
    page.filters.clear()
    page.filters.patient.setText(patient)
    page.read()
    settled(window, qtbot)
    assert set(shown(page, "patient")) == {patient}
    page.filters.patient.setText("PAS-finnes-ikke")
    page.read()
    settled(window, qtbot)
    assert shown_nothing(page)
    page.filters.clear()
    settled(window, qtbot)
    assert page.table.rows.count > 1


def shown_nothing(page: LogPage) -> bool:
    return page.table.rows.count == 0 and page._empty is not None


def test_that_a_day_that_is_not_understood_shows_nothing_and_says_so(
    ready: Ready, tmp_path: Path, qtbot: QtBot
) -> None:
    window, _ = ready
    page = log_page(window, qtbot)
    assert page.table.rows.count > 1
    page.filters.since.setText("99.99.2026")
    page.filters.since.textEdited.emit("99.99.2026")
    page.filters._rest.timeout.emit()
    settled(window, qtbot)
    assert shown_nothing(page)
    assert page.filters.error.sentence == "«Fra dag» er ikke en dag. Skriv den som 03.11.2026."
    assert page.filters.since.accessibleDescription() == page.filters.error.sentence
    assert [one.key for one in page.page_actions() if one.enabled()] == ["check"]
    page.write(tmp_path / "logg.csv")
    settled(window, qtbot)
    assert not (tmp_path / "logg.csv").exists()
    page.filters.clear()
    settled(window, qtbot)
    assert page.filters.error.sentence == ""
    assert page.table.rows.count > 1
    page.filters.until.set_value(dt.date(2001, 1, 1))
    page.read()
    settled(window, qtbot)
    assert shown_nothing(page)


def test_that_what_was_asked_for_before_the_day_was_wrong_does_not_come_afterwards(
    ready: Ready, qtbot: QtBot
) -> None:
    window, _ = ready
    page = log_page(window, qtbot)
    page.read()
    page.filters.until.setText("tull")
    page.read()
    settled(window, qtbot)
    assert shown_nothing(page)


def test_that_a_fault_is_noted_once_however_often_it_is_pressed(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page = log_page(window, qtbot)
    broken(window)
    page.check()
    settled(window, qtbot)
    before = len(entries(window, "checked"))
    page.note()
    page.note()
    settled(window, qtbot)
    assert len(entries(window, "checked")) == before + 1
    assert page.standing.standing is not None and page.standing.standing.is_whole


def test_that_a_fault_that_could_not_be_noted_can_be_noted_again(
    ready: Ready, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window, _ = ready
    page = log_page(window, qtbot)
    broken(window)
    page.check()
    settled(window, qtbot)

    def refused(*_: object) -> None:
        raise StoreRefused(Reason.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(reading, "note_faults", refused)
        page.note()
        settled(window, qtbot)
    notice = page.standing.notice
    assert notice is not None and notice.button is not None
    notice.button.click()
    settled(window, qtbot)
    assert page.standing.standing is not None and page.standing.standing.is_whole


def test_that_older_entries_come_as_one_goes_down(
    ready: Ready, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = ready
    for _ in range(150):
        store_of(window).look(AuditAct.PRINTED)
    monkeypatch.setattr(reading, "AT_ONCE", 100)
    page = log_page(window, qtbot)
    assert page.table.rows.count == 100
    assert page.count.text().startswith("De nyeste 100 av ")
    page.table.setFocus()
    current = page.table.current_key()
    page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum())
    settled(window, qtbot)
    assert page.table.rows.count > 100
    assert page.table.current_key() == current
    while page.part is not None and page.part.more:
        qtbot.keyClick(page.table, Qt.Key.Key_End)
        settled(window, qtbot)
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    assert page.table.current_key() == "1"
    assert page.count.text().endswith("oppføringer, de nyeste først.")


def test_that_a_changed_log_is_told_and_noted(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    page = log_page(window, qtbot)
    broken(window)
    page.check()
    settled(window, qtbot)
    notice = page.standing.notice
    assert notice is not None and notice.button is not None
    assert notice.text.text() == "Loggen er ikke slik den ble skrevet."
    assert "oppføring 2" in notice.fix.text()
    notice.button.click()
    settled(window, qtbot)
    assert page.standing.notice is not None
    assert page.standing.notice.text.text().startswith("Loggen har 1")
    assert entries(window, "checked")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_that_a_file_is_made_and_is_an_entry_itself(
    ready: Ready, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    window, _ = ready
    page = log_page(window, qtbot)
    target = tmp_path / f"logg.{ending}"
    page.write(target)
    settled(window, qtbot)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert shown(page)[0] == "Lagde fil"


def test_that_others_have_their_own_entries_and_nothing_to_check(
    ready: Ready, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = ready
    nurse = Identity("id-2", "kari", "Kari Lund", UserRole.NURSE)
    monkeypatch.setattr(rights_module.rights, "identity", nurse)
    assert page_title(LOG) == "Mine oppslag"
    page = LogPage(window.desk)
    qtbot.addWidget(page)
    assert page.title() == "Mine oppslag"
    assert page.standing.isHidden()
    assert rights_module.rights.offered(LOG, page.page_actions()) == []


def test_that_the_user_menu_leads_to_the_log(ready: Ready, qtbot: QtBot) -> None:
    window, _ = ready
    menu = window.user_switch.menu()
    (action,) = [one for one in menu.actions() if one.text() == "Logg"]
    action.trigger()
    settled(window, qtbot)
    assert window.current is not None and window.current.key == LOG


def test_that_a_log_whose_end_is_changed_is_told_when_the_window_opens(
    open_window: OpenWindow, office: Path, qtbot: QtBot
) -> None:
    with open_store(office, EXAMPLE_PASSPHRASE) as store:
        store.look(AuditAct.PRINTED)
        last = store.audit_entries()[-1].sequence
        with store._database.writing() as connection:
            connection.execute(sa.delete(audit_log).where(audit_log.c.sequence == last))
    window, entry = open_window(Wanted(store=office, passphrase=EXAMPLE_PASSPHRASE, today=TODAY))
    with qtbot.waitSignal(entry.entered, timeout=30_000):
        entry.begin()
    settled(window, qtbot)
    assert window._notice is not None
    assert window._notice.text.text() == "Hendelsesloggen er ikke slik den ble skrevet."


def test_that_the_person_filter_is_as_wide_as_the_longest_name(ready: Ready, qtbot: QtBot) -> None:
    page = log_page(ready[0], qtbot)
    page.filters.show_people({"1": "A", "2": "B"})
    settled(ready[0], qtbot)
    page.filters.show_people({"1": "A", "2": "Kari Lund-Halvorsen fra kontoret"})
    wanted = page.filters.person.sizeHint().width()
    qtbot.waitUntil(lambda: page.filters.person.width() >= wanted)


def test_that_a_long_entry_is_read_in_whole_under_the_list_and_a_short_one_is_not_said_twice(
    ready: Ready, qtbot: QtBot
) -> None:
    window, _ = ready
    many = {
        "minutes": {"lmg": 20, "home_visit": 75},
        "bands": {"unplanned_admissions": 3},
        "lock_at_most": 10,
    }
    window.desk.work(lambda office, *_: change_settings(office.store, many), lambda _: None)
    settled(window, qtbot)
    page = log_page(window, qtbot)
    assert page.part is not None
    keys = [str(line.sequence) for line in page.part.lines]
    long = shown(page).index("Endret innstilling")
    assert page.table.set_current(keys[long])
    assert page.whole.isVisibleTo(page)
    assert page.whole.text.text() == shown(page, "about")[long] and "→" in page.whole.text.text()
    short = shown(page).index("Logget inn")
    assert page.table.set_current(keys[short])
    assert not page.whole.isVisibleTo(page)
