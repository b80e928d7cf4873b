"""An export, whole: files in, a patient list and a report out, or a refusal."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from listeoversikt.journal.description import Description, read_description, stated
from listeoversikt.journal.events import MAKERS, EventJudge, deaths
from listeoversikt.journal.fhir.missing import missing_table
from listeoversikt.journal.findings import ImportReport
from listeoversikt.journal.identity import guard, masked_names
from listeoversikt.journal.judge import Judge
from listeoversikt.journal.names import REQUIRED, REQUIRED_TABLES, TABLES, place_named
from listeoversikt.journal.patients import DATES, FLAGS, KnownPatients, judge_patients
from listeoversikt.journal.raw_table import CONTRACT, Headers, RawTable, raw_table
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.journal.sources import open_export
from listeoversikt.journal.table_source import ExportFiles, Hear
from listeoversikt.journal.values import BAD_DAY, parse_date
from listeoversikt.patient_list.frames import (
    CONTACTS,
    DIAGNOSES,
    MEDICINES,
    PATIENTS,
    STAYS,
    Table,
    empty_table,
)
from listeoversikt.patient_list.snapshot import PatientList, Period, date_of, day_number
from listeoversikt.patient_list.supplement import stack

FORMAT_VERSION = 1
MAX_BAD_SHARE = 0.05
MAX_BAD_ROWS = 20
THOUSAND = 1000
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
NOT_PLANNED = frozenset({"dato", "fra", "inn", "ut", "dod", "liste_fra", "kjent_dato"})
"""Date columns that can tell how new an export is; planned ends (``til``, ``liste_til``) can't."""
FRAME_NAMES = {
    **{(PATIENTS, name): frame for name, frame in (*FLAGS.items(), *DATES.items())},
    (PATIENTS, "fastlege_id"): "gp",
    (PATIENTS, "bosted"): "residence",
    (PATIENTS, "journalnr"): "record_number",
    (PATIENTS, "kommunenr"): "municipality",
    (PATIENTS, "bydel"): "district",
    (PATIENTS, "tolk"): "interpreter",
    (CONTACTS, "rolle"): "role",
    (CONTACTS, "behandler_id"): "clinician",
    (CONTACTS, "takster"): "claims",
    (MEDICINES, "til"): "end",
    (MEDICINES, "fast"): "regular",
    (MEDICINES, "ddd"): "ddd",
    (STAYS, "hastegrad"): "urgency",
    (STAYS, "hoveddiagnose"): "main",
    (STAYS, "bidiagnoser"): "other",
    (STAYS, "institusjon"): "institution",
    (STAYS, "utskrevet_til"): "discharged_to",
    (STAYS, "kjent_dato"): "known",
}


@dataclass(frozen=True)
class Extract:
    """What an export became. A supplement's list holds only the patients that it names."""

    patient_list: PatientList
    report: ImportReport
    description: Description

    @property
    def export_day(self) -> int:
        """T: the day of the extract."""
        return day_number(dt.date.fromisoformat(self.report.export_date))


def _nothing(done: int, total: int) -> None:
    """No progress wanted."""


def read_export(
    path: Path,
    *,
    today: dt.date,
    base: PatientList | None = None,
    passed: frozenset[str] = frozenset(),
    accept_findings: bool = False,
    alone: bool = True,
    headers: Headers = CONTRACT,
    progress: Progress = _nothing,
    cancelled: Cancelled = lambda: False,
) -> Extract:
    """Reads and judges an export.

    ``base`` is the newest full extract that a supplement is laid on; ``alone`` refuses a supplement without
    one. ``passed`` are columns (``table.column``) that a person has passed, ``headers`` a profile that says what the
    office's own names and values mean. ``progress`` is told of thousandths. Raises ``Refusal``.
    """
    meter = _Meter(progress, cancelled)
    with _opened(path, headers, meter.opening) as files:
        says = files.stated
        description = read_description(files.description(), says) if files.description else stated(says)
        if description.is_supplement and base is None and alone:
            raise Refusal(RefusalKind.SUPPLEMENT_ALONE)
        base = base if description.is_supplement else None
        meter.expect(2 * sum(source.size + 1 for source in files.tables.values()))
        reading = _Reading(files, description, today, base, passed, headers, meter)
        return reading.extract(accept_findings)


