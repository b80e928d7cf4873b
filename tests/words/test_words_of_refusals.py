"""Refusals as the window says them: what, where, how; with buttons instead of command-line flags."""

from __future__ import annotations

import re
from itertools import product

import pytest

from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.store.refusals import Reason
from listeoversikt.words.store import store_fix, store_sentence
from listeoversikt.words.window_refusals import (
    can_be_accepted,
    can_be_passed,
    refusal_comfort,
    refusal_fix,
    refusal_what,
    refusal_where,
)

FOUND = Refusal(RefusalKind.NATIONAL_NUMBER, table="kontakter", column="merknad", row=4812, count=17)
FLAGS = re.compile(r"--|listeoversikt |LISTEOVERSIKT_|«")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_that_an_identity_is_told_as_the_window_contract_says() -> None:
    assert refusal_what(FOUND) == "Stanset: uttrekket inneholder fødselsnummer."
    assert plain(refusal_where(FOUND)) == "Tabell kontakter, kolonne merknad, rad 4 812 og 17 rader til."
    assert refusal_fix(FOUND) == (
        "Ta bort kolonnen merknad når du lager uttrekket i journalen. Les det så inn på nytt."
    )
    assert refusal_comfort(FOUND) == "Ingenting er lagret."


def test_that_a_stopped_reading_says_that_the_extract_before_holds() -> None:
    assert refusal_what(Refusal(RefusalKind.CANCELLED)) == "Avbrutt. Forrige uttrekk gjelder."
    assert refusal_comfort(Refusal(RefusalKind.CANCELLED)) == ""


@pytest.mark.parametrize("kind", RefusalKind, ids=lambda kind: kind.name)
def test_that_no_refusal_names_a_flag_or_leaves_a_hole(kind: RefusalKind) -> None:
    full = Refusal(kind, table="kontakter", column="dato", row=7, expected="tiltak.csv", count=3)
    for language, refusal in product(("nb", "en"), (full, Refusal(kind))):
        texts = [refusal_what(refusal, language), refusal_fix(refusal, language)]
        texts.append(refusal_where(refusal, language))
        for text in filter(None, texts):
            assert text.endswith((".", "?"))
            assert not FLAGS.search(text)
            assert not re.search("[{}]|None", text)
            assert max(len(sentence.split()) for sentence in re.split(r"[.?] ", text)) <= 20


def test_that_bad_rows_are_counted_in_the_sentence_and_not_in_the_place() -> None:
    bad = Refusal(RefusalKind.TOO_MANY_BAD_ROWS, table="diagnoser", count=312)
    assert plain(refusal_what(bad)) == "312 rader kan ikke brukes."
    assert refusal_where(bad) == "Tabell diagnoser."


def test_that_only_bad_rows_may_be_accepted_and_only_a_named_columns_hits_passed() -> None:
    assert [kind for kind in RefusalKind if can_be_accepted(Refusal(kind))] == [RefusalKind.TOO_MANY_BAD_ROWS]
    assert can_be_passed(FOUND)
    assert not can_be_passed(Refusal(RefusalKind.NATIONAL_NUMBER, table="kontakter"))
    never = Refusal(RefusalKind.IDENTITY_COLUMN, table="pasienter", column="navn")
    assert not can_be_passed(never)


@pytest.mark.parametrize("reason", Reason)
def test_that_the_stores_refusals_say_what_and_how_without_commands(reason: Reason) -> None:
    for language in ("nb", "en"):
        for text in (store_sentence(reason, language), store_fix(reason, language)):
            assert text.endswith(".")
            assert not FLAGS.search(text)
            assert max(len(sentence.split()) for sentence in text.split(". ")) <= 20
