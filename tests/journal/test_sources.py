"""Folders and zips: what is a table, what is left alone, and what is too dangerous to open."""

from __future__ import annotations

import io
import os
import stat
import struct
import zipfile
from pathlib import Path
from random import Random

import pytest

from listeoversikt.journal import archive
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.sources import open_export
from listeoversikt.journal.table_source import ExportFiles, hear_nothing

CONTENT = {"pasienter.csv": b"pasient_id\na\n", "diagnoser.csv": b"pasient_id\na\n", "uttrekk.json": b"{}"}


def zipped(path: Path, files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def in_folder(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def read_all(files: ExportFiles) -> dict[str, list[str]]:
    """By table: the headers, then every distinct text."""
    try:
        found = {name: source.cells(hear_nothing) for name, source in files.tables.items()}
        return {
            name: [*cells.headers, *(text for texts, _ in cells.columns for text in texts)]
            for name, cells in found.items()
        }
    finally:
        files.close()


def refused_kind(path: Path) -> RefusalKind:
    """Why the export is refused, when it's opened or when its tables are read."""
    with pytest.raises(Refusal) as refused:
        read_all(open_export(path))
    return refused.value.kind


TABLES = {"pasienter": ["pasient_id", "a"], "diagnoser": ["pasient_id", "a"]}


@pytest.mark.parametrize("top", ["", "uttrekk/", "./", "Uttrekk mars 2026/"])
def test_that_a_zip_gives_what_its_folder_gives(tmp_path: Path, top: str) -> None:
    folder = open_export(in_folder(tmp_path / "inn", CONTENT))
    archive = open_export(zipped(tmp_path / "inn.zip", {top + name: body for name, body in CONTENT.items()}))
    assert folder.description is not None
    assert archive.description is not None
    assert read_all(folder) == read_all(archive) == TABLES


def test_that_tables_are_found_by_folded_names_and_three_endings(tmp_path: Path) -> None:
    names = {"PASIENTER.TXT": b"1", "Diagnoser.tsv": b"2", "Målinger.CSV": b"3", "tiltak.csv": b"4"}
    found = open_export(in_folder(tmp_path / "inn", names))
    assert read_all(found) == {"pasienter": ["1"], "diagnoser": ["2"], "maalinger": ["3"], "tiltak": ["4"]}


def test_that_other_files_are_left_alone_and_counted(tmp_path: Path) -> None:
    more = {"les meg.txt": b"", "bilde.png": b"", "pasienter.csv.bak": b""}
    folder = in_folder(tmp_path / "inn", CONTENT | more)
    (folder / "gammelt").mkdir()
    assert open_export(folder).ignored == 3


def test_that_a_table_deep_inside_a_zip_is_no_table(tmp_path: Path) -> None:
    found = open_export(zipped(tmp_path / "a.zip", CONTENT | {"gammelt/kontakter.csv": b""}))
    assert set(read_all(found)) == set(TABLES)
    assert found.ignored == 1


def test_that_what_a_mac_leaves_in_a_zip_is_nothing(tmp_path: Path) -> None:
    clutter = {"__MACOSX/uttrekk/._pasienter.csv": b"x", "uttrekk/.DS_Store": b"x", "uttrekk/._a.csv": b"x"}
    inside = {f"uttrekk/{name}": body for name, body in CONTENT.items()}
    found = open_export(zipped(tmp_path / "a.zip", inside | clutter))
    assert (read_all(found), found.ignored) == (TABLES, 0)


def test_that_two_files_for_one_table_are_refused(tmp_path: Path) -> None:
    folder = in_folder(tmp_path / "inn", CONTENT | {"Pasienter.txt": b""})
    assert refused_kind(folder) is RefusalKind.SAME_TABLE_TWICE


PATHS_OUT = ["../pasienter.csv", "a/../../b.csv", "/etc/pasienter.csv", "..\\b.csv", "C:\\b.csv", "C:/b.csv"]


@pytest.mark.parametrize("name", PATHS_OUT)
def test_that_a_path_out_of_the_zip_is_refused_and_nothing_is_unpacked(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "her"
    inside.mkdir()
    assert refused_kind(zipped(inside / "a.zip", CONTENT | {name: b"x"})) is RefusalKind.PATH_OUTSIDE
    assert [path.name for path in tmp_path.rglob("*")] == ["her", "a.zip"]


def test_that_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("pasienter.csv")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert refused_kind(tmp_path / "a.zip") is RefusalKind.PATH_OUTSIDE


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
@pytest.mark.parametrize("target", ["../hemmelig.csv", "/etc/hosts", "ingenting", "kontakter.csv", ".."])
def test_that_a_link_leads_nowhere_but_into_its_own_folder(tmp_path: Path, target: str) -> None:
    (tmp_path / "hemmelig.csv").write_bytes(b"x")
    folder = in_folder(tmp_path / "inn", CONTENT)
    (folder / "kontakter.csv").symlink_to(target)
    inside = target == "ingenting"
    if inside:
        (folder / "ingenting").write_bytes(b"innhold")
        assert read_all(open_export(folder))["kontakter"] == ["innhold"]
    else:
        assert refused_kind(folder) is RefusalKind.PATH_OUTSIDE


def test_that_a_zip_of_more_than_a_hundred_times_its_size_is_refused(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "a.zip", CONTENT | {"kontakter.csv": b"0" * 2_000_000})
    assert refused_kind(bomb) is RefusalKind.UNPACKS_TOO_LARGE


def test_that_the_limit_counts_all_files_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "a.zip", {f"{name}.csv": b"0123456789" * 10 for name in "abc"}, 0)
    monkeypatch.setattr(archive, "MAX_UNPACKED", 300)
    assert open_export(path).ignored == 3
    monkeypatch.setattr(archive, "MAX_UNPACKED", 299)
    assert refused_kind(path) is RefusalKind.UNPACKS_TOO_LARGE


def lying(content: bytes, said: int) -> bytes:
    """The zip with another unpacked size in both of its headers."""
    size = struct.pack("<I", said)
    local, central = content.index(b"PK\x03\x04"), content.index(b"PK\x01\x02")
    content = content[: local + 22] + size + content[local + 26 :]
    return content[: central + 24] + size + content[central + 28 :]


def test_that_a_zip_that_hides_its_size_is_never_read_whole(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pasienter.csv", b"0" * 5_000_000)
    (tmp_path / "a.zip").write_bytes(lying(packed.getvalue(), 100))
    assert refused_kind(tmp_path / "a.zip") in (RefusalKind.UNPACKS_TOO_LARGE, RefusalKind.UNREADABLE_ZIP)


def test_that_an_encrypted_zip_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", CONTENT)
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(content))
    assert refused_kind(path) is RefusalKind.ENCRYPTED_ZIP


BROKEN = {
    "nothing": b"",
    "no zip": b"ikke en zip",
    "half a zip": b"PK\x03\x04" + b"\0" * 40,
    "only an end": b"PK\x05\x06" + b"\0" * 18,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_that_a_broken_zip_is_refused_or_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    if content == BROKEN["only an end"]:
        assert open_export(tmp_path / "a.zip").tables == {}
    else:
        assert refused_kind(tmp_path / "a.zip") is RefusalKind.UNREADABLE_ZIP


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_that_a_changed_byte_of_a_table_is_noticed(tmp_path: Path, compression: int) -> None:
    path = zipped(tmp_path / "a.zip", {"pasienter.csv": Random(1).randbytes(300)}, compression)
    content = bytearray(path.read_bytes())
    content[150] ^= 0xFF
    path.write_bytes(bytes(content))
    assert refused_kind(path) is RefusalKind.UNREADABLE_ZIP


def test_that_a_file_without_a_name_is_refused(tmp_path: Path) -> None:
    assert refused_kind(zipped(tmp_path / "a.zip", CONTENT | {".": b"x"})) is RefusalKind.PATH_OUTSIDE


SINGLE_FILES = {
    "uttrekk.xlsm": RefusalKind.MACRO_WORKBOOK,
    "uttrekk.xls": RefusalKind.MACRO_WORKBOOK,
    "uttrekk.XLSX": RefusalKind.UNREADABLE_WORKBOOK,
    "bundle.json": RefusalKind.FHIR_BROKEN,
    "pasienter.csv": RefusalKind.NOT_AN_EXPORT,
    "uttrekk.7z": RefusalKind.NOT_AN_EXPORT,
    "uttrekk": RefusalKind.NOT_AN_EXPORT,
}


@pytest.mark.parametrize(("name", "kind"), SINGLE_FILES.items(), ids=SINGLE_FILES)
def test_that_a_single_file_says_what_it_is(tmp_path: Path, name: str, kind: RefusalKind) -> None:
    (tmp_path / name).write_bytes(b"x")
    assert refused_kind(tmp_path / name) is kind


def test_that_a_workbook_among_the_tables_is_refused(tmp_path: Path) -> None:
    folder = in_folder(tmp_path / "inn", CONTENT | {"kontakter.xlsx": b""})
    assert refused_kind(folder) is RefusalKind.UNREADABLE_WORKBOOK
    folder = in_folder(tmp_path / "ut", CONTENT | {"noe.xlsm": b""})
    assert refused_kind(folder) is RefusalKind.MACRO_WORKBOOK


def test_that_a_path_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert refused_kind(tmp_path / "finnes ikke") is RefusalKind.NOT_FOUND
    assert refused_kind(tmp_path / ("x" * 5000)) is RefusalKind.NOT_FOUND


def test_that_what_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything, so the operating system's no is played."""

    def no(*_: object) -> bytes:
        raise PermissionError(13, "no")

    folder = in_folder(tmp_path / "inn", CONTENT)
    found = open_export(folder)
    monkeypatch.setattr(Path, "read_bytes", no)
    with pytest.raises(Refusal) as refused:
        read_all(found)
    assert (refused.value.kind, refused.value.file) == (RefusalKind.UNREADABLE_FILE, "diagnoser.csv")
    monkeypatch.setattr(Path, "iterdir", no)
    assert refused_kind(folder) is RefusalKind.UNREADABLE_FILE


@pytest.mark.parametrize("name", ["~$pasienter.xlsx", ".~lock.pasienter.xlsx#"])
def test_that_the_mark_of_a_workbook_that_is_open_is_no_part_of_the_export(tmp_path: Path, name: str) -> None:
    files = CONTENT | {name: b"\x05user of the machine"}
    found = open_export(in_folder(tmp_path / "inn", files))
    assert read_all(found) == TABLES
    assert found.ignored == 0
