"""An office that has just taken the program into use: what rests on its log is missing for the time before, never 0."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from listeoversikt.evaluation.compare import Caution, Verdict
from listeoversikt.evaluation.goal import Measure
from listeoversikt.evaluation.spc import ChartCaution
from listeoversikt.indicators.result import Note
from listeoversikt.operations import main_job
from listeoversikt.operations.evaluation_figures import chart_of, goal_figures, series_periods, series_rows
from listeoversikt.operations.indicator_lines import line_of, point_of
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.report_municipality import municipality_report
from listeoversikt.operations.report_words import counted_words, value_words
from listeoversikt.operations.stored_log import stored_book
from listeoversikt.store.repository import create_store
from tests.contract.base_export import base_export
from tests.operations.stores import CHEAP, PASSPHRASE, TODAY, opened, read_in, written
from tests.operations.test_evaluation_figures import FORM, kept

FOUNDED = dt.datetime(2026, 2, 10, 9, tzinfo=dt.UTC)
LOGGED = ("gjennomgang", "utskrivning_forsok_3vd")


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    """The contract's forty patients, T = 31 March 2026, in a store made on 10 February 2026 that nobody has used."""
    base = tmp_path_factory.mktemp("nytt")
    create_store(base / "lager", PASSPHRASE, hardness=CHEAP, clock=lambda: FOUNDED)
    with opened(base / "lager") as store:
        read_in(store, written(base_export(), base / "uttrekk"))
        office = Office(store, base / "lager")
        view = office.refresh(TODAY)
        assert view is not None
        assert view.book.begins == stored_book(store).begins == FOUNDED.date()
        return view


def test_that_a_store_nobody_has_used_makes_no_zeros_of_the_years_before(view: View) -> None:
    counted = main_job.count(view.scored, ("aar", "365d"), settings=view.settings)
    rows = [row for row in counted if row.id in LOGGED and row.group == "alle"]
    before = [row for row in rows if row.period_end < FOUNDED.date()]
    assert len(before) >= 4
    assert {row.remarks[0].note for row in before} == {Note.LOG_BEGINS}
    assert all(row.value is row.numerator is row.denominator is None for row in before)
    (now,) = (row for row in rows if row.period_type == "365d" and row.id == "gjennomgang")
    assert (now.numerator, now.high, now.remarks[0].note) == (0, None, Note.AT_LEAST)


def test_that_page_and_series_say_from_which_day(view: View) -> None:
    (row, *_) = (
        row
        for row in main_job.count(view.scored, ("tertial",), settings=view.settings)
        if row.id == "gjennomgang"
    )
    assert line_of(row).missing == "det som føres i programmet begynner 10.02.2026"
    assert line_of(row).missing_for is Note.LOG_BEGINS
    assert point_of(row).value is None


def test_that_the_report_to_the_municipality_says_missing_and_not_0(view: View) -> None:
    report = municipality_report(view)
    lines = {line.id: line for section in report.sections for line in section.lines}
    for id in LOGGED:
        assert len(lines[id].cells) == 4
        assert {value_words(cell) for cell in lines[id].cells} == {"mangler"}
        assert {counted_words(cell) for cell in lines[id].cells} == {""}


def test_that_a_goal_has_no_before_and_its_chart_no_points_of_that_time(view: View) -> None:
    form = msgspec.structs.replace(FORM, measures=(Measure(indicator="gjennomgang", target=0.5),), effect=0.3)
    (measure,) = goal_figures(view, kept(form)).measures
    assert measure.before is measure.after is None
    assert measure.change.verdict is Verdict.MISSING
    assert Caution.LOG_BEGINS in measure.change.cautions
    key = ("gjennomgang", "", "alle")
    rows = series_rows(view, [key], series_periods(view, "maaned")[-6:], "maaned")
    chart = chart_of(kept(form), key, rows)
    assert chart is not None
    assert {point.value for point in chart.points} == {None}
    assert ChartCaution.LOG_BEGINS in chart.cautions
