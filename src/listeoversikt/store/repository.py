"""The way into the encrypted store.

    with open_store(folder, passphrase) as store:
        saved = store.save_extract(patient_list, kind=ExtractKind.FULL, ...)
        now = store.newest_full()

Every method is one transaction: it happens whole or not at all, and an error of disk or database comes out as
``StoreRefused``. A store may be used by one thread at a time; several processes may have it open, and one of
them writes at a time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from listeoversikt import __version__
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.store import event_log, integrity, keys, list_at_start, scored_lists
from listeoversikt.store.access.accounts import Accounts
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.audit_of_events import entries_of_events, foreseen
from listeoversikt.store.access.audit_trail import AuditTrail
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.permission import Permission, kinds_undone
from listeoversikt.store.access.roles import Right
from listeoversikt.store.address import Place
from listeoversikt.store.asked_ahead import Question
from listeoversikt.store.audit_ways import AuditWays
from listeoversikt.store.backups.taking import Backups
from listeoversikt.store.blocking import BlockGuard
from listeoversikt.store.contents import (
    Event,
    ExtractKind,
    Migration,
    NewEvent,
    SavedExtract,
    ScoredKey,
    StoreFinding,
)
from listeoversikt.store.database import PATIENCE_SECONDS
from listeoversikt.store.doors import backups_of, found_at, opened_at
from listeoversikt.store.erasing.acts import Erasing
from listeoversikt.store.erasing.marks import without_erased
from listeoversikt.store.extracts import blobs, withdrawn
from listeoversikt.store.extracts import history as extract_history
from listeoversikt.store.logins import FIRST_LOGIN, FIRST_NAME
from listeoversikt.store.opening import Opened
from listeoversikt.store.reading import StoreReads
from listeoversikt.store.refusals import NotAllowed
from listeoversikt.store.tables import meta
from listeoversikt.store.ways_in import Heard, Listening, Told

Clock = Callable[[], dt.datetime]


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def create_store(
    folder: Place,
    passphrase: str,
    *,
    user: str = FIRST_LOGIN,
    name: str = FIRST_NAME,
    hardness: keys.Hardness = keys.RFC_9106,
    clock: Clock = _utc_now,
    password: str | None = None,
) -> None:
    """Makes an empty store in ``folder``, whole or not at all; refused when the folder holds anything.

    ``user`` and ``name``: login and name of its first account, a leader. ``password``: see ``open_store``.
    """
    moment = clock().isoformat()
    found_at(folder, passphrase, hardness, moment, user=user, name=name, password=password)


def open_store(
    folder: Place,
    passphrase: str,
    *,
    user: str | None = None,
    patience: float = PATIENCE_SECONDS,
    clock: Clock = _utc_now,
    is_copy: bool = False,
    password: str | None = None,
) -> Store:
    """Opens the store in ``folder`` for the user with that login; None = the only one it has.

    ``patience`` is how many seconds to wait for another who writes. Refused, with nothing touched, when the
    passphrase is wrong, the user has been stopped, a file is missing or damaged, or the store was made by a newer
    version of the program; not looked at while a wrong try makes it wait (``MustWait``). A store of an older version
    is brought up to date (``Store.migration``), after a backup unless the folder ``is_copy``, itself one. A store on
    a server is opened by its address (``postgresql://…``), with the server's ``password`` where libpq doesn't find it.
    """
    store = Store(
        opened_at(folder, passphrase, user, patience, clock, is_copy=is_copy, password=password), clock
    )
    store.audit.came(store.opened.failed, store.opened.attempts)
    if store.opened.weak_copy and not is_copy:
        store.opened = replace(store.opened, weak_copy=not store.accounts.harden(passphrase))
    return store


class Store(StoreReads, AuditWays):
    """An open store. Made by ``open_store``; a context manager."""

    def __init__(self, found: Opened, clock: Clock = _utc_now) -> None:
        self._database = found.database
        self._clock = clock
        self._permission = Permission(found.database, found.identity)
        self.opened = found
        """How it was opened: who came, and which wrong tries were made before."""
        self.audit = AuditTrail(found.database, self._account, self._now, self._permission)
        """Who looked at what, and changed what; see ``AuditTrail``."""
        self._permission.on_refused = self.audit.refused

    @property
    def identity(self) -> Identity:
        """Who has opened the store, as last looked up."""
        return self._permission.identity

    @property
    def user(self) -> str:
        """Who writes, where nothing else is said. With one account it may be set to who sits at the desk."""
        return self._permission.user

    @user.setter
    def user(self, who: str) -> None:
        """Means nothing where there are several accounts: each writes in their own name."""
        self._permission.sit_down(who)

    @property
    def migration(self) -> Migration | None:
        """What this opening has done with a store of an older version; None where it was up to date."""
        return self.opened.migration

    def may(self, right: Right) -> bool:
        """Whether who has opened the store has a right, as last looked up."""
        return self.identity.may(right)

    def require(self, *rights: Right) -> None:
        """Raises ``NotAllowed`` unless who has opened the store has the rights, looked up now."""
        self._permission.require(*rights)

    @property
    def accounts(self) -> Accounts:
        """The store's users, and the copies of its key."""
        return Accounts(self._database, self._permission, self.audit, self.opened.attempts, self._clock)

    def new_recovery_key(self) -> str:
        """A new recovery key in place of the one before: to be printed, for it's never shown again."""
        return self.accounts.new_recovery_key()

    def save_extract(
        self,
        patient_list: PatientList,
        *,
        kind: ExtractKind | str,
        export_date: dt.date,
        office: str,
        journal_system: str,
        checksum: str,
        report: Mapping[str, Any],
        format_version: int = 1,
        who: str | None = None,
        events: Sequence[NewEvent] = (),
    ) -> SavedExtract:
        """Takes an extract into the history; one with the same checksum is there already: nothing is written.

        The list must be seen as at ``export_date`` (nothing cut away). A supplement is refused while there
        is no full extract to lay it on. ``events`` are logged with it, both or neither. Who has been erased here is
        left out, and counted (``kept_out``).
        """
        if (patient_list.index_day != day_number(export_date)).any():
            raise ValueError("an extract is stored as at its export date")
        now = self._now()
        told = {
            "kind": ExtractKind(kind),
            "export_date": export_date,
            "imported_at": now,
            "imported_by": self._permission.signed(who),
            "office": office,
            "journal_system": journal_system,
            "format_version": format_version,
            "program_version": __version__,
            "checksum": checksum,
            "report": dict(report),
        }
        with self._writing(Right.TAKE_IN) as connection:
            there = extract_history.already_there(connection, checksum)
            if there is not None:
                return there
            patient_list, kept_out = without_erased(connection, self._database.key, patient_list)
            saved = extract_history.take(connection, patient_list, told, self._database.ask_for_room)
            saved = replace(saved, kept_out=kept_out)
            self._log(connection, events, who, now)
            told_of = {"kind": str(told["kind"]), "patients": len(patient_list.patients)}
            entry = NewEntry(AuditAct.TAKEN_IN, thing=saved.extract.uuid, details=told_of)
            self.audit.add(connection, [entry], who)
            return saved

    @property
    def erasing(self) -> Erasing:
        """What takes patients and extracts out of the store for good."""
        return Erasing(self._database, self.audit, self._writing, self.user, self._clock)

    def go_back_to(
        self, extract_id: int, *, who: str | None = None, beside: withdrawn.Beside = lambda newer: ()
    ) -> bool:
        """Sets aside every extract that is newer than one; False, and nothing written, when there is none.

        Nothing is deleted, and ``take_up`` undoes it. ``beside`` tells what else is taken back with them. Refused when
        that one is set aside itself.
        """
        with self._writing(Right.TAKE_IN) as connection:
            newer = extract_history.newer_than(connection, extract_id)
            new = withdrawn.set_aside(newer, beside(newer)) if newer else []
            self._log(connection, new, who)
            return bool(new)

    def take_up(self, extract_id: int, *, who: str | None = None) -> bool:
        """Takes up again an extract that was set aside, and those set aside with it; False when it isn't."""
        with self._writing(Right.TAKE_IN) as connection:
            uuid = extract_history.by_id(connection, extract_id).uuid
            new = withdrawn.taken_up(connection, uuid)
            self._log(connection, new, who)
            return bool(new)

    def save_scored(
        self, key: ScoredKey, columns: scored_lists.ScoredColumns, *, shown: bool = False
    ) -> None:
        """Keeps the columns of a scored list: numpy arrays, or sequences of str.

        The same again writes nothing. ``shown``: in place of whatever was shown of the same extracts before. Nothing is
        kept by whoever a patient is blocked for: it would lack one for the others.
        """
        content = scored_lists.encoded(columns)
        with self._database.writing() as connection:
            if self._hidden_in(connection) or scored_lists.address_of(connection, key) == blobs.address(
                content
            ):
                return
            self._database.ask_for_room(len(content))
            scored_lists.forget(connection, key)
            if shown:
                scored_lists.forget_shown(connection, key)
            blobs.put(connection, blobs.not_there(connection, [content]))
            scored_lists.add(connection, key, blobs.address(content), self._now())

    def keep_list_at_start(self, key: str, content: bytes) -> None:
        """Keeps the list that the window shows at start, in place of the one before.

        ``key`` says what it was worked out from; the same again writes nothing. It isn't shown any more when
        another extract has been taken since. Nothing is kept by whoever a patient is blocked for.
        """
        fact = {"key": key, "sha256": blobs.address(content), "program_version": __version__}
        with self._writing(Right.TAKE_IN) as connection:  # others are shown it too
            if self._hidden_in(connection):
                return
            fact["newest_extract"] = list_at_start.newest_extract(connection)
            if list_at_start.stated(connection) == fact:
                return
            self._database.ask_for_room(len(content))
            list_at_start.forget(connection)
            blobs.put(connection, blobs.not_there(connection, [content]))
            list_at_start.state(connection, fact)

    def append_event(
        self,
        kind: str,
        payload: Mapping[str, Any],
        *,
        patient: str | None = None,
        who: str | None = None,
        inverse_of: str | None = None,
    ) -> Event:
        """Writes one event at the end of the log; when this returns it's on disk.

        ``patient`` is a pseudonym that the store has seen (else refused); ``inverse_of`` the ``uuid`` of the
        event that this one undoes. ``payload`` is plain JSON.
        """
        return self.append_events([NewEvent(kind, payload, patient, inverse_of)], who=who)[0]

    def append_events(
        self,
        new: Sequence[NewEvent],
        *,
        who: str | None = None,
        after: int | None = None,
        judge: Callable[[tuple[Event, ...]], None] | None = None,
    ) -> tuple[Event, ...]:
        """Writes events in their order, all or none; when this returns they are on disk.

        ``judge`` is handed the events written since number ``after``, while nobody else can write; when it
        raises, nothing is written.
        """
        ahead = [*self._asked_by(new, who), *([] if judge is None else [event_log.since(after or 0)])]
        with self._writing(ahead=ahead) as connection:
            if judge is not None:
                BlockGuard(connection, self.identity, new)  # before what others have written is told
                judge(event_log.written_since(connection, after or 0))
            self._database.ask_for_room(0)
            return self._log(connection, new, who)

    def keep_content(
        self, content: bytes, kind: str, payload: Mapping[str, Any], *, who: str | None = None
    ) -> Event:
        """Keeps a content and writes the event that names it (``sha256``), both or neither."""
        sha256 = blobs.address(content)
        with self._writing() as connection:
            self._database.ask_for_room(len(content))
            blobs.put(connection, blobs.not_there(connection, [content]))
            return self._log(connection, [NewEvent(kind, {**payload, "sha256": sha256})], who)[0]

    def check(self) -> tuple[StoreFinding, ...]:
        """What is wrong with the store; empty when it's whole. Nothing is changed."""
        with self._database.reading() as connection:
            found = integrity.findings(connection, self.audit.key)
        return integrity.with_log(integrity.with_keys(found, self._database), self.verify_audit)

    @property
    def founded(self) -> dt.date | None:
        """The office's own day on which the store was made; None where the store doesn't say."""
        with self._database.reading() as connection:
            created_at = connection.scalar(sa.select(meta.c.value).where(meta.c.key == "created_at"))
        try:
            return dt.datetime.fromisoformat(created_at or "").astimezone().date()
        except ValueError:
            return None

    @property
    def backups(self) -> Backups:
        """The store's backups, with a way in of their own."""
        found = backups_of(self._database, self._clock, self._permission.require)
        found.audit = AuditTrail(self._database.another(), self._account, self._now)
        return found

    def listen(self, heard: Heard, told: Told) -> Listening | None:
        """Begins to hear what others write, on a thread of its own; None where nobody tells."""
        return self._database.listen(heard, told)

    def beside(self) -> Store:
        """Another way into the same store, for another thread; closed by itself."""
        beside = Store(replace(self.opened, database=self._database.another()), self._clock)
        beside.user = self.user
        return beside

    @contextmanager
    def _writing(self, *rights: Right, ahead: Sequence[Question] = ()) -> Iterator[sa.Connection]:
        """One transaction, by somebody who has the rights now; the end of the audit log is kept beside when it's on disk.

        ``ahead``: what will be asked in it, where that is known.
        """
        with (
            self.telling_blocked(),
            self._permission.telling(),
            self.audit.following(),
            self._database.writing(*ahead) as connection,
        ):
            self._permission.require_in(connection, *rights)
            yield connection

    def _asked_by(self, new: Sequence[NewEvent], who: str | None) -> list[Question]:
        """What writing events will ask."""
        patients = {one.patient for one in new if one.patient is not None}
        return [*kinds_undone(new), *self.audit.asked(foreseen(new, who), patients)]

    def _log(
        self, connection: sa.Connection, new: Sequence[NewEvent], who: str | None, now: str | None = None
    ) -> tuple[Event, ...]:
        """Events that who writes has the rights to, and their entries in the audit log."""
        self._permission.require_events(connection, new, who)
        guard = BlockGuard(connection, self.identity, new)
        asked, who = who, self._permission.signed(who, new)
        written = event_log.append_all(connection, new, who=who, recorded_at=now or self._now())
        guard.after()
        self.audit.add(connection, entries_of_events(connection, self.audit.key, written, asked, new), who)
        return written

    def _account(self) -> tuple[str | None, str]:
        """Who stands in the audit log: the account's id, and the name."""
        return self.identity.user, self.user

    def close(self) -> None:
        """Lets go of the database and its key."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, NotAllowed):
            self.tell_refused(error)
        self.close()

    def _now(self) -> str:
        return self._clock().astimezone(dt.UTC).isoformat()
