"""A paper as an OpenDocument text that Word and LibreOffice open and an office can edit.

Reads the little Markdown that the papers are written in: headings, paragraphs, lists, tables, **strong** words. Written with
the standard library alone; the same text gives the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

KIND = "application/vnd.oasis.opendocument.text"
WIDE_FROM = 5
"""Columns of a table from which the paper lies on its side."""
SHORT, TO_FILL, LONG = 7, 24, 60
"""So many letters a column's text counts as at least, when it's to be filled in by hand, and at most."""
UPRIGHT, ON_ITS_SIDE = 17.0, 25.7
"""Width between the margins, centimetres."""
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("meta", "meta"),
    )
)
_BOX = (
    '<style:style style:name="Box" style:family="table-cell"><style:table-cell-properties '
    'fo:border="0.5pt solid #9aa5b1" fo:padding="0.1cm"/></style:style>'
    '<style:style style:name="Row" style:family="table-row">'
    '<style:table-row-properties fo:keep-together="always"/></style:style>'
)
"""LibreOffice takes cells' and rows' styles from the content alone."""
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_NUMBERED = re.compile(r"\d+\. ")
_RULE = re.compile(r"\|[-| ]+\|")


def write_document(path: Path, title: str, markdown: str) -> None:
    """Writes the paper to ``path`` (.odt)."""
    wide = max((len(row) for table in _tables(markdown) for row in table), default=0) >= WIDE_FROM
    automatic, body = _body(markdown, ON_ITS_SIDE if wide else UPRIGHT)
    content = (
        f'<office:document-content {_SPACES} office:version="1.3"><office:automatic-styles>{_BOX}{automatic}'
        f'</office:automatic-styles><office:body><office:text><text:p text:style-name="Title">{escape(title)}</text:p>'
        f"{body}</office:text></office:body></office:document-content>"
    )
    parts = {"content.xml": content, "styles.xml": _styles(wide), "META-INF/manifest.xml": _manifest()}
    with zipfile.ZipFile(path, "w") as odt:
        odt.writestr(zipfile.ZipInfo("mimetype"), KIND)  # first, and not packed: so the kind is known
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            odt.writestr(entry, f'<?xml version="1.0" encoding="UTF-8"?>\n{text}')


def _kind_of(line: str) -> str:
    if not line.strip():
        return "nothing"
    if line.startswith("## "):
        return "heading"
    if line.startswith("- "):
        return "bullets"
    if _NUMBERED.match(line):
        return "numbers"
    if line.startswith("|"):
        return "table"
    return "prose"


def _blocks(markdown: str) -> Iterator[tuple[str, list[str]]]:
    for kind, lines in groupby(markdown.strip().splitlines(), _kind_of):
        if kind != "nothing":
            yield kind, list(lines)


def _tables(markdown: str) -> list[list[list[str]]]:
    return [_rows(lines) for kind, lines in _blocks(markdown) if kind == "table"]


def _rows(lines: Sequence[str]) -> list[list[str]]:
    """The cells of a table's lines, without the rule under its head."""
    return [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in lines
        if not _RULE.fullmatch(line)
    ]


def _body(markdown: str, width: float) -> tuple[str, str]:
    """The styles of the tables' columns, and the text."""
    automatic: list[str] = []
    body: list[str] = []
    for kind, lines in _blocks(markdown):
        if kind == "heading":
            body += [
                f'<text:h text:style-name="Heading" text:outline-level="1">{_said(line[3:])}</text:h>'
                for line in lines
            ]
        elif kind == "prose":
            body += [f'<text:p text:style-name="Body">{_said(line)}</text:p>' for line in lines]
        elif kind == "table":
            name = f"T{len(automatic)}"
            style, table = _table(name, _rows(lines), width)
            automatic.append(style)
            body.append(table)
        else:
            items = (line[2:] if kind == "bullets" else _NUMBERED.sub("", line, count=1) for line in lines)
            inside = "".join(
                f'<text:list-item><text:p text:style-name="Item">{_said(item)}</text:p></text:list-item>'
                for item in items
            )
            body.append(f'<text:list text:style-name="{kind.capitalize()}">{inside}</text:list>')
    return "".join(automatic), "".join(body)


