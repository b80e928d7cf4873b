"""«Ny for oss»: somebody the model finds whom the office has hardly seen, and hasn't begun to follow up.

The rule: no consultation, e-consultation, video or home visit, by anybody in the office, in the last 365 days; not followed by
the team, no open plan kept here, nobody reached through the program in those days. What a person has said
(«kjent fra før», «ny for oss») goes before the rule. Where the contacts of 365 days can't be seen, it isn't told.
"""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.care_plan import open_plans
from listeoversikt.followup.log.acts import KnownMark
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.review_acts import Reviewed
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.target_groups import SEEN_KINDS, YEAR, contacts_of_year
from listeoversikt.patient_list.coverage import window_seen
from listeoversikt.patient_list.frames import CONTACTS, Mask
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.scores.known import Known


def little_contact(known: Known) -> tuple[Mask, Mask]:
    """Per patient: not seen by the office in 365 days, and whether that can be told."""
    told = window_seen(known.patient_list, CONTACTS, YEAR)
    return np.asarray((contacts_of_year(known, SEEN_KINDS) == 0) & told), told


def said_to_be_new(record: PatientRecord) -> bool | None:
    """What somebody has said last, of the patient or of the rising risk; None = nobody has."""
    marks = [
        (entry.sequence, not act.known)
        for entry, act in of_kind(record.entries, KnownMark)
        if act.reason in ("", Reason.RISING.value)
    ]
    reviewed = [
        (entry.sequence, not act.known)
        for entry, act in of_kind(record.entries, Reviewed)
        if act.known is not None
    ]
    return max(marks + reviewed)[1] if marks or reviewed else None


def new_to_us(record: PatientRecord, *, unseen: bool, told: bool, index_day: int) -> bool | None:
    """Whether a patient is new to the office; None where it can't be told. ``unseen`` and ``told``: ``little_contact``."""
    if record.quiet:
        return unseen if told else None
    said = said_to_be_new(record)
    if said is not None:
        return said
    if record.member is not None or open_plans(record) or _reached(record, index_day):
        return False
    return unseen if told else None


def _reached(record: PatientRecord, index_day: int) -> bool:
    since = date_of(index_day - YEAR)
    return any(logged.contact.reached and logged.contact.day > since for logged in record.contacts)
