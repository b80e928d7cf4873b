"""Who somebody is and what only they know: from the environment for a script, else asked for on a terminal; never shown."""

from __future__ import annotations

import argparse
import getpass
import os
import sys

from listeoversikt.cli.console import Console
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text

PASSPHRASE = "LISTEOVERSIKT_PASSPHRASE"
NEW_PASSPHRASE = "LISTEOVERSIKT_NEW_PASSPHRASE"
STORE_PASSPHRASE = "LISTEOVERSIKT_STORE_PASSPHRASE"
RECOVERY_KEY = "LISTEOVERSIKT_RECOVERY_KEY"
USER = "LISTEOVERSIKT_USER"


def user_of(arguments: argparse.Namespace) -> str | None:
    """The login of who runs the command; None = the store's only user."""
    return getattr(arguments, "user", None) or os.environ.get(USER) or None


def passphrase(console: Console, *, twice: bool = False) -> str:
    """The store's passphrase, of who runs the command."""
    return _asked(console, PASSPHRASE, "passphrase", twice=twice)


def passphrase_here(console: Console) -> str:
    """That of the store which a backup is to take the place of, where it's another than the backup's; "" = it isn't said."""
    return _asked(console, STORE_PASSPHRASE, "passphrase_here")


def new_passphrase(console: Console) -> str:
    """A passphrase that is to be set. Wrong usage where none is given and nobody can be asked."""
    _must_be_given(console, NEW_PASSPHRASE, "what_new_passphrase")
    return _asked(console, NEW_PASSPHRASE, "new_passphrase", twice=True)


def recovery_key(console: Console) -> str:
    """The printed recovery key. Wrong usage where none is given and nobody can be asked."""
    _must_be_given(console, RECOVERY_KEY, "what_recovery_key")
    return _asked(console, RECOVERY_KEY, "recovery_key_asked")


def _must_be_given(console: Console, variable: str, what: str) -> None:
    if not os.environ.get(variable) and not sys.stdin.isatty():
        told = text(what, console.language)
        raise WrongUsage(text("not_given", console.language, what=told, variable=variable))


def _asked(console: Console, variable: str, key: str, *, twice: bool = False) -> str:
    given = os.environ.get(variable)
    if given is not None or not sys.stdin.isatty():
        return given or ""
    phrase = getpass.getpass(text(key, console.language))
    if twice and getpass.getpass(text("passphrase_again", console.language)) != phrase:
        raise WrongUsage(text("passphrase_differs", console.language))
    return phrase
