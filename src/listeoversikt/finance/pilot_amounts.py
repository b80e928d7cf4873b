"""Fixed amounts of the pilot: start support, a nurse's year, and the guard of ±10 %.

Source: the pilot's design (seed 001, chapter 6) and its evaluation (seed 002, 8.1), table ``pilot_amounts``. Each amount
has its own year and isn't adjusted for prices; newer ones are the office's settings.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.finance.kroner import whole

TABLE = "pilot_amounts"


@dataclass(frozen=True)
class Amount:
    """An amount or number of the pilot, with its year, source and page."""

    key: str
    title_nb: str
    value: int
    unit: str
    year: int
    source: str
    page: str
    note_nb: str


@cache
def pilot_amounts() -> dict[str, Amount]:
    """Every amount by its key. Treat it as read-only.

    >>> pilot_amounts()["nurse_year"].value, pilot_amounts()["nurse_year"].year
    (810000, 2015)
    """
    return {
        cells["key"]: Amount(
            key=cells["key"],
            title_nb=cells["title_nb"],
            value=int(cells["value"]),
            unit=cells["unit"],
            year=int(cells["year"]),
            source=cells["source"],
            page=cells["page"],
            note_nb=cells["note_nb"],
        )
        for cells in read_rows(TABLE)
    }


@dataclass(frozen=True)
class StartSupport:
    """A year's support for an office, in whole kroner. ``nurse_years``: by the norm of one to three lists."""

    practice_kr: int
    municipality_kr: int
    nurse_years: float
    nurses_kr: int
    nurse_year: int

    @property
    def office_kr(self) -> int:
        """What the practice itself gets; the municipality's part goes to the municipality."""
        return self.practice_kr


def start_support(positions: float, nurse_key: str = "nurse_year") -> StartSupport:
    """Support a year for so many whole GP positions («hjemler»); the municipality's is at least 100,000.

    ``nurse_key``: whose nurse's year is used (``nurse_year``, ``nurse_year_2020``, ``nurse_year_2023``).

    >>> support = start_support(3)
    >>> support.practice_kr, support.municipality_kr, support.nurses_kr
    (384000, 100000, 810000)
    """
    if not 0 < positions < 1000:
        raise ValueError("Antall hjemler må være over 0.")
    amounts, exact = pilot_amounts(), Decimal(str(positions))
    nurses = exact / amounts["lists_per_nurse"].value
    return StartSupport(
        practice_kr=whole(exact * amounts["start_support_practice"].value),
        municipality_kr=max(
            whole(exact * amounts["start_support_municipality"].value),
            amounts["start_support_municipality_least"].value,
        ),
        nurse_years=float(nurses),
        nurses_kr=whole(nurses * amounts[nurse_key].value),
        nurse_year=amounts[nurse_key].year,
    )


class GuardKind(StrEnum):
    """What the guard gives."""

    NONE = "none"
    COMPENSATION = "compensation"
    DEDUCTION = "deduction"


@dataclass(frozen=True)
class Guard:
    """The guard's outcome: ``kr`` is what is paid out or taken back, 0 where nothing is."""

    kind: GuardKind
    kr: int
    change_percent: float
    lowest_kr: int
    highest_kr: int


def guard(before_kr: int, now_kr: int, percent: int | None = None) -> Guard:
    """Loss or gain beyond ±10 % of the earnings before the trial is made good, or taken back.

    Earnings of the office in whole years, of the same number and mix of inhabitants, opening hours and vacancies:
    what comes of changes in those isn't guarded (001, chapter 6), and can't be told apart here.

    >>> guard(1_000_000, 850_000).kr, guard(1_000_000, 1_150_000).kind.value, guard(1_000_000, 1_100_000).kr
    (50000, 'deduction', 0)
    """
    if before_kr <= 0 or now_kr < 0:
        raise ValueError("Inntjeningen før må være over 0, og nå minst 0.")
    limit = pilot_amounts()["guard_percent"].value if percent is None else percent
    if not 0 <= limit <= 100:
        raise ValueError("Prosenten må være fra 0 til 100.")
    lowest, highest = (whole(Decimal(before_kr) * (100 + sign * limit) / 100) for sign in (-1, 1))
    change = (now_kr - before_kr) / before_kr * 100
    if now_kr < lowest:
        return Guard(GuardKind.COMPENSATION, lowest - now_kr, change, lowest, highest)
    if now_kr > highest:
        return Guard(GuardKind.DEDUCTION, now_kr - highest, change, lowest, highest)
    return Guard(GuardKind.NONE, 0, change, lowest, highest)
