"""Commands on a store: ``import``, ``worklist``, ``indicators``, ``export``, ``discharge`` and ``store …``."""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from listeoversikt.cli import backups
from listeoversikt.cli.console import Console
from listeoversikt.cli.export import (
    passed_columns,
    profile_asked,
    settings_of,
    tell,
    tell_result,
    tell_worklist,
)
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.operations import main_job, results, store_job
from listeoversikt.operations.office import View
from listeoversikt.operations.office_settings import stored_settings
from listeoversikt.operations.profiles import save_profile
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.stored_log import stored_book
from listeoversikt.patient_list.frames import DischargedTo
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store.repository import Store, create_store, open_store

PASSPHRASE = "LISTEOVERSIKT_PASSPHRASE"
SERVER = "postgresql://"
DISCHARGED_TO = {
    "hjem": DischargedTo.HOME,
    "sykehjem": DischargedTo.NURSING_HOME,
    "sykehjem_korttid": DischargedTo.SHORT_TERM_NURSING_HOME,
    "annet_sykehus": DischargedTo.OTHER_HOSPITAL,
    "dod": DischargedTo.DIED,
}


def _folder(arguments: argparse.Namespace, console: Console) -> Path:
    if str(arguments.store).startswith(SERVER):
        raise WrongUsage(text("server_later", console.language))
    return Path(arguments.store)


def _passphrase(console: Console, *, twice: bool = False) -> str:
    """From the environment for a script, else asked for on a terminal; never shown."""
    given = os.environ.get(PASSPHRASE)
    if given is not None or not sys.stdin.isatty():
        return given or ""
    phrase = getpass.getpass(text("passphrase", console.language))
    if twice and getpass.getpass(text("passphrase_again", console.language)) != phrase:
        raise WrongUsage(text("passphrase_differs", console.language))
    return phrase


@contextmanager
def open_asked(arguments: argparse.Namespace, console: Console) -> Iterator[Store]:
    """The store that is named, opened with the passphrase that is given or asked for.

    A command that has written in it is followed by the day's backup.
    """
    folder = _folder(arguments, console)
    with open_store(folder, _passphrase(console)) as store:
        before = store.backups.state()
        yield store
        if store.backups.state() != before:
            backups.after_writing(store, console)


def read_in(arguments: argparse.Namespace, console: Console) -> int:
    """Reads an export into the store."""
    profile = profile_asked(arguments, console)
    passed = passed_columns(arguments, console)
    with open_asked(arguments, console) as store:
        imported = store_job.import_extract(
            store,
            arguments.export,
            today=dt.date.today(),
            accept_findings=arguments.accept_findings,
            passed=passed,
            profile=profile,
            progress=console.progress,
        )
        kept = save_profile(store, profile) if profile is not None else None
    console.finish()
    _tell_import(imported, console)
    if kept is not None and profile is not None:
        console.say("profile_kept", name=profile.name)
    return 0


def _tell_import(imported: store_job.Imported, console: Console) -> None:
    if imported.saved.already_there:
        console.say("imported_before")
        return
    tell(imported.report, console)
    date = imported.report.export_date
    if imported.saved.is_history:
        console.say("imported_history", date=imported.newest.export_date)
    elif imported.report.scope != "full":
        console.say("imported_supplement", date=date, base=imported.newest.export_date)
    else:
        console.say("imported", date=date, patients=imported.patients)


@dataclass(frozen=True)
class _Found:
    """The store's list as known now, with its log laid on, by the settings of a file or else the office's own."""

    current: store_job.CurrentList
    scored: main_job.ScoredList
    settings: Settings
    book: LogBook
    log_number: int

    def office(self, store: Store) -> results.StoredOffice:
        """As a view of the office, for what the workbook tells beside the list."""
        known = min(self.current.known_day, self.scored.index_day)
        view = View(
            current=replace(self.current, known_day=known),
            scored=self.scored,
            settings=self.settings,
            today=date_of(self.scored.work_day),
            office_name=self.settings.office_name or self.current.report.office,
            example=False,
            book=self.book,
        )
        return results.StoredOffice(store, view, self.log_number, known < self.current.known_day)


