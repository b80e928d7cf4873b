"""The resources of FHIR files one after the other, in bounded memory.

NDJSON is read line by line, documents piece by piece; a line or piece over 32 MB is refused. Which of the two a file is
tells its name, for ``.json`` its first line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec
from msgspec import Raw

from listeoversikt.journal.fhir.bytes_read import Buffered, open_bytes
from listeoversikt.journal.fhir.elements import NONE, Bundle, Entry, Head, Kind, decoder
from listeoversikt.journal.fhir.json_pieces import MAX_PIECE, BadJson, Trouble, pieces
from listeoversikt.journal.fhir.xml_files import is_fhir_xml
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import SourceFile

PEEK = 2**16
MAX_INSIDE = 2
LINES = (".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.gz")
BUNDLE = "Bundle"
_TYPE = re.compile(rb'\s*\{\s*(?:"id"\s*:\s*"[^"\\]{0,64}"\s*,\s*)?"resourceType"\s*:\s*"([A-Za-z]{1,40})"')
_head, _bundle, _entry = decoder(Head), decoder(Bundle), decoder(Entry)
TROUBLES = {
    Trouble.BROKEN: RefusalKind.FHIR_BROKEN,
    Trouble.TOO_LONG: RefusalKind.FHIR_TOO_LONG,
    Trouble.TOO_DEEP: RefusalKind.FHIR_BROKEN,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A resource as it lies: its type, its bytes, where it stands in its file (line or entry), its fullUrl if it has one."""

    kind: str
    content: bytes | Raw
    row: int
    full_url: str = ""


@dataclass
class Reader:
    """Reads one file. ``shown`` names it in a refusal, ``stamped`` is told the times of its Bundles."""

    file: SourceFile
    shown: str
    hear: Callable[[int], None]
    stamped: Callable[[str], None]

    def resources(self) -> Iterator[Found]:
        """All resources but the Bundles themselves. Raises ``Refusal``."""
        with open_bytes(self.file, self.hear, Refusal(RefusalKind.FHIR_BROKEN, file=self.shown)) as stream:
            start = stream.peek(PEEK)[:PEEK]
            self._check_start(start)
            by_lines = self.file.name.lower().endswith(LINES) or _is_lines(start)
            yield from self._lines(stream) if by_lines else self._document(stream)

    def _check_start(self, start: bytes) -> None:
        first = start.lstrip()[:1]
        if first == b"<":
            raise Refusal(
                RefusalKind.FHIR_XML if is_fhir_xml(start) else RefusalKind.FHIR_BROKEN,
                file=self.shown,
                row=1,
            )
        if first not in (b"", b"{"):
            raise self._refusal(Trouble.BROKEN, 1)

    def _lines(self, stream: Buffered) -> Iterator[Found]:
        number = 0
        while line := stream.readline(MAX_PIECE + 1):
            number += 1
            if len(line) > MAX_PIECE:
                raise self._refusal(Trouble.TOO_LONG, number)
            match = _TYPE.match(line)
            if match is not None and match[1] != b"Bundle":
                yield Found(match[1].decode(), line, number)
            elif not line.isspace():
                yield from self._inside(line, number, "", 0)

    def _document(self, stream: Buffered) -> Iterator[Found]:
        number = 0
        try:
            for piece in pieces(stream):
                if piece.is_entry:
                    number += 1
                    entry = self._decoded(_entry, piece.content, number)
                    if entry is not None and entry.resource is not NONE:
                        yield from self._inside(entry.resource, number, entry.full_url, 1)
                else:
                    yield from self._inside(piece.content, number or 1, "", 0)
        except BadJson as error:
            raise self._refusal(error.trouble, number + 1) from error

    def _inside(self, content: bytes | Raw, row: int, full_url: str, depth: int) -> Iterator[Found]:
        """The resource, or those inside when it's a Bundle."""
        match = _TYPE.match(memoryview(content))
        kind = match[1].decode() if match is not None else self._kind(content, row)
        if kind != BUNDLE:
            yield Found(kind, content, row, full_url)
            return
        bundle = self._decoded(_bundle, content, row)
        if bundle is None or depth > MAX_INSIDE:
            yield Found(BUNDLE, content, row, full_url)
            return
        if bundle.timestamp and not depth:
            self.stamped(bundle.timestamp)
        for entry in bundle.entry:
            if entry.resource is not NONE:
                yield from self._inside(entry.resource, row, entry.full_url, depth + 1)

    def _kind(self, content: bytes | Raw, row: int) -> str:
        head = self._decoded(_head, content, row)
        return head.resource_type if head is not None else ""

    def _decoded(self, decode: msgspec.json.Decoder[Kind], content: bytes | Raw, row: int) -> Kind | None:
        """What is read; None where it's sound JSON of another form. Refuses what isn't JSON."""
        try:
            return decode.decode(content)
        except msgspec.ValidationError:
            return None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise self._refusal(Trouble.BROKEN, row) from error

    def _refusal(self, trouble: Trouble, row: int) -> Refusal:
        return Refusal(TROUBLES[trouble], file=self.shown, row=row)


def _is_lines(start: bytes) -> bool:
    """The first line is one whole resource that isn't a Bundle, and more follows."""
    first, end, rest = start.lstrip().partition(b"\n")
    if not end or not rest.strip():
        return False
    try:
        return _head.decode(first).resource_type not in ("", BUNDLE)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
