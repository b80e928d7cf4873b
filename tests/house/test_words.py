"""Every refusal, reason and note has its sentence in both languages; no hole is left unfilled."""

from __future__ import annotations

import re
import string
from enum import Enum
from itertools import product

import pytest

from listeoversikt import words
from listeoversikt.followup.reasons import Reason as WorklistReason
from listeoversikt.indicators.hiding import HiddenAs
from listeoversikt.indicators.result import Note, Remark
from listeoversikt.journal.findings import Finding, Reason
from listeoversikt.journal.refusal import Refusal, RefusalKind
from tests.cli.saying import ENGLISH, ONLY_NORWEGIAN
from tests.contract.driving import NORWEGIAN

LANGUAGES = ("nb", "en")
TABLES: dict[str, tuple[type[Enum], dict[Enum, dict[str, str]]]] = {
    "REFUSALS": (RefusalKind, words.REFUSALS),  # type: ignore[dict-item]
    "REASONS": (Reason, words.REASONS),  # type: ignore[dict-item]
    "EXPECTATIONS": (Reason, words.EXPECTATIONS),  # type: ignore[dict-item]
    "HIDDEN_WORDS": (HiddenAs, words.HIDDEN_WORDS),  # type: ignore[dict-item]
    "NOTES": (Note, words.NOTES),  # type: ignore[dict-item]
}


def holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("name", TABLES)
def test_that_every_member_has_words_in_both_languages_with_the_same_holes(name: str) -> None:
    members, table = TABLES[name]
    assert set(table) == set(members)
    for member, texts in table.items():
        assert set(texts) == set(LANGUAGES), member
        assert all(text.strip() for text in texts.values()), member
        assert holes(texts["nb"]) == holes(texts["en"]), member


def test_that_every_reason_of_the_worklist_has_a_title_in_both_languages() -> None:
    assert set(words.REASON_TITLES) == set(words.ENGLISH_REASON_TITLES) == set(WorklistReason)
    for reason in WorklistReason:
        titles = [words.reason_title(reason, language) for language in LANGUAGES]
        assert len(set(titles)) == 2
        assert not ONLY_NORWEGIAN.search(titles[1])


FULL = {
    "table": "kontakter",
    "column": "dato",
    "row": 7,
    "expected": "noe",
    "file": "uttrekk.json",
    "count": 3,
}


@pytest.mark.parametrize("kind", RefusalKind, ids=lambda kind: kind.name)
def test_that_a_refusal_is_one_sentence_that_says_how_to_mend_it(kind: RefusalKind) -> None:
    for language, known in product(LANGUAGES, (FULL, {})):
        sentence = words.refusal_sentence(Refusal(kind, **known), language)  # type: ignore[arg-type]
        assert "\n" not in sentence
        assert not re.search("[{}]|None", sentence), sentence
        assert sentence.endswith(".")
        assert ": " in sentence, "what to do follows after a colon"
        assert (NORWEGIAN if language == "nb" else ENGLISH).search(sentence)
    filled = words.refusal_sentence(Refusal(kind, **FULL))  # type: ignore[arg-type]
    if "{place}" in words.REFUSALS[kind]["nb"]:
        assert "tabellen kontakter, kolonnen dato, rad 7" in filled


def test_that_a_place_names_what_is_known_of_it() -> None:
    kind = RefusalKind.MISSING_COLUMN
    assert words.place_of(Refusal(kind, table="tiltak")) == "tabellen tiltak"
    assert words.place_of(Refusal(kind, table="tiltak", row=1), "en") == "table tiltak, row 1"
    assert words.place_of(Refusal(kind, file="uttrekk.json")) == "uttrekk.json"


@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.name)
def test_that_a_finding_says_why_and_what_was_expected(reason: Reason) -> None:
    finding = Finding("kontakter", 7, "dato", (reason, Reason.BAD_DATE), "K, M", "99", True)
    for language in LANGUAGES:
        why, wanted = words.reason_text(finding, language), words.expectation_text(finding, language)
        assert "; " in why
        assert wanted
        assert not re.search("[{}]", why + wanted)


@pytest.mark.parametrize("note", Note, ids=lambda note: note.name)
def test_that_a_note_names_table_and_column_as_the_export_does(note: Note) -> None:
    for language in LANGUAGES:
        text = words.note_text(Remark(note, what="innleggelser.known", count=4), language)
        assert not re.search("[{}]", text)
        assert "innleggelser.known" not in text
        if "{what}" in words.NOTES[note][language]:
            assert "innleggelser.kjent_dato" in text
