"""The page on a small list in which every filter finds somebody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.the_list import TheListPage
from listeoversikt.gui.preferences import Preferences
from listeoversikt.gui.runner import Runner
from listeoversikt.operations.office import View
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import T, back, patient_list, person, stay
from tests.operations.views import view_of

TODAY = dt.date(2026, 4, 3)
LONG = ("P" + "0123456789abcdef" * 4)[:64]
PATIENTS = (
    person(
        "P1", 1938, "K", fastlege_id="L02", hjemmetjeneste="ja", bosted="omsorgsbolig", liste_fra="2011-05-01"
    ),
    person("P2", 1950, "M", fastlege_id="L01", liste_fra="2000-01-01"),
    person("P3", 1996, "K", fastlege_id="L01"),
    person("P4", 1941, "M", fastlege_id="L02", bosted="sykehjem"),
    person("P5", 1945, "K", fastlege_id="L03", liste_fra="2026-01-01"),
    person(LONG, 2015, "M"),
)


def six_patients(**tables: object) -> PatientList:
    """P1 ill and seen; P2 high use; P3 well; P4 in need and not seen; P5 new on the list; a child with a long id."""
    given: dict[str, object] = {
        "contacts": [
            ("P1", back(3), "konsultasjon", "lege"),
            ("P2", back(10), "konsultasjon", "lege"),
            ("P3", back(400), "konsultasjon", "lege"),
        ],
        "medicines": [("P1", f"C0{n}AA0{n}", back(200), None, "ja") for n in range(1, 8)],
        "stays": [stay("P2", back(90), back(80), main="I500"), stay("P2", back(40), back(30), main="I500")],
        "measurements": [("P1", back(60), "cfs", 6)],
    }
    return patient_list(
        T,
        PATIENTS,
        [
            *(
                ("P1", back(30 + n), "ICPC-2", code)
                for n, code in enumerate(("K77", "T90", "P70", "K74", "A28"))
            ),
            ("P4", back(800), "ICPC-2", "K77"),
            ("P5", back(20), "ICPC-2", "K77"),
            ("P2", back(50), "ICPC-2", "R95"),
        ],
        since="2015-01-01",
        **(given | tables),  # type: ignore[arg-type]
    )


@pytest.fixture(scope="session")
def six() -> View:
    return view_of(six_patients(), TODAY)


@pytest.fixture(scope="session")
def bare() -> View:
    """Every optional table missing."""
    return view_of(six_patients(contacts=None, medicines=None, stays=None, measurements=None), TODAY)


@pytest.fixture
def pages() -> list[TheListPage]:
    """Pages are kept until the threads have stopped: a widget must not end its life in one of them."""
    return []


@pytest.fixture
def desk(dressed: QApplication, tmp_path: Path, pages: list[TheListPage]) -> Iterator[Desk]:
    made = Desk(Runner(), Preferences(tmp_path / "valg.ini"))
    yield made
    assert made.runner.stop()


MakePage = Callable[..., TheListPage]


@pytest.fixture
def make_page(desk: Desk, qtbot: QtBot, pages: list[TheListPage]) -> MakePage:
    """Opens the page on a view, with what was remembered, at a width."""

    def make(
        view: View, state: dict[str, object] | None = None, width: int = 1232, height: int = 700
    ) -> TheListPage:
        desk.changed(view)
        page = TheListPage(desk)
        pages.append(page)
        qtbot.addWidget(page)
        page.restore(state or {})
        page.resize(width, height)
        page.show()
        page.refresh(view)
        qtbot.waitUntil(lambda: page.table is not None, timeout=10_000)
        QCoreApplication.processEvents()
        return page

    return make


@pytest.fixture
def page(make_page: MakePage, six: View) -> TheListPage:
    return make_page(six)


def shown(page: TheListPage) -> list[str]:
    """The patients on screen, from top to bottom."""
    rows = page.room.rows.rows
    return [rows.key(source) for source in rows.source_rows()]
