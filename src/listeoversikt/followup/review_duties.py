"""«Ikke nå» in a list review comes back on its day: the reason *gjennomgang* of the worklist.

Only the newest decision counts, in whatever session it was made; a duty that somebody has closed since is gone. It's
on the list from when its day is soon, so that what was put off for a year doesn't lie there all the time.
Source: follow-up contract, "The worklist" (review due) and "List review".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from listeoversikt.followup.facts import Fact, FactKind
from listeoversikt.followup.log.acts import Closed
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import Decision, Reviewed
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.patient_list.snapshot import day_number

if TYPE_CHECKING:
    from listeoversikt.followup.settling import Day


class ReviewDuty(NamedTuple):
    """A review that is due again: ``of`` is the session, ``due`` a day number."""

    reason: Reason
    of: str
    due: int
    facts: tuple[Fact, ...]


def review_duties(record: PatientRecord, day: Day) -> list[ReviewDuty]:
    """At most one: the newest decision, where it was «ikke nå» with a day that is soon, today or past."""
    decided = of_kind(record.entries, Reviewed)
    if not decided:
        return []
    entry, act = decided[-1]
    if act.decision is not Decision.NOT_NOW or act.due is None:
        return []
    word = record.last_words.get((Reason.REVIEW_DUE, act.session))
    if word is not None and isinstance(word[1], Closed) and word[0].sequence > entry.sequence:
        return []
    due = day_number(act.due)
    if day.state(Reason.REVIEW_DUE, due) is DueState.NOT_YET:
        return []
    facts = (Fact(FactKind.REVIEWED, day=day_number(act.day or entry.day)),)
    return [ReviewDuty(Reason.REVIEW_DUE, act.session, due, facts)]
