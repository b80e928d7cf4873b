"""The example office: a made-up list in a store of its own, so that the program can be tried at once.

Its passphrase is no secret: everything in it is made up.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import shutil
import tempfile
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from listeoversikt.journal.extract import Extract, read_export
from listeoversikt.journal.findings import ImportReport, TableCount
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.example_followup import ExampleClock, write_example_followup
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.operations.store_job import store_extract
from listeoversikt.patient_list.snapshot import PatientList, Period, day_number
from listeoversikt.store import keys
from listeoversikt.store.key_place import KEY_FILE
from listeoversikt.store.keys import Hardness
from listeoversikt.store.logins import FIRST_LOGIN
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store, create_store, open_store

EXAMPLE_PASSPHRASE = "oppdiktede pasienter i et eksempelkontor"
CHEAP = Hardness(memory_kib=8, passes=1, lanes=1)
PATIENTS, SEED, YEARS = 3000, 1, 5
KEPT_DAYS = 7
"""An example whose extract is older than this is made anew."""
AGE_DAYS, MONTH_DAYS = 3, 30
FRIDAY = 4
STEPS = 5
IN_USE = "vindu.lock"
"""A window that has the example open keeps this file in it; then it isn't made anew."""


class ExampleCancelled(Exception):
    """The user stopped it; nothing of it is left."""


def make_example_office(
    folder: Path,
    patients: int = PATIENTS,
    *,
    today: dt.date,
    seed: int = SEED,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Path:
    """Makes the example office in ``folder``, or keeps the one that is there when it's new enough.

    Two extracts of one and the same list, a month apart, the newer one some days old. A folder that holds anything
    else is refused (``StoreRefused``) and never touched; cancelled, it leaves the folder as it was.
    """
    old = _example_in(folder, today)
    if old is not None and (old == patients or (folder / IN_USE).exists()):
        return folder
    if folder.exists() and any(folder.iterdir()) and old is None:
        raise StoreRefused(Reason.EXISTS_ALREADY)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        store_folder = _made(beside, patients, today, seed, progress, cancelled)
        _put_in_place(store_folder, folder, beside / "forrige")
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def open_example(folder: Path) -> Store:
    """Opens an example office."""
    return open_store(folder, EXAMPLE_PASSPHRASE, user=FIRST_LOGIN)


def _open_at(folder: Path, clock: ExampleClock) -> Store:
    """The made-up acts are of their own days; the audit log says when they were written, which is now, in their order."""
    store = open_store(folder, EXAMPLE_PASSPHRASE, clock=clock)
    store.audit.keep_true_time()
    return store


def is_example(store: Store) -> bool:
    """Whether everything in a store is made up."""
    extracts = store.extracts()
    return bool(extracts) and all(one.journal_system == MADE_UP_SYSTEM for one in extracts)


def extract_day(today: dt.date) -> dt.date:
    """The last weekday at least some days before ``today``."""
    return _weekday(today - dt.timedelta(days=AGE_DAYS))


def _weekday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=max(0, day.weekday() - FRIDAY))


def _example_in(folder: Path, today: dt.date) -> int | None:
    """The patients of an example that may be used as it is; 0 for one too old; None when it's no example."""
    if not _has_our_passphrase(folder):
        return None
    try:
        with open_example(folder) as store:
            newest = store.newest_full()
            if newest is None or not is_example(store):
                return None
            age = (today - newest.export_date).days
            return newest.patients if 0 <= age <= KEPT_DAYS else 0
    except StoreRefused:
        return None


def _has_our_passphrase(folder: Path) -> bool:
    """Looked at first: on an office's own store it would count as a wrong try."""
    try:
        key_file = keys.read((folder / KEY_FILE).read_bytes())
        return bool(keys.unwrapped(key_file, EXAMPLE_PASSPHRASE, FIRST_LOGIN))
    except (OSError, StoreRefused):
        return False


def _made(
    beside: Path, patients: int, today: dt.date, seed: int, progress: Progress, cancelled: Cancelled
) -> Path:
    """A finished store in a folder of its own beside the place it goes to."""
    export, store_folder = beside / "uttrekk", beside / "lager"
    progress(Stage.MAKING, 0, STEPS)
    write_made_up_export(
        patients=patients,
        seed=seed,
        out=export,
        years=YEARS,
        as_of=extract_day(today),
        cancelled=cancelled,
    )
    _go_on(cancelled)
    progress(Stage.MAKING, 1, STEPS)
    extract = read_export(export, today=today)
    _go_on(cancelled)
    progress(Stage.MAKING, 2, STEPS)
    create_store(store_folder, EXAMPLE_PASSPHRASE, hardness=CHEAP)
    with open_example(store_folder) as store:
        _save(store, month_before(extract))
        _go_on(cancelled)
        progress(Stage.MAKING, 3, STEPS)
        store_extract(store, extract)
    _go_on(cancelled)
    progress(Stage.MAKING, 4, STEPS)
    write_example_followup(partial(_open_at, store_folder), store_folder, today)
    _go_on(cancelled)
    progress(Stage.MAKING, STEPS, STEPS)
    return store_folder


def _go_on(cancelled: Cancelled) -> None:
    if cancelled():
        raise ExampleCancelled


def month_before(extract: Extract) -> Extract:
    """The same list as it would have been extracted about a month earlier."""
    date = _weekday(dt.date.fromisoformat(extract.report.export_date) - dt.timedelta(days=MONTH_DAYS))
    day = day_number(date)
    earlier = extract.patient_list.as_of(day)
    periods = {
        name: Period(min(period.first, day), min(period.last, day))
        for name, period in earlier.periods.items()
    }
    return replace(
        extract,
        patient_list=replace(earlier, periods=periods),
        report=_report_of(extract.report, earlier, date),
    )


def _report_of(report: ImportReport, earlier: PatientList, date: dt.date) -> ImportReport:
    told = f"{report.checksum} {date}"
    return replace(
        report,
        export_date=date.isoformat(),
        checksum=hashlib.sha256(told.encode()).hexdigest(),
        tables={
            name: TableCount(read=len(table), kept=len(table), set_aside=0, ignored=0)
            for name, table in earlier.tables.items()
        },
        findings=[],
    )


def _save(store: Store, extract: Extract) -> None:
    """Stores an extract without working out its scores."""
    store.save_extract(
        extract.patient_list,
        kind=extract.report.scope,
        export_date=dt.date.fromisoformat(extract.report.export_date),
        office=extract.report.office,
        journal_system=extract.report.journal_system,
        checksum=extract.report.checksum,
        report=asdict(extract.report),
    )


def _put_in_place(made: Path, folder: Path, old: Path) -> None:
    """Gives the finished store its name; an older example goes only when the new one is whole."""
    if folder.exists():
        folder.rename(old)
    try:
        made.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