def too_many_bad_rows(report: ImportReport) -> Refusal | None:
    """The refusal of an export of which more rows were set aside than a person has accepted."""
    for name, count in report.tables.items():
        if count.set_aside > max(MAX_BAD_SHARE * count.read, MAX_BAD_ROWS):
            return Refusal(RefusalKind.TOO_MANY_BAD_ROWS, table=name, count=count.set_aside)
    return None


@contextmanager
def _opened(path: Path, headers: Headers, hear: Hear) -> Iterator[ExportFiles]:
    with masked_names():
        files = open_export(path, headers=headers, hear=hear)
        try:
            yield files
        finally:
            files.close()


class _Meter:
    """How far a reading has come, in thousandths: opening takes up to half of it, then every source by its size."""

    def __init__(self, progress: Progress, cancelled: Cancelled) -> None:
        self._progress, self._cancelled = progress, cancelled
        self._start, self._done, self._total = 0.0, 0.0, 1.0

    def opening(self, share: float) -> None:
        """A share of what must be read to find the tables."""
        self._start = min(share, 1.0) * THOUSAND / 2
        self._tell(self._start)

    def expect(self, weight: float) -> None:
        """The weight of all that is to be done."""
        self._total = max(weight, 1.0)

    def within(self, weight: float) -> Hear:
        """Listens to a piece of work of a weight, told by its share."""

        def hear(share: float) -> None:
            self._tell(self._place(self._done + min(share, 1.0) * weight))

        return hear

    def done(self, weight: float) -> None:
        """A piece of work of a weight is done."""
        self._done += weight
        self._tell(self._place(self._done))

    def _place(self, done: float) -> float:
        return self._start + (THOUSAND - self._start) * done / self._total

    def _tell(self, thousandths: float) -> None:
        if self._cancelled():
            raise Refusal(RefusalKind.CANCELLED)
        self._progress(min(int(thousandths), THOUSAND), THOUSAND)


