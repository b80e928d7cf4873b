"""Model B («driftstilskuddsmodellen»): income per inhabitant by the pilot's tables 2 and 3, and what a gap is worth.

Source: the pilot's design (seed 001) 6.2, a proposal; tables ``model_b_weights`` (table 2), ``model_b_income`` (table 3) and
``model_b_printed`` (its sums). Rates are settings with a year. What the journal can't know (age and sex weights, living
conditions, travel, own coverage, specialists, digital booking, own payments) is typed in, or stands as the printed mean
and is marked so. What it can (care plans, medicine reviews) is counted; where it can't be counted it's missing, never 0.

Rounding: each line is rounded to whole kroner per inhabitant; sums add the rounded lines. The printed lines thus
make 1469, where the table prints 1470. All amounts are of the office.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.finance.kroner import share_of, whole

WEIGHTS, INCOME, PRINTED = "model_b_weights", "model_b_income", "model_b_printed"
FEWEST_IN_GAP = 6
"""A gap of one to five persons gets no kroner: the amount would be of single patients."""


@dataclass(frozen=True)
class Weight:
    """A row of table 2: per cent of the grant. ``part``: the row it's a part of, "" = a whole."""

    key: str
    part: str
    title_nb: str
    percent: Decimal
    note_nb: str


@dataclass(frozen=True)
class Income:
    """A row of table 3, kroner per inhabitant and year.

    ``kr`` is the mean, ``lowest_kr`` to ``highest_kr`` the range (None = not printed). ``by_share``: the amount follows a
    share, from 0 to ``highest_kr`` at 100 %. ``at_share``: the share at which it's ``kr``. ``indicators``: what counts the share.
    """

    key: str
    part: str
    title_nb: str
    kr: int
    lowest_kr: int | None
    highest_kr: int | None
    at_share: Decimal | None
    indicators: tuple[str, ...]
    note_nb: str

    @property
    def by_share(self) -> bool:
        """Whether the amount follows a share."""
        return self.key in BY_SHARE

    @property
    def counted(self) -> bool:
        """Whether the journal knows the share."""
        return self.key in COUNTED


COUNTED = frozenset({"behandlingsplan", "legemiddelgjennomgang"})
BY_SHARE = COUNTED | {"spesialisering_lege", "spesialisering_sykepleier", "digital"}


@dataclass(frozen=True)
class ModelBRates:
    """Table 3 of a year."""

    year: int
    rows: tuple[Income, ...]

    def row(self, key: str) -> Income:
        """The row of that key."""
        return next(row for row in self.rows if row.key == key)


@dataclass(frozen=True)
class Counts:
    """How many have it, of how many. N = 0 is missing."""

    count: int
    total: int

    @property
    def share(self) -> Decimal | None:
        """The exact share."""
        return share_of(self.count, self.total)


@dataclass(frozen=True)
class OfficeFigures:
    """What model B is worked out from. ``inhabitants``: on the office's lists.

    ``kr``: amounts per inhabitant typed in, by key. ``shares``: shares typed in (0 to 1). ``counts``: counted by the
    indicators (``behandlingsplan``: patients with COPD or diabetes with a plan in force; ``legemiddelgjennomgang``: ``lmg``, variant
    ``piloten``). What isn't there stands as the printed mean, except counts, which are then missing.
    """

    inhabitants: int
    kr: Mapping[str, float] = field(default_factory=dict)
    shares: Mapping[str, float] = field(default_factory=dict)
    counts: Mapping[str, Counts] = field(default_factory=dict)


class Basis(StrEnum):
    """Where a line's amount comes from."""

    PRINTED_MEAN = "printed_mean"
    TYPED = "typed"
    COUNTED = "counted"
    MISSING = "missing"


class Remark(StrEnum):
    """What must be said of a line."""

    OUT_OF_RANGE = "out_of_range"  # a typed amount beyond what the table prints as lowest or highest


