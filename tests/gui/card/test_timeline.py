"""The timeline: its marks, words, numbers, and what it says of what isn't known."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.card.patient_page import PatientPage
from listeoversikt.gui.charts.timeline import TimelineChart, month_starts
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import timeline
from tests.gui.clipping import clipped
from tests.lists import T, back, patient_list, person, stay
from tests.operations.views import view_of


def chart_of(view: View, qtbot: QtBot, *, years: int = 1, wide: bool = False) -> TimelineChart:
    chart = TimelineChart("Siste 12 måneder", wide=wide)
    qtbot.addWidget(chart)
    chart.set_timeline(timeline(view, "Gunhild", years))
    chart.resize(380, chart.sizeHint().height())
    chart.show()
    return chart


def plain(text: str) -> str:
    return text.replace(NOBREAK, " ")


def test_that_each_event_has_words_with_its_date(some_view: View, qtbot: QtBot) -> None:
    chart = chart_of(some_view, qtbot)
    said = [plain(mark.text) for mark in chart.marks]
    assert said == [
        "19.03.26: Sykehus, Øyeblikkelig hjelp, I500, 7 dager",
        "11.03.26: Legevakt",
    ]


def test_that_a_stay_is_as_long_as_it_was_and_inside_the_chart(some_view: View, qtbot: QtBot) -> None:
    chart = chart_of(some_view, qtbot)
    bar = chart.marks[0].rect
    assert bar.width() == pytest.approx(chart.width() * 7 / 365, abs=3)
    assert all(QRectF(chart.rect()).contains(mark.rect) for mark in chart.marks)


def test_that_silence_is_said_with_its_whole_length(some_view: View, qtbot: QtBot) -> None:
    chart = chart_of(some_view, qtbot)
    assert plain(chart.summary()) == "1 kontakt, 1 opphold, 16 måneder ikke sett"
    assert chart.accessibleDescription() == chart.summary()


def test_that_missing_tables_are_missing_and_not_none(bare_view: View, qtbot: QtBot) -> None:
    chart = chart_of(bare_view, qtbot)
    assert chart.summary() == "kontakter mangler, opphold mangler"
    assert not chart.grab().isNull()


def test_that_the_table_has_the_same_events_oldest_first(some_view: View, qtbot: QtBot) -> None:
    rows = chart_of(some_view, qtbot, wide=True).numbers().rows
    days = [dt.datetime.strptime(row[0], "%d.%m.%y").replace(tzinfo=dt.UTC) for row in rows]
    assert days == sorted(days)
    assert any(row[1] == "26.03.26" and row[2] == "Opphold" for row in rows)
    assert any(row[2] == "Målinger" and row[3] == "eGFR" for row in rows)


def test_that_every_kind_of_event_can_be_painted(qtbot: QtBot) -> None:
    kinds = (
        "konsultasjon",
        "ekonsultasjon",
        "video",
        "telefon",
        "hjemmebesok",
        "parorende",
        "samarbeidsmote",
    )
    made = patient_list(
        T,
        [person("Gunhild", 1938)],
        [("Gunhild", back(3), "ICPC-2", "K77")],
        contacts=[
            ("Gunhild", back(place + 1), kind, role)
            for kind in (*kinds, "gruppe", "legevakt", "enkel", "annet")
            for place, role in enumerate(("lege", "sykepleier", "helsesekretaer", "annet", None))
        ],
        stays=[
            stay("Gunhild", back(300), back(300), None, institution="sykehjem_korttid"),
            stay("Gunhild", back(200), back(190), "planlagt", institution="tsb"),
            stay("Gunhild", back(2), None, main="I500"),
        ],
        measures=[("Gunhild", back(5), "legemiddelgjennomgang")],
    )
    for wide in (False, True):
        for years in (1, 3, 10):
            chart = chart_of(view_of(made), qtbot, years=years, wide=wide)
            assert not chart.grab().isNull()
            assert all(mark.text for mark in chart.marks)


def test_that_months_begin_on_the_first() -> None:
    assert month_starts(dt.date(2025, 11, 1), dt.date(2026, 2, 1)) == [
        dt.date(2025, 12, 1),
        dt.date(2026, 1, 1),
        dt.date(2026, 2, 1),
    ]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, kept: list[QWidget]) -> PatientPage:
    made = PatientPage(desk)
    kept.append(made)
    qtbot.addWidget(made)
    made.resize(1230, 1400)
    made.show()
    made.show_patient("Gunhild")
    qtbot.waitUntil(lambda: made.chart is not None and made.chart.summary() != "")
    qtbot.waitUntil(lambda: not desk.runner.occupied)
    return made


def test_that_the_patient_page_zooms_over_years(page: PatientPage, qtbot: QtBot) -> None:
    assert page.chart is not None
    first = len(page.chart.marks)
    page._zoom("3")
    qtbot.waitUntil(lambda: page.chart is not None and len(page.chart.marks) > first)
    assert page.note.text().startswith("02.04.2023–31.03.2026:")
    assert page.remembered()["years"] == "3"
    qtbot.waitUntil(lambda: not page.desk.runner.occupied)


def test_that_the_patient_page_has_the_cards_sections_and_actions(page: PatientPage, qtbot: QtBot) -> None:
    assert page.panel.copy_button.isVisible()
    page.grab()
    assert clipped(page) == []
    with qtbot.waitSignal(page.closed):
        qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
