"""Array types, day numbers and draws that all stages of the made-up list share.

A day is a whole number of days since 1970-01-01; `NO_DAY` stands for an empty date.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]
Bools: TypeAlias = npt.NDArray[np.bool_]

NO_DAY = -999_999
NEVER = 999_999
DAYS_PER_YEAR = 365.25
_EPOCH = date(1970, 1, 1).toordinal()


def day_number(day: date) -> int:
    """Days from 1970-01-01 to `day`."""
    return day.toordinal() - _EPOCH


def date_of(day: int) -> date:
    """The date of a day number."""
    return date.fromordinal(day + _EPOCH)


def years_of(days: Ints) -> Ints:
    """The calendar year of each day number."""
    years: Ints = days.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970
    return years


def first_day_of_years(years: Ints) -> Ints:
    """Day number of 1 January of each year."""
    return _days(np.asarray(years - 1970).astype("datetime64[Y]"))


def first_day_of_months(days: Ints) -> Ints:
    """Day number of the first of the month in which each day lies."""
    return _days(days.astype("datetime64[D]").astype("datetime64[M]"))


def _days(moments: npt.NDArray[Any]) -> Ints:
    days: Ints = moments.astype("datetime64[D]").astype(np.int64)
    return days


def logistic(values: Floats) -> Floats:
    """1 / (1 + exp(-values))."""
    result: Floats = 1.0 / (1.0 + np.exp(-values))
    return result


def steady(rates: Floats) -> Floats:
    """Rates rounded to nine decimals, so that the last bit of a processor's `exp` doesn't change a draw."""
    return np.round(rates, 9)


@dataclass(frozen=True, slots=True)
class WeightedRows:
    """Rows of weights; `draw` picks a column for each given row with the row's weights.

    The rows' cumulative shares lie after one another (row r between r and r + 1), so one binary search
    serves all rows at once.
    """

    steps: Floats
    width: int

    @classmethod
    def of(cls, weights: Floats) -> "WeightedRows":
        """From a matrix of weights, one row a distribution; a row of zeros always gives the last column."""
        cumulative = np.cumsum(weights, axis=1)
        total = cumulative[:, -1:]
        shares = np.divide(cumulative, total, out=np.zeros_like(cumulative), where=total > 0)
        shares[:, -1] = 1.0
        rows = np.arange(len(weights), dtype=np.float64)
        return cls((shares + rows[:, None]).ravel(), weights.shape[1])

    def draw(self, rows: Ints, uniform: Floats) -> Ints:
        """One column number per element of `rows`, from uniform numbers in [0, 1)."""
        found = np.searchsorted(self.steps, rows + uniform, side="right")
        columns: Ints = np.clip(found - rows * self.width, 0, self.width - 1)
        return columns


@dataclass(frozen=True, slots=True)
class CodeChoices:
    """For each of some rows a few codes with weights, written `"J189:6 J158:1"`; draws one code a row.

    `codes` are the distinct codes; a draw gives numbers in it, -1 where the weights were shares that sum to
    less than one and none was drawn.
    """

    codes: tuple[str, ...]
    numbers: Ints
    weights: WeightedRows

    @classmethod
    def of(cls, texts: Sequence[str], *, shares: bool = False) -> "CodeChoices":
        """From one text a row. With `shares` the weights are probabilities and the rest is "none"."""
        pairs = [[split_weight(part) for part in text.split()] for text in texts]
        codes = tuple(dict.fromkeys(code for row in pairs for code, _ in row))
        width = max((len(row) for row in pairs), default=0) + 1
        numbers = np.full((len(pairs), width), -1, dtype=np.int64)
        weights = np.zeros((len(pairs), width))
        for index, row in enumerate(pairs):
            for place, (code, weight) in enumerate(row):
                numbers[index, place] = codes.index(code)
                weights[index, place] = weight
            weights[index, -1] = max(0.0, 1.0 - sum(weight for _, weight in row)) if shares else 0.0
        return cls(codes, numbers, WeightedRows.of(weights))

    def draw(self, rows: Ints, uniform: Floats) -> Ints:
        """The number in `codes` drawn for each row, -1 for none."""
        drawn: Ints = self.numbers[rows, self.weights.draw(rows, uniform)]
        return drawn


def split_weight(text: str) -> tuple[str, float]:
    """A code with its weight: `"K86:17"` gives ("K86", 17.0), without a weight 1.

    >>> split_weight("K86:17"), split_weight("T90")
    (('K86', 17.0), ('T90', 1.0))
    """
    code, _, weight = text.partition(":")
    return code, float(weight or 1)


def first_of_each(*columns: Ints) -> Bools:
    """True for the first element of each distinct combination of the columns, in their order."""
    key = np.zeros(len(columns[0]), dtype=np.int64)
    keep = np.zeros(len(key), dtype=np.bool_)
    if len(key):
        for column in columns:
            least = int(column.min())
            key = key * (int(column.max()) - least + 1) + (column - least)
        _, first = np.unique(key, return_index=True)
        keep[first] = True
    return keep


def band_of(values: Floats, from_values: Sequence[float]) -> Ints:
    """The number of the band each value lies in, given where the bands begin; below the first is band 0."""
    found = np.searchsorted(np.asarray(from_values, dtype=np.float64), values, side="right") - 1
    bands: Ints = np.maximum(found, 0)
    return bands
