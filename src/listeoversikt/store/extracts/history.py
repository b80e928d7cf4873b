"""The extracts that have been taken, newest first, and their snapshots.

An extract is newer than another by its export date; of two with the same date, the one taken last. One that
is older than the newest full extract is history: it's kept, and it's never "now". A supplement likewise. One that
has been set aside (``withdrawn``) is kept too, and the newest of the others is "now".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Any
from uuid import uuid4

import numpy as np
import sqlalchemy as sa

from listeoversikt.patient_list.frames import EVENT_TABLES, PATIENTS, Column, Table, empty_table
from listeoversikt.patient_list.snapshot import PatientList, Period, day_number
from listeoversikt.store import pseudonyms
from listeoversikt.store.contents import Extract, ExtractKind, SavedExtract
from listeoversikt.store.extracts import blobs, withdrawn
from listeoversikt.store.extracts.loading import loaded_events, loaded_patients
from listeoversikt.store.extracts.snapshots import Piece, event_pieces, patient_piece
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.tables import extract_blobs, extracts

_NEWEST_FIRST = (extracts.c.export_date.desc(), extracts.c.id.desc())


@dataclass(frozen=True)
class Snapshot:
    """A patient list as it's going to be written."""

    pieces: Mapping[str, tuple[Piece, ...]]
    new_ids: tuple[str, ...]

    @property
    def contents(self) -> list[bytes]:
        """The blobs."""
        return [piece.content for pieces in self.pieces.values() for piece in pieces]


def snapshot_of(patient_list: PatientList, known: list[str]) -> Snapshot:
    """The list's tables as blobs; ``known`` are the pseudonyms that the store has seen, by number."""
    numbers, new_ids = pseudonyms.numbered(known, patient_list.patients)
    pieces: dict[str, tuple[Piece, ...]] = {PATIENTS: (patient_piece(patient_list.patients, numbers),)}
    for name in EVENT_TABLES:
        events = patient_list.events(name)
        if events is not None:
            pieces[name] = tuple(event_pieces(events, numbers))
    return Snapshot(pieces, tuple(new_ids))


def already_there(connection: sa.Connection, checksum: str) -> SavedExtract | None:
    """The extract with that content, if it was read before."""
    row = connection.execute(sa.select(extracts).where(extracts.c.checksum == checksum)).one_or_none()
    if row is None:
        return None
    extract = _extract(row)
    return SavedExtract(extract, already_there=True, is_history=is_history(connection, extract))


def take(
    connection: sa.Connection,
    patient_list: PatientList,
    told: Mapping[str, Any],
    ask_for_room: Callable[[int], None],
) -> SavedExtract:
    """Writes an extract; ``told`` are the columns of ``extracts`` that the list itself doesn't say.

    ``ask_for_room`` is called with the size of the new blobs before the first of them is written.
    """
    known = pseudonyms.all_ids(connection)
    snapshot = snapshot_of(patient_list, known)
    missing = blobs.not_there(connection, snapshot.contents)
    added = sum(map(len, missing.values()))
    ask_for_room(added)
    pseudonyms.add(connection, snapshot.new_ids, len(known))
    blobs.put(connection, missing)
    extract = _add(connection, patient_list, snapshot, told)
    return SavedExtract(
        extract,
        already_there=False,
        is_history=is_history(connection, extract),
        new_patients=len(snapshot.new_ids),
        new_blobs=len(missing),
        bytes_added=added,
    )


def _add(
    connection: sa.Connection, patient_list: PatientList, snapshot: Snapshot, told: Mapping[str, Any]
) -> Extract:
    """Writes the extract's row and what it's made of; its blobs and pseudonyms must be there already."""
    row = {
        **told,
        "uuid": str(uuid4()),
        "tables": list(snapshot.pieces),
        "periods": {name: [int(p.first), int(p.last)] for name, p in patient_list.periods.items()},
        "prescriptions": bool(patient_list.prescriptions),
        "stated": sorted(patient_list.stated),
        "patients": len(patient_list),
        "rows": sum(map(len, patient_list.tables.values())),
        "basis": None,
    }
    if told["kind"] == ExtractKind.SUPPLEMENT:
        row["basis"] = _basis(connection, told["export_date"])
    inserted = connection.execute(sa.insert(extracts).values(**row)).inserted_primary_key
    assert inserted is not None
    extract_id = int(inserted[0])
    connection.execute(sa.insert(extract_blobs), list(_references(extract_id, snapshot)))
    return by_id(connection, extract_id)


def _references(extract_id: int, snapshot: Snapshot) -> Iterator[dict[str, Any]]:
    for table, pieces in snapshot.pieces.items():
        for piece in pieces:
            yield {
                "extract": extract_id,
                "table_name": table,
                "event_year": piece.year,
                "rows": piece.rows,
                "sha256": blobs.address(piece.content),
            }


def _basis(connection: sa.Connection, export_date: dt.date) -> int | None:
    """The newest full extract on or before a supplement's date; refused when there is no full one at all."""
    fulls = [extract for extract in in_force(connection) if extract.kind == ExtractKind.FULL]
    if not fulls:
        raise StoreRefused(Reason.NO_FULL_EXTRACT)
    return next((full.id for full in fulls if full.export_date <= export_date), None)


