"""Listen with a model in use: its column, its filters, its line; nothing of it without one."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.acts import KnownMark
from listeoversikt.gui.pages.the_list import filters as f
from listeoversikt.gui.pages.the_list.filter_sheet import FilterSheet
from listeoversikt.gui.pages.the_list.risk_column import risk_column
from listeoversikt.gui.texts import NOBREAK
from listeoversikt.operations.list_table import COLUMNS, MODEL_COLUMNS, ListTable
from listeoversikt.operations.model_found import NOBODY, found_by_model
from listeoversikt.operations.office import View
from listeoversikt.scores.risk_model import risk_ranks
from tests.followup.log_of import book_of
from tests.gui.the_list.conftest import TODAY, MakePage, shown, six_patients
from tests.gui.the_list.test_page import cells
from tests.operations.model_offices import model_view

SORTED = {"table": {"sort": ["risk", True]}}


@pytest.fixture(scope="session")
def calibrated() -> View:
    return model_view(six_patients(), TODAY, share=0.3)


@pytest.fixture(scope="session")
def ranked() -> View:
    return model_view(six_patients(), TODAY, ranks_only=True, share=0.3)


def by_risk(view: View) -> list[str]:
    table = view.list_table
    ranks = table["risk_rank"]
    return [
        table.patient_id[row] for row in sorted(range(len(table)), key=lambda row: (ranks[row] or 99, row))
    ]


def test_that_without_a_model_there_is_no_column_no_filter_and_no_line(
    make_page: MakePage, six: View, qtbot: QtBot
) -> None:
    page = make_page(six)
    assert set(six.list_table.columns) == set(COLUMNS)
    assert "risk" not in cells(page, "P1")
    assert not page.room.model_box.isVisible()
    sheet = FilterSheet(f.Filters(), (), {})
    qtbot.addWidget(sheet)
    assert not any(key == f.MODEL for key, _ in sheet.boxes)
    assert found_by_model(six) == NOBODY
    page.set_filters(f.Filters({f.MODEL: (f.ZONE,)}))  # remembered from when there was one
    assert shown(page) == []


def test_that_the_column_gives_the_per_cent_of_a_calibrated_model_and_sorts_by_it(
    make_page: MakePage, calibrated: View
) -> None:
    page = make_page(calibrated, SORTED)
    risks = calibrated.scored.groups.scores.admission_risk_12m
    for patient_id in shown(page):
        share = 100 * risks[calibrated.position[patient_id]]
        said = cells(page, patient_id)["risk"].replace(NOBREAK, " ").replace(",", ".")
        assert float(said.removesuffix(" %")) == pytest.approx(share, abs=0.51)
    assert shown(page)[0] == by_risk(calibrated)[0]
    assert page.room.model_text.text().startswith(
        "Modell liten. Ikke CE-merket. I risikosonen etter modell: "
    )


def test_that_a_demonstration_model_gives_places_and_its_one_line(make_page: MakePage, ranked: View) -> None:
    page = make_page(ranked, SORTED)
    places = [int(cells(page, patient_id)["risk"]) for patient_id in shown(page)]
    assert places == sorted(places) and places[0] == 1
    assert page.room.model_box.isVisible()
    assert page.room.model_text.text().startswith("Demonstrasjonsmodell: gir rekkefølge, ikke sannsynlighet.")
    assert ranked.list_table["risk"].is_missing


def test_that_who_cannot_be_predicted_stands_last_and_says_so(make_page: MakePage) -> None:
    view = model_view(six_patients(stays=None), TODAY)
    page = make_page(view, SORTED)
    rows = page.room.rows.rows
    column = next(one for one in rows.columns if one.key == "risk")
    assert column.missing is not None
    assert column.missing(0) == "kan ikke predikeres"


def test_that_the_zone_by_the_model_is_those_at_its_cut_off_who_are_not_in_high_use(
    make_page: MakePage, calibrated: View, ranked: View
) -> None:
    for view in (calibrated, ranked):
        page = make_page(view)
        page.set_filters(f.Filters({f.MODEL: (f.ZONE,)}))
        choice, scores = view.settings.admission_model, view.scored.groups.scores
        assert choice is not None
        table = view.list_table
        risk = 1 / (1 + 2.718281828459045**-scores.admission_log_odds)
        expected = {
            patient_id
            for row, patient_id in enumerate(table.patient_id)
            if table["band"][row] != 0 and risk[view.position[patient_id]] >= choice.cut_off - 1e-9
        }
        assert set(shown(page)) == expected != set()
        assert list(page.room.chips) == [f.MODEL]


def test_that_new_to_us_is_found_and_hardly_seen_until_somebody_says_known(
    make_page: MakePage,
) -> None:
    wide = model_view(six_patients(), TODAY, ranks_only=True, share=0.8)
    page = make_page(wide)
    page.set_filters(f.Filters({f.MODEL: (f.NEW,)}))
    found = found_by_model(wide)
    counts = f"I risikosonen etter modell: {len(found.patients)}. Nye for oss: {len(found.new)}."
    assert counts in page.room.model_text.text()
    assert set(shown(page)) == found.new
    assert found.new < found.patients
    assert found.new
    one = min(found.new)
    known = wide.with_log(book_of((one, KnownMark(known=True))))
    assert found_by_model(known).new == found.new - {one}
    assert found_by_model(known).patients == found.patients


def test_that_the_table_is_kept_with_and_without_the_models_columns(calibrated: View, six: View) -> None:
    for view in (calibrated, six):
        table = view.list_table
        again = ListTable.from_bytes(table.to_bytes())
        assert again is not None
        assert again.columns.keys() == table.columns.keys()
        assert again.has_model is (view is calibrated)
        assert all(list(again[name]) == list(table[name]) for name in again.columns)
    assert set(calibrated.list_table.columns) == {*COLUMNS, *MODEL_COLUMNS}
    scores, scored = calibrated.scored.groups.scores, calibrated.patient_list.scored
    ranks = risk_ranks(scores.admission_log_odds[scored])
    assert sorted(ranks.tolist()) == sorted(calibrated.list_table["risk_rank"])


def test_that_a_probability_has_its_interval_and_events_beside_it(
    make_page: MakePage, calibrated: View, ranked: View
) -> None:
    column = risk_column(calibrated.list_table)
    table = calibrated.list_table
    row = next(row for row in range(len(table)) if table["risk"][row] is not None)
    assert column.tip is not None and column.spoken is not None
    said = column.tip(row).replace(NOBREAK, " ")
    assert re.search(r"^\d+(,\d)? % \(\d+–\d+ %\), 600 hendelser\n", said), said
    assert "Ikke CE-merket" in said and "600 hendelser" in column.spoken(row)
    assert "samme tall" in column.hint
    ranks = risk_column(ranked.list_table)
    assert ranks.tip is not None and ranks.tip(row) == "" and "hendelser" not in ranks.hint
