"""Erasing from an open store: patients, an extract; and the list of what has been erased.

Each is one transaction: killed in the middle, everything is as before or all of it is gone. Then the file is written anew
(VACUUM), for what an older program deleted may still lie in its free pages; if that is stopped it's done when the store
is opened next. What is on the disk under the file system is another matter: see ``docs/erasing.md``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import sqlalchemy as sa

from listeoversikt.store import pseudonyms, tables
from listeoversikt.store.access import event_sums
from listeoversikt.store.access.audit_acts import AuditAct, NewEntry
from listeoversikt.store.access.roles import Right
from listeoversikt.store.backups import places as backup_places
from listeoversikt.store.database import Database
from listeoversikt.store.erasing import extracts as erasing_extracts
from listeoversikt.store.erasing import marks as erasing_marks
from listeoversikt.store.erasing import one_patient
from listeoversikt.store.erasing.again import (
    ALTERED,
    UNFINISHED,
    do_again,
    finish,
    forget_what_is_deleted,
    tell_trouble,
    write_beside,
)
from listeoversikt.store.erasing.extracts import Follows
from listeoversikt.store.erasing.marks import Erasure, ErasureKind, mark_of
from listeoversikt.store.erasing.one_patient import KeptRow, KeptScores
from listeoversikt.store.erasing.rows import Patient, Swept, foreseen, patient_of, sweep, without_names
from listeoversikt.store.extracts import history as extract_history
from listeoversikt.store.facts import FOLDER, state, stated
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import extracts, meta
from listeoversikt.store.ways_in import Droppable

if TYPE_CHECKING:
    from listeoversikt.store.access.audit_trail import AuditTrail
    from listeoversikt.store.backups.known_copies import Copies
    from listeoversikt.store.backups.taking import Backups
    from listeoversikt.store.erasing.copies import Holding, InCopies
    from listeoversikt.store.erasing.shredding import Shredded
    from listeoversikt.store.ways_in import StoreDatabase

LONGEST_REASON = 200


@dataclass(frozen=True)
class Erased:
    """What was done. ``finished``: the file has been written anew; else it's done when the store is opened next.

    ``told_beside``: the list of erasures lies beside the store and its backups too; else a restored backup knows
    of it only while the store it takes the place of is there.
    """

    entries: tuple[Erasure, ...]
    swept: Swept = field(default_factory=Swept)
    finished: bool = True
    told_beside: bool = True


class Erasing:
    """Made by ``Store.erasing``. ``writing`` is a transaction of somebody who has a right; ``who`` is written as the one who did it."""

    def __init__(
        self,
        database: StoreDatabase,
        audit: AuditTrail,
        writing: Callable[[Right], AbstractContextManager[sa.Connection]],
        who: str,
        clock: Callable[[], dt.datetime],
    ) -> None:
        self._database = database
        self._audit = audit
        self._writing = writing
        self._who = who
        self._clock = clock
        self._key = erasing_marks.erasing_key(database.key)

    @property
    def is_here(self) -> bool:
        """Whether the store is a folder on this machine; else its copies are looked after by whoever runs the server."""
        return isinstance(self._database, Database)

    # --- asked first -------------------------------------------------------------------------------------------

    def foreseen(self, patient_id: str) -> Swept:
        """What erasing the patient would take; nothing is changed."""
        with self._database.reading() as connection:
            return foreseen(connection, self._patient(connection, patient_id))

    def follows(self, extract_id: int) -> Follows:
        """What erasing an extract would take, and what follows; nothing is changed."""
        with self._database.reading() as connection:
            return erasing_extracts.follows(connection, extract_id)

    def entries(self) -> tuple[Erasure, ...]:
        """What has been erased, the oldest first."""
        with self._database.reading() as connection:
            return erasing_marks.all_erasures(connection)

    def is_erased(self, patient_id: str) -> bool:
        """Whether somebody with that pseudonym has been erased, and isn't let in again."""
        return mark_of(self._key, ErasureKind.PATIENT, patient_id) in erasing_marks.kept_out(self.entries())

    def already(self, patient_ids: Sequence[str]) -> dict[str, Erasure]:
        """Of these, who have been erased and whom the store knows no more: copies may hold them yet."""
        with self._database.reading() as connection:
            stands = erasing_marks.standing(erasing_marks.all_erasures(connection))
            known = set(connection.scalars(sa.select(tables.pseudonyms.c.patient_id)))
        found = {one: stands.get(mark_of(self._key, ErasureKind.PATIENT, one)) for one in patient_ids}
        return {
            one: entry
            for one, entry in found.items()
            if entry is not None and entry.kind is ErasureKind.PATIENT and one not in known
        }

    def all_about(self, patient_id: str) -> tuple[dict[str, list[KeptRow]], list[KeptScores]]:
        """Everything that extracts and lists of scores hold of a patient; refused for one the store doesn't know."""
        with self._database.reading() as connection:
            number = pseudonyms.number_of(connection, patient_id)
            return one_patient.rows_of(connection, number), one_patient.scores_of(connection, patient_id)

    def who_stood_in(self, extract_id: int) -> tuple[str, ...]:
        """The pseudonyms of an extract's patients, in its order."""
        with self._database.reading() as connection:
            patients, _ = extract_history.load_patients(connection, extract_id)
        return tuple(patients.texts("patient_id"))

    # --- done --------------------------------------------------------------------------------------------------

    def patients(self, patient_ids: Sequence[str], reason: str) -> Erased:
        """Erases patients from everything in the store. Refused without a reason, and for one the store doesn't know."""
        with self._writing(Right.ERASE) as connection:
            self._ask_for_room()
            forget_what_is_deleted(connection)
            found = [self._patient(connection, one) for one in dict.fromkeys(patient_ids)]
            reason = _reason(reason, [name for one in found for name in one.names])
            entries = [
                self._entry(connection, ErasureKind.PATIENT, one.patient_id, reason, number=one.number)
                for one in found
            ]
            looks = [
                NewEntry(AuditAct.ERASED, one.patient_id, entry.uuid)
                for one, entry in zip(found, entries, strict=True)
            ]
            self._audit.add(connection, looks)
            swept = sweep(connection, found)
            event_sums.state_rewritten(connection, self._audit.key, swept.rewritten)
            self._write(connection, entries)
            state(connection, UNFINISHED, "1")
        return self._ended(entries, swept)

    def extract(self, extract_id: int, reason: str, *, also_now: bool = False) -> Erased:
        """Erases an extract with the supplements laid on it; refused for the one in use, unless ``also_now``."""
        reason = _reason(reason, [])
        with self._writing(Right.ERASE) as connection:
            self._ask_for_room()
            forget_what_is_deleted(connection)
            which = erasing_extracts.follows(connection, extract_id)
            erasing_extracts.refuse_unless_meant(which, also_now=also_now)
            entries = [self._entry(connection, ErasureKind.EXTRACT, one.uuid, reason) for one in which.all]
            rows = sum(
                connection.scalar(sa.select(extracts.c["rows"]).where(extracts.c.id == one.id)) or 0
                for one in which.all
            )
            self._audit.add(
                connection,
                [NewEntry(AuditAct.ERASED, thing=one.uuid, details={"kind": "extract"}) for one in entries],
            )
            erasing_extracts.erase(connection, which)
            self._write(connection, entries)
            state(connection, UNFINISHED, "1")
        return self._ended(entries, Swept(len(which.all), rows, scored_lists=which.scored))

    def let_in_again(self, patient_id: str, reason: str) -> Erased:
        """An erased patient is taken in again by the next extract; refused for one who isn't erased.

        Nothing that was erased comes back.
        """
        reason = _reason(reason, [patient_id])
        with self._writing(Right.ERASE) as connection:
            mark = mark_of(self._key, ErasureKind.PATIENT, patient_id)
            if mark not in erasing_marks.kept_out(erasing_marks.all_erasures(connection)):
                raise StoreRefused(Reason.NOT_ERASED)
            entries = [self._entry(connection, ErasureKind.LET_IN, patient_id, reason)]
            self._audit.add(
                connection, [NewEntry(AuditAct.ERASED, thing=entries[0].uuid, details={"kind": "let_in"})]
            )
            self._write(connection, entries)
        return self._ended(entries, Swept())

    def copies(self, backups: Backups) -> Copies:
        """The copies that can be found now, and which known folders couldn't be looked through."""
        from listeoversikt.store.backups.known_copies import look_through

        return look_through(backups, self._database)

    # --- the copies ---------------------------------------------------------------------------------------------

    def held(self, backups: Backups, kind: ErasureKind, name: str, today: dt.date) -> Holding:
        """Which of the copies that the program knows of hold a patient (by pseudonym) or an extract (by identity)."""
        from listeoversikt.store.erasing.copies import holding

        return holding(self._database, self.copies(backups), kind, name, today)

    def held_still(self, backups: Backups, today: dt.date) -> Holding:
        """Which of the copies hold somebody or something that has been erased here."""
        from listeoversikt.store.erasing.copies import holding_any

        return holding_any(self._database, self.copies(backups), self.entries(), today)

    def in_copies(self, backups: Backups, entries: Sequence[Erasure]) -> InCopies:
        """Does erasures in every copy that the program knows of too."""
        from listeoversikt.store.erasing.copies import erase_in

        with self._writing(Right.ERASE) as connection:
            details = {"kind": "copies", "count": len(entries)}
            self._audit.add(connection, [NewEntry(AuditAct.ERASED, details=details)])
        return erase_in(self._database, self.copies(backups), entries)

    def everything(self, backups: Backups) -> Shredded:
        """Destroys the store's key wherever the program knows of it, and deletes the store and its copies.

        The store can't be used any more when this returns. While another store with the same key is in use, only the
        backups in this one's own folders go; the others are told as left. On a server its tables go, whole or not at all.
        """
        from listeoversikt.store.erasing.shredding import Shredded, shred, shred_copies

        with self._writing(Right.ERASE) as connection:
            self._audit.add(connection, [NewEntry(AuditAct.ERASED, details={"kind": "office"})])
        copies = self.copies(backups)
        found = [one.folder for one in copies.found]
        spared = [one for one in found if copies.others and one.parent not in copies.own_places]
        places = copies.own_places if copies.others else copies.places
        store = self._store_id()
        going = [one for one in found if one not in spared]
        if isinstance(self._database, Database):
            self._database.close()
            done = shred(self._database.path.parent, going, places)
        else:
            assert isinstance(self._database, Droppable)
            done = Shredded(server=True)
            self._database.drop_all(partial(shred_copies, going, places, done))
        erasing_marks.forget_among_backups(places, store)
        done.untouched.extend((*copies.untouched, *spared))
        return done

    def again(self, folder: Path, backup: Path) -> int:
        """In a store that was just copied out of a backup: erases what has been erased since; how many there were.

        ``folder`` is where it's going to lie, maybe with a store in it now. What that one knows counts, and what lies
        beside it and beside the backups.
        """
        database, store = self._database, self._store_id()
        if not isinstance(database, Database):
            return 0
        places = dict.fromkeys((_place_beside(folder), backup.parent))
        told = [erasing_marks.read_among_backups(place, store, database.key) for place in places]
        told.append(erasing_marks.read_file(folder, store, database.key))
        backup_places.remember(database, [backup.parent], None)
        known = [*(one.entries for one in told), _in_store(database, folder, store)]
        count = do_again(database, erasing_marks.together(*known), self._audit)
        if any(one.altered for one in told):
            tell_trouble(database, self._audit, ALTERED)
        erasing_marks.write_file(database.path.parent, store, self.entries(), database.key)
        return count

    def finish(self) -> bool:
        """Writes the file anew where an erasure wants it; False where another holds it, or there is no room now."""
        return finish(self._database)

    # --- inside ------------------------------------------------------------------------------------------------

    def _store_id(self) -> str:
        with self._database.reading() as connection:
            return connection.scalar(sa.select(meta.c.value).where(meta.c.key == "store")) or ""

    def _patient(self, connection: sa.Connection, patient_id: str) -> Patient:
        return patient_of(connection, patient_id, pseudonyms.number_of(connection, patient_id))

    def _entry(
        self, connection: sa.Connection, kind: ErasureKind, name: str, reason: str, number: int | None = None
    ) -> Erasure:
        """The last word on whom it's about, whatever the clock says."""
        mark, now = mark_of(self._key, kind, name), self._clock().astimezone(dt.UTC)
        at = erasing_marks.moment_after(erasing_marks.all_erasures(connection), mark, now)
        return Erasure(str(uuid4()), kind, mark, number, at, self._who, reason)

    def _write(self, connection: sa.Connection, entries: Sequence[Erasure]) -> None:
        """Nothing is committed unless what is said of each is what stands afterwards."""
        erasing_marks.write(connection, entries)
        stands = erasing_marks.standing(erasing_marks.all_erasures(connection))
        if any(stands[one.mark].uuid != one.uuid for one in entries):
            raise StoreRefused(Reason.DAMAGED)

    def _ask_for_room(self) -> None:
        """The file is written anew beside itself."""
        self._database.ask_for_room(size_of(self._database))

    def _ended(self, entries: Sequence[Erasure], swept: Swept) -> Erased:
        """It's on disk: what follows may be stopped, and is done later."""
        told = True
        try:
            tell_beside(self._database)
        except (OSError, StoreRefused):
            told = False
        return Erased(tuple(entries), swept, self.finish(), told)