class _Reading:
    """One reading of one export: the tables are read, guarded and judged one after the other."""

    def __init__(
        self,
        files: ExportFiles,
        description: Description,
        today: dt.date,
        base: PatientList | None,
        passed: frozenset[str],
        headers: Headers,
        meter: _Meter,
    ) -> None:
        self.files, self.description, self.today = files, description, today
        self.base, self.passed = base, frozenset(map(place_named, passed))
        self.headers, self.meter = headers, meter
        self.names = [name for name in TABLES if name in files.tables]
        self.columns: dict[str, frozenset[str]] = {}
        self.digest = hashlib.sha256(headers.signature)
        self.report = ImportReport(
            office=description.office,
            journal_system=description.journal_system,
            version=description.version,
            scope=description.scope,
            ignored_files=files.ignored,
            unread_sources=[source.file for source in files.unplaced],
            passed_columns=sorted(self.passed),
            unmapped_systems=dict(files.notes.unmapped_systems),
            left_out=dict(files.notes.left_out),
            hidden_sheets_read=files.notes.hidden_sheets_read,
        )

    def extract(self, accept_findings: bool) -> Extract:
        """Reads everything, judges everything, then decides."""
        self._check_tables()
        raw = {name: self._read(name) for name in self.names}
        export_day = self._export_day(raw)
        tables = self._judge(raw, export_day)
        self._check_not_empty(tables)
        refusal = None if accept_findings else too_many_bad_rows(self.report)
        if refusal is not None:
            raise refusal
        self.report.checksum = self.digest.hexdigest()
        return Extract(self._patient_list(tables, raw, export_day), self.report, self.description)

    def _check_tables(self) -> None:
        if not self.names:
            raise self._missing_table(PATIENTS)
        if not self.description.is_supplement:
            for name in REQUIRED_TABLES:
                if name not in self.names:
                    raise self._missing_table(name)

    def _missing_table(self, name: str) -> Refusal:
        if self.files.is_fhir:
            return missing_table(name, self.files.notes)
        unplaced = len(self.files.unplaced)
        return Refusal(RefusalKind.MISSING_TABLE, table=name, expected=f"{name}.csv", unknown=unplaced)

    def _read(self, name: str) -> RawTable:
        source = self.files.tables[name]
        table = raw_table(name, source.cells(self.meter.within(source.size)), self.headers)
        self.digest.update(name.encode() + b"\0" + source.digest())
        guard(table, self.passed)
        table = self.headers.values(table)
        for column in REQUIRED[name]:
            if column not in table.columns:
                raise Refusal(
                    RefusalKind.MISSING_COLUMN, table=name, column=column, row=1, unknown=len(table.unknown)
                )
        self.report.unknown_columns |= (
            {name: [column.header for column in table.unknown]} if table.unknown else {}
        )
        self.columns[name] = frozenset(table.columns)
        self.meter.done(source.size + 1)
        return table

    def _export_day(self, raw: dict[str, RawTable]) -> int:
        """The stated date, else the newest date that isn't in the future (planned ends don't count)."""
        stated = self.description.export_date
        self.digest.update(repr((stated, self.description)).encode())
        if stated is None:
            stated = self._newest_date(raw)
            if self.base is not None and self.description.is_supplement:
                stated = max(stated, date_of(int(self.base.index_day.max())))
            self.report.date_guessed = True
        if stated > self.today:
            raise Refusal(RefusalKind.FUTURE_DATE, expected=stated.isoformat())
        self.report.export_date = stated.isoformat()
        return day_number(stated)

    def _newest_date(self, raw: dict[str, RawTable]) -> dt.date:
        latest = day_number(self.today)
        newest = int(BAD_DAY)
        for table in raw.values():
            for column in NOT_PLANNED & table.columns.keys():
                dates = (parse_date(text) for text in table.columns[column].texts)
                found = [day_number(date) for date in dates if date is not None]
                newest = max([newest, *(day for day in found if day <= latest)])
        if newest == int(BAD_DAY):
            raise Refusal(RefusalKind.NO_DATE)
        return date_of(newest)

    def _judge(self, raw: dict[str, RawTable], export_day: int) -> dict[str, Table]:
        tables: dict[str, Table] = {}
        if PATIENTS in raw:
            judge = Judge(raw[PATIENTS])
            tables[PATIENTS] = judge_patients(judge, export_day)
            self._account(judge)
            self._judged(PATIENTS)
        elif self.base is not None:
            tables[PATIENTS] = self.base.patients
        if self.base is not None and PATIENTS in raw:
            tables[PATIENTS] = with_base(
                tables[PATIENTS], self.base.patients, _stated_of_patients(raw[PATIENTS])
            )
        known = KnownPatients.of(tables[PATIENTS]) if PATIENTS in tables else None
        if known is not None and STAYS in raw:
            known = deaths(Judge(raw[STAYS]), known, export_day)
            tables[PATIENTS] = tables[PATIENTS].replace(died=known.died)
        for name in self.names:
            if name != PATIENTS:
                tables[name] = self._judge_events(raw.pop(name), known, export_day)
        return tables

    def _judge_events(self, raw: RawTable, known: KnownPatients | None, export_day: int) -> Table:
        judge = EventJudge(Judge(raw), known, export_day)
        table = MAKERS[raw.name](judge)
        self._account(judge.judge)
        if judge.unlisted:
            self.report.unlisted_codes[raw.name] = judge.unlisted
        self.report.repeated_contacts += judge.repeated_contacts
        self._judged(raw.name)
        return table

    def _judged(self, name: str) -> None:
        self.meter.done(self.files.tables[name].size + 1)

    def _account(self, judge: Judge) -> None:
        self.report.tables[judge.raw.name] = judge.count()
        self.report.findings += judge.findings()

    def _check_not_empty(self, tables: dict[str, Table]) -> None:
        if self.description.is_supplement:
            return
        for name in REQUIRED_TABLES:
            if not len(tables[name]):
                raise Refusal(RefusalKind.EMPTY_TABLE, table=name)

    def _patient_list(
        self, tables: dict[str, Table], raw: dict[str, RawTable], export_day: int
    ) -> PatientList:
        periods = {name: self._period(tables[name], export_day) for name in tables if name != PATIENTS}
        if PATIENTS in tables and self.base is not None:
            tables = mentioned(tables, raw)
        stated = {
            f"{name}.{FRAME_NAMES[(name, column)]}"
            for name, columns in self.columns.items()
            for column in columns
            if (name, column) in FRAME_NAMES
        }
        patients = len(tables[PATIENTS]) if PATIENTS in tables else 0
        return PatientList(
            index_day=np.full(patients, export_day, dtype=np.int32),
            tables={DIAGNOSES: empty_table(DIAGNOSES), **tables} if DIAGNOSES not in tables else tables,
            periods=periods,
            prescriptions=self.description.prescriptions,
            stated=frozenset(stated),
        )

    def _period(self, table: Table, export_day: int) -> Period:
        """The stated period, else from the oldest row to the extract's date."""
        first, last = self.description.periods.get(table.name, (None, None))
        oldest = int(table["day"].min()) if len(table) else export_day + 1
        return Period(
            first=day_number(first) if first else oldest,
            last=min(day_number(last), export_day) if last else export_day,
        )


