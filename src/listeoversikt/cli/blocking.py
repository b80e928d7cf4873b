"""``store block``: whom patients are blocked (sperret) for; and what every command says that leaves somebody out."""

from __future__ import annotations

import argparse
import datetime as dt

from listeoversikt.cli.console import Console
from listeoversikt.cli.log import seen
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.cli.users import role_of
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.repository import Store


def block(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    """Registers a block, lifts them, or shows those that hold."""
    for_whom = arguments.logins or arguments.role or arguments.all_but
    if (for_whom or arguments.lift) and not arguments.patient:
        raise WrongUsage(text("block_what", console.language))
    if (for_whom and arguments.lift) or (arguments.all_but and (arguments.logins or arguments.role)):
        raise WrongUsage(text("block_what", console.language))
    if for_whom:
        return _register(arguments, console, store)
    if arguments.lift:
        from listeoversikt.operations.blocking import lift

        console.say("block_lifted", count=lift(store, arguments.patient, dt.date.today()))
        return 0
    return _show(arguments, console, store)


def _register(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    from listeoversikt.operations import blocking

    today = dt.date.today()
    day = arguments.day or today
    if not blocking.OLDEST <= day <= today:
        raise WrongUsage(text("block_day", console.language))
    blocking.block(
        store,
        arguments.patient,
        today=today,
        logins=arguments.logins,
        roles=[role_of(one) for one in arguments.role],
        all_but=arguments.all_but,
        day=day,
        reason=blocking.BlockReason(arguments.reason or ""),
    )
    console.say("block_made")
    return 0


def _show(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    from listeoversikt.operations.blocking import blocking_now
    from listeoversikt.words.blocking import reason_word, whom_words

    found = blocking_now(store, arguments.patient)
    seen(store, AuditAct.OPENED, patient=arguments.patient, details={"kind": "blocked"})
    for one in found.blocks:
        console.say(
            "block_line",
            patient=one.patient,
            whom=whom_words(one.whom, found.people, console.language),
            day=one.day,
            reason=reason_word(one.reason, console.language),
            by=one.by,
        )
    if not found.blocks:
        console.say("block_none")
    if found.of_oneself:
        console.complain(text("block_of_oneself", console.language, count=found.of_oneself))
    return 0


def tell_hidden(store: Store, console: Console) -> None:
    """Says on standard error that somebody is left out of what follows."""
    if count := len(store.hidden()):
        console.complain(text("hidden_for_you", console.language, count=count))
