"""``store log``: the audit log shown, verified or written to a file; and what every command on a store begins with."""

from __future__ import annotations

import argparse
import datetime as dt
from contextlib import suppress
from typing import TYPE_CHECKING

from listeoversikt.cli.console import Console
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

if TYPE_CHECKING:
    from listeoversikt.operations.audit import LogWanted


def arrive(store: Store, console: Console) -> None:
    """Who came is written in the audit log, and its end is looked at; where it can't be written it waits.

    It's then written with the first thing that is looked at or changed. A store of one person's waits with it always: a command
    that is refused, or has nothing to do, leaves that store as it was to the byte.
    """
    with suppress(StoreRefused):
        if store.identity.alone and not store.audit.wrong_tries_wait:
            store.audit.verify_tail()
        else:
            store.audit.arrive()
    if any(not one.noted and not one.is_remark for one in store.audit.at_opening):
        console.complain(text("log_tail_broken", console.language))
    _tell_openness(store, console)
    for one in sorted(store.audit.erased_list_troubles()):
        console.complain(text(f"erased_{one}", console.language))


def _tell_openness(store: Store, console: Console) -> None:
    """Others on the machine could read or write the store, or can still."""
    found = store.opened.openness
    if found.closed:
        console.complain(text("store_was_open", console.language, names=", ".join(found.closed)))
    if found.left:
        console.complain(text("store_is_open", console.language, names=", ".join(found.left)))


def show_log(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    """Lines on standard output, the oldest first; a file; or the verification."""
    from listeoversikt.operations.audit import LogWanted, all_lines

    if arguments.verify:
        return _verify(console, store)
    wanted = LogWanted(
        user=_account(store, arguments.who, console),
        patient=arguments.patient,
        since=arguments.since,
        until=arguments.until,
    )
    if arguments.out is not None:
        return _write(arguments, wanted, console, store)
    lines = all_lines(store, wanted, console.language)
    for line in lines:
        told = (f"{line.at:%Y-%m-%d %H:%M:%S}", line.who, line.what, line.patient, line.about)
        print("\t".join((str(line.sequence), *told)))
    if not lines:
        console.say("log_none")
    return 0


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
