"""What the store hands out: frozen records, without a database behind them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from listeoversikt.patient_list.frames import Column

LOCAL_USER = "lokal bruker"
"""Who did it, until the store has users."""


class ExtractKind(StrEnum):
    """Scope of an extract (``omfang``): the whole list, or a supplement laid on the newest full one."""

    FULL = "full"
    SUPPLEMENT = "tillegg"


ERASED = "erased"
"""Kind of an event that was about a patient who has been erased; it says nothing."""


@dataclass(frozen=True)
class Extract:
    """One extract in the history. A supplement was laid on ``basis`` when it came.

    ``withdrawn``: a person has gone back to an earlier one; it's kept, and isn't part of "now".
    """

    id: int
    uuid: str
    kind: ExtractKind
    export_date: dt.date
    imported_at: dt.datetime
    imported_by: str
    office: str
    journal_system: str
    format_version: int
    program_version: str
    checksum: str
    report: Mapping[str, Any]
    patients: int
    basis: int | None = None
    withdrawn: bool = False

    @property
    def order(self) -> tuple[dt.date, int]:
        """Sorts extracts from oldest to newest: by export date, and of the same date by when they came."""
        return self.export_date, self.id


@dataclass(frozen=True)
class Migration:
    """A store of an older schema was brought up to today's; ``backup``: where it lies as it was before."""

    before: int
    after: int
    backup: Path | None


@dataclass(frozen=True)
class SavedExtract:
    """The outcome of an import.

    ``already_there``: it was read before and nothing was written. ``is_history``: a newer full extract is
    there, so this one isn't part of "now". ``kept_out``: how many patients were left out, for they have been erased
    here.
    """

    extract: Extract
    already_there: bool
    is_history: bool
    new_patients: int = 0
    new_blobs: int = 0
    bytes_added: int = 0
    kept_out: int = 0


@dataclass(frozen=True)
class KnownPatients:
    """The patients of the newest full extract, to tell whether a new one has other pseudonyms."""

    ids: tuple[str, ...]
    birth_year: Column
    sex: Column


@dataclass(frozen=True)
class ScoredKey:
    """What a scored list was computed from; another key is another list.

    ``extracts`` are the full extract and the supplements laid on it, in that order; ``definitions`` are
    (name, version) of every definition table used.
    """

    extracts: tuple[int, ...]
    index_day: int
    definitions: tuple[tuple[str, str], ...]
    program_version: str

    @property
    def definitions_digest(self) -> str:
        """SHA-256 of the sorted names and versions."""
        text = json.dumps(sorted(self.definitions), ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True)
class Event:
    """One event of the follow-up; never changed, undone only by another event that names it."""

    sequence: int
    uuid: str
    recorded_at: dt.datetime
    who: str
    kind: str
    patient: str | None
    payload: Mapping[str, Any]
    inverse_of: str | None = None


@dataclass(frozen=True)
class NewEvent:
    """One event to be written; see ``Event``.

    ``was`` and ``now``: tables of what holds before and after it, where it changes a setting. They are told in the audit
    log as far as they are numbers and codes, and never kept in the event. Of a rule: ``was`` is what holds, by its id,
    where no event says otherwise (the program's own templates).
    """

    kind: str
    payload: Mapping[str, Any]
    patient: str | None = None
    inverse_of: str | None = None
    was: Mapping[str, Any] | None = None
    now: Mapping[str, Any] | None = None


class Fault(StrEnum):
    """What ``check`` may find wrong."""

    PAGE = "page"  # a page of the database has been altered or lost
    STRUCTURE = "structure"  # the database's own structure is broken
    REFERENCE = "reference"  # something is referred to that is not there
    CONTENT = "content"  # the content of a blob is not what its address says
    SNAPSHOT = "snapshot"  # an extract cannot be read back
    EVENT_LOG = "event_log"  # an event is missing from the log
    AUDIT_LOG = "audit_log"  # the audit log has been altered or cut
    KEYS = "keys"  # the wrapped copy of a user, or the recovery key's, isn't the one that the store knows


@dataclass(frozen=True)
class StoreFinding:
    """One fault; ``where`` names an extract, a table, a page or a login, never a patient."""

    fault: Fault
    where: str
