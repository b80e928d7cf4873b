"""An extract read in by steps that a person can look at: look, preview, read in. Only the last one stores.

``look_at`` reads and judges the whole export once and keeps what it read; ``preview`` works out what would
change; ``read_in`` stores what was looked at, in one transaction, without reading the file again. So what a
person has seen is what is stored, whatever happens to the file meanwhile. Stopping at any point leaves
everything as it was.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from listeoversikt.journal.description import SUPPLEMENT
from listeoversikt.journal.extract import MAX_BAD_ROWS, MAX_BAD_SHARE, Extract
from listeoversikt.journal.findings import Finding, ImportReport, Reason, TableCount
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.journal.names import REQUIRED_TABLES, TABLES, column_named
from listeoversikt.journal.raw_table import CONTRACT
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.operations.extract_files import UTF_8, Form, TableFile, form_of, holds_fhir, table_files
from listeoversikt.operations.extract_mapping import FEW_EMPTY, calls_for_mapping, recognised_profile
from listeoversikt.operations.extract_stops import Stopped, refused_stop, store_stop
from listeoversikt.operations.extract_warnings import ExtractWarning, warnings_of
from listeoversikt.operations.main_job import read
from listeoversikt.operations.mapping_draft import ONLY_AS_ID
from listeoversikt.operations.profiles import stored_profiles
from listeoversikt.operations.progress import Cancelled, Progress, never, quiet
from listeoversikt.operations.store_job import known_list, refuse_new_pseudonyms
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEASUREMENTS,
    MEASURES,
    MEDICINES,
    PATIENTS,
    STAYS,
)
from listeoversikt.store.contents import Extract as StoredExtract
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

FHIR_FILES = {
    PATIENTS: "FHIR Patient",
    DIAGNOSES: "FHIR Condition",
    CONTACTS: "FHIR Encounter",
    MEDICINES: "FHIR Medication…",
    STAYS: "FHIR Encounter",
    MEASUREMENTS: "FHIR Observation",
    MEASURES: "FHIR CarePlan",
}
"""What is shown as a table's file where the tables are made of resources."""


class Effect(StrEnum):
    """What becomes of the extract when it's read in."""

    FIRST = "first"  # the store's first
    NEWER = "newer"  # takes the place of the one before
    SUPPLEMENT = "supplement"  # laid on the newest full one
    HISTORY = "history"  # older than the newest: kept, never "now"
    SAME = "same"  # read in before: nothing changes


class TableState(StrEnum):
    """How a table looks after the checks."""

    READY = "ready"
    FINDINGS = "findings"
    ASKS = "asks"  # more bad rows than a person needn't be asked about


@dataclass(frozen=True)
class TableLook:
    """One table that was read: read = kept + set aside + ignored. ``findings`` counts cells left out too."""

    table: str
    file: str
    read: int
    kept: int
    set_aside: int
    ignored: int
    findings: int
    state: TableState

    @property
    def bad_share(self) -> float:
        """Share of the rows that can't be used, 0 to 1."""
        return self.set_aside / self.read if self.read else 0.0


@dataclass(frozen=True)
class Looked:
    """What an export holds and what it would do; nothing is stored.

    ``basis`` are the extracts the checks stood on, to be found unchanged when it's stored. ``accepted`` tells that a
    person has accepted the tables that ask. ``profile`` is what the headers were read with, if anything but the contract;
    ``fhir`` tells that the tables are made of FHIR resources, which have no headers to map.
    """

    path: Path
    form: Form
    extract: Extract
    files: tuple[TableFile, ...]
    tables: tuple[TableLook, ...]
    missing: tuple[str, ...]
    warnings: tuple[ExtractWarning, ...]
    effect: Effect
    export_date: dt.date
    previous: dt.date | None
    read_before: dt.datetime | None
    basis: tuple[str, ...]
    accepted: bool = False
    profile: Profile | None = None
    fhir: bool = False

    @property
    def report(self) -> ImportReport:
        """Counts and findings, as they're going to be stored."""
        return self.extract.report

    @property
    def findings(self) -> Sequence[Finding]:
        """Rows set aside and cells read as empty, values masked."""
        return self.report.findings

    @property
    def asking(self) -> tuple[TableLook, ...]:
        """The tables that a person must accept the rest of."""
        return () if self.accepted else tuple(t for t in self.tables if t.state is TableState.ASKS)

    @property
    def totals(self) -> TableCount:
        """Rows of all tables: read = kept + set aside + ignored."""
        return TableCount(
            read=sum(table.read for table in self.tables),
            kept=sum(table.kept for table in self.tables),
            set_aside=sum(table.set_aside for table in self.tables),
            ignored=sum(table.ignored for table in self.tables),
        )

    @property
    def encodings(self) -> tuple[str, ...]:
        """The encodings found, most common first; UTF-8 where nothing tells."""
        found = _by_use([file.encoding for file in self.files])
        return found or ((UTF_8,) if any(not file.is_sheet for file in self.files) else ())

    @property
    def sheets(self) -> int:
        """How many of the tables are sheets of a workbook."""
        return sum(file.is_sheet for file in self.files)

    @property
    def separators(self) -> tuple[str, ...]:
        """The signs between cells found, most common first."""
        return _by_use([file.separator for file in self.files])

    def accept(self) -> Looked:
        """The same with the bad rows accepted by a person."""
        return replace(self, accepted=True)


