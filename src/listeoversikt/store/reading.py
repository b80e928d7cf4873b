"""What an open store hands out: extracts, scored lists, contents, the follow-up's log.

The one place where patients who are blocked (sperret) for whoever has opened it are left out. ``whole``: with them, for
what takes in extracts and messages and shows nobody's rows; ``tests/house/test_blocking.py`` says who may ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from listeoversikt.followup.blocking import BLOCKED, Block
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store import blocking, event_log, scored_lists
from listeoversikt.store.access.accounts import all_accounts
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.blocking_refusals import PatientBlocked
from listeoversikt.store.contents import Event, Extract, KnownPatients, ScoredKey
from listeoversikt.store.extracts import blobs
from listeoversikt.store.extracts import history as extract_history
from listeoversikt.store.refusals import StoreRefused

if TYPE_CHECKING:
    import sqlalchemy as sa

    from listeoversikt.store.access.audit_trail import AuditTrail
    from listeoversikt.store.access.identity import Account
    from listeoversikt.store.access.permission import Permission
    from listeoversikt.store.ways_in import StoreDatabase


class StoreReads:
    """A part of ``Store``."""

    _database: StoreDatabase
    _permission: Permission
    audit: AuditTrail

    # --- who is left out -------------------------------------------------------------------------------------------

    def hidden(self) -> frozenset[str]:
        """The pseudonyms of those who are blocked for whoever has opened the store. They aren't to be shown."""
        with self._database.reading() as connection:
            return self._hidden_in(connection)

    def refuse_hidden(self, *patients: str) -> None:
        """Raises ``PatientBlocked`` when one of the patients is blocked for whoever has opened the store."""
        for patient in sorted(self.hidden().intersection(patients)):
            self.tell_blocked(patient)
            raise PatientBlocked(patient)

    def tell_blocked(self, patient: str) -> None:
        """Writes in the audit log that somebody asked for a patient who is blocked for them; that is refused anyhow."""
        with suppress(StoreRefused):
            self.audit.look(AuditAct.REFUSED, patient=patient, details={"right": BLOCKED})

    @contextmanager
    def telling_blocked(self) -> Iterator[None]:
        """Tells of it when a transaction inside is refused for a blocked patient's sake, after it has ended."""
        try:
            yield
        except PatientBlocked as refused:
            self.tell_blocked(refused.patient)
            raise

    def _hidden_in(self, connection: sa.Connection) -> frozenset[str]:
        return blocking.hidden_in(connection, self._permission.identity)

    def blocks_of(self, patient: str) -> tuple[Block[str], ...]:
        """The blocks of a patient that hold, to lift them: nothing in them tells of the patient."""
        with self._database.reading() as connection:
            return tuple(one for one in blocking.blocks_in(connection) if one.patient == patient)

    def people(self) -> tuple[Account, ...]:
        """Every account, the active ones first: colleagues know one another."""
        with self._database.reading() as connection:
            return all_accounts(connection)

    def numbers_of_hidden(self) -> dict[str, str]:
        """Pseudonyms of those who are blocked by the journal's own numbers, of the newest full extract: to know them when typed."""
        with self._database.reading() as connection:
            hidden = self._hidden_in(connection)
            newest = extract_history.newest_full(connection) if hidden else None
            if newest is None:
                return {}
            patients, _ = extract_history.load_patients(connection, newest.id)
        pairs = zip(patients.texts("record_number"), patients.texts("patient_id"), strict=True)
        return {number: patient_id for number, patient_id in pairs if number and patient_id in hidden}

    # --- extracts --------------------------------------------------------------------------------------------------

    def extracts(self) -> tuple[Extract, ...]:
        """The history, newest export date first."""
        with self._database.reading() as connection:
            return extract_history.all_extracts(connection)

    def newest_full(self) -> Extract | None:
        """The full extract that is "now"; None in an empty store."""
        with self._database.reading() as connection:
            return extract_history.newest_full(connection)

    def supplements_of(self, extract_id: int) -> tuple[Extract, ...]:
        """The supplements to lay on a full extract, oldest first."""
        with self._database.reading() as connection:
            return extract_history.supplements_of(connection, extract_id)

    def load(self, extract_id: int, *, whole: bool = False) -> PatientList:
        """An extract's list as it was taken, seen as at its export date, without those who are blocked."""
        with self._database.reading() as connection:
            found = extract_history.load(connection, extract_id)
            return found if whole else blocking.without_hidden(found, self._hidden_in(connection))

    def known_patients(self) -> KnownPatients | None:
        """The patients of the newest full extract, all of them, to know again in what is taken in; None in an empty store."""
        with self._database.reading() as connection:
            newest = extract_history.newest_full(connection)
            if newest is None:
                return None
            patients, _ = extract_history.load_patients(connection, newest.id)
        return KnownPatients(tuple(patients.texts("patient_id")), patients["birth_year"], patients["sex"])

    # --- scored lists ----------------------------------------------------------------------------------------------

    def scored(self, key: ScoredKey) -> dict[str, Column | list[str]] | None:
        """The columns kept for the key, or None when the list has to be computed.

        None too for whoever a patient is blocked for: they are of everybody, in the whole list's order.
        """
        with self._database.reading() as connection:
            sha256 = scored_lists.address_of(connection, key)
            if sha256 is None or self._hidden_in(connection):
                return None
            return scored_lists.decoded(blobs.get(connection, sha256))

    def has_scored(self, key: ScoredKey) -> bool:
        """Whether columns are kept for the key."""
        with self._database.reading() as connection:
            return scored_lists.address_of(connection, key) is not None

    def newest_scored(self, extracts: Sequence[int], having: str) -> dict[str, Column | list[str]] | None:
        """The newest columns kept of these extracts that have a column of that name; None when there are none."""
        with self._database.reading() as connection:
            hidden = self._hidden_in(connection)
            for sha256 in scored_lists.addresses_of(connection, extracts):
                columns = scored_lists.decoded(blobs.get(connection, sha256))
                if having in columns:
                    return blocking.columns_shown(columns, hidden)
        return None

    # --- contents and events ---------------------------------------------------------------------------------------

    def content(self, sha256: str) -> bytes:
        """What was kept at an address; refused as damaged when it isn't there, or isn't what it was."""
        with self._database.reading() as connection:
            return blobs.get(connection, sha256)

    def events(
        self, kind: str | None = None, *, patient: str | None = None, after: int = 0, whole: bool = False
    ) -> tuple[Event, ...]:
        """The log in the order it was written; only what came after event number ``after``.

        Without what is about those who are blocked; refused (``PatientBlocked``) where ``patient`` is.
        """
        with self.telling_blocked(), self._database.reading() as connection:
            found = event_log.events(connection, kind, patient, after)
            if whole or not (hidden := self._hidden_in(connection)):
                return found
            if patient in hidden:
                raise PatientBlocked(str(patient))
            return blocking.events_shown(found, hidden)
