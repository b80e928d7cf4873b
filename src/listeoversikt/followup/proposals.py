"""Since when outreach has waited for the patient's doctor: what the program notes of the worklist it shows.

The log knows what people said; nobody writes that a reason was proposed. So the program does, once for each reason
that begins or ends to wait; what waits already isn't written again, and nothing of it is a colleague's doing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from listeoversikt.followup.log.acts import Proposed
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.reasons import Approval, Reason

if TYPE_CHECKING:
    import datetime as dt

    from listeoversikt.followup.log.patient_record import PatientRecord
    from listeoversikt.followup.worklist import WorklistRow

Waiting = tuple[str, Reason]
"""A patient, and a reason that waits for the doctor."""


def waiting_in(rows: Iterable[WorklistRow]) -> dict[Waiting, None]:
    """What waits for a doctor's yes on the worklist, in its order."""
    return {
        (row.patient_id, entry.reason): None
        for row in rows
        for entry in row.reasons
        if entry.approval is Approval.PROPOSED
    }


def proposals_to_note(
    rows: Iterable[WorklistRow], records: Mapping[str, PatientRecord], day: dt.date
) -> Iterator[tuple[str, Proposed]]:
    """By patient: what waits since ``day``, and what doesn't wait any more; ``records`` tell what is noted."""
    waiting = waiting_in(rows)
    for patient, reason in waiting:
        record = records.get(patient)
        if record is None:
            yield patient, Proposed(reason=reason, day=day)
        elif reason not in record.proposed_on:
            yield patient, Proposed(reason=reason, day=_since(record, reason, day))
    for patient, record in records.items():
        for reason in record.proposed_on:
            if (patient, reason) not in waiting:
                yield patient, Proposed(reason=reason, day=None)


def _since(record: PatientRecord, reason: Reason, day: dt.date) -> dt.date:
    """That day; for one let in under a weekly limit before this was noted, the day of that."""
    said = reason in record.approvals or (reason, "") in record.last_words
    noted = any(act.reason is reason for _, act in of_kind(record.entries, Proposed))
    return day if said or noted else min(record.taken_on.get(reason, day), day)
