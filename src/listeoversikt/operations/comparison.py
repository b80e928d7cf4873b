"""«Sammenligning»: the office's figures beside the rows of the pilot's evaluation, HM and DM apart. Plain dataclasses.

Which rows may be laid beside which figure, and what differs, is ``evaluation.benchmarks``' business; nothing is
judged here. A row that can't be laid beside stands for itself (``Comparison.own`` is None and ``fits`` False).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from listeoversikt.evaluation.benchmarks import Benchmark, Notice, benchmark_indicators, benchmarks, notices
from listeoversikt.evaluation.pilot_tables import PilotRow, Printed, pilot_card
from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.indicators.breakdown import ALL
from listeoversikt.indicators.result import IndicatorRow
from listeoversikt.indicators.rules import rules
from listeoversikt.operations.indicator_lines import IndicatorLine, line_of
from listeoversikt.operations.indicator_rows import GROUP_PREFIX, WHOLE_OFFICE, group_of, period_at, rows_of
from listeoversikt.operations.indicator_view import PeriodChoice
from listeoversikt.operations.indicator_words import THEMES_EN
from listeoversikt.operations.office import View
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.words import ENGLISH, NORWEGIAN
from listeoversikt.workbook import texts
from listeoversikt.workbook.names import theme_of

STANDING = "yes"


class PilotUnit(StrEnum):
    """What a printed figure is in."""

    PERCENT = "percent"
    POINTS = "points"  # percentage points
    CHANGE = "change"  # per cent of the level before
    RATE = "rate"  # per inhabitant and year


@dataclass(frozen=True)
class PilotFigure:
    """A printed figure with as many decimals as were printed; shares in per cent."""

    value: float
    places: int
    unit: PilotUnit


@dataclass(frozen=True)
class PilotCell:
    """One printed result. ``label`` is the report's row, ``p`` the printed p-value; ``significant`` None = not said.

    ``stars`` as printed. ``computed``: worked out here from two printed figures, so it has no stars.
    """

    arm: str
    against: str
    label: str
    years: str
    base: PilotFigure | None
    effect: PilotFigure | None
    level: PilotFigure | None
    stars: str
    p: PilotFigure | None
    significant: bool | None
    computed: bool
    n: int | None


@dataclass(frozen=True)
class Comparison:
    """One of the office's figures and one table of the evaluation.

    ``own`` is the office's line, counted as ``variant`` says; it may itself be missing. ``cells`` are in the report's order;
    ``shown`` are the newest or highest of each arm, for a table. ``differs`` and ``notices`` must be shown with it.
    """

    key: str
    id: str
    variant: str
    own: IndicatorLine
    table: str
    page: int
    fits: bool
    cells: tuple[PilotCell, ...]
    differs: str
    remarks: tuple[str, ...]
    notices: tuple[Notice, ...]

    @property
    def shown(self) -> dict[str, PilotCell]:
        """The last printed cell of each arm («HM», «DM»), and of what is neither («»)."""
        return {column_of(cell): cell for cell in self.cells}

    @property
    def apart(self) -> bool:
        """The report has HM and DM apart in this table."""
        return any(column_of(cell) for cell in self.cells)


@dataclass(frozen=True)
class ComparisonTheme:
    """The comparisons of a theme; ``key`` "" holds those that are shown for themselves only."""

    key: str
    title: str
    lines: tuple[Comparison, ...]


@dataclass(frozen=True)
class ComparisonPage:
    """Everything of one period and unit; ``standing`` notices must always be in sight, ``source`` is the report."""

    period: PeriodChoice
    unit: str
    standing: tuple[Notice, ...]
    themes: tuple[ComparisonTheme, ...]
    source: str
    version: str

    @property
    def lines(self) -> tuple[Comparison, ...]:
        """All lines, in the table's order."""
        return tuple(line for theme in self.themes for line in theme.lines)


def column_of(cell: PilotCell) -> str:
    """«HM» and «DM» where they're compared with others than each other; "" for all else."""
    return cell.arm if cell.arm in ("HM", "DM") and cell.against != "DM" else ""


def comparison_units() -> tuple[str, ...]:
    """The groups of patients that the evaluation has rows for, as units of the page."""
    found = {
        one.row.group for id in benchmark_indicators() for group in TargetGroup for one in _of(id, group)
    }
    return tuple(f"{GROUP_PREFIX}{group}" for group in TargetGroup if group in found)


def _of(id: str, group: str) -> list[Benchmark]:
    return [one for one in benchmarks(id, "", group) if one.fits]


