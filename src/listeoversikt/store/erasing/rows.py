"""Takes patients out of the rows of an open database, in the caller's transaction. Nobody else's content changes.

What goes and what is left in its place (``docs/erasing.md``):

* snapshots: every blob that holds the patient's number is written anew without those rows;
* the pseudonym's text becomes ``slettet:…``; its number stays taken, so nobody else gets it;
* events about the patient keep their place in the log, empty (kind ``erased``): what counts places goes on counting;
* other events that name the patient: the name is taken out of the text;
* lists of scores: the patient's row; the list that the window shows at start is forgotten.

The audit log isn't touched: it knows a patient by number, and tells no more than that somebody looked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import numpy as np
import sqlalchemy as sa

from listeoversikt.patient_list.frames import PATIENTS, Table
from listeoversikt.store import list_at_start
from listeoversikt.store.contents import ERASED
from listeoversikt.store.erasing.blobs import patients_in, scored_without, snapshot_without
from listeoversikt.store.extracts import blobs
from listeoversikt.store.extracts import history as extract_history
from listeoversikt.store.tables import blobs as blob_table
from listeoversikt.store.tables import event_log, extract_blobs, extracts, pseudonyms, scored_lists

GONE = "slettet"
"""What stands where a patient was named."""
DISTINCT_LETTERS, DISTINCT_DIGITS = 4, 6
"""A shorter pseudonym or number may be anything in a text, as a day or an amount; then it's left there, and counted."""
RECORD_NUMBER = "record_number"


@dataclass(frozen=True)
class Patient:
    """Who is to be erased: ``names`` are the pseudonym and the journal's own numbers."""

    number: int
    patient_id: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Swept:
    """How much went. ``mentions``: events about others, or the office, where the name was taken out of a text.

    ``unsure``: such events that hold something that may be the name and may be anything; they stay as they are.
    """

    extracts: int = 0
    rows: int = 0
    events: int = 0
    mentions: int = 0
    unsure: int = 0
    scored_lists: int = 0
    rewritten: tuple[str, ...] = field(default=(), compare=False, repr=False)
    """The ids of those other events."""


def patient_of(connection: sa.Connection, patient_id: str, number: int) -> Patient:
    """With the journal's own numbers that any extract has told."""
    names = {patient_id}
    for sha256 in _addresses(connection, PATIENTS):
        content = blobs.get(connection, sha256)
        if number in patients_in(content):
            table, numbers = _patients(connection, content)
            place = int(np.flatnonzero(numbers == number)[0])
            names.add(table.texts(RECORD_NUMBER)[place].strip())
    return Patient(number, patient_id, tuple(sorted(names - {""})))


def sweep(connection: sa.Connection, patients: Sequence[Patient]) -> Swept:
    """Takes the patients out of everything but the audit log; counts what went."""
    kept_in, rows = _sweep_snapshots(connection, [one.number for one in patients])
    events, rewritten, unsure = _sweep_log(connection, patients)
    lists = _sweep_lists(connection, [one.patient_id for one in patients])
    list_at_start.forget(connection)
    for one in patients:
        forget_name(connection, one.number)
    return Swept(kept_in, rows, events, len(rewritten), unsure, lists, rewritten)


def foreseen(connection: sa.Connection, patient: Patient) -> Swept:
    """What ``sweep`` would take; nothing is changed."""
    rows, kept_in = 0, set[int]()
    for sha256 in _addresses(connection):
        found = int((patients_in(blobs.get(connection, sha256)) == patient.number).sum())
        if found:
            holders = connection.scalars(
                sa.select(extract_blobs.c.extract).where(extract_blobs.c.sha256 == sha256)
            )
            here = list(holders)
            kept_in.update(here)
            rows += found * len(here)
    own = _own_events(connection, [patient.number])
    mentions, unsure = Counter[bool](), Counter[bool]()
    for uuid, payload in _payloads(connection):
        if uuid not in own:
            _, sure, doubt = without_names(payload, patient.names)
            mentions[sure] += 1
            unsure[doubt] += 1
    return Swept(len(kept_in), rows, len(own), mentions[True], unsure[True])


