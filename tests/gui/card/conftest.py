"""A desk with a small office's view, and patients with something to tell."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.patient_list.snapshot import PatientList
from tests.contract.base_export import base_export
from tests.lists import T, back, patient_list, person, stay
from tests.operations.stores import new_store, opened, read_in, written
from tests.operations.views import view_of

TODAY = dt.date(2026, 4, 3)
LONG = "P" + "0123456789abcdef" * 4
GUNHILD = person(
    "Gunhild", 1938, hjemmetjeneste="ja", bosted="hjemme", fastlege_id="L02", liste_fra="2011-05-01"
) | {"record_number": "88123"}
CODES = ("K77", "T90", "A28", "P70", "K74", "R95", "N17", "B80")


def some_patients(**tables: object) -> PatientList:
    given: dict[str, object] = {
        "contacts": [("Gunhild", back(500), "konsultasjon", "lege"), ("Gunhild", back(20), "legevakt", None)],
        "medicines": [("Gunhild", "C09AA05", back(700), None, "ja")],
        "stays": [stay("Gunhild", back(12), back(5), main="I500", to="hjem", known=back(4))],
        "measurements": [("Gunhild", back(30), "egfr", 42), ("Gunhild", back(60), "hba1c", 52)],
    }
    return patient_list(
        T,
        [
            GUNHILD,
            person("Nora", 1996, "K", fastlege_id="L01"),
            person("Res", 1950, reservert_behandling="ja"),
            person(LONG[:64], 1950, "M"),
        ],
        [("Gunhild", back(40 + 30 * place), "ICPC-2", code) for place, code in enumerate(CODES)],
        since="2020-01-01",
        **(given | tables),  # type: ignore[arg-type]
    )


@pytest.fixture(scope="session")
def some_view() -> View:
    return view_of(some_patients(), TODAY)


@pytest.fixture(scope="session")
def bare_view() -> View:
    """Every optional table missing."""
    return view_of(some_patients(contacts=None, medicines=None, stays=None, measurements=None), TODAY)


@pytest.fixture
def kept() -> list[QWidget]:
    """Widgets are kept until the threads have stopped: none must end its life in one of them."""
    return []


@pytest.fixture
def desk(dressed: QApplication, tmp_path: Path, some_view: View, kept: list[QWidget]) -> Iterator[Desk]:
    made = Desk(Runner(), Preferences(tmp_path / "valg.ini"))
    made.changed(some_view)
    yield made
    made.forget_copied()
    assert made.runner.stop()


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, kept: list[QWidget]) -> PatientCardPanel:
    made = PatientCardPanel(desk)
    kept.append(made)
    qtbot.addWidget(made)
    made.resize(416, 800)
    made.show()
    return made


ShowPatient = Callable[[str], PatientCardPanel]


@pytest.fixture
def show(panel: PatientCardPanel, qtbot: QtBot) -> ShowPatient:
    """Shows a patient and waits for the card."""

    def show_one(patient_id: str) -> PatientCardPanel:
        with qtbot.waitSignal(panel.shown, timeout=10_000):
            panel.show_patient(patient_id)
        QCoreApplication.processEvents()
        return panel

    return show_one


@pytest.fixture(scope="session")
def card_store_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = new_store(tmp_path_factory.mktemp("kort") / "lager")
    with opened(folder) as store:
        change_settings(store, {"switched_on": [reason.value for reason in Reason]})
        read_in(store, written(base_export(), folder.parent / "inn"))
    return folder


@pytest.fixture
def live(
    dressed: QApplication, qtbot: QtBot, card_store_once: Path, tmp_path: Path, kept: list[QWidget]
) -> Iterator[PatientCardPanel]:
    """A card over a store that can be written; it follows every change. The user is a doctor."""
    folder = Path(shutil.copytree(card_store_once, tmp_path / "lager"))
    runner = Runner()
    runner.office = Office(opened(folder), folder)
    desk = Desk(runner, Preferences(tmp_path / "valg.ini"))
    desk.preferences.user, desk.preferences.role = "lege-1", "doctor"
    desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
    qtbot.waitUntil(lambda: desk.view is not None, timeout=15_000)
    made = PatientCardPanel(desk)
    kept.append(made)
    qtbot.addWidget(made)
    made.resize(416, 900)
    made.show()
    made.activateWindow()
    runner.view_changed.connect(made.refresh)
    yield made
    desk.forget_copied()
    assert runner.stop()
