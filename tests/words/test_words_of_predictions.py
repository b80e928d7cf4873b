"""Every feature has words for its unit, window and missing rule, in both languages."""

from __future__ import annotations

import pytest

from listeoversikt.operations.model_moves import Mover
from listeoversikt.operations.model_why import Strength
from listeoversikt.scores.admission.features.feature_list import FEATURES, Feature
from listeoversikt.words.language import ENGLISH, LANGUAGES, NOBREAK, NORWEGIAN
from listeoversikt.words.predictions import (
    feature_rules,
    feature_word,
    group_word,
    moved_word,
    mover_word,
    pull_word,
    value_text,
    window_text,
)


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_that_a_feature_can_be_said(feature: Feature) -> None:
    for language in LANGUAGES:
        for value in (0.0, 1.0, 2.0, 730.0):
            assert value_text(feature.unit, value, language).strip()
        assert feature_word(feature.name, language) and group_word(feature.group, language)
        assert window_text(feature.window, language) in feature_rules(
            feature.window, feature.missing, language
        )


def test_that_numbers_are_written_as_people_write_them() -> None:
    said = [value_text(unit, value) for unit, value in (("sum of weights", 1.34), ("kg/m²", 26.44))]
    assert [text.replace(NOBREAK, " ") for text in said] == ["1,3", "26,4 kg/m²"]
    assert value_text("ml/min/1.73 m²", 41.0, ENGLISH).replace(NOBREAK, " ") == "41 ml/min/1.73 m²"
    assert value_text("0–730 days; 730 = that or longer", 730.0) == "minst 2 år"


@pytest.mark.parametrize("strength", list(Strength))
def test_that_up_and_down_are_different_words_unless_it_matters_little(strength: Strength) -> None:
    for language in (NORWEGIAN, ENGLISH):
        for word in (pull_word, moved_word):
            same = word(strength, 0.5, language) == word(strength, -0.5, language)
            assert same is (strength is Strength.NONE)


def test_that_every_cause_of_a_move_has_a_word() -> None:
    assert len({mover_word(mover, language) for mover in Mover for language in LANGUAGES}) == 2 * len(Mover)
