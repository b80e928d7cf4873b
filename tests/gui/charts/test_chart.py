"""What every chart can: keys between its marks, words for each, a table, a picture to copy and save."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QHelpEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from listeoversikt.gui.charts import chart as chart_module
from listeoversikt.gui.charts.chart import NONE, Chart, Mark
from listeoversikt.gui.charts.drawing import steps_to
from listeoversikt.gui.charts.numbers_table import Numbers, NumbersDialog
from listeoversikt.gui.look.theme import theme

WORDS = ("tre", "fem", "ingen")


class Three(Chart):
    """Three marks of 100 x 40 under each other; the last doesn't open."""

    words = WORDS

    def lay_out(self, area: QRectF) -> list[Mark]:
        keys = ("a", "b", "")
        return [
            Mark(QRectF(area.left(), area.top() + 50 * place, 100, 40), word, key)
            for place, (word, key) in enumerate(zip(self.words, keys, strict=False))
        ]

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        for mark in self.lay_out(area):
            painter.fillRect(mark.rect, theme().color("accent"))

    def numbers(self) -> Numbers:
        return Numbers(["Hva", "Antall"], [["tre", "3"], ["fem", "5"]])

    def summary(self) -> str:
        return "Tre merker."


@pytest.fixture
def chart(qtbot: QtBot) -> Three:
    made = Three("Prøvegraf")
    made.set_origin("Eksempelkontoret · uttrekk per 30.10.2026 · Eksempeldata")
    qtbot.addWidget(made)
    made.resize(300, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []
    monkeypatch.setattr(chart_module, "announce", lambda widget, sentence: told.append(sentence))
    return told


def press(chart: Chart, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(chart, key)


def test_that_right_and_left_step_between_the_marks_and_stop_at_the_ends(
    chart: Three, heard: list[str]
) -> None:
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert chart.current == 2
    press(chart, Qt.Key.Key_Left)
    assert chart.current == 1
    press(chart, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert chart.current == 0
    assert heard == ["tre", "fem", "ingen", "fem", "tre"]


def test_that_home_and_end_take_the_first_and_last_mark(chart: Three) -> None:
    press(chart, Qt.Key.Key_End)
    assert chart.current == 2
    press(chart, Qt.Key.Key_Home)
    assert chart.current == 0


def test_that_left_from_nothing_takes_the_last_mark(chart: Three) -> None:
    press(chart, Qt.Key.Key_Left)
    assert chart.current == 2


def test_that_coming_by_tab_takes_the_first_mark_in_hand(chart: Three, heard: list[str]) -> None:
    chart.clearFocus()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.current == 0
    assert heard == ["tre"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_that_enter_or_space_opens_the_mark_in_hand(qtbot: QtBot, chart: Three, key: Qt.Key) -> None:
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Right)
    with qtbot.waitSignal(chart.opened) as opened:
        press(chart, key)
    assert opened.args == ["b"]


def test_that_a_mark_without_key_opens_nothing(qtbot: QtBot, chart: Three) -> None:
    press(chart, Qt.Key.Key_End)
    with qtbot.assertNotEmitted(chart.opened):
        press(chart, Qt.Key.Key_Return)


def test_that_a_click_opens_the_mark_under_it_and_a_click_beside_opens_nothing(
    qtbot: QtBot, chart: Three
) -> None:
    with qtbot.waitSignal(chart.opened) as opened:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    assert opened.args == ["b"]
    with qtbot.assertNotEmitted(chart.opened):
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(200, 60))


def test_that_the_mark_under_the_mouse_has_hover_text(chart: Three) -> None:
    where = QPoint(20, 60)
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, where, chart.mapToGlobal(where)))
    assert QToolTip.text() == "fem"
    QToolTip.hideText()


def test_that_new_numbers_keep_the_mark_in_hand_while_its_key_is_there(chart: Three) -> None:
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Right)
    chart.words = ("fire", "seks", "ingen")
    chart.data_changed()
    assert chart.current == 1
    chart.words = ("fire",)
    chart.data_changed()
    assert chart.current == NONE


