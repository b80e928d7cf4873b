"""Zips that no office makes: odd and doubled names, members that lie over one another, wrong sizes, too many, zips in zips."""

from __future__ import annotations

import io
import struct
import time
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.journal.extract import Extract
from listeoversikt.journal.refusal import Refusal, RefusalKind
from tests.fuzz.sizes import examples
from tests.fuzz.told import read_or_refused, said_of
from tests.fuzz.ways_in import csv_files, small_export, tables_of

FILES = csv_files(tables_of(small_export()), small_export().meta)
MOST_SECONDS = 10.0


def judged(path: Path) -> Extract | Refusal:
    before = time.process_time()
    found = read_or_refused(path)
    assert time.process_time() - before < MOST_SECONDS
    if isinstance(found, Refusal):
        assert said_of(found)
    return found


def zipped(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (*FILES.items(), *members):
            archive.writestr(name, content)
    return path


NAMES = (
    "", ".", "..", "/", "//", "a/", "./.", "../a.csv", "a/../../b.csv", "\\\\server\\a.csv", "C:a.csv", "CON", "a:b.csv",
    "pasienter.csv/", "pasienter.csv/pasienter.csv", "uttrekk.json/x", "UTTREKK.JSON", "Pasienter.CSV", ".csv", "a" * 5000,
    "\u202egnp.csv", "a\nb.csv", "a\tb.csv", "\ufeffpasienter.csv", "pasienter.csv ", "æøå.csv", "💊.csv", "a/" * 500 + "b.csv",
    "__MACOSX/._pasienter.csv", "._pasienter.csv", ".DS_Store", "Thumbs.db", "x.xlsm", "x.xls", "x.xlsx", "x.ndjson", "x.json", "x.zip",
)  # fmt: skip


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", NAMES, ids=lambda name: repr(name[:20]))
@pytest.mark.parametrize("content", [b"", b"x", b"pasient_id\na\n"])
def test_that_a_member_of_an_odd_name_is_refused_or_left(name: str, content: bytes, tmp_path: Path) -> None:
    judged(zipped(tmp_path / "a.zip", (zipfile.ZipInfo(name or "x"), content)))
    if name:
        changed = (tmp_path / "a.zip").read_bytes()
        (tmp_path / "b.zip").write_bytes(changed.replace(name.encode()[:2], b"\0\xff"))
        judged(tmp_path / "b.zip")
    assert {path.name for path in tmp_path.iterdir()} <= {"a.zip", "b.zip"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_that_a_table_twice_is_refused(tmp_path: Path) -> None:
    found = judged(zipped(tmp_path / "a.zip", ("pasienter.csv", FILES["pasienter.csv"])))
    assert isinstance(found, Refusal)
    assert found.kind is RefusalKind.SAME_TABLE_TWICE


def laid_over(kernel: bytes, copies: int) -> bytes:
    """A zip whose members all lie on the same compressed bytes: small on disk, large when it's unpacked."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packed.compress(kernel) + packed.flush()
    check = zlib.crc32(kernel)
    name = b"m00000.csv"
    local = struct.pack(
        "<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0x21, check, len(body), len(kernel), len(name), 0
    )
    whole, start = local + name + body, len(local + name + body)
    central = b""
    for number in range(copies):
        own = b"m%05d.csv" % number
        head = struct.pack(
            "<IHHHHHHIIIHHHHHII",
            0x02014B50, 20, 20, 0, 8, 0, 0x21, check, len(body), len(kernel), len(own), 0, 0, 0, 0, 0, 0,
        )  # fmt: skip
        central += head + own
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, copies, copies, len(central), start, 0)
    return whole + central + end


@pytest.mark.parametrize("copies", [2, 200, 20_000])
def test_that_members_that_lie_over_one_another_are_refused(copies: int, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(laid_over(b"a" * 10_000_000, copies))
    found = judged(path)
    assert isinstance(found, Refusal)
    assert found.kind is RefusalKind.UNPACKS_TOO_LARGE


def test_that_a_size_that_is_a_lie_is_refused(tmp_path: Path) -> None:
    content = b"pasient_id;fodselsaar;kjonn\n" + b"a;1940;K\n" * 200_000
    path = zipped(tmp_path / "a.zip", ("kontakter2.csv", b"x"))
    whole = zipped(tmp_path / "b.zip", ("tiltak.txt", content)).read_bytes()
    path.write_bytes(whole.replace(struct.pack("<I", len(content)), struct.pack("<I", 100)))
    assert isinstance(judged(path), Refusal)


def test_that_very_many_members_take_bounded_time(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(3000):
            archive.writestr(f"mappe{number % 50}/notat{number}.txt", b"x")
        for name, content in FILES.items():
            archive.writestr(name, content)
    judged(tmp_path / "a.zip")


def test_that_a_zip_in_a_zip_is_left_alone(tmp_path: Path) -> None:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("kontakter.csv", b"\0" * 1000)
    found = judged(zipped(tmp_path / "a.zip", ("inne.zip", inner.getvalue())))
    assert isinstance(found, Extract)
    assert found.report.ignored_files == 1


@pytest.mark.filterwarnings("ignore:Duplicate name")
@examples(20)
@given(names=st.lists(st.text(min_size=1, max_size=40), max_size=5), body=st.binary(max_size=40))
def test_that_any_names_are_refused_or_left(
    names: list[str], body: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    members = []
    for name in names:
        try:
            members.append((zipfile.ZipInfo(name.encode("utf-8", "replace").decode() + ".csv"), body))
        except ValueError:
            continue
    judged(zipped(tmp_path_factory.mktemp("zip") / "a.zip", *members))
