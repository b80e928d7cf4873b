"""The same export in every dialect of the contract gives the same answers («found out, not asked»)."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest

from .dialects import DIALECTS, WINDOWS
from .driving import Office, Outcome, assert_accepted, drive, mentions
from .exports import PLAIN, Export, Row, replace, write_zip

FILES = ("internt/scores.csv", "internt/worklist.csv", "internt/discharges.csv", "indicators.csv")


def assert_same_answers(office: Office, path: Path, clean: Outcome) -> None:
    """Every table is read as in the clean export, and the scores are equal to the byte."""
    outcome = office.check(path)
    assert_accepted(outcome)
    for table in clean.report["tables"]:
        assert outcome.counts(table) == clean.counts(table), table
    scores = office.root / "like.csv"
    assert drive("score", str(path), "--out", str(scores)).code == 0
    assert clean.folder is not None
    assert scores.read_bytes() == (clean.folder / "internt" / "scores.csv").read_bytes()


def assert_same_files(outcome: Outcome, clean: Outcome) -> None:
    """What `run` writes of scores, worklist, discharges and indicators is equal to the byte."""
    assert_accepted(outcome)
    assert clean.folder is not None and outcome.folder is not None
    for name in FILES:
        assert (outcome.folder / name).read_bytes() == (clean.folder / name).read_bytes(), name


def test_that_the_clean_export_is_read_whole_and_without_findings(clean_run: Outcome, export: Export) -> None:
    for table, rows in export.rows.items():
        counts = clean_run.counts(table)
        assert counts == {"read": len(rows), "kept": len(rows), "set_aside": 0, "ignored": 0}, table
    assert clean_run.findings() == []


def test_that_the_clean_export_gives_scores_that_differ_between_patients(clean_run: Outcome) -> None:
    for column in ("frailty_index", "hfrs", "charlson", "medications", "disease_groups", "target_groups"):
        assert len({row[column] for row in clean_run.scores().values()}) > 2, column


@pytest.mark.parametrize("name", DIALECTS)
def test_that_the_answers_do_not_depend_on_how_the_files_are_written(
    name: str, office: Office, export: Export, clean_run: Outcome
) -> None:
    assert_same_answers(office, office.put(export, DIALECTS[name]), clean_run)


WHOLE_JOB = (
    "a Norwegian Windows program",
    "a Norwegian spreadsheet",
    "lines that end in CR alone",
    "decimal comma in quotes between commas",
    "all three kinds of date in one column",
    "headers and values with æ, ø and å",
    "headers and values spelled with oe and aa",
    "codes with dagger, star and plus",
)


@pytest.mark.parametrize("name", WHOLE_JOB)
def test_that_the_whole_job_does_not_depend_on_how_the_files_are_written(
    name: str, office: Office, export: Export, clean_run: Outcome
) -> None:
    assert_same_files(office.run(office.put(export, DIALECTS[name])), clean_run)


@pytest.mark.parametrize("form", ["zip", "zip with a folder"])
@pytest.mark.parametrize("dialect", ["ISO dates", "a Norwegian Windows program"])
def test_that_a_zip_gives_the_answers_of_its_folder(
    form: str, dialect: str, office: Office, export: Export, clean_run: Outcome
) -> None:
    assert_same_answers(office, office.put(export, DIALECTS[dialect], form), clean_run)


def test_that_a_zip_in_capitals_is_read(office: Office, export: Export, clean_run: Outcome) -> None:
    assert_same_answers(office, write_zip(export.files(), office.root / "UTTREKK.ZIP"), clean_run)


def test_that_spaces_around_the_cells_mean_nothing(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    files = {
        name: content.replace(b";", b" ; ").replace(b"\n", b" \n") if name.endswith(".csv") else content
        for name, content in export.files(DIALECTS["semicolon between the cells"]).items()
    }
    assert_same_answers(office, office.put_files(files), clean_run)


def test_that_a_zip_without_compression_is_read(office: Office, export: Export, clean_run: Outcome) -> None:
    path = write_zip(export.files(), office.root / "lagret.zip", compression=zipfile.ZIP_STORED)
    assert_same_answers(office, path, clean_run)


def test_that_a_zip_keeps_the_norwegian_letters_of_its_file_names(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    path = office.put(export, DIALECTS["files named Pasienter.csv and Målinger.csv"], "zip with a folder")
    assert_same_answers(office, path, clean_run)


def test_that_file_names_decomposed_by_a_mac_are_read(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    # macOS writes å as a + U+030A in folders and zips.
    files = {name.replace("maalinger", "ma\u030alinger"): content for name, content in export.files().items()}
    assert_same_answers(office, office.put_files(files), clean_run)


def test_that_each_table_may_have_a_dialect_of_its_own(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    names = ("UTF-8 with BOM", "Windows-1252", "tab between the cells", "a Norwegian Windows program")
    tables = list(export.columns)
    each = {table: DIALECTS[names[place % len(names)]] for place, table in enumerate(tables)}
    assert_same_answers(office, office.put(export, each=each), clean_run)


def test_that_an_extract_description_with_a_bom_is_read(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    files = export.files()
    files["uttrekk.json"] = b"\xef\xbb\xbf" + files["uttrekk.json"]
    assert_same_answers(office, office.put_files(files), clean_run)


def test_that_a_file_that_is_no_table_is_left_alone(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    files = export.files() | {"LESMEG.txt": b"Uttrekket er laget av journalsystemet.\r\n"}
    assert_same_answers(office, office.put_files(files), clean_run)


CELLS_FULL_OF_DELIMITERS = {
    "the other delimiters inside a quoted cell": ('a, b; c\td "sitat" e', {}),
    "more commas than semicolons in a file with semicolons": ("a, b, c, d, e, f, g", {"delimiter": ";"}),
    "more semicolons than commas in a file with commas": ("a; b; c; d; e; f; g; h; i", {"delimiter": ","}),
    "a line break inside a quoted cell": ("første linje\nannen linje", {}),
}


@pytest.mark.parametrize(("text", "how"), CELLS_FULL_OF_DELIMITERS.values(), ids=CELLS_FULL_OF_DELIMITERS)
def test_that_a_cell_may_hold_what_separates_cells(
    text: str, how: dict[str, str], office: Office, export: Export, clean_run: Outcome
) -> None:
    export.with_column("kontakter", "fritekst", text)
    dialect = replace(PLAIN, encoding="cp1252", **how)  # type: ignore[arg-type]
    assert_same_answers(office, office.put(export, dialect), clean_run)


def test_that_empty_lines_at_the_end_are_no_rows(office: Office, export: Export, clean_run: Outcome) -> None:
    files = {
        name: content + b"\r\n\r\n" if name.endswith(".csv") else content
        for name, content in export.files(WINDOWS).items()
    }
    assert_same_answers(office, office.put_files(files), clean_run)


def test_that_a_delimiter_at_the_end_of_every_line_adds_nothing(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    for table in export.columns:
        export.with_column(table, "")
    dialect = replace(PLAIN, delimiter=";", quoting=csv.QUOTE_MINIMAL)
    assert_same_answers(office, office.put(export, dialect), clean_run)


def test_that_the_order_of_rows_means_nothing(office: Office, export: Export, clean_run: Outcome) -> None:
    for place, rows in enumerate(export.rows.values()):
        rows.sort(key=lambda row: hash_of(row, place))
    assert_same_files(office.run(export), clean_run)


def hash_of(row: Row, salt: int) -> int:
    """A shuffle that's the same on every machine (Python's own hash isn't)."""
    return sum((place + salt + 1) * ord(sign) for place, sign in enumerate(str(row))) % 997


def test_that_the_same_export_twice_gives_the_same_bytes(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    assert_same_files(office.run(export), clean_run)


# -- columns the contract doesn't know, and names it knows as synonyms --


def test_that_unknown_columns_are_ignored_and_listed(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    export.with_column("kontakter", "Romnummer", "rom 12")
    export.with_column("pasienter", "skrevet_av_system", "ja visst")
    assert_same_answers(office, office.put(export), clean_run)
    outcome = office.check(export)
    for name in ("Romnummer", "skrevet_av_system"):
        assert mentions(outcome.report_text, name), f"{name} isn't listed in the report"
        assert not mentions(clean_run.report_text, name)
    assert "rom 12" not in outcome.report_text and "ja visst" not in outcome.report_text


def test_that_reservert_is_another_name_for_reservert_kontakt(
    office: Office, export: Export, clean_run: Outcome
) -> None:
    renamed = office.put(export.rename_column("pasienter", "reservert_kontakt", "reservert"))
    assert_same_answers(office, renamed, clean_run)
    assert_same_files(office.run(renamed), clean_run)
