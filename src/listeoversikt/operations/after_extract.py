"""What a new extract does to the follow-up: duties that it shows to be done close themselves, and say by which row.

Called once after an extract has been read in and worked out. Nothing else is written: whatever the extract doesn't
find any more falls off the worklist by itself.
"""

from __future__ import annotations

from listeoversikt.followup.fulfilment import Fulfilment, fulfilments, line_of
from listeoversikt.followup.log.acts import Fulfilled, GoneThrough
from listeoversikt.followup.log.entry import of_kind
from listeoversikt.followup.log.patient_acts import Sign, StopSignLifted
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.writers import EXTRACT
from listeoversikt.operations.acting import Acted, Deed, act
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.progress import Cancelled, never
from listeoversikt.patient_list.snapshot import PatientList, date_of


def go_through(
    office: Office, read: PatientList | None = None, *, cancelled: Cancelled = never
) -> View | None:
    """Looks once for what the newest extract fulfils; the view after it, None when that was done before.

    An early stop raises ``KeyboardInterrupt`` with nothing written; it's done the next time.
    """
    view = office.view
    if view is None:
        return None
    newest = view.current.extracts[-1]
    if any(act.extract == newest for _, act in of_kind(view.book.office_entries, GoneThrough)):
        return None
    before = fulfil(office, read, cancelled=cancelled)
    deeds = [*_still_here(view), *_is_gone_through(view, newest)]
    if deeds:
        return act(office, deeds, who=EXTRACT).view
    return None if before is None else before.view


def _is_gone_through(view: View, extract: int) -> list[Deed]:
    """That everybody has been looked for; not by one from whom somebody is hidden: a colleague's window goes on."""
    return [] if view.hidden else [Deed(GoneThrough(extract=extract))]


def _still_here(view: View) -> list[Deed]:
    """«Flyttet» holds until the next extract: it's lifted for those whom a later extract still has on the list.

    «Død» isn't: only a leader takes it away.
    """
    on_list = set(view.shown_ids)
    return [
        Deed(StopSignLifted(sign=Sign.MOVED), patient)
        for patient, record in view.book.records.items()
        if patient in on_list
        and (sign := record.stops.get(Sign.MOVED)) is not None
        and sign[0].day < view.index_date
    ]


def fulfil(office: Office, read: PatientList | None = None, *, cancelled: Cancelled = never) -> Acted | None:
    """Writes what the newest extract fulfils; None when that's nothing. Again writes nothing more.

    ``read``: the extract's list as it was read from the files; only that knows their lines. One that somebody has
    taken back isn't written again for the same extract.
    """
    view = office.view
    if view is None:
        return None
    records = {one: record for one, record in view.book.records.items() if record.entries}
    before = office.previous_list() if records else None
    if before is None:
        return None
    found = fulfilments(
        before,
        view.patient_list,
        records,
        on=view.settings.worklist.on,
        bands=view.settings.bands,
        clock=view.settings.clock,
        cancelled=cancelled,
    )
    deeds = [
        _deed(one, view, read) for one in found if not _written_before(records[one.patient_id], one, view)
    ]
    return act(office, deeds, who=EXTRACT) if deeds else None


def _deed(one: Fulfilment, view: View, read: PatientList | None) -> Deed:
    done = Fulfilled(
        reason=one.reason,
        of=one.of,
        table=one.table,
        day=date_of(one.day),
        row=-1 if read is None else line_of(one, read),
        what=one.what,
        extract=view.current.extracts[-1],
    )
    return Deed(done, one.patient_id)


def _written_before(record: PatientRecord, one: Fulfilment, view: View) -> bool:
    """Whether one of the extracts that the list is made of has said it already, taken back or not."""
    said = (entry.act for entry in record.raw if isinstance(entry.act, Fulfilled))
    return any(
        (act.reason, act.of) == (one.reason, one.of) and act.extract in view.current.extracts for act in said
    )
