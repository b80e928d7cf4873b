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
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from listeoversikt import __version__
from listeoversikt.patient_list.frames import Column
from listeoversikt.patient_list.snapshot import PatientList, day_number
from listeoversikt.store import (
    blobs,
    event_log,
    extract_history,
    integrity,
    keys,
    list_at_start,
    scored_lists,
    withdrawn,
)
from listeoversikt.store.backups import Backups
from listeoversikt.store.contents import (
    LOCAL_USER,
    Event,
    Extract,
    ExtractKind,
    KnownPatients,
    NewEvent,
    SavedExtract,
    ScoredKey,
    StoreFinding,
)
from listeoversikt.store.database import PATIENCE_SECONDS, Database, primary_code, refusing
from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE, found_store
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import SCHEMA_VERSION, meta

Clock = Callable[[], dt.datetime]


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def create_store(
    folder: Path, passphrase: str, *, hardness: keys.Hardness = keys.RFC_9106, clock: Clock = _utc_now
) -> None:
    """Makes an empty store in ``folder``, whole or not at all; refused when the folder holds anything."""
    found_store(folder, passphrase, hardness, clock().isoformat())


def open_store(
    folder: Path, passphrase: str, *, patience: float = PATIENCE_SECONDS, clock: Clock = _utc_now
) -> Store:
    """Opens the store in ``folder``; ``patience`` is how many seconds to wait for another who writes.

    Refused, with nothing touched, when the passphrase is wrong, a file is missing or damaged, or the store
    was made by a newer version of the program.
    """
    with refusing():
        present = [(folder / name).is_file() for name in (DATABASE_FILE, KEY_FILE)]
        if not all(present):
            raise StoreRefused(Reason.MISSING_FILE if any(present) else Reason.NOT_A_STORE)
        key_file = keys.read((folder / KEY_FILE).read_bytes())
    database = Database(folder / DATABASE_FILE, keys.unwrapped(key_file, passphrase), patience)
    _refuse_unless_ours(database, key_file.store)
    return Store(database, clock)


def _refuse_unless_ours(database: Database, store: str) -> None:
    """Reads the version before anything else; never writes."""
    with database.reading() as connection:
        try:
            facts = {row.key: row.value for row in connection.execute(sa.select(meta))}
        except sa.exc.OperationalError as error:
            if primary_code(error) == "SQLITE_ERROR":  # no such table: it opens, and isn't a store
                raise StoreRefused(Reason.DAMAGED) from error
            raise
        if not facts.get("schema_version", "").isdigit() or facts.get("store") != store:
            raise StoreRefused(Reason.DAMAGED)
        if int(facts["schema_version"]) > SCHEMA_VERSION:
            raise StoreRefused(Reason.NEWER_VERSION)
        if not database.whole_pages():
            raise StoreRefused(Reason.DAMAGED)


