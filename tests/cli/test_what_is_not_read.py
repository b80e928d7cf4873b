"""The command line tells which files and sheets weren't read, and which cells were read as empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.journal.mapping.profile_file import profile_to_toml
from tests.cli.saying import assert_done
from tests.contract.driving import drive
from tests.operations.small_books import CONTACTS, DIAGNOSES, PATIENTS, small_book
from tests.operations.stores import new_store

READABLE = "Uttrekket kan leses."
STAYS = """
pasient_id | inn | ut | hastegrad
P1 | 2026-03-10 | 2026-03-12 | Ø-hj.
P2 | 2026-03-11 | 2026-03-13 | planlagt
P3 | 2026-03-12 | 2026-03-14 | Ø-hj.
"""


def whole(path: Path, **more: str) -> Path:
    sheets = {"pasienter": PATIENTS, "diagnoser": DIAGNOSES} | {
        name.replace("_", " "): table for name, table in more.items()
    }
    return small_book(path / "liste.xlsx", sheets)


@pytest.mark.parametrize("sheet", ["kontakter_2025", "Timebok"])
def test_that_a_sheet_that_looks_like_a_table_and_is_not_read_is_named(tmp_path: Path, sheet: str) -> None:
    done = drive("check", str(whole(tmp_path, **{sheet: CONTACTS})))
    assert_done(done)
    shown = sheet.replace("_", " ")
    assert f"Ikke lest: liste.xlsx › {shown} (ser ut som tabellen kontakter)." in done.out
    assert READABLE not in done.out
    assert "Uttrekket kan leses, men ikke alt som ser ut som en tabell, er lest." in done.out


def test_that_the_other_of_two_sheets_is_named(tmp_path: Path) -> None:
    path = whole(tmp_path, Timebok_2025=CONTACTS, Timebok_2026=CONTACTS)
    profile = tmp_path / "profil.toml"
    profile.write_bytes(profile_to_toml(Profile("x", {"kontakter": TableProfile(sources=("Timebok 2026",))})))
    done = drive("check", str(path), "--profile", str(profile))
    assert_done(done)
    assert "kontakter: 3 lest" in done.out
    assert "Ikke lest: liste.xlsx › Timebok 2025 (ser ut som tabellen kontakter)." in done.out
    assert READABLE not in done.out


def test_that_a_sheet_of_notes_is_named_and_the_export_can_be_read(tmp_path: Path) -> None:
    done = drive("check", str(whole(tmp_path, Forklaring="Kolonne | Betyr\nkode | diagnosekode")))
    assert_done(done)
    assert "Ikke lest: liste.xlsx › Forklaring." in done.out
    assert READABLE in done.out


def test_that_a_list_of_codes_beside_the_diagnoses_is_no_table(tmp_path: Path) -> None:
    done = drive("check", str(whole(tmp_path, Diagnosekoder="kode | tekst\nT90 | Diabetes")))
    assert READABLE in done.out


def test_that_a_whole_export_says_nothing_of_the_kind(tmp_path: Path) -> None:
    done = drive("check", str(whole(tmp_path)))
    assert_done(done)
    assert READABLE in done.out
    assert "Ikke lest" not in done.out
    assert "leses som tom" not in done.out


def test_that_cells_that_are_read_as_empty_are_counted_by_column(tmp_path: Path) -> None:
    done = drive("check", str(whole(tmp_path, innleggelser=STAYS)))
    assert_done(done)
    assert "innleggelser.hastegrad: 2 celler ble ikke forstått og leses som tomme." in done.out
    assert "Ø-hj" not in done.out


def test_that_stays_without_urgency_are_told(tmp_path: Path) -> None:
    done = drive("check", str(whole(tmp_path, innleggelser=STAYS)))
    assert "2 av 3 innleggelser mangler hastegrad og teller ikke som øyeblikkelig hjelp." in done.out


def test_that_an_import_tells_the_same(tmp_path: Path) -> None:
    store = new_store(tmp_path / "lager")
    path = whole(tmp_path, innleggelser=STAYS, kontakter_2025=CONTACTS)
    done = drive("import", str(path), "--store", str(store))
    assert_done(done)
    assert "Ikke lest: liste.xlsx › kontakter 2025 (ser ut som tabellen kontakter)." in done.out
    assert "innleggelser.hastegrad: 2 celler ble ikke forstått og leses som tomme." in done.out


def test_that_a_hidden_sheet_is_no_fhir_resource(tmp_path: Path) -> None:
    import openpyxl

    path = whole(tmp_path, Skjult="a | b\n1 | 2")
    book = openpyxl.load_workbook(path)
    book["Skjult"].sheet_state = "hidden"
    book.save(path)
    done = drive("check", str(path))
    assert_done(done)
    assert "hidden_sheet" not in done.out
    assert "FHIR" not in done.out
    assert "1 skjult ark er ikke lest." in done.out


def test_that_a_profile_is_shown_and_drafted_with_columns_passed_by_name(tmp_path: Path) -> None:
    ids = ("01010150074", "12345678901", "98765432109")
    sheets = {}
    for name, table in (("pasienter", PATIENTS), ("diagnoser", DIAGNOSES)):
        for number, one in enumerate(ids, start=1):
            table = table.replace(f"\nP{number} ", f"\n{one} ")
        sheets[name] = table
    path = small_book(tmp_path / "liste.xlsx", sheets)
    shown = drive("profile", "show", str(path))
    assert "pasient_id kan ikke tas med" in shown.out
    passing = ("--pass-column", "pasienter.pasient_id", "--pass-column", "diagnoser.pasient_id")
    shown = drive("profile", "show", str(path), *passing)
    assert_done(shown)
    assert "  pasient_id = pasient_id" in shown.out
    assert "kan ikke tas med" not in shown.out
