"""Episodes of stay: the rows of ``innleggelser`` that belong together.

A stay joins the episode before it when it begins before the stay that ends last has ended, on the day that
one ended (unless it went home), or at most one day after one that went to another hospital. A short-term
nursing-home stay is always an episode of its own. Source: scores contract, "Episodes of stay".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.frames import (
    STAYS,
    UNKNOWN,
    Column,
    Days,
    DischargedTo,
    Institution,
    Mask,
    Table,
    Urgency,
    empty_table,
)
from listeoversikt.patient_list.snapshot import PatientList

HOSPITALS = (Institution.HOSPITAL, Institution.MENTAL_HEALTH, Institution.ADDICTION)


@dataclass(frozen=True)
class Episodes:
    """One row an episode, sorted by patient, then first day. Days as in the frames; ``end`` open = ongoing."""

    patient: Column
    start: Days
    end: Days
    emergency: Mask  # the first stay is ohjelp
    planned: Mask  # the first stay is planlagt
    hospital: Mask  # any of its stays is in hospital, mental health care or addiction care
    short_term: Mask  # a stay in a short-term nursing home
    discharged_to: Column  # of the stay that ends last
    known: Days  # of the stay that ends last
    first_stay: Column  # position in the stays table
    last_stay: Column  # position of the stay that ends last
    of_stay: Column  # the episode of each stay of the stays table

    def __len__(self) -> int:
        return len(self.patient)

    @property
    def unplanned_hospital(self) -> Mask:
        """Unplanned hospital episodes: what counts as an unplanned admission."""
        return self.emergency & self.hospital

    @property
    def untold_hospital(self) -> Mask:
        """Hospital episodes whose first stay doesn't tell whether it was planned."""
        return self.hospital & ~self.emergency & ~self.planned


def episodes_of(patient_list: PatientList) -> Episodes:
    """The episodes of all patients; none when the export has no stays."""
    stays = patient_list.events(STAYS)
    return join_stays(stays if stays is not None else empty_table(STAYS))


def join_stays(stays: Table) -> Episodes:
    """Groups the stays into episodes."""
    short = np.asarray(stays["institution"] == Institution.SHORT_TERM_NURSING_HOME)
    order = _in_order(stays, np.arange(len(stays)), short)
    apart = short[order]
    starts_new = _starts_new(stays.take(order), apart)
    number = np.cumsum(starts_new) - 1
    return _episodes(stays, order, number)


def _in_order(stays: Table, rows: Column, apart: Mask | None = None) -> Column:
    """The order of some stays (positions) by patient, first day, last day, ties; ``apart`` ones after all others.

    Patient and first day decide nearly always, and stays lie so already; only where they don't is more looked at.
    """
    patient = stays["patient"][rows].astype(np.int64)
    if apart is not None:
        patient += apart[rows] * (int(patient.max(initial=0)) + 1)
    key = (patient << 32) + stays["day"][rows]
    order = np.argsort(key, kind="stable")
    alike = np.diff(key[order]) == 0
    undecided = np.flatnonzero(np.append(alike, False) | np.insert(alike, 0, False)) if alike.any() else ()
    if len(undecided):
        some = order[undecided]
        ties = (*(tie[rows[some]] for tie in (*_ties(stays), stays["end"])), key[some])
        order[undecided] = some[np.lexsort(ties)]
    return order


def _ties(stays: Table) -> tuple[Column, ...]:
    """What decides between stays of the same days, so that their order in the file never does (least first)."""
    urgency = np.where(stays["urgency"] == UNKNOWN, len(Urgency), stays["urgency"])
    return stays["row"], stays["known"], stays["discharged_to"], stays["institution"], urgency


def _starts_new(stays: Table, apart: Mask) -> Mask:
    """Per sorted stay: it begins an episode. ``apart`` stays come last and stand alone."""
    count = len(stays)
    new = np.ones(count, dtype=np.bool_)
    if count < 2:
        return new
    before = _ends_last(stays)[:-1]
    end, start = stays["end"][before].astype(np.int64), stays["day"][1:].astype(np.int64)
    went = stays["discharged_to"][before]
    overlaps = start < end
    same_day = (start == end) & (went != DischargedTo.HOME)
    moved_on = (start <= end + 1) & (went == DischargedTo.OTHER_HOSPITAL)
    same_patient = stays["patient"][1:] == stays["patient"][:-1]
    new[1:] = apart[1:] | ~(same_patient & (overlaps | same_day | moved_on))
    return new


def _ends_last(stays: Table) -> Column:
    """Per sorted stay: the position of the stay that ends last among the patient's stays up to it.

    Running over the whole patient is the same as over the episode: a stay that begins a new episode ends
    on or after everything before it.
    """
    count = len(stays)
    end_rank = np.unique(stays["end"], return_inverse=True)[1]
    key = (stays["patient"].astype(np.int64) * count + end_rank) * count + np.arange(count)
    return np.maximum.accumulate(key) % count


def _episodes(stays: Table, order: Column, number: Column) -> Episodes:
    first = np.flatnonzero(np.diff(number, prepend=-1))
    by_end = np.argsort((number << 32) + stays["end"][order], kind="stable")
    last = by_end[np.append(first[1:], len(order)) - 1] if len(order) else first
    first_stay, last_stay = order[first], order[last]
    in_hospital = np.isin(stays["institution"], HOSPITALS)
    hospital = np.bincount(number, weights=in_hospital[order], minlength=len(first)) > 0
    rank = _in_order(stays, first_stay)
    position = np.empty(len(rank), dtype=np.int64)
    position[rank] = np.arange(len(rank))
    of_stay = np.empty(len(order), dtype=np.int64)
    of_stay[order] = position[number]
    first_stay, last_stay, hospital = first_stay[rank], last_stay[rank], hospital[rank]
    urgency = stays["urgency"][first_stay]
    return Episodes(
        patient=stays["patient"][first_stay],
        start=stays["day"][first_stay],
        end=stays["end"][last_stay],
        emergency=np.asarray(urgency == Urgency.EMERGENCY),
        planned=np.asarray(urgency == Urgency.PLANNED),
        hospital=hospital,
        short_term=np.asarray(stays["institution"][first_stay] == Institution.SHORT_TERM_NURSING_HOME),
        discharged_to=stays["discharged_to"][last_stay],
        known=stays["known"][last_stay],
        first_stay=first_stay,
        last_stay=last_stay,
        of_stay=of_stay,
    )
