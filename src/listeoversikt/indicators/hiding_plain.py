"""A ``FormerFile`` as plain data for the store's event ``shown_file``, and back: dicts, lists, texts and numbers.

    {"day": "2026-03-31",
     "measures": ["lmg@1|piloten", "discharges|overdue"], "groups": ["kvinne", ""],
     "periods": ["2025-04-01/2026-03-31"],
     "shown": [[0, 0, 0, 29, 322]],
     "counts": [[1, null]],
     "hidden": [{"at": [["count", 1, 1, 0]], "count": 3, "within": [1, 5]}],
     "ties": [{"of": [[0, 1], [1, 1]], "within": [12, 12], "least": 12}],
     "secrets": [[[0, 1]]],
     "proofs": [[[0, 1], [1, -1]]],
     "beside": []}

A line of ``shown`` is a measure, group and period by number, then n and N; ``null`` = it stood hidden in the file.
A line of ``proofs`` numbers the hidden counts and, after them, those ``beside`` (a place and the count) of files before.
A count that could be any number from 6 is within ``[6, null]``.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from typing import Any

from listeoversikt.indicators.hiding_former import COUNT, TOTAL, FormerFile, HiddenCount, Key, N
from listeoversikt.indicators.hiding_proof import Sum

Plain = dict[str, Any]
POSITION = {N: 0, TOTAL: 1}


class _Names:
    """Texts by number, in the order in which they're first asked for."""

    def __init__(self) -> None:
        self.number: dict[str, int] = {}

    def of(self, text: str) -> int:
        return self.number.setdefault(text, len(self.number))


def to_plain(file: FormerFile) -> Plain:
    """What a store can keep as JSON. It holds hidden counts: it must not leave the office."""
    measures, groups, periods = _Names(), _Names(), _Names()

    def place(key: Key) -> tuple[int, int, int]:
        return measures.of(f"{key[1]}|{key[2]}"), groups.of(key[3]), periods.of(_period(*key[4:]))

    figures: dict[tuple[int, int, int], list[float | None]] = {}
    counts: list[list[float | None]] = []
    everything: list[tuple[Key, float | None]] = [*file.told.items()]
    everything += [(key, None) for hidden in file.hidden for key in hidden.keys]
    for key, count in everything:
        if key[0] == COUNT:
            counts.append([place(key)[0], _number(count)])
        else:
            figures.setdefault(place(key), [None, None])[POSITION[key[0]]] = _number(count)
    hidden_counts = [
        {
            "at": [[key[0], *place(key)] for key in one.keys],
            "count": _number(one.count),
            "within": [_number(one.low), _number(one.high)],
        }
        for one in file.hidden
    ]
    beside = [[key[0], *place(key), _number(count)] for key, count in file.beside]
    return {
        "day": file.day.isoformat(),
        "measures": list(measures.number),
        "groups": list(groups.number),
        "periods": list(periods.number),
        "shown": [[*where, *both] for where, both in figures.items()],
        "counts": counts,
        "hidden": hidden_counts,
        "ties": [
            {
                "of": _pairs(tie),
                "within": [_number(tie.low), _number(tie.high)],
                "least": _number(tie.least),
            }
            for tie in file.ties
        ],
        "secrets": [_pairs(secret) for secret in file.secrets],
        "proofs": [[list(move) for move in proof] for proof in file.proofs],
        "beside": beside,
    }


def from_plain(plain: Mapping[str, Any]) -> FormerFile:
    """The file that ``to_plain`` was given; raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    day = dt.date.fromisoformat(plain["day"])
    names = [tuple(text.split("|", 1)) for text in plain["measures"]]
    groups, periods = plain["groups"], [_days(text) for text in plain["periods"]]

    def key_of(which: str, measure: int, group: int, period: int) -> Key:
        return (which, *names[measure], groups[group], *periods[period])

    told: dict[Key, float] = {}
    for *where, n, total in plain["shown"]:
        for which, count in ((N, n), (TOTAL, total)):
            if count is not None:
                told[key_of(which, *where)] = float(count)
    for measure, count in plain["counts"]:
        if count is not None:
            told[(COUNT, *names[measure], "", day, day)] = float(count)
    hidden = (
        HiddenCount(tuple(key_of(*where) for where in one["at"]), float(one["count"]), *_range(one["within"]))
        for one in plain["hidden"]
    )
    ties = (
        Sum(*_unpaired(tie["of"]), *_range(tie["within"]), _range([tie["least"], None])[0])
        for tie in plain["ties"]
    )
    secrets = (Sum(*_unpaired(secret)) for secret in plain["secrets"])
    proofs = tuple(tuple((cell, step) for cell, step in proof) for proof in plain["proofs"])
    beside = tuple((key_of(*where), float(count)) for *where, count in plain["beside"])
    return FormerFile(day, told, tuple(hidden), tuple(ties), tuple(secrets), proofs, beside)


def _number(count: float | None) -> float | None:
    """JSON knows no infinity; whole numbers are written as such."""
    if count is None or math.isinf(count):
        return None
    return int(count) if float(count).is_integer() else count


def _range(ends: list[float | None]) -> tuple[float, float]:
    low, high = ends
    return (-math.inf if low is None else float(low), math.inf if high is None else float(high))


def _pairs(tie: Sum) -> list[list[int]]:
    return [[cell, sign] for cell, sign in zip(tie.cells, tie.signs, strict=True)]


def _unpaired(pairs: list[list[int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(cell for cell, _ in pairs), tuple(sign for _, sign in pairs)


def _period(first: dt.date, last: dt.date) -> str:
    return f"{first.isoformat()}/{last.isoformat()}"


def _days(period: str) -> tuple[dt.date, dt.date]:
    first, last = period.split("/")
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)
