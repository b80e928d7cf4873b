"""The card with a model in use: its standing, what goes with every figure, and what pulls up and down."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.card.contents import CardContents
from listeoversikt.gui.card.contribution import ContributionHead
from listeoversikt.gui.card.head import CardHead
from listeoversikt.gui.card.lines import LineLabel
from listeoversikt.gui.card.moved_risk import add_risk_move
from listeoversikt.gui.card.risk_part import folded
from listeoversikt.gui.card.section import Section
from listeoversikt.operations.model_moves import FeatureMove, GroupMove, Mover, RiskMove
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import PatientCard, patient_card
from tests.gui.card.conftest import TODAY, some_patients
from tests.gui.card.test_panel import texts
from tests.gui.clipping import clipped
from tests.operations.model_offices import model_view

NUMBER = re.compile(r"\d")


@pytest.fixture(scope="module")
def calibrated() -> View:
    return model_view(some_patients(), TODAY)


@pytest.fixture(scope="module")
def demonstration() -> View:
    return model_view(some_patients(), TODAY, ranks_only=True)


@pytest.fixture
def show(qtbot: QtBot, dressed: Any) -> Any:
    """Shows a card's sections, the admission risk open; more than it at will."""
    kept: list[QWidget] = []

    def shown(card: PatientCard, *more: str, width: int = 376) -> CardContents:
        contents = CardContents(card, {"admissions", *more})
        kept.append(contents)
        qtbot.addWidget(contents)
        contents.resize(width, 1200)
        contents.show()
        return contents

    return shown


def heads(widget: QWidget) -> list[ContributionHead]:
    return [head for head in widget.findChildren(ContributionHead) if head.isVisible()]


def card(view: View, patient_id: str = "Gunhild") -> PatientCard:
    return patient_card(view, patient_id)


def test_that_a_calibrated_model_stands_with_interval_events_and_not_ce_marked(
    show: Any, calibrated: View
) -> None:
    said = texts(show(card(calibrated)))
    assert re.search(r"Innleggelsesrisiko, 12 md\.: [\d,]+ %, \(\d+–\d+ %\), 600 hendelser", said)
    assert "Modell liten. Ikke CE-merket." in said
    assert "I risikosonen fra" in said
    assert "Grunnregelen (minst 2 uplanlagte innleggelser på 12 md.) er ikke oppfylt." in said
    assert "Demonstrasjonsmodell" not in said and "Ingen modell er i bruk" not in said


def test_that_a_demonstration_model_gives_a_place_and_its_one_line_and_no_per_cent(
    show: Any, demonstration: View
) -> None:
    contents = show(card(demonstration))
    said = texts(contents)
    assert "Innleggelsesrisiko, 12 md.: nr. 1 av 3" in said
    line = "Demonstrasjonsmodell: gir rekkefølge, ikke sannsynlighet. Har ikke sett ekte pasienter. Ikke CE-merket."
    assert line in said
    section = contents.sections["admissions"]
    assert "%" not in texts(section)


def test_that_without_a_model_the_section_is_as_it_was(show: Any, some_view: View) -> None:
    contents = show(card(some_view))
    said = texts(contents.sections["admissions"])
    assert "Ingen modell er i bruk. Ikke CE-merket." in said
    assert "1 uplanlagt innl." in said
    assert not heads(contents)


def test_that_what_pulls_is_said_in_words_and_no_number_stands_on_a_bar(show: Any, calibrated: View) -> None:
    contents = show(card(calibrated))
    groups = heads(contents)
    assert len(groups) == 6
    assert groups[-1].text() == "Andre forhold"
    risk = card(calibrated).risk
    assert risk is not None
    for head, (_, name, adds, _) in zip(groups, folded(risk.groups), strict=True):
        assert head.text() == name
        word = head.accessibleName().removeprefix(f"{name}: ")
        assert not NUMBER.search(word)
        if abs(adds) >= 0.05:
            assert word.endswith("opp" if adds > 0 else "ned")
            assert (head.length > 0) == (adds > 0)
        else:
            assert word == "betyr lite"


