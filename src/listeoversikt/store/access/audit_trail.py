"""The audit log of an open store: what writes in it, reads it and verifies it, with the end kept beside."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from listeoversikt.store import pseudonyms
from listeoversikt.store.access import audit, audit_carried, audit_head
from listeoversikt.store.access.audit_acts import AuditAct, AuditEntry, NewEntry
from listeoversikt.store.access.audit_chain import HEAD_FILE, Anchor, AuditFault, AuditFinding, digest_of
from listeoversikt.store.access.audit_refused import RefusedActs
from listeoversikt.store.access.roles import Right
from listeoversikt.store.access.users_in_log import with_sums
from listeoversikt.store.database import Database, refusing
from listeoversikt.store.derived_keys import print_of
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.tables import audit_log
from listeoversikt.store.ways_in import STORE, facts_in

if TYPE_CHECKING:
    from listeoversikt.store.access.attempts import Attempts, FailedTry
    from listeoversikt.store.access.permission import Permission
    from listeoversikt.store.asked_ahead import Question
    from listeoversikt.store.backups.own_file import Backup
    from listeoversikt.store.ways_in import StoreDatabase

ABOUT_MANY = (AuditAct.OPENED, AuditAct.SEARCHED, AuditAct.PRINTED, AuditAct.COPIED, AuditAct.EXPORTED)
"""Acts by which many patients may have been seen, or have left the program, at once."""
TELLING = (Right.SEE_PATIENTS, Right.EXPORT_PATIENTS, Right.READ_LOG)
LEAVING = frozenset({AuditAct.LOCKED, AuditAct.LOGOUT})
"""What is written of whoever has been stopped, too."""
LIST_TROUBLES = frozenset({"list_altered", "list_gone"})
"""Kinds of the act ``erased`` that tell of the list itself."""
Who = Callable[[], tuple[str | None, str]]


class AuditTrail:
    """One a store. ``who`` tells the account's id and the name to write; ``now`` the time as ISO 8601 UTC."""

    def __init__(
        self,
        database: StoreDatabase,
        who: Who,
        now: Callable[[], str],
        permission: Permission | None = None,
    ) -> None:
        """``permission``: of the one who reads and notes; None: it's the program's own."""
        self._database = database
        self._permission = permission
        self._refused = RefusedActs()
        self._who = who
        self._now = now
        self._key = audit.audit_key(database.key)
        self._end: tuple[int, str] | None = None
        self._store = ""
        self._waiting: list[NewEntry] = []
        """Who came: written with the first that is written, or by ``arrive``."""
        self._told: Callable[[], None] | None = None
        """Called when what waited is on disk."""
        self._written_in: sa.Connection | None = None
        self._is_other = False
        """The log isn't the one whose end this machine has kept: what is kept stays, so that it's told."""
        self.at_opening: tuple[AuditFinding, ...] = ()
        """What was found wrong with the last entries when the store was opened."""

    @property
    def key(self) -> bytes:
        """The key that marks, and sums of what events say, are made with."""
        return self._key

    @property
    def key_print(self) -> str:
        """By what the store is known to be the one that a passphrase opens: the print of its database's key."""
        return print_of(self._database.key)

    # --- written -----------------------------------------------------------------------------------------------

    def add(
        self,
        connection: sa.Connection,
        new: Sequence[NewEntry],
        who: str | None = None,
        *,
        at_least: int = 0,
        arriving: bool = False,
    ) -> None:
        """Writes entries in a transaction; ``committed`` is to be called when it has ended well.

        ``who``: the name to write, where it isn't that of the one logged in.
        """
        if not new and not arriving:
            return
        if self._waiting and connection is not self._written_in:
            new = [*self._waiting, *new]
            self._written_in = connection
        user, name = self._who()
        self._begin_head(connection)
        self._end = audit.append_all(
            connection,
            self._key,
            with_sums(connection, self._key, new),
            user=user,
            who=who or name,
            recorded_at=self._now(),
            at_least=at_least,
        )

    def asked(self, new: Sequence[NewEntry], more: Collection[str] = ()) -> list[Question]:
        """What will be asked when entries are written, with ``more`` texts looked up among the pseudonyms."""
        return pseudonyms.asked(audit.texts_of([*self._waiting, *new]) | set(more))

    @contextmanager
    def following(self) -> Iterator[None]:
        """Around a transaction: ``committed`` when it has ended well, else what it wrote is as if it never was."""
        try:
            yield
        except BaseException:
            self._end = self._written_in = None
            raise
        self.committed()

    def committed(self) -> None:
        """The transaction is on disk: the log's end is put in the file beside."""
        end, self._end = self._end, None
        if end is not None and self._written_in is not None:
            self._waiting = []
            self._tell()
        self._written_in = None
        if end is not None:
            self._keep(end)

    def _tell(self) -> None:
        """The wrong tries are on disk in the log: they needn't be kept beside."""
        told, self._told = self._told, None
        if told is not None:
            told()

    def came(self, failed: Sequence[FailedTry], attempts: Attempts | None) -> None:
        """Somebody has been let in, after wrong tries that couldn't be written while nobody was.

        They are kept in ``attempts`` until they are on disk here.
        """
        self._waiting = []
        self.tried(failed, attempts)
        self._waiting.append(NewEntry(AuditAct.LOGIN, at=self._now()))

    def tried(self, failed: Sequence[FailedTry], attempts: Attempts | None) -> None:
        """Wrong tries, written with the next that is written; kept in ``attempts`` until then."""
        if failed and attempts is not None:
            self._told = partial(attempts.told, tuple(failed))
        at = [one.at.astimezone(dt.UTC).isoformat() for one in failed]
        self._waiting += [
            NewEntry(AuditAct.LOGIN_FAILED, at=when, by=one.login)
            for one, when in zip(failed, at, strict=True)
        ]

    def keep_true_time(self) -> None:
        """Entries take the machine's time from here on, also that of who came, whatever the store's own clock tells.

        For a history that is written afterwards: the log says when it was written.
        """
        self._now = lambda: dt.datetime.now(dt.UTC).isoformat()
        moment = self._now()
        self._waiting = [replace(one, at=moment) for one in self._waiting]

    def came_for(self, command: str) -> None:
        """What who came was there to do stands with the login that waits: a command by its code."""
        thing = f"command:{command}"
        self._waiting = [
            replace(one, thing=thing) if one.act is AuditAct.LOGIN else one for one in self._waiting
        ]

    @property
    def waits(self) -> bool:
        """Whether it isn't written yet who came."""
        return bool(self._waiting)

    @property
    def wrong_tries_wait(self) -> bool:
        """Whether wrong tries are to be written, which nothing else remembers."""
        return any(one.act is AuditAct.LOGIN_FAILED for one in self._waiting)

    def arrive(self) -> None:
        """Looks at the log's end, and writes who came. Refused where it can't be written; then it waits still."""
        self.verify_tail()
        if self._waiting:
            with self._database.writing() as connection:
                self.add(connection, (), arriving=True)
            self.committed()

    def look(
        self,
        act: AuditAct,
        *,
        patient: str | None = None,
        thing: str | None = None,
        details: dict[str, Any] | None = None,
        rights: Sequence[Right] = (),
        judge: Callable[[sa.Connection], None] = lambda connection: None,
    ) -> None:
        """Writes one entry in a transaction of its own; on disk when this returns.

        Refused where it can't be written, where ``judge`` raises, without the ``rights``, and for whoever has been stopped
        (who may leave): then what it tells of isn't to be done.
        """
        now = self._now()
        refused = self._refused.due(now, leaving=act in LEAVING)
        new = [*refused, NewEntry(act, patient, thing, details)]
        with self._asking(), self.following(), self._database.writing(*self.asked(new)) as connection:
            if act not in LEAVING:
                self._ask(connection, *rights)
            judge(connection)
            self.add(connection, new)
        self._refused.told(refused, now)

    def refused(self, right: str) -> None:
        """Somebody who is in was refused for want of a right; the transaction it was in has ended.

        Once a minute for each right, with how often. Never raises: the refusal itself is what is to be told.
        """
        self._refused.tried(right)
        now = self._now()
        due = self._refused.due(now)
        if not due:
            return
        with suppress(Exception):  # a full disk, a closed store: it's told with what is written next
            with self.following(), self._database.writing() as connection:
                self.add(connection, due)
            self._refused.told(due, now)

    def carry(self, former: audit_carried.FormerLog | str) -> audit_carried.Carried:
        """What the former store's log got since the backup was taken, put in before anything else is written.

        ``former``: that log, or why there is none (``audit_carried.UNREAD``, ``NONE``).
        """
        with self._database.writing() as connection:
            if isinstance(former, str):
                since = audit.where_it_ends(connection, self._key)[0]
                return audit_carried.Carried({"former": former, "from": since})
            return audit_carried.carried(connection, self._key, former)

    def restored(self, details: dict[str, Any], carried: audit_carried.Carried) -> None:
        """This store has been made of a backup: from here on its log goes on from there, with an end of its own."""
        entry = NewEntry(AuditAct.RESTORED, details={**details, **carried.told})
        with self._database.writing() as connection:
            self.add(connection, [entry], at_least=carried.taken)
        self._keep_anew()

    def _keep_anew(self) -> None:
        end, self._end = self._end, None
        if self._written_in is not None:
            self._tell()
        self._waiting, self._written_in = [], None
        if end is not None:
            self._keep(end, anew=True)

    def note(self, findings: Sequence[AuditFinding]) -> None:
        """A person has seen what is wrong: written in the log, and what is kept of its end is made anew.

        The findings stay, as seen.
        """
        told = [one for one in findings if not one.is_remark]
        gone = max((one.last for one in told if one.fault is AuditFault.CUT), default=0)
        details = {"digest": digest_of(told), "findings": len(told)}
        with self._asking(), self._database.writing() as connection:
            self._ask(connection, Right.READ_LOG)
            self.add(connection, [NewEntry(AuditAct.CHECKED, details=details)], at_least=gone)
            self._end = audit.state_end_anew(connection, self._key)
        self._keep_anew()
        self.at_opening = ()

    # --- read --------------------------------------------------------------------------------------------------

    def entries(self, **wanted: Any) -> tuple[AuditEntry, ...]:
        """See ``audit.entries``. Others' than one's own take the right to read the log."""
        with self._reading(wanted.get("user")) as connection:
            return audit.entries(connection, **wanted)

    def count_of(self, **wanted: Any) -> int:
        """How many entries fit; see ``entries``."""
        with self._reading(wanted.get("user")) as connection:
            return audit.count_of(connection, **wanted)

    def about(self, patient: str) -> tuple[AuditEntry, ...]:
        """Everybody's entries about one patient, for who keeps the log and may hand out what is kept about them."""
        with self._asking(), self._database.reading() as connection:
            self._ask(connection, *TELLING)
            return audit.entries(connection, patient=patient)

    def about_many(self) -> tuple[AuditEntry, ...]:
        """Everybody's look-ups and copies of many patients at once, for the same."""
        acts = [one.value for one in ABOUT_MANY]
        with self._asking(), self._database.reading() as connection:
            self._ask(connection, *TELLING)
            return tuple(one for one in audit.entries(connection, acts=acts) if one.number is None)

    def oldest(self) -> dt.datetime | None:
        """When the first entry was written; None where there is none."""
        with self._database.reading() as connection:
            first = audit.first_at(connection)
        return dt.datetime.fromisoformat(first) if first else None

    def erased_list_troubles(self) -> frozenset[str]:
        """What was wrong with the list of what is erased since whoever is in came the time before, for who may erase.

        By its kind in the log: ``list_altered``, ``list_gone``.
        """
        if self._permission is None or not self._permission.identity.may(Right.ERASE):
            return frozenset()
        user = self._permission.identity.user
        with self._database.reading() as connection:
            acts = (AuditAct.LOGIN.value,)
            came = audit.entries(connection, acts=acts, user=user, newest_first=True, limit=2)
            before = came[:1] if self._waiting else came[1:]
            since = before[0].sequence if before else 0
            found = audit.entries(connection, acts=(AuditAct.ERASED.value,), after=since)
        return frozenset(str(one.details.get("kind")) for one in found) & LIST_TROUBLES

    @contextmanager
    def _reading(self, user: str | None) -> Iterator[sa.Connection]:
        with self._asking(), self._database.reading() as connection:
            own = self._permission is not None and user == self._permission.identity.user
            self._ask(connection, *(() if own else (Right.READ_LOG,)))
            yield connection

    def _ask(self, connection: sa.Connection, *rights: Right) -> None:
        if self._permission is not None:
            self._permission.require_in(connection, *rights)

    def _asking(self) -> AbstractContextManager[None]:
        return nullcontext() if self._permission is None else self._permission.telling()

    def count(self) -> int:
        """The number of the last entry."""
        with self._database.reading() as connection:
            return audit.count(connection)

    def end(self) -> tuple[int, str] | None:
        """How many entries, and the last one's mark: to be kept with a backup."""
        with self._database.reading() as connection:
            return audit.end(connection)

    def verify(
        self,
        anchors: Sequence[Anchor] = (),
        progress: Callable[[int, int], None] = lambda done, total: None,
    ) -> tuple[AuditFinding, ...]:
        """Every entry, the log's end here and beside, and by other ``anchors`` (those of backups)."""
        own = self._anchors()
        with self._database.reading() as connection:
            return audit.verify(connection, self._key, [*own, *anchors], progress)

    def verify_tail(self) -> tuple[AuditFinding, ...]:
        """The last entries and the log's end; kept in ``at_opening``."""
        own = self._anchors()
        with self._database.reading() as connection:
            self.at_opening = audit.verify_tail(connection, self._key, own)
            is_ahead = any(one.count > audit.count(connection) for one in own)
        is_told = any(one.fault in (AuditFault.CUT, AuditFault.HEAD) for one in self.at_opening)
        if self._head_file is not None and self._database.is_shared and is_ahead and not is_told:
            audit_head.forget_here(self._head_file)
        return self.at_opening

    def end_signed(self, backup: Backup) -> Anchor | None:
        """What a backup says of the log's end; unreadable where it isn't signed, or says nothing and has a log in it.

        None: it's of before there was a log.
        """
        if backup.log is None:
            return Anchor(backup.folder.name, readable=False) if self._has_log(backup) else None
        ours = audit_head.signs(
            self._key, backup.store, backup.number, backup.log, backup.log_signature or ""
        )
        if not ours:
            return Anchor(backup.folder.name, readable=False)
        return Anchor(backup.folder.name, *backup.log, taken_at=backup.taken_at.isoformat())

    def _has_log(self, backup: Backup) -> bool:
        """Whether the backup's own log has entries: what it was taken by says where it ends, whatever the day."""
        try:
            with Database(backup.database, self._database.key).reading() as connection:
                return sa.inspect(connection).has_table(audit_log.name) and audit.count(connection) > 0
        except (StoreRefused, sa.exc.DBAPIError):
            return True  # it can't be looked at, and says nothing itself

    # --- the file beside ---------------------------------------------------------------------------------------

    @property
    def _head_file(self) -> Path | None:
        return self._database.head_file

    def _begin_head(self, connection: sa.Connection) -> None:
        """Before the first entry, or any where machines have a head each: whether this one's may be moved on."""
        if self._head_file is None:
            return
        if not self._database.is_shared:
            if not self._begun(connection):
                audit_head.begin(self._head_file, self._key, self._store)
            return
        there = audit_head.read(self._head_file, self._key, self._store_id(connection))
        known = None if there is None else audit.mark_at(connection, there.count)
        self._is_other = there is not None and known is not None and known != there.mark

    def _keep(self, end: tuple[int, str], *, anew: bool = False) -> None:
        if self._head_file is None:
            return
        if not self._database.is_shared:
            audit_head.keep(self._head_file, self._key, self._store, *end, anew=anew)
        elif anew or not self._is_other:
            audit_head.keep_here(self._head_file, self._key, self._store, *end, at=self._now(), anew=anew)

    def _begun(self, connection: sa.Connection) -> bool:
        """Whether the log has had an entry before; then a file that is gone stays gone, and is told."""
        self._store_id(connection)
        return audit.end(connection) is not None or audit.count(connection) > 0

    def _store_id(self, connection: sa.Connection) -> str:
        if not self._store:
            self._store = facts_in(connection).get(STORE, "")
        return self._store

    def _anchors(self) -> list[Anchor]:
        """The file beside, read before the log: what others write meanwhile then puts it behind, never ahead."""
        if self._head_file is None:
            return []
        if not self._store:
            with self._database.reading() as connection:
                self._store_id(connection)
        with refusing():
            found = audit_head.read(self._head_file, self._key, self._store)
        if found is not None:
            return [found]
        if self._database.is_shared:
            return []  # this machine hasn't been here before
        told = audit_head.told_by_backup(self._head_file.parent, self._key)
        if told is not None:
            return [told]
        return [Anchor(HEAD_FILE, readable=False)] if self.count() > 1 else []