def comparison_page(
    view: View, period_type: str = "365d", unit: str = WHOLE_OFFICE, language: str = NORWEGIAN
) -> ComparisonPage:
    """The office's figures of the newest period of a type, each beside the pilot's rows of the same group."""
    period = period_at(view, period_type)
    group = group_of(view, unit)
    rows = {(row.id, row.variant): row for row in rows_of(view, period, group)}
    theirs = unit.removeprefix(GROUP_PREFIX) if unit.startswith(GROUP_PREFIX) else ALL
    found = [line for id in benchmark_indicators() for line in _lines(id, theirs, rows, language)]
    order = [name for name, _ in texts.THEMES]
    found.sort(key=lambda line: (not line.fits, order.index(theme_of(line.id))))
    card = pilot_card()
    return ComparisonPage(
        period=PeriodChoice(str(period.type), date_of(period.first), date_of(period.last)),
        unit=unit,
        standing=tuple(one for one in notices()[:1]),
        themes=tuple(_themes(found, language)),
        source=card.source.partition(", tables")[0],
        version=card.signature,
    )


def _themes(lines: Sequence[Comparison], language: str) -> Iterator[ComparisonTheme]:
    for key, of in groupby(lines, key=lambda line: theme_of(line.id) if line.fits else ""):
        title = THEMES_EN[key] if key and language == ENGLISH else key
        yield ComparisonTheme(key, title, tuple(of))


def _lines(
    id: str, group: str, rows: dict[tuple[str, str], IndicatorRow], language: str
) -> Iterator[Comparison]:
    """A line a variant and table; a group of patients has no lines that are shown for themselves."""
    for variant, found in _by_variant(id, group):
        row = rows.get((id, variant))
        if row is None:
            continue
        kept = [one for one in found if one.fits or group == ALL]
        for (table, fits), of in groupby(kept, key=lambda one: (one.row.table, one.fits)):
            yield _line(row, table, fits, tuple(of), group, language)


def _by_variant(id: str, group: str) -> list[tuple[str, list[Benchmark]]]:
    """The rows by the variant that counts as the table does; a row is mapped for one variant."""
    everything = benchmarks(id, "", group)
    found: list[tuple[str, list[Benchmark]]] = []
    taken: list[Benchmark] = []
    for variant in (variant for other, variant in rules() if other == id and variant):
        own = list(benchmarks(id, variant, group))
        taken += own
        if own:
            found.append((variant, own))
    rest = [one for one in everything if one not in taken]
    return ([("", rest)] if rest else []) + found


def _line(
    row: IndicatorRow, table: str, fits: bool, found: tuple[Benchmark, ...], group: str, language: str
) -> Comparison:
    own = line_of(row, language)
    remarks = dict.fromkeys(one.row.note_nb for one in found if one.row.note_nb)
    standing = notices()[:1]
    return Comparison(
        key=f"{own.key}@{table}" if fits else f"{own.key}@{table}@alone",
        id=row.id,
        variant=row.variant,
        own=own,
        table=table,
        page=found[0].row.page,
        fits=fits,
        cells=tuple(_cell(one) for one in found),
        differs=" ".join(dict.fromkeys(one.differs_nb for one in found)),
        remarks=tuple(remarks),
        notices=tuple(one for one in notices(row.id, group) if one not in standing),
    )


def _cell(one: Benchmark) -> PilotCell:
    row = one.row
    return PilotCell(
        arm=row.arm,
        against=row.against,
        label=row.row,
        years=row.period.replace("-", "–"),
        base=_figure(row, row.base),
        effect=_figure(row, row.effect, effect=True),
        level=_figure(row, row.level),
        stars=row.stars,
        p=None if row.p is None else PilotFigure(float(row.p), _places(row.p), PilotUnit.RATE),
        significant=one.significant,
        computed=one.computed,
        n=row.n,
    )


def _figure(row: PilotRow, printed: Printed | None, *, effect: bool = False) -> PilotFigure | None:
    if printed is None:
        return None
    places = _places(printed)
    if row.unit == "andel":
        unit = PilotUnit.POINTS if effect else PilotUnit.PERCENT
        return PilotFigure(float(printed.figure * 100), max(places - 2, 0), unit)
    if row.unit == "prosent":
        return PilotFigure(float(printed), places, PilotUnit.POINTS if effect else PilotUnit.PERCENT)
    if row.unit == "prosent endring":
        return PilotFigure(float(printed), places, PilotUnit.CHANGE)
    return PilotFigure(float(printed), places, PilotUnit.RATE)


def _places(printed: Printed) -> int:
    return max(0, -int(printed.figure.as_tuple().exponent))
