"""``store check``: what is wrong with a store, and what is to be done about each kind of it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from listeoversikt.cli.console import Console
from listeoversikt.cli.texts import text
from listeoversikt.store.contents import Fault
from listeoversikt.store.integrity import RECOVERY_KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listeoversikt.store.repository import Store


def check(arguments: argparse.Namespace, console: Console, store: Store) -> int:
    """Looks at all of it. What a backup mends, what it doesn't, and the log, which nobody is to mend, are told apart."""
    found = store.check()
    console.finish()
    if not found:
        console.say("store_sound")
        return 0
    keys = [one.where for one in found if one.fault is Fault.KEYS]
    log = sum(one.fault is Fault.AUDIT_LOG for one in found)
    if count := len(found) - len(keys) - log:
        console.complain(text("store_unsound", console.language, count=count))
    if keys:
        names = _names(keys, console.language)
        console.complain(text("store_keys", console.language, names=names, store=arguments.store))
    if log:
        console.complain(text("store_log_broken", console.language, count=log, store=arguments.store))
    return 1


def _names(logins: Sequence[str], language: str) -> str:
    return ", ".join(text("recovery_key_word", language) if one == RECOVERY_KEY else one for one in logins)
