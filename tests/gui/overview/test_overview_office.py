"""The page over a real store with two extracts, through the real desk and its threads."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.overview import OverviewPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.example_office import make_example_office, open_example
from listeoversikt.operations.office import Office

TODAY = dt.date(2026, 11, 3)


def test_that_the_example_office_shows_its_figures_and_its_changes(
    qtbot: QtBot, store_path: Path, tmp_path: Path
) -> None:
    make_example_office(store_path, 250, today=TODAY)
    runner = Runner()
    runner.office = Office(open_example(store_path), store_path)
    desk = Desk(runner, Preferences(tmp_path / "valg.ini"))
    problems: list[object] = []
    desk.problem.connect(problems.append)
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    runner.view_changed.connect(page.refresh)
    desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
    qtbot.waitUntil(lambda: page.body.changes.heading.text() == "Endret siden 30.09.", timeout=20_000)  # type: ignore[union-attr]
    assert desk.view is not None
    count = sum(int(row[1].replace("\u00a0", "")) for row in page.body.bands.numbers().rows)
    assert count == desk.view.inhabitants > 0
    assert not problems
    assert runner.stop()
