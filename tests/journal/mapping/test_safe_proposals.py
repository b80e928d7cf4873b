"""A proposal is never the opposite of what is written: what isn't known to mean a word is left for a person."""

from __future__ import annotations

import pytest

from listeoversikt.journal.mapping.known_headers import CHOICES, words_known
from listeoversikt.journal.mapping.suggest import ALIKE, header_likeness, suggestions, word_meant
from listeoversikt.journal.mapping.traits import Traits

ROUND = [
    ("innleggelser", "hastegrad", "Subakutt"),
    ("innleggelser", "hastegrad", "Planlagt ø-hjelp"),
    ("innleggelser", "hastegrad", "ikke-akutt"),
    ("legemidler", "fast", "Ikke  behov"),
    ("kontakter", "type", "Enkel konsultasjon"),
    ("kontakter", "type", "Konsultasjon avlyst"),
    ("kontakter", "type", "Ikke møtt"),
    ("kontakter", "type", "Telefon ubesvart"),
    ("kontakter", "rolle", "Sykepleierstudent"),
    ("kontakter", "rolle", "Ikke lege"),
    ("kontakter", "rolle", "Vikar"),
    ("pasienter", "bosted", "Ikke sykehjem"),
    ("innleggelser", "utskrevet_til", "Annen sykehjem"),
    ("maalinger", "type", "NPU27301"),
    ("tiltak", "type", "Legemiddelgjennomgang avslått"),
    ("tiltak", "type", "Legemiddelgjennomgang uten lege"),
    ("tiltak", "type", "Årskontroll"),
    ("tiltak", "type", "Plan"),
    ("tiltak", "type", "Plan avvist"),
]


@pytest.mark.parametrize(("table", "column", "text"), ROUND)
def test_that_a_word_that_is_only_like_a_known_one_is_left_for_a_person(
    table: str, column: str, text: str
) -> None:
    assert word_meant(table, column, text) is None


@pytest.mark.parametrize(
    ("table", "column", "text", "word"),
    [
        ("innleggelser", "hastegrad", "Uplanlagt", "ohjelp"),
        ("innleggelser", "hastegrad", "Ikke planlagt", "ohjelp"),
        ("innleggelser", "hastegrad", "Akuttinnleggelse", "ohjelp"),
        ("legemidler", "fast", "Ikke fast", "nei"),
        ("legemidler", "fast", "Ikke regelmessig", "nei"),
        ("kontakter", "rolle", "Sykepl.", "sykepleier"),
        ("kontakter", "type", "Kons", "konsultasjon"),
    ],
)
def test_that_a_negated_word_that_is_known_is_proposed_as_what_it_means(
    table: str, column: str, text: str, word: str
) -> None:
    assert word_meant(table, column, text) == word


@pytest.mark.parametrize("before", ["Ikke ", "ikke-", "U", "Uten ", "Avlyst ", "Avslått "])
def test_that_no_known_word_with_a_negation_before_it_is_proposed_as_the_word(before: str) -> None:
    for table, column in CHOICES:
        for text, word in words_known(table, column).items():
            assert word_meant(table, column, before + text) != word, (column, before + text)


@pytest.mark.parametrize(
    ("table", "column", "header"),
    [
        ("innleggelser", "ut", "Innskrivningsdato"),
        ("innleggelser", "inn", "Utskrevet dag"),
        ("pasienter", "hjemmetjeneste", "Uten hjemmetjeneste"),
        ("pasienter", "reservert_kontakt", "Ikke reservert"),
        ("pasienter", "liste_fra", "På listene til"),
        ("legemidler", "fra", "Seponert fra"),
    ],
)
def test_that_a_header_that_says_the_opposite_is_not_like_a_known_one(
    table: str, column: str, header: str
) -> None:
    assert header_likeness(table, column, header) < ALIKE


def test_that_the_day_of_admission_is_proposed_by_its_usual_headers() -> None:
    for header, column in (("Innskrivningsdato", "inn"), ("Utskrivingsdato", "ut")):
        found = suggestions("innleggelser", header, Traits(filled=3, distinct=3, date=1.0))
        assert found[0].column == column
