"""A file many times as large takes no more memory for what isn't kept."""

from __future__ import annotations

import io
import json
import tracemalloc
from collections.abc import Iterator
from typing import BinaryIO, cast

import pytest

from listeoversikt.journal.fhir.opening import open_fhir
from listeoversikt.journal.table_source import SourceFile
from tests.journal.fhir.opened import condition, lines, person

NOTHING = {"resourceType": "DocumentReference", "content": [{"attachment": {"data": "QUJD" * 2000}}]}
UNMAPPED = condition("http://snomed.info/sct", "1", text={"div": "Kari Nordmann " * 300})
MEGABYTE = 2**20


class Made(io.RawIOBase):
    """A file that is made as it's read."""

    def __init__(self, parts: Iterator[bytes]) -> None:
        self._parts, self._rest = parts, b""

    def read(self, size: int = -1, /) -> bytes:
        while len(self._rest) < size:
            part = next(self._parts, None)
            if part is None:
                break
            self._rest += part
        found, self._rest = self._rest[:size], self._rest[size:]
        return found


def ndjson(megabytes: int) -> Iterator[bytes]:
    yield lines(person(), condition())
    piece = lines(NOTHING, UNMAPPED) * 20
    for _ in range(megabytes * MEGABYTE // len(piece)):
        yield piece


def bundle(megabytes: int) -> Iterator[bytes]:
    yield b'{"resourceType": "Bundle", "entry": [' + json.dumps({"resource": person()}).encode()
    piece = (b",\n" + json.dumps({"resource": NOTHING}).encode()) * 20
    for _ in range(megabytes * MEGABYTE // len(piece)):
        yield piece
    yield b"]}"


def peak(parts: Iterator[bytes], name: str) -> int:
    """Bytes held at most while the file is read."""
    file = SourceFile(name, MEGABYTE, lambda: b"", lambda: cast(BinaryIO, Made(parts)))
    tracemalloc.start()
    try:
        found = open_fhir([file])
        assert "pasienter" in found.tables
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("make", "name"), [(ndjson, "a.ndjson"), (bundle, "a.json")])
def test_that_four_times_the_size_takes_the_same_memory(make: object, name: str) -> None:
    assert callable(make)
    small, large = peak(make(10), name), peak(make(40), name)
    assert large < small * 1.2
    assert large < 12 * MEGABYTE
