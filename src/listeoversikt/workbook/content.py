"""What the workbook is made of: plain data that may leave the office.

Everything here has been through ``indicators.hiding`` (or, marked INTERN, has been left whole on purpose). Nothing
in it is about a single patient, doctor or district.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from listeoversikt.indicators.hiding import Limits, ShownCounts, ShownRow

DISCHARGES = "utskrivninger"
LAPSED = "bortfalt"
WORKLIST_STATES = "arbeidsliste_frist"
WORKLIST_REASONS = "arbeidsliste_grunner"
"""The names of the tables of counts; their keys are the contract's states, lapse reasons and rule keys."""


@dataclass(frozen=True)
class TableQuality:
    """How many rows of a table of the export were read, and what became of them."""

    name: str
    read: int
    kept: int
    set_aside: int
    ignored: int


@dataclass(frozen=True)
class WorkbookContent:
    """All that is written. ``rows`` are the indicators of every period; sheets without content are left out.

    ``versions`` are name to version of the program's tables of rules; ``limits`` the rule that hid small numbers.
    """

    office: str
    extract_date: dt.date
    work_date: dt.date
    period: tuple[dt.date, dt.date]
    program: str
    versions: Mapping[str, str]
    checksum: str
    rows: Sequence[ShownRow]
    counts: Sequence[ShownCounts] = ()
    quality: Sequence[TableQuality] = ()
    limits: Limits = field(default_factory=Limits)
    internal: bool = False
