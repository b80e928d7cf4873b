"""``store log``: the audit log shown, verified or written to a file; and what every command on a store begins with."""

from __future__ import annotations

import argparse
import datetime as dt
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from listeoversikt.cli.console import Console
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listeoversikt.operations.audit import LogWanted

LOG_PAGE = "page:log"
ENDINGS = (".csv", ".xlsx")


TAKES_IN = "import"
"""Shows nothing of what the store holds."""
FOLDER = "."
"""The store's own folder, among the names of what others could read."""


def command_of(arguments: argparse.Namespace) -> str:
    """The command's words as a code: ``store.users.add``."""
    words = (arguments.command, getattr(arguments, "action", None), getattr(arguments, "deed", None))
    return ".".join(word for word in words if word)


def may_wait(arguments: argparse.Namespace, store: Store) -> bool:
    """Whether who came is written with what the command takes in, and not where that is nothing.

    An extract that is refused, or that is there already, leaves a store of one person's as it was to the byte. Wrong tries
    are told whatever comes of it.
    """
    alone = store.identity.alone and not store.audit.wrong_tries_wait
    return bool(arguments.command == TAKES_IN and alone)


def arrive(arguments: argparse.Namespace, store: Store, console: Console) -> None:
    """The audit log's end is looked at, and who came is written in it, and with which command.

    Where that can't be written it waits for the first thing that can; ``tell_unwritten`` says so where nothing came.
    """
    store.audit.came_for(command_of(arguments))
    with suppress(StoreRefused):
        if may_wait(arguments, store):
            store.audit.verify_tail()
        else:
            store.audit.arrive()
    if any(not one.noted and not one.is_remark for one in store.audit.at_opening):
        console.complain(text("log_tail_broken", console.language, store=arguments.store))
    _tell_openness(store, console)
    for one in sorted(store.audit.erased_list_troubles()):
        console.complain(text(f"erased_{one}", console.language))


def tell_unwritten(arguments: argparse.Namespace, store: Store, console: Console) -> None:
    """The command is done, and nobody could write that it was: the store lies on read-only ground, or its disk is full."""
    if store.audit.waits and not may_wait(arguments, store):
        console.complain(text("login_unwritten", console.language))


def seen(store: Store, act: AuditAct, **about: Any) -> None:
    """What a command is about to show; refused, as in the window, where it can't be written, whatever keeps it from being.

    ``--verify`` shows nobody and nothing that anybody did: a log on read-only ground can be verified.
    """
    store.audit.look(act, **about)


def _tell_openness(store: Store, console: Console) -> None:
    """Others on the machine could read or write the store, or can still."""
    found = store.opened.openness
    if found.closed:
        console.complain(text("store_was_open", console.language, names=_names(found.closed, console)))
    if found.left:
        console.complain(text("store_is_open", console.language, names=_names(found.left, console)))


def _names(found: Sequence[str], console: Console) -> str:
    """The files, and the folder by a word."""
    folder = text("store_folder", console.language)
    return ", ".join(folder if name == FOLDER else name for name in found)


def show_log(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    """Lines on standard output, the oldest first; a file; or the verification."""
    from listeoversikt.operations.audit import LogWanted, all_lines

    if arguments.verify:
        return _verify(console, store)
    refuse_backwards(arguments, console)
    if arguments.out is not None and arguments.out.suffix.lower() not in ENDINGS:
        raise WrongUsage(text("log_ending", console.language))
    wanted = LogWanted(
        user=_account(store, arguments.who, console),
        patient=arguments.patient,
        since=arguments.since,
        until=arguments.until,
    )
    if arguments.out is not None:
        return _write(arguments, wanted, console, store)
    lines = all_lines(store, wanted, console.language)
    _look(store, wanted, len(lines))
    for line in lines:
        told = (f"{line.at:%Y-%m-%d %H:%M:%S}", line.who, line.what, line.patient, line.about)
        print("\t".join((str(line.sequence), *told)))
    if not lines:
        console.say("log_none")
    return 0


def refuse_backwards(arguments: argparse.Namespace, console: Console) -> None:
    """Wrong usage where the first day (``--from``) comes after the last (``--to``)."""
    if arguments.since is not None and arguments.until is not None and arguments.since > arguments.until:
        raise WrongUsage(text("days_backwards", console.language))


def _look(store: Store, wanted: LogWanted, hits: int) -> None:
    """As the page Logg: that it was opened, or what was asked for."""
    asked = {
        "log_person": wanted.user,
        "log_patient": wanted.patient,
        "log_days": wanted.since or wanted.until,
    }
    filters = [name for name, value in asked.items() if value]
    if filters:
        details = {"filters": filters, "text": wanted.patient is not None, "hits": hits}
        seen(store, AuditAct.SEARCHED, patient=wanted.patient, thing=LOG_PAGE, details=details)
    else:
        seen(store, AuditAct.OPENED, thing=LOG_PAGE)


def _verify(console: Console, store: Store) -> int:
    from listeoversikt.operations.audit import log_standing
    from listeoversikt.words.audit import fault_sentence

    standing = log_standing(store, console.progress)
    console.finish()
    for one in standing.findings:
        console.complain(fault_sentence(one.fault, one.first, one.last, one.where, console.language))
    if standing.gaps and standing.is_whole:
        console.say("log_gap", count=standing.count, gaps=len(standing.gaps), mark=standing.mark[:16] or "–")
    elif not standing.faults:
        console.say("log_whole", count=standing.count, mark=standing.mark[:16] or "–")
    elif standing.is_whole:
        console.say("log_noted", count=len(standing.faults))
    else:
        console.complain(text("log_broken", console.language, count=len(standing.faults)))
    return 0 if standing.is_whole and not standing.gaps else 1


def _write(arguments: argparse.Namespace, wanted: LogWanted, console: Console, store: Store) -> int:
    from listeoversikt.operations.audit_file import LogTooLong, write_log

    try:
        count = write_log(store, arguments.out, wanted, dt.date.today(), console.language, console.progress)
    except LogTooLong as error:
        raise WrongUsage(text("log_too_long", console.language)) from error
    console.finish()
    console.say("log_written", count=count, file=arguments.out)
    return 0


def _account(store: Store, login: str | None, console: Console) -> str | None:
    if login is None:
        return None
    if login == store.identity.login:
        return store.identity.user
    for one in store.accounts.all():
        if one.login == login:
            return one.user
    raise WrongUsage(text("log_no_user", console.language))
