"""What the hours can be expected to give, from the office's own history alone: contacts and finds, with an interval.

A *contact* counts per patient and day on which somebody tried, other than by letter: was anybody reached? A *find*
(«nytt for oss») counts per patient who was asked about: is the need new to the office? With too few to go by there is
no figure. The interval is that of the number among so many patients: Jeffreys' prior and the beta-binomial, central
95 %. Source: follow-up contract, "The worklist" (capacity: «expected contacts and finds with interval»).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, lgamma

from listeoversikt.followup.log.acts import Channel, KnownMark
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import Decision, Reviewed

LEAST = 20
"""Fewer than so many in the history give no figure."""
LOOKED_BACK = dt.timedelta(days=365)
PRIOR = 0.5
TAIL = 0.025


@dataclass(frozen=True)
class Seen:
    """``hits`` of ``of`` in the office's own history."""

    hits: int = 0
    of: int = 0

    @property
    def enough(self) -> bool:
        """Whether there is enough to go by."""
        return self.of >= LEAST


@dataclass(frozen=True)
class Expected:
    """The number expected among so many patients, with its 95 % interval; whole patients."""

    low: int
    value: float
    high: int


@dataclass(frozen=True)
class History:
    """The last year's tries and finds."""

    contacts: Seen = Seen()
    finds: Seen = Seen()


def history_of(records: Iterable[PatientRecord], today: dt.date) -> History:
    """What the office's own log shows of the last 365 days. A letter reaches nobody by itself, and is no try."""
    since = today - LOOKED_BACK
    tried = reached = asked = found = 0
    for record in records:
        if not record.entries:
            continue
        days: dict[dt.date, bool] = {}
        for one in record.contacts:
            if since < one.contact.day <= today and one.contact.channel is not Channel.LETTER:
                days[one.contact.day] = days.get(one.contact.day, False) or one.contact.reached
        tried += len(days)
        reached += sum(days.values())
        new = new_need(record, since)
        if new is not None:
            asked += 1
            found += new
    return History(Seen(reached, tried), Seen(found, asked))


def new_need(record: PatientRecord, since: dt.date) -> bool | None:
    """Whether a need was found that was new to the office; None = nobody has said in that time."""
    found: bool | None = None
    for entry in record.entries:
        act = entry.act
        if isinstance(act, KnownMark) and entry.day > since:
            found = bool(found) or not act.known
        elif isinstance(act, Reviewed) and act.decision is not Decision.WRONG_DATA and entry.day > since:
            found = bool(found) or (act.known is False and act.decision is Decision.FOLLOW_UP)
    return found


def expected(seen: Seen, patients: int) -> Expected | None:
    """The number expected among ``patients``; None where the history is too short to say anything."""
    if not seen.enough:
        return None
    if patients <= 0:
        return Expected(0, 0.0, 0)
    a, b = seen.hits + PRIOR, seen.of - seen.hits + PRIOR
    below, low, high = 0.0, -1, patients
    for hits in range(patients + 1):
        below += _chance(hits, patients, a, b)
        if low < 0 and below > TAIL:
            low = hits
        if below >= 1 - TAIL:
            high = hits
            break
    return Expected(max(low, 0), patients * seen.hits / seen.of, high)


def _chance(hits: int, patients: int, a: float, b: float) -> float:
    """The beta-binomial's chance of so many hits."""
    ways = lgamma(patients + 1) - lgamma(hits + 1) - lgamma(patients - hits + 1)
    return exp(ways + _log_beta(hits + a, patients - hits + b) - _log_beta(a, b))


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)
