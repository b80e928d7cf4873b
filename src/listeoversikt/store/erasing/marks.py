"""What has been erased, remembered without saying whom: so that it stays erased.

An erasure is known by a *mark*, HMAC-SHA256 of the pseudonym (or of an extract's identity) with a key that only the
database's own key gives. With it (a) a patient who stands in a later extract is kept out of it, and (b) a backup of
before is gone through again before anybody sees it. The list lies in the store (``erasures``, with reason and who), and as
a file beside the store and beside its backups, which holds marks and days alone. Whoever may write in the folder may
write that file: so each line is signed, with the store it's of, and one that isn't is never acted on.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import hmac
import json
import os
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
import sqlalchemy as sa

from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store.derived_keys import derived_key
from listeoversikt.store.on_disk import sync_folder, write_new
from listeoversikt.store.tables import erasures, pseudonyms

MARKS_FILE = "slettet.json"
MARKS_FORMAT = 2
BESIDE_FACT = "erased_beside"
"""The fact in ``meta``: in which folder the list lies beside the store, so that it's seen when it's taken away."""
LARGEST = 20_000_000


class ErasureKind(StrEnum):
    """What an entry is about."""

    PATIENT = "patient"
    EXTRACT = "extract"
    LET_IN = "let_in"  # a person has said that an erased patient may come in again


@dataclass(frozen=True)
class Erasure:
    """One entry. ``by`` and ``reason`` are "" where only the file beside a backup told of it."""

    uuid: str
    kind: ErasureKind
    mark: str
    number: int | None
    at: dt.datetime
    by: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Beside:
    """What the file beside tells: the lines that the program wrote; ``altered``: there is something it didn't write so.

    ``is_there``: there is a file of that name.
    """

    entries: tuple[Erasure, ...] = ()
    altered: bool = False
    is_there: bool = False


def erasing_key(database_key: bytes) -> bytes:
    """The key that marks are made with: known to whoever can open the database, and nobody else."""
    return derived_key(database_key, b"erasures")


def mark_of(key: bytes, kind: ErasureKind, name: str) -> str:
    """The mark of a patient, by pseudonym, or of an extract, by its identity."""
    about = "extract" if kind is ErasureKind.EXTRACT else "patient"
    return hmac.new(key, f"{about}:{name}".encode(), hashlib.sha256).hexdigest()


# --- in the database -----------------------------------------------------------------------------------------------


def is_kept(connection: sa.Connection) -> bool:
    """Whether this database has a list of erasures; one of an older program hasn't."""
    return sa.inspect(connection).has_table(erasures.name)


def all_erasures(connection: sa.Connection) -> tuple[Erasure, ...]:
    """Every entry, the oldest first."""
    if not is_kept(connection):
        return ()
    rows = connection.execute(sa.select(erasures).order_by(erasures.c.erased_at, erasures.c.uuid))
    return tuple(
        Erasure(
            uuid=row.uuid,
            kind=ErasureKind(row.kind),
            mark=row.mark,
            number=row.number,
            at=dt.datetime.fromisoformat(row.erased_at),
            by=row.erased_by,
            reason=row.reason,
        )
        for row in rows
        if row.kind in set(ErasureKind)
    )


def write(connection: sa.Connection, entries: Iterable[Erasure]) -> None:
    """Adds entries."""
    rows = [
        {
            "uuid": one.uuid,
            "kind": one.kind.value,
            "mark": one.mark,
            "number": one.number,
            "erased_at": one.at.astimezone(dt.UTC).isoformat(),
            "erased_by": one.by,
            "reason": one.reason,
        }
        for one in entries
    ]
    if rows:
        connection.execute(sa.insert(erasures), rows)


def standing(entries: Iterable[Erasure]) -> dict[str, Erasure]:
    """The last word on each mark: erased, or let in again."""
    return {one.mark: one for one in sorted(entries, key=lambda one: one.at)}


def moment_after(entries: Iterable[Erasure], mark: str, now: dt.datetime) -> dt.datetime:
    """When a new entry about the mark is said to be: after those that are there, also when a clock was wrong."""
    last = standing(entries).get(mark)
    return now if last is None else max(now, last.at + dt.timedelta(microseconds=1))


def kept_out(entries: Iterable[Erasure]) -> frozenset[str]:
    """The marks of the patients who don't come in again by themselves."""
    return frozenset(mark for mark, one in standing(entries).items() if one.kind is ErasureKind.PATIENT)


def without_erased(
    connection: sa.Connection, database_key: bytes, patient_list: PatientList
) -> tuple[PatientList, int]:
    """The list without those who have been erased here and not let in again; and how many they were."""
    marks = kept_out(all_erasures(connection))
    if not marks:
        return patient_list, 0
    key, ids = erasing_key(database_key), patient_list.patients.texts("patient_id")
    out = [mark_of(key, ErasureKind.PATIENT, patient) in marks for patient in ids]
    if not any(out):
        return patient_list, 0
    return patient_list.only(np.flatnonzero(~np.array(out))), sum(out)


def still_here(connection: sa.Connection, key: bytes, entries: Iterable[Erasure]) -> list[tuple[int, str]]:
    """Those patients of the database whom these entries say are erased: number and pseudonym."""
    marks = {one.mark for one in entries if one.kind is ErasureKind.PATIENT}
    if not marks:
        return []
    rows = connection.execute(sa.select(pseudonyms.c.number, pseudonyms.c.patient_id)).all()
    return [
        (int(number), str(patient_id))
        for number, patient_id in rows
        if mark_of(key, ErasureKind.PATIENT, patient_id) in marks
    ]


