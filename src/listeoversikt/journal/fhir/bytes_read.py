"""Files read in bounded memory: bytes are counted, gzip is unpacked as it's read and stopped when it swells.

Limits: journal-export contract, "Unreadable": 2 GB or 100 times the packed size.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from typing import BinaryIO, TypeAlias, cast

from listeoversikt.journal.archive import MAX_RATIO, MAX_UNPACKED
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.table_source import SourceFile

BUFFER = 2**20
_GZIP = b"\x1f\x8b"
_BOM = b"\xef\xbb\xbf"
SMALL = 2**20
"""Below this, what is unpacked is never too much: short files pack well."""


class _Told(io.RawIOBase):
    """A file whose reading is told about; any failure of the disk or a zip becomes ``failure``."""

    def __init__(self, source: BinaryIO, hear: Callable[[int], None], failure: Refusal) -> None:
        self._source, self._hear, self._failure = source, hear, failure
        self._done = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Reads into the buffer and tells how many bytes have been read."""
        view = memoryview(cast(bytearray, buffer))
        try:
            chunk = self._source.read(len(view))
        except Refusal:
            raise
        except (
            Exception
        ) as error:  # BadZipFile, BadGzipFile, EOFError, zlib.error, the disk's have no common base
            raise self._failure from error
        view[: len(chunk)] = chunk
        self._done += len(chunk)
        self._hear(self._done)
        return len(chunk)

    def close(self) -> None:
        """Closes the file beneath as well."""
        if not self.closed:
            self._source.close()
        super().close()


Buffered: TypeAlias = "io.BufferedReader[_Told]"


def open_bytes(file: SourceFile, hear: Callable[[int], None], failure: Refusal) -> Buffered:
    """The file's bytes, unpacked if it's gzip, without a byte order mark.

    ``hear`` is told how many bytes of the file have been read. Raises ``failure`` for what can't be read, and refuses what
    unpacks too large.
    """
    stream = _buffered(file.open(), hear, failure)
    if stream.peek(2)[:2] == _GZIP:
        unpacked = cast(BinaryIO, gzip.GzipFile(fileobj=stream))
        stream = _buffered(unpacked, _within(file.size), failure)
    if stream.peek(3)[:3] == _BOM:
        stream.read(3)
    return stream


def _buffered(source: BinaryIO, hear: Callable[[int], None], failure: Refusal) -> Buffered:
    return io.BufferedReader(_Told(source, hear, failure), BUFFER)


def _within(packed: int) -> Callable[[int], None]:
    limit = min(MAX_UNPACKED, max(MAX_RATIO * packed, SMALL))

    def hear(unpacked: int) -> None:
        if unpacked > limit:
            raise Refusal(RefusalKind.FHIR_TOO_LARGE)

    return hear
