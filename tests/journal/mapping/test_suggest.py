"""Proposals: by headers that record systems are known to use, by likeness, by what the cells look like."""

from __future__ import annotations

import pytest

from listeoversikt.journal.mapping.date_forms import as_iso, date_form_of
from listeoversikt.journal.mapping.known_headers import headers_known
from listeoversikt.journal.mapping.suggest import (
    DRAFTED,
    Ground,
    code_system,
    drafted,
    guess_table,
    suggestions,
    word_meant,
)
from listeoversikt.journal.mapping.traits import Traits, traits_of
from listeoversikt.journal.names import COLUMNS, TABLES
from listeoversikt.words.mapping import GROUNDS, ground_words
from tests.journal.raw import one_column

DATES = ("2026-01-02", "03.02.2026", "4.2.26")


def traits(*texts: str) -> Traits:
    """Of a column with these texts, one a row."""
    return traits_of(one_column(*texts).unknown[0])


@pytest.mark.parametrize(
    ("table", "header", "texts", "column"),
    [
        ("pasienter", "Pasientnr", ("P1", "P2"), "pasient_id"),
        ("pasienter", "Født år", ("1950", "1960"), "fodselsaar"),
        ("pasienter", "FØDSELSÅR", ("1950", "1960"), "fodselsaar"),
        ("pasienter", "Kjønn", ("Kvinne", "Mann"), "kjonn"),
        ("pasienter", "K/M", ("K", "M"), "kjonn"),
        ("diagnoser", "Diagnosekode", ("T90", "K86"), "kode"),
        ("diagnoser", "ICPC", ("T90", "K86"), "kode"),
        ("diagnoser", "Diagnosedato", DATES, "dato"),
        ("kontakter", "Konsultasjonstype", ("Video", "Tlf"), "type"),
        ("kontakter", "Konsultasjonstyper", ("Video", "Tlf"), "type"),
        ("legemidler", "Preparat ATC", ("A10BA02", "C07AB02"), "atc"),
        ("legemidler", "Legemiddelkode", ("A10BA02", "C07AB02"), "atc"),
        ("innleggelser", "Innlagt dato", DATES, "inn"),
        ("innleggelser", "Utskrevet dato", DATES, "ut"),
        ("maalinger", "Prøvesvar", ("7,4", "52"), "verdi"),
        ("tiltak", "Utført", DATES, "dato"),
    ],
)
def test_that_the_usual_headers_are_proposed(
    table: str, header: str, texts: tuple[str, ...], column: str
) -> None:
    best = suggestions(table, header, traits(*texts))[0]
    assert best.column == column
    assert best.strength >= DRAFTED
    assert best.grounds


def test_that_a_header_is_not_proposed_against_what_its_cells_hold() -> None:
    dates = suggestions("diagnoser", "Diagnose", traits("Diabetes", "Astma", "Hodepine"))
    assert all(one.strength < DRAFTED for one in dates)


def test_that_content_alone_tells_a_code_of_medicine_and_says_so() -> None:
    best = suggestions("legemidler", "Xyz", traits("A10BA02", "C07AB02"))[0]
    assert (best.column, best.grounds) == ("atc", ((Ground.ATC, 1.0),))


def test_that_nothing_is_proposed_for_what_looks_like_nothing() -> None:
    assert suggestions("kontakter", "Xyz", traits("a b c d", "e f g h")) == ()


def test_that_a_column_is_drafted_once_for_the_best_header() -> None:
    found = drafted(
        "kontakter",
        [("Dato", traits(*DATES)), ("Kontaktdato", traits(*DATES)), ("Type", traits("Video"))],
        {},
    )
    assert {number: one.column for number, one in found.items()} == {0: "dato", 2: "type"}


def test_that_what_is_settled_is_left_alone() -> None:
    found = drafted("kontakter", [("Dato", traits(*DATES)), ("Kontaktdato", traits(*DATES))], {1: "dato"})
    assert found == {}


