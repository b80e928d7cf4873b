"""``store erase`` and ``store tell``: erasing for good, and everything that is kept about one patient."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from listeoversikt.cli.console import Console
from listeoversikt.cli.folders import in_use
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.store.access.roles import Right
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store

if TYPE_CHECKING:
    from listeoversikt.operations.erasing import Done, Holding


def erase(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    """Shows what would go; with ``--yes`` it goes."""
    if arguments.office is not None:
        return _office(arguments, console, store)
    if arguments.extract is not None:
        return _extract(arguments, console, store)
    if arguments.let_in is not None:
        return _let_in(arguments, console, store)
    if arguments.patient:
        return _patients(arguments, console, store)
    if arguments.backups:
        return _in_copies(arguments, console, store)
    raise WrongUsage(text("erase_what", console.language))


def tell(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    """Writes everything about one patient."""
    from listeoversikt.operations.access_request import tell_patient

    if in_use(arguments.out):
        console.complain(text("folder_in_use", console.language))
        return 1
    tell_patient(store, arguments.patient, arguments.out, dt.date.today(), console.progress)
    console.finish()
    if store.may(Right.READ_LOG):
        console.say("told_patient", folder=arguments.out)
    else:
        console.say("told_without_log", folder=arguments.out)
    return 0


def _patients(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    from listeoversikt.operations.erasing import erase_patients, foreseen_patient

    today = dt.date.today()
    if not arguments.yes:
        for patient in arguments.patient:
            told = foreseen_patient(store, patient, today)
            swept = told.swept
            if told.already:
                console.say("erase_already")
            else:
                console.say(
                    "erase_foreseen",
                    rows=swept.rows,
                    extracts=swept.extracts,
                    events=swept.events,
                    mentions=swept.mentions,
                )
            if swept.unsure:
                console.say("erase_unsure", count=swept.unsure)
            _tell_held(told.copies, console)
        return _unsaid(console)
    done = erase_patients(store, arguments.patient, arguments.reason, today, in_copies=arguments.backups)
    swept = done.erased.swept
    if done.erased.entries:
        console.say(
            "erased_patients",
            count=len(done.erased.entries),
            rows=swept.rows,
            events=swept.events,
            mentions=swept.mentions,
        )
    if swept.unsure:
        console.complain(text("erase_unsure", console.language, count=swept.unsure))
    return _tell_done(done, console)


def _extract(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    from listeoversikt.operations.erasing import erase_extract, foreseen_extract

    today = dt.date.today()
    in_order = tuple(reversed(store.extracts()))
    if not 1 <= arguments.extract <= len(in_order):
        raise StoreRefused(Reason.UNKNOWN_EXTRACT)
    chosen = in_order[arguments.extract - 1].id
    if not arguments.yes:
        told = foreseen_extract(store, chosen, today)
        follows = told.follows
        console.say(
            "erase_extract_foreseen",
            date=follows.extract.export_date,
            supplements=len(follows.supplements),
            scored=follows.scored,
            patients=follows.patients,
        )
        if follows.is_now and follows.next_now is not None:
            console.say("erase_is_now", date=follows.next_now.export_date)
        elif follows.is_now:
            console.say("erase_is_last")
        _tell_held(told.copies, console)
        return _unsaid(console)
    done = erase_extract(
        store,
        chosen,
        arguments.reason,
        today,
        also_now=arguments.also_newest,
        in_copies=arguments.backups,
    )
    console.say("erased_extract", count=len(done.erased.entries))
    return _tell_done(done, console)


def _in_copies(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    """Nobody is named: everything that has been erased here is taken out of the copies too."""
    from listeoversikt.operations.erasing import copies_still_holding, erase_in_copies

    today = dt.date.today()
    if arguments.yes:
        done = erase_in_copies(store, today)
        return _tell_done(done, console, nothing=not done.erased.entries)
    _tell_held(copies_still_holding(store, today), console)
    return _unsaid(console)


def _let_in(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    from listeoversikt.operations.erasing import let_in_again

    if not arguments.yes:
        return _unsaid(console)
    let_in_again(store, arguments.let_in, arguments.reason)
    console.say("erased_let_in")
    return 0


def _office(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    from listeoversikt.operations.erasing import erase_office, is_office_name, known_copies, office_name

    store.require(Right.ERASE)
    if not is_office_name(store, arguments.office):
        name = office_name(store)
        console.complain(text("erase_office_name", console.language, name=name))
        return 1
    if not arguments.yes:
        folder, copies = store.backups.location, len(known_copies(store))
        console.say("erase_office_foreseen", copies=copies, folder=folder)
        console.say("erase_elsewhere")
        if not store.erasing.is_here:
            console.say("erase_on_server")
        return _unsaid(console)
    done = erase_office(store, arguments.office, arguments.office)
    if done.server:
        console.say("erased_on_server", keys=len(done.keys), folders=len(done.gone))
        console.say("erase_on_server")
    else:
        console.say("erased_office", keys=len(done.keys), folders=len(done.gone))
    console.say("erase_elsewhere")
    for path in done.left:
        console.complain(text("erase_left", console.language, path=path))
    _tell_untouched(done.untouched, console)
    return 1 if done.left else 0


def _tell_done(done: Done, console: Console, *, nothing: bool = False) -> int:
    """What is left is told. It's done, also where a folder couldn't be looked through; a copy that refused is an error.

    ``nothing``: nobody was to be taken out of the copies.
    """
    if not done.erased.finished:
        console.complain(text("erase_unfinished", console.language))
    left = []
    if done.copies is not None:
        rewritten, deleted = done.copies.rewritten, done.copies.deleted
        if not nothing:
            left = [one for one in done.copies.left if one not in done.held.untouched]
        console.say("erase_copies", rewritten=len(rewritten), deleted=len(deleted))
        for path in left:
            console.complain(text("erase_left", console.language, path=path))
    _tell_held(done.held, console)
    return 1 if left else 0


def _tell_held(held: Holding, console: Console) -> None:
    _tell_untouched(held.untouched, console)
    if not held.count:
        return
    console.say(
        "erase_held",
        count=held.count,
        automatic=len(held.automatic),
        by_hand=len(held.by_hand),
        aside=len(held.aside) + len(held.unreadable),
    )
    if held.lapses is not None:
        console.say("erase_lapses", day=held.lapses)


def _tell_untouched(folders: Sequence[Path], console: Console) -> None:
    for path in folders:
        console.complain(text("erase_untouched", console.language, path=path))


def _unsaid(console: Console) -> int:
    console.complain(text("erase_unsaid", console.language))
    return 2
