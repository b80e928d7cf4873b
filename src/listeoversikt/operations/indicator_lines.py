"""One indicator told to people: figure, names, definition, why it's missing, who was left out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from listeoversikt.followup.discharge import ClockState
from listeoversikt.indicators.behind import Which
from listeoversikt.indicators.breaks import stretch_of
from listeoversikt.indicators.definition import Direction, Indicator, Kind, definition_version, indicators
from listeoversikt.indicators.result import MISSING, IndicatorRow, Note, Persons, Remark
from listeoversikt.operations.indicator_pilot import PilotLevel
from listeoversikt.operations.indicator_words import (
    COLUMN_ABSENT,
    LOG_BEGINS,
    NEEDS_LOG,
    NO_MODEL,
    NOBODY,
    NOT_TYPED,
    RANKS_ONLY,
    TABLE_ABSENT,
    VARIANTS_EN,
    has_namesake,
    remaining_words,
    short_detail,
    short_name,
)
from listeoversikt.words import ENGLISH, NORWEGIAN, note_text
from listeoversikt.words.indicators import COLUMN_WORDS
from listeoversikt.workbook import texts
from listeoversikt.workbook.names import source_text, variant_name

SHARE_UNIT = "share_0_1"
FIRST_EDITION = "Første utgave."
LEFT_OUT = (Note.TOO_SHORT, Note.UNKNOWN_DAY, Note.UNKNOWN_CLINICIAN, Note.UNKNOWN_AMOUNT)
WHY_MISSING = {
    Note.MISSING_TABLE: TABLE_ABSENT,
    Note.MISSING_COLUMN: COLUMN_ABSENT,
    Note.NEEDS_LOG: NEEDS_LOG,
    Note.LOG_BEGINS: LOG_BEGINS,
    Note.NO_MODEL: NO_MODEL,
    Note.RANKS_ONLY: RANKS_ONLY,
    Note.NOT_TYPED: NOT_TYPED,
    Note.NOBODY: NOBODY,
}


@dataclass(frozen=True)
class Definition:
    """What is counted, in the vocabulary's sentences. ``window_days`` None: the period itself, or ever.

    ``version`` is the whole file's with its checksum, ``own_version`` the definition's own; ``change`` says what that
    version changed, "" for a first one.
    """

    name: str
    numerator: str
    denominator: str
    window_days: int | None
    source: str
    version: str
    own_version: str
    change: str
    medrave: str


@dataclass(frozen=True)
class IndicatorLine:
    """One figure of the table.

    ``value``, ``low`` and ``high`` are 0–1 where ``unit`` is ``share_0_1``, else in the unit. ``missing`` says why
    there is no figure (then all of them are None). ``behind`` are the distinct persons. ``who`` are the patients to open from it, ``persons`` how many
    they are: those in N outside n where a high share is wanted, else those in n. ``outside``: discharges in neither, in
    words. ``pilot``: the pilot's levels on the same line.
    """

    id: str
    variant: str
    name: str
    detail: str
    kind: Kind
    unit: str
    events: bool
    direction: Direction
    numerator: float | None
    denominator: float | None
    value: float | None
    low: float | None
    high: float | None
    at_least: bool
    missing: str
    missing_for: Note | None
    notes: tuple[str, ...]
    left_out: tuple[str, ...]
    who: Which
    who_words: str
    persons: int
    behind: Persons | None
    definition: Definition
    outside: str = ""
    pilot: tuple[PilotLevel, ...] = ()

    @property
    def key(self) -> str:
        """Id and variant: stable over periods and extracts."""
        return f"{self.id}/{self.variant}" if self.variant else self.id

    @property
    def is_share(self) -> bool:
        """The value lies on a line from 0 to 100 %."""
        return self.unit == SHARE_UNIT


@dataclass(frozen=True)
class SeriesPoint:
    """An indicator in one period of a series. ``joined``: a line may be drawn from the period before.

    ``definition`` is what it was counted by: the version, and the side of its break where the definition has one. Where that or ``at_least`` (the tables that were short) changes, the
    series is broken.
    """

    first: dt.date
    last: dt.date
    numerator: float | None = None
    denominator: float | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    at_least: tuple[str, ...] = ()
    missing: str = ""
    joined: bool = False
    definition: str = ""

    @property
    def basis(self) -> tuple[str, ...]:
        """What figures must have in common to be joined."""
        return (self.definition, *self.at_least)


def line_of(row: IndicatorRow, language: str = NORWEGIAN) -> IndicatorLine:
    """A figure in words and numbers."""
    indicator = indicators()[row.id]
    direction = Direction.NONE if row.variant in texts.DESCRIPTIVE_VARIANTS else indicator.direction
    who = Which.REST if direction is Direction.UP and row.kind is Kind.SHARE else Which.NUMERATOR
    return IndicatorLine(
        id=row.id,
        variant=row.variant,
        name=short_name(row.id, language),
        detail=_detail(row, language),
        kind=row.kind,
        unit=_unit(row),
        events=row.hide_unit == "events",
        direction=direction,
        numerator=row.numerator,
        denominator=row.denominator,
        value=row.value,
        low=row.low,
        high=row.high,
        at_least=any(remark.note is Note.AT_LEAST for remark in row.remarks),
        missing=_missing(row.remarks, language) if row.missing else "",
        missing_for=_first_missing(row.remarks).note if row.missing else None,
        notes=_notes(row.remarks, language),
        left_out=tuple(note_text(one, language) for one in row.remarks if one.note in LEFT_OUT),
        who=who,
        who_words=remaining_words(row.id, language),
        persons=_persons(row, who),
        behind=row.persons,
        definition=_definition(row, indicator, language),
    )


def _persons(row: IndicatorRow, who: Which) -> int:
    if row.persons is None:
        return 0
    return (row.persons.rest or 0) if who is Which.REST else row.persons.numerator


def _unit(row: IndicatorRow) -> str:
    if row.kind is Kind.RATE and indicators()[row.id].kind is not Kind.RATE:
        return "per_patient_year"
    return indicators()[row.id].unit


def _detail(row: IndicatorRow, language: str) -> str:
    """The variant, else the definition in a few words; both where the name alone doesn't tell which it is."""
    variant, own = _variant(row, language), short_detail(row.id, language)
    return f"{own}; {variant}" if variant and has_namesake(row.id) else variant or own