def _by_use(found: list[str]) -> tuple[str, ...]:
    return tuple(sorted({one for one in found if one}, key=lambda one: (-found.count(one), one)))


def look_at(
    store: Store,
    path: Path,
    *,
    today: dt.date,
    passed: Sequence[str] = (),
    profile: Profile | None = None,
    accept: bool = False,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Looked | Stopped:
    """Reads and judges an export and stores nothing. ``passed`` are columns (``table.column``) passed by name.

    Without a ``profile`` the office's own are looked through for the one that the export was made for; ``report.profile``
    says which was used.
    """
    try:
        known = known_list(store)
        history = store.extracts()
        profile = profile or recognised_profile(path, stored_profiles(store), cancelled)
        files = table_files(path, profile or CONTRACT)
        extract = read(
            path,
            today=today,
            base=known,
            accept_findings=True,  # asked about afterwards, so that the findings can be looked at first
            passed=passed,
            profile=profile,
            progress=progress,
            cancelled=cancelled,
        )
        date = dt.date.fromisoformat(extract.report.export_date)
        refuse_new_pseudonyms(known, extract)
    except Refusal as refusal:
        return refused_stop(refusal)
    except StoreRefused as refused:
        return store_stop(refused.reason)
    fhir = not files and holds_fhir(path)
    shown = FHIR_FILES if fhir else {file.table: file.file for file in files}
    newest = store.newest_full()
    before = next((one for one in history if one.checksum == extract.report.checksum), None)
    return Looked(
        path=path,
        form=form_of(path),
        extract=extract,
        files=files,
        tables=_tables(extract.report, shown),
        missing=_missing(extract),
        warnings=warnings_of(extract),
        effect=_effect(extract, newest, before),
        export_date=date,
        previous=newest.export_date if newest is not None else None,
        read_before=before.imported_at if before is not None else None,
        basis=tuple(one.uuid for one in history),
        accepted=accept,
        profile=profile,
        fhir=fhir,
    )


def may_need_mapping(stop: Stopped) -> bool:
    """Whether a look at what the columns mean may mend a stop: something required lacks while there are unknown names, no
    row could be used, or a column that nobody knows may be one of ids."""
    refusal = stop.refusal
    used = refusal is not None and refusal.kind is RefusalKind.EMPTY_TABLE
    return used or calls_for_mapping(stop) or (refusal is not None and _may_be_ids(refusal))


def _may_be_ids(refusal: Refusal) -> bool:
    """Whether what seems to point to persons stands under a header that nobody knows: it may be the patient's number."""
    unknown = bool(refusal.column) and column_named(refusal.table, refusal.column) is None
    return refusal.kind in ONLY_AS_ID and refusal.table in TABLES and unknown


def words_are_unknown(looked: Looked) -> bool:
    """Whether most of what is set aside in a table that asks is words that aren't understood, or many cells of a column are
    read as empty for them: a person may say what they mean."""
    if looked.fhir:
        return False
    emptied = Counter(
        (one.table, one.column)
        for one in looked.report.findings
        if not one.set_aside and one.reasons == (Reason.BAD_VALUE,)
    )
    counts = looked.report.tables
    if any(count > max(0.05 * counts[table].read, FEW_EMPTY) for (table, _), count in emptied.items()):
        return True
    for table in looked.asking:
        reasons = looked.report.set_aside_by_reason().get(table.table, {})
        if 2 * reasons.get(Reason.BAD_VALUE, 0) > table.set_aside:
            return True
    return False


def _tables(report: ImportReport, files: dict[str, str]) -> tuple[TableLook, ...]:
    found: dict[str, int] = {}
    for finding in report.findings:
        found[finding.table] = found.get(finding.table, 0) + 1
    return tuple(
        TableLook(
            table=name,
            file=files.get(name, ""),
            read=count.read,
            kept=count.kept,
            set_aside=count.set_aside,
            ignored=count.ignored,
            findings=found.get(name, 0),
            state=_state(count, found.get(name, 0)),
        )
        for name, count in ((name, report.tables[name]) for name in TABLES if name in report.tables)
    )


def _state(count: TableCount, findings: int) -> TableState:
    if count.set_aside > max(MAX_BAD_SHARE * count.read, MAX_BAD_ROWS):
        return TableState.ASKS
    return TableState.FINDINGS if findings else TableState.READY


def _missing(extract: Extract) -> tuple[str, ...]:
    """Tables that a full extract doesn't have; what a supplement leaves out isn't missing."""
    if extract.report.scope == SUPPLEMENT:
        return ()
    return tuple(name for name in TABLES if name not in extract.report.tables and name not in REQUIRED_TABLES)


def _effect(extract: Extract, newest: StoredExtract | None, before: StoredExtract | None) -> Effect:
    if before is not None:
        return Effect.SAME
    if newest is None:
        return Effect.FIRST
    if dt.date.fromisoformat(extract.report.export_date) < newest.export_date:
        return Effect.HISTORY
    return Effect.SUPPLEMENT if extract.report.scope == SUPPLEMENT else Effect.NEWER
