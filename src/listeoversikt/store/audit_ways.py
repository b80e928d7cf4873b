"""What an open store offers of its audit log, with the rights that it takes."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_chain import AuditFinding
from listeoversikt.store.access.key_marks import logins_by_account
from listeoversikt.store.access.roles import Right
from listeoversikt.store.backups.refusals import BackupRefused
from listeoversikt.store.blocking import hidden_in
from listeoversikt.store.blocking_refusals import PatientBlocked

if TYPE_CHECKING:
    import sqlalchemy as sa

    from listeoversikt.store.access.audit_acts import AuditEntry
    from listeoversikt.store.access.audit_trail import AuditTrail
    from listeoversikt.store.access.identity import Identity
    from listeoversikt.store.access.permission import Permission
    from listeoversikt.store.backups.taking import Backups
    from listeoversikt.store.opening import Opened
    from listeoversikt.store.refusals import NotAllowed
    from listeoversikt.store.ways_in import StoreDatabase


SEEING = (Right.SEE_PATIENTS,)


class AuditWays:
    """A part of ``Store``."""

    audit: AuditTrail
    opened: Opened
    _permission: Permission
    _database: StoreDatabase

    if TYPE_CHECKING:

        @property
        def identity(self) -> Identity:
            """Who has opened the store."""

        @property
        def backups(self) -> Backups:
            """The store's backups."""

        def hidden(self) -> frozenset[str]:
            """Who is blocked for whoever has opened the store."""

        def telling_blocked(self) -> AbstractContextManager[None]:
            """Tells when somebody asks for one of them."""

        def require(self, *rights: Right) -> None:
            """Refuses whoever hasn't the rights."""

    def look(
        self,
        act: AuditAct,
        *,
        patient: str | None = None,
        thing: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> None:
        """Writes that somebody looks, prints, copies or makes a file; on disk when this returns.

        To be called before it's done: where it's refused, it isn't to be done, as for whoever has been stopped.
        ``thing`` is an id, ``details`` numbers and codes.
        """
        rights = SEEING if act is AuditAct.OPENED and patient else ()
        if act is AuditAct.UNLOCKED:
            self._end_tries()

        def judge(connection: sa.Connection) -> None:
            if patient is not None and patient in hidden_in(connection, self._permission.identity):
                raise PatientBlocked(patient)

        with self.telling_blocked():
            self.audit.look(act, patient=patient, thing=thing, details=details, rights=rights, judge=judge)

    def _end_tries(self) -> None:
        """The right passphrase was given at the lock: the wait is over, and the wrong tries there are written with it."""
        attempts = self.opened.attempts
        if attempts is not None and not self.audit.wrong_tries_wait:
            failed = attempts.succeeded(self.identity.user, logins_by_account(self._database))
            self.audit.tried(failed, attempts)

    def audit_entries(self, **wanted: Any) -> tuple[AuditEntry, ...]:
        """Entries of the log by number; see ``audit.entries``. Others' than one's own take the right to read it."""
        found = self.audit.entries(**wanted)
        return found if self.identity.may(Right.READ_LOG) else self._without_hidden(found)

    def _without_hidden(self, found: tuple[AuditEntry, ...]) -> tuple[AuditEntry, ...]:
        """One's own entries: of those who are blocked for one by now the number alone. Who keeps the log sees all of it."""
        hidden = self.hidden()
        return tuple(replace(one, patient=None) if one.patient in hidden else one for one in found)

    def audit_count(self, **wanted: Any) -> int:
        """How many entries fit."""
        return self.audit.count_of(**wanted)

    def tell_refused(self, refused: NotAllowed) -> None:
        """Writes that who has opened the store was refused, where it was another than the store that said so.

        Told once of each refusal.
        """
        self._permission.tell(refused)

    def verify_audit(
        self, progress: Callable[[int, int], None] = lambda done, total: None
    ) -> tuple[AuditFinding, ...]:
        """Every entry, and the log's end as it's kept here, beside, and in the backups that can be looked at."""
        try:
            known = self.backups.known()
        except BackupRefused:
            known = ()
        kept = [self.audit.end_signed(one) for one in known]
        return self.audit.verify([one for one in kept if one is not None], progress)