@dataclass(frozen=True)
class IncomeLine:
    """A line of the office's table: whole kroner per inhabitant, and of the office a year; None = missing."""

    key: str
    part: str
    title_nb: str
    basis: Basis
    share: float | None
    kr: int | None
    office_kr: int | None
    remark: Remark | None = None


@dataclass(frozen=True)
class ModelB:
    """The office's income of a year by model B."""

    year: int
    inhabitants: int
    lines: tuple[IncomeLine, ...]

    @property
    def whole(self) -> bool:
        """No line is missing; else the sums are «minst»."""
        return all(line.kr is not None for line in self.lines)

    def kr(self, part: str = "") -> int:
        """The sum of the lines (of one part, or of all), kroner per inhabitant; missing lines aren't in it."""
        return sum(line.kr or 0 for line in self.lines if part in ("", line.part))

    def office_kr(self, part: str = "") -> int:
        """The sum of the lines in kroner a year."""
        return sum(line.office_kr or 0 for line in self.lines if part in ("", line.part))


@dataclass(frozen=True)
class Gap:
    """What closing a gap is worth to the office a year.

    ``persons``: how many more must have it to reach ``target``. ``office_kr`` is None where the share is missing, or the gap
    is of one to five persons; 0 where there is no gap.
    """

    key: str
    title_nb: str
    share: float | None
    target: float
    persons: int | None
    office_kr: int | None


@cache
def table_2() -> tuple[Weight, ...]:
    """Table 2 as printed."""
    return tuple(
        Weight(cells["key"], cells["part"], cells["title_nb"], Decimal(cells["percent"]), cells["note_nb"])
        for cells in read_rows(WEIGHTS)
    )


@cache
def printed_rates() -> ModelBRates:
    """Table 3 as printed.

    >>> sum(row.kr for row in printed_rates().rows if row.part == "listeinnbyggertilskudd")
    1469
    """
    cells = read_rows(INCOME)
    return ModelBRates(int(cells[0]["year"]), tuple(_income(row) for row in cells))


@cache
def printed_sums() -> dict[str, int]:
    """The sums of table 3 as printed, for control: the program shows the sum of the parts."""
    return {cells["key"]: int(cells["kr"]) for cells in read_rows(PRINTED)}


def newer_rates(year: int, kr: Mapping[str, int], highest_kr: Mapping[str, int]) -> ModelBRates:
    """The table with an office's newer amounts; keys that aren't given keep the printed ones."""
    rows = printed_rates().rows
    unknown = (kr.keys() | highest_kr.keys()) - {row.key for row in rows}
    if unknown or not 1900 <= year <= 2200 or min([0, *kr.values(), *highest_kr.values()]) < 0:
        raise ValueError("Satsene kan ikke brukes.")
    return ModelBRates(
        year,
        tuple(
            replace(row, kr=kr.get(row.key, row.kr), highest_kr=highest_kr.get(row.key, row.highest_kr))
            for row in rows
        ),
    )


def model_b(figures: OfficeFigures, rates: ModelBRates | None = None) -> ModelB:
    """The office's income of a year.

    >>> office = OfficeFigures(1000, counts={"behandlingsplan": Counts(30, 200), "legemiddelgjennomgang": Counts(60, 100)})
    >>> found = model_b(office)
    >>> [(line.key, line.kr) for line in found.lines if line.basis is Basis.COUNTED]
    [('behandlingsplan', 16), ('legemiddelgjennomgang', 24)]
    >>> found.kr(), found.office_kr()
    (1932, 1932000)
    """
    used = rates or printed_rates()
    _check(figures, used)
    return ModelB(used.year, figures.inhabitants, tuple(_line(row, figures) for row in used.rows))