def test_that_screen_readers_get_name_role_description_and_the_mark_in_hand(chart: Three) -> None:
    chart.data_changed()
    press(chart, Qt.Key.Key_Right)
    spoken = QAccessible.queryAccessibleInterface(chart)
    assert spoken is not None
    assert spoken.role() == QAccessible.Role.Chart
    assert spoken.text(QAccessible.Text.Name) == "Prøvegraf"
    assert spoken.text(QAccessible.Text.Description) == "Tre merker."
    assert spoken.text(QAccessible.Text.Value) == "tre"


def test_that_t_opens_the_same_numbers_as_a_table(qtbot: QtBot, chart: Three) -> None:
    press(chart, Qt.Key.Key_T)
    dialog = chart.window().findChild(NumbersDialog)
    assert dialog is not None
    table = dialog.table
    assert [table.horizontalHeaderItem(place).text() for place in range(2)] == ["Hva", "Antall"]
    assert [table.item(row, 1).text() for row in range(2)] == ["3", "5"]
    assert table.item(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Antall: 5"
    table.copy_numbers()
    assert QGuiApplication.clipboard().text() == "Hva\tAntall\ntre\t3\nfem\t5"
    dialog.close()


def test_that_the_menu_offers_table_copy_and_save(chart: Three) -> None:
    menu = chart.menu()
    assert [action.text() for action in menu.actions()] == ["Vis som tabell", "Kopier graf", "Lagre graf …"]
    menu.deleteLater()


def test_that_ctrl_c_puts_a_picture_of_twice_the_size_and_a_drawing_on_the_clipboard(chart: Three) -> None:
    QTest.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage() and data.hasFormat("image/svg+xml")
    assert QGuiApplication.clipboard().image().width() == 2 * chart.picture().size.width()


def test_that_the_drawing_has_title_and_origin_as_text(chart: Three) -> None:
    drawing = chart.picture().svg().decode()
    assert "Prøvegraf" in drawing
    assert "uttrekk per 30.10.2026 · Eksempeldata" in drawing


def test_that_the_picture_is_on_white_paper_also_in_the_dark_theme(chart: Three) -> None:
    theme().choose("dark")
    image = chart.picture().png()
    assert image.pixelColor(2, 2) == QColor("#FFFFFF")
    assert theme().color("surface") != QColor("#FFFFFF"), "the screen stays dark"


@pytest.mark.parametrize(("name", "begins"), [("graf.png", b"\x89PNG"), ("graf.svg", b"<?xml")])
def test_that_saving_follows_the_name(chart: Three, tmp_path: Path, name: str, begins: bytes) -> None:
    chart.ask_path = lambda title, done: done(str(tmp_path / name))
    next(action for action in chart.menu().actions() if action.text() == "Lagre graf …").trigger()
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_that_a_path_that_cannot_be_written_is_told_and_nothing_is_left(
    qtbot: QtBot, chart: Three, tmp_path: Path
) -> None:
    missing = tmp_path / "finnes-ikke" / "graf.png"
    with qtbot.waitSignal(chart.not_saved):
        chart.save_picture(str(missing))
    assert not missing.parent.exists()


def test_that_a_cancelled_question_saves_nothing(chart: Three, tmp_path: Path) -> None:
    chart.save_picture("")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("largest", [0, 1, 2, 3, 5, 7, 11, 49, 101, 999, 12_345])
def test_that_a_scale_reaches_the_largest_in_at_most_four_round_steps(largest: int) -> None:
    steps = steps_to(largest)
    assert steps[0] == 0 and steps[-1] >= largest
    assert len(steps) - 1 <= 4
    assert len({after - before for before, after in pairwise(steps)}) == 1


def focus_pixels(chart: Chart) -> int:
    image, wanted = chart.grab().toImage(), theme().color("focus").name()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).name() == wanted for x, y in places)


class Pale(Three):
    """Paints nothing itself."""

    def paint_chart(self, painter: QPainter, area: QRectF) -> None:
        painter.fillRect(area, theme().color("surface"))


def test_that_the_ring_stands_round_the_mark_in_hand_for_keys_and_not_for_the_mouse(qtbot: QtBot) -> None:
    chart = Pale("Prøvegraf")
    qtbot.addWidget(chart)
    chart.resize(140, 160)
    with qtbot.waitActive(chart):
        chart.show()
        chart.activateWindow()
    press(chart, Qt.Key.Key_Right)
    assert focus_pixels(chart) > 100
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    assert focus_pixels(chart) == 0
