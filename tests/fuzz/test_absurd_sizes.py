"""Absurd sizes: a million columns, a cell of megabytes, a million quotes, deep nesting; refused or read, in bounded time."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from listeoversikt.journal import sources
from listeoversikt.journal.refusal import Refusal, RefusalKind
from tests.contract.exports import write_folder
from tests.fuzz.told import read_or_refused, said_of
from tests.fuzz.ways_in import csv_files, small_export, tables_of

MEGABYTE = 10**6
MOST_SECONDS = 20.0
FILES = csv_files(tables_of(small_export()), small_export().meta)
HEAD, REST = FILES["pasienter.csv"].split(b"\n", 1)
ROW = REST.split(b"\n")[0]
MARKS = ("\u0315\u0300" * (MEGABYTE // 8)).encode()

TOO_LONG = {
    "a header cell": HEAD + b';"' + b"x" * 10 * MEGABYTE + b'"\n' + REST,
    "a header cell without quotes": HEAD + b";" + b"x" * 10 * MEGABYTE + b"\n" + REST,
    "a million columns": b";".join(b"c%d" % number for number in range(MEGABYTE)) + b"\n" + REST,
    "a million columns without a name": HEAD + b";" * MEGABYTE + b"\n" + REST,
    "ten thousand columns": HEAD + b";" * 10_000 + b"\n" + REST,
    "a header of quotes": b'"' * MEGABYTE + b"\n" + REST,
    "a header of quoted cells": b'"";' * MEGABYTE + b"\n" + REST,
    "a header of quotes and separators": b'";' * MEGABYTE + b"\n" + REST,
    "no line end": b"x" * 10 * MEGABYTE,
    "bytes of no encoding": b"\xff" * MEGABYTE,
    "a cell": HEAD + b";n\n" + ROW + b";" + b"x" * 10 * MEGABYTE + b"\n",
    "a cell of digits": HEAD + b";n\n" + ROW + b";" + b"1 " * 5 * MEGABYTE + b"\n",
}


def judged(path: Path) -> Refusal | None:
    before = time.process_time()
    found = read_or_refused(path)
    assert time.process_time() - before < MOST_SECONDS
    if not isinstance(found, Refusal):
        return None
    assert len(said_of(found)) < 10_000
    return found


@pytest.mark.parametrize("content", TOO_LONG.values(), ids=TOO_LONG)
def test_that_a_line_that_is_no_row_is_refused_with_its_sentence(content: bytes, tmp_path: Path) -> None:
    refusal = judged(write_folder(FILES | {"pasienter.csv": content}, tmp_path / "inn"))
    assert refusal is not None
    assert (refusal.kind, refusal.table) == (RefusalKind.LINE_TOO_LONG, "pasienter")


ODD = {
    "a cell of nearly a megabyte": HEAD + b";n\n" + ROW + b";" + b"x" * 900_000 + b"\n",
    "two hundred thousand quotes": HEAD + b"\n" + b'"' * 200_000 + b"\n",
    "an odd number of quotes": HEAD + b"\n" + b'"' * 200_001 + b"\n",
    "quotes and separators": HEAD + b"\n" + b'";' * 200_000 + b"\n",
    "a quote a line": HEAD + b"\n" + b'"\n' * 100_000,
    "line ends only": b"\n" * MEGABYTE,
    "line ends after the header": HEAD + b"\r" * MEGABYTE,
    "rows of separators": HEAD + b"\n" + (b";" * 17 + b"\n") * 100_000,
    "nothing": b"",
    "a mark of the encoding alone": b"\xef\xbb\xbf",
    "another mark alone": b"\xff\xfe",
    "an odd byte of UTF-16": b"\xff\xfea\0b",
    "zeros": b"\0" * MEGABYTE,
    "combining marks in a value": HEAD + b"\n" + ROW.replace(b'"K"', b'"' + MARKS + b'"') + b"\n",
    "combining marks in a header": HEAD + b";" + MARKS[:80_000] + b"\n" + ROW + b";1\n",
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_that_an_odd_table_is_refused_or_read_in_bounded_time(content: bytes, tmp_path: Path) -> None:
    judged(write_folder(FILES | {"pasienter.csv": content}, tmp_path / "inn"))


DEEP = {
    "lists": b"[" * 200_000 + b"]" * 200_000,
    "objects": b'{"a":' * 200_000 + b"1" + b"}" * 200_000,
    "a resource": b'{"resourceType":"Patient","extension":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "contained": b'{"resourceType":"Patient","contained":[' * 50_000 + b"]}" * 50_000,
    "a Bundle of Bundles": b'{"resourceType":"Bundle","entry":[{"resource":' * 20_000
    + b"{}"
    + b"}]}" * 20_000,
    "an open string": b'{"resourceType":"' + b"x" * MEGABYTE,
    "escapes": b'{"resourceType":"Patient","id":"' + b"\\\\" * MEGABYTE,
    "a long number": b'{"resourceType":"Patient","birthDate":' + b"9" * MEGABYTE + b"}",
    "a long list": b'{"resourceType":"Bundle","entry":[' + b"{}," * 100_000 + b"{}]}",
    "many keys": json.dumps({f"k{number}": 1 for number in range(100_000)}).encode(),
}


@pytest.mark.skipif(not hasattr(sources, "open_fhir"), reason="FHIR isn't read yet")
@pytest.mark.parametrize("name", ["Bundle.json", "Patient.ndjson"])
@pytest.mark.parametrize("content", DEEP.values(), ids=DEEP)
def test_that_deep_and_long_fhir_is_refused_in_bounded_time(
    name: str, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert judged(path) is not None