def _current(arguments: argparse.Namespace, console: Console, store: Store) -> _Found | None:
    given = None if arguments.settings is None else settings_of(arguments, console)
    settings = stored_settings(store) if given is None else given
    current = store_job.current_list(store)
    events = store.events()
    book = stored_book(store, arguments.as_of)
    if current is None:
        console.complain(text("store_empty", console.language))
        return None
    try:
        patient_list, index_day = main_job.as_of(current.patient_list, current.index_day, arguments.as_of)
    except main_job.LaterThanExtract as later:
        raise WrongUsage(text("as_of_too_late", console.language, date=date_of(current.index_day))) from later
    scored = main_job.score(
        patient_list,
        index_day,
        work_date=arguments.today,
        known_day=min(current.known_day, index_day),
        settings=settings,
        book=book,
        progress=console.progress,
    )
    return _Found(current, scored, settings, book, events[-1].sequence if events else 0)


def worklist(arguments: argparse.Namespace, console: Console) -> int:
    """The worklist of the list as known now: printed as counts, or written to a file."""
    with open_asked(arguments, console) as store:
        found = _current(arguments, console, store)
    if found is None:
        return 1
    scored = found.scored
    if arguments.out is not None:
        results.write_worklist(arguments.out, scored)
    console.finish()
    tell_worklist(scored, console)
    return 0


def indicators(arguments: argparse.Namespace, console: Console) -> int:
    """The indicators of the list as known now."""
    with open_asked(arguments, console) as store:
        found = _current(arguments, console, store)
        if found is None:
            return 1
        results.write_indicators(
            arguments.out,
            found.scored,
            settings=found.settings,
            period_types=arguments.period or ["365d"],
            internal=arguments.internal,
            store=store,
        )
    return 0


def export(arguments: argparse.Namespace, console: Console) -> int:
    """Everything that ``run`` writes, from the store."""
    with open_asked(arguments, console) as store:
        found = _current(arguments, console, store)
        if found is None:
            return 1
        scored = found.scored
        files = results.write_results(
            arguments.out,
            scored,
            found.current.report,
            settings=found.settings,
            period_types=arguments.period or ["365d"],
            internal=arguments.internal,
            language=console.language,
            progress=console.progress,
            office=found.office(store),
        )
    console.finish()
    tell_result(scored, files, console)
    return 0


def discharge(arguments: argparse.Namespace, console: Console) -> int:
    """Types in a discharge."""
    if max(arguments.discharged, arguments.known or arguments.discharged) > dt.date.today():
        raise WrongUsage(text("discharge_future", console.language))
    with open_asked(arguments, console) as store:
        store_job.type_in_discharge(
            store, arguments.patient, arguments.discharged, arguments.known, DISCHARGED_TO[arguments.to]
        )
    console.say("discharge_recorded")
    return 0


def store_command(arguments: argparse.Namespace, console: Console) -> int:
    """``store create``, ``check``, ``history``, ``backup``, ``restore`` and ``backups``."""
    if arguments.action == "create":
        create_store(_folder(arguments, console), _passphrase(console, twice=True))
        console.say("store_created")
        return 0
    if arguments.action == "restore":
        return backups.bring_back(arguments, console, _folder(arguments, console), _passphrase(console))
    if arguments.action in ABOUT_BACKUPS:
        with open_store(_folder(arguments, console), _passphrase(console)) as store:
            ABOUT_BACKUPS[arguments.action](arguments, console, store)
        return 0
    with open_asked(arguments, console) as store:
        if arguments.action == "history":
            for extract in store.extracts():
                console.say(
                    "history_line", date=extract.export_date, kind=extract.kind, patients=extract.patients
                )
            return 0
        faults = store.check()
    if faults:
        console.complain(text("store_unsound", console.language, count=len(faults)))
        return 1
    console.say("store_sound")
    return 0


ABOUT_BACKUPS = {"backup": backups.backup, "backups": backups.backups}
COMMANDS = {
    "import": read_in,
    "worklist": worklist,
    "indicators": indicators,
    "export": export,
    "discharge": discharge,
    "store": store_command,
}
