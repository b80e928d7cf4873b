"""The list of features: described whole, worded in both languages, its version follows it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from listeoversikt.clinical.resources import find_table
from listeoversikt.scores.admission.features.feature_list import (
    FEATURE_SET,
    FEATURES,
    READMISSION_FEATURES,
    READMISSION_SET,
    RULES,
    Feature,
    FeatureGroup,
    Missing,
    checksum,
)
from listeoversikt.scores.admission.history.cohort import LeftOut, NoHistory
from listeoversikt.scores.admission.history.readmissions import NotARow
from listeoversikt.words.feature_document import feature_document
from listeoversikt.words.features import (
    FEATURE_GROUPS,
    FEATURE_WORDS,
    LEFT_OUT,
    MISSING_WORDS,
    NO_HISTORY,
)

DOCUMENT = Path(__file__).parents[3] / "docs" / "features.md"
EXPECTED_SET = "admission-1-22f0863287f0"
TABLES = ("conditions", "frailty", "disease_groups", "charlson", "charlson_weights", "hfrs", "rxrisk_rules")
EXPECTED_TABLES = "1:cd84fd9e376b"


def test_that_the_set_has_the_version_that_models_were_made_for() -> None:
    """If this fails a feature was changed: models of the old set are refused. Put the new version here."""
    assert FEATURE_SET == EXPECTED_SET


def test_that_changed_definition_tables_ask_for_a_new_number_of_rules() -> None:
    """If this fails a table under the features was changed: raise ``RULES`` and put both new values here."""
    content = b"".join(find_table(name).read_bytes() for name in TABLES)
    assert f"{RULES}:{hashlib.sha256(content).hexdigest()[:12]}" == EXPECTED_TABLES


@pytest.mark.parametrize("field", ["name", "unit", "window", "source", "missing", "monotone"])
def test_that_any_change_of_a_feature_gives_another_version(field: str) -> None:
    value = {"missing": Missing.NEVER, "monotone": -1}.get(field, "otherwise")
    changed = (replace(FEATURES[2], **{field: value}), *FEATURES[3:])
    assert checksum(changed, RULES) != checksum(FEATURES[2:], RULES)


def test_that_order_and_rules_are_part_of_the_version() -> None:
    assert checksum(FEATURES[::-1], RULES) != checksum(FEATURES, RULES)
    assert checksum(FEATURES, RULES + 1) != checksum(FEATURES, RULES)
    assert READMISSION_SET.split("-")[-1] != FEATURE_SET.split("-")[-1]


def test_that_names_are_unique_and_every_group_has_a_feature() -> None:
    names = [feature.name for feature in READMISSION_FEATURES]
    assert len(set(names)) == len(names)
    assert {feature.group for feature in FEATURES} == set(FeatureGroup)


@pytest.mark.parametrize("feature", READMISSION_FEATURES, ids=lambda feature: feature.name)
def test_that_a_feature_is_described_whole_and_in_both_languages(feature: Feature) -> None:
    assert all((feature.unit, feature.window, feature.source, feature.missing))
    assert feature.monotone in (-1, 0, 1)
    norwegian, english = FEATURE_WORDS[feature.name]
    assert norwegian
    assert english


def test_that_words_name_what_is_there_and_nothing_else() -> None:
    assert set(FEATURE_WORDS) == {feature.name for feature in READMISSION_FEATURES}
    assert set(FEATURE_GROUPS) == set(FeatureGroup)
    assert set(MISSING_WORDS) == set(Missing)
    assert set(NO_HISTORY) == set(NoHistory)
    assert set(LEFT_OUT) == {*LeftOut, *NotARow}


def test_that_no_two_features_are_called_the_same() -> None:
    for language in (0, 1):
        words = [both[language] for both in FEATURE_WORDS.values()]
        assert len(set(words)) == len(words)


def test_that_the_document_is_up_to_date() -> None:
    """Remade by ``python -m listeoversikt.words.feature_document > docs/features.md``."""
    assert DOCUMENT.read_text(encoding="utf-8") == feature_document()
