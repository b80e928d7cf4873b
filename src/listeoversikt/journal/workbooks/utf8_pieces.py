"""A part's XML as UTF-8, whatever of the two encodings of the format it's written in."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from listeoversikt.journal.workbooks.package import Package

_UTF_16 = (
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']""")
_SAME = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


def utf8_pieces(package: Package, part: str) -> Iterator[bytes]:
    """The pieces; refuses an encoding that workbooks aren't written in."""
    pieces = package.pieces(part)
    first = next(pieces, b"")
    encoding = next((name for mark, name in _UTF_16 if first.startswith(mark)), None)
    if encoding is None:
        declared = _DECLARED.match(first.removeprefix(codecs.BOM_UTF8))
        if declared is not None and declared[1].lower() not in _SAME:
            raise package.unreadable()
        yield first.removeprefix(codecs.BOM_UTF8)
        yield from pieces
        return
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        yield decoder.decode(first).encode()
        for piece in pieces:
            yield decoder.decode(piece).encode()
        decoder.decode(b"", final=True)
    except UnicodeError as error:
        raise package.unreadable() from error
