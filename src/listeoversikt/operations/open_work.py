"""How much stands open, for the sidebar: plans in use and list reviews that aren't over. Quick on every change.

Most records are the same objects as last time; only the others are looked into.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from listeoversikt.followup.care_plan import open_plans
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import ReviewClosed, ReviewPaused, ReviewStarted
from listeoversikt.operations.office import View
from listeoversikt.operations.plans import gone_of


@dataclass(frozen=True)
class _Counted:
    """What was counted of one book: each record with how many plans are open in it."""

    book: LogBook = field(default_factory=LogBook)
    plans: Mapping[str, tuple[PatientRecord, int]] = field(default_factory=dict)


class _Newest:
    """The book that was counted last."""

    counted = _Counted()


def plans_in_use(view: View) -> int:
    """Open plans of patients who are on the list: as many lines as the page Planer has in use."""
    return sum(count for patient, count in _open(view.book).items() if not gone_of(view, patient))


def open_reviews(view: View) -> int:
    """Sessions of list review that were begun and aren't over; paused ones too."""
    begun, closed = set(), set()
    for entry in view.book.office_entries:
        act = entry.act
        if isinstance(act, ReviewStarted):
            begun.add(act.session or entry.uuid)
        elif isinstance(act, ReviewClosed):
            closed.add(act.session)
        elif isinstance(act, ReviewPaused):
            closed.discard(act.session)
    return len(begun - closed)


def _open(book: LogBook) -> dict[str, int]:
    """The patients with open plans, and how many."""
    before = _Newest.counted
    if before.book is not book:
        known = before.plans
        plans = {}
        for patient, record in book.records.items():
            there = known.get(patient)
            same = there is not None and there[0] is record
            plans[patient] = there if there is not None and same else (record, len(open_plans(record)))
        before = _Newest.counted = _Counted(book, plans)
    return {patient: count for patient, (_, count) in before.plans.items() if count}
