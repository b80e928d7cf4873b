"""Rows of a sheet's XML as tokens: quickly by a pattern, or carefully by a parser. Both tell the same.

A token is (column's letters, the cell's XML after its reference, row number, something else): a cell has the first two,
a row the third, and the fourth is filled where the pattern met what it doesn't know. Empty cells are no tokens.
"""

from __future__ import annotations

import re
from functools import cache
from xml.sax.saxutils import escape

from listeoversikt.journal.workbooks.package import Package, local

Token = tuple[bytes, bytes, bytes, bytes]
SOMETHING_ELSE: Token = (b"", b"", b"", b"<")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ATTRIBUTES = ("s", "t")


@cache
def row_pattern(prefix: str) -> re.Pattern[bytes]:
    """The pattern of rows whose elements have this prefix, as spreadsheet programs write them."""
    p = re.escape(prefix).encode()
    space = rb'(?: xml:space="preserve")?'
    formula = rb"(?:<%bf[^<>/]*+(?:/>|>[^<]*+</%bf>))?+" % (p, p)
    value = rb"<%bv%b>[^<]*+</%bv>|<%bv ?/>" % (p, space, p, p)
    inline = rb"<%bis><%bt%b>[^<]*+</%bt></%bis>" % (p, p, space, p, p)
    return re.compile(
        rb'<%bc r="([A-Z]{1,3})[0-9]{1,7}"([^<>/]*+>(?!</)%b(?:%b|%b)?+</%bc>)'
        % (p, formula, value, inline, p)
        + rb'|<%brow r="([0-9]{1,7})"[^<>]*+>|</%brow>|(?:<%bc [^<>/]*+(?:/>|></%bc>))++|(<)' % (p, p, p, p)
    )


class CarefulRows:
    """The parser's way: any order of attributes, texts in several styles, comments, references left out."""

    def __init__(self, package: Package) -> None:
        self._package = package

    def tokens(self, piece: bytes, row: int) -> list[Token]:
        """The tokens of whole rows; ``row`` is the number of the row before them."""
        self._tokens: list[Token] = []
        self._row, self._column = row, 0
        self._attributes: dict[str, str] = {}
        self._texts: list[str] = []
        self._spoken = 0
        self._has_value = self._has_formula = False
        self._parser = self._package.parser("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._begun, self._ended
        self._package.parse(self._parser, b"<rows>" + piece + b"</rows>", last=True)
        return self._tokens

    def _begun(self, name: str, attributes: dict[str, str]) -> None:
        name = local(name)
        if name == "row":
            self._row = self._number(attributes.get("r")) or self._row + 1
            self._column = 0
            self._tokens.append((b"", b"", b"%d" % self._row, b""))
        elif name == "c":
            self._place(attributes.get("r"))
            self._attributes = attributes
            self._texts.clear()
            self._has_value = self._has_formula = False
        elif name == "rPh":
            self._spoken += 1
        elif name in ("v", "t") and not self._spoken:
            self._has_value = True
            self._parser.CharacterDataHandler = self._texts.append
        elif name == "f":
            self._has_formula = True

    def _ended(self, name: str) -> None:
        name = local(name)
        if name in ("v", "t"):
            self._parser.CharacterDataHandler = None
        elif name == "rPh":
            self._spoken -= 1
        elif name == "c" and (self._has_value or self._has_formula):
            said = "".join(
                f' {key}="{escape(self._attributes[key])}"' for key in _ATTRIBUTES if key in self._attributes
            )
            formula = "<f/>" if self._has_formula else ""
            value = f"<v>{escape(''.join(self._texts))}</v>" if self._has_value else ""
            self._tokens.append((_letters(self._column), f"{said}>{formula}{value}</c>".encode(), b"", b""))

    def _number(self, text: str | None) -> int:
        if text is None:
            return 0
        if not text.isdecimal() or len(text) > 7:
            raise self._package.unreadable()
        return int(text)

    def _place(self, reference: str | None) -> None:
        """The cell's column: as its reference says, else the next one."""
        self._column += 1
        if reference is not None:
            found = _REFERENCE.fullmatch(reference)
            if found is None:
                raise self._package.unreadable()
            self._column = 0
            for letter in found[1]:
                self._column = self._column * 26 + ord(letter) - 64


def _letters(column: int) -> bytes:
    letters = b""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = bytes([65 + letter]) + letters
    return letters
