"""Which sheets a workbook has, and what its cells share: texts, number formats, the first day of its calendar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from listeoversikt.journal.workbooks.number_forms import NumberForm, number_forms
from listeoversikt.journal.workbooks.package import Package
from listeoversikt.journal.workbooks.shared_texts import shared_texts

_MAIN = "xl/workbook.xml"
_TRUE = ("1", "true")
MAX_SHEETS = 10_000


@dataclass(frozen=True)
class Sheet:
    """A sheet of cells: its name, the part that it lies in, and whether it's hidden."""

    name: str
    part: str
    hidden: bool


class Contents:
    """What an opened workbook holds. Sheets of charts and dialogues aren't sheets of cells."""

    def __init__(self, package: Package) -> None:
        self.package = package
        main = [part for kind, part in package.related("").values() if kind == "officeDocument"]
        self._main = main[0] if main else _MAIN
        self._related = package.related(self._main)
        self.since_1904 = False
        self.sheets: list[Sheet] = []
        for name, attributes in package.elements(self._main):
            if name == "workbookPr":
                self.since_1904 = attributes.get("date1904", "").lower() in _TRUE
            elif name == "sheet":
                self._take(attributes)

    def _take(self, attributes: dict[str, str]) -> None:
        kind, part = self._related.get(attributes.get("id", ""), ("", ""))
        if not kind or len(self.sheets) == MAX_SHEETS:
            raise self.package.unreadable()
        if kind == "worksheet":
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append(Sheet(attributes.get("name", "").strip(), part, hidden))

    @cached_property
    def texts(self) -> Sequence[str]:
        """The texts that cells point to by number."""
        part = self._part("sharedStrings")
        return shared_texts(self.package, part) if part else ()

    @cached_property
    def forms(self) -> Sequence[NumberForm]:
        """How numbers are shown, by a cell's style."""
        part = self._part("styles")
        return number_forms(self.package.elements(part)) if part else ()

    def _part(self, kind: str) -> str | None:
        found = [part for other, part in self._related.values() if other == kind and part in self.package]
        return found[0] if found else None
