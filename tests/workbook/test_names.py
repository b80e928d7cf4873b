"""Everything that can stand in the workbook has a Norwegian name."""

from __future__ import annotations

import pytest

from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.indicators.definition import indicators
from listeoversikt.operations.contents import DISCHARGE_KEYS
from listeoversikt.words import REASON_TITLES
from listeoversikt.workbook import texts
from listeoversikt.workbook.names import group_name, is_our_reading, source_text, theme_of, variant_name

ENGLISH = {"and", "the", "rule", "ours", "by", "box", "figure", "there", "own", "source", "from", "days"}
SAME_IN_NORWEGIAN = {"samtaler", "planer", "gjennomganger"}
FILE_ENDINGS = (".md", ".csv")


@pytest.mark.parametrize("id", indicators())
def test_that_an_indicators_source_is_told_in_norwegian(id: str) -> None:
    said = source_text(indicators()[id])
    words = set(said.lower().replace("(", " ").replace(")", " ").replace(":", " ").split())
    assert said and not words & ENGLISH
    assert not any(ending in said for ending in FILE_ENDINGS)
    assert not any(number in said for number in ("000", "001", "002", "003"))


@pytest.mark.parametrize("id", indicators())
def test_that_an_indicator_has_a_theme_a_unit_and_named_variants(id: str) -> None:
    one = indicators()[id]
    assert theme_of(id) and one.unit in texts.UNITS
    unnamed = [key for key in one.variants if variant_name(id, key) == key]
    assert set(unnamed) <= SAME_IN_NORWEGIAN


def test_that_a_reading_is_ours_where_the_source_says_so() -> None:
    assert is_our_reading(indicators()["borte"])
    assert not is_our_reading(indicators()["lmg"])


def test_that_every_state_and_reason_has_a_word() -> None:
    assert set(DISCHARGE_KEYS) == set(texts.STATES) and set(map(str, ClockState)) <= set(texts.STATES)
    assert {state.name.lower() for state in DueState} == set(texts.DUE_STATES)
    assert set(Reason) == set(REASON_TITLES)


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("alle", "Hele lista"),
        ("0-17", "0–17 år"),
        ("85+", "85 år og eldre"),
        ("mann", "Menn"),
        ("psykisk_alvorlig", "Alvorlig psykisk lidelse"),
        ("liste:2", "Liste 2"),
    ],
)
def test_that_a_group_is_named(group: str, name: str) -> None:
    assert group_name(group) == name


def test_that_every_number_of_the_front_page_is_an_indicator() -> None:
    assert set(texts.FRONT_NUMBERS) <= set(indicators()) and len(texts.FRONT_NUMBERS) <= 8
