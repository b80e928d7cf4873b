"""XML from outside, parsed without trust: no DTD, no entities, no network, bounded size and depth."""

from __future__ import annotations

import re

from lxml import etree

from listeoversikt.journal.messages.message import NotRead, Reason

MAX_BYTES = 20_000_000
"""Larger files aren't discharge messages; they aren't even read."""
MAX_DEPTH = 100
"""The deepest of the standards' messages is about 25 levels."""
ENCODINGS = re.compile(
    r"utf-?(8|16([lb]e)?)|iso-?8859-?(1|4|10|13|15)|latin-?1|windows-?125[27]|cp125[27]|us-?ascii", re.I
)
"""Whose angle brackets are where they seem to be; any other declared encoding could hide a DOCTYPE."""

_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NULLS = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_DECLARED = re.compile(r"""<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']""")
_BEFORE_ROOT = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)


def parse(content: bytes) -> etree._Element:
    """The root element. Raises ``NotRead`` for what isn't well formed or isn't safe."""
    if len(content) > MAX_BYTES:
        raise NotRead(Reason.TOO_LARGE)
    _refuse_unsafe_start(content)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=False,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise NotRead(Reason.NOT_WELL_FORMED) from error
    if root.getroottree().docinfo.doctype:  # looked for before; this is for what was overlooked
        raise NotRead(Reason.DOCTYPE)
    _refuse_deep(root)
    return root


def looks_like_xml(content: bytes) -> bool:
    """Whether the first thing in it is an angle bracket."""
    return _text(content[:1024])[0].lstrip("\ufeff \t\r\n").startswith("<")


def says_it_is_xml(content: bytes) -> bool:
    """Whether it begins with an XML declaration."""
    return _text(content[:1024])[0].lstrip("\ufeff \t\r\n").startswith("<?xml")


def _text(content: bytes) -> tuple[str, bool]:
    """The bytes as far as their markup goes, and whether they are two bytes a letter."""
    for mark, encoding in _MARKS + _NULLS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), True
    return content.decode("latin-1").removeprefix("ï»¿"), False


def _refuse_unsafe_start(content: bytes) -> None:
    """A DOCTYPE, which may only stand before the root, or an encoding in which it can't be seen."""
    text, wide = _text(content)
    text = text.removeprefix("\ufeff")
    declared = _DECLARED.match(text.lstrip())
    if declared and not ENCODINGS.fullmatch(declared[1]):
        raise NotRead(Reason.ENCODING)
    at = 0
    while step := _BEFORE_ROOT.match(text, at):
        at = step.end()
    if text[at : at + 9].upper() == "<!DOCTYPE":
        raise NotRead(Reason.DOCTYPE)
    if not wide and "\0" in text[:200]:
        raise NotRead(Reason.ENCODING)


def _refuse_deep(root: etree._Element) -> None:
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return
    raise NotRead(Reason.TOO_DEEP)
