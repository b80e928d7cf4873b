"""The card tells who made the model, where it was tried, and speaks no keys in Norwegian."""

from __future__ import annotations

import pytest

from listeoversikt.scores.admission.history.cohort import LeftOut
from listeoversikt.scores.admission.history.readmissions import NotARow
from listeoversikt.scores.admission.kept.card_words import KINDS, LEARNERS, LEFT_OUT, Judged
from listeoversikt.scores.admission.kept.model_card import cards, model_card
from tests.operations.judged_models import judged_model, training

KEYS = ("left_list", "not_on_list", "reserved", "urgency_unknown", "blend", "lightgbm.", ": best", "logistic")


def judged(*, good: bool = True, **changes: bool) -> Judged:
    whole = training(good=good)
    told = {
        **whole["held_out"],
        "verdict": whole["verdict"],
        "subgroups": whole["subgroups"],
        "index_day": "2025-04-01",
        "unseen": True,
    }
    return Judged(told | {"unseen": changes.pop("unseen", True)}, "2026-04-01", **changes)


def test_that_every_key_has_its_word_in_both_languages() -> None:
    assert set(LEFT_OUT) >= {one.value for one in (*LeftOut, *NotARow)}
    assert set(KINDS) == {"lightgbm", "logistic", "blend"} and set(LEARNERS) == {
        "best",
        "lightgbm",
        "logistic",
    }
    told = {**training(), "left_out": dict.fromkeys(LEFT_OUT, 7), "learner": "best"}
    card = model_card(judged_model(training=told).document, "nb")
    assert not [key for key in KEYS if key in card]
    assert "reservert mot skåring (7)" in card and "Slag: logistisk regresjon" in card
    newer = model_card(judged_model(training={**told, "left_out": {"to_young": 9}}).document, "nb")
    assert "annet (to_young) (9)" in newer


@pytest.mark.parametrize(
    ("language", "named", "not_named"),
    [
        ("nb", "Laget av: Storgata legekontor", "Laget av: et kontor"),
        ("en", "Made by: Storgata legekontor", "an office"),
    ],
)
def test_that_the_card_tells_who_made_it(language: str, named: str, not_named: str) -> None:
    told = {**training(), "made_by": "Storgata legekontor"}
    assert named in model_card(judged_model(training=told).document, language)
    assert not_named in model_card(judged_model().document, language)


def test_that_no_office_is_said_to_have_made_what_is_of_made_up_people() -> None:
    told = {**training(), "made_by": "Storgata legekontor"}
    for changes in ({"made_up": True}, {"demonstration": True}):
        card = model_card(judged_model(training=told, **changes).document, "nb")
        assert "Storgata" not in card and "Laget av: den som trente den på den oppdiktede listen" in card


def test_that_the_card_tells_that_no_use_has_been_evaluated() -> None:
    assert "hva bruken fører til for pasientene: ingen" in model_card(judged_model().document, "nb")
    assert "(outcomes): none" in model_card(judged_model().document, "en")


def test_that_where_it_was_tried_follows_the_facts() -> None:
    document = judged_model().document
    none, theirs = model_card(document, "nb"), model_card(document, "nb", judged())
    mine = model_card(document, "nb", judged(made_here=True))
    other = model_card(document, "nb", judged(of_us=False))
    assert "Gyldig på stedet: ikke prøvd ved kontoret" in none
    for card in (theirs, mine, other):
        assert "prøvd på uttrekket av 2026-04-01, indeksdag 2025-04-01" in card
        assert "ikke prøvd ved kontoret" not in card
        assert card.count("| kjønn: kvinner |") == 2, "the groups where it was made, and here"
    tried = "Prøvd på en annen liste enn den er laget av"
    assert tried in theirs and tried not in mine and tried not in other and tried not in none
    assert "teller ikke for dette kontoret" in other


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (judged(), "Dom ved kontoret: bedre enn grunnregelen"),
        (judged(good=False), "Dom ved kontoret: ikke vist å være bedre"),
        (judged(unseen=False), "kan ha sett utfallene i den perioden"),
    ],
    ids=["better", "not better", "seen"],
)
def test_that_the_verdict_here_is_told(told: Judged, sentence: str) -> None:
    assert sentence in model_card(judged_model().document, "nb", told)
    assert set(cards(judged_model().document, told)) == {"modellkort.md", "model_card.md"}
