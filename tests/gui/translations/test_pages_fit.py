"""Every page opens in bokmål, in English and with doubled texts, large and small, with no text cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui import start
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.navigation import BY_KEY
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.sections import Sections
from tests.gui.clipping import Doubled, clipped

LANGUAGES = ("nb", "en", "doubled")
SIZES = ((1232, 812), (668, 330))
"""What a page has of 1440×900 and of 720×450; doubled texts are for the large one."""


@pytest.fixture
def spoken(dressed: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """The window in one of the languages."""
    language: str = request.param
    start.speak(dressed, "en" if language == "en" else "nb")
    doubled = Doubled(list(start._kept))
    if language == "doubled":
        dressed.installTranslator(doubled)
    yield language
    dressed.removeTranslator(doubled)
    start.speak(dressed, "nb")


def sections_of(page: QWidget) -> list[str]:
    """The sections that a page shows one at a time; one without a name for a page that has none."""
    found = page.findChild(Sections)
    return list(found._keys) if found is not None else [""]


def opened_page(qtbot: QtBot, desk: Desk, key: str, size: tuple[int, int]) -> QWidget:
    made = BY_KEY[key].load()(desk)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    made.refresh(desk.view)
    settle(qtbot, desk)
    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    """What was asked for has been answered, and what the answers asked for: both lanes have run dry."""
    runner, asked = desk.runner, -1
    while asked != runner._count:
        done: list[str] = []
        desk.ask(lambda view: None, lambda _: done.append("ask"))  # noqa: B023
        desk.work(lambda office, progress, cancelled: None, lambda _: done.append("work"))  # noqa: B023
        asked = runner._count
        qtbot.waitUntil(lambda: len(done) == 2)  # noqa: B023
        QApplication.processEvents()


@pytest.mark.parametrize("spoken", LANGUAGES, indirect=True)
@pytest.mark.parametrize("key", BY_KEY)
def test_that_a_page_opens_with_no_text_cut(qtbot: QtBot, desk: Desk, spoken: str, key: str) -> None:
    problems: list[object] = []
    desk.problem.connect(problems.append)
    page = opened_page(qtbot, desk, key, SIZES[0])
    for size in SIZES[:1] if spoken == "doubled" else SIZES:
        page.resize(*size)
        for section in sections_of(page):
            found = page.findChild(Sections)
            if found is not None:
                found.choose(section)
            settle(qtbot, desk)
            assert clipped(page) == [], (spoken, size, section)
    assert problems == []


@pytest.mark.parametrize("spoken", ["doubled"], indirect=True)
def test_that_doubling_doubles(dressed: QApplication, spoken: str) -> None:
    from listeoversikt.gui.texts import translate

    assert translate("Pages", "Settings") == "Innstillinger Innstillinger"
    assert translate("Pages", "Nobody wrote this") == "Nobody wrote this Nobody wrote this"


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int = 40) -> QWidget:
    ground = QWidget()
    qtbot.addWidget(ground)
    widget.setParent(ground)
    widget.setGeometry(0, 0, width, height)
    ground.resize(400, 200)
    ground.show()
    return ground


def test_that_a_label_that_is_cut_is_found(qtbot: QtBot) -> None:
    text = "Kontakt etter utskrivning"
    assert clipped(shown(qtbot, Label(text), 40)) == [f'Label "{text}" (too narrow)']
    assert clipped(shown(qtbot, Label(text), 300, 5)) == [f'Label "{text}" (too low)']
    assert clipped(shown(qtbot, Label(text), 300)) == []


def test_that_lines_that_are_cut_are_found(qtbot: QtBot) -> None:
    text = "Kontakt etter utskrivning innen tre virkedager"
    assert clipped(shown(qtbot, Label(text, wrap=True), 90, 20)) == [f'Label "{text}" (lines are cut)']
    assert clipped(shown(qtbot, Label(text, wrap=True), 90, 150)) == []


def test_that_a_text_that_is_whole_in_the_tooltip_may_be_cut(qtbot: QtBot) -> None:
    label = QLabel("P20417-et-langt-pseudonym")
    label.setToolTip("P20417-et-langt-pseudonym")
    assert clipped(shown(qtbot, label, 40)) == []


def test_that_a_button_that_is_cut_or_sticks_out_is_found(qtbot: QtBot) -> None:
    assert clipped(shown(qtbot, QPushButton("Start gjennomgang"), 30)) == [
        'QPushButton "Start gjennomgang" (too narrow)'
    ]
    assert clipped(shown(qtbot, QPushButton("Start"), 600)) == ['QPushButton "Start" (sticks out of QWidget)']


def test_that_what_is_wider_than_its_view_is_found(qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    area, inside = QScrollArea(), QWidget()
    row = QHBoxLayout(inside)
    row.addWidget(Label("Kontakt etter utskrivning " * 4))
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    assert clipped(shown(qtbot, area, 100, 100)) == ['QScrollArea "" (wider than its view)']
