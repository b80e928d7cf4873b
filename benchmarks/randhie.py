"""An admission next year, RAND Health Insurance Experiment: ``python benchmarks/randhie.py --help``."""

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

FILE = SHARED / "randhie_dev" / "RandHIE_dev.csv.gz"
EARLIER = ("mdvis", "totadm")
HEALTH = ("disea", "physlm", "mhi", "ghindx", "hlthg", "hlthf", "hlthp")
NEEDED = ("zper", "year", "xage", "female", "disea", "physlm", *EARLIER)


def cohort(path: Path) -> Cohort:
    """Person-years with a year after them; the event is an admission in that year (births count)."""
    table = read_table(path, NEEDED)
    person, year, admissions = (
        identities(table["zper"]),
        years(table["year"]),
        counts(path, "totadm", table["totadm"]),
    )
    this, following = next_year(person, year)
    columns = ("female", *EARLIER, *(name for name in HEALTH if name in table))
    measured = {"age": numbers(table["xage"]), **{name: numbers(table[name]) for name in columns}}
    return Cohort(
        (admissions[following] > 0).astype(np.int8),
        person[this],
        year[this].astype(np.int32),
        {name: column[this] for name, column in measured.items()},
        {},
        frozenset(EARLIER),
        frozenset(table["zper"]),
        without_next(person, year, this),
    )


BENCHMARK = Benchmark(
    "randhie", "an admission next year", FILE, (Variant("health and use this year", cohort, 0.692),)
)

if __name__ == "__main__":
    raise SystemExit(main(BENCHMARK, __doc__))
