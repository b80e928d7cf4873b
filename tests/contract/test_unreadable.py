"""Missing parts and unreadable files: refused with table, column and what was expected; never a traceback."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from .base_export import REQUIRED, T
from .driving import Office, Outcome, assert_accepted, assert_refused, assert_unharmed
from .exports import Export, write_zip

# -- what must be there --


@pytest.mark.parametrize("table", ["pasienter", "diagnoser"])
def test_that_a_missing_required_table_is_refused(table: str, office: Office, export: Export) -> None:
    assert_refused(office.run(export.without_table(table)), table)


@pytest.mark.parametrize("table", ["kontakter", "legemidler", "innleggelser", "maalinger", "tiltak"])
def test_that_a_missing_optional_table_is_no_refusal(table: str, office: Office, export: Export) -> None:
    outcome = office.run(export.without_table(table))
    assert_accepted(outcome)
    if table != "tiltak":
        assert {row["missing"] for row in outcome.scores().values()} == {table}


def test_that_the_two_required_tables_are_enough_and_missing_is_not_zero(
    office: Office, export: Export
) -> None:
    for table in ("kontakter", "legemidler", "innleggelser", "maalinger", "tiltak"):
        export.without_table(table)
    outcome = office.run(export)
    assert_accepted(outcome)
    for row in outcome.scores().values():
        assert set(row["missing"].split("|")) == {"kontakter", "legemidler", "maalinger", "innleggelser"}
        for column in ("rxrisk", "medications", "cfs", "unplanned_admissions_12m", "admissions_baseline"):
            assert row[column] == "", column


def test_that_nothing_is_missing_in_a_full_export(clean_run: Outcome) -> None:
    assert {row["missing"] for row in clean_run.scores().values()} == {""}


NEEDED = [(table, column) for table, columns in REQUIRED.items() for column in columns]


@pytest.mark.parametrize(("table", "column"), NEEDED, ids=[".".join(pair) for pair in NEEDED])
def test_that_a_missing_required_column_is_refused(
    table: str, column: str, office: Office, export: Export
) -> None:
    assert_refused(office.check(export.without_column(table, column)), table, column)


def test_that_only_the_required_columns_are_needed(office: Office, export: Export) -> None:
    for table, needed in REQUIRED.items():
        export.columns[table] = needed.copy()
    outcome = office.run(export)
    assert_accepted(outcome)
    assert {row["medications"] for row in outcome.scores().values()} == {""}, "null without a fast column"


@pytest.mark.parametrize("table", ["pasienter", "diagnoser"])
def test_that_an_empty_list_is_refused(table: str, office: Office, export: Export) -> None:
    export.rows[table] = []
    assert_refused(office.run(export), table)


def test_that_a_list_of_bad_rows_alone_is_an_empty_list(office: Office, export: Export) -> None:
    for row in export.rows["diagnoser"]:
        row["pasient_id"] = "UKJENT"
    outcome = office.run(export, "--accept-findings")
    assert outcome.code == 1 and "diagnoser" in outcome.err.lower()


@pytest.mark.parametrize("table", ["kontakter", "legemidler", "innleggelser", "maalinger", "tiltak"])
def test_that_an_optional_table_may_be_empty(table: str, office: Office, export: Export) -> None:
    export.rows[table] = []
    outcome = office.check(export)
    assert_accepted(outcome)
    assert outcome.counts(table)["read"] == 0


# -- files that are no tables --


@pytest.mark.parametrize("table", list(REQUIRED))
def test_that_a_file_without_any_content_is_refused(table: str, office: Office, export: Export) -> None:
    files = export.files() | {f"{table}.csv": b""}
    assert_refused(office.run(office.put_files(files)), table)


@pytest.mark.parametrize("table", ["pasienter", "kontakter"])
def test_that_a_picture_named_as_a_table_is_refused(table: str, office: Office, export: Export) -> None:
    content = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 8
    assert_refused(office.run(office.put_files(export.files() | {f"{table}.csv": content})), table)


def test_that_a_folder_named_as_a_table_is_refused(office: Office, export: Export) -> None:
    files = export.files()
    del files["diagnoser.csv"]
    path = office.put_files(files)
    (path / "diagnoser.csv").mkdir()
    assert_refused(office.run(path), "diagnoser")


ODD_CONTENT = {
    "a row with too few cells": lambda text: text + b"PAS-0001,2026-01-01\n",
    "a row with too many cells": lambda text: text + b"PAS-0001,2026-01-01,telefon,lege,B1,2ad,x,y,z\n",
    "a quote that never ends": lambda text: text + b'PAS-0001,2026-01-01,"telefon,lege,B1,2ad\n',
    "a quote inside a cell": lambda text: text + b'PAS-0001,2026-01-01,tele"fon,lege,B1,2ad\n',
    "bytes that Windows-1252 hasn't got": lambda text: (
        text + b"PAS-0001,2026-01-01,\x81\x8d\x8f,lege,B1,2ad\n"
    ),
    "UTF-8 that breaks off": lambda text: text + b"PAS-0001,2026-01-01,telefon,lege,B1,\xc3\n",
    "a byte of zero": lambda text: text + b"PAS-0001,2026-01-01,tele\x00fon,lege,B1,2ad\n",
    "a very long cell": lambda text: text + b"PAS-0001,2026-01-01,telefon,lege,B1," + b"x" * 300_000 + b"\n",
    "the header twice": lambda text: text + text.split(b"\n")[0] + b"\n",
    "all line endings mixed": lambda text: text.replace(b"\n", b"\r\n", 5).replace(b"\n", b"\r", 2),
    "UTF-16": lambda text: text.decode().encode("utf-16"),
    "two columns of one name": lambda text: text.replace(b"pasient_id,dato", b"pasient_id,Pasient-ID", 1),
}


@pytest.mark.parametrize("spoil", ODD_CONTENT.values(), ids=ODD_CONTENT)
def test_that_odd_content_never_ends_in_a_traceback(spoil, office: Office, export: Export) -> None:  # type: ignore[no-untyped-def]
    files = export.files()
    files["kontakter.csv"] = spoil(files["kontakter.csv"])
    assert_unharmed(office.check(office.put_files(files)))


@pytest.mark.parametrize(
    "name", ["a row with too few cells", "a row with too many cells", "the header twice"]
)
def test_that_an_odd_row_is_never_dropped_in_silence(name: str, office: Office, export: Export) -> None:
    files = export.files()
    files["kontakter.csv"] = ODD_CONTENT[name](files["kontakter.csv"])
    outcome = office.check(office.put_files(files))
    assert outcome.code == 1 or outcome.counts("kontakter")["read"] == len(export.rows["kontakter"]) + 1


# -- paths that hold no export --


def test_that_a_path_that_does_not_exist_is_told(office: Office) -> None:
    outcome = office.check(office.root / "finnes_ikke")
    assert outcome.code in (1, 2) and outcome.err.strip() and "Traceback" not in outcome.said


def test_that_an_empty_folder_is_refused(office: Office) -> None:
    path = office.root / "tom"
    path.mkdir()
    assert_refused(office.run(path), "pasienter")


def test_that_a_text_file_is_refused(office: Office) -> None:
    path = office.root / "brev.txt"
    path.write_text("Kjære kollega", encoding="utf-8")
    assert_refused(office.run(path))


# -- zip files --


def patched(content: bytes, signature: bytes, offset: int, value: bytes) -> bytes:
    """Overwrite the field at `offset` after every such signature in a zip."""
    start = content.find(signature)
    while start >= 0:
        content = content[: start + offset] + value + content[start + offset + len(value) :]
        start = content.find(signature, start + 4)
    return content


LOCAL, CENTRAL = b"PK\x03\x04", b"PK\x01\x02"


def zipped(export: Export, **more: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (export.files() | more).items():
            archive.writestr(name, content)
    return buffer.getvalue()


SPOILED_ZIPS = {
    "cut in half": lambda whole: whole[: len(whole) // 2],
    "cut at the end": lambda whole: whole[:-30],
    "no zip at all": lambda whole: b"dette er ikke en zip-fil",
    "empty": lambda whole: b"",
    "damaged in the middle": lambda whole: whole[:300] + bytes(200) + whole[500:],
    "locked with a password": lambda whole: patched(
        patched(whole, LOCAL, 6, b"\x01\x00"), CENTRAL, 8, b"\x01\x00"
    ),
    "packed in an unknown way": lambda whole: patched(
        patched(whole, LOCAL, 8, b"\x63\x00"), CENTRAL, 10, b"\x63\x00"
    ),
}


@pytest.mark.parametrize("spoil", SPOILED_ZIPS.values(), ids=SPOILED_ZIPS)
def test_that_a_spoiled_zip_is_refused(spoil, office: Office, export: Export) -> None:  # type: ignore[no-untyped-def]
    path = office.root / "uttrekk.zip"
    path.write_bytes(spoil(zipped(export)))
    assert_refused(office.run(path))


def test_that_a_zip_of_nothing_is_refused(office: Office) -> None:
    assert_refused(office.run(write_zip({}, office.root / "tom.zip")), "pasienter")


WAYS_OUT = {
    "up one folder": "../ute.csv",
    "up from a folder inside": "uttrekk/../../ute.csv",
    "an absolute path": "/ute/ute.csv",
    "up one folder with a backslash": "..\\ute.csv",
    "a drive of Windows": "C:\\ute.csv",
    "the patients up one folder": "../pasienter.csv",
}


@pytest.mark.parametrize("name", WAYS_OUT.values(), ids=WAYS_OUT)
def test_that_a_path_out_of_the_folder_is_refused(name: str, office: Office, export: Export) -> None:
    inner = office.root / "dypt" / "nede"
    path = write_zip(export.files() | {name: b"pasient_id\nPAS-0001\n"}, inner / "uttrekk.zip")
    assert_refused(office.run(path))
    assert list(office.root.rglob("ute.csv")) == [] and not (inner / "pasienter.csv").exists()


def test_that_a_zip_that_unpacks_to_over_100_times_its_size_is_refused(
    office: Office, export: Export
) -> None:
    bomb = office.root / "bombe.zip"
    bomb.write_bytes(zipped(export, **{"kontakter.csv": export.files()["kontakter.csv"] + b"\n" * 6_000_000}))
    assert 100 * bomb.stat().st_size < 6_000_000
    assert_refused(office.run(bomb))


def test_that_a_zip_that_lies_about_its_size_is_refused(office: Office, export: Export) -> None:
    # The directory says 1,000 bytes; 6 million come out.
    content = zipped(export, **{"kontakter.csv": export.files()["kontakter.csv"] + b"\n" * 6_000_000})
    entry = content.rfind(CENTRAL, 0, content.rfind(b"kontakter.csv"))
    lying = content[: entry + 24] + struct.pack("<L", 1000) + content[entry + 28 :]
    path = office.root / "bombe.zip"
    path.write_bytes(lying)
    assert zipfile.ZipFile(path).getinfo("kontakter.csv").file_size == 1000
    assert_refused(office.run(path))


def test_that_a_zip_that_unpacks_to_under_100_times_its_size_is_read(office: Office, export: Export) -> None:
    path = office.root / "stor.zip"
    path.write_bytes(zipped(export, **{"LESMEG.txt": b"Uttrekket er laget slik. " * 30_000}))
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(entry.file_size for entry in archive.infolist())
    assert 25 < unpacked / path.stat().st_size < 95
    assert_accepted(office.check(path))


# -- workbooks --


def workbook(path: Path, macro: bool) -> Path:
    import openpyxl

    openpyxl.Workbook().save(path)
    if macro:
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    return path


WORKBOOKS = {
    "a macro workbook": ("uttrekk.xlsm", True),
    "a macro workbook that calls itself .xlsx": ("uttrekk.xlsx", True),
    "a workbook without the tables": ("uttrekk.xlsx", False),
}


@pytest.mark.parametrize(("name", "macro"), WORKBOOKS.values(), ids=WORKBOOKS)
def test_that_a_workbook_that_cannot_be_an_extract_is_refused(name: str, macro: bool, office: Office) -> None:
    assert_refused(office.run(workbook(office.root / name, macro)))


def test_that_a_spoiled_workbook_is_refused(office: Office) -> None:
    path = office.root / "uttrekk.xlsx"
    path.write_bytes(b"PK\x03\x04 men ikke mer")
    assert_refused(office.run(path))


def test_that_the_extract_is_left_as_it_was(office: Office, export: Export) -> None:
    path = office.put(export)
    before = {file.name: file.read_bytes() for file in path.iterdir()}
    assert_accepted(office.run(path))
    assert {file.name: file.read_bytes() for file in path.iterdir()} == before
    assert T.isoformat() in before["uttrekk.json"].decode()
