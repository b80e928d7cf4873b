"""The same list under other names, headers and words, with a profile, is the same list."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from listeoversikt.journal.mapping.profile import Profile, TableProfile
from listeoversikt.journal.refusal import Refusal, RefusalKind
from tests.contract.base_export import base_export
from tests.contract.exports import write_folder, write_zip
from tests.journal.mapping.vendor import (
    assert_same_list,
    clean_folder,
    read,
    vendor_export,
    vendor_folder,
    vendor_profile,
)


def test_that_the_vendors_export_with_its_profile_is_the_clean_list(tmp_path: Path) -> None:
    assert_same_list(
        read(clean_folder(tmp_path / "rent")), read(vendor_folder(tmp_path / "leverandør"), vendor_profile())
    )


def test_that_a_zip_of_it_is_the_same(tmp_path: Path) -> None:
    archive = write_zip(vendor_export(), tmp_path / "uttrekk.zip", "uttrekk mars/")
    assert_same_list(read(clean_folder(tmp_path / "rent")), read(archive, vendor_profile()))


def test_that_a_workbook_of_it_is_the_same(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, content in vendor_export().items():
        if name.endswith(".csv"):
            sheet = book.create_sheet(name.removesuffix(".csv"))
            sheet.append(["Liste fra journalen"])
            sheet.append([])
            for line in content.decode("cp1252").splitlines():
                sheet.append(line.split(";"))
    folder = tmp_path / "inn"
    folder.mkdir()
    book.save(folder / "Uttrekk.xlsx")
    (folder / "uttrekk.json").write_bytes(vendor_export()["uttrekk.json"])
    found, clean = read(folder, vendor_profile()), read(clean_folder(tmp_path / "rent"))
    for extract in (found, clean):
        for name, table in extract.patient_list.tables.items():  # the lines lie two further down
            extract.patient_list.tables[name] = table.replace(row=table["row"] * 0)
    assert_same_list(clean, found)


def test_that_the_contracts_own_names_still_hold_beside_a_profile(tmp_path: Path) -> None:
    clean = clean_folder(tmp_path / "rent")
    assert_same_list(read(clean), read(clean, vendor_profile()))


def test_that_without_the_profile_the_export_is_refused_and_the_sentence_names_the_way_out(
    tmp_path: Path,
) -> None:
    with pytest.raises(Refusal) as refused:
        read(vendor_folder(tmp_path / "inn"))
    assert refused.value.kind is RefusalKind.MISSING_TABLE
    assert refused.value.unknown == 7


def test_that_a_missing_column_tells_how_many_headers_are_unknown(tmp_path: Path) -> None:
    export = base_export().rename_column("kontakter", "type", "Timetype")
    with pytest.raises(Refusal) as refused:
        read(clean_folder(tmp_path / "inn", export))
    assert (refused.value.kind, refused.value.column, refused.value.unknown) == (
        RefusalKind.MISSING_COLUMN,
        "type",
        1,
    )


def test_that_a_profile_may_leave_out_a_column_of_the_contract(tmp_path: Path) -> None:
    export = base_export().with_column("kontakter", "Ny dato", "2026-01-02")
    swapped = TableProfile(columns={"Ny dato": "dato", "dato": ""})
    extract = read(clean_folder(tmp_path / "inn", export), Profile("Byttet", {"kontakter": swapped}))
    assert set(extract.patient_list.tables["kontakter"]["day"].tolist()) == {20455}
    assert extract.report.unknown_columns == {"kontakter": ["dato"]}


def test_that_a_header_and_the_contracts_own_for_one_column_are_refused(tmp_path: Path) -> None:
    export = base_export().with_column("kontakter", "Ny dato", "2026-01-02")
    doubled = Profile("Dobbel", {"kontakter": TableProfile(columns={"Ny dato": "dato"})})
    with pytest.raises(Refusal) as refused:
        read(clean_folder(tmp_path / "inn", export), doubled)
    assert refused.value.kind is RefusalKind.SAME_COLUMN_TWICE


def test_that_a_constant_stands_for_a_column_that_the_export_lacks(tmp_path: Path) -> None:
    export = base_export()
    export.rows["diagnoser"] = [row for row in export.rows["diagnoser"] if row["kodeverk"] == "ICPC-2"]
    whole = read(clean_folder(tmp_path / "hel", export))
    lacking = clean_folder(tmp_path / "uten", export.without_column("diagnoser", "kodeverk"))
    profile = Profile("Bare ICPC", {"diagnoser": TableProfile(constants={"kodeverk": "icpc-2"})})
    assert_same_list(whole, read(lacking, profile))


def test_that_the_exports_own_column_goes_before_a_constant(tmp_path: Path) -> None:
    clean = clean_folder(tmp_path / "rent")
    profile = Profile("Bare ICPC", {"diagnoser": TableProfile(constants={"kodeverk": "ICPC-2"})})
    assert_same_list(read(clean), read(clean, profile))


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("ÅÅÅÅMMDD", "%Y%m%d"),
        ("DD/MM/ÅÅÅÅ", "%d/%m/%Y"),
        ("MM/DD/ÅÅÅÅ", "%m/%d/%Y %H:%M"),
        ("DD-MM-ÅÅÅÅ", "%d-%m-%Y"),
    ],
)
def test_that_a_stated_form_of_dates_is_read(tmp_path: Path, form: str, written: str) -> None:
    export = base_export()
    clean = read(clean_folder(tmp_path / "rent", export))
    for row in export.rows["tiltak"]:
        row["dato"] = f"{row['dato']:{written}}"
    profile = Profile("Datoer", {"tiltak": TableProfile(dates={"dato": form})})
    assert_same_list(clean, read(clean_folder(tmp_path / "inn", export), profile))


def test_that_an_unknown_word_stays_and_is_a_finding_as_ever(tmp_path: Path) -> None:
    export = base_export()
    export.patch("kontakter", 4, type="Rørpost 7")
    path = clean_folder(tmp_path / "inn", export)
    plain, mapped = read(path), read(path, vendor_profile())
    assert [(one.row, one.found) for one in mapped.report.findings] == [(6, "xxxxxxx 9")]
    assert plain.report.findings == mapped.report.findings


def test_that_an_empty_word_reads_the_cell_as_empty(tmp_path: Path) -> None:
    export = base_export()
    export.patch("kontakter", 4, rolle="Ukjent yrke")
    profile = Profile("Tom", {"kontakter": TableProfile(values={"rolle": {"ukjent YRKE": ""}})})
    extract = read(clean_folder(tmp_path / "inn", export), profile)
    assert extract.report.findings == []


@pytest.mark.parametrize("column", ["Merknad", "Timetype", "Pasientnr"])
def test_that_the_guard_sees_what_was_written_and_not_what_it_means(tmp_path: Path, column: str) -> None:
    files = vendor_export()
    lines = files["Timebok.csv"].decode("cp1252").splitlines()
    header = lines[0].split(";")
    if column not in header:
        lines = [f"{line};{cell}" for line, cell in zip(lines, [column, *[""] * len(lines)], strict=False)]
        header.append(column)
    row = lines[3].split(";")
    row[header.index(column)] = "kari@eksempel.no"
    lines[3] = ";".join(row)
    files["Timebok.csv"] = "\n".join(lines).encode("cp1252")
    profile = vendor_profile()
    hidden = replace(
        profile.tables["kontakter"], columns={**profile.tables["kontakter"].columns, "Merknad": ""}
    )
    words = {**hidden.values, "type": {**hidden.values["type"], "kari@eksempel.no": "telefon"}}
    profile = Profile("Skjuler", {**profile.tables, "kontakter": replace(hidden, values=words)})
    path = write_zip(files, tmp_path / "inn.zip")
    with pytest.raises(Refusal) as refused:
        read(path, profile)
    assert refused.value.kind is RefusalKind.EMAIL
    assert not re.search("kari", str(refused.value))


def test_that_the_same_files_understood_otherwise_are_another_extract(tmp_path: Path) -> None:
    path = vendor_folder(tmp_path / "inn")
    profile = vendor_profile()
    other = replace(
        profile.tables["kontakter"],
        values={"type": {**profile.tables["kontakter"].values["type"], "LV": "annet"}},
    )
    checksums = [
        read(path, one).report.checksum
        for one in (
            profile,
            vendor_profile("Et annet navn"),
            Profile("b", {**profile.tables, "kontakter": other}),
        )
    ]
    assert checksums[0] == checksums[1] != checksums[2]


def test_that_a_zip_opened_by_a_profile_finds_its_files(tmp_path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, body in vendor_export().items():
            archive.writestr(name, body)
    path = tmp_path / "inn.zip"
    path.write_bytes(content.getvalue())
    assert read(path, vendor_profile()).report.ignored_files == 0


def test_that_a_column_of_names_cannot_be_called_ids_by_a_profile(tmp_path: Path) -> None:
    files = base_export().files()
    names = ("Kari Hansen", "Ola Johansen", "Per Olsen", "Anne Larsen", "Inger Nilsen")
    lines = files["pasienter.csv"].decode("utf-8-sig").splitlines()
    header = lines[0].replace("fastlege_id", "liste")
    place = lines[0].split(",").index("fastlege_id")
    rows = [line.split(",") for line in lines[1:]]
    for number, row in enumerate(rows):
        row[place] = names[number % len(names)]
    files["pasienter.csv"] = "\n".join([header, *(",".join(row) for row in rows)]).encode()
    profile = Profile("x", {"pasienter": TableProfile((), {"liste": "fastlege_id"})})
    with pytest.raises(Refusal) as refused:
        read(write_folder(files, tmp_path / "inn"), profile)
    assert refused.value.kind is RefusalKind.PERSON_NAMES