def test_that_folding_loses_nothing(calibrated: View) -> None:
    risk = card(calibrated).risk
    assert risk is not None
    parts = folded(risk.groups)
    assert sum(adds for _, _, adds, _ in parts) == pytest.approx(sum(group.adds for group in risk.groups))
    names = [feature.name for _, _, _, features in parts for feature in features]
    assert sorted(names) == sorted(one.name for group in risk.groups for one in group.features)


def test_that_a_group_opens_to_features_with_value_window_rule_and_rows(show: Any, calibrated: View) -> None:
    contents = show(card(calibrated), "risk-admissions", "risk-other")
    section = next(
        one for one in contents.findChildren(Section) if one.key in ("unplanned_365", "unplanned_90")
    )
    assert re.search(r"siste (3|12) md\.: 1 innleggelse", texts(section))
    section.set_open(True)
    said = texts(section)
    assert re.search(
        r"Periode: siste (90|365) dager\. Mangler når: hele perioden er ikke i uttrekket, eller et sykehusopphold",
        said,
    )
    assert [label.line.code for label in section.findChildren(LineLabel)] == ["I500"]


def test_that_a_missing_value_is_a_dashed_pill_with_its_reason(show: Any) -> None:
    view = model_view(some_patients(measurements=None), TODAY)
    contents = show(card(view), "risk-measurements", "risk-other")
    egfr = next(one for one in contents.findChildren(Section) if one.key == "egfr")
    assert "mangler" in egfr.head.accessibleName()
    egfr.set_open(True)
    assert "maalinger er ikke med i uttrekket" in texts(egfr).replace("Ikke med i uttrekket: ", "") or (
        "Ikke med i uttrekket" in texts(egfr)
    )


def test_that_what_cannot_be_predicted_says_why(show: Any) -> None:
    view = model_view(some_patients(stays=None), TODAY)
    contents = show(card(view))
    said = texts(contents.sections["admissions"])
    assert "innleggelser er ikke med i uttrekket" in said
    assert "mangler" in contents.sections["admissions"].head.accessibleName()
    assert not heads(contents)


@pytest.mark.parametrize("width", [376, 300, 700])
def test_that_nothing_is_clipped(show: Any, calibrated: View, width: int) -> None:
    contents = show(card(calibrated), "risk-admissions", "risk-contacts", "risk-diagnoses", width=width)
    assert clipped(contents) == []


def test_that_new_to_us_is_a_chip_with_its_rule(qtbot: QtBot, dressed: Any, calibrated: View) -> None:
    known = replace(card(calibrated), new_to_us=False)
    for one, there in ((replace(known, new_to_us=True), True), (known, False)):
        head = CardHead(one)
        qtbot.addWidget(head)
        head.show()
        assert ("Ny for oss" in texts(head)) is there


def test_that_what_moved_the_prediction_is_said(qtbot: QtBot, dressed: Any) -> None:
    came = FeatureMove("unplanned_365", "episodes", 0.0, 1.0, 0.6)
    move = RiskMove(
        change=0.6,
        before=0.12,
        now=0.2,
        groups=(GroupMove("admissions", 0.6, (came,)), GroupMove("contacts", 0.001, ())),
        movers={Mover.NEW_FACTS: 0.6, Mover.EXPIRED: -0.1, Mover.AGE: 0.01, Mover.MISSING_TABLE: 0.0},
        switched_on=TODAY,
    )
    box = QWidget()
    qtbot.addWidget(box)
    column = QVBoxLayout(box)
    add_risk_move(move, column)
    box.show()
    for section in box.findChildren(Section):
        section.set_open(True)
    said = texts(box)
    assert "Innleggelsesrisiko: 12 % → 20 %" in said
    assert (
        "Nye eller rettede opplysninger: opp. Utløpte opplysninger: litt ned. Høyere alder: nesten uendret."
        in said
    )
    assert "En tabell er bare i det ene uttrekket" not in said
    assert "Modellen ble tatt i bruk 03.04.26" in said
    assert "Øyeblikkelig hjelp-innleggelser siste 12 md.: 0 innleggelser → 1 innleggelse" in said
    assert [head.text() for head in heads(box)] == ["Innleggelser"]