def test_that_the_only_dates_that_are_left_are_proposed_for_the_date_that_is_missing() -> None:
    headers = [("Pasientnr", traits("P1")), ("Time", traits(*DATES)), ("Type", traits("Video"))]
    assert drafted("kontakter", headers, {})[1].grounds == ((Ground.DATES, 1.0),)
    assert 1 not in drafted("kontakter", [*headers, ("Endret", traits(*DATES))], {})


@pytest.mark.parametrize(
    ("source", "table"),
    [
        ("Problemliste 2026-03.csv", "diagnoser"),
        ("journal.xlsx › Medisiner", "legemidler"),
        ("LABSVAR", "maalinger"),
        ("Sykehusinnleggelser", "innleggelser"),
    ],
)
def test_that_a_table_is_proposed_by_its_name(source: str, table: str) -> None:
    found = guess_table(source, [])
    assert found is not None
    assert (found.table, found.by_name) == (table, True)


def test_that_a_table_is_proposed_by_its_columns() -> None:
    headers = [
        ("Pasientnr", traits("P1", "P2")),
        ("Prep", traits("A10BA02", "C07AB02")),
        ("Forskrevet", traits(*DATES)),
    ]
    found = guess_table("Ark1", headers)
    assert found is not None
    assert (found.table, found.by_name) == ("legemidler", False)
    assert guess_table("Ark1", [("Rom", traits("1", "2")), ("Farge", traits("blå"))]) is None
    assert guess_table("Ark1", []) is None


@pytest.mark.parametrize(
    ("table", "column", "text", "word"),
    [
        ("kontakter", "type", "Kons. lege", "konsultasjon"),
        ("kontakter", "type", "Sykebesøk", "hjemmebesok"),
        ("kontakter", "type", "E-konsult", "ekonsultasjon"),
        ("kontakter", "type", "Videokonsultasjon ", "video"),
        ("kontakter", "type", "Rørpost", None),
        ("pasienter", "kjonn", "Jente", "K"),
        ("innleggelser", "hastegrad", "Øyeblikkelig-hjelp", "ohjelp"),
        ("diagnoser", "kodeverk", "ICPC-2B", "ICPC-2"),
        ("maalinger", "type", "LDL-kolesterol", "ldl"),
    ],
)
def test_that_the_usual_words_are_proposed(table: str, column: str, text: str, word: str | None) -> None:
    assert word_meant(table, column, text) == word


def test_that_the_code_system_is_told_by_the_codes_when_it_is_plain() -> None:
    assert code_system(traits("T90", "K86", "D97")) == "ICPC-2"
    assert code_system(traits("E119", "I10.9", "J44.1")) == "ICD-10"
    assert code_system(traits("T90", "E119", "K86")) == ""
    assert code_system(Traits()) == ""


def test_that_no_known_header_means_two_columns_that_every_patient_must_have() -> None:
    for table in TABLES:
        ids = headers_known(table)["pasient_id"]
        for column in COLUMNS[table]:
            assert column == "pasient_id" or not ids & headers_known(table)[column], (table, column)


@pytest.mark.parametrize(
    ("texts", "form"),
    [
        (("20260331", "20251224"), "ÅÅÅÅMMDD"),
        (("31/03/2026", "01/02/2026"), "DD/MM/ÅÅÅÅ"),
        (("01/02/2026", "03/04/2026"), ""),
        (("31.03.2026", "1.2.26"), ""),
        (("31-03-2026", ""), "DD-MM-ÅÅÅÅ"),
        (("x",), ""),
        ((), ""),
    ],
)
def test_that_a_form_of_dates_is_proposed_only_when_it_is_plain(texts: tuple[str, ...], form: str) -> None:
    assert date_form_of(list(texts)) == form


def test_that_an_impossible_date_stays_as_it_is_written() -> None:
    assert as_iso("20260230", "ÅÅÅÅMMDD") == "20260230"


def test_that_every_ground_has_its_words() -> None:
    assert set(GROUNDS) == {ground.value for ground in Ground}
    assert ground_words(Ground.DATES, 0.987) == "98\u00a0% av cellene er datoer"
    assert ground_words(Ground.DATES, 0.987, "en") == "98% of the cells are dates"
