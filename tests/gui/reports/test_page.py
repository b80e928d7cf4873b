"""«Excel og rapporter»: what is chosen, what is hidden, the files that are made; with keys alone."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.navigation import REPORTS
from listeoversikt.gui.pages.reports.count_again import CountedAgain
from listeoversikt.gui.pages.reports.page import ReportsPage
from listeoversikt.operations.reproduce import Different, Reproduced
from tests.gui.accessible import nameless, out_of_order, twins, unreachable
from tests.gui.conftest import settled

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(ready: tuple[MainWindow, Entry]) -> MainWindow:
    return ready[0]


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ReportsPage:
    QTest.keyClick(window, Key.Key_0, Modifier.ControlModifier)
    found = window.page(REPORTS)
    assert isinstance(found, ReportsPage)
    qtbot.waitUntil(found.isVisible)
    settled(window, qtbot)
    qtbot.waitUntil(lambda: found.right.hidden is not None)
    return found


def answer(page: ReportsPage, target: Path) -> list[str]:
    """The file dialog's answer; gives the names that were proposed."""
    proposed: list[str] = []

    def ask(name: str, ending: str, done: object) -> None:
        proposed.append(name)
        assert callable(done)
        done(str(target))

    page.jobs.ask_path = ask
    return proposed


def done(window: MainWindow, page: ReportsPage, qtbot: QtBot, count: int = 1) -> None:
    qtbot.waitUntil(lambda: len(page.right.made) == count, timeout=20_000)
    settled(window, qtbot)


def press(page: ReportsPage, button: object) -> None:
    """By the keyboard."""
    assert hasattr(button, "setFocus")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Key.Key_Space)


def test_that_what_is_hidden_is_listed_with_reasons_and_its_sum(page: ReportsPage) -> None:
    hidden = page.right.hidden
    assert hidden is not None
    assert page.right.summary.text().endswith("tall skjules.")
    assert page.right.table.rows.count == len(hidden.hidden) > 0
    assert "Færre enn ti personer bak tallet" in page.right.reasons()
    assert "aldri 0" in page.right.never.text()


def test_that_a_series_that_is_ticked_counts_anew_without_blocking(
    window: MainWindow, page: ReportsPage, qtbot: QtBot
) -> None:
    before = page.right.hidden
    assert before is not None
    tick = page.content.series["tertial"]
    press(page, tick)
    assert page.right.summary.text() == "Tallene telles …"
    qtbot.waitUntil(lambda: page.right.hidden is not before, timeout=20_000)
    after = page.right.hidden
    assert after is not None
    assert after.figures > before.figures
    assert "Trend tertial" in {one.sheet for one in after.sheets}


