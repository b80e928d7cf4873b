"""What a workbook says, as plain data: figures that may be shown, counts, and where they come from.

Nothing hidden is in here, so nothing hidden can get into the file. There's no row per patient or discharge, no
doctor and no district.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from listeoversikt.indicators.hiding import ShownRow


@dataclass(frozen=True)
class Origin:
    """Where the figures come from. ``index_date`` is T; it lies before ``export_date`` when wound back."""

    office: str
    journal_system: str
    export_date: dt.date
    index_date: dt.date
    checksum: str
    program_version: str
    definitions: Mapping[str, str]
    made_up: bool = False


@dataclass(frozen=True)
class StateCount:
    """How many are in a state; ``count`` None = hidden. ``key`` is the state's or reason's, ``due`` the due state's."""

    key: str
    count: int | None
    due: str = ""


@dataclass(frozen=True)
class Counts:
    """Counts that make a total; None = hidden."""

    rows: tuple[StateCount, ...] = ()
    total: int | None = 0


@dataclass(frozen=True)
class TableQuality:
    """What was made of one table of the export; a count of None is hidden.

    ``period`` are the days it covers. A table that the export lacks has ``present`` False and no counts.
    ``reasons``: how many rows were set aside for which reason.
    """

    name: str
    present: bool
    period: tuple[dt.date, dt.date] | None = None
    read: int | None = None
    kept: int | None = None
    set_aside: int | None = None
    ignored: int | None = None
    reasons: tuple[StateCount, ...] = ()


@dataclass(frozen=True)
class Warnings:
    """What the reader of an export should know; the counts of codes and contacts may be hidden (None)."""

    date_guessed: bool = False
    unknown_columns: int = 0
    passed_columns: int = 0
    ignored_files: int = 0
    unlisted_codes: int | None = 0
    repeated_contacts: int | None = 0


@dataclass(frozen=True)
class WorkbookContent:
    """Everything a workbook shows. ``small`` is the largest count that is hidden, ``round_to`` the rounding."""

    origin: Origin
    rows: tuple[ShownRow, ...]
    discharges: Counts = field(default_factory=Counts)
    worklist: Counts = field(default_factory=Counts)
    quality: tuple[TableQuality, ...] = ()
    warnings: Warnings = field(default_factory=Warnings)
    small: int = 5
    round_to: int = 1
