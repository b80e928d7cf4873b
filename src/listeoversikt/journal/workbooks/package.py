"""The zip that a workbook is, opened with care: everything is looked through before anything is read.

Refused: what isn't a whole zip, passwords, macros, links to other files, XML with a document type or entities, and what
unpacks to more than 2 GB or 100 times its size, counted while it is unpacked.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath
from xml.parsers import expat

from listeoversikt.journal.archive import MAX_RATIO, MAX_UNPACKED
from listeoversikt.journal.identity import shown_name
from listeoversikt.journal.refusal import Refusal, RefusalKind

PIECE = 2**18
LARGEST_SMALL_PART = 2**26
"""Bytes of a part that is a list of parts, sheets or styles; a larger one is no such list."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CONTENT_TYPES = "[content_types].xml"
_XML = (".xml", ".rels", ".vml")
_MACRO_NAMES = ("vbaproject", "vbadata", "/macrosheets/", "/intlmacrosheets/", "/activex/")
MACRO_RELATIONS = frozenset(
    {"vbaproject", "xlmacrosheet", "xlintlmacrosheet", "activexcontrol", "activexcontrolbinary"}
)
_MACRO_TYPES = ("macroenabled", "vbaproject", "macrosheet", "activex")
_UNZIPPING = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    IndexError,
    OverflowError,
)

Element = tuple[str, dict[str, str]]
"""An element's name and attributes, without prefixes."""


