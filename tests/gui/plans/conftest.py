"""The page Planer over a store that can be written, with a plan or two in it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.act import Act
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.plans import PlansPage
from listeoversikt.gui.pages.plans.goals import GoalBlock
from listeoversikt.gui.pages.plans.measure_row import MeasureRow
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.acting import Deed, act
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.plan_deeds import edit_deeds, new_goal, new_measure, start_deeds
from listeoversikt.operations.plans import PlanSeen, plan_of
from tests.contract.base_export import EMPTY_HANDED, base_export
from tests.gui.follow_up_office import keep
from tests.operations.stores import new_store, opened, read_in, written

TODAY = dt.date(2026, 3, 31)
"""A Tuesday."""
PATIENT, OTHER, THIRD = EMPTY_HANDED[:3]
Deeds = Callable[[View], Sequence[Deed]]


class Bench:
    """The page, its store, a colleague, and hands on the keys."""

    def __init__(self, qtbot: QtBot, desk: Desk, page: PlansPage) -> None:
        self.qtbot, self.desk, self.page = qtbot, desk, page
        self.told: list[str] = []
        self.gone: list[Any] = []
        desk.told.connect(self._hear)
        page.go.connect(self.gone.append)

    def _hear(self, text: str, undo: bool) -> None:
        self.told.append(text)

    # -- the store ----------------------------------------------------------------------------------------------

    @property
    def view(self) -> View:
        assert self.desk.view is not None
        return self.desk.view

    def settled(self) -> None:
        """Nothing is asked or written, and what was answered is on screen."""
        self.qtbot.waitUntil(lambda: not self.desk.runner.occupied, timeout=10_000)

    def write(self, deeds: Deeds, *, who: str = "spl-1", seen: bool = True) -> None:
        """Somebody writes; ``seen`` False = this window doesn't know yet."""
        done: list[View] = []

        def job(office: Office, progress: Any, cancelled: Any) -> View:
            assert office.view is not None
            return act(office, deeds(office.view), who=who).view

        self.desk.work(job, done.append)
        self.qtbot.waitUntil(lambda: bool(done), timeout=10_000)
        if seen:
            self.desk.changed(done[0])
            self.settled()

    def colleague(self, patient: str, changes: Mapping[str, Any]) -> None:
        """spl-2 writes fields of a plan at another machine."""
        uuid = self.plan(patient).uuid
        self.write(lambda view: edit_deeds(view, patient, uuid, changes), who="spl-2", seen=False)

    def acts(self, patient: str, *acts: Act) -> None:
        self.write(lambda view: [Deed(one, patient) for one in acts])

    def start(self, patient: str, *templates: str, **more: Any) -> str:
        """A plan; gives its name."""
        self.write(lambda view: start_deeds(view, patient, templates, responsible="sykepleier", **more))
        return self.plan(patient).uuid

    def edit(self, patient: str, changes: Mapping[str, Any]) -> None:
        uuid = self.plan(patient).uuid
        self.write(lambda view: edit_deeds(view, patient, uuid, changes, waiting=True))

    def goal(self, patient: str, text: str, *measures: tuple[str, str]) -> tuple[str, list[str]]:
        """A goal with measures (what, who)."""
        goal, changes = new_goal(text, place=1.0)
        self.edit(patient, changes)
        made = []
        for place, (what, who) in enumerate(measures):
            measure, changes = new_measure(goal, what, who, place=float(place))
            made.append(measure)
            self.edit(patient, changes)
        return goal, made

    def plan(self, patient: str) -> PlanSeen:
        """The plan as the window knows it."""
        found = plan_of(self.view, patient)
        assert found is not None
        return found

    def on_disk(self, patient: str) -> list[str]:
        """The kinds of what is written about a patient, read from the store."""
        self.settled()
        got: list[list[str]] = []

        def job(office: Office, progress: Any, cancelled: Any) -> list[str]:
            found = office.store.events(patient=patient)
            done = [one for one in found if one.kind != "proposed"]  # by the program itself
            return [f"-{event.kind}" if event.inverse_of else event.kind for event in done]

        self.desk.work(job, got.append)
        self.qtbot.waitUntil(lambda: bool(got))
        return got[0]

    # -- the page -----------------------------------------------------------------------------------------------

    def take(self, patient: str) -> None:
        """Puts the patient's plan in hand."""
        assert self.page.list_pane.take(patient)
        self.qtbot.waitUntil(
            lambda: self.page.opened is not None and self.page.opened.seen.patient_id == patient
        )
        self.settled()

    def block(self, goal: str) -> GoalBlock:
        return self.page.form.goals[goal]

    def row(self, goal: str, measure: str) -> MeasureRow:
        return self.block(goal).table.rows[measure]

    def type_in(self, field: QWidget, text: str) -> None:
        """Replaces what stands in a field; the focus stays there."""
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.qtbot.waitUntil(field.hasFocus)
        field.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(field, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the focus is."""
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, held)

    def leave(self) -> None:
        """To the list, and until what was written is on screen."""
        self.page.list_pane.table.setFocus()
        self.settled()

    def words(self, widget: QWidget | None = None) -> str:
        """Every label that's in sight."""
        QApplication.processEvents()
        labels = (widget or self.page).findChildren(QLabel)
        return " ".join(one.text() for one in labels if one.isVisible()).replace("\u00a0", " ")


@pytest.fixture(scope="session")
def plan_store_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("planer") / "lager")
    with opened(folder) as store:
        read_in(store, written(base_export(), folder.parent / "inn"))
    return folder


@pytest.fixture
def empty_bench(dressed: object, qtbot: QtBot, plan_store_once: Path, tmp_path: Path) -> Iterator[Bench]:
    """No plans yet."""
    folder = Path(shutil.copytree(plan_store_once, tmp_path / "lager"))
    runner = Runner()
    runner.office = Office(opened(folder), folder)
    desk = Desk(runner, Preferences(tmp_path / "valg.ini"))
    desk.preferences.user = "spl-1"
    desk.preferences.role = "nurse"
    desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
    qtbot.waitUntil(lambda: desk.view is not None, timeout=15_000)
    page = PlansPage(desk)
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


@pytest.fixture
def bench(empty_bench: Bench) -> Bench:
    """One plan, in hand."""
    empty_bench.start(PATIENT)
    empty_bench.take(PATIENT)
    return empty_bench