def _said(text: str) -> str:
    """One line's text, with its strong words."""
    return _STRONG.sub(r'<text:span text:style-name="Strong">\1</text:span>', escape(text))


def _table(name: str, rows: list[list[str]], width: float) -> tuple[str, str]:
    count = max(len(row) for row in rows)
    rows = [[*row, *[""] * (count - len(row))] for row in rows]
    weights = [_weight([row[column] for row in rows]) for column in range(count)]
    styles = f'<style:style style:name="{name}" style:family="table"><style:table-properties style:width="{width:.2f}cm" table:align="left"/></style:style>'
    columns = ""
    for column, weight in enumerate(weights):
        wide = width * weight / sum(weights)
        styles += (
            f'<style:style style:name="{name}.{column}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{wide:.2f}cm"/></style:style>'
        )
        columns += f'<table:table-column table:style-name="{name}.{column}"/>'
    head, *others = (_row(row, "Head" if number == 0 else "Cell") for number, row in enumerate(rows))
    return styles, (
        f'<table:table table:name={quoteattr(name)} table:style-name="{name}">{columns}'
        f"<table:table-header-rows>{head}</table:table-header-rows>{''.join(others)}</table:table>"
        '<text:p text:style-name="Gap"/>'
    )


def _weight(cells: Sequence[str]) -> int:
    """How much of a table's width a column asks for."""
    least = TO_FILL if any("___" in cell for cell in cells) else SHORT
    return min(LONG, max(least, *map(len, cells)))


def _row(cells: Sequence[str], style: str) -> str:
    return (
        '<table:table-row table:style-name="Row">'
        + "".join(
            f'<table:table-cell table:style-name="Box" office:value-type="string"><text:p text:style-name="{style}">{_said(cell)}</text:p></table:table-cell>'
            for cell in cells
        )
        + "</table:table-row>"
    )


def _paragraph(
    name: str, size: str, *, above: str = "0cm", below: str = "0.15cm", strong: bool = False
) -> str:
    weight = ' fo:font-weight="bold"' if strong else ""
    keep = ' fo:keep-with-next="always"' if strong and name != "Head" else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="{above}" '
        f'fo:margin-bottom="{below}"{keep}/><style:text-properties fo:font-family="Calibri, Carlito, sans-serif" '
        f'fo:font-size="{size}"{weight} fo:language="nb" fo:country="NO"/></style:style>'
    )


def _styles(wide: bool) -> str:
    """Styles by name, the page, and a foot with the page's number."""
    page = (
        'fo:page-width="29.7cm" fo:page-height="21cm"'
        if wide
        else 'fo:page-width="21cm" fo:page-height="29.7cm"'
    )
    indent = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="0.6cm"/>'
        "</style:list-level-properties>"
    )
    named = "".join(
        (
            _paragraph("Title", "18pt", below="0.4cm", strong=True),
            _paragraph("Heading", "13pt", above="0.5cm", strong=True),
            _paragraph("Body", "11pt", below="0.25cm"),
            _paragraph("Item", "11pt"),
            _paragraph("Head", "9.5pt", below="0.03cm", strong=True),
            _paragraph("Cell", "9.5pt", below="0.03cm"),
            _paragraph("Gap", "6pt"),
            _paragraph("Foot", "9pt"),
            '<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
            f'<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">{indent}'
            "</text:list-level-style-bullet></text:list-style>",
            f'<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" '
            f'style:num-suffix=".">{indent}</text:list-level-style-number></text:list-style>',
        )
    )
    return (
        f'<office:document-styles {_SPACES} office:version="1.3"><office:styles>{named}</office:styles>'
        f'<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties {page} '
        f'style:print-orientation="{"landscape" if wide else "portrait"}" fo:margin="2cm"/><style:footer-style/>'
        "</style:page-layout></office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer><text:p text:style-name="Foot">'
        'Side <text:page-number text:select-page="current">1</text:page-number></text:p></style:footer></style:master-page>'
        "</office:master-styles></office:document-styles>"
    )


def _manifest() -> str:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in (("/", KIND), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))
    )
    return f'<manifest:manifest xmlns:manifest="{space}" manifest:version="1.3">{entries}</manifest:manifest>'
