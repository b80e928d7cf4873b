"""A JSON document cut into its pieces as it's read: the entries of a Bundle one by one, and what is left of it.

Memory holds one piece and one chunk, whatever the size of the document. Only brackets, strings and keys of the outermost
object are looked at; that a piece is sound JSON is for the decoder to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

CHUNK = 2**20
MAX_PIECE = 32 * 2**20
MAX_DEPTH = 200
_SPACE = re.compile(rb"[ \t\r\n]*+")
_BRACKET = re.compile(rb'[^"{}\[\]]*+(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"[^"{}\[\]]*+)*+([{}\[\]])', re.DOTALL)
_STRING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_WORD = re.compile(rb"[^\s,\]}\[{:\"]++")
_OPEN, _CLOSE = b"{[", b"}]"


class Trouble(Enum):
    """What may be wrong with a document."""

    BROKEN = auto()
    TOO_LONG = auto()
    TOO_DEEP = auto()


class Bytes(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """At most so many of them; none at the end."""


@dataclass
class BadJson(Exception):
    """The document can't be read further."""

    trouble: Trouble


@dataclass(frozen=True)
class Piece:
    """One entry of a Bundle, or the outermost object without its entries."""

    content: bytes
    is_entry: bool


def pieces(stream: Bytes) -> Iterator[Piece]:
    """The pieces of one JSON object after the other. Raises ``BadJson``."""
    scanner = _Scanner(stream)
    while (sign := scanner.next_sign()) is not None:
        if sign != b"{":
            raise BadJson(Trouble.BROKEN)
        yield from _object(scanner)


def _object(scanner: _Scanner) -> Iterator[Piece]:
    scanner.pass_over(b"{")
    shell: list[bytes] = []
    size = 0
    if scanner.next_sign() == b"}":
        scanner.pass_over(b"}")
    else:
        while True:
            key = scanner.string()
            scanner.pass_over(b":")
            if key == b'"entry"' and scanner.next_sign() == b"[":
                yield from _entries(scanner)
            else:
                shell.append(key + b":" + scanner.value())
                size += len(shell[-1])
                if size > MAX_PIECE:
                    raise BadJson(Trouble.TOO_LONG)
            if not scanner.goes_on(b"}"):
                break
    yield Piece(b"{" + b",".join(shell) + b"}", is_entry=False)


def _entries(scanner: _Scanner) -> Iterator[Piece]:
    scanner.pass_over(b"[")
    if scanner.next_sign() == b"]":
        scanner.pass_over(b"]")
        return
    while True:
        yield Piece(scanner.value(), is_entry=True)
        if not scanner.goes_on(b"]"):
            return


class _Scanner:
    """Where in the stream the reading stands."""

    def __init__(self, stream: Bytes) -> None:
        self._stream = stream
        self._data = b""
        self._at = 0

    def next_sign(self) -> bytes | None:
        """The next sign that isn't white space, not passed over; None at the end."""
        while True:
            match = _SPACE.match(self._data, self._at)
            self._at = match.end() if match else self._at
            if self._at < len(self._data):
                return self._data[self._at : self._at + 1]
            if not self._more():
                return None

    def pass_over(self, sign: bytes) -> None:
        """Over the next sign, which must be this one."""
        if self.next_sign() != sign:
            raise BadJson(Trouble.BROKEN)
        self._at += 1

    def goes_on(self, end: bytes) -> bool:
        """Over a comma (more follows) or the end."""
        sign = self.next_sign()
        if sign not in (b",", end):
            raise BadJson(Trouble.BROKEN)
        self._at += 1
        return sign == b","

    def string(self) -> bytes:
        """A string with its quotes."""
        if self.next_sign() != b'"':
            raise BadJson(Trouble.BROKEN)
        return self._matched(_STRING, at_end=False)

    def value(self) -> bytes:
        """Any value, as it is written."""
        sign = self.next_sign()
        if sign is None:
            raise BadJson(Trouble.BROKEN)
        if sign in _OPEN:
            return self._nested()
        return self.string() if sign == b'"' else self._matched(_WORD, at_end=True)

    def _matched(self, pattern: re.Pattern[bytes], *, at_end: bool) -> bytes:
        """What the pattern matches here; with ``at_end`` a match that the data's end may have cut is looked at again."""
        while True:
            match = pattern.match(self._data, self._at)
            whole = match is not None and not (at_end and match.end() == len(self._data))
            if not whole and self._more():
                continue
            if match is None:
                raise BadJson(Trouble.BROKEN)
            self._at = match.end()
            return match[0]

    def _nested(self) -> bytes:
        depth, done = 0, 0
        while True:
            match = _BRACKET.match(self._data, self._at + done)
            if match is None:
                if not self._more():
                    raise BadJson(Trouble.BROKEN)
                continue
            depth += 1 if match[1] in _OPEN else -1
            done = match.end() - self._at
            if depth > MAX_DEPTH:
                raise BadJson(Trouble.TOO_DEEP)
            if not depth:
                start, self._at = self._at, match.end()
                return self._data[start : self._at]

    def _more(self) -> bool:
        """Reads on; what was passed over is let go. Twice as much each time, so that long pieces aren't copied often."""
        rest = len(self._data) - self._at
        if rest > MAX_PIECE:
            raise BadJson(Trouble.TOO_LONG)
        chunk = self._stream.read(max(CHUNK, rest))
        self._data = self._data[self._at :] + chunk
        self._at = 0
        return bool(chunk)
