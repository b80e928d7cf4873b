"""The closed section «Reinnleggelsesskår» in a discharge's card: only there when predictions are switched on."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.gui.card.section import Section
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.discharges import DischargesPage
from listeoversikt.gui.pages.discharges.readmission_model import model_figure
from listeoversikt.gui.pages.discharges.readmission_part import ReadmissionPart, figure_of
from listeoversikt.operations import readmission
from listeoversikt.operations.model_standing import Standing
from listeoversikt.operations.model_why import FeatureShare, GroupShare, RiskWhy
from listeoversikt.operations.patient_evidence import Row
from listeoversikt.operations.readmission import ItemLine, ItemPart, Place, Readmission, ScoreLine
from listeoversikt.scores.readmission import NoReadmissionScore
from tests.gui.discharges.conftest import shown

STAY = Row(
    "Hjertesvikt", "I500", dt.date(2026, 3, 1), dt.date(2026, 3, 9), "hospital", "innleggelser", None, 2
)
LACE = ScoreLine(
    "lace",
    13,
    19,
    "high",
    "high",
    (
        ItemLine("L", 5, 9, True, (ItemPart("", 5, True, (STAY,)),)),
        ItemLine("A", 3, 1, True, ()),
        ItemLine("C", 5, 4, True, (ItemPart("Hjertesvikt", 2, True, (STAY,)),)),
        ItemLine("E", 0, None, False, ()),
    ),
)
PARR30 = ScoreLine(
    "parr30",
    -1.2,
    None,
    "",
    "",
    (
        ItemLine("current_admission_emergency", 0.5565, 1, True, ()),
        ItemLine("deprivation", 0, None, False, ()),
    ),
)
BOTH = Readmission(NoReadmissionScore.NONE, (LACE, PARR30))


def among(value: float) -> Place:
    return Place(4, 559)


def made(qtbot: QtBot, found: Readmission | None) -> ReadmissionPart:
    part = ReadmissionPart(found, among)
    qtbot.addWidget(part)
    part.resize(340, 900)
    part.show()
    return part


def inner(part: ReadmissionPart, key: str) -> Section:
    return next(one for one in part.findChildren(Section) if one.key == key)


def words(part: ReadmissionPart) -> str:
    """Everything that can be read, spoken names too."""
    labels = part.findChildren(QLabel)
    heads = [one.head.accessibleName() for one in part.findChildren(Section)]
    said = [*heads, *(label.text() or label.accessibleName() for label in labels if label.isVisible())]
    return " ".join(said).replace("\u00a0", " ")


@pytest.mark.usefixtures("dressed")
def test_that_nothing_is_shown_while_predictions_are_off(qtbot: QtBot) -> None:
    part = ReadmissionPart(None, among)
    qtbot.addWidget(part)
    assert part.isHidden()
    assert part.section is None


@pytest.mark.usefixtures("dressed")
def test_that_it_is_closed_and_opens_to_the_scores_and_what_is_unknown(qtbot: QtBot) -> None:
    part = made(qtbot, BOTH)
    assert part.section is not None
    assert not part.section.is_open
    part.section.set_open(True)
    told = words(part)
    for expected in (
        "LACE: minst 13 av 19 høy",
        "PARR-30: nest høyeste femdel",
        "LACE: akuttmottak siste 6 måneder.",
        "Utenlandske formler, ikke prøvd i Norge. Ikke CE-merket.",
    ):
        assert expected in told
    assert "%" not in told


@pytest.mark.usefixtures("dressed")
def test_that_a_score_opens_to_points_facts_and_rows(qtbot: QtBot) -> None:
    part = made(qtbot, BOTH)
    assert part.section is not None
    part.section.set_open(True)
    inner(part, "lace").set_open(True)
    told = words(part)
    for expected in (
        "Liggetid: 9 døgn 5 poeng",
        "Hjertesvikt, I500, 01.03.26, sykehus",
        "Samsykdom (modifisert LACE): sum 4 5 poeng",
        "Hjertesvikt 2 poeng",
        "Akuttmottak siste 6 måneder ikke kjent",
    ):
        assert expected in told
    inner(part, "parr30").set_open(True)
    assert "Rangert blant 559 utskrivninger siste 12 måneder." in words(part)
    assert "+0,56" in words(part)


@pytest.mark.usefixtures("dressed")
def test_that_a_discharge_without_scores_says_why(qtbot: QtBot) -> None:
    part = made(qtbot, Readmission(NoReadmissionScore.UNDER_AGE, ()))
    assert part.section is not None
    part.section.set_open(True)
    assert "Formlene gjelder fra 18 år." in words(part)


@pytest.mark.usefixtures("dressed")
def test_that_parr30_is_at_least_when_more_than_the_english_terms_is_unknown_and_missing_among_few() -> None:
    partly = ItemLine("emergency_admissions_last_year", 0.12, 1, False, ())
    more = ScoreLine("parr30", -1.0, None, "", "", (*PARR30.items, partly))
    assert figure_of(more, Place(4, 559)) == ("minst nest høyeste femdel", "")
    assert figure_of(PARR30, Place(None, 7)) == ("", "for få utskrivninger å rangere blant")


def test_that_the_page_shows_it_for_the_discharge_in_hand_and_keeps_it_open(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page: DischargesPage = shown(qtbot, desk)
    qtbot.waitUntil(lambda: page.table.rows.count > 0)
    assert page._rows is not None
    page.table.set_current(page._rows.keys[0])
    qtbot.waitUntil(lambda: page.part is not None)
    assert page.part is not None
    assert page.part.readmission is not None
    assert page.part.readmission.section is None  # off by default
    monkeypatch.setattr(readmission, "predictions_allowed", lambda settings: True)
    page.refresh(desk.view)
    page.table.set_current(page._rows.keys[1])
    qtbot.waitUntil(
        lambda: (
            page.part is not None
            and page.part.readmission is not None
            and page.part.readmission.section is not None
        )
    )
    section = page.part.readmission.section
    section.set_open(True)
    page.refresh(desk.view)
    assert page.part.readmission.section is section
    assert section.is_open


# -- a readmission model in use -----------------------------------------------------------------------------------


def risk(**changes: Any) -> RiskWhy:
    shares = tuple(
        GroupShare(key, adds, (FeatureShare("stay_days", 9.0, "days", "the stay", "nan", (), adds),))
        for key, adds in (("admissions", 0.8), ("age_sex", -0.2))
    )
    standing = Standing(-1.5, 0.18, 0.13, 0.24, rank=4, of=560, peers=None)
    said = RiskWhy("gjen", False, True, 214, math.nan, standing=standing, base=-2.1, groups=shares)
    return replace(said, **changes)


def opened_model(qtbot: QtBot, told: RiskWhy) -> str:
    part = ReadmissionPart(BOTH, among, lambda: told, "sum")
    qtbot.addWidget(part)
    part.resize(340, 900)
    part.show()
    assert part.section is not None
    part.section.set_open(True)
    assert [one.key for one in part.section.findChildren(Section)][:2] == ["readmission-model", "lace"]
    inner(part, "readmission-model").set_open(True)
    return words(part)


@pytest.mark.usefixtures("dressed")
def test_that_a_model_stands_first_with_probability_interval_events_and_lace_beside(qtbot: QtBot) -> None:
    assert model_figure(risk()) == ("18\u00a0%", "(13–24\u00a0%), 214 hendelser")
    said = opened_model(qtbot, risk())
    for expected in (
        "Trent modell: 18 %, (13–24 %), 214 hendelser",
        "Modell gjen. Ikke CE-merket.",
        "innen 30 dager",
        "ikke pasienten",
        "Ved siden av: LACE minst 13 av 19.",
        "Ikke en årsak.",
    ):
        assert expected in said, expected


@pytest.mark.usefixtures("dressed")
def test_that_a_model_of_made_up_people_gives_a_place_and_never_a_probability(qtbot: QtBot) -> None:
    rank = Standing(-1.5, None, None, None, rank=4, of=560, peers=None)
    told = risk(ranks_only=True, seen_real=False, standing=rank)
    assert model_figure(told) == ("nr. 4 av 560", "")
    said = opened_model(qtbot, told)
    assert "Har ikke sett ekte pasienter. Ikke CE-merket." in said
    assert "%" not in said


@pytest.mark.usefixtures("dressed")
def test_that_a_discharge_that_cannot_be_predicted_says_why(qtbot: QtBot) -> None:
    told = risk(standing=None, groups=(), unseen=("legemidler",))
    assert model_figure(told)[0] == ""
    assert "Uttrekket mangler det modellen er laget med: tabellen legemidler." in opened_model(qtbot, told)


@pytest.mark.usefixtures("dressed")
def test_that_the_model_is_asked_first_when_the_section_is_opened(qtbot: QtBot) -> None:
    asked: list[int] = []

    def reading() -> RiskWhy:
        asked.append(1)
        return risk()

    part = ReadmissionPart(BOTH, among, reading, "sum")
    qtbot.addWidget(part)
    assert not asked
    assert part.section is not None
    part.section.set_open(True)
    assert asked