def test_that_ctrl_e_makes_the_workbook_with_what_is_chosen(
    window: MainWindow, page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    proposed = answer(page, tmp_path / "ut.xlsx")
    page.content.series["aar"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.content.series["aar"], Key.Key_Space)
    QTest.keyClick(window, Key.Key_E, Modifier.ControlModifier)
    done(window, page, qtbot)
    assert proposed == ["indikatorer-2026-10-30.xlsx"]
    assert "Trend år" in openpyxl.load_workbook(tmp_path / "ut.xlsx").sheetnames
    assert not (tmp_path / "internt").exists()
    assert "per 30.10.2026" in page.right.former.text()


def test_that_the_internal_list_is_behind_its_own_tick_each_time(
    window: MainWindow, page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    answer(page, tmp_path / "ut.xlsx")
    press(page, page.content.internal)
    QTest.keyClick(window, Key.Key_E, Modifier.ControlModifier)
    done(window, page, qtbot, 2)
    assert (tmp_path / "internt").is_dir()
    assert {one.kind for one in page.right.made} == {"workbook", "internal"}
    assert not page.content.internal.isChecked()


def test_that_the_report_to_the_municipality_is_pdf_and_workbook(
    window: MainWindow, page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    proposed = answer(page, tmp_path / "rapport.pdf")
    press(page, page.content.municipality)
    done(window, page, qtbot)
    assert proposed == ["rapport-kommune-2026-tertial-2.pdf"]
    assert (tmp_path / "rapport.pdf").read_bytes().startswith(b"%PDF")
    assert "Rapport" in openpyxl.load_workbook(tmp_path / "rapport.xlsx").sheetnames
    assert page.right.made[0].kind == "municipality"


def test_that_another_workbook_in_the_way_is_said_and_kept(
    window: MainWindow, page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "rapport.xlsx").write_bytes(b"annet")
    answer(page, tmp_path / "rapport.pdf")
    with qtbot.waitSignal(page.desk.problem, timeout=20_000) as told:
        press(page, page.content.municipality)
    assert told.args is not None
    assert "Ingenting er skrevet" in told.args[0].sentence
    assert (tmp_path / "rapport.xlsx").read_bytes() == b"annet"


def test_that_the_meeting_s_page_is_made_and_told(
    window: MainWindow, page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    proposed = answer(page, tmp_path / "mote.pdf")
    press(page, page.content.meeting)
    done(window, page, qtbot)
    assert proposed == ["kontormote-2026-10-30.pdf"]
    assert (tmp_path / "mote.pdf").read_bytes().startswith(b"%PDF")


def test_that_a_workbook_made_here_agrees_when_it_s_counted_again(
    window: MainWindow, page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    answer(page, tmp_path / "ut.xlsx")
    QTest.keyClick(window, Key.Key_E, Modifier.ControlModifier)
    done(window, page, qtbot)
    page.jobs.ask_open = lambda go_on: go_on(str(tmp_path / "ut.xlsx"))
    press(page, page.content.reproduce)
    qtbot.waitUntil(lambda: page.jobs.dialog is not None, timeout=30_000)
    dialog = page.jobs.dialog
    assert dialog is not None
    assert "stemmer" in dialog.notice.text.text()
    assert dialog.table is None
    QTest.keyClick(dialog, Key.Key_Escape)


def test_that_a_file_that_is_no_workbook_is_refused_in_a_sentence(
    window: MainWindow, page: ReportsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "annet.xlsx").write_bytes(b"ikke en arbeidsbok")
    page.jobs.ask_open = lambda go_on: go_on(str(tmp_path / "annet.xlsx"))
    press(page, page.content.reproduce)
    qtbot.waitUntil(lambda: page.jobs.dialog is not None, timeout=20_000)
    dialog = page.jobs.dialog
    assert dialog is not None
    assert "arbeidsbok" in dialog.notice.text.text()


def test_that_every_control_has_its_name_and_the_way_round_by_f6(page: ReportsPage) -> None:
    assert nameless(page) == []
    assert twins(page.regions()) == out_of_order(page.regions()) == unreachable(page) == []
    assert [name for name, _ in page.regions()] == [
        "Dette går inn",
        "Skjulte tall",
        "Filer laget her",
    ]
    assert all(label.text() != "None" for label in page.findChildren(QLabel))


def test_that_the_cards_stand_over_one_another_in_a_narrow_window(
    window: MainWindow, page: ReportsPage, qtbot: QtBot
) -> None:
    assert page.content.geometry().right() < page.right.geometry().left()
    window.resize(720, 450)
    qtbot.waitUntil(lambda: page.content.geometry().bottom() < page.right.geometry().top())
    assert page.right.width() > 400


def test_that_the_series_are_remembered_but_never_the_internal_list(page: ReportsPage) -> None:
    page.content.series["maaned"].setChecked(True)
    page.content.internal.setChecked(True)
    assert page.remembered() == {"series": ["maaned"]}
    page.restore({"series": ["tertial", "noe annet", 3]})
    assert page.content.chosen_series == ("tertial",)
    page.restore({"series": 7})
    assert page.content.chosen_series == ()


def test_that_a_report_without_a_whole_tertial_is_refused_in_words(
    page: ReportsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("listeoversikt.operations.report_municipality.series_periods", lambda *_: ())
    page.jobs.ask_path = lambda *_: pytest.fail("asked where to")
    with qtbot.waitSignal(page.desk.problem) as told:
        press(page, page.content.municipality)
    assert told.args is not None
    assert told.args[0].sentence == "Uttrekket rekker ikke over et helt tertial."


def test_that_differences_are_listed_cell_by_cell(dressed: object, qtbot: QtBot) -> None:
    found = Reproduced(
        412, (Different("Indikatorer", "D14", "43,0 %", "44,0 %"), Different("Trend år", "C3", "12", "13"))
    )
    dialog = CountedAgain("ut.xlsx", found)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.notice.text.text() == "2 av 412 tall er annerledes."
    assert dialog.table is not None
    assert dialog.table.numbers.rows[0][:2] == ("Indikatorer", "D14")
    assert nameless(dialog) == []
