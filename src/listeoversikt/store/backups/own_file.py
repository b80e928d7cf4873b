"""What a backup says of itself: ``sikkerhetskopi.json`` beside ``store.db`` and ``keys.json``; no key needed to read it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from listeoversikt.store.founding import DATABASE_FILE, KEY_FILE
from listeoversikt.store.on_disk import read_plain
from listeoversikt.store.side_json import side_json

TOLD_FILE = "sikkerhetskopi.json"
TOLD_FORMAT = 1
LONGEST = 20_000


@dataclass(frozen=True)
class Backup:
    """A whole backup, found in order when it was taken.

    ``number`` counts up by each backup of the store, whatever the clock says. ``source`` is size and time of the
    store's file when the copying began, to see whether something was written since.
    """

    folder: Path
    store: str
    number: int
    taken_at: dt.datetime
    day: dt.date
    automatic: bool
    size: int
    source: tuple[int, int]
    program_version: str
    sums: Mapping[str, str]
    log: tuple[int, str] | None = None
    """How many entries the audit log had in it, and the last one's mark."""
    log_signature: str | None = None
    """Of ``log``, by whoever has the store's key; see ``audit_head.signature_of``."""

    @property
    def database(self) -> Path:
        """Its copy of the store's file."""
        return self.folder / DATABASE_FILE

    def written(self) -> bytes:
        """As it lies in the folder."""
        body: dict[str, Any] = {
            "format": TOLD_FORMAT,
            "store": self.store,
            "number": self.number,
            "taken_at": self.taken_at.isoformat(),
            "day": self.day.isoformat(),
            "automatic": self.automatic,
            "size": self.size,
            "source": list(self.source),
            "program_version": self.program_version,
            "sums": dict(self.sums),
        }
        if self.log is not None:
            body["log"] = list(self.log)
        if self.log_signature is not None:
            body["log_signature"] = self.log_signature
        return json.dumps({**body, "checksum": _sum_of(body)}, indent=2).encode()


def backup_in(folder: Path) -> Backup | None:
    """What a folder says of the backup in it; None when it says nothing, or not all of it can be there.

    Nothing is opened but the small file; ``OSError`` where it can't be read.
    """
    path = folder / TOLD_FILE
    if not path.is_file() or path.stat().st_size > LONGEST:
        return None
    try:
        body = side_json(path.read_bytes())
        checksum = body.pop("checksum")
        if checksum != _sum_of(body) or body["format"] != TOLD_FORMAT:
            return None
        size, changed = body["source"]
        backup = Backup(
            folder=folder,
            store=str(body["store"]),
            number=int(body["number"]),
            taken_at=_moment(body["taken_at"]),
            day=dt.date.fromisoformat(body["day"]),
            automatic=bool(body["automatic"]),
            size=int(body["size"]),
            source=(int(size), int(changed)),
            program_version=str(body["program_version"]),
            sums={str(name): str(value) for name, value in body["sums"].items()},
            log=(int(body["log"][0]), str(body["log"][1])) if "log" in body else None,
            log_signature=str(body["log_signature"]) if "log_signature" in body else None,
        )
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        return None
    return backup if _is_all_there(backup) else None


def is_newer(folder: Path) -> bool:
    """Whether the file is of a newer format than this program knows."""
    try:
        return int(side_json(read_plain(folder / TOLD_FILE, LONGEST + 1))["format"]) > TOLD_FORMAT
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
        return False


def _moment(text: str) -> dt.datetime:
    """A moment with its zone, of years in which a backup may have been taken; ``ValueError`` for any other."""
    moment = dt.datetime.fromisoformat(text)
    if moment.tzinfo is None or not 1970 < moment.year < 2200:
        raise ValueError(text)
    return moment


def _is_all_there(backup: Backup) -> bool:
    database, keys = backup.folder / DATABASE_FILE, backup.folder / KEY_FILE
    return keys.is_file() and database.is_file() and database.stat().st_size == backup.size


def sum_of_file(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sum_of(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
