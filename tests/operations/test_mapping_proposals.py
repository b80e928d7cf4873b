"""Proposals stay proposals until somebody has looked at them, sheet by sheet; in a draft file each is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.operations.mapped_profile import profile_of
from listeoversikt.operations.mapping_draft import Draft, Origin, confirm, date_form, draft_of
from listeoversikt.operations.mapping_lines import look
from listeoversikt.operations.profile_draft import draft_file
from tests.operations.mapping_ways import header_of, lines_of, surveyed
from tests.operations.small_books import DIAGNOSES, PATIENTS, small_book

STAYS = """
pasient_id | inn | ut | hastegrad
P1 | 03/21/2026 | 03/25/2026 | Uplanlagt
P2 | 03/22/2026 | 03/26/2026 | Elektiv
P3 | 03/23/2026 | 03/27/2026 | Halvplanlagt
"""
SOURCE = "liste.xlsx › innleggelser"
PEOPLE = PATIENTS.replace("kjonn", "Kjønn").replace("| K", "| Jente")
PEOPLES = "liste.xlsx › pasienter"


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    sheets = {"pasienter": PEOPLE, "diagnoser": DIAGNOSES, "innleggelser": STAYS}
    return draft_of(surveyed(small_book(tmp_path / "liste.xlsx", sheets)), "Vår")


def test_that_only_known_words_are_proposed_and_the_rest_is_left(draft: Draft) -> None:
    [words] = [one for one in lines_of(draft, SOURCE).words if one.column == "hastegrad"]
    assert {line.text: (line.word, line.origin) for line in words.lines} == {
        "Uplanlagt": ("ohjelp", Origin.SUGGESTED),
        "Elektiv": ("planlagt", Origin.SUGGESTED),
        "Halvplanlagt": (None, Origin.UNKNOWN),
    }
    assert lines_of(draft, SOURCE).unread == 1


def test_that_a_form_of_dates_is_a_proposal_too(draft: Draft) -> None:
    line = header_of(draft, SOURCE, "inn")
    assert (line.date_form, line.date_origin) == ("MM/DD/ÅÅÅÅ", Origin.SUGGESTED)
    assert lines_of(draft, SOURCE).unconfirmed == 4  # two words, two columns of dates
    chosen = date_form(draft, SOURCE, "inn", "MM/DD/ÅÅÅÅ")
    assert header_of(chosen, SOURCE, "inn").date_origin is Origin.CHOSEN
    assert lines_of(chosen, SOURCE).unconfirmed == 3


def test_that_a_sheet_that_has_been_looked_over_leaves_the_others_proposals(draft: Draft) -> None:
    first = confirm(draft, PEOPLES)
    assert lines_of(first, PEOPLES).unconfirmed == 0
    assert look(first).unconfirmed == lines_of(first, SOURCE).unconfirmed == 4
    whole = confirm(first, SOURCE)
    assert look(whole).unconfirmed == 0
    assert profile_of(whole) == profile_of(draft)


def test_that_a_draft_file_tells_every_proposal(draft: Draft) -> None:
    text = draft_file(draft).decode()
    assert "# Forslag i innleggelser.hastegrad: Uplanlagt er ohjelp (1 rad)." in text
    assert "# Forslag i innleggelser.hastegrad: Elektiv er planlagt (1 rad)." in text
    assert "# Forslag i innleggelser: datoene i inn er skrevet MM/DD/ÅÅÅÅ." in text
    assert "# Ikke forstått i innleggelser.hastegrad: Halvplanlagt (1 rad)" in text
    assert "Forslag i innleggelser.hastegrad" not in draft_file(confirm(draft)).decode()


def test_that_a_word_that_nobody_understands_in_a_column_that_need_not_be_there_is_counted(
    tmp_path: Path,
) -> None:
    stays = STAYS.replace("Uplanlagt", "Ø-hj.").replace("Elektiv", "Ø-hj.").replace("Halvplanlagt", "Ø-hj.")
    sheets = {"pasienter": PATIENTS, "diagnoser": DIAGNOSES, "innleggelser": stays}
    found = surveyed(small_book(tmp_path / "liste.xlsx", sheets))
    assert [(one.table, one.column, one.rows) for one in found.unread] == [("innleggelser", "hastegrad", 3)]
