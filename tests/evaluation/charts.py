"""Series for charts, a month a figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from listeoversikt.evaluation.spc import Period


def month(number: int) -> tuple[dt.date, dt.date]:
    """First and last day of month number ``number`` from January 2022, counted from 0."""
    first = dt.date(2022 + number // 12, number % 12 + 1, 1)
    after = number + 1
    return first, dt.date(2022 + after // 12, after % 12 + 1, 1) - dt.timedelta(days=1)


def months(
    numerators: Sequence[float | None], denominators: Sequence[float] | float = 1.0, definition: str = ""
) -> list[Period]:
    """A figure a month; None = missing."""
    sizes = [denominators] * len(numerators) if isinstance(denominators, int | float) else denominators
    return [
        Period(*month(place), figure, None if figure is None else size, definition)
        for place, (figure, size) in enumerate(zip(numerators, sizes, strict=True))
    ]
