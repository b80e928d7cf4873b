"""Spans of days on which something holds for somebody, and what holds on each of many days.

A score that is asked for at many days is turned round: instead of looking at all events once a day, each event says
once from which day to which it counts. A span is from ``first`` up to but not including ``after``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from listeoversikt.indicators.patient_days import day_keys, day_of, patient_of
from listeoversikt.patient_list.frames import Column

FAR = (1 << 16) - 1
"""The day after everything (in the year 2149): a span up to it doesn't end."""
LONG_AGO = -FAR
"""The day before everything."""


class Spans(NamedTuple):
    """Whose, from which day, and up to which day; an owner (a number from 0) may have several that overlap."""

    owner: Column
    first: Column
    after: Column


def lasting(owner: Column, day: Column, days: int | None = None) -> Spans:
    """From each day on, so many days (None = for ever)."""
    first = day.astype(np.int64)
    after = np.full(len(first), FAR) if days is None else first + days
    return Spans(owner.astype(np.int64), first, after)


def between(owner: Column, first: Column, last: Column) -> Spans:
    """From each first day to the last one, which belongs to it; ``NO_DAY`` doesn't end."""
    return Spans(owner.astype(np.int64), first.astype(np.int64), last.astype(np.int64) + 1)


def always(owner: Column) -> Spans:
    """Without beginning and end."""
    return Spans(owner.astype(np.int64), np.full(len(owner), LONG_AGO), np.full(len(owner), FAR))


def all_of(parts: Sequence[Spans]) -> Spans:
    """The spans of several parts together."""
    nothing = np.empty(0, dtype=np.int64)
    together = zip((nothing, nothing, nothing), *parts, strict=True)
    return Spans(*(np.concatenate(columns) for columns in together))


def at_least(count: int, spans: Spans) -> Spans:
    """When at least so many of an owner's spans hold; what is found doesn't overlap."""
    owner, first, after = spans
    kept = np.flatnonzero(after > first)
    begins = day_keys(owner[kept], first[kept]) << 1
    ends = day_keys(owner[kept], np.minimum(after[kept], FAR)) << 1
    steps = np.sort(np.concatenate([begins | 1, ends]))
    holds = np.cumsum(2 * (steps & 1) - 1) >= count
    turns = np.flatnonzero(np.diff(holds, prepend=False))
    begin, end = steps[turns[::2]] >> 1, steps[turns[1::2]] >> 1
    return Spans(patient_of(begin), day_of(begin), day_of(end))


def count_on(days: Column, spans: Spans, owners: int, weight: Column | None = None) -> Column:
    """Days x owners: how many of the owner's spans hold on each day (ascending), or the sum of their weights."""
    first, after = _first_from(days, spans.first), _first_from(days, spans.after)
    seen = np.flatnonzero(after > first)
    weight = np.ones(len(seen), dtype=np.int16) if weight is None else weight[seen].astype(np.int16)
    change = np.zeros((len(days) + 1) * owners, dtype=np.int16)
    np.add.at(change, first[seen] * owners + spans.owner[seen], weight)
    np.subtract.at(change, after[seen] * owners + spans.owner[seen], weight)
    return np.cumsum(change.reshape(len(days) + 1, owners)[:-1], axis=0, dtype=np.int16)


def _first_from(days: Column, wanted: Column) -> Column:
    """For each day wanted: the place of the first of ``days`` on it or later. Looked up in a table of all days between."""
    if not len(days):
        return np.zeros(len(wanted), dtype=np.int64)
    start, stop = int(days[0]), int(days[-1])
    places = np.searchsorted(days, np.arange(start, stop + 2))
    return np.asarray(places[np.clip(wanted, start, stop + 1) - start])
