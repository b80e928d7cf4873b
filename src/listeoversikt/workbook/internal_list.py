"""A list with a row a patient as a workbook: for the office alone, and it says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from listeoversikt.workbook.content import Origin
from listeoversikt.workbook.sheet import Cell, Look, Sheet


@dataclass(frozen=True)
class InternalList:
    """What is written. ``warning`` stands over the table and at the foot of every printed page."""

    name: str
    title: str
    about: str
    warning: str
    headings: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[str]]


def write_internal_list(path: Path, content: InternalList, origin: Origin) -> None:
    """Writes it; the caller sees to it that the file is there whole or not at all."""
    from listeoversikt.workbook.book import save_book

    save_book(path, [internal_sheet(content)], origin)


def internal_sheet(content: InternalList) -> Sheet:
    """One row a patient, in the order given."""
    sheet = Sheet(content.name, tuple(content.widths), footer=content.warning)
    sheet.add(Cell(content.title, Look.TITLE))
    sheet.add(Cell(content.about, Look.SUBTITLE))
    sheet.add(Cell(content.warning, Look.STRONG))
    sheet.gap()
    sheet.header = sheet.add(*(Cell(heading, Look.HEAD) for heading in content.headings))
    sheet.columns = len(content.headings)
    for row in content.rows:
        sheet.add(*(Cell(text, Look.WRAP) for text in row))
    sheet.filtered = sheet.row
    return sheet
