"""The page Listen over a store that can be written, with what can be done about its patients."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.followup import taken_back
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import KIND_OF
from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.acting.patient_actions import PatientActions
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.the_list import TheListPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.acting import Acted, Deed, act
from listeoversikt.operations.office import Office
from listeoversikt.operations.office_settings import change_settings
from tests.contract.base_export import base_export
from tests.gui.follow_up_office import keep
from tests.operations.stores import new_store, opened, read_in, written

TODAY = dt.date(2026, 3, 31)
"""A Tuesday."""
OF_THE_PROGRAM = tuple(KIND_OF[kind] for kind in taken_back.OF_THE_PROGRAM)
KEYS = {"Ctrl+Enter": (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)}


class Bench:
    """The page, its store, and hands on the keys."""

    def __init__(self, qtbot: QtBot, desk: Desk, page: TheListPage) -> None:
        self.qtbot, self.desk, self.page = qtbot, desk, page
        self.told: list[str] = []
        desk.told.connect(self._hear)

    def _hear(self, text: str, undo: bool) -> None:
        self.told.append(text)

    @property
    def actions(self) -> PatientActions:
        return self.page.cards.actions

    @property
    def rows(self) -> QWidget:
        return self.page.room.rows

    @property
    def patient(self) -> str:
        return self.page.room.rows.current_key()

    def take(self, patient: str) -> None:
        """Makes the patient's row the current one, and goes to the list."""
        assert self.page.room.rows.set_current(patient)
        self.rows.setFocus()
        self.qtbot.waitUntil(lambda: self.shown == patient)

    @property
    def shown(self) -> str:
        """Whose card is shown."""
        card = self.page.panel().card
        return "" if card is None else card.person.patient_id

    def press(self, *keys: str | Qt.Key) -> None:
        """Keys where the focus is."""
        for key in keys:
            widget = QApplication.focusWidget() or self.page.focusWidget()
            assert widget is not None
            code, held = (
                KEYS.get(key, (key, Qt.KeyboardModifier.NoModifier)) if isinstance(key, str) else (key, None)
            )
            if isinstance(code, str):
                QTest.keyClicks(widget, code)
            else:
                QTest.keyClick(widget, code, held or Qt.KeyboardModifier.NoModifier)

    def on_disk(self, patient: str) -> list[str]:
        """The kinds of what people have written, as soon as nothing more is on its way."""
        self.settled()
        got: list[list[str]] = []
        self.desk.work(
            lambda office, progress, cancelled: [
                event.kind if not event.inverse_of else f"-{event.kind}"
                for event in office.store.events(patient=patient)
                if event.kind not in OF_THE_PROGRAM
            ],
            got.append,
        )
        self.qtbot.waitUntil(lambda: bool(got))
        return got[0]

    def settled(self) -> None:
        self.qtbot.waitUntil(lambda: not self.desk.runner.occupied)

    def somebody_else(self, patient: str, *acts: Act, who: str = "spl-2") -> None:
        """A colleague writes; this window hasn't seen it yet."""
        done: list[Acted] = []
        deeds: Sequence[Deed] = [Deed(one, patient) for one in acts]
        self.desk.work(lambda office, progress, cancelled: act(office, deeds, who=who), done.append)
        self.qtbot.waitUntil(lambda: bool(done))

    def with_reason(self, *reasons: Reason) -> str:
        """A patient whose open duties are exactly these."""
        assert self.desk.view is not None
        for row in self.desk.view.scored.worklist:
            if tuple(entry.reason for entry in row.reasons) == reasons:
                return row.patient_id
        raise AssertionError(reasons)

    def with_control(self) -> str:
        """A patient with something open that isn't a discharge, and more than one duty: nothing is done at once."""
        assert self.desk.view is not None
        for row in self.desk.view.scored.worklist:
            if len(row.reasons) > 1 and all(one.reason is not Reason.DISCHARGE for one in row.reasons):
                return row.patient_id
        raise AssertionError

    def with_discharge(self) -> str:
        assert self.desk.view is not None
        rows = self.desk.view.scored.worklist
        return next(row.patient_id for row in rows if row.reasons[0].reason is Reason.DISCHARGE)

    def without_anything(self) -> str:
        assert self.desk.view is not None
        busy = {row.patient_id for row in self.desk.view.scored.worklist}
        return next(one for one in self.desk.view.shown_ids if one not in busy)


@pytest.fixture(scope="session")
def acting_store_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("handlinger") / "lager")
    with opened(folder) as store:
        change_settings(store, {"switched_on": [reason.value for reason in Reason]})
        read_in(store, written(base_export(), folder.parent / "inn"))
    return folder


@pytest.fixture
def bench(dressed: object, qtbot: QtBot, acting_store_once: Path, tmp_path: Path) -> Iterator[Bench]:
    folder = Path(shutil.copytree(acting_store_once, tmp_path / "lager"))
    with a_bench(qtbot, Office(opened(folder), folder), tmp_path) as made:
        yield made


@contextmanager
def a_bench(qtbot: QtBot, office: Office, tmp_path: Path) -> Iterator[Bench]:
    """The page over an office wherever its store lies."""
    runner = Runner()
    runner.office = office
    desk = Desk(runner, Preferences(tmp_path / "valg.ini"))
    desk.preferences.user = "spl-1"
    desk.preferences.role = "nurse"
    desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
    qtbot.waitUntil(lambda: desk.view is not None, timeout=15_000)
    page = TheListPage(desk)
    qtbot.addWidget(page)
    keep(desk, page)
    page.resize(1232, 800)
    page.show()
    page.activateWindow()
    page.refresh(desk.view)
    runner.view_changed.connect(page.refresh)
    qtbot.waitUntil(lambda: page.table is not None, timeout=10_000)
    page.room.rows.select_first()
    yield Bench(qtbot, desk, page)
    assert runner.stop()