def size_of(database: StoreDatabase) -> int:
    """Bytes of the file; 0 where the database isn't one."""
    return database.path.stat().st_size if isinstance(database, Database) and database.path.is_file() else 0


def tell_beside(database: StoreDatabase) -> None:
    """Writes the list of erasures beside the store and its backups; for one on a server beside those this machine has."""
    with database.reading() as connection:
        entries = erasing_marks.all_erasures(connection)
        store = connection.scalar(sa.select(meta.c.value).where(meta.c.key == "store")) or ""
        chosen = stated(connection, FOLDER)
        ever = backup_places.remembered(connection, backup_places.PLACES)
    places = [*([Path(chosen)] if chosen else []), *ever]
    if isinstance(database, Database):
        write_beside(database, store)
        places.insert(0, _place_beside(database.path.parent))
    for place in dict.fromkeys(places):
        if place.is_dir():
            erasing_marks.write_among_backups(place, store, entries, database.key)


def _place_beside(folder: Path) -> Path:
    """Where the backups of a store lie until another folder is chosen."""
    from listeoversikt.store.backups.taking import BESIDE

    return folder.parent / f"{folder.name}{BESIDE}"


def _in_store(database: Database, folder: Path, store: str) -> tuple[Erasure, ...]:
    """What the store that is about to be replaced says has been erased; nothing where it can't be read, or is another."""
    path = folder / database.path.name
    try:
        if not path.is_file():
            return ()
        with database.with_key(path).reading() as connection:
            ours = connection.scalar(sa.select(meta.c.value).where(meta.c.key == "store")) == store
            return erasing_marks.all_erasures(connection) if ours else ()
    except (StoreRefused, sa.exc.DBAPIError):
        return ()


def _reason(reason: str, names: Sequence[str]) -> str:
    """The reason as it's kept for good: it may not name whom it's about."""
    reason = " ".join(reason.split())
    if not reason or len(reason) > LONGEST_REASON:
        raise StoreRefused(Reason.NO_ERASING_REASON)
    _, named, _ = without_names(reason, names)
    if named or reason in names:
        raise StoreRefused(Reason.REASON_NAMES_PATIENT)
    return reason