def all_extracts(connection: sa.Connection) -> tuple[Extract, ...]:
    """The history, newest first; those set aside too."""
    aside = withdrawn.identities(connection)
    rows = connection.execute(sa.select(extracts).order_by(*_NEWEST_FIRST))
    return tuple(replace(_extract(row), withdrawn=row.uuid in aside) for row in rows)


def in_force(connection: sa.Connection) -> tuple[Extract, ...]:
    """The extracts that aren't set aside, newest first."""
    return tuple(extract for extract in all_extracts(connection) if not extract.withdrawn)


def by_id(connection: sa.Connection, extract_id: int) -> Extract:
    """One extract; refused when there is none with that id."""
    return _extract(_row(connection, extract_id))


def newest_full(connection: sa.Connection) -> Extract | None:
    """The extract that is "now" (with its supplements)."""
    aside = withdrawn.identities(connection)
    full = (extracts.c.kind == ExtractKind.FULL) & extracts.c.uuid.not_in(aside)
    chosen = sa.select(extracts).where(full).order_by(*_NEWEST_FIRST).limit(1)
    row = connection.execute(chosen).one_or_none()
    return None if row is None else _extract(row)


def supplements_of(connection: sa.Connection, extract_id: int) -> tuple[Extract, ...]:
    """The supplements laid on a full extract, oldest first: newer than it and older than the next full one.

    So a supplement goes on being laid on when a full extract of an earlier date arrives late, and one that is
    older than the newest full extract is history.
    """
    full = by_id(connection, extract_id)
    newer = [extract for extract in reversed(in_force(connection)) if extract.order > full.order]
    return tuple(takewhile(lambda extract: extract.kind == ExtractKind.SUPPLEMENT, newer))


def is_history(connection: sa.Connection, extract: Extract) -> bool:
    """Whether a newer full extract is there."""
    newest = newest_full(connection)
    return newest is not None and newest.order > extract.order


def newer_than(connection: sa.Connection, extract_id: int) -> tuple[Extract, ...]:
    """The extracts in force that are newer than one; refused when that one is set aside itself."""
    chosen = next((one for one in in_force(connection) if one.id == extract_id), None)
    if chosen is None:
        raise StoreRefused(Reason.UNKNOWN_EXTRACT)
    return tuple(one for one in in_force(connection) if one.order > chosen.order)


def load(connection: sa.Connection, extract_id: int) -> PatientList:
    """The list as it was taken, seen as at its export date."""
    row = _row(connection, extract_id)
    patients, numbers = load_patients(connection, extract_id)
    tables: dict[str, Table] = {PATIENTS: patients}
    for name in EVENT_TABLES:
        if name in row.tables:
            contents = [blobs.get(connection, sha256) for sha256 in _addresses(connection, extract_id, name)]
            tables[name] = loaded_events(name, contents, numbers) if contents else empty_table(name)
    index_day = np.full(len(patients), day_number(row.export_date), dtype=np.int32)
    periods = {name: Period(first, last) for name, (first, last) in row.periods.items()}
    return PatientList(index_day, tables, periods, row.prescriptions, frozenset(row.stated))


def load_patients(connection: sa.Connection, extract_id: int) -> tuple[Table, Column]:
    """The patients of an extract and their store numbers."""
    addresses = _addresses(connection, extract_id, PATIENTS)
    if len(addresses) != 1:
        raise StoreRefused(Reason.DAMAGED)
    return patients_of(connection, blobs.get(connection, addresses[0]))


def patients_of(connection: sa.Connection, content: bytes) -> tuple[Table, Column]:
    """The patients of a blob and their store numbers."""
    return loaded_patients(content, pseudonyms.all_ids(connection))


def _addresses(connection: sa.Connection, extract_id: int, table: str) -> list[str]:
    """Where the table's blobs lie, oldest year first."""
    chosen = (extract_blobs.c.extract == extract_id) & (extract_blobs.c.table_name == table)
    query = sa.select(extract_blobs.c.sha256).where(chosen).order_by(extract_blobs.c.event_year)
    return list(connection.scalars(query))


def _row(connection: sa.Connection, extract_id: int) -> sa.Row[Any]:
    row = connection.execute(sa.select(extracts).where(extracts.c.id == extract_id)).one_or_none()
    if row is None:
        raise StoreRefused(Reason.UNKNOWN_EXTRACT)
    return row


def _extract(row: sa.Row[Any]) -> Extract:
    return Extract(
        id=row.id,
        uuid=row.uuid,
        kind=ExtractKind(row.kind),
        export_date=row.export_date,
        imported_at=dt.datetime.fromisoformat(row.imported_at),
        imported_by=row.imported_by,
        office=row.office,
        journal_system=row.journal_system,
        format_version=row.format_version,
        program_version=row.program_version,
        checksum=row.checksum,
        report=row.report,
        patients=row.patients,
        basis=row.basis,
    )
