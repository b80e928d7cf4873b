"""The tables of the pilot's evaluation, as printed: base value, effect, stars, page and note, HM and DM apart.

Source: Aandahl E et al. Evaluering av pilotprosjekt med primærhelseteam, final report, January 2024 (tables 5, 6,
9-19, 21-23, 27, 28, 35-42). Shipped as the table ``pht_tables``. Figures keep the decimals they were printed with,
so that what is recomputed from them is compared within the rounding of print. HM = honorarmodellen, DM =
driftstilskuddsmodellen, PHT = offices of both models together.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from listeoversikt.clinical.codelist import SourceCard, read_card, read_rows

TABLE = "pht_tables"


class Arm(StrEnum):
    """Whose figure it is; quartiles and degrees of teamwork have keys of their own (``PHT_Q4``)."""

    HM = "HM"
    DM = "DM"
    PHT = "PHT"  # both models together
    OUTSIDE = "utenfor"
    COUNTRY = "landet"


@dataclass(frozen=True)
class Printed:
    """A printed figure with as many decimals as it was printed with."""

    figure: Decimal

    @property
    def rounding(self) -> Decimal:
        """Half of the last printed digit: how far the unrounded figure may lie from it.

        >>> Printed(Decimal("0.79")).rounding
        Decimal('0.005')
        """
        exponent = self.figure.as_tuple().exponent
        return Decimal(5).scaleb(int(exponent) - 1)

    @property
    def span(self) -> tuple[Decimal, Decimal]:
        """The least and greatest figure that would be printed so."""
        return self.figure - self.rounding, self.figure + self.rounding

    def __float__(self) -> float:
        return float(self.figure)


@dataclass(frozen=True)
class PilotRow:
    """One printed result.

    ``base``: the level before (2017 in tables 11-13), ``effect``: the change against ``against``, ``level``: a level
    without a comparison. None = not printed, never zero. ``stars`` "" = p of 0.05 or more, or printed without
    stars (``p`` is then the printed p-value, where there is one). ``group`` is our key of a target group where the
    row is one, else the row's own (an age band, ``alle``, ``kontor``).
    """

    table: str
    page: int
    row: str
    group: str
    arm: str
    against: str
    outcome: str
    base: Printed | None
    effect: Printed | None
    level: Printed | None
    stars: str
    p: Printed | None
    n: int | None
    unit: str
    period: str
    note_nb: str

    @property
    def significant(self) -> bool | None:
        """Whether the report says p < 0.05; None where it prints neither stars nor p for an effect."""
        if self.effect is None:
            return None
        if self.p is not None:
            return self.p.figure < Decimal("0.05")
        return None if self.table in WITHOUT_STARS else bool(self.stars)


WITHOUT_STARS = frozenset({"21", "23"})
"""Tables of effects that are printed without any test."""


@cache
def pilot_rows(table: str = "") -> tuple[PilotRow, ...]:
    """Every printed row, or those of one table («11»), in the order printed.

    >>> row = next(row for row in pilot_rows("12") if row.group == "skropelig_eldre" and row.outcome == "legevakt")
    >>> str(row.base.figure), str(row.effect.figure), row.page, row.arm
    ('0.83', '0.04', 53, 'PHT')
    """
    return tuple(_row(cells) for cells in read_rows(TABLE) if not table or cells["table"] == table)


def pilot_card() -> SourceCard:
    """Where the tables come from, and their version."""
    return read_card(TABLE)


def _row(cells: dict[str, str]) -> PilotRow:
    return PilotRow(
        table=cells["table"],
        page=int(cells["page"]),
        row=cells["row"],
        group=cells["group"],
        arm=cells["arm"],
        against=cells["against"],
        outcome=cells["outcome"],
        base=_printed(cells["base"]),
        effect=_printed(cells["effect"]),
        level=_printed(cells["level"]),
        stars=cells["stars"],
        p=_printed(cells["p"]),
        n=int(cells["n"]) if cells["n"] else None,
        unit=cells["unit"],
        period=cells["period"],
        note_nb=cells["note_nb"],
    )


def _printed(cell: str) -> Printed | None:
    return Printed(Decimal(cell)) if cell else None
