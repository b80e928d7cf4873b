"""A reader who lays two files beside one another: what happened between all their days, by linear programming.

Everything is told to the reader but the hidden counts themselves: what the periods are, that women and men are all,
that nothing happens less often than never, which counts the rule hid (1-5), and that a count with the same name and
period is the same in both files.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from listeoversikt.indicators.definition import Kind
from listeoversikt.indicators.hiding import ShownRow
from listeoversikt.indicators.result import IndicatorRow, Persons

from .hiding_attack import Attack, Simplex, close_in, solved
from .test_hiding_rule import row

SEXES = ("kvinne", "mann")
GROUPS = ("alle", *SEXES)
Period = tuple[str, dt.date, dt.date]


@dataclass(frozen=True)
class Happened:
    """How many events of each sex on each day."""

    by_day: dict[str, dict[dt.date, int]]

    def count(self, group: str, first: dt.date, last: dt.date) -> int:
        """Events from the first to the last day, both inclusive."""
        sexes = SEXES if group == "alle" else (group,)
        return sum(n for sex in sexes for day, n in self.by_day[sex].items() if first <= day <= last)

    def rows(self, periods: Sequence[Period], groups: Sequence[str] = GROUPS) -> list[IndicatorRow]:
        """A file's rows: every event happened to another person, in an office of 1,000."""
        return [self._row(group, *period) for period in periods for group in groups]

    def _row(self, group: str, kind: str, first: dt.date, last: dt.date) -> IndicatorRow:
        n = self.count(group, first, last)
        made = row(n, 990.5, id="legevakt", group=group, kind=Kind.RATE, persons=Persons(n, 1000, None))
        return replace(made, period_type=kind, period_start=first, period_end=last)


File = Sequence[tuple[ShownRow, IndicatorRow]]
Name = tuple[str, dt.date, dt.date]


def name_of(row: IndicatorRow) -> Name:
    """What a count is called in every file."""
    return row.group, row.period_start, row.period_end


def known(files: Sequence[File]) -> tuple[Attack, dict[Name, int]]:
    """The unknowns: events of each sex between all days that any file names; and each hidden count."""
    attack = Attack()
    pairs = [pair for file in files for pair in file]
    days = sorted(
        {row.period_start for _, row in pairs} | {row.period_end + dt.timedelta(days=1) for _, row in pairs}
    )
    between = {(sex, day): attack.unknown(0) for sex in SEXES for day in days[:-1]}
    number: dict[Name, int] = {}
    for shown, truth in pairs:
        name = name_of(truth)
        low, high = _range(shown, truth)
        if name not in number:
            number[name] = attack.unknown(low, high)
            sexes = SEXES if truth.group == "alle" else (truth.group,)
            terms = {between[sex, day]: 1 for sex in sexes for day in days if name[1] <= day <= name[2]}
            attack.equations.append((terms | {number[name]: -1}, 0.0))
        at = number[name]
        attack.low[at], attack.high[at] = max(attack.low[at], low), min(attack.high[at], high)
    return attack, number


def _range(shown: ShownRow, truth: IndicatorRow) -> tuple[float, float]:
    count = truth.numerator or 0
    if not shown.hidden:
        return count, count
    return (1, 5) if 1 <= count <= 5 else (0, math.inf)


def found_out(files: Sequence[File]) -> list[Name]:
    """The small counts that the reader gets."""
    attack, number = known(files)
    small = {
        name_of(truth)
        for file in files
        for shown, truth in file
        if shown.hidden and 1 <= (truth.numerator or 0) <= 5
    }
    told = {name_of(truth) for file in files for shown, truth in file if not shown.hidden}
    unique = solved(attack)
    close_in(attack)
    found = []
    for name in sorted(small - told):
        at = number[name]
        if at in unique or attack.low[at] >= attack.high[at] or Simplex(attack, at).span(at) < 1 - 1e-6:
            found.append(name)
    return found
