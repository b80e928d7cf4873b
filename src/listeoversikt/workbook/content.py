"""What a workbook says, as plain data: figures that may be shown, counts, and where they come from.

Nothing hidden is in here, so nothing hidden can get into the file. There's no row per patient or discharge, no
doctor and no district.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from listeoversikt.indicators.breaks import Break
from listeoversikt.indicators.definition import Direction
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
class Making:
    """How the figures were made, beside the extract: what «beregn på nytt» needs to make them again.

    ``work_date``: the day the due states are for. ``period_types``: those counted. ``supplements``: the checksums of
    the supplements laid on the extract, oldest first. ``log_number``: the newest event of the log that was known;
    None = no store. ``wound_back``: T was chosen, and isn't simply the extract's. ``settings``: the choices that
    decide figures and aren't the contract's, as the settings file has them; names and sentences aren't among them.
    """

    work_date: dt.date
    period_types: tuple[str, ...] = ("365d",)
    supplements: tuple[str, ...] = ()
    log_number: int | None = None
    wound_back: bool = False
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class GoalMeasure:
    """One measure of a goal, or what is laid beside it: the figures before and after as they may be shown.

    ``indicator`` "" = a measure of the office's own, whose words stay there. ``better``: which way is better.
    ``target``: of a balancing measure, the figure at which the work stops. ``before`` and ``after`` None = nothing
    was counted (no such period, or an own measure).
    """

    indicator: str
    variant: str = ""
    group: str = "alle"
    better: Direction = Direction.NONE
    target: float | None = None
    effect: float | None = None
    before: ShownRow | None = None
    after: ShownRow | None = None
    balancing: bool = False


@dataclass(frozen=True)
class GoalLine:
    """A locked goal without a word of what people wrote: dates, figures, resources in sum, versions and checksum.

    ``state`` is a key of ``words.goals``. ``before`` and ``now`` are the first and last days compared.
    ``changed_later``: how many versions were made after the work had begun. ``whole``: what was locked still fits its
    checksum.
    """

    state: str
    locked_on: dt.date
    start: dt.date | None
    end: dt.date | None
    hours: float | None
    kroner: int | None
    budget: int | None
    versions: int
    changed_later: int
    checksum: str
    whole: bool = True
    before: tuple[dt.date, dt.date] | None = None
    now: tuple[dt.date, dt.date] | None = None
    measures: tuple[GoalMeasure, ...] = ()


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
    goals: tuple[GoalLine, ...] = ()
    breaks: tuple[Break, ...] = ()
    making: Making | None = None
    small: int = 5
    round_to: int = 1