def _variant(row: IndicatorRow, language: str) -> str:
    if language == ENGLISH and row.variant:
        return VARIANTS_EN.get(f"{row.id}/{row.variant}") or VARIANTS_EN.get(row.variant, row.variant)
    return variant_name(row.id, row.variant)


def _definition(row: IndicatorRow, indicator: Indicator, language: str) -> Definition:
    norwegian = language == NORWEGIAN
    return Definition(
        name=indicator.name_nb if norwegian else short_name(row.id, language),
        numerator=_said(indicator.numerator_nb if norwegian else indicator.numerator),
        denominator=_said(indicator.denominator_nb if norwegian else indicator.denominator),
        window_days=indicator.window_days,
        source=source_text(indicator) if norwegian else indicator.source,
        version=definition_version(),
        own_version=indicator.version,
        change="" if indicator.change == FIRST_EDITION else indicator.change,
        medrave=indicator.medrave_no,
    )


def _first_missing(remarks: Sequence[Remark]) -> Remark:
    return next(remark for remark in remarks if remark.note in MISSING)


def _missing(remarks: Sequence[Remark], language: str) -> str:
    """Why there is no figure, in a few words."""
    first = _first_missing(remarks)
    table, _, column = first.what.partition(".")
    words = WHY_MISSING[first.note]
    what = _column_word(first) if column else table
    day = "" if first.begins is None else f"{first.begins:%d.%m.%Y}"
    return words[language == ENGLISH].format(what=what, day=day)


def _column_word(remark: Remark) -> str:
    """A column by its name in the export."""
    table, _, column = remark.what.partition(".")
    return f"{table}.{COLUMN_WORDS.get(column, column)}"


def _notes(remarks: Sequence[Remark], language: str) -> tuple[str, ...]:
    """What its reader must know, beside why it's missing and who was left out."""
    return tuple(
        note_text(remark, language)
        for remark in remarks
        if remark.note not in MISSING and remark.note not in LEFT_OUT
    )


def point_of(row: IndicatorRow, language: str = NORWEGIAN) -> SeriesPoint:
    """A figure as a point of its series."""
    return SeriesPoint(
        first=row.period_start,
        last=row.period_end,
        numerator=row.numerator,
        denominator=row.denominator,
        value=row.value,
        low=row.low,
        high=row.high,
        at_least=tuple(remark.what for remark in row.remarks if remark.note is Note.AT_LEAST),
        missing=_missing(row.remarks, language) if row.missing else "",
        definition=_counted_by(row),
    )


def _counted_by(row: IndicatorRow) -> str:
    """The definition's version, and the side of its break where it has one."""
    stretch = stretch_of(row.id, row.period_start, row.period_end)
    return " ".join(part for part in (indicators()[row.id].version, stretch) if part)


MACHINE_KEY = re.compile(r" \((?:[a-z]+_)*[a-z]+\)")
CLOCK_KEYS = {f" ({state.value})" for state in ClockState}


def _said(sentence: str) -> str:
    """A definition without the clock's keys behind its words: «gjort i tide (done_in_time)» is for machines."""
    return MACHINE_KEY.sub(lambda found: "" if found[0] in CLOCK_KEYS else found[0], sentence)
