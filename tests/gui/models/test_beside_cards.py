"""The cards that set the model beside LACE, and those learnt from beside those here."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.pages.models.beside import WholeTable
from listeoversikt.gui.pages.models.beside_cards import cell_word, formulas_card, people_card
from listeoversikt.gui.pages.models.words import ground_text, tried_text
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.operations.model_sheet import Formulas, Representativeness, sheet_of_training
from tests.gui.models.conftest import Bench
from tests.operations.judged_models import training


def auroc(value: float, low: float, high: float) -> dict[str, Any]:
    return {"auroc": {"value": value, "low": low, "high": high, "reason": None}}


BESIDE = {
    "rows": 5538,
    "persons": 3600,
    "events": None,
    "left_out": {"under_age": 583, "stay_unknown": None},
    "unknown": {"lace.E": 5538, "hospital_score.A": 329, "hospital_score.H": 5538},
    "predictors": {
        "model": auroc(0.686, 0.66, 0.71),
        "lace": auroc(0.671, 0.648, 0.693),
        "hospital_score": auroc(0.636, 0.612, 0.663),
        "parr30": auroc(0.663, 0.635, 0.687),
    },
    "differences": {"lace": auroc(0.015, -0.001, 0.03)},
}
PEOPLE = {
    "of": "inhabitants",
    "on": "2026-03-31",
    "trained": 12180,
    "here": 4509,
    "lists": {"trained": 33, "here": 1},
    "rows": [
        {
            "kind": "age_sex",
            "key": "female 65-74",
            "trained": 902,
            "trained_share": 0.0741,
            "here": None,
            "here_share": None,
            "difference": None,
        },
        {
            "kind": "frailty",
            "key": "mild",
            "trained": 1246,
            "trained_share": 0.102,
            "here": 566,
            "here_share": 0.126,
            "difference": 0.0738,
        },
    ],
}
WHOLE = {**training(), "readmission_scores": BESIDE, "representativeness": PEOPLE}


def cells(widget: QWidget) -> list[list[str]]:
    table = widget.findChild(WholeTable)
    assert table is not None
    columns = range(table.columnCount())
    rows = [[table.item(row, column) for column in columns] for row in range(table.rowCount())]
    return [["" if one is None else one.text().replace("\u00a0", " ") for one in row] for row in rows]


def notes(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(Caption)).replace("\u00a0", " ")


def formulas() -> Formulas:
    found = sheet_of_training(WHOLE).formulas
    assert found is not None
    return found


def people() -> Representativeness:
    found = sheet_of_training(WHOLE).people
    assert found is not None
    return found


def test_that_each_score_stands_with_its_interval_and_the_paired_difference(qtbot: QtBot) -> None:
    card = formulas_card(formulas(), "Ikke CE-merket.")
    qtbot.addWidget(card)
    rows = cells(card)
    assert rows[0] == ["Modellen", "0,69\n0,66–0,71", ""]
    assert rows[1] == ["LACE", "0,67\n0,65–0,69", "0,015\n−0,001 til 0,030"]
    assert rows[3][2] == "–"


def test_that_who_is_left_out_and_what_isnt_known_is_named(qtbot: QtBot) -> None:
    card = formulas_card(formulas(), "Ikke CE-merket.")
    qtbot.addWidget(card)
    said = notes(card)
    assert "5 538 med skår, skjult med hendelsen" in said
    assert "under 18 år 583, oppholdet er ikke kjent skjult" in said
    assert "LACE, ikke kjent: akuttmottak siste 6 måneder." in said
    assert "innleggelser siste 12 måneder før denne (329), hemoglobin under 12 g/dl." in said


def test_that_people_stand_side_by_side_and_what_is_hidden_stays_hidden(qtbot: QtBot) -> None:
    card = people_card(people())
    qtbot.addWidget(card)
    assert cells(card) == [
        ["Alle", "12 180", "4 509", ""],
        ["Fastlegelister", "33", "1", ""],
        ["Kvinner 65–74 år", "902 (7,4 %)", "skjult", "–"],
        ["Skrøpelighet: mild", "1 246 (10,2 %)", "566 (12,6 %)", "0,07"],
    ]
    assert "listens innbyggere per 31.03.2026" in notes(card)


def test_that_groups_are_called_by_name() -> None:
    assert cell_word("frailty", "under_65") == "Under 65 år"
    assert cell_word("municipality", "4601") == "Kommune 4601"
    assert cell_word("age_sex", "unknown") == "Ukjent"


def test_that_lace_is_named_as_a_ground() -> None:
    ground = {
        "reason": "not_better",
        "refuses": True,
        "baseline": "lace",
        "figure": auroc(0.015, -0.001, 0.03)["auroc"],
    }
    sheet = sheet_of_training({**WHOLE, "verdict": {"beats": False, "grounds": [ground]}})
    assert ground_text(sheet.grounds[0]).startswith("AUROC mot LACE: 0,015")


def test_that_both_cards_are_on_the_sheet_and_neither_where_nothing_is_told(bench: Bench) -> None:
    bench.keep("hel", training=WHOLE)
    titles = [one.heading.text() for one in bench.page.sheet.cards if one.heading is not None]
    assert "Ved siden av LACE, HOSPITAL og PARR-30" in titles
    assert "Hvem modellen er lært av" in titles
    bench.keep("gammel")
    titles = [one.heading.text() for one in bench.page.sheet.cards if one.heading is not None]
    assert not {"Ved siden av LACE, HOSPITAL og PARR-30", "Hvem modellen er lært av"} & set(titles)


def test_that_centrality_that_isnt_known_is_said(bench: Bench) -> None:
    bench.keep()
    assert "Sentralitet er ikke kjent" in bench.words()


def test_that_a_readmission_model_is_tried_on_discharges_and_not_on_people() -> None:
    assert "utskrivninger med" in tried_text(sheet_of_training(WHOLE))
    assert "personer med" in tried_text(sheet_of_training(training()))
