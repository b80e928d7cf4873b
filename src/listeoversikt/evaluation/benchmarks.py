"""Which rows of the pilot's evaluation may be laid beside one of the office's figures, and what differs.

No row measures the same as the office does; the difference stands in words (``differs_nb``) and must be shown with
it, like the standing notices (``notices``). Only rows of the same target group are given. A row's arm says whose it
is: HM and DM stand apart wherever the report has them apart. Mapping: tables ``benchmark_rows`` and
``benchmark_notices``.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.evaluation.pilot_tables import PilotRow, Printed, pilot_rows

ROWS, NOTICES = "benchmark_rows", "benchmark_notices"
NURSE = "sykepleierkonsultasjon"
NURSE_AND_DOCTOR, DOCTOR = "lege_sykepleierkonsultasjon", "legekonsultasjon"


@dataclass(frozen=True)
class Benchmark:
    """A row of the evaluation laid beside an indicator.

    ``scale`` makes a printed figure the indicator's unit (0.01: per cent to share). ``fits``: the row is of the
    asked group; else it can only be read for itself. ``computed``: worked out here from two printed figures.
    """

    row: PilotRow
    scale: float
    differs_nb: str
    fits: bool = True
    computed: bool = False

    @property
    def base(self) -> float | None:
        """The level before, in the indicator's unit."""
        return self._scaled(self.row.base)

    @property
    def effect(self) -> float | None:
        """The change against those it's compared with, in the indicator's unit."""
        return self._scaled(self.row.effect)

    @property
    def level(self) -> float | None:
        """A level without a comparison, in the indicator's unit."""
        return self._scaled(self.row.level)

    @property
    def significant(self) -> bool | None:
        """Whether the report says p < 0.05; None where it doesn't say, or the figure is computed here."""
        return None if self.computed else self.row.significant

    def _scaled(self, printed: Printed | None) -> float | None:
        return None if printed is None else float(printed.figure * Decimal(str(self.scale)))


@dataclass(frozen=True)
class Notice:
    """A reservation that stands with the benchmarks."""

    key: str
    text_nb: str
    source: str


@dataclass(frozen=True)
class _Mapping:
    """One line of the mapping: ``groups`` is our group to the table's; None = any, shown for itself."""

    indicator: str
    variant: str
    groups: dict[str, str] | None
    table: str
    outcome: str
    scale: float
    differs_nb: str


def benchmarks(indicator: str, variant: str = "", group: str = "alle") -> tuple[Benchmark, ...]:
    """The rows that may be laid beside that figure, in the evaluation's order; () where there are none.

    A row mapped for another variant is given too: its words say which variant counts as the table does. With
    ``variant`` "" every mapped variant is given, else that one's alone.

    >>> [(b.row.arm, str(b.row.level.figure)) for b in benchmarks("dekning_diabetes2")]
    [('HM', '61'), ('DM', '77')]
    """
    found: list[Benchmark] = []
    for line in _mappings():
        if line.indicator == indicator and variant in ("", line.variant):
            found += _beside(line, group)
    return tuple(found)


def benchmark_indicators() -> tuple[str, ...]:
    """The indicators that have something laid beside, in the mapping's order."""
    return tuple(dict.fromkeys(line.indicator for line in _mappings()))


def notices(indicator: str = "", group: str = "") -> tuple[Notice, ...]:
    """The standing notices, first «Ikke randomisert»; then those of that indicator or group.

    >>> notices()[0].key
    'not_randomised'
    """
    stays = {"stays"} if indicator in ("uplanlagte_innleggelser", "forebyggbare_innleggelser") else set()
    wanted = {"yes", indicator, group, indicator.removeprefix("dekning_")} | stays
    return tuple(
        Notice(cells["key"], cells["text_nb"], cells["source"])
        for cells in read_rows(NOTICES)
        if cells["always"] in wanted
    )


def _beside(line: _Mapping, group: str) -> list[Benchmark]:
    if line.groups is None:
        rows = _rows_of(line)
        return [Benchmark(row, line.scale, line.differs_nb, fits=False) for row in rows]
    theirs = line.groups.get(group)
    return [
        Benchmark(row, line.scale, line.differs_nb, computed=line.outcome == NURSE)
        for row in _rows_of(line)
        if row.group == theirs
    ]


def _rows_of(line: _Mapping) -> tuple[PilotRow, ...]:
    if line.outcome == NURSE:
        return _nurse_rows(line.table)
    return tuple(row for row in pilot_rows(line.table) if row.outcome == line.outcome)


@cache
def _nurse_rows(table: str) -> tuple[PilotRow, ...]:
    """The nurse's part: doctor's or nurse's consultations less the doctor's. Rounding of both adds up."""
    doctor = {row.group: row for row in pilot_rows(table) if row.outcome == DOCTOR}
    return tuple(
        PilotRow(
            **{
                **vars(both),
                "outcome": NURSE,
                "base": _less(both.base, doctor[both.group].base),
                "effect": _less(both.effect, doctor[both.group].effect),
                "stars": "",
            }
        )
        for both in pilot_rows(table)
        if both.outcome == NURSE_AND_DOCTOR
    )


def _less(whole: Printed | None, part: Printed | None) -> Printed | None:
    return None if whole is None or part is None else Printed(whole.figure - part.figure)


@cache
def _mappings() -> tuple[_Mapping, ...]:
    return tuple(
        _Mapping(
            indicator=cells["indicator"],
            variant=cells["variant"],
            groups=dict(pair.split("=") for pair in cells["groups"].split("|")) if cells["groups"] else None,
            table=cells["table"],
            outcome=cells["outcome"],
            scale=float(cells["scale"]),
            differs_nb=cells["differs_nb"],
        )
        for cells in read_rows(ROWS)
    )