class Package:
    """A workbook's parts by their names in lower case. ``name`` is what the file may be called in messages."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name, self.packed = shown_name(name), len(content)
        self.sizes: dict[str, int] = {}
        if content.startswith(OLE):
            raise self._of_older_kind(content)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = [info for info in self._zip.infolist() if not info.is_dir()]
        except _UNZIPPING as error:
            raise self.unreadable() from error
        self._parts = {_part_name(info.filename): info for info in members}
        if len(self._parts) != len(members):
            raise self.unreadable()
        self._check()

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._parts

    def unreadable(self) -> Refusal:
        """The refusal of a damaged workbook."""
        return Refusal(RefusalKind.UNREADABLE_WORKBOOK, file=self.name)

    def pieces(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, a piece at a time."""
        info = self._parts.get(part.lower())
        if info is None:
            raise self.unreadable()
        try:
            with self._zip.open(info) as stream:
                while piece := stream.read(PIECE):
                    yield piece
        except _UNZIPPING as error:
            raise self.unreadable() from error

    def elements(self, part: str) -> Iterator[Element]:
        """The elements of a small part in the order in which they begin; what stands in them isn't told."""
        if self.sizes.get(part.lower(), 0) > LARGEST_SMALL_PART:
            raise self.unreadable()
        found: list[Element] = []

        def begun(name: str, attributes: dict[str, str]) -> None:
            found.append((local(name), {local(key): value for key, value in attributes.items()}))

        parser = self.parser()
        parser.StartElementHandler = begun
        for piece in self.pieces(part):
            self.parse(parser, piece)
            yield from found
            found.clear()
        self.parse(parser, b"", last=True)
        yield from found

    def parser(self, encoding: str | None = None) -> expat.XMLParserType:
        """An XML parser that refuses document types, and with them every entity."""

        def refuse(*_: object) -> None:
            raise Refusal(RefusalKind.WORKBOOK_ENTITIES, file=self.name)

        parser = expat.ParserCreate(encoding)
        parser.StartDoctypeDeclHandler = refuse
        parser.EntityDeclHandler = refuse
        return parser

    def parse(self, parser: expat.XMLParserType, piece: bytes, *, last: bool = False) -> None:
        """The parser reads on; what isn't XML is refused."""
        try:
            parser.Parse(piece, last)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise self.unreadable() from error

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part points to inside the workbook: for each id the kind of relation and the part."""
        folder, name = dirname(part), part.rpartition("/")[2]
        relations = join(folder, "_rels", f"{name}.rels")
        if relations not in self:
            return {}
        return {
            at.get("Id", ""): (at.get("Type", "").rpartition("/")[2], _resolved(folder, at.get("Target", "")))
            for element, at in self.elements(relations)
            if element == "Relationship" and at.get("TargetMode") != "External"
        }

    def _of_older_kind(self, content: bytes) -> Refusal:
        """A container of the older kind holds a workbook under a password, or one of the old format."""
        if "EncryptedPackage".encode("utf-16-le") in content:
            return Refusal(RefusalKind.ENCRYPTED_WORKBOOK, file=self.name)
        return Refusal(RefusalKind.MACRO_WORKBOOK, file=self.name)

    def _check(self) -> None:
        if any(info.flag_bits & 0x1 for info in self._parts.values()):
            raise Refusal(RefusalKind.ENCRYPTED_WORKBOOK, file=self.name)
        if any(word in f"/{part}" for part in self._parts for word in _MACRO_NAMES):
            raise Refusal(RefusalKind.MACRO_WORKBOOK, file=self.name)
        if any("externallinks/" in part for part in self._parts):
            raise Refusal(RefusalKind.EXTERNAL_LINKS, file=self.name)
        unpacked = 0
        for part in self._parts:
            unpacked = self._look_through(part, unpacked)
        if CONTENT_TYPES not in self:
            raise self.unreadable()
        for _, attributes in self.elements(CONTENT_TYPES):
            kind = attributes.get("ContentType", "").lower()
            if any(word in kind for word in _MACRO_TYPES):
                raise Refusal(RefusalKind.MACRO_WORKBOOK, file=self.name)
        for part in self._parts:
            if part.endswith(".rels"):
                self._check_relations(part)

    def _look_through(self, part: str, unpacked: int) -> int:
        """How much is unpacked with this part too; refuses too much, and a document type before the first element."""
        before = unpacked
        prolog = self._prolog() if part.endswith(_XML) else None
        for piece in self.pieces(part):
            unpacked += len(piece)
            if unpacked > MAX_UNPACKED or unpacked > MAX_RATIO * self.packed:
                raise Refusal(RefusalKind.WORKBOOK_TOO_LARGE, file=self.name)
            if prolog is not None and prolog(piece, False):
                prolog = None
        if prolog is not None:
            prolog(b"", True)
        self.sizes[part] = unpacked - before
        return unpacked

    def _prolog(self) -> Callable[[bytes, bool], bool]:
        """Reads until the first element has begun: after it no document type may stand."""
        parser, begun = self.parser(), False

        def first(*_: object) -> None:
            nonlocal begun
            begun = True

        parser.StartElementHandler = first

        def over(piece: bytes, last: bool) -> bool:
            try:
                parser.Parse(piece, last)
            except (expat.ExpatError, ValueError, LookupError) as error:
                if not begun:
                    raise self.unreadable() from error
            return begun

        return over

    def _check_relations(self, part: str) -> None:
        for element, attributes in self.elements(part):
            kind = attributes.get("Type", "").rpartition("/")[2].lower()
            if element == "Relationship" and kind in MACRO_RELATIONS:
                raise Refusal(RefusalKind.MACRO_WORKBOOK)
            if element == "Relationship" and kind == "connections":
                raise Refusal(RefusalKind.EXTERNAL_LINKS, file=self.name)
            outside = attributes.get("TargetMode", "").lower() == "external"
            if (
                element == "Relationship"
                and outside
                and not attributes.get("Type", "").endswith("/hyperlink")
            ):
                raise Refusal(RefusalKind.EXTERNAL_LINKS, file=self.name)


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def _part_name(member: str) -> str:
    return member.replace("\\", "/").lstrip("/").lower()


def _resolved(folder: str, target: str) -> str:
    """The part that a relation's target means."""
    path = target.replace("\\", "/")
    return normpath(path if path.startswith("/") else join(folder, path)).lstrip("/").lower()
