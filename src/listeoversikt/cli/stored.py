"""Commands on a store: ``import``, ``worklist``, ``indicators``, ``export``, ``discharge`` and ``store …``."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from listeoversikt.cli import backups, blocking, checks, erasing, log, servers, users
from listeoversikt.cli.asking import passphrase, user_of
from listeoversikt.cli.backups import tell_migration
from listeoversikt.cli.console import Console
from listeoversikt.cli.export import (
    passed_columns,
    profile_asked,
    settings_of,
    tell,
    tell_result,
    tell_worklist,
)
from listeoversikt.cli.log import arrive, tell_unwritten
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.cli.user_words import WITHOUT_THE_STORE
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.operations import main_job, results, store_job
from listeoversikt.operations.hidden import hidden_of
from listeoversikt.operations.office import View
from listeoversikt.operations.office_settings import stored_settings
from listeoversikt.operations.profiles import save_profile
from listeoversikt.operations.settings import Settings
from listeoversikt.operations.stored_log import stored_book
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store.logins import FIRST_LOGIN, FIRST_NAME
from listeoversikt.store.repository import Store, create_store


@contextmanager
def entered(arguments: argparse.Namespace, console: Console) -> Iterator[Store]:
    """The store that is named, opened with the passphrase that is given or asked for; who came is in its log."""
    with servers.open_place(arguments, console) as store:
        tell_migration(store.migration, console)
        users.tell_tries(store, console)
        arrive(arguments, store, console)
        yield store
        tell_unwritten(arguments, store, console)


@contextmanager
def open_asked(arguments: argparse.Namespace, console: Console) -> Iterator[Store]:
    """As ``entered``. A command that has written more than who came is followed by the day's backup."""
    with entered(arguments, console) as store:
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
    _tell_import(imported, arguments.export, profile, console)
    if kept is not None and profile is not None:
        console.say("profile_kept", name=profile.name)
    return 0


def _tell_import(
    imported: store_job.Imported, export: Path, profile: Profile | None, console: Console
) -> None:
    if imported.saved.kept_out:
        console.complain(text("imported_kept_out", console.language, count=imported.saved.kept_out))
    if imported.saved.already_there:
        console.say("imported_before")
        return
    tell(imported.report, console, export, profile)
    date = imported.report.export_date
    if imported.saved.is_history:
        console.say("imported_history", date=imported.newest.export_date)
    elif imported.report.scope != "full":
        console.say("imported_supplement", date=date, base=imported.newest.export_date)
    else:
        everybody = imported.saved.extract.patients
        console.say("imported", date=date, patients=imported.patients, everybody=everybody)


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
            hidden=hidden_of(store),
        )
        return results.StoredOffice(store, view, self.log_number, known < self.current.known_day)


def _current(arguments: argparse.Namespace, console: Console, store: Store) -> _Found | None:
    given = None if arguments.settings is None else settings_of(arguments, console)
    settings = stored_settings(store) if given is None else given
    current = store_job.current_list(store)
    blocking.tell_hidden(store, console)
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
        if found is not None and arguments.out is not None:
            results.write_worklist(arguments.out, found.scored, store)
    if found is None:
        return 1
    scored = found.scored
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


def store_command(arguments: argparse.Namespace, console: Console) -> int:
    """``store create``, ``check``, ``history``, ``backup``, ``restore`` and ``backups``."""
    if arguments.action == "create":
        place, phrase, user = servers.place_of(arguments), passphrase(console, twice=True), user_of(arguments)
        servers.with_password(
            console,
            lambda password: create_store(
                place, phrase, user=user or FIRST_LOGIN, name=user or FIRST_NAME, password=password
            ),
        )
        console.say("store_created")
        return 0
    if arguments.action == "restore":
        place = servers.place_of(arguments)
        return backups.bring_back(arguments, console, place, passphrase(console))
    if arguments.action == "move":
        return servers.move(arguments, console)
    if arguments.action == "users" and arguments.deed == WITHOUT_THE_STORE:
        users.recover(servers.place_of(arguments), arguments, console)
        return 0
    if arguments.action in ABOUT_BACKUPS:
        with entered(arguments, console) as store:
            return ABOUT_BACKUPS[arguments.action](arguments, console, store) or 0
    with open_asked(arguments, console) as store:
        if arguments.action == "users":
            users.DEEDS[arguments.deed](arguments, console, store)
            return 0
        if arguments.action == "history":
            extracts = store.extracts()
            if not extracts:
                console.complain(text("history_none", console.language))
            for extract in extracts:
                console.say(
                    "history_line", date=extract.export_date, kind=extract.kind, patients=extract.patients
                )
            return 0
        return checks.check(arguments, console, store)


ABOUT_BACKUPS = {
    "backup": backups.backup,
    "backups": backups.backups,
    "log": log.show_log,
    "erase": erasing.erase,
    "tell": erasing.tell,
    "block": blocking.block,
}
"""Deeds on a store that no daily backup follows."""
COMMANDS = {
    "import": read_in,
    "worklist": worklist,
    "indicators": indicators,
    "export": export,
    "store": store_command,
}
