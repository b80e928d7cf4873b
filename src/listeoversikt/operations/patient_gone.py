"""Patients with follow-up here who aren't on the list any more: nothing is deleted, and nothing is due.

What was open about one who died, moved or isn't in the extract falls off worklists and queues by itself, since it's
derived from who is on the list; should the patient come back in the next extract, it's open again.
"""

from __future__ import annotations

from listeoversikt.operations.office import View
from listeoversikt.patient_list.frames import NO_DAY, YesNo

DIED, LEFT, OBJECTS, ABSENT = "died", "left", "objects", "absent"


def why_gone(view: View, patient_id: str) -> str:
    """``died``, ``left``, or ``absent`` (not in the extract at all); "" for one who is on the list."""
    row = view.position.get(patient_id)
    if row is None:
        return ABSENT
    why = why_unscored(view, row)
    return "" if why == OBJECTS else why


def why_unscored(view: View, row: int) -> str:
    """Why the patient at a position isn't scored: ``objects``, ``died``, ``left``; "" for one who is."""
    patients, day = view.patient_list.patients, int(view.patient_list.index_day[row])
    if patients["no_treatment"][row] == YesNo.YES:
        return OBJECTS
    if patients["died"][row] <= day:
        return DIED
    gone = patients["list_to"][row] <= day
    early = patients["list_from"][row] != NO_DAY and patients["list_from"][row] > day
    return LEFT if gone or early else ""


def followed_and_gone(view: View) -> tuple[str, ...]:
    """The pseudonyms that something is logged about here, and that aren't on the list; sorted."""
    known = (one for one, record in view.book.records.items() if record.entries)
    return tuple(sorted(one for one in known if why_gone(view, one)))