def forget_name(connection: sa.Connection, number: int) -> None:
    """The number stays taken; what it stood for isn't there any more."""
    name = f"{GONE}:{uuid4()}"
    connection.execute(sa.update(pseudonyms).where(pseudonyms.c.number == number).values(patient_id=name))


# --- snapshots -----------------------------------------------------------------------------------------------------


def _sweep_snapshots(connection: sa.Connection, numbers: Sequence[int]) -> tuple[int, int]:
    """Each blob once, however many extracts share it; in how many extracts, and how many rows of theirs."""
    touched, rows_gone = set[int](), Counter[int]()
    for table in (PATIENTS, *_event_tables(connection)):
        for sha256 in _addresses(connection, table):
            content = blobs.get(connection, sha256)
            if not np.isin(patients_in(content), numbers).any():
                continue
            for extract, gone in _exchange(connection, table, sha256, content, numbers):
                touched.add(extract)
                rows_gone[extract] += gone
                if table == PATIENTS:
                    _count_down(connection, extract, patients=gone)
    for extract, gone in rows_gone.items():
        _count_down(connection, extract, rows=gone)
    return len(touched), rows_gone.total()


def _exchange(
    connection: sa.Connection, table: str, sha256: str, content: bytes, numbers: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Another blob in the place of one, wherever it's referred to: each extract, and how many rows it lost."""
    without, left = snapshot_without(table, content, numbers)
    here = (extract_blobs.c.sha256 == sha256) & (extract_blobs.c.table_name == table)
    holders = connection.execute(sa.select(extract_blobs.c.extract, extract_blobs.c.rows).where(here)).all()
    if left or table == PATIENTS:
        blobs.put(connection, blobs.not_there(connection, [without]))
        changed = sa.update(extract_blobs).where(here)
        connection.execute(changed.values(sha256=blobs.address(without), rows=left))
    else:
        connection.execute(sa.delete(extract_blobs).where(here))
    drop_unreferred(connection, [sha256])
    for extract, rows in holders:
        yield int(extract), int(rows) - left


def _count_down(connection: sa.Connection, extract: int, *, patients: int = 0, rows: int = 0) -> None:
    here = extracts.c.id == extract
    row = connection.execute(sa.select(extracts.c.patients, extracts.c["rows"]).where(here)).one()
    less = {"patients": row[0] - patients, "rows": row[1] - rows}
    connection.execute(sa.update(extracts).where(here).values(**less))


def drop_unreferred(connection: sa.Connection, addresses: Sequence[str]) -> None:
    """Deletes those of the blobs of snapshots and scored lists that nothing refers to any more."""
    fact = list_at_start.stated(connection)
    for sha256 in addresses:
        used = any(
            connection.scalar(sa.select(sa.func.count()).select_from(table).where(table.c.sha256 == sha256))
            for table in (extract_blobs, scored_lists)
        )
        if not used and (fact is None or fact["sha256"] != sha256):
            connection.execute(sa.delete(blob_table).where(blob_table.c.sha256 == sha256))


def _event_tables(connection: sa.Connection) -> list[str]:
    names = connection.scalars(sa.select(extract_blobs.c.table_name).distinct()).all()
    return sorted(name for name in names if name != PATIENTS)


def _addresses(connection: sa.Connection, table: str | None = None) -> list[str]:
    query = sa.select(extract_blobs.c.sha256).distinct().order_by(extract_blobs.c.sha256)
    return list(
        connection.scalars(query if table is None else query.where(extract_blobs.c.table_name == table))
    )


def _patients(connection: sa.Connection, content: bytes) -> tuple[Table, Any]:
    return extract_history.patients_of(connection, content)


# --- the log -------------------------------------------------------------------------------------------------------


def _sweep_log(connection: sa.Connection, patients: Sequence[Patient]) -> tuple[int, tuple[str, ...], int]:
    own = _own_events(connection, [one.number for one in patients])
    blank: dict[str, Any] = {"who": "", "kind": ERASED, "patient": None, "payload": {}, "inverse_of": None}
    for uuid in own:
        connection.execute(sa.update(event_log).where(event_log.c.uuid == uuid).values(**blank))
    names = [name for one in patients for name in one.names]
    rewritten, unsure = [], 0
    for uuid, payload in list(_payloads(connection)):
        if uuid in own:
            continue
        cleaned, sure, doubt = without_names(payload, names)
        unsure += doubt
        if sure:
            rewritten.append(uuid)
            connection.execute(sa.update(event_log).where(event_log.c.uuid == uuid).values(payload=cleaned))
    return len(own), tuple(rewritten), unsure


def _own_events(connection: sa.Connection, numbers: Sequence[int]) -> frozenset[str]:
    """The events about the patients, and those that take such an event back."""
    own = set(connection.scalars(sa.select(event_log.c.uuid).where(event_log.c.patient.in_(numbers))))
    while True:
        undoing = connection.execute(
            sa.select(event_log.c.uuid, event_log.c.inverse_of).where(event_log.c.inverse_of.is_not(None))
        )
        more = {uuid for uuid, undone in undoing if undone in own} - own
        if not more:
            return frozenset(own)
        own |= more


def _payloads(connection: sa.Connection) -> Iterator[tuple[str, Any]]:
    rows = connection.execute(sa.select(event_log.c.uuid, event_log.c.payload).order_by(event_log.c.sequence))
    yield from ((row.uuid, row.payload) for row in rows.all())


def is_distinct(name: str) -> bool:
    """Whether it can be nothing but this patient's name where it stands in a text.

    >>> is_distinct("P-0017"), is_distinct("17"), is_distinct("2026"), is_distinct("104233")
    (True, False, False, True)
    """
    return len(name) >= (DISTINCT_DIGITS if name.isdigit() else DISTINCT_LETTERS)


def without_names(content: Any, names: Sequence[str], instead: str = GONE) -> tuple[Any, bool, bool]:
    """JSON content with the names taken out of its texts; whether any was, and whether it may hold another."""
    sure = _pattern([name for name in names if is_distinct(name)])
    doubt = _pattern([name for name in names if not is_distinct(name)])
    found = [False, False]

    def cleaned(value: Any) -> Any:
        if isinstance(value, str):
            if doubt is not None and doubt.search(value):
                found[1] = True
            if sure is None:
                return value
            text, count = sure.subn(instead, value)
            found[0] |= count > 0
            return text
        if isinstance(value, Mapping):
            return {cleaned(key): cleaned(inside) for key, inside in value.items()}
        return [cleaned(inside) for inside in value] if isinstance(value, list) else value

    return cleaned(content), found[0], found[1]


def _pattern(names: Sequence[str]) -> re.Pattern[str] | None:
    if not names:
        return None
    longest_first = sorted({re.escape(name) for name in names}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", re.IGNORECASE)


# --- lists of scores -----------------------------------------------------------------------------------------------


def _sweep_lists(connection: sa.Connection, patients: Sequence[str]) -> int:
    """A list that doesn't tell whose its rows are goes as a whole: it can be worked out again."""
    swept = 0
    for sha256 in connection.scalars(sa.select(scored_lists.c.sha256).distinct()).all():
        content = blobs.get(connection, sha256)
        without = scored_without(content, patients)
        here = scored_lists.c.sha256 == sha256
        if without == content:
            continue
        if without is None:
            connection.execute(sa.delete(scored_lists).where(here))
        else:
            blobs.put(connection, blobs.not_there(connection, [without]))
            connection.execute(sa.update(scored_lists).where(here).values(sha256=blobs.address(without)))
        drop_unreferred(connection, [sha256])
        swept += 1
    return swept
