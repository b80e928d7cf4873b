"""What a reviewer sees: long ids, missing tables, passed-over patients, absence drawn in words; small lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.patient_acts import Sign, StopSign
from listeoversikt.followup.log.review_acts import Decision
from listeoversikt.followup.review_selection import Criterion
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.review import ReviewPage
from listeoversikt.gui.pages.review.lanes import ReviewTimeline
from listeoversikt.gui.pages.review.session_bar import SKIPPED, TickBar
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.operations.office import View
from listeoversikt.operations.review_patient import reviewed_patient
from tests.followup.review_log import Writer
from tests.gui.follow_up_office import LONG_ID, desk_on, keep
from tests.lists import T, back, patient_list, person
from tests.operations.followup_views import view_of

F, N, R, W = Decision.FOLLOW_UP, Decision.NOT_NOW, Decision.NOT_RELEVANT, Decision.WRONG_DATA
TODAY = dt.date(2026, 3, 31)


def small(writer: Writer, **tables: object) -> View:
    people = patient_list(
        T,
        [person(LONG_ID, 1930, fastlege_id="L01"), person("Bo", 1950, "M"), person("Cai", 1990)],
        since="2015-01-01",
        **tables,  # type: ignore[arg-type]
    )
    return replace(view_of(people), book=writer.book)


@pytest.fixture
def desks() -> Iterator[list[Desk]]:
    made: list[Desk] = []
    yield made
    assert all(desk.runner.stop() for desk in made)


def in_session(qtbot: QtBot, desks: list[Desk], tmp_path: Path, seen: View) -> ReviewPage:
    desk = desk_on(seen, tmp_path)
    desks.append(desk)
    page = ReviewPage(desk)
    qtbot.addWidget(page)
    keep(desk, page)
    page.resize(1230, 780)
    page.show()
    page.refresh(seen)
    qtbot.waitUntil(lambda: page.basis is not None and not desk.runner.occupied)
    page.resume("økt")
    qtbot.waitUntil(lambda: page.room.patient is not None and not desk.runner.occupied)
    return page


def texts(page: ReviewPage) -> list[str]:
    return [label.text() for label in page.room.facts.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def writer() -> Writer:
    made = Writer()
    made.session("økt", LONG_ID, "Bo", "Cai")
    return made


def test_that_a_long_id_is_shown_whole_to_screen_readers_and_cut_in_the_middle(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path, writer: Writer
) -> None:
    page = in_session(qtbot, desks, tmp_path, small(writer))
    (name,) = [label for label in page.room.facts.findChildren(QLabel) if label.text() == LONG_ID]
    assert name.accessibleName() == LONG_ID
    assert name.width() <= page.room.left.viewport().width()


def test_that_missing_tables_are_dashed_with_their_reason_and_nothing_is_said_to_be_absent(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path, writer: Writer
) -> None:
    page = in_session(qtbot, desks, tmp_path, small(writer))
    said = [label.toolTip() for label in page.room.facts.findChildren(MissingLabel)]
    assert any("legemidler" in reason for reason in said)
    chart = page.room.facts.chart
    assert chart is not None
    assert "uten lege" not in chart.summary()
    assert page.basis is not None
    criteria = page.home.criteria
    for criterion in (Criterion.MEDICINES, Criterion.RARELY_SEEN, Criterion.OFTEN_SEEN):
        assert not criteria.controls[criterion].isEnabled()
        assert "ikke med i uttrekket" in criteria.controls[criterion].toolTip()
    assert criteria.controls[Criterion.AGE].isEnabled()


def test_that_one_who_is_passed_over_says_why_and_cant_be_decided_on(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path, writer: Writer
) -> None:
    writer.write(StopSign(sign=Sign.DEAD, day=TODAY), "Bo")
    page = in_session(qtbot, desks, tmp_path, small(writer))
    page.room.show_place(1)
    qtbot.waitUntil(lambda: page.room.patient is not None and page.room.patient.patient_id == "Bo")
    qtbot.waitUntil(lambda: "Død" in texts(page))
    assert page.room.hasFocus()
    assert not page.room.form.isEnabled()
    page.room.save_and_next()
    qtbot.waitUntil(lambda: page.room.patient is not None and page.room.patient.patient_id == "Cai")
    assert page.room.form.isEnabled()


def test_that_a_palliative_patient_and_one_in_hospital_are_shown_as_such(
    qtbot: QtBot, dressed: object, desks: list[Desk], tmp_path: Path, writer: Writer
) -> None:
    writer.write(StopSign(sign=Sign.PALLIATIVE, day=TODAY), LONG_ID)
    writer.write(StopSign(sign=Sign.IN_HOSPITAL, day=TODAY), LONG_ID)
    page = in_session(qtbot, desks, tmp_path, small(writer))
    assert "Palliativ: ingen rutinegrunner på arbeidslisten." in texts(page)
    names = [
        child.accessibleName()
        for child in page.room.facts.findChildren(object)
        if hasattr(child, "accessibleName")
    ]
    assert "Innlagt nå" in names


@pytest.mark.parametrize("width", [60, 300, 900])
def test_that_a_year_without_a_doctor_is_painted_at_any_width(
    qtbot: QtBot, dressed: object, writer: Writer, width: int
) -> None:
    seen = small(writer, contacts=[(LONG_ID, back(520), "konsultasjon", "lege")])
    lanes = reviewed_patient(seen, LONG_ID).lanes
    assert lanes is not None
    chart = ReviewTimeline("År")
    qtbot.addWidget(chart)
    chart.set_lanes(lanes)
    image = QImage(width, 200, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        chart.paint_chart(painter, QRectF(0, 0, width, 200))
    assert "17\u00a0måneder uten lege, sist" in chart.summary()


@pytest.mark.parametrize("count", [1, 3, 60, 1000])
def test_that_ticks_differ_in_height_and_every_place_can_be_pointed_at(
    qtbot: QtBot, dressed: object, count: int
) -> None:
    bar = TickBar()
    qtbot.addWidget(bar)
    bar.resize(1100, 24)
    ticks = [(F, N, R, W, SKIPPED, None)[place % 6] for place in range(count)]
    bar.set_ticks(ticks, count - 1)
    assert bar.place_at(0) == 0
    assert bar.place_at(1099.9) == count - 1
    image = QImage(1100, 24, QImage.Format.Format_RGB32)
    bar.render(image)
    assert bar.accessibleName() == f"Pasient {count} av {count}"
    assert bar.tip(0) == f"1/{count}: Følg opp"


def test_that_the_four_decisions_can_be_told_apart_without_colour(qtbot: QtBot, dressed: object) -> None:
    def ink(decision: Decision) -> int:
        """How much of a tick isn't ground."""
        bar = TickBar()
        qtbot.addWidget(bar)
        bar.resize(20, 24)
        bar.set_ticks([decision], -1)
        image = QImage(20, 24, QImage.Format.Format_Grayscale8)
        image.fill(255)
        bar.render(image)
        return sum(image.pixelColor(x, y).lightness() < 200 for x in range(20) for y in range(24))

    inks = {decision: ink(decision) for decision in (F, N, R, W)}
    assert inks[F] > inks[N] > inks[R]
    assert abs(inks[W] - inks[N]) > 20 or abs(inks[W] - inks[R]) > 20
