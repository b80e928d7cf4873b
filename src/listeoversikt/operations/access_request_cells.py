"""Tables and cells of the readable half of an access request."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any


def table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """A table in Markdown; «Ingenting.» where it has no row."""
    lines = [tuple(safe(number(cell)) for cell in row) for row in rows]
    if not lines:
        yield from ("Ingenting.", "")
        return
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for line in lines:
        yield f"| {' | '.join(line)} |"
    yield ""


def safe(text: str) -> str:
    """What people wrote can't break a table, nor become something else in it."""
    return " ".join(text.split()).replace("|", "/").replace("**", "*")


def number(value: Any) -> str:
    """A figure with a comma, a list with commas, nothing as nothing."""
    if isinstance(value, float):
        return f"{value:.4g}".replace(".", ",")
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def day(value: Any) -> Any:
    """«31.3.2026» for an ISO date; anything else as it is."""
    try:
        day = dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return value
    return f"{day.day}.{day.month}.{day.year}"


def moment(value: str) -> str:
    """«31.3.2026 kl. 14.05», in the machine's own time."""
    at = dt.datetime.fromisoformat(value).astimezone()
    return f"{at.day}.{at.month}.{at.year} kl. {at:%H.%M}"
