"""What isn't a plain, whole workbook is refused with one kind, and nothing of it is read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.workbooks import package
from listeoversikt.words import refusal_sentence
from tests.journal.workbooks.books import (
    DIAGNOSES,
    SHEET,
    in_sheet,
    one_sheet,
    opened,
    refusal_of,
    rewritten,
    with_shared_texts,
)

GOOD = one_sheet(DIAGNOSES)
TYPES = "[Content_Types].xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
OUTSIDE = b'<Relationship Id="rX" Type="http://x/%b" Target="file:///c:/a.xlsx" TargetMode="External"/></Relationships>'


def typed(kind: bytes) -> bytes:
    override = b'<Override PartName="/xl/noe.bin" ContentType="%b"/></Types>' % kind
    return rewritten(GOOD, {TYPES: lambda part: part.replace(b"</Types>", override)})


def related(kind: bytes) -> bytes:
    return rewritten(
        GOOD, {RELATIONS: lambda part: part.replace(b"</Relationships>", OUTSIDE.replace(b"%b", kind))}
    )


def inside(kind: bytes) -> bytes:
    """A relation to a part of the workbook itself, whatever that part is called."""
    relation = b'<Relationship Id="rX" Type="http://x/%b" Target="noe.bin"/></Relationships>' % kind
    return rewritten(GOOD, {RELATIONS: lambda part: part.replace(b"</Relationships>", relation)})


def in_prolog(part: str, doctype: bytes) -> bytes:
    return rewritten(GOOD, {part: lambda old: b'<?xml version="1.0"?>' + doctype + old[old.index(b"<", 2) :]})


def encrypted() -> bytes:
    content = bytearray(GOOD)
    with zipfile.ZipFile(io.BytesIO(GOOD)) as book:
        for info in book.infolist():
            content[info.header_offset + 6] |= 1
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    return bytes(content)


DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
NOISE = Random(1).randbytes(400_000).hex().encode()
OLE = package.OLE + bytes(600)
REFUSED: dict[str, tuple[bytes, RefusalKind]] = {
    "macros by their part": (rewritten(GOOD, {}, {"xl/vbaProject.bin": b"x"}), RefusalKind.MACRO_WORKBOOK),
    "macros by a hidden part": (
        rewritten(GOOD, {}, {"XL\\Noe\\VBAPROJECT.BIN": b"x"}),
        RefusalKind.MACRO_WORKBOOK,
    ),
    "macros by the kind of workbook": (
        typed(b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
        RefusalKind.MACRO_WORKBOOK,
    ),
    "a binary workbook": (
        typed(b"application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
        RefusalKind.MACRO_WORKBOOK,
    ),
    "sheets of macros": (
        rewritten(GOOD, {}, {"xl/macrosheets/sheet1.xml": b"<x/>"}),
        RefusalKind.MACRO_WORKBOOK,
    ),
    "controls": (rewritten(GOOD, {}, {"xl/activeX/activeX1.xml": b"<x/>"}), RefusalKind.MACRO_WORKBOOK),
    "the old format": (OLE + "Workbook".encode("utf-16-le"), RefusalKind.MACRO_WORKBOOK),
    "a password": (OLE + "EncryptedPackage".encode("utf-16-le"), RefusalKind.ENCRYPTED_WORKBOOK),
    "a zip's password": (encrypted(), RefusalKind.ENCRYPTED_WORKBOOK),
    "another workbook": (
        rewritten(GOOD, {}, {"xl/externalLinks/externalLink1.xml": b"<x/>"}),
        RefusalKind.EXTERNAL_LINKS,
    ),
    "macros under another name": (inside(b"vbaProject"), RefusalKind.MACRO_WORKBOOK),
    "old macros under another name": (inside(b"xlMacrosheet"), RefusalKind.MACRO_WORKBOOK),
    "connections to other sources": (inside(b"connections"), RefusalKind.EXTERNAL_LINKS),
    "a relation outwards": (related(b"externalLinkPath"), RefusalKind.EXTERNAL_LINKS),
    "a picture outside": (related(b"image"), RefusalKind.EXTERNAL_LINKS),
    "a document type in the sheet": (in_prolog(SHEET, DOCTYPE), RefusalKind.WORKBOOK_ENTITIES),
    "a document type in the workbook": (
        in_prolog("xl/workbook.xml", b"<!DOCTYPE x>"),
        RefusalKind.WORKBOOK_ENTITIES,
    ),
    "a document type in a part never read": (
        rewritten(GOOD, {}, {"customXml/item1.xml": DOCTYPE + b"<x/>"}),
        RefusalKind.WORKBOOK_ENTITIES,
    ),
    "a document type in UTF-16": (
        rewritten(GOOD, {}, {"a.xml": ("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>").encode("utf-16")}),
        RefusalKind.WORKBOOK_ENTITIES,
    ),
    "a document type far down": (
        rewritten(
            GOOD,
            {},
            {"a.xml": b"<!--" + NOISE + b"-->" + DOCTYPE + b"<x/>"},
        ),
        RefusalKind.WORKBOOK_ENTITIES,
    ),
    "a document type in the rows": (
        in_sheet(GOOD, b"<sheetData>", b"<sheetData>" + DOCTYPE),
        RefusalKind.UNREADABLE_WORKBOOK,
    ),
    "no zip": (b"pasient_id;kode\n", RefusalKind.UNREADABLE_WORKBOOK),
    "nothing": (b"", RefusalKind.UNREADABLE_WORKBOOK),
    "a zip of something else": (
        rewritten(GOOD, {TYPES: lambda part: b""}).replace(b"[Content_Types]", b"[Content_Tapes]"),
        RefusalKind.UNREADABLE_WORKBOOK,
    ),
    "half of it": (GOOD[: len(GOOD) // 2], RefusalKind.UNREADABLE_WORKBOOK),
    "half a sheet": (
        rewritten(GOOD, {SHEET: lambda part: part[: len(part) - 200]}),
        RefusalKind.UNREADABLE_WORKBOOK,
    ),
    "a sheet that never ends": (
        rewritten(GOOD, {SHEET: lambda part: part.replace(b"</worksheet>", b"")}),
        RefusalKind.UNREADABLE_WORKBOOK,
    ),
    "rows twice": (in_sheet(GOOD, b'<row r="3">', b'<row r="2">'), RefusalKind.UNREADABLE_WORKBOOK),
    "a row too many": (in_sheet(GOOD, b'<row r="3">', b'<row r="1048577">'), RefusalKind.UNREADABLE_WORKBOOK),
    "a column too many": (in_sheet(GOOD, b'<c r="B3"', b'<c r="XFE3"'), RefusalKind.UNREADABLE_WORKBOOK),
    "a bad reference": (in_sheet(GOOD, b'<c r="B3"', b'<c r="3B"'), RefusalKind.UNREADABLE_WORKBOOK),
    "a sheet that isn't there": (
        rewritten(GOOD, {RELATIONS: lambda part: part.replace(b"sheet1.xml", b"sheet9.xml")}),
        RefusalKind.UNREADABLE_WORKBOOK,
    ),
    "merged areas over each other": (
        in_sheet(
            GOOD,
            b"</sheetData>",
            b"</sheetData><mergeCells>" + b'<mergeCell ref="A1:D3"/>' * 2 + b"</mergeCells>",
        ),
        RefusalKind.UNREADABLE_WORKBOOK,
    ),
    "a strange encoding": (
        rewritten(GOOD, {SHEET: lambda part: b'<?xml version="1.0" encoding="utf-7"?>' + part}),
        RefusalKind.UNREADABLE_WORKBOOK,
    ),
    "a bomb": (rewritten(GOOD, {}, {"xl/media/bilde.png": bytes(3_000_000)}), RefusalKind.WORKBOOK_TOO_LARGE),
}


@pytest.mark.parametrize(("content", "kind"), REFUSED.values(), ids=REFUSED)
def test_that_a_workbook_that_is_not_plain_and_whole_is_refused(content: bytes, kind: RefusalKind) -> None:
    assert refusal_of(GOOD) is None
    assert refusal_of(content) is kind
    sentence = refusal_sentence(Refusal(kind, file="liste.xlsx"))
    assert sentence.endswith(".") and "{" not in sentence


def test_that_a_link_in_a_cell_is_no_reason() -> None:
    assert refusal_of(related(b"hyperlink")) is None


def test_that_more_than_two_gigabytes_is_too_much_however_well_it_is_packed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package, "MAX_UNPACKED", 5_000)
    assert refusal_of(GOOD) is RefusalKind.WORKBOOK_TOO_LARGE


def test_that_the_size_is_counted_and_not_believed() -> None:
    """The header says one byte of a part that unpacks to megabytes."""
    content = bytearray(rewritten(GOOD, {}, {"xl/media/bilde.png": bytes(3_000_000)}))
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as book:
        start = book.start_dir
    place = content.index(b"xl/media/bilde.png", start) - 46
    content[place + 24 : place + 28] = (1).to_bytes(4, "little")
    assert refusal_of(bytes(content)) in (RefusalKind.WORKBOOK_TOO_LARGE, RefusalKind.UNREADABLE_WORKBOOK)


def test_that_a_refusal_names_the_file_and_no_value() -> None:
    with pytest.raises(Refusal) as refused:
        opened(rewritten(GOOD, {}, {"xl/vbaProject.bin": b"x"}), name="mars.xlsx")
    assert refused.value.file == "mars.xlsx"
    with pytest.raises(Refusal) as refused:
        opened(b"", name="Kari Hansen.xlsx")
    assert refused.value.file == "xxxx xxxxxx.xlsx"


Damage = Callable[[bytes], bytes]
PARTS = st.sampled_from(
    [SHEET, "xl/workbook.xml", RELATIONS, TYPES, "xl/styles.xml", "xl/texts.xml", "_rels/.rels"]
)
SHARED = with_shared_texts(GOOD)


@st.composite
def damages(draw: st.DrawFn) -> Damage:
    """A cut, bytes flipped, bytes put in, a piece doubled."""
    place = draw(st.floats(0, 1))
    kind = draw(st.sampled_from(["cut", "flip", "insert", "double"]))
    some = draw(
        st.one_of(st.binary(min_size=1, max_size=6), st.sampled_from([b"<", b"&", b"<c>", b"</row>", b'"']))
    )

    def damage(content: bytes) -> bytes:
        at = int(place * len(content))
        if kind == "cut":
            return content[:at]
        if kind == "flip":
            return content[:at] + some + content[at + len(some) :]
        if kind == "insert":
            return content[:at] + some + content[at:]
        return content[:at] + content[at : at + 40] + content[at:]

    return damage


@settings(max_examples=60)
@given(damages())
def test_that_a_damaged_workbook_is_refused_or_read(damage: Damage) -> None:
    refusal_of(damage(SHARED))


@settings(max_examples=150)
@given(PARTS, damages())
def test_that_a_workbook_with_a_damaged_part_is_refused_or_read(part: str, damage: Damage) -> None:
    refusal_of(rewritten(SHARED, {part: damage}))
