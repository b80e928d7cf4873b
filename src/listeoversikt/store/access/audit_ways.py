"""What an open store offers of its audit log, with the rights that it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from listeoversikt.store.access.audit_chain import Anchor, AuditFinding
from listeoversikt.store.access.roles import Right
from listeoversikt.store.backup_refusals import BackupRefused

if TYPE_CHECKING:
    from listeoversikt.store.access.audit_acts import AuditAct, AuditEntry
    from listeoversikt.store.access.audit_trail import AuditTrail
    from listeoversikt.store.access.identity import Identity
    from listeoversikt.store.backups import Backups


class AuditWays:
    """A part of ``Store``."""

    audit: AuditTrail

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

        To be called before it's done: where it's refused, it isn't to be done. ``thing`` is an id, ``details`` numbers
        and codes.
        """
        self.audit.look(act, patient=patient, thing=thing, details=details)

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
        kept = [
            Anchor(one.folder.name, *one.log, taken_at=one.taken_at.isoformat())
            for one in known
            if one.log is not None
        ]
        return self.audit.verify(kept, progress)

    def _may_read(self, user: str | None) -> None:
        if user is None or user != self.identity.user:
            self.require(Right.READ_LOG)
