"""The page Evaluering over a store that can be written, with hands on the keys."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.goal_acts import GoalDrafted
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.evaluation import EvaluationPage
from listeoversikt.gui.pages.evaluation.fields import Field
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.evaluation import KeptGoal, goal_called, text_of
from listeoversikt.operations.evaluation_deeds import lock_deeds
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings
from tests.contract.base_export import base_export
from tests.evaluation.goals import WHOLE
from tests.gui.follow_up_office import keep
from tests.operations.stores import new_store, opened, read_in, written

TODAY = dt.date(2026, 4, 20)
GOAL = "maalet"
FORM = msgspec.structs.replace(
    WHOLE,
    baseline_from=dt.date(2025, 1, 1),
    start=dt.date(2026, 5, 1),
    end=dt.date(2027, 4, 30),
)
RUNNING = msgspec.structs.replace(FORM, start=dt.date(2026, 1, 1), end=dt.date(2026, 12, 31))
Deeds = Callable[[View], Sequence[Deed]]


class Bench:
    """The page, its store, and hands on the keys."""

    def __init__(self, qtbot: QtBot, desk: Desk, page: EvaluationPage) -> None:
        self.qtbot, self.desk, self.page = qtbot, desk, page
        self.told: list[str] = []
        self.problems: list[str] = []
        desk.told.connect(lambda text, _: self.told.append(text))
        desk.problem.connect(lambda problem: self.problems.append(problem.sentence))

    @property
    def view(self) -> View:
        assert self.desk.view is not None
        return self.desk.view

    def settled(self) -> None:
        """Nothing is asked or written, and what was answered is on screen."""
        self.qtbot.waitUntil(lambda: not self.desk.runner.occupied, timeout=15_000)
        QApplication.processEvents()

    def write(self, deeds: Deeds, *, who: str = "lege-1", today: dt.date | None = None) -> None:
        """Somebody writes; ``today`` = as if it were that day."""
        done: list[View] = []

        def job(office: Office, progress: Any, cancelled: Any) -> View:
            assert office.view is not None
            seen = office.view if today is None else replace(office.view, today=today)
            return act(office, deeds(seen), who=who).view

        self.desk.work(job, done.append)
        self.qtbot.waitUntil(lambda: bool(done), timeout=10_000)
        self.desk.changed(done[0])
        self.settled()

    def draft(self, form: Any = FORM) -> None:
        """A draft, in hand."""
        deed = Deed(GoalDrafted(goal=GOAL, day=TODAY, content=text_of(form)))
        self.write(lambda _: [deed])
        self.page.list_pane.take(GOAL)
        self.settled()

    def locked(self, form: Any = RUNNING, day: dt.date = dt.date(2025, 12, 20)) -> None:
        """A goal that was locked before its start."""
        self.draft(form)
        self.write(lambda view: lock_deeds(view, GOAL, "lege-1"), today=day)

    @property
    def kept(self) -> KeptGoal:
        found = goal_called(self.view, self.page._in_hand)
        assert found is not None
        return found

    def field(self, name: str) -> Field:
        return self.page.room.form.fields[name]

    def write_in(self, widget: QWidget, text: str) -> None:
        """Types a text over what stands there, and leaves with Tab."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.waitUntil(widget.hasFocus)
        widget.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(widget, text)
        QTest.keyClick(widget, Qt.Key.Key_Tab)

    def words(self, widget: QWidget | None = None) -> str:
        """Every label that's in sight."""
        QApplication.processEvents()
        labels = (widget or self.page).findChildren(QLabel)
        return " ".join(one.text() for one in labels if one.isVisible()).replace("\u00a0", " ")


@pytest.fixture(scope="session")
def goal_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("evaluering") / "lager")
    with opened(folder) as store:
        read_in(store, written(base_export(), folder.parent / "inn"))
        team = [
            {"id": "lege-1", "role": "lege", "leader": True},
            {"id": "lege-2", "role": "lege"},
            {"id": "spl-1", "role": "sykepleier"},
        ]
        change_settings(store, {"team": team})
    return folder


@pytest.fixture
def bench(dressed: object, qtbot: QtBot, goal_store: Path, tmp_path: Path) -> Iterator[Bench]:
    """No goals yet; the leader is at the desk."""
    folder = Path(shutil.copytree(goal_store, tmp_path / "lager"))
    runner = Runner()
    runner.office = Office(opened(folder), folder)
    desk = Desk(runner, Preferences(tmp_path / "valg.ini"))
    desk.preferences.user = "lege-1"
    desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
    qtbot.waitUntil(lambda: desk.view is not None, timeout=15_000)
    page = EvaluationPage(desk)
    qtbot.addWidget(page)
    keep(desk, page)
    page.resize(1232, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.refresh(desk.view)
    runner.view_changed.connect(page.refresh)
    made = Bench(qtbot, desk, page)
    made.settled()
    yield made
    assert runner.stop()
