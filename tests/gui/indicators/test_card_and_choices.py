"""Periods, groups and series of the page, and what the card says beside its figure."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.indicators import IndicatorsPage
from listeoversikt.gui.pages.indicators.typed_part import TYPED
from listeoversikt.gui.pages.indicators.watch_part import WatchBlock
from listeoversikt.indicators import definition
from listeoversikt.indicators.definition_file import BadDefinitions
from listeoversikt.operations import indicator_rows, indicator_view
from listeoversikt.operations.indicator_pilot import standing_notice
from listeoversikt.operations.indicator_view import MONTHLY, indicator_page, patients_behind, period_choices
from listeoversikt.operations.indicator_watch import WATCHED
from tests.gui.indicators.conftest import TODAY
from tests.gui.indicators.test_page import lines, texts_in

Key = Qt.Key


def choose(qtbot: QtBot, page: IndicatorsPage, *, period: str = "", which: int = -1, unit: str = "") -> None:
    """As a user does, waiting for the answer."""
    for choice, key in ((page.filters.period, period), (page.filters.unit, unit)):
        if key:
            choice.choose(key)
            with qtbot.waitSignal(page.subtitle_changed):
                choice.activated.emit(choice.currentIndex())
    if which >= 0:
        page.filters.which.setCurrentIndex(which)
        with qtbot.waitSignal(page.subtitle_changed):
            page.filters.which.activated.emit(which)


# Periods and groups


def test_that_earlier_periods_can_be_chosen(page: IndicatorsPage, qtbot: QtBot, desk: Desk) -> None:
    assert desk.view is not None
    assert page.filters.which.isHidden()
    choose(qtbot, page, period="tertial")
    tertials = [one for one in period_choices(desk.view) if one.type == "tertial"]
    assert page.filters.which.count() == len(tertials) > 1
    assert not page.filters.which.isHidden()
    assert page.period == tertials[0]
    choose(qtbot, page, which=1)
    assert page.period == tertials[1]
    assert lines(page) == indicator_page(desk.view, "tertial", first=tertials[1].first).lines
    choose(qtbot, page, period="365d")
    assert page.filters.which.isHidden()


def test_that_one_group_at_a_time_can_be_chosen(page: IndicatorsPage, qtbot: QtBot, desk: Desk) -> None:
    assert desk.view is not None
    for unit in ("group:skropelig_eldre", "group:75-84", "group:mann"):
        choose(qtbot, page, unit=unit)
        assert page.unit == unit
        assert lines(page) == indicator_page(desk.view, unit=unit).lines
        assert page.filters.unit.currentText() in page.card.subtitle.text()


def test_that_the_patients_of_a_group_and_an_earlier_period_open(
    page: IndicatorsPage, qtbot: QtBot, desk: Desk
) -> None:
    assert desk.view is not None
    choose(qtbot, page, period="aar", unit="group:kvinne")
    line = next(one for one in lines(page) if one.id == "konsultasjoner_lege" and one.persons)
    page.table.set_current(line.key)
    with qtbot.waitSignal(page.go) as sent:
        page.card.open_button.click()
    assert sent.args[0].patients == patients_behind(
        desk.view, line.id, unit="group:kvinne", which=line.who, period_type="aar"
    )
    assert len(sent.args[0].patients) == line.persons


def test_that_a_shown_table_stays_while_a_new_view_is_counted(
    page: IndicatorsPage, qtbot: QtBot, desk: Desk
) -> None:
    before = page.answer
    desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
    old = desk.view
    qtbot.waitUntil(lambda: desk.view is not old)
    page.refresh(desk.view)
    assert page.table.rows.visible_count
    qtbot.waitUntil(lambda: page.answer is not before)


# The series


def test_that_another_series_is_counted_and_shown_when_chosen(
    counted: IndicatorsPage, qtbot: QtBot, desk: Desk
) -> None:
    page = counted
    assert page.answer is not None
    page.table.set_current("konsultasjoner_lege")
    chart = page.card.chart
    assert chart.figures is not None
    assert len(chart.figures.points) == 12
    kinds = page.card.chart_part.kinds
    assert kinds is not None
    kinds.choose("tertial")
    kinds.chosen.emit("tertial")
    wanted = page.answer.series["tertial"]
    qtbot.waitUntil(lambda: len(page.series.counted("tertial")) == len(wanted))
    assert chart.figures is not None
    assert [point.period.first for point in chart.figures.points] == [one.first for one in wanted]
    assert len(page.series.of("konsultasjoner_lege", MONTHLY)) == 12
    note = page.card.chart_part.note.text()
    assert all(sentence in note for sentence in chart.sentences())


def test_that_the_series_in_hand_is_remembered_and_an_odd_one_is_not_taken_up(
    page: IndicatorsPage, qtbot: QtBot, desk: Desk
) -> None:
    page._choose_series("aar")
    state = page.remembered()
    assert state["series"] == "aar"
    for given, kind in ((state, "aar"), ({"series": ["hvert tiår"]}, MONTHLY)):
        again = IndicatorsPage(desk)
        qtbot.addWidget(again)
        again.restore(given)
        again.refresh(desk.view)
        qtbot.waitUntil(lambda shown=again: shown.answer is not None)
        assert again.series.kind == kind


def test_that_what_must_be_known_of_a_figure_stands_beside_it(page: IndicatorsPage) -> None:
    line = next(one for one in lines(page) if one.notes and not one.variant and not one.missing)
    page.table.set_current(line.key)
    assert all(note in texts_in(page.card) for note in line.notes)


def test_that_a_count_is_charted_as_a_share_and_says_so(counted: IndicatorsPage) -> None:
    page = counted
    line = next(one for one in lines(page) if str(one.kind) == "count" and one.value is not None)
    page.table.set_current(line.key)
    assert page.card.chart_part.about.text().count(",") >= 2 or page.card.chart_part.about.text()
    assert page.card.chart.title() != f"{line.name}, {line.detail}"


# The card


def test_that_what_to_keep_an_eye_on_stands_in_every_card(page: IndicatorsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(page.card.findChildren(WatchBlock)))
    for key in ("samsykelighet", "lmg"):
        page.table.set_current(key)
        (block,) = [one for one in page.card.findChildren(WatchBlock) if one.isVisibleTo(page.card)]
        assert len(texts_in(block).splitlines()) >= len(WATCHED)


def test_that_those_outside_stand_beside_the_figure_and_not_only_in_the_definition(
    page: IndicatorsPage,
) -> None:
    line = next(one for one in lines(page) if one.id == "utskrivning_3vd" and not one.variant)
    page.table.set_current(line.key)
    assert line.outside
    assert texts_in(page.card).count(line.outside) == 2


def test_that_the_pilots_level_is_told_with_whose_it_is_and_that_it_is_not_randomised(
    page: IndicatorsPage,
) -> None:
    line = next(one for one in lines(page) if one.pilot and not one.missing)
    page.table.set_current(line.key)
    told = texts_in(page.card)
    assert standing_notice() in told
    for one in line.pilot:
        assert one.arm in told
        assert one.differs in told
    row = page.table.rows.view_row_of(line.key)
    assert all(one.arm in page.table.spoken_row(row) for one in line.pilot)
    assert page.filters.legend.text().count(":") == 3


def test_that_the_legend_leaves_out_the_pilot_where_it_is_not_drawn(
    page: IndicatorsPage, qtbot: QtBot
) -> None:
    choose(qtbot, page, unit="group:75-84")
    assert page.filters.legend.text().count(":") == 2


def test_that_the_gap_leads_straight_to_the_worklist(page: IndicatorsPage, qtbot: QtBot) -> None:
    line = next(one for one in lines(page) if one.persons and not one.variant)
    page.table.set_current(line.key)
    with qtbot.waitSignal(page.go) as sent:
        page.card.work_button.click()
    assert sent.args[0].page == "worklist"
    assert len(sent.args[0].patients) == line.persons
    assert line.name in sent.args[0].title


def test_that_own_coverage_is_typed_in_and_can_be_taken_back(
    page: IndicatorsPage, qtbot: QtBot, desk: Desk
) -> None:
    page.table.set_current(TYPED)
    assert page.card.line is not None
    assert page.card.line.missing
    part = page.card.typed_part
    assert part is not None
    part.field.setText("130")
    part.field.editingFinished.emit()
    assert part.labeled.error.sentence
    part.field.setText("71,5")
    view = desk.view
    part.field.editingFinished.emit()
    qtbot.waitUntil(lambda: desk.view is not view)
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: page.card.line is not None and page.card.line.value == 0.715)
    assert page.card.typed_part is not None
    assert page.card.typed_part.field.hours() == 71.5
    view = desk.view
    desk.undo_stack.undo()
    qtbot.waitUntil(lambda: desk.view is not view)
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: page.card.line is not None and page.card.line.value is None)


def test_that_own_coverage_is_the_whole_offices_to_type(page: IndicatorsPage, qtbot: QtBot) -> None:
    choose(qtbot, page, unit="group:kvinne")
    page.table.set_current(TYPED)
    assert page.card.typed_part is None
    page.table.set_current("lmg")
    assert page.card.typed_part is None


def test_that_a_damaged_file_of_definitions_is_told_by_line(
    page: IndicatorsPage, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*given: object, **options: object) -> None:
        raise BadDefinitions(["Linje 12: «type» mangler."])

    monkeypatch.setattr(indicator_rows, "compute_indicators", damaged)
    raised: list[object] = []
    desk.problem.connect(raised.append)
    old = desk.view
    desk.work(lambda office, progress, cancelled: office.refresh(TODAY), desk.changed)
    qtbot.waitUntil(lambda: desk.view is not old)
    page.refresh(desk.view)
    qtbot.waitUntil(lambda: "Linje 12" in texts_in(page.table))
    assert raised == []
    assert page.card.line is None
    assert definition.indicators()


def test_that_the_first_theme_has_at_most_eight_numbers(page: IndicatorsPage) -> None:
    assert page.answer is not None
    first = page.answer.page.themes[0]
    assert sum(not line.variant for line in first.lines) <= 8


def test_that_every_control_of_the_card_has_a_name(page: IndicatorsPage) -> None:
    page.table.set_current(TYPED)
    named = [
        child.accessibleName()
        for child in page.card.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(page.card)
    ]
    assert named
    assert all(named)
    assert indicator_view.MONTHLY == MONTHLY