# --- the file beside -----------------------------------------------------------------------------------------------


def name_among_backups(store: str) -> str:
    """The file's name in a folder for backups: stores that share the folder have a list each.

    >>> name_among_backups("1a2b3c4d-0000-4000-8000-000000000000")
    'slettet-1a2b3c4d.json'
    """
    return f"slettet-{store[:8]}.json"


def write_among_backups(place: Path, store: str, entries: Sequence[Erasure], database_key: bytes) -> None:
    """Writes the list of one store in a folder for backups; one of before, with the old name, goes. Raises ``OSError``."""
    write_file(place, store, entries, database_key, name_among_backups(store))
    if _is_of(place / MARKS_FILE, store):
        (place / MARKS_FILE).unlink(missing_ok=True)
        sync_folder(place)


def read_among_backups(place: Path, store: str, database_key: bytes) -> Beside:
    """The store's list in a folder for backups, and one of before with the old name, unless it says it's another store's."""
    found = [read_file(place, store, database_key, name_among_backups(store))]
    if not (place / MARKS_FILE).exists() or _is_of(place / MARKS_FILE, store) is not False:
        found.append(read_file(place, store, database_key))
    entries = together(*(one.entries for one in found))
    return Beside(entries, any(one.altered for one in found), any(one.is_there for one in found))


def forget_among_backups(places: Iterable[Path], store: str) -> None:
    """The store is destroyed: its lists go, and a folder for backups that holds nothing more."""
    for place in places:
        with contextlib.suppress(OSError):
            (place / name_among_backups(store)).unlink(missing_ok=True)
            if _is_of(place / MARKS_FILE, store):
                (place / MARKS_FILE).unlink(missing_ok=True)
            place.rmdir()


def _is_of(path: Path, store: str) -> bool | None:
    """Whether the file says that it's the store's; None where it says nothing that can be read."""
    try:
        if path.stat().st_size > LARGEST:
            return None
        told = json.loads(path.read_bytes())
        return bool(told["store"] == store)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def write_file(
    folder: Path, store: str, entries: Sequence[Erasure], database_key: bytes, name: str = MARKS_FILE
) -> None:
    """Writes the file anew, whole or not at all; nothing where nothing has been erased. Raises ``OSError``."""
    path = folder / name
    if not entries and not path.exists():
        return
    key = _signing_key(database_key)
    told = [_line(key, store, one) for one in sorted(entries, key=lambda one: (one.at, one.uuid))]
    body = {"format": MARKS_FORMAT, "store": store, "erasures": told}
    content = json.dumps({**body, "signature": _signature(key, body)}, indent=1).encode()
    if path.is_file() and path.read_bytes() == content:
        return
    beside = folder / f".{MARKS_FILE}-{uuid.uuid4().hex}"
    try:
        write_new(beside, content)
        os.replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    sync_folder(folder)


def read_file(folder: Path, store: str, database_key: bytes, name: str = MARKS_FILE) -> Beside:
    """The signed lines of the file beside; nothing where there is no file. Nobody is kept out by one that's damaged."""
    path, key = folder / name, _signing_key(database_key)
    try:
        if not path.exists():
            return Beside()
        if not path.is_file() or path.stat().st_size > LARGEST:
            return Beside(altered=True, is_there=True)
        body = json.loads(path.read_bytes())
        signature = str(body.pop("signature", ""))
        whole = hmac.compare_digest(signature.encode(), _signature(key, body).encode())
        found = [_told(key, store, line) for line in body["erasures"]]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Beside(altered=True, is_there=True)
    return Beside(tuple(one for one in found if one is not None), not whole or None in found, is_there=True)


def _line(key: bytes, store: str, one: Erasure) -> dict[str, str]:
    at = one.at.astimezone(dt.UTC).isoformat()
    told = {"uuid": one.uuid, "kind": one.kind.value, "mark": one.mark, "at": at}
    return {**told, "signature": _signature(key, {"store": store, **told})}


def _told(key: bytes, store: str, line: Mapping[str, str]) -> Erasure | None:
    """The entry; None where the program didn't write the line of this store."""
    if not isinstance(line, dict):
        return None
    told = {name: line.get(name) for name in ("uuid", "kind", "mark", "at")}
    wanted = _signature(key, {"store": store, **told})
    if not hmac.compare_digest(str(line.get("signature", "")).encode(), wanted.encode()):
        return None
    at = dt.datetime.fromisoformat(line["at"])
    return Erasure(line["uuid"], ErasureKind(line["kind"]), line["mark"], None, at.astimezone(dt.UTC))


def _signing_key(database_key: bytes) -> bytes:
    """Another than the one for marks: a mark, which the file shows, is no signature."""
    return derived_key(database_key, b"erasures beside")


def _signature(key: bytes, told: Mapping[str, object]) -> str:
    return hmac.new(key, json.dumps(told, sort_keys=True).encode(), hashlib.sha256).hexdigest()


def together(*lists: Iterable[Erasure]) -> tuple[Erasure, ...]:
    """Each entry once, the one that tells most; the oldest first."""
    found: dict[str, Erasure] = {}
    for one in (entry for entries in lists for entry in entries):
        if one.uuid not in found or (one.by and not found[one.uuid].by):
            found[one.uuid] = one
    return tuple(sorted(found.values(), key=lambda one: (one.at, one.uuid)))
