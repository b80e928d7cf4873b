"""The card: all that HTI-1 asks, in both languages, with the figures of the summary and no other."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import msgspec
import pytest

from listeoversikt.clinical.resources import resources_folder
from listeoversikt.scores.admission.kept.model_card import cards, model_card
from listeoversikt.scores.admission.kept.model_document import Outcome
from tests.scores.admission.small_models import BEATS, small_model

ATTRIBUTES = (
    *("details", "purpose", "caution", "development", "fairness"),
    *("external", "performance", "maintenance", "update"),
)
"""45 CFR 170.315(b)(11)(iv)(B)(1)-(9)."""
FIGURE = {"value": 0.7312, "low": 0.7011, "high": 0.7607, "reason": None}
TRAINING: dict[str, Any] = {
    "rows": 25973,
    "persons": 7338,
    "events": None,
    "index_days": [{"index_day": "2025-03-31", "rows": 6981, "events": 490}],
    "left_out": {"left_list": None, "reserved": 83},
    "sample_size": {"needed": 659, "have": 1544},
    "held_out": {
        "rows": 6981,
        "events": 490,
        "first_index_day": "2025-03-31",
        "predictors": {
            "model": {"auroc": FIGURE, "capacity": [{"share": 0.07, "ppv": FIGURE, "found": FIGURE}]},
            "rule": {"auroc": FIGURE, "brier": {"value": None}},
        },
    },
    "verdict": {**BEATS, "margins": {"rule": FIGURE}},
    "subgroups": [{"kind": "sex", "key": "female", "rows": 900, "events": None, "reason": "too_few_events"}],
}


@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_every_attribute_has_its_section_and_no_hole_is_left(language: str) -> None:
    texts = tomllib.loads((resources_folder() / "models/model_card.toml").read_text(encoding="utf-8"))
    assert tuple(section["key"] for section in texts["section"]) == ATTRIBUTES
    card = model_card(small_model(training=TRAINING).document, language)
    for section in texts["section"]:
        assert f"## {section[f'title_{language}']}" in card
    assert not re.search(r"[{}]|None|\bnan\b", card)


def test_that_the_figures_are_those_of_the_summary_and_small_numbers_are_hidden() -> None:
    norwegian = model_card(small_model(training=TRAINING).document, "nb")
    english = model_card(small_model(training=TRAINING).document, "en")
    for words in (
        "0,731 (0,701 – 0,761)",
        "25\u00a0973 personår",
        "1–5 hendelser",
        "forlot listen før utfallet var kjent (1–5)",
        "reservert mot skåring (83)",
    ):
        assert words in norwegian
    for words in ("0.731 (0.701 – 0.761)", "25,973 person-years", "too few", "7 % of the list"):
        assert words in english
    assert "trengte 659 hendelser, hadde 1\u00a0544" in norwegian


def test_that_the_card_says_what_the_judgement_was_divided_by_and_calls_the_groups_by_name() -> None:
    groups = [
        {"kind": kind, "key": key, "rows": 900, "events": 90}
        for kind, key in (("sex", "female"), ("age", "85+"), ("municipality", "0301"), ("list", "L1"))
    ]
    files = small_model(training={**TRAINING, "subgroups": groups})
    norwegian, english = model_card(files.document, "nb"), model_card(files.document, "en")
    assert "regnet ut for kjønn, aldersbånd, kommune og fastlegeliste" in norwegian
    assert "worked out by sex, age band, municipality and list" in english
    for row in ("| kjønn: kvinner |", "| alder: 85+ |", "| kommune: 0301 |", "| liste: L1 |"):
        assert row in norwegian
    without = model_card(small_model(training={**TRAINING, "subgroups": groups[:2]}).document, "nb")
    assert "regnet ut for kjønn og aldersbånd," in without
    assert "Sentralitet er ikke kjent: kontoret har ikke oppgitt kommunenes klasse." in without
    assert "liste:" not in without


def test_that_a_readmission_model_speaks_of_discharges_and_not_of_the_list() -> None:
    document = small_model(training=TRAINING).document
    other = msgspec.structs.replace(document, outcome=Outcome.READMISSION)
    norwegian, english = model_card(other, "nb"), model_card(other, "en")
    for words in ("25\u00a0973 utskrivninger", "ved siden av LACE", "% av utskrivningene", "30 dager"):
        assert words in norwegian
    for words in ("25,973 discharges", "beside LACE", "% of the discharges"):
        assert words in english
    assert "personår" not in norwegian
    assert "risikosonen" not in norwegian
    assert "person-years" not in english


def test_that_it_says_what_the_model_is_not() -> None:
    norwegian = model_card(small_model().document, "nb")
    for words in ("Ikke CE-merket", "Ikke validert på norske fastlegelister", "ikke en signatur", "Ikke for"):
        assert words in norwegian
    assert norwegian.splitlines()[0].startswith("Ikke CE-merket")
    english = model_card(small_model().document, "en")
    assert "Not CE-marked" in english.splitlines()[0]


@pytest.mark.parametrize(
    ("changes", "nb", "en"),
    [
        ({"demonstration": True, "made_up": True}, "Demonstrasjonsmodell", "Demonstration model"),
        ({"made_up": True}, "Trent på en oppdiktet liste", "Trained on a made-up list"),
    ],
)
def test_that_the_first_line_says_that_no_real_patient_was_seen(
    changes: dict[str, Any], nb: str, en: str
) -> None:
    files = cards(small_model(**changes).document)
    first = {name: content.decode().splitlines()[0] for name, content in files.items()}
    assert nb in first["modellkort.md"]
    assert "aldri sett en virkelig pasient" in first["modellkort.md"]
    assert en in first["model_card.md"]
    assert "seen no real patient" in first["model_card.md"]


def test_that_a_model_that_does_not_beat_the_baselines_says_so() -> None:
    weak = model_card(small_model(training={"verdict": {"beats": False}}).document, "nb")
    assert "Dom: ikke vist" in weak
    assert "Dom: bedre" in model_card(small_model().document, "nb")


def test_that_a_summary_of_anything_makes_a_card() -> None:
    for training in (
        {},
        {"held_out": 3, "subgroups": {"a": 1}, "left_out": [1], "verdict": "x", "rows": "y"},
    ):
        assert model_card(small_model(training=training).document, "en").startswith("Not CE-marked")


UPDATES = {
    "intercept": ("nivået i kalibreringen lært på nytt", "the level of the calibration was learnt anew"),
    "intercept_and_slope": (
        "nivået og helningen i kalibreringen lært på nytt",
        "the level and the slope of the calibration were learnt anew",
    ),
}


@pytest.mark.parametrize("update", UPDATES)
def test_that_after_a_fit_the_figures_are_said_to_be_those_from_before_it(update: str) -> None:
    document = small_model(training={**TRAINING, "recalibrated": {"update": update}}).document
    norwegian, english = model_card(document, "nb"), model_card(document, "en")
    words = UPDATES[update]
    assert words[0] in norwegian and words[1] in english
    assert "gjelder modellen før denne tilpasningen" in norwegian
    assert "are those of the model before that fit" in english
    assert "annet kontor" not in norwegian
    assert "intercept" not in norwegian


def test_that_a_calibration_that_was_kept_is_not_told_of() -> None:
    """Nothing was learnt anew, and a key of the program's own isn't shown."""
    without = small_model(training=TRAINING).document
    kept = small_model(training={**TRAINING, "recalibrated": {"update": "kept"}}).document
    for language in ("nb", "en"):
        told = model_card(kept, language).replace(kept.sha256, without.sha256)
        assert told == model_card(without, language)


def test_that_the_days_to_be_judged_on_are_those_that_the_model_has_not_seen() -> None:
    document = small_model(training=TRAINING).document
    other = msgspec.structs.replace(document, outcome=Outcome.READMISSION)
    assert model_card(document).count("en indeksdag minst 365 dager etter den siste") == 2
    assert model_card(other).count("utskrivninger minst 30 dager etter den siste") == 2
    assert model_card(document, "en").count("an index day at least 365 days after the last") == 2
    assert model_card(other, "en").count("discharges at least 30 days after the last") == 2
