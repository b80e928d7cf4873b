"""Every member of a plan has its word in both languages, and no word is long, loud or not ours."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from enum import Enum

import pytest

from listeoversikt.followup.plan_content import (
    SERVICES,
    TEAM_ROLES,
    IndividualState,
    Measure,
    MeasureState,
    PlanKind,
    Result,
    Rhythm,
    Zone,
)
from listeoversikt.followup.plan_differences import Change, Section
from listeoversikt.followup.plan_faults import Fault
from listeoversikt.words import plan_terms
from listeoversikt.words.language import LANGUAGES, key_of
from listeoversikt.words.plans import gone_note, rhythm_text, weekday_day, who_word

Table = Mapping[str, tuple[str, str]]
BY_MEMBER: dict[str, tuple[Iterable[Enum], Table]] = {
    "kinds": (PlanKind, plan_terms.KINDS),
    "states": (MeasureState, plan_terms.STATES),
    "results": (Result, plan_terms.RESULTS),
    "zones": (Zone, plan_terms.ZONES),
    "zones in a sentence": (Zone, plan_terms.ZONE_NAMES),
    "individual plan": (IndividualState, plan_terms.INDIVIDUAL),
    "sections": (Section, plan_terms.SECTIONS),
    "changes": (Change, plan_terms.CHANGES),
    "rhythms": (Rhythm, plan_terms.RHYTHMS),
    "faults": (Fault, plan_terms.FAULTS),
}
TABLES = {name: value for name, value in vars(plan_terms).items() if name.isupper()}


def holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("name", BY_MEMBER)
def test_that_every_member_has_a_word_in_both_languages(name: str) -> None:
    members, table = BY_MEMBER[name]
    assert set(table) == {key_of(member) for member in members}
    for second in range(2):
        words = [texts[second] for texts in table.values()]
        assert all(word.strip() for word in words) and len(set(words)) == len(words)


def pairs() -> list[tuple[str, str]]:
    """Every pair of bokmål and English."""
    found: list[tuple[str, str]] = []
    waiting = list(TABLES.values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, Mapping):
            waiting += value.values()
        elif isinstance(value, tuple) and all(isinstance(part, str) for part in value):
            found.append(value)
        elif isinstance(value, tuple):
            waiting += value
    return found


def test_that_both_languages_have_the_same_holes_and_no_loud_or_long_sentence() -> None:
    assert len(pairs()) > 150
    for pair in pairs():
        assert len(pair) == 2 and holes(pair[0]) == holes(pair[1]), pair
        for text in pair:
            assert "!" not in text
            assert max(len(sentence.split()) for sentence in re.split(r"[.:] ", text)) <= 20


def test_that_no_bokmaal_letter_stands_in_the_english() -> None:
    names = {"Koordinerende enhet"}
    assert [english for _, english in pairs() if re.search("[æøå]", english) and english not in names] == []


def test_that_everybody_who_can_be_responsible_has_a_word() -> None:
    for who in ("patient", "kin", *SERVICES, *TEAM_ROLES):
        assert all(who_word(who, language) != who for language in LANGUAGES), who


@pytest.mark.parametrize(
    ("rhythm", "each", "said"),
    [
        (Rhythm.DAILY, 1, ("daglig", "daily")),
        (Rhythm.WEEKLY, 1, ("hver uke", "every week")),
        (Rhythm.WEEKS, 1, ("hver uke", "every week")),
        (Rhythm.WEEKS, 2, ("hver 2. uke", "every 2 weeks")),
        (Rhythm.MONTHS, 1, ("hver måned", "every month")),
        (Rhythm.MONTHS, 6, ("hver 6. måned", "every 6 months")),
        (Rhythm.TEXT, 1, ("ved behov", "ved behov")),
        (Rhythm.ONCE, 1, ("", "")),
    ],
)
def test_that_a_rhythm_is_said_as_people_say_it(rhythm: Rhythm, each: int, said: tuple[str, str]) -> None:
    one = Measure("m", rhythm=rhythm, each=each, when="ved behov")
    assert tuple(rhythm_text(one, language) for language in LANGUAGES) == said


def test_that_a_day_in_prose_has_its_weekday() -> None:
    import datetime as dt

    day = dt.date(2026, 11, 11)
    assert weekday_day(day).replace("\u00a0", " ") == "onsdag 11. november 2026"
    assert weekday_day(day, "en", year=False).replace("\u00a0", " ") == "Wednesday 11 November"


def test_that_one_on_the_list_has_no_note_of_being_gone() -> None:
    assert gone_note("") == ""
    for key in plan_terms.GONE:
        assert not key or gone_note(key, "en").endswith("is out of the worklist.")