def gaps(figures: OfficeFigures, target: float = 1.0, rates: ModelBRates | None = None) -> tuple[Gap, ...]:
    """What closing each counted gap up to ``target`` is worth a year; worked out unrounded, rounded at the end.

    >>> office = OfficeFigures(1000, counts={"behandlingsplan": Counts(30, 200)})
    >>> gaps(office)[0].persons, gaps(office)[0].office_kr
    (170, 90950)
    """
    used = rates or printed_rates()
    _check(figures, used)
    if not 0 <= target <= 1:
        raise ValueError("Målet er en andel fra 0 til 1.")
    return tuple(_gap(row, figures, target) for row in used.rows if row.counted)


def _gap(row: Income, figures: OfficeFigures, target: float) -> Gap:
    counts = figures.counts.get(row.key)
    share = None if counts is None else counts.share
    if counts is None or share is None or row.highest_kr is None:
        return Gap(row.key, row.title_nb, None, target, None, None)
    aim = Decimal(str(target))
    persons = max(0, math.ceil(aim * counts.total) - counts.count)
    if 0 < persons < FEWEST_IN_GAP:
        return Gap(row.key, row.title_nb, float(share), target, persons, None)
    worth = max(Decimal(0), aim - share) * row.highest_kr * figures.inhabitants
    return Gap(row.key, row.title_nb, float(share), target, persons, whole(worth))


def _line(row: Income, figures: OfficeFigures) -> IncomeLine:
    basis, share, exact = _amount(row, figures)
    kr = None if exact is None else whole(exact)
    beyond = basis is Basis.TYPED and kr is not None and not _inside(row, kr)
    return IncomeLine(
        key=row.key,
        part=row.part,
        title_nb=row.title_nb,
        basis=basis,
        share=None if share is None else float(share),
        kr=kr,
        office_kr=None if kr is None else kr * figures.inhabitants,
        remark=Remark.OUT_OF_RANGE if beyond else None,
    )


def _amount(row: Income, figures: OfficeFigures) -> tuple[Basis, Decimal | None, Decimal | None]:
    if row.key in figures.kr:
        return Basis.TYPED, None, Decimal(str(figures.kr[row.key]))
    if row.by_share and row.highest_kr is not None:
        if row.counted:
            counts = figures.counts.get(row.key)
            share = None if counts is None else counts.share
            return (
                (Basis.MISSING, None, None)
                if share is None
                else (Basis.COUNTED, share, share * row.highest_kr)
            )
        if row.key in figures.shares:
            share = Decimal(str(figures.shares[row.key]))
            return Basis.TYPED, share, share * row.highest_kr
    return Basis.PRINTED_MEAN, row.at_share, Decimal(row.kr)


def _inside(row: Income, kr: int) -> bool:
    low = 0 if row.lowest_kr is None else row.lowest_kr
    return low <= kr and (row.highest_kr is None or kr <= row.highest_kr)


def _check(figures: OfficeFigures, rates: ModelBRates) -> None:
    known = {row.key for row in rates.rows}
    if not 0 <= figures.inhabitants <= 1_000_000:
        raise ValueError("Antall listeinnbyggere kan ikke brukes.")
    if (figures.kr.keys() | figures.shares.keys() | figures.counts.keys()) - known:
        raise ValueError("Et ukjent kriterium.")
    if any(not math.isfinite(kr) or kr < 0 for kr in figures.kr.values()):
        raise ValueError("Et beløp kan ikke brukes.")
    if any(not 0 <= share <= 1 for share in figures.shares.values()):
        raise ValueError("En andel må være fra 0 til 1.")


def _income(cells: dict[str, str]) -> Income:
    return Income(
        key=cells["key"],
        part=cells["part"],
        title_nb=cells["title_nb"],
        kr=int(cells["kr"]),
        lowest_kr=int(cells["lowest_kr"]) if cells["lowest_kr"] else None,
        highest_kr=int(cells["highest_kr"]) if cells["highest_kr"] else None,
        at_share=Decimal(cells["at_share"]) if cells["at_share"] else None,
        indicators=tuple(cells["indicators"].split("|")) if cells["indicators"] else (),
        note_nb=cells["note_nb"],
    )
