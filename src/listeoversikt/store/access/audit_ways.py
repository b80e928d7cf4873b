"""What an open store offers of its audit log, with the rights that it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.audit_chain import AuditFinding
from listeoversikt.store.access.roles import Right
from listeoversikt.store.backup_refusals import BackupRefused

if TYPE_CHECKING:
    import sqlalchemy as sa

    from listeoversikt.store.access.audit_acts import AuditEntry
    from listeoversikt.store.access.audit_trail import AuditTrail
    from listeoversikt.store.access.identity import Identity
    from listeoversikt.store.access.permission import Permission
    from listeoversikt.store.backups import Backups


LEAVING = frozenset({AuditAct.LOCKED, AuditAct.LOGOUT})
"""What is written of whoever has been stopped, too."""
SEEING = (Right.SEE_PATIENTS,)


class AuditWays:
    """A part of ``Store``."""

    audit: AuditTrail
    _permission: Permission

    if TYPE_CHECKING:

        @property
        def identity(self) -> Identity:
            """Who has opened the store."""

        @property
        def backups(self) -> Backups:
            """The store's backups."""

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

        def judge(connection: sa.Connection) -> None:
            if act not in LEAVING:
                self._permission.require_in(connection, *rights)

        self.audit.look(act, patient=patient, thing=thing, details=details, judge=judge)

    def audit_entries(self, **wanted: Any) -> tuple[AuditEntry, ...]:
        """Entries of the log by number; see ``audit.entries``. Others' than one's own take the right to read it."""
        self._may_read(wanted.get("user"))
        return self.audit.entries(**wanted)

    def audit_count(self, **wanted: Any) -> int:
        """How many entries fit."""
        self._may_read(wanted.get("user"))
        return self.audit.count_of(**wanted)

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

    def _may_read(self, user: str | None) -> None:
        if user is None or user != self.identity.user:
            self.require(Right.READ_LOG)
