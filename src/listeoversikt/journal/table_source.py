"""What an opened export offers: a source for each table, whatever kind of file it lies in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO

from listeoversikt.journal.raw_table import Cells

Hear = Callable[[float], None]
"""Told the share of a source that has been read, 0 to 1; raises ``Refusal(CANCELLED)`` when the user has cancelled."""


def hear_nothing(share: float) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True)
class SourceFile:
    """One file of an export, in a folder or in a zip. ``name`` is its path inside, ``size`` its bytes unpacked."""

    name: str
    size: int
    read: Callable[[], bytes]
    open: Callable[[], BinaryIO]


@dataclass(frozen=True)
class TableSource:
    """One table, or something that may be one (``table`` is empty until a person has said which).

    ``file`` is what to show (for a sheet ``liste.xlsx › Pasienter``), ``stem`` the name that tells the table, ``size``
    bytes. ``digest`` is asked after ``cells``.
    """

    table: str
    file: str
    stem: str
    size: int
    cells: Callable[[Hear], Cells]
    digest: Callable[[], bytes]
    top: Callable[[], Cells] | None = None
    """The first rows alone, for its headers; merged cells aren't spread in them. None where all must be read."""


@dataclass
class SourceNotes:
    """What a way in left out and counted; names of systems and kinds, never of sheets, files or patients.

    ``hidden_sheets_read`` are hidden sheets that a table was read from, since no sheet in sight is named so.
    """

    unmapped_systems: dict[str, int] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    hidden_sheets_read: int = 0


def nothing_to_close() -> None:
    """A folder isn't held open."""


@dataclass(frozen=True)
class ExportFiles:
    """The tables found, what may be one, and the description if there is one."""

    tables: dict[str, TableSource]
    unplaced: list[TableSource]
    description: Callable[[], bytes] | None
    other_files: int
    name: str
    notes: SourceNotes = field(default_factory=SourceNotes)
    stated: dict[str, str] = field(default_factory=dict)
    """What the source itself says of the export where no description does, by the description's keys."""
    is_fhir: bool = False
    """The tables are made of FHIR resources: what is missing is told by their names."""
    close: Callable[[], None] = nothing_to_close

    @property
    def ignored(self) -> int:
        """Files that no table is read from."""
        return self.other_files + len(self.unplaced)
