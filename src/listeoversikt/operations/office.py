"""An opened office: its store, and what is known and worked out now.

``View`` is what every page reads: made anew each time something changed, never changed itself, so that it may
be read from any thread. ``Office`` holds the store and is used on one thread only.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property

from listeoversikt.followup.blocking import BLOCKED
from listeoversikt.followup.changes import ShownBefore
from listeoversikt.followup.discharge import ClockState
from listeoversikt.followup.log.acts import KIND_OF, TakenOn, payload_of
from listeoversikt.followup.log.log_book import EMPTY, LogBook
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.log.writers import PROGRAM
from listeoversikt.followup.proposals import proposals_to_note
from listeoversikt.followup.reasons import RowReason
from listeoversikt.followup.settling import given_up
from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.hidden import NOBODY, Hidden, hidden_of
from listeoversikt.operations.list_columns import list_table
from listeoversikt.operations.list_table import ListTable
from listeoversikt.operations.logged import entries_of
from listeoversikt.operations.main_job import ScoredList, score
from listeoversikt.operations.model_predictions import keep_predictions, with_kept_predictions
from listeoversikt.operations.office_settings import SETTINGS_CHANGED, names_of, stored_settings
from listeoversikt.operations.progress import Cancelled, Progress, never, quiet
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.shown_then import keep_what_is_shown, shown_then
from listeoversikt.operations.store_job import LAID_ON_LIST, CurrentList, as_read, current_list
from listeoversikt.patient_list.snapshot import PatientList, date_of
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import Right
from listeoversikt.store.address import Location
from listeoversikt.store.contents import Extract, ExtractKind, NewEvent
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

LIST_ALONE = ("position", "by_record_number", "inhabitants", "list_table", "shown_ids", "lists")
"""What a view works out of the list alone: the same however much is logged."""


@dataclass(frozen=True)
class View:
    """What is known now, worked out. Due states are for ``today``; scores are as at ``index_date``."""

    current: CurrentList
    scored: ScoredList
    settings: Settings
    today: dt.date
    office_name: str
    example: bool
    list_names: Mapping[str, str] = field(default_factory=dict)
    book: LogBook = EMPTY
    identity: Identity | None = None
    """Who sees it; None where there is no store behind, and nobody has logged in."""
    hidden: Hidden = NOBODY
    """Who is blocked for the one who sees it, and left out everywhere."""
    people: Mapping[str, str] = field(default_factory=dict)
    """Names of the users by account, to say whom a patient is blocked for."""

    def may(self, right: Right) -> bool:
        """Whether who sees it has a right."""
        return self.identity is None or self.identity.may(right)

    def require(self, *rights: Right) -> None:
        """Raises ``NotAllowed`` unless who sees it has the rights."""
        if self.identity is not None:
            self.identity.require(*rights)

    @property
    def patient_list(self) -> PatientList:
        """The list that was scored (nothing typed in)."""
        return self.scored.patient_list

    def record(self, patient_id: str) -> PatientRecord:
        """What is logged about a patient."""
        return self.book.of(patient_id)

    def closed_of(self, patient_id: str) -> tuple[RowReason, ...]:
        """The patient's duties that are done, declined or not applicable, and still rest."""
        return self.scored.work.closed.get(patient_id, ())

    def with_log(self, book: LogBook, people: Mapping[str, str] | None = None) -> View:
        """The view when more has been logged: clocks and worklist anew, nothing else; ``people`` where they are others."""
        records = self.book.records
        changed = [one for one, record in book.records.items() if records.get(one) is not record]
        people = self.people if people is None else people
        after = replace(self, book=book, scored=self.scored.with_log(book, changed), people=people)
        kept = {name: self.__dict__[name] for name in LIST_ALONE if name in self.__dict__}
        after.__dict__.update(kept)
        return after

    @property
    def index_date(self) -> dt.date:
        """T: the extract's date."""
        return date_of(self.current.known_day)

    @cached_property
    def position(self) -> dict[str, int]:
        """Where each patient stands in the list, by pseudonym."""
        ids = self.patient_list.patients.texts("patient_id")
        return {patient_id: row for row, patient_id in enumerate(ids)}

    @cached_property
    def by_record_number(self) -> dict[str, str]:
        """Pseudonyms by the journal's own number, "" where two have the same; empty where the extract has none."""
        patients = self.patient_list.patients
        found: dict[str, str] = {}
        for number, patient_id in zip(
            patients.texts("record_number"), patients.texts("patient_id"), strict=True
        ):
            if number:
                found[number] = "" if number in found else patient_id
        return found

    @cached_property
    def inhabitants(self) -> int:
        """Those alive, on the list and not objecting to being scored."""
        return int(self.patient_list.scored.sum())

    def rest(self) -> None:
        """Everything shown is in place: what was only needed to work it out is given up."""
        self.scored.groups.scores.known.let_go()
        for patient_list in (self.current.patient_list, self.patient_list):  # often one and the same
            patient_list.settle()

    @cached_property
    def list_table(self) -> ListTable:
        """The whole list as plain columns, made once: kept for the next start, and shown by Listen."""
        return list_table(self)

    @cached_property
    def shown_ids(self) -> tuple[str, ...]:
        """The pseudonyms of those who are scored, in the list's order."""
        ids, scored = self.patient_list.patients.texts("patient_id"), self.patient_list.scored.tolist()
        return tuple(patient_id for patient_id, shown in zip(ids, scored, strict=True) if shown)

    @cached_property
    def overdue_discharges(self) -> int:
        """Discharges whose contact is over its limit today, and that somebody is to reach."""
        clocks, today = self.scored.discharges, self.scored.work_day
        late = clocks.in_state(ClockState.OVERDUE) & (clocks.died > today) & (clocks.moved > today)
        name = self.scored.work.work.people.patient_id
        pairs = zip(clocks.patient[late].tolist(), clocks.discharged[late].tolist(), strict=True)
        return sum(
            not given_up(self.record(name(patient)), date_of(day).isoformat()) for patient, day in pairs
        )

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The keys of the patient lists, sorted."""
        patients = self.patient_list.patients
        return tuple(sorted({gp for gp in patients.texts("gp") if gp}))


class Office:
    """The store of an office, and the newest ``View`` of it. One thread."""

    def __init__(self, store: Store, folder: Location) -> None:
        self.store = store
        self.folder = folder
        self.view: View | None = None
        self.book = LogBook(founded=store.founded)
        self._read = 0
        with suppress(StoreRefused):  # it waits, and is written before the first that is looked at
            store.audit.arrive()
        self._new_choices = self._new_discharges = self._new_blocks = False
        self._erasures = len(store.erasing.entries())
        self._hidden = store.hidden()

    @property
    def read_to(self) -> int:
        """The number of the newest event that has been read, of whatever kind."""
        return self._read

    def refresh(
        self, today: dt.date, progress: Progress = quiet, cancelled: Cancelled = never
    ) -> View | None:
        """Works everything out anew; None while no extract is read in. An early stop leaves the old view."""
        self._mind_hidden()
        self.read_log()  # first: what comes after it is seen to be new
        current = current_list(self.store)
        if current is None:
            self.view = None
            return None
        settings = with_kept_predictions(self.store, current, stored_settings(self.store))
        scored = score(
            current.patient_list,
            current.index_day,
            work_date=today,
            known_day=current.known_day,
            settings=settings,
            book=self.book,
            progress=progress,
            cancelled=cancelled,
        )
        keep_predictions(self.store, current, scored.groups.scores)
        keep_what_is_shown(self.store, current, scored.groups, settings.bands)
        name, lists = names_of(self.store)
        self.view = View(
            current=current,
            scored=scored,
            settings=settings,
            today=today,
            office_name=name or current.report.office,
            example=current.report.journal_system == MADE_UP_SYSTEM,
            list_names=lists,
            book=self.book,
            identity=self.store.identity,
            hidden=hidden_of(self.store),
            people=self._people(),
        )
        self._new_choices = self._new_discharges = False
        self._take_on(self.view)
        return self.view

    def refresh_after(
        self, today: dt.date, progress: Progress = quiet, cancelled: Cancelled = never
    ) -> View | None:
        """As ``refresh``, after something was stored: an early stop leaves the old view, and is no error.

        ``is_behind`` tells later that it must be done again.
        """
        try:
            return self.refresh(today, progress, cancelled)
        except KeyboardInterrupt:
            return self.view

    def start_afresh(
        self, today: dt.date, progress: Progress = quiet, cancelled: Cancelled = never
    ) -> View | None:
        """As ``refresh_after``, with everything read anew: something has been erased, and isn't to stay in memory."""
        self.book, self._read, self.view = LogBook(founded=self.store.founded), 0, None
        self._erasures = len(self.store.erasing.entries())
        return self.refresh_after(today, progress, cancelled)

    def is_behind(self) -> bool:
        """Whether the store has choices, typed discharges or extracts that the view wasn't worked out from.

        Others may have written them: another machine, or the command line. Acts aren't meant; see ``catch_up``.
        """
        if self._erasures != (erasures := len(self.store.erasing.entries())):
            self.book, self._read, self._erasures = LogBook(founded=self.store.founded), 0, erasures
            return True
        if self._mind_hidden():
            return True
        self.catch_up()
        newest = self.store.newest_full()
        if newest is None or self.view is None:
            return newest is not None
        extracts = (newest.id, *(one.id for one in self.store.supplements_of(newest.id)))
        if self._new_discharges or extracts != self.view.current.extracts:
            return True
        if self._new_choices:
            self._new_choices = stored_settings(self.store) != self.view.settings
        return self._new_choices

    @property
    def must_hide(self) -> bool:
        """Whether what is shown has somebody in it who is blocked for the user by now: it can't wait."""
        return self.view is not None and not self.store.hidden() <= self.view.hidden.ids

    def _mind_hidden(self) -> bool:
        """Whether others are blocked for the user than before: then nothing that was read holds any more."""
        hidden = self.store.hidden()
        if hidden == self._hidden:
            return False
        self.book, self._read, self._hidden = LogBook(founded=self.store.founded), 0, hidden
        return True

    def _take_on(self, view: View) -> None:
        """Writes what is on the list for the first time today; the next refresh does where this can't.

        Whom a weekly limit has let in, so that they stay, and what waits for a doctor from now on, or no longer does.
        """
        noted = [
            *(
                (patient, TakenOn(reason=reason, day=view.today))
                for patient, reason in view.scored.work.taken_on
            ),
            *proposals_to_note(view.scored.worklist, view.book.records, view.today),
        ]
        new = [NewEvent(KIND_OF[type(note)], payload_of(note), patient) for patient, note in noted]
        if not new:
            return
        before = self._read
        try:
            written = self.store.append_events(new, who=PROGRAM)
        except StoreRefused:  # somebody else writes, or the disk is full: what is shown doesn't wait for it
            return
        book = self.read_log()
        if (
            before + len(new) == written[-1].sequence == book.last
        ):  # notes alone: they change nothing on the list
            self.view = replace(view, book=book)
        else:
            self.view = view.with_log(book)

    def read_log(self) -> LogBook:
        """Reads what has been logged since the book was last read, by whomever."""
        events = self.store.events(after=self._read)
        if events:
            kinds = {event.kind for event in events}
            self._new_choices |= SETTINGS_CHANGED in kinds
            self._new_discharges |= bool(LAID_ON_LIST & kinds)
            self._new_blocks |= BLOCKED in kinds
            self.book = self.book.with_entries(entries_of(events))
            self._read = events[-1].sequence
        return self.book

    def catch_up(self) -> View | None:
        """The view with what others have logged since; the same object when there is nothing new."""
        if self.view is None:
            return None
        book = self.read_log()
        if book.last != self.view.book.last:
            self.view = self.view.with_log(book, self._people() if self._new_blocks else None)
            self._new_blocks = False
        return self.view

    def _people(self) -> dict[str, str]:
        return {one.user: one.name or one.login for one in self.store.people()}

    def previous_list(self) -> PatientList | None:
        """The list of the full extract before the newest one, with its supplements, read anew; None when there is only one."""
        before = self._full_before()
        return None if before is None else as_read(self.store, before)

    def shown_before(self, earlier: PatientList) -> ShownBefore | None:
        """What was shown of that list at the time; None where that isn't known."""
        before = self._full_before()
        return None if before is None else shown_then(self.store, before.id, earlier)

    def _full_before(self) -> Extract | None:
        newest = self.store.newest_full()
        if newest is None:
            return None
        older = [
            extract
            for extract in self.store.extracts()
            if extract.kind == ExtractKind.FULL
            and extract.export_date < newest.export_date
            and not extract.withdrawn
        ]
        return max(older, key=lambda extract: (extract.export_date, extract.id)) if older else None

    def close(self) -> None:
        """Lets go of the store."""
        self.view = None
        with suppress(StoreRefused):
            self.store.look(AuditAct.LOGOUT)
        self.store.close()
