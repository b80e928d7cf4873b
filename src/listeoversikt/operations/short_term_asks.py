"""Who waits in short-term care and is to be asked after today: for *Utskrivninger* and the team's board."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.followup.log.acts import StillInShortTerm
from listeoversikt.followup.short_term_stay import ShortTermWait, short_term_wait
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import date_of

LAPSED_COUNTED_DAYS = 365
"""Over so long the waits that lapsed are counted."""


@dataclass(frozen=True, slots=True)
class ShortTermAsk:
    """One to ask after: waits since ``discharged``; ``since`` is the day from which nobody has answered."""

    patient_id: str
    discharged: dt.date
    since: dt.date


def short_term_asks(view: View) -> tuple[ShortTermAsk, ...]:
    """Those to ask after today, the longest unanswered first."""
    clocks = view.scored.discharges
    rows = np.flatnonzero(clocks.in_state(ClockState.WAITING))
    name = view.scored.work.work.people.patient_id
    found = []
    for row, wait in zip(rows.tolist(), waits_of(view, rows), strict=True):
        if wait is not None and wait.asked is not None:
            patient, left = int(clocks.patient[row]), date_of(int(clocks.discharged[row]))
            found.append(ShortTermAsk(name(patient), left, wait.asked))
    return tuple(sorted(found, key=lambda ask: (ask.since, ask.patient_id)))


def waits_of(view: View, rows: Column) -> list[ShortTermWait | None]:
    """How the wait of each discharge stands; None for one that doesn't wait."""
    clocks = view.scored.discharges
    waits = clocks.in_state(ClockState.WAITING)[rows].tolist()
    if not any(waits):
        return [None] * len(waits)
    known = view.scored.clocks.stay_known[rows].tolist()
    name = view.scored.work.work.people.patient_id
    owners, left = clocks.patient[rows].tolist(), clocks.discharged[rows].tolist()
    return [
        short_term_wait(
            view.record(name(owners[n])),
            date_of(left[n]),
            view.today,
            shown_until=view.index_date if known[n] else None,
        )
        if waiting
        else None
        for n, waiting in enumerate(waits)
    ]


def still_there_deed(patient_id: str, discharged: dt.date, today: dt.date) -> Deed:
    """«Fortsatt der»: asked again on the next of the days."""
    return Deed(StillInShortTerm(discharged=discharged, day=today), patient_id)


def waits_lapsed(view: View) -> int:
    """How many waits lapsed in the last 365 days because nobody knows how the stay ended."""
    clocks = view.scored.discharges
    lapsed = clocks.lapse == LapseReason.NO_SHORT_TERM_STAY
    since = view.scored.work_day - LAPSED_COUNTED_DAYS
    return int((lapsed & (clocks.discharged >= since)).sum())
