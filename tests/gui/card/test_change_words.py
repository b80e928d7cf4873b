"""One change in words: which day, which way, and what the extracts can't tell."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from listeoversikt.followup.fact_rows import FACTS, HowEnded
from listeoversikt.followup.move_causes import Cause
from listeoversikt.gui.card.causes import cause_word
from listeoversikt.gui.card.change_words import (
    expired_cell,
    fact_lines,
    fact_short,
    fact_text,
    kind_count,
    kind_title,
)
from listeoversikt.operations.changed_facts import FACT_KINDS, ChangedFact, ExpiredFact

UNTIL = dt.date(2026, 1, 31)
BEGAN, ENDED = dt.date(2025, 3, 1), dt.date(2026, 1, 20)


def about(column: str, was: str, became: str, kind: str = "person") -> ChangedFact:
    return ChangedFact(kind, "pasienter", UNTIL, column, was=was, became=became)


def medicine(day: dt.date | None, how: HowEnded) -> ChangedFact:
    return ChangedFact("medicine_ended", "legemidler", day, "N06AB04", became=how.value, since=BEGAN)


def changed(table: str, says: str, **more: Any) -> ChangedFact:
    return ChangedFact("changed", table, dt.date(2026, 1, 8), says, **more)


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (about("home_care", "no", "yes"), "Hjemmetjeneste: nei → ja"),
        (about("home_care", "yes", ""), "Hjemmetjeneste: ja → ikke oppgitt"),
        (about("residence", "home", "sheltered"), "Bosted: Bor hjemme → Omsorgsbolig"),
        (about("gp", "L01", "L02"), "Annen liste: L01 → L02"),
        (about("list_from", "2015-01-01", "2016-02-03"), "På listen fra: 01.01.15 → 03.02.16"),
        (about("birth_year", "1950", "1931", "identity"), "Fødselsår: 1950 → 1931"),
        (about("sex", "female", "male", "identity"), "Kjønn: kvinne → mann"),
        (medicine(ENDED, HowEnded.STATED), "N06AB04, sluttet 20.01.26"),
        (medicine(None, HowEnded.NOT_LISTED), "N06AB04, ikke lenger i uttrekket, oppført fra 01.03.25"),
        (medicine(None, HowEnded.RAN_OUT), "N06AB04, ikke fornyet, oppført fra 01.03.25"),
        (
            changed("maalinger", "hba1c", value=58.0, value_before=85.0),
            "Målinger: HbA1c 85 → 58 mmol/mol, 08.01.26",
        ),
        (
            changed("kontakter", "2", was="0", became="2"),
            "Kontakter: Konsultasjon → Video, 08.01.26",
        ),
    ],
)
def test_that_a_change_says_which_way_and_which_day(dressed: object, fact: ChangedFact, line: str) -> None:
    assert fact_text(fact) == line


def test_that_another_birth_year_says_that_nobody_can_tell_whether_it_is_another_person(
    dressed: object,
) -> None:
    assert fact_lines("identity", [about("birth_year", "1950", "1931", "identity")]) == [
        "Fødselsår: 1950 → 1931",
        "Rettet, eller en annen person under samme nummer. Se i journalen.",
    ]
    assert fact_lines("person", [about("home_care", "no", "yes")]) == ["Hjemmetjeneste: nei → ja"]


@pytest.mark.parametrize(
    ("day", "short"),
    [
        (dt.date(2026, 1, 9), "R96 09.01."),
        (dt.date(2025, 2, 1), "R96 01.02."),
        (dt.date(2025, 1, 31), "R96 31.01.25"),
        (dt.date(2019, 6, 1), "R96 01.06.19"),
    ],
)
def test_that_a_day_of_more_than_a_year_ago_has_its_year(dressed: object, day: dt.date, short: str) -> None:
    assert fact_short(ChangedFact("diagnosis", "diagnoser", day, "R96"), UNTIL) == short


def test_that_a_medicine_in_a_cell_says_that_its_day_is_the_end(dressed: object) -> None:
    assert fact_short(medicine(ENDED, HowEnded.STATED), UNTIL) == "N06AB04 sluttet 20.01."
    assert fact_short(medicine(None, HowEnded.NOT_LISTED), UNTIL) == "N06AB04 sluttet"


def test_that_a_fact_about_the_person_in_a_cell_says_which_way(dressed: object) -> None:
    assert fact_short(about("home_care", "yes", "no"), UNTIL) == "Hjemmetjeneste: ja → nei"


def test_that_an_expired_contact_does_not_read_as_seen(dressed: object) -> None:
    assert expired_cell([ExpiredFact("contacts", "seen")]) == "Ikke lenger sett\nsiste år"


def test_that_every_kind_of_fact_has_a_title_and_a_count(dressed: object) -> None:
    assert tuple(kind.value for kind in FACTS) == FACT_KINDS
    assert all(kind_title(kind) and kind_count(kind, 2) for kind in FACT_KINDS)


@pytest.mark.parametrize("up", [True, False])
def test_that_every_cause_has_a_word_of_its_own(dressed: object, up: bool) -> None:
    assert len({cause_word(cause.value, up=up) for cause in Cause}) == len(Cause)
    assert cause_word("period", up=up) == "Annen periode i uttrekket"
    assert cause_word("birth_year", up=up) == "Annet fødselsår"
