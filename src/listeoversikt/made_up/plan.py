"""What is asked for: how many patients, how many years up to which day, from which seed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from listeoversikt.made_up.arrays import Ints, date_of, day_number

CHUNK_PATIENTS = 2000
MOST_YEARS = 30
EARLIEST_YEAR = 1970


@dataclass(frozen=True, slots=True)
class Plan:
    """The made-up export to be written.

    The period is the `years` years that end on `as_of` (the extract's date, inclusive). `edges` are the day
    numbers at which its years begin, and last the day after `as_of`.
    """

    patients: int
    seed: int
    years: int
    as_of: date

    def __post_init__(self) -> None:
        if self.patients < 1:
            raise ValueError("Antall pasienter må være 1 eller mer.")
        if self.seed < 0:
            raise ValueError("Frøet (seed) må være et helt tall fra 0 og oppover.")
        if not 1 <= self.years <= MOST_YEARS:
            raise ValueError(f"Antall år må være fra 1 til {MOST_YEARS}.")
        if not EARLIEST_YEAR + MOST_YEARS <= self.as_of.year <= 2100:
            raise ValueError(f"Datoen for uttrekket må ligge mellom {EARLIEST_YEAR + MOST_YEARS} og 2100.")

    @property
    def last(self) -> int:
        """Day number of the extract's date."""
        return day_number(self.as_of)

    @property
    def first(self) -> int:
        """Day number of the period's first day."""
        return int(self.edges[0])

    @property
    def edges(self) -> Ints:
        """Day numbers at which each year of the period begins, and the day after the last."""
        ends = [day_number(_years_before(self.as_of, count)) + 1 for count in range(self.years, -1, -1)]
        return np.array(ends)

    @property
    def first_date(self) -> date:
        """The period's first day."""
        return date_of(self.first)

    def chunks(self) -> Iterator[tuple[int, int, int]]:
        """(number, first patient, number of patients) of each chunk; their size never depends on the machine."""
        for number, start in enumerate(range(0, self.patients, CHUNK_PATIENTS)):
            yield number, start, min(CHUNK_PATIENTS, self.patients - start)


def _years_before(day: date, years: int) -> date:
    year = day.year - years
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
