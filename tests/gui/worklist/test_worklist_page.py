"""The page Arbeidsliste: words, states, sections, filters, marks, what isn't on it, and what is empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from listeoversikt.followup.reasons import Marks, Reason
from listeoversikt.followup.worklist import WorklistSettings
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.worklist import WorklistPage
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.operations.office import View
from listeoversikt.operations.settings import Settings
from tests.gui.follow_up_office import LONG_ID, SINCE, TODAY, desk_on, keep, nobody, people, view
from tests.lists import patient_list, person, stay
from tests.operations.followup_views import view_of

NOBREAK = "\u00a0"
MARKS = Marks(3, 2, 0, dt.date(2026, 1, 15), "Drøftet.")


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[list[Desk]]:
    made: list[Desk] = []
    yield made
    assert all(desk.runner.stop() for desk in made)


def opened(
    qtbot: QtBot, desks: list[Desk], tmp_path: Path, seen: View | None, width: int = 1240, height: int = 700
) -> WorklistPage:
    desk = desk_on(seen, tmp_path)
    desks.append(desk)
    page = WorklistPage(desk)
    qtbot.addWidget(page)
    keep(desk, page)
    page.resize(width, height)
    page.show()
    asked = page.table.rows.shown_changed
    if seen is None:
        page.refresh(None)
    else:
        with qtbot.waitSignal(asked):
            page.refresh(seen)
    return page


@pytest.fixture
def page(qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path) -> WorklistPage:
    return opened(qtbot, desks, tmp_path, view())


def row_of(page: WorklistPage, patient: str) -> int:
    return page._rows.keys.index(patient)


def spoken(page: WorklistPage, patient: str, key: str) -> str:
    rows = page.table.rows
    at = [column.key for column in rows.columns].index(key)
    said: str = rows.data(
        rows.index(rows.view_row(row_of(page, patient)), at), Qt.ItemDataRole.AccessibleTextRole
    )
    return said.replace(NOBREAK, " ")


def columns(page: WorklistPage) -> list[str]:
    return [column.key for column in page.table.rows.columns]


def test_that_the_model_keeps_qts_rules(page: WorklistPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.table.rows)
    page.filters.choose("due", {"overdue"})
    qtmodeltester.check(page.table.rows)


@pytest.mark.parametrize(
    ("patient", "due", "pill"),
    [
        ("over", "Over fristen, 4 dager over", "4 dager over"),
        ("i-dag", "Frist i dag, I dag", "I dag"),
        ("snart", "Frist snart, Innen 18.3.", "Innen 18.3."),
    ],
)
def test_that_each_due_state_says_itself(page: WorklistPage, patient: str, due: str, pill: str) -> None:
    assert spoken(page, patient, "due") == due
    assert page._rows.look(row_of(page, patient)).word.replace(NOBREAK, " ") == pill


def test_that_one_overdue_by_400_days_says_since_which_month(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    settings = Settings(worklist=WorklistSettings(on=frozenset({Reason.DIABETES_CONTROL})))
    codes = [("over", day, "ICPC-2", "T90") for day in ("2020-01-01", "2024-02-11")]
    seen = [("over", "2024-02-11", "konsultasjon", "lege")]
    whole = patient_list(
        TODAY.isoformat(), [person("over", 1950)], codes, contacts=seen, measures=[], since=SINCE
    )
    page = opened(qtbot, desks, tmp_path, view_of(whole, TODAY, settings))
    assert spoken(page, "over", "due") == "Over fristen, Siden februar 2025"
    page.grab()


def test_that_the_row_says_why_in_bold_with_its_fact_under(page: WorklistPage) -> None:
    said = spoken(page, "over", "why")
    assert said.startswith("Utskrevet ti 10.3., Kongestiv hjertesvikt. Kjent for kontoret 10.03.26")


def test_that_the_sections_are_headed_in_order(page: WorklistPage) -> None:
    titles = [group.title for group in page._rows.groups]
    assert titles[0] == "Utskrivning"
    assert titles == [title for title in ("Utskrivning", "Plan og kontroll", "Senere") if title in titles]


def test_that_no_marks_means_no_columns_of_marks(page: WorklistPage) -> None:
    assert not {"benefit", "severity", "resources"} & set(columns(page))


def test_that_the_offices_marks_are_pips_and_a_reason_without_is_missing(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    settings = Settings(worklist=WorklistSettings(marks={Reason.DISCHARGE: MARKS}))
    whole = patient_list(
        TODAY.isoformat(),
        [person("over", 1940), person("stille", 1938)],
        stays=[stay("over", "2026-02-20", "2026-03-10", main="I500", to="hjem")],
        contacts=[("stille", "2020-01-01", "konsultasjon", "lege")],
        since=SINCE,
    )
    page = opened(qtbot, desks, tmp_path, view_of(whole, TODAY, settings))
    assert spoken(page, "over", "benefit") == "Nytte: 3 av 3"
    assert spoken(page, "over", "resources") == "Ressurs: 0 av 3"
    without = [line.patient_id for line in page._rows.lines if line.marks is None]
    assert without == ["stille"]
    assert "mangler" in spoken(page, without[0], "benefit")
    page.grab()


def test_that_a_filter_on_reason_counts_and_shows_a_chip(page: WorklistPage) -> None:
    page.filters.choose("reason", {"utskrivning_3vd"})
    shown = page.table.rows.visible_count
    assert 0 < shown <= page.table.rows.count
    assert page.filters.on_in_words() == ["Kontakt etter utskrivning"]
    assert page.filters.choices["reason"].key() == "utskrivning_3vd"


def test_that_the_menu_has_every_filter_with_what_is_there(page: WorklistPage) -> None:
    menu = page.filters.menu()
    titles = [action.text() for action in menu.actions() if action.menu()]
    assert titles == ["Grunn", "Frist", "Liste", "Målgrupper"]
    menu.deleteLater()


def test_that_search_finds_in_id_and_reason_and_esc_clears(qtbot: QtBot, page: WorklistPage) -> None:
    qtbot.keyClicks(page.filters.search, "snart")
    assert page.table.rows.visible_count == 1
    assert page.step_back()
    assert page.table.rows.visible_count == page.table.rows.count


def test_that_sorting_by_due_day_puts_the_undated_last_both_ways(page: WorklistPage) -> None:
    for descending in (False, True):
        page.table.rows.sort_by("due", descending)
        dues = [page._rows.lines[row].due for row in page.table.rows.source_rows()]
        dated = [due for due in dues if due is not None]
        assert dues[: len(dated)] == sorted(dated, reverse=descending)


def test_that_who_wasnt_judged_and_what_is_off_is_said_under_the_list(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    codes = [("Kari", "2026-01-10", "ICPC-2", "T90")]
    seen = [("Kari", "2026-01-10", "telefon", "lege")]
    whole = patient_list(
        TODAY.isoformat(), [person("Kari", 1938)], codes, contacts=seen, stays=[], since="2026-01-01"
    )
    page = opened(qtbot, desks, tmp_path, view_of(whole, TODAY))
    said = page.foot.text.text().replace(NOBREAK, " ")
    assert said.startswith(
        "Ikke for akutte henvendelser. Ikke vurdert, for kort historikk: Behov uten kontakt 1."
    )
    assert "grunner er slått av" in said
    with qtbot.waitSignal(page.go) as asked:
        page.foot.link.click()
    assert asked.args[0] == Target("settings")


def test_that_a_limit_on_new_ones_is_said_too(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    settings = Settings(
        worklist=WorklistSettings(at_most_new_a_week={Reason.SILENT_NEED: 5, Reason.COPD_CONTROL: 3})
    )
    page = opened(qtbot, desks, tmp_path, view(settings))
    assert "Høyst så mange nye i uken: Behov uten kontakt 5." in page.foot.text.text()


def test_that_a_day_without_duties_is_said_with_the_next_one(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    page = opened(qtbot, desks, tmp_path, view_of(people(), "2026-03-10"))
    assert page.notice is not None
    assert page.notice.text.text().startswith("Ferdig for i dag. Neste frist er ")


def test_that_an_empty_list_is_done_for_today(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    page = opened(qtbot, desks, tmp_path, nobody())
    empty = page.table.findChild(EmptyState)
    assert empty is not None and empty.title.text() == "Ferdig for i dag"


def test_that_without_an_extract_the_page_leads_to_reading_one(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    page = opened(qtbot, desks, tmp_path, None)
    empty = page.table.findChild(EmptyState)
    assert empty is not None and empty.title.text() == "Ingen liste ennå"


def test_that_missing_contacts_are_said_in_the_row(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    page = opened(qtbot, desks, tmp_path, view(contacts=None))
    assert "kontakter mangler" in spoken(page, "over", "why")
    row = next(row for row in page.day_list().rows if row.who == "over")
    assert row.facts.endswith("(kontakter mangler)")


def test_that_enter_opens_the_card_and_the_bar_says_who_in_a_narrow_window(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path
) -> None:
    page = opened(qtbot, desks, tmp_path, view(), 660, 420)
    qtbot.waitUntil(page.bar.isVisible)
    assert page.foot.isHidden()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.side.isVisible()
    assert page.step_back()
    assert page.side.isHidden()


def test_that_shift_enter_asks_for_the_patient_page(qtbot: QtBot, page: WorklistPage) -> None:
    page.table.set_current("over")
    with qtbot.waitSignal(page.go) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args[0].patient == "over"


def test_that_a_refresh_keeps_the_row_in_hand(qtbot: QtBot, page: WorklistPage) -> None:
    page.table.set_current("snart")
    with qtbot.waitSignal(page.table.rows.shown_changed):
        page.refresh(page.desk.view)
    assert page.table.current_key() == "snart"


def test_that_a_long_id_is_painted_without_fault(
    page: WorklistPage, caplog: pytest.LogCaptureFixture
) -> None:
    assert LONG_ID in page._rows.keys
    page.grab()
    assert not caplog.records


def test_that_another_pages_filter_and_set_are_taken(page: WorklistPage) -> None:
    page.show_target(Target("worklist", filters={"reason": ("utskrivning_3vd",)}))
    assert page.filters.chosen == {"reason": {"utskrivning_3vd"}}
    page.show_target(Target("worklist", patients=frozenset({"over"}), title="1 pasient"))
    assert page.table.rows.visible_count == 1


def test_that_the_day_list_holds_what_is_shown_in_its_order(page: WorklistPage) -> None:
    page.filters.choose("due", {"overdue", "due_today"})
    made = page.day_list()
    assert [row.who for row in made.rows] == [
        page._rows.lines[row].patient_id for row in page.table.rows.source_rows()
    ]
    assert made.filters == ("Frist i dag", "Over fristen")
    assert (made.today, made.index_date) == (TODAY, TODAY)


def test_that_only_the_marked_are_printed_when_some_are_marked(page: WorklistPage) -> None:
    page.table.marks.add([row_of(page, "over")])
    assert [row.who for row in page.day_list().rows] == ["over"]


def test_that_ctrl_p_is_the_pages_action_and_opens_the_preview(qtbot: QtBot, page: WorklistPage) -> None:
    action = next(action for action in page.page_actions() if action.key == "print")
    assert (action.shortcut, action.primary, action.enabled()) == ("Ctrl+P", False, True)
    action.run()
    from listeoversikt.gui.print.print_dialog import PrintDialog

    dialog = page.findChild(PrintDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.reject()


def test_that_every_control_has_its_own_name(page: WorklistPage) -> None:
    names = [
        page.filters.search.accessibleName(),
        page.filters.columns.accessibleName(),
        *(choice.accessibleName() for choice in page.filters.choices.values()),
        page.table.accessibleName(),
    ]
    assert all(names) and len(set(names)) == len(names)