ALWAYS_STATED = ("patient_id", "birth_year", "sex", "row")


def _stated_of_patients(raw: RawTable) -> set[str]:
    """The frames' names of the patient columns that the file has."""
    found = {FRAME_NAMES[(PATIENTS, column)] for column in raw.columns if (PATIENTS, column) in FRAME_NAMES}
    return found | set(ALWAYS_STATED)


def with_base(patients: Table, base: Table, stated: Collection[str]) -> Table:
    """The supplement's patients with those of the base that it doesn't name; sorted by id.

    Of a patient that both name, the base keeps every fact whose column the supplement doesn't have.
    """
    place = {patient_id: number for number, patient_id in enumerate(base.texts("patient_id"))}
    known = np.array([place.get(patient_id, -1) for patient_id in patients.texts("patient_id")], np.int64)
    others = np.ones(len(base), dtype=np.bool_)
    others[known[known >= 0]] = False
    both = stack(patients, base)
    mine, theirs = np.flatnonzero(known >= 0), len(patients) + known[known >= 0]
    for name, column in both.columns.items():
        if name not in stated:
            column[mine] = column[theirs]
    both = both.take(np.concatenate([np.ones(len(patients), dtype=np.bool_), others]))
    return both.take(np.argsort(np.array(both.texts("patient_id"), dtype=object), kind="stable"))


def mentioned(tables: dict[str, Table], raw: dict[str, RawTable]) -> dict[str, Table]:
    """Only the patients that a supplement names or has events of, renumbered."""
    patients = tables[PATIENTS]
    keep = np.zeros(len(patients), dtype=np.bool_)
    if PATIENTS in raw:
        named = set(raw[PATIENTS].columns["pasient_id"].texts)
        keep |= np.array([patient_id in named for patient_id in patients.texts("patient_id")], dtype=np.bool_)
    for name, table in tables.items():
        if name != PATIENTS:
            keep[table["patient"]] = True
    number = (np.cumsum(keep) - 1).astype(np.int32)
    return {
        name: table.take(keep) if name == PATIENTS else table.replace(patient=number[table["patient"]])
        for name, table in tables.items()
    }