class Store:
    """An open store. Made by ``open_store``; a context manager."""

    def __init__(self, database: Database, clock: Clock = _utc_now) -> None:
        self._database = database
        self._clock = clock
        self.user = LOCAL_USER
        """Who writes, where nothing else is said."""

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
        is no full extract to lay it on. ``events`` are logged with it, both or neither.
        """
        if (patient_list.index_day != day_number(export_date)).any():
            raise ValueError("an extract is stored as at its export date")
        now = self._now()
        told = {
            "kind": ExtractKind(kind),
            "export_date": export_date,
            "imported_at": now,
            "imported_by": who or self.user,
            "office": office,
            "journal_system": journal_system,
            "format_version": format_version,
            "program_version": __version__,
            "checksum": checksum,
            "report": dict(report),
        }
        with self._database.writing() as connection:
            there = extract_history.already_there(connection, checksum)
            if there is not None:
                return there
            saved = extract_history.take(connection, patient_list, told, self._database.ask_for_room)
            event_log.append_all(connection, events, who=who or self.user, recorded_at=now)
            return saved

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

    def go_back_to(
        self, extract_id: int, *, who: str | None = None, beside: withdrawn.Beside = lambda newer: ()
    ) -> bool:
        """Sets aside every extract that is newer than one; False, and nothing written, when there is none.

        Nothing is deleted, and ``take_up`` undoes it. ``beside`` tells what else is taken back with them. Refused when
        that one is set aside itself.
        """
        with self._database.writing() as connection:
            newer = extract_history.newer_than(connection, extract_id)
            new = withdrawn.set_aside(newer, beside(newer)) if newer else []
            event_log.append_all(connection, new, who=who or self.user, recorded_at=self._now())
            return bool(new)

    def take_up(self, extract_id: int, *, who: str | None = None) -> bool:
        """Takes up again an extract that was set aside, and those set aside with it; False when it isn't."""
        with self._database.writing() as connection:
            uuid = extract_history.by_id(connection, extract_id).uuid
            new = withdrawn.taken_up(connection, uuid)
            event_log.append_all(connection, new, who=who or self.user, recorded_at=self._now())
            return bool(new)

    def load(self, extract_id: int) -> PatientList:
        """An extract's list as it was taken, seen as at its export date."""
        with self._database.reading() as connection:
            return extract_history.load(connection, extract_id)

    def known_patients(self) -> KnownPatients | None:
        """The patients of the newest full extract; None in an empty store."""
        with self._database.reading() as connection:
            newest = extract_history.newest_full(connection)
            if newest is None:
                return None
            patients, _ = extract_history.load_patients(connection, newest.id)
        return KnownPatients(tuple(patients.texts("patient_id")), patients["birth_year"], patients["sex"])

    def save_scored(
        self, key: ScoredKey, columns: scored_lists.ScoredColumns, *, shown: bool = False
    ) -> None:
        """Keeps the columns of a scored list: numpy arrays, or sequences of str.

        The same again writes nothing. ``shown``: in place of whatever was shown of the same extracts before.
        """
        content = scored_lists.encoded(columns)
        with self._database.writing() as connection:
            if scored_lists.address_of(connection, key) == blobs.address(content):
                return
            self._database.ask_for_room(len(content))
            scored_lists.forget(connection, key)
            if shown:
                scored_lists.forget_shown(connection, key)
            blobs.put(connection, blobs.not_there(connection, [content]))
            scored_lists.add(connection, key, blobs.address(content), self._now())

    def scored(self, key: ScoredKey) -> dict[str, Column | list[str]] | None:
        """The columns kept for the key, or None when the list has to be computed."""
        with self._database.reading() as connection:
            sha256 = scored_lists.address_of(connection, key)
            return None if sha256 is None else scored_lists.decoded(blobs.get(connection, sha256))

    def has_scored(self, key: ScoredKey) -> bool:
        """Whether columns are kept for the key."""
        with self._database.reading() as connection:
            return scored_lists.address_of(connection, key) is not None

    def newest_scored(self, extracts: Sequence[int], having: str) -> dict[str, Column | list[str]] | None:
        """The newest columns kept of these extracts that have a column of that name; None when there are none."""
        with self._database.reading() as connection:
            for sha256 in scored_lists.addresses_of(connection, extracts):
                columns = scored_lists.decoded(blobs.get(connection, sha256))
                if having in columns:
                    return columns
        return None

    def keep_list_at_start(self, key: str, content: bytes) -> None:
        """Keeps the list that the window shows at start, in place of the one before.

        ``key`` says what it was worked out from; the same again writes nothing. It isn't shown any more when
        another extract has been taken since.
        """
        fact = {"key": key, "sha256": blobs.address(content), "program_version": __version__}
        with self._database.writing() as connection:
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
        with self._database.writing() as connection:
            self._database.ask_for_room(0)
            return event_log.append(
                connection,
                kind,
                payload,
                patient=patient,
                who=who or self.user,
                recorded_at=self._now(),
                inverse_of=inverse_of,
            )

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
        with self._database.writing() as connection:
            if judge is not None:
                judge(event_log.events(connection, None, None, after or 0))
            self._database.ask_for_room(0)
            return event_log.append_all(connection, new, who=who or self.user, recorded_at=self._now())

    def keep_content(
        self, content: bytes, kind: str, payload: Mapping[str, Any], *, who: str | None = None
    ) -> Event:
        """Keeps a content and writes the event that names it (``sha256``), both or neither."""
        sha256 = blobs.address(content)
        with self._database.writing() as connection:
            self._database.ask_for_room(len(content))
            blobs.put(connection, blobs.not_there(connection, [content]))
            return event_log.append(
                connection,
                kind,
                {**payload, "sha256": sha256},
                patient=None,
                who=who or self.user,
                recorded_at=self._now(),
                inverse_of=None,
            )

    def content(self, sha256: str) -> bytes:
        """What was kept at an address; refused as damaged when it isn't there, or isn't what it was."""
        with self._database.reading() as connection:
            return blobs.get(connection, sha256)

    def events(
        self, kind: str | None = None, *, patient: str | None = None, after: int = 0
    ) -> tuple[Event, ...]:
        """The log in the order it was written; only what came after event number ``after``."""
        with self._database.reading() as connection:
            return event_log.events(connection, kind, patient, after)

    def check(self) -> tuple[StoreFinding, ...]:
        """What is wrong with the store; empty when it's whole. Nothing is changed."""
        with self._database.reading() as connection:
            return integrity.findings(connection)

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
        return Backups(self._database.with_key(self._database.path), self._clock)

    def beside(self) -> Store:
        """Another way into the same store, for another thread; closed by itself."""
        return Store(self._database.with_key(self._database.path), self._clock)

    def close(self) -> None:
        """Lets go of the database and its key."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _now(self) -> str:
        return self._clock().astimezone(dt.UTC).isoformat()
