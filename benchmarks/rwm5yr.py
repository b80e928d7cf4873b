"""A stay in hospital next year, Germany 1984–88 (rwm5yr): ``python benchmarks/rwm5yr.py --help``."""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

import numpy as np

from benchmarks.learning import Benchmark, Variant, main
from benchmarks.public_rows import (
    SHARED,
    Cohort,
    counts,
    identities,
    next_year,
    numbers,
    read_table,
    without_next,
    years,
)

FILE = SHARED / "rwm5yr" / "rwm5yr.csv.gz"
EARLIER = ("docvis", "hospvis")
LIFE = ("outwork", "married", "kids", "hhninc", "educ", "self", "edlevel")
NEEDED = ("id", "year", "age", "female", *EARLIER)


def cohort(path: Path) -> Cohort:
    """Person-years with a year after them; the event is a stay in that year."""
    table = read_table(path, NEEDED)
    person, year, stays = (
        identities(table["id"]),
        years(table["year"]),
        counts(path, "hospvis", table["hospvis"]),
    )
    this, following = next_year(person, year)
    columns = ("age", "female", *EARLIER, *(name for name in LIFE if name in table))
    return Cohort(
        (stays[following] > 0).astype(np.int8),
        person[this],
        year[this].astype(np.int32),
        {name: numbers(table[name])[this] for name in columns},
        {},
        frozenset(EARLIER),
        frozenset(table["id"]),
        without_next(person, year, this),
    )


BENCHMARK = Benchmark(
    "rwm5yr", "a stay in hospital next year", FILE, (Variant("age, sex, use and life", cohort, 0.761),)
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK, __doc__))
