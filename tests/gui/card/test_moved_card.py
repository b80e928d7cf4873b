"""The patient page's «Endret siden forrige uttrekk»: band, categories with their cause, new facts, expired facts."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from listeoversikt.gui.card.change_words import expired_cell
from listeoversikt.gui.card.moved_card import MovedCard, category_line
from listeoversikt.operations.changed_facts import ChangedFact, ExpiredFact
from listeoversikt.operations.patient_moves import CategoryMove, Moved

SINCE = dt.date(2026, 3, 31)


def card(qtbot: QtBot, moved: Moved | None) -> list[str]:
    """The lines of the card."""
    made = MovedCard(None, "P1")  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show_moved(moved)
    return [label.text() for label in made.findChildren(QLabel)]


def moved(**more: Any) -> Moved:
    return Moved(SINCE, known_before=True, band_before="low", band_now="low", **more)


def test_that_new_facts_stand_under_their_kind_with_code_title_and_day(dressed: object, qtbot: QtBot) -> None:
    facts = (
        ChangedFact("diagnosis", "diagnoser", dt.date(2026, 4, 9), "T90", "Diabetes type 2"),
        ChangedFact("measurement", "maalinger", dt.date(2026, 4, 8), "hba1c", value=62.0),
        ChangedFact("contact", "kontakter", dt.date(2026, 4, 7), "3"),
        ChangedFact("person", "pasienter", dt.date(2026, 4, 15), "residence", was="home", became="sheltered"),
    )
    lines = card(qtbot, moved(facts=facts))
    at = lines.index("Nye diagnoser")
    assert lines[at + 1] == "T90 Diabetes type 2, 09.04.26"
    assert lines[lines.index("Nye målinger") + 1] == "HbA1c 62 mmol/mol, 08.04.26"
    assert lines[lines.index("Nye kontakter") + 1] == "Telefon, 07.04.26"
    assert lines[lines.index("Om personen") + 1] == "Bosted: Bor hjemme → Omsorgsbolig"


def test_that_expired_facts_are_told_apart(dressed: object, qtbot: QtBot) -> None:
    expired = (
        ExpiredFact("unplanned_admissions_12m", "", "", dt.date(2025, 4, 2)),
        ExpiredFact("frailty_index", "ANHAEM", "Anemi og blodmangel"),
        ExpiredFact("contacts", "seen"),
    )
    lines = card(qtbot, moved(expired=expired))
    at = lines.index("Utløpte opplysninger")
    assert lines[at + 1 : at + 4] == [
        "Uplanlagt innleggelse, 02.04.25",
        "Skrøpelighet: Anemi og blodmangel",
        "Ikke lenger sett av lege eller sykepleier siste år",
    ]


@pytest.mark.parametrize(
    ("move", "line"),
    [
        (
            CategoryMove("frailty_category", "fit", "mild", ("diagnoses",)),
            "Skrøpelighet: Ikke skrøpelig → Mild. Nye diagnoser.",
        ),
        (
            CategoryMove("frailty_category", "", "fit", ("age",)),
            "Skrøpelighet: mangler → Ikke skrøpelig. Høyere alder.",
        ),
        (
            CategoryMove("hfrs_category", "intermediate", "low", ("expired",)),
            "Sykehusskrøpelighet (HFRS): Middels → Lav. Utløpte opplysninger.",
        ),
    ],
)
def test_that_a_category_is_told_with_its_cause(dressed: object, move: CategoryMove, line: str) -> None:
    assert category_line(move) == line


def test_that_an_expired_fact_in_a_cell_says_what_and_when_and_of_several_how_many(dressed: object) -> None:
    stay = ExpiredFact("unplanned_admissions_12m", "", "", dt.date(2025, 4, 2))
    anaemia = ExpiredFact("frailty_index", "ANHAEM", "Anemi og blodmangel")
    assert expired_cell([]) == ""
    assert expired_cell([stay]) == "Uplanlagt innleggelse\n02.04.25"
    assert expired_cell([anaemia]) == "Anemi og blodmangel\nSkrøpelighet"
    both = "2 utløpte opplysninger\nUplanlagt innleggelse, Anemi og blodmangel"
    assert expired_cell([stay, anaemia]) == both


def test_that_nothing_new_has_no_headings(dressed: object, qtbot: QtBot) -> None:
    lines = card(qtbot, moved())
    assert "Nye diagnoser" not in lines
    assert "Utløpte opplysninger" not in lines
